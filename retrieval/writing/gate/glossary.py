"""The English words that a German, Spanish, French, Russian or Chinese one may stand for, from `glossaries/`.

A retelling in another language than its source's is read word by word into the source's: what is not in there, nor in
the source itself, is not borne out. A row of a glossary is `English senses: words`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from retrieval.writing.gate.stems import WORD, bare_word, is_free, sense, stem
from retrieval.writing.gate.vocabulary_abroad import CHINESE, CHINESE_SILENCE

FOLDER = Path(__file__).parent / "glossaries"
LANGUAGES = ("de", "es", "fr", "ru", "zh")


@cache
def _senses(language: str) -> dict[str, tuple[str, ...]]:
    """From the stem of a word (in Chinese the word) to the English words that it may stand for."""
    made: dict[str, tuple[str, ...]] = {}
    for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        english, _, words = line.partition(":")
        for word in words.split():
            key = word if language == "zh" else stem(word, language)
            made[key] = made.get(key, ()) + tuple(english.split())
    return made


@cache
def _chinese() -> re.Pattern[str]:
    """The words of Chinese that are known, the longest first, else one character."""
    known = {*_senses("zh"), *CHINESE.split()}
    return re.compile("|".join([*map(re.escape, sorted(known, key=len, reverse=True)), r"[\u3040-\u9fff]"]))


def senses(word: str, language: str) -> tuple[str, ...]:
    """The English words that a word may stand for, () where the glossary does not have it."""
    if language not in LANGUAGES:
        return ()
    return _senses(language).get(word if language == "zh" else stem(word, language), ())


def own_words_abroad(
    text: str, language: str, theirs: Collection[str], free: Collection[str], told: Collection[str]
) -> list[str]:
    """The senses of the words of a text that a retelling has to have from its source, whose senses are `theirs`.

    A word that the glossary lacks stands for itself; `free` are the words on figures, and names, and `told` those
    that any retelling uses."""
    made = []
    for word in _words(text, language):
        english = senses(word, language)
        borne = [w for w in (word, *english) if sense(w) in theirs]
        any_retelling = word in told or any(is_free(w) for w in english)
        lacking = not any_retelling and (english or (word not in free and stem(word, language) not in free))
        if borne or lacking:
            made.append(sense((borne or english or (word,))[0]))
    return made


def _words(text: str, language: str) -> Iterator[str]:
    if language == "zh":
        for m in _chinese().finditer(CHINESE_SILENCE.sub(" ", text)):
            if m.group() in _senses("zh") or m.group() not in CHINESE.split():
                yield m.group()
    if language in {"fr", "it"}:
        text = re.sub(r"\b(?:[ldnscmjt]|qu)['’](?=\w)", "  ", text, flags=re.I)
    yield from (w for m in WORD.findall(text) if len(w := bare_word(m)) > 1 or language == "ru")
