"""What reaches the terminal: words, and nothing that steers it; lines are read without stopping the rest."""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from bot import cli, console
from bot.settings import Settings
from retrieval.types import Block, Part, Subject
from tests.fakes.assistant import FakeAssistant

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

ROOT = Path(__file__).parents[2]
STEERS = "Alibaba \x1b]0;owned\x07\x1b[2Jrose.\r\x08\x9b2J\x7f"
SEEN = "Alibaba ]0;owned[2Jrose.2J"


@pytest.fixture
def assistant() -> FakeAssistant:
    made = FakeAssistant()
    made.answers = {"q": [Block(Part.LEAD, STEERS), Block(Part.TEXT, "a\tb\nc 阿里 é")]}
    return made


def test_only_ends_of_lines_and_tabs_are_left_of_what_steers() -> None:
    assert console.visible(f"{STEERS}\n\tx") == f"{SEEN}\n\tx"


async def test_a_conversation_prints_no_sequences(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"q\n")))
    await console.talk(cast("Assistant", assistant))
    assert capsys.readouterr().out == f"{SEEN}\n\na\tb\nc 阿里 é\n\n"


@pytest.mark.parametrize("word", ["exit", "Quit", "bye!", ":q", " /exit "])
async def test_a_word_ends_the_conversation(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{word}\nq\n".encode())))
    assert await console.talk(cast("Assistant", assistant)) == 0
    assert capsys.readouterr().out == "Goodbye.\n"
    assert assistant.asked == []


async def test_help_and_the_way_to_a_picture_are_told(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assistant.pictures = {"alibaba over a year": "1y"}
    lines = b"/help\nalibaba over a year\nshow me a chart\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    await console.talk(cast("Assistant", assistant))
    out = capsys.readouterr().out
    assert out.startswith(console.HELP)
    assert out.count("For the picture") == 1  # what names no listing has none
    assert "fomocheck chart BABA --range 1y -o chart.png" in out


async def test_lines_are_answered_without_sequences_and_as_json_to_the_letter(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for as_json in (False, True):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"q\n")))
        await cli._ask_lines(cast("Assistant", assistant), as_json=as_json)
    text, _, row = capsys.readouterr().out.rpartition("\n\n")
    assert text == f"{SEEN}\n\na\tb\nc 阿里 é"
    assert json.loads(row)["answer"].startswith(STEERS)


async def test_waiting_for_a_line_keeps_nothing_else_from_going_on(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop, went_on = asyncio.get_running_loop(), asyncio.Event()

    class Typed(io.BytesIO):
        """A person who types once something else has gone on."""

        def __next__(self) -> bytes:
            asyncio.run_coroutine_threadsafe(went_on.wait(), loop).result(5)
            return super().__next__()

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Typed(b"q\n")))
    asking = asyncio.create_task(cli._ask_lines(cast("Assistant", assistant), as_json=True))
    await asyncio.sleep(0)
    went_on.set()
    await asyncio.wait_for(asking, 5)
    assert assistant.asked == [("q", Subject())]


class Market:
    async def close(self) -> None:
        """There is nothing to close."""


def test_an_entry_of_the_faq_is_the_same_by_its_words_and_by_its_number(
    assistant: FakeAssistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    second = replace(assistant.entries[1], question=STEERS)
    assistant.entries = (assistant.entries[0], second)
    assistant.scores = {second.id: 0.9}
    monkeypatch.setattr(cli, "_house", lambda _: SimpleNamespace(assistant=assistant, market=Market()))
    shown = []
    for words in (["2"], ["what", "is", "it"]):
        options = argparse.Namespace(words=words)
        assert cli._faq(options, Settings(_env_file=None)) == 0
        shown.append(capsys.readouterr().out)
    assert "[1] A sample article" in shown[0]
    assert shown[1] == f"2. {SEEN}\n\n{shown[0]}"


WAITS = """
import asyncio
from bot import console
from tests.fakes.assistant import FakeAssistant
console.say("ready")
try:
    asyncio.run(console.talk(FakeAssistant()))
except KeyboardInterrupt:
    console.say("interrupted")
"""


def test_one_ctrl_c_ends_the_wait_for_a_line() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITS], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            assert process.stdout.readline() == b"ready\n"
            process.stdin.write(b"q\n")
            process.stdin.flush()
            assert process.stdout.readline() == b"Answer to: q\n"
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0  # its standard input is still open
            assert process.stdout.read().endswith(b"interrupted\n")
        finally:
            process.kill()
