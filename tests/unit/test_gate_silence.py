"""The gate on sentences that say what the evidence lacks: they pass where it does, and not where it is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import Document, Evidence, Figure, Quote, Route
from tests.fakes.llm.evidence import BABA, NEW_YORK, evidence, judged

ARTICLE = (
    "Alibaba closed 12 warehouses and laid off 900 drivers. Alibaba's cloud revenue grew by 34 percent. "
    "The company sells most of its chips to 40,000 customers. Analysts at UBS doubt that shops will pay 30 dollars a "
    "month for the assistant. The operating margin fell to 9.4 percent. Freshippo opened shops in Chengdu."
)
FALLEN = tuple(
    Figure("BABA", name, value, "%", NEW_YORK, "Yahoo Finance")
    for name, value in (("change_percent", -1.23), ("ytd_return_percent", -24.31))
)


def lacking(resolver: Resolver) -> Evidence:
    passage = split(Document("lanterns", "Lanterns of the Delta", ARTICLE, instruments=("BABA",)))[0]
    price = tuple(f for f in BABA.figures if f.name == "price")
    made = evidence(
        resolver,
        "How many warehouses, shops and drivers has Alibaba, and what is its dividend yield?",
        views=(replace(BABA, figures=(*price, *FALLEN)),),
        metrics=("price",),
    )
    quotes = (Quote(passage, " ".join(sentences(passage)), 0.9),)
    request = replace(made.request, routes=(Route.MARKET, Route.ARTICLE))
    return replace(made, request=request, quotes=quotes, gaps=("dividend yield: no live source",))


def fault(sentence: str, resolver: Resolver) -> str | None:
    facts = lacking(resolver)
    return judged(sentence, facts, resolver)


@pytest.mark.parametrize(
    "sentence",
    [
        "The articles do not say how many shops pay for the assistant.",
        "The article does not mention how many chips Alibaba sells.",
        "The article does not say how many shops Freshippo opened.",
        "The article does not mention Alibaba's dividend.",
        "The article gives no forecast for Alibaba.",
        "The article gives no price target for Alibaba's shares.",
        "The article does not mention the cloud margin.",
        "None of the articles says how much of the 34 percent goes to Freshippo.",
        "Alibaba's dividend yield is not available in the evidence I have, so I can't give it.",
        "The dividend yield could not be looked up, as there is no live source for it.",
        "The evidence does not name the owner, and no live source exists for its dividend yield.",
        "The evidence gives no reason for the 1.2% fall on the day.",
        "The evidence gives no explanation for the 24.3% decline this year.",
        "The article does not say why the shares fell.",
        "The price alone does not say why the stock fell, and the article does not explain it either.",
    ],
)
def test_what_is_not_there_may_be_said_not_to_be(sentence: str, resolver: Resolver) -> None:
    assert fault(sentence, resolver) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The articles do not say how many warehouses Alibaba closed.",
        "The article doesn't mention how many drivers Alibaba laid off.",
        "The article does not say how many customers Alibaba has.",
        "The article does not mention the operating margin.",
        "The article does not mention Alibaba's margin.",
        "The article does not mention Alibaba's operating margin.",
        "The article does not mention cloud growth.",
        "The article gives no revenue for the cloud.",
        "The article does not say how much cloud revenue grew.",
        "The article says nothing about UBS.",
        "No live source exists for the price.",
        "The price could not be looked up, as there is no live source for it.",
        "The evidence gives no reason for the 1.2% rise on the day.",
        "The evidence gives no reason for the 24.3% gain this year.",
        "The article does not say why the shares rose.",
        "The price alone does not say why the stock rallied, and the article does not explain it either.",
    ],
)
def test_what_is_there_may_not(sentence: str, resolver: Resolver) -> None:
    assert fault(sentence, resolver) is not None
