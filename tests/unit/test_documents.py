"""Files to documents to passages: headings, lists, FAQ entries, exact substrings, and bad files refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.corpus.documents import read
from retrieval.corpus.passages import SentenceSplitter, sentence_spans, sentences, split
from retrieval.errors import KnowledgeError
from retrieval.types import Document, Kind, Passage


def _passages(folder: Path, name: str) -> list[Passage]:
    return next(split(d) for d in read([folder]) if d.id == name)


def test_every_passage_and_sentence_is_a_substring_of_its_file(articles: Path) -> None:
    for document in read([articles]):
        raw = Path(document.origin).read_text(encoding="utf-8")
        assert document.text == raw
        for passage in split(document):
            assert raw[passage.start : passage.start + len(passage.text)] == passage.text
            assert sentences(passage)
            assert all(sentence in passage.text for sentence in sentences(passage))


def test_plain_text_headings_are_found_without_markup(articles: Path) -> None:
    headings = [p.section for p in _passages(articles, "ferries") if p.question is None]
    assert list(dict.fromkeys(headings)) == [
        None,
        "A Cold Start",
        "Dangers on the Water",
        "Short days, long nights",
    ]


def test_the_title_is_the_first_line_or_the_file_name(articles: Path) -> None:
    assert (
        next(d.title for d in read([articles]) if d.id == "ferries") == "Northern Ferries and the Long Winter"
    )
    untitled = articles / "river-trade.txt"
    untitled.write_text(
        "It was a long first line that ends as a sentence does. It has no title.\n", encoding="utf-8"
    )
    assert next(d.title for d in read([untitled])) == "River trade"


def test_scrape_debris_is_dropped(articles: Path) -> None:
    document = next(d for d in read([articles]) if d.id == "ferries")
    for passage in split(document):
        assert "More Shorts" not in passage.text
        assert "More Shorts" not in (passage.section or "")


def test_names_in_camel_case_are_no_debris(tmp_path: Path) -> None:
    file = tmp_path / "rivals.txt"
    file.write_text(
        "Rivals of the year\nRivals are many in this trade, the report says.\nByteDance and its Dance apps\n"
        "Byte by byte it grew. Dance videos did the rest.\nByteDance is large.\n",
        encoding="utf-8",
    )
    assert "ByteDance and its Dance apps" in [p.section for p in _passages(tmp_path, "rivals")]


def test_list_items_are_kept_as_sentences_without_their_marks(articles: Path) -> None:
    dangers = next(p for p in _passages(articles, "ferries") if p.section == "Dangers on the Water")
    assert "Fog: radar was out on 7 days in March." in sentences(dangers)


def test_an_faq_section_is_cut_into_its_entries(articles: Path) -> None:
    entries = [p for p in _passages(articles, "ferries") if p.question]
    assert [e.question for e in entries] == ["Why did the parcels double?", "Is the channel open in March?"]
    assert entries[0].text == "Because a second ferry joined in May. It carries 900 tonnes."
    assert entries[0].slug == "why-did-the-parcels-double"


def test_quotation_marks_and_abbreviations_do_not_break_sentences(articles: Path) -> None:
    found = [s for p in _passages(articles, "ferries") for s in sentences(p)]
    assert any(s.startswith("Alibaba Group Ltd. (NYSE: BABA) carried") for s in found)


def test_front_matter_is_read_and_is_no_text(articles: Path) -> None:
    document = next(d for d in read([articles]) if d.id == "lanterns")
    assert (document.title, document.publisher) == ("Lanterns of the Delta", "The Delta Gazette")
    assert document.published == date(2025, 9, 30)
    assert document.instruments == ("BABA",)
    assert all("publisher" not in p.text for p in split(document))


def test_one_instrument_needs_no_brackets(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("---\ninstruments: BABA\n---\nText.\n", encoding="utf-8")
    assert read([tmp_path])[0].instruments == ("BABA",)


def test_wrapped_lines_make_one_sentence_and_comments_none(articles: Path) -> None:
    found = [s for p in _passages(articles, "lanterns") for s in sentences(p)]
    assert any("The lantern\nmakers of the delta" in s for s in found)
    assert all("not for readers" not in p.text for p in _passages(articles, "lanterns"))


def test_markdown_faq_entries_have_anchors_and_phrasings(tmp_path: Path) -> None:
    text = (
        "# FAQ\n\n## Why *now*? {#why-now}\n<!-- also: how come | wieso jetzt -->\n\nBecause of the tide.\n"
    )
    (tmp_path / "faq.md").write_text(text, encoding="utf-8")
    document = read([tmp_path])[0]
    entry = split(document)[0]
    assert document.kind is Kind.FAQ
    assert (entry.slug, entry.also, entry.text) == (
        "why-now",
        ("how come", "wieso jetzt"),
        "Because of the tide.",
    )


def test_a_question_of_another_script_has_an_id_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "faq.md").write_text(
        "## 什么是市盈率？\n\nA ratio.\n\n## Что это?\n\nThis.\n", encoding="utf-8"
    )
    assert [p.slug for p in split(read([tmp_path])[0])] == ["shenmeshishiyinglu", "chto-eto"]


@pytest.mark.parametrize("end", ["\u2028", "\u0085", "\f", "\v"])
def test_what_is_no_line_end_in_markdown_shifts_no_section(tmp_path: Path, end: str) -> None:
    text = f"# Boats\n\nOne{end}two{end}three sailed.\n\n## Later\r\n\r\nFour sank.\n"
    (tmp_path / "boats.md").write_text(text, encoding="utf-8", newline="")
    found = [(p.section, p.text) for p in _passages(tmp_path, "boats")]
    assert found == [("Boats", f"One{end}two{end}three sailed."), ("Later", "Four sank.")]


def test_jsonl_is_a_document_a_line(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text(
        '{"id": "a", "title": "A", "text": "One."}\n\n{"id": "b", "text": "Two.", "published": "2024-02-01"}\n'
    )
    first, second = read([file])
    assert (first.id, first.text, second.title, second.published) == ("a", "One.", "b", date(2024, 2, 1))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.md", b"", "empty.md is empty"),
        ("picture.txt", b"\x89PNG\x00\x00\x01", "not a text file"),
        ("table.xlsx", b"PK", "only .md, .txt and .jsonl"),
        ("bad.md", b"---\ntitle: [unclosed\n---\nText.\n", "not valid YAML"),
        ("dated.md", b"---\npublished: last week\n---\nText.\n", "not written YYYY-MM-DD"),
        (
            "february.md",
            b"---\npublished: 2025-02-30\n---\nText.\n",
            "front matter of february.md is not valid",
        ),
        ("coded.md", b"---\ninstruments: [BABA, 0700]\n---\nText.\n", "not symbols such as BABA"),
        ("code.md", b"---\ninstruments: 9988\n---\nText.\n", "not symbols such as BABA"),
        (
            "sentence.md",
            b"---\ninstruments: ['Alibaba Group Holding Limited (NYSE: BABA, HKEX: 9988)']\n---\nText.\n",
            "sentence.md: 'Alibaba Group Holding Limited (NYSE: BAB' is not a symbol such as BABA",
        ),
        ("long.md", b"---\ninstruments: [BABA, 123456789012345678901]\n---\nText.\n", "are not symbols"),
        (
            "long.md",
            b"---\ninstruments: [BABA, ABCDEFGHIJKLMNOPQ.STU]\n---\nText.\n",
            "'ABCDEFGHIJKLMNOPQ.STU'",
        ),
        ("none.md", b"---\ninstruments: ['']\n---\nText.\n", "'' is not a symbol"),
        (
            "list.md",
            b"---\ntitle: [One, Two]\n---\nText.\n",
            "list.md: its title is not a text, number or date",
        ),
        ("map.md", b"---\npublished: {a: 1}\n---\nText.\n", "map.md: its published is not a text, number"),
        ("id.md", b"---\nid: [a]\n---\nText.\n", "id.md: its id is not a text, number"),
        ("novel.md", b"---\npublisher: " + b"x" * 2001 + b"\n---\nText.\n", "of at most 2,000 characters"),
        ("number.md", b"---\ntitle: 1" + b":1" * 4000 + b"\n---\nText.\n", "of at most 2,000 characters"),
        ("head.md", b"---\nnote: " + b"x" * 10_000 + b"\n---\nText.\n", "is longer than 10,000 characters"),
        ("deep.md", b"---\nnote: " + b"[" * 9_000 + b"\n---\nText.\n", "not valid YAML"),
        ("star.md", b"---\ntitle: *A story*\n---\nText.\n", "not valid YAML"),
        ("odd.md", b"---\nnote: !!int ''\n---\nText.\n", "not valid YAML"),
        ("bad.jsonl", b"{oops\n", "line 1 is not JSON"),
        ("deep.jsonl", b"[" * 100_000, "line 1 is not JSON"),
        (
            "list.jsonl",
            b'{"id": "a", "title": ["b"], "text": "x"}\n',
            "list.jsonl line 1: its title is not a text",
        ),
        ("bare.jsonl", b'{"id": "a"}\n', 'needs an "id" and a "text"'),
        ("twice.jsonl", b'{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}\n', "repeats the id 'a'"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KnowledgeError) as caught:
        read([tmp_path / name])
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("inner", ["[x, x, x, x, x, x, x, x, x, x]", "{x: 1}"])
@pytest.mark.parametrize("key", ["title", "published", "instruments", "unread"])
def test_a_few_lines_of_yaml_that_stand_for_billions_are_refused_at_once(
    tmp_path: Path, inner: str, key: str
) -> None:
    """Lists of lists of the same, or mappings that take in the same ones ten times over."""
    listed = inner.startswith("[")
    lines = [f"a0: &a0 {inner}"]
    for n in range(1, 12):
        ten = "[" + ", ".join([f"*a{n - 1}"] * 10) + "]"
        lines.append(f"a{n}: &a{n} {ten if listed else '{<<: ' + ten + '}'}")
    (tmp_path / "bomb.md").write_text("\n".join(["---", *lines, f"{key}: *a11", "---", "Text.\n"]))
    with pytest.raises(
        KnowledgeError, match=r"^The front matter of bomb\.md has YAML aliases, which are not"
    ):
        read([tmp_path])


def test_a_head_of_plain_words_numbers_and_days_is_read(tmp_path: Path) -> None:
    head = "title: 2024\npublisher: null\npublished: 2025-10-02T08:00:00Z\nurl:\ntags: [a, b]\nkind: FAQ\n"
    (tmp_path / "plain.md").write_text(
        f"---\n{head}instruments: [baba, ^HSI, M&M.NS, EURUSD=X, BRK-B]\n---\nText.\n"
    )
    (document,) = read([tmp_path])
    assert (document.title, document.publisher, document.url) == ("2024", None, None)
    assert (document.published, document.kind) == (date(2025, 10, 2), Kind.FAQ)
    assert document.instruments == ("BABA", "^HSI", "M&M.NS", "EURUSD=X", "BRK-B")


def test_what_steers_a_terminal_is_no_part_of_a_document(tmp_path: Path) -> None:
    text = "Alibaba \x1b]0;owned\x07\x1b[2Jrose\t5%.\r\nIt\x7f fell\x9b after.\r\n"
    kept = "Alibaba ]0;owned[2Jrose\t5%.\r\nIt fell after.\r\n"
    (tmp_path / "a.md").write_text('---\ntitle: "Red \\e[31m"\n---\n' + text, encoding="utf-8", newline="")
    row = {"id": "b\x1b", "title": "Bold \x1b[1m", "text": text, "url": "https://example.org/\x08"}
    (tmp_path / "b.jsonl").write_text(json.dumps(row) + "\n")
    one, two = read([tmp_path])
    assert (one.title, one.text) == ("Red [31m", '---\ntitle: "Red \\e[31m"\n---\n' + kept)
    assert (two.id, two.title, two.text, two.url) == ("b", "Bold [1m", kept, "https://example.org/")
    assert [s for p in split(one) for s in sentences(p)] == ["Alibaba ]0;owned[2Jrose\t5%.", "It fell after."]


def test_a_missing_path_and_an_empty_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no file or folder"):
        read([tmp_path / "nowhere"])
    with pytest.raises(KnowledgeError, match="No articles in"):
        read([tmp_path])


def test_two_files_of_one_name_are_two_documents(tmp_path: Path) -> None:
    for folder in ("spring", "autumn"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.md").write_text(f"The {folder} report.\n")
    assert {d.id for d in read([tmp_path])} == {"report", "spring-report"}


@given(st.text(max_size=400))
def test_sentence_spans_are_ordered_substrings_of_any_text(text: str) -> None:
    end = 0
    for start, stop in sentence_spans(text):
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        end = stop


@given(st.text(alphabet=st.sampled_from("ab .!?\n-1“”"), max_size=3000))
def test_chunks_hold_every_sentence_whole(text: str) -> None:
    chunks = SentenceSplitter().split_text(text)
    for start, stop in sentence_spans(text):
        if stop - start < 600:
            assert any(text[start:stop] in chunk for chunk in chunks)


def test_naughty_text_makes_passages_without_an_error() -> None:
    for text in [
        "\ufeff",
        "....",
        "﷽" * 700,
        "a" * 50_000,
        "? ? ?\n?\n",
        "- \n- \n",
        "\r\n\r\n",
        "🏳0🌈️. 👾" * 50,
    ]:
        for passage in split(Document(id="x", title="x", text=text)):
            assert passage.text in text
