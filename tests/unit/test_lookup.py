"""How many sentences answer: one that is sure stands alone, unsure ones stand together, none where none is likely."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from retrieval.corpus.lookup import Retrieved, answering, next_best
from retrieval.corpus.passages import sentences, split
from retrieval.corpus.reading import candidates, read
from retrieval.types import Document, Found, Passage, Quote
from retrieval.writing.page import Page

TEXT = "The mine opened in 1902. It closed in 1987. A museum stands there. Its tower is lit at night."


@pytest.fixture
def passage() -> Passage:
    return split(Document("mine", "A mine", TEXT))[0]


def quotes(passage: Passage, *likely: tuple[str, float, float]) -> Retrieved:
    """From (sentence, probability that it answers, probability that it is the best)."""
    return Retrieved((), tuple(Quote(passage, text, p, share=share) for text, p, share in likely))


@pytest.mark.parametrize(
    ("first", "second", "third", "shown"),
    [
        ((0.9, 0.7), (0.8, 0.25), (0.7, 0.05), 1),
        ((0.9, 0.6), (0.8, 0.35), (0.7, 0.05), 2),
        ((0.9, 0.6), (0.1, 0.35), (0.7, 0.05), 2),  # the second is too improbable beside the first
        ((0.9, 0.35), (0.8, 0.25), (0.7, 0.25), 3),
        ((0.17, 0.9), (0.1, 0.1), (0.1, 0.0), 0),
    ],
)
def test_as_many_as_are_needed(
    passage: Passage,
    first: tuple[float, float],
    second: tuple[float, float],
    third: tuple[float, float],
    shown: int,
) -> None:
    rows = [("One thing.", *first), ("Another.", *second), ("A third matter.", *third)]
    assert len(answering(quotes(passage, *rows))) == shown


def test_what_says_the_same_is_cited_too(passage: Passage) -> None:
    other = split(Document("town", "A town", "The mine opened in 1902, in spring."))[0]
    sure = Quote(passage, "The mine opened in 1902.", 0.9, share=0.95)
    same = Quote(other, "The mine opened in 1902, in spring.", 0.6, share=0.04)
    found = answering(Retrieved((), (sure, Quote(passage, "It closed in 1987.", 0.5, share=0.01), same)))
    assert [q.text for q in found] == ["The mine opened in 1902."]
    assert [q.text for q in found[0].likewise] == ["The mine opened in 1902, in spring."]


class Certain:
    """A reader that finds the year of opening."""

    def read(self, question: str, candidates: Sequence[str]) -> list[float]:
        return [0.99 if "1902" in candidate else 0.01 for candidate in candidates]


def test_shares_are_a_distribution_over_what_was_read(passage: Passage) -> None:
    found = read(
        Certain(),
        "When did it open?",
        [Found(passage, 1.0, 0.5)],
        lambda _passage, _sentence: True,
        lambda _passage: (),
    )
    assert found[0].text == "The mine opened in 1902."
    assert found[0].share > 0.9
    assert sum(q.share for q in found) == pytest.approx(1)
    assert [q.share for q in found] == sorted((q.share for q in found), reverse=True)


def test_a_sentence_that_points_back_is_quoted_with_the_one_before_it() -> None:
    text = "The pit ran dry in 1987. It was given up for that reason, and sold."
    passage = split(Document("pit", "A pit", text))[0]
    back = "The owners went bankrupt. The works were closed for that reason."
    closed = split(Document("works", "The works", back))[0]
    found = [Found(passage, 0.9, 0.9), Found(closed, 0.8, 0.8)]
    shown = {c.sentence: c.quote for c in candidates("why was it closed?", found, lambda _: ())}
    assert shown["The works were closed for that reason."] == back
    assert shown["The owners went bankrupt."] == "The owners went bankrupt."


def test_a_bare_no_comes_along_and_never_stands_alone() -> None:
    text = "No. The bridge carries walkers only. Yes."
    found = [Found(split(Document("bridge", "A bridge", text))[0], 0.9, 0.9)]
    assert {c.quote for c in candidates("may one drive over it?", found, lambda _: ())} == {
        "No. The bridge carries walkers only."
    }


def test_the_sentence_most_like_the_question_is_read_first(passage: Passage) -> None:
    found = [Found(passage, 0.9, 0.5)]
    like = {"A museum stands there.": 0.8}
    first = next(candidates("what is on show?", found, lambda p: [like.get(s, 0.1) for s in sentences(p)]))
    assert first.sentence == "A museum stands there."
    plain = next(candidates("what is on show?", found, lambda _: ()))
    assert plain.sentence == "The mine opened in 1902."


def test_next_come_those_that_are_shown_nowhere_yet(passage: Passage) -> None:
    first, second, third, fourth = (Quote(passage, s, 0.3) for s in sentences(passage))
    within = Quote(passage, "It closed in 1987. A museum stands there.", 0.5, likewise=(fourth,))
    assert next_best([within, second, first, third, fourth, first], [within]) == (first,)


def test_the_reader_is_told_under_what_a_sentence_stands(passage: Passage) -> None:
    (first, *_) = candidates("When did it open?", [Found(passage, 1.0, 0.5)], lambda p: [])
    assert first.read_as.startswith("A mine. | The mine opened")
    unnamed = split(Document("mine.7", "mine.7", TEXT))[0]  # it has no title but its id
    (first, *_) = candidates("When did it open?", [Found(unnamed, 1.0, 0.5)], lambda p: [])
    assert first.read_as == "The mine opened in 1902."


def test_an_item_of_a_list_is_read_under_what_leads_into_the_list() -> None:
    text = (
        "The council met twice.\nIts reasons were these:\n\n- The roof leaks. It was never mended.\n"
        "- It is far from the town.\n\nThis was not liked."
    )
    found = [Found(split(Document("hall", "hall", text))[0], 0.9, 0.9)]
    by_sentence = {c.sentence: c for c in candidates("why is it sold?", found, lambda _: ())}
    assert {s: c.read_as.partition(" | ")[0] for s, c in by_sentence.items() if " | " in c.read_as} == {
        "Its reasons were these:": "The council met twice.",
        "The roof leaks.": "Its reasons were these:",
        "It was never mended.": "The roof leaks.",
        "It is far from the town.": "Its reasons were these:",
        "This was not liked.": "It is far from the town.",
    }
    assert by_sentence["It is far from the town."].quote == "It is far from the town."
    assert by_sentence["It was never mended."].quote == "The roof leaks. It was never mended."


def test_a_row_of_a_table_is_read_and_quoted_with_its_column_heads() -> None:
    table = "| | Copper | Tin |\n|---|---|---|\n| Mines | 4 | 2 |\n| Workers | 900 | 75 |"
    first, passage = split(Document("mines", "mines", f"The mines in figures.\n\n{table}\n\nAll are closed."))
    found = candidates("how many workers has tin?", [Found(passage, 0.9, 0.9)], lambda _: ())
    read_as = {c.sentence: c.read_as for c in found}
    assert read_as["| Workers | 900 | 75 |"] == "| | Copper | Tin | | | Workers | 900 | 75 |"
    page = Page()
    line = page.cite(passage, "| Workers | 900 | 75 |")
    assert line == "“| | Copper | Tin |” “| Workers | 900 | 75 |” [1]"
    assert [c.quote in passage.document.text for c in page.citations] == [True, True]
    assert page.cite(first, "| | Copper | Tin |") == "“| | Copper | Tin |” [1]"
