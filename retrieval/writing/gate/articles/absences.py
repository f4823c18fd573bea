"""What a sentence may say is lacking without a claim: what is put as a "whether" or a "no", and what the gaps say.

"Why profits collapsed is not said" takes for granted that they did; "whether profits fell", "no word on profits" do
not. So the words of the first have to be the question's or the evidence's, those of the others are free. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from retrieval.writing.gate.words.stems import content, sense

AFTER = re.compile(r"\b(?:after|since|before|until)\b")  # of a day: "no prices after 24 Sep 2026"
_ALL = r"(?:the |these |those |any of the |either of the |both )?"
_WHERE = (
    r"(?:(?:live |market |available |supplied |provided |cited )?"
    r"(?:evidence|articles?|quotes?|quotations?|sources?|texts?|pieces?|passages?|data|material|information))"
)
_TELL = (
    r"(?:say|mention|give|state|contain|include|name|cover|address|discuss|describe|explain|show|tell|offer|provide|"
    r"report|specify|indicate|identify|reveal|disclose|quantify|speak of|deal with|refer to|touch on|have)"
)
_TELLS = rf"(?:{_TELL}s?|says|has|touches on|addresses|discusses|specifies|identifies|speaks of|deals with|refers to)"
_TOLD = (
    r"(?:said|mentioned|given|stated|contained|included|named|covered|addressed|discussed|described|explained|shown|told|"
    r"offered|provided|reported|specified|indicated|identified|revealed|disclosed|quantified|spelled out|spoken of|"
    rf"referred to|available|to be had|at hand|known|found|in {_ALL}{_WHERE})"
)
_REST = r"(?P<what>[^.;:]*)"
_ENDS = r"[.;:]|, (?:and|but|so|as|since|because|nor|though|while)\b|$"
_TO_ITS_END = rf"(?={_ENDS})"
_FREE = (
    re.compile(  # "does not say whether …", "whether … is not stated"
        r"\b(?:whether|if) (?P<what>(?:(?!\b(?:is|are|was|were) not\b)[^.;:])*?)"
        rf"(?={_ENDS}| (?:is|are) not {_TOLD})",
        re.I,
    ),
    re.compile(  # "gives no …", "none of the quotes mentions …", "nothing in the quotes deals with …"
        rf"\b(?:{_TELLS} (?:no|neither)|none of {_ALL}{_WHERE} {_TELLS}|nothing in {_ALL}{_WHERE} {_TELLS})"
        rf" {_REST}?{_TO_ITS_END}",
        re.I,
    ),
    re.compile(
        rf"\b(?:(?:does|do|did) not|doesn['’]t|don['’]t) {_TELL} (?:any|an?) {_REST}?{_TO_ITS_END}", re.I
    ),
    re.compile(rf"\b(?:no|neither) (?P<what>[^.;:,]*?) (?:is|are|was|were|can be|could be) {_TOLD}", re.I),
    re.compile(r"\bhow (?:much|many) (?P<what>[a-z]+(?: [a-z]+)?)", re.I),
    re.compile(rf"\bthere (?:is|are|was|were) no {_REST}?{_TO_ITS_END}", re.I),
)
_LEANS = re.compile(  # what follows takes something for granted
    r"\b(?:reasons?|explanations?|causes?|motives?|that|which|who|whom|whose|because|after|since|despite|although|though|"
    r"when|while|given|due to|why|how)\b"
)
_KNOWING = (  # what somebody is told: not a debt, not a dividend
    r"(?:figures?|numbers?|amounts?|details?|reasons?|explanations?|answers?|words?|mentions?|names?|dates?|prices?|quotes?|"
    r"readings?|values?|comparisons?|breakdowns?|forecasts?|targets?|indications?|hints?|definitions?|reports?|statements?|"
    r"comments?|history|background|context|basis|way to|support|link|split|rsi|multiple|ratio|yield|source|records?|"
    r"estimates?|guidance|returns?|changes?|volatility|trend)"
)
_SAYING = (
    r"(?:sa(?:y|ys|id)|mention|name|specify|state|tell|explain|describe|discuss|address|indicate|identify|quantify|"
    r"elaborate|comment|speak|refer|go|break|detail|touch|cover|answer|link|relate|confirm|support|determine|be)\w*"
)
_DENIES = re.compile(
    r"(?P<who>[^,;:]*?)(?:"
    r"\b(?:does|do|did|can|could|has|have) ?n(?:o|['’])t (?:\w+ly )?(?P<does>\w+)|\bcannot (?P<can>\w+)|"
    r"\b(?P<gives>has|have|had|gives?|gave|contains?|contained|includes?|included|offers?|offered|provides?|provided|"
    r"shows?|showed|reports?|reported|makes?|made|names?|named|says?|said|puts?|lists?|draws?|carr(?:y|ies)) "
    r"(?:no|nothing|neither|none)\b(?P<what>(?: [\w’'-]+){0,8}))",
    re.I,
)
_THEY = re.compile(r"\b(?:it|they|this|that|these|which)\s*$", re.I)
_WE = re.compile(r"\b(?:I|we|you)\s*$")
_OF_EVIDENCE = re.compile(
    rf"\b(?:{_WHERE}|figures?|prices?|numbers?|readings?|none|neither|nothing|evidence)"
    r"(?: (?!and\b)[a-z’']+){0,5}\s*$",
    re.I,
)
_THERE = re.compile(r"\bthere (?:is|are|was|were) (?:no|nothing|neither)\b(?P<what>[^.;:,]*)", re.I)
_NEWEST = re.compile(
    r"(?:,? (?:as|because|since|so|and|but) |[:;,] ?|^)(?:the |and the |Yahoo(?: Finance)?['’]s )?"
    r"(?:newest|latest|last|most recent)(?: available)? (?:daily )?(?:bar|data|figures?|prices?|quotes?|close)"
    r"(?: (?:from|of|by) Yahoo(?: Finance)?)?(?: for [\w.&’' ]{1,30}?)? (?:is|are|was|were) (?:of|from|dated)\s*"
    r"(?=[.,;]|$)"
)
_UNDATED = re.compile(
    r"\b(?:the |both |(?:the )?(?:cited )?)(?:articles?|quotes?|sources?) (?:is|are) undated\b", re.I
)


def told_of_lack(text: str, *, undated: bool) -> list[tuple[int, int]]:
    """Where it says of when the newest data are, or that the article has no day. `text` has its days blanked."""
    found = [m.span() for m in _NEWEST.finditer(text)]
    return found + [m.span() for m in _UNDATED.finditer(text) if undated]


def supposes_nothing(text: str) -> list[tuple[int, int]]:
    """Where the words of an English sentence stand that name what is lacking, and take nothing for granted."""
    return [
        m.span("what")
        for p in _FREE
        for m in p.finditer(text)
        if not _LEANS.search(m["what"].lower().removeprefix("that "))
    ]


def of_companies(text: str) -> bool:
    """What lacks something is no article and no evidence: "the company has no debt", "there is no growth"."""
    return any(_anothers(m) for m in _DENIES.finditer(text)) or any(
        not re.search(rf"\b{_KNOWING}\b|\b{_WHERE}\b", m["what"], re.I) for m in _THERE.finditer(text)
    )


def _anothers(denies: re.Match[str]) -> bool:
    who, verb = denies["who"], denies["does"] or denies["can"] or denies["gives"]
    if verb.lower() == "be" or not who.strip() or _WE.search(who) or _OF_EVIDENCE.search(who):
        return False
    if _THEY.search(who):
        known = re.search(rf"\b{_KNOWING}\b", denies["what"] or "", re.I)
        return not (known or re.fullmatch(_SAYING, verb, re.I))
    return True


def told_in_other_words(
    text: str, known: Collection[str], names: Collection[str], sentences: Sequence[str]
) -> bool:
    """A sentence of a source may tell it after all: beside words that nobody used, and names, it has all of it."""
    for start, end in supposes_nothing(text):
        words = content(text[start:end]) - {sense(name) for name in names}
        about = words & set(known)
        if len(about) > 2 and len(words - about) == 1 and any(about <= content(own) for own in sentences):
            return True
    return False
