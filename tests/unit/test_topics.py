"""Whether a sentence may answer a question that names a company: what is said of another is no answer."""

from __future__ import annotations

import pytest

from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Document

OWN = "Alibaba has set aside $53 billion for AI."
OF_OTHERS = "Amazon, Microsoft and Meta were to spend $344 billion on AI."


@pytest.mark.parametrize(
    ("question", "sentence", "may"),
    [
        ("how much is alibaba spending on ai", OWN, True),
        ("how much is alibaba spending on ai", OF_OTHERS, False),
        ("how much do Alibaba's rivals spend on AI?", OF_OTHERS, True),
        ("how much will Amazon spend on AI?", OF_OTHERS, True),
        ("how much is alibaba spending on ai", "Amazon is a rival in the cloud.", True),
        ("how much is alibaba spending on ai", "A plan of $53 billion, half of Amazon's, was named.", True),
    ],
)
def test_a_figure_of_another_company_is_no_answer(
    question: str, sentence: str, may: bool, resolver: Resolver
) -> None:
    text = f"{OWN} {sentence}"
    passage = split(Document("plans", "Alibaba's plans", text, instruments=("BABA",)))[0]
    assert Topics(resolver).about(understand(question, resolver))(passage, sentence) is may
