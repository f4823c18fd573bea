"""Two articles that disagree where nothing live decides: no draft makes one of them the fact, or swaps them."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Answer
from retrieval.writing.budget import Budget
from retrieval.writing.client import Client, ModelSettings
from retrieval.writing.model import Writer
from retrieval.writing.plain import compose
from tests.fakes.llm import LlmServer
from tests.fakes.llm.evidence import disagreeing
from tests.integration.test_model import prose

FOUNDED = (
    "When was Alibaba founded?",
    "Alibaba was founded in 1999.",
    "Alibaba was founded in 1998.",
)
CAPEX = (
    "How much will Alibaba spend on data centres?",
    "Alibaba plans to spend 53 billion dollars on data centres over three years.",
    "Alibaba plans to spend 69 billion dollars on data centres over three years.",
)


async def written(draft: str, world: tuple[str, str, str], resolver: Resolver, home: Path) -> Answer | None:
    """The answer made of the draft, or None where it is the plain one."""
    facts = disagreeing(resolver, *world)
    plain = compose(facts)
    async with LlmServer(draft) as server:
        client = Client(ModelSettings("openai:scripted", server.url), 1500)
        answer = await Writer(client, resolver, Budget(home / "model.db")).write(plain, facts)
        assert server.asked
    return None if answer is plain else answer


@pytest.mark.parametrize("world", [FOUNDED, CAPEX], ids=["founded", "capex"])
def test_the_plain_answer_shows_both_newer_first(world: tuple[str, str, str], resolver: Resolver) -> None:
    _, newer, older = world
    assert prose(compose(disagreeing(resolver, *world))) == f"“{newer}” [1] “{older}” [2]"


@pytest.mark.parametrize(
    ("world", "draft"),
    [
        # as the fact
        (FOUNDED, "Alibaba was founded in 1999."),
        (FOUNDED, "Alibaba was founded in 1999 [1]."),
        (FOUNDED, "Alibaba was founded in 1998 [2]."),
        (FOUNDED, "Alibaba was founded in 1999 [1], not in 1998 [2]."),
        (CAPEX, "Alibaba plans to spend 53 billion dollars on data centres."),
        # as what both say
        (FOUNDED, "Alibaba was founded in 1999 [1][2]."),
        (FOUNDED, "Both articles say Alibaba was founded in 1999 [1][2]."),
        (CAPEX, "The articles say Alibaba plans to spend 53 billion dollars on data centres [1][2]."),
        # swapped
        (FOUNDED, "The article says Alibaba was founded in 1998 [1]."),
        (FOUNDED, "The article says Alibaba was founded in 1999 [2]."),
        (FOUNDED, "The Northern Post says Alibaba was founded in 1999 [1]."),
        (FOUNDED, "The Delta Gazette says Alibaba was founded in 1998 [1], while The Northern Post says 1999 [2]."),
        (FOUNDED, "One article says Alibaba was founded in 1998 [1], another that it was founded in 1999 [2]."),
        (CAPEX, "The article says Alibaba plans to spend 69 billion dollars on data centres [1]."),
        (CAPEX, "One article says Alibaba plans to spend 69 billion dollars on data centres [1], another 53 [2]."),
        # one out of two
        (CAPEX, "Alibaba raised its plan from 53 billion dollars [1] to 69 billion dollars [2]."),
        (CAPEX, "Alibaba plans to spend between 53 billion [1] and 69 billion dollars [2] on data centres."),
        (CAPEX, "Alibaba plans to spend 61 billion dollars on data centres [1][2]."),
        (CAPEX, "The articles say Alibaba plans to spend 122 billion dollars on data centres [1][2]."),
    ],
)  # fmt: skip
async def test_a_draft_that_decides_merges_or_swaps_is_held_back(
    world: tuple[str, str, str], draft: str, resolver: Resolver, tmp_path: Path
) -> None:
    assert await written(draft, world, resolver, tmp_path) is None


@pytest.mark.parametrize(
    ("world", "draft"),
    [
        (
            FOUNDED,
            "The Delta Gazette says Alibaba was founded in 1999 [1], "
            "while The Northern Post says it was founded in 1998 [2].",
        ),
        (
            FOUNDED,
            "The article of 30 Sep 2025 says Alibaba was founded in 1999 [1]. "
            "The article of 2 Jun 2025 says Alibaba was founded in 1998 [2].",
        ),
    ],
)
async def test_a_draft_that_names_both_with_their_numbers_passes(
    world: tuple[str, str, str], draft: str, resolver: Resolver, tmp_path: Path
) -> None:
    answer = await written(draft, world, resolver, tmp_path)
    assert answer is not None
    assert prose(answer) == draft


@pytest.mark.parametrize(
    ("world", "draft"),
    [
        (FOUNDED, "The article says Alibaba was founded in 1999 [1]."),
        (
            CAPEX,
            "The article says Alibaba plans to spend 53 billion dollars on data centres over three years [1].",
        ),
    ],
)
async def test_where_a_draft_tells_one_the_other_stays_on_the_screen(
    world: tuple[str, str, str], draft: str, resolver: Resolver, tmp_path: Path
) -> None:
    answer = await written(draft, world, resolver, tmp_path)
    assert answer is not None
    assert prose(answer) == f"{draft} “{world[2]}” [2]"
