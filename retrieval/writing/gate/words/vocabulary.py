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
        "der die das und ist bei lag liegt von auf am im nicht dem den des ein eine mit seit unter über zum "
        "sagte werde "
        "werden wird wurde hat haben für bis zu laut aus wie vor nach um sich".split()
    ),
    "es": frozenset(
        "a el la los las de del y es en un una por no se con que está lo su fue al según dijo más".split()
    ),
    "fr": frozenset(
        "le la les des du de et est en un une à au sur par ne pas son sa a dans que l d selon ont aux ses".split()
    ),
    "pt": frozenset("a o os as de do da e é em um uma por não se com que está no na foi ao".split()),
    "it": frozenset("il lo gli di del della e è in un una per non si con che sta nel alla ha".split()),
}

# Names of figures and phrases whose words alone would claim something ("record", "low", "market", "interest").
PHRASES = re.compile(
    r"\b(?:highest close ever|record highs?|short of|in excess of|shy of|"
    r"as (?:low|high) as|(?:52|fifty-two)[- ]weeks? (?:intraday )?(?:highs?|lows?|"
    r"range)|(?:all-?time|record|highest) clos(?:e|ing)"
    r"(?: (?:high|price))?|all-?time high|closing (?:high|record)|relative[- ]strength(?: index)?|record|sold short|"
    r"(?:moving )?averages?(?! (?:price|close|closing|volume|level|value|return|change|cost))|"
    r"market (?:cap(?:itali[sz]ation)?|values?|price)|"
    r"(?:the |that the )?market (?:valued|puts?|shows?|gives?|has)(?= )|short interest|(?:free )?float|put[-/ ]call|"
    r"(?:trailing|forward) (?:p/?e|earnings|price/earnings)|times (?:trailing |forward )?earnings|p/?e(?: ratio)?|"
    r"(?:upper |lower )?bollinger bands?|(?:upper|lower) band|implied volatility|(?:mean )?price target|"
    r"year[- ]to[- ]date|signal line|(?:(?:previous|prior|latest|last|most recent|regular) (?:trading )?|"
    r"trading )(?:session|day|"
    r"close|closing price)|"
    r"(?:the )?market(?: was| is| still| was still| is still)? (?:closed|open)|the close of trading|high-water mark|"
    r"(?:cheaper|dearer) than|on the market|high was|low was|"
    r"Wilder['’]s (?:usual )?(?:rule|scale|measure|lines?)|Yahoo Finance|"
    r"(?:the )?(?:turn|start|beginning) of(?: the year)?|most recent(?:ly)?|momentum indicator|"
    r"(?:trailing|forward)(?= (?:and|basis|multiple|measure)\b)|(?:reported|expected) earnings|(?:usual|common|"
    r"conventional|standard|classic|"
    r"typical|"
    r"traditional)\s+(?:rule|lines?|levels?|marks?|cut-?offs?|thresholds?|definitions?|measures?|standards?|"
    r"overbought|oversold|band)|technical (?:indicator|measure)|(?:daily|day's) (?:change|move)|"
    r"latest available|so far (?:this year|in \d{4})|first and last|all figures|"
    r"\((?:trailing|forward)\)|so far|the other listing|(?:forward |"
    r"trailing )?price[-/ ](?:to[- ])?earnings(?: ratio)?|up to|"
    r"at (?:least|most)|no (?:more|less) than|(?:without|excluding|not counting|before) (?:any )?dividends|"
    r"at[- ]the[- ]money|dividends (?:excluded|not (?:included|counted)))\b|(?<!\w)[1-9]0s\b",
    re.I,
)

FUNCTION = frozenset(
    """
    a an the this that these those it its it's they their them he she him his there here both each either neither i
    is are was were be been being has have had does do did would not no nor and or but while whereas though
    although as at by for from in into of on onto out over per since to toward towards under until up upon
    via with within without about above across after against along around before below beneath beside
    between beyond down during than then when which who whom whose where what so if also yes just namely
    i.e respectively itself isn't aren't wasn't weren't doesn't didn't don't hasn't cannot can't one's off
    """.split()
)

# Sentences on live figures.
FIGURES = frozenset(
    """
    recorded runs ran meets meet met satisfies own points point contrasts contrast yet back note
    live yesterday yesterday's through
    price prices share shares stock stocks listing listings line lines security ads adr adss unit figure
    figures number value level levels reading readings read reads measure measures measured measuring gauge
    indicator index rsi macd sma threshold thresholds mark marks rule days day week weeks month months year
    years session sessions period window time date dates dating dated point points percent percentage cents
    times multiple ratio change changes move moves moved return returns distance close closed closes closing
    settle settled settles end ends ended ending finish finished stand stands stood standing quote quoted
    quotes trade trades traded trading changed hands cost costs came come comes coming lie lies lay sit sits
    sat show shows showed give gives gave given put puts remain remains remained stay stays stayed amount
    amounts amounted count counts counted counting call calls called consider considered regard regarded
    deem deemed take taken treat treated compare compared compares range ranged ranges rounded performance
    separate separates exceed exceeds peak peaked peaks means hold worth value valued usually conventionally
    commonly going overbought oversold neutral zone territory area band bands latest last recent newest
    current currently now present presently previous prior higher lower more less greater
    roughly approximately about around nearly almost slightly little exactly precisely annualised annualized
    simple volatility drawdown standard neither rate exchange today us hong kong new york dollar dollars
    american depositary ordinary yahoo finance nyse hkex otc classic textbook mid-point midpoint middle
    company company's group group's moving rise rises rising rose risen fall falls falling fell fallen gain
    gains gained lose loses lost loss losses climb climbed climbs drop dropped decline declined declines
    advance advanced slip slipped retreat retreated eased shed added increase increased decrease decreased
    calculated computed based mid per past within respective latter former expressed equal equals equivalent
    corresponds registered posted printed costing priced valuation capitalisation capitalization oscillator
    yardstick definition criterion cut-off cutoff boundary limit limits scale apart separated available
    print ago leaves signal signals signalled signaled signaling indicate indicates indicated indicating
    suggest suggests flag flags flagged denote denotes condition conditions status generally typically
    commonly often normally widely traditionally customarily ordinarily well far significantly substantially
    considerably comfortably markedly sharply clearly marginally barely narrowly modestly just look looks
    looked appear appears meaning translates translate amounted works out represents represent respective
    accordingly therefore thus hence however meanwhile overall instead whether annualised basis whichever
    qualify qualifies classed classified class classify defined define defines describe describes described
    term termed fits fit inside need needs needed total refer refers apply applies according using used
    measured twelve period counted figures
    """.split()
)

# Only with a high or a low and its day.
EXTREMES = frozenset(
    "set reach reached hit touched struck established low high lows highs top bottom peak".split()
)

# Sentences on what an article says, beside its own words.
RETELLING = frozenset(
    """
    now alongside plus except excluding apart versus might may could won't wouldn't couldn't post posted
    worth
    article articles piece paper source sources author authors writer columnist newsletter magazine
    publication report reported reports reporting
    says say said saying tell tells told write writes wrote written put puts state stated states note noted
    notes mention mentions mentioned mentioning describe described describes describing call calls called
    quote quotes quoting quoted according words contrast turn view accordingly give gives gave given take
    takes took taken see saw sees seen named names time date dated undated published stand stands stood
    percent percentage billion million dollars dollar usd us hkd yuan about around roughly some over company
    group business division unit arm segment share shares stock stocks figure figures growth go come came
    comes part parts go goes going went explains points cites cited refers lists appeared interview
    text section passage page same one also too besides spoke speaks speaking attributes attributed
    quarter's article's paper's piece's had has company's among count counts counted counting include
    includes including cover covers covered covering concern concerns focus focuses discuss discusses
    discussed sit sits sat closest information together combined period read
    thing things reads measure point points pointed highlight highlights per describing covered
    """.split()
)

# Sentences on what is not to be had.
SILENCE = frozenset(
    """
    article articles source sources evidence say says said mention mentions nothing anything information
    data available unavailable missing silent unknown find found have has give gives gave given include
    includes contain contains figure figures number live later more further other why how whether it them
    they late answer question i no none not neither nor cover covers covered speak speaks tell tells told
    had could obtained get got any detail details reason reasons cause that this about on for than these
    those the do does did closing prices price ones comment comments address addresses explain explains
    discuss discusses refer refers specify specifies clear unclear here there included obtainable reach
    latest last newer later evidence material provided supplied quotes quote piece pieces text texts
    identify identifies identified indicate indicates indicated suggest state states stated quantify
    quantifies name names named unfortunately however though either way supports support determine
    determined confirm confirmed known knows tells show shows point points question questions asked ask
    based break down elaborate elaborates disclose discloses disclosed reveal reveals comment list lists
    listed note notes noted describe describes covered i've haven't don't aren't isn't wasn't weren't hasn't
    couldn't can't cannot silent my sources' article's since recent received fetched delivered reported
    lack lacks lacking unmentioned unsaid unstated unspecified word go goes into appear appears gathered left
    dollars yuan euros pounds yen hkd usd division outright individual currency current past return
    returns period longer own people anyone anybody someone among all anywhere total speaker meant single
    remark passage absolute paid volume at least somebody everyone check compare compared
    comparing set possible measured percentage because her his
    deals dealing dealt consists spelled draws so as since something somewhere connection this
    explanation explanations looked look alone much many goes go exist exists reports offer offers
    provide provides touch touches hand retrieved retrieve part you
    """.split()
)

# What is often asked for and lacking: to say that it is not there claims nothing about it.
TOPICS = frozenset(
    """
    revenue revenues profit profits margin margins sales earnings cost costs cash flow debt guidance shareholder
    shareholders owner owners holder management launch spending budget growth plans region regions segment
    segments country countries product products category categories target forecast outlook yield dividend
    income net eps ebitda assets liabilities headcount employees bookings backlog
    """.split()
)
LACKABLE = TOPICS | frozenset(
    """
    start begin end finish last continue resolve settle expire service services type kind purpose
    use link links linked connect connects relate relates size number numbers stock stocks share shares
    company live trailing forward p/e multiple ratio valuation future
    timing amount breakdown split list exact precise specific directly explicitly detailed full complete
    exactly name identity identify quantify elaborate value reading date author basis
    background context update history comparison plan next will would happen change direction move movement
    coming days weeks months day week month year years quarter quarters beyond particular specifically
    regarding concerning related relevant further additional either way one ones
    """.split()
)
