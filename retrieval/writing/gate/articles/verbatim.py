"""Whether a sentence tells a clause of its source to the letter: nothing put in, and nothing that bears on it left out.

What is told word for word and whole needs no weighing of words; who says so, figures and days are looked at before.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from retrieval.writing.gate.form import CITATION
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.sentence import Sentence
from retrieval.writing.gate.words.attitudes import ATTITUDES
from retrieval.writing.gate.words.framing import unframed
from retrieval.writing.gate.words.lexicon import SPEAKS

FRAME = frozenset(  # how it is said whose word that is
    "according to the a article articles of says say said that it also adds added notes noted explains explained "
    "states stated writes wrote reports reported tells another one same first second third this report piece source "
    "text paper from in as per by author further".split()
)
_OF_DAY = re.compile(r"\b(?P<what>articles?|texts?|pieces?|reports?) (?:of|from|dated) \d{1,2} \w+ \d{4}\b")
LEAST = 6  # words told in one run
WORDS = re.compile(r"\d[\d.,]*\d|[\w$£€]+(?:['’-][\w]+)*%?")
_BEHIND = re.compile(
    r"\W*$|\s*[;—]|\s*,\s*(?:which|while|whereas|with|as|and|where|who|whose|alongside|also)\b", re.I
)
_BEFORE = re.compile(
    r"^\W*$|^[A-Z][\w’' -]{2,40}: \W*(?:While [^,]+, )?\W*$|"
    r"^(?:While [^,]+|What is more|On the other hand|In turn|In addition|Meanwhile|Moreover|Also|Still|However), \W*$"
)
_PARENTHESIS = re.compile(
    r", (?:on the other hand|however|meanwhile|for example|in turn|of course|for its part|moreover),"
)
_BEARS = re.compile(
    r"\b(?:if|unless|only|except|until|provided|but|although|though|despite|instead|rather|so-called|allegedly|"
    r"reportedly|no|not|never|nor|"
    r"pending|subject to|awaiting|conditional|assuming|as long as|could|may|might|would)\b|n['’]t\b|[“”\"«»?]",
    re.I,
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their) (?:\w+ )?(?:expected|estimated|planned)\b")
_ALIKE = {"an": "a", "the": "a", "its": "a", "their": "a", "percent": "%"}


def to_the_letter(read: Sentence) -> bool:
    """Every cited source has a sentence of which the words told are one run, and nothing beside them bears on it."""
    if read.used or read.rules or read.compared or not read.sources:
        return False
    said = [word for word, _ in _places(unframed(_OF_DAY.sub(r"\g<what>", CITATION.sub("", read.text))))]
    return all(any(_in_one_run(said, own) for own in source.sentences) for source in read.sources)


def _in_one_run(words: list[str], own: str) -> bool:
    own = _PARENTHESIS.sub("", own)
    theirs = _places(own)
    keys = [word for word, _ in theirs]
    start, at, length = SequenceMatcher(None, words, keys, autojunk=False).find_longest_match()
    if length < LEAST:
        return False
    if not FRAME.issuperset(words[:start] + words[start + length :]):
        return False
    before, behind = own[: theirs[at][1][0]], own[theirs[at + length - 1][1][1] :]
    if not _BEFORE.search(before) or not _BEHIND.match(behind):
        return False
    rest = _ADJECTIVE.sub(" ", re.sub(r"^[^:]{2,40}: ", "", before) + behind)
    return not (_BEARS.search(rest) or SPEAKS.search(rest) or any(p.search(rest) for p in ATTITUDES))


def _places(text: str) -> list[tuple[str, tuple[int, int]]]:
    """The words in order, numbers in words as digits, small words alike, and where each stands."""
    values = {n.start: f"{n.readings[0][0]:g}" for n in numbers(text) if n.readings and n.text.isalpha()}
    return [(values.get(m.start()) or _alike(m.group()), m.span()) for m in WORDS.finditer(text)]


def _alike(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return _ALIKE.get(lower, lower)
