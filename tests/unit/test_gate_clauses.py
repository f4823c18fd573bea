# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate reads by the clause: what is denied, doubted or due there is so there; and nothing changes sides."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.articles.swapped import swapped
from tests.fakes.llm.evidence import judged, of

BRIDGE = (
    "Maintenance of the old lifts will stop in 2027, a date which few of the owners have not yet noted. Caterpillar sells "
    "the new drive at $30 per lift and month, and owners pay whether or not anyone rides. A levy of 4 percent is a stopgap; "
    "a lasting tax is meant to replace it, which officials do not expect before 2028. The fire brigade said that a fan was "
    "the likely cause, and it ruled out arson. The halt is expected to last until Nov 16."
)


def fault(sentence: str, resolver: Resolver) -> str | None:
    return judged(sentence, of(BRIDGE, "CAT", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        (
            "The article says that Caterpillar sells the new drive at $30 per lift and month [1].",
            "The article says that Caterpillar does not sell the new drive at $30 per lift and month [1].",
        ),
        (
            "The article says that the levy of 4 percent is a stopgap and that a lasting tax is meant to replace it [1].",
            "The article says that the levy of 4 percent is no stopgap and that a lasting tax is meant to replace it [1].",
        ),
        (
            "Officials do not expect the tax before 2028, the article says [1].",
            "Officials expect the tax before 2028, the article says [1].",
        ),
        (
            "No, according to the article the fire brigade ruled out arson and said that a fan was the likely cause [1].",
            "No, according to the article the fire brigade ruled out a fan and said that arson was the likely cause [1].",
        ),
    ],
)
def test_a_denial_is_of_its_clause(so: str, not_so: str, resolver: Resolver) -> None:
    assert fault(so, resolver) is None
    assert fault(not_so, resolver) is not None


def test_a_day_to_come_is_of_the_year_that_it_comes_in(resolver: Resolver) -> None:
    assert fault("The halt is expected to last until 16 Nov 2026, the article says [1].", resolver) is None
    assert (
        fault("The halt is expected to last until 16 Nov 2027, the article says [1].", resolver) is not None
    )
    assert (
        fault("The halt is expected to last until 18 Nov 2026, the article says [1].", resolver) is not None
    )


def test_the_writer_is_the_article(resolver: Resolver) -> None:
    assert fault("The writer says that a levy of 4 percent is a stopgap [1].", resolver) is None
    assert fault("The driver says that a levy of 4 percent is a stopgap [1].", resolver) is not None


@pytest.mark.parametrize(
    ("said", "own"),
    [
        (  # whose it is
            "Oracle's ticket server now runs in all stations.",
            "Dell's own ticket server, which replaced the one rented from Oracle, now runs in all stations.",
        ),
        (  # what stands before two figures
            "The lawyers filed 146 suits, of which they lost 31 and won 4.",
            "The lawyers filed 146 suits; so far they won 31 and lost 4.",
        ),
        (  # what happened when
            "There was a failure of the pumps in June and a flood at the mill in August.",
            "There was a failure of the pumps in August and a flood at the mill in June.",
        ),
        (  # who does it
            "The average American mill costs about nine times its earnings.",
            "The quarry costs about nine times its earnings, half the multiple of the average American mill.",
        ),
        (  # what is done, by nobody named
            "Dell charged a flat duty on each parcel.",
            "Since July every parcel has been charged a flat duty.",
        ),
    ],
)
def test_nothing_changes_sides(said: str, own: str) -> None:
    assert swapped(said, own) is not None
    assert swapped(own, own) is None


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("Of 146 suits filed, 31 were won and 4 lost.", "The lawyers filed 146 suits; so far they won 31 and lost 4."),
        ("In June a flood hit the mill, in August the pumps failed.", "The pumps failed in August and a flood hit the mill in June."),
        ("The bank said that the rate fell to 4 percent last week.", "Sales rose, and the rate fell to 4 percent last week, the bank said."),
        ("Toyota's revenue rose by 5 percent in June.", "In the June quarter its revenue rose by 5 percent, Toyota said."),
        ("The duty was charged on each parcel.", "Since July each parcel has been charged a flat duty."),
        ("Dell's server now runs in all stations.", "Dell's own ticket server now runs in all stations."),
    ],
)  # fmt: skip
def test_what_is_only_put_otherwise_has_changed_no_sides(said: str, own: str) -> None:
    assert swapped(said, own) is None
