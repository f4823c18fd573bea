"""Telegram's HTML: what it takes, and as what, and what it refuses."""

from __future__ import annotations

import pytest

from tests.fakes.bot_api.html_markup import MarkupError, parse_html


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a &amp; b &lt;c&gt; &#39;&#x1F600;&quot;", "a & b <c> '😀\"", []),
        ("😀<B>x</B>", "😀x", [("bold", 2, 1)]),
        ("<i>a<u>b</u></i>", "ab", [("italic", 0, 2), ("underline", 1, 1)]),
        ('<a href="https://a.example/?x=1&amp;y=2">é</a>', "é", [("text_link", 0, 1)]),
        ('<a href="javascript:x">é</a>', "é", []),
        (
            "<span class='tg-spoiler'>a</span><tg-spoiler>b</tg-spoiler>",
            "ab",
            [("spoiler", 0, 1), ("spoiler", 1, 1)],
        ),
        ("<pre><code class=language-py>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<code><b>x</b></code>", "x", [("code", 0, 1)]),
        (
            "<blockquote expandable>q<b>r</b></blockquote>",
            "qr",
            [("expandable_blockquote", 0, 2), ("bold", 1, 1)],
        ),
        ('<tg-time unix="1700000000" format="wDt">t</tg-time>', "t", [("date_time", 0, 1)]),
        ('<tg-emoji emoji-id="7">👍</tg-emoji>', "👍", [("custom_emoji", 0, 2)]),
    ],
)
def test_html_that_telegram_takes(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    found, marks = parse_html(source)
    assert found == text
    assert [(mark["type"], mark["offset"], mark["length"]) for mark in marks] == entities


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a<b", "Unclosed start tag at byte offset 1"),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a<br/>", 'Unsupported start tag "br/"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag"),
        ('<a href="x>y</a>', "Unexpected end of name token"),
        ("<span>x</span>", 'must have class "tg-spoiler"'),
        ('<tg-time unix="1700000000" format="q">t</tg-time>', "Invalid date format"),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji"),
        ("Tom & co", 'Unescaped "&" at byte offset 4'),
        ("a&nbsp;b", 'Unescaped "&"'),
        ("&#xD800;", "invalid Unicode"),
        ("\0", "null bytes"),
    ],
)
def test_html_that_telegram_refuses(source: str, reason: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse_html(source)
    assert reason in str(refused.value)
