"""How prose names each figure, and which of its figures a number in a sentence can be. Pure."""

from __future__ import annotations

import re

from retrieval.writing.gate.words.cues_abroad import CUES_ABROAD

# A company's shares, and not its earnings a share.
SHARES = r"(?<!earnings a )(?<!earnings per )(?<!profit a )(?<!profit per )shares?"

# How prose names each figure. Several may share a cue: a "range" speaks of both its ends.
CUES: dict[str, str] = {
    "rsi_14": r"(?<![A-Za-z])rsi(?![A-Za-z])|relative[- ]strength(?: index)?|相对强弱|相對強弱|超买|超卖|超買|超賣|"
    r"\bover-?(?:bought|sold)\b|sobre(?:comprad|vendid)\w*|überkauft|überverkauft|surachet\w*|survendu\w*|"
    r"перекуплен\w*|перепродан\w*|\bneutral\b",
    "sma_50": r"\b50[- ]?(?:day|d|dma)\b[- ](?:simple )?(?:moving )?(?:average|mean|line)|"
    r"\bfifty-day (?:moving )?(?:average|mean)|"
    r"50[- ]?(?:tage|jours|días|dias|日|天)\w*|\b50 days\b|"
    r"\b50[- ]day\b(?! (?:high|low|return|volatility|rsi))|50-дневн\w*|\b(?:media|moyenne|"
    r"média)[^.,;]{0,12} (?:de|à) 50 \w+",
    "sma_200": r"\b200[- ]?(?:day|d|dma)\b[- ](?:simple )?(?:moving )?(?:average|mean|line)|"
    r"\btwo[- ]hundred-day (?:moving )?(?:average|mean)|"
    r"200[- ]?(?:tage|jours|días|dias|日|天)\w*|\b200 days\b|"
    r"\b200[- ]day\b(?! (?:high|low|return|volatility|rsi))|200-дневн\w*|\b(?:media|moyenne|"
    r"média)[^.,;]{0,12} (?:de|à) 200 \w+",
    "range_52w": r"\b(?:52|fifty-two)[- ]?weeks? (?:trading )?(?:range|band|span)|"
    r"\b(?:(?:between|from)\b[^;]{3,60}? )?(?:of|over|in|within|during) (?:the )?(?:(?:last|past) )?(?:52|"
    r"fifty-two) weeks|"
    r"\b(?:over|within|during) the (?:last|past) (?:year|twelve months)\b|"
    r"\branged (?:from|between)\b|\btraded (?:in a range )?between\b|52[周週]区间",
    "high_52w": r"\b(?:52|fifty-two)[- ]?weeks? (?:intraday )?(?:high|top|peak)|"
    r"(?:last|past) (?:52|fifty-two) weeks,? (?:the|its) high(?:est)?|52[- ]wochen-?hoch|"
    r"m[áa]ximo (?:de|das) 52 semanas|plus haut (?:de|sur) 52 semaines|52[周週]的?(?:新|最)?高|"
    r"52-недельн\w+ максимум\w*",
    "low_52w": r"\b(?:52|fifty-two)[- ]?weeks? (?:intraday )?(?:low|bottom|trough)|"
    r"(?:last|past) (?:52|fifty-two) weeks,? (?:the|its) low(?:est)?|52[- ]wochen-?tief|"
    r"m[íi]nimo (?:de|das) 52 semanas|plus bas (?:de|sur) 52 semaines|52[周週]的?(?:新|最)?低|"
    r"52-недельн\w+ минимум\w*",
    "all_time_high": r"(?:all-?time|record|highest)(?:[- ]ever)? (?:closing |close )?(?:high|peak|"
    r"close)?|\bclosing high\b|\brecord\b|"
    r"\bpeak(?:ed)?\b|allzeithoch|rekordhoch|(?:m[áa]ximo|récord) (?:hist[óo]rico|de cierre)|"
    r"máxima histórica|massimo storico|(?:plus haut|record) historique|"
    r"历史(?:最|新)?高\w*|"
    r"歷史(?:最|新)?高\w*|(?:историческ\w+ )?(?:максимум\w*|рекорд\w*)",
    "drawdown_percent": r"\b(?:below|under|beneath|off|short of|from|beyond)\b[^.;]{0,40}?\b(?:peak|"
    r"highs?|record)\b|\bdraw-?down\b|"
    r"unter (?:dem|seinem|ihrem) [^.;]{0,25}hoch|por debajo del? [^.;]{0,15}m[áa]ximo|"
    r"abaixo d[ao] [^.;]{0,15}máxim\w+|"
    r"(?:sous|en dessous d[eu]) [^.;]{0,20}(?:haut|record)|ниже [^.;]{0,30}максимум\w*|"
    r"低于?(?:历史)?(?:最)?高\w*|比[^，。]{0,12}(?:最高|高点)[^，。]{0,20}低|回撤|rückgang",
    "ytd_return_percent": r"\b(?:since|than at|from|between) the (?:start|beginning|turn) of\b(?: (?:the |this |"
    r"last )?year\b)?|"
    r"\byear[- ]to[- ]date\b|\bytd\b|"
    r"\bthis year\b|\bsince (?:the (?:start|"
    r"beginning|turn) of the year|january|1 january)|"
    r"\bso far\b|\bto date\b|\b(?:on|for) the year\b(?: so far)?|\bsince (?:early january|new year|year-end)|"
    r"in diesem jahr|este año|cette année|questanno|в этом году|"
    r"seit jahresbeginn|en lo que va de(?:l)? año|desde (?:principios|"
    r"comienzos|o início) (?:de|del|do) a[ñn]o|"
    r"depuis (?:le début de l['’]année|janvier)|с начала года|年初至今|今年(?:以来|以來)?",
    "return_1y_percent": r"\b(?:than|from|compared with) (?:it (?:was|stood) )?(?:at this time )?(?:a|"
    r"one) year (?:ago|earlier|before)\b|"
    r"\b(?:than|from) (?:twelve|12) months (?:ago|earlier|before)\b|\bin (?:a|one) year\b|"
    r"\bon a one-year (?:basis|view)\b|"
    r"\b(?:over|in) (?:(?:the )?(?:last|past) )?(?:twelve|12) months\b|\bover (?:one|"
    r"the (?:past|last)|a|1) ?(?:year|twelve months|12 months)\b|"
    r"\b(?:one|1)-year (?:return|change|gain|loss)|\b(?:in|over) (?:the )?"
    r"(?:last|past) (?:year|12 months|twelve months)|(?:binnen|innerhalb) eines jahres|en (?:el último|"
    r"los últimos doce meses)|auf jahressicht|en un año|"
    r"sur un an|за год|近一年|过去一年",
    "change_percent": r"\b(?:on|in|over|during|for) the (?:last|latest|most recent|final)(?: trading)? (?:day|"
    r"session)\b|"
    r"\b(?:one|single)-day\b|\bday[- ](?:over|on)[- ]day\b|\bfor the (?:day|session)\b|"
    r"\bthan (?:on )?the (?:previous|prior) "
    r"(?:trading )?(?:day|session)\b|\bon the day\b|\b(?:day|session)['’]s (?:change|move)|\bchange (?:of|"
    r"on) the day\b|\bdaily (?:change|move)\b|\bin the session\b|\bthat day\b|"
    r"\b(?:than|from|against) the (?:previous|prior) close\b|am (?:gleichen )?tag|en el día|"
    r"en la sesión|sur la séance|за день|当日|當日|涨跌幅",
    "previous_close": r"\byesterday['’]s close\b|\b(?:previous|prior) clos(?:e|ing)\b|\bclose before\b|"
    r"\b(?:session|day) (?:before|"
    r"earlier)\b|\b(?:previous|prior|preceding) (?:trading )?(?:day|session)(?:['’]s)?(?: clos\w+)?\b|"
    r"\b(?:previous|prior|preceding) finish\b|昨收|前收|前一(?:交易)?日的?(?:收盘价?|收盤價?)?|предыдущ\w+ закрыти\w+|"
    r"chiusura precedente|"
    r"vortagesschluss|vorige\w* (?:schluss)?kurs\w*|cierre anterior|clôture précédente",
    "macd_signal": r"\bsignal(?: line)?\b",
    "macd": r"\bmacd\b(?! signal)",
    "bollinger_upper": r"\bupper (?:bollinger )?(?:band|one)\b",
    "bollinger_lower": r"\blower (?:bollinger )?(?:band|one)\b",
    "bollinger_range": r"\bbollinger bands\b",
    "put_call_ratio": r"\bput[-/ ](?:to[- ])?call\b",
    "short_percent_of_float": r"\bshort (?:interest|positions?)\b|\bsold short\b|\bof (?:the |"
    r"its )?(?:free )?float\b",
    "short_change_percent": r"\b(?:change|rise|fall|increase|decrease) (?:of|in) short interest\b|"
    r"\bshort interest (?:has |had |was )?(?:chang|ris|rose|fell|fall|increas|decreas|grew|grown|declin)\w*",
    "implied_volatility_percent": r"\bimplied volatility\b",
    "target_mean_price": r"\b(?:mean |average )?price targets?\b",
    "volatility_30d_percent": r"(?<!implied )\bvolatil(?:ity|e)\b|volatilit\w+|volatilidad|волатильност\w*|波动率",
    "market_cap": r"\b(?:company|group)\b[^.;]{0,12}\b(?:worth|valued)\b|\bvalues? the (?:company|group)|"
    r"\bvalued at\b|\bmarket value[sd]\b[^.;,\d]{0,40}\bat\b|"
    r"\bmarket (?:cap(?:itali[sz]ation)?|values?)\b|市值|marktkapitalisierung|"
    r"capitalisation boursière|capitalización",
    "forward_pe": r"\bforward (?:basis|measure|multiple),[^,.;\d]{0,40}|"
    r"\bforward (?:p/?e|earnings|price)\b|\btimes (?:forward|expected|estimated|projected|future) earnings\b|"
    r"\b(?:expected|estimated|projected|future) earnings\b|"
    r"\bon forward earnings\b|(?<=times )forward\b|\bforward (?:multiple|basis|ratio|valuation)\b",
    "trailing_pe": r"\bkurs-gewinn-verhältnis\b|\bkgv\b|\bper\b(?= (?:es|de))|市盈率|"
    r"\btrailing (?:basis|measure|multiple),[^,.;\d]{0,40}|"
    r"(?<!forward )\bprice[-/ ](?:to[- ])?earnings\b|\btrailing (?:p/?e|earnings|price)\b|\bp/e\b|"
    r"\btimes (?:trailing )?earnings\b|(?<=times )trailing\b|\btrailing (?:multiple|basis|ratio|valuation)\b",
    "price": r"\bprice\b(?!/)|\btrad(?:es?|ing|ed)\b|\bclos(?:ed?|es|ing)\b(?! high)|\bquoted?\b|"
    r"\bchang(?:es|ed|ing) hands\b|\bcosts?\b|"
    r"\b(?:shares?|stock|ads)\b|\bworth\b|\bfinished\b|\bended\b|\bsettled\b|\bleft off\b|"
    r"股价|股價|收盘|收盤|报|報|价格|価格|\bkurs\b|\bschloss\b|\bnotiert\w*|\bpreis\b|\bcerr[óo]\b|"
    r"\bprecio\b|\bcotiza\w*|\bfech\w+|\bpreço\b|\bcl[ôo]tur\w+|"
    r"\bcours\b|\bprix\b|\bцен\w+|\bкурс\w*|\bзакры\w+",
}
A_SHARE = re.compile(  # "earnings of 5.39 dollars a share": what is earned or paid on each, and no price
    r"\b(?:earnings|dividends?|profits?|income|earn(?:s|ed)?)\b[^,;:]{0,80}\s(?:an?|per|each) share\b", re.I
)
CUE_PATTERNS = {
    name: re.compile(f"{pattern}|{CUES_ABROAD[name]}" if name in CUES_ABROAD else pattern, re.I)
    for name, pattern in CUES.items()
}
ABROAD_PATTERNS = {name: re.compile(pattern, re.I) for name, pattern in CUES_ABROAD.items()}
# Where the other of the two is named in full.
BARE = {
    "high_52w": re.compile(r"\bhighs?\b|\bhoch\b|\bm[áa]ximo\b|\bplus haut\b|максимум\w*|最高价?|高点", re.I),
    "low_52w": re.compile(r"\blows?\b|\btief\b|\bm[íi]nimo\b|\bplus bas\b|минимум\w*|最低价?|低点", re.I),
}
SPOKEN_OF = {
    "range_52w": {"low_52w", "high_52w"},
    "bollinger_range": {"bollinger_lower", "bollinger_upper"},
}
# What a percentage beside the name of a level is.
SHARE_OF = {"all_time_high": "drawdown_percent", "previous_close": "change_percent"}

# Windows and rules that belong to the name of a figure: no claim of their own, but they have to be that figure's.
_DAYS = (
    r"(?:[- ]?(?:day|trading day|session)s?\b|-?d\b|[- ]?(?:tage|jours|días|dias|giorni|sesiones|séances)\w*|"
    r"-дневн\w+|"
    r"\s?[日天]| дн(?:ей|я))"
)
_WEEKS = (
    r"(?:[- ]?(?:week)s?\b|[- ]?(?:wochen|semaines|semanas|settimane)\w*|-недельн\w+|\s?[周週]| недел\w+)"
)
_OWN_WINDOWS = {
    "rsi_14": rf"(?<![\d.])(?:14|fourteen){_DAYS}|\bRSI ?\(14\)",
    "sma_50": rf"(?<![\d.])(?:50|fifty){_DAYS}|\b(?:SMA|MA) ?\(50\)",
    "sma_200": rf"(?<![\d.])(?:200|two[- ]hundred){_DAYS}|\b(?:SMA|MA) ?\(200\)",
    "volatility_30d_percent": rf"(?<![\d.])(?:30|thirty){_DAYS}",
    "high_52w": rf"(?<![\d.])(?:52|fifty-two){_WEEKS}",
    "return_1y_percent": r"(?:过去|過去|近)一年|\b(?:1|one)[- ]years?\b|\b(?:12|twelve)[- ]months?\b",
    "macd": r"\bMACD \(12, 26(?:, 9)?\)",
}
WINDOWS = re.compile("|".join(_OWN_WINDOWS.values()), re.I)
_OF = {
    "rsi_14": CUE_PATTERNS["rsi_14"],
    "sma_50": re.compile(r"averages?|mean|line|media|moyenne|média|durchschnitt|linie|средн|均", re.I),
    "volatility_30d_percent": CUE_PATTERNS["volatility_30d_percent"],
}
_OF["sma_200"] = _OF["sma_50"]


SPAN = re.compile(
    r"\b(?:weeks?|months?|quarters?|years?|decades?|fortnights?|hours?|woche\w*|monat\w*|quartal\w*|jahr\w*|"
    r"semanas?|mes(?:es)?|"
    r"trimestre\w*|años?|semaines?|mois|années?|ans|недел\w+|месяц\w*|квартал\w*|год\w*|лет|settiman\w+|anno|"
    r"anni|anos?)\b"
    r"|[周週月季]|年(?!\d)|"
    r"\b(?:last|past|recent|coming|next|several|few|many) (?:(?:few|several|trading|\d+) )*(?:days|sessions)\b",
    re.I,
)


NAMES = re.compile(
    "|".join(
        p.pattern
        for name, p in CUE_PATTERNS.items()
        if name not in {"drawdown_percent", "price", "range_52w"}
    ),
    re.I,
)
_NOUN = re.compile(
    r"rsi|relative|average|mean|line\b|volatil|high|low|range|return|change|durchschnitt|linie|media|moyenne|"
    r"média|средн|均|"
    r"相对|相對|волатильн|波动|波動",
    re.I,
)


def strange_window(named: str) -> str | None:
    """A window in a sentence that is not that of the figure it stands with: a 14-day average, a 50-day RSI."""
    for name, own in _OF.items():
        for m in re.finditer(_OWN_WINDOWS[name], named, re.I):
            if re.match("rsi|sma|ma", m.group(), re.I):
                continue  # "RSI (14)" says itself whose it is
            if own.search(
                re.sub(r" ?(?:over|of|for|on|at|,|\(|the last|the past) ?$", "", named[: m.start()])[-12:]
            ):
                continue  # "its RSI over 14 days"
            behind = _NOUN.search(named, m.end(), m.end() + 80)
            near = named[behind.start() : behind.start() + 20] if behind else named[: m.start()]
            if not own.search(near):
                return m.group()
    return None
