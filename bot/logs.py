"""Logging to standard error, secrets struck out of every line."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable
from urllib.parse import quote

from bot.settings import Settings

_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")  # any bot token, also one that is not ours
_STRUCK = "[secret]"
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class Redacting(logging.Formatter):
    """Lets another formatter write a record, traceback and all, and strikes out what must not be read."""

    def __init__(self, secrets: Iterable[str], writes: logging.Formatter) -> None:
        super().__init__()
        self._writes = writes
        forms = {form for secret in secrets if len(secret) > 3 for form in (secret, quote(secret, safe=""))}
        self._forms = sorted(forms, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        line = self._writes.format(record)
        for form in self._forms:
            line = line.replace(form, _STRUCK)
        return _TOKEN.sub(_STRUCK, line)


def configure(settings: Settings) -> None:
    """Sets the root logger up. httpx is kept at WARNING: at INFO it prints addresses with the token in them."""
    secrets = [settings.telegram_bot_token, settings.database_url, settings.webhook_secret]
    secrets += [settings.openai_api_key, settings.anthropic_api_key, settings.google_api_key]
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(settings.log_level)  # some libraries raise their own loggers to DEBUG when imported
    handler.setFormatter(Redacting([s.get_secret_value() for s in secrets], logging.Formatter(_FORM)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for name in (
        "httpx",
        "httpx2",
        "httpcore",
        "httpcore2",
        "openai",
        "urllib3",
        "chromadb",
        "sentence_transformers",
        "bm25s",
    ):
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    for name in (
        "yfinance",
        "langchain_text_splitters",
        "matplotlib.font_manager",
    ):  # faults are told as gaps; a long sentence is no fault, nor is a first start that looks for fonts
        logging.getLogger(name).setLevel(max(logging.ERROR, root.level))
