"""Questions that lean on the talk before them, in full: "and Tencent?", "is that high?", "the other?". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from retrieval.metrics import asked
from retrieval.names.instruments import Resolver
from retrieval.questions import leaning_words as said
from retrieval.questions.cues import CUES, NAME
from retrieval.questions.durations import bare_span, says_only
from retrieval.questions.liveness import DOUBTFUL, probability
from retrieval.questions.retelling import because, filled, names_of, once_more, open_ended, over_what
from retrieval.questions.smalltalk import screens
from retrieval.questions.spans import span_of
from retrieval.questions.spoken_of import with_names
from retrieval.questions.wanted import wanted, wants_none
from retrieval.types import Mention, Span, Subject

IDLE = 0.1  # with a company beside them most fragments seem to ask for a figure, remarks among them
SPOKEN_OF = 4  # companies before the last ones that "the two" and "the first one" may mean

_OF_A_LEVEL = frozenset(
    "high_52w low_52w all_time_high target_mean_price sma_50 sma_200 drawdown_percent".split()
)
_OF_A_DAY = frozenset("high_52w low_52w all_time_high drawdown_percent next_earnings".split())


@dataclass(frozen=True, slots=True)
class Leaning:
    """A follow-up in full. `mentions` are the conversation's, empty where the words name all; `metrics` are kept
    from before where the words name none; `again`: the same figures are asked for once more; `idle`: by themselves the
    words ask for no figure at all."""

    rewritten: str
    mentions: tuple[Mention, ...] = ()
    metrics: tuple[str, ...] = ()
    again: bool = False
    idle: bool = False


def carried(before: Subject, now: Subject, *, awaited: bool = False) -> Subject:
    """What is spoken of after a question. "what is RSI?" leaves the company, "holy moly" the question too; another
    company keeps that before in mind. `awaited`: the question waits for a name."""
    if not now.symbols:
        asks = now.metrics or awaited or not before.symbols
        question = now.question if asks else before.question
        return replace(before, question=question, metrics=now.metrics or before.metrics)
    earlier = dict.fromkeys((*before.symbols[::-1], *before.others))
    others = tuple(s for s in earlier if s not in now.symbols)[:SPOKEN_OF]
    same = now.metrics == before.metrics and bool(over_what(now)) == bool(over_what(before))
    alike = before.alike + len(before.symbols) if same and not {*now.symbols} & {*before.symbols} else 0
    return replace(now, others=others, alike=min(alike, len(others)))


def is_term(text: str) -> bool:
    """ "what is RSI?" asks for the word; "what is the RSI?" goes on with the company."""
    return (
        said.TERM_ONLY.match(text) is not None and bool(asked(text)) and not re.search(r"\bthe\b", text, re.I)
    )


def leaning(text: str, resolver: Resolver, subject: Subject) -> Leaning | None:
    """The question in full where it leans on the conversation, else None."""
    before = tuple(m for symbol in subject.symbols if (m := resolver.listing(symbol)))
    placed = with_names(text, resolver, subject, before)
    rest = _bare(placed)
    if resolver.mentions(rest) or resolver.unknown(placed) or resolver.unlisted(rest):
        full = _of_others(rest, resolver, subject, before)
        return full or (Leaning(rest) if placed != text else None)
    if not before:
        return None
    return _of_the_same(text, rest, resolver, subject, before)


def _bare(text: str) -> str:
    """Without the words that only join it to the talk; the words themselves where there are no others."""
    rest = said.CLOSING.sub("", said.OPENING.sub("", said.REMARK.sub("", text))).strip()
    return rest or text


def _of_others(
    rest: str, resolver: Resolver, subject: Subject, before: tuple[Mention, ...]
) -> Leaning | None:
    """Names are said, and nothing is asked of them but what was asked before."""
    rest = _without_denied(rest, resolver)
    mentions, wording = resolver.mentions(rest), resolver.without_names(rest, NAME)
    names = names_of(mentions) or [rest.strip(" ?？!.。呢")]
    if ": " in rest and mentions and not asked(rest):  # "A vs B: which is worse?"
        these, which = rest.split(": ")[:2]
        return Leaning(f"{these}{over_what(subject)}: {which}", mentions, subject.metrics)
    if not subject.question or _asked_nothing(subject):
        return None
    if before and mentions and said.BESIDE.match(wording):
        both = tuple(dict.fromkeys((*before, *mentions)))
        words = f"{' vs '.join(names_of(both))}{over_what(subject)}"
        return Leaning(f"{words}: {rest}" if asked(rest) else words, both, subject.metrics)
    if mentions and (figure := said.A_FIGURE.match(wording)):
        return _of_figure(figure, names, mentions)
    told = bool(mentions) and _is_told_with(wording, subject)
    if told or said.NAMES_ONLY.match(wording) or said.ITS_OWN.match(wording) or said.SAME.search(wording):
        return Leaning(once_more(subject, names, resolver), mentions, subject.metrics, again=told)
    return None


def _asked_nothing(subject: Subject) -> bool:
    """Whether what was said before is no question that could be asked of a company: "what can you do?"."""
    return not subject.symbols and not subject.metrics and probability(subject.question) < DOUBTFUL


def _without_denied(text: str, resolver: Resolver) -> str:
    """ "no not PDD, JD" is about JD alone."""
    for mention in resolver.mentions(text):
        text = re.sub(
            rf"{said.NOT}{re.escape(mention.words)}(?!\w)[\s,;]*(?:but )?(?=\w)",
            "",
            text,
            count=1,
            flags=re.I,
        )
    return text


def _of_the_same(  # noqa: PLR0911  (a line a kind)
    text: str, rest: str, resolver: Resolver, subject: Subject, before: tuple[Mention, ...]
) -> Leaning | None:
    """No name is said: it is about what was spoken of before."""
    names = names_of(before)
    if screens(rest):
        return None
    if said.PLACE_ONLY.match(rest):
        return _elsewhere(rest, resolver, subject, before)
    if said.WHY.match(text):
        return Leaning(because(subject.question, names[0]), before)
    if said.NOW_ONLY.match(rest):
        return Leaning(f"{open_ended(subject.question)} now?", before)
    if (days := said.DAYS.match(rest)) and {"sma_50", "sma_200"} & {*subject.metrics}:
        return Leaning(f"{days['days']}-day average of {' and '.join(names)}", before)
    if span := _span_alone(rest, span_of(subject.question)):
        return Leaning(f"{' vs '.join(names)} {span}", before)
    if figure := said.A_FIGURE.match(rest):
        return _of_figure(figure, names, before)
    if (subject.question and said.JUDGED.match(rest)) or (subject.metrics and _is_told_with(rest, subject)):
        return Leaning(once_more(subject, names, resolver), before, subject.metrics, again=True)
    if (is_term(rest) or CUES["meaning"].search(rest)) and not said.PRONOUN.search(rest):
        return Leaning(rest)
    if named := _named_alone(rest, resolver):
        return Leaning(once_more(subject, names_of(named), resolver), named, subject.metrics)
    live = probability(rest)
    remark = live < IDLE or (live < DOUBTFUL and wants_none(rest))  # "holy moly", "qwertz"
    return Leaning(filled(rest, names), before, idle=remark and not asked(rest))


def _span_alone(rest: str, before: Span | None) -> str:
    """ "over the last 3 years", "in 2024", "March last year", where nothing else is said; else "". A day, month or year
    alone is one to count from where there was one before, else one to look at."""
    if span := bare_span(rest, before):
        return span
    word = "since" if before and before.unit == "named" else "in"
    for text in (rest, f"{word} {rest.strip(' ?!.,')}"):
        named = span_of(text)
        if named and named.unit != "article" and says_only(text, named.words):
            return named.words
    return ""


def _of_figure(figure: re.Match[str], names: Sequence[str], mentions: tuple[Mention, ...]) -> Leaning:
    """ "the low", "and its target": a figure by its short name."""
    return Leaning(f"{said.IN_SHORT[figure['what'].lower()]} of {' and '.join(names)}", mentions)


def _named_alone(rest: str, resolver: Resolver) -> tuple[Mention, ...]:
    """ "puma?": a name that is a word as well, where nothing else is said."""
    word = re.sub(r"['’]s$", "", rest.strip(" ?!."))
    named = resolver.mentions(f"{word} shares") if len(word.split()) < 4 else ()
    return named if [m.words.casefold() for m in named] == [word.casefold()] else ()


def _is_told_with(rest: str, subject: Subject) -> bool:
    """The day of a high, or the way to it, is told with the figure itself; with a rating who gave it."""
    if subject.metrics and said.LEANS_ON_IT.match(rest):
        return True
    if "recommendation" in subject.metrics and said.HOW_MANY.match(rest):
        return True
    named = {m for m in asked(rest) if m != "price" or not said.FROM_THERE.search(rest)}
    other = {*wanted(rest)} if NAME in rest else set()  # "when is Sony's result?"
    if named or (other and not other & {*subject.metrics}):
        return False
    of_a_day, of_a_level = _OF_A_DAY.intersection(subject.metrics), _OF_A_LEVEL.intersection(subject.metrics)
    return bool((of_a_day and said.DAY_OF.match(rest)) or (of_a_level and said.OFF_IT.match(rest)))


def _elsewhere(rest: str, resolver: Resolver, subject: Subject, before: tuple[Mention, ...]) -> Leaning:
    """ "and in Hong Kong?": the question before, of the listing there."""
    place = "in US dollars" if said.DOLLARS_ONLY.match(rest) else rest.strip(" ?？!.呢")
    there = tuple(m for old in before for m in resolver.mentions(f"{old.instrument.name} {place}"))
    question = open_ended(subject.question) or before[0].instrument.name
    joined = f"{question} {place}?" if place.lower().startswith(("in ", "on ")) else f"{question} ({place})?"
    return Leaning(joined, there or before, subject.metrics)
