"""The words of a text by their stems and senses: what a retelling is weighed by against its source. Pure."""

from __future__ import annotations

import re
from functools import cache

import Stemmer

from retrieval.writing.gate.words.binding import IN_PLACE
from retrieval.writing.gate.words.framing import unframed
from retrieval.writing.gate.words.senses import classes, spoken_alike
from retrieval.writing.gate.words.vocabulary import FUNCTION, LANGUAGES, RETELLING

_LETTER = r"[^\W\d_\u3040-\u9fff]"  # Chinese is written without spaces: its words are not told apart
WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z0-9]+\b")  # Q3, FY25, 5G
_NAMED_WINDOWS = re.compile(r"\b(?:14|30|50|200)[- ](?:trading )?days?\b", re.I)
_STEMMERS = {
    "en": "english", "de": "german", "es": "spanish", "fr": "french", "pt": "portuguese", "it": "italian",
    "ru": "russian",
}  # fmt: skip
_OWN = re.compile(
    r"(?:['’]s|\b(?:its|their|his|her)) (?P<own>own)\b", re.I
)  # "its own claim": nobody holds it
_TRADED_AT = re.compile(
    r"\btrad(?:es?|ed|ing)(?= (?:at|above|below|around|near|on|about|for|close)\b)", re.I
)  # and no "trading fees"
_BETWEEN = re.compile(r"\bbetween(?=\s{2,}(?:and\s{2,}|$))", re.I)  # of two figures, which are blanked
_THAN = re.compile(
    r"\b(?:more|less|fewer) than(?=\s{3,})", re.I
)  # a figure, which is blanked: judged with its bound
_HAVING_DONE = re.compile(  # ", after raising its forecast": what it has in the same sentence
    r"^\s*after (?=\w+ing\b)|\bafter (?=(?:rais|lift|increas|cut|lower|reduc|trimm|narrow|rais)\w*ing (?:its|the) "
    r"(?:[\w-]+ ){0,2}(?:forecast|guidance|outlook|target)s?\b)",
    re.I,
)
_LEFT_OUT = re.compile(
    r"(?<=\w )(?:left out|excluded|excepted|exempted|spared)\b"
)  # "with Canada left out": see `denials`
_MARKETS = re.compile(r"\b(?:markets|countries) (?=(?:outside|other than|beyond)\b)", re.I)
# Small words that change what is said: they have to come from the source.
_OF_THE_SOURCE = frozenset("before after until against without between".split())


_MADE_UP = re.compile(r"\bma(?:kes?|de|king) up\b", re.I)  # it is no rise, whatever the "up"


def content(text: str) -> set[str]:
    """The senses of an English text's words but for those that any retelling uses."""
    text = _MADE_UP.sub("account for", text)
    words = [bare_word(w) for w in WORD.findall(f"{text} {spoken_alike(text)}")]
    found = {sense(w) for w in words if w not in LANGUAGES["en"]} | set(re.findall(r"\d+", text))
    return found | {w.lower() for w in MIXED.findall(text)}


def own_words(text: str) -> list[str]:
    """The senses, in order, of the words that a retelling has to have from its source; figures are blanked."""
    text = _THAN.sub(" ", _HAVING_DONE.sub(" ", text))
    text = _BETWEEN.sub(" ", _NAMED_WINDOWS.sub(" ", unframed(_aside(text))))
    text = spoken_alike(_TRADED_AT.sub(" ", _OWN.sub(" ", text)))
    words = [w for word in WORD.findall(text) if len(w := bare_word(word)) > 1]
    return [sense(w) for w in words if not is_free(w)] + [w.lower() for w in MIXED.findall(text)]


def _aside(text: str) -> str:
    """ "With the United States left out", "from markets outside China": words that add nothing to the rest."""
    text = _MARKETS.sub(" ", text)
    return _LEFT_OUT.sub(" ", text) if re.match(r"\W*with\b", text) else text


def in_place(text: str) -> list[str]:
    """The senses of its words that are free elsewhere, and claim something where they stand."""
    return [sense(w) for m in IN_PLACE.finditer(text) for w, found in m.groupdict().items() if found]


def is_free(word: str) -> bool:
    return word not in _OF_THE_SOURCE and (
        word in RETELLING or word in FUNCTION or stem(word, "en") in stemmed(RETELLING, "en")
    )


@cache
def sense(word: str) -> str:
    """What a word stands for: its class where it has one, else its stem."""
    return _classes().get(stem(word, "en"), stem(word, "en"))


@cache
def _classes() -> dict[str, str]:
    return {stem(word, "en"): stem(name, "en") for word, name in classes().items()}


@cache
def stemmed(words: frozenset[str], language: str) -> frozenset[str]:
    """Not of adverbs: "nearly" is no "near"."""
    return frozenset(stem(bare_word(w), language) for w in words if not w.endswith("ly"))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_STEMMERS.get(language, "english"))


def stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(_IRREGULAR.get(word, word)))


def bare_word(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))


_IRREGULAR = {
    form: verb
    for verb, forms in {
        "grow": "grew grown growth",
        "rise": "rose risen",
        "fall": "fell fallen",
        "lose": "lost loss losses",
        "spend": "spent spending",
        "sell": "sold sale sales",
        "buy": "bought",
        "build": "built",
        "lead": "led",
        "pay": "paid",
        "win": "won",
        "begin": "began begun",
        "drive": "drove driven",
        "become": "became",
        "bring": "brought",
        "fight": "fought",
        "cut": "cutting",
        "shrink": "shrank shrunk",
        "hold": "held",
        "make": "made",
        "give": "gave given",
        "take": "took taken",
        "find": "found",
        "go": "went gone goes",
        "come": "came",
        "keep": "kept",
        "think": "thought",
        "know": "knew known",
        "run": "ran",
        "break": "broke broken",
        "draw": "drew drawn",
        "hide": "hid hidden",
        "hit": "hitting",
        "meet": "met",
        "send": "sent",
        "speak": "spoke spoken",
        "choose": "chose chosen",
        "outrun": "outran",
        "feed": "fed",
        "seek": "sought",
        "teach": "taught",
        "catch": "caught",
        "deal": "dealt",
        "mean": "meant",
        "strike": "struck",
        "swing": "swung",
        "throw": "threw thrown",
        "wear": "wore worn",
        "plan": "planned planning plans",
    }.items()
    for form in forms.split()
}
VERBS = frozenset(map(sense, _IRREGULAR.values())) - frozenset(map(sense, ("plan", "rise", "fall", "hold")))
