"""The day of publication is told to the reader where a question asks for that day, and not where for another."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.corpus.dating import day_of

THURSDAY = date(2025, 10, 30)


@pytest.mark.parametrize(
    "question",
    [
        "How much did the index fall on Thursday 30 October?",
        "how much did the index fall on thursday?",
        "What did it report on October 30, 2025?",
        "Which shares rose most in October 2025?",
        "What was announced on the 30th of October?",
        "What happened in 2025?",
    ],
)
def test_the_day_asked_for(question: str) -> None:
    assert day_of(question, THURSDAY) == "Thursday 30 October 2025"


@pytest.mark.parametrize(
    "question",
    [
        "How much did the index fall?",  # no time
        "How much did the index fall on 29 October 2025?",
        "How much did the index fall on Friday?",
        "Which shares rose most in September 2025?",
        "How did 2024 compare with 2025?",
        "What may happen in 2026?",
        "How many of its 30 stores may close?",  # no day of a month
    ],
)
def test_another_time_or_none(question: str) -> None:
    assert day_of(question, THURSDAY) == ""


def test_an_undated_text_has_no_day() -> None:
    assert day_of("What happened on 30 October 2025?", None) == ""
