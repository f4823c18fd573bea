"""The writer with the real langchain-openai client against a scripted server, streaming."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from langchain.chat_models import init_chat_model

from retrieval.errors import SettingsError
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Part
from retrieval.writing.budget import Budget, Limits
from retrieval.writing.client import Client, ModelSettings
from retrieval.writing.model import Writer
from retrieval.writing.plain import compose
from tests.fakes.llm import Asked, LlmServer
from tests.fakes.llm.evidence import BABA, HK, evidence

GOOD = (
    "Not by the usual rule: BABA's 14-day RSI was 43.6 on 24 Sep 2026, and above 70 counts as overbought. "
    "BABA closed at 111.02 USD on 24 Sep 2026. "
    "The article's words were that the RSI “suggests the stock is overbought” [1]."
)


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 24, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with LlmServer(GOOD) as running:
        yield running
    assert not running.refused


MakeWriter = Callable[..., Writer]


@pytest.fixture
def writer(server: LlmServer, resolver: Resolver, tmp_path: Path) -> MakeWriter:
    def make(
        limits: Limits | None = None, clock: Clock | None = None, name: str = "openai:scripted"
    ) -> Writer:
        budget = Budget(tmp_path / "model.db", limits, clock or Clock())
        client = Client(ModelSettings(name, server.url, deadline_s=10), budget.limits.tokens_an_answer)
        return Writer(client, resolver, budget, 10)

    return make


def prose(answer: Answer) -> str:
    return " ".join(b.text for b in answer.blocks if b.part in {Part.LEAD, Part.TEXT})


async def test_a_true_draft_takes_the_place_of_the_plain_lines_and_of_nothing_else(
    writer: MakeWriter, resolver: Resolver
) -> None:
    facts = evidence(resolver)
    plain = compose(facts)
    answer = await writer().write(plain, facts)
    assert prose(answer) == GOOD
    tail = [b for b in plain.blocks if b.part not in {Part.LEAD, Part.TEXT}]
    assert [b for b in answer.blocks if b.part not in {Part.LEAD, Part.TEXT}] == tail
    assert any(b.part is Part.SOURCE for b in tail)
    assert answer.citations == plain.citations
    assert answer.figures == plain.figures


async def test_the_prompt_holds_question_quotes_and_figures_with_units_and_no_key(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    facts = evidence(resolver)
    await writer().write(compose(facts), facts, "42")
    (asked,) = server.asked
    assert "Is Alibaba overbought?" in asked.text
    assert "[1] (30 Sep 2025) Its RSI suggests the stock is overbought." in asked.text
    assert "BABA 14-day RSI: 43.6 (24 Sep 2026 16:00 New York)" in asked.text
    assert "BABA price: 111.02 USD" in asked.text
    assert "127.0.0.1" not in asked.text
    assert asked.stream


async def test_a_refused_sentence_is_asked_for_once_and_then_left_out(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    bad = "BABA closed at 999.99 USD on 24 Sep 2026."

    def reply(asked: Asked) -> str:
        return (
            "1. BABA closed at 111.02 USD on 24 Sep 2026."
            if "did not pass" in asked.last
            else f"{GOOD} {bad}"
        )

    server.reply = reply
    facts = evidence(resolver)
    mended = await writer().write(compose(facts), facts)
    assert prose(mended) == f"{GOOD} BABA closed at 111.02 USD on 24 Sep 2026."
    assert len(server.asked) == 2
    assert bad in server.asked[1].last
    server.reply = lambda asked: f"1. {bad}" if "did not pass" in asked.last else f"{GOOD} {bad}"
    left_out = await writer().write(compose(facts), facts)
    assert prose(left_out) == GOOD
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    "draft",
    [
        "BABA's RSI was 71.2. BABA closed at 111.02 USD.",  # the lead is lost
        "BABA's RSI was 43.6. It closed at 9 USD. It fell 8 %. It rose 7 %.",  # more than half is lost
        "BABA closed at 111.02 USD on 24 Sep 2026.",  # not what was asked
        "PWNED.",
        "   \n ",
    ],
)
async def test_where_too_much_falls_the_plain_answer_is_given(
    draft: str, writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    server.reply = lambda _asked: draft
    facts = evidence(resolver)
    plain = compose(facts)
    assert await writer().write(plain, facts) == plain


async def test_the_first_words_show_while_the_model_still_writes(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    server.hold = True
    seen: list[str] = []
    came = asyncio.Event()

    async def shown(text: str) -> None:
        seen.append(text)
        came.set()

    facts = evidence(resolver)
    task = asyncio.create_task(writer().write(compose(facts), facts, shown=shown))
    await asyncio.wait_for(came.wait(), 10)
    assert not server.go_on.is_set()  # the model has not gone on
    assert seen[0] == GOOD.split(". ", maxsplit=1)[0] + "."
    server.go_on.set()
    assert prose(await task) == GOOD
    assert seen[-1] == GOOD


async def test_a_draft_that_cannot_be_shown_does_not_stop_the_answer(
    writer: MakeWriter, resolver: Resolver
) -> None:
    async def shown(_text: str) -> None:
        raise ConnectionError

    facts = evidence(resolver)
    assert prose(await writer().write(compose(facts), facts, shown=shown)) == GOOD


async def test_a_model_that_does_not_stream_is_checked_all_the_same(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    one = writer()
    whole = init_chat_model(
        "openai:scripted", base_url=server.url, api_key="none", max_retries=0, disable_streaming=True
    )
    one._client.__dict__["_chat"] = whole
    facts = evidence(resolver)
    assert prose(await one.write(compose(facts), facts)) == GOOD
    assert not server.asked[0].stream
    server.reply = lambda _asked: "BABA closed at 5 USD."
    plain = compose(facts)
    assert await one.write(plain, facts) is plain


async def test_nothing_that_fails_the_gate_is_shown(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    server.reply = lambda _asked: "BABA's RSI was 43.6 on 24 Sep 2026. BABA closed at 5 USD. BABA is neutral."
    seen: list[str] = []

    async def shown(text: str) -> None:
        seen.append(text)

    facts = evidence(resolver)
    await writer().write(compose(facts), facts, shown=shown)
    assert seen
    assert not any("5 USD" in text for text in seen)


async def test_one_person_reaches_the_model_twenty_times_an_hour(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    clock = Clock()
    one = writer(clock=clock)
    facts = evidence(resolver)
    plain = compose(facts)
    answers = [await one.write(plain, facts, "42") for _ in range(1000)]
    assert len(server.asked) == 20
    assert [a is plain for a in answers].count(False) == 20
    await one.write(plain, facts, "43")
    assert len(server.asked) == 21
    clock.now += timedelta(minutes=61)
    await one.write(plain, facts, "42")
    assert len(server.asked) == 22


async def test_twenty_at_once_are_no_more_than_twenty(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    one = writer()
    facts = evidence(resolver)
    plain = compose(facts)
    await asyncio.gather(*(one.write(plain, facts, "42") for _ in range(40)))
    assert len(server.asked) == 20


async def test_the_day_s_tokens_hold_across_a_restart(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    clock = Clock()
    limits = Limits(tokens_an_answer=1000, tokens_a_day=6000)
    facts = evidence(resolver)
    plain = compose(facts)
    for n in range(50):
        await writer(limits, clock).write(
            plain, facts, f"user {n}"
        )  # each time a new writer on the same file
    asked = len(server.asked)
    assert 1 < asked < 15
    (usage,) = Budget(Path(writer(limits, clock).budget._file), limits, clock).usage()
    assert Budget(Path(writer(limits, clock).budget._file), limits, clock).today() == usage
    assert usage.answers == asked
    assert usage.outcomes == {"written": asked}
    assert 0 < usage.tokens_out < usage.tokens_in <= 6000
    clock.now += timedelta(days=1)
    await writer(limits, clock).write(plain, facts, "user 0")
    assert len(server.asked) == asked + 1


def test_a_budget_that_cannot_be_kept_is_spent(tmp_path: Path) -> None:
    assert Budget(tmp_path / "nowhere" / "model.db").take("42", 10) is None
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no database, and never was one" * 40)
    assert Budget(broken).take("42", 10) is None
    assert Budget(broken).usage() == ()


def test_who_asked_is_not_recorded(tmp_path: Path) -> None:
    file = tmp_path / "model.db"
    assert Budget(file).take("123456789", 10) is not None
    db = sqlite3.connect(file)
    ((asker,),) = db.execute("SELECT asker FROM asked").fetchall()
    db.close()
    assert "123456789" not in asker
    other = tmp_path / "other.db"
    Budget(other).take("123456789", 10)
    db = sqlite3.connect(other)
    assert db.execute("SELECT asker FROM asked").fetchall() != [(asker,)]  # who tries numbers out finds none
    db.close()


def test_a_sweep_forgets_who_asked_and_what_would_find_out(tmp_path: Path) -> None:
    clock, file = Clock(), tmp_path / "model.db"
    budget = Budget(file, clock=clock)
    budget.sweep()
    assert not file.exists()  # there is nothing to forget
    budget.take("42", 10)
    clock.now += timedelta(minutes=30)
    budget.take("43", 10)
    db = sqlite3.connect(file)
    db.create_function("known", 1, bool)
    clock.now += timedelta(minutes=31)
    budget.sweep()
    assert db.execute("SELECT known(asker) FROM asked ORDER BY id").fetchall() == [(0,), (1,)]
    clock.now += timedelta(minutes=30)
    budget.sweep()
    assert db.execute("SELECT asker FROM asked").fetchall() == [("",), ("",)]
    assert db.execute("SELECT * FROM keys").fetchall() == []
    db.close()


def test_who_wants_to_be_forgotten_is_and_nobody_else(tmp_path: Path) -> None:
    one_an_hour, clock = Limits(answers_an_hour=1), Clock()
    budget = Budget(tmp_path / "model.db", one_an_hour, clock)
    budget.forget("42")
    assert budget.take("42", 10)
    assert budget.take("43", 10)
    assert not budget.take("42", 10)
    budget.forget("42")
    assert not budget.take("43", 10)
    db = sqlite3.connect(tmp_path / "model.db")
    assert db.execute("SELECT COUNT(*) FROM asked WHERE asker != ''").fetchall() == [(1,)]
    db.close()
    assert budget.today().tokens_in == 20


def test_who_asked_is_forgotten_after_the_hour_and_what_was_used_after_a_week(tmp_path: Path) -> None:
    clock, file = Clock(), tmp_path / "model.db"
    budget = Budget(file, clock=clock)
    budget.take("42", 10)
    clock.now += timedelta(minutes=61)
    budget.take("43", 20)
    db = sqlite3.connect(file)
    askers = [asker for (asker,) in db.execute("SELECT asker FROM asked ORDER BY id")]
    assert askers[0] == "" != askers[1]
    clock.now += timedelta(days=7)
    budget.take("44", 30)
    assert db.execute("SELECT tokens_in FROM asked").fetchall() == [(30,)]
    db.close()


async def test_an_abstention_costs_nothing(writer: MakeWriter, server: LlmServer, resolver: Resolver) -> None:
    facts = evidence(resolver, views=(), article="A. B.", metrics=())
    plain = compose(facts.__class__(facts.request))
    assert plain.abstained
    assert await writer().write(plain, facts.__class__(facts.request)) is plain
    assert not server.asked


async def test_an_unknown_provider_leaves_the_plain_answer(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    facts = evidence(resolver)
    plain = compose(facts)
    assert await writer(name="nobody:none").write(plain, facts) is plain
    with pytest.raises(SettingsError):
        writer(name="nobody:none")._client.check()
    assert not server.asked


async def test_it_stays_the_sentence_s_own_listing_when_one_is_left_out(
    writer: MakeWriter, server: LlmServer, resolver: Resolver
) -> None:
    facts = evidence(resolver, views=(BABA, HK), metrics=("price", "rsi_14"))
    server.reply = lambda asked: (
        "1. 9988.HK closed at 107.90 HKD on 24 Sep 2026."
        if "did not pass" in asked.last
        else "BABA closed at 111.02 USD on 24 Sep 2026. 9988.HK closed at 1 HKD. Its RSI was 43.6 on 24 Sep 2026."
    )
    answer = await writer().write(compose(facts), facts)
    assert prose(answer).startswith(
        "BABA closed at 111.02 USD on 24 Sep 2026. 9988.HK closed at 107.90 HKD on 24 Sep 2026."
    )
    assert "Its RSI" not in prose(answer)
