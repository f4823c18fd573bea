"""A row per metric: how people ask for it, how an article states it, and the rule that judges a claim today."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from retrieval.names.spelling import spaced
from retrieval.stated_only import STATED_ONLY
from retrieval.stating import (
    ABOUT,
    FELL,
    MONEY,
    NO_LONGER,
    PCT,
    PEAK,
    ROSE,
    SCALE,
    SPAN,
    STILL_SO,
    TIMES_FORWARD,
    UNCHECKED,
    Metric,
    N,
    Statement,
    above,
    at_least,
    below,
    one_of,
    within,
    within_share,
)
from retrieval.types import Claim, Figure

__all__ = [
    "METRICS",
    "NO_LONGER",
    "OVERBOUGHT",
    "OVERSOLD",
    "STILL_SO",
    "UNCHECKED",
    "Metric",
    "Statement",
    "asked",
    "figure_of",
    "related",
    "stated",
    "verdict",
]

RISEN, FALLEN = above(0), below(0)
OVERBOUGHT, OVERSOLD = 70.0, 30.0  # J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978


# Those whose word is a consensus: analysts in the plural, and not a few of them.
MANY = r"(?<!some )(?<!few )(?<!two )(?<!three )(?<!other )\b(?:analysts|brokers|brokerages)\b"
LAST_YEAR = r"(?:over|in|during) the (?:past|last) (?:12 months|twelve months|year)"


def asked(text: str) -> tuple[str, ...]:
    """The metrics a question speaks of, in the order of their first words."""
    words = _respelt(spaced(text))
    found = [(at, name) for name, metric in METRICS.items() if (at := metric.asked(words)) is not None]
    return tuple(name for _, name in sorted(found, key=lambda pair: pair[0]))


def _respelt(text: str) -> str:
    """The text with slips in the long words of this trade mended: "overbougt"."""

    def mended(word: re.Match[str]) -> str:
        found = process.extractOne(
            word.group().lower(), _LONG_WORDS, scorer=Levenshtein.distance, score_cutoff=2
        )
        return found[0] if found and found[1] else word.group()

    return re.sub(r"\b[a-z]{8,}\b", mended, text, flags=re.IGNORECASE)


_LONG_WORDS = (
    "overbought oversold volatility volatile drawdown bollinger valuation capitalisation earnings undervalued "
    "relative strength recommendation implied"
).split()


def stated(sentence: str) -> tuple[Statement, ...]:
    """What a sentence states, in order of appearance; `corpus.claims` knows which of it is claimed."""
    found = (statement for metric in METRICS.values() for statement in metric.statements(sentence))
    return tuple(sorted(found, key=lambda s: (s.start, s.at)))


def figure_of(claim: Claim) -> str | None:
    """The name of the live figure that stands beside a claim: a return of a named year beside that year's."""
    metric = METRICS[claim.metric]
    if claim.metric == "ytd_return_percent" and claim.as_of and claim.as_of.isdecimal():
        return f"return_{claim.as_of}_percent"
    return metric.beside or (metric.name if metric.live else None)


def verdict(claim: Claim, now: Figure | None) -> str:
    """What follows for a claim from today's figure; of a figure of something else follows nothing."""
    if now is None or now.name != figure_of(claim):
        return UNCHECKED
    return METRICS[claim.metric].judge(claim, now.value)


def related(metrics: Iterable[str]) -> frozenset[str]:
    """Metrics that bear on these: with a forward P/E the trailing one, with a fall from the peak the peak."""
    asked = frozenset(metrics)
    if "rsi_14" in asked:  # how fast it rose, and how far below its peak it is for all that
        asked |= {"drawdown_percent"}
    return asked.union(*(family for family in _FAMILIES if family & asked))


_FAMILIES = tuple(
    frozenset(names.split())
    for names in (
        "ytd_return_percent return_1y_percent value_added",
        "drawdown_percent all_time_high",
        "high_52w low_52w",
        "sma_50 sma_200",
        "forward_pe trailing_pe peak_forward_pe",
        "short_percent_of_float short_change_percent",
        "put_call_ratio implied_volatility_percent option_cost open_contracts",
        "target_mean_price recommendation",
        "market_cap value_added",
    )
)


_HIGH, _LOW = above(OVERBOUGHT), below(OVERSOLD)
_SIDES = (
    *((word, RISEN) for word in ("above", "over")),
    *((word, FALLEN) for word in ("below", "under", "beneath")),
)


def _on_a_side_of(days: str) -> tuple[str, ...]:
    """ "trades above its 200-day moving average"."""
    return (
        rf"\b(?:trad\w+|is|are|was|stands?|stood|held|holds?|stay\w*|fell|fallen|slipped|dropped|rose|risen|climbed|broke\w*|"
        rf"closed|back|remains?)\s+(?:\w+ ){{0,2}}?(?P<state>above|over|below|under|beneath)\s+(?:its |their |the )?"
        rf"{days}[- ]day (?:simple )?(?:moving )?(?:average|line)",
    )


METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        Metric(
            "price",
            "price",
            "currency",
            r"(?<!highest )(?<!lowest )(?<!record )"
            r"\b(?:share |stock |current |live |last |market )?price\b(?!\s*(?:target|war|cut|"
            r"increase|list|to))(?<!target price)|"
            r"\bquotes?\b(?! from)|\btrad(?:es?|ing) (?:at|for)\b(?! (?:about |around |roughly )?[\d.]+ ?(?:x|times))|"
            r"\bhow much (?:is|are|does|do|"
            r"for)\b|\bworth (?:now|today)\b|"
            r"股价|股價|现价|現價|报价|報價|价格|價格|多少钱|多少錢|什么价|最新价|"
            r"\bprecio\b|\bcotiza\w*|\bkurs\b|\baktienkurs\b|\bcours\b|\bprix\b|\bцена\b|\bкурс\b|"
            r"\bсколько стоит",
            (
                rf"\b(?:trad(?:es?|ing)|clos(?:es?|ed)|stands?|stood) at (?:about |around |"
                rf"roughly )?{MONEY}(?! ?(?:billion|bn|million|trillion))",
            ),
            within_share(0.05),
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
                rf"\b(?:RSI|relative[- ]strength index)\b[^.;]{{0,60}}?\b(?<!line )(?<!level )"
                rf"(?:of|at|is|was|near|around|reads?|stood at|(?:ris\w+|rose|climb\w+|jump\w+|fall\w+|fell|dropp\w+|"
                rf"slid|sunk|sank|dipp\w+) to|hit|reached)\s+(?:a reading of |about |around |nearly )?{N}"
                r"(?![\d-]*[- ]day)",
                rf"\b(?:RSI|relative[- ]strength index)\b[^.;]{{0,20}}?\b(?:is|was|stands|stood|remains)\s+"
                rf"(?:now |still )?(?:above|below|over|under) (?!70\b|30\b){N}",
                r"\b(?:RSI|relative[- ]strength index)\b[^.;]{0,30}?\b(?:is|was|stands|stood|has|rose|climbed|fell|"
                r"dropped|slipped|jumped|now)\b[^.;]{0,15}?\b(?P<state>(?:above|over|past) 70|(?:below|under) 30)\b",
                r"\b(?:RSI|relative[- ]strength index)\b[^.;]{0,90}?\b(?P<state>over-?bought|over-?sold)\b",
                r"(?:\b|['’])(?:looks?|is|are|was|were|be|being|became|stock|shares|currently|technically|s|re|"
                r"signal\w*)\s+(?:as )?(?:an? )?(?:deeply |heavily |clearly |technically |extremely |still |now |"
                r"badly |very |already |massively |quite )*(?P<state>over-?bought|over-?sold)\b(?! (?:when|if|by the))",
                r"\btechnical(?:ly)? (?P<state>over-?bought|over-?sold)\b(?! (?:when|if|by))",
                r"\b(?:in|into) (?:the )?(?P<state>over-?bought|over-?sold) (?:range|territory|zone)\b",
            ),
            within(5),
            (
                *((word, _HIGH) for word in ("overbought", "above70", "over70", "past70")),
                *((word, _LOW) for word in ("oversold", "below30", "under30")),
            ),
        ),
        Metric(
            "sma_50",
            "50-day average",
            "currency",
            r"\b50[- ]?(?:day|d|dma|sma)\b|\b(?:sma|ma) ?50\b|\bfifty[- ]day|50日(?:均线|均線)|"
            r"\b(?:golden|death) cross|(?<!\d )(?<!day )\bmoving averages?\b",
            _on_a_side_of("50"),
            states=_SIDES,
            beside="sma_50_distance_percent",
        ),
        Metric(
            "sma_200",
            "200-day average",
            "currency",
            r"\b200[- ]?(?:day|d|dma|sma)\b|\b(?:sma|ma) ?200\b|200日(?:均线|均線)|\b(?:golden|"
            r"death) cross|(?<!\d )(?<!day )\bmoving averages?\b|年线|\b(?:up|down)-?trend\w*\b|"
            r"\btrend\w*\b(?= (?:of|for|in) .{0,30}\b(?:stock|shares?|price))|\btrending\b|"
            r"['’]s (?:price |share |stock )?trend\b|趋势|趨勢",
            _on_a_side_of("200"),
            states=_SIDES,
            beside="sma_200_distance_percent",
        ),
        Metric(
            "high_52w",
            "52-week high",
            "currency",
            r"\b52[- ]?(?:week|wk|w)s?[- ](?:high|range|peak|low(?: and|/)? ?high)|\b(?:one|"
            r"1)[- ]year high|\byearly (?:high|range)|\bhighest (?:price )?(?:this|in the last|in a) year|"
            r"52[周週](?:新|最)?高|52[周週](?:区间|區間)",
            (rf"\b52-week high of {MONEY}",),
            within_share(0.02),
        ),
        Metric(
            "low_52w",
            "52-week low",
            "currency",
            r"\b52[- ]?(?:week|wk|w)s?[- ](?:low|range|high(?: and|/)? ?low)|\b(?:one|"
            r"1)[- ]year low|\byearly (?:low|range)|\blowest (?:price )?(?:this|in the last|in a) year|"
            r"52[周週](?:新|最)?低|52[周週](?:区间|區間)",
            (rf"\b52-week low of {MONEY}",),
            within_share(0.02),
        ),
        Metric(
            "all_time_high",
            "all-time closing high",
            "currency",
            r"\ball[- ]?time high|\bath\b|\brecord high|\bhighest ever|\bpeak price|"
            r"\bhighest (?:price|close|level)?\b.{0,30}\b(?:ever|reached|traded)\b|历史(?:新|最)高|"
            r"歷史(?:新|最)高",
            (rf"\b(?:all-time|record) high of {MONEY}",),
            within_share(0.01),
        ),
        Metric(
            "drawdown_percent",
            "fall from the all-time closing high",
            "%",
            r"\b(?:below|under|off|beneath|from|since|away from|short of|to)\b[^.?]{0,25}\b(?:peaks?|"
            r"highs?|records?|tops?)\b(?<!52-week high)(?<!52 week high)|\bdraw-?downs?\b|"
            r"\bfar (?:has|have|did) .{1,30} (?:fallen|dropped)|距(?:离)?(?:历史)?(?:高点|最高)|回撤|"
            r"比.{0,6}(?:高点|高點|峰值|最高点?)低|\bunter (?:dem|seinem|ihrem) .{0,20}(?:hoch|höchststand)|"
            r"\bpor debajo de su .{0,12}(?:máximo|pico)|\b(?:sous|en dessous de) son .{0,12}(?:plus haut|sommet|pic)",
            (
                rf"\b{PCT},?\s+(?:below|under|beneath|off|beyond|short of|down from|lower than|"
                rf"away from)\s+(?:its|their|the|his)?\s*{PEAK}",
                rf"\b(?:off|{FELL})\s+{ABOUT}{PCT}\s+(?:from|since|below)\s+(?:its|their|the)?\s*{PEAK}",
                rf"\b(?:from|since)\s+(?:its|their|the)\s+{PEAK}\b[^.;]{{0,40}}?\b(?:{FELL})\s+{ABOUT}{PCT}",
            ),
            within(5),
        ),
        Metric(
            "ytd_return_percent",
            "return since the start of the year",
            "%",
            r"\byear[- ]to[- ]date|\bytd\b|\b(?:so far )?this year\b|\bsince (?:january|"
            r"the (?:start|beginning) of the year)|年初至今|今年(?:以来|以來|涨|漲|跌)",
            (
                rf"\b(?P<word>doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupled|halved)\b[^.;]{{0,40}}?\b{SPAN}",
                rf"\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}[^.;]{{0,15}}?\b{SPAN}",
                rf"\b{SPAN}[^.;]{{0,60}}?\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}(?! (?:from|below|under|in) )",
            ),
            at_least(0.9),
        ),
        Metric(
            "return_1y_percent",
            "return over one year",
            "%",
            r"\b(?:over|in|during) the (?:last|past) (?:year|12 months|twelve months)|\b(?:one|"
            r"1)[- ]year (?:return|performance|gain)|\bpast year|\bannual return|过去一年|近一年",
            (
                rf"\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}[^.;]{{0,15}}?\b{LAST_YEAR}",
                rf"\b{LAST_YEAR}[^.;]{{0,40}}?\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}",
            ),
            at_least(0.9),
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
            (
                r"\b(?:30-day|realised|realized|historical) volatility\b[^.;]{0,40}?\b(?:of|at|to|is|was|near)\s+"
                rf"{ABOUT}{PCT}",
            ),
            within(5),
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
                TIMES_FORWARD,
                rf"\bforward (?:p/?e|multiple|price[- ]to[- ]earnings)[^.;]{{0,30}}?\b(?:of|at|is|"
                rf"was|near|about)\s+{ABOUT}{N}",
                rf"\b(?:forward|expected|projected) (?:earnings|profits?)[^.;]{{0,60}}?\b{N}\s?(?:x|times)\b"
                r"(?!\s+(?:\w+ )?(?:earnings|profits?|sales|book|revenue|as ))",
            ),
            within_share(0.1),
        ),
        Metric(
            "trailing_pe",
            "trailing P/E",
            "x",
            r"\btrailing (?:p/?e|price|earnings|multiple)|静态市盈率|滚动市盈率",
            (rf"\b{N}\s?(?:x|times)\s+(?:its |their )?trailing (?:earnings|profits?)",),
            within_share(0.1),
        ),
        Metric(
            "market_cap",
            "market capitalisation",
            "currency",
            r"\bmarket[- ]?cap(?:itali[sz]ation)?\b|\bmarket value\b|\bhow (?:big|large|"
            r"valuable) is (?:the company|[\w.]+)\W*$|市值",
            (
                rf"\b(?:market cap(?:itali[sz]ation)?|"
                rf"market value)\b[^.;]{{0,30}}?{MONEY}\s?{SCALE}",
                rf"\b(?:is|are|now) (?:now |currently )?worth {ABOUT}{MONEY}\s?{SCALE}",
                rf"\bvalu(?:es|ing) (?:it|[\w.]+|the (?:company|group|firm)) at {ABOUT}{MONEY}\s?{SCALE}",
            ),
            within_share(0.1),
        ),
        Metric(
            "short_percent_of_float",
            "short interest, share of free float",
            "%",
            r"\bshort[- ](?:interest|sell\w*|bets?|position\w*|percent\w*|float)|\bshorted\b|"
            r"\bshorts\b|做空|沽空|卖空",
            (
                rf"\b(?:short (?:interest|bets?|positions?|sellers?)|shorted|bearish bets?)\b[^.;]{{0,80}}?{PCT}\s+"
                rf"of\s+(?:its |the )?(?:free[- ])?float",
                rf"\b{PCT}\s+of\s+(?:its |the )?(?:free[- ])?float\b[^.;]{{0,20}}?\b(?:sold short|shorted)",
            ),
            within_share(0.2),
            own=True,
        ),
        Metric(
            "short_change_percent",
            "change of short interest within a month",
            "%",
            r"\bshort[- ](?:interest|bets?|positions?)\b[^.?]{0,30}\b(?:risen|rise|rising|rose|changed?|"
            r"fallen|fell|gone|increased?|climbed|up|down)\b|\b(?:risen|rise|rose|changed?|fallen|fell|"
            r"increase)\b[^.?]{0,20}\bshort (?:interest|bets?|positions?)\b",
            (
                r"\b(?:short|bearish) (?:interest|bets?|positions?)\b[^.;]{0,40}?\b(?P<state>risen|rose|climbed|"
                r"increased|grown|went up|fallen|fell|dropped|declined|went down)\b(?! (?:by |to )?\d)",
            ),
            states=(
                *((word, RISEN) for word in ("risen", "rose", "climbed", "increased", "grown", "wentup")),
                *((word, FALLEN) for word in ("fallen", "fell", "dropped", "declined", "wentdown")),
            ),
            own=True,
        ),
        Metric(
            "put_call_ratio",
            "put/call ratio",
            "x",
            r"\bput[-/ ](?:to[-/ ])?call|\bcall[-/ ]put",
            (rf"\bput[-/ ](?:to[-/ ])?call ratio\b[^.;]{{0,40}}?\b(?:of|at|to|is|was|near)\s+{ABOUT}{N}",),
            within_share(0.2),
            own=True,
        ),
        Metric(
            "implied_volatility_percent",
            "implied volatility at the money",
            "%",
            r"\bimplied vol(?:atility)?\b|\boptions? volatility\b|隐含波动率|隱含波動率",
            (
                rf"\bimplied volatility\b[^.;]{{0,40}}?\b(?:of|at|to|is|was|near)\s+{ABOUT}{PCT}",
                rf"\bimply (?:an? )?(?:annual )?volatility of {ABOUT}{PCT}",
            ),
            within(5),
            own=True,
        ),
        Metric(
            "target_mean_price",
            "mean price target",
            "currency",
            r"\b(?:price|analysts?['’]?) targets?\b|\btarget price|目标价|目標價",
            (
                rf"\b(?:mean|average|median|consensus) (?:(?:price )?target|target price)\b[^.;]{{0,40}}?\b"
                rf"(?:of|is|at|was)\s+{ABOUT}{MONEY}",
                rf"\bprice targets? averag\w+ {MONEY}",
            ),
            within_share(0.05),
            own=True,
        ),
        Metric(
            "recommendation",
            "analysts' consensus",
            "",
            r"\b(?:analysts?|consensus|sell-side|wall street)\b[^.?]{0,40}\b(?:rat(?:e|es|ed|ing|"
            r"ings)|recommend\w*|say|think|buy|sell|hold)\b|\bconsensus rating|\brecommendations?\b|"
            r"\brated (?:as )?(?:an? )?[“\"]?(?:strong )?(?:buy|sell|hold)\b|"
            r"评级|評級",
            (
                rf"{MANY}[^.;]{{0,60}}?\brat(?:e|ed|ing)\b[^.;]{{0,40}}?\b"
                r"(?P<state>(?:strong )?buy|sell|hold|outperform)\b",
                rf"{MANY}[^.;]{{0,60}}?\b(?:recommend|advise|urge)\w*\b[^.;]{{0,30}}?\b(?P<state>buy|sell|hold)(?:ing)?\b",
                rf"{MANY}[^.;]{{0,40}}?\b(?P<state>buy|sell|hold|outperform) ratings?\b",
                r"\bconsensus (?:rating|recommendation)\b[^.;]{0,40}?\b(?:is|of|at|remains|stands at)\s+(?:an? )?[“\"]?"
                r"(?P<state>strong buy|buy|hold|sell|outperform)\b",
            ),
            states=(
                ("strongbuy", one_of("buy", "strong buy")),
                ("buy", one_of("buy", "strong buy")),
                ("outperform", one_of("buy", "strong buy")),
                ("hold", one_of("hold")),
                ("sell", one_of("sell", "underperform")),
            ),
        ),
        Metric(
            "next_earnings",
            "day of the next results",
            "",
            r"\bnext (?:earnings|results|report)\b|\b(?:earnings|results) (?:date|day)\b|"
            r"\bwhen (?:does|do|will|is|are)\b[^.?]{0,40}\b(?:earnings|results|report)\b|财报(?:日|时间)",
        ),
        *STATED_ONLY,
    )
}
