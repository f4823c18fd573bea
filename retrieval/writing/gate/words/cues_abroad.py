"""How German, Spanish, French, Russian and Chinese prose names each figure, beside what `cues` has. Data, no code."""

from __future__ import annotations

_PER = r"(?-i:\bPER\b)"

CUES_ABROAD: dict[str, str] = {
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
    r"allzeithoch\w*|\bcierre récord|récord (?:de|al) cierre|m[áa]ximo histórico(?: (?:de|al|en)(?: el)? cierre)?|"
    r"(?:plus haut|record)(?: historique)? (?:de|en) clôture|(?:plus haut|record) historique(?: (?:de|en) clôture)?|"
    r"clôture record|рекордн\w+ закрыти\w+|(?:историческ\w+ )?максимум\w*(?: по (?:цен\w+ )?)? ?закрыти\w+|"
    r"历史(?:最高)?收盘(?:价?(?:新|最)?高点?|价|新高)|收盘历史(?:新|最)?高点?",
    "drawdown_percent": r"\bunter (?:de[mnr]|seine[mnr]|ihre[mnr]) [^.;\d]{0,20}(?:rekord|höchst|allzeit)\w*|"
    r"(?:por debajo|lejos|inferior|%) (?:del?|al?|a)(?: su)? [^.;\d]{0,15}(?:máximo histórico|récord)|"
    r"(?:sous|dessous d[eu]|inférieure? à|%) (?:de )?(?:son|le|du|au) [^.;\d]{0,20}(?:haut historique|record)|"
    r"ниже [^.;]{0,30}(?:рекорд\w*|максимум\w*)|比[^，。]{0,20}(?:历史|最高)[^，。]{0,12}低|"
    r"低于[^，。]{0,20}(?:最高|历史)",
    "ytd_return_percent": r"\bseit (?:jahresanfang|januar|beginn des jahres)|im laufenden jahr|\bdieses jahr\b|"
    r"\bdesde enero\b|\ben el año\b|\bdepuis (?:le )?(?:1er )?janvier\b|\bsur l['’]année\b|\bс января\b|"
    r"\bс начала (?:этого )?года|年内|年初以来",
    "return_1y_percent": r"\b(?:in|binnen|innerhalb|auf sicht von) (?:eine[ms]|zwölf|12) (?:jahre?s?|monaten?)\b|"
    r"\b(?:in|über) (?:den|die) (?:letzten|vergangenen) (?:zwölf|12) monaten?\b|im jahresvergleich|"
    r"\bals vor einem jahr\b|\ben (?:los últimos )?(?:doce|12) meses\b|\bque hace un año\b|interanual|"
    r"\bsur (?:douze|12) mois\b|\bil y a un an\b|\ben un an\b|\bза (?:последний )?год\b|"
    r"\bза (?:последние )?(?:12|двенадцать) месяцев|\bгод назад\b|(?:过去|近)(?:12|十二)个月",
    "change_percent": r"\b(?:als|gegenüber|zum|vom|im vergleich zu[mr]?)(?: am| dem)? (?:vortag\w*|"
    r"vorigen handelstag)|"
    r"\bim tagesverlauf\b|\b(?:que|frente a|respecto a)l? (?:en )?(?:el día|la sesión|la jornada|día) (?:anterior|"
    r"previ[oa])|\ben la jornada\b|\bque la veille\b|\bpar rapport à la (?:veille|clôture précédente)|"
    r"\bsur la journée\b|\bза (?:сессию|торги)\b|\bк предыдущему (?:закрытию|дню)|\bпо итогам (?:торгов|дня|сессии)|"
    r"较(?:前|上)一?个?(?:交易日|日|收盘价?)(?:的?收盘价?)?|单日|日内|(?:最近|上)一个?交易日",
    "previous_close": r"\bschlusskurs des vortag\w*|\bvortages(?:schluss)?kurs\w*|\bvortagesschluss\w*|"
    r"\bcierre (?:previo|del día anterior)|\bclôture de la veille|закрыти\w+ предыдущ\w+|\bнакануне\b|前收盘价?|"
    r"前一个?交易日的?收盘价?",
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
    "price": r"\bschlusskurs\w*|\bschließ\w+|\bkostete?\b|\bs['’]échang\w+|\bterminé?\b|\bторгу\w+|\bторг\w+|收于|"
    r"收於|收在",
}
