# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on retellings in German, Spanish, French, Russian and Chinese of an English article; each so and not so."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.german import joined_verb, parts_of
from retrieval.writing.gate.words.glossary import _any_retelling, _key, senses
from retrieval.writing.gate.words.times_abroad import another_time, times_before_abroad
from retrieval.writing.gate.words.transcribed import transcribed
from tests.fakes.llm.evidence import both, of

FORD = (
    "Ford expects capital spending of 9 billion dollars this year. Jim Farley told analysts that demand for hybrids is "
    "higher than supply. Ford's truck sales fell to 41 percent of the total, from 48 percent a year earlier. Ford closed "
    "627 depots and laid off 900 office workers. Analysts at Citi expect the losses to narrow by a third next year. "
    "Ford wants to merge its networks. Ford's gross margin slipped to 7.2 percent because of lower prices. Some investors "
    "fear that the dividend will be cut. Sherry House declined to give a forecast."
)
LATER = "Ford no longer publishes sales by month. Kumar Galhotra will replace Lisa Drake as chief executive in May."
AHEAD = "Ford has a new plant. Jim Farley said that demand for trucks is running ahead of supply."
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


MOUNT = (
    "Ford cut its estimate of what tariffs cost it "
    "from 70 to 50 billion yen. Ford had hardly any vans in stock. Ford covers 20 cities in Norway and will enter Brazil "
    "this year. Ford will build a plant for 6 billion dollars in Houston. Ford returned to profit with net income of 4.1 "
    "billion dollars, after a loss of 16.6 billion a year before. John Lawler, the finance chief, puts the gross margin at "
    "about 52 percent. Jim Farley, the chief executive, expects van revenue to overtake that of trucks. Lisa Drake, the "
    "president, will retire in May."
)
REST = (
    "Ford offers 16,300 yen a share for Mazda. Analysts at Citi expect revenue of between "
    "11.8 and 12.6 billion dollars. The Monsters, a family of toys, made up 35 percent of revenue. Jim Farley said that the "
    "AI business had reached 2 billion dollars. Mustang brought in 6.5 billion dollars and Bronco 3.6 billion."
)
TOLD_MOUNT = [
    (
        "de",
        "Laut dem Artikel senkte Ford seine Schätzung der Zollkosten von 70 auf 50 Milliarden Yen [1].",
        "Laut dem Artikel senkte Ford seine Schätzung der Zollkosten von 70 auf 50 Milliarden Yuan [1].",
    ),
    (
        "es",
        "Según el artículo, Ford rebajó su estimación del coste de los aranceles de 70.000 a 50.000 millones de yenes [1].",
        "Según el artículo, Ford rebajó su estimación del coste de los aranceles de 70.000 a 50.000 millones de reales [1].",
    ),
    (
        "ru",
        "Согласно статье, Ford вернулась к прибыли: чистая прибыль составила 4,1 млрд долларов после убытка в 16,6 млрд годом ранее [1].",
        "Согласно статье, Ford вернулась к убытку: чистый убыток составил 4,1 млрд долларов после прибыли в 16,6 млрд годом ранее [1].",
    ),
    (
        "ru",
        "Согласно статье, Ford построит в Хьюстоне завод за 6 млрд долларов [1].",
        "Согласно статье, Ford построила в Хьюстоне завод за 6 млрд долларов [1].",
    ),
    (
        "es",
        "Según el artículo, Ford construirá una planta en Houston por 6.000 millones de dólares [1].",
        "Según el artículo, Ford construyó una planta en Houston por 6.000 millones de dólares [1].",
    ),
    (
        "zh",
        "文章指出，福特已覆盖挪威20个城市，并将在今年进入巴西[1]。",
        "文章指出，福特已覆盖巴西20个城市，并将在今年进入挪威[1]。",
    ),
    (
        "fr",
        "John Lawler, à la tête des finances, estime la marge brute à environ 52 % [1].",
        "John Lawler, à la tête du groupe, estime la marge brute à environ 52 % [1].",
    ),
    (
        "es",
        "Jim Farley, director ejecutivo, espera que los ingresos de las furgonetas superen a los de las camionetas [1].",
        "Lisa Drake, la presidenta, espera que los ingresos de las furgonetas superen a los de las camionetas [1].",
    ),
]
TOLD_REST = [
    (
        "zh",
        "文章称，The Monsters系列占收入的35%[1]。",
        "文章称，The Monsters系列占利润的35%[1]。",
    ),
    (
        "zh",
        "花旗分析师预计收入在118亿至126亿美元之间[1]。",
        "花旗分析师预计收入在118亿至126亿港元之间[1]。",
    ),
    (
        "ru",
        "Джим Фарли сообщил, что бизнес в области ИИ достиг 2 млрд долларов [1].",
        "Джим Фарли сообщил, что бизнес в области ИИ достиг 2 млрд иен [1].",
    ),
    (
        "de",
        "Laut dem Artikel brachte Mustang 6,5 Milliarden Dollar ein und Bronco 3,6 Milliarden [1].",
        "Laut dem Artikel brachte Mustang 3,6 Milliarden Dollar ein und Bronco 6,5 Milliarden [1].",
    ),
]


TOLD_AHEAD = [
    (
        "fr",
        "Jim Farley a dit que la demande de camions dépasse l'offre [1].",
        "Jim Farley a dit que l'offre de camions dépasse la demande [1].",
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
    ("article", "language", "so", "not_so"),
    [
        *((FORD, *t) for t in TOLD),
        *((LATER, *t) for t in TOLD_LATER),
        *((AHEAD, *t) for t in TOLD_AHEAD),
        *((MOUNT, *t) for t in TOLD_MOUNT),
        *((REST, *t) for t in TOLD_REST),
    ],
)
def test_what_is_told_abroad_as_it_is_passes_and_turned_it_does_not(
    article: str, language: str, so: str, not_so: str, resolver: Resolver
) -> None:
    both(so, not_so, of(article, "F", resolver, ASKED[language]), resolver)


@pytest.mark.parametrize(
    ("written", "language", "name"),
    [
        ("Илон Маск сказал", "ru", "Elon Musk"),
        ("сказала Эми Худ", "ru", "Amy Hood"),
        ("安迪·贾西对分析师表示", "zh", "Andy Jassy"),
        ("王兴表示", "zh", "Wang Xing"),
        ("许冉（Sandy Xu）表示", "zh", "Sandy Xu"),
        ("Ван Син сказал", "ru", "Wang Xing"),
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


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("JPY", "3 yen|3 Yen|3 yens|3 yenes|3 иены|3日元|3日圆"),
        ("GBP", "3 pounds|3 Pfund|3 livres sterling|3 libras|3 фунта|3英镑"),
        ("CHF", "3 Swiss francs|3 Franken|3 francs suisses|3 francos suizos|3 франка|3瑞郎"),
        ("KRW", "3 won|3 Won|3 вона|3韩元"),
        ("RUB", "3 roubles|3 Rubel|3 roubles|3 rublos|3 рубля|3卢布"),
        ("BRL", "3 reais|R$3|3 reales|3 реала|3雷亚尔"),
        ("DKK", "3 Danish kroner|3 dänische Kronen|3 coronas danesas|3 датские кроны|3丹麦克朗"),
        ("SEK", "3 kronor|3 Swedish kronor|3 schwedische Kronen|3 шведские кроны"),
        ("KRONE", "3 kroner|3 Kronen|3 couronnes|3 кроны|3克朗"),
        ("HKD", "3 Hong Kong dollars|3 Hongkong-Dollar|3 dólares de Hong Kong|3 гонконгских доллара|3港元"),
        ("CNY", "3 yuan|3 Yuan|3 yuanes|3 юаня|3元|3元人民币"),
        ("MYR", "3 ringgit|3林吉特"),
        ("INR", "3 rupees|3 Rupien|3 рупии|3卢比"),
        ("PESO", "3 pesos|3 песо"),
        ("XOF", "3 CFA francs|3 francs CFA"),
    ],
)
def test_a_currency_is_one_unit_in_every_language_and_no_other(unit: str, written: str) -> None:
    for text in written.split("|"):
        assert [n.unit for n in numbers(text)] == [unit], text


def test_what_is_no_currency_is_none() -> None:
    assert [n.unit for n in numbers("It won 3 contracts")] == [""]
    assert [n.unit for n in numbers("3 real estate firms")] == [""]
    assert [n.unit for n in numbers("16,6 млрд годом ранее")] == [""]


def test_a_bare_figure_abroad_has_the_currency_before_it_but_a_count_has_none() -> None:
    assert [n.unit for n in numbers("9,6 Milliarden Dollar gegenüber 9,1 Milliarden im Vorjahr")] == [
        "USD",
        "USD",
    ]
    assert [n.unit for n in numbers("9,6 Milliarden Dollar und 5 Millionen Kunden")] == ["USD", ""]
    assert [n.unit for n in numbers("von 3,2 auf 3,4 Billionen Yen")] == ["JPY", "JPY"]


@pytest.mark.parametrize(
    ("name", "named", "other"),
    [
        ("previous_close", "unter dem vorherigen Schlusskurs von", "unter dem Höchstkurs von"),
        ("return_1y_percent", "über ein Jahr", "über ein Jahr alt"),
        ("return_1y_percent", "За один год", "За один день"),
        ("ytd_return_percent", "desde el inicio del año", "desde el inicio de la sesión"),
        ("bollinger_lower", "布林带下轨", "布林带上轨"),
        ("short_percent_of_float", "leerverkaufte Anteil", "verkaufte Anteil"),
    ],
)
def test_figures_are_named_abroad(name: str, named: str, other: str) -> None:
    assert CUE_PATTERNS[name].search(named)
    assert not CUE_PATTERNS[name].search(other)


def test_no_word_that_says_something_is_free_in_every_retelling() -> None:
    free = {language: _any_retelling(language) for language in ("de", "es", "fr", "ru", "zh")}
    for language, word in (
        ("es", "comprar"),
        ("de", "übernahm"),
        ("fr", "racheter"),
        ("ru", "купила"),
        ("zh", "收购"),
    ):
        assert _key(word, language) not in free[language], word
    assert _key("по_цене", "ru") in free["ru"]


def test_a_title_is_that_office_alone() -> None:
    assert "ceo" not in senses("tête_des_finances", "fr")
    assert set(senses("генеральный_директор", "ru")) <= {"ceo"}


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
