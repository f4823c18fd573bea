# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on what a source strictly says in other words: a time named before, an amount without its currency, a passive,
a name for a kind, one word for another of its sense; each so and not so."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from tests.fakes.llm.evidence import both, of

FORD = (
    "Ford's revenue rose 9 percent to 50.5 billion dollars in the third quarter. Trucks brought in 16.4 billion dollars, "
    "8 percent more than a year earlier. Sales of the pickup Ranger fell 12 percent to 2.1 billion dollars. Tariffs cost it "
    "600 million dollars last year and will cost 1.2 billion before tax this year. The company pushed the launch of the "
    "Explorer back by six months. Ford raised its target for return on capital from 15 percent to between 17 and 18 "
    "percent. The net loss came to 134 million dollars. Ford will separate its leasing business within 18 months."
)
IBM = (
    "IBM named Ana Lopez, the former head of Nokia, as chief executive in October. The Machinists accuse IBM of breaking "
    "its promise to hire apprentices. Ron Hale of Evercore doubts that cheaper chips alone will win back customers. IBM "
    "booked a charge of 4.9 billion dollars on its Z17 programme. Analysts at Mizuho doubt that banks will pay 30 dollars "
    "a month for Granite. The company now expects adjusted earnings a share to fall 5 percent this year. It delivered "
    "40,000 servers in September, its highest monthly figure so far."
)
ORACLE = (
    "Oracle cut its sales forecast for the year to between 10.8 and 11 billion dollars. Larry Ellison, the chairman, will "
    "retire in January, and Safra Catz takes over from him. Oracle closed its 5 billion dollar purchase of Cerner after "
    "winning a lawsuit. The new chip will go into mass production next year. The delay led to a charge of 2 billion dollars. "
    "Prices will rise in more than 150 countries, though not in Canada. Clay Magouyrk said that capacity will stay tight "
    "until at least the end of the fiscal year. Half of its sales should come from outside America."
)  # fmt: skip


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("According to the article, trucks brought in 16.4 billion dollars in the third quarter, 8 percent more than a year earlier [1].", "According to the article, trucks brought in 16.4 billion dollars in the second quarter, 8 percent more than a year earlier [1]."),
        ("Tariffs cost Ford 600 million dollars last year and will cost $1.2 billion before tax this year, the article says [1].", "Tariffs cost Ford $1.2 billion last year, the article says [1]."),
        ("The launch of the Explorer has been pushed back by six months, the article says [1].", "The launch of the Explorer has been pushed back by the Ranger, the article says [1]."),
        ("Ford raised the target for return on capital from 15 percent to between 17 and 18 percent, the article says [1].", "Ford raised its target for return on capital from 17 percent to between 15 and 18 percent, the article says [1]."),
        ("Ranger sales fell 12 percent to 2.1 billion dollars, the article says [1].", "Sales of pickups fell 12 percent to 2.1 billion dollars, the article says [1]."),
        ("Despite a net loss of 134 million dollars, Ford raised its target for return on capital from 15 percent to between 17 and 18 percent, the article says [1].", "Because of a net loss of 134 million dollars, Ford raised its target for return on capital from 15 percent to between 17 and 18 percent, the article says [1]."),
        ("Ford plans to separate its leasing business within 18 months, the article says [1].", "Ford separated its leasing business within 18 months, the article says [1]."),
    ],
)  # fmt: skip
def test_a_figure_in_its_time_its_currency_and_its_place(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(FORD, "F", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("IBM named Ana Lopez, previously the head of Nokia, as chief executive in October, the article says [1].", "IBM named Ana Lopez, the head of Nokia, as chief executive in October, the article says [1]."),
        ("The Machinists accuse IBM of breaking its promise to hire apprentices [1].", "IBM broke its promise to hire apprentices, the article says [1]."),
        ("Ron Hale of Evercore doubts that cheaper chips alone will win back customers [1].", "Ron Hale of Evercore says that cheaper chips alone will win back customers [1]."),
        ("IBM took a charge of 4.9 billion dollars on the Z17, the article says [1].", "IBM took a charge of 4.9 billion dollars on the Z16, the article says [1]."),
        ("Analysts at Mizuho doubt that banks will pay the $30 monthly price for Granite, the article says [1].", "Analysts at Mizuho doubt the 30 servers for Granite, the article says [1]."),
        ("The article says IBM now expects adjusted earnings a share to fall 5 percent this year [1].", "The article says IBM now expects adjusted earnings a share to rise 5 percent this year [1]."),
        ("IBM delivered 40,000 servers in September, a monthly record, another article says [1].", "IBM delivered 40,000 servers in September, a monthly record low, another article says [1]."),
    ],
)  # fmt: skip
def test_who_speaks_and_of_what(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(IBM, "IBM", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Larry Ellison, the chairman, will retire in January, with Safra Catz succeeding him, the article says [1].", "Safra Catz will retire in January, with Larry Ellison succeeding him, the article says [1]."),
        ("Oracle completed the 5 billion dollar acquisition of Cerner after winning a lawsuit, the article says [1].", "Oracle completed the 5 billion dollar sale of Cerner after winning a lawsuit, the article says [1]."),
        ("The new chip will enter mass production next year, the article says [1].", "The new chip will leave mass production next year, the article says [1]."),
        ("The delay brought a charge of 2 billion dollars, the article says [1].", "The delay ended a charge of 2 billion dollars, the article says [1]."),
        ("Prices are set to go up in over 150 countries, with Canada left out, the article says [1].", "Prices are set to go up in over 150 countries, with America left out, the article says [1]."),
        ("Clay Magouyrk said that capacity will stay tight at least through the end of the fiscal year, the article says [1].", "Clay Magouyrk said that capacity will stay tight at most through the end of the fiscal year, the article says [1]."),
        ("Half of Oracle's sales should come from markets outside America, the article says [1].", "Half of Oracle's sales should come from markets in America, the article says [1]."),
    ],
)  # fmt: skip
def test_another_word_of_the_same_sense(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(ORACLE, "ORCL", resolver), resolver)


APPLE = (
    "Apple earned 4.6 billion dollars in the third quarter, 45 percent more than a year earlier. Net debt fell to 112 billion "
    "dollars. Apple will cut more than 13,000 jobs. The headset brought in 8.1 billion dollars, 10 percent more than a year "
    "earlier. Apple loses its main patents in 2028. It kept its forecast for annual revenue of between 41 and 42 billion "
    "dollars. Apple now expects earnings to fall 5 percent this year, after it had expected a fall of 2 percent. Luca Maestri, "
    "the finance chief, raised the forecast for earnings next year to as much as 5.39 dollars a share."
)
LOWES = (
    "Lowe's completed the purchase of Artisan for 8.8 billion dollars in October. Lowe's wants to separate its trucking "
    "business by June. The company will cut about 4 percent of its jobs. About 67,000 plaintiffs say that its paint made them "
    "ill. The Federal Reserve lifted its cap on the assets of Lowe's in June. Prices at Lowe's will rise next year."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Apple's profit rose 45 percent to $4.6 billion in the third quarter, the article says [1].", "Apple's profit fell 45 percent to $4.6 billion in the third quarter, the article says [1]."),
        ("Net debt declined to $112 billion, the article says [1].", "Apple declined to give its net debt, the article says [1]."),
        ("More than 13,000 jobs will be cut at Apple, according to the article [1].", "Apple will be cut by more than 13,000 jobs, according to the article [1]."),
        ("Headset sales rose 10 percent to $8.1 billion, the article says [1].", "Apple's sales rose 10 percent to $8.1 billion, the article says [1]."),
        ("Apple will lose its main patents in 2028, the article says [1].", "Apple has lost its main patents, which end in 2028, the article says [1]."),
        ("Apple still expects annual revenue of $41 billion to $42 billion, the article says [1].", "Apple raised its forecast for annual revenue to between $41 billion and $42 billion, the article says [1]."),
        ("Apple had previously expected a fall of 2 percent, but now expects earnings to fall 5 percent this year, the article says [1].", "Apple had previously expected a fall of 5 percent, but now expects earnings to fall 2 percent this year, the article says [1]."),
        ("Finance chief Luca Maestri raised the earnings forecast for next year to as much as $5.39 a share, the article says [1].", "Finance chief Luca Maestri raised the earnings forecast for next year to $5.39 a share, the article says [1]."),
    ],
)  # fmt: skip
def test_what_was_earned_expected_or_is_to_come(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(APPLE, "AAPL", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Lowe's bought Artisan for $8.8 billion in October, the article says [1].", "Lowe's sold Artisan for $8.8 billion in October, the article says [1]."),
        ("Lowe's wants to spin off its trucking business by June, the article says [1].", "Lowe's wants to expand its trucking business by June, the article says [1]."),
        ("Lowe's will cut about 4 percent of its workforce, the article says [1].", "Lowe's will cut about 4 percent of its stores, the article says [1]."),
        ("About 67,000 plaintiffs allege that its paint made them ill [1].", "About 67,000 plaintiffs deny that its paint made them ill [1]."),
        ("In June, the Federal Reserve lifted the asset cap on Lowe's, the article says [1].", "In June, Lowe's lifted the asset cap on the Federal Reserve, the article says [1]."),
        ("Prices at Lowe's are set to rise next year, the article says [1].", "Prices at Lowe's have risen this year, the article says [1]."),
    ],
)  # fmt: skip
def test_a_company_whose_name_ends_in_s_owns_nothing_by_it(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(LOWES, "LOW", resolver), resolver)


BROADCOM = (
    "Hock Tan, the chief executive, said that a fourth customer had ordered AI racks worth more than 10 billion dollars. He "
    "has agreed to stay until at least 2030. Kirsten Spears, the finance chief, expects the gross margin to fall by 0.7 percentage points in the fourth quarter. Broadcom held 42 "
    "billion dollars in cash at the end of September. Vijay Rakesh of Mizuho thinks that the new customer is Oracle. Ben "
    "Reitzes of Melius calls the valuation stretched. Broadcom offers 250 courses in five American cities. It will leave the "
    "market in 109 counties."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Hock Tan, Broadcom's chief executive, has agreed to stay until at least 2030, the article says [1].", "Kirsten Spears, Broadcom's finance chief, has agreed to stay until at least 2030, the article says [1]."),
        ("Broadcom held 42 billion dollars in cash as of the end of September, the article says [1].", "Broadcom held 42 billion dollars in cash until the end of September, the article says [1]."),
        ("Mizuho's Vijay Rakesh believes that the new customer is Oracle [1].", "Mizuho's Vijay Rakesh believes that the new customer is Melius [1]."),
        ("Ben Reitzes of Melius considers the valuation stretched [1].", "Ben Reitzes of Melius considers the valuation low [1]."),
        ("Broadcom provides 250 courses in five American cities, the article says [1].", "Broadcom owns 250 courses in five American cities, the article says [1]."),
        ("Broadcom will exit the market in 109 counties, the article says [1].", "Broadcom will enter the market in 109 counties, the article says [1]."),
    ],
)  # fmt: skip
def test_a_name_before_what_he_does_and_plain_words_for_plain_words(
    so: str, not_so: str, resolver: Resolver
) -> None:
    both(so, not_so, of(BROADCOM, "AVGO", resolver), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("The article does not say whether Broadcom has closed courses.", "The article does not say whether Broadcom will leave the market."),
        ("The article does not say how many courses Broadcom plans to open.", "The article does not say how many courses Broadcom offers."),
    ],
)  # fmt: skip
def test_what_nobody_says_that_it_was_done(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(BROADCOM, "AVGO", resolver), resolver)


NOVO = (
    "Novo Nordisk cut its sales growth forecast for the year to between 8 and 14 percent, from 13 to 21 percent. A Danish union says that it dismissed "
    "30 workers because they had organised. Novo Nordisk rejects the charge."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Novo Nordisk now expects sales to grow by between 8 and 14 percent this year, the article says [1].", "Novo Nordisk now expects sales to grow by 13 to 21 percent this year, up from 8 to 14 percent, the article says [1]."),
        ("A Danish union accuses Novo Nordisk of dismissing 30 workers because they had organised [1].", "Novo Nordisk accuses a Danish union of dismissing 30 workers because they had organised [1]."),
    ],
)  # fmt: skip
def test_growth_by_what_it_is_forecast_to_be_and_a_charge_called_one(
    so: str, not_so: str, resolver: Resolver
) -> None:
    both(so, not_so, of(NOVO, "NVO", resolver), resolver)
