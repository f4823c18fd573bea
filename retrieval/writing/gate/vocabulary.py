"""The words that prose may use of its own, by language: none of them claims anything alone. Data, no code.

A sentence on live figures is made of these, of its figures and of their names; one on an article, of the article's
own words besides. A language that has no list here is not written in: the plain answer is given.
"""

from __future__ import annotations

import re

# What tells a language from another; in English also what a retelling is not weighed by.
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

# Names of figures and phrases whose words alone would claim something ("record", "low", "market", "interest").
PHRASES = re.compile(
    r"\b(?:highest close ever|as (?:low|high) as|(?:52|fifty-two)[- ]weeks? (?:intraday )?(?:highs?|lows?|"
    r"range)|(?:all-?time|record|highest) clos(?:e|ing)"
    r"(?: (?:high|price))?|all-?time high|closing (?:high|record)|relative[- ]strength(?: index)?|record|sold short|"
    r"(?:moving )?averages?(?! (?:price|close|closing|volume|level|value|return|change|cost))|"
    r"market (?:cap(?:itali[sz]ation)?|value|price)|short interest|(?:free )?float|put[-/ ]call|"
    r"(?:trailing|forward) (?:p/?e|earnings|price/earnings)|times (?:trailing |forward )?earnings|p/?e(?: ratio)?|"
    r"(?:upper |lower )?bollinger bands?|(?:upper|lower) band|implied volatility|(?:mean )?price target|"
    r"year[- ]to[- ]date|signal line|(?:(?:previous|prior|latest|last|most recent|regular) (?:trading )?|"
    r"trading )(?:session|day|"
    r"close|closing price)|(?:the )?market(?: was| is)? (?:closed|open)|the close of trading|high-water mark|"
    r"on the market|high was|low was|Wilder['’]s (?:usual )?(?:rule|scale|measure|lines?)|Yahoo Finance|"
    r"(?:the )?(?:turn|start|beginning) of(?: the year)?|most recent(?:ly)?|momentum indicator|"
    r"(?:usual|common|conventional|standard|classic) (?:rule|lines?|thresholds?|definitions?|measures?|standards?|"
    r"overbought|oversold|band)|technical (?:indicator|measure)|(?:daily|day's) (?:change|move)|"
    r"latest available|so far (?:this year|in \d{4})|first and last|all figures|"
    r"\((?:trailing|forward)\)|so far|the other listing|(?:forward |"
    r"trailing )?price[-/ ](?:to[- ])?earnings(?: ratio)?|up to|"
    r"at (?:least|most)|no (?:more|less) than)\b|(?<!\w)[1-9]0s\b",
    re.I,
)

FUNCTION = frozenset(
    """
    a an the this that these those it its it's they their them there here both each either neither i is are was
    were be been being has have had does do did would not no nor and or but while whereas though although as at
    by for from in into of on onto out over per since to toward towards under until up upon via with within
    without about above across after against along around before below beneath beside between beyond down
    during than then when which who whose where what so if also yes just namely i.e respectively itself isn't
    aren't wasn't weren't doesn't didn't don't hasn't cannot can't one's off
    """.split()
)

# Sentences on live figures.
FIGURES = frozenset(
    """
    price prices share shares stock stocks listing listings line lines security ads adr adss unit figure
    figures number value level levels reading readings read reads measure measures measured measuring gauge
    indicator index rsi macd sma threshold thresholds mark marks rule days day week weeks month months year
    years session sessions period window time date dates dating dated point points percent percentage cents
    times multiple ratio change changes move moves moved return returns distance close closed closes closing
    settle settled settles end ends ended ending finish finished stand stands stood standing quote quoted
    quotes trade trades traded trading changed hands cost costs came come comes coming lie lies lay sit sits
    sat show shows showed give gives gave given put puts remain remains remained stay stays stayed amount
    amounts amounted count counts counted counting call calls called consider considered regard regarded deem
    deemed take taken treat treated compare compared compares range ranged ranges rounded performance separate
    separates exceed exceeds peak peaked peaks means hold worth value valued usually conventionally commonly
    going overbought oversold neutral zone territory area band bands latest last recent newest current
    currently now present presently previous prior higher lower more less dearer cheaper greater roughly
    approximately about around nearly almost slightly little exactly precisely annualised annualized simple
    volatility drawdown standard neither rate exchange today us hong kong new york dollar dollars american
    depositary ordinary yahoo finance nyse hkex otc classic textbook mid-point midpoint middle company
    company's group group's moving rise rises rising rose risen fall falls falling fell fallen gain gains
    gained lose loses lost loss losses climb climbed climbs drop dropped decline declined declines advance
    advanced slip slipped retreat retreated eased shed added increase increased decrease decreased calculated
    computed based mid per past within respective latter former expressed equal equals equivalent corresponds
    registered posted printed costing priced valuation capitalisation capitalization oscillator yardstick
    definition criterion cut-off cutoff boundary limit limits scale apart separated available print ago leaves
    signal signals signalled signaled signaling indicate indicates indicated indicating suggest suggests flag flags
    flagged denote denotes condition conditions status generally typically commonly often normally widely
    traditionally customarily ordinarily well far significantly substantially considerably comfortably markedly
    sharply clearly marginally barely narrowly modestly just look looks looked appear appears meaning translates
    translate amounted works out represents represent respective accordingly therefore thus hence however meanwhile
    overall instead whether annualised basis whichever qualify qualifies classed classified class classify defined
    define defines describe describes described term termed fits fit inside need needs needed total
    refer refers apply applies according using used measured twelve period counted figures
    """.split()
)

# Only with a high or a low and its day.
EXTREMES = frozenset(
    "set reach reached hit touched struck established low high lows highs top bottom peak".split()
)

# Sentences on what an article says, beside its own words.
RETELLING = frozenset(
    """
    article articles piece paper source sources author authors publication report reported reports reporting
    says say said saying tell tells told write writes wrote written put puts state stated states note noted
    notes mention mentions mentioned mentioning describe described describes describing call calls called quote
    quotes quoting quoted according words contrast turn view accordingly give gives gave given take takes took
    taken see saw sees seen named names time date dated undated published stand stands stood percent percentage
    billion million dollars dollar usd us hkd yuan about around roughly some over company group business
    division unit arm segment share shares stock stocks figure figures growth go come came comes part parts go
    goes going went adds explains points cites cited refers lists appeared interview text section passage issue
    page same one also too besides spoke speaks speaking attributes attributed quarter's article's paper's
    piece's had has company's among count counts counted counting include includes including cover covers covered
    covering concern concerns focus focuses discuss discusses discussed trade trades traded trading sit sits sat
    closest information period read reads point points pointed highlight highlights per describing covered
    """.split()
)

# Sentences on what is not to be had.
SILENCE = frozenset(
    """
    article articles source sources evidence say says said mention mentions nothing anything information data
    available unavailable missing silent unknown find found have has give gives gave given include includes
    contain contains figure figures number live later more further other why how whether it them they late
    answer question i no none not neither nor cover covers covered speak speaks tell tells told had could
    obtained get got any detail details reason reasons cause that this about on for than these those the do
    does did closing prices price ones comment comments address addresses explain explains discuss discusses
    refer refers specify specifies clear unclear here there included obtainable reach latest last newer later
    evidence material provided supplied quotes quote piece pieces text texts identify identifies identified indicate
    indicates indicated suggest state states stated quantify quantifies name names named unfortunately however
    though either way supports support determine determined confirm confirmed known knows tells show shows
    point points question questions asked ask based break down elaborate elaborates disclose discloses disclosed
    reveal reveals comment list lists listed note notes noted describe describes covered i've haven't don't aren't
    isn't wasn't weren't hasn't couldn't can't cannot silent my sources' article's
    since recent received fetched delivered reported reports offer offers provide provides touch touches hand
    given gives
    """.split()
)

# What is often asked for and lacking: to say that it is not there claims nothing about it.
LACKABLE = frozenset(
    """
    stock stocks share shares company live trailing forward p/e earnings multiple ratio valuation
    target forecast outlook future timing amount breakdown split list exact precise specific directly explicitly
    detailed full complete exactly name identity identify quantify elaborate value reading yield dividend date
    author basis background context update history comparison plan next will would happen change direction move
    movement coming days weeks months day week month year years quarter quarters beyond particular specifically
    regarding concerning related relevant further additional either way one ones
    """.split()
)

OTHERS: dict[str, str] = {
    "de": """
    der die das den dem des ein eine einen einem eines einer und oder ist sind war waren wird wurde hat haben
    hatte bei von vom auf am an im in zu zum zur mit seit unter über um als nicht kein keine weder noch dem
    ihrem seinem ihr sein ihre seine es sie er nach aus für pro je gilt gelten galt liegt liege lag steht stand
    notiert notierte notieren schließt schloss geschlossen beträgt betrug letzte letzten letzter letztes vorige
    vorigen aktuell aktuelle jetzt derzeit aktie aktien kurs preis schlusskurs handelsschluss börsenschluss
    handel handelstag börse tag tage wochen monate jahr jahres jahresbeginn jahren punkt punkte prozent wert
    stufe niveau marke grenze schwelle linie regel üblichen übliche üblicherweise gewöhnlich durchschnitt
    durchschnitts durchschnittlich gleitende gleitenden gleitender rsi index relative stärke allzeithoch
    rekordhoch rekord hoch tief höchststand wochen-hoch wochen-tief 52-wochen-hoch 52-wochen-tief
    50-tage-durchschnitt 200-tage-durchschnitt 50-tage-linie 200-tage-linie 14-tage-rsi 50-tage 200-tage
    14-tage volatilität annualisiert rückgang unterschied abstand plus minus stieg gestiegen steigt fiel
    gefallen fällt verloren verlor gewonnen gewann zugelegt höher niedriger mehr größer kleiner etwa rund knapp
    ungefähr genau neutral überkauft überverkauft bereich zone zwischen damit somit also und sowie während
    gegenüber verglichen hongkong new york us-dollar dollar hongkong-dollar yahoo finance uhr ortszeit zeit
    stellt erreicht erreichte wurde schlusskursen schlusskurse beendete beendet schließen veränderung
    entwicklung ergibt ging gehen aus ab man spricht innerhalb binnen entfernt bezogen diesem dieser dieses sie
    ist wurde zuletzt stammt vom notierte niedrigster höchster umgerechnet gerundet rundet entspricht ergibt
    gemessen allem kostete kostet jahressicht monaten letzten vortag vortages vortagesschluss minus
    """,
    "es": """
    el la los las lo un una unos unas de del al a y o e ni es son era eran fue fueron está están estaba estaban
    ha han había en por para con sin que se su sus no tampoco más menos como entre sobre desde hasta según
    cuando si acción acciones título precio precios cierre cerró cierra cerrado cotiza cotizó cotizaba último
    última últimos sesión día días semana semanas mes meses año años lo va en principios comienzos inicio punto
    puntos por ciento valor nivel umbral línea regla habitual habitualmente normalmente usual media medias
    promedio móvil móviles rsi índice fuerza relativa máximo máximos mínimo mínimos histórico récord rango
    volatilidad anualizada caída subida subió sube subido bajó baja bajado cae cayó caído perdido perdió pierde
    ganado ganó gana mayor menor superior inferior encima debajo considera considerada consideran sobrecomprada
    sobrecomprado sobrevendida sobrevendido neutral zona situaba sitúa situó aproximadamente unos cerca
    alrededor exactamente anterior previo actual actualmente ahora frente comparado dólares dólar hong kong
    nueva york yahoo finance hora registró alcanzó marcó alcanzado fijado tanto mientras rentabilidad fecha
    supera superaba supera rentabilidad variación termina respecto este esta esto acumula acumulada acumulado
    terminó finalizó fija quedó queda cotización récords redondeado equivale estadounidenses ni costaba costó
    costaban valía vale valían récord ascendía asciende previa doce calculada
    """,
    "fr": """
    le la les l un une des de du d au aux à et ou ni est sont était étaient fut a ont avait en par pour avec
    sans que qui qu se s son sa ses ne n pas plus moins comme entre sur sous depuis selon quand si action
    actions titre cours prix clôture clôturé clôturait clôture terminé termine terminait séance dernier
    dernière derniers jour jours semaine semaines mois an ans année début point points pour cent valeur niveau
    seuil ligne règle habituelle usuelle habituellement moyenne moyennes mobile rsi indice force relative haut
    bas record historique plage volatilité annualisée baisse hausse gagné perdu gagne perd monté reculé recule
    progressé supérieur supérieure inférieur inférieure au-dessus dessus en dessous dite dit considérée
    surachetée suracheté survendue survendu neutre zone situe situait établit établissait s'établit environ
    près autour exactement précédent précédente actuel actuelle actuellement maintenant contre par rapport
    comparé dollars dollar hong kong new york yahoo finance heure atteint atteignait été n'est c'est l'action
    d'un cette ce elle il donc tandis performance américains dépasse variation évolution cotait cote ressort
    ressortait échange échangeait échangé titre cette ce arrondi évolue affiche affichait terminé fini équivaut
    elle valait vaut coûtait élève élevait s'élève s'élevait celle celui rapport douze précise
    """,
    "pt": """
    o a os as um uma uns umas de do da dos das ao à aos e ou nem é são era eram foi foram está estão estava
    estavam tem têm tinha em no na nos nas por pelo pela para com sem que se seu sua seus suas não mais menos
    como entre sobre desde até segundo quando ação ações papel preço preços fechamento fecho fechou fecha
    cotada cotado último última sessão pregão dia dias semana semanas mês meses ano anos início começo ponto
    pontos por cento valor nível limiar linha regra habitual usual média médias móvel rsi índice força relativa
    máximo máxima mínimo mínima histórico histórica recorde faixa volatilidade anualizada queda alta subiu sobe
    caiu cai perdeu perde ganhou ganha maior menor superior inferior acima abaixo considera considerada
    sobrecomprada sobrevendida neutra zona situa situava cerca custava valia aproximadamente exatamente
    anterior atual atualmente agora dólares dólar hong kong nova york yahoo finance hora atingiu atingido
    registrou
    """,
    "it": """
    il lo la i gli le un uno una di del dello della dei degli delle al allo alla ai alle e o né è sono era
    erano fu ha hanno aveva in nel nella nei nelle per con senza che si suo sua suoi sue non più meno come tra
    fra su sul sulla da dal dalla dall secondo quando azione azioni titolo prezzo chiusura chiuso chiude
    chiudeva quotata ultimo ultima seduta giorno giorni settimana settimane mese mesi anno anni inizio punto
    punti per cento valore livello soglia linea regola consueta media medie mobile rsi indice forza relativa
    massimo massimi minimo minimi storico record volatilità annualizzata calo rialzo salito sale sceso scende
    perso perde guadagnato guadagna maggiore minore superiore inferiore sopra sotto considerata ipercomprata
    ipervenduta neutrale zona circa esattamente precedente attuale attualmente ora dollari dollaro hong kong
    new york yahoo finance
    """,
    "ru": """
    и или но а в во на с со к о об от до из за по при для под над между не ни без что как это этот эта она он
    оно они её его их был была было были есть является составляет составила составил составило составляла равна
    равен равно равной равная считается считают акция акции акций бумага цена цены курс закрытие закрытия
    закрытии закрылась закрылся закрывается торгов торги торгуется торговалась последняя последний последнее
    последней сессия сессии день дня дней неделя недель месяц месяцев год года году лет начала пункт пунктов
    пункта процент процента процентов уровень уровне уровня порог линия правило правилу обычному обычно средняя
    средней среднее скользящая скользящей индекс относительной силы максимум максимума максимуме минимум
    минимума исторический исторического историческом рекорд рекорда диапазон волатильность годовых выше ниже
    больше меньше выросла вырос упала упал прибавила прибавил потеряла потерял снизилась снизился перекуплена
    перекупленной перекупленность перекуплен перепродана перепроданной перепродан нейтральна нейтральной
    нейтральная зона зоне около примерно почти ровно предыдущий предыдущего текущая сейчас теперь долларов
    доллара сша гонконгских гонконг гонконге нью-йорк нью йорке йорк yahoo finance времени находится находилась
    стоит достигнут достигнутый завершили завершила завершил торги отметке отметка то есть этом порога порогу
    рекорда торгуется держится достигла опустилась поднялась округлённо закончила закончил изменение изменения
    превышает показатель показателя стоила стоил отстоит отстояла цене двенадцать предыдущее предыдущей
    предыдущего отношению сравнению рекорда дневная дневной дневный дневного недельный недельного
    """,
}

# Chinese is not written in words: what stands here is taken out, longest first, and nothing may be left.
CHINESE = """
    收盘价 收盤價 收盘 收盤 收于 收於 收报 股价 股價 股票 该股 該股 价格 價格 当日 當日 今年以来 今年以來 今年
    年初至今 过去一年 過去一年 过去 過去 近一年 一年 上涨 上漲 下跌 涨幅 跌幅 涨 漲 跌 升 降 最高价 最低价 最高
    最低 历史 歷史 高点 高點 低点 新高 高于 高於 低于 低於 超过 均线 均線 移动 平均线 平均 波动率 波動率 年化
    指标 指標 相对强弱 指数 指數 超买 超買 超卖 超賣 中性 区间 區間 属于 屬於 通常 一般 按照 规则 惯例 算 称为
    即 以上 以下 之上 之下 介于 介於 之间 之間 到 至 至于 比 低 高 约 約 大约 接近 为 為 是 在 于 於 的 了 与
    和 及 而 但 且 又 既 也 都 不 没有 并 並 未 非 则 才 时 時 日 天 周 週 月 年 上一 前一 交易日 交易 市场
    市場 纽约 紐約 香港 美元 港元 港币 美股 港股 雅虎 财经 公司 目前 现在 最新 数据 截至 当前 报 報 每股 股 点
    點 倍 市盈率 市值 处于 處於 状态 其 它 这 該 该 因此 所以 从 从而 距 距离 回撤 达 達 位于 位於 涨跌幅
    漲跌幅 线 線 还 還 有 差 相比 相较 较 較 比较 最近 自 起 由 来 來 共 按 按照 标准 標準 已 尚 仍然 前一日
    最新价 价 的 依 据 根據 根据 美东 时间 仍 被
    """
CHINESE_WORDS = re.compile("|".join(sorted(map(re.escape, CHINESE.split()), key=len, reverse=True)))

# Retelling and silence in other languages: an article's content is weighed by its figures and quotations alone.
OTHERS_RETELLING: dict[str, str] = {
    "de": "artikel artikels text laut quelle sagt sagte schreibt schrieb nennt nannte beschreibt zufolge dazu nichts "
    "darüber sagen schreiben steht damals davon keine angaben grund gründe gründen warum nennen nennt "
    "erklären erklärt geben gibt beziffert",
    "es": "artículo artículos texto fuente dice dicen decía dijo escribe escribió llama describe nada respecto "
    "entonces sobre ello mencionan menciona información motivo motivos razón razones explican explica dan "
    "da causa cifra cifras",
    "fr": "article articles texte source dit disent disait écrit écrivait indique indiquait appelle décrit juge rien "
    "alors mentionnent mentionne information disent en raison raisons donnent donne expliquent explique "
    "cause chiffre état fait",
    "pt": "artigo artigos texto fonte diz dizem dizia escreve escreveu chama descreve nada então informação sobre isso",
    "it": "articolo articoli testo fonte dice dicono scrive scriveva chiama descrive nulla niente allora informazione",
    "ru": "статья статьи статье статьей статьях согласно источник пишет писала говорится говорилось сказано этом тогда "
    "ничего называет называют данных сведений нет причина причины причин объясняет объясняют указывает указано указаны",
}
CHINESE_SILENCE = re.compile(
    "文章|资料|来源|提到|提及|说明|说|这一点|这点|相关|信息|任何|对此|没|讲|写道|原因|理由|解释|解釋|交代|给出|為何|为何|称|关于|未"
)
