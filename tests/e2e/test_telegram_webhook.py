"""Receiving by webhook: what is posted with the secret is answered once, and nothing else gets in."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import cli
from bot.telegram.address import address_of
from bot.telegram.connection import connected
from bot.telegram.polling import UPDATES, TelegramUnavailable
from bot.telegram.webhook import Webhook
from retrieval.errors import SettingsError
from tests.e2e.telegram_fixtures import (
    TOKEN,
    WEBHOOK_SECRET,
    Running,
    eventually,
    running_bot,
    settings_for,
    webhook_settings,
)
from tests.e2e.test_telegram_life import ROOT, on_disk
from tests.fakes.bot_api import BotApiServer

URL = "https://example.org/bot/updates"
PATH = "/bot/updates"
RIGHT = {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET}


@pytest.fixture
async def hooked(server: BotApiServer, tmp_path: Path, unused_tcp_port: int) -> AsyncIterator[Running]:
    async with running_bot(server, tmp_path, **webhook_settings(unused_tcp_port)) as bot:
        yield bot
    assert server.refused == []


@pytest.fixture
def port(unused_tcp_port: int) -> int:
    return unused_tcp_port


@pytest.fixture
async def web(port: int) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        yield session


def update_from(server: BotApiServer, number: int, text: str) -> dict[str, Any]:
    """An update as Telegram would post it, that the server itself knows nothing of."""
    sender = server.reader.as_json()
    chat = {"id": server.reader.id, "type": "private", "first_name": "Reader"}
    server.chat.started = True
    message = {"message_id": number, "date": 2_000_000_000, "chat": chat, "from": sender, "text": text}
    return {"update_id": number, "message": message}


def answered(server: BotApiServer) -> list[str]:
    return [m.text.partition("\n")[0].removeprefix("Answer to: ") for m in server.sent()]


async def nothing_kept(bot: Running) -> bool:
    return not await bot.state.pending()


async def test_questions_taps_and_inline_queries_come_by_webhook_alone(hooked: Running) -> None:
    server = hooked.server
    (told,) = [call.params for call in server.calls.of("setWebhook")]
    assert told["url"] == URL
    assert told["secret_token"] == WEBHOOK_SECRET
    assert tuple(told["allowed_updates"]) == UPDATES
    assert not told.get("drop_pending_updates")
    faq = await server.ask("/faq")
    server.tap(faq, "Common question 1?")
    await server.wait_until(lambda: "Answer to" in faq.text)
    await server.answered(server.ask_inline("is baba overbought"))
    await server.ask("q", chat=server.group(privacy=False, bot="administrator"), reply_to=faq)
    await server.wait_until(lambda: not server.world.updates.pending)
    assert set(server.world.updates.webhook_statuses) == {200}
    assert server.calls.counts["getUpdates"] == 0


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Telegram-Bot-Api-Secret-Token": ""},
        {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET[:-1]},
        {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET + "0"},
        {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET.upper()},
        {"X-Telegram-Bot-Api-Secret-Token": "sécrét-ü"},
        {"Authorization": WEBHOOK_SECRET},
    ],
)
async def test_without_the_secret_it_is_403_and_nothing_is_kept(
    hooked: Running, web: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    update = update_from(hooked.server, 1, "let me in")
    for ask in (web.post(PATH, json=update, headers=headers), web.get(PATH, headers=headers)):
        async with ask as reply:
            assert reply.status == 403
            assert await reply.read() == b""
    assert await hooked.state.accept({1: "{}"}) == (1,)  # the number is new to the inbox
    assert hooked.assistant.asked == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"update_id"',
        b"{}",
        b'{"message": {}}',
        b'{"update_id": 1}',
        b'{"update_id": "1", "message": {}}',
        b'{"update_id": true, "message": {}}',
        b'{"update_id": -1, "message": {}}',
        b'{"update_id": 9223372036854775808, "message": {}}',
        b'{"update_id": 1, "message": "text"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b"update_id=1",
    ],
    ids=lambda body: repr(body[:30]),
)
async def test_what_is_no_update_is_400(
    hooked: Running, web: aiohttp.ClientSession, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with web.post(PATH, data=body, headers=RIGHT) as reply:
        assert reply.status == 400
        assert await reply.read() == b""
    assert await nothing_kept(hooked)
    assert "Traceback" not in caplog.text
    await hooked.server.ask("q")


async def test_a_body_without_end_is_refused_before_it_is_read(hooked: Running, port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: {2**30}\r\n"
    writer.write(f"{head}X-Telegram-Bot-Api-Secret-Token: {WEBHOOK_SECRET}\r\n\r\n{{".encode())
    assert (await reader.read()).startswith(b"HTTP/1.1 400 ")
    writer.close()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("POST", "/", 404),
        ("POST", "/bot", 404),
        ("POST", PATH + "/", 404),
        ("POST", PATH + "/../health", 404),
        ("GET", "/favicon.ico", 404),
        ("GET", "/health/../../etc/passwd", 404),
        ("GET", PATH, 405),
        ("PUT", PATH, 405),
        ("POST", "/health", 405),
        ("DELETE", "/metrics", 405),
    ],
)
async def test_nothing_else_is_served(
    hooked: Running, port: int, method: str, path: str, status: int
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)  # a client would tidy the path up
    head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n"
    writer.write(f"{head}X-Telegram-Bot-Api-Secret-Token: {WEBHOOK_SECRET}\r\n\r\n".encode())
    reply = (await reader.read()).decode()
    writer.close()
    assert reply.startswith(f"HTTP/1.1 {status} ")
    assert "Server:" not in reply
    assert reply.partition("\r\n\r\n")[2] == ""


async def test_an_update_posted_again_is_answered_once(hooked: Running, web: aiohttp.ClientSession) -> None:
    update = update_from(hooked.server, 7, "once")
    for together in (1, 20):
        posts = [web.post(PATH, json=update, headers=RIGHT) for _ in range(together)]
        assert {reply.status for reply in await asyncio.gather(*posts)} == {200}
    await hooked.server.ask("another")
    await eventually(lambda: nothing_kept(hooked))
    assert answered(hooked.server) == ["once", "another"]


async def test_telegram_hears_200_only_when_the_update_is_kept(
    hooked: Running, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    updates = hooked.server.world.updates
    on_disk(tmp_path / "state.db", "alter table inbox rename to inbox_away")
    hooked.server.say("q")
    await hooked.server.wait_until(lambda: updates.webhook_statuses)
    assert updates.webhook_statuses[0] == 503
    assert len(updates.pending) == 1
    assert "cannot be accepted" in caplog.text
    on_disk(tmp_path / "state.db", "alter table inbox_away rename to inbox")
    await hooked.server.wait_for("Answer to: q")


async def test_an_update_ptb_cannot_read_hides_no_other(
    hooked: Running, web: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    for number, content in enumerate(({"message_id": "none", "chat": 7}, {}), start=1):
        async with web.post(PATH, json={"update_id": number, "message": content}, headers=RIGHT) as reply:
            assert reply.status == 200  # else Telegram would post it for a day
    await hooked.server.ask("q")
    await eventually(lambda: nothing_kept(hooked))
    assert "could not be handled" in caplog.text


async def test_the_order_within_a_chat_is_kept_and_chats_go_side_by_side(hooked: Running) -> None:
    server = hooked.server
    slow = asyncio.Event()
    hooked.assistant.before = lambda question: slow.wait() if question == "slow" else asyncio.sleep(0)
    server.say("slow")
    people = [server.person(f"Reader {n}") for n in range(10)]
    for number in range(3):
        for person in people:
            server.say(f"{number}", user=person)
    await server.wait_for(30)
    for person in people:
        said = [m.text.partition("\n")[0] for m in server.sent(server.private(person))]
        assert said == ["Answer to: 0", "Answer to: 1", "Answer to: 2"]
    slow.set()
    await server.wait_for("Answer to: slow")


# --- health and metrics --------------------------------------------------------------------------


async def test_health_says_whether_the_database_answers(
    hooked: Running, web: aiohttp.ClientSession, tmp_path: Path
) -> None:
    async with web.get("/health") as reply:
        assert (reply.status, await reply.text()) == (200, "ok\n")
    on_disk(tmp_path / "state.db", "alter table inbox rename to inbox_away")
    async with web.get("/health") as reply:
        assert (reply.status, await reply.text()) == (503, "the database does not answer\n")
    on_disk(tmp_path / "state.db", "alter table inbox_away rename to inbox")
    async with web.get("/health") as reply:
        assert reply.status == 200


async def test_metrics_count_and_tell_of_nobody(
    server: BotApiServer, tmp_path: Path, port: int, web: aiohttp.ClientSession
) -> None:
    lookups = Counter[str]()
    async with running_bot(server, tmp_path, lookups=lookups, **webhook_settings(port)) as bot:
        faq = await server.ask("/faq")
        await server.ask("a private matter")
        server.tap(faq, "Common question 1?")
        await server.wait_until(lambda: "Answer to" in faq.text)
        await eventually(lambda: nothing_kept(bot))
        gate = asyncio.Event()
        bot.assistant.before = lambda _: gate.wait()
        server.say("held")
        await server.wait_until(lambda: len(bot.assistant.asked) == 3)
        lookups["2y"] += 4
        async with web.get("/metrics") as reply:
            assert reply.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            text = await reply.text()
        gate.set()
    figures = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert figures == {
        'fomocheck_updates_accepted_total{kind="message"}': "3",
        'fomocheck_updates_accepted_total{kind="callback_query"}': "1",
        'fomocheck_updates_answered_total{kind="message"}': "2",
        'fomocheck_updates_answered_total{kind="callback_query"}': "1",
        "fomocheck_updates_waiting": "1",
        'fomocheck_yahoo_requests_total{what="2y"}': "4",
    }
    told = [line.split()[:4] for line in text.splitlines() if line.startswith("# TYPE")]
    assert [kind for *_, kind in told] == ["counter", "counter", "gauge", "counter"]


# --- being killed, changing the way, being robbed of it -----------------------------------------------


@asynccontextmanager
async def process(server: BotApiServer, home: Path, port: int) -> AsyncIterator[Process]:
    server.world.updates.proxied_to = f"127.0.0.1:{port}"
    before = server.calls.counts["setWebhook"]
    runner = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.e2e.telegram_runner", server.url, str(home), str(port)),
        cwd=ROOT,
        stderr=PIPE,
    )
    try:
        await server.wait_until(lambda: server.calls.counts["setWebhook"] > before, timeout=90)
        yield runner
    finally:
        if runner.returncode is None:
            runner.kill()
        await runner.communicate()


@pytest.mark.parametrize(("answers_before", "chats"), [(0, 5), (1, 1), (7, 5)])
async def test_killed_with_ten_questions_waiting_it_answers_all_ten(
    server: BotApiServer, tmp_path: Path, port: int, answers_before: int, chats: int
) -> None:
    people = [server.person(f"Reader {n}") for n in range(chats)]
    questions = [f"question {n}" for n in range(10)]
    server.latency = 0.02
    async with process(server, tmp_path, port) as first:
        for number, question in enumerate(questions):
            server.say(question, user=people[number % chats])
        await server.wait_for(answers_before)
        first.send_signal(signal.SIGKILL)
        await first.wait()
        late = server.person("Late")
        server.say("while it was away", user=late)
    async with process(server, tmp_path, port):
        wanted = {*questions, "while it was away"}
        await server.wait_until(lambda: set(answered(server)) >= wanted, timeout=30)
    assert len(answered(server)) - 11 <= chats  # a second reply only to what was between send and mark


async def test_a_stop_signal_ends_it_cleanly_and_telegram_keeps_the_rest(
    server: BotApiServer, tmp_path: Path, port: int
) -> None:
    async with process(server, tmp_path, port) as bot:
        server.latency = 0.2
        server.say("q")
        await server.wait_until(lambda: server.calls.counts["sendMessage"])
        bot.send_signal(signal.SIGTERM)
        _, errors = await bot.communicate()
    assert bot.returncode == 0
    assert errors.decode() == "The bot is at https://t.me/fomocheck_bot\n"
    assert answered(server) == ["q"]
    assert server.world.updates.webhook["url"] == URL


async def test_polling_after_a_webhook_takes_it_away_and_loses_nothing(
    server: BotApiServer, tmp_path: Path, port: int
) -> None:
    async with running_bot(server, tmp_path, **webhook_settings(port)):
        await server.ask("by webhook")
    server.say("between the two")
    async with running_bot(server, tmp_path):
        await server.wait_for("Answer to: between the two")
        await server.ask("by polling")
    assert answered(server) == ["by webhook", "between the two", "by polling"]
    assert [call.params.get("drop_pending_updates") for call in server.calls.of("deleteWebhook")] == [False]
    async with running_bot(server, tmp_path, **webhook_settings(port)):
        await server.ask("by webhook again")
    assert server.refused == []


async def test_looking_whether_the_token_is_well_takes_no_webhook_away(
    server: BotApiServer, tmp_path: Path, port: int
) -> None:
    async with (
        running_bot(server, tmp_path, **webhook_settings(port)),
        connected(settings_for(server.url, tmp_path)),
    ):
        await server.ask("q")
    assert server.calls.counts["deleteWebhook"] == 0


@pytest.fixture
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Webhook.__init__, "__defaults__", (0.02,))


@pytest.mark.usefixtures("looks_often")
async def test_a_webhook_taken_away_is_set_again(
    server: BotApiServer, tmp_path: Path, port: int, caplog: pytest.LogCaptureFixture
) -> None:
    async with running_bot(server, tmp_path, **webhook_settings(port)):
        await server.world.updates.set_webhook({})
        await server.ask("q")
    assert "The webhook was taken away (1 of 5)" in caplog.text


@pytest.mark.usefixtures("looks_often")
async def test_a_webhook_taken_away_again_and_again_is_given_up(
    server: BotApiServer, tmp_path: Path, port: int
) -> None:
    async def robbed() -> None:
        async with running_bot(server, tmp_path, **webhook_settings(port)) as bot:
            while not bot.task.done():
                server.world.updates.webhook = {}
                await asyncio.sleep(0)
            await bot.task

    with pytest.raises(TelegramUnavailable, match="Another program keeps taking"):
        await asyncio.wait_for(robbed(), 20)


@pytest.mark.usefixtures("looks_often")
async def test_what_telegram_meets_when_it_posts_in_vain_is_said_once(
    server: BotApiServer, tmp_path: Path, port: int, caplog: pytest.LogCaptureFixture
) -> None:
    async with running_bot(server, tmp_path, **webhook_settings(port)):
        told = {
            "last_error_date": 1_700_000_000,
            "last_error_message": "SSL error {certificate verify failed}",
        }
        server.world.updates.webhook_error = told
        looks = server.calls.counts["getWebhookInfo"]
        await server.wait_until(lambda: server.calls.counts["getWebhookInfo"] > looks + 3)
    assert caplog.text.count("certificate verify failed") == 1


# --- settings that cannot be used ------------------------------------------------------------------------

WELL = {"WEBHOOK_URL": URL, "WEBHOOK_SECRET": WEBHOOK_SECRET, "WEBHOOK_LISTEN": "127.0.0.1:8080"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"WEBHOOK_URL": ""}, "WEBHOOK_URL is not set"),
        ({"WEBHOOK_URL": "http://example.org/bot"}, "WEBHOOK_URL must begin with https://"),
        ({"WEBHOOK_URL": "example.org/bot"}, "WEBHOOK_URL cannot be used: must start with http://"),
        (
            {"ADMIN_IDS": "7, 123456:As3crets3crets3crets3cret"},
            "ADMIN_IDS cannot be used: must be numbers separated by commas.",
        ),
        ({"WEBHOOK_URL": "https:///bot"}, "WEBHOOK_URL is not an address"),
        ({"WEBHOOK_URL": "https://example.org:port/bot"}, "WEBHOOK_URL is not an address"),
        ({"WEBHOOK_URL": "https://me:word@example.org/bot"}, "WEBHOOK_URL is not an address"),
        ({"WEBHOOK_URL": "https://example.org/a b"}, "WEBHOOK_URL is not an address"),
        ({"WEBHOOK_URL": "https://example.org/metrics"}, "choose another path"),
        ({"WEBHOOK_SECRET": ""}, "WEBHOOK_SECRET is not set"),
        ({"WEBHOOK_SECRET": "s3cret"}, "WEBHOOK_SECRET is too short"),
        (
            {"WEBHOOK_SECRET": "s3cret with blanks and more"},
            "WEBHOOK_SECRET has characters that Telegram refuses",
        ),
        ({"WEBHOOK_SECRET": "s3cret" * 50}, "WEBHOOK_SECRET has characters that Telegram refuses"),
        ({"WEBHOOK_LISTEN": "8080"}, "WEBHOOK_LISTEN must be"),
        ({"WEBHOOK_LISTEN": "127.0.0.1:0"}, "WEBHOOK_LISTEN must be"),
        ({"WEBHOOK_LISTEN": "127.0.0.1:99999"}, "WEBHOOK_LISTEN must be"),
        ({"WEBHOOK_LISTEN": "http://127.0.0.1:8080"}, "WEBHOOK_LISTEN must be"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_line(
    changed: dict[str, str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)  # no .env of the machine's
    for name, value in ({"TELEGRAM_BOT_TOKEN": TOKEN} | WELL | changed).items():
        monkeypatch.setenv(name, value)
    assert cli.run(["serve", "--webhook"]) == 1
    told = capsys.readouterr()
    (line,) = told.err.splitlines()
    assert said in line
    assert "s3cret" not in line
    assert told.out == ""


async def refused_at_the_start(server: BotApiServer, home: Path, **settings: Any) -> str:
    async def start() -> None:
        async with running_bot(server, home, **settings) as bot:
            await bot.task

    with pytest.raises(SettingsError) as error:
        await start()
    assert error.value.__cause__ is None
    return str(error.value)


async def test_a_port_in_use_is_one_line_and_telegram_is_told_nothing(
    server: BotApiServer, tmp_path: Path, port: int
) -> None:
    with socket.create_server(("127.0.0.1", port)):
        said = await refused_at_the_start(server, tmp_path, **webhook_settings(port))
    assert said == f"WEBHOOK_LISTEN is 127.0.0.1:{port}, but nobody can listen there: Address already in use."
    assert server.calls.counts["setWebhook"] == 0


async def test_a_host_that_is_not_ours_is_one_line(server: BotApiServer, tmp_path: Path, port: int) -> None:
    settings = webhook_settings(port) | {"webhook_listen": f"192.0.2.1:{port}"}
    assert "nobody can listen there" in await refused_at_the_start(server, tmp_path, **settings)


async def test_what_telegram_does_not_take_is_one_line(
    server: BotApiServer, tmp_path: Path, port: int
) -> None:
    settings = webhook_settings(port) | {"webhook_url": "https://example.org:9999/bot"}
    said = await refused_at_the_start(server, tmp_path, **settings)
    assert said == (
        "Telegram does not take WEBHOOK_URL: Bad webhook: webhook can be set up only on ports 80, 88, 443 or 8443."
    )


async def test_a_stumble_at_the_start_is_survived(server: BotApiServer, tmp_path: Path, port: int) -> None:
    server.fault("setWebhook", "500", times=2)
    async with running_bot(server, tmp_path, **webhook_settings(port)):
        await server.ask("q")


def test_the_secret_is_not_in_what_is_printed_of_the_address() -> None:
    address = address_of(settings_for("http://127.0.0.1:9", Path(), **webhook_settings(8080)))
    assert WEBHOOK_SECRET not in repr(address)
    assert address.path == PATH


async def test_the_wild_address_forms(tmp_path: Path) -> None:
    def listen(words: str) -> tuple[str, int]:
        settings = webhook_settings(1) | {"webhook_listen": words}
        address = address_of(settings_for("http://127.0.0.1:9", tmp_path, **settings))
        return address.host, address.port

    assert listen("[::1]:8443") == ("::1", 8443)
    assert listen("0.0.0.0:80") == ("0.0.0.0", 80)
    for path in ("", "/", "/bot/"):  # as it stands
        own = webhook_settings(1) | {"webhook_url": f"http://127.0.0.1:8080{path}"}
        address = address_of(settings_for("http://127.0.0.1:9/", tmp_path, **own))
        assert (address.url, address.path) == (f"http://127.0.0.1:8080{path}", path or "/")
    assert settings_for("http://127.0.0.1:9/", tmp_path).telegram_api_url == "http://127.0.0.1:9"
