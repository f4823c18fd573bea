"""The bot under load, against the strict Bot API server with Telegram's limits: order, pace, manners, taps.

.venv/bin/python -m benchmarks.telegram_load
Real python-telegram-bot over HTTP and a real SQLite file; the answers themselves cost nothing here.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measures import table
from retrieval.types import Figure
from tests.e2e.telegram_fixtures import Running, running_bot
from tests.fakes.bot_api import BotApiServer, Chat, Message


@dataclass(frozen=True, slots=True)
class Load:
    """What came of questions asked all at once; seconds."""

    asked: int
    once: int
    out_of_order: int
    refused_for_rate: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Manners:
    """What came of messages in groups that the bot is shown."""

    ordinary: int
    replies_to_them: int
    addressed: int
    answered_once: int
    seconds: float


async def flood_of_questions(home: Path, questions: int, chats: int, groups: int) -> Load:
    """So many questions at once from so many chats, some of them groups; the limits are enforced."""
    async with AsyncExitStack() as stack:
        server, _ = await _bot(stack, home, limits=True)
        everywhere = [server.group() for _ in range(groups)]
        everywhere += [server.private(server.person(f"Reader {n}")) for n in range(chats - groups)]
        asked: dict[Chat, list[Message]] = {chat: [] for chat in everywhere}
        started = time.monotonic()
        for number in range(questions):
            chat = everywhere[number % chats]
            asked[chat].append(_ask(server, chat, f"question {number}"))
        await server.wait_for(questions, timeout=60 + questions / 10)
        seconds = time.monotonic() - started
        await _quiet(server)
        answers = {chat: [_question(m) for m in server.sent(chat)] for chat in everywhere}
        texts = {chat: [m.text.removeprefix("/ask ") for m in messages] for chat, messages in asked.items()}
        counts = Counter(text for said in answers.values() for text in said)
        return Load(
            questions,
            sum(counts[text] == 1 for said in texts.values() for text in said),
            sum(answers[chat] != texts[chat] for chat in everywhere),
            sum(refusal.code == 429 for refusal in server.refused),
            seconds,
        )


async def held_chats(home: Path, held: int, others: int, seconds: float) -> list[float]:
    """How long `others` wait for an answer while Telegram makes `held` chats wait for `seconds`."""
    async with AsyncExitStack() as stack:
        server, _ = await _bot(stack, home, limits=True)
        waiting = [server.private(server.person(f"Held {n}")) for n in range(held)]
        for chat in waiting:
            server.flood(chat, seconds)
            _ask(server, chat, "held")
        await server.wait_until(lambda: len(server.refused) == held, timeout=30)
        free = [server.private(server.person(f"Reader {n}")) for n in range(others)]
        started = time.monotonic()
        waits = []
        for chat in free:
            _ask(server, chat, "free")
        for chat in free:
            await server.wait_for(1, chat=chat, timeout=60)
            waits.append(time.monotonic() - started)
        for chat in waiting:
            await server.wait_for(1, chat=chat, timeout=60)
        return waits


async def group_manners(home: Path, ordinary: int, addressed: int, groups: int) -> Manners:
    """Ordinary messages, and some addressed to the bot among them, in groups where it is shown everything."""
    dice = random.Random(7)
    async with AsyncExitStack() as stack:
        server, _ = await _bot(stack, home, limits=True)
        places = [server.group(f"Group {n}", privacy=False) for n in range(groups)]
        people = [server.person(f"Reader {n}") for n in range(50)]
        started = time.monotonic()
        own = [await server.ask("/ask to begin with", chat=chat, timeout=30) for chat in places]
        since = server.mark()
        kinds = ["ordinary"] * ordinary + ["addressed"] * addressed
        dice.shuffle(kinds)
        wanted: list[Message] = []
        for number, kind in enumerate(kinds):
            chat, user = number % groups, dice.choice(people)
            if kind == "ordinary":
                server.say(dice.choice(CHATTER), chat=places[chat], user=user)
            else:
                wanted.append(ADDRESSES[len(wanted) % len(ADDRESSES)](server, own[chat], f"q{number}"))
        await server.wait_for(addressed, since=since, timeout=60 + ordinary / 20)
        await _quiet(server)
        replies = Counter(m.reply_to for chat in places for m in server.sent(chat, since=since))
        ours = {id(message) for message in wanted}
        return Manners(
            ordinary,
            sum(n for to, n in replies.items() if id(to) not in ours),
            addressed,
            sum(replies[message] == 1 for message in wanted),
            time.monotonic() - started,
        )


async def taps_while_answers_wait(home: Path, people: int) -> list[float]:
    """Seconds until each tap is acknowledged while no answer comes before the last tap: three taps a person."""
    async with AsyncExitStack() as stack:
        server, bot = await _bot(stack, home, limits=False)
        bot.assistant.figures = (PRICE,)  # an answer with a price has the button to refresh it
        readers = [server.person(f"Reader {n}") for n in range(people)]
        answers = [await server.ask("q", user=reader) for reader in readers]
        gate = asyncio.Event()
        bot.assistant.before = lambda _: gate.wait()
        known = len(bot.assistant.asked)
        for reader in readers:  # all of them wait for an answer, and then tap
            server.say("held", user=reader)
        await server.wait_until(lambda: len(bot.assistant.asked) >= known + min(people, 32), timeout=30)
        times = []
        for label in ("Refresh", "👍", "👎"):
            taps = [(server.tap(m, label, user=r)) for m, r in zip(answers, readers, strict=True)]
            started = time.monotonic()
            for tap in taps:
                await server.answered(tap, timeout=30)
                times.append(time.monotonic() - started)
        gate.set()
        return times


# --- parts ---------------------------------------------------------------------------------------

PRICE = Figure("BABA", "price", 100.0, "USD", datetime(2026, 1, 5, 21, tzinfo=UTC), "Yahoo Finance")
CHATTER = (
    "good morning",
    "is Alibaba overbought?",
    "what do you think of BABA",
    "https://example.org/news",
    "price BABA",
    "@somebody look at this",
    "/start@another_bot",
    "the bot said so",
    "😀",
    "1/ a thread",
)
ADDRESSES: tuple[Callable[[BotApiServer, Message, str], Message], ...] = (
    lambda server, own, text: server.say(f"/ask {text}", chat=own.chat),
    lambda server, own, text: server.say(f"/ASK@{server.world.bot.username} {text}", chat=own.chat),
    lambda server, own, text: server.say(text, chat=own.chat, reply_to=own),
    lambda server, own, text: server.say(f"@{server.world.bot.username} {text}", chat=own.chat),
)


async def _bot(stack: AsyncExitStack, home: Path, *, limits: bool) -> tuple[BotApiServer, Running]:
    server = await stack.enter_async_context(BotApiServer("123:TEST", limits=limits))
    return server, await stack.enter_async_context(running_bot(server, home))


def _ask(server: BotApiServer, chat: Chat, text: str) -> Message:
    return server.say(text, user=chat.user) if chat.user else server.say(f"/ask {text}", chat=chat)


def _question(answer: Message) -> str:
    """What an answer of the stand-in assistant answers; in a group's first, the introduction comes before."""
    line = next((line for line in answer.text.split("\n") if line.startswith("Answer to: ")), "")
    return line.removeprefix("Answer to: ")


async def _quiet(server: BotApiServer) -> None:
    """Until the bot has dealt with all it was given: a question asked now is answered after it."""
    await server.wait_until(lambda: not server.world.updates.pending, timeout=60)
    await server.ask("/help", user=server.person("Last"), timeout=120)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--ordinary", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        home = Path(folder)
        load = runner.run(flood_of_questions(home / "load", options.questions, 200, 20))
        waits = runner.run(held_chats(home / "held", 60, 25, 10.0))
        manners = runner.run(group_manners(home / "manners", options.ordinary, 100, 20))
        taps = runner.run(taps_while_answers_wait(home / "taps", 60))
    rows = [
        ["questions at once from 200 chats, 20 groups", f"{load.asked}"],
        ["answered exactly once", f"{load.once}"],
        ["chats out of order", f"{load.out_of_order}"],
        ["refused for rate", f"{load.refused_for_rate}"],
        ["seconds (floor at 30 a second)", f"{load.seconds:.1f} ({load.asked / 30:.1f})"],
        ["60 chats held for 10 s: longest wait of 25 others", f"{max(waits):.2f} s"],
        ["ordinary group messages: replies", f"{manners.ordinary}: {manners.replies_to_them}"],
        ["addressed group messages: answered once", f"{manners.addressed}: {manners.answered_once}"],
        ["180 taps while every answer waits: longest wait", f"{max(taps):.2f} s"],
    ]
    print(table(["what", "measured"], rows))


if __name__ == "__main__":
    main()
