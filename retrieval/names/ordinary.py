"""Word lists that keep ordinary words from being taken for companies. Data only, applied elsewhere."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


# Company names that are also plain words: they count with a capital letter or beside a word such as "shares".
CAREFUL_NAMES = _phrases(
    """
    aes, affirm, agg, air china, allegro, alliant, ally, alphabet, american electric power, american
    international, american water works, ant, antero, apa, apollo, ares, arm, asana, ase, assurant, att,
    avalanche, axon, ball, bat, bats, best buy, big bear ai, big blue, bimbo, black stone, blackberry, block,
    bms, bnd, bombardier, booking, bp, braze, brookfield, bt, bumble, cac, cadence, calumet, canon, carnival,
    cash app, caterpillar, cava, cbre, cf, charge point, charter, check point, checkpoint, chewy, chili s,
    chilis, chime, china railway, china steel, china tower, chubb, cintas, circle, citizens, citizens financial,
    cms, coal india, cognizant, coherent, coin, constellation, copart, corning, costar, cummins, data dog, deep
    seek, delta, devon, dia, diamondback, digital realty, direct line, disco, discord, discovery, doge,
    dominion, domino s, dover, dow, draft kings, drop box, dte, east money, eaton, edison, edp, elite material,
    emerson, emirates, entergy, eog, equity residential, erste, essex, eternal, everest, evergy, exact, expand
    energy, extra space, f5, family dollar, fastly, fear index, federal realty, fermi, fico, fidelity, fifth
    third, figs, first republic, first solar, flex, floki, fluor, flutter, focus media, fortive, fox, fox corp,
    freeport, game stop, gap, garanti, gen digital, generac, general dynamics, general mills, generali, genuine
    parts, getir, global, global payments, go pro, gold fields, grab, hca, hedera, hertz, hilton, hood, host,
    host hotels, hoya, hp, hubbell, hul, humana, hyg, ihi, illinois tool works, in n out, incyte, indigo,
    intercontinental exchange, international airlines, international paper, intuit, inventec taiwan, itc, jal,
    japan post, just eat, kao, key, kinder, kirin, klar, koc, koç, kraft, kraken, lemonade, levis, linde,
    lineage, lining, live nation, loews, lowe s, lucid, lumen, m t, mara, marathon, masco, match, mhi, mib,
    microchip, monster, monster beverage, mosaic, mts, nab, nasdaq, neste, news, next door, next era, nifty,
    northern trust, norwegian, novo, nrg, occidental, old dominion, old navy, on holding, on running, ondas,
    otis, oxy, packaging, pandora, paramount, parker, peabody, pentair, penumbra, perplexity, phone pe, plaid,
    playboy, polaris, pool, ppg, ppl, principal, principal financial, procter, progressive, public, public
    service enterprise, public storage, puma, quanta, quest, realty income, red note, reddit, regions, renk,
    republic services, ril, ripple, rocket, rockwell, rollins, roper, rubrik, rumble, samsara, sap, sba, scale
    ai, sempra, sense time, seres, service now, seven bank, she in, shell, shiba inu, shy, signature bank, sika,
    singapore exchange, skc, sketchers, skyworks, smi, snap, snap on, snap-on, sol, sono, sox, sprouts, square,
    standard bank, steel dynamics, stripe, sun run, sweet green, synchrony, t bank, take two, talen, tapestry,
    targa, target, tdk, team viewer, tether, the trade desk, thy, tinder, tko, toast, tokyo gas, toss, trade
    desk, trane, travel leisure, travelers, tron, tyson, u s bank, ulta, united, united rentals, unity, ups,
    upstart, us bank, uso, vale, valve, ventas, verisk, versant, vertex, vici, victory giant, vig, vinci, viper,
    virtu, visa, vulcan, waste management, waters, we work, wec, wells, whirlpool, wise, workhorse, wynn,
    xcel, xylem, yelp, yeti, yum, zebra, zoom, магнит, озон
    """
)

# Names that are people's and places' too, or words people capitalise: they count beside words of shares only.
STRICT_NAMES = _phrases(
    """
    abercrombie, alten, ana, antofagasta, archer, asahi, assai, avis, barratt, bce, blockbuster, bolt, box,
    brunswick, capri, cardinal, carrier, carter s, carters, celsius, cincinnati, citadel, coeur, compass,
    continental, cooper, dave, discover, duke, edwards, elastic, eon, evolution, ferguson, fossil, franklin,
    frontline, gen, grail, hargreaves, harley, hartford, heinz, hess, hinge, hmm, huntington, jacobs, juniper,
    kellogg, koch, kruk, lear, leonardo, lincoln, madrigal, marico, mars, marsh, mistral, mobily, molina, nanya,
    nec, nov, olympus, orange, oscar, ote, phillips, pioneer, q, raymond, recruit, revolve, rio, root, ross,
    royal bank, schwarz, sea, sears, sharp, simon, sinclair, sirius, southern, square, stanley, stride, strive,
    subway, sunway, tempus, the hartford, toray, toro, universal, vanguard, viking, weg, west, wheaton, williams
    """
)

# Tickers that are words: in lower case they count beside words of shares only.
TICKER_WORDS = _words(
    """
    abat acad aia alab amat amba angi arco ares asan asst bac batra besi birk bros coin crus dash dino elan elf
    figs fizz flut gild glob gral hona hood hubs insp intu kep klar kold koss ktos labu levi lulu mags manu mara
    matx merv morn mrna ntra orly otis path plug podd regn riot root shoo siri skyt sono stub suz tigr vale vici
    woof wulf yelp yeti zion
    """
)

# Names that are words with a plural of their own: "apples" is not Apple's.
PLURALS = _words("apple caterpillar coke dell ford lining meta micron oracle shell snowflake")

# Names that are things, too, in lower case behind "the".
WITH_THE = _words("amazon alphabet apple block gap intel match meta oracle shell square target unity")

# What is left of a company's full name and is too common to stand for it: "American" International Group.
NOT_SHORT_NAMES = _phrases(
    """
    align, american, applied, bill, boston, charles river, china railway, digital, elm, expand, first, general,
    global, international, just, ke, ly, metro, micro, nasdaq, national, news, next, nu, on, public, sf, smc,
    snap, southern, standard, strategy, sun, texas, the, the honest, the metals, tyler, u s, united, universal,
    vf, west
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
        r"an\s+$",
        r"\s+(?:pies?|juice|trees?|cider|growers?|farmers?|orchards?|harvests?|pickers?|crops?)",
    ),
    "nasdaq": (
        r"(?:on|to|from|at|via|by|join\w*|of)\s+$",
        r"\s*[-:]|\s+(?:listed|listings?|stocks?|companies|exchange|traded|delist\w*|ticker|issue\w*|rules?|data|inc)\b",
    ),
    "dow": (r"$^", r"\s+(?:inc|chemical|jones|corning)\b"),
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
    A AAP AC AD ADP ADR ADRS ADS AFL AFTER AG AGI AI ALL ALLE ALLY ALSO AM AMP AN AND API APP APR AR ARE ARK
    ARPU AS ASAP ASIA ASO AT ATH ATL ATM AUM B2B BA BAD BALL BANC BBC BC BE BEN BEST BETA BG BIG BILL BJ BMW
    BOIL BOOT BOT BOX BPS BR BRICS BRO BRZE BS BSC BTU BTW BULL BUY BW BY CAGR CAKE CALL CALM CALY CAN CAPEX CAR
    CARR CARS CART CASH CAT CB CC CCI CCP CD CDR CDS CE CEO CF CFO CFTC CHA CHART CI CIEN CIO CM CN CNBC CNH CNN
    CNY COCO COGS COIN COLD COMP COO COOK COST COUR COVID CPI CPR CPT CPU CSV CTO DATA DAU DAVE DAY DB DC DCF DD
    DE DECK DID DIN DIY DJ DM DNA DO DOC DOCS DOES DOJ DQ DROP DT DV DVD DY EAT EBIT EBITDA ECB ECHO ED EDIT EDT
    EG EH EL ELF EM EMA ENR EPS EQ ERIC ERIE ES ESG EST ET ETA ETF ETFS ETN EU EUR EV EVP EVS EW FAANG FALSE
    FANG FAQ FAQS FAST FDA FE FED FICO FIFA FIS FIVE FIX FLEX FLY FN FOMC FOMO FOR FORM FOUR FROG FT FTC FUD FUN
    FX FY FYI GA GAAP GAM GB GBP GDP GDR GDRS GEMI GEN GENI GFC GH GIL GL GMT GMV GO GOLF GOOD GPS GPT GPT4 GPU
    GPUS GRAB GT HAIN HAL HALO HAS HBM HCA HD HELP HFT HI HIBOR HIGH HIV HIVE HK HKD HKEX HKG HKSE HKT HL HODL
    HOLD HOW HP HR HTML HUM HUT HZ I ICBM ICE ID IF IFRS II III IMF IMHO IMO IN INDI INFO ING IONS IOT IP IPO
    IPOS IR IRA IRR IS IT ITM ITS IV JACK JAZZ JETS JPY JSON JUST KD KEY KEYS KG KIM KM KPI LA LBO LC LEA LED
    LEN LH LIBOR LINE LION LITE LLB LLC LLM LLMS LNG LOCO LOL LONG LOT LOVE LOW LTD LTE LU LUV LW LX LZ M&A MA
    MACD MAIN MAS MAU MAX MBA MD ME MET ML MLB MM MOD MOM MOS MOU MP MPC MQ MR MS MSC MSCI MSI MTS MUST MY NAKA
    NAN NASDAQ NATO NAV NAVN NBA NCAA NDRC NET NEW NEWS NFL NFT NFTS NG NHL NI NO NONE NOT NOW NPV NU NULL NY
    NYC NYSE NYT OF OI OK OLED OLLI OMG ON ONE OPEC OPEN OR ORA OTC OTM OUR P&L P/B P/E P/S PA PAAS PAG PATH
    PAVE PAY PAYO PB PBOC PBR PC PCAOB PCE PDF PE PEG PEN PENN PEST PH PHD PII PINS PLAY PLC PLS PLZ PM PMI PNW
    POET PONY POOL PPI PPL PR PRC PRICE PS PSA PST Q1 Q2 Q3 Q4 QA QB QE QOQ QWEN R&D RACE RAMP RATE RBA RBC RE
    REAL REG REIT RELY RENT RERE RF RH RIG RIO RISK RITM RMB RNA RNG ROA ROC ROCE ROE ROI ROIC ROST ROW RR RSI
    RSU RUM S&P SAAS SAIL SAM SAR SCMP SE SEAT SEC SEHK SELL SF SGD SHOP SHORT SIM SKY SMA SN SNOW SO SOE SOES
    SOFR SOLS SOTP SP SPA SPAC SPOT SQL SSE STE STILL STOCK STOP SUI SUN SW SWOT SYNA TA TABLE TALK TAM TAP TB
    TBD TEAM TECH TEL TER THAN THAT THC THE THEN THIS THO THX TINA TLDR TNL TO TODAY TREE TRI TRIP TRUE TSX TT
    TTM TV TW TX TXT UBS UEFA UI UK UL UN UNDEF UP UPDATE URL US USA USB USD USP USSR UTC VA VAR VC VERI VERY VG
    VIE VII VIII VIP VP VR VS VWAP WACC WAS WAT WE WELL WFH WHAT WHO WHY WILL WING WM WOLF WPM WSJ WTI WTO WW WY
    XE XI XML XX XXI YES YOLO YOU YOY YTD ZIP
    """
)

# Words and names, capitalised or not, that are no company to look a price up for.
NOT_COMPANIES = _phrases(
    """
    a, admission, adr, adrs, ads, again, ai, al, aliexpress, all, already, also, am, america, american, an,
    analyst, analysts, and, another, any, anything, ao, april, are, ark, ark invest, article, articles,
    artificial intelligence, as, asia, asian, at, au, august, average, bao, beijing, biden, big tech, bloomberg,
    bollinger, both, buffett, bullish, bullish options, burry, but, cainiao, call, calls, can, capital, cathie
    wood, ceo, cfo, charlie munger, china, chinese, chinese tech, chips, christmas, clode, cloud, communist
    party, companies, company, compare, compute, congress, contracts, cortesi, could, covid, current, currently,
    da, de, december, define, di, did, do, does, domestic, donald trump, du, e-commerce, each, eastern, eddie
    wu, edmond de rothschild, edmond de rothschild asset management, either, el, ele.me, electricity, elon musk,
    em, en, energy, entry, er, es, etf, eu, europe, european, ever, every, everything, explain, failure,
    february, fed, federal reserve, finviz, firm, firms, first, fomo, fomocheck, food, for, foreign, france,
    frankfurt, freedom, freshippo, friday, fund, funds, gam, gam investment management, germany, give, global,
    goods, group, growth, ha, had, hang seng, has, have, he, hello, her, here, hey, hi, his, hkd, hkex, ho, hong
    kong, houses, housing, how, i, if, il, im, in, index, india, industry, investor, investors, ipo, is, it,
    its, its peers, ja, jack ma, january, janus henderson, japan, jerome powell, jian shi cortesi, joe biden,
    joe tsai, july, june, just, korea, la, labor, labour, last, latest, lazada, le, less, lo, london, ma, macd,
    mag seven, magnificent 7, magnificent seven, mainland, many, march, market, markets, may, me, mi, michael
    burry, middle east, monday, money, more, most, msci, much, munger, musk, my, na, nasdaq, ne, neither, never,
    new, new york, next, no, north america, november, now, nyse, ob, october, of, offshore, ok, okay, old, on,
    one, only, onshore, opec, option, options, options contracts, or, os, other, our, peers, people's bank of
    china, per, please, powell, price, prices, property, put, puts, qianwen, qwen, real, really, reuters,
    richard clode, risk, rivals, rsi, russia, same, saturday, scanx, se, second, sector, september, shanghai,
    share, shares, she, shenzhen, should, show, si, singapore, singles day, so, some, something, soon, still,
    stock, stocks, su, success, such, sunday, taiwan, taobao, te, tech, technology, telegram, tell, ten cents,
    than, thanks, that, the, the article, their, then, there, these, they, things, third, this, those, thursday,
    tmall, to, today, tokyo, tomorrow, tongyi, tongyi qianwen, too, trading, trump, tsai, tu, tuesday, u.s, uk,
    ukraine, um, un, us, us peers, usa, usd, valuation, very, wall street, warren buffett, was, we, wednesday,
    welles wilder, were, western, what, when, where, which, white house, who, why, wilder, will, wo, wood,
    would, wu, xi, xi jinping, xiadong bao, yahoo, yahoo finance, yes, yesterday, yet, you, your, zu
    """
)

# English words a letter away from a company's name.
NOT_TYPOS = _words(
    """
    abbot accendere accentor accentual accentuat accentuate accentul acceptere accettare accro acelor activation
    activisten advances adventist adventure adventures african airframe airline allians alphabetic alphabetical
    alphabets altra altri altuia amazons america american americas ample antas anthropoid appel apples applet
    applies apply approving arameo armand armati armelor artel artelor artista associated atena athletic atria
    automobile autonome autonomy autosome aventure avventure avvia badai baking banda bandar bandas bandi banzai
    barberry barclay barrack beeing beide being bhakti bilgewater bilis biology biotech blackbuck blackcock
    blackjack boding boing boning booing boring bowing boxing brand brands brilla broker brother bugbear bytes
    cabells cambrian cambric cameo campbell canadian cantier capite caravana carnivals carrier carter cattier
    celesta celesti celestial celestite chanal chancel channel chapel charnel chartered chaser chevalet cisco
    collate colles coloco coming conoce conocí conosco conozco contar contest copyist cornering cortar costa
    costae costal costas costo cottar creditor creditori creditors custar daikon danke danne danse dansk danska
    danskt decent decker decolor decom deliver delivered deliverer delivers delivery desno disco doksan domingos
    dominios domino dominoes dominus drafting dumont elegance energy enige equinox eric erickson eriksson every
    expeditions facebooks fasten fastened febrero feroviar ferrar ferrara ferrer ferrovia ferrovie forto fortune
    froot gamin garanta garante garanto geeky general generale generals globalt goggle goodman googla googled
    googling googly greedy hacer halen hallon halon hardware hario healthiness hekel henkeä herbes heres herkes
    hermed heroes herpes heykel hibachi honeybells horizon horizons human illumine incite indite integram intel
    intensa intent inter intera intese intesi inteso intuit jeffries justert juventud karna katos keping kerang
    kladna klara kraften kriger kring krogen kroner kruger krüger lazar lazara leading lehmann lender lizard
    lloyd logatec logis luckan mabuti macdonald macron magnet mainit manang mantel manus maple maputi mariti
    martell marti martti marumi marvel mascot mastergrad matai matte matted matten matteo matter mckinley
    mckinney mediate mediated mediates mediathek melis mencari meral merata mercado mercadoria mercados mercati
    metals micro microdot microsome microvolt midna minimo miron mittel model modele modeled modeli modell
    modello models modelu modena modern modernas moderne moderni modernia moderno moderns modernt moderní
    modernă modulo mondanom moods moody morning morrison mosaics motor motors murat murtaa netbook nettle nikken
    nikki nisan nissen nombra norden notatek novate operai orache oracles orale orleanie otoman ousted overclock
    oversteek overtok overtook pangan papal parkers period petroleras philip philipp phillips phoneme pinggan
    pingin pingsan pinnan pinsan pintores pintures pipeline polypus pongan popeyed presus prickling primar
    primare primari primary primară princeling produs propus proses public publici publics publie publik publié
    quantas raketen recent regenen relance retinitis revolt richmond rolling sabes safra sagen salisbury sambung
    samsun sanoi saran sartorial sartorii scaleni schwa schwanz schwartz seamen segen sengen sensatie sense
    sensed sensei senses sensitise sensitive sensitize shoppe singel singiel sinoper skagen slagen slows slunk
    smagen snapped snatch socken socmen softback solna solvent solvents sonic sorgen space spaced spacer spaces
    spacey spania spelunk spunk stadshart stancare standart stander standhaft starling stoney striker succor
    swath switch synopsis tales tanssin targeted targeting targets tectonic telecom telecoms telefona telefonata
    telefonda telefonema telefoni telefonia telefonic telefonice telefoniche telefonici telefonico telefonie
    telefonino telefonisch telefonja telefonla telefonuna telefonía telefónico telefônica telekoms tendent tenet
    tensest tentent tercel teslas tested thames titter transferase transferirse transfusion transition trist
    truest truism trust turist twilit twister twitted until vedtas veglia venom versare version verticals vestal
    vests visera vista vistas voeling volia vostra vulling västra weekday weekdays weibos wendy whitehead
    woolworth workaday workdays барклай баркли біткойн веста вольно гарин дженерал діснея кампањи корвин кулаком
    лениво летово макдоналд макдональд макдональда маттеи маттео мобилни петроград теленок тиньков хитами אייבי
    אינפיניטי אליאנה אליאנס ברקלי ברקסטון היינמן ואיזון וואוו וניזון ורימון טיוטה טלפוניה לאריאל לוריא לפראג
    מאנדי מארקס מיקרוסקופ מיקרוסקופי מקדונלד סלונה סנופי פרושה פרסיקו קוסטלו קוסקו קורווין קלארנס רייאן רייבן
    שיקומי أكلوا المينا اورست باركلي باكستون بتدوين بتكون براكستون بريستون برينستون بيركلي بيركيلي بيرلي بيرنلي
    بينانج بيونج بيونغ ريمون سامسون سبارو سوانا سوزانا سولانو شيفون فيستا فيليكس فينيكس كارفر كافور كوليت كيرين
    لريال للريال لوريان لوريل ليفاي مازاد ماكدونالد نيتفليكس هونداي
    """
)
