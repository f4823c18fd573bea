"""Questions compared by their letters."""

from __future__ import annotations

from retrieval.corpus.wordings import Wordings

KNOWN = {"risks": "Какие риски есть у паромов?", "size": "Wie groß ist die Fähre?", "why": "为什么要建灯塔?"}


def test_the_nearest_wording_in_any_script() -> None:
    wordings = Wordings(KNOWN)
    for question, name in [
        ("С какими рисками паромы?", "risks"),
        ("wie groß?", "size"),
        ("灯塔为什么要建", "why"),
    ]:
        likeness = wordings.like(question)
        assert max(likeness, key=lambda n: likeness[n]) == name
        assert all(0 <= value <= 1 for value in likeness.values())


def test_the_same_words_are_wholly_alike_and_others_not_at_all() -> None:
    wordings = Wordings(KNOWN)
    assert wordings.like(KNOWN["size"])["size"] > 0.999
    assert wordings.like("xyz")["why"] == 0


def test_without_wordings_nothing_is_alike() -> None:
    assert Wordings({}).like("what?") == {}
