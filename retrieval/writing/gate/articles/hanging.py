"""A clause that has no subject of its own, "which cut net income", says that of what stands before it.

It has to be so in the source: in one sentence with that, or of the same subject. No grammar: by what stands before the
first word that the clause shares with its sentence of the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.articles.parts import CALLED, Names, Part, Taken
from retrieval.writing.gate.words.attitudes import CAUSE, CAUSING
from retrieval.writing.gate.words.framing import MAKERS
from retrieval.writing.gate.words.stems import WORD, bare_word, content, own_words, sense, stem

_IT = re.compile(
    r"\W*(?:and |but )?(?:it|they|he|she) (?:(?:also|then|has|have|had|is|are|was|were|will|would) ){0,3}[a-z]+\b"
)
_CAUSES = (
    r"tak|put|giv|leav|mak|send|driv|push|lift|boost|help|hurt|cutt|rais|lower|reduc|bring|caus|trigger|weigh|drag|"
    r"pull|mov|keep|turn|prompt|forc|pressur|squeez|fuel|spurr?|propel|lead|result|increas|eas|widen|improv|trimm|add"
)
_ING = re.compile(rf"\W*(?:thus |thereby )?(?:{_CAUSES})(?:l?ing)\b")
_PAST = (
    r"takes?|took|puts?|gives?|gave|leaves?|left|makes?|made|sends?|sent|drives?|drove|push(?:es|ed)|lift(?:s|ed)|"
    r"boost(?:s|ed)|help(?:s|ed)|hurts?|cuts?|rais(?:es|ed)|lower(?:s|ed)|brings?|brought|leads?|led|caus(?:es|ed)|"
    r"trigger(?:s|ed)|weigh(?:s|ed)|drag(?:s|ged)|pull(?:s|ed)|mov(?:es|ed)|keeps?|kept|turn(?:s|ed)|explain(?:s|ed)|"
    r"account(?:s|ed) for|result(?:s|ed)|is why|was why|reflect(?:s|ed)|justif(?:y|ies|ied)|prompt(?:s|ed)|"
    r"squeez(?:es|ed)|weaken(?:s|ed)|strengthen(?:s|ed)|support(?:s|ed)|propel(?:s|led)|sank|sinks"
)
_WHICH = re.compile(
    r"\W*(?:and |but )?(?:(?:which|all of (?:which|this)|something that) "
    r"(?:(?:in turn|also|then|has|have|had|is|are|was|were|will|would) ){0,3}(?!the\b|an?\b|its\b|article)[a-z]+|"
    rf"(?:this|that|these|those) (?:(?:in turn|also|then|has|have|had) )*(?:{_PAST}))\b"
)
OF_NOW = re.compile(  # a cause between what an article says and a figure of now
    rf"\W*(?:and |but |so )?(?:(?:which|this|that|these|it|they) (?:(?:in turn|also|then|has|have|had) )*(?:{_PAST})\b|"
    rf"(?:thus |thereby )?(?:{_CAUSES})l?ing\b)"
)
_LEADING = re.compile(
    r"\W*(?:(?:In|At|For|On|By|Since|After) [^,]{2,40}?,? )?(?:it|they|he|she|this|that|these)\b", re.I
)
_NAME = re.compile(r"(?:[A-Z][\w’'.&-]*[\w.]\b(?!['’]) ?)+(?!['’])")  # that owns nothing
_OWNS = re.compile(r"(?:['’]s?|\b(?:its|their|his|her|the|an?)) *$", re.I)


def hangs_otherwise(part: Part, taken: Taken, told: Sequence[Taken], names: Names) -> bool:
    """The part says of what stands before it what its sentence of the source says of something else."""
    which, it = _WHICH.match(part.text), _IT.match(part.text)
    if part.glossed or not told or not (which or it or _ING.match(part.text)):
        return False
    if any(t.sentence in taken.sentence or taken.sentence in t.sentence for t in told):
        return bool(OF_NOW.match(part.text)) and not _caused_there(part, taken.sentence)
    subject = _subject(part, taken.sentence)
    mine = set(own_words(subject)) - content(" ".join(_named(subject, names)))
    first = _NAME.match(taken.sentence)
    if CALLED.search(taken.sentence) or _LEADING.match(subject) or (it and first and names(first.group())):
        return False  # it takes up the one before, or speaks of the company
    if mine - {sense(w) for w in MAKERS.split("|")}:
        return not mine <= content(part.before)
    bare = not subject.strip()
    return (
        bare if it else bare or bool(_OWNS.search(subject)) or (which is not None and not names(part.before))
    )


def _caused_there(part: Part, sentence: str) -> bool:
    """The sentence of the source has a cause, or the verb of the part: "cut", "leaving"."""
    if CAUSE.search(sentence) or CAUSING.search(sentence):
        return True
    return bool(_stems(OF_NOW.match(part.text)[0]) & _stems(sentence) - _stems("which this that it they"))  # type: ignore[index]


def _stems(text: str) -> set[str]:
    return {stem(bare_word(w), "en") for w in WORD.findall(text)}


def _subject(part: Part, sentence: str) -> str:
    """What stands in the sentence before the first word that the part shares with it."""
    own = set(part.own)
    first = next((m for m in WORD.finditer(sentence) if sense(bare_word(m.group())) in own), None)
    return sentence[: first.start()] if first else ""


def _named(text: str, names: Names) -> list[str]:
    """The words of a text that are a company's name."""
    return [w for w in re.findall(r"[A-Z][\w’'.&-]+", text) if names(text)]
