"""What is told of a company beside its prices: valuation, short interest, options, analysts; asked for and stated."""

from __future__ import annotations

from retrieval.stating import (
    ABOUT,
    FELL,
    MONEY,
    PCT,
    ROSE,
    SCALE,
    TIMES_FORWARD,
    Metric,
    N,
    above,
    below,
    one_of,
    within,
    within_share,
)

RISEN, FALLEN = above(0), below(0)
NO_SHARE = r"(?![\d,]*\.?\d)(?!\s?(?:%|per ?cent))"  # a number that is no percentage
MOVED = (
    rf"{ROSE}|{FELL}|(?:come|came|edged|gone|went) (?:up|down)|eased|slipped|shrunk|shrank|contracted|expanded|"
    r"increased|grown|grew|widened|narrowed|re-?rated"
)
# Those whose word is a consensus: analysts in the plural, and not a few of them.
MANY = r"(?<!some )(?<!few )(?<!two )(?<!three )(?<!other )\b(?:analysts|brokers|brokerages)\b"

# How a P/E and a market value are asked for in other languages: that makes a question one to the market, too.
PE_ABROAD = (
    r"(?-i:(?<![A-Za-z])(?:PER|KGV)(?![A-Za-z]))|\bkgv\b|\bkurs-gewinn-verhältnis|\b(?:el|il|le|un|su|son|leur) per\b|"
    r"\bp/l\b"
)
VALUE_ABROAD = (
    r"\bcapitalización|\bvalor bursátil|\bbörsenwert|\bmarktkapitalisierung|\bvaleur boursière|капитализаци"
)
OF_COMPANIES: tuple[Metric, ...] = (
    Metric(
        "forward_pe",
        "forward P/E",
        "x",
        r"\b(?:forward|fwd) (?:p/?e|price|earnings|multiple)|\bforward(?=\W*$)|\b(?:valuation|earnings) multiples?|"
        r"\bmultiples?\b|\btimes (?:forward )?earnings|\b(?:under|over)valued\b|"
        r"\b(?:discount|premium) (?:to|against|over)\b|"
        r"\bcheap(?:er)?\b|\bexpensive\b|\bvaluation\b|(?<!trailing )\bp/?e\b(?:[- ]ratio)?|"
        rf"预期市盈率|市盈率|估值|{PE_ABROAD}|\bratio cours[-/ ]bénéfice",
        (
            TIMES_FORWARD,
            rf"\bforward (?:p/?e|multiple|price[- ]to[- ]earnings)[^.;]{{0,30}}?\b(?:of|at|is|"
            rf"was|near|about)\s+{ABOUT}{N}{NO_SHARE}",
            rf"\bforward (?:p/?e|multiple|price[- ]to[- ]earnings)(?: ratio| multiple)?(?: (?:has|have|had|is|was))?"
            rf"(?: \w+)? (?:{MOVED})(?: \w+ly)?(?: from [\d.]+(?:x| times)?)? to {ABOUT}{N}{NO_SHARE}",
            rf"\b(?:forward|expected|projected) (?:earnings|profits?)[^.;]{{0,60}}?\b{N}\s?(?:x|times)\b"
            r"(?!\s+(?:\w+ )?(?:earnings|profits?|sales|book|revenue|as ))",
        ),
        within_share(0.1),
    ),
    Metric(
        "trailing_pe",
        "trailing P/E",
        "x",
        r"\btrailing (?:p/?e|price|earnings|multiple)|静态市盈率|滚动市盈率",
        (rf"\b{N}\s?(?:x|times)\s+(?:its |their )?trailing (?:earnings|profits?)",),
        within_share(0.1),
    ),
    Metric(
        "market_cap",
        "market capitalisation",
        "currency",
        r"\bmarket[- ]?cap(?:s|itali[sz]ations?)?\b|\bmcap\b|\bmarket values?\b|"
        r"\bwhich (?:one |of \w+ )?is (?:the )?(?:bigg|larg)e(?:r|st)\b|\bhow (?:big|large|"
        r"valuable) (?:is|are) (?:the company|[\w.]+(?: [\w.]+){0,2})\W*$|市值|\bcapitalisation (?:boursière|d['’])|"
        r"\bvale\b.{0,20}\ben bolsa|"
        rf"{VALUE_ABROAD}",
        (
            rf"\b(?:market cap(?:itali[sz]ation)?|"
            rf"market value)\b[^.;]{{0,30}}?{MONEY}\s?{SCALE}",
            rf"\b(?:is|are|now) (?:now |currently )?worth {ABOUT}{MONEY}\s?{SCALE}",
            rf"\bvalu(?:es|ing) (?:it|[\w.]+|the (?:company|group|firm)) at {ABOUT}{MONEY}\s?{SCALE}",
        ),
        within_share(0.1),
    ),
    Metric(
        "dividend_yield_percent",
        "dividend yield",
        "%",
        r"\bdividends?\b|\bdiv(?:i|idend)? ?(?:yields?|yld)\b|\byields?\b(?! curves?\b| to\b)|\byld\b|"
        r"股息|派息|配息|股利|配当|배당|"
        r"\bdividend\w+|\brendement\b|\bdywidend\w*|\btemettü|дивиденд\w*",
        (
            rf"\bdividend yields?\b[^.;]{{0,30}}?\b(?:of|at|is|was|near|about)\s+{ABOUT}{PCT}",
            rf"\b{PCT} (?:dividend yield|yield in dividends)\b",
        ),
        within_share(0.2),
    ),
    Metric(
        "short_percent_of_float",
        "short interest, share of free float",
        "%",
        r"\bshort[- ](?:interest|sell\w*|bets?|position\w*|percent\w*|float)|\bshorted\b|"
        r"\bsold short\b|\bfloat (?:is )?short\b|"
        r"\bshorts\b|做空|沽空|卖空",
        (
            rf"\b(?:short (?:interest|bets?|positions?|sellers?)|shorted|bearish bets?)\b[^.;]{{0,80}}?{PCT}\s+"
            rf"of\s+(?:its |the )?(?:free[- ])?float",
            rf"\b{PCT}\s+of\s+(?:its |the )?(?:free[- ])?float\b[^.;]{{0,20}}?\b(?:sold short|shorted)",
        ),
        within_share(0.2),
        own=True,
    ),
    Metric(
        "short_change_percent",
        "change of short interest within a month",
        "%",
        r"\bshort[- ](?:interest|bets?|positions?)\b[^.?]{0,30}\b(?:risen|rise|rising|rose|changed?|"
        r"fallen|fell|gone|increased?|climbed|up|down)\b|\b(?:risen|rise|rose|changed?|fallen|fell|"
        r"increase)\b[^.?]{0,20}\bshort (?:interest|bets?|positions?)\b",
        (
            r"\b(?:short|bearish) (?:interest|bets?|positions?)\b[^.;]{0,40}?\b(?P<state>risen|rose|climbed|"
            r"increased|grown|went up|fallen|fell|dropped|declined|went down)\b(?! (?:by |to )?\d)",
        ),
        states=(
            *((word, RISEN) for word in ("risen", "rose", "climbed", "increased", "grown", "wentup")),
            *((word, FALLEN) for word in ("fallen", "fell", "dropped", "declined", "wentdown")),
        ),
        own=True,
    ),
    Metric(
        "put_call_ratio",
        "put/call ratio",
        "x",
        r"\bput[-/ ](?:to[-/ ])?call|\bcall[-/ ]put",
        (rf"\bput[-/ ](?:to[-/ ])?call ratio\b[^.;]{{0,40}}?\b(?:of|at|to|is|was|near)\s+{ABOUT}{N}",),
        within_share(0.2),
        own=True,
    ),
    Metric(
        "implied_volatility_percent",
        "implied volatility at the money",
        "%",
        r"\bimplied vol(?:atility)?\b|\boptions? volatility\b|隐含波动率|隱含波動率",
        (
            rf"\bimplied volatility\b[^.;]{{0,40}}?\b(?:of|at|to|is|was|near)\s+{ABOUT}{PCT}",
            rf"\bimply (?:an? )?(?:annual )?volatility of {ABOUT}{PCT}",
        ),
        within(5),
        own=True,
    ),
    Metric(
        "target_mean_price",
        "mean price target",
        "currency",
        r"\b(?:price|analysts?['’]?|mean|average|avg|median|consensus) targets?\b|\btarget price|目标价|目標價",
        (
            rf"\b(?:mean|average|median|consensus) (?:(?:price )?target|target price)\b[^.;]{{0,40}}?\b"
            rf"(?:of|is|at|was)\s+{ABOUT}{MONEY}",
            rf"\banalysts,? on average,? (?:see|expect|value)\b[^.;]{{0,30}}? at {MONEY}",
            rf"\bprice targets? averag\w+ {MONEY}",
        ),
        within_share(0.05),
        own=True,
    ),
    Metric(
        "recommendation",
        "analysts' consensus",
        "",
        r"\b(?:analysts?|consensus|sell-side|wall street)\b[^.?]{0,40}\b(?:rat(?:e|es|ed|ing|"
        r"ings)|recommend\w*|say|think|buy|sell|hold)\b|\bconsensus rating|\brecommendations?\b|"
        r"\brated (?:as )?(?:an? )?[“\"]?(?:strong )?(?:buy|sell|hold)\b|\brating do analysts\b|\bhow many analysts\b|"
        r"评级|評級",
        (
            rf"{MANY}[^.;]{{0,60}}?\brat(?:e|ed|ing)\b[^.;]{{0,40}}?\b"
            r"(?P<state>(?:strong )?buy|sell|hold|outperform)\b",
            rf"{MANY}[^.;]{{0,60}}?\b(?:recommend|advise|urge)\w*\b[^.;]{{0,30}}?\b(?P<state>buy|sell|hold)(?:ing)?\b",
            rf"{MANY}[^.;]{{0,40}}?\b(?P<state>buy|sell|hold|outperform) ratings?\b",
            r"\bconsensus (?:rating|recommendation)\b[^.;]{0,40}?\b(?:is|of|at|remains|stands at)\s+(?:an? )?[“\"]?"
            r"(?P<state>strong buy|buy|hold|sell|outperform)\b",
        ),
        states=(
            ("strongbuy", one_of("buy", "strong buy")),
            ("buy", one_of("buy", "strong buy")),
            ("outperform", one_of("buy", "strong buy")),
            ("hold", one_of("hold")),
            ("sell", one_of("sell", "underperform")),
        ),
    ),
    Metric(
        "next_earnings",
        "day of the next results",
        "",
        r"\bnext (?:earnings|results|report)\b|\b(?:earnings|results) (?:date|day)\b|"
        r"\bwhen (?:does|do|will|is|are)\b[^.?]{0,40}\b(?:earnings|results|report(?:s|ing)?)\b|"
        r"\breports? (?:first|next)\b|财报(?:日|时间)|決算(?:発表|日)|\bbilanzvorlage|\bquartalszahlen",
    ),
)
