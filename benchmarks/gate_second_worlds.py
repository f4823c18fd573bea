"""Wider worlds for the second set of drafts: both listings, ratios and bands, two articles, six languages."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from benchmarks.gate_worlds import World, world
from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Evidence, Figure, MarketView, Quote, Session

FIRST = (
    "{c}'s cloud unit grew by {a} percent in the {q} quarter, while its logistics arm shrank by {f} percent. "
    "The chief executive said that demand for computing outruns supply. "
    "The company plans to spend {b} billion dollars on data centres over three years. "
    "{c} remains {e}% below its {y} high, the paper notes."
)
SECOND = (
    "A fund manager calls the shares cheap at {t} times earnings. "
    "The regulator has not approved the merger of the two delivery firms. "
    "{c}'s 14-day RSI suggests the stock is overbought."
)
QUESTIONS = {
    "en": "How is {c} doing?",
    "de": "Wie steht es um {c} und was sagt der Artikel?",
    "es": "¿Cómo va {c} y qué dice el artículo?",
    "fr": "Comment va {c} et que dit l'article ?",
    "ru": "Как дела у {c} и что пишет статья?",
    "zh": "{c}现在怎么样？文章怎么说？",
}
MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}


@dataclass(frozen=True)
class Wide(World):
    """A world with both listings. `f` is how much the logistics arm shrank, `t` the fund manager's multiple."""

    language: str
    f: int
    t: int
    there: dict[str, float]  # the other listing's figures
    there_money: str

    def comma(self, value: float, digits: int = 2) -> str:
        """1.234,56 in German and Spanish, 1 234,56 in French and Russian, 1,234.56 elsewhere."""
        plain = f"{value:,.{digits}f}"
        marks = {"de": ".,", "es": ".,", "fr": "\u202f,", "ru": "\u00a0,"}.get(self.language, ",.")
        return plain.replace(",", "\0").replace(".", marks[1]).replace("\0", marks[0])

    def cash(self, name: str) -> str:
        """Money in the world's language, with the code."""
        return f"{self.comma(self.v[name])} {self.money}"

    def share(self, name: str) -> str:
        """A percentage without its sign, in the world's language."""
        return f"{self.comma(abs(self.v[name]), 1)} %"

    def rsi(self) -> str:
        return self.comma(self.v["rsi_14"], 1)

    def dated(self, when: date | None = None) -> str:
        """The day as the world's language writes it."""
        d = when or self.day
        if self.language == "zh":
            return f"{d.year}年{d.month}月{d.day}日"
        month = MONTHS[self.language].split()[d.month - 1]
        return {
            "de": f"{d.day}. {month} {d.year}",
            "es": f"{d.day} de {month} de {d.year}",
            "fr": f"{d.day} {month} {d.year}",
            "ru": f"{d.day} {month} {d.year} года",
        }[self.language]

    def pick(self, name: str, up: str, down: str) -> str:
        """One word or the other by the sign of a figure."""
        return up if self.v[name] > 0 else down

    def higher(self, name: str, above: str, below: str) -> str:
        """One word or the other by whether the price is above a level."""
        return above if self.v["price"] > self.v[name] else below


def wide_world(n: int, resolver: Resolver, language: str = "en") -> Wide:
    """The n-th wide world; its prices, days and listings are those of `world(n)`."""
    w = world(n, resolver)
    rng = w.rng
    v = dict(w.v)
    v["previous_close"] = round(v["price"] / (1 + v["change_percent"] / 100), 2)
    v["trailing_pe"] = round(rng.uniform(9, 39), 2)
    v["forward_pe"] = round(v["trailing_pe"] * rng.uniform(0.6, 0.9), 2)
    v["market_cap"] = round(rng.uniform(40, 900), 1) * 1e9
    v["short_percent_of_float"] = round(rng.uniform(1, 6), 2)
    v["put_call_ratio"] = round(rng.uniform(0.4, 1.6), 2)
    v["bollinger_upper"] = round(v["price"] * rng.uniform(1.02, 1.1), 2)
    v["bollinger_lower"] = round(v["price"] * rng.uniform(0.9, 0.98), 2)
    here_hk = w.symbol.endswith(".HK")
    there_money, zone, exchange = (
        ("USD", "America/New_York", "NYSE") if here_hk else ("HKD", "Asia/Hong_Kong", "HKEX")
    )
    there = {
        "price": round(v["price"] * (1.02 if here_hk else 0.97) + 3, 2),
        "rsi_14": round(min(84.0, max(18.0, v["rsi_14"] + rng.choice([-1, 1]) * rng.uniform(4, 9))), 3),
        "ytd_return_percent": round(v["ytd_return_percent"] * 0.9 + 0.7, 3),
    }
    view = w.evidence.views[0]
    when = view.figures[0].as_of or datetime.now(ZoneInfo("UTC"))
    units = {"market_cap": w.money, "trailing_pe": "x", "forward_pe": "x", "put_call_ratio": "x"}
    units |= {"short_percent_of_float": "%"}
    more = tuple(
        Figure(w.symbol, name, v[name], units.get(name, w.money), when, "Yahoo Finance")
        for name in v
        if view.figure(name) is None
    )
    on = datetime(w.day.year, w.day.month, w.day.day, 16, 0, tzinfo=ZoneInfo(zone))
    beyond = {"price": there_money, "rsi_14": "points", "ytd_return_percent": "%"}
    other = MarketView(
        w.other_listing,
        tuple(Figure(w.other_listing, k, x, beyond[k], on, "Yahoo Finance") for k, x in there.items()),
        (),
        Session("closed", exchange, zone),
    )
    f, t = rng.randrange(3, 10), rng.randrange(8, 20)
    filled = {"c": w.company, "a": w.a, "b": w.b, "e": w.e, "f": f, "t": t, "q": w.ordinal, "y": w.year}
    quotes: list[Quote] = []
    claims: list[Claim] = []
    for n_th, (title, publisher, text, day) in enumerate(
        (
            ("Lanterns of the Delta", "The Delta Gazette", FIRST, date(2025, 9, 30)),
            ("Notes from the Quay", "Quayside Review", SECOND, date(2025, 11, 4)),
        )
    ):
        document = Document(
            f"source{n_th}", title, text.format(**filled), publisher=publisher, published=day, instruments=(w.symbol,)
        )  # fmt: skip
        passage = split(document)[0]
        own = sentences(passage)
        quotes.append(Quote(passage, " ".join(own[:-1]), 0.9 - n_th / 10))
        metric, value = (("drawdown_percent", float(w.e)), ("rsi_14", None))[n_th]
        unit = "%" if metric == "drawdown_percent" else ""
        claims.append(Claim(metric, w.symbol, value, unit, passage, own[-1]))
    request = replace(w.evidence.request, question=QUESTIONS[language].format(c=w.company))
    evidence = Evidence(
        request, quotes=tuple(quotes), claims=tuple(claims), views=(replace(view, figures=view.figures + more), other)
    )  # fmt: skip
    kept = {field.name: getattr(w, field.name) for field in fields(World)} | {"evidence": evidence, "v": v}
    return Wide(**kept, language=language, f=f, t=t, there=there, there_money=there_money)
