# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on what a model says is lacking: of the evidence, without a claim in disguise, and never of a company."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Evidence
from retrieval.writing.gate import form
from retrieval.writing.gate.checks import Gate
from retrieval.writing.plain import compose
from tests.fakes.llm.evidence import both, evidence, judged, of, view

KELLOGG = (
    "Kraft closed a cereal mill in Ohio in May. Most of its rivals raised prices. One fund manager told a newspaper that "
    "the dividend looks safe. The payout ratio is the dividend divided by earnings. Some holders still are wary of the "
    "sugar tax. Sales growth is driven by snacks for children, alongside Kraft's rollout of its Oskar brand."
)
CLOSED = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))


@pytest.fixture
def kraft(resolver: Resolver) -> Evidence:
    return of(KELLOGG, "KHC", resolver, "Why did Kraft close the mill, and who pays for the rebuilding?")


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("The article does not say whether Kraft will reopen it.", "Kraft will not reopen it."),
        ("The evidence does not say whether anyone pays for the rebuilding.", "Nobody pays for the rebuilding."),
        ("The evidence contains no revenue figure for Kraft.", "Kraft has no revenue."),
        ("There is no figure for Kraft's debt.", "There is no debt at Kraft."),
        ("The article offers no forecast for Kraft.", "Kraft offers no dividend."),
        ("None of the quotes deals with wages or strikes.", "Kraft has no plans for higher wages."),
        ("The quotes do not include the company's own explanation.", "Kraft does not include an explanation."),
        ("Who pays for the rebuilding is not in the evidence.", "Who pays for the fraud at Kraft is not in the evidence."),
        ("The article does not name the rivals.", "The article does not say that most of the rivals raised prices."),
        ("The article does not name the fund manager.", "The article does not mention the fund manager."),
        ("The article does not mention Nvidia.", "The article does not mention a mill."),
    ],
)  # fmt: skip
def test_only_the_evidence_is_said_to_lack_it(
    so: str, not_so: str, kraft: Evidence, resolver: Resolver
) -> None:
    both(so, not_so, kraft, resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("It only defines the term: the article says the payout ratio is the dividend divided by earnings [1].", "It only defines the fraud: the article says the payout ratio is the dividend divided by earnings [1]."),
        ("Sales growth is driven by snacks for children, alongside the rollout of its Oskar brand, the article says [1].", "Snacks for children are driven by sales growth, alongside the rollout of its Oskar brand, the article says [1]."),
        ("On the contrary, the article says that most of its rivals raised prices [1].", "On the contrary, the article says that most of its rivals cut prices [1]."),
    ],
)  # fmt: skip
def test_how_it_opens_claims_nothing(so: str, not_so: str, kraft: Evidence, resolver: Resolver) -> None:
    both(so, not_so, kraft, resolver)


@pytest.fixture
def old(resolver: Resolver) -> Evidence:
    """Prices of some time ago, and a gap that says so."""
    made = evidence(resolver, "Has Alibaba recovered from its 2020 peak?", metrics=("price",))
    return replace(
        made, claims=(), gaps=("live prices for BABA: Yahoo's newest daily bar is of 24 Sep 2026",)
    )


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Live prices for BABA are not available: Yahoo's newest daily bar is of 24 Sep 2026.", "Live prices for BABA are not available: Yahoo's newest daily bar is of 23 Sep 2026."),
        ("No live price is available; the newest daily bar is of 24 Sep 2026.", "No price is available; the newest daily bar is of 24 Sep 2026."),
        ("Live prices after 24 Sep 2026 are not available.", "Live prices after 25 Sep 2026 are not available."),
        ("The evidence contains no figure for Alibaba's debt.", "The evidence contains no RSI for Alibaba."),
        ("No: BABA was 65.0% below its all-time closing high on 24 Sep 2026.", "Yes: BABA was 65.0% below its all-time closing high on 24 Sep 2026."),
    ],
)  # fmt: skip
def test_what_is_old_is_not_lacking(so: str, not_so: str, old: Evidence, resolver: Resolver) -> None:
    both(so, not_so, old, resolver)


def test_a_state_that_the_rsi_tells_is_not_lacking(old: Evidence, resolver: Resolver) -> None:
    assert judged("The evidence does not say whether BABA is overbought.", old, resolver) is not None


@pytest.mark.parametrize(
    ("question", "sentence", "passes"),
    [
        ("Is Alibaba still 65% below its peak?", "Yes, BABA was 65.0% below its all-time closing high on 24 Sep 2026.", True),
        ("Is Alibaba still 70% below its peak?", "Yes, BABA was 65.0% below its all-time closing high on 24 Sep 2026.", False),
        ("Is Alibaba more than 66% below its peak?", "Yes, BABA was 65.0% below its all-time closing high on 24 Sep 2026.", False),
        ("Has Alibaba fallen 24% this year?", "Yes, BABA's return since the start of the year was −24.3% on 24 Sep 2026.", True),
        ("Has Alibaba risen 24% this year?", "Yes, BABA's return since the start of the year was −24.3% on 24 Sep 2026.", False),
        ("Has Alibaba gained this year?", "Alibaba has not gained this year: BABA's return since the start of the year was −24.3% on 24 Sep 2026, without dividends.", True),
        ("Has Alibaba gained this year?", "Alibaba has not lost this year: BABA's return since the start of the year was −24.3% on 24 Sep 2026.", False),
        ("How high is the RSI?", "BABA's RSI was 43.6 on 24 Sep 2026, below the 70 line, above which a share is called overbought, and above the 30 line.", True),
    ],
)  # fmt: skip
def test_yes_and_no_are_read_from_the_figure(
    question: str, sentence: str, passes: bool, resolver: Resolver
) -> None:
    facts = evidence(resolver, question, metrics=("price",))
    assert (judged(sentence, facts, resolver) is None) is passes


def test_that_high_is_the_one_spoken_of(resolver: Resolver) -> None:
    facts = evidence(resolver, "How far below its peak is Alibaba?", metrics=("drawdown_percent",))
    first = "BABA was 65.0% below its all-time closing high on 24 Sep 2026."
    for second, passes in (
        ("That high was 317.14 USD, the close of 27 Oct 2020.", True),
        ("That high was 192.67 USD, the high of 2 Oct 2025.", False),
    ):
        gate = Gate(compose(facts), facts, resolver)
        assert gate.fault(first) is None
        assert (gate.fault(second) is None) is passes
    assert judged("That high was 317.14 USD, the close of 27 Oct 2020.", facts, resolver) is not None


def test_a_definition_of_selling_short_is_no_advice(resolver: Resolver) -> None:
    facts = of("Short interest is the number of shares sold short and not yet bought back.", "KHC", resolver)
    said = "Short interest, the article says, is the number of shares sold short and not yet bought back [1]."
    both(said, "Sell short and buy back, the article says [1].", facts, resolver)


def test_an_index_keeps_its_sign(resolver: Resolver) -> None:
    facts = evidence(
        resolver, "How did ^GSPC do?", views=(view("^GSPC", closed=CLOSED, change_percent=-2.4),)
    )
    assert judged("The S&P 500 (^GSPC) fell by 2.4% on 24 Sep 2026.", facts, resolver) is None
    assert judged("The S&P 500 (^GSPC) fell by 2.5% on 24 Sep 2026.", facts, resolver) is not None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The RSI was below 70. The article said so. ", 2),
        ("Der RSI lag am 24. September bei 43,6 und damit unter 70. Der Artikel schreibt das. ", 2),
        ("Im 2. Quartal stieg der Umsatz. Am 5. Mai war es so. ", 2),
        ("Le RSI était sous le seuil de 70. L'article ne dit rien. ", 2),
    ],
)
def test_a_figure_ends_a_sentence_and_an_ordinal_does_not(text: str, count: int) -> None:
    assert len(form.sentences(f"{text}\n")[0]) == count
    shown, rest = [], ""
    for letter in f"{text}\n":  # as it comes in
        whole, rest = form.sentences(rest + letter)
        shown += whole
    assert shown == form.sentences(f"{text}\n")[0]
