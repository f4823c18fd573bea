"""What a figure of a retelling in another language is to its source's: come to or from, and with which words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.glossary import read_words
from retrieval.writing.gate.words.stems import content, sense
from retrieval.writing.gate.words.vocabulary import LANGUAGES

_AROUND = (
    r"(?:\s|rund|etwa|knapp|gut|den|dem|der|einem?|unos|los|el|la|cerca de|les|environ|около|"
    r"примерно|约|約|大约)*"
)
_FROM = re.compile(
    r"(?:\b(?:nach|gegenüber|statt|anstatt|desde|frente al?|tras|en lugar de|contre|après|au lieu d(?:e|es|u|['’])|"
    r"против|вместо|"
    r"со?)|从|從|此前的?|之前的?|而非|(?:一年|去年|个月|同期|季度?)[之以]?前?(?:的|为|為|是))"
    rf"{_AROUND}$",
    re.I,
)
_AS_TOLD = re.compile(  # "41,6, contre 38 dans l'article": what it was then
    r"[^,;.\d]{0,12}\b(?:dans|selon|d['’]après|im|laut|en|según|в|по данным) (?:l['’]|dem |el |la )?"
    r"(?:article|artikel|artículo|стать)|[^，。；\d]{0,4}文章",
    re.I,
)
_OPENS = re.compile(rf"\b(?:von|vom|del?|du){_AROUND}$", re.I)  # "from" only where "to" follows
_THEN_TO = re.compile(r"[^,;.]{0,25}\b(?:auf|al?|à|aux?|hasta|jusqu['’]à)\b[^,;.\d]{0,12}\d", re.I)
_TO = re.compile(rf"(?:\b(?:auf|hasta|jusqu['’](?:à|aux?)|до)|至|到|达|達){_AROUND}$", re.I)
_AT = re.compile(rf"\b(?:al?|à|aux?){_AROUND}$", re.I)
_BY = re.compile(
    r"(?:\b(?:um|на|en)|\b(?:réduit|augment|baiss|relev|abaiss|diminu|progress|recul)\w* "
    rf"(?:[\w’']+ ){{0,5}}de|了){_AROUND}$",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:from|than|against|versus|after|below|above|ahead of|compared (?:with|to)|beat\w*|miss\w*|exceed\w*|"
    r"instead of|rather than|short of|of)\b[^,;.\d]{0,45}$"
)
_THAN = re.compile(r"\s*(?:(?P<more>more|higher|larger)|fewer|less|lower|smaller)\b")
_JOINTS = frozenset(
    map(
        sense,
        "up down from before after against versus of million billion trillion percent dollar yuan euro".split(),
    )
)
_PROFIT = frozenset(map(sense, "profit earn income gain".split()))
_LOSS = frozenset({sense("loss")})
PIECES = re.compile(
    r"(?<!\d) and\b|(?<=\d) and\b(?! \d)|, |;"
)  # of a sentence: each figure has the words of its own


def otherwise(text: str, start: int, end: int, before_own: str, said: str) -> bool:
    """The figure at a place is told as what something came from, or to, and is the other in its source.

    `before_own` stands before it in its source's sentence, `said` is what the words there say: "from", "to", ""."""
    if _changed_places(text, start, before_own):
        return True
    before, behind = text[:start], text[end:]
    if _AS_TOLD.match(behind):
        return False
    then = _THEN_TO.match(behind) if _OPENS.search(before) else None
    alike = then and ("%" in text[start:end]) == bool(re.match(r"[\d.,]*\s?%", behind[then.end() - 1 :]))
    if _FROM.search(before) or alike:  # "de 48 % à 41 %", not "de 27 % à 14,2 milliards"
        return not _COMPARED.search(before_own)
    if said == "by":
        return bool(_TO.search(before) or _AT.search(before))
    return bool((_TO if said == "from" else _BY).search(before)) if said else False


def _changed_places(text: str, start: int, before_own: str) -> bool:
    """The figure stands behind the words of another that is told beside it, and that one behind its words.

    Or behind a loss, and its source behind a profit."""
    if not (language := _language(text)):
        return False
    told, own = numbers(bare(text)), numbers(bare(before_own))
    here = _own(text, start, [n.end for n in told if n.end <= start], language)
    mine = _words(before_own[own[-1].end if own else 0 :])
    if (here & _PROFIT and mine & _LOSS) or (here & _LOSS and mine & _PROFIT):
        return not (here & _PROFIT and here & _LOSS) and not (mine & _PROFIT and mine & _LOSS)
    figure = next((n for n in told if n.start <= start < n.end), None)
    for at, other in enumerate(own):
        theirs = _words(before_own[own[at - 1].end if at else 0 : other.start])
        beside = [n for n in told if n is not figure and same_figure(n, other)]
        if not (figure and beside and figure.unit == other.unit):
            continue
        there = _own(text, beside[0].start, [n.end for n in told if n.end <= beside[0].start], language)
        if here & theirs - mine and not here & mine and there & mine - theirs and not there & theirs - mine:
            return True
    return False


def _own(text: str, start: int, ends: list[int], language: str) -> set[str]:
    """The English senses of the words from the figure before to this one."""
    read = read_words(text[max(ends, default=0) : start], language)
    return {sense(w) for word, english in read for w in (word, *english)} - _JOINTS


def _words(text: str) -> set[str]:
    return content(text) - _JOINTS


def _language(text: str) -> str:
    """That of the text by script and small words, "" of an English one."""
    if re.search(r"[\u4e00-\u9fff]", text):
        return "zh"
    if len(re.findall("[а-яё]", text)) > len(text) / 4:
        return "ru"
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {name: sum(w in small for w in words) for name, small in LANGUAGES.items()}
    best = max(("en", "de", "es", "fr"), key=lambda name: counts[name])
    return "" if best == "en" else best


def comes_from(text: str, start: int) -> bool:
    """ "De 70 à 50 milliards": the figure at the place is where something came from."""
    number = re.compile(r"\d(?:[\d.,\s]*\d)?").match(text, start)
    return bool(number and _OPENS.search(text[:start]) and _THEN_TO.match(text[number.end() :]))


def anothers(pieces: Iterable[tuple[bool, set[str]]], words: set[str]) -> bool:
    """The words stand with another figure of the sentence, and none of them with this: "A 627 and B 900".

    `pieces` are those that have figures, whether it is this one, with their words."""
    full = [(here, own & words) for here, own in pieces if any(w.isalpha() for w in own - _JOINTS)]
    if len(full) > 1 and not any(
        here for here, _ in full
    ):  # "and B 3.6 billion": its currency stands in the first
        return bool(full[0][1]) and not any(own for _, own in full[1:])
    near = any(own for here, own in full if here)
    return any(here for here, _ in full) and not near and any(own for here, own in full if not here)


def way_behind(behind: str) -> set[str]:
    """ "25.6 percent more than a year earlier" is a rise: the sense of what stands behind a figure."""
    m = _THAN.match(behind)
    return {sense("rise" if m["more"] else "fall")} if m else set()
