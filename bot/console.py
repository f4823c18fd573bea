"""The terminal conversation: a line of input is a question, the end of input is the end."""

from __future__ import annotations

import asyncio
import sys
import threading
import unicodedata
from concurrent.futures import Future
from typing import TYPE_CHECKING

from retrieval.errors import FomocheckError
from retrieval.types import Subject

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

WELCOME = "An automated assistant: ask about a stock the articles speak of, e.g. “is Alibaba overbought?”. Ctrl-D ends."


async def talk(assistant: Assistant) -> int:
    """Answers until the end of input, keeping the subject for follow-ups."""
    interactive = sys.stdin.isatty()
    if interactive:
        print(WELCOME)
    subject = Subject()
    while (line := await next_line("> " if interactive else "")) is not None:
        if not line.strip():
            continue
        try:
            answer = await assistant.answer(line, subject)
        except FomocheckError as error:
            say(str(error))
            continue
        subject = answer.subject
        say(f"{answer.text}\n")
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
