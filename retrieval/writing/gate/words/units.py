"""What figures are counted in, in all the languages read here: currencies, scales, units, multiples. Data, no code."""

from __future__ import annotations

# Each of one country first, then those that several countries call alike: no two of them are one unit.
CURRENCIES = {
    "USD": r"US\$|USD|U\.?S\.? dollars?|US-Dollars?|美元|美金|dólares (?:estadounidenses|americanos)|"
    r"dollars américains|американск\w+ долл\w*|долл\w*(?: США)?",
    "HKD": r"HK\$|HKD|(?:Hong Kong|HK) dollars?|(?:Hong[- ]?[Kk]ong|HK)-Dollars?|港元|港币|港幣|гонконгск\w+ долл\w*|"
    r"(?:dólares|dollars) (?:de Hong[- ]Kong|hongkon\w+)",
    "CAD": r"CAD|C\$|CA\$|Canadian dollars?|kanadische[nr]? Dollar|dólares canadienses|dollars canadiens|"
    r"канадск\w+ долл\w*|加元|加拿大元",
    "AUD": r"AUD|A\$|AU\$|Australian dollars?|australische[nr]? Dollar|dólares australianos|dollars australiens|"
    r"австралийск\w+ долл\w*|澳元",
    "SGD": r"SGD|S\$|Singapore dollars?|Singapur-Dollar|(?:dólares|dollars) (?:de )?singap\w+|"
    r"сингапурск\w+ долл\w*|新加坡元|新元",
    "TWD": r"TWD|NT\$|(?:New )?Taiwan(?:ese)? dollars?|(?:[Nn]eue[nr]? )?Taiwan-Dollar|(?:nuevos )?dólares taiwaneses|"
    r"(?:nouveaux )?dollars taïwanais|(?:нов\w+ )?тайваньск\w+ долл\w*|新?台[币幣]",
    "EUR": r"€|EUR|[Ee]uros?|евро|欧元|歐元",
    "GBP": r"£|GBP|pounds?(?: sterling)?|Pfund(?: Sterling)?|livres(?: sterling)?|libras(?: esterlinas)?|"
    r"фунт\w*(?: стерлингов)?|英[镑鎊]",
    "CNY": r"CN¥|RMB|CNY|[Yy]uan(?:es|s)?|юан\w*|[Rr]enminbi|人民币|元人民币|元",
    "JPY": r"¥|JPY|[Yy]en(?:es|s)?|[ий]ен(?:ы|а|ам|ах|ой|у)?(?!\w)|日元|日[圆圓]|円",
    "KRW": r"KRW|₩|[Ww]on|вон(?:ы|а)?(?!\w)|[韩韓][元圆圜]",
    "XOF": r"CFA francs?|francs? CFA|CFA-Francs?|francos? CFA",
    "CHF": r"CHF|Swiss francs?|Schweizer Franken|Franken|[Ff]ranc(?:o?s)?(?: sui(?:zos?|sses?))?|"
    r"(?:швейцарск\w+ )?франк\w*|瑞郎|瑞士法郎",
    "SEK": r"SEK|[Kk]ronor|Swedish (?:kronor|krona|crowns?)|schwedische[nr]? Kronen|coronas suecas|couronnes suédoises|"
    r"шведск\w+ крон\w*|瑞典克朗",
    "NOK": r"NOK|Norwegian (?:kroner?|crowns?)|norwegische[nr]? Kronen|coronas noruegas|couronnes norvégiennes|"
    r"норвежск\w+ крон\w*|挪威克朗",
    "DKK": r"DKK|Danish (?:kroner?|crowns?)|dänische[nr]? Kronen|coronas danesas|couronnes danoises|датск\w+ крон\w*|"
    r"丹麦克朗",
    "CZK": r"Czech (?:korunas?|crowns?)|korunas?|tschechische[nr]? Kronen|coronas checas|couronnes tchèques|"
    r"чешск\w+ крон\w*|捷克克朗",
    "BRL": r"BRL|R\$|[Rr]eais|Real(?! (?:Estate|Madrid))|reales|réa[lu]x|réais|"
    r"реал(?:ов|а|ы|ах)?(?!\w)|(?:巴西)?雷亚尔",
    "INR": r"INR|₹|[Rr]upees?|Rupien|rupias?(?! indonesia)|roupies?|рупи\w*|[卢盧]比",
    "IDR": r"[Rr]upiah|rupias? indonesias?|roupies? indonésiennes?|индонезийск\w+ рупи\w*|印尼盾|印尼[卢盧]比",
    "RUB": r"RUB|₽|[Rr]o?ubles?|Rubel|rublos?|рубл\w*|[卢盧]布",
    "MXN": r"MXN|Mexican pesos?|mexikanische[nr]? Pesos?|pesos? mexic\w+|мексиканск\w+ песо|墨西哥比索",
    "MYR": r"[Rr]inggits?|ринггит\w*|林吉特|令吉",
    "THB": r"[Bb]ahts?|бат(?:ов|а)?(?!\w)|泰[铢銖]",
    "TRY": r"(?:[Tt]urkish |türkische |турецк\w+ )?(?:[Ll]iras?|лир(?:ы|а)?(?!\w))|里拉",
    "PLN": r"[Zz](?:loty|łoty)s?|zlotys|злот\w+|兹罗提",
    "HUF": r"[Ff]orints?|форинт\w*|福林",
    "ILS": r"₪|[Ss]hekels?|Schekel|séquels?|shekels|шекел\w*|谢克尔",
    "ZAR": r"ZAR|[Rr]ands?|ранд(?:ов|а)?(?!\w)|兰特",
    "SAR": r"(?:Saudi )?[Rr]iyals?|Rial|riales|риял\w*|里亚尔",
    "AED": r"[Dd]irhams?|дирхам\w*|迪拉姆",
    "NZD": r"NZ\$|NZD|New Zealand dollars?|Neuseeland-Dollar|dólares neozelandeses|dollars néo-zélandais|"
    r"новозеландск\w+ долл\w*|新西兰元|纽元",
    "GBp": r"GBp",
    "KRONE": r"kroner?|Kronen|coronas|couronnes|крон(?:ы|а|ах)?(?!\w)|克朗",
    "PESO": r"[Pp]esos?|песо(?!\w)|比索",
    "BTC": r"[Bb]itcoins?|BTC",
    "$": r"[Cc]ents?|цент(?:ов|а)?(?!\w)|美分",
    "PENCE": r"pence|Pence|пенсов|便士",
    "USD ": r"\$|dollars?|dólares|dólar|Dollars?",
}
SCALES = (
    (r"trillions?|tn|trn|T|Billionen|billones|万亿|萬億|兆|трлн\w*|триллион\w*", 1e12),
    (
        r"billions?|bn|B|Milliarden?|Mrd\.?|mil millones|miles de millones|milliards?|bilh(?:ão|"
        r"ões)|млрд\w*|миллиард\w*",
        1e9,
    ),
    (r"亿|億", 1e8),
    (r"millions?|mn|mln|M|Mio\.?|Millionen|millones|milhões|млн\w*|миллион\w*", 1e6),
    (r"万|萬", 1e4),
    (r"thousand|[kK]|tausend|mil|mille|тыс\w*", 1e3),
    (r"hundred", 1e2),
    (r"dozen", 12.0),
)
UNITS = {
    "pp": r"percentage[- ]points?|basis points?|bps?|bp|Prozentpunkte?|puntos porcentuales|"
    r"points de pourcentage|个?百分点|個?百分點|п\.п\.",
    "%": r"%|％|percent|per[- ]cent|pct|Prozent|por ciento|por cento|pour cent|процент\w*",
    "‰": r"‰|per mille?",
    "x": r"x(?!\w)|×|[- ]?fold|times(?: earnings)?|倍|veces|vezes|-?fach\w*|fois|раза?",
    "points": r"points?|pts|Punkte?n?|puntos|pontos|点|點|пункт\w*",
    "share": r"(?:ordinary )?shares?|ADSs?|ADRs?|stocks?|股|Aktien|acciones|ações|actions",
    "day": r"(?:trading |calendar )?(?:days?|sessions?)|日|天|Tagen?|días|dias|jours|дн\w+",
    "week": r"weeks?|[周週]|Wochen|semanas|semaines|недел\w+",
    "month": r"months?|个月|Monaten?|meses|mois|месяц\w*",
    "year": r"years?|年|Jahren?|años|anos|ans|лет|года?",
    "hour": r"hours?|minutes?|seconds?|小时|Stunden|horas|heures|час\w*|°C?|degrees?",
}
MULTIPLES = {
    r"doubl(?:ed?|es|ing)|twofold|twice|翻倍|verdoppel\w+|duplic\w+|doubl[ée]\w*|удво\w+": (2.0, "x"),
    r"tripl(?:ed?|es|ing)|threefold|thrice|verdreifach\w+|triplic\w+|утро\w+": (3.0, "x"),
    r"quadrupl(?:ed?|es|ing)|fourfold|vervierfach\w+|cuadruplic\w+": (4.0, "x"),
    r"quintupl(?:ed?|es|ing)|fivefold|tenfold": (5.0, "x"),
    r"half|halved?|halving|一半|Hälfte|mitad|metade|moitié|половин\w+": (0.5, "fraction"),
    r"two[- ]thirds": (2 / 3, "fraction"),
    r"(?:an?|one)[- ]third(?! (?:pieces?|articles?|sources?|reports?|texts?|one|points?|part(?:y|ies)|reasons?|"
    r"risks?|time))": (1 / 3, "fraction"),
    r"three[- ]quarters": (0.75, "fraction"),
    r"(?:an?|one)[- ]quarter(?! (?:ago|earlier|later|on))": (0.25, "fraction"),
    r"(?:einem?|ein|um ein) Drittel|(?:una tercera parte|un tercio)|un tiers|"
    r"(?:одн\w+ )?трет(?:ь|и|ью)(?! квартал)|三分之一": (
        1 / 3,
        "fraction",
    ),
    r"(?:einem?|ein) Viertel|una cuarta parte|un cuarto|un quart|четверт(?:ь|и|ью)|四分之一": (
        0.25,
        "fraction",
    ),
    r"zwei Drittel|dos tercios|(?:les )?deux tiers|две трети|三分之二": (2 / 3, "fraction"),
    r"drei Viertel|tres cuart[oa]s|(?:les )?trois quarts|три четверти|四分之三": (0.75, "fraction"),
    r"(?:einem?|ein) Fünftel|una quinta parte|un quinto|un cinquième|пят(?:ая часть|ую часть)|五分之一": (
        0.2,
        "fraction",
    ),
    r"(?:einem?|ein) Zehntel|una décima parte|un dixième|десят(?:ая часть|ую часть)|十分之一": (
        0.1,
        "fraction",
    ),
    r"(?:an?|one)[- ]fifth": (0.2, "fraction"),
    r"(?:an?|one)[- ]tenth": (0.1, "fraction"),
}
