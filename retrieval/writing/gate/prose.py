"""Whether a sentence's words are borne out: words that claim nothing, or the words of the source it cites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from retrieval.corpus.passages import sentence_spans
from retrieval.types import Answer, Evidence
from retrieval.writing.gate.articles.absences import (
    of_companies,
    supposes_nothing,
    told_in_other_words,
    told_of_lack,
)
from retrieval.writing.gate.articles.silence import silent, untrue
from retrieval.writing.gate.articles.silence_abroad import (
    LACKING,
    asked_for,
    held_after_all,
    lacks,
    told_after_all,
    without,
)
from retrieval.writing.gate.facts import SIGNED, Source, bare, zone_words
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.words.cues import NAMES, WINDOWS
from retrieval.writing.gate.words.framing import speaks_of_evidence, unframed
from retrieval.writing.gate.words.free_abroad import LIGHT, TELLING
from retrieval.writing.gate.words.glossary import LANGUAGES as GLOSSED
from retrieval.writing.gate.words.glossary import Against, Read, glossed, own_words_abroad, read_words, senses
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, NEUTRAL, STATES, UP
from retrieval.writing.gate.words.stems import (
    MIXED,
    WORD,
    bare_word,
    content,
    in_place,
    own_words,
    sense,
    stem,
    stemmed,
)
from retrieval.writing.gate.words.transcribed import in_latin
from retrieval.writing.gate.words.vocabulary import (
    FIGURES,
    FUNCTION,
    LACKABLE,
    LANGUAGES,
    PHRASES,
    RETELLING,
    SILENCE,
)
from retrieval.writing.gate.words.vocabulary_abroad import (
    CHINESE,
    CHINESE_SILENCE,
    CHINESE_WORDS,
    OTHERS,
    OTHERS_RETELLING,
    SMALL,
)
from retrieval.writing.gate.words.vocabulary_live import (
    BECAUSE,
    LIVE,
    LIVE_ABROAD,
    LIVE_CHINESE,
    ONLY,
    UP_TO_A_DAY,
    WITHOUT_DIVIDENDS,
)

_LIVE_CHINESE = re.compile(
    "|".join(sorted(map(re.escape, {*CHINESE.split(), *LIVE_CHINESE.split()}), key=len, reverse=True))
)
_CJK = re.compile(r"[\u3040-\u9fff]")
_NAMES = frozenset("yahoo finance rsi macd sma ads adss adr adrs usd hkd us u s faq p e".split())
_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec monday tuesday wednesday thursday friday"
)
_COMMENT = frozenset(
    "only nearest closest just merely point term definition total promise accusation remark claim view views".split()
)
_NO_ARTICLE = re.compile(r"\b(?:dates?|dated|as (?:of|at)|close|closing|prices?|figures?)\b", re.I)
_MOVED = {  # "why the shares fell", where all that is known of them did
    way: re.compile(
        rf"(?P<of>\bwhy (?:[\w’']+ ){{0,2}}(?:shares?|stock|price) (?:has |have )?)(?P<moved>{pattern.pattern})",
        re.I,
    )
    for way, pattern in ((True, UP), (False, DOWN))
}


class Prose:
    """The words of one answer's evidence, stemmed once."""

    def __init__(self, plain: Answer, evidence: Evidence) -> None:
        names = [w for v in evidence.views for f in v.figures if f.as_of for w in zone_words(f.as_of)]
        names += [v.session.exchange for v in evidence.views if v.session]
        names += [v.symbol for v in evidence.views]
        companies = [m.instrument.name for m in evidence.request.mentions]
        self._companies = frozenset(w.lower() for name in companies for w in WORD.findall(name))
        names += companies
        names += [f.source for v in evidence.views for f in v.figures]
        self._names = _NAMES | {w.lower() for n in names for w in WORD.findall(n)} | set(_MONTHS.split())
        signed = [f.value for v in evidence.views for f in v.figures if f.name in SIGNED]
        self._ways = {value > 0 for value in signed if isinstance(value, int | float)}
        self._held_of = {v.symbol: {f.name for f in v.figures if f.value is not None} for v in evidence.views}
        self._held = frozenset().union(*self._held_of.values())
        request = evidence.request
        spoken = " ".join([request.question, request.rewritten, *plain.gaps, *evidence.gaps])
        self._spoken = {sense(bare_word(w)) for w in WORD.findall(spoken)} | self._names
        self._question, self._gaps = request.question, " ".join([*plain.gaps, *evidence.gaps])
        self._asked = language(request.question)
        spans = ((c.quote, span) for c in plain.citations for span in sentence_spans(c.quote))
        self._said = [quote[a:b] for quote, (a, b) in spans]
        self._undated = all(c.published is None for c in plain.citations)
        self._old = "live prices" in self._gaps
        self._spoken = self._spoken.union(*map(content, self._said))

    @property
    def english_asked(self) -> bool:
        return self._asked == "en"

    def language(self, text: str) -> str:
        """The asker's language where the words do not tell it from another."""
        return language(text, self._asked)

    def strange(self, text: str, language: str, allowed: frozenset[str], *, live: bool = False) -> list[str]:
        """The words that are neither in the vocabulary nor names of the evidence; `text` has its figures blanked."""
        if language == "en":
            rest = PHRASES.sub(lambda m: " " * len(m.group()), unframed(text))
        else:
            rest = UP_TO_A_DAY.sub(lambda m: " " * len(m.group()), text)
            rest = WITHOUT_DIVIDENDS.sub(lambda m: " " * len(m.group()), rest)
            rest = NAMES.sub(lambda m: " " * len(m.group()), rest)
        rest = WINDOWS.sub(lambda m: " " * len(m.group()), rest)
        found = [w for w in WORD.findall(rest) if len(w) > 1 or language in {"en", "ru"}]
        if language == "zh":
            rest = (_LIVE_CHINESE if live else CHINESE_WORDS).sub(" ", CHINESE_SILENCE.sub(" ", rest))
            found += _CJK.findall(rest)
        return [w for w in found if not self._known(w, language, allowed)] + MIXED.findall(rest)

    def _known(self, word: str, language: str, allowed: frozenset[str]) -> bool:
        lower = bare_word(word)
        if lower in self._names or lower in allowed:
            return True
        return not lower.endswith("ly") and stem(lower, language) in stemmed(allowed, language)

    def unsupported(
        self, text: str, whole: str, language: str, *, live: int, dated: int, extremes: frozenset[str]
    ) -> str | None:
        """Why the words of a sentence without a source are not borne out. `live` and `dated` count what was verified,
        `extremes` are the words that a high or low among it may have;
        `text` has its figures blanked."""
        if live:
            text = masked(text, _of_live(whole))
            strange = self.strange(text, language, _live(language) | extremes, live=True)
            return f"“{strange[0]}” is not in the evidence" if strange else None
        if (
            (dated or "Yahoo Finance" in whole)
            and not NEGATION.search(whole)
            and _NO_ARTICLE.search(whole)
            and not self.strange(text, language, _figures(language))
        ):
            return None
        return "nothing in the evidence bears it out"

    def comment(self, text: str) -> int:
        """How long its opening is that only speaks of what was found, in words that claim nothing."""
        length, opening = speaks_of_evidence(text) if self.language(text) == "en" else (0, "")
        allowed = _silence("en") | LACKABLE | RETELLING | _COMMENT
        strange = (w for w in self.strange(opening, "en", allowed) if sense(bare_word(w)) not in self._spoken)
        return 0 if any(True for _ in strange) else length

    def asked(self, words: str) -> bool:
        """They stand in the question."""
        return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self._question) is not None

    def silence(
        self,
        whole: str,
        known: Sequence[str] = (),
        names: Sequence[str] = (),
        symbols: Sequence[str] = (),
    ) -> bool:
        """It says that something is not to be had, no more than that, and it is so; `known` are the figures that
        stood in it, `names` the words of companies, `symbols` the listings that it names."""
        held = frozenset().union(*(self._held_of.get(s, ()) for s in symbols)) if symbols else self._held
        digits = [d for text in known for d in re.findall(r"\d+", text)]
        if self.language(whole) == "en" and not (whole := self._but_what_lacks(whole)).strip(" .,;:"):
            return True
        for way, pattern in _MOVED.items():
            if pattern.search(whole) and self._ways != {way}:
                return False
            whole = pattern.sub(lambda m: f"{m['of']}{' ' * len(m['moved'])}", whole)
        language = self.language(whole)
        allowed = _silence(language) | (LACKABLE if language == "en" else frozenset())
        if language in GLOSSED:
            allowed |= frozenset(LACKING[language].split())
            if not lacks(whole) or held_after_all(whole, held):
                return False
            if told_after_all(whole, language, allowed, self._said):
                return False
        elif (
            of_companies(whole)
            or told_in_other_words(whole, self._spoken, self._companies, self._said)
            or self._judges(whole)
        ):
            return False
        free = supposes_nothing(whole) if language == "en" else []
        return silent(
            masked(whole, free),
            lambda text: self._lacking(text, language, allowed),
            self._spoken.union(map(bare_word, names)),
            english=language == "en",
        ) and not untrue(whole, self._said, held, self._companies, digits, old=self._old)

    def _but_what_lacks(self, whole: str) -> str:
        """Without what only says how old the data are."""
        return masked(whole, told_of_lack(bare(whole), undated=self._undated))

    def _judges(self, whole: str) -> bool:
        """It says of a state that nothing tells it, and the RSI is at hand."""
        return "rsi_14" in self._held and any(p.search(whole) for p in (*STATES.values(), NEUTRAL))

    def _lacking(self, text: str, language: str, allowed: frozenset[str]) -> list[str]:
        """The words that are neither in the vocabulary nor, abroad, of the question and the gaps."""
        found = self.strange(without(text, language), language, allowed)
        if language not in GLOSSED:
            return found
        known = asked_for(found, read_words(text, language), self._question, self._gaps, language)
        return [w for w in found if w not in known]

    def own_words(self, text: str, language: str, cited: Sequence[Source]) -> list[Read]:
        """The senses of the words of a part that its source has to have; `text` has figures and names blanked."""
        for source in cited:
            text = source.without_publisher(text)
        if language == "en":
            return [Read(word) for word in (*own_words(text), *in_place(text))]
        theirs = frozenset().union(*(content(s.text) for s in cited))
        free = _silence(language) | stemmed(_silence(language), language) | self._names
        said = " ".join(s.text for s in cited)
        return own_words_abroad(text, language, Against(said, theirs, free, _telling(language)))

    def in_latin(self, text: str, language: str, cited: Sequence[Source]) -> str:
        """The text with its names as the sources write them."""
        said = " ".join(s.text for s in cited)
        return in_latin(text, language, said, lambda word: bool(senses(word.lower(), language)))

    def glossed(self, text: str, language: str) -> str:
        """Of another language than English: all that the words of a text may mean."""
        return "" if language == "en" else glossed(text, language)

    def retelling(self, language: str, *, live: bool = False) -> frozenset[str]:
        """The words that a part on live figures may use where the sentence cites; `live` that it has one."""
        if language == "en":
            return FUNCTION | FIGURES | RETELLING
        return _silence(language) | (_live(language) if live else frozenset())


def language(text: str, usual: str = "en") -> str:
    """By script and function words: "en", "zh", "ru", "de" and so on; `usual` where nothing tells."""
    if _CJK.search(text):
        return "zh" if not re.search(r"[\u3040-\u30ff]", text) else "other"
    if len(re.findall(r"[А-Яа-яЁё]", text)) > len(re.findall(r"[A-Za-z]", text)):
        return "ru"
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", text)]
    counts = {name: sum(w in function for w in words) for name, function in LANGUAGES.items()}
    counts["en"] += words.count("no")
    usual = usual if usual in counts else "en"
    best = max(counts, key=lambda name: counts[name])
    foreign = len(re.findall(r"[^\x00-\u024f\u2000-\u22ff]", text))
    if counts[best] == 0 and foreign > len(text) / 4:
        return "ru" if re.search(r"[А-Яа-яЁё]", text) else "other"
    if best not in GLOSSED and usual in GLOSSED:  # Spanish that could be Portuguese, asked in Spanish
        own, others = (
            (LANGUAGES[a] - LANGUAGES[b]).intersection(words) for a, b in ((usual, best), (best, usual))
        )
        return usual if own and len(own) >= len(others) else best
    return best if counts[best] > counts[usual] else usual


@cache
def _figures(language: str) -> frozenset[str]:
    return (
        FIGURES | FUNCTION
        if language == "en"
        else frozenset(f"{OTHERS.get(language, '')} {SMALL.get(language, '')}".split())
    )


@cache
def _live(language: str) -> frozenset[str]:
    """The words of a sentence that is borne out by live figures."""
    return _figures(language) | (
        LIVE if language == "en" else frozenset(LIVE_ABROAD.get(language, "").split())
    )


def _of_live(text: str) -> list[tuple[int, int]]:
    """Where "only" stands before a figure, and "because" between a state and the RSI that it is read from."""
    states = (*STATES.values(), NEUTRAL)
    reasons = [m for m in BECAUSE.finditer(text) if any(p.search(text[: m.start()]) for p in states)]
    return [m.span() for m in [*ONLY.finditer(text), *reasons]]


@cache
def _telling(language: str) -> frozenset[str]:
    """The words of another language that any retelling uses."""
    lists = (OTHERS_RETELLING, SMALL, LIGHT, TELLING)
    return frozenset(word for one in lists for word in one.get(language, "").split())


@cache
def _silence(language: str) -> frozenset[str]:
    more = SILENCE | FUNCTION if language == "en" else frozenset(OTHERS_RETELLING.get(language, "").split())
    return _figures(language) | more if language != "en" else more
