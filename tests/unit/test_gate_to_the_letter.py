# ruff: noqa: E501 -- a sentence and its source read best on one line
"""The gate on what is told to the letter, or nearly: a whole clause passes, and a word changed where it matters does not."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.articles.antecedents import in_its_words
from tests.fakes.llm.evidence import both, judged, of

NUCOR = (
    "Buyers of scrap bet on a rise, which is why yards are full. A fire at a mill in Ohio, on the other hand, will cost up to "
    "2 billion dollars, since the best line depends on its sheets. What is more, Washington extended a rebate on imported "
    "ore until 2030, which halves the expected burden to 1 billion dollars. Retail mood on steel turned “extremely bullish” "
    "over the weekend, with messages up 640 percent. Of the margin of 25 percent last year, 21 percent may remain in 2027, "
    "according to the bank Evercore. Helen Marsh of Mizuho had warned since spring of the risks in the scrap business."
)
CLEVELAND = (
    "The mill must hold its stocks of 55 percent for 180 days. Distributions to holders will rise to 69 cents "
    "a unit. The lender had put 600 million dollars into the yard, whose owner failed in 2023. Three "
    "directors sold stock worth 9.6 million dollars. An employee may decline the talk without giving a reason. The dealer "
    "finances its scrap by selling bonds to one fund, Pimco. The firm sells 400,000 tons a year, most of them in Texas."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The article says that buyers of scrap bet on a rise, which is why yards are full [1].",
        "According to the article, a fire at a mill in Ohio will cost up to 2 billion dollars, since the best line depends on its sheets [1].",
        "The article says Washington extended the rebate on imported ore until 2030 [1].",
        "According to the article, retail mood on steel turned “extremely bullish” over the weekend [1].",
    ],
)
def test_a_whole_clause_passes(sentence: str, resolver: Resolver) -> None:
    assert judged(sentence, of(NUCOR, "NUE", resolver), resolver) is None


@pytest.mark.parametrize(
    ("article", "so", "not_so"),
    [
        (CLEVELAND, "The article says the mill must hold its stocks of 55 percent for 180 days [1].", "The article says the mill must hold its stocks of 55 percent [1]."),
        (NUCOR, "Of the margin of 25 percent last year, 21 percent may remain in 2027, according to the bank Evercore [1].", "Of the margin of 21 percent last year, 25 percent may remain in 2027, according to the bank Evercore [1]."),
        (NUCOR, "Of the margin of 25 percent last year, 21 percent may remain in 2027, the bank Evercore says [1].", "The article says that of the margin of 25 percent last year, 21 percent may remain in 2027 [1]."),
        (CLEVELAND, "Distributions to holders will rise to 69 cents a unit, the article says [1].", "Distributions to holders will rise by 69 cents a unit, the article says [1]."),
        (CLEVELAND, "The article says the lender had put 600 million dollars into the yard, whose owner failed in 2023 [1].", "The article says the lender had put 600 million dollars into the yard after its owner failed in 2023 [1]."),
        (CLEVELAND, "The article says three directors sold stock worth 9.6 million dollars [1].", "The article says Nucor sold stock worth 9.6 million dollars [1]."),
        (CLEVELAND, "An employee may decline the talk without giving a reason, the article says [1].", "An employee may not decline the talk without giving a reason, the article says [1]."),
        (CLEVELAND, "The article says the dealer finances its scrap by selling bonds to one fund, Pimco [1].", "The article says Pimco finances its scrap by selling bonds to one fund [1]."),
        (NUCOR, "Helen Marsh of Mizuho had warned since spring of the risks in the scrap business [1].", "The article had warned since spring of the risks in the scrap business [1]."),
        (CLEVELAND, "The article says the firm sells 400,000 tons a year, most of them in Texas [1].", "The article says the firm sells 400,000 tons a year in Texas [1]."),
    ],
)  # fmt: skip
def test_what_is_changed_in_it_may_not_matter(article: str, so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(article, "NUE", resolver), resolver)


APPEAL = (
    "Nucor said it would appeal. It has until 19 November to file with the harbour tribunal, and it intends to ask for a "
    "delay while the case is heard. The company argued that the order would expose small yards to fraud, because it could "
    "no longer weigh every load. Analysts at a bank in Ohio put the likely loss of revenue at between $450m and $600m a year. "
    "Management expects the loss on each load to halve by the middle of 2027. The regulator looked at the yards for fourteen "
    "months. It has until 3 March to publish its full reasons to the public."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("The article says that Nucor has until 19 November to file with the harbour tribunal [1].", "The article says that Alcoa has until 19 November to file with the harbour tribunal [1]."),
        ("The article says that Nucor has until 19 November to file with the harbour tribunal [1].", "The article says that Nucor has until 3 March to publish its full reasons to the public [1]."),
        ("Nucor argued that the order would expose small yards to fraud, because it could no longer weigh every load, the article says [1].", "The regulator argued that the order would expose small yards to fraud, because it could no longer weigh every load, the article says [1]."),
        ("Analysts at a bank in Ohio put Nucor's likely loss of revenue at between $450m and $600m a year, the article says [1].", "Analysts at a bank in Ohio put Alcoa's likely loss of revenue at between $450m and $600m a year, the article says [1]."),
        ("Nucor's management expects the loss on each load to halve by the middle of 2027, the article says [1].", "Alcoa's management expects the loss on each load to halve by the middle of 2027, the article says [1]."),
    ],
)  # fmt: skip
def test_a_name_may_stand_for_it_and_the_company(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(APPEAL, "NUE", resolver), resolver)


def test_the_name_for_it_is_that_which_the_sentence_before_begins_with() -> None:
    own = ["it", "opened", "its", "gates", "in", "may"]
    told = ["nucor", "opened", "its", "gates", "in", "may"]
    assert in_its_words(told, own, ["Nucor had built a mill."], []) == own
    assert in_its_words(told, own, ["It had built a mill.", "But Nucor was first."], []) == own
    assert (
        in_its_words(
            ["nucor", "sold", "in", "may"], ["they", "sold", "in", "may"], ["Nucor had built a mill."], []
        )[0]
        == "nucor"
    )
    assert in_its_words(told, own, ["The city and Nucor had built a mill."], []) == told
    assert in_its_words(told, own, [], ["nucor"]) == told
    assert in_its_words(["nucor's", "gates"], ["the", "gates"], [], ["nucor"]) == ["the", "gates"]
    assert in_its_words(["nucor", "gates"], ["the", "gates"], [], ["nucor"]) == ["nucor", "gates"]


STEEL = (
    "Nucor spent 121 million dollars on scrap in the year to June. But 45% of the backlog, which stands at 640 million dollars, "
    "is owed by one customer. Nucor, unlike its rivals, pays for the freight of all its yards in Ohio. It will take a charge of "
    "about 2 million dollars for scrap that it no longer expects to use, most of which relates to orders from Alcoa. Alcoa was "
    "what the funds bought most of. They trimmed holdings of the lender, where a run of 40% since July invited profit-taking."
)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("The article says 45% of Nucor's backlog, which stands at 640 million dollars, is owed by one customer [1].", "The article says 45% of Alcoa's backlog, which stands at 640 million dollars, is owed by one customer [1]."),
        ("Nucor will take a charge of about 2 million dollars for scrap that it no longer expects to use, the article says [1].", "Alcoa will take a charge of about 2 million dollars for scrap that it no longer expects to use, the article says [1]."),
        ("Nucor, unlike its rivals, pays for the freight of all its yards in Ohio, the article says [1].", "Nucor's rivals, unlike Nucor, pay for the freight of all their yards in Ohio, the article says [1]."),
    ],
)  # fmt: skip
def test_what_is_one_company_s_is_not_told_of_another(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, of(STEEL, "NUE", resolver), resolver)
