"""Whether what a sentence says of an article is what the article says: part by part, against its own sentences.

A part may hold words of one sentence of the source only, and a figure only the words of its own clause: two true
halves make no truth. Who says it, whether it is denied, doubted or hoped for has to come along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from retrieval.corpus.passages import sentence_spans
from retrieval.writing.gate.facts import Source, bare
from retrieval.writing.gate.form import same_words
from retrieval.writing.gate.lexicon import DOWN, NEGATION, OVER, SPEAKS, STATES, UNDER, UP
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.roles import turned
from retrieval.writing.gate.senses import spoken_alike
from retrieval.writing.gate.stems import content, own_words, sense

TAKEN_UP = 0.35  # of the content words of the source's own sentence: a scrap may mean something else
SHORTEST = 3  # words that a quotation standing alone has more of
HALF = 0.5  # of the words around a speech: who says it, and how
HEDGE = re.compile(
    r"\b(?:may|might|could|would|should|if|unless|expect\w*|plan\w*|hop(?:es?|ed|ing)|likely|reportedly|"
    r"allegedly|possibl[ey]|perhaps|suggest\w*|seem\w*|appear\w*|estimat\w*|forecast\w*|believ\w*|think\w*|"
    r"thought|anticipat\w*|foresee\w*|argu\w*|predict\w*|rumou?r\w*|intend\w*|aim\w*|target\w*|consider\w*|"
    r"propos\w*|potential\w*|"
    r"dürfte\w*|könnte\w*|würde\w*|sollte\w*|plan\w*|erwarte\w*|möglich\w*|deute\w*|podr[ií]a\w*|planea\w*|prevé\w*|"
    r"espera\w*|sugier\w*|seg[uú]n|pourrai\w*|prévoi\w*|sugg[eè]r\w*|selon|может|могут|планиру\w*|ожида\w*|"
    r"намерен\w*)\b|"
    r"可能|或许|计划|预计|表明|暗示|打算",
    re.I,
)
_SPEAKER = re.compile(
    r"^(?P<who>[^,;:]{3,80}?)\s(?:said|says?|calls?|called|told|thinks?|thought|believes?d?|expects?|expected|"
    r"argues?d?|"
    r"warns?|warned|sees?|saw|estimates?d?|predicts?|predicted|reckons?|claims?|claimed|notes?d?|writes?|wrote|"
    r"suggests?|suggested|describes?d?)\b",
    re.I,
)
ATTITUDES = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:doubt\w*|question\w*|s[ck]eptic\w*|dud[ao]\w*|cuestiona\w*|(?:be)?zweifel\w*|dout\w+|сомн\w+)\b|怀疑|质疑",
        r"\b(?:den(?:y|ies|ied)|disput\w+|reject\w*|refus\w+|declin\w+ to|ruled? out|fail(?:s|ed)? to)\b|"
        rf"{NEGATION.pattern}",
        r"\b(?:fear\w*|worr(?:y|ies|ied)\w*|concern\w*|warn\w*|tem[eo]\w*|preocup\w*|fürcht\w*|befürcht\w*|"
        r"warn\w*|sorg\w*|"
        r"crai\w+|avert\w+|préven\w+|inqui\w+|advier\w*|alert\w*|опас\w+|предупре\w+)\b|担心|担忧|警告",
    )
]
_OF_ITSELF = re.compile(r"\b(?:articles?|paper|piece|authors?|publication)\b", re.I)
_SPEECH = re.compile(r"[“„«\"][^“”„«»\"]+[”“»\"]")
_CLAUSES = re.compile(r"[;—]|,? \b(?:while|whereas|although|though|but)\b|, and\b")
CAUSE = re.compile(
    r"\b(?:because|due to|thanks to|owing to|as a result|therefore|thus|hence|so that|led to|driven by|"
    r"since(?! (?:the |its |then|early|late|mid|last|\d|[A-Z])))\b|^\W*since the (?!start|beginning|turn|"
    r"spring|summer|autumn)|\b(?:wegen|weil|aufgrund|infolge|debido a|porque|a causa|à cause|en raison|grâce|"
    r"из-за|потому|"
    r"благодаря)\b|由于|因为|因此",
    re.I,
)
CAUSING = re.compile(
    r"\b(?:dr[io]ven?|drives?|cause[sd]?|led|fuel\w*|propel\w*|spurr\w*|lifted|boosted)\b", re.I
)
_THE_COMPANY = re.compile(r"\b(?:the (?:company|group|firm|shares?|stock)|its?|they|their)\b", re.I)
_COMPARES = re.compile(r"\bthan\b|\bexceed|\bout(?:run|pac|strip|perform|ran)\w*|\bpass(?:ed|es)\b")
_CALLED = re.compile(r"(?:\b(?:this|that|these|those)|^The) ((?:[A-Z]+ )?[a-z]+)(?! of\b)")
_RATE = re.compile(
    r"\b(?:an?|per|each|every) (?:year|month|quarter|week|day|share)\b(?! (?:before|earlier|ago|"
    r"prior|previous))",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:from|before|earlier|ago|prior|previous(?:ly)?|last|against|versus|compared|after|than|was|were|had|then|"
    r"vor|zuvor|vorher|nach|gegenüber|von|desde|frente|antes|después|tras|contre|avant|après|до|после|против|с|со)\b|"
    r"此前|之前|从|前",
    re.I,
)
_BY = re.compile(r"\b(?P<by>by|to|from|against|versus|compared (?:with|to)|after)\s*\W{0,2}$")
_AGAINST = frozenset(
    {"against", "versus", "compared with", "compared to", "after"}
)  # what it was before, as "from" says
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OWNED = re.compile(r"(?:['’]s|\bits|\btheir) ([\w-]+(?: [\w-]+)?)")
_WHICH = re.compile(
    r"\b(?:this|next|last|coming) (?:year|quarter|month|week|half|spring|summer|autumn|winter)\b", re.I
)
_WHEN = frozenset(
    "quarter half year month week spring summer autumn winter first second third fourth fiscal".split()
)
Names = Callable[[str], list[str]]  # the companies that a text names, in order


@dataclass(slots=True)
class Part:
    """A clause or phrase of a sentence: its text, its own words (stemmed, in order), and its source's figures."""

    text: str
    own: list[str]
    figures: list[Number]
    published: str = ""  # the years in which the sources appeared
    cites: frozenset[int] = frozenset()  # the sources whose numbers stand behind it
    live: bool = False  # it speaks of the market's figures

    @property
    def years(self) -> set[str]:
        return set(_YEAR.findall(self.text)) - set(self.published.split())


@dataclass
class _Taken:
    """A sentence of a source, and the parts and quotations that take it up."""

    source: Source
    sentence: str
    parts: list[Part] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)

    @cached_property
    def called(self) -> frozenset[str]:
        """What the next sentence calls that which this one says: "this AI budget", "The plan"."""
        rest = self.source.text.partition(self.sentence)[2].strip()
        following = next((rest[a:b] for a, b in sentence_spans(rest)), "")
        return frozenset().union(*(content(m[1]) for m in _CALLED.finditer(following)))

    @property
    def retold(self) -> str:
        return " ".join(p.text for p in self.parts)


def unfaithful(
    parts: Iterable[Part],
    quoted: Sequence[str],
    cited: Sequence[Source],
    names: Names,
    claims: Collection[str] = (),
) -> str | None:
    """Why the parts and quotations are not what the cited sources say, or None.

    `claims` are the sentences that the answer sets beside the market: their figure or state is told without more."""
    taken = {(s.n, own): _Taken(s, own) for s in cited for own in _sentences(s)}
    for words in quoted:
        for t in taken.values():
            if _in(words, t.sentence):
                t.quoted.append(words)
                break
    told, loose = _joined(parts)
    whole = " ".join(part.text for part in told) + loose
    speakers: list[Part] = []
    for part in told:
        near = [t for t in taken.values() if t.source.n in part.cites] or list(taken.values())
        held = [t for t in near if _holds(t, part)]
        if not held and (both := _two(near, part)):
            taken[both.source.n, both.sentence] = both
            held = [both]
        if SPEAKS.search(part.text) and any(_only_speaker(part, t.sentence) for t in held):
            speakers.append(part)
            continue
        if not held:
            lacking = set(part.own).difference(*(content(t.sentence) for t in near))
            if lacking:
                return f"the source it cites does not speak of {', '.join(sorted(lacking)[:4])}"
            return "the source does not say that of it"
        best = max(held, key=lambda t: (bool(t.parts or t.quoted), _weight(t.sentence, whole)))
        best.parts.append(part)
    used = [t for t in taken.values() if t.parts or t.quoted]
    if loose and used:
        used[0].parts.append(Part(loose, [], []))
    if any(not any(_only_speaker(p, t.sentence) for t in used) for p in speakers):
        return "the source does not say that it is theirs"
    if missing := {s.n for s in cited} - {t.source.n for t in used}:
        return f"[{min(missing)}] does not bear it out"
    return next((fault for t in used if (fault := _fault(t, whole, names, claims))), None)


def _two(near: Iterable[_Taken], part: Part) -> _Taken | None:
    """Two sentences of a source read as one, where the second takes up the first: "drove that growth"."""
    for one, two in pairwise(near):
        if one.source is two.source and _CALLED.search(two.sentence):
            both = _Taken(one.source, f"{one.sentence} {two.sentence}")
            mine = set(part.own) | {d for n in part.figures for d in re.findall(r"\d+", n.text)}
            if _holds(both, part) and not any(_scrap(t.sentence, mine, [], 2) for t in (one, two)):
                return both
    return None


def _joined(parts: Iterable[Part]) -> tuple[list[Part], str]:
    """The parts on articles, each with those beside it that have no word of their own ("in 2016", "it is not").

    Where there are only such, as around a quotation, their text."""
    told: list[Part] = []
    loose = ""
    for part in parts:
        if part.live:
            loose = ""
        elif part.own or part.figures:
            told.append(replace(part, text=f"{loose}{part.text}"))
            loose = ""
        else:
            loose += f"{part.text} "
    if told and loose:
        told[-1] = replace(told[-1], text=f"{told[-1].text} {loose}")
    return told, "" if told else loose


def _holds(taken: _Taken, part: Part) -> bool:  # noqa: PLR0911
    """The sentence has all of the part's words, and the clause of its figure has them too.

    One return for each reason against it."""
    sentence = taken.sentence
    if not set(part.own) <= content(sentence) | taken.called or not part.years <= set(
        _YEAR.findall(sentence)
    ):
        return False
    if any(m.group().lower() not in sentence.lower() for m in _WHICH.finditer(part.text)):
        return False
    for figure in part.figures:
        clauses = [
            c for c in _CLAUSES.split(sentence) if any(same_figure(figure, n) for n in numbers(bare(c)))
        ]
        said = _step(sentence, figure.text)
        if _step(part.text, figure.text) not in {"", said or "by"}:
            return False
        if said == "from" and not _BEFORE.search(part.text):
            return False  # what it was is not what it is
        if _step(part.text, figure.text) == "from" and not _moved_so(part.text, sentence, figure):
            return False
        rest = set(part.own) - _WHEN - taken.called - _moving(part, sentence, figure)
        if not any(rest <= content(c) and not _contrary(part.text, c) for c in clauses):
            return False
    return True


def same_figure(written: Number, own: Number) -> bool:
    """The figure of a source, written with as many digits or fewer; "22" may be 22 times: its words are checked."""
    return (written.unit == own.unit or (own.unit == "x" and not written.unit)) and any(
        (step >= 1 and abs(w - v) <= 1e-9 * abs(v))
        or (abs(w - v) <= max(step, finest) / 2 + 1e-9 and step >= finest * (1 - 1e-9))
        for w, step in written.readings
        for v, finest in own.readings
    )


def _fault(taken: _Taken, whole: str, names: Names, claims: Collection[str]) -> str | None:  # noqa: PLR0911
    """Why this sentence of the source is not told as it says it. One return for each reason."""
    own, retold = taken.sentence, taken.retold
    told = [f for p in taken.parts for f in p.figures]
    mine = _mine(taken, told, names)
    claimed = own in claims and (told or any(p.search(retold) for p in STATES.values()))
    if not claimed and _scrap(own, mine, told, 1 if taken.quoted else 2):
        return "it gives only a scrap of what the source says"
    if fault := _speaker(taken, mine | content(whole)):
        return fault
    rest = _without(own, taken.quoted)
    if bool(NEGATION.search(retold)) != bool(NEGATION.search(rest)):
        return (
            "the source it cites does not deny that"
            if NEGATION.search(retold)
            else "the source it cites denies that"
        )
    if any(p.search(rest) and not p.search(whole) for p in ATTITUDES):
        return "the source doubts, denies, fears or hopes that: say so"
    if _contrary(retold, own):
        return "the source says the contrary"
    if re.search(r"\bthan\b", retold) and not _COMPARES.search(spoken_alike(own)):
        return "the source does not compare that"
    if HEDGE.search(rest) and not HEDGE.search(whole):
        return "the source does not say it as a fact: say that it is planned, expected or thought, as the source does"
    if fault := _added(taken, whole, names):
        return fault
    for clause in _CLAUSES.split(own):
        stated = [n.start for n in numbers(bare(clause)) if any(same_figure(f, n) for f in told)]
        owned = [content(m[1]) for m in _OWNED.finditer(clause) if stated and m.start() < max(stated)]
        if any(w and not w & mine for w in owned):
            return "say of what it is a figure, as the source does"
    clauses = [c for c in _CLAUSES.split(own) if not told or _bears(c, told)]
    owned = [
        set(own_words(m[1]))
        for c in clauses
        for m in _OWNED.finditer(c)
        if m.group()[0] in "'’" and set(names(c[: m.start()])[-1:]) & set(names(retold))
    ]
    if any(w and not w & mine for w in owned):
        return "the source says that of something that is theirs: name it"
    given_back = CAUSING.search(own) and re.search(
        r"\b(?:attribut|credit|due to|thanks to|because of)", whole
    )
    if not given_back and any(turned(p.text, own, content) for p in taken.parts):
        return "it turns round who does what to whom"
    return None


def _added(taken: _Taken, whole: str, names: Names) -> str | None:
    """A cause, a rate, a company that the sentence of the source does not have."""
    own, retold = taken.sentence, taken.retold
    if CAUSE.search(whole) and not (CAUSE.search(own) or CAUSING.search(own)):
        return "the source names no such cause"
    if (rate := _RATE.search(retold)) and not _RATE.search(own):
        return f"the source does not say “{rate.group()}”"
    return _companies(taken, whole, names)


def _companies(taken: _Taken, whole: str, names: Names) -> str | None:
    """The companies named are those of the source's sentence, in its order."""
    here, there = list(dict.fromkeys(names(whole))), list(dict.fromkeys(names(taken.sentence)))
    before = names(taken.source.text.partition(taken.sentence)[0])
    if before and before[-1] not in there and _THE_COMPANY.search(taken.sentence):
        there = [before[-1], *there]  # "the company", "its shares": of the one named last
    if there and (strange := set(names(taken.retold)) - set(there)):
        return f"that sentence of the source is not about {min(strange)}"
    both = [n for n in there if n in here]
    if len(both) > 1 and [n for n in here if n in there] != both:
        return "it names the companies the other way round than the source"
    return None


def _mine(taken: _Taken, told: Sequence[Number], names: Names) -> set[str]:
    """What the sentence has of the source's: words, in whichever language, names and figures."""
    mine = content(" ".join([taken.retold, *taken.quoted])).union(*(p.own for p in taken.parts))
    mine |= {sense(name) for name in names(taken.retold)}
    for n in numbers(bare(taken.sentence)):
        if any(same_figure(f, n) for f in told):
            mine |= set(re.findall(r"\d+", n.text))
    return mine


def _scrap(own: str, mine: set[str], told: Sequence[Number], least: int) -> bool:
    """Too little of the sentence, and of the clause whose figure is told: it may mean something else."""
    clauses = [
        c for c in _CLAUSES.split(own) if any(same_figure(f, n) for f in told for n in numbers(bare(c)))
    ]
    weighed = [content(text) for text in (own, *clauses)]
    weighed += [set(own_words(text)) | set(re.findall(r"\d+", text)) for text in (own, *clauses)]
    return len(weighed[0] & mine) < least or not any(len(w & mine) >= TAKEN_UP * len(w) for w in weighed)


def _speaker(taken: _Taken, mine: set[str]) -> str | None:
    """An opinion has its speaker, and a speech inside the source too."""
    speaker = _SPEAKER.match(_without(taken.sentence, taken.quoted))
    if speaker and not _OF_ITSELF.search(speaker["who"]) and not content(speaker["who"]) & mine:
        return f"say whose word that is: {' '.join(speaker['who'].split())}"
    frame = content(_SPEECH.sub(" ", taken.sentence))
    said = content(" ".join(_SPEECH.findall(taken.sentence))) - frame
    if said & mine and len(frame & mine) < HALF * len(frame):
        return "the source only quotes that: say who says it"
    return None


def _bears(clause: str, told: Sequence[Number]) -> bool:
    return any(same_figure(f, n) for f in told for n in numbers(bare(clause)))


def _contrary(text: str, own: str) -> bool:
    return any(
        way.search(text) and not contrary.search(text) and contrary.search(own) and not way.search(own)
        for way, contrary in ((UP, DOWN), (DOWN, UP), (OVER, UNDER), (UNDER, OVER))
    )


def _step(text: str, figure: str) -> str:
    """Whether something grew by a figure or to it: the word before the figure, "" where it is neither."""
    digits = re.search(r"[\d.,]*\d", figure)
    at = re.search(rf"(?<![\d.,]){re.escape(digits.group())}(?!\d)", text) if digits else None
    found = _BY.search(text[: at.start()]) if at else None
    return ("from" if found["by"] in _AGAINST else found["by"]) if found else ""


def _moving(part: Part, sentence: str, figure: Number) -> set[str]:
    """ "Raised to 11 % from 8.6 %": the way from one figure of the source to the other is no word of its own."""
    told = [n for n in numbers(bare(sentence)) if any(same_figure(f, n) for f in part.figures)]
    both = len(told) > 1 or _step(part.text, figure.text) == "from"
    return {sense("rise"), sense("fall")} if both and _moved_so(part.text, sentence, figure) else set()


def _moved_so(text: str, sentence: str, figure: Number) -> bool:
    """ "Up from 8.6 %": the figure that the source sets against it is higher."""
    own = numbers(bare(sentence))
    at = next((n for n, x in enumerate(own) if same_figure(figure, x)), 0)
    if not at or not (own[at].readings and own[at - 1].readings):
        return not (UP.search(text) or DOWN.search(text)) or _step(sentence, figure.text) == "from"
    apart = own[at - 1].readings[0][0] - own[at].readings[0][0]
    return not (UP.search(text) and apart < 0) and not (DOWN.search(text) and apart > 0)


def _only_speaker(part: Part, own: str) -> bool:
    """The part names who speaks in this sentence of the source, and nothing else of it."""
    speaker = _SPEAKER.match(own)
    return bool(speaker and part.own and not part.figures and set(part.own) <= content(speaker["who"]))


def _weight(sentence: str, text: str) -> int:
    return len(content(sentence) & content(text))


def _sentences(source: Source) -> list[str]:
    return [c.quote[a:b] for c in source.citations for a, b in sentence_spans(c.quote)]


def whole_sentence(words: str, cited: Sequence[Source]) -> bool:
    """The words are a sentence of a source from its first word to its last, and no mere name."""
    said = same_words(words).strip(" ,.;:!?")
    return len(said.split()) > SHORTEST and any(
        said == same_words(own).strip(" ,.;:!?") for source in cited for own in _sentences(source)
    )


def _in(words: str, sentence: str) -> bool:
    return same_words(words).strip(" ,.;:!?").lower() in same_words(sentence).lower()


def _without(sentence: str, quoted: Sequence[str]) -> str:
    rest = same_words(sentence)
    for words in quoted:
        rest = re.sub(re.escape(same_words(words).strip(" ,.;:!?")), " ", rest, flags=re.I)
    return rest
