"""The terminal conversation: a line of input is a question, the end of input is the end."""

from __future__ import annotations

import asyncio
import sys
import threading
import unicodedata
from concurrent.futures import Future
from typing import TYPE_CHECKING

from retrieval.errors import FomocheckError
from retrieval.questions.cues import CUES
from retrieval.types import Subject

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

WELCOME = (
    "An automated assistant: ask about a stock the articles speak of, e.g. “is Alibaba overbought?”. "
    "/help says more; exit or Ctrl-D ends."
)
HELP = """Write a question, and follow-ups to it:
• is Alibaba overbought? What articles said, beside what the market says now
• price of BABA and AMZN; how did Tencent do over the last year? Prices, returns, averages, ratios
• what are the risks? What the articles say, to the letter
exit, quit, bye, :q or Ctrl-D ends it. Outside of it: fomocheck chart, then-now, faq, sources, ingest (see --help)."""
LEAVING = frozenset("exit quit bye :q /exit /quit".split())
CHART = "For the picture: fomocheck chart {symbols} -o chart.png"


async def talk(assistant: Assistant) -> int:
    """Answers until the end of input, keeping the subject for follow-ups."""
    interactive = sys.stdin.isatty()
    if interactive:
        print(WELCOME)
    subject = Subject()
    while (line := await next_line("> " if interactive else "")) is not None:
        word = line.strip().casefold()
        if not word:
            continue
        if word.rstrip("!.") in LEAVING:
            say("Goodbye.")
            break
        if word == "/help":
            say(f"{HELP}\n")
            continue
        try:
            answer = await assistant.answer(line, subject)
        except FomocheckError as error:
            say(str(error))
            continue
        subject = answer.subject
        say(f"{answer.text}\n")
        if answer.instruments and (answer.picture or CUES["chart"].search(line)):
            span = [f"--range {answer.picture}"] if answer.picture else []
            say(CHART.format(symbols=" ".join([*answer.instruments, *span])) + "\n")
    return 0


def say(text: str) -> None:
    """Prints a text at once, and never what would steer the terminal: articles are others' words."""
    print(visible(text), flush=True)


def visible(text: str) -> str:
    """The text without control characters, but for the ends of lines and tabs."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


async def next_line(prompt: str = "") -> str | None:
    """A line of standard input, None at its end; bytes that are no UTF-8 become replacement characters."""
    print(prompt, end="", flush=True)
    # without a buffer, whose lock the end of the program would wait for
    lines = getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
    found: Future[bytes | None] = Future()
    found.set_running_or_notify_cancel()

    def read() -> None:
        try:
            found.set_result(next(lines, None))
        except BaseException as error:  # of whatever kind: it is raised where the line is waited for
            found.set_exception(error)

    threading.Thread(target=read, daemon=True).start()  # one that Ctrl-C need not wait for
    line = await asyncio.wrap_future(found)
    return None if line is None else line.decode("utf-8", "replace").rstrip("\r\n")
