"""Words of one sense, in English: a retelling may say with one of a class what its source says with another. Data.

Only words that say the same of a company and its business stand together; what is stronger, surer or narrower ("soar",
"spent" for "plans to spend", "promise" for "signal") stands alone.
"""

from __future__ import annotations

import re

from retrieval.writing.gate.words.binding import PHRASAL

_PHRASES = {
    "account": r"ma(?:kes?|de|king) up|account(?:s|ed|ing)? for",  # no rise, whatever the "up"
    "setup": r"set(?:s|ting)? up",
    "ceo": r"chief executives?(?: officers?)?|ceos?",
    "cfo": r"(?:chief )?financ(?:e|ial) (?:chief|officer)s?|cfos?",
    "earmark": r"set(?:s|ting)? aside|put(?:s|ting)? aside|earmark(?:s|ed|ing)?|allocat(?:es?|ed|ing)|allocations?",
    "adopt": r"tak(?:es?|en|ing) up|took up|adopt(?:s|ed|ing|ion)?|uptake",
    "datacentre": r"data[- ]?cent(?:re|er)s?",
    "ai": r"artificial intelligence|a\.i\.",
    "llm": r"large language models?|llms?",
    "capital spend": r"capex",
    "revenue": r"(?:net )?sales",
    "pricetarget": r"price targets?|target prices?",
    "generate": r"br(?:ings?|ought|inging) in",
    "repurchase": r"b(?:uy|uys|ought|uying)[- ]?back|buybacks?|repurchas(?:e[sd]?|ing)",
    "deliver": r"hand(?:s|ed|ing)? over",
    "exceed": r"(?:higher|greater|larger|more|bigger) than|"
    r"(?:r[ua]n(?:s|ning)?|is|are|was|were) ahead of(?! (?:schedule|plan|time))|"
    r"(?:ahead of|better than)(?=\s+(?:the )?(?:[$€£]?\d|\s{2,}|forecasts?|expect|estimates?|analysts|consensus|"
    r"target))",
    "oppose": r"(?:is|are|was|were) (?:firmly |strictly |strongly )?against",
    "yearend": r"(?:the |this )?year (?:is over|has ended|ends)|(?:the )?end of (?:the|this) year|"
    r"(?:the )?year['’]s end|year[- ]end",
    "inarow": r"in a row|(?<=quarter )running|(?<=year )running|(?<=month )running|(?<=week )running|"
    r"consecutive|straight(?= (?:quarter|year|month|week|day|session)s?\b)",
    "realestate": r"real estate|(?:property|housing)(?= (?:market|sector|slump|prices))",
    "last": r"most recent|latest",
    "usa": r"united states|\bu\.s\.|\bUS\b|american?s?|\bUSA\b",
    "year": r"full[- ]year",
    "yearbefore": r"within (?:a|one|the) year|"
    r"(?:(?:from|than|on) )?(?:(?:one|a|the) year (?:before|earlier|ago|prior|previously)|"
    "(?:the )?(?:previous|prior|"
    r"preceding) year)|year[- ](?:on|over)[- ]year",
    "quarterbefore": r"(?:from )?(?:(?:one|a|the) quarter (?:before|earlier|ago)|(?:the )?(?:previous|prior|"
    "preceding) quarter)",
    "monthbefore": r"(?:from )?(?:(?:one|a|the) month (?:before|earlier|ago|prior)|(?:the )?(?:previous|prior|"
    "preceding) month)",
    "weekbefore": r"(?:from )?(?:(?:one|a|the) week (?:before|earlier|ago)|(?:the )?(?:previous|prior) week)",
    "layoff": r"(?:job|staff|workforce) cuts|lay-?offs?|redundanc(?:y|ies)",
    "pc": r"personal computers?|pcs?",
    "advertis": r"ads?(?= (?:revenue|sales|business|income|spending|market|unit|arm)\b)|advertis(?:ing|ements?)",
    "aheadofschedule": r"(?:ahead of|earlier than|sooner than|before) (?:the )?(?:schedule[d]?|plan(?:ned)?)",
    "behindschedule": r"(?:behind|later than) (?:the )?(?:schedule[d]?|plan(?:ned)?)",
    "firsttime": r"(?:very )?first time(?: ever)?",
    "untilatleast": r"until at least|at least (?:until|through)",
    "until": r"through(?= (?:to )?(?:the |its )?(?:end|close|middle|year|month|quarter|summer|winter|spring|"
    r"autumn|[A-Z][a-z]+ (?:19|20)\d\d|(?:19|20)\d\d)\b)|until",
    "delay": r"push(?:es|ed|ing)? back(?! (?:against|on)\b)|push(?:es|ed|"
    r"ing)?(?= [^.;,]{3,60} back\b(?! (?:against|on)\b))",
    "remain": r"(?:ke(?:pt|eps?)|maintain(?:s|ed)|reaffirm(?:s|ed)|reiterat(?:es|ed)|confirm(?:s|ed)|st(?:icks?|"
    r"uck) (?:to|with))"
    r"(?= (?:its|the|their|his|her) [^.;,]{0,40}(?:forecast|guidance|outlook|target|goal)s?\b)|remain(?:s|ed|ing)?",
    "separate": r"sp(?:in|ins|un|inning)[- ]?offs?|separat(?:es?|ed|ing|ion)",
    "job": r"(?:(?<=percent of its )|(?<= {4}of its ))(?:workforce|staff|employees|headcount)|jobs?",
    "offer": r"provid(?:es?|ing)|offer(?:s|ed|ing)?",
    "enter": r"(?:go(?:es|ing)?|gone|went|mov(?:es|ed|ing)) into(?= (?:\w+ )?(?:production|service|operation|"
    r"force|effect)\b)|"
    r"enter(?:s|ed|ing)?",
    "complete": r"clos(?:es?|ed|ing)(?= [^.;,]{0,40}\b(?:purchases?|acquisitions?|takeovers?|deals?|mergers?)\b)",
    "succeed": r"(?:tak(?:es?|en|ing)|took) over from|succeed(?:s|ed|ing)?(?= (?:him|her|them|[A-Z]))",
    "cause": r"(?:led|leads?|leading) to|result(?:s|ed|ing)? in|br(?:ings?|ought|inging)(?= (?:about |with it )?an? "
    r"(?:[\w-]+ )?(?:charge|loss|write-?down|fine|delay)s?\b)|br(?:ings?|ought|inging) about",
    "match": r"(?:broadly |exactly )?in line with|match(?:es|ed|ing)?(?! (?:against|up|of)\b)",
    "expensive": r"more (?:expensive|costly)|dearer|costlier|pricier",
    "cheap": r"less (?:expensive|costly)|cheaper|lower[- ]priced",
    "stop": r"no longer|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)",
    "annually": r"annually|(?:a|an|per|each|every) (?:year|annum)(?! (?:before|earlier|ago|prior|previously)\b)",
    "after": r"once(?= (?:it|they|he|she|the|that|its|their)\b)",
    "takeoff": r"tak(?:es?|en|ing)(?= [^.;,]{0,60}\boff\b)|took(?= [^.;,]{0,60}\boff\b)|"
    r"(?:shav|knock)(?:es?|s|ed|ing)(?= [^.;,]{0,60}\boff\b)",
    "additional": r"(?:(?<=\d )|(?<= {3}))more(?= (?:[a-z-]+ ){0,2}[a-z-]+s\b(?! than))",
    "calloption": r"call options?|calls(?= on\b)",
    "putoption": r"put options?|puts(?= on\b)",
    "fundmanager": r"(?:fund|portfolio|money|asset) managers?",
}
_PHRASE = {
    name: re.compile(rf"(?<!\w)(?:{p})(?!\w)", re.I if "US" not in p else 0)
    for name, p in (_PHRASES | PHRASAL).items()
}
_PHRASE["usa"] = re.compile(r"(?<!\w)(?:[Uu]nited [Ss]tates|U\.S\.|US|USA|Americans?|America)(?!\w)")
_ALIKE = """
rise widen increase grow climb gain expand advance raise up higher lift
fall slip takeoff narrow decrease drop decline shrink reduce down lower dip contract cut
revenue turnover
spend expenditure outlay invest investment
plan intend
wish want desire
compete rival competitor competition contend
show demonstrate reveal reflect signal indicate suggest hint sign
fast quick quickly rapid rapidly soon swiftly speed
biggest largest
drive fuel propel spur
doubt question sceptical skeptical scepticism skepticism sceptic skeptic
fear worry concern
warn caution
expensive dear costly
customer client
buy purchase acquire acquisition
abroad overseas international internationally foreign
hold own holding stake
approve authorise authorize
allow let permit
strike walkout
agree consent agreement
begin start open launch release introduction introduce debut unveil initiate
expect anticipate foresee predict forecast guide guidance
generate contribute yield
exceed outrun outpace outstrip outperform beat surpass pass overtake top
strong robust solid
weak soft sluggish weakness softness
advanced sophisticated
believable credible
shareholder stockholder
remain stay still
mainly largely mostly chiefly primarily predominantly
additional further another extra new
use consume consumption
cost
china chinese
japan japanese
india indian
britain british uk
few
rule regulation
uncertain uncertainty
volatile volatility swing
reach achieve attain hit
lead
head boss
staff workforce employee
job position
peak
range
split divide
ease loosen
firm
delay postpone
end finish complete conclude
target goal
global globally worldwide
manufacture produce make
scarce shortage scarcity
unit division arm segment subsidiary business
share stock
each every
think believe reckon
leave exit
deliver delivery
ship shipment
pay payment
dismiss dismissal
appoint appointment
replace replacement
retire retirement
limit restrict restriction limitation
""".strip().splitlines()


def classes() -> dict[str, str]:
    """From each word to the first of its class."""
    return {word: line.split()[0] for line in _ALIKE for word in line.split()}


def spoken_alike(text: str) -> str:
    """The text with phrases of several words as the one word of their sense."""
    for name, pattern in _PHRASE.items():
        for m in reversed([m for m in pattern.finditer(text) if not _open(name, m)]):
            text = f"{text[: m.start()]} {name} {text[m.end() :]}"
    return text


def _open(name: str, m: re.Match[str]) -> bool:
    """ "The quarter before the article" is another thing than "the quarter before"."""
    return (
        name.endswith("before")
        and re.match(r"\s+(?:the|an?|its?|this|that|his|their)\b", m.string[m.end() :]) is not None
    )


def times_before(text: str) -> list[tuple[int, int, str]]:
    """Where a text says "a year before" and the like, and which: start, end, sense."""
    return [
        (m.start(), m.end(), name)
        for name, p in _PHRASE.items()
        if name.endswith("before")
        for m in p.finditer(text)
    ]
