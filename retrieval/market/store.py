"""The last good answer of each look-up on disk: after a restart in an outage there is still a dated value."""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from retrieval.market.source import Chain, Facts, History, Kind

log = logging.getLogger(__name__)

T = TypeVar("T", History, Facts, Chain)

KEPT_FOR = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """What the source answered and when it was fetched, by this machine's clock, with offset."""

    answer: T
    fetched: datetime


_prices = TypeAdapter(Kept[History])
_json: dict[Kind, TypeAdapter[Any]] = {
    "2y": _prices,
    "max": _prices,
    "info": TypeAdapter(Kept[Facts]),
    "options": TypeAdapter(Kept[Chain]),
}


class Store:
    """A JSON file a look-up, replaced whole. A file that cannot be read or written is the same as none.

    With the first answer that is kept, those of weeks ago go. Everything here but opening it touches the disk:
    call it off the event loop.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_swept = False

    def load(self, symbol: str, kind: Kind) -> Kept[Any] | None:
        try:
            kept: Kept[Any] = _json[kind].validate_json(self._path(symbol, kind).read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            log.warning("the kept %s of %s cannot be read: %s", kind, symbol, type(error).__name__)
            return None
        return kept

    def save(self, symbol: str, kind: Kind, kept: Kept[Any]) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not self._is_swept:
                self._is_swept = True
                self._sweep()
            path = self._path(symbol, kind)
            part = path.with_name(f"{path.name}.{os.getpid()}.part")
            part.write_bytes(_json[kind].dump_json(kept))
            part.replace(path)
        except OSError as error:
            log.warning("the %s of %s cannot be kept: %s", kind, symbol, type(error).__name__)

    def _sweep(self) -> None:
        """Drops what has not been looked up for weeks, and what a killed process left half written."""
        oldest = time.time() - KEPT_FOR.total_seconds()
        for path in (*self._folder.glob("*.json"), *self._folder.glob("*.json.*.part")):
            with suppress(OSError):  # another process may have been here first
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, symbol: str, kind: Kind) -> Path:
        return self._folder / f"{quote(symbol, safe='')}-{kind}.json"
