"""How a question leans on the talk before it: the words for that, in several languages. Data only."""

from __future__ import annotations

import re

from retrieval.questions.cues import NAME, any_of


def _whole(*alternatives: str) -> re.Pattern[str]:
    """Nothing else is said."""
    return any_of(rf"^\W*(?:{'|'.join(alternatives)})\W*$")


_TO_OPEN = "|".join(
    (
        r"and|so|but|or|then|ok(?:ay)?|k|well|hm+|lol|no|nope|nah|wait|sorry|great|cool|also|just|only|aha|hah|hmmm|huh|damn|omg|gosh|whoa|jeez|nvm|actually",
        r"thanks|thank you(?: very much)?|thx|much obliged|(?:what|how|wat) (?:about|abt)",
        r"same (?:for|question for|with)|ouch|wow|hey|haha|oops|makes sense|i see|fair enough|interesting",
        r"that['’]?s (?:mad|crazy|wild|nuts|insane|high|low|great|good|bad|terrible)",
        r"pardon|scusa|desculpa|entschuldigung",
        r"right|yes|yeah|nice|alright|again|ach|ah|oh",
        r"und|aber|danke|nein|nur|oder|was ist mit|wie (?:steht|sieht) es mit",
        r"y|e|o|pero|gracias|perdón|solo|et|mais|merci|non|и|а|но|спасибо",
    )
)
OPENING = re.compile(rf"^\W*(?:(?:{_TO_OPEN})\b[\s,.!:;¿]*)+|^那么?|^还有|^[谢謝]{{2}}[,,]?", re.I)
_TO_CLOSE = (
    "please|pls|plz|thanks|thank you|thx|then|too|as well|also|instead|lol|haha|tho|though|btw|sorry|i mean|i guess|"
    "if you don['’]t mind|thanks in advance|meanwhile|while (?:you['’]?re|ur|u r) at it|"
    "bro|mate|man|dude|dear|for comparison|to compare|together|combined|"
    "bitte|auch|danke|por favor|también|gracias|merci|aussi|stp|svp|anche|zum vergleich|para comparar|"
    "pour comparer|bhi batao|batao|ya|leh|lah|lor|meh|sia"
)
CLOSING = re.compile(rf"(?:[\s,]*(?:\b(?:{_TO_CLOSE})|呢|吧|도요?(?=\W*$)))+\W*$", re.I)

REMARK = re.compile(  # "bloody hell. and toyota", "intel (dont laugh)"
    r"^\W*(?!why|how|what|no[nt]?\b)[^\W\d]+(?:['’ ][^\W\d]+){0,2}[.!]+\s+(?=(?:and|und|y|et|e|и|а|ok|what about)\b)|"
    r"\s*\([^()\d]{1,40}\)\W*$",
    re.I,
)
_FILLERS = "|".join(
    (
        r"stock|shares?|ticker|of|for|from|by|the|same|thing|question|figure|number|period|span|range|time|only|just",
        r"it|that|i|mean(?:t)?|do|check|try|say|now|like",
        r"show|give|me|about|what|how|could|can|you|switch|to|go|look|at|one|and|n",
        r"von|vom|für|mit|bei|das|die|der|dasselbe|gleiche|ich|meinte|zeig|de|del|la|el|las?|los|lo|da|do|dos|das|o|os|as|mismo|para|con",
        r"quería|quise|decir|digo|du|pour|chez|avec|celle?|celui|je|voulais|dire|у|для|про|я|имел|в|виду",
        r"a|ao|over|two|figures|numbers|q|dates|days|window|timeframe|bhi|batao|dikhao|aur|ka|ki|ke|kaisa|"
        r"please|bitte|too|again|back|torna|zurück|gleich|pareil|même|invece|dasselbe|anche|tbm|também|4|"
        r"stesso|stessa|igual|auch|same time|"
        r"股票|看看",
    )
)
NAMES_ONLY = re.compile(
    rf"^\W*(?:(?:{NAME}(?:['’]?s\b)?|\b(?:{_FILLERS})\b|呢|的|也|那|一样|一樣|同样|[은는도](?:요)?(?=\W*$)|"
    rf"の(?:方|場合)|[もは](?=\W*$)|もお願い|どう(?=\W*$))\W*)+$",
    re.I,
)
ITS_OWN = re.compile(  # "what is Alibaba's at the moment?"
    rf"^\W*(?:whats?|how much|how high|where)?\W*(?:is|are|was)?\W*{NAME}['’]?s"
    r"(?: (?:now|today|currently|at the moment))?\W*$",
    re.I,
)
SAME = re.compile(
    rf"^\W*how(?:['’]?s| is| are| does) (?:it|that|this|things)(?: look)? (?:for|with|at|on) (?:the )?{NAME}"
    r"(?: (?:right )?now| today| currently)?\W*$|"
    rf"\bsame\b.{{0,30}}\b(?:of|for|with) {NAME}\W*$|^\W*what(?: is|['’]?s) (?:it|that) (?:for|of|at|with) {NAME}\W*$",
    re.I,
)
_AGAINST = "|".join(
    (
        r"(?:how (?:is|does) (?:it|that) )?(?:versus|vs\.?|against)",
        r"(?:is|are|does|has|was|did) (?:it|that|they) (?:\w+ ){0,2}than",
        r"(?:how (?:is|does) (?:it|that) )?compare[sd]?(?: (?:it|that|them))?(?: (?:to|with|w))?",
        r"relative to|(?:\w+ )?than|add|plus|throw in|include|(?:together |side by side )?with|next to",
        r"c['’]est (?:plus|moins) que",
        r"gegen|im vergleich (?:zu|mit)|frente a|comparado con|contre|против|[跟和比]",
    )
)
_MORE = (
    "more|less|better|worse|higher|lower|bigger|smaller|larger|cheaper|dearer|pricier|riskier|further|closer|mehr|weniger|"
    "besser|schlechter|más|menos|mejor|peor|plus|moins"
)
BESIDE = re.compile(  # "versus Amazon?", "add Microsoft", "Sony's is lower, right?", "Costco both"
    rf"^\W*(?:{_AGAINST})\W*(?:the )?{NAME}\W*(?:(?:and|&|or)?\W*(?:the )?{NAME}\W*)*$|"
    rf"^\W*(?:(?:lemme|let me) guess|i bet|is|are|does)?\W*{NAME}(?:['’]?s)?(?: (?:is|are|does|has|pays?|did))?"
    rf" (?:any )?(?:{_MORE})(?: (?:right|no|huh|or))?\W*$|"
    rf"^\W*(?:(?:could|can) (?:you|u) )?(?:put|set|show) {NAME} (?:next to|beside|with|against) "
    r"(?:it|that|them|those)\W*$|"
    rf"^\W*[跟和与與]{NAME}相?比[较較]?(?:一下|呢)?\W*$|"
    rf"^\W*(?:put|throw|add) {NAME} in(?: there| with (?:it|them|those))?\W*$|"
    rf"^\W*(?:with |put |add )?{NAME} (?:both|in (?:that|the) list|to (?:that|the) list|next to it)\W*$",
    re.I,
)
NOT = r"(?:\bnot|\bnicht|\bno(?=\s+\S+\s*[,;])|не|不是)\s+(?:the )?"

PRONOUN = re.compile(
    r"\b(?P<its>its|their)\b(?! own)|\b(?P<it>it|they|them|that stock|this stock|the (?:stock|"
    r"company|shares?|firm))\b(?P<s>['’]s(?= (?:\w+ )?(?:price|rsi|shares?|stock|chart|p/?e|market|"
    r"forward|risk|valuation)))?",
    re.I,
)
WHY = _whole(
    r"(?:but |and |so )?(?:why(?: is that| so| not)?|how come|how so)",
    "warum|wieso|pourquoi|por qué|为什么|為什麼|почему",
)
PLACE_ONLY = _whole(
    r"(?:in|on|for|at)?\s*(?:the )?(?:hong ?kong|hk|hkex|us|u\.s\.|america|new york|nyse|港股|香港|美股)"
    r"(?: (?:listing|shares?|line|price|one|adrs?))?呢?",
    r"(?:in )?(?:(?:hong ?kong|hk|us|u\.s\.) )?(?:dollars?|hkd|usd)|港元|港币|美元",
)
DOLLARS_ONLY = _whole(r"in dollars?")
NOW_ONLY = _whole(r"(?:right )?(?:now|today|currently|at the moment)|现在呢?|今天呢?")
_HOW_MUCH = "|".join(
    (
        r"a lot|alot|good or bad|decent|fair|reasonable|extreme|günstig|teuer|expensive|cheap|dear|rich|crazy|insane",
        r"high|low|much|good|bad|normal|big|small|large|ok(?:ay)?|healthy|unusual|steep|so|true|the case",
        r"viel|hoch|niedrig|wenig|gut|alt[oa]|baj[oa]|mucho|poco|élevée?|beaucoup|много|высок\w+|низк\w+|[高低多]",
    )
)
JUDGED = re.compile(  # "is that high?", "vs normal?": the figure just told, whose rule is told with it once more
    r"^\W*这?(?:(?:is|isn['’]?t|was|would you call|ist|es|est|è|é|isso é|это)\W+)?"
    r"(?:(?:that|it|this|that['’]?s|it['’]?s|das|eso|esto|isso|ce|c['’]est)\W+)?"
    r"(?:(?:still|quite|really|very|so|too|rather|pretty|crazy|super|insanely|considered|schon|sehr|muy|très|算|很)\W*)*"
    r"(?:(?:(?:more|less|higher|lower) )?(?:than|vs\.?|versus|against|compared (?:to|with)) (?:its |the )?"
    rf"(?:normal|usual|average|own history)(?: (?:days?|level))?|{_HOW_MUCH})"
    r"(?:吗|嗎)?(?: (?:right|no|huh|or not|isn['’]?t it|is it|innit))?(?: (?:for (?:it|them|a stock)|now|today))?\W*$",
    re.I,
)
OFF_IT = re.compile(  # "how far is it from that?": told with the figure itself
    r"^\W*(?:so )?(?:how (?:much|far|close)|by how (?:much|many)|what['’]?s the (?:gap|distance|upside))\b.{0,40}"
    r"(?:it|that|there|those|percent|%|upside)?\W*$",
    re.I,
)
IN_SHORT = {  # figures as one names them in the middle of a talk
    "target": "price target",
    "targets": "price target",
    "low": "52-week low",
    "high": "52-week high",
    "peak": "all-time high",
    "size": "market cap",
    "cap": "market cap",
    "forward": "forward P/E",
    "fwd": "forward P/E",
    "forward one": "forward P/E",
    "forward ones": "forward P/E",
    "normal one": "trailing P/E",
    "trailing one": "trailing P/E",
    "vol": "volatility",
    "short": "short interest",
    "shorts": "short interest",
    "yield": "dividend yield",
    "dividend": "dividend yield",
    "earnings": "next earnings date",
    "results": "next earnings date",
    "graph": "chart",
    "picture": "chart",
    "차트": "chart",
    "チャート": "chart",
    "gráfico": "chart",
    "график": "chart",
    "upside": "price target",
    "payout": "dividend yield",
}
A_FIGURE = re.compile(
    rf"^\W*(?:(?:and|in|by|only|just|its|their|the|what['’]?s|what is|what are|show|of|{NAME}(?:['’]?s)?)\W+)*"
    rf"(?P<what>{'|'.join(sorted(IN_SHORT, key=len, reverse=True))})\W*(?:(?:of|for) {NAME})?\W*$",
    re.I,
)
HOW_MANY = re.compile(
    r"^\W*(?:so )?(?:out of )?how many(?: of them| analysts| banks| people)?(?: (?:say|said|are) \w+)?\W*$",
    re.I,
)
FROM_THERE = re.compile(r"\b(?:from|off|below|under) (?:there|that|it|then)\W*$", re.I)
LEANS_ON_IT = re.compile(  # "is Alibaba above it?" after a moving average
    rf"^\W*(?:is|are|was|does|how far (?:is|are)) {NAME}(?: (?:trad\w+|now|still|currently))* "
    r"(?:above|below|over|under|near|at|close to|from|off) (?:it|that|them)\W*$",
    re.I,
)
DAY_OF = re.compile(r"^\W*(?:when|on (?:which|what) day|wann|cuándo|quand|什么时候)\b.{0,40}$", re.I)
_SOME = "2|3|4|5|two|three|four|five|drei|tres|trois"  # companies
TWO = re.compile(r"\b(?:both|either|two|beiden?|amb[ao]s|dos|deux|dois|duas|entramb[ei]|обе|двух)\b|两", re.I)
COUNT = re.compile(rf"\b(?:{_SOME})\b", re.I)
BOTH = any_of(
    r"\b(?:(?:all|both|either) of (?:them|these|those)|of (?:the two|both|them)|the two(?: of them)?|them both",
    r"both(?: together)?|(?:von |der |die )?beiden?|amb[ao]s|entramb[ei]|(?:de )?(?:los|las) dos|les deux",
    r"[oad]s (?:dois|duas)",
    rf"(?:all|(?:out )?of (?:the|these|those)|all of (?:them|these|those|the)|the|alle|von den|los|las|les|des) "
    rf"(?:{_SOME})\b(?: of them)?",
    r"all of (?:them|these|those)|(?:them|of them) all",
    r"(?:из )?(?:них|двух|обе))\b|两者|两个|两家|둘 ?다|両方|どちらも",
)
WHICH = re.compile(
    r"^\W*(?:so )?(?:which(?! (?:\w+ )?(?:stocks|companies|names)\b)|"
    r"who|whose|what['’]?s|welche\w*|cu[aá]l|quelle?|laquelle|lequel|quale?|qui|chi|quem|кто|какая|"
    r"哪|谁|誰|どっち|どちら|둘 중).{0,40}?"
    r"(?:cheap|dear|pric|expensive|big|larg|small|better|best|worse|worst|high|low|more|less|most|least|up|down|further|"
    r"first|earlier|sooner|next|won\b|wins|"
    r"overbought|oversold|volatile|teurer|billiger|günstiger|größer|kleiner|mehr|besser|höher|barat|car[ao]|grande|"
    r"mayor|menor|mejor|peor|más|mais|plus|moins|chère?|caiu|subiu|强|強|涨|漲|跌|上|下|大|小|高|低|好|贵|便宜)",
    re.I,
)
MOST = re.compile(  # "cheapest?"
    r"^\W*(?:and |so |now )?(?:the )?(?:(?:cheap|dear|pric|bigg|small|high|low|larg|riski|calm|saf)i?er (?:one|of the)|"
    r"(?:most|least) \w+|(?:cheap|dear|pric|bigg|small|high|low|larg|riski|calm)i?est"
    r"|worst|best|safest|billigste|teuerste|größte)(?: one)?\W*$",
    re.I,
)
DAYS = re.compile(
    r"^\W*(?:the |its )?(?P<days>50|200)[- ]?(?:days?|d|dma)?(?: (?:one|average|line|ma|sma))?\W*$", re.I
)
ORDINALS = {
    **dict.fromkeys("first former erste primer premi перв".split(), 0),
    **dict.fromkeys("second zweite segund втор".split(), 1),
    **dict.fromkeys("third dritte terce terz трет".split(), 2),
    **dict.fromkeys("latter last".split(), -1),
}
PLACED = re.compile(  # "the first one's RSI"; "the first quarter" is no company
    r"(?:\b(?:the |die |der |das |el |la |le |pour |l['’])|^\W*(?:(?:and|now|а|и) )?(?:(?:у|для|по) )?)"
    rf"(?P<which>(?:{'|'.join(ORDINALS)})\w{{0,3}}|other|andere|otr[oa]|autre|altr[oa]|outr[oa]|другая)"
    r"(?: (?:one|company|stock|share|of (?:the two|them|these)))?"
    r"(?=['’]?s\b|[:,]|\W*$| (?:over|since|for|in|rsi|p/?e|forward|price|market cap|chart)\b)",
    re.I,
)
TERM_ONLY = re.compile(
    r"^\W*(?:what(?:['’]s| is| are)|whats|define|explain)\s+(?:(?:a|an|the)\s+)?[\w/%& -]{2,40}\W*$", re.I
)
