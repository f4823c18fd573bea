"""Words that only say where to look or how kindly one asks are not looked for; the rest stays as it was asked."""

from __future__ import annotations

import pytest

from retrieval.questions.framing import asks_the_articles, plainly


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What does the article say about short interest?", "short interest?"),
        ("How much does the article say Alibaba will spend?", "How much Alibaba will spend?"),
        ("According to the article, what is the forward P/E?", "what is the forward P/E?"),
        ("What does the RSI suggest according to these pieces?", "What does the RSI suggest?"),
        ("The article says it fell 65%. Is that still so?", "it fell 65%. Is that still so?"),
        ("can you tell me how much it spends on AI please", "how much it spends on AI"),
        ("Hi! I'd like to know whether it is cheap, thanks", "it is cheap"),
        ("tell me about its cloud", "its cloud"),
    ],
)
def test_the_frame_goes(question: str, asked: str) -> None:
    assert plainly(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "What does the article say?",
        "When was the article published?",
        "What is the article about?",
        "Why did analysts say it was cheap?",
        "What does the company say in its report?",
        "hello?",
        "please",
    ],
)
def test_where_nothing_else_is_asked_nothing_goes(question: str) -> None:
    assert plainly(question) == question


def test_only_the_articles_are_asked_where_they_are_named() -> None:
    assert asks_the_articles("What do the articles say about the RSI?")
    assert not asks_the_articles("Can you tell me what the RSI is?")
