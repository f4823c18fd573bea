"""Sentences that say the same are cited together, the newest first; others stay apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from retrieval.corpus.agreeing import say_the_same, together
from retrieval.types import Document, Kind, Passage, Quote
from retrieval.writing.page import Page


def quote(text: str, source: str, published: date | None = None, probability: float = 0.5) -> Quote:
    document = Document(source, source.title(), text, Kind.ARTICLE, published=published)
    return Quote(Passage(source, document, "Peak", text, 0), text, probability)


BELOW = "Despite the gain the shares are 65% below their 2020 high."
ALSO_BELOW = "The stock is about 65% below its 2020 high, for all its gains."


def test_the_same_figures_and_words_are_the_same() -> None:
    assert say_the_same(BELOW, ALSO_BELOW)


def test_another_figure_or_another_matter_is_not_the_same() -> None:
    assert not say_the_same(BELOW, BELOW.replace("65", "56"))
    assert not say_the_same(BELOW, "Analysts see 65% more by 2020 standards of spending on chips.")
    assert not say_the_same("Rivals are strong at home.", "Funds abroad stay careful.")


def test_the_newest_stands_first_with_the_others_below_it() -> None:
    old, new = quote(BELOW, "old", date(2025, 1, 1), 0.9), quote(ALSO_BELOW, "new", date(2025, 9, 1), 0.6)
    other = quote("Rivals are strong at home.", "third")
    [first, second] = together([old, quote(ALSO_BELOW, "undated"), other, new])
    assert (first.text, first.passage.document.id, first.probability) == (ALSO_BELOW, "new", 0.9)
    assert {q.passage.document.id for q in first.likewise} == {"old", "undated"}
    assert second == other


def test_all_their_numbers_stand_behind_the_one_that_is_quoted() -> None:
    [first] = together([quote(BELOW, "one"), quote(ALSO_BELOW, "two")])
    page = Page()
    assert page.cite_all(first) == f"“{BELOW}” [1] [2]"
    assert [(c.source, c.quote) for c in page.citations] == [("one", BELOW), ("two", ALSO_BELOW)]


def test_of_two_that_overlap_the_longer_stays() -> None:
    short = quote("That combination is rare.", "one", probability=0.9)
    long = replace(short, text="They have ships and crews. That combination is rare.", probability=0.6)
    assert together([short, long]) == (replace(long, probability=0.9),)
    assert together([long, short]) == (long,)
