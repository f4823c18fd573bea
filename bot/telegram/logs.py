"""Keeps the token out of every log: it stands in each request's address, and in some of PTB's own messages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

_TALKATIVE = ("httpx", "httpcore")  # they log addresses at INFO and DEBUG
_plain = logging.Formatter()


class Redacted(logging.Filter):
    """Takes a secret out of a record: its words, its traceback, its stack."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self._forms = (secret, quote(secret, safe=""))

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = self.without(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = _plain.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self.without(record.exc_text)
            record.exc_info = None  # a handler with a format of its own would write it out again
        if record.stack_info:
            record.stack_info = self.without(record.stack_info)
        return True

    def without(self, text: str) -> str:
        for form in self._forms:
            text = text.replace(form, "[token]")
        return text


@contextmanager
def redacted(secret: str) -> Iterator[None]:
    """Redacts what the root's handlers write while the block runs, and keeps the HTTP client's logs short."""
    handlers = [*logging.getLogger().handlers, *filter(None, [logging.lastResort])]
    levels = {name: logging.getLogger(name).level for name in _TALKATIVE}
    keeper = Redacted(secret)
    for handler in handlers:
        handler.addFilter(keeper)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(keeper)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
