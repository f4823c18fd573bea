"""Small parts of the Telegram front on their own: button data, logs without secrets, lines of waiting."""

from __future__ import annotations

import logging
from io import StringIO
from pathlib import Path

import pytest

from bot import logs
from bot.logs import Redacting
from bot.telegram.buttons import button, keyboard
from bot.telegram.inbox import _chat_of
from tests.e2e.telegram_fixtures import settings_for

TOKEN = "987654321:AAsecret"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StringIO:
    """What is logged once a command has set logging up."""
    stream = StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    logs.configure(settings_for("http://127.0.0.1:9", tmp_path, telegram_bot_token=TOKEN, log_level="INFO"))
    return stream


def test_button_data_fits_or_is_refused() -> None:
    fits = button("x", "list", 2**52 - 1, "i" * 40, 12)
    assert fits.callback_data == f"1:list:fffffffffffff:{'i' * 40}:12"
    with pytest.raises(ValueError, match="66 bytes"):
        button("x", "list", 2**52 - 1, "i" * 45)


def test_a_long_label_is_shortened() -> None:
    assert button("Why? " * 30, "faq", 0).text == ("Why? " * 11).rstrip() + "…"
    assert button("x" * 100, "faq", 0).text == "x" * 59 + "…"


def test_a_keyboard_without_buttons_is_none() -> None:
    assert keyboard([], []) is None
    assert keyboard([], [button("x", "faq", 0)]) is not None


def test_a_secret_in_words_arguments_tracebacks_and_stacks_is_not_written(written: StringIO) -> None:
    log = logging.getLogger("somebody.else")
    log.error("in words %s", f"http://host/bot{TOKEN}/getMe")
    log.error("in an address: bot987654321%3AAAsecret")
    try:
        raise RuntimeError(f"The token `{TOKEN}` was rejected")
    except RuntimeError:
        log.exception("in a traceback")
    said = written.getvalue()
    assert said.count("[secret]") == 3
    assert "RuntimeError" in said
    assert "AAsecret" not in said


def test_secrets_and_any_token_are_struck_out_whoever_formats() -> None:
    line = logging.LogRecord("a", 40, "f", 1, "key sk-secret, short abc, 12345:%s", ("x" * 30,), None)
    struck = Redacting(["sk-secret", "abc"], logging.Formatter("%(name)s: %(message)s")).format(line)
    assert struck == "a: key [secret], short abc, [secret]"


def test_the_http_client_is_kept_from_telling_addresses(written: StringIO) -> None:
    for name in ("httpx", "httpcore", "somebody.else"):
        logging.getLogger(name).info("an address of %s", name)
    assert written.getvalue().endswith("somebody.else: an address of somebody.else\n")
    assert written.getvalue().count("an address") == 1


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        ({"update_id": 1, "message": {"chat": {"id": 7}}}, 7),
        ({"update_id": 1, "edited_message": {"chat": {"id": 7}}}, 7),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": -9}}}, -9),
        ({"update_id": 1, "message": {"chat": 7}}, None),
        ({"update_id": 1}, None),
    ],
)
def test_updates_wait_in_the_line_of_their_chat(update: dict[str, object], chat: int | None) -> None:
    assert _chat_of(update) == chat
