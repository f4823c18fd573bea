"""What a model may choose from beyond the plain answer, and what becomes of it where it finds no answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Document, Evidence, Kind, Part, Passage, Quote, Request, Route
from retrieval.writing.budget import Budget
from retrieval.writing.client import Client, ModelSettings
from retrieval.writing.model import Writer
from retrieval.writing.plain import NEAREST, compose
from tests.fakes.llm import Asked, LlmServer

PUBLISHED = date(2026, 9, 12)
QUESTION = "how long is the licence for?"


def quote(section: str, text: str, probability: float) -> Quote:
    document = Document(
        id="ferry",
        title="The Ferry",
        text=text,
        kind=Kind.ARTICLE,
        publisher="Harbour Post",
        published=PUBLISHED,
    )
    passage = Passage(id=section, document=document, section=section, text=text, start=0, slug=section)
    return Quote(passage, text, probability, share=probability)


CRANES = quote("Cranes", "The port kept 12 cranes running through the ice.", 0.6)
PILOTS = quote("Pilots", "The pilots carried lamps on 40 boats.", 0.3)
FREIGHT = quote("Freight", "The ferry carries 900 tonnes.", 0.1)
LICENCE = quote("Licence", "The licence of the ferry runs for 12 years.", 0.1)


def evidence(*quotes: Quote, further: tuple[Quote, ...] = (), nearest: Quote | None = None) -> Evidence:
    return Evidence(
        Request(QUESTION, routes=(Route.ARTICLE,), rewritten=QUESTION, searched=QUESTION),
        quotes,
        nearest,
        further=further,
        answerable=max(q.probability for q in (*quotes, *further)),
    )


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with LlmServer() as running:
        yield running
    assert not running.refused


@pytest.fixture
def writer(server: LlmServer, resolver: Resolver, tmp_path: Path) -> Writer:
    budget = Budget(tmp_path / "model.db")
    client = Client(ModelSettings("openai:scripted", server.url, deadline_s=10), 500)
    return Writer(client, resolver, budget, 10)


async def test_a_model_may_answer_from_the_sentences_that_came_next(
    server: LlmServer, writer: Writer
) -> None:
    facts = evidence(CRANES, PILOTS, further=(FREIGHT, LICENCE))
    server.reply = lambda asked: "The article says that the licence of the ferry runs for 12 years [4]."
    answer = await writer.write(compose(facts), facts)
    (asked,) = server.asked
    assert "[4] (12 Sep 2026) The licence of the ferry runs for 12 years." in asked.text
    assert answer.blocks[0].text == "The article says that the licence of the ferry runs for 12 years [1]."
    assert [(c.n, c.quote) for c in answer.citations] == [(1, LICENCE.text)]
    assert [b.text for b in answer.blocks if b.part is Part.SOURCE] == [
        "[1] The Ferry, Harbour Post, 12 Sep 2026 · Licence"
    ]
    assert not answer.abstained


async def test_a_number_in_brackets_within_a_quotation_stays_as_it_is(
    server: LlmServer, writer: Writer
) -> None:
    noted = quote("Cranes", "The port kept 12 cranes [4] running through the ice.", 0.6)
    facts = evidence(noted, PILOTS, further=(FREIGHT, LICENCE))
    server.reply = lambda asked: "The articles do not say how long the licence is for."
    answer = await writer.write(compose(facts), facts)
    assert f"“{noted.text}” [1]" in [b.text for b in answer.blocks]
    assert [c.n for c in answer.citations] == [1, 2]


async def test_of_the_further_sentences_only_those_told_are_cited(server: LlmServer, writer: Writer) -> None:
    again = Quote(CRANES.passage, "The port has a crane that lifts 70 tonnes.", 0.1)
    facts = evidence(CRANES, further=(again, FREIGHT))
    server.reply = lambda asked: "The article says that the ferry carries 900 tonnes [2]."
    answer = await writer.write(compose(facts), facts)
    assert [(c.n, c.quote) for c in answer.citations] == [(1, FREIGHT.text)]


async def test_a_model_that_finds_no_answer_is_believed_and_the_quotes_are_the_nearest(
    server: LlmServer, writer: Writer
) -> None:
    facts = evidence(CRANES, PILOTS, further=(FREIGHT,))
    plain = compose(facts)
    assert not plain.abstained
    server.reply = lambda asked: "The articles do not say how long the licence is for."
    answer = await writer.write(plain, facts)
    assert answer.abstained
    assert [b.text for b in answer.blocks if b.part in {Part.LEAD, Part.TEXT}] == [
        "The articles do not say how long the licence is for.",
        NEAREST,
        f"“{CRANES.text}” [1]",
        f"“{PILOTS.text}” [2]",
    ]
    assert [c.quote for c in answer.citations] == [CRANES.text, PILOTS.text]


async def test_where_the_plain_answer_is_silent_a_model_may_find_one_or_stay_silent(
    server: LlmServer, writer: Writer
) -> None:
    facts = evidence(further=(FREIGHT, LICENCE), nearest=FREIGHT)
    plain = compose(facts)
    assert plain.abstained
    server.reply = lambda asked: "The article says that the licence of the ferry runs for 12 years [2]."
    answer = await writer.write(plain, facts)
    assert not answer.abstained
    assert [c.quote for c in answer.citations] == [LICENCE.text]
    server.reply = lambda asked: "The articles do not say how long the licence is for."
    assert await writer.write(plain, facts) == plain


async def test_where_nothing_comes_near_a_model_is_not_asked(server: LlmServer, writer: Writer) -> None:
    far = Quote(FREIGHT.passage, FREIGHT.text, 0.02)
    facts = evidence(further=(far,))
    plain = compose(facts)
    assert await writer.write(plain, facts) == plain
    assert not server.asked


async def test_what_a_model_makes_of_a_further_sentence_is_checked_like_any_other(
    server: LlmServer, writer: Writer
) -> None:
    facts = evidence(CRANES, further=(FREIGHT, LICENCE))
    plain = compose(facts)

    def reply(asked: Asked) -> str:
        wrong = "The article says that the licence of the ferry runs for 15 years [3]."
        return f"1. {wrong}" if "did not pass" in asked.last else wrong

    server.reply = reply
    assert await writer.write(plain, facts) == plain
