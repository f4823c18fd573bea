"""Which sentence of a source has what a part of a retelling says: in its words, in its meaning, or two together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from retrieval.writing.gate.articles.bearing import anothers, clauses_of, figures_hold, holds
from retrieval.writing.gate.articles.opposites import (
    other_quantity,
    strange_actors,
    strange_name,
    turned_round,
)
from retrieval.writing.gate.articles.pairing import crossed, elsewhere
from retrieval.writing.gate.articles.parts import CALLED, CLAUSES, Names, Part, Taken
from retrieval.writing.gate.articles.ways import other_way
from retrieval.writing.gate.facts import Source, bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.binding import BINDING
from retrieval.writing.gate.words.stems import content, own_words, sense
from retrieval.writing.gate.words.synonyms import strange

TAKEN_UP = 0.35  # of the content words of the source's own sentence: a scrap may mean something else
_WHOLE, _FEWEST = 0.7, 3  # of the content words of a clause that is told for itself, and how many it has
_APART = re.compile(rf"{CLAUSES.pattern}|:|, (?:which|who|where)\b|\bafter\b", re.I)
_DEGREES = frozenset(
    map(sense, "far well much slightly considerably significantly substantially markedly".split())
)
_BINDING = frozenset(map(sense, BINDING))
_REFERS = re.compile(  # to something in the sentence before
    r"\b(?:it|its|they|them|their|he|she|his|her|this|those|these)\b|\bthat (?=[a-z]+ to )|"
    r"\b(?:increase|rise|growth|decline|fall|drop|gain|reduction)\b(?! (?:in|of|for|at|from)\b)",
    re.I,
)
_CAPITAL = re.compile(r"(?<=\w )[A-Z][\w’'-]+")
_ITS_SUBJECT = re.compile(
    r"\W*(?:(?:In|At|For|On|By) [^,]{2,30}?,? )?(?:it|its|they|their|he|she|his|her)\b", re.I
)


class Means(Protocol):
    """Judges what is said in other words than the source's; `alike`: in synonyms of them."""

    def __call__(self, said: str, source: Source, *, alike: bool = False) -> bool: ...


def that_hold(near: Sequence[Taken], part: Part, names: Names, means: Means | None) -> list[Taken]:
    """The sentences that have what the part says: in their words, in their meaning, or two of them together."""
    found = [t for t in near if holds(t, part.read_in(t.sentence))]
    if not found and means:
        found = _meant(near, part, names, means)
    if not found and (both := _two(near, part)):
        found = [both]
    if not found and means and (second := _taking_up(near, part, means)):
        found = [second]
    return found


def _meant(near: Sequence[Taken], part: Part, names: Names, means: Means) -> list[Taken]:
    """The sentence nearest to the part in words, of the sources that mean what is said, where they do."""
    if set(part.own) <= _DEGREES:
        return []  # "far from" and "well below" are of figures
    able = [t for t in near if figures_hold(t, part)]
    for n in dict.fromkeys(t.source.n for t in able):
        own = [t for t in able if t.source.n == n]
        best = max(own, key=lambda t: [weight(t.sentence, text) for text in (part.text, part.told_whole)])
        if (
            not any(anothers(part, t.sentence) for t in own)
            and not strange_name(part.told_whole, best.source, names)
            and not turned_round(part.text, best.sentence)
            and not crossed(part.told_whole, best.sentence)
            and not other_way(part, clauses_of(best.sentence))
            and not (
                part.figures and elsewhere(part, best.sentence, [t.sentence for t in near if t.source.n == n])
            )
            and not other_quantity(part.told_whole, best.source.text)
            and not other_quantity(part.text, best.sentence)
            and not strange_actors(part.text, best.source.text)
            and not (_BINDING & set(part.own)) - content(best.sentence)
            and means(part.told_whole, best.source, alike=_in_synonyms(part, best))
        ):
            best.meant = True
            return [best]
    return []


def _in_synonyms(part: Part, taken: Taken) -> bool:
    """The words that the source's sentence has not are synonyms of some that it has."""
    lacking = set(part.own) - content(taken.sentence)
    return bool(lacking) and not strange(lacking, part.text, taken.sentence)


def _two(near: Iterable[Taken], part: Part) -> Taken | None:
    """Two sentences of a source read as one, where the second takes up the first: "drove that growth"."""
    for one, two in pairwise(near):
        if one.source is two.source and CALLED.search(two.sentence):
            both = Taken(one.source, f"{one.sentence} {two.sentence}")
            part = part.read_in(both.sentence)
            mine = set(part.own) | {d for n in part.figures for d in re.findall(r"\d+", n.text)}
            if holds(both, part) and not any(scrap(t.sentence, mine, [], 2) for t in (one, two)):
                return both
    return None


def _taking_up(near: Iterable[Taken], part: Part, means: Means) -> Taken | None:
    """The sentence that has what the part says but for what it takes up from the one before: "they grew 2.4 percent".

    The source has to be likely to mean it: code does not know what a pronoun stands for."""
    for one, two in pairwise(near):
        lacking = frozenset(part.own) - content(two.sentence) - two.meant_by
        mine = set(part.own) & content(two.sentence)
        takes_up = one.source is two.source and lacking and _REFERS.search(two.sentence)
        named = content(" ".join(_CAPITAL.findall(part.text)))
        if named & lacking and not _ITS_SUBJECT.match(two.sentence):
            continue  # "the company says that it has" is of the company
        if not takes_up or not mine or not lacking <= content(one.sentence) or part.glossed:
            continue
        two.borrowed = lacking
        if holds(two, part) and means(part.told_whole, two.source, alike=True):
            return two
        two.borrowed = frozenset()
    return None


def scrap(own: str, mine: set[str], told: Sequence[Number], least: int) -> bool:
    """Too little of the sentence, and of the clause whose figure is told: it may mean something else."""
    if any(len(w) >= _FEWEST and len(w & mine) >= _WHOLE * len(w) for w in map(content, _APART.split(own))):
        return False
    clauses = [
        c for c in CLAUSES.split(own) if any(same_figure(f, n) for f in told for n in numbers(bare(c)))
    ]
    weighed = [content(text) for text in (own, *clauses)]
    weighed += [set(own_words(text)) | set(re.findall(r"\d+", text)) for text in (own, *clauses)]
    return len(weighed[0] & mine) < least or not any(len(w & mine) >= TAKEN_UP * len(w) for w in weighed)


def weight(sentence: str, text: str) -> int:
    return len(content(sentence) & content(text))
