# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on retellings in other languages: whose word it is, what a figure is in, names and words of two parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Route
from retrieval.writing.gate.numbers import numbers
from tests.fakes.llm.evidence import evidence, judged, of, view
from tests.unit.test_gate_abroad_claims import ASKED

FORD = (
    "Ford earned 3.8 billion dollars, 9 percent more than a year earlier, after a charge of 726 million dollars for a recall. "
    "Jim Farley, the chief executive, said that Ford will hire up to 1,000 workers to make up for lost pickups. Sherry House, "
    "the finance chief, puts the net cost of tariffs at 1 billion dollars. The margin stopped at 4 percent instead of the 6 "
    "percent that Ford had forecast. A fire at a supplier will cost Ford 2 billion dollars. Visits by low-income customers "
    "fell. Ford expects profit of at least 6 billion dollars, 1 billion more than in August."
)
LATER = (
    "It raised the target for deliveries to between 4.6 and 4.7 million vehicles. Kathleen Quirk, the head of Ford's mines, "
    "said that production should resume in stages. Ford pushed the truck back by six months. Analysts at Morgan Stanley call "
    "the share their first choice among carmakers. A mudslide killed seven workers. Ford's sales in Spain rose because "
    "buyers got a subsidy. New rivals will enter Europe. Ford offset the tariffs in full."
)
MORE = (
    "Brussels accepted Ford's plan, so the company escapes a fine. The company agreed to buy Industry Ventures. The average price of its crude oil fell. David Solomon, the "
    "head of its bank, warned of falling helium prices. Lithium got cheaper. Copper did too. "
    "Volkswagen is the first customer for XPeng's chip."
)


@pytest.mark.parametrize(
    ("language", "so", "not_so"),
    [
        # a speaker whom the source's sentence does not have
        ("de", "Konzernchef Jim Farley sagte, Ford werde bis zu 1.000 Arbeiter einstellen [1].", "Finanzchefin Sherry House sagte, Ford werde bis zu 1.000 Arbeiter einstellen [1]."),
        ("ru", "Глава компании Джим Фарли сказал, что Ford наймёт до 1000 рабочих [1].", "Финансовый директор Шерри Хаус сказала, что Ford наймёт до 1000 рабочих [1]."),
        ("zh", "首席执行官吉姆·法利表示，福特将招聘至多1000名工人[1]。", "首席财务官雪莉·豪斯表示，福特将招聘至多1000名工人[1]。"),
        # the currency of the amount before, though a percentage stands between
        ("es", "Ford ganó 3.800 millones de dólares, un 9 % más que un año antes, tras un cargo de 726 millones por una retirada, según el artículo [1].", "Ford ganó 3.800 millones de dólares, un 9 % más que un año antes, tras un cargo de 762 millones por una retirada, según el artículo [1]."),
        # infinitives that end like a past
        ("de", "Laut dem Artikel wird ein Brand bei einem Lieferanten Ford 2 Milliarden Dollar kosten [1].", "Laut dem Artikel kostete ein Brand bei einem Lieferanten Ford 2 Milliarden Dollar [1]."),
        # what is, and what was expected instead
        ("fr", "La marge s'est arrêtée à 4 %, au lieu des 6 % que Ford avait prévus, indique l'article [1].", "La marge s'est arrêtée à 6 %, au lieu des 4 % que Ford avait prévus, indique l'article [1]."),
        # words of two parts
        ("de", "Um entgangene Pick-ups auszugleichen, wird Ford laut Firmenchef Jim Farley bis zu 1.000 Arbeiter einstellen [1].", "Um entgangene Lastwagen auszugleichen, wird Ford laut Firmenchef Jim Farley bis zu 1.000 Arbeiter einstellen [1]."),
        ("es", "El artículo señala que las visitas de los clientes de bajos ingresos cayeron [1].", "El artículo señala que las visitas de los clientes de altos ingresos cayeron [1]."),
        # bounds
        ("zh", "文章称，福特预计利润至少为60亿美元，比8月高出10亿美元[1]。", "文章称，福特预计利润至多为60亿美元，比8月高出10亿美元[1]。"),
        ("fr", "Selon l'article, Ford a relevé l'objectif de livraisons, entre 4,6 et 4,7 millions de véhicules [1].", "Selon l'article, Ford a relevé l'objectif de livraisons à 4,7 millions de véhicules [1]."),
        # a name, a house, a number of people
        ("ru", "По словам Кэтлин Квирк, производство должно возобновиться поэтапно [1].", "По словам Шерри Хаус, производство должно возобновиться поэтапно [1]."),
        ("zh", "摩根士丹利的分析师称该股是汽车制造商中的首选[1]。", "高盛的分析师称该股是汽车制造商中的首选[1]。"),
        ("ru", "Статья сообщает, что сель убил семерых рабочих [1].", "Статья сообщает, что сель убил восьмерых рабочих [1]."),
        # everyday words
        ("de", "Der Artikel berichtet, dass Ford den Lastwagen um sechs Monate verschoben hat [1].", "Der Artikel berichtet, dass Ford den Lastwagen um sechs Monate vorgezogen hat [1]."),
        ("es", "Según el artículo, entrarán nuevos rivales en Europa [1].", "Según el artículo, entraron nuevos rivales en Europa [1]."),
        ("fr", "Ford a entièrement compensé les droits de douane, selon l'article [1].", "Ford a entièrement payé les droits de douane, selon l'article [1]."),
        ("fr", "Les ventes de Ford en Espagne ont progressé car les acheteurs ont reçu une subvention, selon l'article [1].", "Les ventes de Ford en Espagne ont progressé car les rivaux ont reçu une subvention, selon l'article [1]."),
        # a half that ", so" leads from, the owned thing by another of its names, a compound with a word of the source's
        ("de", "Dem Artikel zufolge entgeht Ford einer Geldstrafe, weil Brüssel einen Plan angenommen hat [1].", "Dem Artikel zufolge hat Brüssel einen Plan angenommen, weil Ford einer Geldstrafe entgeht [1]."),
        ("ru", "Статья сообщает, что средняя цена нефти компании упала [1].", "Статья сообщает, что средняя цена меди компании упала [1]."),
        ("de", "David Solomon warnte laut dem Artikel vor fallenden Heliumpreisen [1].", "David Solomon warnte laut dem Artikel vor fallenden Lithiumpreisen [1]."),
        # a given name that custom writes
        ("zh", "文章称，大卫·所罗门警告氦气价格下跌[1]。", "文章称，迈克尔·所罗门警告氦气价格下跌[1]。"),
        # who buys whom, who is whose customer
        ("es", "Ford acordó comprar Industry Ventures, según el artículo [1].", "Industry Ventures acordó comprar Ford, según el artículo [1]."),
        ("de", "Volkswagen ist dem Artikel zufolge der erste Kunde für den Chip von XPeng [1].", "XPeng ist dem Artikel zufolge der erste Kunde für den Chip von Volkswagen [1]."),
    ],
)  # fmt: skip
def test_a_retelling_abroad(language: str, so: str, not_so: str, resolver: Resolver) -> None:
    both = [of(article, "F", resolver, ASKED[language]) for article in (FORD, LATER, MORE)]
    assert any(judged(so, facts, resolver) is None for facts in both)
    assert all(judged(not_so, facts, resolver) is not None for facts in both)


def test_amounts_in_the_currency_before() -> None:
    def units(text: str) -> list[str]:
        return [n.unit for n in numbers(text)]

    assert (
        units("1.000 millones de dólares, un 15 % más, y un 2 % hasta 621 millones, según el artículo")[-1]
        == "USD"
    )
    assert units("1.000 millones de dólares, un 15 % más, y 621 millones de usuarios")[-1] == ""
    assert units("5,2 Milliarden Dollar. Die Zahl stieg um 2 % auf 300 Millionen")[-1] == ""
    assert units("36 billion dollars, 3 billion more than it had forecast")[-1] == "USD"


MERCK = view(
    "MRK", price=96.42, rsi_14=72.18, all_time_high=150.0, drawdown_percent=35.72, ytd_return_percent=-3.08
)


@pytest.mark.parametrize(
    ("language", "so", "not_so"),
    [
        ("de", "Mit einem 14-Tage-RSI von 72,2 galt die Merck-Aktie am 24. September 2026 nach der üblichen Schwelle von 70 als überkauft.", "Mit einem 14-Tage-RSI von 72,2 galt die Merck-Aktie am 24. September 2026 nach der üblichen Schwelle von 30 als überverkauft."),
        ("ru", "14-дневный RSI MRK составлял 72,2, и по обычному порогу 70 акция считается перекупленной.", "14-дневный RSI MRK составлял 72,2, и по обычному порогу 30 акция считается перепроданной."),
        ("zh", "MRK的14日RSI为72.2，按通常的70超买线属于超买。", "MRK的14日RSI为72.2，按通常的30超卖线属于超卖。"),
        ("zh", "MRK在2026年9月24日较历史收盘高点150.00美元下跌35.7%。", "MRK在2026年9月24日较历史收盘高点150.00美元上涨35.7%。"),
        ("es", "Las acciones de Merck cerraron a 96,42 USD el 24 de septiembre de 2026.", "Las acciones de Merck cerraron a 150,00 USD el 24 de septiembre de 2026."),
        ("fr", "Avec un RSI à 14 jours de 72,2, Merck est surachetée, les seuils habituels étant 70 et 30.", "Avec un RSI à 14 jours de 72,2, Merck est survendue, les seuils habituels étant 70 et 30."),
        ("de", "Seit Jahresbeginn hatte MRK bis zum 24. September 2026 3,1 % verloren.", "Seit Jahresbeginn hatte MRK bis zum 24. September 2026 3,1 % gewonnen."),
    ],
)  # fmt: skip
def test_of_figures_abroad(language: str, so: str, not_so: str, resolver: Resolver) -> None:
    asked = ASKED[language].replace("Ford", "Merck").replace("福特", "MRK")
    facts = replace(
        evidence(resolver, asked, views=(MERCK,), metrics=("price", "rsi_14")), quotes=(), claims=()
    )
    listing = resolver.listing("MRK")
    assert listing
    facts = replace(facts, request=replace(facts.request, mentions=(listing,), routes=(Route.MARKET,)))
    assert judged(so, facts, resolver) is None
    assert judged(not_so, facts, resolver) is not None


def test_a_sign_right_behind_a_chinese_word() -> None:
    assert numbers("回报率为−1.0%")[0].sign == -1
    assert numbers("30%−40%")[0].sign == 0
