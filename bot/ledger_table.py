"""The ledger of claims as a table for a terminal: then, now, verdict; sources and gaps below it."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from retrieval.types import Answer, LedgerRow, Part, plain_text
from retrieval.writing.ledger import said_of, whose_and_when
from retrieval.writing.words import quoted

WIDTH = 100
_BELOW = (Part.SOURCE, Part.CAVEAT)


def table(answer: Answer, width: int = WIDTH) -> str:
    """The rows of `answer.ledger` in columns no wider than `width`, between its lead and its foot."""
    if not answer.ledger:
        return answer.text
    lead = [block for block in answer.blocks if block.part is Part.LEAD]
    foot = [block.text for block in answer.blocks if block.part in _BELOW]
    lines = [textwrap.fill(plain_text(lead), width), "", _columns(answer.ledger, width), ""]
    lines += [textwrap.fill(line, width, subsequent_indent="    ", break_long_words=False) for line in foot]
    return "\n".join(lines)


def _columns(rows: Sequence[LedgerRow], width: int) -> str:
    columns = Table(box=box.HORIZONTALS, show_lines=True, show_edge=False, padding=(0, 1), expand=True)
    columns.add_column("Then")
    columns.add_column("Now", width=min(33, width // 3))
    columns.add_column("Verdict", width=14)
    for row in rows:
        columns.add_row(_then(row), _now(row), Text(row.verdict if row.checkable else "not checkable here"))
    page = io.StringIO()
    Console(file=page, width=width, color_system=None, force_terminal=False).print(columns)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines())


def _then(row: LedgerRow) -> Text:
    """What is claimed, in the words of each source with its number and its time; below, an undated one is so called."""
    lines = [row.title]
    for said in row.said:
        times = f" {when}" if (when := said_of(said)) else ""
        lines.append(f"{quoted(said.claim.quote)} [{said.n}]{times}")
    return Text("\n".join(lines))


def _now(row: LedgerRow) -> Text:
    source = f"\n{row.now.source}, {whose_and_when(row)}" if row.now else ""
    return Text(f"{row.reading}{source}")
