"""`fomocheck chart` with everything real but Yahoo: the file it writes, what it says, what it refuses."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot import cli
from bot.settings import Settings
from retrieval.corpus.embedder import Embedder
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import yahoo_server

__all__ = ["yahoo_server"]  # a fixture, used by name
ARTICLE = """---
title: A note of the summer
publisher: The Delta Gazette
published: {day}
instruments: [BABA]
---

# A note

Alibaba's 14-day RSI suggests the stock is overbought. The lantern makers of the delta were busy.
"""


@pytest.fixture
def run(
    yahoo_server: YahooServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    embedder: Embedder,
) -> Any:
    """`run("chart", …)` -> (exit status, standard output, standard error), with two articles of its own."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("FOMOCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("FOMOCHECK_KNOWLEDGE", str(tmp_path / "knowledge"))
    monkeypatch.setattr("bot.bootstrap.Embedder", lambda _name: embedder)  # loaded once for all tests
    (tmp_path / "knowledge").mkdir()
    dated = ARTICLE.format(day=yahoo_server.series["BABA"].bars[-60].day)
    (tmp_path / "knowledge" / "dated.md").write_text(dated, encoding="utf-8")
    undated = ARTICLE.format(day="").replace("A note of the summer", "A note of some day")
    (tmp_path / "knowledge" / "undated.md").write_text(undated, encoding="utf-8")

    def command(*arguments: str) -> tuple[int, str, str]:
        try:
            status = cli.run(arguments)
        except SystemExit as end:
            status = int(end.code or 0)
        return status, *capsys.readouterr()

    return command


def size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        assert image.format == "PNG"
        return image.size


def test_a_dated_article_is_marked_with_its_claim(
    run: Any, tmp_path: Path, yahoo_server: YahooServer
) -> None:
    day = yahoo_server.series["BABA"].bars[-60].day
    status, out, err = run("chart", "alibaba", "-o", "a.png", "--range", "1y")
    assert (status, err) == (0, "")
    assert size(tmp_path / "a.png") == (1000, 700)
    assert out.startswith("Alibaba (BABA, NYSE), 1 year: ")
    claim = "“Alibaba's 14-day RSI suggests the stock is overbought”"
    assert f"1, {day.day} {day:%b %Y}: A note of the summer: {claim}" in out
    assert "A note of some day" not in out
    assert "Prices: Yahoo Finance. Information, not advice." in out


def test_several_are_compared(run: Any, tmp_path: Path) -> None:
    status, out, _ = run("chart", "BABA", "AMZN", "9988.HK", "-o", "a.png")
    assert status == 0
    assert size(tmp_path / "a.png") == (1000, 700)
    assert "each in its own currency" in out


@pytest.mark.parametrize(("name", "begins"), [("a.svg", b"<?xml"), ("a.PDF", b"%PDF")])
def test_it_writes_what_the_file_is_called(run: Any, tmp_path: Path, name: str, begins: bytes) -> None:
    assert run("chart", "BABA", "-o", name)[0] == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["chart", "flurbo", "-o", "a.png"], 1, "I do not know “flurbo”"),
        (["chart", "ByteDance", "-o", "a.png"], 1, "not listed on any exchange"),
        (["chart", "BABA", "AMZN", "MSFT", "META", "NVDA", "GOOGL", "-o", "a.png"], 1, "at most 5"),
        (["chart", "AMZN", "-o", "a.png"], 1, "No chart can be drawn: live prices for AMZN: Yahoo answered"),
        (["chart", "BABA", "-o", "no/such/folder/a.png"], 1, "No such file or directory"),
        (["chart", "BABA", "-o", "a.png", "--range", "2d"], 2, "invalid choice"),
        (["chart", "BABA"], 2, "required"),
        (["chart", "BABA", "-o", "a.txt"], 2, "a file ending in .png, .svg, .pdf"),
        (["chart", "BABA", "5y", "-o", "a.png"], 1, "“5y” goes into --range"),
        (["chart", "BABA", "NOPE", "-o", "a.png"], 1, "I do not know “NOPE”"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_no_file_is_left(
    run: Any, yahoo_server: YahooServer, tmp_path: Path, arguments: list[str], status: int, said: str
) -> None:
    yahoo_server.now = datetime.now(UTC)
    yahoo_server.faults = {"AMZN": Fault.BROKEN}
    found, out, err = run(*arguments)
    assert (found, out) == (status, "")
    assert said in err
    assert "Traceback" not in err
    assert not {"a.png", "a.txt"} & set(os.listdir(tmp_path))
