# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on what an article is said to say: why, of what, how surely, with which figure; each so and not so."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.numbers import numbers
from tests.fakes.llm.evidence import evidence, judged
from tests.unit.test_gate_told import fault

PFIZER = (
    "Pfizer bought Metsera after a bidding war with Novo Nordisk. The company aims to save 7.7 billion dollars by the end "
    "of 2027. Some shareholders worry that the dividend could be cut, which the company denies. Albert Bourla said that "
    "prices had not hurt sales so far."
)
LULU = (
    "Lululemon cut its sales forecast for the year to between 10.85 and 11 billion dollars. Calvin McDonald said that the "
    "product line had become too predictable. Sales in China rose 25 percent, while those in the Americas rose 1 percent. "
    "A third of its parcels arrived in under three hours."
)
SPOTIFY = (
    "Spotify counted 276 million paying subscribers at the end of June. Prices for the premium plan will rise in more "
    "than 150 countries, though not in the United States. The company will stop reporting monthly users. Its loss came "
    "mainly because of taxes on share-based pay."
)
CAT = (
    "Caterpillar's sales slipped 1 percent to 16.6 billion dollars, while its order backlog grew to a record 37.5 billion "
    "dollars. Joe Creed warned that tariffs would cost the company up to 1.5 billion dollars this year. Its plant in Texas "
    "will open in 2027. Dealers see prices, not rates, behind the growth."
)
ASML = (
    "ASML booked orders worth 5.4 billion euros, of which 3.6 billion were for its EUV machines. It bought a stake in "
    "Mistral for 1.3 billion euros."
)
PFIZER_TOO = (
    "The fund holds put options on Pfizer. Eliquis brought in 1.9 billion dollars and Prevnar 1.7 billion. Pfizer made 3.5 "
    "billion dollars, after a loss of 2.4 billion a year before. A judge must approve the settlement. The bank's analysts "
    "expect the second fall in a row. The company wants to buy Zevra for about 900 million dollars."
)
JPMORGAN = (
    "JPMorgan Chase earned 14.4 billion dollars in the third quarter. The regulator allowed the bank to open 42 branches a "
    "year, up from 38. Demand for loans is running ahead of supply. The new rules disappointed some managers. Deposits in "
    "the same period more than doubled to 2.6 billion dollars."
)
DEALS = (
    "Perplexity had offered 34.5 billion dollars for Chrome. Pfizer closed the purchase of Metsera in August after agreeing to "
    "sell 164 clinics. It will leave plans in 109 counties. Some of the capital flowing into AI will not earn a return. "
    "Visits by low-income customers fell by a tenth. Fees from banking climbed 42 percent. Pfizer agreed to buy Zevra. "
    "The company brought back its meals in September. Its app has more than 650 million users."
)
COLA = (
    "Coca-Cola's unit case volume grew 1 percent in the third quarter, while PepsiCo's beverage volume in North America fell "
    "3 percent. PepsiCo will close two plants and cut the number of its products by a fifth."
)


@pytest.mark.parametrize(
    ("article", "symbol", "so", "not_so"),
    [
        (DEALS, "PFE", "The article says that Perplexity had offered $34.5 billion for Chrome [1].", "The article says that Perplexity had offered $34.5 billion for Pfizer [1]."),
        (DEALS, "PFE", "The article says that Pfizer bought Metsera in August [1].", "The article says that Pfizer sold Metsera in August [1]."),
        (DEALS, "PFE", "The article says that the company will leave plans in 109 counties [1].", "The article says that the company will leave plans in 109 states [1]."),
        (DEALS, "PFE", "The article says that some of the capital flowing into AI will not earn a return [1].", "The article says that the capital flowing into AI will not earn a return [1]."),
        (DEALS, "PFE", "The article says that visits by low-income customers fell by a tenth [1].", "The article says that visits by customers fell by a tenth [1]."),
        (DEALS, "PFE", "The article says that fees from banking climbed 42 percent [1].", "The article says that fees from trading climbed 42 percent [1]."),
        (DEALS, "PFE", "The article says that Pfizer agreed to buy Zevra [1].", "The article says that Pfizer bought Zevra [1]."),
        (DEALS, "PFE", "The article says that the company brought back its meals in September [1].", "The article says that the company brought back its meals in June [1]."),
        (DEALS, "PFE", "The article says that the company's app has over 650 million users [1].", "The article says that the company's app has 650 million users [1]."),
        (COLA, "KO", "The article says that PepsiCo will close two plants [1].", "The article says that Coca-Cola will close two plants [1]."),
        (COLA, "KO", "The article says that PepsiCo's beverage volume in North America fell 3 percent in the third quarter [1].", "The article says that Coca-Cola's beverage volume in North America fell 3 percent in the third quarter [1]."),
        (PFIZER_TOO, "PFE", "The article says that a fund holds put options on Pfizer [1].", "The article says that a fund holds call options on Pfizer [1]."),
        (PFIZER_TOO, "PFE", "According to the article, Prevnar brought in $1.7 billion and Eliquis $1.9 billion [1].", "According to the article, Prevnar brought in $1.9 billion and Eliquis $1.7 billion [1]."),
        (PFIZER_TOO, "PFE", "The article says that Pfizer made $3.5 billion, after a loss of $2.4 billion a year before [1].", "The article says that Pfizer made $3.5 billion, after a loss of €2.4 billion a year before [1]."),
        (PFIZER_TOO, "PFE", "The article says that a judge must approve the settlement [1].", "The article says that a judge has approved the settlement [1]."),
        (PFIZER_TOO, "PFE", "The article says that Pfizer wants to buy Zevra for about $900 million [1].", "The article says that Pfizer bought Zevra for about $900 million [1]."),
        (PFIZER_TOO, "PFE", "The articles do not say when Pfizer will buy Zevra.", "The articles do not say how much Pfizer will pay for Zevra."),
        (JPMORGAN, "JPM", "The article says that the bank earned $14.4 billion in the third quarter [1].", "The article says that the bank earned $14.4 billion in the second quarter [1]."),
        (JPMORGAN, "JPM", "The article says that the bank may open 42 branches a year instead of 38 [1].", "The article says that the bank may open 38 branches a year instead of 42 [1]."),
        (JPMORGAN, "JPM", "The article says that demand for loans exceeds supply [1].", "The article says that supply of loans exceeds demand [1]."),
        (JPMORGAN, "JPM", "The article says that the new rules disappointed some managers [1].", "The article says that the new rules disappointed every manager [1]."),
        (JPMORGAN, "JPM", "The article says that deposits more than doubled to $2.6 billion in the third quarter [1].", "The article says that deposits more than doubled to $2.6 billion in the second quarter [1]."),
        (PFIZER, "PFE", "The company wants to save $7.7 billion by the end of 2027, the article says [1].", "The company saved $7.7 billion by the end of 2027, the article says [1]."),
        (PFIZER, "PFE", "Some shareholders fear that the dividend could be cut, which Pfizer denies [1].", "Some shareholders fear that the dividend could be cut, which Novo Nordisk denies [1]."),
        (PFIZER, "PFE", "Albert Bourla said that sales had so far not been hurt by prices [1].", "Albert Bourla said that prices had so far not been hurt by sales [1]."),
        (LULU, "LULU", "Lululemon cut its sales forecast to $10.85 billion to $11 billion for the year, the article says [1].", "Lululemon cut its sales forecast to $10.85 to $11 for the year, the article says [1]."),
        (LULU, "LULU", "Lululemon cut its sales forecast for the year, and Calvin McDonald said that the product line had become too predictable [1].", "Lululemon cut its sales forecast for the year because the product line had become too predictable, Calvin McDonald said [1]."),
        (LULU, "LULU", "Lululemon cut its sales forecast for the year, and Calvin McDonald said that the product line had become too predictable [1].", "Calvin McDonald said that the product line had become too predictable, so Lululemon cut its sales forecast for the year [1]."),
        (LULU, "LULU", "The article contrasts sales growth of 25% in China with 1% in the Americas [1].", "The article contrasts sales growth of 1% in China with 25% in the Americas [1]."),
        (LULU, "LULU", "A third of its parcels arrived in less than three hours, the article says [1].", "A third of its parcels arrived in more than three hours, the article says [1]."),
        (SPOTIFY, "SPOT", "Prices for the premium plan are set to go up in more than 150 countries, but not in the United States, the article says [1].", "Prices for the premium plan are set to go down in more than 150 countries, but not in the United States, the article says [1]."),
        (SPOTIFY, "SPOT", "Prices for the premium plan will rise in more than 150 countries, excluding the United States, the article says [1].", "Prices for the premium plan will rise in more than 150 countries, including the United States, the article says [1]."),
        (SPOTIFY, "SPOT", "The company will no longer report monthly users, the article says [1].", "The company will report monthly users, the article says [1]."),
        (SPOTIFY, "SPOT", "Spotify counted 276 million paying subscribers at the end of June, the article says [1].", "Spotify counted 276 million free subscribers at the end of June, the article says [1]."),
        (SPOTIFY, "SPOT", "The loss was due mainly to taxes on share-based pay, the article says [1].", "The loss was due entirely to taxes on share-based pay, the article says [1]."),
        (CAT, "CAT", "The order backlog grew to a record $37.5 billion even as sales slipped 1%, the article says [1].", "The order backlog grew to a record $16.6 billion even as sales slipped 1%, the article says [1]."),
        (CAT, "CAT", "Joe Creed warned of tariff costs of up to $1.5 billion this year [1].", "Joe Creed warned of tariff costs of at least $1.5 billion this year [1]."),
        (CAT, "CAT", "Dealers see prices rather than rates behind the growth, the article says [1].", "Dealers see rates rather than prices behind the growth, the article says [1]."),
        (CAT, "CAT", "Its plant in Texas is due to open in 2027, the article says [1].", "Its plant in Texas is due to close in 2027, the article says [1]."),
        (CAT, "CAT", "The article does not say how much the plant in Texas costs.", "The article does not say when the plant in Texas will open."),
        (ASML, "ASML", "Of the €5.4 billion in orders, €3.6 billion were for EUV machines, the article says [1].", "Of the €5.4 billion in orders, €1.3 billion were for EUV machines, the article says [1]."),
    ],
)  # fmt: skip
def test_what_an_article_says_passes_told_otherwise_and_not_turned(
    article: str, symbol: str, so: str, not_so: str, resolver: Resolver
) -> None:
    assert fault(so, article, symbol, resolver) is None
    assert fault(not_so, article, symbol, resolver) is not None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between 10.85 and 11 billion dollars", [10.85e9, 11e9]),
        ("8 to 14 percent", [8, 14]),
        ("from $2.90 to $3.10", [2.9, 3.1]),
    ],
)
def test_the_ends_of_a_range_are_of_one_scale(text: str, values: list[float]) -> None:
    assert [n.readings[0][0] for n in numbers(text)] == values


@pytest.mark.parametrize(
    ("joint", "passes"), [(", while ", True), (" because ", False), (", as ", False), (", since ", False)]
)
def test_no_article_says_why_a_figure_of_now_is_what_it_is(
    joint: str, passes: bool, resolver: Resolver
) -> None:
    told = f"BABA closed at 111.02 USD on 24 September 2026{joint}the cloud unit grew by 34 percent, the article says [1]."
    assert (judged(told, evidence(resolver), resolver) is None) is passes
