"""Who is said to say so, and the words of saying: "the article characterises", "Wu has hinted".

They claim nothing else. A verb of telling is one only behind who tells: the article, its publisher, or a speaker whom
the source quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.words.lexicon import ARTICLES, SPEAKS

_VERB = (
    r"(?:acknowledg|add|admit|conced|insist|announc|assert|ascrib|attribut|characteri[sz]|cit|claim|clarif|comment|convey|credit|"
    r"declar|depict|"
    r"describ|detail|disclos|document|emphasi[sz]|estimat|explain|express|fram|highlight|hint|identif|illustrat|"
    r"impl|indicat|interpret|label|list|mark|mention|nam|not|observ|outlin|paint|point|portray|present|pull|put|quot|"
    r"rat|recall|recount|refer|reiterat|relay|remark|repeat|report|represent|reveal|see|show|signal|specif|stat|"
    r"stress|"
    r"suggest|summari[sz]|tell|term|treat|underlin|underscor|view|look|speak|talk|document|credit|count|class|rank|"
    r"warn|argu|caution|contend|maintain|note)(?:e?[ds]|ies|ied|led|ted|l?ing|es|e|y)?(?: out| to)?"
)
_BETWEEN = (
    r"(?:\W+(?:also|further|itself|then|has|have|had|is|are|was|were|being|does|did|\w+ly|in turn|that|which|"
    r"and)){0,3}"
)
_ARTICLE = rf"{ARTICLES}|columns?|story|stories|texts?|quotes?|coverage|newsletters?|magazines?"
_NOUN = (
    r"statements?|claims?|assessments?|remarks?|comments?|observations?|descriptions?|characteri[sz]ations?|"
    r"accounts?|"
    r"reports?|reporting|wording|words|mentions?|references?|readings?|views?|quotes?|points?|warnings?"
)
_PERSON = re.compile(r"\b[A-Z][\w’'-]+ (?P<last>[A-Z][\w’'-]+)\b(?P<behind>[^,;.]{0,70})")
_ACT = (
    r"(?:threaten|pledg|promis|vow|agree|announc|propos|demand|offer|refus|declin|deni|reject|confirm|reveal|disclos|"
    r"publish|warn|complain|sue|urg)e?d"
)
_ACTS = (  # somebody's word by what he did: "has been threatened by the union", "gave no forecast"
    re.compile(rf"\b(?:is|are|was|were|been|being) (?:\w+ly )?{_ACT} by (?:the )?[A-Z]"),
    re.compile(rf"[A-Z][\w’'.-]*(?: [\w’'.-]+){{0,3}} (?:has |have |had )?{_ACT}\b(?! by\b)"),
    re.compile(
        r"[A-Z][\w’'.-]*(?: [\w’'.-]+){0,3} (?:(?:has |have |had )?accused|accuses?|doubts? that|denies|rejects|"
        r"refuses|"
        r"demands|threatens|promises|urges|complains|vows)\b(?! by\b)"
    ),
    re.compile(r"\bas (?:one|an?|the|its|his|her) (?:[\w-]+ ){1,4}(?:put|puts|phrased|described) it\b", re.I),
    re.compile(
        r"\b[Nn]o (?:\w+ ){0,2}(?:was|were|has been|have been) (?:given|offered|provided|made) by (?:the )?[A-Z]|"
        r"[A-Z][\w’'.-]*(?: [\w’'.-]+){0,3} (?:(?:gave|offered|provided|made) no|"
        r"(?:did not|didn['’]t) (?:give|offer|provide|make)) (?:\w+ ){0,2}"
        r"(?:forecast|figure|guidance|comment|outlook|reason|number|estimate|promise)s?\b"
    ),
)


def speakers(sources: Sequence[Source]) -> list[str]:
    """The last names of those whom the sources quote."""
    found = [m for s in sources for m in _PERSON.finditer(s.text) if SPEAKS.search(m["behind"])]
    return list(dict.fromkeys(m["last"] for m in found))


def telling(text: str, sources: Sequence[Source]) -> Iterator[tuple[int, int]]:
    """Where a text has its words of telling."""
    names = [*speakers(sources), *filter(None, (s.citations[0].publisher for s in sources))]
    tellers = "|".join([_ARTICLE, *(re.escape(n.removeprefix("The ")) for n in names)])
    patterns = (
        rf"\b(?:{tellers})\b{_BETWEEN}\W+(?P<told>{_VERB})\b",
        rf"^\W*(?:it|they|he|she|both)\b{_BETWEEN}\W+(?P<told>{_VERB})\b",
        rf"\b(?P<told>(?:as )?{_VERB} (?:by|in))(?= (?:the |an? |one |both |its )?(?:\w+ )?(?:{tellers})\b)",
        rf"\b(?:{tellers})['’]s? (?:own )?(?P<told>{_NOUN})\b",
        rf"\b(?P<told>{_NOUN})(?= (?:by|from|in|of) (?:the |an? )?(?:{tellers})\b)",
    )
    for pattern in patterns:
        yield from (m.span("told") for m in re.finditer(pattern, text, re.I))


def says_who(text: str, sources: Sequence[Source]) -> bool:
    """Whether a speaker whom the sources quote is named, or somebody whose act is one of speech."""
    if any(p.search(text) for p in _ACTS):
        return True
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in speakers(sources))
