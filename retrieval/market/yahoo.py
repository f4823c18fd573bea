"""Yahoo Finance through yfinance, known to this file alone: a synchronous look-up, each fault a sentence."""

from __future__ import annotations

import json
import logging
import math
import re
import warnings
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeGuard, TypeVar
from zoneinfo import ZoneInfo

import yfinance
from curl_cffi import requests as curl
from yfinance import cache as yfinance_cache
from yfinance import exceptions as faults

from retrieval.errors import MarketError, MarketUnavailable, UnknownSymbol
from retrieval.market.source import Chain, Contract, Facts, History, Period, RateLimited
from retrieval.types import Bar

log = logging.getLogger(__name__)

T = TypeVar("T")

SUMMARY, QUOTE = "/v10/finance/quoteSummary/", "/v7/finance/quote?"
ANSWERS = (SUMMARY, QUOTE, "/v8/finance/chart/", "/v7/finance/options/")
A_MONTH = timedelta(days=30)
SYMBOL = re.compile(r"\^?[A-Z0-9]+(?:[.=&-][A-Z0-9]+)*(?:=[A-Z])?")
ISIN = re.compile(r"[A-Z]{2}[A-Z0-9]{9}[0-9]")  # yfinance would go and search for these


class _ServerFault(Exception):
    """Yahoo answered with a 5xx; `args[0]` is the status."""


class _AnotherSymbol(Exception):
    """Yahoo answered for another symbol; yfinance would write the one asked for over it."""


class _NotFound(Exception):
    """Yahoo's own word that it has no such symbol."""


# The first that fits: curl's JSON error is a RequestException too.
FAULTS: tuple[tuple[type[Exception], type[MarketError], str], ...] = (
    (_NotFound, UnknownSymbol, "Yahoo has no such symbol"),
    (_AnotherSymbol, MarketUnavailable, "Yahoo answered for another symbol"),
    (faults.YFRateLimitError, RateLimited, "Yahoo is limiting requests (429)"),
    (json.JSONDecodeError, MarketUnavailable, "Yahoo's answer could not be read"),
    (curl.exceptions.JSONDecodeError, MarketUnavailable, "Yahoo's answer could not be read"),
    (curl.exceptions.RequestException, MarketUnavailable, "Yahoo could not be reached"),
    (faults.YFPricesMissingError, MarketUnavailable, "Yahoo gave no prices"),
)


class _Session(curl.Session[curl.Response]):
    """yfinance's kind of session, with two of its costs cut.

    It waits 30 s for a cookie whatever timeout it was given, though a chart is had without one: here a
    cookie gets a fifth of the time. And it meets every status of 400 and above with a round of new
    cookies: here a symbol that is not there and a server that fails are said at once.
    """

    def __init__(self, patience_s: float) -> None:
        super().__init__(impersonate="chrome")
        self._patience_s = patience_s

    # The parent's signature is thirty keywords long; all of them are handed on.
    def request(self, method: Any, url: str, **options: Any) -> curl.Response:  # type: ignore[override]
        is_answer = any(path in url for path in ANSWERS)
        options["timeout"] = self._patience_s if is_answer else self._patience_s / 5
        response = super().request(method, url, **options)
        if is_answer:
            if response.status_code >= 500:
                raise _ServerFault(response.status_code)
            if response.status_code == 404 and b'"Not Found"' in response.content:
                raise _NotFound
        if response.status_code == 200 and (QUOTE in url or SUMMARY in url):
            asked = options["params"]["symbols" if QUOTE in url else "symbol"]
            body = json.loads(response.content)
            if any(symbol != asked for symbol in _symbols(body)):
                raise _AnotherSymbol
        return response


class _Ticker(yfinance.Ticker):  # type: ignore[misc] # yfinance ships no types
    """A ticker that does not first spend a request on its time zone: bars carry their own."""

    def _get_ticker_tz(self, timeout: float) -> str:  # noqa: ARG002 # as the parent has it
        return "UTC"


class Yahoo:
    """Daily prices from Yahoo. Thread-safe. yfinance's caches are process-wide: make one of these a process.

    HTTPS_PROXY and REQUESTS_CA_BUNDLE are honoured by the client itself.
    """

    name = "Yahoo Finance"

    def __init__(self, cache_dir: Path, *, timeout_s: float = 8.0) -> None:
        # On import yfinance turns its own use of what pandas 4 drops into noise on standard error.
        warnings.filterwarnings("ignore", category=DeprecationWarning, module="yfinance")
        yfinance_cache.set_cache_location(str(cache_dir))
        yfinance.config.debug.hide_exceptions = False  # or an outage is an empty table
        self._timeout_s = timeout_s
        self._session = _Session(timeout_s)

    def history(self, symbol: str, period: Period) -> History:
        """Daily bars of a symbol in Yahoo's spelling. Raises UnknownSymbol or MarketUnavailable."""

        def look(ticker: _Ticker) -> History:
            frame = ticker.history(
                period=period, interval="1d", auto_adjust=False, actions=False, timeout=self._timeout_s
            )
            return _history(symbol, frame, ticker.history_metadata)

        return self._asked(symbol, period, look)

    def facts(self, symbol: str) -> Facts:
        """What Yahoo tells of a company beside its prices, in two requests. Raises as `history` does."""

        def look(ticker: _Ticker) -> Facts:
            ticker._quote._already_fetched_complementary = True  # a third request, for a ratio unused here
            return _facts(symbol, ticker.info)

        return self._asked(symbol, "info", look)

    def options(self, symbol: str) -> Chain:
        """The options that expire nearest to a month from the quote, in two requests. Raises as `history`."""

        def look(ticker: _Ticker) -> Chain:
            days = [date.fromisoformat(text) for text in ticker.options]
            if not days:
                raise MarketUnavailable("Yahoo lists no options on it")
            told = ticker._underlying
            quoted = datetime.fromtimestamp(told["regularMarketTime"], UTC).date()
            expiry = min(days, key=lambda day: (day < quoted + A_MONTH / 4, abs(day - quoted - A_MONTH)))
            return _chain(symbol, expiry, ticker.option_chain(expiry.isoformat()))

        return self._asked(symbol, "options", look)

    def _asked(self, symbol: str, what: str, look: Callable[[_Ticker], T]) -> T:
        """What a new ticker gives (yfinance keeps answers on it for ever), its faults made ours."""
        if not SYMBOL.fullmatch(symbol) or len(symbol) > 20 or ISIN.fullmatch(symbol):
            raise UnknownSymbol("Yahoo has no such symbol")
        try:
            return look(_Ticker(symbol, session=self._session))
        except Exception as error:  # yfinance lets out whatever its parsing meets: KeyError, TypeError, ...
            log.info("Yahoo's %s of %s failed: %s", what, symbol, type(error).__name__)
            raise self._explained(error) from None
        finally:
            yfinance_cache._CookieDBManager.close_db()  # this thread's connection to the kept cookie

    def _explained(self, error: Exception) -> MarketError:
        """A fault as one sentence for a person."""
        if isinstance(error, MarketError):
            return error
        if isinstance(error, _ServerFault):
            return MarketUnavailable(f"Yahoo answered with an error ({error.args[0]})")
        if isinstance(error, curl.exceptions.Timeout):
            return MarketUnavailable(f"Yahoo did not answer within {self._timeout_s:g} s")
        for kind, ours, sentence in FAULTS:
            if isinstance(error, kind):
                return ours(sentence)
        return MarketUnavailable("Yahoo's answer could not be read")


def _symbols(body: Mapping[str, Any]) -> list[str]:
    """Those that an answer of `quote` or `quoteSummary` is about, in capitals."""
    results = (body.get("quoteResponse") or body.get("quoteSummary") or {}).get("result") or []
    named = (result.get("symbol") or (result.get("quoteType") or {}).get("symbol") for result in results)
    return [str(name).upper() for name in named]


def _history(symbol: str, frame: Any, told: Mapping[str, Any]) -> History:
    """yfinance's table and what Yahoo told with it, as plain values. Raises MarketUnavailable."""
    if str(told.get("symbol", "")).upper() != symbol:
        raise MarketUnavailable("Yahoo answered for another symbol")
    zone = ZoneInfo(told["exchangeTimezoneName"])
    bars = _bars(frame)
    if not bars:
        raise MarketUnavailable("Yahoo gave no prices")
    hours = told.get("currentTradingPeriod") or {}
    price = told.get("regularMarketPrice")
    return History(
        symbol=symbol,
        name=str(told.get("longName") or told.get("shortName") or symbol),
        kind=str(told.get("instrumentType") or ""),
        currency=str(told.get("currency") or ""),
        exchange=str(told.get("exchangeName") or ""),
        timezone=zone.key,
        bars=bars,
        price=_rounded(price) if _is_price(price) else None,
        price_time=_moment(told.get("regularMarketTime"), zone),
        opens=_moment(hours.get("regular", {}).get("start"), zone),
        closes=_moment(hours.get("regular", {}).get("end"), zone),
        pre_opens=_moment(hours.get("pre", {}).get("start"), zone),
        post_closes=_moment(hours.get("post", {}).get("end"), zone),
    )


def _bars(frame: Any) -> tuple[Bar, ...]:
    """Rows without a close are dropped, of two rows of a day the later counts; prices lose float32's dust.

    A row with a close and no open, high or low (Yahoo has some) traded at its close as far as anyone knows.
    """
    columns = (frame[name].tolist() for name in ("Open", "High", "Low", "Close", "Volume"))
    by_day: dict[date, Bar] = {}
    for stamp, open_, high, low, close, volume in zip(frame.index, *columns, strict=True):
        if _is_price(close):
            first, top, bottom = (_rounded(p if _is_price(p) else close) for p in (open_, high, low))
            by_day[stamp.date()] = Bar(stamp.date(), first, top, bottom, _rounded(close), int(volume))
    return tuple(by_day[day] for day in sorted(by_day))


def _rounded(price: float) -> float:
    """To four decimals; a price below one to what float32 holds of it, or the smallest coins would cost nothing."""
    return round(float(price), 4) if price >= 1 else float(f"{price:.7g}")


def _facts(symbol: str, told: Mapping[str, Any]) -> Facts:
    """Yahoo's words and numbers, those that are numbers. Raises MarketUnavailable."""
    if not told.get("currency"):
        raise MarketUnavailable("Yahoo gave no figures of the company")
    zone = ZoneInfo(str(told.get("exchangeTimezoneName") or "UTC"))
    return Facts(
        symbol=symbol,
        currency=str(told["currency"]),
        financial_currency=str(told.get("financialCurrency") or ""),
        price=_number(told.get("regularMarketPrice")),
        time=_stamp(told.get("regularMarketTime"), zone),
        forward_pe=_number(told.get("forwardPE")),
        forward_eps=_number(told.get("forwardEps")),
        trailing_pe=_number(told.get("trailingPE")),
        trailing_eps=_number(told.get("trailingEps")),
        net_income=_number(told.get("netIncomeToCommon")),
        market_cap=_number(told.get("marketCap")),
        dividend_rate=_number(told.get("dividendRate")),
        dividend_yield=_number(told.get("dividendYield")),
        short_share=_number(told.get("shortPercentOfFloat")),
        short_day=_day(told.get("dateShortInterest")),
        short_shares=_number(told.get("sharesShort")),
        short_shares_before=_number(told.get("sharesShortPriorMonth")),
        short_day_before=_day(told.get("sharesShortPreviousMonthDate")),
        target_mean=_number(told.get("targetMeanPrice")),
        recommendation=str(told.get("recommendationKey") or ""),
        recommendation_mean=_number(told.get("recommendationMean")),
        analysts=int(_number(told.get("numberOfAnalystOpinions")) or 0) or None,
        earnings=_stamp(told.get("earningsTimestampStart") or told.get("earningsTimestamp"), zone),
        earnings_estimated=bool(told.get("isEarningsDateEstimate", True)),
        name=str(told.get("longName") or told.get("shortName") or symbol),
    )


def _chain(symbol: str, expiry: date, told: Any) -> Chain:
    if not told.underlying or str(told.underlying.get("symbol", "")).upper() != symbol:
        raise MarketUnavailable("Yahoo answered for another symbol")
    zone = ZoneInfo(str(told.underlying.get("exchangeTimezoneName") or "UTC"))
    return Chain(
        symbol=symbol,
        price=_number(told.underlying.get("regularMarketPrice")),
        time=_stamp(told.underlying.get("regularMarketTime"), zone),
        expiry=expiry,
        calls=_contracts(told.calls),
        puts=_contracts(told.puts),
    )


def _contracts(frame: Any) -> tuple[Contract, ...]:
    columns = (frame[c].tolist() for c in ("strike", "volume", "openInterest", "impliedVolatility"))
    return tuple(
        Contract(float(strike), int(_number(volume) or 0), int(_number(held) or 0), _number(volatility))
        for strike, volume, held, volatility in zip(*columns, strict=True)
    )


def _number(value: object) -> float | None:
    """A finite number, or None: Yahoo also writes "Infinity" and leaves things out."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if is_number else None  # type: ignore[arg-type] # is_number says so


def _day(value: object) -> date | None:
    """Yahoo stamps a day by its midnight in UTC."""
    moment = _stamp(value, ZoneInfo("UTC"))
    return moment.date() if moment else None


def _stamp(value: object, zone: ZoneInfo) -> datetime | None:
    """Seconds since 1970, or None."""
    seconds = _number(value)
    try:
        return datetime.fromtimestamp(seconds, zone) if seconds and seconds > 0 else None
    except (OverflowError, OSError, ValueError):  # no moment that a calendar has
        return None


def _is_price(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and math.isfinite(value) and value > 0


def _moment(value: Any, zone: ZoneInfo) -> datetime | None:
    """yfinance makes pandas Timestamps of Yahoo's whole seconds, and leaves anything else as it came."""
    try:
        return datetime.fromtimestamp(value.timestamp(), zone)
    except (AttributeError, ValueError):  # not a time, or pandas' NaT
        return None
