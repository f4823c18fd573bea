"""Pictures: /chart, the Chart button under an answer, and spans that change the picture in its place."""

from __future__ import annotations

import asyncio
import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup, Update
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot import charts
from bot.chart_words import SPAN_NAMES, caption
from bot.state import State
from bot.telegram import texts
from bot.telegram.buttons import SYMBOLS_ROOM, Tap, button, joined, keyboard, usual_symbols
from bot.telegram.dates import dated
from bot.telegram.gate import question_in
from bot.telegram.outbox import Outbox, Target
from bot.telegram.questions import asked_by
from bot.telegram.render import Page, clean, one_line, pages
from retrieval.chart_data import ABOUT, USUAL, apart, span_for
from retrieval.chart_data import SPANS as DAYS
from retrieval.errors import MarketError, QuestionError
from retrieval.questions.spans import end_of, span_of, start_of
from retrieval.types import Block, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant
    from retrieval.chart_data import ChartData

CAPTION = 1024  # UTF-16 units under a picture
SPANS = {"1mo": "1M", "3mo": "3M", "6mo": "6M", "1y": "1Y", "5y": "5Y"}
_LOOKS = "1"  # to be changed with how pictures look: those sent before are then drawn anew


class Charts:
    """Update → data → picture. One thread draws them all: a drawing holds Python's lock anyway."""

    def __init__(self, assistant: Assistant, state: State, outbox: Outbox) -> None:
        self._assistant = assistant
        self._state = state
        self._outbox = outbox
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="charts")

    async def open(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/chart, one name or several, and a span; without a name it is the chat's usual stock."""
        await self._take(update)

    async def compare(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/compare and names; a single one is drawn, with a word on how to compare it."""
        await self._take(update, several=True)

    async def _take(self, update: Update, *, several: bool = False) -> None:
        if message := update.effective_message:
            words = clean(question_in(message))
            asked = asked_by(message, words)
            names, span = apart(words)
            if not names and not several:
                names = (await self._state.preferences(asked.chat_id)).stock
            if not names:
                await self._example(asked.target, asked.user_id, several=several)
                return
            shown = span_for(span, datetime.now(UTC).date())
            await self.send(
                asked.target, asked.kind, asked.user_id, names, shown, asked=words, several=several
            )

    async def tap_chart(self, tap: Tap) -> None:
        """A picture below the message that the button hangs on."""
        if tap.words:
            await self.send(tap.target, tap.chat.type, tap.user_id, _names(tap.words[0]))

    async def tap_span(self, tap: Tap) -> None:
        """Another span, in the place of the picture."""
        span, symbols = (*tap.words, "", "")[:2]
        if span not in SPANS or not symbols:
            return
        data = await self._data(tap.target, _names(symbols), span)
        if data is None:
            return
        way = (await self._state.preferences(tap.chat.id)).dates
        key, page, buttons = _key(data), _page(data, way), _spans(tap.user_id, data)
        known = await self._state.picture(key)
        changed: str | bool = False
        if known:
            changed = await self._outbox.edit_picture(tap.chat.id, tap.message_id, known, page, buttons)
        if changed is False:
            drawn = await self._draw(data)
            changed = await self._outbox.edit_picture(tap.chat.id, tap.message_id, drawn, page, buttons)
        await self._keep(key, changed)

    async def send(
        self,
        to: Target,
        kind: str,
        owner: int,
        words: str,
        span: str = USUAL,
        *,
        asked: str = "",
        several: bool = False,
    ) -> None:
        """The picture of what these words name; the first thing said in a chat of this kind introduces the bot.

        Where `asked` speaks of another span than the one shown, or `several` were to be compared and there is one,
        the caption says so."""
        async with self._outbox.working(to):
            data = await self._data(to, words, span)
            if data is None:
                return
            first = await self._state.greet(to.chat_id, kind)
            way = (await self._state.preferences(to.chat_id)).dates
            said = [texts.FIRST_CONTACT] if first else []
            said += _other_span(asked, data.span)
            if several and len(data.tracks) == 1 and not data.gaps:
                said.append(texts.COMPARE_ONE.format(symbol=data.tracks[0].symbol))
            page = _page(data, way, *said)
            key, buttons = _key(data), _spans(owner, data)
            known = await self._state.picture(key)
            picture: bytes | str = known or await self._draw(data)
        try:
            sent = await self._outbox.send_picture(to, picture, page, buttons)
        except BadRequest:
            if not known:
                raise
            sent = await self._outbox.send_picture(to, await self._draw(data), page, buttons)
        await self._keep(key, sent)

    async def _data(self, to: Target, words: str, span: str) -> ChartData | None:
        """What is to be drawn; where it cannot be had, the reason is sent instead."""
        try:
            return await self._assistant.chart_data(words, span)
        except (QuestionError, MarketError) as error:
            await self._outbox.send(to, one_line(str(error)))
            return None

    async def _draw(self, data: ChartData) -> bytes:
        return await asyncio.get_running_loop().run_in_executor(self._thread, charts.png, data)

    async def _keep(self, key: str, file_id: str | bool | None) -> None:
        if isinstance(file_id, str):
            await self._state.keep_picture(key, file_id)

    async def _example(self, to: Target, owner: int, *, several: bool) -> None:
        if several:
            await self._outbox.send(to, one_line(texts.COMPARE_EXAMPLE))
            return
        documents = await asyncio.to_thread(self._assistant.sources)
        symbols = usual_symbols(documents)
        text = texts.CHART_EXAMPLE.format(symbol=symbols[0] if symbols else "BABA")
        row = [button(symbol, "chart", owner, symbol) for symbol in symbols]
        await self._outbox.send(to, one_line(text), keyboard(row))


def _spans(owner: int, data: ChartData) -> InlineKeyboardMarkup | None:
    """A button a span, the one that is shown in brackets; none where the names are too long for a button."""
    symbols = joined([track.symbol for track in data.tracks])
    if not symbols:
        return None
    shown = {span: f"[{label}]" if span == data.span else label for span, label in SPANS.items()}
    return keyboard([button(label, "span", owner, span, symbols) for span, label in shown.items()])


def _page(data: ChartData, way: str, *before: str) -> Page:
    lines = [Block(Part.TEXT, line) for line in before]
    return pages(dated(way, (*lines, *caption(data)))[0], CAPTION, together=False)[0]


def _other_span(asked: str, shown: str) -> list[str]:
    """A sentence where a question speaks of a span that is not the one shown."""
    span, today = span_of(asked), datetime.now(UTC).date()
    if span is None:
        return []
    start = start_of(span, today)
    if start and not end_of(span, today) and abs((today - start).days - DAYS[shown]) <= ABOUT:
        return []
    return [texts.OTHER_SPAN.format(shown=SPAN_NAMES[shown], asked=span.words)]


def _names(symbols: str) -> str:
    return symbols.replace("+", " ")


def _key(data: ChartData) -> str:
    """Names a picture by the listings, the span, the last bar's time and all else that it shows."""
    shown = replace(data, gaps=(), tracks=tuple(replace(track, gaps=()) for track in data.tracks))
    when = max(track.price.as_of.isoformat() for track in data.tracks if track.price.as_of)
    digest = hashlib.sha256(f"{_LOOKS}{shown!r}".encode()).hexdigest()
    return f"{'+'.join(t.symbol for t in data.tracks)[:SYMBOLS_ROOM]} {data.span} {when} {digest[:32]}"
