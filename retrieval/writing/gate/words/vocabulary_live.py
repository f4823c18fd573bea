"""More words of sentences on live figures that claim nothing of their own, in English and abroad. Data, no code."""

from __future__ import annotations

import re

LIVE = frozenset(
    """
    approaching approaches nearing crossed pulled
    despite already carried carries carry changing closing command commanded commands comparing comparison day's
    denominated dip dipped dips duo edged edging ending equates equating even extends finishing hovered hovering
    hovers jump jumped jumps keeps kept latest mere merely momentum pair place placed places placing plummeted
    plunge plunged plunges puts quite rallied rally roughly sank session's share's shares' sinks sitting slid slide
    slides sliding slump slumped soared span spanned spanning spans standing stock's stretches surge surged surges
    ticked today's tumble tumbled tumbles usual valuation versus volatile vs year's
    """.split()
)

# "Only" and "still" of a figure, and not of a listing or a state; a reason where a state is read from the RSI.
ONLY = re.compile(
    r"\b(?:only|merely)(?= (?:(?:about|around|roughly|by|to|some) )*"
    r"(?:(?:slightly|marginally|barely|modestly|narrowly|a (?:little|touch|bit))\b|\d(?:\.\d+)? ?(?:%|percent)))|"
    r"\bstill(?= (?:well |slightly |just |comfortably |far |trad\w+ |sits? |sat |stands? |stood )?"
    r"(?:above|below|under|over|beneath|up|down|higher|lower|\d)(?!bought|sold))",
    re.I,
)
BECAUSE = re.compile(
    r"(?<=\s)(?:because|given that|given)(?= (?:of )?(?:its|the|their|an?|[A-Z0-9][\w.&-]*(?: [A-Z]\w+)?['’]s?)"
    r" (?:\S+ )?(?:RSI|relative|reading))",
    re.I,
)

WITHOUT_DIVIDENDS = re.compile(  # how each return here is reckoned
    r"\bohne (?:(?:berücksichtigung|einrechnung) (?:von |der )?)?dividenden\b|\bsin (?:contar |incluir )?(?:los )?"
    r"dividendos\b|\bhors dividendes\b|\bбез (?:уч[её]та )?дивидендов\b|"
    r"[不未](?:含|计|计入|包括|包含)(?:股息|分红|红利)",
    re.I,
)
UP_TO_A_DAY = re.compile(r"\bbis (?:zum|einschließlich)(?=\s{4,})")  # a date, which is blanked

LIVE_ABROAD: dict[str, str] = {
    "de": """
    aber sogar sowohl als nur lediglich wenig gerade sodass daß indem nachdem bevor immerhin trotz legte legt zu gab
    gibt nach rückte rückt vor büßte ein kletterte sank sinkt verteuerte verbilligte verlor verliert gewinnt
    notieren handelt gehandelt wechselte kostet bewertet bewertung börsenwert marktwert marktkapitalisierung
    milliarden millionen billionen erwarteten erwarteter erwartete gewinne gewinn gewinns basis kgv
    kurs-gewinn-verhältnis historische historischen schwankungsbreite klassische klassischen klassischer definition
    kriterium befindet tageshoch spanne reicht reichte lange zwar beim noch immer dort erst vergangenen dicht nahe
    nah höchster tiefster damit um schwellenwert bereich unterhalb oberhalb bleibt blieb liegen lagen schnitt
    schnitts mittel ersten seinerzeit handelstages pro zu zur kommt kam weist wies auf zeigt zeigte signal papier
    papiere titel wertpapier anteilsschein anteilsscheine tagesgewinn kursgewinn kursverlust kursplus kursminus
    tagesverlust tagesplus tagesminus hatte hatten buche rendite jahresrendite jahresperformance performance vorsprung
    rückstand schlusskursbasis basis zeitraum bewegt bewegte pendelte berechnet zwölfmonatssicht sicht verbucht
    verbuchte
    verzeichnet verzeichnete erzielte erzielt beläuft belief kursniveau gegenwärtig momentan derweil new yorker
    hongkonger obere oberes oberen untere unteres unteren bollinger band bänder put call verhältnis quote anteil
    streubesitz leerverkauft leerverkaufte leerverkaufsquote forward
    jeweils zugleich zusammen gleichzeitig dabei womit beiden notierungen notierung
    börsennotierungen oberer unterer vortagsschluss vortagesschlusskurs schlussstand zuwachs gewann einbußen
    gerechnet tagesveränderung veränderung kursdaten marktdaten kurse daten vorliegenden verfügbaren
    jahresplus jahresminus handelsspanne spanne bewegte schwankte untergrenze obergrenze bollinger-band
    bollinger-bänder bollinger-bands klassisch gemeinsam folgte erzielt verbuchen büßten lagen notierten
    """,
    "es": """
    solo sólo apenas incluso modo manera forma cedió cede ceder avanzó avanza retrocedió retrocede repuntó ganaron
    subieron bajaron cayeron cerraron cotizan acumulan acumula alza descenso avance retroceso ganancia pérdida
    pérdidas ganancias capitalización bursátil mercado millones billones per adelantado futuro histórico beneficio
    beneficios esperados sesiones jornada dejó deja dejando dejándose sumó suma sumar restó hoy lejos queda tras
    aunque sitúan sitúa mantiene banda sobrecompra sobreventa terreno clásico clásica criterio valoración ratio
    múltiplo múltiplos veces valor vigente moverse movió mueve oscilado oscila osciló hace marcado alcanzado fijado
    llegó anterior justo estadounidense estadounidenses inferior superior pese frente respecto partir título títulos
    papel papeles nivel clave toca tocó supone lo rendimiento retorno revalorización revaloriza revalorizó deprecia
    depreció
    variación franja banda territorio neoyorquina neoyorquino negociaba negociaban intercambiaba ratio put call
    bollinger capital flotante corto cortas posiciones vendido calculado porcentaje diario diaria día arroja arrojó
    presenta presentaba muestra mostraba refleja reflejaba registra registraba ofrecía equivalía opera operaba
    ninguna ninguno ambas ambos cotizaciones cotización listados listado respectivamente simultáneamente
    mientras combinado máxima mínima diferencial puntos tal marcaba marcaban registraba cotizando perdía
    perdían ganaba ganaban avanzaba retrocedía sube arriba abajo intradía históricos umbrales niveles bandas
    cae dejaba borde
    """,
    "fr": """
    peut être seulement juste même soit cédé cède céder pris prend prendre perd perdait gagne gagnait avancé avance
    rebondi progression repli recul hausse baisse gain perte négocie négociait négocié capitalisation boursière
    marché milliards millions per prévisionnel historique glissant bénéfice bénéfices attendus séances journée
    veille abandonné abandonne lâché lâche grimpé grimpe bien loin ainsi car puisque donc tout près proche toutefois
    malgré valorisation valorisé valorisée ratio multiple multiples fois niveau oscillé oscille évolué évoluait
    compris comprise inscrit inscrivait inscrite touché touchée marqué marquée considéré classique critère
    américaine américaines zone new-yorkaise hong-kongaise new-yorkais hong-kongais pile affichait affiche affichant
    soit celui celle ressort rendement performance cotait cotaient cotée coté établissait établit plafond plancher
    repère franchi
    franchit au-delà ressortait progressaient reculaient bande bandes bollinger supérieure inférieure put call
    flottant
    découvert vendu vendues part calculé calculée affichaient enregistre enregistrait évolution variation rapport
    aucune aucun cotations cotation places respectivement simultanément deux l'une l'autre affichaient
    pointait pointe clôturait clôturaient perdaient gagnaient marquait seuils niveaux
    plus-bas plus-haut intraday intrajournalier new york deçà étant
    """,
    "ru": """
    после лишь только даже уже всё ещё подешевела подешевели подешевел подорожала подорожали подорожал прибавили
    потеряли потеряв прибавив снизившись поднявшись выросли упали снизились опустились поднялись выросшая средних
    средние капитализация капитализации рыночная рыночная стоимость миллиардов триллионов млрд трлн прогнозный
    прогнозная форвардный исторический p/e мультипликатор коэффициент прибыль прибыли рекордного рекордное рекордная
    рекордной закрытие чем двести пятьдесят немногим едва почти несмотря тогда поскольку так потому зоны порога
    отметки отметке классическому стандартному критерию дорожает дешевеет торговая торговой оценивается оценена
    стоят котируется котируются котировки накануне вчерашнего дневное дневной снижение рост роста снижения падение
    падения держатся пунктов полпроцента находясь оставаясь закрывшись достигнув достигнутого достигнутой
    установленного установленной последние последних прошедший прошедшие минувший ценных бумаге бумагу акцию акциями
    акциях составляла составлял составляли границы границе границу граница состоянию равнялся равнялась равнялось
    равнялись доходность доходности рыночную утратили лишились указывает указывал свидетельствует говорит окно
    полоса полосы полосе верхняя нижняя верхней нижней боллинджера коротких коротким короткие позиций свободном
    обращении доля доли пут колл торгах торговались изменилась изменился динамика показали показывали показывает
    показала показал отметку отметкой торговалась часу московскому нью-йоркскому гонконгскому местному
    нью йоркскому гонконгскому ни одна один обе оба листинга листинг листингов котировкам одновременно также
    соответственно составляет рыночной капитализацией оценка торгах торговле торговалась торговался
    торговались зафиксирован зафиксированный зафиксированного пришёлся пришелся коридоре диапазона верхнюю
    нижнюю границ уровни уровней показывает зафиксировано растёт растет упав прибавка потеря внутридневной
    внутридневного внутридневный исторического
    """,
    "pt": "mas só apenas mesmo ainda",
    "it": "ma solo anche ancora",
}
LIVE_CHINESE = (
    "仅 就 刚 刚刚 却 反而 创下 创出 触及 录得 报收 收在 收盘于 收市 处在 区域 回落 回升 走高 走低 小涨 "
    "小跌 微涨 微跌 略涨 略跌 升至 跌至 涨至 降至 每股 较前 单日 日内 盘中 个 家 只股票 常用 界线 界限 "
    "临界 临界值 判断 一线 达到 触发 估值 预期 历史 滚动 静态 动态 远期 倍数 万亿 亿 美国 存托凭证 股份 该 "
    "两 二者 两者 均 都 分别 分別 其 而言 依照 惯用 传统 经典 定义 信号 附近 靠近 逼近 几乎 不到 不足 差距 "
    "差 创 这一 回报 回报率 收益率 出现 出现在 上市地 两地 两个 报于 现报 高出 低出 "
    "对应 相对 略微 大概 接近 近 当地 读数 数值 水平 位置 "
    "价位 区 上方 下方 表现 走势 持平 总市值 上轨 下轨 布林带 布林 看跌 看涨 期权 比率 比例 做空 卖空 流通股 录 升幅 "
    "一个 现 盘后 截止 按此 此 这一 该股票  之中 同 同样 时点 时段 纽约时间 北京时间 "
    "当地时间 为止 止 合计 分别为 依次 各 下限 上限 超买线 超卖线 指向 显示出 日内  起 该指标 日期 记录 报价 "
    "变动 变化 波动 已 从 自 至今 以来 行情 现有 起算 "
)
