# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on what an article is said to say: which way, by whom, whose, against what; each so and not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from retrieval.corpus.passages import split
from retrieval.names.instruments import Resolver
from retrieval.types import Document, Evidence, Quote
from retrieval.writing.gate.checks import Gate
from retrieval.writing.plain import compose
from tests.fakes.llm.evidence import judged, meaning, of


def fault(sentence: str, article: str, symbol: str, resolver: Resolver) -> str | None:
    facts = of(article, symbol, resolver)
    return judged(sentence, facts, resolver)


FORD = (
    "Higher steel prices cut Ford's operating margin to 3.1 percent, from 5.8 percent a year earlier. Ford sold 545,500 "
    "vehicles in the quarter, 8.2 percent more than a year before. Jim Farley will step down in March, and Kumar "
    "Galhotra takes over from him."
)
DISNEY = (
    "Disney's streaming revenue rose 6 percent to 6.2 billion dollars, ahead of the 5.1 billion that analysts had expected. "
    "Price rises and the release of two films drove that growth. Analysts at Barclays doubt that families will pay 19 "
    "dollars a month for the bundle. Hugh Johnston said that the parks had their best summer ever, but he gave no figure."
)
ADOBE = (
    "Adobe wants to save 300 million dollars a year by the end of 2027. A weak dollar cost the company about 40 million "
    "dollars in licences. Lower demand from agencies weighs on sales in Japan."
)


@pytest.mark.parametrize(
    ("article", "symbol", "so", "not_so"),
    [
        (
            FORD,
            "F",
            "Ford's operating margin was cut to 3.1 percent, from 5.8 percent a year earlier, the article says [1].",
            "Ford's operating margin grew to 3.1 percent, from 5.8 percent a year earlier, the article says [1].",
        ),
        (
            FORD,
            "F",
            "Higher steel prices cut the operating margin to 3.1 percent, Harbour Post reports [1].",
            "Despite higher steel prices, the operating margin grew to 3.1 percent, Harbour Post reports [1].",
        ),
        (
            FORD,
            "F",
            "Ford's operating margin fell from 5.8 to 3.1 percent, the article says, citing higher steel prices [1].",
            "Ford's operating margin fell from 5.8 to 3.1 percent, the article says, citing lower steel prices [1].",
        ),
        (
            FORD,
            "F",
            "Harbour Post says that Jim Farley will step down in March [1].",
            "Harbour Post doubts that Jim Farley will step down in March [1].",
        ),
        (
            FORD,
            "F",
            "Ford sold 545,500 vehicles in the quarter, which the article says was 8.2% more than a year earlier [1].",
            "Ford sold 545,500 vehicles in the quarter, which the article says was 8.2% more than planned [1].",
        ),
        (
            FORD,
            "F",
            "The article says that Jim Farley will step down in March [1].",
            "The article says that Kumar Galhotra will step down in March [1].",
        ),
        (
            FORD,
            "F",
            "The article says that Kumar Galhotra takes over from Jim Farley [1].",
            "The article says that Jim Farley takes over from him [1].",
        ),
        (
            FORD,
            "F",
            "Ford's operating margin fell from 5.8 percent to 3.1 percent within a year, the article says [1].",
            "Ford's operating margin fell from 5.8 percent to 3.1 percent within a quarter, the article says [1].",
        ),
        (
            FORD,
            "F",
            "Ford sold 545,500 vehicles in the quarter, the article says [1].",
            "Ford sold more than 545,500 vehicles in the quarter, the article says [1].",
        ),
        (
            FORD,
            "F",
            "Ford sold 545,500 vehicles in the quarter, Harbour Post reports [1].",
            "Ford sold 545,500 vehicles in the year, Harbour Post reports [1].",
        ),
        (
            FORD,
            "F",
            "Jim Farley will step down in March, Harbour Post reports [1].",
            "Jim Farley will step down in May, Harbour Post reports [1].",
        ),
        (
            DISNEY,
            "DIS",
            "Disney's streaming revenue came to 6.2 billion dollars [1].",
            "Disney's streaming revenue came to 6 percent [1].",
        ),
        (
            DISNEY,
            "DIS",
            "Disney's streaming revenue rose to 6.2 billion dollars, ahead of the 5.1 billion that analysts had expected [1].",
            "Disney's streaming revenue rose to 5.1 billion dollars [1].",
        ),
        (
            DISNEY,
            "DIS",
            "That growth was driven by price rises and by the release of two films, the article says [1].",
            "That release was driven by price rises and by the growth of two films, the article says [1].",
        ),
        (
            DISNEY,
            "DIS",
            "The doubts about the 19 dollars a month are those of Barclays analysts [1].",
            "The doubts about the 19 dollars a month are those of Citi analysts [1].",
        ),
        (
            DISNEY,
            "DIS",
            "Johnston said that the parks had their best summer ever but gave no figure [1].",
            "Johnston said that the films had their best summer ever but gave no figure [1].",
        ),
        (
            ADOBE,
            "ADBE",
            "Adobe's aim is to save 300 million dollars a year by the end of 2027, the article says [1].",
            "Adobe's aim is to save 300 million dollars a quarter by the end of 2027, the article says [1].",
        ),
        (
            ADOBE,
            "ADBE",
            "A weak dollar cost Adobe about 40 million dollars in licences, the article says [1].",
            "A weak dollar gained Adobe about 40 million dollars in licences, the article says [1].",
        ),
        (
            ADOBE,
            "ADBE",
            "Lower demand from agencies weighs on sales in Japan, the article says [1].",
            "Lower demand from agencies lifts sales in Japan, the article says [1].",
        ),
    ],
)
def test_what_is_told_as_it_is_passes_and_turned_it_does_not(
    article: str, symbol: str, so: str, not_so: str, resolver: Resolver
) -> None:
    assert fault(so, article, symbol, resolver) is None
    assert fault(not_so, article, symbol, resolver) is not None


STARBUCKS = (
    "The union Workers United has threatened a walkout before the holidays. Starbucks did not give a forecast for the new "
    "fiscal year. The chain agreed to sell its roastery in Chicago."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        (
            "A walkout before the holidays has been threatened by Workers United, the union [1].",
            "A walkout before the holidays has been called off by Workers United, the union [1].",
        ),
        (
            "Workers United has threatened a walkout before the holidays [1].",
            "Starbucks has threatened a walkout before the holidays [1].",
        ),
        (
            "No forecast was given by Starbucks for the new fiscal year [1].",
            "A forecast was given by Starbucks for the new fiscal year [1].",
        ),
        (
            "Starbucks gave no forecast for the new fiscal year [1].",
            "Starbucks gave a forecast for the new fiscal year [1].",
        ),
        (
            "Starbucks has agreed to sell its roastery in Chicago [1].",
            "Starbucks has refused to sell its roastery in Chicago [1].",
        ),
    ],
)
def test_who_did_it_by_word_is_its_speaker(so: str, not_so: str, resolver: Resolver) -> None:
    assert fault(so, STARBUCKS, "SBUX", resolver) is None
    assert fault(not_so, STARBUCKS, "SBUX", resolver) is not None


def of_two(resolver: Resolver) -> Evidence:
    """Two articles, of 14 August and of 3 September 2026."""
    first = of(STARBUCKS, "SBUX", resolver)
    document = Document(
        "later",
        "Later",
        "Starbucks closed 627 coffeehouses.",
        publisher="Quayside Review",
        published=date(2026, 9, 3),
        instruments=("SBUX",),
    )
    passage = split(document)[0]
    return replace(first, quotes=(*first.quotes, Quote(passage, "Starbucks closed 627 coffeehouses.", 0.8)))


@pytest.mark.parametrize(
    ("sentence", "passes"),
    [
        ("The first article dates from August 14, 2026, and the second from September 3, 2026.", True),
        ("The first article dates from September 3, 2026, and the second from August 14, 2026.", False),
        ("The first article [1] is dated 14 August 2026, the second [2] 3 September 2026.", True),
        ("The first article [2] is dated 14 August 2026, the second [1] 3 September 2026.", False),
        ("The articles are dated 14 August 2026 [1] and 3 September 2026 [2].", True),
        ("The articles are dated 14 August 2026 [2] and 3 September 2026 [1].", False),
        ("Both articles were published in 2026.", True),
        ("Both articles were published in August 2026.", False),
        ("One article appeared on 3 September 2026 and the other on 14 August 2026.", True),
        ("One article appeared on 3 September 2026 and the other on 3 August 2026.", False),
        ("Harbour Post's article was published on 14 August 2026.", True),
        ("Harbour Post's article was published on 3 September 2026.", False),
        ("The article was published on 14 August 2026.", False),
    ],
)
def test_the_day_of_an_article_is_its_own(sentence: str, passes: bool, resolver: Resolver) -> None:
    facts = of_two(resolver)
    assert (Gate(compose(facts), facts, resolver, meaning()).fault(sentence) is None) == passes


DEERE = (
    "Deere's order book stands at about 9.4 billion dollars. Sales of small tractors rose 7 percent to 1.26 billion dollars. "
    "Operating income came to 186 million dollars, or 62 cents a share. The plants ran at 88.5 percent of their capacity. "
    "Margins climbed to 11.2 percent from 9.8 percent a year earlier. Imports made up 41 percent of the market."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Deere's order book stands at about 9.4 billion dollars, the article says [1].",
         "Deere's order book is up at about 9.4 billion dollars, the article says [1]."),
        ("The article says that sales of small tractors grew 7 percent to 1.26 billion dollars [1].",
         "The article says that operating income grew and came to 186 million dollars, or 62 cents a share [1]."),
        ("Margins were up at 11.2 percent, from 9.8 percent a year earlier, the article says [1].",
         "The plants ran at 88.5 percent of their capacity, up in the quarter, the article says [1]."),
        ("Imports made up 41 percent of the market, the article says [1].",
         "Imports made up 41 percent of the market, down in the quarter, the article says [1]."),
        ("Its order book stands at the roughly 9.4 billion dollars that the article reported [1].",
         "Its order book now stands above the roughly 9.4 billion dollars that the article reported [1]."),
        ("Sales of small tractors rose 7 percent to 1.26 billion dollars, the article reported [1].",
         "Sales of small tractors are now up from the 1.26 billion dollars that the article reported [1]."),
    ],
)  # fmt: skip
def test_a_way_is_told_only_where_the_source_tells_one(so: str, not_so: str, resolver: Resolver) -> None:
    assert fault(so, DEERE, "DE", resolver) is None
    assert fault(not_so, DEERE, "DE", resolver) is not None
