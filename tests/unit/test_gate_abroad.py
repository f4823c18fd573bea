# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on retellings in German, Spanish, French, Russian and Chinese of an English article; each so and not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.words.german import joined_verb, parts_of
from retrieval.writing.gate.words.glossary import senses
from retrieval.writing.gate.words.times_abroad import another_time, times_before_abroad
from retrieval.writing.gate.words.transcribed import transcribed
from tests.fakes.llm.evidence import judged
from tests.unit.test_gate_told import of

FORD = (
    "Ford expects capital spending of 9 billion dollars this year. Jim Farley told analysts that demand for hybrids is "
    "higher than supply. Ford's truck sales fell to 41 percent of the total, from 48 percent a year earlier. Ford closed "
    "627 depots and laid off 900 office workers. Analysts at Citi expect the losses to narrow by a third next year. "
    "Ford wants to merge its networks. Ford's gross margin slipped to 7.2 percent because of lower prices. Some investors "
    "fear that the dividend will be cut. Sherry House declined to give a forecast."
)
LATER = "Ford no longer publishes sales by month. Kumar Galhotra will replace Lisa Drake as chief executive in May."
ASKED = {
    "de": "Was sagt der Artikel über Ford?",
    "es": "¿Qué dice el artículo sobre Ford?",
    "fr": "Que dit l'article sur Ford ?",
    "ru": "Что пишет статья о компании Ford?",
    "zh": "文章怎么说福特？",
}
TOLD = [
    (
        "de",
        "Ford erwartet laut Harbour Post in diesem Jahr Investitionsausgaben von 9 Milliarden Dollar [1].",
        "Ford erwartet laut Harbour Post im nächsten Jahr Investitionsausgaben von 9 Milliarden Dollar [1].",
    ),
    (
        "de",
        "Jim Farley zufolge ist die Nachfrage nach Hybriden größer als das Angebot [1].",
        "Jim Farley zufolge ist das Angebot an Hybriden größer als die Nachfrage [1].",
    ),
    (
        "de",
        "Die Bruttomarge ging laut Harbour Post wegen niedrigerer Preise auf 7,2 Prozent zurück [1].",
        "Die Nettomarge ging laut Harbour Post wegen niedrigerer Preise auf 7,2 Prozent zurück [1].",
    ),
    (
        "es",
        "Según el artículo, Ford cerró 627 depósitos y despidió a 900 empleados de oficina [1].",
        "Según el artículo, Ford cerró 900 depósitos y despidió a 627 empleados de oficina [1].",
    ),
    (
        "es",
        "Sherry House se negó a dar una previsión, según el artículo [1].",
        "Sherry House dio una previsión, según el artículo [1].",
    ),
    (
        "fr",
        "Certains investisseurs craignent que le dividende ne soit réduit, selon l'article [1].",
        "Certains investisseurs croient que le dividende ne sera pas réduit, selon l'article [1].",
    ),
    (
        "fr",
        "Ford veut fusionner ses réseaux, selon le Harbour Post [1].",
        "Ford a fusionné ses réseaux, selon le Harbour Post [1].",
    ),
    (
        "ru",
        "Джим Фарли сообщил аналитикам, что спрос на гибриды превышает предложение [1].",
        "Джим Фарли сообщил аналитикам, что предложение гибридов превышает спрос [1].",
    ),
    (
        "ru",
        "По данным Harbour Post, Ford закрыла 627 складов и уволила 900 офисных сотрудников [1].",
        "По данным Harbour Post, Ford закрыла 627 складов и наняла 900 офисных сотрудников [1].",
    ),
    (
        "zh",
        "花旗分析师预计明年亏损将收窄三分之一[1]。",
        "花旗分析师预计明年亏损将收窄四分之一[1]。",
    ),
    (
        "zh",
        "据Harbour Post报道，由于价格下降，毛利率下滑至7.2%[1]。",
        "据Harbour Post报道，由于价格下降，净利率下滑至7.2%[1]。",
    ),
]


TOLD_LATER = [
    (
        "fr",
        "Selon l'article, Ford ne publie plus les ventes par mois [1].",
        "Selon l'article, Ford publie les ventes par mois [1].",
    ),
    (
        "es",
        "Según el artículo, Kumar Galhotra sustituirá a Lisa Drake como director ejecutivo en mayo [1].",
        "Según el artículo, Lisa Drake sustituirá a Kumar Galhotra como director ejecutivo en mayo [1].",
    ),
]


@pytest.mark.parametrize(
    ("article", "language", "so", "not_so"), [*((FORD, *t) for t in TOLD), *((LATER, *t) for t in TOLD_LATER)]
)
def test_what_is_told_abroad_as_it_is_passes_and_turned_it_does_not(
    article: str, language: str, so: str, not_so: str, resolver: Resolver
) -> None:
    facts = of(article, "F", resolver)
    facts = replace(facts, request=replace(facts.request, question=ASKED[language]))
    assert judged(so, facts, resolver) is None
    assert judged(not_so, facts, resolver) is not None


@pytest.mark.parametrize(
    ("written", "language", "name"),
    [
        ("Илон Маск сказал", "ru", "Elon Musk"),
        ("сказала Эми Худ", "ru", "Amy Hood"),
        ("安迪·贾西对分析师表示", "zh", "Andy Jassy"),
        ("王兴表示", "zh", "Wang Xing"),
        ("许冉（Sandy Xu）表示", "zh", "Sandy Xu"),
    ],
)
def test_a_name_in_another_script_is_the_sources_by_sound(written: str, language: str, name: str) -> None:
    said = f"{name} said so, and Safra Catz did not."
    assert transcribed(written, language, said, lambda w: bool(senses(w, language)))[1] == [name]
    other = transcribed(written, language, "Safra Catz said so.", lambda w: bool(senses(w, language)))
    assert other[1] == []


def test_german_verbs_are_joined_and_compounds_taken_apart() -> None:
    known = {"zurückkaufen", "rechenzentrum", "kapazität"}.__contains__
    assert list(joined_verb(["apple", "kauft", "aktien", "zurück"], known)) == [
        "apple",
        "zurückkaufen",
        "aktien",
    ]
    assert list(joined_verb(["zurückgekauft"], known)) == ["zurückkaufen"]
    assert parts_of("rechenzentrumskapazität", known) == ["rechenzentrum", "kapazität"]
    assert parts_of("rechenzentrumsdach", known) == []


def test_times_beside_others_are_read_in_every_language() -> None:
    for text in (
        "ein Jahr zuvor",
        "un año antes",
        "un an plus tôt",
        "годом ранее",
        "同比增长",
        "一年前为48%",
    ):
        assert [name for _, _, name in times_before_abroad(text)] == ["yearbefore"], text
    assert another_time("im nächsten Jahr", "It expects to grow this year.")
    assert not another_time("明年", "Sales will fall next year.")
