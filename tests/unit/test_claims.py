"""Sentences to claims: whom they are about, of which listing and time, in exactly which words."""

from __future__ import annotations

import pytest

from retrieval.corpus.claims import find_claims
from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Kind


def claims(resolver: Resolver, text: str, kind: Kind = Kind.ARTICLE) -> list[Claim]:
    document = Document("a", "On Alibaba", text, kind, instruments=("BABA",))
    return find_claims(split(document), resolver, Topics(resolver))


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("The stock is overbought.", "BABA"),
        ("Tencent looks overbought.", "0700.HK"),
        ("Alibaba says that Tencent is overbought.", "0700.HK"),
        ("The risks are rivals like Tencent, a slow economy and technical overbought signals.", "BABA"),
        ("With competition from Tencent, the stock is oversold.", "BABA"),
        ("Short interest in its Hong Kong shares rose to 2% of the free float.", "9988.HK"),
        ("Short interest in the stock rose to 2% of the free float.", "BABA"),
        ("The Hong Kong shares stood 40% below their 2020 high.", "BABA"),  # the same company's fall
    ],
)
def test_a_claim_is_about_whom_its_sentence_speaks_of(resolver: Resolver, text: str, symbol: str) -> None:
    assert [claim.symbol for claim in claims(resolver, text)] == [symbol]


def test_a_sum_of_several_is_of_all_of_them_in_one_quote(resolver: Resolver) -> None:
    text = "This year Amazon, Microsoft, and Meta are to spend more than $300 billion on AI."
    found = claims(resolver, text)
    assert [(c.symbol, c.value) for c in found] == [("AMZN", 3e11), ("MSFT", 3e11), ("META", 3e11)]
    assert {c.quote for c in found} == {text.rstrip(".")}


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Funds were 2% below its weight in the index as of August.", "August"),
        ("Ownership rose to 5% in September 2025, more than before.", "September 2025"),
        ("In March, ownership rose to 5%.", None),  # another clause: rather no time than a wrong one
        ("In March ownership rose to 5%.", "March"),
        ("Cloud revenue rose 9% last quarter.", "last quarter"),
        ("Despite doubling this year, it stands 50% below its peak.", "this year"),
        ("It trades at 22 times forward earnings.", None),
        ("The shares closed at $212.40 on Wednesday, 9 percent short of the record they set in June.", None),
        ("In August the shares stood 9% below the record they set in June.", "August"),
        ("It has lost 61% from the high that it reached in October 2020.", None),
        ("From its peak in October 2020, it has fallen 61%.", None),
        ("The stock hit a 52-week high of $186.50 in October.", "October"),
        ("Short interest rose to a record 2.4% of the free float in August.", "August"),
    ],
)
def test_the_time_is_the_one_the_sentence_gives_the_figure(
    resolver: Resolver, text: str, as_of: str | None
) -> None:
    assert claims(resolver, text)[0].as_of == as_of


def test_the_fall_is_not_dated_by_the_rise_before_it(resolver: Resolver) -> None:
    rise, fall = claims(resolver, "Despite doubling this year, it stands 50% below its peak.")
    assert (rise.metric, rise.as_of) == ("ytd_return_percent", "this year")
    assert (fall.metric, fall.as_of, fall.quote) == (
        "drawdown_percent",
        None,
        "it stands 50% below its peak",
    )


def test_history_keeps_the_words_that_make_it_history(resolver: Resolver) -> None:
    (claim,) = claims(resolver, "At its peak, it was valued at 30 times forward earnings.")
    assert claim.metric == "peak_forward_pe"
    assert claim.quote == "At its peak, it was valued at 30 times forward earnings"


def test_every_quote_is_in_its_passage_to_the_letter(resolver: Resolver) -> None:
    text = (
        "The firm, which is old, set aside $12 billion for AI; analysts, who met in May,\nrate it a “Buy”.\n\n"
        "Short interest — a sign of doubt — has risen, and the RSI suggests it is overbought."
    )
    found = claims(resolver, text)
    metrics = {"ai_spending", "recommendation", "short_change_percent", "rsi_14"}
    assert {c.metric for c in found} == metrics
    assert all(c.quote in c.passage.text for c in found)


def test_a_glossary_claims_nothing(resolver: Resolver) -> None:
    assert claims(resolver, "The stock is overbought.", Kind.GLOSSARY) == []
