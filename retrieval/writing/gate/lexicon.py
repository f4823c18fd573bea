"""The words the gate knows: how figures are named, which way they moved, advice, and the plain vocabulary of prose."""

from __future__ import annotations

import re

# How prose names each figure. Several may share a cue: a "range" speaks of both its ends.
CUES: dict[str, str] = {
    "rsi_14": r"\brsi\b|relative[- ]strength(?: index)?|相对强弱|相對強弱|超买|超卖|超買|超賣|"
    r"\bover-?(?:bought|sold)\b|sobre(?:comprad|vendid)\w*|überkauft|überverkauft|surachet\w*|survendu\w*|"
    r"перекуплен\w*|перепродан\w*|\bneutral\b",
    "sma_50": r"\b50[- ]?(?:day|d|dma)\b[- ](?:simple )?(?:moving )?(?:average|mean|line)|"
    r"\bfifty-day (?:moving )?(?:average|mean)|"
    r"50[- ]?(?:tage|jours|días|dias|日|天)\w*|50-дневн\w*|\b(?:media|moyenne|"
    r"média)[^.,;]{0,12} (?:de|à) 50 \w+",
    "sma_200": r"\b200[- ]?(?:day|d|dma)\b[- ](?:simple )?(?:moving )?(?:average|mean|line)|"
    r"\btwo[- ]hundred-day (?:moving )?(?:average|mean)|"
    r"200[- ]?(?:tage|jours|días|dias|日|天)\w*|200-дневн\w*|\b(?:media|moyenne|"
    r"média)[^.,;]{0,12} (?:de|à) 200 \w+",
    "range_52w": r"\b(?:52|fifty-two)[- ]?weeks? (?:trading )?(?:range|band|span)|\brange (?:of|"
    r"over) (?:the )?(?:last |past )?52 weeks|52[周週]区间",
    "high_52w": r"\b(?:52|fifty-two)[- ]?weeks? (?:intraday )?(?:high|top|peak)|52[- ]wochen-?hoch|"
    r"m[áa]ximo (?:de|das) 52 semanas|plus haut (?:de|sur) 52 semaines|52[周週](?:新|最)?高|"
    r"52-недельн\w+ максимум\w*",
    "low_52w": r"\b(?:52|fifty-two)[- ]?weeks? (?:intraday )?(?:low|bottom|trough)|52[- ]wochen-?tief|"
    r"m[íi]nimo (?:de|das) 52 semanas|plus bas (?:de|sur) 52 semaines|52[周週](?:新|最)?低|"
    r"52-недельн\w+ минимум\w*",
    "all_time_high": r"(?:all-?time|record|highest)(?:[- ]ever)? (?:closing |close )?(?:high|peak|"
    r"close)?|\bclosing high\b|\brecord\b|"
    r"\bpeak\b|allzeithoch|rekordhoch|m[áa]ximo hist[óo]rico|(?:plus haut|record) historique|"
    r"历史(?:最|新)?高\w*|"
    r"歷史(?:最|新)?高\w*|историческ\w+ максимум\w*",
    "drawdown_percent": r"\b(?:below|under|beneath|off|short of|from|beyond)\b[^.;]{0,40}?\b(?:peak|"
    r"highs?|record)\b|\bdraw-?down\b|"
    r"unter (?:dem|seinem|ihrem) [^.;]{0,25}hoch|por debajo del? [^.;]{0,15}m[áa]ximo|"
    r"abaixo d[ao] [^.;]{0,15}máxim\w+|"
    r"(?:sous|en dessous d[eu]) [^.;]{0,20}(?:haut|record)|ниже [^.;]{0,30}максимум\w*|"
    r"低于?(?:历史)?(?:最)?高\w*|比[^，。]{0,12}(?:最高|高点)[^，。]{0,20}低|回撤|rückgang",
    "ytd_return_percent": r"\byear[- ]to[- ]date\b|\bytd\b|\bthis year\b|\bsince (?:the (?:start|"
    r"beginning|turn) of the year|january|1 january)|"
    r"\bso far in 20\d\d\b|seit jahresbeginn|en lo que va de(?:l)? año|desde (?:principios|"
    r"comienzos|o início) (?:de|del|do) a[ñn]o|"
    r"depuis (?:le début de l['’]année|janvier)|с начала года|年初至今|今年(?:以来|以來)?",
    "return_1y_percent": r"\bover (?:one|the (?:past|last)|a|1) ?(?:year|twelve months|12 months)\b|"
    r"\b(?:one|1)-year (?:return|change|gain|loss)|\b(?:in|over) (?:the )?"
    r"(?:last|past) (?:year|12 months|twelve months)|binnen eines jahres|auf jahressicht|en un año|"
    r"sur un an|за год|近一年|过去一年",
    "change_percent": r"\bon the day\b|\b(?:day|session)['’]s (?:change|move)|\bchange (?:of|"
    r"on) the day\b|\bdaily (?:change|move)\b|\bin the session\b|\bthat day\b|"
    r"\b(?:than|from|against) the (?:previous|prior) close\b|am (?:gleichen )?tag|en el día|"
    r"en la sesión|sur la séance|за день|当日|當日|涨跌幅",
    "previous_close": r"\b(?:previous|prior) clos(?:e|ing)\b|\bclose before\b|昨收|前收|"
    r"vortagesschluss|cierre anterior|clôture précédente",
    "macd_signal": r"\bsignal(?: line)?\b",
    "macd": r"\bmacd\b(?! signal)",
    "bollinger_upper": r"\bupper (?:bollinger )?band\b",
    "bollinger_lower": r"\blower (?:bollinger )?band\b",
    "put_call_ratio": r"\bput[-/ ](?:to[- ])?call\b",
    "short_percent_of_float": r"\bshort (?:interest|positions?)\b|\bsold short\b|\bof (?:the |"
    r"its )?(?:free )?float\b",
    "short_change_percent": r"\b(?:change|rise|fall|increase|decrease) (?:of|in) short interest\b",
    "implied_volatility_percent": r"\bimplied volatility\b",
    "target_mean_price": r"\b(?:mean |average )?price targets?\b",
    "volatility_30d_percent": r"(?<!implied )\bvolatility\b|volatilit\w+|волатильност\w*|波动率",
    "market_cap": r"\bmarket (?:cap(?:itali[sz]ation)?|value)\b|市值|marktkapitalisierung|"
    r"capitalisation boursière|capitalización",
    "forward_pe": r"\bforward (?:p/?e|earnings|price)\b|\btimes (?:forward|expected) earnings\b",
    "trailing_pe": r"\btrailing (?:p/?e|earnings|price)\b|\bp/e\b",
    "price": r"\bprice\b(?!/)|\btrad(?:es?|ing|ed)\b|\bclos(?:ed?|es|ing)\b(?! high)|\bquoted?\b|"
    r"\bchang(?:es|ed) hands\b|"
    r"\b(?:shares?|stock|ads)\b|\bworth\b|\bfinished\b|\bended\b|\bsettled\b|\bleft off\b|"
    r"股价|股價|收盘|收盤|报|報|价格|価格|\bkurs\b|\bschloss\b|\bnotiert\w*|\bpreis\b|\bcerr[óo]\b|"
    r"\bprecio\b|\bcotiza\w*|\bfech\w+|\bpreço\b|\bcl[ôo]tur\w+|"
    r"\bcours\b|\bprix\b|\bцен\w+|\bкурс\w*|\bзакры\w+|\btorg\w*",
}
CUE_PATTERNS = {name: re.compile(pattern, re.I) for name, pattern in CUES.items()}
SPOKEN_OF = {"range_52w": {"low_52w", "high_52w"}}

# Windows and rules that belong to the name of a figure: no claim of their own.
WINDOWS = re.compile(
    r"\b(?:14|50|200|30|52|20|12|26|9|1|fourteen|fifty|(?:two|one)[- ]hundred|thirty|fifty-two|"
    r"twenty|one|twelve)"
    r"(?:[- ]?(?:day|week|year|month)s?\b|-?d\b|[- ]?(?:tage|wochen|jours|semaines|días|dias|"
    r"semanas)\w*|-(?:дневн|недельн)\w+)|"
    r"(?:14|50|200|30|52)\s?(?:日|天|周|週)|(?:14|50|200|52) (?:дней|недель)|"
    r"\bMACD \(12, 26(?:, 9)?\)|\b(?:RSI|SMA|MA) ?\((?:14|50|200)\)|"
    r"\bsp500\b|\bS&P 500\b",
    re.I,
)

UP = re.compile(
    r"\b(?:up|ros[e]|ris(?:en|es?|ing)|gain(?:ed|s|ing)?|climb\w*|higher|advanc\w+|added|adding|"
    r"surg\w+|jump\w+|grew|grow\w*|increas\w+|"
    r"doubl\w+|tripl\w+|gestiegen|höher|plus|stieg\w*|sub(?:e|ió|ido|iu|ida)|alza|hausse|monté|"
    r"gagn\w+|alta|вырос\w*|рост\w*|прибав\w+)\b|[涨漲升]",
    re.I,
)
DOWN = re.compile(
    r"\b(?:down|fell|fall(?:en|s|ing)?|los[te]s?|losing|drop\w*|lower|declin\w+|slid\w*|shed\w*|"
    r"slump\w*|sank|decreas\w+|halved|shr[aiu]nk\w*|gefallen|fiel\w*|niedriger|"
    r"minus|verl[oi]\w+|baj[aóo]\w*|ca[eyí]\w*|caiu|queda|baisse|recul\w*|perd\w+|chut\w+|упал\w*|"
    r"сниз\w+|потер\w+|паден\w+)\b|[跌降]",
    re.I,
)
OVER = re.compile(
    r"\b(?:above|over(?! (?:the |a |its )?(?:last |past |previous )?(?:\w+ )?(?:years?|weeks?|"
    r"months?|days?|sessions?|quarters?|time)\b(?!-))|exceed\w*|higher than|beyond|more than|"
    r"greater than|über|oberhalb|por encima|acima|au-dessus|выше)\b|高于|高於",
    re.I,
)
UNDER = re.compile(
    r"\b(?:below|under|beneath|lower than|less than|short of|unter|unterhalb|por debajo|abaixo|sous|"
    r"en dessous|ниже)\b|低于|低於",
    re.I,
)
NEGATION = re.compile(
    r"\b(?:not?|nor|neither|never|none|no longer|cannot|can['’]t|isn['’]t|wasn['’]t|aren['’]t|"
    r"doesn['’]t|didn['’]t|don['’]t|won['’]t|without|hardly|far from|"
    r"nicht|kein\w*|weder|tampoco|ni|não|nem|ne|pas|ni|aucun\w*|не|ни|нет)\b|[不未没沒非]|n['’]est",
    re.I,
)
STATES = {
    "overbought": re.compile(
        r"\bover-?bought\b|超买|超買|sobrecomprad\w*|überkauft|surachet\w*|перекуплен\w*", re.I
    ),
    "oversold": re.compile(
        r"\bover-?sold\b|超卖|超賣|sobrevendid\w*|überverkauft|survendu\w*|перепродан\w*", re.I
    ),
}

ADVICE = re.compile(
    r"\b(?:you|we|investors?|one|readers?|holders?|everyone|anybody|anyone)(?:['’]d)? (?:really |"
    r"now )?(?:should|ought|must|had better|need to|may want|might want|would do well|can safely|could)\b|"
    r"\bshould (?:be )?(?:buy|sell|hold|b[ou]\w+ght|sold|held|avoid\w*|add\w*|wait|take|exit|enter|"
    r"invest\w*)\b|\b(?:recommend\w*|advis\w+|suggest(?:s|ed)? (?:buying|selling|you)|my (?:view|"
    r"advice|tip))\b(?!,? not advice)|"
    r"\bguarant\w+|\brisk-?free\b|\b(?:sure|bound|certain|destined|set) to (?:rise|fall|gain|double|"
    r"recover|rally|climb|go|pay|move|reach)\b|\bcan(?:no|['’])t (?:lose|go wrong)\b|\bno[- ]brainer\b|"
    r"\b(?:strong|clear|good|great|screaming|solid) (?:buy|sell|entry|opportunity|bargain)\b|"
    r"\b(?:is|looks|seems|makes it|remains|still|as) an? (?:\w+ )?(?:buy|sell|hold|bargain|"
    r"must-?have|steal)\b|"
    r"\b(?:time|moment|chance|reason|point|place|level) to (?:buy|sell|get|load|exit|enter|take|add|"
    r"invest|accumulate|cash)\b|\bworth (?:buying|selling|holding|adding|a look|owning)\b|"
    r"\b(?:consider|avoid|start|keep|stop|try) (?:buying|selling|holding|adding|taking|investing)\b|"
    r"^(?:so |then |now,? |just |please |simply |definitely |better )?(?:buy|sell|hold|dump|short|"
    r"accumulate|avoid|load|invest|get (?:in|out)|take profits?|cut|add|wait|stay|go long|go short|"
    r"double down|put (?:your|all))\b|"
    r"\b(?:will|going to|gonna|shall|'ll) (?:\w+ )?(?:rise|fall|rally|reach|hit|double|triple|"
    r"recover|rebound|climb|drop|crash|soar|gain|go up|go down|continue|keep|beat|outperform|pay|make)\b|"
    r"\b(?:your|my|our) (?:money|savings|portfolio|position|shares|holdings|stake|stop)\b|\b(?:buy|"
    r"sell|short) (?:now|today|the dip|more|everything|all|it|them|alibaba|baba|before|on|at|while|into|any|some|"
    r"this|and)\b|"
    r"(?:你|您|应该|應該|建议|建議|推荐|推薦).{0,8}(?:买|買|卖|賣|持有)|(?:买入|買入|卖出|賣出|抄底|"
    r"必涨|保证|稳赚)|"
    r"\b(?:debería\w*|conviene|recomiend\w+|aconsej\w+|garantiz\w+|compre|venda|vende|compra ya|"
    r"deberías|deveria|recomend\w+|garantid\w+)\b|"
    r"\b(?:sollte\w*|empfehl\w+|garantier\w+|kaufen|verkaufen|kauft?|verkauft?)\b|\b(?:devriez|"
    r"devrait|achetez|vendez|acheter|vendre|conseill\w+|garanti\w*)\b|"
    r"\b(?:покупа\w+|продава\w+|купи\w*|прода[йт]\w*|следует|совету\w+|рекоменд\w+|гарант\w+)\b",
    re.I,
)
# Figures in words are read in English and Chinese; elsewhere a sentence with one is refused.
OTHER_NUMBER_WORDS = re.compile(
    r"\b(?:\w*(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|"
    r"tausend)\w*|veinti\w+|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|"
    r"ciento|mil|"
    r"vingt\w*|trente|quarante|cinquante|soixante|cent|mille|vinte|trinta|quarenta|cinquenta|"
    r"sessenta|oitenta|noventa|cem|двадцат\w+|тридцат\w+|сорок\w*|"
    r"пят\w*десят\w*|шест\w*десят\w*|сем\w*десят\w*|восем\w*десят\w*|девяност\w+|сто|ст[оа]\w{0,2}|"
    r"тысяч\w*)\b",
    re.I,
)
LANGUAGES: dict[str, frozenset[str]] = {
    "en": frozenset(
        "the of is was and at its to in on by as for than it says not a an are be this that with has".split()
    ),
    "de": frozenset(
        "der die das und ist bei lag liegt von auf am im nicht dem den des ein eine mit seit unter über zum".split()
    ),
    "es": frozenset("a el la los las de del y es en un una por no se con que está lo su fue al".split()),
    "fr": frozenset("le la les des du de et est en un une à au sur par ne pas son sa a dans que l d".split()),
    "pt": frozenset("a o os as de do da e é em um uma por não se com que está no na foi ao".split()),
    "it": frozenset("il lo gli di del della e è in un una per non si con che sta nel alla ha".split()),
}

# Plain prose about prices. An uncited English sentence is made of these and of the evidence's own words.
VOCABULARY = frozenset(
    """
    a an the this that these those it its it's they their them there here one both each every all any some
    such other another same either i is are was were be been being am has have had do does did can could may
    might would let's let and or but nor so yet if then than as at by for from in into of off on onto out
    over per since through to toward towards under until up upon via with within without about above across
    after against along around before behind below beneath beside besides between beyond during near past
    while whereas although though because when where which who whose what how why whether however therefore
    thus hence meanwhile instead still already again also too only just even well quite rather very much
    more most less least fewer few many little lot enough almost nearly roughly approximately exactly
    precisely barely slightly somewhat far further not no none never neither cannot can't isn't aren't
    wasn't doesn't didn't don't yes now currently presently latest last recent recently newest today's
    present moment time day days week weeks month months year years quarter session sessions open opened
    opening close closed closes closing trade trades traded trading trader price prices priced pricing share
    shares stock stocks listing listings listed line lines security market markets exchange exchanges nyse
    hkex nasdaq otc ads adr adss hong kong new york us u.s american ordinary depositary currency dollar
    dollars usd hkd unit units figure figures number numbers value values valued level levels reading
    readings read reads indicator indicators measure measures measured measuring signal signals gauge
    momentum relative strength index rsi macd sma bollinger band bands upper lower volatility annualised
    annualized standard deviation deviations simple moving average averages mean median threshold thresholds
    mark rule usual usually conventional common commonly textbook classic method window period count counts
    counted counting considered called regarded deemed taken treat treated overbought oversold neutral zone
    territory area region range ranges ranged side middle high highs higher highest low lows lowest top
    bottom peak peaks record all-time alltime ever intraday previous prior former rise rises rising rose
    risen fall falls falling fell fallen gain gains gained lose loses lost loss losses climb climbed drop
    dropped decline declined advance advanced slip slipped slid slide move moves moved change changes
    changed changing down unchanged flat return returns returned percent percentage point points cent times
    multiple ratio market-cap capitalisation capitalization cap stand stands stood standing sit sits sat
    sitting lie lies lay remain remains remained stay stays stayed come comes came go goes went put puts
    leave leaves left place places placed show shows showed shown give gives gave given get gets got see
    sees saw seen say says said saying tell tells told report reports reported note notes noted means meant
    make makes made take takes took reach reaches reached touch touched hit set sets marks marked end ends
    ended finish finished start starts started begin begins began beginning hold holds held keep keeps kept
    run runs ran compare compares compared comparison versus vs difference gap gaps distance away short
    worth exceed exceeds exceeded quoted quote quotes look looks looked article articles piece author source
    sources publisher published undated dated date data evidence text paper passage section faq entry
    question questions answer answers answered asked ask claim claims claimed claiming statement state
    states stated describe describes described mention mentions mentioned argue argues argued according
    write writes wrote written explain explains explained true longer agree agrees disagree differ differs
    support supports supported match matches matched consistent checked check yahoo finance information
    available unavailable missing obtained found find provide provided know known unknown nothing anything
    something everything else full part half detail details clear clearly plain plainly simply summary sum
    overall general specific specifically particular respectively mid current company company's business
    group own live real actual fresh old stale delayed partial bar bars daily chart calculated computed
    based using use used wilder whole long term nearest next following above-mentioned similar different
    apart together alone amount amounts amounted worked works comfortably inside outside halfway extreme
    extremes quiet interest float free options option calls call implied target targets forward trailing
    earnings forecast later earlier early late ago soon ranging swing swings swung stretch stretches span
    spans spanned coming amounting equal equals equivalent translates translated corresponds respective pair
    ending trails trailed followed follow follows always often sometimes rarely once twice-over altogether
    total totals including included includes include exclude excluding itself himself themselves oneself
    whichever whatever despite regardless unlike like likewise similarly conversely otherwise reason reasons
    basis assuming accordingly regarding concerning noting picture view outlook position story background
    context status course parts entire entirely fully partly mostly mainly largely main larger smaller small
    large wide wider narrow narrower modest modestly slight marginally wilder's welles formula definition
    defined defines define scale gauges metric metrics calculation upward downward higher-than direction way
    ways step steps pace rate rates speed touching touches approached approaching approach approaches nearer
    closer closest farther distant viewed recorded records logged printed posted post posts logs prints
    registers registered register tops topped bottomed peaked dipped dip dips eased ease eases edged edge
    edges ticked tick ticks inched shed added adding giving losing gaining climbing dropping slipping
    sliding trimmed extended extends extend narrowed widened doubled dating dates achieved achieve high-
    water holding maintained maintains technically historically notably words word brief news in-line terms
    ground hands handed settled settle settles off-peak pullback retreat retreated back here's that's what's
    where's
    """.split()
)

# What a retelling may use beside its source's own words: no judgement among them.
RETELLING = frozenset(
    """
    business division segment sector unit arm part industry area field product products service services
    revenue sales turnover income spending investment investments invest invests invested sum sums total
    project projects plan plans planned planning expansion expand expands expanded increase increases
    increased growth grow grows grew development develop develops developed build builds built building use
    uses used using work works reader readers opinion opinions estimate estimates estimated expect expects
    expected expectation expectations believe believes believed think thinks thought hope hopes hoped intend
    intends intended aim aims aimed goal goals factor factors reason reasons cause causes caused effect
    effects result results resulted drive drives driven driver drivers add adds added attribute attributes
    attributed consequence name names named list lists listed include includes included involve involves
    involved relate relates related refer refers referred become becomes became begin began continue
    continues continued remain remained happen happened occur occurred appear appears appeared seem seems
    seemed call calls called consider considers considered regard see saw view viewed put new recent past
    previous then back age period year span than rest
    """.split()
)
