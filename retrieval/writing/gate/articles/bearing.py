"""Whether a sentence of a source has the words and the figures of a part of a retelling, each with the other."""

from __future__ import annotations

import re
from collections.abc import Collection

from retrieval.writing.gate.articles.figures_abroad import PIECES
from retrieval.writing.gate.articles.figures_abroad import anothers as anothers_figure
from retrieval.writing.gate.articles.parts import CLAUSES, Part, Taken
from retrieval.writing.gate.articles.steps import FALLS, MORE, RISES, moving_words, stepped_so
from retrieval.writing.gate.articles.succession import hands_over
from retrieval.writing.gate.articles.ways import other_way
from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.facts import bare, bears
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.attitudes import CAUSE, CAUSING
from retrieval.writing.gate.words.lexicon import OVER, UNDER
from retrieval.writing.gate.words.senses import times_before
from retrieval.writing.gate.words.stems import content, sense
from retrieval.writing.gate.words.times_abroad import another_span, another_time

_AHEAD = re.compile(rf"\b(?:ahead of|beat\w*|topp(?:ed|ing)|better than)\b|{OVER.pattern}", re.I)
_OF_WHAT = re.compile(
    r"\b(?:(?P<up>higher|rising|increased|growing|stronger)|lower|falling|reduced|declining|weaker) (?P<of>[a-z]+)",
    re.I,
)
_FEWER = re.compile(r"\b(?:fewer|less|weniger|menos|moins|меньше)\b|更少|减少", re.I)
_TO_COME = re.compile(r"\b(?:would|expect\w*|predict\w*|forecast\w*|anticipat\w*)\b", re.I)
_THAN_BEFORE = re.compile(  # "25 percent more than a year earlier" is a rise
    r"(?:percent|%) (?:(?P<more>more|higher)|less|fewer|lower) than (?:an?|one|the) (?:year|quarter|month)",
    re.I,
)
_TAKES_UP = re.compile(r"\W*(?:its?|their|they|those|that)\b", re.I)
_BEGINS = re.compile(r"\W*(?:(?!(?:in|of|at|for|from|on|to)\b)[A-Za-z’'-]+\W*){0,3}", re.I)
_WILL = re.compile(r"\b(?:will|would|should|shall)\b", re.I)
_IS_TO = frozenset(
    map(sense, "expect set due mean suppose schedule plan".split())
)  # "is set to rise" is "will rise"
_PAYS = re.compile(
    r"\b(?:pa(?:y|ys|id)|costs?|charg(?:e|es|ed)) (?:about |up to )?(?:[$€£]\d|\d[\d.,]* (?:dollars?|euros?|yuan))"
)
_HIGHEST_EVER = re.compile(
    r"\b(?:highest|largest|biggest|best|most)\b[^,;.]{0,40}\b(?:so far|ever|in its history|on record)\b", re.I
)
_EARNED = re.compile(r"\bearn(?:s|ed)? (?:about |around |nearly )?[$€£]?\d[\d.,]* ?(?:[mb]illion|%)")
_OF_PROFIT = re.compile(r"\b(?:profits?|incomes?|margins?|interest|fees?|sales|revenues?)\b", re.I)
_PROFIT = frozenset({sense("profit")})  # "earned 4.6 billion dollars" was a profit of that
_PUTS_AT = re.compile(r"\bputs? [^.;]{3,60} at (?:about |around |up to )?[$€£]?\d")
_ESTIMATES = frozenset(map(sense, "estimate will".split()))
_BROUGHT_IN = re.compile(
    r"\bbr(?:ings?|ought) in (?:more than |about |around |up to )?[$€£]?\d[\d.,]* ?[mb]illion\b"
)
_EARLIER = frozenset(map(sense, "previous earlier original".split()))  # what it had expected
_CONSIDERS = frozenset(map(sense, "consider regard deem".split()))
_FORECAST_OF_SPENDING = re.compile(
    r"\bforecasts? (?:for|of) (?:its |the )?(?:capital )?(?:spending|"
    r"investments?|expenditures?)\b"
)
_CHARGE = re.compile(  # what it says before is one: "A union says that. Rockstar rejects the charge"
    r"\b(?:reject|den(?:y|i)|disput|admit)\w* (?:the|this|that) (?:charge|accusation|allegation|claim)s?\b"
)
_ACCUSES = frozenset(map(sense, "accuse accusation".split()))
_ALLEGES = frozenset(map(sense, "allege claim".split()))
_RECORD = frozenset({sense("record")})
_SUCCEEDS = frozenset(map(sense, "succeed replace follow hand over take".split()))  # by whom, is judged there
_WHETHER = frozenset({sense("whether")})
_OPEN = re.compile(
    r"\b(?:doubt|question|ask|examin|weigh|consider|review|decid|study|investigat|look)\w*", re.I
)
_DESPITE = frozenset(
    {sense("despite"), sense("spite")}
)  # two facts side by side, where none is the other's cause
_EARNS = frozenset(map(sense, "earn make book record".split()))  # a profit, which the source has too
_NAME = re.compile(r"(?:(?<=[^\s“\"(] )|^(?=\S+ [A-Z]))\b[A-Z][\w’'-]*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BY_YEAR = re.compile(
    r"\b(?:by|until|till|before|after) (?:the )?(?:end of |mid-?)?(?P<year>(?:19|20)\d\d)\b", re.I
)
_THIS_YEAR = re.compile(r"\b(?:this|the|coming|next|last) (?:\w+ )?year\b", re.I)
_MONTH = re.compile(rf"\b(?:{ENGLISH_MONTHS})\b")
_DATED = re.compile(  # a month that says which article it is, and not when what it tells came about
    r"\b(?:articles?|pieces?|report\w*|sources?|papers?|texts?|published|dated|wr(?:ote|itten|iting)|appeared)\b[^;.]{0,40}\b"
    rf"{_MONTH.pattern}|{_MONTH.pattern}(?: (?:19|20)\d\d)? (?:article|piece|report)|\d{{1,2}}\.? {_MONTH.pattern}|"
    rf"{_MONTH.pattern} \d{{1,2}}\b(?!\d)",
)
_UP_OR_DOWN = frozenset({sense("rise"), sense("fall")})
_UP_TO = re.compile(r"\bup to\b(?=\W+(?:an? |about )?\d)", re.I)
_UNIT = re.compile(r"year|quarter|month|week")
_WHICH = re.compile(
    r"\b(?:this|next|last|coming) (?:year|quarter|month|week|half|spring|summer|autumn|winter)\b", re.I
)
_FOR_THE_YEAR = re.compile(
    r"\b(?:forecasts?|guidance|outlook|targets?|goals?|expects?)\b[^.;]{0,40} (?:for|"
    r"in) the (?:full )?year\b(?! (?:before|after|to date))"
)
_NUMBERED = re.compile(
    r"\b(?P<n>first|second|third|fourth|Q(?P<q>[1-4]))\b(?:[- ](?:fiscal )?(?P<unit>quarter|half))?", re.I
)
_COUNTED = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"(?![- ](?:fiscal )?(?:quarter|half|largest|biggest|article|piece|source|report|text))"
)
_NUMBERS = ("first", "second", "third", "fourth")
_WHEN = frozenset(
    "quarter half year month week spring summer autumn winter first second third fourth fiscal".split()
)


def holds(taken: Taken, part: Part) -> bool:
    """The sentence has all of the part's words, and the clause of its figure has them too."""
    return (
        set(part.own) <= _content(taken.sentence, part) | _free(taken, part)
        and not anothers(part, taken.sentence)
        and not other_way(part, clauses_of(taken.sentence))
        and figures_hold(taken, part, part.own)
    )


def _content(text: str, part: Part) -> set[str]:
    """The senses of its words; abroad the "up" of "up to 1,000" is no rise."""
    return content(_UP_TO.sub(" ", text) if part.glossed else text)


def anothers(part: Part, sentence: str) -> bool:
    """What the part says of one name is what the sentence says, in a clause of its own, of another."""
    names = content(" ".join(_NAME.findall(sentence)))
    mine, rest = names & set(part.own), set(part.own) - names
    clauses = [content(c) for c in clauses_of(sentence)]
    saying = [c for c in clauses if rest and rest <= c]
    return bool(mine and saying) and all((c & names) - set(part.own) and not c & mine for c in saying)


def figures_hold(taken: Taken, part: Part, words: Collection[str] = ()) -> bool:
    """The sentence has the part's years and figures, grown to or by as it says; a figure's clause the words too."""
    sentence, free = taken.sentence, _free(taken, part)
    if not _times_hold(part, sentence):
        return False
    rest = set(words) - _WHEN - free
    moving = bool(free - taken.meant_by - taken.borrowed)
    for figure in part.figures:
        if not stepped_so(part.text, sentence, figure, moving=moving):
            return False
        clauses = [c for c in clauses_of(sentence) if bears(c, [figure])]
        if not any(rest <= content(c) and not contrary(part.text, c) for c in clauses):
            return False
        near = [_content(c, part) for c in CLAUSES.split(sentence) if bears(c, [figure])]
        if part.glossed and not any(_UP_OR_DOWN & rest <= words for words in near):
            return False
        pieces = [p for p in PIECES.split(sentence) if part.glossed and numbers(bare(p))]
        if anothers_figure([(bears(p, [figure]), content(p)) for p in pieces], rest):
            return False
    return True


def clauses_of(sentence: str) -> list[str]:
    """Its clauses; "their income", "those in the Americas" take up what the one before begins with."""
    made = CLAUSES.split(sentence)
    for n, clause in enumerate(made[1:], start=1):
        first = _BEGINS.match(made[n - 1])
        if first and _TAKES_UP.match(clause):
            made[n] = f"{first.group()} {clause}"
    return made


def _times_hold(part: Part, sentence: str) -> bool:
    """Its years and months are the sentence's, and "next year" and the quarter are not this one and the year."""
    said_years = set(_YEAR.findall(sentence))
    bound = {m["year"] for m in _BY_YEAR.finditer(part.text)}
    quarters, units = _numbered(sentence), _units(sentence)
    months = {*_MONTH.findall(sentence), *(w for w in part.published.split() if _DATED.search(part.text))}
    counted = set(_COUNTED.findall(part.text.lower()))
    return (
        part.years <= said_years
        and (
            bound <= said_years or _THIS_YEAR.search(sentence) is not None
        )  # "by 2026" is when, not which article
        and all(_said_of(m.group().lower(), sentence) for m in _WHICH.finditer(part.text))
        and not another_time(part.text, sentence)
        and not (part.glossed and another_span(part.text, sentence))
        and (not quarters or _numbered(part.text) <= quarters)
        and counted <= set(_COUNTED.findall(sentence.lower()))  # a "third decline" of the third quarter
        and set(_MONTH.findall(part.text)) <= months
        and (not units or not _units(part.text) or bool(units & _units(part.text)))
    )


def _said_of(when: str, sentence: str) -> bool:
    """ "Its forecast for the year" is for this year."""
    return when in sentence.lower() or (when == "this year" and bool(_FOR_THE_YEAR.search(sentence)))


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


def _free(taken: Taken, part: Part) -> frozenset[str]:
    """Words that the part may have though the sentence has not."""
    will = {sense("will")} if _TO_COME.search(taken.sentence) else set()
    will |= {sense("rise") for m in _THAN_BEFORE.finditer(taken.sentence) if m["more"]}
    will |= {sense("fall") for m in _THAN_BEFORE.finditer(taken.sentence) if not m["more"]}
    will |= _EARNS if re.search(r"\b(?:profit|income|earnings)\b", part.text) else set()
    will |= {sense("will")} if taken.to_come else set()
    will |= _PROFIT if _does(_EARNED, taken, part) and not _OF_PROFIT.search(taken.sentence) else set()
    will |= {sense("revenue")} if _does(_BROUGHT_IN, taken, part) else set()
    will |= _EARLIER if re.search(r"\bhad (?:\w+ )?\w+(?:ed|en)\b", taken.sentence) else set()
    will |= _ALLEGES if re.search(r"\bsays? that\b", taken.sentence) else set()
    will |= _CONSIDERS if re.search(r"\bcall(?:s|ed)? (?!off|on|for)", taken.sentence) else set()
    will |= {sense("plan")} if _FORECAST_OF_SPENDING.search(taken.sentence) else set()
    will |= _ACCUSES if _CHARGE.search(taken.following) and _accuser(part.text, taken.sentence) else set()
    will |= _ESTIMATES if _PUTS_AT.search(taken.sentence) else set()
    will |= _SUCCEEDS if hands_over(taken.sentence) else set()
    will |= _WHETHER if _OPEN.search(taken.sentence) else set()
    will |= _DESPITE if not (CAUSE.search(taken.sentence) or CAUSING.search(taken.sentence)) else set()
    will |= {sense("price")} if _PAYS.search(taken.sentence) else set()
    will |= _RECORD if _HIGHEST_EVER.search(taken.sentence) else set()
    will |= _IS_TO if _WILL.search(taken.sentence) else set()
    return taken.called.union(
        taken.meant_by, taken.borrowed, will, *(moving_words(part, taken.sentence, f) for f in part.figures)
    )


def _does(deed: re.Pattern[str], taken: Taken, part: Part) -> bool:
    """The sentence has the deed, and the part, or what stands before it, the doer."""
    m = deed.search(taken.sentence)
    return m is not None and bool(
        content(taken.sentence[: m.start()]) & content(f"{part.before} {part.text}")
    )


def _accuser(text: str, sentence: str) -> bool:
    """Who accuses is who says so in the source."""
    return bool(content(text.partition(" accus")[0]) & content(re.split(r"\bsa(?:ys?|id)\b", sentence)[0]))


def contrary(text: str, own: str) -> bool:
    theirs = {(m["of"].lower(), bool(m["up"])) for m in _OF_WHAT.finditer(own)}
    mine = {(m["of"].lower(), bool(m["up"])) for m in _OF_WHAT.finditer(text)}
    if any((of, not up) in theirs for of, up in mine - theirs):
        return True  # "lower coffee prices" for higher ones
    return any(
        way.search(text) and not contrary.search(text) and contrary.search(own) and not way.search(own)
        for pair in ((RISES, FALLS), (OVER, UNDER), (_AHEAD, UNDER), (MORE, _FEWER))
        for way, contrary in (pair, pair[::-1])
    )
