"""Words that are free alone and claim something in their place: "called off", "part of it", "each of them". Data.

A retelling has to have these from its source, and no likeness of meaning stands in for them.
"""

from __future__ import annotations

import re

_FORMS = {
    "call": "call(?:s|ed|ing)?",
    "put": "put(?:s|ting)?",
    "give": "g(?:ives?|ave|iven|iving)",
    "take": "t(?:akes?|ook|aken|aking)",
    "turn": "turn(?:s|ed|ing)?",
    "write": "wr(?:ites?|ote|itten|iting)",
    "go": "(?:go(?:es|ing|ne)?|went)",
    "come": "c(?:omes?|ame|oming)",
    "stand": "st(?:ands?|ood|anding)",
    "see": "s(?:ees?|aw|een|eeing)",
    "say": "sa(?:ys?|id|ying)",
    "part": "part(?:s|ed|ing)?",
}
_WITH = {  # the particles that make another verb of each
    "call": "off back in",
    "put": "off back down through",
    "give": "up back away in",
    "take": "back out away over on",
    "turn": "down out away back into around",
    "write": "off down up",
    "go": "under off away back bust",
    "come": "off back under",
    "stand": "down by",
    "see": "off through",
    "part": "with ways",
}
_OF_FIGURES = (
    r"(?! (?:about |around |roughly )?(?:[$€£]?\d| {2}))"  # "put it down 5 percent", "took over 30 billion"
)
_BESIDE_FIGURES = frozenset({"putdown", "takeover", "takeon"})
_PARTED = frozenset({"call", "put", "give", "turn"})
_BETWEEN = r"(?: (?:the|its|their|a|an|his|her|this|that)(?: [\w’'-]+){1,3}?)"  # "put the purchase off"
_ENDS = r"(?=[.,;]|\s*$| (?:in|at|until|after|because|as)\b|\s{3,})"
PHRASAL = {
    f"{verb}{particle}": rf"{_FORMS[verb]}[ -]{particle}s?{_OF_FIGURES if verb + particle in _BESIDE_FIGURES else ''}"
    + (rf"|{_FORMS[verb]}(?={_BETWEEN} {particle}{_ENDS})" if verb in _PARTED else "")
    for verb, particles in _WITH.items()
    for particle in particles.split()
}
PHRASAL["takeover"] += r"|takeovers?"
PHRASAL["eachof"] = r"each of(?! the two)|every one of|all of(?= (?:the|its|their)\b)"
PHRASAL["invest"] = rf"{_FORMS['put']}(?=[^.;,]{{0,60}}\binto\b)"
PHRASAL["rise"] = r"(?:went|gone|goes|come|came) up(?= (?:by |to )|\W*$)"
PHRASAL["fall"] = r"(?:went|gone|goes|come|came) down(?= (?:by |to )|\W*$)"

_TAKEN = (  # a charge, a step: the noun says it
    r" (?:an?|its|the|another|further|no|more)(?: [\w-]+){0,3}? (?:charge|loss|hit|write-?\s?down|provision|step|look|"
    r"view|measure|cost|decision|impairment)s?\b"
)
# Free words where they are the head of what is spoken of, or limit it.
IN_PLACE = re.compile(
    r"\b(?P<each>each)\b(?! of\b| other\b)|\b(?P<part>parts?) of\b|"
    r"(?:\b(?:the|an?|its|their|one|another|that|this|whose|own)|['’]s) "
    r"(?P<unit>units?|divisions?|arms?|segments?|subsidiar(?:y|ies))\b|"
    r"\b(?:of|for|in|with) (?:the|its|their)(?: own)? (?P<shares>shares?|stocks?)\b|"  # "the stock fell" is of any
    r"(?<!\bthe )(?<!\bits )(?<!\btheir )\b(?P<share>shares?|stocks?)\b(?! (?:buy-?\s?backs?|repurchases?|price))|"
    r"\b(?P<stock>shares|stock)(?= (?:in|of)\b)|"
    # verbs that carry the sentence: "took its meals", "gave 75 jets", "went as finance chief", "put it on hold"
    r"\b(?P<take>t(?:akes?|ook|aken|aking))\b(?![^.;,]{0,60}\boff\b)(?! (?:over|up|aside|place|part|effect|note)\b)"
    rf"(?!{_TAKEN})(?![^.;,]{{0,60}}\bto (?:suggest|mean|be|show|signal|imply|indicate)\b)|"  # "took it to mean"
    r"(?<!article )(?<!piece )(?<!paper )(?<!source )\b(?P<give>g(?:ives?|ave|iving))(?=\s{2,}\S|\s+[A-Z\d$€£])|"
    r"\b(?P<go>goes|gone|went)\b(?! (?:up|down|beyond)\b)|\b(?P<come>c(?:omes?|ame)) as\b|"
    r"\b(?P<put>put(?:s|ting)?)\b(?=[^.;,]{0,60}\b(?:on hold|in place|under)\b)",
    re.I,
)

# Senses that have to stand in the source's sentence itself.
BINDING = frozenset("each part unit share firsttime stop unchanged outdated take give go come put".split())
BINDING |= frozenset("only solely exclusively entirely purely wholly alone".split())
BINDING |= {"accuse"}
BINDING |= PHRASAL.keys() - {"rise", "fall", "invest"}
