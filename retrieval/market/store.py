"""The last good answer of each look-up on disk: after a restart in an outage there is still a dated value."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from retrieval.market.source import History, Period

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A history and when it was fetched, by this machine's clock, with offset."""

    history: History
    fetched: datetime


_json = TypeAdapter(Kept)


class Store:
    """A JSON file a look-up, replaced whole. A file that cannot be read or written is the same as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, symbol: str, period: Period) -> Kept | None:
        try:
            return _json.validate_json(self._path(symbol, period).read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            log.warning("the kept prices of %s cannot be read: %s", symbol, type(error).__name__)
            return None

    def save(self, symbol: str, period: Period, kept: Kept) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._path(symbol, period)
            part = path.with_name(f"{path.name}.{os.getpid()}.part")
            part.write_bytes(_json.dump_json(kept))
            part.replace(path)
        except OSError as error:
            log.warning("the prices of %s cannot be kept: %s", symbol, type(error).__name__)

    def _path(self, symbol: str, period: Period) -> Path:
        return self._folder / f"{quote(symbol, safe='')}-{period}.json"
