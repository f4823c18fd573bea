"""The ledger as a table: whole words and quotes, every line within the width, wide characters counted as wide."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from rich.cells import cell_len

from bot.ledger_table import table
from retrieval.corpus.claims import find_claims
from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Block, Document, Figure, MarketView, Part
from retrieval.writing.ledger import ledger

CLOSE = datetime(2026, 9, 24, 16, tzinfo=ZoneInfo("America/New_York"))
TEXT = (
    "阿里巴巴 is overbought, say chartists [bold]. In March, funds held 7% of Alibaba. Alibaba trades at 22x forward "
    "earnings."
)


@pytest.fixture
def answer(resolver: Resolver) -> Answer:
    document = Document("d", "A story", TEXT, instruments=("BABA",), published=date(2025, 10, 2))
    claims = find_claims(split(document), resolver, Topics(resolver))
    views = (MarketView("BABA", (Figure("BABA", "rsi_14", 43.58, "points", CLOSE, "Yahoo Finance"),)),)
    return ledger(resolver.mentions("Alibaba")[0].instrument, claims, views)


@pytest.mark.parametrize("width", [60, 100])
def test_every_line_fits_and_nothing_is_cut(answer: Answer, width: int) -> None:
    text = table(answer, width)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "…" not in text.replace("“…”", "")
    words = set(text.split())
    for claim in (pair.claim for pair in answer.then_now):
        assert all(
            word in words or f"“{word}" in words or f"{word}”" in words for word in claim.quote.split()
        )


def test_then_now_and_verdict_stand_side_by_side(answer: Answer) -> None:
    lines = table(answer).splitlines()
    row = next(line for line in lines if "RSI 43.6, neutral" in line)
    assert row.split("  ")[0].strip() == "14-day RSI"
    assert row.endswith("no longer")
    assert any("Yahoo Finance, BABA, 24 Sep 2026" in line for line in lines)
    assert any(line.endswith("not checkable") for line in lines)
    assert any("“阿里巴巴 is overbought” [1] 2 Oct 2025" in line for line in lines)


def test_without_claims_it_is_the_answer_s_own_words() -> None:
    assert table(Answer("?", (Block(Part.LEAD, "None."),))) == "None."
