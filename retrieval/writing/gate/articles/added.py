"""What a retelling adds to its sentence of the source: a rate, a time to come, a company, an owner instead of his
own."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from retrieval.writing.gate.articles.parts import CLAUSES, Names, Part, Taken
from retrieval.writing.gate.articles.speaking import NAME, named_first
from retrieval.writing.gate.facts import bare, bears, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.stems import MIXED, content, own_words
from retrieval.writing.gate.words.times_abroad import to_come

_THE_COMPANY = re.compile(r"\b(?:the (?:company|group|firm|shares?|stock)|its?|they|their)\b", re.I)
_WILL = re.compile(r"\b(?:will|won['’]t|wo not|shall)\b", re.I)
_TO_COME = re.compile(  # what a source has that speaks of what is to come, in whatever way
    r"\b(?:will|would|shall|should|may|might|could|can|going|to (?!\d|an? |about |around |nearly |almost |"
    r"record |[$€£])\w+|plan|expect|aim|target|forecast|guid|inten|hop|"
    r"next|coming|future|until|till|by|from|due|schedul|soon|later|forthcoming|upcoming|outlook|propos|promis|pledg|predict|anticipat|"
    r"estimat|project|warn|fear|agree|ready|within|20\d\d)|['’]ll\b",
    re.I,
)
_RATE = re.compile(
    r"(?<!within )\b(?:an?|per|each|every) (?:year|month|quarter|week|day|share)\b(?! (?:before|earlier|ago|"
    r"prior|previous))",
    re.I,
)
_OWNED = re.compile(  # and no "Lowe's completed the", which owns nothing
    r"(?:['’]s(?! (?:\w+ed (?:the|its|an?|to|by|for|up|in|from)|bought|sold|said|fell|rose|grew|cut|made|took|"
    r"won|lost|paid|"
    r"will|would|has|had|is|was|plans|expects|wants)\b)|\bits|\btheir) ([\w-]+(?: [\w-]+)?)"
)
_RSI = CUE_PATTERNS["rsi_14"]  # "its overbought reading of 77" too
_THE_UNIT = re.compile(r"\b[Tt]he (?:unit|business|division|arm|segment|group)\b")


def owned(taken: Taken, mine: set[str], told: Sequence[Number], names: Names) -> str | None:
    """What the source says of something that is a company's is told of that, and not of the company."""
    own, retold = taken.sentence, taken.retold
    told_of_rsi = _RSI.search(" ".join([retold, *(p.told_whole for p in taken.parts)]))
    for clause in CLAUSES.split(own):
        stated = [n.start for n in numbers(bare(clause)) if any(same_figure(f, n) for f in told)]
        models = {w.lower() for w in MIXED.findall(retold)}  # "777X": read as a figure in what is told
        firsts = [_kind(m[1]) for m in _OWNED.finditer(clause) if stated and m.start() < max(stated)]
        firsts = [w for w in firsts if not (told_of_rsi and _RSI.fullmatch(" ".join(w)))]
        if any(w and not (mine | models).intersection(w) for w in firsts) and not _THE_UNIT.search(retold):
            return "say of what it is a figure, as the source does"  # "services revenue" is not "revenue"
    clauses = [c for c in CLAUSES.split(own) if not told or bears(c, told)]
    owned = [
        set(own_words(m[1]))
        for c in clauses
        for m in _OWNED.finditer(c)
        if m.group()[0] in "'’"
        and not (told_of_rsi and _RSI.search(c, m.start(1)))
        and set(names(c[: m.start()])[-1:]) & set(names(retold))
    ]
    if any(w and not w & mine for w in owned):
        return "the source says that of something that is theirs: name it"
    return None


def _stands_in(key: str, sentence: str) -> bool:
    """ "Analysts at Morgan Stanley": a house that no share is spoken of."""
    return key.replace("-", " ") in sentence.lower()


_UNLIKE = re.compile(r"\b[Uu]nlike [^,;]{2,60},(?= )")
_FURTHER_BACK = 15  # sentences, in which a company is last named
_WHICH = re.compile(  # what tells those spoken of from the others of their kind
    r"\b(?P<which>[a-z]+-(?:income|haul|term|end|speed|class|tech|priced|sized|rate)|poor(?:er|est)?|small(?:er)?|larger?|big(?:ger)?|"
    r"rich(?:er|est)?|wealth(?:y|ier)|young(?:er)?|old(?:er)?|foreign|domestic|overseas|existing|paying|premium|institutional|"
    r"private|corporate|commercial|industrial|electric|hybrid|female|local|federal|heavy|American|European|Chinese|"
    r"Asian|Japanese|German|French|British|Indian|Brazilian) (?P<noun>[a-z]{3,})\b"
)


def narrowed(taken: Taken, mine: set[str]) -> str | None:
    """What the source says of some of a kind, "low-income customers", is not told of all."""
    for m in _WHICH.finditer(taken.sentence):
        if content(m["noun"]) & mine and not content(m["which"]) & mine:
            return f"the source says that of “{m.group()}”"
    return None


def _kind(words: str) -> list[str]:
    """What tells the thing owned from another: its first word ("services revenue"), or its name ("777X programme")."""
    found = own_words(words)
    named = [w for w in found if any(c.isdigit() for c in w)]
    return found[: 2 if found[:1] == ["net"] else 1] + named[:1]


def added(taken: Taken, whole: str, names: Names) -> str | None:
    """A cause, a rate, a time to come, a company that the sentence of the source does not have."""
    own, retold = taken.sentence, taken.retold
    if (_WILL.search(retold) or to_come(retold)) and not _TO_COME.search(own):
        return "the source does not speak of what is to come"
    if (rate := _RATE.search(retold)) and not _RATE.search(own):
        return f"the source does not say “{rate.group()}”"
    return _companies(taken, whole, names)


def _companies(taken: Taken, whole: str, names: Names) -> str | None:
    """The companies named are those of the source's sentence, in its order."""
    here, there = list(dict.fromkeys(names(whole))), list(dict.fromkeys(names(taken.sentence)))
    subjects = [found[0] for own in taken.source.sentences[: _at(taken)] if (found := names(own))]
    taken_up = _THE_COMPANY.search(taken.sentence)
    if subjects and subjects[-1] not in there and taken_up and not names(taken.sentence[: taken_up.start()]):
        there = [subjects[-1], *there]  # "the company", "its shares": of the one spoken of last
    elif (
        subjects
        and there
        and subjects[0] in names(taken.retold)
        and there == [n for n in names(taken.retold) if n != subjects[0]]
    ):
        begins = re.match(rf"{re.escape(subjects[0])}\b", taken.sentence, re.I)
        there.insert(
            0 if begins else len(there), subjects[0]
        )  # "Moody's sees a risk": in that of which the article speaks
    if any(_anothers(part, taken.sentence, names) for part in taken.parts):
        return "the source says that of another company"
    told = {key for key in names(taken.retold) if not (taken.abroad and _stands_in(key, taken.sentence))}
    strange = told - set(there) or told - {*names(_UNLIKE.sub(" ", f"{taken.sentence} ")), *subjects[-1:]}
    if strange and (there or _unnamed(strange, taken, names, taken_up=taken_up is not None)):
        return f"that sentence of the source is not about {min(strange)}"
    subject = named_first(taken.sentence) if names(taken.retold) and not there else set()
    if subject and not subject & content(" ".join([taken.retold, *taken.quoted])):
        return "that sentence of the source is about somebody else"
    both = [n for n in there if n in here]
    if len(both) > 1 and [n for n in here if n in there] != both:
        return "it names the companies the other way round than the source"
    return None


def _unnamed(told: Collection[str], taken: Taken, names: Names, *, taken_up: bool) -> bool:
    """Whether the source, which names nobody here, last named none of them; an article on one company is of that."""
    if taken.abroad:
        return False
    if not taken_up and _left_out(taken):
        return True
    if taken.source.about:
        return False
    before = taken.source.before(taken.sentence, _FURTHER_BACK)
    last = next((found for sentence in before if (found := names(sentence))), [])
    return not set(told) & set(last)


def _left_out(taken: Taken) -> bool:
    """A name within the source's sentence has no word in what is told of it: another may stand in its place."""
    mine = taken.words_told
    return any(m.start() and not content(m.group()) & mine for m in NAME.finditer(taken.sentence))


def _anothers(part: Part, own: str, names: Names) -> bool:
    """The clause of the source that has what the part tells names a company, and not the one that the part names."""
    mine, clauses = set(names(part.text)), CLAUSES.split(own)
    if not mine or len(clauses) == 1:
        return False
    figures = [n for n in part.figures if sum(bears(c, [n]) for c in clauses) == 1]
    shared = [len(content(c) & set(part.own)) for c in clauses]
    bearing = {c for n in figures for c in clauses if bears(c, [n])}
    if not bearing and shared.count(max(shared)) == 1:
        bearing = {clauses[shared.index(max(shared))]}
    return any((theirs := set(names(c))) and not theirs & mine for c in bearing)


def _at(taken: Taken) -> int:
    """Which of its source's sentences it is."""
    return next((n for n, s in enumerate(taken.source.sentences) if s in taken.sentence), 0)
