# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on what small words claim in German, Spanish, French, Russian and Chinese: bounds, spans, days, joints."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.articles.claims_abroad import changes_what_is_kept, claimed_otherwise
from retrieval.writing.gate.articles.joints_abroad import joint
from retrieval.writing.gate.articles.limits import unlike_bound
from retrieval.writing.gate.articles.offices_abroad import takes_what_he_leaves
from retrieval.writing.gate.articles.until import timed_otherwise
from retrieval.writing.gate.figures.dated_abroad import abroad, of_the_article
from retrieval.writing.gate.words.times_abroad import another_span, to_come
from tests.fakes.llm.evidence import BABA, both, evidence, judged, of

FORD = (
    "Ford's revenue rose 9 percent to 50.5 billion dollars in the third quarter. Ford will cut up to 1,000 jobs in Cologne "
    "because demand for electric cars is weak. Nearly half of the trucks are sold. Ford has cut its debt by more than 10 "
    "billion dollars since 2023. For the year it expects earnings of about 2 dollars a share. Ford expects adjusted "
    "profit of between 6 and 6.5 billion dollars. Jim Farley will hand over as chief executive to Lisa Drake."
)
ASKED = {
    "de": "Was sagt der Artikel über Ford?",
    "es": "¿Qué dice el artículo sobre Ford?",
    "fr": "Que dit l'article sur Ford ?",
    "ru": "Что пишет статья о компании Ford?",
    "zh": "文章怎么说福特？",
}


@pytest.mark.parametrize(
    ("language", "so", "not_so"),
    [
        (
            "de",
            "Laut dem Artikel wird Ford in Köln bis zu 1.000 Stellen streichen [1].",
            "Laut dem Artikel wird Ford in Köln über 1.000 Stellen streichen [1].",
        ),
        (
            "fr",
            "Selon l'article, Ford supprimera jusqu'à 1 000 postes à Cologne [1].",
            "Selon l'article, Ford supprimera 1 000 postes à Cologne [1].",
        ),
        (
            "es",
            "Según el artículo, Ford ha recortado su deuda en más de 10.000 millones de dólares desde 2023 [1].",
            "Según el artículo, Ford ha recortado su deuda en más de 10.000 millones de dólares en 2023 [1].",
        ),
        (
            "es",
            "Para el año, Ford prevé un beneficio de unos 2 dólares por acción, según el artículo [1].",
            "Para el trimestre, Ford prevé un beneficio de unos 2 dólares por acción, según el artículo [1].",
        ),
        (
            "ru",
            "Согласно статье, выручка Ford выросла на 9 процентов до 50,5 млрд долларов [1].",
            "Согласно статье, выручка Ford вырастет на 9 процентов до 50,5 млрд долларов [1].",
        ),
        (
            "ru",
            "Согласно статье, Джим Фарли передаст пост генерального директора Лизе Дрейк [1].",
            "Согласно статье, Лиза Дрейк передаст пост генерального директора Джиму Фарли [1].",
        ),
        (
            "zh",
            "文章称，第三季度收入增长9%至505亿美元[1]。",
            "文章称，收入增长9%至每季505亿美元[1]。",
        ),
        (
            "de",
            "Laut dem Artikel vom 14. August 2026 stieg der Umsatz um 9 Prozent auf 50,5 Milliarden Dollar [1].",
            "Am 14. August 2026 stieg der Umsatz laut dem Artikel um 9 Prozent auf 50,5 Milliarden Dollar [1].",
        ),
        (
            "de",
            "Laut dem Artikel wird Ford in Köln bis zu 1.000 Stellen streichen, weil die Nachfrage nach Elektroautos schwach ist [1].",
            "Laut dem Artikel stieg der Umsatz um 9 Prozent auf 50,5 Milliarden Dollar, nachdem die Nachfrage nach Elektroautos schwach war [1].",
        ),
    ],
)
def test_what_a_small_word_claims_abroad_is_the_sources(
    language: str, so: str, not_so: str, resolver: Resolver
) -> None:
    both(so, not_so, of(FORD, "F", resolver, ASKED[language]), resolver)


@pytest.mark.parametrize(
    ("sentence", "so", "not_so"),
    [
        ("It will cut up to 7,000 jobs.", "jusqu'à 7 000 postes", "plus de 7 000 postes"),
        ("It mined 14 tonnes of gold.", "14 тонн золота", "свыше 14 тонн золота"),
        ("Nearly half of the cabins are booked.", "casi la mitad", "más de la mitad"),
        ("More than 300 people work there.", "超过300人", "近300人"),
        ("It expects sales of between 12 and 13 billion.", "12 bis 13 Milliarden", "13 Milliarden"),
        (
            "Sales rose to 8 billion dollars.",
            "subieron hasta 8.000 millones de dólares",
            "fueron de más de 8.000 millones de dólares",
        ),
        ("It beat the 37 percent that was expected.", "37 %", "über 40 %, und über 37 %"),
    ],
)
def test_a_bound_told_abroad_is_the_sources(sentence: str, so: str, not_so: str) -> None:
    assert unlike_bound(so, so, sentence) is None
    # a comparison sets no bound
    assert (unlike_bound(not_so, not_so, sentence) is None) == sentence.startswith("It beat")


def test_what_a_year_is_said_of_abroad_is_the_sources() -> None:
    assert timed_otherwise("bis 2029", "A plant will open by 2029.", abroad=True) is None
    assert timed_otherwise("im Jahr 2029", "A plant will open by 2029.", abroad=True) is not None


@pytest.mark.parametrize(
    ("sentence", "so", "not_so"),
    [
        ("Sales came to 51 percent.", "外卖占51%", "外卖一直占51%"),
        ("It lost 4 million yuan.", "потеряла 4 млн", "ежегодно теряет 4 млн"),
        ("It makes 30 toys a month.", "fabrica 30 juguetes cada mes", "solo fabrica 30 juguetes"),
        ("Analysts doubt that.", "аналитики сомневаются", "все аналитики сомневаются"),
        (
            "Industry in Europe remains weak.",
            "die Industrie bleibt schwach",
            "die Industrie ist wieder schwach",
        ),
        ("Perfumes grew, while make-up fell.", "les parfums ont progressé", "y compris le maquillage"),
        ("Costs fell 5 percent.", "los costes bajaron un 5 %", "los costes podrían bajar un 5 %"),
        ("It will cut jobs.", "Stellen streichen", "demnächst Stellen streichen"),
        (
            "It raised its forecast for cash flow.",
            "прогноз денежного потока",
            "прогноз свободного денежного потока",
        ),
        ("It lost 4 million.", "vor allem", "jeweils 4 Millionen"),
    ],
)
def test_a_small_word_that_claims_has_its_like_in_the_source(sentence: str, so: str, not_so: str) -> None:
    if so != "vor allem":
        assert claimed_otherwise(so, sentence) is None
    assert claimed_otherwise(not_so, sentence) is not None


def test_what_is_kept_is_not_told_as_raised() -> None:
    assert changes_what_is_kept("a relevé la prévision", "He confirmed the forecast of sales growth.")
    assert not changes_what_is_kept("a confirmé la prévision", "He confirmed the forecast of sales growth.")
    assert not changes_what_is_kept("a relevé la prévision", "He raised the forecast and keeps the dividend.")


def test_a_joint_stands_at_the_head_of_a_clause() -> None:
    assert joint("nachdem Ford das Werk geschlossen hatte") is not None
    assert joint("随着外卖增长") is not None
    assert joint("Ford schloss das Werk") is None
    assert joint("daraus wurde nichts") is None


def test_who_leaves_an_office_does_not_take_it() -> None:
    source = ["Tom Palmer will hand over as chief executive to Natascha Viljoen."]
    assert takes_what_he_leaves("Tom Palmer станет генеральным директором", source)
    assert not takes_what_he_leaves("Natascha Viljoen станет генеральным директором", source)
    assert not takes_what_he_leaves("Tom Palmer передаст пост", source)


def test_the_day_of_an_article_stands_beside_it() -> None:
    for text in (
        "Laut dem Artikel vom 24. Oktober 2026 stieg der Umsatz",
        "Am 24. Oktober 2026 berichtete die Copper Lane Review",
        "el artículo publicado el 24. Oktober 2026 dice",
        "статья от 24. Oktober 2026 сообщает",
    ):
        start = text.index("24")
        assert of_the_article(text, start, start + len("24. Oktober 2026"), "Copper Lane Review"), text
    text = "F schloss am 24. Oktober 2026 bei 12 USD"
    start = text.index("24")
    assert not of_the_article(text, start, start + len("24. Oktober 2026"), "Copper Lane Review")
    assert abroad(text + ", und der Kurs ist gefallen")
    assert not abroad("The price of the stock is down")


def test_a_quarter_is_no_year_abroad_and_the_second_not_the_third() -> None:
    assert another_span("en el trimestre", "It expects 6 dollars a share for the year.")
    assert another_span("im zweiten Quartal", "Sales rose in the third quarter.")
    assert not another_span("第三季度", "Sales rose in the third quarter.")
    assert not another_span("ein Jahr zuvor", "Sales rose in the third quarter.")


def test_a_future_of_one_word_is_to_come() -> None:
    assert to_come("объём достигнет 9 млрд")
    assert to_come("le bénéfice atteindra 4 milliards")
    assert not to_come("объём достиг 9 млрд")
    assert not to_come("le bénéfice a atteint 4 milliards")
    assert not to_come("de esta manera, la primera cifra")


@pytest.mark.parametrize(
    ("question", "so", "not_so"),
    [
        (
            "Wie steht Alibaba da?",
            "Der RSI von BABA lag am 24. September 2026 bei 43,6 und ist damit nicht überkauft.",
            "Der RSI von BABA lag am 24. September 2026 bei 43,6, unter 70, und ist damit überkauft.",
        ),
        (
            "Comment va le cours de l'action Alibaba ?",
            "Le RSI de BABA, 43,6, est inférieur au seuil de surachat de 70.",
            "Le RSI de BABA, 43,6, est supérieur au seuil de surachat de 70.",
        ),
        (
            "阿里巴巴现在怎么样？",
            "BABA的14日RSI为43.6，低于70。",
            "BABA的14日RSI为43.6，接近70的超买线。",
        ),
        (
            "阿里巴巴现在怎么样？",
            "BABA的14日RSI为43.6，高于超卖线30，因此不属于超卖。",
            "BABA的14日RSI为43.6，高于超卖线30，因此属于超卖。",
        ),
    ],
)
def test_states_and_nearness_abroad_are_those_of_the_figures(
    question: str, so: str, not_so: str, resolver: Resolver
) -> None:
    facts = evidence(resolver, question, views=(BABA,), metrics=("rsi_14",))
    assert judged(so, facts, resolver) is None
    assert judged(not_so, facts, resolver) is not None
