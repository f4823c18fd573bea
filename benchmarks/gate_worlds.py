"""Worlds of random figures and article sentences, each made from its number: what the gate's drafts are about."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Evidence, Figure, MarketView, Quote, Request, Route, Session

SEED = 6
COMPANIES = (
    ("BABA", "Alibaba", "9988.HK"),
    ("TCEHY", "Tencent", "0700.HK"),
    ("BIDU", "Baidu", "9888.HK"),
    ("JD", "JD.com", "9618.HK"),
)
OTHERS = ("Amazon", "Microsoft", "Nvidia", "Apple", "Tesla", "Netflix")
ARTICLES = (
    "{c}'s cloud unit grew by {a} percent in the {q} quarter, faster than any rival.",
    "The company plans to spend {b} billion dollars on data centres over three years.",
    "Analysts at the exchange counted {d} million new customers for {c} since the spring.",
    "{c} remains {e}% below its {y} high, the paper notes.",
)


@dataclass(frozen=True)
class World:
    """One answer's evidence and the figures in it as they are written."""

    evidence: Evidence
    symbol: str
    company: str
    other_listing: str
    v: dict[str, float]
    money: str
    sign: str
    day: date
    peak: date
    top: date
    time: str
    city: str
    a: int
    b: int
    d: int
    e: int
    year: int
    ordinal: str
    rng: random.Random

    def m(self, name: str) -> str:
        """An amount of money, as people write it."""
        value = self.v[name]
        forms = [f"{value:,.2f} {self.money}", f"{self.sign}{value:,.2f}", f"{value:,.1f} {self.money}"]
        return self.rng.choice(forms)

    def p(self, name: str) -> str:
        value = abs(self.v[name])
        return self.rng.choice([f"{value:.1f} %", f"{value:.1f}%", f"{value:.1f} percent"])

    def r(self) -> str:
        return self.rng.choice([f"{self.v['rsi_14']:.1f}", f"{self.v['rsi_14']:.0f}"])

    def on(self, when: date | None = None) -> str:
        d = when or self.day
        return self.rng.choice(
            [
                f"{d.day} {d:%b %Y}",
                f"{d:%B} {d.day}, {d.year}",
                f"{d.day} {d:%B %Y}",
                f"{d:%b} {d.day}, {d.year}",
            ]
        )

    def who(self) -> str:
        return self.rng.choice([self.symbol, self.symbol, f"{self.company} ({self.symbol})"])

    def state(self) -> str:
        rsi = self.v["rsi_14"]
        return "overbought" if rsi > 70 else "oversold" if rsi < 30 else "neutral"

    def side(self, name: str) -> str:
        return "above" if self.v["price"] > self.v[name] else "below"

    def wrong_side(self, name: str) -> str:
        return "below" if self.v["price"] > self.v[name] else "above"

    def moved(self, name: str) -> str:
        return self.rng.choice(["up", "higher by"] if self.v[name] >= 0 else ["down", "lower by"])

    def wrongly_moved(self, name: str) -> str:
        return "up" if self.v[name] < 0 else "down"


def world(n: int, resolver: Resolver) -> World:
    """The n-th world: which listing, which figures, which article, all by its number."""
    rng = random.Random(SEED * 100_000 + n)
    us, company, hk = COMPANIES[n % len(COMPANIES)]
    here = rng.random() < 0.3
    symbol, other = (hk, us) if here else (us, hk)
    money, zone, city = (
        ("HKD", "Asia/Hong_Kong", "Hong Kong") if here else ("USD", "America/New_York", "New York")
    )
    day = date(2026, 1, 5) + timedelta(days=rng.randrange(0, 250))
    day -= timedelta(days=max(0, day.weekday() - 4))
    when = datetime(day.year, day.month, day.day, 16, 0, tzinfo=ZoneInfo(zone))
    price = round(rng.uniform(20, 480), 2)
    high, low = round(price * rng.uniform(1.1, 1.7), 2), round(price * rng.uniform(0.5, 0.9), 2)
    peak = round(high * rng.uniform(1.05, 1.8), 2)
    v = {
        "price": price,
        "change_percent": rng.choice([-1, 1]) * round(rng.uniform(0.6, 6), 3),
        "rsi_14": round(rng.uniform(18, 84), 3),
        "sma_50": round(price * rng.choice([rng.uniform(0.8, 0.96), rng.uniform(1.04, 1.2)]), 2),
        "sma_200": round(price * rng.choice([rng.uniform(0.65, 0.9), rng.uniform(1.1, 1.4)]), 2),
        "high_52w": high,
        "low_52w": low,
        "all_time_high": peak,
        "drawdown_percent": (1 - price / peak) * 100,
        "ytd_return_percent": rng.choice([-1, 1]) * round(rng.uniform(3, 60), 3),
        "return_1y_percent": rng.choice([-1, 1]) * round(rng.uniform(3, 60), 3),
        "volatility_30d_percent": round(rng.uniform(15, 60), 3),
    }
    top, peak_day = (
        day - timedelta(days=rng.randrange(20, 300)),
        date(2020, 10, 27) + timedelta(days=rng.randrange(300)),
    )
    bottom = day - timedelta(days=rng.randrange(20, 300))
    notes = {
        "all_time_high": f"closing high of {peak_day}",
        "high_52w": f"intraday high of {top}, 52 weeks to {day}",
        "low_52w": f"intraday low of {bottom}, 52 weeks to {day}",
    }
    units = {n: "%" if n.endswith("_percent") else "points" if n == "rsi_14" else money for n in v}
    figures = tuple(
        Figure(symbol, n, x, units[n], when, "Yahoo Finance", note=notes.get(n, "")) for n, x in v.items()
    )
    view = MarketView(symbol, figures, (), Session("closed", "HKEX" if here else "NYSE", zone))
    a, b, d, e = rng.randrange(11, 79), rng.randrange(21, 99), rng.randrange(12, 98), rng.randrange(31, 69)
    year, ordinal = rng.randrange(2014, 2022), rng.choice(["first", "second", "third", "fourth"])
    text = " ".join(ARTICLES).format(c=company, a=a, b=b, d=d, e=e, q=ordinal, y=year)
    document = Document(
        "lanterns",
        "Lanterns of the Delta",
        text,
        publisher="The Delta Gazette",
        published=date(2025, 9, 30),
        instruments=(symbol,),
    )
    passage = split(document)[0]
    quotes = tuple(Quote(passage, s, 0.9) for s in sentences(passage))
    mention = resolver.listing(symbol)
    request = Request(
        f"How is {company} doing?", (mention,) if mention else (), ("price",), (Route.ARTICLE,)
    )  # two quotes are shown where nothing live is asked
    claim = Claim("drawdown_percent", symbol, float(e), "%", passage, quotes[3].text)
    evidence = Evidence(request, quotes=quotes, claims=(claim,), views=(view,))
    sign = rng.choice(["HK$"]) if here else rng.choice(["$", "US$"])
    return World(
        evidence,
        symbol,
        company,
        other,
        v,
        money,
        sign,
        day,
        peak_day,
        top,
        "16:00",
        city,
        a,
        b,
        d,
        e,
        year,
        ordinal,
        rng,
    )
