"""Answers as messages: what Telegram counts, what it refuses, and where a message may end."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.render import LIMIT, Page, clean, compact, cut, pages, units
from retrieval.types import Block, Part

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"  # three people joined into one picture
FLAG = "\U0001f1ed\U0001f1f0"
TONE = "\U0001f44d\U0001f3fd"
KEYCAP = "1\ufe0f\u20e3"
TAG = re.compile(r"</?(?:b|blockquote(?: expandable)?)>")


def block(text: str, part: Part = Part.TEXT) -> Block:
    return Block(part, text)


def visible(page: Page) -> str:
    """What is left of the HTML when it is read."""
    return html.unescape(TAG.sub("", page.html))


def test_an_answer_has_its_parts_set_apart_and_its_sources_folded() -> None:
    (page,) = pages(
        [
            block("Not by the usual rule.", Part.LEAD),
            block("Then → now", Part.HEADING),
            block("RSI 43.6", Part.BULLET),
            block("P/E 17", Part.BULLET),
            block("[1] An article", Part.SOURCE),
            block("Information, not advice.", Part.CAVEAT),
        ]
    )
    assert page.html == (
        "Not by the usual rule.\n\n<b>Then → now</b>\n• RSI 43.6\n• P/E 17\n\n"
        "<blockquote expandable>[1] An article\nInformation, not advice.</blockquote>"
    )
    assert page.plain == (
        "Not by the usual rule.\n\nThen → now\n• RSI 43.6\n• P/E 17\n\n"
        "[1] An article\nInformation, not advice."
    )


def test_sources_come_last_wherever_they_stood() -> None:
    (page,) = pages([block("s", Part.SOURCE), block("a", Part.LEAD)])
    assert page.html == "a\n\n<blockquote expandable>s</blockquote>"


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> & <i>",
        "</blockquote>",
        "*a* _b_ [c](tg://user?id=1)",
        "&lt;",
        '<a href="tg://x">',
        "a < b > c",
    ],
)
def test_markup_in_a_text_is_shown_and_not_obeyed(text: str) -> None:
    for part in Part:
        (page,) = pages([block(text, part)])
        assert visible(page).removeprefix("• ") == text
        assert page.plain.removeprefix("• ") == text


def test_nothing_to_say_is_still_a_message() -> None:
    assert pages([]) == [Page("…", "…")]
    assert pages([block(" \n\0 ")]) == [Page("…", "…")]


def test_units_are_counted_as_telegram_counts() -> None:
    assert units("a\u20ac") == 2
    assert units("\U0001f44d") == 2
    assert units(FAMILY) == 8


def test_a_message_may_be_full_to_the_last_unit() -> None:
    assert [units(p.plain) for p in pages([block("x" * LIMIT)])] == [LIMIT]
    assert [units(p.plain) for p in pages([block("x" * (LIMIT + 1))])] == [LIMIT, 1]
    assert len(pages([block("x" * 4000, Part.LEAD), block("y" * 94)])) == 1
    assert len(pages([block("x" * 4000, Part.LEAD), block("y" * 95)])) == 2


def test_escapes_do_not_count() -> None:
    (page,) = pages([block("&" * LIMIT)])
    assert len(page.html) == 5 * LIMIT


def test_a_line_goes_whole_to_the_next_message_and_its_folding_with_it() -> None:
    first, second = pages([block("x" * 4000), block("s" * 200, Part.SOURCE), block("c", Part.CAVEAT)])
    assert first.html == "x" * 4000
    assert second.html == f"<blockquote expandable>{'s' * 200}\nc</blockquote>"


def test_a_heading_goes_with_what_stands_under_it() -> None:
    for size in range(3985, 4000):
        blocks = [block("x" * size), block("Heading", Part.HEADING), block("y" * 200)]
        first, second = pages(blocks)
        assert first.html == "x" * size
        assert second.html == f"<b>Heading</b>\n{'y' * 200}"
        assert pages([*blocks[:2], block("z" * LIMIT)])[1].plain.startswith("Heading\nz")
    alone = pages([block("h " * 9000, Part.HEADING), block("x")])
    assert all(units(page.plain) <= LIMIT for page in alone)


def test_sources_are_not_torn_apart_but_in_a_group() -> None:
    tail = [*(block("s" * 99, Part.SOURCE) for _ in range(10)), block("c" * 90, Part.CAVEAT)]
    size = LIMIT - 1000  # all but the caveat would fit
    first, second = pages([block("x" * size), *tail])
    assert first.plain == "x" * size
    assert second.plain.startswith("s")
    assert second.plain.endswith("c" * 90)
    assert len(pages([block("x" * (size - 100)), *tail])) == 1
    assert (
        compact([block("x" * 1000), *(block("s" * 99, Part.SOURCE) for _ in range(50))]).plain.count("\n")
        > 20
    )


def test_folded_sources_longer_than_a_message_are_folded_on_each() -> None:
    result = pages([block("word " * 2000, Part.SOURCE)])
    assert len(result) == 3
    for page in result:
        assert page.html.startswith("<blockquote expandable>")
        assert page.html.endswith("</blockquote>")


def test_cuts_fall_between_sentences_then_words() -> None:
    assert cut("One two. Three four", 14) == ("One two.", "Three four")
    assert cut("One two three", 9) == ("One two", "three")
    assert cut("Ones twos\nthree four", 14) == ("Ones twos", "three four")


@pytest.mark.parametrize("emoji", [FAMILY, FLAG, TONE, KEYCAP, "e\u0301"])
def test_no_cut_falls_into_what_is_seen_as_one_character(emoji: str) -> None:
    for room in range(units(emoji), 6 * units(emoji)):
        head, tail = cut(emoji * 10, room)
        assert head + tail == emoji * 10
        assert head.count(emoji) * len(emoji) == len(head), room


def test_accents_without_end_are_cut_all_the_same() -> None:
    assert [len(p.plain) for p in pages([block("a" + "\u0301" * 9000)])] == [4096, 4096, 809]


def test_half_characters_and_controls_are_taken_out() -> None:
    assert clean("a\ud83d\0\x1b[31mb\tc\n") == "a?[31mb\tc"


def test_a_group_gets_one_message_with_the_sources() -> None:
    blocks = [
        block("The answer.", Part.LEAD),
        block("x" * 1000),
        block("More", Part.HEADING),
        block("y" * 1000),
        block("[1] An article", Part.SOURCE),
    ]
    page = compact(blocks)
    assert page.plain == f"The answer.\n\n{'x' * 1000}\n\n[1] An article"
    assert compact([block("x" * 9000, Part.LEAD)]).plain == "x" * LIMIT
    assert compact([]).plain == "…"


@given(
    st.lists(st.tuples(st.sampled_from(list(Part)), st.text(max_size=400)), max_size=12), st.integers(20, 300)
)
def test_any_answer_makes_messages_telegram_takes(parts: list[tuple[Part, str]], limit: int) -> None:
    result = pages([Block(part, text) for part, text in parts], limit)
    said = "".join("".join(page.plain.split()) for page in result)
    for page in result:
        assert 0 < units(page.plain) <= limit
        assert visible(page) == page.plain
        assert page.html.count("<blockquote") == page.html.count("</blockquote>") <= 1
    for _, text in parts:  # nothing is lost on the way
        assert "".join(clean(text).split()) in said
