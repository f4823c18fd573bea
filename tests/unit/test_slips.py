"""Slips of the finger: what is mended, and what is none."""

import pytest

from retrieval.questions.slips import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wich one is more volatlie", "which one is more volatile"),
        ("teh makret cap of taht", "the market cap of that"),
        ("Waht is the divdend yeild", "what is the dividend yield"),
        ("since januray", "since january"),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    assert mended(typed).lower() == meant


@pytest.mark.parametrize(
    "right",
    [
        "Why does Richard Clode call it that?",  # a name
        "the marker of the prize",
        "valuations, traders and closings",
        "ist das viel? cual es mas cara?",
        "$SHROT and @sicne",
        "les prises de bénéfices",
    ],
)
def test_what_is_no_slip_stays(right: str) -> None:
    assert mended(right) == right
