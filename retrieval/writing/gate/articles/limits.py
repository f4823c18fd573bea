"""The bound of each figure told is its source's: "over" is not "about", and one end of a range is not the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.senses import times_before

# What may stand right before a figure, in whichever language, the longer first: "no more than" is not "more than".
_BEFORE = (
    ("or", r"до|hasta|jusqu['’]à|bis"),  # "to" as well as "up to"
    ("most", r"up to|at (?:the )?most|no(?:t)? (?:more|higher) than|as (?:much|many|high) as|"
     r"an? maximum of|bis zu|höchstens|maximal|"
     r"nicht mehr als|como máximo|a lo sumo|no más de|au (?:plus|maximum)|pas plus de|не (?:более|больше|выше)|"
     r"максимум|至多|最多|不超过|不超過|高达|高達|多达|多達"),
    ("least", r"at (?:the )?least|no(?:t)? (?:less|fewer|lower) than|an? minimum of|mindestens|wenigstens|"
     r"nicht weniger als|(?:al|por lo) menos|como mínimo|no menos de|au (?:moins|minimum)|pas moins de|"
     r"не (?:менее|меньше|ниже)|как минимум|минимум|по (?:меньшей|крайней) мере|至少|不低于|不少于|不低於|不少於"),
    ("near", r"nearly|almost|close to|just (?:under|below|short of)|fast|beinahe|knapp|nahezu|casi|presque|почти|"
     r"将近|接近|近"),
    ("over", r"(?:more|higher|greater) than|plus que|más que|over|above|beyond|in excess of|north of|upwards? of|past|"
     r"exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|mehr als|über|oberhalb von|más de|"
     r"por encima de|supera\w*|plus de|plus d['’]|au-delà de|более|больше|свыше|выше|превы\w+|超过|超過|超|逾|"
     r"多于|高于"),
    ("under", r"(?:less|fewer|lower) than|under|below|beneath|short of|shy of|south of|weniger als|unter|menos de|"
     r"por debajo de|moins de|moins d['’]|менее|меньше|ниже|不到|低于|少于|不足"),
    ("about", r"about|around|roughly|some|approximately|circa|rund|etwa|ungefähr|zirka|gut|unos|unas|alrededor de|"
     r"aproximadamente|cerca de|en torno a|environ|près de|près d['’]|autour de|quelque|около|примерно|порядка|"
     r"приблизительно|大约|大約|约|約"),
)  # fmt: skip
_BOUNDS = [
    (kind, re.compile(rf"(?:(?<![^\W\d_])|(?=[\u4e00-\u9fff]))(?:{p})(?:为|達|达到?|有)?\W*$", re.I))
    for kind, p in _BEFORE
]
_ARTICLE = re.compile(r"\b(?:an?|l[ae]|die|der|ein|eine[mnrs]?|un|une?|una)\s+$", re.I)
_BEHIND = (
    ("least", re.compile(r"\W*(?:[a-z]+ ){0,3}?or (?:more|higher|above|over)\b|\s?以上|(?<=[n%])[- ]plus\b")),
    ("most", re.compile(r"\W*(?:[a-z]+ ){0,3}?or (?:less|fewer|lower|below|under)\b|\s?以下")),
    ("about", re.compile(r"\s?左右")),
)
# Of a figure with a bound in the source: with which it may be told.
_ALIKE = {
    "": {"", "about", "or"},
    "about": {"", "about", "or"},
    "near": {"", "near", "about", "under", "or"},
    "over": {"over", "least", "about"},
    "under": {"under", "most"},
    "least": {"least"},
    "most": {"most", "or"},
}
_OF_TIME = re.compile(r"(?:day|session|week|month|quarter|year|hour|minute|decade)", re.I)
_PASSED = re.compile(  # what is above a figure in the source, by its verb
    r"\b(?:pass|exceed|surpass|cross|topp?|beat|broke|outgr[eo]w)\w*\W+(?:[a-z]+\W+){0,2}$", re.I
)
_JOINED = re.compile(r"\s*(?:(?P<and>and|to)\b|[-–])\s*[$€£]?$")
_FLAT = re.compile(r"\bflat to\W+$", re.I)


def unlike_bound(retold: str, said: str, own: str) -> str | None:
    """Why a figure is not told with its bound; `said` is all that is told with the same citations."""
    theirs = numbers(bare(own))
    for f in numbers(bare(retold)):
        same = [n for n in theirs if same_figure(f, n)]
        if not same or _in_a_time(retold, f):
            continue
        kind = bound(retold, f)
        if f.unit == "x" and not re.search(r"\d", f.text) and not kind:
            continue  # "se duplicaron con creces"
        if not _OF_TIME.match(f.unit) and not any(_fits(kind, f, own, n) for n in same):
            return f"the source does not set that bound to {f.text.strip()}"
        if kind not in {"least", "most", "or", "under", "over"} and _one_end(f, said, own, same):
            return f"{f.text.strip()} is one end of a range: tell both"
    return None


def bound(text: str, figure: Number) -> str:
    """The kind of bound set to a figure, "" where there is none."""
    before = text[: figure.start]
    before = _ARTICLE.sub("", before) if figure.unit in {"fraction", "%"} else before
    found = next((kind for kind, p in _BOUNDS if p.search(before)), "")
    return found or next((kind for kind, p in _BEHIND if p.match(text, figure.end)), "")


def _fits(kind: str, told: Number, own: str, figure: Number) -> bool:
    theirs = bound(own, figure)
    if kind in _ALIKE.get(theirs, {theirs}) or (
        kind in {"over", "least"} and _PASSED.search(own[: figure.start])
    ):
        return True
    apart = [v - w for w, step in told.readings for v, _ in figure.readings if 0 < abs(v - w) <= step / 2]
    # "Over 11" is said of 11.3.
    return (kind == "over" and any(d > 0 for d in apart)) or (
        kind in {"under", "near"} and any(d < 0 for d in apart)
    )


def _in_a_time(text: str, figure: Number) -> bool:
    """ "More than a year earlier" sets no bound."""
    return any(start <= figure.start < end for start, end, _ in times_before(text))


def _one_end(figure: Number, said: str, own: str, same: Sequence[Number]) -> bool:
    """Each place of the figure in the source is in a range, of which the other end is not told."""
    told = [n for n in numbers(bare(said)) if n.text.strip() != figure.text.strip()]
    others = {n.start: o for a, b in _ranges(own) for n, o in ((a, b), (b, a))}
    if not all(n.start in others or _FLAT.search(own[: n.start]) for n in same):
        return False
    ends = [others.get(n.start) for n in same]
    return not any(any(same_figure(f, o) for f in told) if o else "flat" in said for o in ends)


def _ranges(own: str) -> Iterator[tuple[Number, Number]]:
    for a, b in pairwise(numbers(bare(own))):
        m = _JOINED.fullmatch(own[a.end : b.start])
        before = own[: a.start].rstrip("$€£ ").lower()
        ranged = before.endswith("between") if m and m["and"] == "and" else not before.endswith("from")
        if m and ranged and a.unit in {b.unit, ""}:
            yield a, b
