"""A question put again in full: of other companies, over the same span, with its reason. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.metrics import METRICS
from retrieval.names.instruments import Resolver
from retrieval.questions import leaning_words as said
from retrieval.questions.spans import span_of
from retrieval.types import Mention, Subject


def names_of(mentions: Sequence[Mention]) -> list[str]:
    """The companies, each once."""
    return list(dict.fromkeys(m.instrument.name for m in mentions))


def once_more(subject: Subject, names: Sequence[str], resolver: Resolver) -> str:
    """The question before, of these companies."""
    question, named = subject.question, resolver.mentions(subject.question)
    name = " and ".join(names)
    if len({m.instrument.key for m in named}) == 1:
        return resolver.without_names(question, name)
    if subject.metrics:
        return f"{' and '.join(METRICS[m].title for m in subject.metrics)} of {name}{over_what(subject)}"
    if named and (over := over_what(subject)):
        return f"{name}{over}"
    return f"{open_ended(question)} ({name})?"


def over_what(subject: Subject) -> str:
    """The span that was spoken of."""
    span = span_of(subject.question)
    return f" {span.words}" if span else ""


def because(question: str, name: str) -> str:
    """ "why?" after "Is Alibaba overbought?" -> "Why is Alibaba overbought?"."""
    if re.match(r"\s*(?:is|are|has|have|does|do|did|was|were|can|will)\b", question, re.I):
        return f"Why {question.strip()[:1].lower()}{question.strip()[1:]}"
    return f"Why? {question}".strip() if question else f"Why {name}?"


def filled(text: str, names: Sequence[str]) -> str:
    """The company's name in place of the first pronoun, or behind the question."""
    name = " and ".join(names)
    own = f"{name}'" if name.endswith("s") else f"{name}'s"

    def put(match: re.Match[str]) -> str:
        return own if match["its"] or match["s"] else name

    put_in, count = said.PRONOUN.subn(put, text, count=1)
    return put_in if count else f"{open_ended(text)} ({name})?"


def open_ended(question: str) -> str:
    return question.rstrip("?？!. ")
