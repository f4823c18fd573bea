"""What a listing's own bars tell: prices, readings of them, returns; how each is asked for and stated."""

from __future__ import annotations

from retrieval.stating import (
    ABOUT,
    FELL,
    MONEY,
    PCT,
    PEAK,
    ROSE,
    SPAN,
    Metric,
    N,
    above,
    at_least,
    below,
    within,
    within_share,
)

OVERBOUGHT, OVERSOLD = 70.0, 30.0  # J. Welles Wilder, "New Concepts in Technical Trading Systems", 1978
RISEN, FALLEN = above(0), below(0)
OF_A_DEED = (
    r"(?! (?:\w+ )?to (?!buy|get|own|purchase|hold)\w)"  # behind "cost": "to convert them" is no price
)
LAST_YEAR = r"(?:over|in|during) the (?:past|last) (?:12 months|twelve months|year)"

# A sum that is a price, as revenue in billions is not; and this year, not the one before nor one that ended.
_PRICE = rf"{MONEY}(?![\d,]*\.?\d)(?! ?(?:trillion|tn|billion|bn|million|mn|m)\b)"
_SPAN = rf"{SPAN}(?! (?:to(?! date)|before|earlier|ago|ended|ending|through)\b)"
_NO_OTHER = r"(?:(?!%|per ?cent)[^.;]){0,15}?"  # between a rise and its span stands no other rise

_HIGH, _LOW = above(OVERBOUGHT), below(OVERSOLD)
_SIDES = (
    *((word, RISEN) for word in ("above", "over")),
    *((word, FALLEN) for word in ("below", "under", "beneath")),
)


def _average_abroad(days: int) -> str:
    """ "200-Tage-Linie", "media de 200 días", "200-дневная средняя"."""
    return (
        rf"\b{days}[- ]?(?:tage|jours|días|sesiones|séances|дневн\w+)|"
        rf"\b(?:media|moyenne|durchschnitt|средн\w+)[^.?]{{0,14}}\b{days}\b"
    )


def _on_a_side_of(days: str) -> tuple[str, ...]:
    """ "trades above its 200-day moving average"."""
    return (
        rf"\b(?:trad\w+|is|are|was|stands?|stood|held|holds?|stay\w*|fell|fallen|slipped|dropped|rose|risen|climbed|broke\w*|"
        rf"closed|back|remains?)\s+(?:\w+ ){{0,2}}?(?P<state>above|over|below|under|beneath)\s+(?:its |their |the )?"
        rf"{days}[- ]day (?:simple )?(?:moving )?(?:average|line)",
    )


OF_PRICES: tuple[Metric, ...] = (
    Metric(
        "price",
        "price",
        "currency",
        r"(?<!highest )(?<!lowest )(?<!record )"
        r"\b(?:share |stock |current |live |last |market )?price\b(?!\s*(?:target|war|cut|"
        r"increase|list|to))(?<!target price)|"
        r"\bquotes?\b(?! from)|\btrad(?:es?|ing) (?:at|for)\b(?! (?:about |around |roughly )?[\d.]+ ?(?:x|times))|"
        r"\bhow much (?:is|are|does|do|"
        r"for)\b|\bworth (?:now|today)\b|"
        r"股价|股價|现价|現價|报价|報價|价格|價格|多少钱|多少錢|什么价|最新价|"
        r"\bpr[eé]cio\b|\bcotiza\w*|\bkurs\b|\baktienkurs\b|\bcours\b|\bprix\b|\bцена\b|\bкурс\b|"
        r"\bсколько сто[ия]т|\bwas kostet\b|\bcuánto cuesta|\bcombien coûte|"
        rf"\bwhat (?:does|do|would)\b.{{0,25}}\b(?:shares?|stock|adrs?|it)\b.{{0,12}}\bcost\b{OF_A_DEED}",
        (
            rf"\b(?<!target )(?:trad(?:es?|ing)|clos(?:es?|ed)|stands?|stood) at (?:about |around |"
            rf"roughly )?{_PRICE}",
        ),
        within_share(0.05),
    ),
    Metric(
        "previous_close",
        "previous close",
        "currency",
        r"\b(?:previous|prior|last|"
        r"yesterday(?:['’]s)?) clos(?:e|ing)|昨收|前收",
    ),
    Metric(
        "change_percent",
        "change on the day",
        "%",
        r"\b(?:up|down|higher|lower|moved?|moving|fall\w*|fell|ris\w+|rose|gain\w*|drop\w*|"
        r"change\w*|doing(?! in\b)|perform\w*)\b[^.?]{0,30}\btoday\b|"
        r"\btoday\b[^.?]{0,20}\b(?:up|down|higher|lower|move|change)\b|\bdaily (?:change|move)|"
        r"\bday(?:['’]s)? change|今日涨跌|今[天日].{0,2}[涨漲跌]|[涨漲跌].{0,3}今[天日]|涨跌|漲跌|涨幅|跌幅",
    ),
    Metric(
        "rsi_14",
        "14-day RSI",
        "points",
        r"\brsi\b|\btechnicals\b|relative[- ]strength|over[- ]?(?:bought|sold)\b|超买|超買|超卖|超賣|相对强弱|"
        r"相對強弱|"
        r"sobre(?:comprad|vendid)|überkauft|überverkauft|surachet|survendu|перекуплен|перепродан",
        (
            rf"\b(?:RSI|relative[- ]strength index)\b[^.;]{{0,60}}?\b(?<!line )(?<!level )"
            rf"(?:of|at|is|was|near|around|reads?|stood at|(?:ris\w+|rose|climb\w+|jump\w+|fall\w+|fell|dropp\w+|"
            rf"slid|sunk|sank|dipp\w+) to|hit|reached)\s+(?:a reading of |about |around |nearly )?{N}"
            r"(?![\d-]*[- ]day)",
            rf"\b(?:RSI|relative[- ]strength index)\b[^.;]{{0,20}}?\b(?:is|was|stands|stood|remains)\s+"
            rf"(?:now |still )?(?:above|below|over|under) (?!70\b|30\b){N}",
            r"\b(?:RSI|relative[- ]strength index)\b[^.;]{0,30}?\b(?:is|was|stands|stood|has|rose|climbed|fell|"
            r"dropped|slipped|jumped|now)\b[^.;]{0,15}?\b(?P<state>(?:above|over|past) 70|(?:below|under) 30)\b",
            r"\b(?:RSI|relative[- ]strength index)\b[^.;]{0,90}?\b(?P<state>over-?bought|over-?sold)\b",
            r"(?:\b|['’])(?:looks?|is|are|was|were|be|being|became|stock|shares|currently|technically|s|re|"
            r"signal\w*)\s+(?:as )?(?:an? )?(?:deeply |heavily |clearly |technically |extremely |still |now |"
            r"badly |very |already |massively |quite )*(?P<state>over-?bought|over-?sold)\b(?! (?:when|if|by the))",
            r"\btechnical(?:ly)? (?P<state>over-?bought|over-?sold)\b(?! (?:when|if|by))",
            r"\b(?:in|into) (?:the )?(?P<state>over-?bought|over-?sold) (?:range|territory|zone)\b",
        ),
        within(5),
        (
            *((word, _HIGH) for word in ("overbought", "above70", "over70", "past70")),
            *((word, _LOW) for word in ("oversold", "below30", "under30")),
        ),
    ),
    Metric(
        "sma_50",
        "50-day average",
        "currency",
        r"\b50[- ]?(?:day|d|dma|sma)\b|\b(?:sma|ma) ?50\b|\bfifty[- ]day|50 ?日 ?(?:均线|均線)|"
        rf"{_average_abroad(50)}|"
        r"\b(?:golden|death) cross|(?<!\d )(?<!day )\bmoving averages?\b",
        _on_a_side_of("50"),
        states=_SIDES,
        beside="sma_50_distance_percent",
    ),
    Metric(
        "sma_200",
        "200-day average",
        "currency",
        rf"\b200[- ]?(?:day|d|dma|sma)\b|\b(?:sma|ma) ?200\b|200 ?日 ?(?:均线|均線)|{_average_abroad(200)}|\b(?:golden|"
        r"death) cross|(?<!\d )(?<!day )\bmoving averages?\b|年线|\b(?:up|down)-?trend\w*\b|"
        r"\btrend\w*\b(?= (?:of|for|in) .{0,30}\b(?:stock|shares?|price))|\btrending\b|"
        r"['’]s (?:price |share |stock )?trend\b|趋势|趨勢",
        _on_a_side_of("200"),
        states=_SIDES,
        beside="sma_200_distance_percent",
    ),
    Metric(
        "high_52w",
        "52-week high",
        "currency",
        r"\b52[- ]?(?:week|wk|w)s?[- ](?:high|range|peak|low(?: and|/)? ?high)|\b(?:one|"
        r"1)[- ]year high|\byearly (?:high|range)|\bhighest (?:price )?(?:this|in the last|in a) year|"
        r"52[周週](?:新|最)?高|52[周週](?:区间|區間)|\b52-?wochen-?hoch|\bjahreshoch|\bm[áa]ximo de 52 semanas|"
        r"\bplus haut (?:sur|de) 52 semaines|максимум\w* за 52 недел|годов\w+ максимум",
        (rf"\b52-week high of {_PRICE}",),
        within_share(0.02),
    ),
    Metric(
        "low_52w",
        "52-week low",
        "currency",
        r"\b52[- ]?(?:week|wk|w)s?[- ](?:low|range|high(?: and|/)? ?low)|\b(?:one|"
        r"1)[- ]year low|\byearly (?:low|range)|\blowest (?:price )?(?:this|in the last|in a) year|"
        r"52[周週](?:新|最)?低|52[周週](?:区间|區間)|\b52-?wochen-?tief|\bjahrestief|\bm[íi]nimo de 52 semanas|"
        r"\bplus bas (?:sur|de) 52 semaines|минимум\w* за 52 недел|годов\w+ минимум",
        (rf"\b52-week low of {_PRICE}",),
        within_share(0.02),
    ),
    Metric(
        "all_time_high",
        "all-time closing high",
        "currency",
        r"\ball[- ]?time high|\bath\b|\brecord high|\bhighest ever|\bpeak price|"
        r"\bhighest (?:price|close|level)?\b.{0,30}\b(?:ever|reached|traded)\b|历史(?:新|最)高|"
        r"歷史(?:新|最)高|\bm[áa]ximo histórico|\b(?:rekord|allzeit)hoch|\brekordstand|\bplus haut historique|"
        r"\brecord historique|историческ\w+ максимум|\bрекорд\w*",
        (rf"\b(?:all-time|record) high of {_PRICE}",),
        within_share(0.01),
    ),
    Metric(
        "drawdown_percent",
        "fall from the all-time closing high",
        "%",
        r"\b(?:below|under|off|beneath|from|since|away from|short of|to)\b[^.?]{0,25}\b(?:peaks?|"
        r"highs?|records?|tops?)\b(?<!52-week high)(?<!52 week high)|(?<!max )(?<!maximum )\bdraw-?downs?\b|"
        r"\bfar (?:has|have|did) .{1,30} (?:fallen|dropped)|距(?:离)?(?:历史)?(?:高点|最高)|回撤|"
        r"比.{0,6}(?:高点|高點|峰值|最高点?)低|\bunter (?:dem|seinem|ihrem) .{0,20}(?:hoch|höchststand)|"
        r"\b(?:desde|del?|do|ao) (?:el |o |su )?(?:topo|m[áa]ximo|pico)\b|\bот (?:\w+ )?(?:максимум|пик|ха[йяе])|"
        r"\bvom (?:\w+ )?(?:hoch|rekord|höchststand)|"
        r"\bpor debajo de su .{0,12}(?:máximo|pico)|\b(?:sous|en dessous de) son .{0,12}(?:plus haut|sommet|pic)",
        (
            rf"\b{PCT},?\s+(?:below|under|beneath|off|beyond|short of|down from|lower than|"
            rf"away from)\s+(?:its|their|the|his)?\s*{PEAK}",
            rf"\b(?:off|{FELL})\s+{ABOUT}{PCT}\s+(?:from|since|below)\s+(?:its|their|the)?\s*{PEAK}",
            rf"\b(?:from|since)\s+(?:its|their|the)\s+{PEAK}\b[^.;]{{0,40}}?\b(?:{FELL})\s+{ABOUT}{PCT}",
        ),
        within(5),
    ),
    Metric(  # how it is asked for in other words is learnt: `questions.wanted`
        "max_drawdown_percent",
        "largest fall from one close to a later one",
        "%",
        r"\bmax(?:imum|imal\w*)? ?draw-?downs?\b|\bpeak[- ]to[- ]trough\b|最大回撤|最大跌幅|"
        r"\b(?:worst|biggest|largest|deepest|steepest) (?:drop|fall|decline|crash|slide)\b",
    ),
    Metric(
        "volume",
        "volume",
        "shares",
        r"\b(?:trading|daily|share|average|avg|traded|stock|usual) volumes?\b|\bvolumes?\W*$|"
        r"\bvolumes? (?:on|in|for|today|yesterday|traded|now)\b|\bshares? (?:\w+ )?(?:traded|changed hands)\b|"
        r"成交量|成交额|出来高|거래량",
    ),
    Metric(
        "ytd_return_percent",
        "return since the start of the year",
        "%",
        r"\byear[- ]to[- ]date|\bytd\b|\b(?:so far )?this year\b|\bsince (?:january|"
        r"the (?:start|beginning) of the year)|年初至今|今年(?:以来|以來|涨|漲|跌)|"
        r"\b(?:este año|in diesem jahr|dieses jahr|seit jahresbeginn|cette année|в этом году|с начала года|"
        r"seit januar|desde enero|depuis janvier)\b",
        (
            rf"\b(?P<word>doubl(?:ed|ing)|tripl(?:ed|ing)|quadrupled|halved)\b[^.;]{{0,40}}?\b{_SPAN}",
            rf"\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}(?! (?:from|below|under|off|short of) ){_NO_OTHER}"
            rf"\b{_SPAN}",
            rf"\b{_SPAN}[^.;]{{0,60}}?\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}(?! (?:from|below|under|in) )",
        ),
        at_least(0.9),
    ),
    Metric(
        "return_1y_percent",
        "return over one year",
        "%",
        r"\b(?:over|in|during) the (?:last|past) (?:year|12 months|twelve months)|\b(?:one|"
        r"1)[- ]year (?:return|performance|gain)|\bpast year|\bannual return|过去一年|近一年",
        (
            rf"\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}{_NO_OTHER}\b{LAST_YEAR}",
            rf"\b{LAST_YEAR}[^.;]{{0,40}}?\b(?P<way>{ROSE}|{FELL})\s+{ABOUT}{PCT}",
        ),
        at_least(0.9),
    ),
    Metric("macd", "MACD (12, 26)", "currency", r"\bmacd\b"),
    Metric("macd_signal", "MACD signal line (9)", "currency", r"\bmacd\b"),
    Metric("bollinger_upper", "upper Bollinger band (20, 2)", "currency", r"\bbollinger|布林"),
    Metric("bollinger_lower", "lower Bollinger band (20, 2)", "currency", r"\bbollinger|布林"),
    Metric(
        "volatility_30d_percent",
        "30-day volatility, annualised",
        "%",
        r"\b(?<!implied )volatil(?:ity|e)\b|(?<![隐隱]含)波[动動]|"
        r"\b(?:volatilidad|volatilität|volatilité)\b|волатильност",
        (
            r"\b(?:30-day|realised|realized|historical) volatility\b[^.;]{0,40}?\b(?:of|at|to|is|was|near)\s+"
            rf"{ABOUT}{PCT}",
        ),
        within(5),
    ),
)
