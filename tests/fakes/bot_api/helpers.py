"""What a test on the bot's side needs: a connected bot, keys, pictures, a clock to turn."""

from __future__ import annotations

import re
import struct
import zlib

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import TelegramError

from tests.fakes.bot_api import BotApiServer


class Clock:
    """A clock that a test turns by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def connect(server: BotApiServer, token: str = "123:TEST") -> Bot:
    return Bot(token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")


def refuses(error: type[TelegramError], words: str) -> pytest.RaisesExc[TelegramError]:
    """The library changes the case of what the server said."""
    return pytest.raises(error, match="(?i)" + re.escape(words))


def keyboard(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(f"Key {n}", callback_data=d)] for n, d in enumerate(data)]
    )


def png(width: int = 8, height: int = 8, shade: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + bytes([shade]) * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
