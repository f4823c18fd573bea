"""One person's thousand questions to a bot with a language model: what reaches the model, before and after a kill.

And how soon a model's first words are in the chat.

.venv/bin/python -m benchmarks.model_budget
`fomocheck serve` in a process of its own, real over HTTP against the stand-ins for Telegram, Yahoo and the model.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measures import table
from bot.settings import Settings
from tests.fakes.bot_api import BotApiServer, Chat, User
from tests.fakes.llm import Asked, LlmServer
from tests.fakes.yahoo import YahooServer

ROOT = Path(__file__).parents[1]
ASKED = {  # what is asked, and what every answer to it says, by a model or not
    "What is the price of Alibaba?": "BABA",
    "What is the price of Tencent?": "0700.HK",
    "What is the price of Amazon?": "AMZN",
}

AT_ONCE = 100
# Of tokens five thousand are set aside for an answer; one here costs some four hundred.
AN_HOUR, A_DAY = 20, 18_000


@dataclass(frozen=True, slots=True)
class Spent:
    """What came of it; `first` asks until killed, then again, then `second`; `told` is what the admin is told."""

    asked: int
    answered: int
    first_before: int
    first_after: int
    second: int
    seconds: float
    told: str

    @property
    def reached(self) -> int:
        return self.first_before + self.first_after + self.second

    @property
    def told_answers(self) -> int:
        return _number(r"uses ([\d,]+)", self.told)

    @property
    def told_tokens(self) -> int:
        return _number(r"([\d,]+) of", self.told)


def price(asked: Asked) -> str:
    """A model that says one true sentence."""
    figure = re.search(r"(\S+) price: (\S+ [A-Z]{3})", asked.text)
    return f"{figure[1]}'s price was {figure[2]}." if figure else "The articles do not say."


async def one_person(home: Path, questions: int, after: int, an_hour: int, a_day: int) -> Spent:
    """`questions` of one person, a SIGKILL, `after` more of the same person, and `after` of another."""
    with YahooServer() as yahoo:
        async with BotApiServer(limits=False) as telegram, LlmServer(price) as model:
            admin, first, second = (telegram.person(name) for name in ("Admin", "First", "Second"))
            environment = _environment(yahoo, telegram, model, home) | {
                "ADMIN_IDS": str(admin.id),
                "LLM_ANSWERS_PER_HOUR": str(an_hour),
                "LLM_TOKENS_PER_DAY": str(a_day),
            }
            answered = 0

            async def ask(who: User, count: int) -> int:
                nonlocal answered
                before = len(model.asked)
                answered += await _asked(telegram, telegram.private(who), count)
                return len(model.asked) - before

            async with _serving(telegram, environment):
                started = time.monotonic()
                before = await ask(first, questions)
                seconds = time.monotonic() - started
                # What was sent is marked too, also on a busy machine: else the last comes again.
                await asyncio.sleep(3)
            async with _serving(telegram, environment):
                again = await ask(first, after)
                another = await ask(second, after)
                usage = await telegram.ask("/usage", user=admin, timeout=60)
            told = next(line for line in usage.text.splitlines() if "language model" in line)
            assert not model.refused, model.refused
            return Spent(questions + 2 * after, answered, before, again, another, seconds, told)


async def first_words(home: Path, times: int) -> list[float]:
    """Seconds from a model's first sentence to its words in a private chat, while the model has not gone on."""
    waits: list[float] = []
    with YahooServer() as yahoo:
        async with BotApiServer() as telegram, LlmServer(lambda asked: f"{price(asked)} No more.") as model:
            reader = telegram.person("Reader")
            async with _serving(telegram, _environment(yahoo, telegram, model, home)):
                for question in [*ASKED] * times:
                    model.hold = bool(telegram.sent(telegram.private(reader)))
                    telegram.world.drafts.clear()
                    model.go_on.clear()
                    since = telegram.mark()
                    telegram.say(question, user=reader)
                    if model.hold:  # the first question of all only loads what the others need
                        await telegram.wait_until(lambda: telegram.world.drafts, timeout=30)
                        assert model.first_sentence_at is not None
                        assert ASKED[question] in telegram.world.drafts[-1]["text"]
                        waits.append(asyncio.get_running_loop().time() - model.first_sentence_at)
                    model.go_on.set()
                    await telegram.wait_for(1, since=since, timeout=60)
    return waits


async def _asked(telegram: BotApiServer, chat: Chat, count: int) -> int:
    """How many of so many questions, asked a hundred at a time, were answered by what answers them, in their order.

    At Telegram's pace a thousand at once would wait a quarter of an hour, and after ten minutes the bot asks first
    whether it still should answer.
    """
    since = telegram.mark()
    questions = [list(ASKED)[n % len(ASKED)] for n in range(count)]
    for begin in range(0, count, AT_ONCE):
        for question in (now := questions[begin : begin + AT_ONCE]):
            telegram.say(question, user=chat.user)
        await telegram.wait_for(begin + len(now), chat=chat, since=since, timeout=60 + 2 * len(now))
    said = telegram.sent(chat, since=since)
    assert len(said) == count
    return sum(ASKED[q] in m.text.partition("\n")[0] for q, m in zip(questions, said, strict=True))


def _environment(yahoo: YahooServer, telegram: BotApiServer, model: LlmServer, home: Path) -> dict[str, str]:
    """Without the machine's own settings and proxies."""
    others = {name.upper() for name in Settings.model_fields} | {"NO_PROXY", "ALL_PROXY", "SSL_CERT_FILE"}
    ours = {
        "PYTHONPATH": str(ROOT),
        "FOMOCHECK_HOME": str(home),
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "LLM_MODEL": "openai:scripted",
        "LLM_BASE_URL": model.url,
    }
    return {k: v for k, v in os.environ.items() if k.upper() not in others} | yahoo.environment | ours


@asynccontextmanager
async def _serving(telegram: BotApiServer, environment: dict[str, str]) -> AsyncIterator[None]:
    """`fomocheck serve` until the block ends; then it is killed, as by a power cut."""
    polls = telegram.calls.counts["getUpdates"]
    command = (sys.executable, "-m", "bot", "serve")
    with tempfile.TemporaryDirectory() as nowhere:  # without an .env
        bot = await asyncio.create_subprocess_exec(
            *command, cwd=nowhere, env=environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            await telegram.wait_until(lambda: telegram.calls.counts["getUpdates"] > polls, timeout=90)
            yield
        finally:
            if bot.returncode is None:
                bot.kill()
            _, said = await bot.communicate()
    assert said.decode().startswith("The bot is at"), said.decode()


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    assert found, text
    return int(found[1].replace(",", ""))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument(
        "--after", type=int, default=25, help="questions after the kill, of each of two people"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        waits = asyncio.run(first_words(Path(folder, "first"), 4))
        spent = asyncio.run(
            one_person(Path(folder, "spent"), options.questions, options.after, AN_HOUR, A_DAY)
        )
    rows = [
        [
            "one person's questions, of which reached the model",
            f"{options.questions}: {spent.first_before}",
        ],
        ["the same person's after a SIGKILL and a start", f"{options.after}: {spent.first_after}"],
        ["another person's, to the day's cap", f"{options.after}: {spent.second}"],
        ["questions, of which answered rightly and in order", f"{spent.asked}: {spent.answered}"],
        ["seconds for the first person's questions", f"{spent.seconds:.0f}"],
        ["what the admin is told", spent.told],
        ["a model's first words after its first sentence: longest wait", f"{max(waits):.2f} s"],
    ]
    print(table(["what", "measured"], rows))


if __name__ == "__main__":
    main()
