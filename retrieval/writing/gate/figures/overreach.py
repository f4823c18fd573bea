"""Whether a sentence on live figures says more than they do: records, directions, denials, other listings."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import MONEY, SIGNED
from retrieval.writing.gate.figures.signals import check_signals
from retrieval.writing.gate.figures.spans import check_spans
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, OVER, STATES, UNDER, UP

_EXTREME = re.compile(
    r"\b(?:record|all-?time|lowest|highest|ever|biggest|largest|smallest|worst|best|peaks?|tops?|"
    r"bottom\w*|tiefst\w*|höchst\w*|plus (?:haut|bas)|m[íi]nim[oa]s?|m[áa]xim[oa]s?|минимум\w*|максимум\w*|рекорд\w*|"
    r"rekord\w*|allzeit\w*|bajo|(?:52|fifty-two)[- ]weeks? (?:high|low))\b",
    re.I,
)
_ENGLISH = re.compile(r"record|all-?time|\w+est|ever|worst|peaks?|tops?|bottom\w*|[\w-]+ weeks? \w+", re.I)
_CHINESE_EXTREME = re.compile("最高|最低|新高|新低")
_MORE_OPTIONS = re.compile(r"\b(?P<way>more|fewer|less) (?P<what>put|call)s?(?: \w+)? than\b", re.I)
_RATE = re.compile(
    r"\b(?:an?|per|each|every) (?:day|week|month|quarter|year|session|share|hour)\b(?! (?:earlier|before|after)\b)"
    r"(?!(?<=a share) (?:counts?|is|was|would|can|tends?|becomes?|has|had)\b)",  # "above which a share is overbought"
    re.I,
)
_MEASURED = re.compile(r"\b(?P<how>closing|intraday) (?:high|low|peak|record)\b", re.I)
_OF_PEAK = frozenset({"all_time_high", "drawdown_percent"})
_OF_YEAR = frozenset({"high_52w", "low_52w"})
_DENIED = re.compile(
    r"\b(?:not|never|no longer|hardly|n['’]t|cannot|nicht|kein\w*|no(?! (?:more|less|later))|nunca|ne|"
    r"n['’]a|pas|jamais|não|non|не)\b|"
    r"n['’]t\b|没有|沒有|未|并非",
    re.I,
)
_OFTEN = re.compile(
    r"\b(?:usually|generally|typically|commonly|often|normally|traditionally|customarily|conventionally|ordinarily|"
    r"frequently|always)\b",
    re.I,
)
_EACH = re.compile(
    r"\b(?:(?:both|each of (?:the|its)|all|every) (?:two )?(?:\w+[- ])?(?:listings?|stocks?|companies|shares|"
    r"lines)|they both|(?:two |its )(?:listings?|stocks?|companies|shares|lines) (?:both|each|all)|"
    r"(?:the|its) (?:two|other) listings?)\b",
    re.I,
)
_BETWEEN_TWO = re.compile(
    r"\b(?P<way>higher|lower)\b(?! than)(?! (?:high|low)\b)(?! (?:bollinger )?bands?\b)", re.I
)
_OF_THE_TWO = re.compile(r"\b(?:higher|lower|greater) (?:one )?of the two\b", re.I)
_APART = re.compile(
    r"\s(?:above|below|over(?! (?:the (?:last|past)|\d))|under|beneath|away|off|short|more|less|higher|"
    r"lower|up|down)\b",
    re.I,
)
_STRONG = re.compile(
    r"\b(?:jump|surg|soar|rall(?:y|i)|plung|tumbl|plummet|slump|div(?:ed|es|ing)\b|crash)\w*", re.I
)
_NOT_SO = re.compile(rf"(?:{_DENIED.pattern})\s+(?:\w+\s+)?$", re.I)  # "has not gained": it fell
STRONG = 3.0  # percent that such a move is at least
_CLAUSE = re.compile(r"[;:—(),，；：]|\b(?:and|but|while|whereas)\b", re.I)


def check_overreach(read: Sentence) -> None:
    """Mostly for sentences without a source. Raises Fault."""
    check_spans(read)
    check_signals(read)
    if read.sources:
        return
    _habits(read)
    _everyone(read)
    _other_listings(read)
    _records(read)
    _puts(read)
    _directions(read)
    _denials(read)
    _distances(read)
    _rates(read)


def _habits(read: Sentence) -> None:
    """What is usually so is a rule; a figure is of its day."""
    for start, end in read.parts:
        often = _OFTEN.search(read.open, start, end)
        ruled = read.rules or any(p.search(read.open, start, end) for p in STATES.values())
        if often and not ruled:
            raise Fault(f"the figures are of one day, not what is “{often.group()}” so")


def _everyone(read: Sentence) -> None:
    """ "Both listings closed at …": one figure said of several. "It is both": two states of one."""
    if re.search(r"\b(?:is|are|was|were) both\W*$", read.open):
        raise Fault("nothing is both")
    earlier = re.search(r"\b(?:previous|prior) (?:trading )?(?:day|session)\b", read.open)
    if (
        earlier
        and not read.compared
        and not any(u.fact.metric in {"previous_close", "change_percent"} for u in read.used)
    ):
        raise Fault(f"the figures are not of the {earlier.group()}")
    if len({u.fact.figure.symbol for u in read.used}) == 1 and (m := _EACH.search(read.open)):
        raise Fault(f"it is no figure of “{m.group()}”")


def _other_listings(read: Sentence) -> None:
    own = {u.fact.figure.symbol for u in read.used}
    for _, _, symbol, words in read.mentions:
        if own and symbol not in own:
            raise Fault(f"it gives no figure of {words}")


def _records(read: Sentence) -> None:
    """A record or a peak is spoken of only with the figure that is one, or in a comparison found true."""
    for m in [*_EXTREME.finditer(read.named), *_CHINESE_EXTREME.finditer(read.named)]:
        year = (
            "week" in m.group().lower()
            or not _ENGLISH.fullmatch(m.group())
            or re.search(r"\b52[- ]weeks?\b", read.named)
        )
        group = _OF_PEAK | _OF_YEAR if year else _OF_PEAK
        if not any(u.fact.metric in group for u in read.used) and not read.compared:
            raise Fault(f"nothing in the evidence says “{m.group()}”")
    measured = {w for u in read.used for w in u.fact.figure.note.split()}
    for m in _MEASURED.finditer(read.open):
        if m["how"].lower() not in measured and measured & {"closing", "intraday"}:
            raise Fault(f"it is no {m.group()}")
    spoken = {name for name in _OF_YEAR if CUE_PATTERNS[name].search(read.named)}
    stated = {u.fact.metric for u in read.used}
    if spoken - stated and not read.compared:
        raise Fault("it speaks of a 52-week high or low and does not give it")


def _puts(read: Sentence) -> None:
    """ "More puts than calls" is a ratio above one."""
    every = [u for u in read.used if u.fact.metric == "put_call_ratio"]
    for m in _MORE_OPTIONS.finditer(read.named):
        before = [u for u in every if u.number.end <= m.start()]
        ratios = [u.fact.value for u in before[-1:] or every]
        more_puts = (m["what"].lower() == "put") == (m["way"].lower() == "more")
        if not ratios or any((r > 1) != more_puts for r in ratios):
            raise Fault(f"“{m.group()}” is not so by the put/call ratio")
        read.judged.append(m.span())


def _directions(read: Sentence) -> None:
    """ "Up" needs a rise among the figures stated, "down" a fall; "higher" and "lower" of two amounts are true."""
    amounts = [u for u in read.used if u.fact.metric in MONEY]
    signed = [u.fact.value for u in read.used if u.fact.metric in SIGNED]
    signed += [-1.0 for u in read.used if u.fact.metric == "drawdown_percent"]
    if unread := _OF_THE_TWO.search(read.open):
        raise Fault(f"the figures do not say “{unread.group()}”")
    for m in _BETWEEN_TWO.finditer(read.figures):
        if any(u.fact.metric in SIGNED and read.open[u.number.end : m.start()] == " " for u in read.used):
            continue  # "0.5 % lower": the way was found right with the figure
        price = next((u for u in amounts if u.fact.metric == "price"), None)
        others = [u for u in amounts if u is not price]
        if signed and not others:
            continue
        beside = [u for u in others if read.bounds(u.number.start) == read.bounds(m.start())] or others
        if price is None or len(beside) != 1:
            raise Fault(f"it is not clear what is {m['way']} than what")
        apart = read.bounds(price.number.start) != read.bounds(m.start()) and len(others) > 1
        one, two = (beside[0], price) if apart else (price, beside[0])
        if (one.fact.value > two.fact.value) != (m["way"].lower() == "higher"):
            raise Fault(f"“{m['way']}” is the wrong way round")
    prices = {u.fact.metric: u.fact.value for u in amounts}
    if {"price", "previous_close"} <= set(prices):
        signed.append(prices["price"] - prices["previous_close"])
    for m in _STRONG.finditer(read.figures):
        here = [u.fact for u in read.used if read.bounds(u.number.start) == read.bounds(m.start())]
        if not any(abs(f.value) >= STRONG for f in here if f.metric in SIGNED | {"drawdown_percent"}):
            raise Fault(f"no figure in the evidence is a move that “{m.group()}”")
    plain = _BETWEEN_TWO.sub(" ", read.figures).replace("涨跌", "  ")  # "涨跌幅" is a change, either way
    plain = re.sub(r"\b(?:higher|lower)(?= than\b| (?:bollinger )?bands?\b)", " ", plain, flags=re.I)
    for pattern, way in ((UP, 1), (DOWN, -1)):
        word = pattern.search(plain)
        denied = word and _NOT_SO.search(plain, 0, word.start())
        if word and not any(value * (-way if denied else way) > 0 for value in signed):
            raise Fault(f"nothing in the evidence says “{word.group()}” of it")


def _rates(read: Sentence) -> None:
    """A figure holds for its day; only a volatility is said to be of a year."""
    of_year = any(u.fact.metric == "return_1y_percent" for u in read.used)
    years = [c.span() for c in CUE_PATTERNS["return_1y_percent"].finditer(read.named) if of_year]
    shares = any(u.fact.metric in MONEY and not u.number.scaled for u in read.used)
    for m in _RATE.finditer(read.named):
        if "share" in m.group() and shares:
            continue  # as every price is
        if any(a <= m.start() < b for a, b in years):
            continue  # "than a year ago" is the name of that figure
        if not any(u.fact.metric == "volatility_30d_percent" for u in read.used) or "year" not in m.group():
            raise Fault(f"no figure in the evidence is one “{m.group()}”")


def _denials(read: Sentence) -> None:
    """ "Did not close at 111.02": a true figure, denied. Comparisons and states have their own check."""
    for used in read.used:
        before = read.named[: used.number.start].removesuffix("(")
        start = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
        clause = before[start:]
        if denied := _DENIED.search(clause):
            rest = clause[denied.end() :]
            judged = OVER.search(rest) or UNDER.search(rest) or any(p.search(rest) for p in STATES.values())
            if not judged and "neutral" not in rest:
                raise Fault(f"it denies {used.number.text}")
    if re.search(r"\b(?:false|wrong|untrue|incorrect|fake|no)\W*$", read.open) and NEGATION.search(read.open):
        raise Fault("it denies what it says")


def _distances(read: Sentence) -> None:
    """ "Closed 111.02 USD below its record": a level told as a distance."""
    for used in read.used:
        if used.number.unit != "%" and _APART.match(read.named, used.number.end):
            raise Fault(f"{used.number.text} is a level, not a distance")
        if used.number.unit != "%" and re.search(r"\b(?:distance|gap|difference)\b", read.named, re.I):
            raise Fault(f"{used.number.text} is a level, not a distance")
