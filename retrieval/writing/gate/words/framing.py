"""What frames a sentence and claims nothing: how it opens, joins what went before, speaks of the evidence itself."""

from __future__ import annotations

import re

# Words that place a sentence. Set off by a comma at its beginning they claim nothing, whatever they would elsewhere.
_OPENING = frozenset(
    """
    a an the this that these those in on at as of for to by from with and or so but then thus also it is
    both all any no not more than when where what how here there one its their other another same first
    second third fourth last lastly next finally firstly secondly thirdly short sum brief summary summarise
    summarize summarised summarized conclude conclusion concluding essence total general particular fact
    addition additionally besides moreover furthermore further likewise similarly equally meanwhile however
    nevertheless nonetheless otherwise instead rather though although still therefore hence consequently
    accordingly overall altogether together taken combined separately specifically notably importantly
    interestingly unfortunately regrettably simply put plainly clearly differently stated speaking words way
    hand side sides front note notes noted point points context background reference completeness comparison
    contrast contrary comparing compared against relative turning looking look regard regards regarding respect
    concerning relation relating terms basis based judged judging measured measuring going according per
    evidence data figures figure information numbers reading readings source sources article articles
    material question answer asked asking available provided given latest live current recent market
    technical technically fundamental valuation momentum price prices performance returns return trend
    picture view perspective standpoint viewpoint angle outlook longer long longer-term long-term short-term
    shorter-term medium-term near-term term broader wider bigger larger closer time times now moment date
    day close level levels today yes indeed said being equal comes matter stock stocks share shares company
    listing listings usual risk risks positive negative common conventional standard classic definition rule
    measure gauge indicator convention rsi usually generally typically commonly strictly years region regions
    regionally reason reasons
    """.split()
)
_BEGINNING = re.compile(r"\W*(?P<words>[^.,:;()“”\"\d]{1,90})[,:](?=\s)")
_TOPIC = re.compile(  # "As for leadership, ": what is spoken of next, whatever it is
    r"\W*(?:as for|as regards|regarding|concerning|with (?:regard|respect) to|in terms of|when it comes to|turning to) "
    r"(?:the |its |their )?(?:[a-z-]+ ?){1,3},(?=\s)",
    re.I,
)
_CLAIMS = re.compile(  # what such words say together: "For the first time", "In all its regions", "At no risk"
    r"\b(?:first|second|third|fourth|last|(?<=same )next) times?\b|\byears\b|"
    r"\b(?:all|both|any|no|other|another|same|current|recent|latest|last|next|first|second|third|fourth|one|those|"
    r"these|its|their)\b.*\b(?:regions?|risks?|markets?|prices?|levels?|stocks?|shares?|compan(?:y|ies)|days?|times)\b|"
    r"\b(?:last|next|first|second|third|fourth|short|long|near|medium|longer|shorter|broader|wider|closer)"
    r"[- ](?:terms?|market)\b(?! (?:view|picture|perspective|standpoint|viewpoint|angle|outlook|basis|trend|measure|"
    r"gauge|indicator|average|momentum|comparison|context))|"
    r"^\W*(?:usually|generally|typically|commonly|strictly(?! speaking)|no longer|longer)\W*$",
    re.I,
)
_MOVED = re.compile(r"\b(?:not?|never|\w+(?:ing|ed)|higher|lower|rise|fall|growth|loss|decline)\b", re.I)
_LONGEST = 12  # words of an opening
MAKERS = (  # what a company may be called by what it does
    r"bank|lender|insurer|carmaker|automaker|car maker|chipmaker|chip maker|drugmaker|planemaker|retailer|"
    r"airline|chain|maker|firm"
)
# Phrases that claim nothing wherever they stand.
_PHRASES = re.compile(
    r"\b(?:in (?:short|summary|brief|sum|other words|contrast|comparison|addition|particular|general|turn|total|"
    r"this (?:context|respect|regard|sense|case)|that (?:context|respect|regard|sense|case))|by (?:contrast|"
    r"comparison|"
    r"(?:that|this) (?:measure|gauge|rule|standard|definition|metric|yardstick))|to (?:sum up|summari[sz]e|conclude)|"
    r"at the same time|on the (?:one|other) hand|at (?:this|that) (?:point|time|stage|level|reading)|"
    r"(?:as )?of (?:this|that) (?:date|day|close)|(?:on|by) (?:this|that|the latter|the former) basis|"
    r"on an? (?:annuali[sz]ed|forward|trailing|closing|daily|relative|technical|valuation) basis|"
    r"(?:in|from|on|by) the (?:available |given |provided |supplied )?(?:evidence|data|information|figures|sources?|"
    r"material)(?![\w-]| cent(?:re|er))(?: (?:available|provided|given|supplied|i have|at hand))?|"
    r"(?:available|provided|supplied|given) (?:evidence|data|information|figures|sources?|articles?|quotes?|"
    r"material)|"
    r"based on|for (?:reference|context|comparison|completeness)|for (?:its|their) part|as (?:such|noted|mentioned)|"
    r"(?:generally|commonly|usually|typically|widely|often|normally|conventionally|traditionally) "
    r"(?:considered|regarded|taken|seen|viewed|treated|used|held|understood|read|interpreted|called|said|"
    r"thought|deemed)|"
    r"(?:on )?(?:the )?same (?:date|day|measure|basis|rule|close|session|time)|opposite directions?|"
    r"(?:at|by|to) (?:the )?time of (?:writing|publication)|of the two|in that order|local time|"
    r"technically(?= (?:over|neutral|speaking))|(?:does not|doesn['’]t|do not|don['’]t) support (?=calling|"
    r"describing)|"
    r"the other(?= (?:an?|that|reports?|says|tells|describes|mentions|gives)\b)|"
    r"on the (?:operating|operational|business|corporate|financial) (?:side|front)|"
    r"(?:first|second|third|fourth|other|last|another|further|separate) (?:articles?|pieces?|sources?|reports?|"
    r"texts?)|rather than|"
    r"in (?:its|their|his|her) own words|an? earlier (?:point in time|date|time)|"
    r"on (?=the [\w-]+(?: [\w-]+)? (?:side|front)\b)|(?<=\w )(?:side|"
    r"front)(?=,)|"
    r"therefore|thus|hence|consequently|furthermore|moreover|additionally|likewise|similarly|meanwhile|nonetheless|"
    r"nevertheless|essentially|basically|specifically|notably|overall|(?:and|also|it|article|piece) further|"
    r"certain(?= [\w-]+s\b)|(?:a|the) (?:total |number|amount|level|sum|range)(?: of)?|"
    r"(?:factors?|conditions?|cases?|aspects?|areas?|topics?)|(?:owing|due) to|even (?=though|as|when|while)|"
    r"(?<=from )(?:an?|its|the|their) (?:earlier|previous|prior|former)|provided(?: that|(?= \w+ (?:agree|"
    r"approve|allow|consent|permit)s?\b))|compared (?:with|to)|"
    r"(?:the|this) (?:"
    rf"{MAKERS})(?=['’]s\b| (?:(?:now|also|still|already|has|had) )?(?:[a-z]+(?:ed|s)|will|had|may|might|could|"
    rf"would|took|made|cut|sold|fell|"
    r"rose|grew|won|put|set|plans)\b)|"
    r"(?:made|makes|making|booked|recorded)(?= an? (?:[a-z-]+ ){0,3}(?:profit|loss|charge|gain|write-?down)s?\b)|"
    r"instead of(?=\s{2,}| \d)|(?<=holds )(?:in|on) the market|"
    r"as well as(?! (?:planned|expected|hoped|it|in|the|last|before|an?)\b)|range of(?=\s{3,})|(?:two|both|"
    r"its) listings|(?:two|both|the) (?:stocks|companies|listings))\b",
    re.I,
)


_OF_EVIDENCE = re.compile(  # "It only defines the term: the article says", "What they give is the total: according to"
    r"\W*(?:(?:it|they|the (?:evidence|articles?|quotes?|sources?)) (?:only |just |merely )?"
    r"(?:covers?|gives?|defines?|speaks? of|refers? to|mentions?|describes?|names?|offers?|contains?)|"
    r"what (?:it|they|the (?:evidence|articles?|quotes?|sources?)) (?:do(?:es)? )?(?:gives?|says?|covers?|mentions?|"
    r"offers?|contains?|describes?) (?:is|are)|the (?:only|nearest|closest)\b(?P<of>[^:.;]{1,60}?) (?:is|are))\b"
    r"(?P<what>[^:.;\d]{0,70}):(?= (?:the |an? |according |in the |another |one )(?:\w+ ){0,3}?(?:articles?|sources?|"
    r"quotes?|pieces?)\b)",
    re.I,
)


def speaks_of_evidence(text: str) -> tuple[int, str]:
    """How long the opening is of a sentence that first says what it has found, and of what; (0, "") of others."""
    found = _OF_EVIDENCE.match(text)
    return (found.end(), f"{found['of'] or ''} {found['what']}") if found else (0, "")


def unframed(text: str) -> str:
    """The text with its opening and its framing phrases blanked, of the same length."""
    if (topic := _TOPIC.match(text)) and not _MOVED.search(topic.group()):
        text = " " * topic.end() + text[topic.end() :]
    found = _BEGINNING.match(text)
    if found:
        words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", found["words"].lower())
        known = all(re.sub(r"['’]s?$", "", w) in _OPENING for w in words)
        if words and len(words) <= _LONGEST and known and not _CLAIMS.search(found["words"]):
            text = " " * found.end("words") + text[found.end("words") :]
    return _PHRASES.sub(lambda m: " " * len(m.group()), text)
