"""The servers of three providers, each failing in every way it can: a plain answer within the deadline."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.budget import Budget
from retrieval.writing.model import Writer
from retrieval.writing.plain import compose
from tests.fakes.llm import Fault, LlmServer
from tests.fakes.llm.evidence import evidence
from tests.integration.test_model import GOOD, prose
from tests.integration.test_model_providers import SECRET, client_of, provider, streamed

__all__ = ["provider", "streamed"]  # fixtures, used by name
pytestmark = [
    # google-genai uses aiohttp where it finds it, in ways that aiohttp discourages …
    pytest.mark.filterwarnings("ignore:Inheritance class Aiohttp:DeprecationWarning"),
    # … and looks whether an error's body is JSON without awaiting it.
    pytest.mark.filterwarnings("ignore:.*ClientResponse.json:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*ClientResponse.json:pytest.PytestUnraisableExceptionWarning"),
]
DEADLINE = 1.0


@pytest.mark.parametrize("fault", list(Fault))
async def test_each_fault_ends_in_the_plain_answer_within_the_deadline(
    fault: Fault,
    provider: str,
    streamed: bool,
    resolver: Resolver,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="retrieval")
    facts = evidence(resolver)
    plain = compose(facts)
    async with LlmServer(GOOD) as server:
        server.constant = fault
        client = client_of(provider, server, streamed, DEADLINE)
        writer = Writer(client, resolver, Budget(tmp_path / "model.db"), DEADLINE)
        started = time.monotonic()
        answer = await writer.write(plain, facts, "42")
        assert time.monotonic() - started < DEADLINE + 8  # it would hang for ever; a busy machine included
        assert answer is plain
        assert len(server.asked) in {1, 2}  # asked once more at most: the package's own retries are off
        assert not server.refused
    (usage,) = Budget(tmp_path / "model.db").usage()
    assert usage.outcomes == {"failed": 1}
    assert usage.tokens_in > 0  # what was set aside stays spent where nothing was counted
    assert SECRET not in caplog.text


@pytest.mark.parametrize("fault", [Fault.ERROR, Fault.BUSY, Fault.RESET, Fault.EMPTY, Fault.WRONG_JSON])
async def test_a_passing_fault_costs_one_more_request(
    fault: Fault, provider: str, streamed: bool, resolver: Resolver, tmp_path: Path
) -> None:
    facts = evidence(resolver)
    async with LlmServer(GOOD) as server:
        server.faults.append(fault)
        writer = Writer(client_of(provider, server, streamed), resolver, Budget(tmp_path / "model.db"))
        assert prose(await writer.write(compose(facts), facts)) == GOOD
        assert len(server.asked) == 2
