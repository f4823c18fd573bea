"""What a price source is: the answers it gives, the protocol it keeps, one fault of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from retrieval.errors import MarketUnavailable
from retrieval.types import Bar

Period = Literal["2y", "max"]
Kind = Period | Literal["info", "options"]


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


@dataclass(frozen=True, slots=True)
class Facts:
    """What the source tells of a company beside its prices, as told; None where it says nothing.

    Money is in `currency`, that of the price; `financial_currency` is the one the company reports in, and
    `net_income` (of twelve months) is in that. Which of the two earnings per share are in, only a check
    against the price can tell.
    """

    symbol: str
    currency: str
    financial_currency: str
    price: float | None
    time: datetime | None  # the market's, of `price` and of what follows from it
    forward_pe: float | None = None
    forward_eps: float | None = None
    trailing_pe: float | None = None
    trailing_eps: float | None = None
    net_income: float | None = None
    market_cap: float | None = None
    dividend_rate: float | None = None  # of a year, a share
    dividend_yield: float | None = None  # percent
    short_share: float | None = None  # of the free float, 0..1
    short_day: date | None = None  # the settlement day of the short interest
    short_shares: float | None = None  # sold short by that day, and by the one a month before
    short_shares_before: float | None = None
    short_day_before: date | None = None
    target_mean: float | None = None
    recommendation: str = ""  # the source's word: "strong_buy", "hold", ...
    recommendation_mean: float | None = None  # 1 (strong buy) to 5 (sell)
    analysts: int | None = None
    earnings: datetime | None = None
    earnings_estimated: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class Contract:
    """One option; `volatility` is the implied one of a year, 0.35 for 35 percent."""

    strike: float
    volume: int
    open_interest: int
    volatility: float | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The options of one expiry, and the price of the share when they were quoted."""

    symbol: str
    price: float | None
    time: datetime | None
    expiry: date
    calls: tuple[Contract, ...]
    puts: tuple[Contract, ...]


class Source(Protocol):
    """A synchronous price source; a licensed one takes Yahoo's place by keeping this."""

    @property
    def name(self) -> str:
        """As it is named beside a figure."""
        ...

    def history(self, symbol: str, period: Period) -> History:
        """Raises UnknownSymbol or MarketUnavailable, each with one sentence for a person; nothing else."""
        ...

    def facts(self, symbol: str) -> Facts:
        """What is told of a company beside its prices. Raises as `history` does."""
        ...

    def options(self, symbol: str) -> Chain:
        """The options that expire nearest to a month from now. Raises as `history` does."""
        ...
