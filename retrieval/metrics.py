"""A row per metric: how people ask for it, how an article states it, and the rule that judges a claim today."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from retrieval.spelling import spaced
from retrieval.types import Claim

STILL_SO, NO_LONGER, UNCHECKED = "still so", "no longer", "cannot be checked"
OVERBOUGHT, OVERSOLD = 70.0, 30.0  # J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978


@dataclass(frozen=True, slots=True)
class Statement:
    """A metric as a sentence states it: a value, or where it gives none a state such as "overbought"."""

    metric: str
    value: float | None
    unit: str
    state: str
    start: int
    end: int


Rule = Callable[[float, float], bool]  # (claimed, live) -> does the claim still hold


@dataclass(frozen=True)
class Metric:
    """`spoken` and `stated` are regular expressions; the group `value` holds a number, `state` a word.

    `rule` says when a claimed value still holds; `states` when a state does. `live` is False while no
    source gives the figure."""

    name: str
    title: str
    unit: str  # "%", "points", "currency" (the listing's), "x", "" for a word
    spoken: str
    stated: tuple[str, ...] = ()
    rule: Rule | None = None
    states: tuple[tuple[str, Callable[[float], bool]], ...] = ()
    live: bool = True

    @cached_property
    def _spoken(self) -> re.Pattern[str]:
        return re.compile(self.spoken, re.I)

    @cached_property
    def _stated(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern, re.I) for pattern in self.stated)

    def asked(self, text: str) -> int | None:
        """Where the text first speaks of this metric, or None."""
        match = self._spoken.search(text)
        return match.start() if match else None

    def statement(self, sentence: str) -> Statement | None:
        """The first claim a sentence makes about today's value of this metric; history is none."""
        for pattern in self._stated:
            for match in pattern.finditer(sentence):
                if _HISTORY.search(sentence[: match.start()]):
                    continue
                value, state = _value(match), _state(match)
                if value is not None or state:
                    return Statement(self.name, value, self.unit, state, *match.span())
        return None

    def judge(self, claim: Claim, value: float | None) -> str:
        """`STILL_SO`, `NO_LONGER`, or `UNCHECKED` where there is no live value or no rule for the claim."""
        if value is None:
            return UNCHECKED
        if claim.value is not None:
            holds = self.rule(claim.value, value) if self.rule else None
        else:
            statement = self.statement(claim.quote)
            holds = dict(self.states)[statement.state](value) if statement and self.states else None
        return UNCHECKED if holds is None else STILL_SO if holds else NO_LONGER


def asked(text: str) -> tuple[str, ...]:
    """The metrics a question speaks of, in the order of their first words."""
    words = spaced(text)
    found = [(at, name) for name, metric in METRICS.items() if (at := metric.asked(words)) is not None]
    return tuple(name for _, name in sorted(found, key=lambda pair: pair[0]))


def stated(sentence: str) -> tuple[Statement, ...]:
    """The claims a sentence makes, in order of appearance."""
    found = (metric.statement(sentence) for metric in METRICS.values())
    return tuple(sorted((s for s in found if s), key=lambda s: s.start))


_HISTORY = re.compile(
    r"\b(?:at (?:its|their|the) (?:peak|top|height)|used to|formerly|historically|back in \d{4}|"
    r"a year (?:ago|earlier)|"
    r"ten-year average|on average since)\b[^.;]*$",
    re.I,
)
_WORDS = {
    "doubled": 100.0,
    "doubling": 100.0,
    "tripled": 200.0,
    "tripling": 200.0,
    "quadrupled": 300.0,
    "halved": -50.0,
}
_FALL = re.compile(r"fall|fell|lost|los[ei]|down|drop|declin|shed|slid|slump", re.I)


def _value(match: re.Match[str]) -> float | None:
    groups = match.groupdict()
    if word := groups.get("word"):
        return _WORDS[word.lower()]
    if not (number := groups.get("value")):
        return None
    value = float(number.replace(",", ""))
    scale = (groups.get("scale") or "").lower()
    value *= {"t": 1e12, "b": 1e9, "m": 1e6}.get(scale[:1], 1.0)
    return -value if _FALL.search(groups.get("way") or "") else value


def _state(match: re.Match[str]) -> str:
    return (match.groupdict().get("state") or "").lower().replace(" ", "").replace("-", "")


def _within(points: float) -> Rule:
    """Still so within so many units of what was claimed."""
    return lambda claimed, live: abs(claimed - live) <= points


def _within_share(share: float) -> Rule:
    """Still so within a share of what was claimed: 0.05 is five in a hundred."""
    return lambda claimed, live: abs(claimed - live) <= share * abs(claimed)


def _at_least(share: float) -> Rule:
    """A rise still holds from this share of it on, a fall likewise: "doubled" (100 %) from +90 % at 0.9."""
    return lambda claimed, live: live >= share * claimed if claimed >= 0 else live <= share * claimed


_N = r"(?P<value>\d[\d,]*(?:\.\d+)?)"
_PCT = rf"{_N}\s?(?:%|percent|per cent)"
_MONEY = rf"(?:US\$|HK\$|\$|USD |HKD )\s?{_N}"
_PEAK = (
    r"(?:(?:all[- ]time|record|\d{4}|closing|intraday|former|previous|old|its|"
    r"their)\s+)*(?:highs?|peaks?|records?|tops?)"
)
_SPAN = (
    r"(?:(?:so far )?(?:this|the) year|in 20\d\d|year[- ]to[- ]date|ytd|"
    r"since (?:the start of the year|january))"
)

METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        Metric(
            "price",
            "price",
            "currency",
            r"\b(?:share |stock |current |live |last |market )?price\b(?!\s*(?:target|war|cut|"
            r"increase|list|to))(?<!target price)|"
            r"\bquotes?\b(?! from)|\btrad(?:es?|ing) (?:at|for)\b|\bhow much (?:is|are|does|do|"
            r"for)\b|\bworth (?:now|today)\b|"
            r"股价|股價|现价|現價|报价|報價|价格|價格|多少钱|多少錢|什么价|最新价|"
            r"\bprecio\b|\bcotiza\w*|\bkurs\b|\baktienkurs\b|\bcours\b|\bprix\b|\bцена\b|\bкурс\b|"
            r"\bсколько стоит",
            (
                rf"\b(?:trad(?:es?|ing)|clos(?:es?|ed)|stands?|stood) at (?:about |around |"
                rf"roughly )?{_MONEY}(?! ?(?:billion|bn|million|trillion))",
            ),
            _within_share(0.05),
        ),
        Metric(
            "previous_close",
            "previous close",
            "currency",
            r"\b(?:previous|prior|last|"
            r"yesterday(?:['’]s)?) clos(?:e|ing)|昨收|前收",
        ),
        Metric(
            "change_percent",
            "change on the day",
            "%",
            r"\b(?:up|down|higher|lower|moved?|moving|fall\w*|fell|ris\w+|rose|gain\w*|drop\w*|"
            r"change\w*|doing(?! in\b)|perform\w*)\b[^.?]{0,30}\btoday\b|"
            r"\btoday\b[^.?]{0,20}\b(?:up|down|higher|lower|move|change)\b|\bdaily (?:change|move)|"
            r"\bday(?:['’]s)? change|今日涨跌|涨跌|漲跌|涨幅|跌幅",
        ),
        Metric(
            "rsi_14",
            "14-day RSI",
            "points",
            r"\brsi\b|\btechnicals\b|relative[- ]strength|over[- ]?(?:bought|sold)\b|超买|超買|超卖|超賣|相对强弱|"
            r"相對強弱|"
            r"sobre(?:comprad|vendid)|überkauft|überverkauft|surachet|survendu|перекуплен|перепродан",
            (
                rf"\b(?:RSI|relative[- ]strength index)\b[^.;]{{0,60}}?\b(?:of|at|is|was|near|"
                rf"around|reads?|stood at)\s+{_N}(?![\d-]*[- ]day)",
                r"\b(?:RSI|relative[- ]strength index)\b[^.;]{0,90}?\b(?P<state>over-?bought|over-?sold)\b",
                r"\b(?:looks?|is|are|was|were|be|being|became|stock|shares|currently|technically|"
                r"signal\w*)\s+(?:as )?(?:an? )?(?P<state>over-?bought|over-?sold)\b(?! (?:when|if|by))",
            ),
            _within(5),
            (("overbought", lambda live: live > OVERBOUGHT), ("oversold", lambda live: live < OVERSOLD)),
        ),
        Metric(
            "sma_50",
            "50-day average",
            "currency",
            r"\b50[- ]?(?:day|d|dma|sma)\b|\b(?:sma|ma) ?50\b|\bfifty[- ]day|50日(?:均线|均線)|"
            r"\b(?:golden|death) cross|(?<!\d )(?<!day )\bmoving averages?\b",
        ),
        Metric(
            "sma_200",
            "200-day average",
            "currency",
            r"\b200[- ]?(?:day|d|dma|sma)\b|\b(?:sma|ma) ?200\b|200日(?:均线|均線)|\b(?:golden|"
            r"death) cross|(?<!\d )(?<!day )\bmoving averages?\b|年线",
        ),
        Metric(
            "high_52w",
            "52-week high",
            "currency",
            r"\b52[- ]?(?:week|wk|w)s?[- ](?:high|range|peak|low(?: and|/)? ?high)|\b(?:one|"
            r"1)[- ]year high|\byearly (?:high|range)|\bhighest (?:price )?(?:this|in the last|in a) year|"
            r"52[周週](?:新|最)?高|52[周週](?:区间|區間)",
            (rf"\b52-week high of {_MONEY}",),
            _within_share(0.02),
        ),
        Metric(
            "low_52w",
            "52-week low",
            "currency",
            r"\b52[- ]?(?:week|wk|w)s?[- ](?:low|range|high(?: and|/)? ?low)|\b(?:one|"
            r"1)[- ]year low|\byearly (?:low|range)|\blowest (?:price )?(?:this|in the last|in a) year|"
            r"52[周週](?:新|最)?低|52[周週](?:区间|區間)",
            (rf"\b52-week low of {_MONEY}",),
            _within_share(0.02),
        ),
        Metric(
            "all_time_high",
            "all-time closing high",
            "currency",
            r"\ball[- ]?time high|\bath\b|\brecord high|\bhighest ever|\bpeak price|历史(?:新|最)高|"
            r"歷史(?:新|最)高",
            (rf"\b(?:all-time|record) high of {_MONEY}",),
            _within_share(0.01),
        ),
        Metric(
            "drawdown_percent",
            "fall from the all-time closing high",
            "%",
            r"\b(?:below|under|off|beneath|from|away from|short of|to)\b[^.?]{0,25}\b(?:peaks?|"
            r"highs?|records?|tops?)\b(?<!52-week high)(?<!52 week high)|\bdraw-?downs?\b|"
            r"\bfar (?:has|have|did) .{1,30} (?:fallen|dropped)|距(?:离)?(?:历史)?(?:高点|最高)|回撤",
            (
                rf"\b{_PCT}\s+(?:below|under|beneath|off|beyond|short of|down from|lower than|"
                rf"away from)\s+(?:its|their|the|his)?\s*{_PEAK}",
                rf"\b(?:down|fallen|off)\s+(?:by |about |some |around )?{_PCT}\s+from\s+(?:its|"
                rf"their|the)?\s*{_PEAK}",
            ),
            _within(5),
        ),
        Metric(
            "ytd_return_percent",
            "return since the start of the year",
            "%",
            r"\byear[- ]to[- ]date|\bytd\b|\b(?:so far )?this year\b|\bsince (?:january|"
            r"the (?:start|beginning) of the year)|年初至今|今年(?:以来|以來|涨|漲|跌)",
            (
                rf"\b(?P<word>doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupled|halved)\b[^.;]{{0,40}}?\b{_SPAN}",
                rf"\b(?P<way>gain(?:ed|s)?|ris(?:en|ing)|rose|up|climb(?:ed|s)?|added|advanced|"
                rf"surged|jumped|fallen|fell|lost|down|dropped|declined|slid)\s+(?:by |about |some |"
                rf"around |more than |nearly )?{_PCT}[^.;]{{0,15}}?\b{_SPAN}",
            ),
            _at_least(0.9),
        ),
        Metric(
            "return_1y_percent",
            "return over one year",
            "%",
            r"\b(?:over|in|during) the (?:last|past) (?:year|12 months|twelve months)|\b(?:one|"
            r"1)[- ]year (?:return|performance|gain)|\bpast year|\bannual return|过去一年|近一年",
        ),
        Metric("macd", "MACD (12, 26)", "currency", r"\bmacd\b"),
        Metric("macd_signal", "MACD signal line (9)", "currency", r"\bmacd\b"),
        Metric("bollinger_upper", "upper Bollinger band (20, 2)", "currency", r"\bbollinger|布林"),
        Metric("bollinger_lower", "lower Bollinger band (20, 2)", "currency", r"\bbollinger|布林"),
        Metric(
            "volatility_30d_percent",
            "30-day volatility, annualised",
            "%",
            r"\b(?<!implied )volatil(?:ity|e)\b|波动率|波動率",
        ),
        Metric(
            "forward_pe",
            "forward P/E",
            "x",
            r"\bforward (?:p/?e|price|earnings|multiple)|\b(?:valuation|earnings) multiples?|"
            r"\bmultiples?\b|\btimes (?:forward )?earnings|\b(?:under|over)valued\b|"
            r"\bcheap(?:er)?\b|\bexpensive\b|\bvaluation\b|(?<!trailing )\bp/?e\b(?:[- ]ratio)?|"
            r"预期市盈率|市盈率|估值",
            (
                rf"\b{_N}\s?(?:x|times)\s+(?:its |their )?(?:forward|expected|next year's|"
                rf"projected) (?:earnings|profits?)",
                rf"\bforward (?:p/?e|multiple|price[- ]to[- ]earnings)[^.;]{{0,30}}?\b(?:of|at|is|"
                rf"was|near|about)\s+(?:about |around |roughly )?{_N}",
            ),
            _within_share(0.1),
            live=False,
        ),
        Metric(
            "trailing_pe",
            "trailing P/E",
            "x",
            r"\btrailing (?:p/?e|price|earnings|multiple)|静态市盈率|滚动市盈率",
            (rf"\b{_N}\s?(?:x|times)\s+(?:its |their )?trailing (?:earnings|profits?)",),
            _within_share(0.1),
            live=False,
        ),
        Metric(
            "market_cap",
            "market capitalisation",
            "currency",
            r"\bmarket[- ]?cap(?:itali[sz]ation)?\b|\bmarket value\b|\bhow (?:big|large|"
            r"valuable) is (?:the company|[\w.]+)\W*$|市值",
            (
                rf"\b(?:market cap(?:itali[sz]ation)?|"
                rf"market value)\b[^.;]{{0,30}}?{_MONEY}\s?(?P<scale>trillion|tn|billion|bn|million|m)\b",
            ),
            _within_share(0.1),
            live=False,
        ),
        Metric(
            "short_percent_of_float",
            "short interest, share of free float",
            "%",
            r"\bshort[- ](?:interest|sell\w*|bets?|position\w*|percent\w*|float)|\bshorted\b|"
            r"\bshorts\b|做空|沽空|卖空",
            (
                rf"\bshort (?:interest|bets?|positions?)\b[^.;]{{0,80}}?{_PCT}\s+of\s+(?:its |"
                rf"the )?(?:free[- ])?float",
            ),
            _within_share(0.2),
            live=False,
        ),
        Metric(
            "put_call_ratio", "put/call ratio", "x", r"\bput[-/ ](?:to[- ])?call|\bcall[-/ ]put", live=False
        ),
        Metric(
            "target_mean_price",
            "mean price target",
            "currency",
            r"\b(?:price|analysts?['’]?) targets?\b|\btarget price|目标价|目標價",
            (rf"\b(?:mean|average|consensus) price target of {_MONEY}",),
            _within_share(0.05),
            live=False,
        ),
        Metric(
            "recommendation",
            "analysts' consensus",
            "",
            r"\b(?:analysts?|consensus|sell-side|wall street)\b[^.?]{0,40}\b(?:rat(?:e|es|ed|ing|"
            r"ings)|recommend\w*|say|think|buy|sell|hold)\b|\bconsensus rating|\brecommendations?\b|"
            r"评级|評級",
            (
                r"\banalysts?\b[^.;]{0,60}?\brat(?:e|es|ed|ing)\b[^.;]{0,40}?\b(?P<state>buy|sell|hold|"
                r"outperform)\b",
            ),
            live=False,
        ),
    )
}
