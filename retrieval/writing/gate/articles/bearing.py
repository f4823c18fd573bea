"""Whether a sentence of a source has the words and the figures of a part of a retelling, each with the other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from retrieval.writing.gate.articles.figures_abroad import PIECES, otherwise, way_behind
from retrieval.writing.gate.articles.figures_abroad import anothers as anothers_figure
from retrieval.writing.gate.articles.parts import CLAUSES, Part, Taken
from retrieval.writing.gate.facts import bare, in_percent
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.lexicon import DOWN, OVER, UNDER, UP
from retrieval.writing.gate.words.senses import times_before
from retrieval.writing.gate.words.stems import content, sense
from retrieval.writing.gate.words.times_abroad import another_time

_AHEAD = re.compile(rf"\b(?:ahead of|beat\w*|topp(?:ed|ing)|better than)\b|{OVER.pattern}", re.I)
_UP = re.compile(rf"\b(?:dearer|costlier|more expensive)\b|{UP.pattern}", re.I)
_DOWN = re.compile(rf"\b(?:cut(?:s|ting)?|cheaper|less expensive)\b|{DOWN.pattern}", re.I)
_WAYS = (
    (1, _UP),
    (-1, re.compile(rf"(?!los)(?:{_DOWN.pattern})", re.I)),  # a loss may widen
)
_RANGE = re.compile(r"(?<!\bfrom )(?<![\d.,$€])[$€]?\d[\d.,]* to\s\W{0,2}$")  # "8 to 14"
_GIVEN = re.compile(
    r"\b(?:attribut|ascrib|credit|link|point)\w*\b[^,;.]{0,70} to\s\W{0,2}$", re.I
)  # a cause, no step
_RANGE_OF = re.compile(
    r"(?<!\bfrom )(?<![\d.,$€])[$€]?\d[\d.,]* ?(?P<unit>%|percent|[mbtr]+illion) to\s[$€]?$"
)
_AMOUNTS = re.compile(
    r"\b(?:c[ao]m(?:es?|ing)|amount(?:s|ed|ing)?|add(?:s|ed|ing)? up) to\s(?:an? (?:new )?record (?:of )?)?\W{0,2}$",
    re.I,
)
_OF_WHAT = re.compile(
    r"\b(?:(?P<up>higher|rising|increased|growing|stronger)|lower|falling|reduced|declining|weaker) (?P<of>[a-z]+)",
    re.I,
)
_MORE = re.compile(r"\b(?:more|mehr|más|plus de|de plus|davantage|больше)\b|更多|多[于於]", re.I)
_FEWER = re.compile(r"\b(?:fewer|less|weniger|menos|moins|меньше)\b|更少|减少", re.I)
_TO_COME = re.compile(r"\b(?:would|expect\w*|predict\w*|forecast\w*|anticipat\w*)\b", re.I)
_THAN_BEFORE = re.compile(  # "25 percent more than a year earlier" is a rise
    r"(?:percent|%) (?:(?P<more>more|higher)|less|fewer|lower) than (?:an?|one|the) (?:year|quarter|month)",
    re.I,
)
_TAKES_UP = re.compile(r"\W*(?:its?|their|they|those|that)\b", re.I)
_BEGINS = re.compile(r"\W*(?:(?!(?:in|of|at|for|from|on|to)\b)[A-Za-z’'-]+\W*){0,3}", re.I)
_BEHIND = re.compile(
    r"[^,;:—]{3,70}, (?:an? )?(?P<way>(?:up|down) (?:by )?[\d.,]+ ?(?:%|percent)|[\d.,]+ ?(?:%|percent) (?:more|"
    r"less|fewer|"
    r"higher|lower))\b",
    re.I,
)
_REACHED = re.compile(
    r"\b(?:reach|hit|pass|top)\w*\s(?:an? (?:new )?record (?:of )?|about |around )?\W{0,2}$", re.I
)
_WILL = re.compile(r"\b(?:will|would|should|shall)\b", re.I)
_IS_TO = frozenset(
    map(sense, "expect set due mean suppose schedule".split())
)  # "is set to rise" is "will rise"
_BEFORE = re.compile(
    r"\b(?:from|before|earlier|ago|prior|previous(?:ly)?|last|against|versus|compared|after|than|was|were|had|then|"
    r"instead of|rather than|"
    r"statt|anstatt|en lugar de|au lieu d[e’']|вместо|vor|zuvor|vorher|nach|gegenüber|von|desde|frente|antes|"
    r"después|tras|contre|avant|après|до|после|против|с|со)\b|"
    r"此前|之前|从|前",
    re.I,
)
_BY = re.compile(
    r"\b(?P<by>by|to|from|against|versus|compared (?:with|to)|after)\s*(?:an? (?:new )?record (?:of )?)?\W{0,2}$"
)
_AGAINST = frozenset(
    {"against", "versus", "compared with", "compared to", "after"}
)  # what it was before, as "from" says
_NAME = re.compile(r"(?:(?<=[^\s“\"(] )|^(?=\S+ [A-Z]))\b[A-Z][\w’'-]*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_UP_OR_DOWN = frozenset({sense("rise"), sense("fall")})
_UNIT = re.compile(r"year|quarter|month|week")
_WHICH = re.compile(
    r"\b(?:this|next|last|coming) (?:year|quarter|month|week|half|spring|summer|autumn|winter)\b", re.I
)
_NUMBERED = re.compile(
    r"\b(?P<n>first|second|third|fourth|Q(?P<q>[1-4]))\b(?:[- ](?:fiscal )?(?P<unit>quarter|half))?", re.I
)
_NUMBERS = ("first", "second", "third", "fourth")
_WHEN = frozenset(
    "quarter half year month week spring summer autumn winter first second third fourth fiscal".split()
)


def holds(taken: Taken, part: Part) -> bool:
    """The sentence has all of the part's words, and the clause of its figure has them too."""
    return (
        set(part.own) <= content(taken.sentence) | _free(taken, part)
        and not anothers(part, taken.sentence)
        and figures_hold(taken, part, part.own)
    )


def anothers(part: Part, sentence: str) -> bool:
    """What the part says of one name is what the sentence says, in a clause of its own, of another."""
    names = content(" ".join(_NAME.findall(sentence)))
    mine, rest = names & set(part.own), set(part.own) - names
    clauses = [content(c) for c in _clauses(sentence)]
    saying = [c for c in clauses if rest and rest <= c]
    return bool(mine and saying) and all((c & names) - set(part.own) and not c & mine for c in saying)


def figures_hold(taken: Taken, part: Part, words: Collection[str] = ()) -> bool:
    """The sentence has the part's years and figures, grown to or by as it says; a figure's clause the words too."""
    sentence, free = taken.sentence, _free(taken, part)
    if not _times_hold(part, sentence):
        return False
    rest = set(words) - _WHEN - free
    moving = bool(free - taken.meant_by)
    for figure in part.figures:
        if not _stepped_so(part.text, sentence, figure, moving=moving):
            return False
        clauses = [c for c in _clauses(sentence) if bears(c, [figure])]
        if not any(rest <= content(c) and not contrary(part.text, c) for c in clauses):
            return False
        near = [content(c) for c in CLAUSES.split(sentence) if bears(c, [figure])]
        if part.glossed and not any(_UP_OR_DOWN & rest <= words for words in near):
            return False
        pieces = [p for p in PIECES.split(sentence) if part.glossed and numbers(bare(p))]
        if anothers_figure([(bears(p, [figure]), content(p)) for p in pieces], rest):
            return False
    return True


def _clauses(sentence: str) -> list[str]:
    """Its clauses; "their income", "those in the Americas" take up what the one before begins with."""
    made = CLAUSES.split(sentence)
    for n, clause in enumerate(made[1:], start=1):
        first = _BEGINS.match(made[n - 1])
        if first and _TAKES_UP.match(clause):
            made[n] = f"{first.group()} {clause}"
    return made


def _times_hold(part: Part, sentence: str) -> bool:
    """Its years and months are the sentence's, and "next year" and the quarter are not this one and the year."""
    if not part.years <= set(_YEAR.findall(sentence)):
        return False
    if any(m.group().lower() not in sentence.lower() for m in _WHICH.finditer(part.text)):
        return False
    if another_time(part.text, sentence):
        return False
    said, told = _numbered(sentence), _numbered(part.text)
    if said and not told <= said:
        return False
    said, told = _units(sentence), _units(part.text)
    months = {*_MONTH.findall(sentence), *part.published.split()}
    return set(_MONTH.findall(part.text)) <= months and not (said and told and not said & told)


def _numbered(text: str) -> set[str]:
    """The quarters and halves of a year that it names: "third quarter", "Q3", "second half"."""
    found = (m for m in _NUMBERED.finditer(text) if m["unit"] or m["q"])
    return {
        f"{_NUMBERS[int(m['q']) - 1] if m['q'] else m['n'].lower()} {(m['unit'] or 'quarter').lower()}"
        for m in found
    }


def _units(text: str) -> set[str]:
    """The spans of time that it speaks of, but for "a year before"."""
    rest = masked(text, [(start, end) for start, end, _ in times_before(text)])
    return set(_UNIT.findall(rest.lower()))


def _stepped_so(text: str, sentence: str, figure: Number, *, moving: bool) -> bool:
    """It grew to the figure, by it or from it as the sentence says."""
    at = _place(text, figure.text)
    own = next((n for n in numbers(bare(sentence)) if same_figure(figure, n)), None)
    if own and otherwise(text, at, at + len(figure.text), sentence[: own.start], _step(sentence, own.text)):
        return False
    return _step_told(text, sentence, figure, moving=moving)


def _step_told(text: str, sentence: str, figure: Number, *, moving: bool) -> bool:
    """By the words right before the figure, here and there."""
    said, told = _step(sentence, figure.text), _step(text, figure.text)
    if said == "to" and _way_to(text, figure) * _way_to(sentence, figure) < 0:
        return False  # "grew to" what it was cut to
    if told == "to" and _AMOUNTS.search(text[: _place(text, figure.text)]):
        return said == "to" or (not said and not _way_to(sentence, figure))  # "came to" is no step
    if told == "to" and not said and _came_to(text, sentence, figure):
        return True
    if {said, told} == {"by", "to"} or told not in {"", said or "by", "to" if moving else ""}:
        return False
    if said == "from" and not _BEFORE.search(text):
        return False  # what it was is not what it is
    return told != "from" or _moved_so(text, sentence, figure)


def _came_to(text: str, sentence: str, figure: Number) -> bool:
    """ "Rose 39 % to 582 million" is "earned 582 million, up 39 percent", "climbed to" is "reached"."""
    at = _place(sentence, figure.text)
    if (moved := _BEHIND.match(sentence[at:])) and _way_to(text, figure):
        rose = _UP.search(moved["way"]) or _MORE.search(moved["way"])
        return (_way_to(text, figure) > 0) == bool(rose)
    return _way_to(text, figure) >= 0 and bool(_REACHED.search(sentence[:at]))


def _free(taken: Taken, part: Part) -> frozenset[str]:
    """Words that the part may have though the sentence has not."""
    will = {sense("will")} if _TO_COME.search(taken.sentence) else set()
    will |= {sense("rise") for m in _THAN_BEFORE.finditer(taken.sentence) if m["more"]}
    will |= {sense("fall") for m in _THAN_BEFORE.finditer(taken.sentence) if not m["more"]}
    will |= _IS_TO if _WILL.search(taken.sentence) else set()
    return taken.called.union(taken.meant_by, will, *(_moving(part, taken.sentence, f) for f in part.figures))


def same_figure(written: Number, own: Number) -> bool:
    """The figure of a source, written with as many digits or fewer; "22" may be 22 times: its words are checked."""
    written, own = in_percent(written, own), in_percent(own, written)
    return (written.unit == own.unit or (own.unit == "x" and not written.unit)) and any(
        (step >= 1 and abs(w - v) <= 1e-9 * abs(v))
        or (abs(w - v) <= max(step, finest) / 2 + 1e-9 and step >= finest * (1 - 1e-9))
        for w, step in written.readings
        for v, finest in own.readings
    )


def bears(clause: str, told: Sequence[Number]) -> bool:
    return any(same_figure(f, n) for f in told for n in numbers(bare(clause)))


def contrary(text: str, own: str) -> bool:
    theirs = {(m["of"].lower(), bool(m["up"])) for m in _OF_WHAT.finditer(own)}
    mine = {(m["of"].lower(), bool(m["up"])) for m in _OF_WHAT.finditer(text)}
    if any((of, not up) in theirs for of, up in mine - theirs):
        return True  # "lower coffee prices" for higher ones
    return any(
        way.search(text) and not contrary.search(text) and contrary.search(own) and not way.search(own)
        for pair in ((_UP, _DOWN), (OVER, UNDER), (_AHEAD, UNDER), (_MORE, _FEWER))
        for way, contrary in (pair, pair[::-1])
    )


def _step(text: str, figure: str) -> str:
    """Whether something grew by a figure or to it: the word before the figure, "" where it is neither."""
    before = text[: _place(text, figure)]
    of = _RANGE_OF.search(before)
    ranged = _RANGE.search(before) or (of and of["unit"] in figure)
    found = None if ranged or _GIVEN.search(before) else _BY.search(before)
    return ("from" if found["by"] in _AGAINST else found["by"]) if found else ""


def _place(text: str, figure: str) -> int:
    """Where a figure stands, by its digits, 0 where it does not."""
    digits = re.search(r"[\d.,]*\d", figure)
    at = re.search(rf"(?<![\d.,]){re.escape(digits.group())}(?!\d)", text) if digits else None
    return at.start() if at else max(0, text.lower().find(figure.lower())) if not digits else 0


def _way_to(text: str, figure: Number) -> int:
    """1 or -1 as the last word of direction before a figure says, 0 where there is none."""
    before = text[: _place(text, figure.text)]
    found = [(m.end(), way) for way, p in _WAYS for m in p.finditer(before)]
    return max(found, default=(0, 0))[1]


def _moving(part: Part, sentence: str, figure: Number) -> set[str]:
    """ "Raised to 11 % from 8.6 %": the way from one figure of the source to the other is no word of its own.

    Nor is "reached" one, of what it rose to."""
    own = numbers(bare(sentence))
    at = next((n for n, x in enumerate(own) if same_figure(figure, x)), 0)
    if at and "from" in {_step(sentence, figure.text), _step(part.text, figure.text)}:
        if own[at].readings and own[at - 1].readings and own[at].unit == own[at - 1].unit:
            apart = own[at - 1].readings[0][0] - own[at].readings[0][0]
            return {sense("rise" if apart > 0 else "fall")}
    elif part.glossed and own and (way := way_behind(bare(sentence)[own[at].end :])):
        return way
    elif _step(sentence, figure.text) == "to":
        return {sense(w) for w in ("reach", "total", "amount")}
    return set()


def _moved_so(text: str, sentence: str, figure: Number) -> bool:
    """ "Up from 8.6 %": the figure that the source sets against it is higher."""
    own = numbers(bare(sentence))
    at = next((n for n, x in enumerate(own) if same_figure(figure, x)), 0)
    if not at or not (own[at].readings and own[at - 1].readings):
        return not (UP.search(text) or DOWN.search(text)) or _step(sentence, figure.text) == "from"
    apart = own[at - 1].readings[0][0] - own[at].readings[0][0]
    return not (UP.search(text) and apart < 0) and not (DOWN.search(text) and apart > 0)
