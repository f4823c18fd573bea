# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on small words that claim something where they stand: denials, openings, particles, times; so and not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from tests.fakes.llm.evidence import evidence, judged, of
from tests.unit.test_gate_abroad import ASKED
from tests.unit.test_gate_told import fault

ALIBABA = (
    "Alibaba's cloud revenue grew 34 percent to 39.8 billion yuan. Toby Xu, the finance chief, puts the cost of subsidies "
    "at about 36 billion yuan this year. Its cash pile stands at 574 billion yuan. Sales of groceries grew, while those of "
    "electronics fell. Expensive subsidies weighed on the profit of the food business. Eddie Wu, the chief executive, said "
    "that customers wait because chips are scarce. Joe Tsai took over as chairman in September."
)
PFIZER = (
    "Pfizer closed the purchase of Metsera for 10 billion dollars in November after selling two plants. It holds call "
    "options on 3 million Metsera shares. About 400 million people use at least one of its medicines every year. Pfizer "
    "must share some trial data with rivals and may not sign exclusive contracts. It has not disclosed how many doctors "
    "pay for the service. A judge ruled that Pfizer need not sell Zevra. No charges have been brought so far."
)
TSMC = (
    "TSMC will limit hiring until the end of the year. It will file the design for approval before the year is over. The "
    "company wants to close the purchase of Imec by the end of January. Wendell Huang expects the pressure on margins to "
    "last well into next year. Export rules keep it from selling its finest chips. The fab in Arizona has made chips since "
    "2024. Sales of chips for cars passed 1 billion dollars in a quarter for the first time."
)


@pytest.mark.parametrize(
    ("article", "symbol", "so", "not_so"),
    [
        # words of agreement that set nothing beside the market
        (ALIBABA, "BABA", "Its cash pile stands at 574 billion yuan, the article says [1].", "Its cash pile no longer stands at 574 billion yuan, the article says [1]."),
        (ALIBABA, "BABA", "Its cash pile stands at 574 billion yuan, the article says [1].", "Its cash pile does not stand at 574 billion yuan, the article says [1]."),
        (ALIBABA, "BABA", "Cloud revenue grew 34 percent to 39.8 billion yuan, the article says [1].", "Cloud revenue is unchanged at 39.8 billion yuan, the article says [1]."),
        (ALIBABA, "BABA", "Toby Xu puts the cost of subsidies at about 36 billion yuan this year, the article says [1].", "The cost of subsidies of 36 billion yuan this year, Toby Xu says, is outdated [1]."),
        # openings
        (TSMC, "TSM", "Sales of chips for cars passed 1 billion dollars in a quarter for the first time, the article says [1].", "For the first time, the company wants to close the purchase of Imec by the end of January, the article says [1]."),
        (ALIBABA, "BABA", "In short, cloud revenue grew 34 percent to 39.8 billion yuan, the article says [1].", "In recent years, cloud revenue grew 34 percent to 39.8 billion yuan, the article says [1]."),
        (ALIBABA, "BABA", "Overall, cloud revenue grew 34 percent to 39.8 billion yuan, the article says [1].", "In all markets, cloud revenue grew 34 percent to 39.8 billion yuan, the article says [1]."),
        # verbs made of free words
        (PFIZER, "PFE", "Pfizer closed the purchase of Metsera for 10 billion dollars in November after selling two plants, the article says [1].", "Pfizer called off the purchase of Metsera for 10 billion dollars in November after selling two plants, the article says [1]."),
        (PFIZER, "PFE", "Pfizer closed the purchase of Metsera for 10 billion dollars in November after selling two plants, the article says [1].", "Pfizer put the purchase of Metsera off in November after selling two plants, the article says [1]."),
        (ALIBABA, "BABA", "Joe Tsai took over as chairman in September, the article says [1].", "Joe Tsai gave up as chairman in September, the article says [1]."),
        (ALIBABA, "BABA", "Joe Tsai took over as chairman in September, the article says [1].", "Joe Tsai went as chairman in September, the article says [1]."),
        (PFIZER, "PFE", "Pfizer closed the purchase of Metsera for 10 billion dollars in November after selling two plants, the article says [1].", "Pfizer took 10 billion dollars for Metsera in November after selling two plants, the article says [1]."),
        (TSMC, "TSM", "TSMC will limit hiring until the end of the year, the article says [1].", "TSMC will put hiring on hold until the end of the year, the article says [1]."),
        # the place of a denial
        (PFIZER, "PFE", "Pfizer must share some trial data with rivals and may not sign exclusive contracts, the article says [1].", "Pfizer must not share trial data with rivals and may sign exclusive contracts, the article says [1]."),
        (PFIZER, "PFE", "Pfizer has not disclosed how many doctors pay for the service, the article says [1].", "Pfizer has disclosed how many doctors do not pay for the service, the article says [1]."),
        (PFIZER, "PFE", "A judge ruled that Pfizer need not sell Zevra, the article says [1].", "A judge ruled that Pfizer need not just sell Zevra, the article says [1]."),
        # free nouns and limits in their place
        (PFIZER, "PFE", "Pfizer closed the purchase of Metsera for 10 billion dollars in November after selling two plants, the article says [1].", "Pfizer closed the purchase of part of Metsera for 10 billion dollars in November after selling two plants, the article says [1]."),
        (PFIZER, "PFE", "Pfizer closed the purchase of Metsera for 10 billion dollars in November after selling two plants, the article says [1].", "Pfizer closed the purchase of Metsera, a division of the group, for 10 billion dollars in November after selling two plants, the article says [1]."),
        (PFIZER, "PFE", "It holds call options on 3 million Metsera shares, the article says [1].", "It holds 3 million Metsera shares, the article says [1]."),
        (PFIZER, "PFE", "About 400 million people use at least one of its medicines every year, the article says [1].", "About 400 million people use each of its medicines every year, the article says [1]."),
        (ALIBABA, "BABA", "Cloud revenue grew 34 percent to 39.8 billion yuan, the article says [1].", "The arm's cloud revenue, without the group's, grew 34 percent to 39.8 billion yuan, the article says [1]."),
        # which rose and which fell
        (ALIBABA, "BABA", "Sales of groceries grew while sales of electronics fell, the article says [1].", "Sales of electronics grew while sales of groceries fell, the article says [1]."),
        # until, by, from
        (TSMC, "TSM", "TSMC will limit hiring until the end of the year, the article says [1].", "TSMC will limit hiring from the end of the year, the article says [1]."),
        (TSMC, "TSM", "It will file the design for approval before the end of the year, the article says [1].", "It will file the design for approval from the year's end, the article says [1]."),
        (TSMC, "TSM", "The company wants to close the purchase of Imec by the end of January, the article says [1].", "The company wants to close the purchase of Imec from the end of January, the article says [1]."),
        (TSMC, "TSM", "Wendell Huang expects the pressure on margins to last well into next year, the article says [1].", "Wendell Huang expects the pressure on margins to last up to next year, the article says [1]."),
        (TSMC, "TSM", "Export rules keep it from selling its finest chips, the article says [1].", "Export rules keep it selling its finest chips, the article says [1]."),
        # what several articles say
        (TSMC, "TSM", "One article says that TSMC will limit hiring until the end of the year [1].", "Both articles say that TSMC will limit hiring until the end of the year [1]."),
        # what is said to be lacking
        (ALIBABA, "BABA", "The article does not say who the owner of the company is.", "The articles do not say who took over as chairman."),
        (ALIBABA, "BABA", "The evidence does not give Alibaba's dividend yield.", "The evidence does not say who is chief executive of Alibaba."),
        (ALIBABA, "BABA", "The article does not say why sales of electronics fell.", "The article does not say why customers wait."),
        (ALIBABA, "BABA", "The evidence does not say how much Alibaba spends on chips.", "The evidence does not say how much cloud revenue grew."),
        (ALIBABA, "BABA", "The article does not say what the chips cost.", "The article does not say what the finance chief expects subsidies to cost."),
        (PFIZER, "PFE", "The article does not say when charges will be brought.", "The article does not say whether charges have been brought."),
    ],
)  # fmt: skip
def test_a_small_word_comes_from_the_source(
    article: str, symbol: str, so: str, not_so: str, resolver: Resolver
) -> None:
    assert fault(so, article, symbol, resolver) is None
    assert fault(not_so, article, symbol, resolver) is not None


@pytest.mark.parametrize(
    ("opening", "passes"),
    [
        ("In short, ", True),
        ("On the day, ", True),
        ("For the first time, ", False),
        ("In recent years, ", False),
        ("In recent days, ", False),
    ],
)
def test_an_opening_of_a_live_figure_claims_nothing(opening: str, passes: bool, resolver: Resolver) -> None:
    said = f"{opening}BABA closed at 111.02 USD on 24 September 2026."
    assert (judged(said, evidence(resolver), resolver) is None) is passes


@pytest.mark.parametrize(
    ("language", "so", "not_so"),
    [
        ("de", "Laut dem Artikel stieg der Cloud-Umsatz um 34 Prozent auf 39,8 Milliarden Yuan [1].", "Laut dem Artikel stieg der Cloud-Umsatz um 34 Prozent auf 39,8 Milliarden Yuan pro Quartal [1]."),
        ("zh", "文章称，云收入增长34%至398亿元[1]。", "文章称，云收入一直增长34%至398亿元[1]。"),
        ("zh", "文章称，云收入增长34%至398亿元[1]。", "文章称，云收入增长34%至每季398亿元[1]。"),
        ("de", "Eddie Wu, der Konzernchef, sagte, dass Kunden warten, weil Chips knapp sind [1].", "Toby Xu, der Finanzchef, sagte, dass Kunden warten, weil Chips knapp sind [1]."),
    ],
)  # fmt: skip
def test_a_small_word_abroad_too(language: str, so: str, not_so: str, resolver: Resolver) -> None:
    facts = of(ALIBABA, "BABA", resolver)
    facts = replace(facts, request=replace(facts.request, question=ASKED[language]))
    assert judged(so, facts, resolver) is None
    assert judged(not_so, facts, resolver) is not None
