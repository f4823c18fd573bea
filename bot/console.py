"""The terminal conversation: a line of input is a question, the end of input is the end."""

from __future__ import annotations

import asyncio
import sys
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
    while (line := await asyncio.to_thread(_read, interactive)) is not None:
        if not line.strip():
            continue
        try:
            answer = await assistant.answer(line, subject)
        except FomocheckError as error:
            print(error)
            continue
        subject = answer.subject
        print(f"{answer.text}\n", flush=True)
    return 0


def _read(interactive: bool) -> str | None:
    if interactive:
        print("> ", end="", flush=True)
    line = sys.stdin.buffer.readline()
    return line.decode("utf-8", "replace") if line else None
