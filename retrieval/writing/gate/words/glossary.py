"""The English words that a German, Spanish, French, Russian or Chinese one may stand for, from `glossaries/`.

A retelling in another language than its source's is read word by word into the source's: what is not in there, nor in
the source itself, is not borne out. A row of a glossary is `English senses: words`; a word joined by "_" is a phrase.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from retrieval.writing.gate.words.attitudes import CAUSE
from retrieval.writing.gate.words.free_abroad import ITSELF, LIGHT
from retrieval.writing.gate.words.german import joined_verb, parts_of
from retrieval.writing.gate.words.stems import WORD, bare_word, is_free, sense, stem
from retrieval.writing.gate.words.times_abroad import times_before_abroad
from retrieval.writing.gate.words.transcribed import transcribed
from retrieval.writing.gate.words.vocabulary_abroad import CHINESE, CHINESE_SILENCE, OTHERS, SMALL

FOLDER = Path(__file__).parent / "glossaries"
LANGUAGES = ("de", "es", "fr", "ru", "zh")
_LONGEST = 5  # words of a phrase
_LONGEST_CHINESE = 8  # characters of a word
_WAYS = frozenset(
    {sense("rise"), sense("fall")}
)  # free in an English retelling, whose directions are read there
_KINDS = {  # of a figure: a word that says one has it from its source
    "net": re.compile("[净淨]|netto|^rein(?:gew|erl|erg)"),
    "gross": re.compile("毛|brutto|^roh(?:gew|erg|mar)"),
    "operating": re.compile("(?:营业|經營|经营)利|^betriebs(?:gew|erg|verl|mar)"),
}
_FIGURES = frozenset("profit income margin loss earnings revenue".split())
_MADE = frozenset("earn earned earns earnings income profit".split())  # no word that any retelling may add
_SHOWS = frozenset(
    "suggest seem appear guide guidance signal".split()
)  # "indicó" says so, and does not suppose it
_FIGURE_BEHIND = re.compile(r"\w\s{6,}\W*$")  # blanked: "stieg auf 29,99 Dollar" is no "aufstieg"
_KNOWN_SHORT = 4  # letters of a stem that is free in all its forms: "nach" is not "nächsten"


@dataclass(frozen=True, slots=True)
class Read:
    """A word of a retelling: what it has to have from its source, and the senses that would do as well."""

    word: str
    others: frozenset[str] = frozenset()
    needed: bool = True  # or any retelling may say it: it counts where the source has it


@dataclass(frozen=True, slots=True)
class Against:
    """What a retelling is read against. A word that the glossary lacks stands for itself, but for those left free."""

    source: str
    theirs: Collection[str]  # the senses of the source's words
    free: Collection[str]  # the words on figures, and names
    told: Collection[str]  # the words that any retelling uses


def _lines(language: str) -> list[str]:
    """The rows of a language's glossary; Portuguese and Italian, told only from Spanish, have none."""
    if language not in LANGUAGES:
        return []
    return (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()


@cache
def _senses(language: str) -> dict[str, tuple[str, ...]]:
    """From the stem of a word, or of each word of a phrase (in Chinese the word) to the English words for it."""
    made: dict[str, dict[str, None]] = {}
    for line in _lines(language):
        english, _, words = line.partition(":")
        for word in words.split():
            made.setdefault(_key(word, language), {}).update(dict.fromkeys(english.split()))
    return {key: tuple(found) for key, found in made.items()}


@cache
def _any_retelling(language: str) -> frozenset[str]:
    """The words that any retelling uses: those of the rows that begin with such a word of English."""
    rows = ((line.split(maxsplit=1)[0].rstrip(":"), line.partition(":")[2]) for line in _lines(language))
    return frozenset(
        _key(w, language)
        for first, words in rows
        if is_free(first) and sense(first) not in _WAYS and first not in _MADE
        for w in words.split()
    )


def _key(word: str, language: str) -> str:
    """A word with a hyphen is read as a phrase: "pick-ups"."""
    return word if language == "zh" else "_".join(stem(w, language) for w in re.split("[_-]", word))


@cache
def _costs() -> dict[str, float]:
    """What each known word of Chinese costs: the fewest words are the likeliest, and of single ones the small."""
    costs = {word: 1.0 if len(word) > 1 else 1.5 for word in _senses("zh")}
    return costs | {word: 1.0 if len(word) > 1 else 1.2 for word in (*CHINESE.split(), *LIGHT["zh"].split())}


def _cut(run: str) -> list[str]:
    """The words of a run of Chinese characters, the way that costs least; a character that is no word costs most."""
    costs, best = _costs(), [(0.0, 0)]
    for end in range(1, len(run) + 1):
        ways = [
            (best[start][0] + costs.get(run[start:end], 3.0 if end - start == 1 else math.inf), start)
            for start in range(max(0, end - _LONGEST_CHINESE), end)
        ]
        best.append(min(ways))
    words, end = [], len(run)
    while end:
        words.append(run[best[end][1] : end])
        end = best[end][1]
    return words[::-1]


def senses(word: str, language: str) -> tuple[str, ...]:
    """The English words that a word may stand for, () where the glossary does not have it."""
    return _senses(language).get(_key(word, language), ()) if language in LANGUAGES else ()


def own_words_abroad(text: str, language: str, against: Against) -> list[Read]:
    """The senses of the words of a text that a retelling has to have from its source."""
    theirs, free = against.theirs, against.free
    text, names = transcribed(text, language, against.source, lambda word: _is_word(word, language, free))
    made = [Read(sense(w)) for name in names for w in map(bare_word, WORD.findall(name)) if len(w) > 1]
    for start, end, name in reversed(list(times_before_abroad(text))):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        made.append(Read(sense(name)))
    for word, english in _with_the_source(_read(text, language, against.source), language, against.source):
        if word in against.told or CAUSE.fullmatch(word.replace("_", "-")):
            continue
        if not english and (word in _small(language) or (is_free(word) and _said(word, against.source))):
            continue  # "the" of a name left in English; "de" where the source has a name with it
        ways = _WAYS & set(map(sense, english))
        needed = bool(ways) or _key(word, language) not in _any_retelling(language)
        if word in ITSELF.get(language, "").split() and any(sense(w) in theirs for w in english):
            needed = False  # "the carmaker", of one whose cars the source speaks of
        kinds = [kind for kind, p in _KINDS.items() if kind in english or p.search(word)]
        kinds = kinds if set(english) & _FIGURES else []
        made += [Read(sense(kind)) for kind in kinds]
        forms = dict.fromkeys(
            sense(form) for w in (*_own_forms(word, language), *english) for form in _degrees(w)
        )
        borne = [s for s in forms if s in theirs] or _hyphened(english, against)
        short = stem(word, language)
        known = word in free or (len(short) > _KNOWN_SHORT and short in free)
        if borne or (needed and (english or not known)):
            made.append(
                Read(borne[0] if borne else sense((english or (word,))[0]), frozenset(borne[1:]), needed)
            )
    return made


def _hyphened(english: Collection[str], against: Against) -> list[str]:
    """Of "low-income", which the source writes so or as two words, those that it has to have: "low", "income"."""
    found = (
        w for w in english if "-" in w and re.search(rf"\b{w.replace('-', '[ -]')}", against.source, re.I)
    )
    return [s for s in map(sense, next(found, "").split("-")) if s in against.theirs]


def _with_the_source(
    read: Iterable[tuple[str, tuple[str, ...]]], language: str, source: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """German compounds that the glossary lacks, with a word of the source's as a part: "Heliumpreise"."""
    for word, english in read:
        parts = []
        if language == "de" and not english and not _said(word, source):
            parts = parts_of(
                word, lambda w: bool(senses(w, "de")) or (len(w) > _KNOWN_SHORT and _said(w, source))
            )
        yield from ((p, senses(p, language)) for p in parts or [word])


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(f"{OTHERS.get(language, '')} {SMALL.get(language, '')}".split())


def _said(word: str, source: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", source, re.I) is not None


def read_words(text: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words and phrases of a text, in order, each with its English senses."""
    return list(_read(text, language))


def glossed(text: str, language: str) -> str:
    """All that the words of a text may mean: whether anything in it hedges, doubts or speaks."""
    found = (w for _, english in _read(text, language) for w in english)
    return " ".join(dict.fromkeys(w for w in found if w not in _SHOWS))


def _is_word(word: str, language: str, free: Collection[str]) -> bool:
    lower = word.lower()
    return bool(senses(lower, language)) or lower in free or (language == "zh" and lower in CHINESE.split())


def _degrees(word: str) -> tuple[str, ...]:
    """An adjective and its higher degrees: "big" is borne out by "biggest"; the other way it is another claim."""
    base = word.removesuffix("e")
    doubled = base + base[-1:] if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnpt]", base) else base
    base = re.sub(r"y$", "i", doubled)
    return (word, f"{base}er", f"{base}est") if len(word) < len("expensive") else (word,)


def _own_forms(word: str, language: str) -> tuple[str, ...]:
    """ "GPU" in Russian or Chinese is "GPUs" too; elsewhere a word is of the language: "los" is no "loss"."""
    foreign = word.isascii() and (language in {"ru", "zh"} or not re.search("[aeiou]", word))
    return (word, f"{word}s") if foreign else (word,)


def _read(text: str, language: str, source: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words and phrases of a text, each with its English senses; a word of the source's is no compound."""
    words = list(_words(text, language))
    if language == "de" and not _FIGURE_BEHIND.search(text):
        words = list(joined_verb(words, lambda w: bool(senses(w, "de"))))
    at = 0
    while at < len(words):
        length = next(
            (n for n in range(_LONGEST, 1, -1) if senses("_".join(words[at : at + n]), language)), 1
        )
        word = "_".join(words[at : at + length])
        at += length
        english = senses(word, language)
        whole = english or language != "de" or (len(word) > _KNOWN_SHORT and _said(word, source))
        parts = [] if whole else parts_of(word, lambda w: bool(senses(w, "de")))
        yield from ((p, senses(p, language)) for p in parts or [word])


def _words(text: str, language: str) -> Iterator[str]:
    if language == "zh":
        small = frozenset(CHINESE.split())
        cut = (w for run in re.findall(r"[\u3040-\u9fff]+", text) for w in _cut(run))
        yield from (w for w in cut if w in _senses("zh") or not (w in small or CHINESE_SILENCE.fullmatch(w)))
    if language in {"fr", "it"}:
        text = re.sub(
            r"\b(?:[ldnscmjt]|(?:jus|lors|puis)?qu)['’](?=\w)",
            lambda m: " " * len(m.group()),
            text,
            flags=re.I,
        )
    yield from (w for m in WORD.findall(text) if len(w := bare_word(m)) > 1 or language == "ru")
