"""Word lists that keep ordinary words from being taken for companies. Data only, applied elsewhere."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


# Company names that are also plain words: they count with a capital letter or beside a word such as "shares".
CAREFUL_NAMES = _phrases(
    """
    big blue, doge, shiba inu, sol,
    aes, affirm, agg, allegro, alphabet, american electric power, american international, american water
    works, ant, apa, apollo, ares, arm, ase, att, axon, ball, bat, bats, best buy, big bear ai, bimbo,
    black stone, blackberry, block, bms, bnd, bombardier, booking, bp, brookfield, bt, bumble, cac,
    canon, carnival, cash app, caterpillar, cava, cbre, cf, charge point, charter, check point,
    checkpoint, chewy, chime, chubb, circle, citizens, citizens financial, cms, coherent, coin,
    constellation, copart, corning, costar, cummins, data dog, deep seek, delta, devon, dia,
    diamondback, digital realty, direct line, disco, discord, discovery, dominion, domino s, dover, dow,
    draft kings, drop box, dte, east money, eaton, edison, edp, emerson, emirates, entergy, eog, equity
    residential, erste, essex, eternal, everest, evergy, exact, expand energy, f5, family dollar, fear
    index, federal realty, fidelity, fifth third, first republic, first solar, flex, flutter, fortive,
    fox, fox corp, freeport, game stop, gap, garanti, gen digital, generac, general dynamics, general
    mills, generali, genuine parts, getir, global, global payments, go pro, grab, hca, hertz, hilton,
    hood, host, host hotels, hp, hubbell, hul, hyg, illinois tool works, in n out, incyte, indigo,
    intercontinental exchange, international airlines, international paper, intuit, itc, jal, just eat,
    key, kinder, klar, koc, koç, kraft, kraken, lemonade, levis, linde, lining, live nation, loews, lowe
    s, lucid, lumen, m t, mara, marathon, masco, match, mhi, mib, microchip, monster, monster beverage,
    mosaic, mts, nab, neste, news, next door, next era, nifty, northern trust, norwegian, novo, nrg,
    occidental, old dominion, old navy, on holding, on running, otis, oxy, packaging, pandora,
    paramount, parker, pentair, perplexity, phone pe, plaid, pool, ppg, ppl, principal, principal
    financial, procter, progressive, public, public service enterprise, public storage, puma, quanta,
    quest, realty income, red note, reddit, regions, renk, republic services, ril, ripple, rocket,
    rollins, roper, sap, sba, scale ai, sempra, sense time, seres, service now, she in, shell, shy,
    signature bank, sika, sketchers, skyworks, smi, snap, snap on, snap-on, sono, sox, square, standard
    bank, steel dynamics, stripe, sun run, sweet green, synchrony, t bank, take two, tapestry, target,
    team viewer, tether, the trade desk, thy, tinder, tko, toast, toss, trade desk, travelers, tyson, u
    s bank, ulta, united, united rentals, unity, ups, upstart, us bank, uso, vale, valve, ventas,
    verisk, vertex, vici, vig, vinci, viper, visa, vulcan, waste management, waters, we work, wec, weg,
    wells, whirlpool, wise, wynn, xcel, xylem, yum, zebra, zoom, магнит, озон
    """
)

# Names that are people's and places' too, or words people capitalise: they count beside words of shares only.
STRICT_NAMES = _phrases(
    """
    abercrombie, ana, antofagasta, archer, barratt, bce, blockbuster, bolt, cardinal, carrier, celsius,
    cincinnati, citadel, continental, cooper, discover, duke, edwards, eon, evolution, ferguson,
    franklin, gen, hargreaves, harley, hartford, heinz, hess, hinge, huntington, jacobs, juniper,
    kellogg, koch, nov, leonardo, lincoln, madrigal, mars, marsh, mistral, nec, olympus, orange, oscar,
    phillips, pioneer, q, raymond, recruit, root, ross, royal bank, schwarz, sea, sears, sharp, simon,
    sirius, southern, square, stanley, subway, tempus, universal, vanguard, viking, west, wheaton,
    williams
    """
)

# Tickers that are words: in lower case they count beside words of shares only.
TICKER_WORDS = _words(
    """
    arco birk bros coin dash elf flut gild glob hood hubs intu klar levi lulu manu mara merv mrna path plug
    riot root siri sono vale
    """
)

# Names that are words with a plural of their own: "apples" is not Apple's.
PLURALS = _words("apple caterpillar coke dell ford lining meta micron oracle shell snowflake")

# Names that are things, too, in lower case behind "the".
WITH_THE = _words("amazon alphabet apple block gap intel match meta oracle shell square target unity")

# What is left of a company's full name and is too common to stand for it: "American" International Group.
NOT_SHORT_NAMES = _phrases(
    """
    align, american, applied, boston, charles river, digital, elm, expand, first, general, global,
    international, just, ke, metro, micro, nasdaq, national, news, next, nu, on, public, snap, southern,
    standard, strategy, sun, texas, the, tyler, u s, united, universal, west
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
    "apple": (
        r"(?:an|the)\s+$",
        r"\s+(?:pies?|juice|trees?|cider|growers?|farmers?|orchards?|harvests?|pickers?|crops?)",
    ),
    "amazon": (r"$^", r"\s+(?:river|rain ?forest|forest|basin|jungle)"),
    "meta": (
        r"(?:la|una|uma|su)\s+$",
        r"[\s-]*(?:analys|data|description|tag|study|question|level|comment)",
    ),
    "visa": (
        r"(?:a|the|my|tourist|student|work|travel)\s+$",
        r"\s+(?:requirement|application|polic|rule|free)",
    ),
    "oracle": (r"(?:an|the)\s+$", r"\s+of\b"),
    "ford": (r"(?:a|the|to)\s+$", r"\s+(?:the|a|low|shallow|deep|crossings?|rivers?|water)\b"),
    "micron": (r"(?:a|one|half a|\d+)\s+$", r"\s+(?:thick|wide|filter)"),
    "intel": (r"(?:any|good|some|more|bad|new|inside)\s+$", r"\s+about\b"),
    "shell": (r"(?:a|nut)\s+$", r"\s+(?:compan(?:y|ies)|scripts?|out|corporations?)\b"),
    "tesla": (r"nikola\s+$", r"\s+coils?\b"),
    "uber": (r"(?:it|so|this|that)\s+$", r"-[a-z]"),
    "alphabet": (r"(?:an|the|latin|greek)\s+$", r"\s+(?:soup|letter)"),
    "b": (r"(?:&|class|series)\s*$", r"\s+performance"),
    "vinci": (r"da\s+$", r"$^"),
    "hertz": (r"(?:\d|in|of|mega|giga|kilo)\s*$", r"$^"),
    "hkd": (r"in\s+$", r"$^"),
    "spy": (
        r"(?:an?|the|to|on|my|i|of)\s+$",
        r"\s+(?:on|agency|movie|film|novel|satellite|plane|thriller|chief)\b",
    ),
    "block": (r"(?:a|the|building|in)\s+$", r"\s+(?:trade|chain|of)"),
    "dell": (r"$^", r"['’](?!s\b)\w"),
    "coke": (r"$^", r"\s+(?:coal|oven)"),
    "arm": (r"(?:an|the|its|their|cloud|lending|finance)\s+$", r"['’]s\s+length"),
    "sap": (r"(?:the|to|could|will|may)\s+$", r"\s+(?:the|sentiment|confidence|demand)"),
    "delta": (r"(?:the|option'?s?|call|put|a)\s+$", r"\s+(?:of|hedg|variant|neutral)|.{0,20} an? option"),
    "dow": (r"$^", r"\s+jones"),
    "c": (r"(?:\ba|\bb|class)(?:\s+(?:and|or|vs\.?))?\s+$", r"$^"),
    "coin": (
        r"(?:an?|the|this|that|which|meme|crypto|alt|stable|each|per|flip|toss|gold|silver|bit)[ -]?$",
        r"\s+(?:toss|flip)",
    ),
    "hood": (r"(?:an?|the|my|under|robin)\s+$", r"$^"),
    "gap": (
        r"(?:an?|the|gender|pay|wage|output|that|this|price|spending)\s+$",
        r"\s+(?:up|down|fill|in|between|year)\b",
    ),
    "zoom": (r"(?:to|can you|the|a)\s+$", r"\s+(?:in|out|call|meeting|level|to|into)\b"),
    "match": (r"(?:an?|the|to|that|not|employer)\s+$", r"\s+(?:the|up|that|of|his|her|against)\b"),
    "vale": (r"$^", r"\s+(?:la|a|le|o|os|um|uma|mais|menos)\b|,"),
    "weg": (r"(?:der|den|dem|am|im|des|the)\s+$", r"\s+(?:zu[mr]?|nach|von)\b"),
    "unity": (r"(?:national|european|party|of|for|in)\s+$", r"\s+(?:in|of|government)\b"),
    "circle": (r"(?:an?|the|inner|full|vicious)\s+$", r"\s+of\b"),
    "orange": (r"(?:an?|the|agent)\s+$", r"\s+(?:juice|county|peel|light)\b"),
    "bitcoin": (r"$^", r"\s+(?:etfs?|trusts?|miners?|mining|depot)\b"),
    "yahoo": (r"$^", r"['’]?s?\s+(?:finance|prices|figures)\b"),
    "royal bank": (r"$^", r"\s+of scotland"),
}

# Firms that are more often a source than a subject: "according to Morgan Stanley data".
SPEAKERS = _words(
    """
    0267.HK 2888.HK 600030.SS 8601.T AB AMP AMUN.PA BAC BAER.SW BCS BEN BLK BMO BNP.PA BNS BX C CBK.DE CM D05.SI DB EVR
    FDS GS HLI HSBC ING IT IVZ JEF JHG JPM KKR LAZ LPLA MC MCO MFG MORN MQG.AX MS MSCI MUFG NDAQ NMR NTRS NWSA OPY PIPR
    PJT RJF RY SCHW SDR.L SF SMFG SPGI STT TD TFC TRI TROW UBS UCG.MI WFC
    """
)

INDICATORS = _words("ATH EPS ETF MACD RSI YTD")  # tickers as well, but nobody means those

# Written in capitals without being a ticker. Some are one as well: those count as $IT or "NYSE: IT" only.
CAPITALS = _words(
    """
    A AC ADP ADR ADRS ADS AFTER AGI AI ALL ALSO AM AMP AN AND API APP APR AR ARE ARK ARPU AS ASAP ASIA
    AT ATH ATL ATM AUM B2B BA BAD BALL BBC BE BEN BEST BIG BMW BOT BPS BR BRICS BS BSC BTW BUY BY CAGR
    CALL CAN CAPEX CASH CAT CCP CD CDR CDS CEO CF CFO CFTC CHART CI CIO CM CN CNBC CNH CNN CNY COGS COIN
    COO COST COVID CPI CPR CPU CSV CTO DATA DAU DAY DB DC DCF DD DE DECK DID DIY DJ DM DNA DO DOC DOES
    DOJ DROP DVD EBIT EBITDA ECB ECHO ED EDT EL ELF EM EMA EPS EQ ERIC ES ESG EST ETA ETF ETFS EU EUR EV
    EVP EVS FAANG FALSE FANG FAQ FAQS FAST FDA FED FIFA FIX FLEX FOMC FOMO FOR FT FTC FUD FX FY FYI GA
    GAAP GAM GB GBP GDP GDR GDRS GEN GFC GL GMT GMV GO GOOD GPS GPT GPT4 GPU GPUS GRAB HAL HAS HBM HD
    HELP HFT HI HIBOR HIGH HIV HK HKD HKEX HKG HKSE HKT HODL HOLD HOW HP HR HTML HZ I ICBM ICE ID IF
    IFRS II III IMF IMHO IMO IN INFO ING IP IPO IPOS IR IRA IRR IS IT ITM ITS IV JPY JSON JUST KEY KEYS
    KG KIM KM KPI LA LBO LED LIBOR LITE LLB LLC LLM LLMS LNG LOL LONG LOW LTD LTE LUV M&A MA MACD MAS
    MAU MAX MBA MD ME MET ML MLB MM MOM MOU MP MR MS MSC MSCI MTS MUST MY NAN NASDAQ NATO NAV NBA NCAA
    NDRC NET NEW NEWS NFL NFT NFTS NHL NO NONE NOT NOW NPV NU NULL NY NYC NYSE NYT OF OK OMG ON ONE OPEC
    OPEN OR OTC OTM OUR P&L P/B P/E P/S PA PATH PAY PB PBOC PBR PC PCAOB PCE PDF PE PEG PEST PH PHD PINS PLC
    PLS PLZ PM PMI PONY POOL PPI PR PRC PRICE PS PST Q1 Q2 Q3 Q4 QA QB QE QOQ QWEN R&D RACE RATE RBC RE
    REAL REG REIT RIO RISK RMB RNA ROA ROCE ROE ROI ROIC ROW RSI RSU S&P SAAS SAR SCMP SE SEC SEHK SELL
    SGD SHOP SHORT SIM SMA SNOW SO SOE SOES SOFR SOTP SP SPA SPAC SPOT SQL SSE STILL STOCK STOP SWOT TA
    TABLE TAM TAP TB TBD TEAM TECH TEL THAN THAT THE THEN THIS THX TINA TLDR TO TODAY TRUE TSX TTM TV TX
    TXT UBS UEFA UI UK UL UN UNDEF UP UPDATE URL US USA USB USD USP USSR UTC VA VAR VC VERY VIE VII VIII
    VIP VP VR VS VWAP WACC WAS WE WELL WFH WHAT WHO WHY WILL WM WPM WSJ WTI WTO WW XI XML XX YES YOLO
    YOU YOY YTD
    """
)

# Words and names, capitalised or not, that are no company to look a price up for.
NOT_COMPANIES = _phrases(
    """
    su, de, la, el, un, es, en, al, se, si, tu, mi, ma, da, do, di, du, au, le, il, lo, ja, im, am, an, um, zu, so, er,
    wo, ob, na, no, os, as, em, ao, te, me, ha, ho, ne, rsi, macd,
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
    abbot accendere accentor accentual accentuate acceptere accettare accro activation activisten
    advances adventist adventure adventures african airline allians alphabetic alphabetical alphabets
    altra altri amazons america american americas ample anthropoid apples applet applies apply approving
    armand armati artel artista associated athletic atria automobile autonome autonomy autosome aventure
    avventure baking banda bandas banzai barberry barclay barrack beeing beide being bhakti bilgewater
    biology biotech blackbuck blackcock blackjack boding boing boning booing boring bowing boxing brand
    brands brilla broker brother bugbear bytes cambrian cambric cameo campbell canadian cantier capite
    caravana carnivals carrier carter cattier celesta celestial celestite chanal chancel channel chapel
    charnel chartered chaser cisco collate coloco coming conoce conocí conosco conozco contar contest
    copyist cornering cortar costa costae costal costas costo cottar creditor creditors custar daikon
    danke danne danse dansk danska danskt decent decker decolor deliver delivered deliverer delivers
    delivery disco domingos dominios domino dominoes dominus drafting dumont elegance energy enige
    equinox eric erickson eriksson every expeditions facebooks fasten fastened febrero ferrar ferrara
    ferrer ferrovia ferrovie fortune gamin garanta garante garanto geeky general generale generals
    globalt goggle goodman googla googled googling googly greedy hacer halen hallon halon hardware hario
    healthiness hekel henkeä herbes heres herkes hermed heroes herpes heykel hibachi honeybells horizon
    horizons human illumine incite indite intel intensa intent inter intera inteso intuit jeffries
    justert juventud katos klara kraften kriger kring krogen kroner kruger krüger lazar leading lehmann
    lender lizard lloyd luckan macdonald macron magnet mantel maple mariti martell martti marumi marvel
    mascot mastergrad matai matte matted matten matteo matter mckinley mckinney mediate mediated
    mediates meral mercado mercadoria mercados mercati metals micro microdot microsome microvolt midna
    minimo mittel model modele modeled modeli modell modello models modelu modena modern moderne moderni
    moderno modernt modulo moods moody morning morrison mosaics motor motors murat netbook nettle nikken
    nikki nisan nissen nombra norden novate operai orache oracles orale ousted overclock oversteek
    overtok overtook papal parkers period petroleras philip philipp phillips phoneme pinnan pipeline
    polypus pongan popeyed prickling primary princeling public publics publie publik publié quantas
    raketen recent regenen retinitis revolt richmond rolling sabes sagen salisbury samsun sanoi saran
    sartorial sartorii scaleni schwa schwanz schwartz seamen segen sengen sense sensed sensei senses
    sensitise sensitive sensitize shoppe singel singiel sinoper skagen slagen slows slunk smagen snapped
    snatch socken socmen softback solvent solvents sonic sorgen space spaced spacer spaces spacey spania
    spelunk spunk stander starling stoney striker succor swath switch synopsis tales tanssin targeted
    targeting targets tectonic telefona telefonata telefonda telefoni telefonia telefonico telefonie
    telefonisch telefonla telefonía telefônica tendent tenet tensest tentent tercel teslas tested thames
    titter transferase transferirse transfusion transition trist truest truism trust turist twilit
    twister twitted until vedtas veglia venom versare version verticals vestal vests visera vista vistas
    vostra västra weekday weekdays weibos wendy whitehead woolworth workaday workdays
    """
)
