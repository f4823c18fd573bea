"""What in a question's words tells whether the market is asked, and what tells against it. How much each weighs is
learnt (`liveness.py`). Data only."""

from __future__ import annotations

import re

from retrieval.company_metrics import PE_ABROAD, VALUE_ABROAD
from retrieval.price_metrics import OF_A_DEED

NAME = "Namex"  # stands for every listed name while the wording is judged


def any_of(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


# --- when ----------------------------------------------------------------------------------------

_NOW = any_of(
    r"\b(?:now|nowadays|rn|atm|current(?:ly)?|today['’]?s?|tonight|presently|live|so far|these days|just)\b",
    r"\bat (?:the|this) moment\b|\bat present\b|\breal[- ]?time\b|\bup[- ]to[- ]date\b|\bmost recent\b|\blatest\b",
    r"\bthis (?:morning|afternoon|evening|minute|week|month)\b|\byesterday['’]?s?\b",
    r"\b(?:last|previous|prior) (?:clos\w+|session|price|quote)\b|\bsince (?:the|that) (?:article|piece|story)\b",
    r"\b(?:hoy|ahora|actual(?:mente)?|heute|jetzt|gerade|aktuell\w*|derzeit|aujourd['’]hui|maintenant|actuel\w*)\b",
    rf"\bhow did (?:the )?{NAME} close\W*$",
    r"\b(?:oggi|adesso|hoje|agora|questa settimana|questo mese|est[ea] (?:semana|mes|mês)|cette semaine|ce mois|"
    r"diese woche|diesen monat)\b",
    r"\b(?:сейчас|сегодня|текущ\w+)\b|现在|現在|今天|今日|目前|当前|當前|最新|此刻|实时|即時",
)
_TODAY = any_of(r"\b(?:today|right now|yesterday|this (?:week|morning))\b|今天|今日")
_STILL = any_of(r"\b(?:still|any ?more|no longer|yet|remain\w*|hold(?:s|ing)? true)\b|还|還|仍|依然")
_PAST = any_of(
    r"\b(?:was|were|did|had|used to|became|commanded|reached|climbed|rose|fell|stood|hit)\b|曾经|当时|當時"
)
_DATED = any_of(
    r"\b(?:in|by|during|until|as of|back in|at the end of|between|before|after) (?:early |late |mid-?)?"
    r"(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"q[1-4]|that (?:time|year))\b",
    r"\blast (?:year|month|quarter|summer|autumn|spring|winter)\b|20[012]\d年",
    r"\bat (?:its|their|the) (?:peak|top|height|time|ipo)\b(?! price)",
)
_AHEAD = any_of(
    r"\b(?:will|could|might|going to|would(?! .{1,40} cost)|forecasts?|predict\w*|expect\w*|outlook|tomorrow)\b",
    r"\bnext (?:year|month|week|quarter)\b|\bby (?:the end of )?20\d\d\b|\bin (?:five|ten|\d+) years\b",
    r"\bshould (?:i|we|you|one|investors|people|traders)\b|\bgood time\b|\bworth (?:buying|it)\b|\bif i\b",
    r"会不会|将会|未来|该买|应该|值得买",
)

# --- about what else -----------------------------------------------------------------------------

_TOLD = any_of(
    r"\b(?:article|author|text|piece|story|passage|document|writer|source|paragraph|publication|according to)\b",
    r"\b(?:mention(?:s|ed)?|quoted|cited|said|stat(?:es|ed)|claim(?:s|ed)|describe[sd]?|argue[sd]?|told|tells)\b",
    r"\b(?:report(?:s|ed)|warn(?:s|ed)?|highlight(?:s|ed)?|explain(?:s|ed)|attribut\w+|writes|wrote|written)\b",
    r"\b(?:(?<!\bi )think|thinks|believe[sd]?|opinion|(?<!rsi )say|says)\b",
    r"\b(?:artículo|artikel|l['’]article|стать[яеи])\b|文章|报道|報道|作者|提到|据",
)
_CHECKED = any_of(  # "The article says it is overbought. Is that still true?"
    r"(?:^|[.,;:!?—-]\s*|\b(?:and|but|so)\s+)(?:is|are|does|do|has|have|how|what)\b"
    r"[^.?!]*\b(?:still|now|today|currently|any ?more|true|right|since)\b"
)
_WHAT_IS_SAID = any_of(r"\bwhat (?:did|does|do) (?:the )?[\w ]{1,30} (?:say|said|think|write|mention)")
_WHY = any_of(
    r"\b(?:why|how come|because|reasons?|warum|weshalb|pourquoi|por qué|почему)\b|为什么|為什麼|为何|为啥|原因",
    r"\bwhat (?:is |are |has |was )?(?:caus|driv|drove|fuel|behind|led|push|prompt|explain|lift|spark|ma(?:de|kes))\w*",
)
_WHO_WHEN = any_of(
    r"^\W*(?:and |so |but )?(?:who|whose|whom|when|since when|how long|"
    r"how many(?! (?:dollars|usd|hkd|euros?|yuan) (?:is|are))|in which|by when)\b"
)
_MEANING = any_of(
    r"\bwhat (?:does|do|is meant)\b.*\bmean|\bmean(?:ing|s|t)? (?:of|by)\b|\bdefin(?:e|ition)\b|\bexplain\b",
    r"\bhow (?:is|are|do you|does one|do i) .{0,40}(?:calculated?|computed?|measured?|read|interpret\w*|defined)\b",
    r"\bhow (?:is|are|do|does) .{0,40}\bwork\b|\bteach me\b",
    r"\bwhat counts as\b|\bdifference between\b|\bformula\b|\bwhat happens (?:when|if)\b|\bdo i read\b",
    r"\bwhat(?: is| are|['’]?s) an?\b|\b(?:a|any) (?:stock|company)\b|\bin general\b|\bgenerally\b|\busually\b",
    r"(?:什么|甚麼)是|是什么意思|什么意思|怎么算|怎么计算|定义",
    r"\b(?:was bedeutet|que signifie|qué significa|что (?:такое|значит))\b",
)
_ABOUT_ME = any_of(
    r"\byour (?:(?:share|stock|live) )?(?:prices?|quotes?|figures|data|charts?)\b|\bprices? (?:data|feed|sources?)\b|"
    r"\bprices come from\b"
)

# --- what ----------------------------------------------------------------------------------------

_SHARE = rf"(?:{NAME}|it|the stock|the market|this stock)"
_PRICE = any_of(
    r"\b(?:share|stock|current|live|market|last|latest|adr|closing|opening|today['’]?s) prices?\b",
    r"\bprice (?:of|for|in|on|now|today|pl(?:ea)?se?|pls|right|at|chart|check|and)\b|\bprices?\W*$",
    r"\b(?:the|its|their|['’]s) price\b|\b(?:current|present|latest|today['’]?s) value of .{0,20}\b(?:shares?|stock)\b",
    r"\bhow (?:much|many|expensive)\b.{0,30}\b(?:one|a|per|each) .{0,10}\bshare\b",
    rf"\b{NAME}(?:['’]s)? price\b|\bprice {NAME}\b|\bquotes?\b(?! from| by)|\bgoing rate\b",
    rf"\bhow (?:much|many (?:dollars|usd|hkd|euros?|yuan))\b.{{0,30}}\b(?:{NAME}|it|shares?|stock|adr)\b.{{0,30}}\b"
    rf"(?:cost{OF_A_DEED}|going|trading|worth)\b",
    rf"\bhow much (?:is|are|for)\b.{{0,25}}\b(?:{NAME}|it|share|stock|adr)\W*$",
    rf"\bhow much (?:does|do|would)\b.{{0,25}}\b(?:{NAME}|it|shares?|stock)\b.{{0,10}}\bcost\b{OF_A_DEED}",
    r"\btrad(?:es?|ing)\b.{0,25}\b(?:at|for|now|today|level|around|lower|higher|above|below)\b",
    rf"\b(?:where|what)(?: is| are| does|['’]?s) {NAME}(?:['’]s)? (?:stock |shares? )?"
    r"(?:at|now|worth|going for|trad\w+)\b",
    r"\bwhat .{0,30}\bshares? (?:going for|worth)\b|\bworth (?:per|a) share\b",
    rf"\bwhat does .{{0,30}}\b(?<!the )(?<!to )(?<!on )(?:cost{OF_A_DEED}|trade)\b",
    rf"\bwhat {NAME}(?:['’]s)? (?:stock |shares? )?(?:is|are) at\b|\bwie steht\b",
    r"\b(?:last|latest|previous|yesterday['’]s|prior|closing) (?:close|level)\b|\b(?:closed?|finish|open(?:ed)?) at\b",
    r"\b(?:above|below|under|over|past|reached) (?:US\$|HK\$|\$)?\d+(?:\.\d+)?(?: dollars| usd| hkd)?(?: \w+){0,2}\W*$",
    r"\bat what price\b|\bwhat (?:level|price)\b.{0,40}\b(?:at|now)\b",
    rf"\b(?:how did (?:the )?{NAME} close|{NAME} (?:close|level))\b(?! to\b)",
    r"\bquanto (?:vale|custa|costa)\b|\bcota[çc][aã]o\b|\bquotazion\w*\b|\bprezzo\b|\bpreço\b",
    r"股价|股價|现价|現價|报价|報價|多少钱|多少錢|什么价|价格|價格|\bprecio\b|\bcotiza\w*|\bcuánto (?:vale|cuesta)",
    r"\bkurs\b|\b\w*aktienkurs\b|\bwas kostet\b|\bcours\b|\bprix\b|\bcombien (?:vaut|coûte)\b",
    r"\bцен[ау]\b|\bкурс\b|\bсколько\b.{0,20}\bсто[ия]т",
)
# What may stand between a company's name and its price: all else is a product ("how much does a Namex phone cost").
_OF_SHARES = (
    r"(?:shares?|stocks?|adrs?|ads|prices?|quotes?|cost|h-shares?|class|listings?|single|one|current\w*|now|today\w*|"
    r"right|really|actually|latest|live|last|closing|opening|market|in|on|at|per|worth|trading|going|is|are|rsi|and|or|"
    r"vs|versus|hong|hk|hkd|usd|us|new|nyse|nasdaq|stonks?|please|pls|plz|this|after|before|pre|since|as|rn|with|"
    r"for|compared|hours|premarket|pre-market|spot|index|etf|the|a|b|h|target|ticker|of|to)\b"
)
_NO_PRICE = any_of(
    r"\bprices? (?:wars?|cuts?|targets?|competition|pressure|increases?|tag|sensitiv\w*|gains?|to[- ])",
    r"\b(?:multiples?|times|discount|premium|valuation|earnings|peers|volumes?|range of)\b",
    r"\btarget prices?|\bpriced\b|价格战|價格戰",
    # a product's
    r"\b(?:monthly|yearly|annual|retail|wholesale|list|sticker|ticket|subscription|selling) prices?\b",
    r"\b(?:memberships?|subscriptions?|abonn?ements?|licen[cs]es?)\b|卖(?:多少|什么价)|賣(?:多少|什麼價)",
    rf"\bhow (?:do|does|did|will|should|can) {NAME} (?:price|set|keep|raise|cut|hold|decide|justify)\b",
    rf"\b{NAME}(?:['’]s)? ?(?!{_OF_SHARES})[\w-]+(?: [\w-]+){{0,3}}? cost\b",
    rf"\b{NAME}(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?!{_OF_SHARES})[\w-]+ prices?\b",
    rf"\b(?:cost|price) of (?:an? |the )?{NAME}(?:['’]s)? (?!{_OF_SHARES})\w",
    rf"\b(?:an?|one|the) (?!{_OF_SHARES})[\w-]+(?: [\w-]+){{0,3}} (?:from|by|of) {NAME}\b",
    r"\b(?:drugs?|oil|gas|food|hous\w+|home|energy|chips?|memory|commodit\w+|consumer|cars?|tickets?|electricity|"
    r"egg|gold|steel|store|menu|shelf) prices\b",
    r"\b(?:per|a|each) (?:person|user|head|seat|month|year|unit|licen[cs]e|customer|subscriber|ride|order|parcel|item|"
    r"kilo\w*|kg|tonnes?|tons?|barrel|car|vehicle|device|token|hour)\b",
)
_MOVING = any_of(
    r"\b(?:combien|cu[aá]nto|quanto|wie ?viel)\b.{0,40}\b(?:perd\w+|gagn\w+|gan\w+|sub\w+|baj\w+|ca[ií]\w*|minus|plus|"
    r"gestiegen|gefallen|salit\w|sces\w|guadagn\w+)\b",
    r"\bhow(?: is| are|['’]?s| did| has| have)\b.{0,35}\b(?:do(?:ing|ne)?|perform\w*|faring|moving)\b",
    r"\b(?:is|are|has|have|did)\b.{0,35}\b(?:up|down|higher|lower|ris\w+|fall\w*|green|red|gain\w*|drop\w*|los\w+|"
    r"mov\w+|rall\w+|chang\w+)\b",
    r"\bhow much\b.{0,40}\b(?:up|down|gain\w*|lost|risen|fallen|drop\w*|mov\w*|chang\w*)\b",
    r"\bany (?:movement|moves?|change)\b|涨|漲|跌|表现|走势",
)
_DOING = any_of(
    rf"\bhow(?:['’]?s| is| are| did| has) {_SHARE}(?:['’]s)?(?: stock| shares?| share price)? "
    r"(?:doing|trading|moving|performing|looking|faring)\b(?! in\b)",
    r"\bhaving an? \w+ day\b",
)
_CHART = any_of(
    r"\b(?:chart|graph|candles?|plot|gr[aá]fic[oa]|graphique|grafik|wykres)s?\b|K线|走势图|走勢圖|图表|圖表|チャート|차트|画.{0,2}图",
    r"график",
)
_SUBJECT = any_of(
    rf"\b{NAME}\b|\b(?:it|its|it['’]s|they|their|this one|that one|shares?|stock)\b|股票",
    r"\bthe (?:company|adrs?|price)\b",
)
_RETURN = any_of(
    r"\b(?:up|down|gain\w*|return\w*|perform\w*|ris\w+|fall\w*|rall\w+|done|doing|doubl\w+|chang\w+|mov\w+)\b",
    r"\b(?:ytd|year[- ]to[- ]date|lost|added|climbed)\b|涨|漲|跌",
)
_BUSINESS = any_of(  # a figure of the company rather than of its share
    r"\b(?:order books?|tickets?|buyers|sells?|export\w*|regulat\w*)\b",
    r"\b(?:deliveries|shipments|subscribers|users|customers|stores|employees)\b",
    r"\b(?:market value|revenues?|sales|profits?|budget|spend\w*|capex|cloud|invest(?:ed|ing|ments?|ors?)|billion)\b",
    r"\b(?:weight\w*|ownership|competition|risks?|growth|ai|models?|hired|analysts?|rate|proxy|doing in|funds?|views?|"
    r"strategy|plans?|news|new|business|rivals?|margins?|runs?)\b",
)
_FUNDAMENTAL = any_of(
    r"\bmarket[- ]?cap\w*|\bp/?e\b|\bpe ratio|\bput[-/ ](?:to[- ])?call|\bshort interest\b|\bsold short\b",
    rf"\b(?:consensus|analyst) rating|市值|市盈率|{PE_ABROAD}|\bratio cours|{VALUE_ABROAD}|\bcapitalisation",
    rf"\b(?:{NAME}(?:['’]s)?|its|their|the company['’]s) (?:total )?market value(?: in (?:[a-z$ ]+))?\W*$",
    rf"\bmarket value of {NAME}(?: in (?:[a-z$ ]+))?\W*$",
)
_PLAINLY = any_of(
    r"^\W*(?:please )?(?:give|show|tell|send) me\b|\bwhich (?:one )?(?:has|is)\b|"
    r"\b(?:what(?:['’]?s| is| are)|how (?:big|large|high|low) (?:is|are))\b|多少|"
    r"\b(?:cuál|cuánt[oa]|quel(?:le)?|combien|wie (?:hoch|groß|viel)|was ist|как(?:ая|ой|ое|ова|ов)|сколько)\b|"
    r"^\W*\S+(?:\s+\S+){0,5}\W*$"
)
POLITE = any_of(
    r"\b(?:can|could|would|will) (?:you|i|we) (?:(?:please|kindly) )?(?=(?:tell|show|give|get|see|check|have)\b)"
)

CUES = {
    "now": _NOW,
    "today": _TODAY,
    "still": _STILL,
    "past": _PAST,
    "dated": _DATED,
    "ahead": _AHEAD,
    "told": _TOLD,
    "checked": _CHECKED,
    "what_is_said": _WHAT_IS_SAID,
    "why": _WHY,
    "who_when": _WHO_WHEN,
    "meaning": _MEANING,
    "about_me": _ABOUT_ME,
    "price": _PRICE,
    "no_price": _NO_PRICE,
    "moving": _MOVING,
    "doing": _DOING,
    "chart": _CHART,
    "subject": _SUBJECT,
    "return": _RETURN,
    "business": _BUSINESS,
    "fundamental": _FUNDAMENTAL,
    "plainly": _PLAINLY,
}
