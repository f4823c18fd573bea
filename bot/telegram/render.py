"""An answer's blocks as Telegram messages: escaped HTML with its plain twin, split where a message must end.

Telegram counts a message's length in UTF-16 units of the text that is left when the tags are taken away.
Lines are therefore cut before they are escaped and tagged: a cut cannot fall into a tag or an entity.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from retrieval.types import Block, Part

LIMIT = 4096  # UTF-16 units a message
GROUP_LIMIT = 1200  # what a group is shown before the sources
_TAIL = (Part.SOURCE, Part.CAVEAT)
_ZWJ = "\u200d"
_LINKED = re.compile(r"(.+) · (https?://[^\s\"<>]+)")  # a source with its address


@dataclass(frozen=True, slots=True)
class Page:
    """One message: as HTML, and as the plain text to send when Telegram refuses the HTML."""

    html: str
    plain: str


@dataclass(frozen=True, slots=True)
class Moment:
    """Words that stand for a time. A reader who taps them sees it in his own zone; with a `form` all see it so.

    The forms are those of Telegram's <tg-time>, such as "dt" for a short date and time.
    """

    words: str
    at: datetime
    form: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    part: Part
    gap: bool  # an empty line above


def pages(
    blocks: Sequence[Block], limit: int = LIMIT, moments: Sequence[Moment] = (), *, together: bool = True
) -> list[Page]:
    """Messages of at most `limit` UTF-16 units each; sources and caveats folded at the end, not torn apart where
    they are kept `together`. Never empty."""
    done: list[list[_Line]] = [[]]
    room = limit
    tail = sum(units(line.text) + 1 for line in _lines(blocks) if line.part in _TAIL)
    for line in _lines(blocks):
        text = line.text
        if line.part in _TAIL and tail:
            if room < tail + 1 <= limit and together and done[-1]:
                done.append([])  # the sources in a message of their own, rather than a last line of them
                room = limit
            tail = 0  # that was the first of them
        while text:
            gap = 2 if line.gap else 1
            space = room - (gap if done[-1] else 0)
            if units(text) > space and done[-1] and (units(text) <= limit or space < limit // 4):
                done.append(_stranded(done[-1], limit // 4))  # whole on the next message, rather than cut
                room = limit - sum(units(heading.text) + 2 for heading in done[-1])
                space = room - (gap if done[-1] else 0)
            head, text = cut(text, space)
            room -= units(head) + (gap if done[-1] else 0)
            done[-1].append(_Line(head, line.part, line.gap))
            if text:
                done.append([])
                room = limit
    return [_page(lines, moments) for lines in done if lines] or [Page("…", "…")]


def one_line(text: str) -> Page:
    """A short text of the bot's own."""
    return pages([Block(Part.TEXT, text)])[0]


def compact(blocks: Sequence[Block], limit: int = GROUP_LIMIT, moments: Sequence[Moment] = ()) -> Page:
    """One message for a group: as much of the answer as fits in `limit` units, then the sources, folded."""
    body = [block for block in blocks if block.part not in _TAIL]
    kept, size = body[:1], units(body[0].text) if body else 0
    for block in body[1:]:
        size += units(block.text)
        if size > limit:
            break
        kept.append(block)
    while kept and kept[-1].part is Part.HEADING:
        kept.pop()  # a heading with nothing under it
    tail = (block for block in blocks if block.part in _TAIL)
    return pages([*kept, *tail], moments=moments, together=False)[0]


def units(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, room: int) -> tuple[str, str]:
    """Splits so that the first part has at most `room` units: after a line, sentence, word or character."""
    if units(text) <= room:
        return text, ""
    end = used = 0
    while used + (wide := units(text[end])) <= room:
        used += wide
        end += 1
    for stop in ("\n", ". ", " "):
        at = text.rfind(stop, end // 2, end)
        if at > 0:
            return text[: at + len(stop)].rstrip(), text[at + len(stop) :].lstrip()
    whole = end
    while whole > 0 and _one_character(text, whole):
        whole -= 1
    end = whole or max(end, 1)  # a pile of accents longer than a message is cut all the same
    return text[:end], text[end:]


def clean(text: str) -> str:
    """The text without what Telegram refuses: control characters and halves of characters."""
    text = text.encode("utf-8", "replace").decode()
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc").strip()


def _lines(blocks: Sequence[Block]) -> Iterable[_Line]:
    ordered = [b for b in blocks if b.part not in _TAIL] + [b for b in blocks if b.part in _TAIL]
    previous: Part | None = None
    for block in ordered:
        text = clean(block.text)
        if not text:
            continue
        gap = previous is not None and block.part != previous and previous is not Part.HEADING
        yield _Line(
            f"• {text}" if block.part is Part.BULLET else text, block.part, gap and previous not in _TAIL
        )
        previous = block.part


def _stranded(lines: list[_Line], most: int) -> list[_Line]:
    """Takes the headings at the end of a message off it: they go with what stands under them."""
    taken: list[_Line] = []
    while len(lines) > 1 and lines[-1].part is Part.HEADING and units(lines[-1].text) < most:
        taken.insert(0, lines.pop())
        most -= units(taken[0].text)
    return taken


def _page(lines: Sequence[_Line], moments: Sequence[Moment]) -> Page:
    rich, plain = "", ""
    folded = False
    for line in lines:
        space = ("\n\n" if line.gap else "\n") if plain else ""
        text = _rich(line, moments)
        if line.part in _TAIL and not folded:
            text, folded = f"<blockquote expandable>{text}", True
        elif line.part is Part.HEADING:
            text = f"<b>{text}</b>"
        rich += space + text
        plain += space + line.text
    return Page(rich + "</blockquote>" if folded else rich, plain)


def _rich(line: _Line, moments: Sequence[Moment]) -> str:
    """A line as HTML: its times as <tg-time>, a source's name as the link to it."""
    if line.part is Part.SOURCE and (linked := _LINKED.fullmatch(line.text)):
        return f'<a href="{html.escape(linked[2])}">{html.escape(linked[1], quote=False)}</a>'
    text = html.escape(line.text, quote=False)
    known = {html.escape(moment.words, quote=False): moment for moment in moments}
    if not known:
        return text
    any_of_them = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    return re.sub(rf"\b(?:{any_of_them})", lambda found: _time(found[0], known[found[0]]), text)


def _time(words: str, moment: Moment) -> str:
    form = f' format="{moment.form}"' if moment.form else ""
    return f'<tg-time unix="{moment.at.timestamp():.0f}"{form}>{words}</tg-time>'


def _one_character(text: str, at: int) -> bool:
    """Whether a reader sees text[at - 1] and text[at] as one: accents, joined emoji, skin tones, flags."""
    left, right = text[at - 1], text[at]
    if unicodedata.category(right).startswith("M") or _ZWJ in (left, right):
        return True
    if "\U0001f3fb" <= right <= "\U0001f3ff" or "\U000e0020" <= right <= "\U000e007f":
        return True
    flags = 0
    while at - flags > 0 and "\U0001f1e6" <= text[at - flags - 1] <= "\U0001f1ff":
        flags += 1
    return flags % 2 == 1 and "\U0001f1e6" <= right <= "\U0001f1ff"
