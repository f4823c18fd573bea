"""Whether a sentence may answer a question that names a company: what is said of another is no answer."""

from __future__ import annotations

import pytest

from retrieval.corpus.passages import split
from retrieval.corpus.search import entry
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Document, Kind

OWN = "Alibaba has set aside $53 billion for AI."
OF_OTHERS = "Amazon, Microsoft and Meta were to spend $344 billion on AI."


@pytest.mark.parametrize(
    ("question", "sentence", "may"),
    [
        ("how much is alibaba spending on ai", OWN, True),
        ("how much is alibaba spending on ai", OF_OTHERS, False),
        ("how much do Alibaba's rivals spend on AI?", OF_OTHERS, True),
        ("how much will Amazon spend on AI?", OF_OTHERS, True),
        ("how much is alibaba spending on ai", "Amazon is a rival in the cloud.", True),
        ("how much is alibaba spending on ai", "A plan of $53 billion, half of Amazon's, was named.", True),
    ],
)
def test_a_figure_of_another_company_is_no_answer(
    question: str, sentence: str, may: bool, resolver: Resolver
) -> None:
    text = f"{OWN} {sentence}"
    passage = split(Document("plans", "Alibaba's plans", text, instruments=("BABA",)))[0]
    assert Topics(resolver).about(understand(question, resolver))(passage, sentence) is may


@pytest.mark.parametrize(("kind", "may"), [(Kind.ARTICLE, True), (Kind.FAQ, False), (Kind.GLOSSARY, False)])
def test_the_articles_are_answered_for_by_articles_alone(kind: Kind, may: bool, resolver: Resolver) -> None:
    sentence = "Short interest is the number of shares sold short."
    passage = split(Document("terms", "Terms", sentence, kind=kind))[0]
    about = Topics(resolver).about
    assert about(understand("What is short interest?", resolver))(passage, sentence)
    of_articles = understand("What does the article say about short interest?", resolver)
    assert about(of_articles)(passage, sentence) is may


@pytest.mark.parametrize(
    ("kind", "heading", "question", "may"),
    [
        (Kind.ASSISTANT, "How far can it be trusted?", "what could go wrong?", False),
        (Kind.ASSISTANT, "How far can it be trusted?", "can you be wrong?", True),
        (Kind.ASSISTANT, "How far can it be trusted?", "can the bot be wrong about Alibaba?", True),
        (Kind.GLOSSARY, "Oversold", "what could go wrong?", False),
        (Kind.GLOSSARY, "Oversold", "when is a stock oversold?", True),
        (Kind.GLOSSARY, "Oversold", "what is it called when a price fell too fast?", True),
        (Kind.FAQ, "What are the risks?", "what could go wrong?", True),
    ],
)
def test_what_is_no_source_on_a_market_answers_only_who_asks_for_it(
    kind: Kind, heading: str, question: str, may: bool, resolver: Resolver
) -> None:
    sentence = "A price may fall too fast, and an answer may be wrong."
    passage = split(
        Document("other", "Other things", f"# Other things\n\n## {heading}\n\n{sentence}", kind=kind)
    )[0]
    assert Topics(resolver).about(understand(question, resolver))(passage, sentence) is may


def test_an_entry_on_the_assistant_agrees_with_whatever_is_named(resolver: Resolver) -> None:
    text = "# Help\n\n## Is this advice?\n\nNo, it gives information."
    passage = split(Document("help", "Help", text, kind=Kind.ASSISTANT))[0]
    assert Topics(resolver).agree(understand("is it advice on Tencent?", resolver), entry(passage))


def test_a_bank_asked_about_is_named_where_its_data_are_quoted(resolver: Resolver) -> None:
    sentence = "Morgan Stanley's data put the funds 1.3% under the index; the figure is for August."
    passage = split(Document("plans", "Alibaba's plans", sentence, instruments=("BABA",)))[0]
    request = understand("which month is the morgan stanley fund data from", resolver)
    assert request.mentions
    assert Topics(resolver).about(request)(passage, sentence)


@pytest.mark.parametrize(
    ("question", "may"), [("how much of Tencent does Prosus own", True), ("and Shell?", False)]
)
def test_of_two_companies_asked_about_the_passage_names_the_other(
    question: str, may: bool, resolver: Resolver
) -> None:
    text = "Prosus, the largest shareholder, sells a little every day. Its stake has fallen to 22.8%."
    passage = split(Document("stake", "Tencent's owners", text, instruments=("0700.HK",)))[0]
    request = understand(question, resolver)
    assert Topics(resolver).about(request)(passage, "Its stake has fallen to 22.8%.") is may


def test_a_company_is_called_by_its_own_word_once_it_was_named(resolver: Resolver) -> None:
    text = (
        "Cork is an odd business. Corticeira Amorim buys a third of the harvest.\n\n"
        "Amorim spent 150 million euros on research. The harvest was poor."
    )
    passage = split(Document("cork", "An old trade", text))[0]
    of_it = Topics(resolver).about(understand("How much did Corticeira Amorim spend on research?", resolver))
    assert of_it(passage, "Amorim spent 150 million euros on research.")
    of_another = Topics(resolver).about(understand("How much did Galp Energia spend on research?", resolver))
    assert not of_another(passage, "Amorim spent 150 million euros on research.")


def test_a_heading_says_whom_its_section_is_about(resolver: Resolver) -> None:
    text = "# Airlines\n\n## Finnair\n\nIt has ordered jets from Embraer. The dividend was cut to nine cents."
    passages = split(Document("airlines", "Seven carriers", text))
    passage = next(p for p in passages if "dividend" in p.text)
    of_it = Topics(resolver).about(understand("finnair dividend", resolver))
    assert of_it(passage, "The dividend was cut to nine cents.")


def test_a_passage_that_begins_within_a_paragraph_goes_on_about_its_company(resolver: Resolver) -> None:
    told = "**Alphabet** went the other way. " + "It had a good quarter, and spoke of it at length. " * 12
    text = f"{told}Cloud sales jumped 34%.\n\nThe mood had soured on Wednesday."
    passage = next(p for p in split(Document("wrap", "Shares fall", text)) if "Cloud" in p.text)
    assert "Alphabet" not in passage.text
    of_it = Topics(resolver).about(understand("By how much did Alphabet's cloud sales jump?", resolver))
    assert of_it(passage, "Cloud sales jumped 34%.")
    of_another = Topics(resolver).about(understand("By how much did Microsoft's cloud sales jump?", resolver))
    assert not of_another(passage, "Cloud sales jumped 34%.")


def test_front_matter_is_no_paragraph_of_an_article(resolver: Resolver) -> None:
    head = "---\nsource: own notes\npublished: 2026-01-05\nurl: https://example.com\n---\n"
    body = "Berkshire Hathaway has a new boss.\n\nWhat is the money for?\n\nProfit rose 34%."
    document = Document("column", "A fortune and a question", head + body)
    assert [m.instrument.name for m in Topics(resolver).of(document)] == ["Berkshire Hathaway"]


def test_a_title_may_name_the_other_company(resolver: Resolver) -> None:
    text = "The deal was announced on 18 December 2023."
    passage = split(Document("deal", "Novo Nordisk and Eli Lilly: your questions", text))[0]
    request = understand("When was the deal between Novo Nordisk and Eli Lilly announced?", resolver)
    assert Topics(resolver).about(request)(passage, text)
