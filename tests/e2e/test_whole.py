"""The whole product with nothing replaced but the services: terminal and Telegram in, model, index and yfinance
between, a dated answer out."""

from __future__ import annotations

import asyncio
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot import cli, contract
from bot.bootstrap import House
from bot.settings import Settings
from bot.state import State
from bot.telegram.app import serve
from retrieval.corpus.embedder import Embedder
from retrieval.market.gateway import Market
from retrieval.market.yahoo import Yahoo
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Figure, Subject
from retrieval.writing.plain import ONLY_NAMED
from tests.e2e.telegram_fixtures import settings_for
from tests.fakes.bot_api import BotApiServer
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import yahoo_server

__all__ = ["yahoo_server"]  # a fixture, used by name
NOW = datetime(2026, 9, 24, 21, 30, tzinfo=UTC)  # after New York's close


def wilder_rsi(closes: list[float], period: int = 14) -> float:
    """RSI as Wilder wrote it in 1978, computed here on its own: no TA-Lib, no numpy."""
    moves = [b - a for a, b in pairwise(closes)]
    gain = sum(max(m, 0) for m in moves[:period]) / period
    loss = sum(max(-m, 0) for m in moves[:period]) / period
    for move in moves[period:]:
        gain = (gain * (period - 1) + max(move, 0)) / period
        loss = (loss * (period - 1) + max(-move, 0)) / period
    return 100 - 100 / (1 + gain / loss)


def closed_bars(server: YahooServer, symbol: str) -> list[float]:
    """The closes that were final at NOW."""
    return [bar.close for bar in server.series[symbol].bars if bar.day <= NOW.date()]


@pytest.fixture
def house(
    yahoo_server: YahooServer, tmp_path: Path, indexed: Path, embedder: Embedder, resolver: Resolver
) -> House:
    """Everything wired as in production, over the shipped knowledge; the model is the session's."""
    yahoo_server.now = NOW
    shutil.copytree(indexed, tmp_path / "home")
    made = House(settings_for("http://127.0.0.1:9", tmp_path / "home"))
    cache = tmp_path / "home" / "market"
    market = Market(Yahoo(cache), cache_dir=cache, clock=lambda: NOW)
    made.__dict__.update(
        embedder=embedder, resolver=resolver, market=market
    )  # what takes seconds is loaded once
    return made


@pytest.fixture
async def ask(house: House) -> AsyncIterator[Any]:
    async def answer(question: str) -> Answer:
        return await house.assistant.answer(question)

    yield answer
    await house.market.close()


async def test_overbought_is_answered_with_the_served_rsi_and_the_article_s_words(
    ask: Any, yahoo_server: YahooServer
) -> None:
    answer = await ask("is Alibaba overbought?")
    rsi = next(f for f in answer.figures if f.name == "rsi_14")
    assert rsi.symbol == "BABA"
    assert rsi.value == pytest.approx(wilder_rsi(closed_bars(yahoo_server, "BABA")), abs=0.01)
    assert rsi.as_of is not None
    assert rsi.as_of.utcoffset() is not None
    assert f"{rsi.value:.1f}" in answer.blocks[0].text
    then = {pair.claim.metric: pair for pair in answer.then_now}
    assert set(then) == {"rsi_14", "drawdown_percent"}  # what bears on it, and nothing else
    high = max(closed_bars(yahoo_server, "BABA"))
    fall = 100 * (1 - closed_bars(yahoo_server, "BABA")[-1] / high)
    assert then["drawdown_percent"].now.value == pytest.approx(fall, abs=0.01)
    assert "Information, not advice." in answer.text


async def test_how_it_stands_is_no_question_after_a_word(ask: Any) -> None:
    stands, means = await ask("Is short interest rising?"), await ask("What is short interest?")
    assert {c.title for c in stands.citations}.isdisjoint({"Glossary of market terms"})
    assert any("0.47%" in c.quote for c in stands.citations)
    assert {c.title for c in means.citations} == {"Glossary of market terms"}


async def test_every_citation_is_in_its_source_to_the_letter(ask: Any, house: House) -> None:
    sources = {d.id: Path(d.origin).read_text(encoding="utf-8") for d in house.assistant.sources()}
    asked = [
        "why did Alibaba rally?",
        "what risks are there?",
        "who bought the shares?",
        "is it still 65% below its peak?",
    ]
    cited = [c for question in asked for c in (await ask(question)).citations]
    assert len(cited) >= 4
    assert all(c.quote in sources[c.source] for c in cited)


@pytest.mark.parametrize(
    "fault", [Fault.BROKEN, Fault.LIMITED, Fault.EMPTY, Fault.GARBAGE, Fault.HTML, Fault.RESET]
)
async def test_with_yahoo_at_fault_the_gap_is_named_and_nothing_invented(
    ask: Any, yahoo_server: YahooServer, fault: Fault
) -> None:
    yahoo_server.faults["*"] = fault
    answer = await ask("is Alibaba overbought?")
    assert answer.gaps
    assert "Note:" in answer.text
    assert not [f for f in answer.figures if f.value is not None]
    assert all(pair.now is None or pair.now.value is None for pair in answer.then_now)
    assert any(c.quote for c in answer.citations)


async def test_an_unknown_name_costs_no_request(ask: Any, yahoo_server: YahooServer) -> None:
    answer = await ask("what is the price of $QQQQX?")
    assert answer.abstained
    assert "QQQQX" in answer.text
    assert not yahoo_server.charts


async def test_the_json_keeps_the_contract(ask: Any) -> None:
    data = json.loads(json.dumps(contract.answer_json(await ask("is Alibaba overbought?"))))
    assert set(data) == {
        *("question", "answer", "abstained", "routes", "faq", "citations", "figures", "then_now"),
        *("instruments", "gaps", "elapsed_ms"),
    }
    assert data["instruments"] == ["BABA"]
    for figure in data["figures"]:
        assert {"symbol", "name", "value", "unit", "as_of", "source", "stale", "partial"} <= set(figure)
        assert figure["value"] is None or isinstance(figure["value"], float)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", figure["as_of"])
    for pair in data["then_now"]:
        assert set(pair) == {"metric", "then", "now", "verdict"}
        assert {"value", "unit", "quote", "source", "published"} == set(pair["then"])


@pytest.mark.parametrize(
    ("value", "note", "told"),
    [
        (43.6, "Wilder's", (43.6, "Wilder's")),
        ("strong buy", "40 analysts", (None, "strong buy, 40 analysts")),
        ("2026-10-29", "", (None, "2026-10-29")),
        (None, "", (None, "")),
    ],
)
def test_a_figure_that_is_a_word_has_it_in_its_note(
    value: float | str | None, note: str, told: tuple[float | None, str]
) -> None:
    data = contract.figure_json(Figure("BABA", "any", value, "", NOW, "Yahoo Finance", note=note))
    assert (data["value"], data["note"]) == told


async def test_a_message_in_telegram_gets_the_same_answer(
    house: House, yahoo_server: YahooServer, tmp_path: Path
) -> None:
    async with BotApiServer("123:TEST") as telegram:
        settings = settings_for(telegram.url, tmp_path)
        state = State(settings.database)
        task = asyncio.create_task(serve(settings, house.assistant, state))
        try:
            reply = await telegram.ask("is Alibaba overbought?")
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            state.close()
            await house.market.close()
    rsi = wilder_rsi(closed_bars(yahoo_server, "BABA"))
    told = re.search(r"14-day RSI was (\d+\.\d)", reply.text)
    assert told
    assert float(told.group(1)) == pytest.approx(rsi, abs=0.051)
    assert "Then → now" in reply.text
    assert telegram.refused == []


# --- the command line ----------------------------------------------------------------------------


@pytest.fixture
def run(
    yahoo_server: YahooServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    embedder: Embedder,
    indexed: Path,
) -> Any:
    """`run("faq", "1", stdin=…)` -> (exit status, standard output, standard error), in a home of its own."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(indexed, tmp_path / "home")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("FOMOCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("bot.bootstrap.Embedder", lambda _name: embedder)  # loaded once for all tests

    def command(
        *arguments: str, stdin: bytes = b"", typed: type[io.BytesIO] = io.BytesIO
    ) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed(stdin)))
        try:
            status = cli.run(arguments)
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return command


def test_questions_a_line_are_answered_a_line_in_order(run: Any) -> None:
    lines = [
        b"is Alibaba overbought?",
        b"",
        b'{"question": "and Tencent?", "conversation": "x"}',
        b"{not json",
    ]
    status, out, _ = run("ask", "--json", "-", stdin=b"\n".join(lines) + b"\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [a["question"] for a in answers] == ["is Alibaba overbought?", "", "and Tencent?", "{not json"]
    assert answers[1]["abstained"]


def test_lines_of_one_conversation_follow_on(run: Any) -> None:
    lines = [
        json.dumps({"question": "is Alibaba overbought?", "conversation": "a"}),
        json.dumps({"question": "and Tencent?", "conversation": "a"}),
        json.dumps({"question": "and Tencent?", "conversation": "b"}),
    ]
    _, out, _ = run("ask", "--json", "-", stdin="\n".join(lines).encode())
    first, second, third = (json.loads(line) for line in out.splitlines())
    assert first["instruments"] == ["BABA"]
    assert second["instruments"] == ["0700.HK"]
    assert "rsi_14" in {f["name"] for f in second["figures"]}
    assert "rsi_14" not in {f["name"] for f in third["figures"]}  # the other conversation never spoke of it


def test_a_line_that_asks_nothing_does_not_end_its_conversation(run: Any) -> None:
    lines = [
        json.dumps({"question": q, "conversation": "a"})
        for q in ("is Alibaba overbought?", " ", "and Tencent?")
    ]
    _, out, _ = run("ask", "--json", "-", stdin="\n".join(lines).encode())
    _, nothing, follow_up = (json.loads(line) for line in out.splitlines())
    assert nothing["abstained"]
    assert ("0700.HK", "rsi_14") in {(f["symbol"], f["name"]) for f in follow_up["figures"]}


def test_a_line_that_asks_nothing_does_not_end_a_search(run: Any) -> None:
    status, out, err = run(
        "search", "--json", "-k", "1", "-", stdin=b"what are the risks?\n\n?!\nwhat is rsi?\n"
    )
    found = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [(f["question"], len(f["passages"])) for f in found] == [
        ("what are the risks?", 1),
        ("", 0),
        ("?!", 0),
        ("what is rsi?", 1),
    ]
    assert len(err.splitlines()) == 2


class Interrupted(io.BytesIO):
    """A person at the keyboard who presses Ctrl-C."""

    def __next__(self) -> bytes:
        raise KeyboardInterrupt


@pytest.mark.parametrize("command", ["ask", "search"])
def test_an_interruption_is_one_line(run: Any, command: str) -> None:
    assert run(command, "-", typed=Interrupted) == (1, "", "fomocheck: interrupted.\n")


def test_check_names_what_is_not_well_and_needs_no_token(run: Any, yahoo_server: YahooServer) -> None:
    status, out, err = run("check")
    assert (status, err) == (0, "")
    assert out.startswith("token          ok (none set")
    yahoo_server.faults["*"] = Fault.EMPTY
    status, out, err = run("check")
    assert (status, err) == (1, "fomocheck: Not well: Yahoo.\n")
    assert len(out.splitlines()) == 6


def test_articles_are_added_listed_asked_and_forgotten(run: Any, tmp_path: Path) -> None:
    article = tmp_path / "tram.md"
    article.write_text(
        "---\ntitle: The tram of Bergen\n---\nThe tram of Bergen carries 61,000 people a day.\n"
    )
    status, out, _ = run("ingest", str(article))
    assert (status, out.startswith("1 added, 0 changed")) == (0, True)
    assert run("ingest", str(article))[1].startswith("0 added, 0 changed")
    assert "The tram of Bergen" in run("sources")[1]
    _, out, _ = run("ask", "how many people does the tram of Bergen carry?")
    assert "61,000 people" in out
    assert run("forget", "tram")[0] == 0
    assert "The tram of Bergen" not in run("sources")[1]


def test_the_faq_is_listed_opened_and_searched(run: Any) -> None:
    status, out, _ = run("faq")
    assert (status, out.startswith("1. ")) == (0, True)
    first = out.splitlines()[0].removeprefix("1. ")
    assert "Information, not advice." in run("faq", "1")[1]
    assert first in run("faq", *first.split())[1]
    status, _, err = run("faq", "999")
    assert (status, "There is no entry 999" in err) == (1, True)


def test_search_gives_passages_best_first(run: Any) -> None:
    _, out, _ = run("search", "--json", "-k", "3", "what are the risks?")
    found = json.loads(out)
    assert set(found) == {"question", "answerable", "passages"}
    assert len(found["passages"]) == 3
    assert set(found["passages"][0]) == {"source", "section", "text", "score"}
    assert 0 <= found["answerable"] <= 1


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (["ask", ""], {}, "ask a question"),
        (["ingest", "nowhere.md"], {}, "There is no file or folder nowhere.md"),
        (["ingest", "empty"], {}, "No articles in"),
        (["ingest", "http://127.0.0.1/article"], {}, "This link leads to an address that is not public"),
        (["forget", "nothing"], {}, "There is no source 'nothing'"),
        (["ask", "x y"], {"FOMOCHECK_KNOWLEDGE": "missing"}, "There is no file or folder"),
        (["sources"], {"ADMIN_IDS": "me"}, "The setting ADMIN_IDS cannot be used"),
        (["sources"], {"TELEGRAM_API_URL": "telegram"}, "The setting TELEGRAM_API_URL cannot be used"),
        (["serve"], {}, "TELEGRAM_BOT_TOKEN is not set"),
        (["serve"], {"TELEGRAM_BOT_TOKEN": "wrong"}, "TELEGRAM_BOT_TOKEN is not a bot's token"),
        (["sources"], {"FOMOCHECK_HOME": "/proc/nothing"}, "FOMOCHECK_HOME is /proc/nothing"),
    ],
)
def test_what_cannot_run_is_said_in_one_line(
    run: Any, monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: dict[str, str], said: str
) -> None:
    Path("empty").mkdir()
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    status, out, err = run(*arguments)
    assert (status, out) == (1, "")
    assert said in err
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1


def test_a_broken_env_file_is_said_in_one_line(run: Any, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00broken")
    status, _, err = run("sources")
    assert status == 1
    assert len(err.strip().splitlines()) == 1


def test_wrong_usage_is_status_two(run: Any) -> None:
    assert run("search", "-k", "0", "x")[0] == 2
    assert run("dance")[0] == 2


def test_a_very_long_question_is_cut_with_a_word(run: Any) -> None:
    status, out, _ = run("ask", "is Alibaba overbought? " + "very " * 10_000)
    assert status == 0
    assert "only the first 2,000 characters were read" in out


def test_as_a_process_it_reads_its_pipe_and_ends(yahoo_server: YahooServer, tmp_path: Path) -> None:
    environment = {
        k: v for k, v in os.environ.items() if k.upper() not in {n.upper() for n in Settings.model_fields}
    }
    done = subprocess.run(
        [sys.executable, "-m", "bot"],
        input=b"is Alibaba overbought?\n",
        capture_output=True,
        cwd=tmp_path,
        env=environment | {"FOMOCHECK_HOME": str(tmp_path / "home"), "PYTHONPATH": str(Path.cwd())},
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"14-day RSI was" in done.stdout
    assert b"BotFather" in done.stderr
    assert b"Traceback" not in done.stderr


async def test_a_conversation_keeps_figure_and_companies(house: House) -> None:
    subject, answers = Subject(), list[Answer]()
    for turn in (
        "what is amazon's forward P/E?",
        "and microsoft's?",
        "which is lower?",
        "top movers?",
        "over 2 years?",
    ):
        answers.append(await house.assistant.answer(turn, subject))
        subject = answers[-1].subject
    await house.market.close()
    one, other, both, screen, moved = answers
    assert [answer.instruments for answer in (one, other, both)] == [("AMZN",), ("MSFT",), ("AMZN", "MSFT")]
    assert both.blocks[0].text.startswith("By forward P/E, lowest first: ")
    assert (screen.blocks[0].text, screen.figures) == (ONLY_NAMED, ())
    assert moved.instruments == ("AMZN", "MSFT")  # what was asked in between names nobody
    assert "from the close of 24 Sep 2024" in moved.text


async def test_where_the_articles_are_silent_the_market_is_asked(ask: Any) -> None:
    answer = await ask("does amazon pay a good dividend")
    assert [f.name for f in answer.figures if f.symbol == "AMZN"] == ["dividend_yield_percent"]
    assert answer.blocks[0].text.startswith("AMZN's dividend yield was ")
    assert not (await ask("Did Amazon pay a dividend in 2019?")).figures  # of another time
