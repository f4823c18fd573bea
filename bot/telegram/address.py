"""The webhook's address, as the settings have it: checked before Telegram or anybody else hears of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.settings import Settings
from retrieval.errors import SettingsError

HEALTH, METRICS = "/health", "/metrics"  # served beside it
SHORTEST = 16  # characters of a secret
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram takes
_LISTEN = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<name>[^:\[\]\s]+)):(?P<port>[0-9]{1,5})")
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Address:
    """Where Telegram posts to, and where that arrives here."""

    url: str
    path: str
    secret: str = field(repr=False)
    host: str
    port: int


def address_of(settings: Settings) -> Address:
    """The webhook as the settings have it. Raises SettingsError naming the setting that cannot be used."""
    secret = settings.webhook_secret.get_secret_value()
    if not secret:
        raise SettingsError(
            f"WEBHOOK_SECRET is not set: choose at least {SHORTEST} letters and digits, at random."
        )
    if not _SECRET.fullmatch(secret):
        raise SettingsError(
            "WEBHOOK_SECRET has characters that Telegram refuses: only A-Z a-z 0-9 _ -, at most 256 of them."
        )
    if len(secret) < SHORTEST:
        raise SettingsError(f"WEBHOOK_SECRET is too short: at least {SHORTEST} characters.")
    where = _LISTEN.fullmatch(settings.webhook_listen)
    if not where or not 1 <= int(where["port"]) <= 65535:
        raise SettingsError("WEBHOOK_LISTEN must be an address and a port, such as 127.0.0.1:8080.")
    host = where["six"] or where["name"]
    return Address(settings.webhook_url, _path(settings.webhook_url), secret, host, int(where["port"]))


def _path(url: str) -> str:
    """The path of the webhook. Raises SettingsError where Telegram could not post to the URL."""
    if not url:
        raise SettingsError(
            "WEBHOOK_URL is not set: the https:// address at which Telegram reaches this bot's WEBHOOK_LISTEN."
        )
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or re.search(r"[\s#?@]", url):
        raise SettingsError(
            "WEBHOOK_URL is not an address that can be posted to, such as https://example.org/bot."
        )
    if parts.scheme != "https" and host not in _THIS_MACHINE:  # a Bot API server on this machine needs no TLS
        raise SettingsError("WEBHOOK_URL must begin with https://: Telegram posts to nothing else.")
    path = parts.path or "/"
    if path in {HEALTH, METRICS}:
        raise SettingsError(
            f"WEBHOOK_URL may not end in {path}, which is served beside it: choose another path."
        )
    return path
