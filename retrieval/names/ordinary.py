"""Word lists that keep ordinary words from being taken for companies. Data only, applied elsewhere."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


# Company names that are also plain words: they count with a capital letter or beside a word such as "shares".
CAREFUL_NAMES = _phrases(
    """
    aes, alphabet, american electric power, american international, american water works, ant, apa,
    apollo, ares, arm, ball, best buy, block, booking, bp, carnival, cf, charter, chubb, citizens,
    citizens financial, cms, coherent, coin, constellation, cooper, copart, corning, cummins, delta,
    diamondback, digital realty, discovery, dominion, domino s, dover, dow, duke, eaton, edison,
    edwards, emerson, entergy, equity residential, essex, everest, evergy, exact, expand energy, f5,
    federal realty, ferguson, fidelity, first solar, flex, fortive, fox, fox corp, franklin, gen, gen
    digital, generac, general dynamics, general mills, genuine parts, global, global payments, grab,
    hartford, hilton, host, host hotels, hp, hubbell, huntington, illinois tool works, incyte,
    intercontinental exchange, international paper, jacobs, key, kinder, kraft, lincoln, linde, lining,
    live nation, loews, lowe s, lucid, marathon, masco, match, monster, monster beverage, mosaic, news,
    northern trust, norwegian, nrg, old dominion, old navy, otis, packaging, paramount, parker, pentair,
    phillips, pool, ppl, principal, procter, progressive, public, public service enterprise, public
    storage, quanta, quest, raymond, realty income, reddit, regions, republic services, rollins, ross,
    sap, sea, sempra, shell, simon, skyworks, snap, snap on, snap-on, southern, square, stanley, steel
    dynamics, synchrony, take two, tapestry, target, tko, travelers, tyson, ulta, united, united
    rentals, universal, ups, ventas, verisk, vertex, viper, visa, vulcan, waste management, waters,
    wells, west, williams, wynn, xylem, yum, zebra
    """
)

# Names that are words with a plural of their own: "apples" is not Apple's.
PLURALS = _words("apple caterpillar coke dell ford lining meta micron oracle shell snowflake")

# What is left of a company's full name and is too common to stand for it: "American" International Group.
NOT_SHORT_NAMES = _phrases(
    """
    align, american, applied, boston, cardinal, charles river, digital, expand, first, general, global,
    international, ke, micro, nasdaq, national, news, nu, on, public, sea, snap, southern, standard,
    strategy, texas, tyler, u s, united, universal, west
    """
)

# What stands before or after such a name where the plain word is meant: name -> patterns (before, after).
NOT_THE_COMPANY: dict[str, tuple[str, str]] = {
    "a": (
        r"$^",
        r"\s+(?:shares?|stock|company|quote|ticker|dividend)\b(?!\s+(?:price|rsi|chart|overbought|oversold))",
    ),
    "target": (
        r"(?:price|profit|a|the|growth|sales|new|analyst|average|mean|median|its)\s+$",
        r"\s*(?:price|date|of|for|was|is set)\b",
    ),
    "apple": (r"(?:an|the)\s+$", r"\s+(?:pie|juice|tree|cider)"),
    "amazon": (r"$^", r"\s+(?:river|rain ?forest|forest|basin|jungle)"),
    "meta": (r"$^", r"[\s-]*(?:analys|data|description|tag|study|question|level|comment)"),
    "visa": (
        r"(?:a|the|my|tourist|student|work|travel)\s+$",
        r"\s+(?:requirement|application|polic|rule|free)",
    ),
    "oracle": (r"(?:an|the)\s+$", r"\s+of\b"),
    "ford": (r"(?:a|the|to)\s+$", r"\s+(?:the|a|crossings?)\b"),
    "micron": (r"(?:a|one|half a|\d+)\s+$", r"\s+(?:thick|wide|filter)"),
    "intel": (r"(?:any|good|some|more|bad|new|inside)\s+$", r"\s+about\b"),
    "shell": (r"(?:a|nut)\s+$", r"\s+(?:compan(?:y|ies)|scripts?|out|corporations?)\b"),
    "tesla": (r"nikola\s+$", r"\s+coils?\b"),
    "uber": (r"(?:it|so|this|that)\s+$", r"-[a-z]"),
    "alphabet": (r"(?:an|the|latin|greek)\s+$", r"\s+(?:soup|letter)"),
    "block": (r"(?:a|the|building|in)\s+$", r"\s+(?:trade|chain|of)"),
    "coke": (r"$^", r"\s+(?:coal|oven)"),
    "arm": (r"(?:an|the|its|their|cloud|lending|finance)\s+$", r"['’]s\s+length"),
    "sap": (r"(?:the|to|could|will|may)\s+$", r"\s+(?:the|sentiment|confidence|demand)"),
    "delta": (r"(?:the|option'?s?|call|put|a)\s+$", r"\s+(?:of|hedg|variant|neutral)"),
    "dow": (r"$^", r"\s+jones"),
}

# Firms that are more often a source than a subject: "according to Morgan Stanley data".
SPEAKERS = _words(
    """
    2888.HK AMP BAC BCS BEN BLK BX C DB FDS GS HSBC ING IVZ JPM KKR MCO MS MSCI NDAQ NTRS NWSA RJF SCHW
    SPGI STT TROW UBS WFC
    """
)

# Written in capitals without being a ticker. Some are one as well: those count as $IT or "NYSE: IT" only.
CAPITALS = _words(
    """
    A AC ADP ADR ADRS ADS AFTER AGI AI ALL ALSO AM AMP AN AND API APP APR AR ARE ARK ARPU AS ASAP ASIA
    AT ATH ATL ATM AUM B2B BA BAD BALL BBC BE BEN BEST BIG BMW BOT BPS BR BRICS BS BSC BTW BUY BY CAGR
    CALL CAN CAPEX CASH CAT CCP CD CDR CDS CEO CF CFO CFTC CHART CI CIO CM CN CNBC CNH CNN CNY COGS COIN
    COO COST COVID CPI CPU CSV CTO DATA DAU DAY DB DC DCF DD DE DECK DID DIY DJ DM DNA DO DOC DOES DOJ
    DROP DVD EBIT EBITDA ECB ECHO ED EDT EL EM EMA EPS EQ ERIC ES ESG EST ETA ETF ETFS EU EUR EV EVP EVS
    FAANG FALSE FANG FAQ FAQS FAST FDA FED FIFA FIX FLEX FOMC FOMO FOR FT FTC FUD FX FY FYI GA GAAP GAM
    GB GBP GDP GDR GDRS GEN GFC GL GMT GMV GO GOOD GPS GPT GPT4 GPU GPUS GRAB HAL HAS HD HELP HFT HI
    HIBOR HIGH HIV HK HKD HKEX HKG HKSE HKT HODL HOLD HOW HP HR HTML HZ I ICBM ICE ID IF IFRS II III IMF
    IMHO IMO IN INFO ING IP IPO IPOS IR IRA IRR IS IT ITM ITS IV JPY JSON JUST KEY KEYS KG KIM KM KPI LA
    LBO LED LIBOR LITE LLB LLC LLM LLMS LNG LOL LONG LOW LTD LTE LUV M&A MA MACD MAS MAU MBA MD ME MET
    ML MLB MM MOM MOU MP MR MS MSC MSCI MUST MY NAN NASDAQ NATO NAV NBA NCAA NDRC NET NEW NEWS NFL NFT
    NFTS NHL NO NONE NOT NOW NPV NU NULL NY NYC NYSE NYT OF OK OMG ON ONE OPEC OPEN OR OTC OTM OUR P&L
    P/B P/E P/S PA PAY PB PBOC PC PCAOB PCE PDF PE PEG PEST PH PHD PINS PLC PLS PLZ PM PMI PONY POOL PPI
    PR PRC PRICE PS PST Q1 Q2 Q3 Q4 QA QB QE QOQ QWEN R&D RACE RATE RBC RE REAL REG REIT RIO RISK RMB
    RNA ROA ROCE ROE ROI ROIC ROW RSI RSU S&P SAAS SAR SCMP SE SEC SEHK SELL SGD SHOP SHORT SIM SMA SNOW
    SO SOE SOES SOFR SOTP SP SPAC SPOT SQL SSE STILL STOCK STOP SWOT TA TABLE TAM TAP TB TBD TEAM TECH
    TEL THAN THAT THE THEN THIS THX TINA TLDR TO TODAY TRUE TSX TTM TV TX TXT UBS UEFA UI UK UL UN UNDEF
    UP UPDATE URL US USA USB USD USP USSR UTC VA VAR VC VERY VIE VII VIII VIP VP VR VS VWAP WACC WAS WE
    WELL WFH WHAT WHO WHY WILL WM WSJ WTI WTO WW XI XML XX YES YOLO YOU YOY YTD
    """
)

# Words and names, capitalised or not, that are no company to look a price up for.
NOT_COMPANIES = _phrases(
    """
    a, admission, adr, adrs, ads, again, ai, aliexpress, all, already, also, america, american, an, analyst,
    analysts, and, another, any, anything, april, are, ark, ark invest, article, articles, artificial
    intelligence, asia, asian, at, august, average, bao, beijing, biden, big tech, bloomberg, bollinger,
    both, buffett, bullish, bullish options, burry, but, cainiao, call, calls, can, capital, cathie wood,
    ceo, cfo, charlie munger, china, chinese, chinese tech, chips, christmas, clode, cloud, communist party,
    companies, company, compare, compute, congress, contracts, cortesi, could, covid, current, currently,
    december, define, did, do, does, domestic, donald trump, e-commerce, each, eastern, eddie wu, edmond de
    rothschild, edmond de rothschild asset management, either, ele.me, electricity, elon musk, energy,
    entry, etf, eu, europe, european, ever, every, everything, explain, failure, february, fed, federal
    reserve, finviz, firm, firms, first, fomo, fomocheck, food, for, foreign, france, frankfurt, freedom,
    freshippo, friday, fund, funds, gam, gam investment management, germany, give, global, goods, group,
    growth, had, hang seng, has, have, he, hello, her, here, hey, hi, his, hkd, hkex, hong kong, houses,
    housing, how, i, if, in, index, india, industry, investor, investors, ipo, is, it, its, its peers, jack
    ma, january, janus henderson, japan, jerome powell, jian shi cortesi, joe biden, joe tsai, july, june,
    just, korea, labor, labour, last, latest, lazada, less, london, ma, macd, mag seven, magnificent 7,
    magnificent seven, mainland, many, march, market, markets, may, me, michael burry, middle east, monday,
    money, more, most, msci, much, munger, musk, my, nasdaq, neither, never, new, new york, next, no, north
    america, november, now, nyse, october, of, offshore, ok, okay, old, on, one, only, onshore, opec,
    option, options, options contracts, or, other, our, peers, people's bank of china, per, please, powell,
    price, prices, property, put, puts, qianwen, qwen, real, really, reuters, richard clode, risk, rivals,
    rsi, russia, same, saturday, scanx, second, sector, september, shanghai, share, shares, she, shenzhen,
    should, show, singapore, singles day, so, some, something, soon, still, stock, stocks, success, such,
    sunday, taiwan, taobao, tech, technology, telegram, tell, than, thanks, that, the, the article, their,
    then, there, these, they, things, third, this, those, thursday, tmall, to, today, tokyo, tomorrow,
    tongyi, tongyi qianwen, too, total, trading, trump, tsai, tuesday, u.s, uk, ukraine, us, us peers, usa,
    usd, valuation, very, wall street, warren buffett, was, we, wednesday, welles wilder, were, western,
    what, when, where, which, white house, who, why, wilder, will, wood, would, wu, xi, xi jinping, xiadong
    bao, yahoo, yahoo finance, yes, yesterday, yet, you, your
    """
)

# English words a letter away from a company's name.
NOT_TYPOS = _words(
    """
    adventure adventures african alphabetic alphabetical alphabets amazons americas ample apples applet
    applies apply approving autonomy baking barclay beide being boing boning boring bowing boxing brands
    bytes carnivals chaser cisco coming contest copyist cornering decent disco dominoes elegance energy
    eric every expeditions facebooks fasten fastened ferrara fortune geeky general goodman googled
    googling googly greedy hacer hardware heroes horizon horizons human incite intel intent inter
    leading lender lloyd macron maple martell mascot metals micro midna modeled modern moderne moderno
    morning mosaics motor motors netbook nikki oracles parkers petroleras philip philipp phillips recent
    rolling sensitive slows snapped solvent solvents sonic stoney striker synopsis targeted targeting
    targets tectonic tenet tensest teslas tested until version verticals weekday weekdays weibos
    workdays
    """
)
