"""The JSON the stand-in answers with, as yfinance reads it: prices of the series, figures of the company."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Any

from retrieval.types import Bar
from tests.fakes.series import Series
from tests.fakes.yahoo.company import Company, chain, expiries, key_figures, of_the_quote
from tests.fakes.yahoo.market import Row, Snapshot, week_or_month

RANGES = {"1d": 0, "5d": 6, "1mo": 31, "3mo": 92, "6mo": 183, "1y": 365, "2y": 731, "5y": 1826, "10y": 3652}
FINANCIAL = (  # which module of quoteSummary has what
    *("targetMeanPrice", "recommendationKey", "recommendationMean", "numberOfAnalystOpinions"),
    "financialCurrency",
)
DETAIL = ("marketCap", "trailingPE", "forwardPE", "dividendRate")
NAMES = {"NYQ": "NYSE", "NMS": "NasdaqGS", "HKG": "HKSE", "SNP": "SNP"}


class BadRequest(Exception):
    """A parameter the real one would not take either, or that this one does not know."""


def chart(shown: Snapshot, query: dict[str, str]) -> dict[str, Any]:
    """v8/finance/chart: `range` or `period1` and `period2`; intervals 1d, 1wk and 1mo."""
    interval = query.get("interval", "1d")
    if interval not in ("1d", "1wk", "1mo"):
        raise BadRequest(f"interval {interval}")
    rows = _grouped(_within(shown, query), interval, shown)
    prices = {
        name: [getattr(row.bar, name) if row.has_close or name != "close" else None for row in rows]
        for name in ("open", "high", "low", "close", "volume")
    }
    result: dict[str, Any] = {"meta": _meta(shown, query, interval), "indicators": {"quote": [{}]}}
    if rows:
        result["timestamp"] = [row.stamp for row in rows]
        result["indicators"] = {"quote": [prices], "adjclose": [{"adjclose": _adjusted(prices["close"])}]}
    return {"chart": {"result": [result], "error": None}}


def empty(kind: str) -> dict[str, Any]:
    """An answer about nothing, in the envelope of its kind."""
    envelope = {"quote": "quoteResponse", "options": "optionChain"}.get(kind, kind)
    return {envelope: {"result": [], "error": None}}


def not_found(part: str = "chart") -> dict[str, Any]:
    error = {"code": "Not Found", "description": "No data found, symbol may be delisted"}
    return {part: {"result": None, "error": error}}


def quote(shown: Snapshot, company: Company | None) -> dict[str, Any]:
    told = of_the_quote(company, shown) if company else {}
    return {"quoteResponse": {"result": [{**_quote(shown), **told}], "error": None}}


def quote_summary(shown: Snapshot, company: Company | None) -> dict[str, Any]:
    told = _quote(shown)
    closes = [row.bar.close for row in shown.rows if row.has_close]
    detail = {"currency": shown.series.currency, "previousClose": closes[-2] if len(closes) > 1 else None}
    kind = {name: told[name] for name in ("symbol", "quoteType", "longName", "shortName", "exchange")}
    figures = key_figures(company, shown) if company else {}
    data = {name: figures.pop(name) for name in FINANCIAL if name in figures}
    result = {
        "quoteType": kind,
        "summaryDetail": {**detail, **{name: figures.pop(name) for name in DETAIL if name in figures}},
        "financialData": {"currentPrice": shown.price, **data},
        "defaultKeyStatistics": figures,
    }
    return {"quoteSummary": {"result": [result], "error": None}}


def options(shown: Snapshot, company: Company | None, query: dict[str, str]) -> dict[str, Any]:
    """The expiries, and the options of the one asked for, or else of the first."""
    days = expiries(shown) if company and company.options else []
    stamps = {int(datetime(d.year, d.month, d.day, tzinfo=UTC).timestamp()): d for d in days}
    wanted = int(query["date"]) if "date" in query else next(iter(stamps), 0)
    if "date" in query and wanted not in stamps:
        raise BadRequest(f"date {wanted}")
    listed = [chain(company, shown, stamps[wanted])] if company and stamps else []
    about = {"underlyingSymbol": shown.series.symbol, "quote": _quote(shown)}
    result = {**about, "expirationDates": list(stamps), "strikes": [], "options": listed}
    return {"optionChain": {"result": [result], "error": None}}


def search(words: str, series: Sequence[Series]) -> dict[str, Any]:
    found = [one for one in series if words.lower() in f"{one.symbol} {one.name}".lower()]
    quotes = [{"symbol": one.symbol, "longname": one.name, "quoteType": one.kind} for one in found]
    return {"count": len(quotes), "quotes": quotes, "news": []}


def _quote(shown: Snapshot) -> dict[str, Any]:
    series = shown.series
    return {
        "symbol": series.symbol,
        "longName": series.name,
        "shortName": series.name,
        "quoteType": series.kind,
        "currency": series.currency,
        "exchange": series.exchange,
        "exchangeTimezoneName": series.timezone,
        "regularMarketPrice": shown.price,
        "regularMarketTime": shown.price_time,
    }


def _within(shown: Snapshot, query: dict[str, str]) -> Sequence[Row]:
    if "range" in query:
        first = _first_day(shown, query["range"])
        return [row for row in shown.rows if _day(row, shown) >= first]
    if "period1" not in query or "period2" not in query:
        raise BadRequest("neither range nor period1 and period2")
    start, end = int(query["period1"]), int(query["period2"])
    return [row for row in shown.rows if start <= row.stamp < end]


def _first_day(shown: Snapshot, span: str) -> date:
    """As Yahoo counts: back from the newest row."""
    last = _day(shown.rows[-1], shown) if shown.rows else date.max
    if span == "max":
        return date.min
    if span == "ytd":
        return last.replace(month=1, day=1)
    if span not in RANGES:
        raise BadRequest(f"range {span}")
    return last - timedelta(days=RANGES[span])


def _day(row: Row, shown: Snapshot) -> date:
    return datetime.fromtimestamp(row.stamp, shown.zone).date()


def _grouped(rows: Sequence[Row], interval: str, shown: Snapshot) -> Sequence[Row]:
    if interval == "1d":
        return rows
    groups = groupby(rows, lambda row: week_or_month(_day(row, shown), interval))
    return [_merged(list(group)) for _, group in groups]


def _merged(rows: Sequence[Row]) -> Row:
    bars = [row.bar for row in rows]
    top, bottom = max(bar.high for bar in bars), min(bar.low for bar in bars)
    whole = Bar(bars[0].day, bars[0].open, top, bottom, bars[-1].close, sum(bar.volume for bar in bars))
    return Row(rows[0].stamp, whole)


def _adjusted(closes: list[float | None]) -> list[float | None]:
    """As after a dividend of two percent sixty sessions ago: whoever takes these for prices is wrong."""
    before = len(closes) - 60
    return [close and close * 0.98 if n < before else close for n, close in enumerate(closes)]


def _valid_ranges(shown: Snapshot) -> list[str]:
    """A young listing is not offered the ranges it does not fill."""
    age = (_day(shown.rows[-1], shown) - _day(shown.rows[0], shown)).days if shown.rows else 0
    return [*(name for name, days in RANGES.items() if days <= age), "ytd", "max"]


def _meta(shown: Snapshot, query: dict[str, str], interval: str) -> dict[str, Any]:
    series = shown.series
    regular = datetime.fromtimestamp(shown.regular[0], shown.zone)
    offset = regular.utcoffset() or timedelta()
    clock = {"timezone": regular.tzname(), "gmtoffset": int(offset.total_seconds())}
    periods = {"pre": shown.pre, "regular": shown.regular, "post": shown.post}
    return {
        "currency": series.currency,
        "symbol": series.symbol,
        "exchangeName": series.exchange,
        "fullExchangeName": NAMES.get(series.exchange, series.exchange),
        "instrumentType": series.kind,
        "firstTradeDate": shown.rows[0].stamp if shown.rows else None,
        "regularMarketTime": shown.price_time,
        "regularMarketPrice": shown.price,
        "hasPrePostMarketData": shown.pre[0] < shown.pre[1],
        **clock,
        "exchangeTimezoneName": series.timezone,
        "longName": series.name,
        "shortName": series.name,
        "priceHint": 2,
        "currentTradingPeriod": {
            name: {**clock, "start": start, "end": end} for name, (start, end) in periods.items()
        },
        "dataGranularity": interval,
        "range": query.get("range", ""),
        "validRanges": _valid_ranges(shown),
    }
