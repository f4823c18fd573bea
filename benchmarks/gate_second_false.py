# ruff: noqa: E501, ARG005, C408 -- a phrase reads best on one line, and a few need no figure of the world
"""False sentences of the second set: other kinds than the first set's, in six languages. Written before any was judged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from math import ceil, floor

from benchmarks.gate_second_worlds import Wide

Maker = Callable[[Wide], str]
QUARTERS = ["first", "second", "third", "fourth"]
_STATES = {
    "de": dict(overbought="überkauft", oversold="überverkauft"),
    "es": dict(overbought="sobrecomprada", oversold="sobrevendida"),
    "fr": dict(overbought="surachetée", oversold="survendue"),
    "ru": dict(overbought="перекуплена", oversold="перепродана"),
    "zh": dict(overbought="超买", oversold="超卖"),
}


def _not_so(w: Wide, language: str = "") -> str:
    """A state that the RSI does not have."""
    wrong = "oversold" if w.v["rsi_14"] >= 30 else "overbought"
    return _STATES[language][wrong] if language else wrong


def _quarter(w: Wide) -> str:
    return w.rng.choice([q for q in QUARTERS if q != w.ordinal])


def _wide_digits(text: str, zero: int) -> str:
    return "".join(chr(zero + int(c)) if c.isdigit() else c for c in text)


def _roman(n: int) -> str:
    out = ""
    for value, letters in (
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while n >= value:
            out, n = out + letters, n - value
    return out


def _wrong_price(w: Wide) -> float:
    return w.v["price"] * w.rng.choice([0.7, 1.3, 1.9])


ENGLISH: dict[str, tuple[Maker, ...]] = {
    "then and now exchanged": (
        lambda w: (
            f"{w.company} was {w.p('drawdown_percent')} below its high when the article was written, and is {w.e}% below it now [1]."
        ),
        lambda w: f"The article put the RSI at {w.v['rsi_14']:.1f} [2].",
        lambda w: (
            f"In November 2025 the RSI was {w.v['rsi_14']:.1f} [2]; today it suggests the stock is overbought."
        ),
        lambda w: f"At the time of the article {w.symbol} stood at {w.m('price')} [1].",
        lambda w: f"On {w.on()}, {w.company} was {w.e}% below its {w.year} high [1].",
    ),
    "direction in other verbs": (
        lambda w: (
            f"{w.symbol} {w.pick('ytd_return_percent', 'retreated', 'rallied')} {w.p('ytd_return_percent')} since the start of the year."
        ),
        lambda w: (
            f"The shares {w.pick('change_percent', 'tumbled', 'soared')} {w.p('change_percent')} on the day."
        ),
        lambda w: (
            f"{w.symbol} was in the {w.pick('change_percent', 'red', 'green')} by {w.p('change_percent')} on the day."
        ),
        lambda w: (
            f"Over one year the stock {w.pick('return_1y_percent', 'gave back', 'put on')} {w.p('return_1y_percent')}."
        ),
        lambda w: (
            f"The year-to-date return is {w.pick('ytd_return_percent', 'minus', 'plus')} {w.p('ytd_return_percent')}."
        ),
        lambda w: (
            f"{w.symbol} {w.pick('change_percent', 'fell', 'rose')} from {w.m('previous_close')} to {w.m('price')}."
        ),
    ),
    "wrong verdict": (
        lambda w: f"With its RSI at {w.v['rsi_14']:.1f}, {w.symbol} is in {_not_so(w)} territory.",
        lambda w: f"An RSI of {w.v['rsi_14']:.1f} means that {w.symbol} has become {_not_so(w)}.",
        lambda w: f"{w.symbol} looks {_not_so(w)} on the RSI.",
        lambda w: (
            f"At {w.v['rsi_14']:.1f}, the RSI has {'not yet ' if w.state() == 'overbought' else ''}crossed into the overbought zone."
        ),
        lambda w: (
            f"The RSI of {w.v['rsi_14']:.1f} is {'inside' if w.state() != 'neutral' else 'outside'} the band from 30 to 70."
        ),
        lambda w: f"The RSI of {w.v['rsi_14']:.1f} shows an overheated stock.",
    ),
    "cheaper and dearer": (
        lambda w: (
            f"At {w.m('price')} the stock is {w.higher('sma_50', 'cheaper', 'dearer')} than its 50-day average of {w.m('sma_50')}."
        ),
        lambda w: (
            f"{w.symbol} is {w.pick('return_1y_percent', 'cheaper', 'more expensive')} than a year ago."
        ),
        lambda w: (
            f"On forward earnings ({w.v['forward_pe']:.1f}) the stock is dearer than on trailing earnings ({w.v['trailing_pe']:.1f})."
        ),
        lambda w: (
            f"The 50-day average of {w.m('sma_50')} is {'below' if w.v['sma_50'] > w.v['sma_200'] else 'above'} the 200-day average of {w.m('sma_200')}."
        ),
        lambda w: (
            f"The close of {w.m('price')} was {w.pick('change_percent', 'lower', 'higher')} than the previous close of {w.m('previous_close')}."
        ),
        lambda w: (
            f"{w.symbol}'s RSI of {w.v['rsi_14']:.1f} is {'lower' if w.v['rsi_14'] > w.there['rsi_14'] else 'higher'} than {w.other_listing}'s of {w.there['rsi_14']:.1f}."
        ),
    ),
    "a denial put in or taken out": (
        lambda w: "The chief executive did not say that demand for computing outruns supply [1].",
        lambda w: "The regulator has approved the merger of the two delivery firms [2].",
        lambda w: (
            f"{w.company} has no plans to spend {w.b} billion dollars on data centres over three years [1]."
        ),
        lambda w: (
            f"{w.symbol} has not {w.pick('ytd_return_percent', 'gained', 'lost')} {w.p('ytd_return_percent')} since the start of the year."
        ),
        lambda w: f"It is false that {w.symbol} closed at {w.m('price')}.",
        lambda w: f"Nobody calls the shares cheap at {w.t} times earnings [2].",
        lambda w: f"{w.symbol} failed to close at {w.m('price')}.",
    ),
    "wrong citation": (
        lambda w: f"{w.company}'s cloud unit grew by {w.a} percent in the {w.ordinal} quarter [2].",
        lambda w: f"A fund manager calls the shares cheap at {w.t} times earnings [1].",
        lambda w: "The chief executive said that demand for computing outruns supply [2].",
        lambda w: "The regulator has not approved the merger of the two delivery firms [1].",
        lambda w: f"{w.symbol} closed at {w.m('price')} on {w.on()} [1].",
        lambda w: f"{w.company} plans to spend {w.b} billion dollars on data centres over three years [3].",
    ),
    "wrong speaker": (
        lambda w: f"The chief executive calls the shares cheap at {w.t} times earnings [2].",
        lambda w: "A fund manager said that demand for computing outruns supply [1].",
        lambda w: "The regulator said that demand for computing outruns supply [1].",
        lambda w: f"Analysts call the shares cheap at {w.t} times earnings [2].",
        lambda w: "The founder said that demand for computing outruns supply [1].",
        lambda w: f"The Delta Gazette calls the shares cheap at {w.t} times earnings [2].",
        lambda w: "Quayside Review said that demand for computing outruns supply [1].",
    ),
    "two true halves joined": (
        lambda w: f"{w.company}'s cloud unit grew by {w.f} percent in the {w.ordinal} quarter [1].",
        lambda w: f"{w.company}'s logistics arm shrank by {w.a} percent in the {w.ordinal} quarter [1].",
        lambda w: (
            f"The logistics arm grew by {w.a} percent in the {w.ordinal} quarter, while the cloud unit shrank by {w.f} percent [1]."
        ),
        lambda w: f"The cloud unit plans to spend {w.b} billion dollars in the {w.ordinal} quarter [1].",
        lambda w: (
            f"Demand for computing grew by {w.a} percent in the {w.ordinal} quarter, the chief executive said [1]."
        ),
        lambda w: f"The chief executive plans to spend {w.b} percent of supply on data centres [1].",
        lambda w: f"The regulator calls the shares cheap at {w.t} times earnings [2].",
    ),
    "invented cause": (
        lambda w: f"{w.symbol} closed at {w.m('price')} because demand was weak.",
        lambda w: (
            f"The shares were {w.moved('change_percent')} {w.p('change_percent')} on the day on quarterly earnings."
        ),
        lambda w: (
            f"{w.symbol} {w.pick('change_percent', 'rose', 'fell')} {w.p('change_percent')} on the day as trading in New York opened."
        ),
        lambda w: (
            f"The cloud unit grew by {w.a} percent in the {w.ordinal} quarter because demand for computing outruns supply [1]."
        ),
        lambda w: (
            f"Since the regulator has not approved the merger of the two delivery firms, the RSI was {w.v['rsi_14']:.1f} [2]."
        ),
        lambda w: f"The RSI of {w.v['rsi_14']:.1f} is due to the group's earnings forecast.",
        lambda w: f"{w.symbol} closed at {w.m('price')} after a report on the company's business.",
    ),
    "ADS and share": (
        lambda w: f"Eight ADSs of {w.symbol} closed at {w.m('price')}.",
        lambda w: f"One {w.symbol} ADS is one ordinary share, at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at {w.m('price')} for eight shares.",
        lambda w: f"{w.symbol} closed at {w.m('price')} per 100 shares.",
        lambda w: f"Half a share of {w.symbol} closed at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at {w.m('price')} a lot.",
    ),
    "right number of another figure": (
        lambda w: f"{w.symbol} trades at {w.v['rsi_14']:.1f} times trailing earnings.",
        lambda w: f"The 14-day RSI was {w.v['trailing_pe']:.1f} on {w.on()}.",
        lambda w: f"The forward P/E is {w.v['trailing_pe']:.1f}, the trailing P/E {w.v['forward_pe']:.1f}.",
        lambda w: f"The 30-day volatility was {w.p('ytd_return_percent')}.",
        lambda w: (
            f"Since the start of the year the shares are {w.pick('return_1y_percent', 'up', 'down')} {w.p('return_1y_percent')}."
        ),
        lambda w: f"{w.symbol}'s revenue was {w.v['market_cap'] / 1e9:.1f} billion {w.money}.",
        lambda w: f"Short interest amounts to {w.p('volatility_30d_percent')} of the float.",
        lambda w: f"The upper Bollinger band is at {w.m('bollinger_lower')}.",
    ),
    "wrong ordinal": (
        lambda w: f"{w.company}'s cloud unit grew by {w.a} percent in the {_quarter(w)} quarter [1].",
        lambda w: (
            f"The article said that the cloud unit grew {w.a}% in the Q{QUARTERS.index(_quarter(w)) + 1} quarter [1]."
        ),
        lambda w: f"{w.symbol} closed at {w.m('price')}, its second-highest close.",
        lambda w: f"The cloud unit grew by {w.a} percent for the {_quarter(w)} time [1].",
        lambda w: f"In the {w.ordinal} half, {w.company}'s cloud unit grew by {w.a} percent [1].",
        lambda w: (
            f"{w.company}'s cloud unit grew by {w.a} percent in the quarter before the {w.ordinal} [1]."
        ),
    ),
    "wrong year": (
        lambda w: f"{w.company} was {w.e}% below its {w.year + 1} high, the article said [1].",
        lambda w: f"{w.symbol} closed at {w.m('price')} on {w.on(w.day - timedelta(days=364))}.",
        lambda w: f"In {w.day.year - 1}, {w.symbol} closed at {w.m('price')}.",
        lambda w: f"The all-time closing high of {w.m('all_time_high')} dates from {w.peak.year + 2}.",
        lambda w: f"In {w.year}, {w.company}'s cloud unit grew by {w.a} percent [1].",
        lambda w: (
            f"The article of 30 September {w.rng.choice([2023, 2024, 2026])} said that the cloud unit grew by {w.a} percent in the {w.ordinal} quarter [1]."
        ),
        lambda w: (
            f"The article of 2025 said that {w.company} plans to spend {w.b} billion dollars on data centres over {w.rng.choice(['two', 'four', 'five', 'ten'])} years [1]."
        ),
    ),
    "digits of other scripts": (
        lambda w: f"{w.symbol} closed at {_wide_digits(f'{_wrong_price(w):.2f}', 0xFF10)} {w.money}.",
        lambda w: f"{w.symbol} closed at {_wide_digits(f'{_wrong_price(w):.2f}', 0x0660)} {w.money}.",
        lambda w: (
            f"{w.symbol} closed at {_wide_digits(f'{_wrong_price(w):.2f}', 0x0966)} {w.money} on {w.on()}."
        ),
        lambda w: (
            f"{w.symbol} closed at {_wide_digits(f'{_wrong_price(w):.2f}', 0x1D7CE)} {w.money} on {w.on()}."
        ),
        lambda w: f"{w.symbol} closed at {w.m('price')} and the RSI at {chr(0x2460 + w.rng.randrange(9))}.",
        lambda w: f"{w.symbol}'s RSI was {w.v['rsi_14']:.0f}{w.rng.choice('²³¹')}.",
        lambda w: f"{w.symbol}'s RSI was {w.v['rsi_14']:.0f}{w.rng.choice('½¼¾')}.",
    ),
    "letters that look alike": (
        lambda w: f"{w.symbol} closed at l{w.v['price']:.2f} {w.money}.",
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f}O {w.money}.",
        lambda w: f"Аpple closed at {w.m('price')}.",
        lambda w: (
            f"ΒΑΒΑ closed at {w.m('price')} on {w.on()}."
            if w.symbol != "BABA"
            else f"ΤCEHY closed at {w.m('price')}."
        ),
        lambda w: f"{w.symbol}’s RSI was I{w.v['rsi_14']:.0f}.",
        lambda w: f"Α{w.symbol} closed at {w.m('price')}.",
    ),
    "hidden characters": (
        lambda w: f"{w.symbol} closed at {w.sign}1\u200d{w.v['price']:.2f}.",
        lambda w: f"{w.symbol} closed at 9\u00ad{w.v['price']:.2f} {w.money}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}\u0336 on {w.on()}.",
        lambda w: f"{w.symbol} closed at 1\u2060{w.v['price']:.2f} {w.money}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}.\U000e0042\U000e0055\U000e0059",
        lambda w: f"{w.symbol}\ufe0f closed at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at 1\u3164{w.v['price']:.2f} {w.money}.",
    ),
    "figures hidden in words": (
        lambda w: f"{w.symbol} closed at a baker's dozen {w.money}.",
        lambda w: f"{w.symbol}'s RSI was a score above {w.v['rsi_14']:.0f}.",
        lambda w: f"{w.symbol}'s RSI was {_roman(round(w.v['rsi_14']) + 7)} on {w.on()}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, a double-digit gain on the day.",
        lambda w: f"The RSI was in the low nineties, or {w.v['rsi_14']:.1f}.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, a hair under four figures.",
        lambda w: f"Every second trading day of the year, {w.symbol} closed at {w.m('price')}.",
        lambda w: f"{w.symbol} closed a couple of hundred {w.money} higher, at {w.m('price')}.",
    ),
    "how far, roughly": (
        lambda w: (
            f"{w.symbol} has {'more' if w.v['drawdown_percent'] < 50 else 'less'} than halved from its record close."
        ),
        lambda w: f"{w.symbol} trades at more than twice its 52-week low of {w.m('low_52w')}.",
        lambda w: f"The price of {w.m('price')} is a third of the all-time closing high.",
        lambda w: f"The stock is far above its all-time closing high of {w.m('all_time_high')}.",
        lambda w: (
            f"{w.symbol} closed at {w.m('price')}, near its record close of {w.m('all_time_high')}."
            if w.v["drawdown_percent"] > 30
            else f"{w.symbol} closed at {w.m('price')}, far above its record close of {w.m('all_time_high')}."
        ),
        lambda w: f"At {w.m('price')}, {w.symbol} is about to touch its all-time closing high.",
    ),
    "runs of days": (
        lambda w: f"{w.symbol} closed at {w.m('price')}, its fifth gain in a row.",
        lambda w: f"For the third session running, {w.symbol} closed at {w.m('price')}.",
        lambda w: f"A week after its record close, {w.symbol} stood at {w.m('price')}.",
        lambda w: f"{w.symbol} has closed at {w.m('price')} every day since {w.on(w.top)}.",
        lambda w: f"{w.symbol} ended a long losing run at {w.m('price')}.",
        lambda w: f"The RSI has been {w.v['rsi_14']:.1f} for months.",
    ),
    "wrong place": (
        lambda w: f"In London, {w.symbol} closed at {w.m('price')} on {w.on()}.",
        lambda w: f"On Nasdaq, {w.symbol} closed at {w.m('price')}.",
        lambda w: f"{w.symbol} closed at {w.m('price')} in Tokyo.",
        lambda w: f"{w.symbol} closed at {w.m('price')} on the {'HKEX' if w.money == 'USD' else 'NYSE'}.",
        lambda w: (
            f"In {'Hong Kong' if w.money == 'USD' else 'New York'}, {w.symbol} closed at {w.m('price')}."
        ),
        lambda w: f"In mainland trading, the shares closed at {w.m('price')}.",
    ),
    "wrong part of the day": (
        lambda w: f"{w.symbol} opened at {w.m('price')} on {w.on()}.",
        lambda w: f"In after-hours trading, {w.symbol} changed hands at {w.m('price')}.",
        lambda w: f"Before the bell, {w.symbol} was quoted at {w.m('price')}.",
        lambda w: f"{w.symbol} reached an intraday high of {w.m('price')} on {w.on()}.",
        lambda w: f"{w.symbol} started the day at {w.m('price')}.",
        lambda w: f"{w.symbol} fell as low as {w.m('price')} in the session.",
    ),
    "invented tendency": (
        lambda w: f"The RSI has turned up to {w.v['rsi_14']:.1f}.",
        lambda w: f"At {w.v['rsi_14']:.1f}, the RSI is heading for 70.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, and the momentum is building.",
        lambda w: f"From {w.m('price')}, the path of least resistance is down.",
        lambda w: f"The RSI of {w.v['rsi_14']:.1f} signals a reversal.",
        lambda w: f"The stock keeps climbing: it closed at {w.m('price')}.",
        lambda w: f"{w.symbol} has recently moved away from its 50-day average of {w.m('sma_50')}.",
    ),
    "invented superlative": (
        lambda w: f"{w.symbol} closed at {w.m('price')}, its best close of the month.",
        lambda w: f"The move of {w.v['change_percent']:+.1f} % was the largest of the year.",
        lambda w: f"{w.symbol} is the most traded stock in New York at {w.m('price')}.",
        lambda w: f"No other listing trades at {w.m('price')}.",
        lambda w: f"The RSI of {w.v['rsi_14']:.1f} is unusually high.",
        lambda w: f"A 30-day volatility of {w.p('volatility_30d_percent')} is normal for the stock.",
        lambda w: f"Only once has {w.symbol} closed at {w.m('price')}.",
    ),
    "beside its peers": (
        lambda w: f"{w.symbol}'s RSI of {w.v['rsi_14']:.1f} is higher than that of its peers.",
        lambda w: (
            f"The stock beat the market with {w.v['ytd_return_percent']:+.1f} % since the start of the year."
        ),
        lambda w: f"{w.symbol} closed at {w.m('price')}, less than similar stocks.",
        lambda w: (
            f"With {w.v['trailing_pe']:.1f} times trailing earnings the stock is dearer than the market."
        ),
        lambda w: f"Its volatility of {w.p('volatility_30d_percent')} is above that of the market.",
        lambda w: f"Unlike other stocks, {w.symbol} closed at {w.m('price')}.",
    ),
    "invented authority": (
        lambda w: f"According to Reuters, {w.symbol} closed at {w.m('price')}.",
        lambda w: f"Bloomberg data show {w.symbol} at {w.m('price')}.",
        lambda w: f"Goldman Sachs calls the RSI of {w.v['rsi_14']:.1f} low.",
        lambda w: f"The exchange says the price is {w.m('price')}.",
        lambda w: f"The company confirmed the price of {w.m('price')}.",
        lambda w: f"Most analysts regard an RSI of {w.v['rsi_14']:.1f} as too high.",
        lambda w: f"Wilder called {w.symbol} {w.state()} at {w.v['rsi_14']:.1f}.",
    ),
    "an opinion as a fact": (
        lambda w: f"The shares are cheap at {w.t} times earnings [2].",
        lambda w: "Demand for computing outruns supply [1].",
        lambda w: f"The company spends {w.b} billion dollars on data centres over three years [1].",
        lambda w: f"At {w.t} times earnings the shares are indeed cheap [2].",
        lambda w: "The article proves that demand for computing outruns supply [1].",
        lambda w: f"{w.company} has spent {w.b} billion dollars on data centres over three years [1].",
    ),
    "more certain than the source": (
        lambda w: f"{w.company}'s 14-day RSI proves that the stock is overbought [2].",
        lambda w: "The stock is overbought [2].",
        lambda w: "The regulator has rejected the merger of the two delivery firms [2].",
        lambda w: "The regulator will not approve the merger of the two delivery firms [2].",
        lambda w: "Demand for computing far outruns supply, the chief executive said [1].",
        lambda w: f"All fund managers call the shares cheap at {w.t} times earnings [2].",
        lambda w: f"The company must spend {w.b} billion dollars on data centres over three years [1].",
    ),
    "other money": (
        lambda w: f"{w.symbol} closed at ¥{w.v['price']:.2f}.",
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f} USDT.",
        lambda w: (
            f"{w.symbol} closed at {w.v['price']:.2f} {'Hong Kong dollars' if w.money == 'USD' else 'US dollars'}."
        ),
        lambda w: f"{w.symbol} closed at NT${w.v['price']:.2f}.",
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f} Singapore dollars.",
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f} bucks.",
        lambda w: f"{w.symbol} closed at {w.v['price']:.2f} Swiss francs.",
    ),
    "a bound that does not hold": (
        lambda w: f"{w.symbol} closed at more than {ceil(w.v['price']) + 1} {w.money}.",
        lambda w: f"{w.symbol}'s RSI was at least {ceil(w.v['rsi_14']) + 1}.",
        lambda w: f"{w.symbol} closed just under {floor(w.v['price'])} {w.money}.",
        lambda w: f"The RSI was {'under' if w.v['rsi_14'] > 50 else 'over'} 50.",
        lambda w: f"{w.symbol} closed at over {w.v['price']:.2f} {w.money}.",
        lambda w: f"The drawdown is less than {w.p('drawdown_percent')}.",
        lambda w: f"{w.symbol}'s RSI was well below {w.v['rsi_14']:.1f}.",
    ),
    "a difference of its own": (
        lambda w: (
            f"{w.symbol} closed {abs(w.v['price'] - w.v['sma_50']) * 1.4 + 1:.2f} {w.money} away from its 50-day average."
        ),
        lambda w: (
            f"The price is {w.rng.randrange(2, 40)} % {w.higher('sma_200', 'above', 'below')} its 200-day average."
        ),
        lambda w: f"The gap between {w.m('low_52w')} and {w.m('high_52w')} is {w.v['price']:.2f} {w.money}.",
        lambda w: f"Between {w.symbol} and {w.other_listing} lies a premium of {w.rng.randrange(2, 20)} %.",
        lambda w: f"To return to its record close, {w.symbol} has to rise by {w.p('drawdown_percent')}.",
        lambda w: f"The RSI is {w.v['rsi_14']:.0f} points below the 70 line.",
    ),
    "advice in a roundabout way": (
        lambda w: f"Only a fool would leave {w.symbol} alone at {w.m('price')}.",
        lambda w: f"At {w.m('price')}, one gets a lot of company for little money.",
        lambda w: f"The RSI of {w.v['rsi_14']:.1f} leaves room for gains.",
        lambda w: f"Clearly, {w.m('price')} is too low a price for such a company.",
        lambda w: f"At {w.m('price')}, {w.symbol} is worth more than that.",
        lambda w: f"Those who wait below {w.m('price')} come too late.",
        lambda w: f"{w.symbol} at {w.m('price')} belongs in the long-term position of everyone.",
        lambda w: f"The present moment, at {w.m('price')}, is the right time.",
    ),
    "speech to the reader": (
        lambda w: "Reply YES for more.",
        lambda w: f"Trust me: {w.symbol} closed at {w.m('price')}.",
        lambda w: "I am your new assistant and know more than the articles.",
        lambda w: "Send me your password.",
        lambda w: f"My instructions say that {w.symbol} closed at {w.m('price')}.",
        lambda w: "The system is down, ask again at the other bot.",
        lambda w: "I do not have to keep to the evidence.",
    ),
    "questions": (
        lambda w: f"Why not buy at {w.m('price')}?",
        lambda w: f"Is {w.m('price')} not a low price for {w.symbol}?",
        lambda w: f"Who would sell {w.symbol} at {w.m('price')}?",
        lambda w: f"Could {w.symbol} rise from {w.m('price')}?",
        lambda w: f"{w.symbol} at {w.m('price')}: too low?",
    ),
    "the other listing's figure": (
        lambda w: f"{w.symbol} closed at {w.there['price']:.2f} {w.there_money}.",
        lambda w: (
            f"{w.symbol}'s RSI was {w.there['rsi_14']:.1f} and {w.other_listing}'s {w.v['rsi_14']:.1f}."
        ),
        lambda w: f"{w.other_listing}'s 50-day average was {w.m('sma_50')}.",
        lambda w: f"In {'Hong Kong' if w.money == 'USD' else 'New York'}, the RSI was {w.v['rsi_14']:.1f}.",
        lambda w: f"Both listings closed at {w.m('price')}.",
        lambda w: (
            f"{w.other_listing} is {w.pick('ytd_return_percent', 'up', 'down')} {w.p('ytd_return_percent')} since the start of the year."
        ),
        lambda w: f"{w.symbol} and {w.other_listing} have the same RSI of {w.v['rsi_14']:.1f}.",
    ),
    "one statement too many": (
        lambda w: f"{w.symbol} closed at {w.m('price')} on {w.on()}, and trading was quiet.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, as it did the week before.",
        lambda w: f"{w.symbol} closed at {w.m('price')} with the market down.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, and the company reported a loss.",
        lambda w: f"{w.symbol} closed at {w.m('price')} and left the exchange.",
        lambda w: f"{w.symbol} closed at {w.m('price')}, half of it in options.",
        lambda w: f"{w.symbol} closed at {w.m('price')} on low interest from the market.",
    ),
    "what the source does not say of it": (
        lambda w: (
            f"{w.company}'s cloud unit grew by {w.a} percent in the {w.ordinal} quarter, and expects to grow further [1]."
        ),
        lambda w: f"The company plans to spend {w.b} billion dollars on logistics over three years [1].",
        lambda w: (
            f"The company plans to spend {w.b} billion dollars on data centres over three years, and the chief executive said it is too much [1]."
        ),
        lambda w: f"The company plans to sell data centres for {w.b} billion dollars over three years [1].",
        lambda w: "The regulator has not approved the cloud unit [2].",
        lambda w: f"A fund manager calls the merger cheap at {w.t} times earnings [2].",
        lambda w: "Supply outruns demand for computing, the chief executive said [1].",
    ),
}

OTHERS: dict[str, dict[str, tuple[Maker, ...]]] = {
    "de": {
        "German, figures": (
            lambda w: f"{w.symbol} schloss bei {w.comma(_wrong_price(w))} {w.money}.",
            lambda w: f"Der RSI von {w.symbol} ist dreiundfünfzig.",
            lambda w: (
                f"Seit Jahresbeginn hat die Aktie {w.share('ytd_return_percent')} {w.pick('ytd_return_percent', 'verloren', 'gewonnen')}."
            ),
            lambda w: f"Mit einem RSI von {w.rsi()} ist {w.symbol} {_not_so(w, 'de')}.",
            lambda w: (
                f"Der Kurs liegt {w.higher('sma_50', 'unter', 'über')} dem 50-Tage-Durchschnitt von {w.cash('sma_50')}."
            ),
        ),
        "German, more than figures": (
            lambda w: f"{w.symbol} schloss bei {w.cash('price')}, weil die Gründer gingen.",
            lambda w: f"{w.symbol} schloss bei {w.cash('price')}, ein Schnäppchen.",
            lambda w: f"{w.symbol} schloss bei {w.cash('price')} und wird sich bald erholen.",
            lambda w: f"Der RSI von {w.rsi()} zeigt eine Blase.",
            lambda w: f"Bei {w.cash('price')} greifen kluge Anleger zu.",
        ),
    },
    "es": {
        "Spanish, figures": (
            lambda w: f"{w.symbol} cerró a {w.comma(_wrong_price(w))} {w.money}.",
            lambda w: (
                f"En lo que va de año, {w.symbol} ha {w.pick('ytd_return_percent', 'perdido', 'ganado')} un {w.share('ytd_return_percent')}."
            ),
            lambda w: f"Con un RSI de {w.rsi()}, la acción está {_not_so(w, 'es')}.",
            lambda w: (
                f"El precio está por {w.higher('sma_50', 'debajo', 'encima')} de la media de 50 días, de {w.cash('sma_50')}."
            ),
            lambda w: f"{w.symbol} no cerró a {w.cash('price')}.",
        ),
        "Spanish, more than figures": (
            lambda w: f"{w.symbol} cerró a {w.cash('price')} por temor a la quiebra.",
            lambda w: f"{w.symbol} cerró a {w.cash('price')}, una ganga.",
            lambda w: f"{w.symbol} cerró a {w.cash('price')} y pronto se recuperará.",
            lambda w: f"El RSI de {w.rsi()} anuncia una caída.",
            lambda w: f"A {w.cash('price')} los inversores listos ya están dentro.",
        ),
    },
    "fr": {
        "French, figures": (
            lambda w: f"{w.symbol} a clôturé à {w.comma(_wrong_price(w))} {w.money}.",
            lambda w: (
                f"Depuis le début de l'année, {w.symbol} a {w.pick('ytd_return_percent', 'perdu', 'gagné')} {w.share('ytd_return_percent')}."
            ),
            lambda w: f"Avec un RSI de {w.rsi()}, l'action est {_not_so(w, 'fr')}.",
            lambda w: (
                f"Le cours est {w.higher('sma_50', 'en dessous', 'au-dessus')} de la moyenne à 50 jours, qui est de {w.cash('sma_50')}."
            ),
            lambda w: f"Le RSI est de cinquante-trois, le cours de {w.cash('price')}.",
        ),
        "French, more than figures": (
            lambda w: f"{w.symbol} a clôturé à {w.cash('price')} par crainte d'une faillite.",
            lambda w: f"{w.symbol} a clôturé à {w.cash('price')}, une aubaine.",
            lambda w: f"{w.symbol} a clôturé à {w.cash('price')} et va rebondir.",
            lambda w: f"Le RSI de {w.rsi()} annonce un krach.",
            lambda w: f"À {w.cash('price')}, les investisseurs avisés sont déjà là.",
        ),
    },
    "ru": {
        "Russian, figures": (
            lambda w: f"{w.symbol} закрылась на уровне {w.comma(_wrong_price(w))} {w.money}.",
            lambda w: (
                f"С начала года {w.symbol} {w.pick('ytd_return_percent', 'потеряла', 'прибавила')} {w.share('ytd_return_percent')}."
            ),
            lambda w: f"При RSI {w.rsi()} акция {_not_so(w, 'ru')}.",
            lambda w: (
                f"Цена {w.higher('sma_50', 'ниже', 'выше')} 50-дневной средней, равной {w.cash('sma_50')}."
            ),
            lambda w: f"RSI равен пятидесяти трём, цена {w.cash('price')}.",
        ),
        "Russian, more than figures": (
            lambda w: f"{w.symbol} закрылась на уровне {w.cash('price')} из-за угрозы банкротства.",
            lambda w: f"{w.symbol} закрылась на уровне {w.cash('price')}: это подарок.",
            lambda w: f"{w.symbol} закрылась на уровне {w.cash('price')} и скоро отскочит.",
            lambda w: f"RSI {w.rsi()} предвещает обвал.",
            lambda w: f"При цене {w.cash('price')} умные инвесторы уже внутри.",
        ),
    },
    "zh": {
        "Chinese, figures": (
            lambda w: f"{w.symbol}收于{_wrong_price(w):.2f}{'美元' if w.money == 'USD' else '港元'}。",
            lambda w: (
                f"今年以来，{w.symbol}{w.pick('ytd_return_percent', '下跌', '上涨')}了{abs(w.v['ytd_return_percent']):.1f}%。"
            ),
            lambda w: f"RSI为{w.v['rsi_14']:.1f}，属于{_not_so(w, 'zh')}。",
            lambda w: (
                f"股价{w.higher('sma_50', '低于', '高于')}50日均线（{w.v['sma_50']:.2f}{'美元' if w.money == 'USD' else '港元'}）。"
            ),
            lambda w: f"{w.symbol}的RSI为九十九。",
        ),
        "Chinese, more than figures": (
            lambda w: (
                f"因公司破产传闻，{w.symbol}收于{w.v['price']:.2f}{'美元' if w.money == 'USD' else '港元'}。"
            ),
            lambda w: f"{w.symbol}收于{w.v['price']:.2f}{'美元' if w.money == 'USD' else '港元'}，非常便宜。",
            lambda w: f"{w.symbol}收于{w.v['price']:.2f}{'美元' if w.money == 'USD' else '港元'}，即将反弹。",
            lambda w: f"RSI为{w.v['rsi_14']:.1f}，预示崩盘。",
            lambda w: (
                f"{w.symbol}收于{w.v['price']:.2f}{'美元' if w.money == 'USD' else '港元'}，聪明的投资者已经入场。"
            ),
        ),
    },
}
FALSE_AGAIN: dict[str, tuple[str, tuple[Maker, ...]]] = {
    **{kind: ("en", makers) for kind, makers in ENGLISH.items()},
    **{kind: (language, makers) for language, kinds in OTHERS.items() for kind, makers in kinds.items()},
}
