"""Whether a sentence says no more than that something is not to be had, and whether that is so."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from retrieval.writing.gate.cues import CUE_PATTERNS
from retrieval.writing.gate.facts import bare
from retrieval.writing.gate.framing import unframed
from retrieval.writing.gate.lexicon import GAP, NEGATION, NEUTRAL, STATES
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.stems import WORD, bare_word, sense, stem, stemmed
from retrieval.writing.gate.vocabulary import FUNCTION, LACKABLE, SILENCE

LONGEST = 260  # characters
_CLAUSE = re.compile(
    r"[;:]|, (?:and|but|so|nor|while|though|although)\b|\band (?=(?:no|nor|neither|the|they|it|there)\b)"
)
_ABSENT = re.compile(
    r"\b(?:company|stock|shares?|group) (?:is|are|was|were) (?:un|not )?(?:available|known|"
    r"missing|silent)",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:sa(?:y|ys|id)|mention\w*|g[ai]ven?|gives?|giving|provid\w+|includ\w+|contain\w*|offer\w*|cover\w*|speaks?|"
    r"tells?|told|nam(?:e|es|ed)|identif\w+|specif\w+|explain\w*|discuss\w*|address\w*|indicat\w*|shows?|report\w*|"
    r"disclos\w*|stat(?:e|es|ed)|quantif\w+|ha(?:ve|s|d)|found|find|available|unavailable|obtain\w*|silent|missing|"
    r"unknown|unclear|clear|includ\w+|describ\w+|list\w*|detail\w*|break|link\w*|relate\w*|determin\w+|confirm\w*|"
    r"elaborat\w+|no (?:\w+ ){0,2}(?:articles?|sources?|figures?|information|data|evidence|details?)|answer\w*|"
    r"suppl\w+|not (?:the )?live|prices?, not|reveal\w*|support\w*|there (?:is|are|was|were) no)\b",
    re.I,
)
_ARTICLES = re.compile(
    r"\b(?:articles?|sources?|pieces?|quotes?|texts?|material|publication|it|artikel\w*|quellen?|"
    r"artículos?|fuentes?|artigos?|articol\w+|стать\w+|источник\w*)\b|文章|资料|来源",
    re.I,
)
_NEWER = re.compile(
    r"\b(?:later|newer|more|other|further|since|after|future|will|would|next|coming|beyond|neuer\w*|später\w*|"
    r"weitere\w*|más|posterior\w*|récent\w*|plus|"
    r"ultérieur\w*|более|новее|поздн\w+|дальнейш\w+|mais|più)\b|更新|更多|进一步|之后",
    re.I,
)
_HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.I)
_ASPECT = re.compile(
    r"\b(?:who|whom|whose|why|how|when|where|which|what|whether|if|names?|named|naming|identif\w+|specif\w+|"
    r"explain\w*|"
    r"detail\w*|elaborat\w*|breakdown|reasons?|cause|timing|dates?|beyond|more|further|amounts?|figures?|"
    r"numbers?|values?|link|breaks?|quantif\w+)\b",
    re.I,
)
_NOT_HAD = re.compile(
    rf"\b(?:no|none|unavailable|missing|unknown|kein\w*|ning[uú]n\w*|aucun\w*|нет)\b|没有|"
    rf"(?:{NEGATION.pattern})\s*(?:be )?"
    r"(?:available|had|found|obtained|included?|provided?|given?|contain\w*|have|got|get|retrieved?|fetched|"
    r"reached)\b",
    re.I,
)
_NOTHING_GIVEN = re.compile(
    r"\bno (?:live |current |available )?(?P<what>articles?|sources?|quotes?|figures?|data|evidence|prices?)\b"
    r"(?!.*\b(?:of|from|gives?|says?|mentions?|about|on|for the|that|which)\b)",
    re.I,
)


def silent(
    whole: str, strange: Callable[[str], Iterable[str]], spoken: Collection[str], *, english: bool
) -> bool:
    """Each clause denies, in words that claim nothing, that what was asked or can be lacking is there.

    `strange` are the words of a text that are no such words, `spoken` the senses of the question and of the gaps."""
    text = bare(whole)
    if english and (_ABSENT.search(text) or not _TELLS.search(text)):
        return False
    judged = any(p.search(text) for p in (*STATES.values(), NEUTRAL))
    if len(whole) > LONGEST or numbers(text) or judged or not GAP.search(text):
        return False
    for clause in _CLAUSE.split(text):
        if not GAP.search(clause) and WORD.search(unframed(f"{clause.strip(' .')}, ")):
            return False
    return all(sense(bare_word(w)) in spoken or bare_word(w) in spoken for w in strange(text))


def untrue(whole: str, sentences: Sequence[Collection[str]], held: Collection[str]) -> bool:
    """It says that something is not there which is: a live figure, an article, or what a sentence of one says.

    `sentences` are the senses of each sentence of the sources, `held` the figures that are at hand."""
    newer = bool(_NEWER.search(whole))
    of_articles = bool(_ARTICLES.search(whole))
    if (
        _NOT_HAD.search(whole)
        and not newer
        and not (of_articles and not re.search(r"\b(?:live|current)\b", whole))
    ):
        for name in held:
            if (pattern := CUE_PATTERNS.get(name)) and any(
                _strong(m.group()) for m in pattern.finditer(whole)
            ):
                return True
    given = _NOTHING_GIVEN.search(whole)
    if given and not newer:
        what = given["what"].lower()
        if sentences if re.match("art|sou|quo|evi", what) else bool(held):
            return True
    about = [w for w in WORD.findall(unframed(whole)) if not _generic(w)]
    senses = {sense(bare_word(w)) for w in about}
    if of_articles and senses and _HOW_MANY.search(whole):
        return any(senses <= set(own) and any(w.isdigit() for w in own) for own in sentences)
    if of_articles and senses and not _ASPECT.search(whole):
        return any(senses <= set(own) for own in sentences)
    return False


def _strong(words: str) -> bool:
    return not re.fullmatch(r"shares?|stock|ads|close|worth|neutral", words, re.I)


def _generic(word: str) -> bool:
    lower = bare_word(word)
    return any(
        lower in words or stem(lower, "en") in stemmed(words, "en") for words in (SILENCE, FUNCTION, LACKABLE)
    )
