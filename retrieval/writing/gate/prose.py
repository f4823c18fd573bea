"""Whether a sentence's words are borne out: words that claim nothing, or the words of the source it cites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import Stemmer

from retrieval.types import Answer, Evidence
from retrieval.writing.gate.cues import CUE_PATTERNS, NAMES, WINDOWS
from retrieval.writing.gate.facts import Source, zone_words
from retrieval.writing.gate.lexicon import GAP, NEGATION
from retrieval.writing.gate.vocabulary import (
    CHINESE_SILENCE,
    CHINESE_WORDS,
    EXTREMES,
    FIGURES,
    FUNCTION,
    LANGUAGES,
    OTHERS,
    OTHERS_RETELLING,
    PHRASES,
    RETELLING,
    SILENCE,
)

WORDS_A_FIGURE = 18  # of a retelling in a language whose words cannot be weighed against the source's
_LETTER = r"[^\W\d_\u3040-\u9fff]"  # Chinese is written without spaces: its words are not told apart
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z0-9]+\b")  # Q3, FY25, 5G
_CJK = re.compile(r"[\u3040-\u9fff]")
_STEMMERS = {
    "en": "english", "de": "german", "es": "spanish", "fr": "french", "pt": "portuguese", "it": "italian",
    "ru": "russian",
}  # fmt: skip
_NAMES = frozenset("yahoo finance rsi macd sma ads adss adr adrs usd hkd us u s faq p e".split())
_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec monday tuesday wednesday thursday friday"
)
# Small words that change what is said: they have to come from the source.
_OF_THE_SOURCE = frozenset("before after until against without between".split())
_NO_ARTICLE = re.compile(r"\b(?:dates?|dated|as (?:of|at)|close|closing|prices?|figures?)\b", re.I)
_NOT_HAD = re.compile(
    r"\bno\b|\b(?:unavailable|missing|unknown)\b|\bnot (?:available|had|found|obtained)\b", re.I
)


class Prose:
    """The words of one answer's evidence, stemmed once."""

    def __init__(self, plain: Answer, evidence: Evidence) -> None:
        names = [w for v in evidence.views for f in v.figures if f.as_of for w in zone_words(f.as_of)]
        names += [v.session.exchange for v in evidence.views if v.session]
        names += [v.symbol for v in evidence.views]
        names += [m.instrument.name for m in evidence.request.mentions]
        names += [f.source for v in evidence.views for f in v.figures]
        self._names = _NAMES | {w.lower() for n in names for w in _WORD.findall(n)} | set(_MONTHS.split())
        self._held = {f.name for v in evidence.views for f in v.figures if f.value is not None}
        request = evidence.request
        spoken = " ".join([request.question, request.rewritten, *plain.gaps, *evidence.gaps])
        self._spoken = self._stems(spoken, "en") | self._names
        self._asked = language(request.question)

    @property
    def english_asked(self) -> bool:
        return self._asked == "en"

    def language(self, text: str) -> str:
        """The asker's language where the words do not tell it from another."""
        return language(text, self._asked)

    def strange(self, text: str, language: str, allowed: frozenset[str]) -> list[str]:
        """The words that are neither in the vocabulary nor names of the evidence; `text` has its figures blanked."""
        if language == "en":
            rest = PHRASES.sub(lambda m: " " * len(m.group()), text)
        else:
            rest = NAMES.sub(lambda m: " " * len(m.group()), text)
        rest = WINDOWS.sub(lambda m: " " * len(m.group()), rest)
        found = [w for w in _WORD.findall(rest) if len(w) > 1 or language in {"en", "ru"}]
        if language == "zh":
            found += _CJK.findall(CHINESE_WORDS.sub(" ", CHINESE_SILENCE.sub(" ", rest)))
        return [w for w in found if not self._known(w, language, allowed)] + _MIXED.findall(rest)

    def _known(self, word: str, language: str, allowed: frozenset[str]) -> bool:
        lower = bare_word(word)
        if lower in self._names or lower in allowed:
            return True
        return not lower.endswith("ly") and stem(lower, language) in _stemmed(allowed, language)

    def unsupported(
        self, text: str, whole: str, language: str, *, live: int, dated: int, extreme: bool
    ) -> str | None:
        """Why the words of a sentence without a source are not borne out. `live` and `dated` count what was verified,
        `extreme` says that a high or low is among it;
        `text` has its figures blanked."""
        if live:
            strange = self.strange(
                text, language, _figures(language) | (EXTREMES if extreme else frozenset())
            )
            return f"“{strange[0]}” is not in the evidence" if strange else None
        if GAP.search(whole) and len(whole) < 220 and not self._had(whole):
            words = self.strange(text, language, _silence(language))
            later = not dated or re.search(r"\b(?:later|newer|more recent|since|after)\b", whole)
            if later and not [w for w in words if stem(bare_word(w), "en") not in self._spoken]:
                return None
        if (
            (dated or "Yahoo Finance" in whole)
            and not NEGATION.search(whole)
            and _NO_ARTICLE.search(whole)
            and not self.strange(text, language, _figures(language))
        ):
            return None
        return "nothing in the evidence bears it out"

    def _had(self, whole: str) -> bool:
        """It says that a live figure is not to be had which is."""
        if not _NOT_HAD.search(whole) or re.search(r"\b(?:articles?|sources?|later|newer|more)\b", whole):
            return False
        return any(CUE_PATTERNS[name].search(whole) for name in self._held if name in CUE_PATTERNS)

    def abroad(
        self, text: str, whole: str, cited: Sequence[Source], quoted: Sequence[str], figures: int
    ) -> str | None:
        """A retelling in another language than its source's: so many words a figure or quotation, no new names."""
        language = self.language(whole)
        size = len(_WORD.findall(text)) + len(_CJK.findall(text)) / 2
        if not quoted and not figures:
            return "what cannot be checked in this language has to be quoted in the source's own words"
        if size > WORDS_A_FIGURE * (figures + len(quoted)):
            return "too few of its words can be checked"
        for source in cited:
            text = source.without_publisher(text)
        own = {w.lower() for s in cited for w in _WORD.findall(f"{s.text} {s.about}")} | self._names
        known = _figures(language) | _silence(language)
        first = True
        for word in _WORD.findall(text):
            name, first = word[0].isupper() and not first and language != "de", False
            if name and word.lower() not in own and not self._known(word, language, known):
                return f"{word} is not in the evidence"
        return None

    @staticmethod
    def _stems(text: str, language: str) -> set[str]:
        return {stem(bare_word(w), language) for w in _WORD.findall(text)}


def language(text: str, usual: str = "en") -> str:
    """By script and function words: "en", "zh", "ru", "de" and so on; `usual` where nothing tells."""
    if _CJK.search(text):
        return "zh" if not re.search(r"[\u3040-\u30ff]", text) else "other"
    if len(re.findall(r"[А-Яа-яЁё]", text)) > len(re.findall(r"[A-Za-z]", text)):
        return "ru"
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", text)]
    counts = {name: sum(w in function for w in words) for name, function in LANGUAGES.items()}
    usual = usual if usual in counts else "en"
    best = max(counts, key=lambda name: counts[name])
    foreign = len(re.findall(r"[^\x00-\u024f\u2000-\u22ff]", text))
    if counts[best] == 0 and foreign > len(text) / 4:
        return "ru" if re.search(r"[А-Яа-яЁё]", text) else "other"
    return best if counts[best] > counts[usual] else usual


def content(text: str) -> set[str]:
    """The stems of an English text's words but for those that any retelling uses."""
    words = [bare_word(w) for w in _WORD.findall(text)]
    return {stem(w, "en") for w in words if w not in LANGUAGES["en"]} | set(re.findall(r"\d+", text))


def own_words(text: str) -> list[str]:
    """The stems, in order, of the words that a retelling has to have from its source; figures are blanked."""
    text = WINDOWS.sub(" ", text)
    free = (RETELLING | FUNCTION) - _OF_THE_SOURCE
    words = [w for word in _WORD.findall(text) if len(w := bare_word(word)) > 1]
    mixed = [w.lower() for w in _MIXED.findall(text)]
    return [
        stem(w, "en") for w in words if w not in free and stem(w, "en") not in _stemmed(RETELLING, "en")
    ] + mixed


@cache
def _figures(language: str) -> frozenset[str]:
    return FIGURES | FUNCTION if language == "en" else frozenset(OTHERS.get(language, "").split())


@cache
def _silence(language: str) -> frozenset[str]:
    more = SILENCE | FUNCTION if language == "en" else frozenset(OTHERS_RETELLING.get(language, "").split())
    return _figures(language) | more if language != "en" else more


@cache
def _stemmed(words: frozenset[str], language: str) -> frozenset[str]:
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
        "plan": "planned planning plans",
    }.items()
    for form in forms.split()
}
