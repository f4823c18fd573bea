"""Words that say which way, which side, whether, and what to do: of all the languages the gate reads."""

from __future__ import annotations

import re

UP = re.compile(
    r"\b(?:up(?! to)|returned(?= (?:about |around |roughly )?\d)|"
    r"ros[e]|ris(?:en|es?|ing)|gain(?:ed|s|ing)?|climb\w*|higher|advanc\w+|added|adding|"
    r"put on|rall(?:y|ied)|rais(?:es?|ed|ing)|expand\w*|"
    r"soar\w*|surg\w+|jump\w+|grew|grow\w*|widen\w*|increas\w+|improv\w+|recover\w*|rebound\w*|doubl\w+|tripl\w+|"
    r"gestiegen|höher(?! als)|plus(?= (?:\d|von \d))|stieg\w*|steigt|(?-i:gew(?:innt|ann|onnen))|zugelegt|"
    r"legt\w*\b(?=[^.;]{0,60}\bzu\b)|kletter\w*|verteuert\w*|avanz\w+|repunt\w+|suma|sumó|suben|subieron|"
    r"pri(?:s|t)(?= (?:environ )?\d)|prend(?= \d)|avanc(?:e|é|ait)|grimp\w+|подорожа\w+|дорожа\w+|подня\w+|"
    r"sub(?:e|ió|ido|ida|iu)|gan(?:a|ó|ado)|ganh\w+|alza|"
    r"hausse|monté|progress\w+|gagn\w+|alta|salito|guadagn\w+|вырос\w*|рост\w*|прибав\w+)\b|[涨漲升]",
    re.I,
)
DOWN = re.compile(
    r"\b(?:down|fell|fall(?:en|s|ing)?(?! (?:with)?in)(?! (?:between|under|outside|short))|los[te]s?|"
    r"loss(?:es)?|losing|drop\w*|lower|declin\w+|narrow(?:s|ed|ing)?|slid\w*|slip\w*|shed\w*|"
    r"retreat\w*|eas(?:e[ds]?|ing)|dip(?:s|ped)?|g[ai]ve[sn]? (?:back|up)|weaken\w*|tumbl\w+|plung\w+|slump\w*|sank|"
    r"decreas\w+|reduc\w+|trimm\w+|halved|shr[aiu]nk\w*|gefallen|fiel\w*|fällt|niedriger(?! als)|minus|verl[oi]\w+|"
    r"baj[aóo]\w*|off(?= (?:about |around |roughly |nearly )?\d)|"
    r"g[ai]b\w*\b(?=[^.;]{0,60}\bnach\b)|(?:ein)?(?:ge)?büßt\w*|pull(?:s|ed)? back|sinkt|verbilligt\w*|nachgegeben|"
    r"cedi[óe]\w*|cede|retroce\w+|cèd\w+|céd\w+|lâch\w+|abandonn\w+|подешев\w+|дешев\w+|опусти\w+|ca[eyí]\w*|"
    r"cai\w*|"
    r"queda|baisse|recul\w*|p[ei]rd\w*|verlust\w*|pérdidas?|pertes?|pierd\w+|perso|sces[oa]|chut\w+|упал\w*|сниз\w+|потер\w+|паден\w+)\b|[跌降]",
    re.I,
)
OVER = re.compile(
    r"\b(?:above|supera\w*|übersteigt|dépasse\w*|превыша\w+|over(?! (?:the |a |its )?(?:last |past |"
    r"previous )?(?:\w+ )?(?:years?|weeks?|"
    r"months?|days?|sessions?|quarters?|time)\b(?!-))|exceed\w*|(?:higher|greater|more|dearer|"
    r"more expensive) than|beyond|"
    r"at least|no less than|über|(?:größer|mehr|höher) als|oberhalb|superior(?:es)? al?|mayor(?:es)? (?:que|al?)|"
    r"más (?:de|alt[oa]s? que)|supérieure?s? (?:à|aux?)|plus (?:de|élevée?s? que|hauts? que|hautes? que)|"
    r"за(?= (?:порог|отметк|черт))|больше|более|por encima|acima|au-dessus|выше|surpass\w*|"
    r"in excess of|north of|past(?= (?:the )?(?:\w+ )?\d)(?! \d+[ -](?:week|month|day|year)))\b|"
    r"[以之]上|高(?:于|於|出|约|過|(?=\s?\d))|超过|超過|大[于於]",
    re.I,
)
UNDER = re.compile(
    r"\b(?:below|under(?! Wilder)|beneath|(?:lower|less|cheaper) than|short of|at most|no more than|unter|"
    r"(?:kleiner|weniger|niedriger|geringer|tiefer) als|inferior(?:es)? al?|menor(?:es)? (?:que|al?)|"
    r"menos de|más baj[oa]s? que|inférieure?s? (?:à|aux?)|moins (?:de|élevée?s? que)|"
    r"plus (?:bas(?:ses?)?|faibles?) que|меньше|менее|"
    r"unterhalb|por debajo|abaixo|sous|(?:en|au)[- ]dessous|ниже|shy of|south of)\b|"
    r"[以之]下|低(?:于|於|约|了)|小[于於]",
    re.I,
)
# What an article, or who wrote it, is called.
ARTICLES = r"articles?|pieces?|papers?|reports?|sources?|authors?|writers?|columnists?|publications?"
NEGATION = re.compile(
    r"\b(?:not?|nor|neither|never|none|no longer|cannot|can['’]t|isn['’]t|wasn['’]t|aren['’]t|"
    r"doesn['’]t|didn['’]t|don['’]t|won['’]t|without|hardly|far from|"
    r"nichts?|kein\w*|kaum|guère|apenas(?! (?:unos?|una|el|la|\d))|weder|tampoco|nada|ni|não|nem|ne|n|pas|"
    r"rien|aucun\w*|non|né|nulla|niente|не|ни|нет|ничего|"
    r"nothing)\b|[不未没沒非]|无(?:需|须|法|意|权|缘)|n['’]est",
    re.I,
)
GAP = re.compile(
    rf"{NEGATION.pattern}|\b(?:lack(?:s|ing)?|un(?:mentioned|said|stated|specified|clear)|silent|missing|unavailable|unknown|fehl(?:t|en)|faltan?|manqu\w+|indisponible\w*|"
    r"недоступ\w+|отсутств\w+)\b|缺少|缺乏|暂无|无法|不可用",
    re.I,
)
STATES = {
    "overbought": re.compile(
        r"\bover-?bought\b|超买|超買|sobrecompr\w*|überkauft|surach\w+|перекуплен\w*", re.I
    ),
    "oversold": re.compile(
        r"\bover-?sold\b|超卖|超賣|sobrev(?:end|ent)\w*|überverkauft|surven\w+|перепродан\w*", re.I
    ),
}
COUNTS = re.compile(  # what follows a line in a definition: "70 counts as"
    r"[\s(]*(?:points?|lines?|levels?|marks?|thresholds?|Punkten?|[以之][上下])?[\s)]*(?:is|are|counts?|would|means?|"
    r"signals?|indicates?|"
    r"suggests?|denotes?|marks?(?= (?:the |an? )?(?:\w+ )?over)|as|=|gilt|gelten|bedeutet|se|es|está|indica|"
    r"señala|est|sont|indique|signale|signifie|"
    r"считает\w*|означает|указывает|—|通常|一般|才|则|即|被|为|算|属|视)",
    re.I,
)
SPEAKS = re.compile(
    r"\b(?:said|says?|saying|told|according|call(?:s|ed)?(?! off)|thinks?|believes?|expects?|argues?d?|warns?|"
    r"warned|cautions?|cautioned|words?|view|"
    r"opinion|points? (?:to|out)|pointed (?:to|out)|adds?|added|explains?|explained|mentions?|mentioned|cites?|"
    r"cited|lists?|"
    r"attributes?|attributed|credit(?:s|ed)|blame[sd]?|"
    r"quotes?|quoted|quoting|notes?|noted|writes?|wrote|reports?|reported|describes?|"
    r"described|"
    r"highlights?|highlighted|doubts?(?! that)|doubted|fear(?:s|ed)?|worr(?:y|ies|ied)|hope[sd]?|sees?|saw|"
    r"reckons?|predicts?|estimates?|claims?|"
    r"declin(?:es|ed) to(?! (?:about |around |roughly |nearly |just |only |an? |the )*[$€£]?(?:\d| {2}))|"
    r"refus(?:es|ed)|denie[sd]|anticipates?|signal(?:s|led|ed)?|concerns?|expected|believed|"
    r"thought|signalisier\w*|sagte\w*|schrieb\w*|"
    r"señal[aóé]\w*|dijo|dudan?|"
    r"signal[eé]\w*|indiqu\w+|déclar\w+|dout\w+|affirm\w+|сказал\w*|сообщ\w+|понять|сомнева\w+|указыва\w*|"
    r"zweifel\w*|bezweifel\w*|"
    r"sprach\w*|nennt|nannte|wort\w*|wörtlich|palabras|per|laut|zufolge|según|selon|согласно|dice|dit|"
    r"sagt)\b|称|说|表示|指出|写道|认为|怀疑|据",
    re.I,
)
NEUTRAL = re.compile(r"\bneutral(?:e[nmrs]?)?\b|\bneutre\b|\bneutr[oa]\b|нейтральн\w*|中性", re.I)

ADVICE = re.compile(
    r"\b(?:readers?|investors?|(?:share)?holders?|savers?|clients?|customers|everyone|everybody|anyone|people|"
    r"traders?) (?:(?:is|are|was|were) |(?:has|have) been )(?:\w+ly )?(?:urged|asked|advised|invited|"
    r"encouraged|instructed) to\b|"
    r"\b(?:you|we|investors?|one|readers?|holders?|everyone|anybody|anyone)(?:['’]d)? (?:really |"
    r"now )?(?:should|ought|must|had better|need to|may want|might want|would do well|can safely|could)\b|"
    r"\bshould (?:be )?(?:buy|sell|hold|b[ou]\w+ght|sold|held|avoid\w*|add\w*|wait|take|exit|enter|"
    r"invest\w*)\b|\b(?:recommend\w*|advis\w+|suggest(?:s|ed)? (?:buying|selling|you)|my (?:view|"
    r"advice|tip))\b(?!,? not advice)|"
    r"\bguarant\w+|\brisk-?free\b|\b(?:sure|bound|certain|destined) to (?:rise|fall|gain|double|"
    r"recover|rally|climb|go|pay|move|reach)\b|\bcan(?:no|['’])t (?:lose|go wrong)\b|\bno[- ]brainer\b|"
    r"\b(?:strong|clear|good|great|screaming|solid) (?:buy|sell|entry|opportunity|bargain)\b|"
    r"\b(?:is|looks|seems|makes it|remains|still|as) an? (?:\w+ )?(?:buy|sell|hold|bargain|"
    r"must-?have|steal)\b|"
    r"\b(?:time|moment|chance|reason|point|place|level) to (?:buy|sell|get|load|exit|enter|take|add|"
    r"invest|accumulate|cash)\b|\bworth (?:buying|selling|holding|adding|a look|owning)\b|"
    r"\b(?:consider|avoid|start|keep|stop|try) (?:buying|selling|holding|adding|taking|investing)\b|"
    r"^(?:so |then |now,? |just |please |simply |definitely |better )?(?:buy|sell|hold|dump|"
    r"short(?! (?:sellers?|interest|positions?|selling))|"
    r"(?:call|send|open|sign|join|transfer|deposit|contact|register|message|text|e-?mail|phone|switch|move|pay|reply|"
    r"enter|download)(?= (?:the|an?|us|our|your|up|now|today|money|cash|funds?|to|with|at|in|for|[$€£]?\d+)\b)|"
    r"accumulate|avoid|load|invest|get (?:in|out)|take profits?|cut|add|wait|stay|go long|go short|"
    r"double down|put (?:your|all))\b|"
    r"\b(?:your|my|our) (?:money|savings|portfolio|position|shares|holdings|stake|stop)\b|"
    r"(?<!\ba )(?<!\bsold )\b(?:buy|sell|short) (?:now|today|the dip|more|everything|all|it|them|alibaba|baba|before|"
    r"on|at|while|into|any|some|this|and)\b|"
    r"(?:你|您|应该|應該|建议|建議|推荐|推薦).{0,8}(?:买|買|卖|賣|持有)|(?:买入|買入|卖出|賣出|抄底|"
    r"必涨|保证|稳赚)|"
    r"\b(?:debería\w*|conviene|recomiend\w+|aconsej\w+|garantiz\w+|compre|venda|compren|vendan|compra ya|"
    r"deberías|deveria|recomend(?!aci)\w+|garantid\w+)\b|"
    r"\b(?:sollte\w*|empfehl(?!ung)\w+|garantier\w+|(?:ver)?kaufen sie|(?:jetzt|lieber|besser) (?:ver)?kaufen)\b|"
    r"\b(?:zeit|zeitpunkt|gelegenheit|moment|grund) (?:zum|zu|für den|,? zu) (?:ver|ein)?kauf\w*|"
    r"\b(?:momento|hora|ocasión|oportunidad) (?:de|para) (?:comprar|vender)\b|"
    r"\b(?:moment|temps|occasion|heure) (?:de |d['’]|pour )(?:acheter|vendre)\b|"
    r"\b(?:devriez|devrait|achetez|vendez|conseill\w+|garanti\w*|(?:faut|mieux|vaut) (?:acheter|vendre))\b|"
    r"\b(?:покупайте|продавайте|купите|продайте|(?:пора|стоит|время|надо|нужно|момент|лучше) (?:поку|прода|купи)\w+|"
    r"следует|совету\w+|рекоменд(?!аци)\w+|гарант\w+)\b|"
    r"^\W*(?:(?:ver)?kauf(?:e|en|t)|compra[dr]?|vende[dr]?|acheter|vendre|купи(?:те)?|прода(?:й|йте|вай|вайте))\b",
    re.I,
)
# Of other languages, in a form that may call upon somebody: told only where a source tells of a deal.
DEALING = re.compile(
    r"\b(?:(?:ver)?kaufen|(?:ver)?kauft?|vende|vender|comprar|compra(?= [A-Z])|acheter|vendre)\b|"
    r"\b(?:покупа\w+|продава\w+|купи\w*|прода[йт]\w*)\b",
    re.I,
)
DEALT = re.compile(
    r"\b(?:buy|buys|buying|bought|buybacks?|sell|sells|selling|sold|sales?|purchas\w*|acqui\w+|takeover|offload\w*)\b",
    re.I,
)
FORETOLD = re.compile(
    r"\b(?:will|going to|gonna|shall|'ll|set to) (?:\w+ )?(?P<what>rise|fall|rally|reach|hit|double|triple|"
    r"recover|rebound|climb|drop|crash|soar|gain|go up|go down|continue|keep|beat|outperform|pay|make)\b",
    re.I,
)
# Figures in words are read in English and Chinese; elsewhere a sentence with one is refused.
OTHER_NUMBER_WORDS = re.compile(
    r"\b(?:\w*(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|"
    r"tausend)\w*|veinti\w+|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|"
    r"ciento|mil|"
    r"vingt\w*|trente|quarante|cinquante|soixante|cent|mille|vinte|trinta|quarenta|cinquenta|"
    r"sessenta|oitenta|noventa|cem|двадцат\w+|тридцат\w+|сорок\w*|"
    r"пят\w*десят\w*|шест\w*десят\w*|сем\w*десят\w*|восем\w*десят\w*|девяност\w+|сто|ста|сот(?:ни|ня|ен|нями|нях)|"
    r"тысяч\w*)\b",
    re.I,
)
