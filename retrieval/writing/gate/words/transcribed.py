"""Names that a sentence writes in another script than its source, by sound: Джо Крид, 安迪·贾西, 李斌（William Li）."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

from retrieval.writing.gate.words.given import given

ALIKE = 74  # of 100: how near the consonants of two names are, in order; vowels are written in too many ways
_LEAST = 2  # consonants: "Ли" alone may be anybody
_LATIN = re.compile(r"[A-Z][\w’'-]*[a-z](?:[ -][A-Z][\w’'-]*[a-z]){0,2}")
_CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁ][а-яё]+){0,2}")
_HAN = r"[\u4e00-\u9fff]"
_WITH_DOT = re.compile(rf"{_HAN}{{1,8}}(?:[·・]{_HAN}{{1,8}})+")
_BEFORE_LATIN = re.compile(rf"(?P<han>(?:{_HAN}|[·・]){{2,12}})(?=\s?[（(](?P<latin>[A-Z][^（()）]+)[)）])")
_SOUNDS = (
    ("ng", "n"),
    ("chr", "kr"),
    ("que?(?=t?$)", "k"),
    ("qu|kv(?=[iae])", "k"),  # Quirk, Квирк
    ("(?<=[aeiou])gh", ""),
    ("dzh|zh|sh|ch|ts|tz|sz|dg|j|x|q|z|c(?=[eiy])", "s"),
    ("ph|f|p|v|b", "b"),
    ("kh|h|w", ""),
    ("ck|c|g|k", "k"),
    ("d|t", "t"),
    ("r|l", "l"),
    (r"[^sbktnlm]", ""),
    (r"(.)\1+", r"\1"),
)


def transcribed(text: str, language: str, source: str, known: Callable[[str], bool]) -> tuple[str, list[str]]:
    """The text with such names blanked, and the names as the source writes them; `known` says what is a word."""
    found = _found(text, language, source, known)
    for start, end, _ in found:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text, [name for _, _, name in found]


def in_latin(text: str, language: str, source: str, known: Callable[[str], bool]) -> str:
    """The text with such names as the source writes them."""
    for start, end, name in sorted(_found(text, language, source, known), reverse=True):
        text = f"{text[:start]} {name} {text[end:]}"
    return text


def _found(text: str, language: str, source: str, known: Callable[[str], bool]) -> list[tuple[int, int, str]]:
    names = list(dict.fromkeys(_LATIN.findall(source)))
    if language == "ru":
        return list(_cyrillic(text, names, known))
    return [*_beside(text, source, known), *_chinese(text, names)] if language == "zh" else []


def _cyrillic(text: str, names: list[str], known: Callable[[str], bool]) -> Iterator[tuple[int, int, str]]:
    for m in _CYRILLIC.finditer(text):
        if (" " in m.group()) and (name := _nearest(m.group(), names)):
            yield m.start(), m.end(), name
            continue
        written = re.findall(r"\S+", m.group())
        start = m.start()
        while written and known(written[0]):  # "Глава Тим Кук"
            start += len(written.pop(0)) + 1
        if written and (name := _nearest(" ".join(written), names)):
            yield start, m.end(), name


def _chinese(text: str, names: list[str]) -> Iterator[tuple[int, int, str]]:
    """With a dot between its parts, or of two to four characters that spell a name out: 王兴, Wang Xing."""
    for m in _WITH_DOT.finditer(text):
        first, last = (len(x) for x in (re.split("[·・]", m.group())[0], re.split("[·・]", m.group())[-1]))
        spans = [
            (a, b)
            for a in range(m.start(), m.start() + first)
            for b in range(m.end() - last + 1, m.end() + 1)
        ]
        scored = [(_likeness(text[a:b], name), a, b, name) for a, b in spans for name in names]
        likest = max(scored, default=(0.0, 0, 0, ""), key=lambda s: (s[0], s[2] - s[1]))
        if likest[0] >= ALIKE:
            yield likest[1:]
    spelt = {re.sub(r"\W", "", name).lower(): name for name in names if " " in name}
    for m in re.finditer(rf"(?={_HAN}{{2,4}})", text):
        for length in (2, 3, 4):
            end = m.start() + length
            if name := spelt.get(anyascii(text[m.start() : end]).lower()):
                yield m.start(), end, name


def _beside(text: str, source: str, known: Callable[[str], bool]) -> Iterator[tuple[int, int, str]]:
    """The characters before a name of the source in brackets, back to the first that is a word."""
    for m in _BEFORE_LATIN.finditer(text):
        if m["latin"].lower() not in source.lower():
            continue
        start = m.end("han") - 1
        while start > m.start("han") and not any(known(text[at:start]) for at in range(start - 4, start)):
            start -= 1
        yield start, m.end("han"), m["latin"]


def _nearest(written: str, names: list[str]) -> str | None:
    likest = max(((_likeness(written, name), name) for name in names), default=(0.0, ""))
    return likest[1] if likest[0] >= ALIKE else None


def _likeness(written: str, name: str) -> float:
    """Of as many words, each like the other's; inflection adds a vowel or a letter at the end."""
    words = [w for w in re.split(r"[ ·・-]", written) if w]
    own = re.split(r"[ -]", name)
    words = [given(w, own[n]) if n < len(own) else w for n, w in enumerate(words)]
    mine = [_sounds(w) for w in words]
    theirs = [_sounds(w) for w in own]
    if len(mine) != len(theirs) or len("".join(theirs)) < _LEAST:
        return 0.0
    ways = [
        {a, _sounds(w[1:])} if w[0] == "В" else {a} for a, w in zip(mine, words, strict=True)
    ]  # Ван, Wang
    return min(
        max(ratio(a, b) if a or b else 100.0 for a in way) for way, b in zip(ways, theirs, strict=True)
    )


@cache
def _sounds(word: str) -> str:
    """A word by its consonants, those that are easily mistaken as one."""
    made = anyascii(word).lower()
    for pattern, sound in _SOUNDS:
        made = re.sub(pattern, sound, made)
    return made
