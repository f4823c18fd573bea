# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on retellings that lean on the source's sentence before, or on synonyms of its words; each so and not so."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.words.synonyms import alike, strange
from tests.unit.test_gate_told import fault

NVIDIA = (
    "Nvidia's revenue rose 22 percent to 30.2 billion dollars in the second quarter. Orders from carmakers climbed 31 "
    "percent to 586 million dollars. Net profit came to 9.4 billion dollars, or 38 cents a share. Colette Kress, the "
    "finance chief, said that the shortage of memory would last until spring. She took the post in 2013. The company raised "
    "its budget for research this year to 12 billion dollars. Jensen Huang, the chief executive, expects a further increase "
    "next year. It expects revenue in the third quarter to be about 32.5 billion dollars."
)
PEPSI = (
    "PepsiCo's sales at stores open for a year rose 2.1 percent worldwide in the first quarter. In Europe they fell 1.3 "
    "percent. Ramon Laguarta said that the company would forgo price rises to keep its poorer customers. It has earmarked 90 "
    "million dollars for them over two years. The union Teamsters says that it has full confidence in the talks. Delays at "
    "suppliers have eased but not ended. Its backlog of orders stands at about 3 billion dollars."
)


@pytest.mark.parametrize(
    ("article", "symbol", "so", "not_so"),
    [
        (  # the time of the sentence before
            NVIDIA,
            "NVDA",
            "Orders from carmakers climbed 31 percent to 586 million dollars in the second quarter, the article says [1].",
            "Orders from carmakers climbed 31 percent to 586 million dollars in the third quarter, the article says [1].",
        ),
        (
            NVIDIA,
            "NVDA",
            "The article reports net profit of 9.4 billion dollars, or 38 cents a share, in the second quarter [1].",
            "The article reports net profit of 9.4 billion dollars, or 38 cents a share, in the first quarter [1].",
        ),
        (  # what "they" and "further increase" stand for
            PEPSI,
            "PEP",
            "Sales at stores open for a year were up 2.1 percent worldwide but down 1.3 percent in Europe in the first quarter, the article says [1].",
            "Sales at stores open for a year were up 2.1 percent worldwide but up 1.3 percent in Europe in the first quarter, the article says [1].",
        ),
        (
            NVIDIA,
            "NVDA",
            "Jensen Huang expects a further increase in the budget for research next year, the article says [1].",
            "Colette Kress expects a further increase in the budget for research next year, the article says [1].",
        ),
        (
            PEPSI,
            "PEP",
            "Ramon Laguarta said the company would forgo price rises to keep its poorer customers, for whom it has earmarked 90 million dollars over two years [1].",
            "Ramon Laguarta said the company would forgo price rises to keep its poorer suppliers, for whom it has earmarked 90 million dollars over two years [1].",
        ),
        (  # whose word it is
            PEPSI,
            "PEP",
            "The Teamsters say that they have full confidence in the talks, according to the article [1].",
            "Ramon Laguarta says that he has full confidence in the talks, according to the article [1].",
        ),
        (
            NVIDIA,
            "NVDA",
            "Jensen Huang, the chief executive, said that he expects a further increase next year [1].",
            "Colette Kress, the finance chief, said that she expects a further increase next year [1].",
        ),
        (
            NVIDIA,
            "NVDA",
            "The article says that Nvidia earned 9.4 billion dollars in net profit and expects third-quarter revenue of about 32.5 billion dollars [1].",
            "The article says that Nvidia earned 9.4 billion dollars in net profit and expects third-quarter profit of about 32.5 billion dollars [1].",
        ),
        (  # what is set aside in one of several sentences told
            PEPSI,
            "PEP",
            "Delays at suppliers have eased but not ended, the article says, and the backlog of orders stands at about 3 billion dollars [1].",
            "Delays at suppliers have ended but not eased, the article says, and the backlog of orders stands at about 3 billion dollars [1].",
        ),
        (  # synonyms
            NVIDIA,
            "NVDA",
            "Colette Kress said that the scarcity of memory would persist until spring [1].",
            "Colette Kress said that the scarcity of memory would begin in spring [1].",
        ),
    ],
)
def test_what_leans_on_the_sentence_before_is_read_with_it(
    article: str, symbol: str, so: str, not_so: str, resolver: Resolver
) -> None:
    assert fault(so, article, symbol, resolver) is None
    assert fault(not_so, article, symbol, resolver) is not None


def test_synonyms_stand_on_one_line_and_for_an_untold_word() -> None:
    assert alike("quicken", "accelerates")
    assert alike("delivery", "delivered")
    assert not alike("slow", "accelerates")
    assert not alike("investor", "investment")
    assert strange({"persist"}, "would persist", "would last") == set()
    assert strange({"persist"}, "would last and persist", "would last") == {"persist"}
