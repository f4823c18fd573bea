"""The shipped knowledge is whole: front matter, FAQ, glossary and the instrument table."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import frontmatter
import pytest

import knowledge
from retrieval.metrics import stated
from retrieval.names.instruments import KINDS, Resolver, load_instruments
from retrieval.names.table import Listed

ARTICLES = sorted((knowledge.FOLDER / "articles").glob("*.md"))
TEXTS = [*ARTICLES, *(knowledge.FOLDER / name for name in ("faq.md", "glossary.md", "assistant.md"))]
HEADING = re.compile(r"^## (?P<title>.+?) \{#(?P<slug>[A-Za-z0-9_-]{1,40})\}$", re.MULTILINE)
SCRIPTS = {"Chinese": r"[一-鿿]", "Russian": r"[а-яё]"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_front_matter_parses_and_invents_nothing(path: Path) -> None:
    head = frontmatter.loads(path.read_text(encoding="utf-8")).metadata
    assert set(head) == {"title", "publisher", "published", "url", "instruments"}
    assert head["title"]
    assert head["published"] is None  # no original names its day
    assert head["url"] is None


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_articles_name_their_listings(path: Path) -> None:
    resolver = Resolver(load_instruments(knowledge.FOLDER))
    head = frontmatter.loads(path.read_text(encoding="utf-8")).metadata
    symbols = head["instruments"]
    assert isinstance(symbols, list)
    assert symbols
    assert all(resolver.listing(symbol) for symbol in symbols)


def test_there_is_more_than_one_article() -> None:
    assert len(ARTICLES) >= 2


def test_the_claims_that_have_a_live_counterpart_are_found() -> None:
    first, second = (
        Counter(
            s.metric
            for line in path.read_text(encoding="utf-8").splitlines()
            for part in re.split(r"(?<=[.!?]) ", line)
            for s in stated(part)
        )
        for path in ARTICLES
    )
    assert set(first) >= {
        "rsi_14",
        "drawdown_percent",
        "ytd_return_percent",
        "forward_pe",
        "short_percent_of_float",
    }
    assert set(second) >= {"drawdown_percent", "ytd_return_percent"}


def sections(name: str) -> dict[str, tuple[str, str]]:
    """slug -> (title, body) of a file of `## Title {#slug}` sections."""
    text = (knowledge.FOLDER / name).read_text(encoding="utf-8")
    found = list(HEADING.finditer(text))
    assert len(found) == len(re.findall(r"^## ", text, re.MULTILINE)), "a heading lacks its id"
    ends = [*(match.start() for match in found[1:]), len(text)]
    return {m["slug"]: (m["title"], text[m.end() : end].strip()) for m, end in zip(found, ends, strict=True)}


def test_faq_entries_have_an_id_an_answer_and_other_phrasings() -> None:
    entries = {**sections("faq.md"), **sections("assistant.md")}
    assert set(entries) >= {"why-rally", "vs-us-ai", "undervalued", "risks", "buy-or-wait", "what-is-this"}
    for slug, (question, body) in entries.items():
        comment = re.match(r"<!-- also:(.*?)-->\s*(.*)", body, re.DOTALL)
        assert comment, slug
        also, answer = [words.strip() for words in comment[1].split("|")], comment[2]
        assert question.endswith("?")
        assert len(answer) > 80, slug
        assert "<!--" not in answer
        assert all(also), slug
        assert len(also) == len(set(also)) >= 14, slug
        for script in SCRIPTS.values():
            assert sum(re.search(script, words) is not None for words in also) >= 2, slug


def test_no_two_faq_entries_share_a_phrasing() -> None:
    files = ("faq.md", "assistant.md")
    text = "\n".join((knowledge.FOLDER / name).read_text(encoding="utf-8") for name in files)
    also = [
        w.strip().lower() for c in re.findall(r"<!-- also:(.*?)-->", text, re.DOTALL) for w in c.split("|")
    ]
    titles = [title.lower() for name in files for title, _ in sections(name).values()]
    assert [words for words, count in Counter([*also, *titles]).items() if count > 1] == []


def test_the_glossary_explains_the_terms_of_the_answers() -> None:
    terms = sections("glossary.md")
    assert set(terms) >= set(
        "rsi overbought oversold forward-pe trailing-pe short-interest free-float adr dual-listing drawdown "
        "52-week-range moving-average golden-cross death-cross macd bollinger-bands volatility market-cap "
        "put-call-ratio implied-volatility consensus-rating price-target underweight fomo re-rating hyperscaler "
        "llm year-to-date hang-seng-tech msci-china capex short-squeeze pullback headwind margin".split()
    )
    assert all(len(body) > 60 for _, body in terms.values())


def rows(name: str) -> list[dict[str, str]]:
    with (knowledge.FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_listing_is_well_formed() -> None:
    for row in rows("instruments.csv"):
        assert re.fullmatch(r"[a-z0-9-]+", row["key"]), row
        assert row["kind"] in KINDS
        for listing in filter(None, row["listings"].split("|")):
            assert re.fullmatch(
                r"\^?[A-Z0-9&-]+(\.[A-Z]{1,2})?:[A-Za-z0-9 ]+:(?:[A-Z]{3}|GBp|ZAc)", listing
            ), listing
            symbol, _, currency = listing.split(":")
            assert not symbol.endswith(".HK") or currency == "HKD"
            assert not symbol.endswith(".HK") or re.fullmatch(r"\d{4}\.HK", symbol), symbol
            assert not symbol.endswith((".SS", ".SZ")) or currency == "CNY"


def test_keys_symbols_and_aliases_belong_to_one_instrument() -> None:
    table = load_instruments(knowledge.FOLDER)
    assert [key for key, n in Counter(i.key for i in table).items() if n > 1] == []
    symbols = Counter(listing.symbol for i in table for listing in i.listings)
    assert [symbol for symbol, n in symbols.items() if n > 1] == []
    owners: dict[str, set[str]] = {}
    for instrument in table:
        named = not isinstance(instrument, Listed)  # of the long tail, a ticker may be another company's name
        for name in {instrument.name, *(instrument.aliases if named else ())}:
            owners.setdefault(name.casefold(), set()).add(instrument.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_the_depositary_ratio_of_alibaba_is_stated() -> None:
    alibaba = next(i for i in load_instruments(knowledge.FOLDER) if i.key == "alibaba")
    assert [listing.symbol for listing in alibaba.listings] == ["BABA", "9988.HK"]
    assert "1 ADS = 8 ordinary shares" in alibaba.note
