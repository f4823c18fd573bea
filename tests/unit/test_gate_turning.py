# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on what a retelling may not leave out or make of a thing: what is under way, what turns its sense, what limits
it, which half is the cause; each so and not so."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from tests.fakes.llm.evidence import both, judged, of

IBM = (
    "IBM is buying the data company Confluent for 11 billion dollars. It closed the purchase of HashiCorp in February after "
    "agreeing to sell three offices. Arvind Krishna, the chief executive, said that many banks have begun to replace their "
    "mainframes. IBM will file the chip for approval in China. James Kavanaugh, the finance chief, blamed a lack of staff "
    "for weak bookings. Analysts at Evercore expect demand to slow next year. Consulting for banks brought in 12 percent "
    "more revenue. Brent Thill of Jefferies compared the purchase with the costly bet on Watson."
)
ORACLE = (
    "Oracle's revenue rose 12 percent. A tax charge of 2.5 billion dollars cut net income to 1.7 billion."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("IBM is buying the data company Confluent for 11 billion dollars, the article says [1].", "IBM bought the data company Confluent for 11 billion dollars, the article says [1]."),
        ("IBM closed the purchase of HashiCorp in February after agreeing to sell three offices, the article says [1].", "IBM closed the purchase of HashiCorp in February after selling three offices, the article says [1]."),
        ("Arvind Krishna, the chief executive, said that many banks have begun to replace their mainframes, the article says [1].", "Arvind Krishna, the chief executive, said that many banks have replaced their mainframes, the article says [1]."),
        ("IBM will file the chip for approval in China, the article says [1].", "IBM's chip will be approved in China, the article says [1]."),
    ],
)  # fmt: skip
def test_what_is_under_way_is_not_told_as_done(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


def test_what_is_under_way_is_not_told_as_done_in_another_language(resolver: Resolver) -> None:
    facts = of(IBM, "IBM", resolver, "Que dit l'article d'IBM ?")
    so = "Selon l'article, IBM achète la société de données Confluent pour 11 milliards de dollars [1]."
    assert judged(so, facts, resolver) is None
    assert judged(so.replace("achète", "a acheté"), facts, resolver) is not None


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("James Kavanaugh, the finance chief, blamed a lack of staff for weak bookings, the article says [1].", "James Kavanaugh, the finance chief, blamed staff for weak bookings, the article says [1]."),
        ("Analysts at Evercore expect demand to slow next year, the article says [1].", "Analysts at Evercore expect demand next year, the article says [1]."),
        ("Consulting for banks brought in 12 percent more revenue, the article says [1].", "Consulting for banks brought in 12 percent of revenue, the article says [1]."),
        ("Brent Thill of Jefferies compared the purchase with the costly bet on Watson, the article says [1].", "Brent Thill of Jefferies called the purchase a costly bet on Watson, the article says [1]."),
    ],
)  # fmt: skip
def test_the_word_that_turns_the_sense_comes_along(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


def test_what_weighs_on_a_result_is_not_left_out_of_it(resolver: Resolver) -> None:
    so = "A tax charge of 2.5 billion dollars cut net income to 1.7 billion, the article says [1]."
    not_so = "Net income of 1.7 billion dollars excludes a tax charge of 2.5 billion dollars, the article says [1]."
    both(so, not_so, of(ORACLE, "ORCL", resolver), resolver)


FORD = (
    "Sales at plants open for at least a year rose 3 percent. Volumes in Europe fell 4 percent. Export rules keep Ford from "
    "selling the most advanced engines. Jim Farley, the chief executive, does not expect demand to recover before next "
    "year. Trucks and Vans together earned 1.2 billion dollars. Sherry House, the finance chief, named lower prices as one "
    "reason for the decline. Farmers hold back orders because grain is cheap. Ford plans 35 new shops, five of them "
    "relocations."
)  # fmt: skip


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Volumes in Europe fell 4 percent, the article says [1].", "Volumes fell 4 percent, the article says [1]."),
        ("Sales at plants open for at least a year rose 3 percent, the article says [1].", "Ford's sales rose 3 percent, the article says [1]."),
        ("Export rules keep Ford from selling the most advanced engines, the article says [1].", "Export rules keep Ford from selling engines, the article says [1]."),
        ("Jim Farley, the chief executive, does not expect demand to recover before next year, the article says [1].", "Jim Farley, the chief executive, does not expect demand to recover, the article says [1]."),
        ("Trucks and Vans together earned 1.2 billion dollars, the article says [1].", "Trucks earned 1.2 billion dollars, the article says [1]."),
        ("Sherry House, the finance chief, named lower prices as one reason for the decline, the article says [1].", "Sherry House, the finance chief, named lower prices as the reason for the decline, the article says [1]."),
        ("Ford plans 35 new shops, five of them relocations, the article says [1].", "Ford plans to relocate 35 new shops, the article says [1]."),
    ],
)  # fmt: skip
def test_what_limits_a_thing_comes_along(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(FORD, "F", resolver), resolver)


def test_what_limits_a_thing_comes_along_in_another_language(resolver: Resolver) -> None:
    facts = of(FORD, "F", resolver, "Was sagt der Artikel über Ford?")
    so = "Laut dem Artikel fielen die Mengen in Europa um 4 Prozent [1]."
    assert judged(so, facts, resolver) is None
    assert judged(so.replace("in Europa ", ""), facts, resolver) is not None


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Farmers hold back orders because grain is cheap, the article says [1].", "Grain is cheap because farmers hold back orders, the article says [1]."),
        ("Because grain is cheap, farmers hold back orders, the article says [1].", "Because farmers hold back orders, grain is cheap, the article says [1]."),
    ],
)  # fmt: skip
def test_a_cause_is_the_half_that_the_source_has_as_one(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(FORD, "F", resolver), resolver)


DISNEY = (
    "Families accounted for 36 percent of spending. Visits by older guests fell by nearly a tenth. The outage of July cost "
    "26 million dollars in the quarter. Hugh Johnston, the finance chief, expects demand to recover in the second half of "
    "next year."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Families accounted for 36 percent of spending, the article says [1].", "Families accounted for 36 percent of visits, the article says [1]."),
        ("Visits by older guests fell by nearly a tenth, the article says [1].", "Nearly a tenth of visits were by older guests, the article says [1]."),
        ("The outage of July cost 26 million dollars in the quarter, the article says [1].", "The outage cost 26 million dollars in July, the article says [1]."),
        ("Hugh Johnston, the finance chief, expects demand to recover in the second half of next year, the article says [1].", "Hugh Johnston, the finance chief, expects demand to recover in the second half of the year, the article says [1]."),
    ],
)  # fmt: skip
def test_a_share_and_a_time_stay_with_what_they_are_of(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(DISNEY, "DIS", resolver), resolver)


DELL = (
    "Dell shipped AI servers for 8.2 billion dollars and took new orders worth 5.6 billion. The net loss was 200 million "
    "dollars, after a profit of 13 million a year earlier. Yvonne McGill, the finance chief, will hand over to David "
    "Kennedy early next year. Analysts at Daiwa doubt that laptops can earn as much as servers."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Dell shipped AI servers for 8.2 billion dollars and took new orders worth 5.6 billion, the article says [1].", "The article says that Dell took new orders for AI servers of 8.2 billion dollars and shipped 5.6 billion dollars worth [1]."),
        ("The net loss was 200 million dollars, after a profit of 13 million a year earlier, the article says [1].", "The net profit was 200 million dollars, after a loss of 13 million a year earlier, the article says [1]."),
        ("Finance chief Yvonne McGill will hand over to David Kennedy early next year, the article says [1].", "Finance chief David Kennedy will hand over to Yvonne McGill early next year, the article says [1]."),
        ("Yvonne McGill will be succeeded by David Kennedy early next year, the article says [1].", "Yvonne McGill will succeed David Kennedy early next year, the article says [1]."),
        ("Analysts at Daiwa doubt whether laptops can earn as much as servers [1].", "Analysts at Daiwa expect that laptops can earn as much as servers [1]."),
    ],
)  # fmt: skip
def test_a_figure_and_an_office_stay_with_whose_they_are(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(DELL, "DELL", resolver), resolver)


def test_of_two_sentences_that_a_semicolon_joins_each_is_judged(resolver: Resolver) -> None:
    so = "Finance chief Yvonne McGill will hand over to David Kennedy early next year, the article says [1]; it gives no reason."
    facts = of(DELL, "DELL", resolver)
    both(so, so.replace("it gives no reason", "it names the weak quarter as the reason"), facts, resolver)
    both(so, so.replace("hand over to", "dismiss"), facts, resolver)
