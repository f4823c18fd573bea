"""How German, Spanish, French, Russian and Chinese prose names each figure, beside what `cues` has. Data, no code."""

from __future__ import annotations

_PER = r"(?-i:\bPER\b)"

CUES_ABROAD: dict[str, str] = {
    "rsi_14": r"индекс\w* относительной силы|índice de fuerza relativa|indice de force relative|"
    r"relative[- ]stärke[- ]index",
    "sma_50": r"(?<![\d.,])50[- ](?:sesiones|séances|sessions|сесси\w+|дней|дня|Tagen?)\b",
    "sma_200": r"(?<![\d.,])200[- ](?:sesiones|séances|sessions|сесси\w+|дней|дня|Tagen?)\b",
    "range_52w": r"\b(?:sur|en|in den|während der)(?: les| las)?(?: letzten| vergangenen| dernières| últimas)? 52[ -]"
    r"(?:wochen|semaines|semanas)\b(?!-)|\bза (?:последние )?52 недели\b|"
    r"(?:过去|近)?52[周週](?!的?(?:盘中)?(?:新|最)?[高低])",
    "high_52w": r"\bhoch der (?:letzten |vergangenen )?52 wochen|m[áa]ximo (?:de las |en )?(?:últimas )?52 semanas|"
    r"plus haut (?:des |sur )?(?:dernières )?52 semaines|plus haut (?:annuel|sur un an)|"
    r"максимум\w* за (?:последние )?52 недели|годов\w+ максимум\w*|52[周週]的?(?:盘中)?(?:最高价?|高点|高位|新高)",
    "low_52w": r"\btief der (?:letzten |vergangenen )?52 wochen|m[íi]nimo (?:de las |en )?(?:últimas )?52 semanas|"
    r"plus bas (?:des |sur )?(?:dernières )?52 semaines|plus bas (?:annuel|sur un an)|"
    r"минимум\w* за (?:последние )?52 недели|годов\w+ минимум\w*|52[周週]的?(?:盘中)?(?:最低价?|低点|低位|新低)",
    "all_time_high": r"\brekord(?:schluss\w*|stand\w*|kurs\w*|hoch\w*)|\bhöchst(?:stand|kurs|e[nrs]? schlusskurs)\w*|"
    r"allzeithoch\w*(?: auf schlusskursbasis)?|\bcierre récord|récord (?:de|al) cierre|m[áa]ximo histórico(?: (?:de|"
    r"al|en)(?: el)? cierre)?|"
    r"(?:plus haut|record)(?: historique)? (?:de|en) clôture|(?:plus haut|record) historique(?: (?:de|en) clôture)?|"
    r"clôture record|рекордн\w+ закрыти\w+|(?:историческ\w+ )?максимум\w*(?: по (?:цен\w+ )?)? ?закрыти\w+|"
    r"(?:历史|该)(?:最高)?收盘(?:价?(?:新|最)?高点?|价|新高)|收盘历史(?:新|最)?高点?",
    "drawdown_percent": r"\bunter (?:de[mnr]|seine[mnr]|ihre[mnr]) [^.;\d]{0,20}(?:rekord|höchst|allzeit)\w*|"
    r"(?:por debajo|lejos|inferior|%) (?:del?|al?|a)(?: su)? [^.;\d]{0,15}(?:máximo histórico|récord)|"
    r"(?:sous|dessous d[eu]|inférieure? à|%) (?:de )?(?:son|le|du|au) [^.;\d]{0,20}(?:haut historique|record)|"
    r"ниже [^.;]{0,30}(?:рекорд\w*|максимум\w*)|比[^，。]{0,20}(?:历史|最高)[^，。]{0,12}低|"
    r"低于[^，。]{0,20}(?:最高|历史)",
    "ytd_return_percent": r"\bseit (?:dem )?(?:jahres(?:anfang|beginn|start|auftakt)|januar|(?:beginn|"
    r"anfang) des jahres|"
    r"anfang \d{4})|im laufenden jahr|\bdieses jahr\b|"
    r"\bdesde (?:el )?(?:inicios?|comienzos?|principios?|arranque) (?:del? )?(?:este )?año|"
    r"\ben lo que va de (?:ejercicio|\d{4})|"
    r"\bdepuis le (?:début|commencement) de (?:cette |l['’])année|\bс начала (?:\d{4} |текущего |этого )год\w*|"
    r"今年至今|自年初|"
    r"\bdesde enero\b|\ben el año\b|\bdepuis (?:le )?(?:1er )?janvier\b|\bsur l['’]année\b|\bс января\b|"
    r"\bс начала (?:этого )?года|年内|年初以来",
    "return_1y_percent": r"\b(?:in|binnen|innerhalb|auf sicht von) (?:eine[ms]|zwölf|12) (?:jahre?s?|monaten?)\b|"
    r"\b(?:über|auf) (?:ein|zwölf|12) (?:jahr|monate)\b(?! (?:alt|später))|\bauf (?:ein|zwölf|12)[- ]?(?:jahres|"
    r"monats)-?sicht|"
    r"\b(?:im|über das) (?:letzten?|vergangenen?) jahr\b|\bde[ln]? (?:los )?últimos? (?:doce|12) meses|"
    r"\ba (?:un año|doce meses|12 meses)\b(?! de)|\b(?:durante|en) el último año\b|\b(?:au cours|sur|en) (?:des|les) "
    r"(?:douze|12) derniers mois|\bsur une année\b|\bsur un an glissant|\bза (?:один|последний|прошедший|"
    r"минувший) год\b|"
    r"[过過近去][往去]?的?1年|(?:一|1)年(?:期|来)?的?(?:回报|涨幅|跌幅|收益)率?|"
    r"\b(?:in|über) (?:den|die) (?:letzten|vergangenen) (?:zwölf|12) monaten?\b|im jahresvergleich|"
    r"\bals vor einem jahr\b|\ben (?:los últimos )?(?:doce|12) meses\b|\bque hace un año\b|interanual|"
    r"\bsur (?:douze|12) mois\b|\bil y a un an\b|\ben un an\b|\bза (?:последний )?год\b|"
    r"\bза (?:последние )?(?:12|двенадцать) месяцев|\bгод назад\b|(?:过去|近)(?:12|十二)个月",
    "change_percent": r"变动|tagesveränderung|"
    r"\b(?:als|gegenüber|zum|vom|im vergleich zu[mr]?)(?: am| dem)? (?:vortag\w*|"
    r"vor(?:her)?igen handelstag\w*|vorangegangenen handelstag\w*)|"
    r"\bim tagesverlauf\b|\b(?:que|frente a|respecto a)l? (?:en )?(?:el día|la sesión|la jornada|día) (?:anterior|"
    r"previ[oa])|\ben la jornada\b|\bque la veille\b|\bpar rapport à la (?:veille|clôture précédente)|"
    r"\bsur la journée\b|\bза (?:сессию|торги)\b|\bк предыдущему (?:закрытию|дню)|\bпо итогам (?:торгов|дня|сессии)|"
    r"\b(?:que|frente al?|respecto al?) (?:la |el )?(?:víspera|cierre de la víspera)|\b(?:von|an) (?:diesem|"
    r"dem) tag\b|"
    r"\bна (?:торгах|момент закрытия)\b|[较比](?:前|上)一?个?(?:交易日|日|收盘价?)(?:的?收盘价?)?|"
    r"单日|日内|(?:最近|上)一个?交易日",
    "previous_close": r"\b(?:vorherige|vorangegangene|vorige)[nmrs]? (?:tages)?(?:schluss|schlusskurs\w*)\b|"
    r"\b(?:vorherige|vorangegangene)[nmrs]? (?:handels)?tages?\b|\bcierre de la (?:víspera|sesión anterior|"
    r"jornada anterior)|"
    r"\bclôture (?:de la séance précédente|antérieure)|\bпрошл\w+ закрыти\w+|\bзакрыти\w+ прошл\w+ (?:дня|сессии|"
    r"торгов)|"
    r"上一(?:个)?交易日的?收盘价|昨日收盘价?|"
    r"\bschlusskurs des vortag\w*|\bvortages(?:schluss)?kurs\w*|\bvortagesschluss\w*|"
    r"\bcierre (?:previo|del día anterior)|\bclôture de la veille|закрыти\w+ предыдущ\w+|\bнакануне\b|前收盘价?|"
    r"前一个?交易日的?收盘价?",
    "bollinger_upper": r"\bobere[nrs]? (?:bollinger-?)?band\w*|\bbanda (?:de bollinger )?superior|"
    r"\bbande (?:de bollinger )?supérieure|верхн\w+ (?:полос\w+|границ\w+|лини\w+)(?: боллинджера)?|布林[带线]?上轨",
    "bollinger_lower": r"\buntere[nrs]? (?:bollinger-?)?band\w*|\bbanda (?:de bollinger )?inferior|"
    r"\bbande (?:de bollinger )?inférieure|нижн\w+ (?:полос\w+|границ\w+|лини\w+)(?: боллинджера)?|布林[带线]?下轨",
    "put_call_ratio": r"(?:коэффициент\w*|соотношени\w*) пут[-/]колл|看跌/?看涨(?:期权)?(?:比率|比例|比)",
    "short_percent_of_float": r"\bleerverk[aä]uf\w*|\bstreubesitz\w*|\bshort-quote\w*|\bposiciones cortas|"
    r"\bcapital flotante|\bventes? à découvert|\bvendue?s? à découvert|\bflottant\b|\bкоротк\w+ позици\w+|"
    r"свободн\w+ обращени\w+|(?:做空|卖空)(?:比例|比率)?|流通股",
    "market_cap": r"\bbörsenwert\w*|\bmarktwert\w*|\bvalor (?:de mercado|bursátil)|\bcapitali[sz]ation|"
    r"капитализаци\w+|рыночн\w+ стоимост\w+",
    "forward_pe": r"\berwartete[nrs]? (?:kgv|kurs-gewinn-\w+|gewinne?n?)|\bforward-(?:kgv|p/e)|"
    rf"(?:{_PER} )?\b(?:adelantado|futuro|estimado|proyectado|prévisionnel|anticipé)\b|"
    r"\bbeneficios? (?:esperados?|previstos?|futuros?)|\bbénéfices? (?:attendus?|prévus?|anticipés?|estimés?)|"
    r"(?:прогнозн\w+|форвардн\w+|ожидаем\w+) (?:коэффициент\w* |мультипликатор\w* )?(?:p/e|прибыл\w+)|"
    r"(?:预期|预测|远期|前瞻|动态)市盈率",
    "trailing_pe": rf"{_PER}(?: (?:histórico|pasado|historique|glissant|actuel|actual))?|"
    r"\bbisherige[nrs]? (?:kgv|gewinne?n?)|\bglissant\b|(?:историческ\w+|текущ\w+|скользящ\w+) p/e|"
    r"(?:历史|静态|滚动|追踪)市盈率",
    "price": r"\bschlusskurs(?!basis)\w*|\bschließ\w+|\bkostete?\b|\bs['’]échang\w+|\bterminé?\b|\bторгу\w+|"
    r"\bторг\w+|收于|\bschlossen\b|\bkosteten\b|\bcerr(?:aron|aban?)\b|\bval[íi]an?\b|\bvalai(?:t|ent)\b|"
    r"收於|收在",
}
