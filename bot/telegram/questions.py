"""Questions and their answers: asked, edited, late, taken further with buttons."""

from __future__ import annotations

import asyncio
import re
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import ContextTypes
from telegram.helpers import create_deep_linked_url

from bot.settings import Settings
from bot.state import Reply, State
from bot.telegram import texts
from bot.telegram.buttons import ANYBODY, Tap, button, chart_button, keyboard, usual_symbols
from bot.telegram.dates import dated
from bot.telegram.gate import question_in
from bot.telegram.ledgers import compacted
from bot.telegram.outbox import Draft, Outbox, Target
from bot.telegram.render import Moment, Page, clean, compact, one_line, pages
from retrieval.errors import QuestionError
from retrieval.types import Answer, Block, Part, Subject
from retrieval.writing.words import moment

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

LATE = timedelta(minutes=10)
EDITABLE = timedelta(minutes=5)
AT_ONCE = 3  # messages of one answer before "Show more"
EXAMPLES = 3
_NUMBER = re.compile(r"-?[0-9]{1,18}")  # fits the database's
_PRICE, _LEDGER = "/price ", "/thennow "  # how these requests are kept, so that they can be asked again


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the place it came from; `words` is the question, or `/price` or `/thennow` and a name."""

    chat_id: int
    kind: str  # of chat: "private", "group" or "supergroup"
    user_id: int
    message_id: int
    words: str
    thread: int | None = None
    whole: str = ""  # the words with what a follow-up left out, where that is known
    key: int = 0  # what the answer is kept under; 0: the message's number

    @property
    def kept_as(self) -> int:
        return self.key or self.message_id

    @property
    def private(self) -> bool:
        return self.kind == "private"

    @property
    def target(self) -> Target:
        """In groups the answer quotes the question."""
        return Target(self.chat_id, self.thread, None if self.private else self.message_id)


class Picture(Protocol):
    """Sends a chart to a place, given the kind of chat, the buttons' owner, the names, the span and the question."""

    async def __call__(
        self, to: Target, kind: str, owner: int, words: str, span: str, *, asked: str
    ) -> None: ...


class Questions:
    """Update → assistant → reply."""

    def __init__(
        self, settings: Settings, assistant: Assistant, state: State, outbox: Outbox, picture: Picture
    ) -> None:
        self._picture = picture
        self._limit = settings.max_question_chars
        self._assistant = assistant
        self._state = state
        self._outbox = outbox

    # --- what people send ----------------------------------------------------------------------------

    async def text(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A text, or /ask with one."""
        if message := update.effective_message:
            words = clean(question_in(message))
            await self._take(update, asked_by(message, words), words)

    async def price(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        await self._take_name(update, _PRICE)

    async def ledger(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/thennow and a company: every claim about it beside the market now."""
        await self._take_name(update, _LEDGER)

    async def _take_name(self, update: Update, command: str) -> None:
        """Without a name it is the chat's usual stock."""
        if message := update.effective_message:
            words = clean(question_in(message))
            words = words or (await self._state.preferences(message.chat.id)).stock
            await self._take(update, asked_by(message, command + words), words)

    async def _take(self, update: Update, asked: Asked, words: str) -> None:
        message = update.effective_message
        assert message is not None
        known = None
        if update.edited_message:
            known = await self._state.reply(asked.chat_id, asked.message_id)
            since = (message.edit_date or message.date) - message.date
            if since > EDITABLE or (known and known.question == asked.words[: self._limit]):
                return
        if not words:
            await self._example(asked)
        elif datetime.now(UTC) - message.date > LATE and not update.edited_message:
            await self._offer(asked)
        else:
            await self.answer(asked, known.messages if known else ())

    async def _example(self, asked: Asked) -> None:
        if asked.words.startswith((_PRICE, _LEDGER)):
            command, _, _ = asked.words.partition(" ")
            documents = await asyncio.to_thread(self._assistant.sources)
            symbols = usual_symbols(documents)
            text = texts.NAME_EXAMPLE.format(command=command, symbol=symbols[0] if symbols else "BABA")
            action = command.removeprefix("/")
            rows = [[button(symbol, action, asked.user_id, symbol) for symbol in symbols]]
        else:
            entries = (await asyncio.to_thread(self._assistant.faq))[:EXAMPLES]
            text = texts.ASK_EXAMPLE + (f"\n{texts.TRY_ONE}" if entries else "")
            rows = [[button(entry.question, "rel", asked.user_id, entry.id)] for entry in entries]
        await self._outbox.send(asked.target, one_line(text), keyboard(*rows))

    async def _offer(self, asked: Asked) -> None:
        """A question that waited too long is answered only if it is still wanted."""
        await self._state.save_reply(Reply(asked.chat_id, asked.message_id, asked.user_id, asked.words))
        now = button(texts.ANSWER_NOW, "now", asked.user_id, asked.message_id)
        to = replace(asked.target, reply_to=asked.message_id)
        await self._outbox.send(to, one_line(texts.LATE), keyboard([now]))

    # --- the answer ------------------------------------------------------------------------------------

    async def answer(self, asked: Asked, old: tuple[int, ...] = (), *, again: bool = False) -> None:
        """Answers, in the place of the messages `old` where there are any; `again`: says when."""
        cut = len(asked.words) > self._limit
        asked = replace(asked, words=asked.words[: self._limit])
        try:
            async with self._outbox.working(asked.target, None if asked.private else asked.message_id):
                answer = await self._look_up(asked)
        except QuestionError as error:
            await self._outbox.send(asked.target, one_line(str(error)))
            return
        drawn = bool(answer.picture) and not (old or again)
        if drawn and not asked.private:  # one message for one question
            await self._draw(asked, answer)
            return
        blocks = list(compacted(answer))
        if cut:
            blocks.append(Block(Part.CAVEAT, texts.TOO_LONG.format(limit=self._limit)))
        if await self._state.greet(asked.chat_id, asked.kind):
            # where a group's message would be cut, the introduction is not what goes
            blocks.insert(len(blocks) if asked.private else 0, Block(Part.TEXT, texts.FIRST_CONTACT))
        moments = moments_in(answer)
        if again:
            now = datetime.now(UTC)
            moments.append(Moment(f"{now.day} {now:%b %H:%M} UTC", now, "dt"))
            blocks.append(Block(Part.TEXT, texts.UPDATED.format(time=moments[-1].words)))
        blocks, moments = dated((await self._state.preferences(asked.chat_id)).dates, blocks, moments)
        whole = pages(blocks, moments=moments)
        all_pages = whole if asked.private else [compact(blocks, moments=moments)]
        token = secrets.token_urlsafe(9)
        more = len(whole) > AT_ONCE if asked.private else all_pages != whole
        buttons = self._buttons(asked, answer, token, more)
        sent = await self._place(asked, all_pages[:AT_ONCE], buttons, old)
        rest = tuple((page.html, page.plain) for page in all_pages[AT_ONCE:])
        ids = (asked.chat_id, asked.kept_as, asked.user_id)
        await self._state.save_reply(Reply(*ids, asked.words, sent, rest, token, answer.subject.question))
        if drawn:
            await self._draw(asked, answer)

    async def _draw(self, asked: Asked, answer: Answer) -> None:
        names = " ".join(answer.instruments)
        whole = answer.subject.question or asked.words
        await self._picture(asked.target, asked.kind, asked.user_id, names, answer.picture, asked=whole)

    async def _look_up(self, asked: Asked) -> Answer:
        kind = "question"
        if asked.words.startswith(_PRICE):
            kind = "price"
            answer = await self._price(asked.words.removeprefix(_PRICE))
        elif asked.words.startswith(_LEDGER):
            kind = "ledger"
            answer = await self._assistant.then_now(asked.words.removeprefix(_LEDGER))
        else:
            known = Subject() if asked.whole else await self._subject(asked)
            answer = await self._assistant.answer(
                asked.whole or asked.words,
                known,
                asker=str(asked.user_id or asked.chat_id),
                shown=Draft(self._outbox, asked.target, asked.message_id) if asked.private else None,
            )
        await self._state.remember(asked.chat_id, asked.user_id, answer.subject)
        await self._state.count(kind)
        if answer.abstained and not asked.whole:
            await self._state.note_unanswered(asked.user_id, asked.words)
        return answer

    async def _price(self, words: str) -> Answer:
        """The card of one listing; of several their prices, and how to compare them."""
        first = self._assistant.stock(words)
        other = first and self._assistant.stock(words.replace(first.words, " ", 1))
        if first is None or other is None or other.listing == first.listing:
            return await self._assistant.price(words)
        answer = await self._assistant.answer(f"price of {words}", prose=False)
        names = texts.SIDE_BY_SIDE.format(names=" ".join(answer.instruments))
        hint = (Block(Part.TEXT, names),) if len(answer.instruments) > 1 else ()
        return replace(answer, blocks=(*answer.blocks, *hint))

    async def _subject(self, asked: Asked) -> Subject:
        """What the conversation is about; at its beginning the chat's usual stock, where it has one."""
        known = await self._state.subject(asked.chat_id, asked.user_id)
        if known.symbols:
            return known
        stock = (await self._state.preferences(asked.chat_id)).stock
        return Subject((stock,), ("price",), f"price of {stock}") if stock else known

    def _buttons(self, asked: Asked, answer: Answer, token: str, more: bool) -> InlineKeyboardMarkup | None:
        if not answer.routes:
            return None  # nothing was looked up: a greeting, thanks
        if not asked.private:
            link = create_deep_linked_url(self._outbox.bot.username, f"q_{token}")
            return keyboard([InlineKeyboardButton(texts.MORE_IN_PRIVATE, url=link)]) if more else None
        owner, number = asked.user_id, asked.kept_as
        rows = [[button(entry.question, "rel", owner, entry.id)] for entry in answer.related[:EXAMPLES]]
        if more:
            rows.append([button(texts.SHOW_MORE, "more", owner, number)])
        live = answer.figures or (answer.gaps and answer.instruments)
        refresh = [button(texts.REFRESH, "again", owner, number)] if live else []
        rows.append([*chart_button(owner, answer.instruments), *refresh])
        opinions = [button("👍", "good", ANYBODY, number), button("👎", "bad", ANYBODY, number)]
        return keyboard(*rows, opinions)

    async def _place(
        self, asked: Asked, shown: list[Page], buttons: InlineKeyboardMarkup | None, old: tuple[int, ...]
    ) -> tuple[int, ...]:
        """Shows the pages, the first ones in the place of old messages; gives the messages' numbers."""
        sent: list[int] = []
        for number, page in enumerate(shown):
            under = buttons if page is shown[-1] else None
            place = old[number] if number < len(old) else None
            if place and await self._outbox.edit(asked.chat_id, place, page, under):
                sent.append(place)
            elif message_id := await self._outbox.send(asked.target, page, under):
                sent.append(message_id)
        for surplus in set(old[len(shown) :]) - set(sent):
            await self._outbox.delete(asked.chat_id, surplus)
        return tuple(sent)

    # --- buttons under an answer ----------------------------------------------------------------------

    async def now(self, tap: Tap) -> None:
        """The late question is answered in the place of the offer."""
        if reply := await self._reply(tap):
            await self.answer(_again(reply, tap), (tap.message_id,))

    async def again(self, tap: Tap) -> None:
        """The answer anew, with the figures of this moment, in the same messages."""
        if reply := await self._reply(tap):
            await self.answer(_again(reply, tap), reply.messages, again=True)

    async def more(self, tap: Tap) -> None:
        """The next pages of a long answer; its buttons move below them."""
        await self._outbox.take_buttons(tap.chat.id, tap.message_id)
        reply = await self._reply(tap)
        if not (reply and reply.rest):
            return
        shown = [Page(*page) for page in reply.rest[:AT_ONCE]]
        left = replace(reply, rest=reply.rest[AT_ONCE:])
        rows = ([b for b in row if left.rest or b.text != texts.SHOW_MORE] for row in tap.rows)
        under = keyboard(*rows)
        sent = await self._place(_again(reply, tap), shown, under, ())
        await self._state.save_reply(replace(left, messages=reply.messages + sent))

    async def good(self, tap: Tap) -> None:
        await self._rate(tap, True)

    async def bad(self, tap: Tap) -> None:
        await self._rate(tap, False)

    async def price_of(self, tap: Tap) -> None:
        await self._of(tap, _PRICE)

    async def ledger_of(self, tap: Tap) -> None:
        await self._of(tap, _LEDGER)

    async def _of(self, tap: Tap, command: str) -> None:
        words = command + " ".join(tap.words)
        place = (tap.chat.id, tap.chat.type, tap.user_id, tap.message_id)
        key = -1 - secrets.randbits(31)  # no message's, and another one for each tap on the same example
        await self.answer(Asked(*place, words, tap.thread, key=key))

    async def _rate(self, tap: Tap, good: bool) -> None:
        if reply := await self._known(tap):
            await self._state.rate(reply, tap.user_id, good)

    async def _reply(self, tap: Tap) -> Reply | None:
        reply = await self._known(tap)
        if reply is None:
            await self._outbox.send(tap.target, one_line(texts.GONE))
        return reply

    async def _known(self, tap: Tap) -> Reply | None:
        number = tap.words[0] if tap.words else ""
        return await self._state.reply(tap.chat.id, int(number)) if _NUMBER.fullmatch(number) else None


def asked_by(message: Message, words: str) -> Asked:
    """The words as asked with a message; an admin who hides behind the group's name is nobody in particular."""
    user = ANYBODY if message.sender_chat or not message.from_user else message.from_user.id
    thread = message.message_thread_id if message.is_topic_message else None
    return Asked(message.chat.id, message.chat.type, user, message.message_id, words, thread)


def _again(reply: Reply, tap: Tap) -> Asked:
    place = (tap.chat.id, tap.chat.type, reply.user_id, reply.question_id)
    return Asked(*place, reply.question, tap.thread, reply.whole)


def moments_in(answer: Answer) -> list[Moment]:
    """The market's times as the answer writes them, so that a reader can see them in his own zone."""
    times = dict.fromkeys(figure.as_of for figure in answer.figures if figure.as_of)
    return [Moment(moment(when), when) for when in times]
