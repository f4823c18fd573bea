# ruff: noqa: E501, ARG005 -- a phrase reads best on one line, and a few need no figure of the world
"""The drafts for the gate: 24 kinds of false sentences, 60 phrasings of true ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from benchmarks.gate_worlds import OTHERS, World


def _off(w: World, name: str) -> float:
    """A wrong value that rounding does not excuse."""
    while True:
        value = round(
            w.v[name] * w.rng.choice([0.5, 0.8, 0.93, 1.04, 1.1, 1.7, 3]) + w.rng.choice([-2.7, 2.7]), 2
        )
        if abs(value - w.v[name]) > 0.015 * abs(w.v[name]) + 0.2:
            return value


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n: int) -> str:
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10 - 2] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    return f"{_ONES[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")


Maker = Callable[[World], str]

FALSE: dict[str, tuple[Maker, ...]] = {
    "wrong figure": (
        lambda w: f"{w.who()} closed at {abs(_off(w, 'price')):.2f} {w.money} on {w.on()}.",
        lambda w: f"The price is {w.sign}{abs(_off(w, 'price')):.2f}.",
        lambda w: f"{w.symbol}'s 14-day RSI was {abs(_off(w, 'rsi_14')):.1f} on {w.on()}.",
        lambda w: f"The 52-week high stands at {abs(_off(w, 'high_52w')):.2f} {w.money}.",
        lambda w: f"The P/E is {w.rng.randrange(9, 40)}.",
    ),
    "wrong unit": (
        lambda w: (
            f"{w.symbol} closed at {w.v['price']:.2f} {'HKD' if w.money == 'USD' else 'USD'} on {w.on()}."
        ),
        lambda w: f"{w.symbol}'s 14-day RSI was {w.v['rsi_14']:.1f} % on {w.on()}.",
        lambda w: f"The 50-day average was {w.v['sma_50']:.2f} points.",
        lambda w: f"{w.symbol} closed at €{w.v['price']:.2f}.",
        lambda w: f"{w.symbol} moved {w.v['change_percent']:+.1f} {w.money} on the day.",
    ),
    "wrong company": (
        lambda w: f"{w.rng.choice(OTHERS)} closed at {w.m('price')} on {w.on()}.",
        lambda w: f"{w.rng.choice(OTHERS)}'s 14-day RSI was {w.r()} on {w.on()}.",
        lambda w: (
            f"{w.rng.choice(OTHERS)}'s cloud unit grew by {w.a} percent in the {w.ordinal} quarter [1]."
        ),
        lambda w: f"Like {w.rng.choice(OTHERS)}, the stock closed at {w.m('price')}.",
        lambda w: f"Meridianto closed at {w.m('price')}.",
    ),
    "wrong date": (
        lambda w: (
            f"{w.who()} closed at {w.m('price')} on {w.on(w.day - timedelta(days=w.rng.randrange(1, 9)))}."
        ),
        lambda w: (
            f"{w.symbol}'s RSI was {w.r()} at the close of {w.on(w.day + timedelta(days=w.rng.randrange(1, 9)))}."
        ),
        lambda w: (
            f"The all-time closing high of {w.m('all_time_high')} dates from {w.on(w.peak + timedelta(days=31))}."
        ),
        lambda w: f"{w.symbol} closed at {w.m('price')} yesterday.",
        lambda w: f"{w.symbol} closed at {w.m('price')} at 11:30 {w.city} on {w.on()}.",
    ),
    "swapped listing": (
        lambda w: f"{w.other_listing} closed at {w.m('price')} on {w.on()}.",
        lambda w: f"{w.other_listing}'s 14-day RSI was {w.r()} on {w.on()}.",
        lambda w: (
            f"{w.company} ({w.other_listing}) stood {w.p('drawdown_percent')} below its all-time closing high."
        ),
    ),
    "rounding beyond the last digit": (
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f}{w.rng.randrange(1, 9)} {w.money}.",
        lambda w: f"{w.symbol}'s 14-day RSI was {w.v['rsi_14']:.1f}{w.rng.randrange(1, 9)} on {w.on()}.",
        lambda w: (
            f"{w.symbol} stood {w.v['drawdown_percent']:.1f}{w.rng.randrange(1, 9)} % below its all-time closing high."
        ),
        lambda w: f"{w.symbol}'s 14-day RSI was {w.v['rsi_14']:.3f}.",
    ),
    "wrong rounding": (
        lambda w: f"{w.symbol} closed at about {round(w.v['price'] + w.rng.choice([-2, 2])):d} {w.money}.",
        lambda w: f"{w.symbol}'s 14-day RSI was roughly {round(w.v['rsi_14']) + w.rng.choice([-1, 1])}.",
        lambda w: (
            f"The shares stood some {round(w.v['drawdown_percent']) + w.rng.choice([-1, 1])} % below their all-time closing high."
        ),
    ),
    "wrong figure in words": (
        lambda w: (
            f"{w.symbol}'s 14-day RSI was {words(round(w.v['rsi_14']) + w.rng.choice([-9, -4, 3, 8]))}."
        ),
        lambda w: (
            f"The price is {words(round(abs(_off(w, 'price'))))} {'dollars' if w.money == 'USD' else 'Hong Kong dollars'}."
        ),
        lambda w: (
            f"{w.symbol} stood {words(round(w.v['drawdown_percent']) + 5)} percent below its all-time closing high."
        ),
        lambda w: "The shares have doubled since the start of the year.",
    ),
    "false quote": (
        lambda w: f"The article says “{w.company} is the best share in the world” [1].",
        lambda w: f"The Delta Gazette wrote that the cloud unit “grew by {w.a + 3} percent” [1].",
        lambda w: (
            f"“{w.company}'s cloud unit grew by {w.a} percent in the {w.ordinal} quarter, slower than any rival” [1]."
        ),
        lambda w: f"The article says ‘{w.company} has won’ [1].",
        lambda w: f"It is “faster than any rival”, and “{w.company} cannot fail” [1].",
    ),
    "foreign link": (
        lambda w: f"{w.symbol} closed at {w.m('price')}, see https://prices.example/{w.symbol}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}; more at prices-now.com.",
        lambda w: f"{w.symbol} closed at {w.m('price')} (t.me/signals).",
        lambda w: f"{w.symbol} closed at {w.m('price')}, says @signals.",
        lambda w: f"Write to help@prices.example for the RSI of {w.r()}.",
    ),
    "Markdown": (
        lambda w: f"**{w.symbol}** closed at {w.m('price')} on {w.on()}.",
        lambda w: f"[{w.symbol}](tg://user?id=1) closed at {w.m('price')}.",
        lambda w: f"# {w.symbol} closed at {w.m('price')}",
        lambda w: f"`{w.symbol}` closed at {w.m('price')}.",
        lambda w: f"- {w.symbol} closed at {w.m('price')}",
        lambda w: f"| {w.symbol} | {w.m('price')} |",
    ),
    "HTML": (
        lambda w: f"<b>{w.symbol}</b> closed at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}<br>.",
        lambda w: f"{w.symbol} closed at &#49;{w.m('price')}.",
        lambda w: f"<!-- x -->{w.symbol} closed at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}\u200b on {w.on()}.",
        lambda w: f"{w.symbol} closed at \u202e{w.m('price')}.",
    ),
    "advice": (
        lambda w: f"With an RSI of {w.r()}, {w.symbol} is a buy.",
        lambda w: f"You should sell at {w.m('price')}.",
        lambda w: f"At {w.m('price')} it is time to take profits.",
        lambda w: f"I recommend the shares at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, a good moment to get in.",
        lambda w: f"Hold {w.symbol} at {w.m('price')}.",
    ),
    "promise": (
        lambda w: f"{w.symbol} closed at {w.m('price')} and is guaranteed to recover.",
        lambda w: f"{w.symbol} will rise from {w.m('price')}.",
        lambda w: f"From {w.m('price')} the stock is bound to climb.",
        lambda w: f"At {w.m('price')} one cannot lose.",
    ),
    "wrong metric": (
        lambda w: f"{w.symbol}'s 50-day average was {w.v['sma_200']:.2f} {w.money} on {w.on()}.",
        lambda w: f"{w.symbol} closed at {w.v['sma_50']:.2f} {w.money} on {w.on()}.",
        lambda w: f"The 52-week low was {w.v['high_52w']:.2f} {w.money}.",
        lambda w: f"Volatility was {w.p('drawdown_percent')}.",
        lambda w: (
            f"The 50-day average was {w.v['price']:.2f} {w.money}, the price {w.v['sma_50']:.2f} {w.money}."
        ),
    ),
    "wrong direction": (
        lambda w: f"{w.symbol} was {w.wrongly_moved('change_percent')} {w.p('change_percent')} on the day.",
        lambda w: (
            f"{w.symbol} is {w.wrongly_moved('ytd_return_percent')} {w.p('ytd_return_percent')} since the start of the year."
        ),
        lambda w: f"{w.symbol} stood {w.p('drawdown_percent')} above its all-time closing high.",
        lambda w: f"{w.company}'s cloud unit shrank by {w.a} percent in the {w.ordinal} quarter [1].",
    ),
    "wrong comparison": (
        lambda w: (
            f"The price of {w.v['price']:.2f} {w.money} is {w.wrong_side('sma_50')} the 50-day average of {w.v['sma_50']:.2f} {w.money}."
        ),
        lambda w: f"{w.symbol} trades {w.wrong_side('sma_200')} its 200-day average.",
        lambda w: (
            f"The RSI of {w.v['rsi_14']:.1f} is {'below' if w.v['rsi_14'] > 70 else 'above'} the 70 line."
        ),
    ),
    "wrong state": (
        lambda w: (
            f"{w.symbol} is {'oversold' if w.v['rsi_14'] >= 30 else 'overbought'} with an RSI of {w.r()}."
        ),
        lambda w: (
            f"At {w.r()}, the RSI says {w.symbol} is {'neutral' if w.state() != 'neutral' else 'overbought'}."
        ),
        lambda w: f"{w.symbol} is not {w.state()}: its RSI was {w.r()}.",
    ),
    "wrong range": (
        lambda w: f"The 52-week range was {w.v['low_52w']:.2f} to {w.v['high_52w'] * 1.2:.2f} {w.money}.",
        lambda w: f"The 52-week range was {w.v['low_52w'] * 0.9:.2f}–{w.v['high_52w']:.2f} {w.money}.",
        lambda w: f"The RSI was between {round(w.v['rsi_14']) - 3} and {round(w.v['rsi_14']) + 3}.",
    ),
    "wrong scale": (
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f} million {w.money}.",
        lambda w: f"The company plans to spend {w.b} million dollars on data centres [1].",
        lambda w: f"{w.company}'s cloud unit grew {w.a}-fold in the {w.ordinal} quarter [1].",
        lambda w: f"{w.company}'s cloud unit grew by {w.a} percentage points in the {w.ordinal} quarter [1].",
    ),
    "no citation": (
        lambda w: f"{w.company}'s cloud unit grew by {w.a} percent in the {w.ordinal} quarter.",
        lambda w: "The article says that the cloud unit is faster than any rival.",
        lambda w: f"{w.company} is the market leader in China.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, and its founder has resigned.",
    ),
    "citation that does not support": (
        lambda w: f"{w.company} will be split into six companies [1].",
        lambda w: f"The chief executive sold shares worth {w.b} billion dollars [1].",
        lambda w: f"{w.company}'s cloud unit lost {w.a} percent of its customers [1].",
        lambda w: f"{w.company} closed its cloud unit [1].",
        lambda w: f"Regulators fined {w.company} [7].",
    ),
    "dates exchanged": (
        lambda w: f"The all-time closing high of {w.m('all_time_high')} was set on {w.on()}.",
        lambda w: f"{w.symbol} closed at {w.m('price')} on {w.on(w.peak)}.",
        lambda w: f"{w.symbol}'s RSI was {w.r()} on {w.on(w.top)}.",
    ),
    "figure of an article as of now": (
        lambda w: f"{w.symbol} is {w.e}% below its all-time closing high [1].",
        lambda w: f"{w.symbol} is {w.e} % below its high.",
        lambda w: f"{w.symbol}'s RSI is {w.e} [1].",
        lambda w: f"{w.symbol} trades at {w.b} {w.money} [1].",
    ),
}

TRUE: tuple[Maker, ...] = (
    lambda w: f"{w.who()} closed at {w.m('price')} on {w.on()}.",
    lambda w: f"On {w.on()}, {w.who()} closed at {w.m('price')}.",
    lambda w: f"The last price of {w.symbol} was {w.m('price')}, at the close of {w.on()}.",
    lambda w: f"At the close of {w.on()} the stock stood at {w.m('price')}.",
    lambda w: (
        f"{w.symbol} finished {w.on()} at {w.m('price')}, {w.moved('change_percent')} {w.p('change_percent')} on the day."
    ),
    lambda w: f"{w.symbol} ended the session of {w.on()} at {w.m('price')}.",
    lambda w: f"Shares of {w.company} changed hands at {w.m('price')} at the close on {w.on()}.",
    lambda w: f"The price is {w.m('price')} ({w.on()}, {w.time} {w.city}).",
    lambda w: f"{w.symbol} moved {w.v['change_percent']:+.1f} % on the day.".replace("-", "−"),
    lambda w: f"On the day, the shares were {w.moved('change_percent')} {w.p('change_percent')}.",
    lambda w: f"{w.symbol}'s 14-day RSI was {w.r()} at the close of {w.on()}.",
    lambda w: f"The 14-day relative strength index stood at {w.r()} on {w.on()}, which is {w.state()}.",
    lambda w: f"With a 14-day RSI of {w.r()}, {w.symbol} is {w.state()} by the usual rule.",
    lambda w: f"Its RSI reads {w.r()}; above 70 counts as overbought, below 30 as oversold.",
    lambda w: f"The RSI of {w.r()} is {'above' if w.v['rsi_14'] > 70 else 'below'} the 70 line.",
    lambda w: (
        f"By the usual rule, {w.symbol} is {'' if w.state() == 'overbought' else 'not '}overbought: its RSI was {w.r()} on {w.on()}."
    ),
    lambda w: (
        f"{w.symbol} is {'' if w.state() == 'oversold' else 'not '}oversold, with an RSI of {w.r()} against a threshold of 30."
    ),
    lambda w: f"The 50-day average was {w.m('sma_50')} on {w.on()}.",
    lambda w: (
        f"{w.symbol}'s 50-day moving average was {w.m('sma_50')}, and its 200-day average {w.m('sma_200')}."
    ),
    lambda w: f"The price of {w.m('price')} is {w.side('sma_50')} the 50-day average of {w.m('sma_50')}.",
    lambda w: (
        f"At {w.m('price')}, {w.symbol} trades {w.side('sma_200')} its 200-day average of {w.m('sma_200')}."
    ),
    lambda w: f"The stock trades {w.side('sma_50')} its 50-day average.",
    lambda w: (
        f"{w.symbol} closed {w.side('sma_200')} its 200-day moving average, which was {w.m('sma_200')} on {w.on()}."
    ),
    lambda w: (
        f"{w.symbol}'s 52-week range was {w.v['low_52w']:.2f} to {w.v['high_52w']:.2f} {w.money} on {w.on()}."
    ),
    lambda w: (
        f"Over 52 weeks the stock has ranged from a 52-week low of {w.m('low_52w')} to a 52-week high of {w.m('high_52w')}."
    ),
    lambda w: f"The 52-week high of {w.m('high_52w')} was reached on {w.on(w.top)}.",
    lambda w: (
        f"{w.symbol} stood {w.p('drawdown_percent')} below its all-time closing high of {w.m('all_time_high')} ({w.on(w.peak)})."
    ),
    lambda w: f"That is {w.p('drawdown_percent')} below the all-time closing high.",
    lambda w: f"The all-time closing high of {w.m('all_time_high')} dates from {w.on(w.peak)}.",
    lambda w: (
        f"From its record close of {w.m('all_time_high')} on {w.on(w.peak)}, the stock is down {w.p('drawdown_percent')}."
    ),
    lambda w: (
        f"Since the start of the year, {w.symbol} is {w.moved('ytd_return_percent')} {w.p('ytd_return_percent')}."
    ),
    lambda w: (
        f"The stock has {'gained' if w.v['ytd_return_percent'] > 0 else 'lost'} {w.p('ytd_return_percent')} since the start of the year."
    ),
    lambda w: (
        f"Year to date, {w.symbol} has {'risen' if w.v['ytd_return_percent'] > 0 else 'fallen'} by {w.p('ytd_return_percent')}."
    ),
    lambda w: f"Over one year the shares are {w.moved('return_1y_percent')} {w.p('return_1y_percent')}.",
    lambda w: f"{w.symbol}'s one-year return was {w.v['return_1y_percent']:+.1f} % on {w.on()}.",
    lambda w: f"Its 30-day volatility was {w.p('volatility_30d_percent')}, annualised.",
    lambda w: (
        f"{w.symbol}'s annualised volatility over 30 days came to {w.p('volatility_30d_percent')} on {w.on()}."
    ),
    lambda w: (
        f"The article said that {w.company}'s cloud unit grew by {w.a} percent in the {w.ordinal} quarter [1]."
    ),
    lambda w: f"{w.company}'s cloud unit “grew by {w.a} percent in the {w.ordinal} quarter” [1].",
    lambda w: (
        f"According to The Delta Gazette, the cloud unit grew {w.a}% in the {w.ordinal} quarter, faster than any rival [1]."
    ),
    lambda w: (
        f"The Delta Gazette reported growth of {w.a} percent at the cloud unit in the {w.ordinal} quarter [1]."
    ),
    lambda w: "The piece of 30 Sep 2025 describes the cloud unit as growing “faster than any rival” [1].",
    lambda w: f"The company plans to spend {w.b} billion dollars on data centres over three years [1].",
    lambda w: f"The article mentions plans to spend ${w.b} billion on data centres [1].",
    lambda w: (
        f"Planned spending on data centres was {w.b} billion dollars over three years, the article said [1]."
    ),
    lambda w: "The articles I have do not say more about it.",
    lambda w: (
        f"Neither overbought nor oversold would need an RSI between 30 and 70; it was {w.r()} on {w.on()}."
    ),
    lambda w: f"{w.symbol} traded at {w.v['price']:.0f} {w.money} when the market closed on {w.on()}.",
    lambda w: (
        f"Measured by closing prices, {w.symbol} was {w.p('drawdown_percent')} below its record on {w.on()}."
    ),
    lambda w: f"Yahoo Finance gives {w.m('price')} for {w.symbol} at the close of {w.on()}.",
    lambda w: f"The closing price was {w.m('price')} on {w.on()}, with the RSI at {w.r()}.",
    lambda w: f"{w.symbol}: {w.m('price')} at the close of {w.on()}; RSI {w.r()}.",
    lambda w: f"The shares closed at {w.m('price')} and their 14-day RSI was {w.r()}.",
    lambda w: f"An RSI of {w.r()} is {w.state()} territory under Wilder's rule.",
    lambda w: (
        f"Compared with its 50-day average of {w.m('sma_50')}, the price of {w.m('price')} is {'higher' if w.side('sma_50') == 'above' else 'lower'}."
    ),
    lambda w: (
        f"The latest close, {w.m('price')}, lies between the 52-week low of {w.m('low_52w')} and the 52-week high of {w.m('high_52w')}."
    ),
    lambda w: f"In {w.city}, {w.symbol} closed at {w.m('price')} on {w.on()}.",
    lambda w: f"{w.symbol}'s RSI stood at {words(round(w.v['rsi_14']))} on {w.on()}.",
    lambda w: (
        f"The previous high-water mark, an all-time closing high of {w.m('all_time_high')}, was set on {w.on(w.peak)}."
    ),
    lambda w: f"No later figure than that of {w.on()} was available.",
)
