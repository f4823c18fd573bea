"""Whether a question asks for a figure of today or for something that was said or happened. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

_F = re.IGNORECASE

# Time words that tie a question to this moment. "still" does so only for what a price can show.
_NOW = re.compile(
    r"\b(?:now|nowadays|current(?:ly)?|today['’]?s?|at (?:the|this) moment|at present|presently|"
    r"live|latest|real[- ]?time|"
    r"this (?:morning|afternoon|evening|minute|week|month)|tonight|most recent|up[- ]to[- ]date|"
    r"yesterday['’]?s?|"
    r"these days|last (?:close|session|closing)|previous close|so far|just|"
    r"hoy|ahora|actual(?:mente)?|heute|jetzt|aktuell\w*|derzeit|aujourd['’]hui|maintenant|actuel\w*|"
    r"сейчас|сегодня|текущ\w+)\b|"
    r"现在|現在|今天|今日|目前|当前|當前|最新|此刻|实时|即時",
    _F,
)
_STILL = re.compile(
    r"\b(?:still|any ?more|no longer|yet|remain\w*|hold(?:s|ing)? true)\b|还|還|仍|"
    r"依然",
    _F,
)

# The question is about a text or a speaker.
_TOLD = re.compile(
    r"\b(?:article|author|text|piece|story|passage|document|writer|source|paragraph|publication|"
    r"according to|"
    r"mention(?:s|ed)?|quoted|cited|said|says?|stat(?:es|ed)|claim(?:s|ed)|describe[sd]?|argue[sd]?|"
    r"told|tells|report(?:s|ed)|"
    r"warn(?:s|ed)?|highlight(?:s|ed)?|explain(?:s|ed)|attribut\w+|writes|wrote|written|think|"
    r"thinks|believe[sd]?|opinion|"
    r"artículo|artikel|l['’]article|стать[яеи])\b|文章|报道|報道|作者|提到|据",
    _F,
)
_WHY = re.compile(
    r"\b(?:why|how come|what (?:is |are |has |was )?(?:caus|driv|drove|fuel|behind|led|push|prompt|"
    r"explain|lift|spark)\w*|"
    r"reasons?|because|warum|weshalb|pourquoi|por qué|почему)\b|为什么|為什麼|为何|为啥|原因",
    _F,
)
_WHO_WHEN = re.compile(
    r"^\W*(?:and |so |but )?(?:who|whose|whom|when|since when|how long|how many|in which|by when)\b", _F
)
_MEANING = re.compile(
    r"\b(?:what (?:does|do|is meant)\b.*\bmean|mean(?:ing|s)? (?:of|by)|define|definition|"
    r"explain (?:what|the (?:term|concept)|how)|"
    r"how (?:is|are|do you|does one|do i) .{0,40}(?:calculated?|computed?|measured?|read|"
    r"interpret\w*|work|defined)|"
    r"what counts as|difference between|formula|what happens (?:when|if)|teach me|"
    r"what (?:is|are|['’]s) (?:a|an)\b|(?:a|any) (?:stock|share|company)\b|in general|generally|usually)\b|"
    r"(?:什么|甚麼)是|是什么意思|什么意思|怎么算|怎么计算|定义|"
    r"\b(?:was bedeutet|que signifie|qué significa|что (?:такое|значит))\b",
    _F,
)
_AHEAD = re.compile(
    r"\b(?:will|would|could|might|going to|forecasts?|predict\w*|expect\w*|outlook|"
    r"by (?:the end of )?20\d\d|next (?:year|month|week|quarter)|"
    r"tomorrow|in (?:five|ten|\d+) years|should (?:i|we|you|one|investors|people|traders)|good time|"
    r"worth (?:buying|it)|if i)\b|会不会|将会|未来|该买|应该|值得买",
    _F,
)
_PAST = re.compile(
    r"\b(?:was|were|did|had|used to|became|commanded|reached|climbed|rose|fell|stood|"
    r"hit)\b|曾经|当时|當時",
    _F,
)
_DATED = re.compile(
    r"\b(?:in|by|during|until|as of|back in|at the end of|between|before|after)\s+(?:early |late |"
    r"mid-?|the (?:summer|autumn|spring|winter) of )?"
    r"(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|q[1-4]|"
    r"last (?:year|month|quarter|summer|autumn)|that (?:time|year))\b|\blast (?:year|month|quarter)\b|"
    r"\bat (?:its|their|the) (?:peak|top|height|time|ipo)\b(?! price)|20[012]\d年",
    _F,
)

# Ways to ask for a price.
_PRICE = re.compile(
    r"\b(?:share|stock|current|live|market|last|latest|adr|closing|opening|today['’]?s) prices?\b|"
    r"\bprice (?:of|for|in|on|now|today|please|right|at|chart|and)\b|"
    r"(?<!do the )(?<!\bof )\bprices?\W*$|\b(?:the|its|their|['’]s) price\b|"
    r"(?<![A-Za-z])Acme(?:['’]s)? price\b|\bprice (?:check )?Acme\b|\bquotes?\b(?! from| by)|"
    r"\bhow much (?:is|are|does|do|for)\b.{0,30}\b(?:Acme|it|share|stock|adr|going|trading|cost|worth)\b|"
    r"\btrad(?:es?|ing)\b.{0,25}\b(?:at|for|now|today|level|around)\b|\bwhere (?:is|are|does|"
    r"['’]s)\b.{0,30}\btrad(?:e|es|ing)\b|"
    r"\bwhat (?:is|are|['’]s) Acme(?:['’]s)? (?:stock |shares )?(?:at|worth|going for)\b|"
    r"\bwhat does .{0,30}\b(?:cost|trade)\b|\bclos(?:e|ed|ing) (?:at|price|level)\b|"
    r"\b(?:last|previous|yesterday['’]s|prior) close\b|"
    r"股价|股價|现价|現價|报价|報價|多少钱|多少錢|什么价|价格|價格|"
    r"\bprecio\b|\bcotiza\w*|\bkurs\b|\b\w*aktienkurs\b|\bcours\b|\bprix\b|\bцена\b|\bцену\b|"
    r"\bкурс\b|\bсколько стоит",
    _F,
)
_NO_PRICE = re.compile(
    r"\bprices? (?:data|feed|source\w*|wars?|cuts?|targets?|competition|pressure|increases?|tag|"
    r"sensitiv\w*|to[- ])|\btarget prices?|\bpriced\b|"
    r"\b(?:multiples?|times|discount|premium|valuation|earnings|peers|volumes?|range of)\b|价格战|價格戰",
    _F,
)
_MOVING = re.compile(
    r"\b(?:how (?:is|are|['’]s|did|has|have)|what (?:is|['’]s))\b.{0,35}\b(?:doing|performing|"
    r"perform|performed|do|done|faring|moving|going on with)\b|"
    r"\b(?:is|are|has|have|did)\b.{0,35}\b(?:up|down|higher|lower|risen|fallen|gone up|gone down|"
    r"rising|falling|green|red|gain\w*|drop\w*|los\w+|mov\w+|rall\w+|chang\w+)\b|"
    r"\bwhat (?:level|price)\b.{0,40}\b(?:at|now)\b|\bhow much\b.{0,40}\b(?:up|down|gain\w*|lost|"
    r"risen|fallen|drop\w*|mov\w*|chang\w*)\b|涨|漲|跌|表现|走势",
    _F,
)
_CHART = re.compile(r"\b(?:chart|graph|candles?|plot)s?\b|K线|走势图|图表", _F)
_SUBJECT = re.compile(
    r"(?<![A-Za-z])Acme(?![A-Za-z])|\b(?:it|its|it['’]s|they|their|the (?:stock|shares?|company|"
    r"adrs?|price)|this (?:stock|share|one)|that (?:stock|one)|shares|stock)\b|股票",
    _F,
)
_SHARES_MOVED = re.compile(
    r"\b(?:up|down|gain\w*|returns?|returned|perform\w*|ris\w+|fallen|fall|rall\w+|done|doing|"
    r"doubl\w+|chang\w+|mov\w+|ytd|year[- ]to[- ]date|lost|added|climbed)\b|涨|漲|跌",
    _F,
)
_NOT_SHARES = re.compile(
    r"\b(?:market value|revenues?|sales|profits?|budget|spend\w*|capex|cloud|invest(?:ed|ing|"
    r"ments?)|earnings|billion|dollars|weight\w*|ownership|competition|risks?|growth|ai|model|hired)\b",
    _F,
)
_TECHNICAL = frozenset(
    "rsi_14 sma_50 sma_200 high_52w low_52w all_time_high drawdown_percent macd macd_signal bollinger_upper "
    "bollinger_lower volatility_30d_percent change_percent previous_close return_1y_percent".split()
)
_FUNDAMENTAL = re.compile(
    r"\bmarket[- ]?cap\w*|\bp/?e\b|\bpe ratio|\bput[-/ ](?:to[- ])?call|\bshort interest\b|"
    r"\b(?:consensus|analyst) rating|市值|市盈率",
    _F,
)
_PRESENT_FIGURE = re.compile(
    r"\b(?:what(?:['’]s| is| are)|how (?:big|large|high|low) (?:is|are))\b|"
    r"多少|^\W*\S+(?:\s+\S+){0,5}\W*$",
    _F,
)
_VERY_NOW = re.compile(r"\b(?:today|right now|yesterday|this (?:week|morning))\b|今天|今日", _F)
_CHECKED = re.compile(
    r"(?:^|[.,;:!?—-]\s*|\b(?:and|but|so)\s+)(?:is|are|does|do|has|have|how|what)\b"
    r"[^.?!]*\b(?:still|now|today|currently|any ?more|true|right)\b",
    _F,
)
_WHAT_IS_SAID = re.compile(
    r"\bwhat (?:did|does|do) (?:the )?[\w ]{1,30} (?:say|said|think|write|mention)", _F
)
_HOW_IS_IT_DOING = re.compile(
    r"\bhow(?:['’]s| is| are| did| has) (?:Acme|the stock|it|the market)(?:['’]s)?(?: stock| shares?| share price)? "
    r"(?:doing|trading|moving|performing|looking|faring)\b",
    _F,
)


def is_live(text: str, metrics: Sequence[str], *, bare: bool) -> bool:
    """Whether the market is asked for. In `text` each listed name is written Acme; `bare`: it is nothing else."""
    now = _NOW.search(text) is not None
    pressing = now or (_STILL.search(text) is not None and bool(metrics))
    if bare:
        return True
    if _is_told(text, pressing) or _is_about_something_else(text, set(metrics), now):
        return False
    return _asks_figure(text, set(metrics), now=now, pressing=pressing)


def _is_told(text: str, pressing: bool) -> bool:
    """A text or a speaker is asked about, and not whether what they say holds today."""
    if not _TOLD.search(text):
        return False
    return not (pressing and _CHECKED.search(text)) or _WHAT_IS_SAID.search(text) is not None


def _is_about_something_else(text: str, metrics: set[str], now: bool) -> bool:
    """The meaning of a word, a person, a cause, the future or the past."""
    ahead = _AHEAD.search(text) and not (now and (_PRICE.search(text) or metrics & _TECHNICAL))
    return bool(
        _MEANING.search(text)
        or ahead
        or (_WHY.search(text) and not _VERY_NOW.search(text))
        or (not now and (_WHO_WHEN.search(text) or _PAST.search(text) or _DATED.search(text)))
    )


def _asks_figure(text: str, metrics: set[str], *, now: bool, pressing: bool) -> bool:
    """A price, a chart, a technical figure or a move of the shares; a fundamental one if put plainly."""
    subject = _SUBJECT.search(text) is not None
    of_shares = subject and not _NOT_SHARES.search(text)
    return bool(
        (_CHART.search(text) and (subject or now))
        or (_PRICE.search(text) and not _NO_PRICE.search(text))
        or (metrics & _TECHNICAL and (subject or pressing))
        or ("ytd_return_percent" in metrics and of_shares and _SHARES_MOVED.search(text))
        or (now and of_shares and (metrics or _MOVING.search(text)))
        or _HOW_IS_IT_DOING.search(text)
        or (subject and _FUNDAMENTAL.search(text) and _PRESENT_FIGURE.search(text))
    )
