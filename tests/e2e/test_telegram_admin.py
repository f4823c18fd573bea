"""For admins alone: unanswered questions, usage, sources, documents; nobody else gets near them."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.state import Reply
from bot.telegram import texts
from bot.telegram.uploads import KEPT, LARGEST, safe_name, tidy
from retrieval.corpus.fetch import Web
from retrieval.errors import IndexBusy
from retrieval.writing.budget import Limits, Usage
from tests.e2e.telegram_fixtures import Running, running_bot
from tests.fakes.bot_api import BotApiServer, Message

if TYPE_CHECKING:
    from retrieval.corpus.ingest import Progress, Report

ARTICLE = b"""---
title: A generated article
publisher: A paper
published: 2026-02-03
---
Alibaba's 14-day RSI is at 75, which is overbought. The rest of it says little.
"""


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[Running]:
    """A bot that the reader runs."""
    admins = frozenset({server.reader.id})
    async with running_bot(server, tmp_path, admin_ids=admins) as running:
        yield running
    assert server.refused == []


@asynccontextmanager
async def web_server(html: str) -> AsyncIterator[str]:
    """A page on this machine; gives its address."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html")

    app = web.Application()
    app.router.add_get("/article", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/article"
    await runner.cleanup()


async def sent(bot: Running, name: str, data: bytes) -> Message:
    """What the bot answers to a file."""
    since = bot.server.mark()
    bot.server.document(name, data)
    return (await bot.server.wait_for(1, since=since))[0]


# --- reports ------------------------------------------------------------------------------------------


async def test_unanswered_questions_newest_first_and_alike_ones_counted(bot: Running) -> None:
    assert (await bot.server.ask("/unanswered")).text == texts.ALL_ANSWERED
    for question in ("Who am I?", "what is it", "who  am i"):
        await bot.state.note_unanswered(1, question)
    shown = await bot.server.ask("/unanswered")
    assert shown.text == f"{texts.UNANSWERED}\n• who  am i (2 ×)\n• what is it"


async def test_usage_counts_and_names_nobody(bot: Running) -> None:
    await bot.server.ask("is baba overbought?")
    await bot.server.ask("and now?")
    await bot.server.ask("/price BABA")
    await bot.server.answered(bot.server.ask_inline("baba"))
    await bot.state.rate(Reply(1, 1, 1, "why?"), 1, True)
    shown = await bot.server.ask("/usage")
    assert "• 7 days: inline 1, price 1, question 2" in shown.text
    assert "• chats: private 1" in shown.text
    assert "👍 1, 👎 0" in shown.text


async def test_usage_tells_what_a_model_has_used_of_its_budget(bot: Running) -> None:
    assert "language model" not in (await bot.server.ask("/usage")).text
    bot.assistant.used = Usage("2026-02-03", 12, 40_000, 5_300, {"written": 10, "failed": 2}), Limits()
    shown = await bot.server.ask("/usage")
    assert (
        "• language model today (UTC): uses 12, 45,300 of 1,000,000 tokens (failed 2, written 10)"
        in shown.text
    )


@pytest.mark.parametrize("command", ["/unanswered", "/usage", "/chats"])
async def test_others_do_not_even_have_these_commands(bot: Running, command: str) -> None:
    other = bot.server.person("Other")
    assert (await bot.server.ask(command, user=other)).text == texts.UNKNOWN_COMMAND
    group = bot.server.group()
    bot.server.say(command, chat=group)  # nor does an admin, where others read along
    await bot.server.ask("/help", chat=group)
    assert texts.UNANSWERED not in str([m.text for m in bot.server.sent(group)])


async def test_help_and_menu_tell_admins_what_they_can_do(bot: Running) -> None:
    assert "/unanswered" in (await bot.server.ask("/help")).text
    assert "/unanswered" not in (await bot.server.ask("/help", user=bot.server.person("Other"))).text
    await bot.server.wait_until(lambda: bot.server.calls.counts["setMyShortDescription"])
    menu = bot.server.world.commands[f"chat:{bot.server.reader.id}"]
    assert "unanswered" in [command["command"] for command in menu]


# --- sources ------------------------------------------------------------------------------------------


async def test_a_source_is_removed_after_a_second_word(bot: Running) -> None:
    shown = await bot.server.ask("/sources")
    assert "A sample article" in shown.text
    assert "Common questions, undated (faq)" in shown.text
    bot.server.tap(shown, texts.REMOVE.format(what="A sample article"))
    await bot.server.wait_for(texts.REMOVE_SOURCE[:20])
    assert len(bot.assistant.documents) == 2
    bot.server.tap(shown, texts.YES_REMOVE)
    await bot.server.wait_until(lambda: shown.text.startswith(texts.SOURCES))
    assert [d.id for d in bot.assistant.documents] == ["faq"]


async def test_a_tap_by_one_who_is_no_admin_does_nothing(bot: Running) -> None:
    shown = await bot.server.ask("/sources")
    other = bot.server.person("Other")
    theirs = await bot.server.ask("/faq", user=other)
    key = (shown.buttons[0].data or "").split(":")[-1]
    for data in (
        f"1:remove:0:{key}",
        f"1:removed:0:{key}",
        "1:src:0:0",
        "1:add:0:" + "a" * 12,
        "1:leave:0:x",
    ):
        since = bot.server.mark()
        bot.server.tap(theirs, data=data, user=other)
        await bot.server.wait_for(texts.ADMINS_ONLY, since=since)
    assert len(bot.assistant.documents) == 2


# --- documents ----------------------------------------------------------------------------------------


async def test_a_document_is_shown_as_understood_and_added_when_confirmed(
    bot: Running, tmp_path: Path
) -> None:
    shown = await sent(bot, "New article.md", ARTICLE)
    assert "A generated article, A paper, 3 Feb 2026" in shown.text
    assert texts.PASSAGES.format(count=1, claims=1) in shown.text
    assert "BABA, 14-day RSI: “Alibaba's 14-day RSI is at 75, which is overbought”" in shown.text
    assert len(bot.assistant.documents) == 2

    bot.server.tap(shown, texts.ADD_IT)
    await bot.server.wait_until(lambda: shown.text == texts.ADDED.format(new=1, changed=0, passages=7))
    assert bot.assistant.documents[-1].title == "A generated article"
    assert [p.name for p in (tmp_path / "added").iterdir()] == ["New-article.md"]
    assert list((tmp_path / "uploads").iterdir()) == []


async def test_a_document_left_out_is_gone(bot: Running, tmp_path: Path) -> None:
    shown = await sent(bot, "article.md", ARTICLE)
    bot.server.tap(shown, texts.LEAVE_IT)
    await bot.server.wait_until(lambda: shown.text == texts.LEFT_OUT)
    assert list((tmp_path / "uploads").iterdir()) == []
    assert len(bot.assistant.documents) == 2


async def test_a_busy_index_is_said_and_the_file_can_be_added_later(bot: Running) -> None:
    bot.assistant.ingest_trouble = IndexBusy("Another process is writing the index.")
    shown = await sent(bot, "article.md", ARTICLE)
    data = shown.buttons[0].data
    bot.server.tap(shown, texts.ADD_IT)
    await bot.server.wait_until(lambda: "Another process" in shown.text)
    bot.assistant.ingest_trouble = None
    bot.server.tap(shown, data=data)
    await bot.server.wait_until(lambda: shown.text.startswith("Done: 1 new"))
    bot.server.tap(shown, data=data)
    await bot.server.wait_until(lambda: shown.text == texts.FILE_GONE)


async def test_files_of_one_name_are_added_one_after_the_other(
    server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = server.person("Other")
    async with running_bot(server, tmp_path, admin_ids=frozenset({server.reader.id, other.id})) as bot:
        gate, ingest, begun = asyncio.Event(), bot.assistant.ingest, list[bytes]()

        async def slow(paths: Sequence[Path], progress: Progress) -> Report:
            begun.append(await asyncio.to_thread(paths[0].read_bytes))
            if len(begun) == 1:
                await gate.wait()
                raise IndexBusy("Another process is writing the index.")
            return await ingest(paths, progress)

        monkeypatch.setattr(bot.assistant, "ingest", slow)
        first = await sent(bot, "article.md", ARTICLE)
        server.document("article.md", ARTICLE + b"Newer.\n", user=other)
        second = (await server.wait_for(1, chat=server.private(other)))[0]
        server.tap(first, texts.ADD_IT)
        await server.wait_until(lambda: begun)
        server.tap(second, texts.ADD_IT, user=other)
        await server.wait_until(lambda: second.text == texts.ADDING)
        gate.set()
        await server.wait_until(lambda: second.text.startswith("Done: 1 new"))
        await server.wait_until(lambda: "Another process" in first.text)
        assert begun == [ARTICLE, ARTICLE + b"Newer.\n"]
        assert (tmp_path / "added" / "article.md").read_bytes() == ARTICLE + b"Newer.\n"
        assert [p.read_bytes() for p in (tmp_path / "uploads").glob("*/*")] == [ARTICLE]


@pytest.mark.parametrize(
    ("name", "data", "part"),
    [
        ("picture.pdf", b"%PDF-1.4", "picture.pdf cannot be read: only .md, .txt and .jsonl files can."),
        ("empty.md", b"  \n", "empty.md is empty."),
        ("rows.jsonl", b"{}\n", 'rows.jsonl line 1 needs an "id" and a "text"'),
        ("bytes.txt", b"\x00\x01\x02\xff", "bytes.txt is not a text file."),
        ("head.md", b"---\na: [\n---\ntext", "The front matter of head.md is not valid YAML."),
    ],
)
async def test_bad_files_are_one_sentence(
    bot: Running, tmp_path: Path, name: str, data: bytes, part: str
) -> None:
    shown = await sent(bot, name, data)
    assert part in shown.text
    assert "\n" not in shown.text
    assert list((tmp_path / "uploads").iterdir()) == []


async def test_files_too_large_or_not_to_be_had_are_said(bot: Running) -> None:
    bot.server.document("big.md", b"x", claimed_size=LARGEST + 1)
    await bot.server.wait_for(texts.FILE_TOO_LARGE)
    bot.server.fault("getFile", "400", description="Bad Request: invalid file_id")
    bot.server.document("gone.md", ARTICLE)
    await bot.server.wait_for(texts.FILE_NOT_FETCHED)


async def test_a_document_of_somebody_else_is_not_even_fetched(bot: Running) -> None:
    bot.server.document("article.md", ARTICLE, user=bot.server.person("Other"))
    await bot.server.wait_for(texts.NOT_TEXT)
    assert not bot.server.calls.counts["getFile"]


# --- links --------------------------------------------------------------------------------------------


PAGE = f"<html><title>Sales grow</title><body><article><h1>Sales grow</h1><p>{'Sales grew again. ' * 20}"


@pytest.fixture
async def page(bot: Running) -> AsyncIterator[str]:
    """The address of an article on this machine, which this bot may fetch."""
    async with web_server(PAGE) as link:
        port = int(link.split(":")[2].split("/")[0])
        bot.assistant.web = Web(lambda address: str(address) == "127.0.0.1", frozenset({port}))
        yield link


async def test_a_link_is_shown_as_understood_and_added_when_confirmed(
    bot: Running, page: str, tmp_path: Path
) -> None:
    shown = await bot.server.ask(page)
    assert "Sales grow" in shown.text
    assert page in shown.text
    assert [b.text for b in shown.buttons] == [texts.ADD_IT, texts.LEAVE_IT]
    assert bot.assistant.asked == []
    bot.server.tap(shown, texts.ADD_IT)
    await bot.server.wait_until(lambda: shown.text.startswith("Done: 1 new"))
    assert bot.assistant.documents[-1].url == page
    assert list((tmp_path / "uploads").iterdir()) == []


async def test_a_link_that_must_not_be_followed_is_one_sentence(bot: Running, tmp_path: Path) -> None:
    shown = await bot.server.ask("http://169.254.169.254/latest/meta-data/")
    assert shown.text == "This link leads to an address that is not public; it is not followed."
    assert not list((tmp_path / "uploads").glob("*"))


async def test_a_link_with_words_or_from_others_or_in_a_group_is_a_question(bot: Running, page: str) -> None:
    said = f"is this true? {page}"
    assert f"Answer to: {said}" in (await bot.server.ask(said)).text
    assert "Answer to: http" in (await bot.server.ask(page, user=bot.server.person("Other"))).text
    group = bot.server.group()
    assert "Answer to: http" in (await bot.server.ask(f"/ask {page}", chat=group)).text
    assert len(bot.assistant.documents) == 2


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.md", "passwd.md"),
        ("..\\..\\boot.txt", "boot.txt"),
        (".hidden", "hidden"),
        ("", "document"),
        ("..", "document"),
        ("a b\x00c\u202e.MD", "a-bc.md"),
        ("阿里巴巴.md", "阿里巴巴.md"),
        ("x" * 300 + ".jsonl", "x" * 80 + ".jsonl"),
        ("no-ending", "no-ending"),
    ],
)
def test_names_of_files_are_only_names(name: str, kept: str) -> None:
    assert safe_name(name) == kept


def test_what_nobody_confirmed_goes_though_another_takes_a_file_away_meanwhile(tmp_path: Path) -> None:
    old, young = tmp_path / "old", tmp_path / "young"
    for folder in (old, young):
        folder.mkdir()
    os.utime(old, (time.time() - KEPT - 60,) * 2)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")  # listed, and not there when looked at
    tidy(tmp_path)
    assert young.exists()
    assert not old.exists()
