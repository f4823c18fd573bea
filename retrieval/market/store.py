"""The last good answer of each look-up on disk: after a restart in an outage there is still a dated value."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from retrieval.market.source import Chain, Facts, History, Kind

log = logging.getLogger(__name__)

T = TypeVar("T", History, Facts, Chain)


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
    """A JSON file a look-up, replaced whole. A file that cannot be read or written is the same as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

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
            path = self._path(symbol, kind)
            part = path.with_name(f"{path.name}.{os.getpid()}.part")
            part.write_bytes(_json[kind].dump_json(kept))
            part.replace(path)
        except OSError as error:
            log.warning("the %s of %s cannot be kept: %s", kind, symbol, type(error).__name__)

    def _path(self, symbol: str, kind: Kind) -> Path:
        return self._folder / f"{quote(symbol, safe='')}-{kind}.json"
