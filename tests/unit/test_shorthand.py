"""What is shortened in a chat is searched for in full; what only looks like it stays."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.questions.shorthand import written_out
from retrieval.questions.understanding import understand


@pytest.mark.parametrize(
    ("question", "full"),
    [
        ("how many yrs does the 53 bn cover", "how many years does the 53 billion cover"),
        ("whats the llm called", "what is the large language model called"),
        ("a $53b plan, or $1.5M?", "a $53 billion plan, or $1.5 million?"),
        ("who gets the 15 percent cut", "who gets the 15% cut"),
        ("What do ppl think of its capex?", "What do people think of its capital expenditure?"),
        ("is B. a buyer of 3 tons or 4 boats in Berlin?", "is B. a buyer of 3 tons or 4 boats in Berlin?"),
        ("Why did it rise?", "Why did it rise?"),
    ],
)
def test_short_words_are_written_out(question: str, full: str) -> None:
    assert written_out(question) == full


def test_the_question_itself_stays_as_it_was_typed(resolver: Resolver) -> None:
    request = understand("how many yrs does baba's 53 bn cover", resolver)
    assert request.question == "how many yrs does baba's 53 bn cover"
    assert request.searched == "how many years does Alibaba's 53 billion cover"
