"""The bound that a retelling in another language sets to a figure of its source: "über 1.000" for "up to 1,000". Pure.

And what goes with it: one end of a range told as the figure, and "in 2023" for "since 2023".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from retrieval.writing.gate.articles.parts import Part
from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.lexicon import DOWN, UP

# The first of these that stands there counts: "не более" is no "более".
_WORDS = {
    "least": (
        r"mindestens|wenigstens|nicht weniger als|al menos|como mínimo|por lo menos|no menos de|au moins|"
        r"au minimum|pas moins de|не (?:менее|меньше|ниже)(?: чем)?|как минимум|минимум|по (?:меньшей|крайней) мере",
        "至少|不低于|不少于|起码|最少",
    ),
    "most": (
        r"bis zu|höchstens|maximal|nicht mehr als|(?:como|un) máximo(?: de)?|a lo sumo|no más de|au (?:plus|maximum)|"
        r"jusqu['’](?:à|aux?)|pas plus de|не (?:более|больше|выше)(?: чем)?|максимум|hasta|до",
        "最多|至多|不超过|不超過|多达|不多于|不高于",
    ),
    "near": (
        r"fast|beinahe|nahezu|annähernd|knapp|casi|cerca de|presque|près de|quasiment|почти",
        "将近|將近|接近|近",
    ),
    "under": (
        r"unter|weniger als|menos de|por debajo de|inferior(?:es)? a|moins de|inférieure?s? à|en dessous de|"
        r"менее(?: чем)?|меньше(?: чем)?|ниже",
        "不到|低于|低於|少于|不足|不及",
    ),
    "over": (
        r"über|mehr als|oberhalb von|jenseits von|übertr[aio]f\w*|überst[ie]\w+g\w*|überschr[ei]\w+|más de|"
        r"por encima de|superior(?:es)? a|super(?:a|an|ó|aron|aba|aban|ando)|exced\w+|plus d[e’']|au-delà de|"
        r"au-dessus de|supérieure?s? à|dépass\w+|franchi\w*|excéd\w+|более(?: чем)?|больше(?: чем)?|свыше|сверх|выше|"
        r"превы\w+|перевали\w+",
        "超过|超過|逾|多于|高于|高於|突破|超",
    ),
    "about": (
        r"rund|etwa|circa|zirka|ca\.?|ungefähr|um die|unos|unas|aproximadamente|alrededor de|en torno a|environ|"
        r"à peu près|quelque|autour de|около|примерно|порядка|приблизительно",
        "大约|大約|约|約|大概",
    ),
}
_SMALL = r"(?:de[rnms]|die|das|eine[rnm]?|el|los|las?|les?|une?|d['’]|erstmals|por primera vez|erneut|insgesamt|US)"
_BEFORE = {
    name: re.compile(rf"(?:(?<!\w)(?:{words})(?:\s+{_SMALL})*|(?:{chinese})(?:了)?)[\s$€£¥]*$", re.I)
    for name, (words, chinese) in _WORDS.items()
}
_NEAR = {name: re.compile(rf"(?<!\w)(?:{a})(?!\w)|(?:{b})", re.I) for name, (a, b) in _WORDS.items()}
_BEHIND = {
    "least": re.compile(
        r"\s?(?:(?:oder|und) mehr|o más|ou (?:plus|davantage)|(?:и|или) (?:более|больше))(?!\w)|以上", re.I
    ),
    "most": re.compile(r"\s?(?:oder weniger|o menos|ou moins|или менее)(?!\w)|以[下内]", re.I),
    "over": re.compile(r"[多余]"),
    "about": re.compile(r"左右|上下"),
}
_CONTRACT = re.compile(  # "a contract for 10 billion"
    r"(?:vertr[aä]g|auftr[aä]g|bestellung|kredit|anleihe|deal|vereinbarung|abkommen|rückstellung|geschäft|klage|vergleich|"
    r"strafe|programm|dividende|buße|investition|rückk[aä]uf|prognose|zusage|order)\w*\s+über\s*$",
    re.I,
)
_OF_SOURCE = {
    "least": re.compile(
        r"\b(?:at least|no(?:t)? less than|(?:an? )?minimum of)\W+(?:(?:an?|the|record) )*\W*$", re.I
    ),
    "most": re.compile(
        r"\b(?:up to|at most|as (?:much|many|high) as|no(?:t)? more than|(?:an? )?maximum of)\W+(?:(?:an?|the) )*\W*$",
        re.I,
    ),
    "near": re.compile(
        r"\b(?:nearly|almost|close to|approaching|just (?:under|below|short of))\W+(?:an? )?\W*$", re.I
    ),
    "under": re.compile(r"\b(?:(?:less|fewer|lower) than|under|below|short of)\W+(?:an? )?\W*$", re.I),
    "over": re.compile(
        r"\b(?:(?:more|greater|higher) than|over|above|beyond|past|in excess of|upwards? of|north of|"
        r"exceed\w*|surpass\w*|"
        r"topp\w*|tops|pass(?:e[sd]|ing)?|crossed)\W+(?:(?:an?|record) )*\W*$",
        re.I,
    ),
    "about": re.compile(r"\b(?:about|around|roughly|some|approximately)\W+(?:an? )?\W*$", re.I),
    "to": re.compile(r"\b(?:to|and)\W+(?:(?:an?|new|record|of|about|around) )*\W*$", re.I),
}
_COMPARED = re.compile(  # "above the 37 percent that analysts expected" sets no bound
    r"\b(?:than|over|above|below|under|ahead of|short of|beat\w*|topp?\w*|miss\w*|"
    r"exceed\w*)\W+the (?:[\w-]+ ){0,2}\W*$",
    re.I,
)
_BORNE = {  # by which bounds of the source one that is told may be borne out; "" is none
    "": {"", "near", "about", "to"},
    "about": {"", "near", "about", "to"},
    "near": {"near", "about", "under"},
    "least": {"least", "over"},
    "most": {"most", "under", "to"},
    "under": {"under", "near"},
    "over": {"over"},
}
_COMPARED_OR_VERB = re.compile(
    rf"{_COMPARED.pattern}|\b(?:exceed|surpass|top|pass|cross)\w*\W+(?:(?:an?|the|record) )*\W*$", re.I
)
_FRACTIONS = (
    (r"\bhalf\b(?! (?:of the (?:fiscal )?year|a year))", r"hälfte|mitad|moitié|половин\w+|一半|半数|过半"),
    (r"\ba third\b", r"drittel|tercio|tercera parte|\btiers\b|\bтрет[ьи]\b|三分之一"),
    (r"\ba quarter of\b", r"viertel|cuarta parte|\bun cuarto\b|\bun quart\b|четверт[ьи]|四分之一"),
    (r"\ba fifth\b", r"fünftel|quinta parte|\bun quinto\b|cinquième|\bпят\w+ част\w+|五分之一"),
    (r"\ba tenth\b", r"zehntel|décima parte|\bun décimo\b|dixième|десят\w+ част\w+|十分之一|一成"),
)
_SET = re.compile(
    r"\b(?:повы[сш]|увелич|расшир|сокра[тщ]|пони[зж]|уреза|elev|aument|ampli|recort|rebaj|redu[cj]|relev|rehauss|augment|abaiss|"
    r"rédui)\w+",
    re.I,
)
_REACH = 34  # characters before a figure in which a word may be its bound
_YEARS = {
    "since": (r"\b(?:since|from)\W+(?:the )?$", r"\b(?:seit|ab|desde|depuis|с|со)\W+(?:el |dem )?$"),
    "by": (
        r"\b(?:by|until|till|before)\W+(?:the )?$",
        r"\b(?:bis|vor|para|hasta|antes de|d['’]ici(?: à)?|jusqu['’]en|avant|к|до)\W+$",
    ),
    "in": (r"\b(?:in|during|of)\W+(?:fiscal |early |late )?$", r"\b(?:im jahr|en|in|в|во|durante)\W+$"),
}
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d|\s?(?:%|USD|[亿億万萬元]))")


def bound_otherwise(parts: Iterable[Part], sentence: str) -> str | None:
    """Why the bound of a figure, the other end of its range or what its year is said of is not the source's, "
    "or None."""
    parts = [p for p in parts if p.glossed]
    own = bare(sentence)
    theirs = numbers(own)
    for part in parts:
        for figure in part.figures:
            same = [n for n in theirs if same_figure(figure, n)]
            if same and (
                wrong := _wrong(part.text, _span(part.text, figure), [(own, n.start) for n in same])
            ):
                return f"the source does not say “{wrong}” that figure"
        for english, abroad in _FRACTIONS:
            places = [(sentence, m.start()) for m in re.finditer(english, sentence, re.I)]
            for m in re.finditer(abroad, part.text, re.I) if places else ():
                if wrong := _wrong(part.text, m.span(), places):
                    return f"the source does not say “{wrong}” that part"
        if _another_year(part.text, sentence):
            return "the source says that of another time"
    told = [(p.text, f) for p in parts for f in p.figures]
    for low, high in _ranges(own, theirs):
        ends = [any(same_figure(f, n) for _, f in told) for n in (low, high)]
        if sum(ends) == 1:
            end = low if ends[0] else high
            text, figure = next((t, f) for t, f in told if same_figure(f, end))
            if _bound(text, _span(text, figure), abroad=True) in {"", "about"}:
                return "it tells one end of what the source gives as a range"
    return None


def _wrong(text: str, span: tuple[int, int], places: Sequence[tuple[str, int]]) -> str:
    """The word of a bound that none of the source's places has; of one left out that of the source."""
    said = _bound(text, span, abroad=True)
    found = [_bound(own, (at, at), abroad=False) for own, at in places]
    if said == "most" and _moves_to(text[: span[0]]):
        return ""  # "stieg bis auf", "выросла до": what it came to
    if any((_COMPARED if said else _COMPARED_OR_VERB).search(own[:at]) for own, at in places):
        return ""  # "passed 1 billion": a verb is among the words
    if not said and not re.search(r"\d", text[slice(*span)]):
        return ""  # "se duplicaron con creces": no figure
    if any(f in _BORNE[said] for f in found):
        return ""
    return said or found[0]


def _bound(text: str, span: tuple[int, int], *, abroad: bool) -> str:
    before, behind = text[: span[0]], text[span[1] :]
    if not abroad:
        return next((name for name, p in _OF_SOURCE.items() if p.search(before)), "")
    if _CONTRACT.search(before):
        return ""
    right = next((name for name, p in _BEFORE.items() if p.search(before)), None)
    after = next((name for name, p in _BEHIND.items() if p.match(behind)), None)
    if right == "over" and after and re.search(r"\d", text[span[0] : span[1]]) is None:
        return right
    if after or right:
        return after or right or ""
    near = re.split(r"[,;，；。\d]", before[-_REACH:])[-1]
    return next((name for name in ("least", "over", "under") if _NEAR[name].search(near)), "") and "about"


def _moves_to(before: str) -> bool:
    """ "Выросла до", "subió hasta": that word has two senses, and something moved to the figure."""
    moved = UP.search(before) or DOWN.search(before) or _SET.search(before)
    return bool(re.search(r"(?:hasta|до|jusqu['’](?:à|aux?))\W*$", before, re.I) and moved)


def _span(text: str, figure: Number) -> tuple[int, int]:
    digits = re.search(r"\d(?:[\d.,\s]*\d)?", figure.text)
    at = text.find(figure.text)
    if at < 0 and digits:
        found = re.search(rf"(?<![\d.,]){re.escape(digits.group())}(?!\d)", text)
        return found.span() if found else (0, 0)
    return (at, at + (digits.end() if digits else len(figure.text))) if at >= 0 else (0, 0)


def _ranges(own: str, theirs: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """ "Between 12 and 13 billion", "70 to 72"."""
    for low, high in pairwise(theirs):
        between = own[low.end : high.start].strip(" $€£")
        before = own[: low.start]
        if (between == "and" and re.search(r"\bbetween\W+(?:(?:about|around) )?\W*$", before)) or (
            between == "to"
            and not re.search(r"\b(?:from|at|of the)\W+$", before)
            and low.unit in {high.unit, ""}
            and not re.search(
                r"\b(?:rose|fell|grew|rais\w+|cut|lift\w*|increas\w*|climb\w*|drop\w*)\W+$", before
            )
        ):
            yield low, high


def _another_year(text: str, sentence: str) -> bool:
    """ "In 2023" for "since 2023", "by 2029" for "in 2029"."""
    for year in _YEAR.finditer(text):
        said = _when(text[: year.start()], 1)
        found = {_when(sentence[: m.start()], 0) for m in re.finditer(rf"\b{year.group()}\b", sentence)}
        if said and found and "" not in found and said not in found:
            return True
    return False


def _when(before: str, side: int) -> str:
    return next((name for name, p in _YEARS.items() if re.search(p[side], before, re.I)), "")
