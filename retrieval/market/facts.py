"""From what a source tells of a company and of its options to figures, each checked before it is given. Pure.

A figure that contradicts another of the same answer is no figure: the reason why not takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from math import isclose, log

from retrieval.market.source import Chain, Contract, Facts
from retrieval.types import Figure

NO_RATIO = "earnings are negative, so there is no ratio"
MOST_CAP = 1e16  # in any currency: a hundred times the largest company's in won
MOST_CHANGE = 1000.0  # percent within a month
WHOLE = {"GBp": "GBP", "GBX": "GBP", "ZAc": "ZAR", "ILA": "ILS"}  # prices in pence, the company in pounds
MOST_PE = 1000.0  # above that the earnings are next to nothing and the ratio says nothing
SURE_PE = 100.0  # above that a ratio made of pence may be one of pounds that was not divided by a hundred
SAME_PE = 0.05  # a P/E and price over earnings per share are of nearly the same moment
MOST_YIELD = 50.0  # percent
SURE_YIELD = 20.0  # percent; above that pounds over a price in pence may be pence
SAME_YIELD = 0.15  # the source's yield may be of an earlier price
EPS_JUMP = 3.0  # next year's earnings beyond so many times last year's are rather in another currency


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of the price's currency one unit of the reporting currency is, and since when."""

    value: float
    time: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure may be made of; `rate` is there where the company reports in another currency."""

    facts: Facts
    rate: Rate | None
    why_no_rate: str = ""

    @property
    def unit(self) -> str:
        """The price's currency, pounds where that is quoted in pence."""
        return WHOLE.get(self.facts.currency, self.facts.currency)

    @property
    def reported(self) -> str:
        """The currency that the company reports in, likewise; empty where that is not told."""
        return WHOLE.get(self.facts.financial_currency, self.facts.financial_currency)

    @property
    def foreign(self) -> bool:
        return self.reported not in ("", self.unit)


@dataclass(frozen=True, slots=True)
class Made:
    value: float | str
    unit: str
    as_of: datetime | None
    note: str


def company_figure(symbol: str, name: str, told: Told, source: str, *, stale: bool) -> Figure | str:
    """The named figure, or a clause saying why there is none."""
    return _dated(symbol, name, COMPANY[name](told), source, stale=stale)


def option_figure(symbol: str, name: str, chain: Chain, source: str, *, stale: bool) -> Figure | str:
    """The named figure of one expiry, or a clause saying why there is none."""
    return _dated(symbol, name, OPTIONS[name](chain), source, stale=stale)


def _dated(symbol: str, name: str, made: Made | str, source: str, *, stale: bool) -> Figure | str:
    if isinstance(made, str):
        return made
    if made.as_of is None:
        return "Yahoo gave it without its time"
    return Figure(symbol, name, made.value, made.unit, made.as_of, source, stale, note=made.note)


def _forward_pe(told: Told) -> Made | str:
    """Price over the earnings forecast for the next fiscal year.

    Forecasts are made in the currency a company reports in, and Yahoo divides the price by them without a
    conversion: they are converted here at a dated rate, unless last year's earnings per share, which are in
    the price's currency, show that they are already in that.
    """
    f = told.facts
    if f.forward_eps is not None and f.forward_eps <= 0:
        return NO_RATIO
    if f.forward_pe is None or f.forward_eps is None or f.price is None:
        return "Yahoo gives no forecast of earnings"
    last = _last_year(f, f.price)
    price, ratio = _whole(f, f.price), f.forward_pe
    forecast = _a_share(f, f.price, ratio, f.forward_eps)
    in_pence = forecast != f.forward_eps
    if in_pence and last and _near(f.forward_eps, last):  # Yahoo divided a price in pence by pounds
        ratio, forecast, in_pence = ratio / 100, f.forward_eps, False
    if wrong := _implausible(ratio, price, forecast):
        return wrong
    if in_pence and ratio > SURE_PE and not (last and _near(forecast, last)):
        return f"whether the forecast of {f.forward_eps:.2f} a share is in {told.unit} cannot be told"
    if told.foreign:
        return _foreign_forward_pe(told, price, ratio, forecast, last)
    return Made(ratio, "x", f.time, f"forecast of {forecast:.2f} {told.unit} a share")


def _foreign_forward_pe(
    told: Told, price: float, ratio: float, forecast: float, last: float | None
) -> Made | str:
    """`last`: last year's earnings per share, where they are known, in the price's unit as `price` is."""
    f = told.facts
    if told.rate is None:
        return told.why_no_rate
    if last is None:
        return f"without last year's earnings the currency of the forecast of {forecast:.2f} a share cannot be told"
    converted = forecast * told.rate.value
    if _near(converted, last):
        note = (
            f"forecast of {forecast:.2f} {told.reported} a share, converted at"
            f" {told.rate.value:.4g} {told.unit} ({told.rate.time.date()})"
        )
        return Made(price / converted, "x", f.time, note)
    if _near(forecast, last):
        return Made(ratio, "x", f.time, f"forecast of {forecast:.2f} {told.unit} a share")
    return (
        f"the forecast of {forecast:.2f} a share fits neither {told.reported} nor {told.unit}"
        " beside last year's earnings"
    )


def _trailing_pe(told: Told) -> Made | str:
    """Price over the earnings of the last twelve months, checked against the company's value and profit."""
    f = told.facts
    if f.trailing_eps is not None and f.trailing_eps <= 0:
        return NO_RATIO
    if f.trailing_pe is None or f.trailing_eps is None or f.price is None:
        return "Yahoo gives no earnings of the last twelve months"
    earned = _a_share(f, f.price, f.trailing_pe, f.trailing_eps)
    wrong = _implausible(f.trailing_pe, _whole(f, f.price), earned)
    if wrong := wrong or _against_profit(told, f.trailing_pe, in_pence=earned != f.trailing_eps):
        return wrong
    return Made(f.trailing_pe, "x", f.time, f"earnings of {earned:.2f} {told.unit} a share")


def _against_profit(told: Told, ratio: float, *, in_pence: bool) -> str:
    """Why this is not the company's value over its profit; empty where it may be."""
    f = told.facts
    if not f.market_cap or not f.net_income:
        doubt = f"whether the earnings of {f.trailing_eps:.2f} a share are in {told.unit} cannot be told"
        return doubt if in_pence and ratio > SURE_PE else ""
    if told.foreign and told.rate is None:
        return told.why_no_rate
    whole = f.market_cap / (f.net_income * (told.rate.value if told.rate else 1.0))
    fits = 0.5 <= ratio / whole <= 2
    return "" if fits else f"Yahoo's ratio of {ratio:.1f} contradicts the company's value over its profit"


def _whole(f: Facts, price: float) -> float:
    """A price in pounds, where it is quoted in pence."""
    return price / 100 if f.currency in WHOLE else price


def _a_share(f: Facts, price: float, ratio: float | None, earnings: float) -> float:
    """Earnings per share in pounds: told in pence where only the undivided price over them is the ratio."""
    fits = [ratio and isclose(ratio, p / earnings, rel_tol=SAME_PE) for p in (_whole(f, price), price)]
    return earnings / 100 if fits[1] and not fits[0] else earnings


def _last_year(f: Facts, price: float) -> float | None:
    """Last year's earnings per share in pounds; none where there were none, or nothing shows what they are in."""
    if f.trailing_eps is None or f.trailing_eps <= 0:
        return None
    earned = _a_share(f, price, f.trailing_pe, f.trailing_eps)
    told = f.trailing_pe and isclose(f.trailing_pe, _whole(f, price) / earned, rel_tol=SAME_PE)
    return earned if told or f.currency not in WHOLE else None


def _implausible(ratio: float, price: float, earnings: float) -> str:
    if earnings <= 0 or ratio <= 0:
        return NO_RATIO
    if ratio > MOST_PE:
        return f"Yahoo's ratio of {ratio:,.0f} cannot be right"
    if not isclose(ratio, price / earnings, rel_tol=SAME_PE):
        return f"Yahoo's ratio of {ratio:.1f} contradicts its price over earnings, {price / earnings:.1f}"
    return ""


def _near(forecast: float, last: float) -> bool:
    """Whether next year's earnings per share are plausible beside last year's."""
    return abs(log(forecast / last)) <= log(EPS_JUMP)


def _market_cap(told: Told) -> Made | str:
    f = told.facts
    if f.market_cap is None or f.market_cap <= 0:
        return "Yahoo gives none"
    if f.market_cap > MOST_CAP:
        return f"a value of {f.market_cap:.3g} cannot be right"
    return Made(f.market_cap, told.unit, f.time, "all shares at the last price")


def _dividend_yield(told: Told) -> Made | str:
    """The dividend of a year over the price, in percent, where it fits the yield that the source tells.

    Prices in pence come with dividends in pounds, unless only pence fit; a yield that fits neither is of another
    share or split."""
    f = told.facts
    if not f.dividend_rate or f.dividend_rate <= 0 or not f.price or f.price <= 0:
        return "Yahoo names no dividend"
    rate, percent = f.dividend_rate, f.dividend_rate / _whole(f, f.price) * 100
    if f.currency in WHOLE and f.dividend_yield and _fits(percent / 100, f.dividend_yield):
        rate, percent = rate / 100, percent / 100
    elif f.dividend_yield and not _fits(percent, f.dividend_yield):
        return f"Yahoo's yield of {f.dividend_yield:.2f} % contradicts its dividend over the price, {percent:.2f} %"
    elif f.currency in WHOLE and not f.dividend_yield and percent > SURE_YIELD:
        return f"whether the dividend of {rate:.2f} a share is in {told.unit} cannot be told"
    if percent > MOST_YIELD:
        return f"a yield of {percent:.0f} % cannot be right"
    return Made(percent, "%", f.time, f"dividend of {rate:.2f} {told.unit} a share a year")


def _fits(percent: float, told: float) -> bool:
    return isclose(percent, told, rel_tol=SAME_YIELD)


def _short_share(told: Told) -> Made | str:
    f = told.facts
    if f.short_share is None:
        return "Yahoo publishes no short interest for this listing"
    if f.short_day is None or f.time is None:
        return "Yahoo gave the short interest without its day"
    if not 0 < f.short_share <= 1:
        return f"a share of {f.short_share:.0%} of the free float cannot be right"
    return Made(f.short_share * 100, "%", _midnight(f.short_day, f.time), _settled(f.short_day, f.time))


def _short_change(told: Told) -> Made | str:
    """Change of the number of shares sold short from one month's settlement to the next, in percent."""
    f = told.facts
    if not f.short_shares or not f.short_shares_before:
        return "Yahoo publishes no short interest for this listing"
    if f.short_day is None or f.short_day_before is None or f.time is None:
        return "Yahoo gave the short interest without its day"
    percent = (f.short_shares / f.short_shares_before - 1) * 100
    if not -100 < percent <= MOST_CHANGE or f.short_shares <= 1:
        return f"a change of {percent:.3g} % within a month cannot be right"
    note = f"shares sold short, from {f.short_day_before} to {f.short_day}; {_age(f.short_day, f.time)}"
    return Made(percent, "%", _midnight(f.short_day, f.time), note)


def _settled(day: date, now: datetime) -> str:
    return f"as settled on {day}, {_age(day, now)}"


def _age(day: date, now: datetime) -> str:
    weeks = round((now.date() - day).days / 7)
    return f"{weeks} week{'' if weeks == 1 else 's'} old" if weeks else "less than a week old"


def _midnight(day: date, like: datetime) -> datetime:
    return datetime.combine(day, time(0), like.tzinfo)


def _target(told: Told) -> Made | str:
    f = told.facts
    if not f.target_mean or not f.analysts:
        return "Yahoo gives no price targets"
    if f.price and not 0.1 <= f.target_mean / f.price <= 10:
        return f"a mean target of {f.target_mean:,.2f} beside a price of {f.price:,.2f} cannot be right"
    return Made(f.target_mean, f.currency, f.time, f"mean of {f.analysts} analysts")


def _recommendation(told: Told) -> Made | str:
    f = told.facts
    if f.recommendation in ("", "none") or not f.analysts:
        return "Yahoo gives no ratings"
    mean = f", {f.recommendation_mean:.1f} from 1 (strong buy) to 5 (sell)" if f.recommendation_mean else ""
    return Made(f.recommendation.replace("_", " "), "", f.time, f"{f.analysts} analysts{mean}")


def _earnings(told: Told) -> Made | str:
    f = told.facts
    if f.earnings is None or f.time is None or f.earnings < f.time:
        return "Yahoo names no coming day of results"
    note = "an estimate of Yahoo's" if f.earnings_estimated else "as announced"
    return Made(f.earnings.date().isoformat(), "", f.time, note)


def _put_call(chain: Chain) -> Made | str:
    """Open interest in puts over that in calls, of one expiry."""
    calls, puts = (sum(c.open_interest for c in side) for side in (chain.calls, chain.puts))
    if not calls or not puts:
        return "Yahoo gives no open interest in its options"
    sold, bought = (sum(c.volume for c in side) for side in (chain.puts, chain.calls))
    volume = f"; by the day's volume {sold / bought:.2f}" if bought else ""
    return Made(puts / calls, "x", chain.time, f"open interest, options to {chain.expiry}{volume}")


def _implied_volatility(chain: Chain) -> Made | str:
    """The mean of the call's and the put's implied volatility at the strike next to the price."""
    if not chain.price:
        return "Yahoo gave the options without the price of the share"
    nearest = [_at_the_money(side, chain.price) for side in (chain.calls, chain.puts)]
    values = [c.volatility for c in nearest if c and c.volatility and 0.02 <= c.volatility <= 4]
    if len(values) < 2:
        return "Yahoo gives no usable implied volatility at the money"
    strike = nearest[0].strike if nearest[0] else chain.price
    note = f"at the money (strike {strike:g}), options to {chain.expiry}"
    return Made(sum(values) / 2 * 100, "%", chain.time, note)


def _at_the_money(side: tuple[Contract, ...], price: float) -> Contract | None:
    near = min(side, key=lambda contract: abs(contract.strike - price), default=None)
    return near if near and abs(near.strike / price - 1) <= 0.1 else None


COMPANY: Mapping[str, Callable[[Told], Made | str]] = {
    "forward_pe": _forward_pe,
    "trailing_pe": _trailing_pe,
    "market_cap": _market_cap,
    "dividend_yield_percent": _dividend_yield,
    "short_percent_of_float": _short_share,
    "short_change_percent": _short_change,
    "target_mean_price": _target,
    "recommendation": _recommendation,
    "next_earnings": _earnings,
}
OPTIONS: Mapping[str, Callable[[Chain], Made | str]] = {
    "put_call_ratio": _put_call,
    "implied_volatility_percent": _implied_volatility,
}
CONVERTED = frozenset({"forward_pe", "trailing_pe"})  # these need a rate where the company reports in another
