"""Which figure goes with which word where two are told side by side: "25 % in China, 1 % in the Americas". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, groupby, permutations

from retrieval.writing.gate.articles.parts import CLAUSES, Part
from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.attitudes import CAUSE
from retrieval.writing.gate.words.stems import WORD, bare_word, content, own_words, sense

_FIGURE, _WORD = True, False
_FREE = frozenset(map(sense, ("worth", "new")))  # they say of neither figure what it is of
_AND = re.compile(" and ")
_RANGE = re.compile(r"(\bbetween [^,;]{1,25}?) and (?=[$€£]?\d)")  # one place of two figures


def crossed(said: str, own: str) -> bool:
    """Two figures have changed places with the words that are theirs in the clauses of the source's sentence.

    Told one after the other each stands with its own ("1 % here, 25 % there"), told in turn ("here and there,
    1 % and 25 %") each has the place of its own."""
    clauses = _clauses(own)
    told = numbers(bare(said))
    return any(
        _crossed(said, [f, g], [a, b])
        for f, g in combinations(told, 2)
        for (a, here), (b, there) in permutations(clauses, 2)
        if _among(f, here) and _among(g, there) and not _among(g, here) and not _among(f, there)
    )


def _clauses(own: str) -> list[tuple[str, list[Number]]]:
    """The clauses with figures, and these; "this brought in 6 billion and that 3 billion" is two."""
    figures = numbers(bare(own))
    own = _RANGE.sub(r"\1  to ", own)  # of the same length
    made: list[tuple[str, list[Number]]] = []
    for start, end in _between(CLAUSES, own, 0, len(own)):
        parts = list(_between(_AND, own, start, end))
        each = [(own[a:b], [n for n in figures if a <= n.start < b]) for a, b in parts]
        whole = (own[start:end], [n for _, inside in each for n in inside])
        made += each if all(inside for _, inside in each) else [whole]
    return [clause for clause in made if clause[1]]


def _between(mark: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for m in mark.finditer(text, start, end):
        yield start, m.start()
        start = m.end()
    yield start, end


def _among(figure: Number, figures: list[Number]) -> bool:
    return any(same_figure(figure, own) for own in figures)


def _crossed(said: str, figures: list[Number], clauses: list[str]) -> bool:
    first, second = (content(c) for c in clauses)
    only = (first - second - _FREE, second - first - _FREE)
    items = [(n.start, _FIGURE, at) for at, n in enumerate(figures)]
    words = [
        (m.start(), at, m.group()[0].isupper())
        for m in WORD.finditer(said)
        for at in (0, 1)
        if sense(bare_word(m.group())) in only[at]
    ]
    named = {at for _, at, name in words if name} == {0, 1}  # "China" and "the Americas", and not "sales"
    items += [(start, _WORD, at) for start, at, name in words if name or not named]
    order = [kind_and_place for kind_and_place, _ in groupby((kind, at) for _, kind, at in sorted(items))]
    if len(order) != 4 or {kind for kind, _ in order} != {_FIGURE, _WORD}:
        return _beside_the_other(sorted(items))
    (k1, a1), (k2, a2), (_, a3), (_, a4) = order
    in_turn = k1 == k2 and order[2][0] == order[3][0]
    return (a1, a2) != (a3, a4) if in_turn else a1 != a2 or a3 != a4


def _beside_the_other(items: list[tuple[int, bool, int]]) -> bool:
    """The last figure has only words of the other's clause before it, and none behind: "and shipped 5.6 billion"."""
    places = [at for at, (_, kind, _) in enumerate(items) if kind is _FIGURE]
    before, behind = items[places[0] + 1 : places[1]], items[places[1] + 1 :]
    own = items[places[1]][2]
    words = {at for _, kind, at in before if kind is _WORD}
    return words == {1 - own} and not any(at == own for _, _, at in behind)


def elsewhere(part: Part, bearing: str, others: list[str]) -> bool:
    """A figure, or a cause told with it, is of what the source speaks of only in sentences without that figure."""
    rest = [
        content(own)
        for own in others
        if not any(same_figure(f, n) for f in part.figures for n in numbers(bare(own)))
    ]
    theirs = set().union(*rest) - content(bearing)
    cause = CAUSE.search(part.text)
    told = [set(part.own), set(own_words(part.text[cause.end() :])) if cause else set()]
    return any(words & theirs and not words & content(bearing) for words in told)
