"""The gate on retellings: in other words than the source's, by whom, and then against now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Evidence, Figure, Quote, Route
from retrieval.writing.gate.articles.opposites import other_quantity, strange_name, turned_round
from retrieval.writing.gate.checks import Gate
from retrieval.writing.gate.facts import rounds
from retrieval.writing.gate.telling import says_who, telling
from retrieval.writing.plain import compose
from tests.fakes.llm.evidence import BABA, NEW_YORK, evidence, judged, meaning

FORWARD = Figure("BABA", "forward_pe", 13.91, "x", NEW_YORK, "Yahoo Finance")
ARTICLE = (
    "Alibaba traded at about 22 times forward earnings. Alibaba's cloud revenue grew by 34 percent. "
    "Alibaba's cloud margin stood at 33 percent, against 30 percent a year earlier."
)


def compared(resolver: Resolver) -> Evidence:
    """A forward P/E then, in an article, and now."""
    passage = split(Document("lanterns", "Lanterns of the Delta", ARTICLE, instruments=("BABA",)))[0]
    quotes = tuple(Quote(passage, s, 0.9) for s in sentences(passage))
    claim = Claim("forward_pe", "BABA", 22.0, "x", passage, quotes[0].text)
    made = evidence(
        resolver, views=(replace(BABA, figures=(*BABA.figures, FORWARD)),), metrics=("forward_pe",)
    )
    return replace(made, quotes=quotes, claims=(claim,))


def of_articles(resolver: Resolver) -> Evidence:
    """The same, asked of articles alone."""
    made = compared(resolver)
    return replace(
        made, request=replace(made.request, routes=(Route.ARTICLE,), metrics=()), views=(), claims=()
    )


def fault(sentence: str, facts: Evidence, resolver: Resolver) -> str | None:
    return judged(sentence, facts, resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        (
            "Alibaba's forward P/E was 13.9 on 24 Sep 2026, down from about 22 in the article [1].",
            "Alibaba's forward P/E was 13.9 on 24 Sep 2026, up from about 22 in the article [1].",
        ),
        (
            "So the article's 22 times forward earnings [1] no longer applies.",
            "So the article's 22 times forward earnings [1] still applies.",
        ),
        (
            "Alibaba's forward P/E of 13.9 is below the roughly 22 times that the article reported [1].",
            "Alibaba's forward P/E of 13.9 is above the roughly 22 times that the article reported [1].",
        ),
    ],
)
def test_then_against_now_is_judged_by_the_two(so: str, not_so: str, resolver: Resolver) -> None:
    assert fault(so, compared(resolver), resolver) is None
    assert fault(not_so, compared(resolver), resolver) is not None


def test_what_it_was_is_not_told_as_what_it_is(resolver: Resolver) -> None:
    facts = of_articles(resolver)
    assert fault("Alibaba's cloud margin stood at 33 percent, the article says [1].", facts, resolver) is None
    assert (
        fault("Alibaba's cloud margin stood at 30 percent, the article says [1].", facts, resolver)
        is not None
    )


def test_a_figure_in_a_sentence_on_what_is_lacking_is_the_evidence_s(resolver: Resolver) -> None:
    facts = of_articles(resolver)
    assert fault("The article does not say why cloud revenue grew 34 percent.", facts, resolver) is None
    assert fault("The article does not say why cloud revenue fell 34 percent.", facts, resolver) is not None
    assert fault("The article does not say why cloud revenue grew 43 percent.", facts, resolver) is not None


@pytest.mark.parametrize(
    ("said", "own", "word"),
    [
        ("a large share of customers pay", "Only a small share of customers pay.", "large"),
        ("the unit earned 2 billion", "The unit lost 2 billion.", "earned"),
        ("it went from loss to profit", "It swung to a loss.", "profit"),
        ("it went from profit to loss", "It swung to a loss.", None),
        ("a big share of customers pay", "A large share of customers pay.", None),
        ("the cheapest and the dearest", "The cheapest and the dearest.", None),
    ],
)
def test_one_word_turned_round_is_found(said: str, own: str, word: str | None) -> None:
    assert turned_round(said, own) == word


@pytest.mark.parametrize(
    ("said", "own", "word"),
    [
        ("the operating margin narrowed", "The gross margin narrowed.", "operating"),
        ("its best month for orders", "It delivered 55 jets, its best month.", "orders"),
        ("its best month for deliveries", "It delivered 55 jets, its best month.", None),
        ("sales rose", "Revenue rose.", None),
    ],
)
def test_one_quantity_is_no_other(said: str, own: str, word: str | None) -> None:
    assert other_quantity(said, own) == word


def test_a_name_that_the_source_does_not_have_is_found(resolver: Resolver) -> None:
    facts = evidence(resolver, article="Sales of Chinese cars in Qatar and Brazil rose.", metrics=("price",))
    source = next(iter(Gate(compose(facts), facts, resolver)._sources.values()))

    def resolver_names(text: str) -> list[str]:
        return [m.instrument.key for m in resolver.mentions(text)]

    assert strange_name("Cars from China sold well in Qatar and Brazil", source, resolver_names) is None
    assert strange_name("Cars from China sold well in Qatar and Mexico", source, resolver_names) == "Mexico"
    assert (
        strange_name("It sold them, Nvidia's chips inside", source, resolver_names) is None
    )  # judged as a company


def test_a_verb_of_telling_is_one_behind_who_tells(resolver: Resolver) -> None:
    facts = evidence(resolver, article="Eddie Wu said that the budget may grow.", metrics=("price",))
    gate = Gate(compose(facts), facts, resolver, meaning())
    sources = list(gate._sources.values())
    text = "The article characterises it so, and Alibaba announced it"
    assert [text[a:b] for a, b in telling(text, sources)] == ["characterises"]
    assert says_who("Wu hinted at more", sources)
    assert not says_who("Tsai hinted at more", sources)


def test_past_a_line_is_above_it(resolver: Resolver) -> None:
    facts = evidence(resolver)
    for side in ("past", "above"):
        sentence = f"With an RSI of 43.6 on 24 Sep 2026, Alibaba was {side} the 70 mark."
        assert fault(sentence, facts, resolver) is not None


def test_a_small_figure_may_be_told_to_the_digit_that_is_shown() -> None:
    assert rounds(0.3, 0.1, 0.254, 0.1)
    assert not rounds(0.2, 0.1, 0.254, 0.1)
    assert not rounds(1, 1, 1.4, 0.1)  # coarser than shown, and a third away


@pytest.mark.parametrize(
    "sentence", ["O artigo diz que a unidade de nuvem cresceu 34 por cento [1].", "A nuvem cresceu [1]."]
)
def test_a_language_without_a_glossary_is_refused(sentence: str, resolver: Resolver) -> None:
    asked_in_spanish = evidence(resolver, "¿Qué dice el artículo de la nube?")
    assert judged(sentence, asked_in_spanish, resolver) is not None
