"""Strings that break programs, in every place where people write: each answered, nothing refused, no trouble."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.telegram import texts
from tests.e2e.telegram_fixtures import Running, eventually, running_bot
from tests.fakes.bot_api import BotApiServer, Message

STRINGS = [
    # nothing, and what looks like it
    *(" ", "\t", "\n", "\u00a0", "\u200b", "\ufeff", "\u2060", "\u3000", "\u00ad", "\u180e", "\u2800"),
    # control characters, what turns the direction, noncharacters
    *(
        "\x00",
        "a\x00b",
        "\x07\x1b[31mred",
        "\x7f\x85",
        "\u202eright to left",
        "\u2066\u2067\u2069",
    ),
    *("\ufffe\uffff", "\u2028\u2029", "العربية mixed with עברית"),
    # markup of all kinds
    *(
        "<b>",
        "</b>",
        "<b>bold</i>",
        "<script>alert(1)</script>",
        "<a href='tg://user?id=1'>x</a>",
        "</blockquote>",
    ),
    *(
        "& &amp; &#0; &#x110000; &lt;",
        "<tg-time unix='1'>",
        "*_[`~>#+-=|{}.!",
        "[a](http://b)",
        "```",
        "<!-- -->",
    ),
    # what is none of this program's languages
    *("' OR 1=1 --", "'; DROP TABLE replies; --", '"', "\\", "%s%n%d", "{0} {} {answer}", "${jndi:ldap://x}"),
    *("$(touch x)", "`id`", "../../../etc/passwd", "C:\\con\\nul", "file:///etc/passwd", "=1+1", "{{7*7}}"),
    # numbers, and words that are values elsewhere
    *("0", "-1", "1e309", "NaN", "Infinity", "0x0", "²³", "٣", "null", "None", "true", "undefined", "1/0"),
    # emoji, accents, long things
    *(
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\U0001f1ed\U0001f1f0" * 40,
        "\U0001f44d\U0001f3fd",
        "\u2764\ufe0f",
    ),
    *(
        "Z" + "\u0335\u0321" * 300,
        "e\u0301" * 500,
        "\U0001f600" * 2048,
        "a" * 4096,
        "&" * 4096,
        "word " * 819,
    ),
    *(
        "/",
        "/ ",
        "//",
        "/faq@",
        "@",
        "@fomocheck_bot",
        "1:faq:0:q1",
        "#",
        "!",
        "?",
        "阿里巴巴超买了吗",
        "ｆｕｌｌ",
    ),
]
Place = Callable[[BotApiServer, str, int], object]


def _in_group(server: BotApiServer, text: str, number: int) -> Message:
    return server.say(f"/ask {text}", chat=server.group(), user=server.person(f"P{number}"))


def _edited(server: BotApiServer, text: str, number: int) -> None:
    user = server.person(f"P{number}")
    server.edit(server.say("before", user=user), text)


def _title(server: BotApiServer, text: str, number: int) -> None:
    server.say("/ask one", chat=server.group(text), user=server.person(f"P{number}"))
    server.say("/chats", user=server.world.users[2000 + number % 20])


PLACES: dict[str, Place] = {
    "question": lambda server, text, n: server.say(text, user=server.person(f"P{n}")),
    "group command": _in_group,
    "search": lambda server, text, n: server.say(f"/faq {text}", user=server.person(f"P{n}")),
    "price": lambda server, text, n: server.say(f"/price {text}", user=server.person(f"P{n}")),
    "ledger": lambda server, text, n: server.say(f"/thennow {text}", user=server.person(f"P{n}")),
    "watch": lambda server, text, n: server.say(f"/watch {text}", user=server.person(f"P{n}")),
    "settings": lambda server, text, n: server.say(f"/settings {text}", user=server.person(f"P{n}")),
    "inline": lambda server, text, n: server.ask_inline(text, user=server.person(f"P{n}")),
    "guest": lambda server, text, n: server.ask_guest(text, chat=server.group(bot="left")),
    "edited": _edited,
    "file name": lambda server, text, n: server.document(
        f"{text}.md", b"Words.", user=server.world.users[2000 + n % 20]
    ),
    "link": lambda server, text, n: server.say(
        f"https://127.0.0.1/{text}", user=server.world.users[2000 + n % 20]
    ),
    "group's title": _title,
    "caption": lambda server, text, n: server.document(
        "a.md", b"Words.", caption=text, user=server.person("P")
    ),
}


async def endure(bot: Running, place: str, strings: list[str]) -> None:
    """Sends all the strings, waits until each is dealt with. Raises where Telegram refused anything."""
    for number, text in enumerate(strings):
        PLACES[place](bot.server, text, number)

    async def all_done() -> bool:
        return not bot.server.world.updates.pending and not await bot.state.pending()

    await bot.server.wait_until(lambda: not bot.server.world.updates.pending, timeout=60)
    await eventually(all_done, seconds=120)
    refused = [r for r in bot.server.refused if "not modified" not in r.description]
    assert refused == []
    said = "\n".join(message.text for message in bot.server.sent())
    assert texts.TROUBLE[:20] not in said


@pytest.mark.parametrize("place", PLACES)
async def test_naughty_strings(
    server: BotApiServer, tmp_path: Path, caplog: pytest.LogCaptureFixture, place: str
) -> None:
    admins = []
    for n in range(20):
        admin = server.person(f"Admin {n}")
        admin.id = 2000 + n
        server.world.users[admin.id] = admin
        admins.append(admin.id)
    async with running_bot(server, tmp_path, admin_ids=frozenset(admins)) as bot:
        await endure(bot, place, STRINGS)
        assert len(bot.server.sent()) + bot.server.calls.counts["answerInlineQuery"] >= len(STRINGS) * 0.8
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
