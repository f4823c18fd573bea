"""Each number of a sentence is a live figure under its own name, a figure of the source that is cited, or a rule."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from retrieval.writing.gate.dates import WEEKDAYS
from retrieval.writing.gate.facts import MONEY, SIGNED, Fact, Source
from retrieval.writing.gate.figures.bound import Bound, kinds_of
from retrieval.writing.gate.figures.rules import is_rule
from retrieval.writing.gate.naming import Naming
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.sentence import NOW, Fault, Sentence, Told, Used
from retrieval.writing.gate.words.cues import A_SHARE, CUE_PATTERNS, SHARE_OF, SHARES, SPOKEN_OF
from retrieval.writing.gate.words.lexicon import DOWN, OVER, UP

_ATTRIBUTED = re.compile(
    r"\b(?:articles?|piece|sources?|authors?|said|says|wrote|writes|reported|reports|put|stated|"
    r"claimed|described|describes|according|calls?|called|quotes?|"
    r"was|were|had|stood|saw|artikel\w*|artículo|artigo|articolo|статья\w*|стать\w+)\b|文章|报道",
    re.I,
)
_SPAN = re.compile(
    r"\b(?:week|month|quarter|year|decade|hour|minute|half)|\b(?:woche|monat|quartal|jahr|semana|mes|año|"
    r"semaine|mois|an|"
    r"année|недел|месяц|год)\w*|[周週月年]",
    re.I,
)
_MORE = re.compile(
    r"\s?(?:(?P<more>more|higher|above|mehr|höher|über(?= (?:dem|ihrem|seinem)\b)|más|(?:por )?encima|de plus|"
    r"au-dessus|mais|выше|больше|高)|"
    r"(?:less|lower|below|weniger|niedriger|tiefer|unter(?= (?:dem|ihrem|seinem)\b)|menos|(?:por )?debajo|de moins|"
    r"(?:en|au)[- ]dessous|sous|ниже|меньше|低))(?![a-zà-ÿ])",
    re.I,
)
_CURRENCIES = frozenset({"USD", "HKD", "EUR", "GBP", "CNY", "JPY"})
_SPANS = frozenset({"ytd_return_percent", "return_1y_percent", "change_percent"})
_OF_SHARES = re.compile(
    rf"\b(?:{SHARES}|stock|price|returns?|ADSs?|ADRs?|"
    r"(?:it|they)(?! (?:now |also |still )?(?:expect|forecast|plan|see|aim|target|guide|hope)s?\b))\b|"
    r"aktie|kurs|acci|cotiza|action|titre|акци|股",
    re.I,
)
_EARNED_A_SHARE = re.compile(
    r"\b(?:earnings|profit|Gewinn|Ergebnis|beneficio|ganancias?|bénéfice|résultat|прибыл\w+)\b[^,;]{0,60}"
    r"\b(?:a share|per share|je Aktie|pro Aktie|por acción|par action|на акцию)\b|每股(?:收益|盈利)",
    re.I,
)
_MOVED_BY = re.compile(
    r"\s*(?:(?:on|in|over) (?:the|that) (?:day|session),? |that day,? |on (?:Mon|Tues|Wednes|Thurs|Fri)day,? )?"
    r"(?P<way>from|to)\s*(?:a close of |the previous close of )?",
    re.I,
)
_OF_YEAR = re.compile(
    r"\s*(?:gain|rise|increase|advance|loss|fall|drop|decline|return|higher|lower|up|down)?\s*"
    r"(?:so far )?(?:for|in|during) (?:19|20)\d\d\b(?! (?:and|to) )"
)
_FROM = re.compile(r"\b(?:from|desde|von|de|со?|从)\s*$", re.I)
_TO = re.compile(r"\s*(?:to|hasta|auf|à|до|至|到)\s*", re.I)
_WEEKDAYS_CLOSE = re.compile(
    r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri)day)['’]s (?:clos\w+ (?:price |level )?(?:of |at )?)?$"
)


class Matching:
    """Finds the figure of each number. `asked` are the metrics that a number without a name may be."""

    def __init__(self, facts: Sequence[Fact], naming: Naming, asked: Sequence[str]) -> None:
        self._facts = facts
        self._naming = naming
        self._asked = set(asked)

    def match(self, read: Sentence, number: Number) -> None:
        """Notes in `read` what the number is. Raises Fault where it is nothing in the evidence."""
        if is_rule(read, number, self._facts):
            return
        number = _in_brackets(read, number)
        told = [s for s in read.sources if s.bears(number)]
        live = [f for f in self._facts if f.bears(number)]
        reason = f"{number.text} is not in the evidence"
        of_then = read.then(number.start) or (read.told_of and not read.now(number.start))
        if live and not (told and of_then):
            try:
                used = self._live(read, number, live)
            except Fault as fault:
                reason = str(fault)
            else:
                if read.then(number.start):
                    raise Fault(f"{number.text} is the figure of now, not the article's")
                read.used += [used, *self._record(read, used)]
                return
        if not told:
            raise Fault(reason)
        self._sourced(read, number, told[0])

    def _record(self, read: Sentence, used: Used) -> list[Used]:
        """ "Closed at 318.20 USD, its all-time high": the price is the record itself."""
        if used.fact.metric != "price" or not CUE_PATTERNS["all_time_high"].search(read.named):
            return []
        symbol, value = used.fact.figure.symbol, used.fact.value
        return [
            replace(used, fact=f)
            for f in self._facts
            if f.metric == "all_time_high" and f.figure.symbol == symbol and f.value == value
        ]

    def named(self, read: Sentence, number: Number) -> bool:
        """Whether it is a live figure under its own name, its way the right one."""
        live = [f for f in self._facts if f.bears(number)]
        try:
            used = self._live(read, number, live) if live else None
        except Fault:
            return False
        return used is not None and used.cue is not None

    def _live(self, read: Sentence, number: Number, facts: list[Fact]) -> Used:
        cue = self._cue(read, number)
        other_span = _SPAN.search(read.figures[slice(*read.bounds(number.start))])
        if (
            cue is None
            and number.unit == "%"
            and not other_span
            and (number.sign or _way(read.figures, number))
        ):
            cue = "change_percent"  # "on 24 Sep the shares fell 1.2 %" is the move of that day
        unnamed = self._asked | ({"price"} if number.unit in _CURRENCIES else set())
        spoken = SPOKEN_OF.get(cue or "", {cue}) if cue else unnamed
        same = [f for f in facts if f.metric in spoken]
        if not same:
            raise Fault(f"{number.text} is the {facts[0].metric}, not the {cue or 'figure spoken of'}")
        about = self._naming.about(read, number.start)
        own = [f for f in same if f.figure.symbol == about]
        if about is None and len({f.figure.symbol for f in self._facts}) == 1:
            own = same
        if not own:
            raise Fault(
                f"{number.text} is a figure of {same[0].figure.symbol}, not of {about or 'nothing named'}"
            )
        _direction(read, number, own[0])
        return Used(number, own[0], cue)

    def _cue(self, read: Sentence, number: Number) -> str | None:
        """The figure's name that stands nearest, of those that have such a unit."""
        days = {f.figure.as_of.weekday() for f in self._facts if f.metric == "price" and f.figure.as_of}
        if implied := _implied(read, number, days):
            return implied
        points = any(f.figure.unit == "points" and f.metric in MONEY for f in self._facts)
        bound = Bound(read.named, read.open, read.numbers, points_are_money=points)
        return bound.of(number, *read.bounds(number.start))

    def _sourced(self, read: Sentence, number: Number, source: Source) -> None:
        """A figure of an article: of the companies that the article's sentence is about, and not of now."""
        about = self._naming.about(read, number.start)
        allowed = {x for s in source.symbols for x in self._naming.siblings(s)}
        if about and read.mentions and allowed and about not in allowed:
            raise Fault(f"what [{source.n}] says is not about {about}")
        cue = self._cue(read, number)
        weak = (
            {"price"}
            if number.unit not in _CURRENCIES or _EARNED_A_SHARE.search(read.part(number.start))
            else set()
        )
        cue = None if cue in weak else cue
        kinds = kinds_of(number, False) | _SPANS
        spoken = (
            {n for n in kinds if n not in weak and n in CUE_PATTERNS and CUE_PATTERNS[n].search(read.named)}
            if not cue
            else {cue}
        )
        if not _OF_SHARES.search(read.part(number.start)):
            spoken -= _SPANS  # "sales grow 4.8 % this year"
        held = any(f.metric in SPOKEN_OF.get(n, {n}) for f in self._facts for n in spoken)
        told = read.told_of or _ATTRIBUTED.search(read.open)
        now = read.now(number.start) and not (told and any(NOW.search(s) for s in source.saying(number)))
        if held and (now or not told) and not A_SHARE.search(read.part(number.start)):
            raise Fault(f"{number.text} is what [{source.n}] said, not the figure of now: say so")
        read.sourced.append(Told(number, source))


def _is_of(weekday: str, days: Collection[int]) -> bool:
    """The prices are all of that day of the week."""
    return set(days) == {WEEKDAYS.index(weekday.lower())}


_HIGH_OF = {"all_time_high": "all_time_high", "drawdown_percent": "all_time_high", "high_52w": "high_52w"}
_THAT_HIGH = re.compile(
    r"\W*(?:that|this|the) (?:closing |intraday )?(?:high|peak|record) (?:was|is|stood at|of)\W*", re.I
)


def _implied(read: Sentence, number: Number, days: Collection[int]) -> str | None:
    """What a figure is by the words right beside it: "down 2.9 % from $513.16", "up 3 % to $498", "3 % in 2026"."""
    if number.unit == "%":
        return "ytd_return_percent" if _OF_YEAR.match(read.open, number.end) else None
    if number.unit in _CURRENCIES:
        if day := _WEEKDAYS_CLOSE.search(read.open[: number.start]):
            return "price" if _is_of(day["day"], days) else "previous_close"
        if step := _that_high(read, number) or _step(read, number):
            return step
    last = read.used[-1] if read.used and number.unit in _CURRENCIES else None
    moved = _MOVED_BY.fullmatch(read.named, last.number.end, number.start) if last else None
    if not last or not moved or last.number.unit != "%":
        return None
    if moved["way"] == "to":
        return "price" if last.fact.metric in SIGNED else None
    return {metric: level for level, metric in SHARE_OF.items()}.get(last.fact.metric)


def _that_high(read: Sentence, number: Number) -> str | None:
    """ "That high was 317.14 USD": the one that a sentence before it spoke of."""
    highs = {_HIGH_OF[name] for name in read.stated & set(_HIGH_OF)}
    return highs.pop() if len(highs) == 1 and _THAT_HIGH.fullmatch(read.open, 0, number.start) else None


def _step(read: Sentence, number: Number) -> str | None:
    """ "Rose from 106.21 to 107.73 USD": of the day, where no span or range is spoken of."""
    if any(CUE_PATTERNS[name].search(read.named) for name in ("range_52w", *_SPANS - {"change_percent"})):
        return None
    money = [n for n in read.numbers if n.unit == number.unit or n.start == number.start]
    at = next((i for i, n in enumerate(money) if n.start == number.start), len(money))
    for one, two, is_one in [(number, n, True) for n in money[at + 1 : at + 2]] + [
        (n, number, False) for n in money[max(0, at - 1) : at]
    ]:
        before = read.named[: one.start]
        moved = UP.search(before) or DOWN.search(before)
        if moved and _FROM.search(before) and _TO.fullmatch(read.named, one.end, two.start):
            return "previous_close" if is_one else "price"
    return None


def _in_brackets(read: Sentence, number: Number) -> Number:
    """ "Its 50-day average (107.85)": in the currency of the amounts beside it."""
    units = {n.unit for n in read.numbers if n.unit in _CURRENCIES}
    before = read.named[: number.start]
    named = any(
        m.end() == number.start - 2
        for name in MONEY & set(CUE_PATTERNS)
        for m in CUE_PATTERNS[name].finditer(before)
    )
    alone = not number.unit and before.endswith(" (") and read.named[number.end : number.end + 1] == ")"
    return replace(number, unit=units.pop()) if alone and named and len(units) == 1 else number


def _direction(read: Sentence, number: Number, fact: Fact) -> None:
    if fact.metric == "drawdown_percent":
        if re.search(r"高(?:出|约)?\s*$", read.open[: number.start]):
            raise Fault(f"{number.text} is how far it is below the high")
        said = [any(_behind(p, read.open, number.end)) for p in (OVER, UP, DOWN)]
        if number.sign > 0 or said[0] or (said[1] and not said[2]):
            raise Fault(f"{number.text} is how far it is below the high")
        return
    if fact.metric not in SIGNED:
        if number.sign:
            raise Fault(f"{number.text} has no sign in the evidence")
        return
    way = number.sign or _way(read.figures, number) or (1 if fact.metric.startswith("macd") else 0)
    falls = fact.value < 0
    if (falls and way >= 0) or (not falls and way < 0):
        raise Fault(f"{number.text} is a {'fall' if falls else 'rise'}, and that is not what it says")


def _behind(pattern: re.Pattern[str], text: str, at: int) -> Iterator[bool]:
    """A truth for each place right behind this one where the pattern is found."""
    return (True for m in pattern.finditer(text, at) if m.start() < at + 25)


def _way(text: str, number: Number) -> int:
    """1 or -1 as the nearest word of direction in the figure's clause says, 0 where none does."""
    cuts = [m.end() for m in re.finditer(r"[;:—]|\d[^\d]{0,3}(?:%|USD|HKD)", text[: number.start])]
    start = cuts[-1] if cuts else 0
    if compared := _MORE.match(text, number.end):
        return 1 if compared["more"] else -1
    found: list[tuple[int, int]] = []
    for way, pattern in ((1, UP), (-1, DOWN)):
        found += [(number.start - m.end(), way) for m in pattern.finditer(text, start, number.start)]
        found += [
            (m.start() - number.end + 5, way) for m in pattern.finditer(text, number.end, number.end + 25)
        ]
    if found:
        return min(found)[1]
    ways = {way for way, pattern in ((1, UP), (-1, DOWN)) if pattern.search(text, 0, start)}
    return ways.pop() if len(ways) == 1 else 0  # "lower on the day: BABA by 1.2 %"
