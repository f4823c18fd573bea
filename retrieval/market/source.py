"""What a price source is: the history it answers with, the protocol it keeps, one fault of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from retrieval.errors import MarketUnavailable
from retrieval.types import Bar

Period = Literal["2y", "max"]


class RateLimited(MarketUnavailable):
    """The source asks everyone here to be slower: ask it nothing for a while."""


@dataclass(frozen=True, slots=True)
class History:
    """One listing's daily bars and the market's own times. Every datetime carries its offset.

    `bars` rise by day, are split-adjusted and not dividend-adjusted; the last may be of a session still
    open. `price` is what was paid at `price_time`. `opens` and `closes` bound the regular session the
    source calls current, `pre_opens` and `post_closes` its extended hours; None where it named none.
    """

    symbol: str
    name: str
    kind: str  # the source's word: "EQUITY", "ETF", "INDEX", ...
    currency: str  # in the source's spelling: "GBp" is pence
    exchange: str  # the source's code, "NYQ"
    timezone: str
    bars: tuple[Bar, ...]
    price: float | None
    price_time: datetime | None
    opens: datetime | None
    closes: datetime | None
    pre_opens: datetime | None
    post_closes: datetime | None


class Source(Protocol):
    """A synchronous price source; a licensed one takes Yahoo's place by keeping this."""

    @property
    def name(self) -> str:
        """As it is named beside a figure."""
        ...

    def history(self, symbol: str, period: Period) -> History:
        """Raises UnknownSymbol or MarketUnavailable, each with one sentence for a person; nothing else."""
        ...
