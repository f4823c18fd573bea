"""Whether a sentence says no more than that something is not to be had, and whether that is so."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from retrieval.writing.gate.articles.answers import answered
from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.facts import bare
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.framing import unframed
from retrieval.writing.gate.words.lexicon import GAP, NEGATION, NEUTRAL, STATES
from retrieval.writing.gate.words.senses import spoken_alike
from retrieval.writing.gate.words.stems import WORD, bare_word, content, own_words, sense, stem, stemmed
from retrieval.writing.gate.words.vocabulary import FUNCTION, LACKABLE, SILENCE, TOPICS

LONGEST = 260  # characters
_NEAR = 4  # words from a figure on, in which what it counts is named
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
    r"unknown|unclear|clear|includ\w+|describ\w+|list(?:s|ed)?|detail\w*|break|link\w*|relate\w*|determin\w+|confirm\w*|"
    r"elaborat\w+|no (?:\w+ ){0,2}(?:articles?|sources?|figures?|information|data|evidence|details?)|answer\w*|"
    r"suppl\w+|not (?:the )?live|prices?, not|reveal\w*|support\w*|there (?:is|are|was|were) no|"
    r"retriev\w*|part of|deals? with|touch\w* on|spell\w* out|draws?|possible|"
    r"lack(?:s|ing)?|un(?:mentioned|said|stated|specified)|no word|goes? into|appears?|gathered|"
    r"(?:in|from|among) (?:the |these |any of the )?(?:live )?"
    r"(?:figures|evidence|quotes?|articles?|sources?|data|material|texts?))\b",
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
_FROM_THE_START = re.compile(r"\b(?:since|from) the (?:start|beginning|turn) of\b", re.I)
_LIVE_PRICE = re.compile(
    r"\b(?:live|current|real-time|up-to-date|today['’]s) (?:market )?(?:prices?|quotes?|figures?|data)\b",
    re.I,
)
_HOW_MANY = re.compile(r"\bhow (?:much|many (?P<of>\w+ \w+))\b", re.I)
_HOW_MUCH = re.compile(
    r"\bhow much\b|\bwhat (?:price|it (?:paid|cost))\b|\bthe (?:price|cost|amount)\b", re.I
)
_HOW_LONG = re.compile(r"\b(?:for )?how long\b", re.I)
_LASTS = frozenset(map(sense, "long lasted last lasts takes took take runs ran goes went continued".split()))
_SPAN = re.compile(
    r"\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|half an?|a few)[ -]"
    r"(?:minute|hour|day|week|month|quarter|year)s?\b",
    re.I,
)
_MONEY = re.compile(r"\b[mbtr]+illion\b|[$€£¥]\s?\d|\b(?:dollars?|euros?|yuan|yen|pounds?)\b", re.I)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+")
_ASPECT = re.compile(
    r"\b(?:who|whom|whose|why|how|when|where|which|what|whether|if|names?|named|naming|identif\w+|specif\w+|"
    r"explain\w*|"
    r"detail\w*|elaborat\w*|breakdown|reasons?|cause|timing|dates?|beyond|more|further|amounts?|figures?|"
    r"numbers?|values?|link|breaks?|quantif\w+)\b",
    re.I,
)
_ANSWERS = {  # what is asked of, and what in a sentence that speaks of the rest tells it
    re.compile(r"\bwhen\b(?! (?:it|they|the articles?) (?:was|were|is|are)\b)", re.I): re.compile(
        r"\b(?:19|20)\d\d\b|\b(?:this|next|last|coming|current) (?:year|quarter|month|week|spring|summer|autumn|"
        r"winter)\b|"
        rf"\b(?:{ENGLISH_MONTHS})\b|"
        r"\b(?:first|second|third|fourth|June|March|September|December) quarter\b"
    ),
    re.compile(r"\b(?:what|which) (?:share|part|percentage|proportion|fraction|portion)\b", re.I): re.compile(
        r"%|\bpercent\b|\b(?:half|quarter|third|fifth|tenth|most|majority)\b", re.I
    ),
    re.compile(
        r"\b(?:why|what (?:caused|drove|led to))\b|\b(?:reasons?|causes?) (?:[a-z]+ ){0,3}?(?:for|of|behind|why)\b",
        re.I,
    ): re.compile(
        r"\b(?:because|due to|owing to|thanks to|led to|driven by|drove|caused|as a result|weigh\w* on|hurt|boost\w*|"
        r"dragg\w*|squeez\w*|dent(?:s|ed))\b|\b(?:charges?|costs?|tax(?:es)?|tariffs?|fees?|fines?|write-?downs?|prices?|"
        r"demand|strikes?|fire|outage|competition|shortages?|storms?)\b[^;]*\b(?:cut|reduc\w+|lower\w*|rais\w+|"
        r"lift\w*|push\w*|hit|help\w*)\b",
        re.I,
    ),
    re.compile(r"\bwhere\b", re.I): re.compile(r"\bin (?:the )?[A-Z]\w+"),
    re.compile(r"\b(?:figures?|numbers?|amounts?|values?) (?:for|of|on)\b|\bquantif\w+", re.I): re.compile(
        r"\d"
    ),
}
_NOT_HAD = re.compile(
    rf"\b(?:no|none|unavailable|missing|unknown|kein\w*|ning[uú]n\w*|aucun\w*|нет)\b|没有|"
    rf"(?:{NEGATION.pattern})\s*(?:be )?"
    r"(?:available|had|found|obtained|included?|provided?|given?|contain\w*|have|got|get|retrieved?|fetched|"
    r"reached)\b",
    re.I,
)
_DEED = re.compile(  # "whether it has filed an appeal", "how many it plans to open": nobody says that it did
    r"(?P<before>\b(?:whether|if)\b[^.;]{0,60}? (?:has|have|had|is|are|was|were|will|would|may|might|"
    r"could) (?:also |yet |already )?|"
    r"\b(?:whether|if|how (?:many|much)|when|where|which)\b[^.;]{0,60}? (?:plans?|intends?|wants?|expects?|"
    r"aims?|hopes?) to )"
    r"(?P<deed>[a-z]{3,})\b"
)
_NO_REASON = re.compile(r"\bno (?:reasons?|explanations?|causes?) (?:for|of|behind)\b", re.I)
_NOTHING_GIVEN = re.compile(
    r"\bno (?:live |current |available )?(?P<what>articles?|sources?|quotes?|figures?|data|evidence|prices?)\b"
    r"(?!.*\b(?:of|from|gives?|says?|mentions?|about|on|for (?:the|its?|their|it|(?:\w+[ &.-]*){1,4}['’]s)|"
    r"that|which)\b)",
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
    text = _DEED.sub(lambda m: f"{m['before']}{' ' * len(m['deed'])}", text) if english else text
    return all(sense(bare_word(w)) in spoken or bare_word(w) in spoken for w in strange(text))


def untrue(
    whole: str,
    sentences: Sequence[str],
    held: Collection[str],
    names: Collection[str],
    known: Collection[str],
    *,
    old: bool = False,
) -> bool:
    """It says that something is not there which is: a live figure, an article, or what a sentence of one says.

    `sentences` are those of the sources, `held` the figures that are at hand, `names` those of the companies: what
    an article says of its company it need not say with its name; `known` are the digits of the figures it gives;
    `old`: the gaps say that there is no live price."""
    newer = bool(_NEWER.search(_FROM_THE_START.sub(" ", whole))) or (old and bool(_LIVE_PRICE.search(whole)))
    newer = newer or re.search(r"\bnot (?:the )?live\b", whole, re.I) is not None
    of_articles = bool(_ARTICLES.search(whole))
    of_market = re.search(r"\b(?:live|current|evidence)\b", whole, re.I)
    why = re.search(r"\b(?:why|reasons?|causes?|explanations?|explain\w*)\b", whole, re.I)
    if (
        (_NOT_HAD.search(_NO_REASON.sub(" ", whole)) or not why)
        and not newer
        and not (of_articles and not of_market)
    ):
        named = {name: [m.span() for m in p.finditer(whole)] for name, p in CUE_PATTERNS.items()}
        others = [span for name in named.keys() - set(held) for span in named[name]]
        for start, end in (span for name in held for span in named.get(name, ())):
            within = any(
                a <= start and end <= b and (a, b) != (start, end) for a, b in others
            )  # a price target
            if _strong(whole[start:end]) and not within:
                return True
    given = _NOTHING_GIVEN.search(whole)
    if given and not newer:
        what = given["what"].lower()
        if sentences if re.match("art|sou|quo|evi", what) else bool(held):
            return True
    words = [bare_word(w) for w in WORD.findall(spoken_alike(unframed(whole)))]
    about = {sense(w) for w in words if w in TOPICS or not _generic(w)} | set(known)
    companies = {sense(name) for name in names}
    senses = about - companies or about
    of_live = re.search(r"\b(?:live|current|quotes?)\b", whole)
    if not senses or (of_live and not of_articles):
        return False
    asked_of = {sense(bare_word(w)) for w in _NAME.findall(whole)} - companies
    spoken_of = asked_of & frozenset().union(*map(content, sentences))
    return any(
        _tells(own, whole, senses, asked_of) or answered(own, whole, senses, spoken_of | companies)
        for own in sentences
    )


def _tells(own: str, whole: str, senses: Collection[str], asked_of: Collection[str]) -> bool:
    """A sentence of a source tells what is said to be lacking; `asked_of` are the names, but for the companies'."""
    theirs = content(own)
    if asked_of and set(asked_of) <= theirs and _HOW_MUCH.search(whole) and _MONEY.search(own):
        return True
    if _HOW_LONG.search(whole) and set(senses) - _LASTS:
        return set(senses) - _LASTS <= theirs and _SPAN.search(own) is not None
    if not set(senses) <= theirs:
        return False
    asked = next((kind for kind in _ANSWERS if kind.search(whole)), None)
    if asked and _ANSWERS[asked].search(own):
        return True
    if counted := _HOW_MANY.search(whole):
        return _counts(own, own_words(counted["of"] or ""))
    return not _ASPECT.search(whole)


def _counts(sentence: str, what: Sequence[str]) -> bool:
    """It says how many of them there are; of "how much" any figure is enough."""
    counted = [content(" ".join(sentence[n.start :].split()[:_NEAR])) for n in numbers(bare(sentence))]
    return any(not what or words & set(what) for words in counted)


def _strong(words: str) -> bool:
    return not re.fullmatch(r"shares?|stock|ads|close|worth|neutral", words, re.I)


def _generic(word: str) -> bool:
    lower = bare_word(word)
    return any(
        lower in words or stem(lower, "en") in stemmed(words, "en") for words in (SILENCE, FUNCTION, LACKABLE)
    )
