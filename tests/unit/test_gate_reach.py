# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on how far a word reaches: a bound its figure, a verb its clause, a cause its effect; each so and not so."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.names.instruments import Resolver
from tests.fakes.llm.evidence import both, judged, of

FORD = (
    "Ford's revenue rose 9 percent to 50.5 billion dollars in the third quarter. Its electric-car unit lost 1.4 billion "
    "dollars. Ford cut its forecast for adjusted operating profit this year to between 6 and 6.5 billion dollars. Sherry "
    "House, the finance chief, puts the cost of tariffs at about 1 billion dollars. In Cologne Ford will cut up to 1,000 "
    "jobs because demand for electric cars is weak. Jim Farley, the chief executive, expects sales to grow next year and "
    "margins to recover the year after."
)
IBM = (
    "IBM agreed to buy HashiCorp for more than 500 million dollars. IBM will limit hiring until the end of the year. "
    "Order volume grew 9 percent. Arvind Krishna, the chief executive, said that spending remained resilient. Sales of "
    "AI tools to American banks climbed 28 percent. Oracle is in talks to buy Confluent. Customers from China made up "
    "12 percent of revenue. A tax charge of 899 million dollars weighed on net profit. Analysts at Evercore think that "
    "Oracle could lose customers. IBM is replacing Oracle's software with its own."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("The article says that tariffs cost Ford about 1 billion dollars, by the word of Sherry House, the finance chief [1].", "The article says that tariffs cost Ford over 1 billion dollars, by the word of Sherry House, the finance chief [1]."),
        ("Ford's revenue rose 9 percent to 50.5 billion dollars in the third quarter, the article says [1].", "Ford's revenue rose over 9 percent to 50.5 billion dollars in the third quarter, the article says [1]."),
        ("In Cologne Ford will cut up to 1,000 jobs, the article says [1].", "In Cologne Ford will cut at least 1,000 jobs, the article says [1]."),
        ("Ford cut its forecast for adjusted operating profit this year to 6 to 6.5 billion dollars, the article says [1].", "Ford cut its forecast for adjusted operating profit this year to 6.5 billion dollars, the article says [1]."),
    ],
)  # fmt: skip
def test_a_figure_has_the_bound_that_its_source_sets(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(FORD, "F", resolver), resolver)


def test_a_bound_in_another_language_is_the_sources_too(resolver: Resolver) -> None:
    facts = of(FORD, "F", resolver, "Wie steht Ford da, und was sagt der Artikel?")
    so = "Laut dem Artikel wird Ford in Köln bis zu 1.000 Stellen streichen, weil die Nachfrage nach Elektroautos schwach ist [1]."
    assert judged(so, facts, resolver) is None
    assert judged(so.replace("bis zu", "über"), facts, resolver) is not None


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("The article of 24 October 2026 says that Ford's revenue rose 9 percent to 50.5 billion dollars in the third quarter [1].", "Ford's revenue rose 9 percent to 50.5 billion dollars on 24 October 2026, the article says [1]."),
        ("On 24 October 2026 Harbour Post wrote that Ford's electric-car unit lost 1.4 billion dollars [1].", "The article says that on 24 October 2026 Ford's electric-car unit lost 1.4 billion dollars [1]."),
        ("The article of 24 October 2026 says that Ford's electric-car unit lost 1.4 billion dollars [1].", "The article says that Ford's electric-car unit lost 1.4 billion dollars in October 2026 [1]."),
    ],
)  # fmt: skip
def test_the_day_of_an_article_is_not_that_of_what_it_tells(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(FORD, "F", resolver, published=date(2026, 10, 24)), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("A tax charge of 899 million dollars weighed on net profit, and order volume grew 9 percent, the article says [1].", "Order volume grew 9 percent, which weighed on net profit, the article says [1]."),
        ("IBM will limit hiring until the end of the year, and order volume grew 9 percent, the article says [1].", "IBM will limit hiring until the end of the year, given that order volume grew 9 percent, the article says [1]."),
        ("Order volume grew 9 percent, and IBM will limit hiring until the end of the year, the article says [1].", "Order volume grew 9 percent, and IBM consequently will limit hiring until the end of the year, the article says [1]."),
    ],
)  # fmt: skip
def test_a_cause_joins_what_one_sentence_of_the_source_joins(
    so: str, not_so: str, resolver: Resolver
) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("IBM agreed to buy HashiCorp for more than 500 million dollars and will limit hiring until the end of the year, the article says [1].", "IBM agreed to buy HashiCorp for more than 500 million dollars and to limit hiring until the end of the year, the article says [1]."),
        ("Analysts at Evercore think that Oracle could lose customers [1].", "Analysts at Evercore think that Oracle has lost customers [1]."),
        ("Arvind Krishna, the chief executive, said that spending remained resilient, and order volume grew 9 percent [1].", "Arvind Krishna, the chief executive, said that spending remained resilient, and that order volume grew 9 percent [1]."),
        ("Order volume grew 9 percent, and Arvind Krishna said that spending remained resilient, according to the article [1].", "Order volume grew 9 percent, Arvind Krishna said, and spending remained resilient, according to the article [1]."),
        ("Spending remained resilient, according to Arvind Krishna, the article says [1].", "Order volume grew 9 percent, according to Arvind Krishna, the article says [1]."),
    ],
)  # fmt: skip
def test_a_verb_reaches_no_further_than_in_the_source(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


def test_what_is_done_is_not_told_as_due(resolver: Resolver) -> None:
    so = "Jim Farley, the chief executive, expects sales to grow next year, and the electric-car unit lost 1.4 billion dollars, the article says [1]."
    not_so = "Jim Farley, the chief executive, expects sales to grow next year and the electric-car unit to lose 1.4 billion dollars, the article says [1]."
    both(so, not_so, of(FORD, "F", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("IBM agreed to buy HashiCorp for more than 500 million dollars, the article says [1].", "IBM agreed to be bought for more than 500 million dollars, the article says [1]."),
        ("HashiCorp is to be bought by IBM for more than 500 million dollars, the article says [1].", "HashiCorp agreed to buy IBM for more than 500 million dollars, the article says [1]."),
        ("Customers from China made up 12 percent of revenue, the article says [1].", "Customers made up 12 percent of revenue from China, the article says [1]."),
        ("IBM is replacing Oracle's software with its own, the article says [1].", "IBM is replacing its own software with Oracle's, the article says [1]."),
        ("A tax charge of 899 million dollars weighed on net profit, the article says [1].", "Net profit weighed on a tax charge of 899 million dollars, the article says [1]."),
    ],
)  # fmt: skip
def test_nothing_stands_in_the_place_of_another(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Sales of AI tools to American banks climbed 28 percent, the article says [1].", "Sales of tools to American banks climbed 28 percent, the article says [1]."),
        ("Sales of AI tools to American banks climbed 28 percent, the article says [1].", "Sales climbed 28 percent, the article says [1]."),
        ("Oracle is in talks to buy Confluent, the article says [1].", "Oracle is to buy Confluent, the article says [1]."),
    ],
)  # fmt: skip
def test_what_narrows_a_thing_comes_along(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Ford's electric-car unit lost 1.4 billion dollars, the article says [1].", "Ford lost 1.4 billion dollars, the article says [1]."),
        ("Jim Farley, the chief executive, expects sales to grow next year and margins to recover the year after, the article says [1].", "Jim Farley, the chief executive, expects sales to grow and margins to recover next year, the article says [1]."),
        ("Jim Farley, the chief executive, expects sales to grow next year and margins to recover the year after, the article says [1].", "Jim Farley, the chief executive, expects sales to grow the year after next and margins to recover, the article says [1]."),
    ],
)  # fmt: skip
def test_a_unit_and_a_year_are_the_sources_own(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(FORD, "F", resolver), resolver)
