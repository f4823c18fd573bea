"""Small parts of the Telegram front on their own: button data, logs without secrets, lines of waiting."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import StringIO

import pytest

from bot.logs import Redacting, redacted
from bot.telegram.buttons import button, keyboard
from bot.telegram.inbox import _chat_of

TOKEN = "987654321:AAsecret"


@pytest.fixture
def written() -> Iterator[StringIO]:
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


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
    with redacted(TOKEN):
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


def test_secrets_and_any_token_are_struck_out_whoever_formats(written: StringIO) -> None:
    line = logging.LogRecord("a", 40, "f", 1, "key sk-secret, short abc, 12345:%s", ("x" * 30,), None)
    struck = Redacting(["sk-secret", "abc"], logging.Formatter("%(name)s: %(message)s")).format(line)
    assert struck == "a: key [secret], short abc, [secret]"


def test_the_http_client_is_quiet_only_while_the_bot_runs(written: StringIO) -> None:
    client = logging.getLogger("httpx")
    before = client.level
    with redacted(TOKEN):
        assert client.level == logging.WARNING
    assert client.level == before
    logging.getLogger("somebody.else").error("after: %s", TOKEN)
    assert TOKEN in written.getvalue()  # the filter is gone with the bot


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
