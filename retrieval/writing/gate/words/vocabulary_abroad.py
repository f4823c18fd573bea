"""The words of other languages than English that claim nothing of their own. Data, no code."""

from __future__ import annotations

import re

# On live figures.
OTHERS: dict[str, str] = {
    "de": """
    der die das den dem des ein eine einen einem eines einer und oder ist sind war waren wird wurde hat
    haben hatte bei von vom auf am an im in zu zum zur mit seit unter über um als nicht kein keine weder
    noch dem ihrem seinem ihr sein ihre seine es sie er nach aus für pro je gilt gelten galt liegt liege
    lag steht stand notiert notierte notieren schließt schloss geschlossen beträgt betrug letzte letzten
    letzter letztes vorige vorigen aktuell aktuelle jetzt derzeit aktie aktien kurs preis schlusskurs
    handelsschluss börsenschluss handel handelstag börse tag tage wochen monate jahr jahres jahresbeginn
    jahren punkt punkte prozent wert stufe niveau marke grenze schwelle linie regel üblichen übliche
    üblicherweise gewöhnlich durchschnitt durchschnitts durchschnittlich gleitende gleitenden gleitender
    rsi index relative stärke allzeithoch rekordhoch rekord hoch tief höchststand wochen-hoch wochen-tief
    52-wochen-hoch 52-wochen-tief 50-tage-durchschnitt 200-tage-durchschnitt 50-tage-linie 200-tage-linie
    14-tage-rsi 50-tage 200-tage 14-tage volatilität annualisiert rückgang unterschied abstand plus minus
    stieg gestiegen steigt fiel gefallen fällt verloren verlor gewonnen gewann zugelegt höher niedriger
    mehr größer kleiner etwa rund knapp ungefähr genau neutral überkauft überverkauft bereich zone
    zwischen damit somit also und sowie während gegenüber verglichen hongkong new york us-dollar dollar
    hongkong-dollar yahoo finance uhr ortszeit zeit stellt erreicht erreichte wurde schlusskursen
    schlusskurse beendete beendet schließen veränderung entwicklung ergibt ging gehen aus ab man spricht
    innerhalb binnen entfernt bezogen diesem dieser dieses sie ist wurde zuletzt stammt vom notierte
    niedrigster höchster umgerechnet gerundet rundet entspricht ergibt gemessen allem kostete kostet
    jahressicht monaten letzten vortag vortages vortagesschluss minus
    """,
    "es": """
    el la los las lo un una unos unas de del al a y o e ni es son era eran fue fueron está están estaba
    estaban ha han había en por para con sin que se su sus no tampoco más menos como entre sobre desde
    hasta según cuando si acción acciones título precio precios cierre cerró cierra cerrado cotiza cotizó
    cotizaba último última últimos sesión día días semana semanas mes meses año años lo va en principios
    comienzos inicio punto puntos por ciento valor nivel umbral línea regla habitual habitualmente
    normalmente usual media medias promedio móvil móviles rsi índice fuerza relativa máximo máximos mínimo
    mínimos histórico récord rango volatilidad anualizada caída subida subió sube subido bajó baja bajado
    cae cayó caído perdido perdió pierde ganado ganó gana mayor menor superior inferior encima debajo
    considera considerada consideran sobrecomprada sobrecomprado sobrevendida sobrevendido neutral zona
    situaba sitúa situó aproximadamente unos cerca alrededor exactamente anterior previo actual
    actualmente ahora frente comparado dólares dólar hong kong nueva york yahoo finance hora registró
    alcanzó marcó alcanzado fijado tanto mientras rentabilidad fecha supera superaba supera rentabilidad
    variación termina respecto este esta esto acumula acumulada acumulado terminó finalizó fija quedó
    queda cotización récords redondeado equivale estadounidenses ni costaba costó costaban valía vale
    valían récord ascendía asciende previa doce calculada
    """,
    "fr": """
    le la les l un une des de du d au aux à et ou ni est sont était étaient fut a ont avait en par pour
    avec sans que qui qu se s son sa ses ne n pas plus moins comme entre sur sous depuis selon quand si
    action actions titre cours prix clôture clôturé clôturait clôture terminé termine terminait séance
    dernier dernière derniers jour jours semaine semaines mois an ans année début point points pour cent
    valeur niveau seuil ligne règle habituelle usuelle habituellement moyenne moyennes mobile rsi indice
    force relative haut bas record historique plage volatilité annualisée baisse hausse gagné perdu gagne
    perd monté reculé recule progressé supérieur supérieure inférieur inférieure au-dessus dessus en
    dessous dite dit considérée surachetée suracheté survendue survendu neutre zone situe situait établit
    établissait s'établit environ près autour exactement précédent précédente actuel actuelle actuellement
    maintenant contre par rapport comparé dollars dollar hong kong new york yahoo finance heure atteint
    atteignait été n'est c'est l'action d'un cette ce elle il donc tandis performance américains dépasse
    variation évolution cotait cote ressort ressortait échange échangeait échangé titre cette ce arrondi
    évolue affiche affichait terminé fini équivaut elle valait vaut coûtait élève élevait s'élève
    s'élevait celle celui rapport douze précise
    """,
    "pt": """
    o a os as um uma uns umas de do da dos das ao à aos e ou nem é são era eram foi foram está estão
    estava estavam tem têm tinha em no na nos nas por pelo pela para com sem que se seu sua seus suas não
    mais menos como entre sobre desde até segundo quando ação ações papel preço preços fechamento fecho
    fechou fecha cotada cotado último última sessão pregão dia dias semana semanas mês meses ano anos
    início começo ponto pontos por cento valor nível limiar linha regra habitual usual média médias móvel
    rsi índice força relativa máximo máxima mínimo mínima histórico histórica recorde faixa volatilidade
    anualizada queda alta subiu sobe caiu cai perdeu perde ganhou ganha maior menor superior inferior
    acima abaixo considera considerada sobrecomprada sobrevendida neutra zona situa situava cerca custava
    valia aproximadamente exatamente anterior atual atualmente agora dólares dólar hong kong nova york
    yahoo finance hora atingiu atingido registrou
    """,
    "it": """
    il lo la i gli le un uno una di del dello della dei degli delle al allo alla ai alle e o né è sono era
    erano fu ha hanno aveva in nel nella nei nelle per con senza che si suo sua suoi sue non più meno come
    tra fra su sul sulla da dal dalla dall secondo quando azione azioni titolo prezzo chiusura chiuso
    chiude chiudeva quotata ultimo ultima seduta giorno giorni settimana settimane mese mesi anno anni
    inizio punto punti per cento valore livello soglia linea regola consueta media medie mobile rsi indice
    forza relativa massimo massimi minimo minimi storico record volatilità annualizzata calo rialzo salito
    sale sceso scende perso perde guadagnato guadagna maggiore minore superiore inferiore sopra sotto
    considerata ipercomprata ipervenduta neutrale zona circa esattamente precedente attuale attualmente
    ora dollari dollaro hong kong new york yahoo finance
    """,
    "ru": """
    и или но а в во на с со к о об от до из за по при для под над между не ни без что как это этот эта она
    он оно они её его их был была было были есть является составляет составила составил составило
    составляла равна равен равно равной равная считается считают акция акции акций бумага цена цены курс
    закрытие закрытия закрытии закрылась закрылся закрывается торгов торги торгуется торговалась последняя
    последний последнее последней сессия сессии день дня дней неделя недель месяц месяцев год года году
    лет начала пункт пунктов пункта процент процента процентов уровень уровне уровня порог линия правило
    правилу обычному обычно средняя средней среднее скользящая скользящей индекс относительной силы
    максимум максимума максимуме минимум минимума исторический исторического историческом рекорд рекорда
    диапазон волатильность годовых выше ниже больше меньше выросла вырос упала упал прибавила прибавил
    потеряла потерял снизилась снизился перекуплена перекупленной перекупленность перекуплен перепродана
    перепроданной перепродан нейтральна нейтральной нейтральная зона зоне около примерно почти ровно
    предыдущий предыдущего текущая сейчас теперь долларов доллара сша гонконгских гонконг гонконге
    нью-йорк нью йорке йорк yahoo finance времени находится находилась стоит достигнут достигнутый
    завершили завершила завершил торги отметке отметка то есть этом порога порогу рекорда торгуется
    держится достигла опустилась поднялась округлённо закончила закончил изменение изменения превышает
    показатель показателя стоила стоил отстоит отстояла цене двенадцать предыдущее предыдущей предыдущего
    отношению сравнению рекорда дневная дневной дневный дневного недельный недельного
    """,
}

# Small words, words that join and place, and words that speak of the evidence: they claim nothing of their own.
SMALL: dict[str, str] = {
    "de": """
    wegen aufgrund ja nein dass daß ob wenn da denn doch jedoch dagegen hingegen zudem außerdem ferner insgesamt dabei
    daher deshalb demnach somit folglich allerdings anders so zu diesen dieses dieser diese jenes welche
    welcher welches deren dessen wo wie wer was worauf beide beiden beides auch noch schon dann damals
    zeitpunkt veröffentlichung erscheinen bezieht bezog beziehen zufolge gemäß hinsichtlich angesichts
    befindet befand befinden notieren angabe aussage angegeben genannt genannten vorliegenden vorliegen
    verfügbar verfügbaren daten informationen enthalten enthält quellen belege undatiert stand seinem
    dessen neutralen neutraler neutrales üblichem allgemein gemeinhin typischerweise normalerweise meist
    bedeutet bedeuten signalisiert weist hin deutlich klar leicht etwas weit bereits fest statt anstatt
    bzw vergleich laufenden bislang seither schließlich kurz gesagt zusammengefasst zusammenfassend fazit
    übrigen hong börsentag relative-stärke-index stärke-index berichtet berichtete berichten erwähnt
    erwähnen geht hervor heißt neueren neuere neuer wertes werte lesart messwert während innerhalb binnen
    vor wörtlich worte aufteilung einzelheiten höhe namen zeitraum laufe befinde befindlich ihren seinen
    bereitgestellten bereitgestellte verfügung gestellten zitierten
    sich wieder weiterhin heißen hieß trug
    """,
    "es": """
    sí no uno otro sobrecompra sobreventa si pero sino aunque mientras cuando donde cual cuales quien que
    esto esta este estos estas ese esa eso aquel aquella dicho dicha además también asimismo sin embargo
    obstante por ello así pues entonces después antes ya aún tanto cuanto resumen conjunto general cambio
    contraste lado parte otro otra otros otras ambos ambas mismo misma momento publicación publicó
    publicado lectura lecturas dato datos evidencia fuente fuentes disponible disponibles proporcionada
    ofrece ofrecen indica indican indicaba señala señalaba señaló explica dijo según respecto cuanto
    generalmente comúnmente normalmente suele suelen considerarse considerado considerados indicativo
    significa señal nivel situado situada muy claramente ligeramente bastante algo todavía móvil cuenta
    situó mantiene sí le les nos lo mismo encuentra encontraba escribirse artículos fecha undécima exacta
    facilitados facilitado facilitada proporcionados consultados aportados citados suministrados
    exacto más reciente durante dentro bajo contra hacia ante desglose detalle detalles nombre importe
    palabras literalmente recientes posterior posteriores incluye incluyen contiene contienen ser estar
    haber tener acumulado
    """,
    "fr": """
    oui non surachat survente inférieur inférieure signe si mais or donc ainsi alors cependant toutefois
    néanmoins par ailleurs aussi également outre enfin ensuite puis lorsque lors où dont laquelle lequel
    celui-ci celle-ci ceci cela ces cet cette leurs leur nos votre tout tous toute toutes même mêmes autre
    autres deux fois résumé bref somme contraste moment publication paru publié parution rédaction lecture
    donnée données source sources disponible disponibles lui leur y on nous fourni fournies indique
    indiquent indiquait signale signalait signalé selon concernant quant généralement habituellement
    communément souvent considéré considérés comme signe signifie correspond nettement légèrement bien
    encore déjà reste restait trouve trouvait trouvent se situent figure figurent mentionne récente récent
    récentes récents exact pendant durant dans lors affaires répartition détail détails montant nom mots
    exacte date précis précisent consultés cités transmis fournissent contiennent incluent plus-haut écoulée après
    avant
    """,
    "ru": """
    да нет перекупленности перепроданности перекупленность перепроданность что чтобы если то же ли либо
    так такой такая такое такие также тоже однако хотя поэтому таким образом при этом тем временем кроме
    того затем затем итак итоге целом вместе сам сама само самой который которая которое которые которого
    которой её их него неё ней нём этого эта эти этой том тот та те всё все оба обе другой другая момент
    моменту публикации выхода написания значение значения значении показание данные данных доступны
    доступно источник источники источниках источников указано указана указывала сообщает сообщала
    сообщалось отмечает отмечалось отмечала говорит говорила пишут писал обычно как правило часто принято
    признак признаком сигнал означает соответствует заметно значительно немного чуть ещё уже остаётся
    остается находились оказалась оказался примерно порядка бумаги бумаг составил торговались торговалось
    закрылись перед публикацией распределение подробности разбивка сумма завершили недавний более поздних
    поздние содержат содержит приводят приводит нейтральную нейтральном нейтральный нейтрального диапазоне
    диапазона зону предоставленных предоставленные имеющихся приведённых цитируемых
    """,
}

# Chinese is not written in words: what stands here is taken out, longest first, and nothing may be left.
CHINESE = """
向 把 將 对 對 这 這 那 們 们 它 我 我们 他们 她 自己 從 从 可 可以 應 应 得 地 着 著 些 往 会否 等等 正在 其他
    收盘价 收盤價 收盘 收盤 收于 收於 收报 股价 股價 股票 该股 該股 价格 價格 当日 當日 今年以来
    今年以來 今年 年初至今 过去一年 過去一年 过去 過去 近一年 一年 上涨 上漲 下跌 涨幅 跌幅 涨 漲 跌 升
    降 最高价 最低价 最高 最低 历史 歷史 高点 高點 低点 新高 高于 高於 低于 低於 超过 均线 均線 移动
    平均线 平均 波动率 波動率 年化 指标 指標 相对强弱 指数 指數 超买 超買 超卖 超賣 中性 区间 區間 属于
    屬於 通常 一般 按照 规则 惯例 算 称为 即 以上 以下 之上 之下 介于 介於 之间 之間 到 至 至于 比
    低 高 约 約 大约 接近 为 為 是 在 于 於 的 了 与 和 及 而 但 且 又 既 也 都 不 没有 并 並
    未 非 则 才 时 時 日 天 周 週 月 年 上一 前一 交易日 交易 市场 市場 纽约 紐約 香港 美元 港元
    港币 美股 港股 雅虎 财经 公司 目前 现在 最新 数据 截至 当前 报 報 每股 股 点 點 倍 市盈率 市值
    处于 處於 状态 其 它 这 該 该 因此 所以 从 从而 距 距离 回撤 达 達 位于 位於 涨跌幅 漲跌幅 线
    線 还 還 有 差 相比 相较 较 較 比较 最近 自 起 由 来 來 共 按 按照 标准 標準 已 尚 仍然
    前一日 按常用 常用 目前并未 并未 累计 以来 累積 累计上涨 累计下跌 当前 區域 范围 範圍 被视为 视为
    視為 通常被 表示 意味着 显著 明显 略 远 遠 大幅 小幅 说明 阈值 门槛 超买线 超卖线 同时 此外 另外
    总体 总之 综上 换言之 不过 然而 虽然 尽管 由此 来看 看 就 而言 如何 分配 分配方式 具体 细节 多少
    何时 谁 哪 这笔 该 已 为期 其中 据 对 以 约为 左右 给 会 能 将 本文 称 最新价 价 的 依 据 根據
    根据 美东 时间 仍 被
    回报 回报率 出现 出现在 上市地 上市 两地 两处 该指标 中位 上轨 下轨
    注明 日期 则称
    """
CHINESE_WORDS = re.compile("|".join(sorted(map(re.escape, CHINESE.split()), key=len, reverse=True)))

# Retelling, and silence.
OTHERS_RETELLING: dict[str, str] = {
    "de": "artikel artikels text laut quelle sagt sagte schreibt schrieb nennt nannte beschreibt zufolge dazu nichts "
    "darüber sagen schreiben steht damals davon keine angaben grund gründe gründen warum nennen nennt "
    "erklären erklärt geben gibt beziffert undatiert undatierte undatierter undatierten datiert dagegen "
    "hingegen",
    "es": "artículo artículos texto fuente dice dicen decía dijo escribe escribió llama describe nada respecto "
    "entonces sobre ello mencionan menciona información motivo motivos razón razones explican explica dan "
    "da causa cifra cifras decir fecha fechado lleva cambio",
    "fr": "article articles texte source dit disent disait écrit écrivait indique indiquait appelle décrit juge rien "
    "alors mentionnent mentionne information disent en raison raisons donnent donne expliquent explique "
    "cause chiffre état fait daté datée datés contraire revanche",
    "pt": "artigo artigos texto fonte diz dizem dizia escreve escreveu chama descreve nada então informação sobre isso",
    "it": "articolo articoli testo fonte dice dicono scrive scriveva chiama descrive nulla niente allora informazione",
    "ru": "статья статьи статье статьей статьях согласно источник пишет писала говорится говорилось сказано этом тогда "
    "ничего называет называют данных сведений нет причина причины причин объясняет объясняют указывает указано указаны "
    "даты дата датирована напротив",
}
CHINESE_SILENCE = re.compile(
    "撰文|发表|刊发|写作|指出|显示|表明|报道|报导|提供|给出|披露|透露|更新|更多|更近|证据|数据|文中|该文|此文|文章|资料|来源|提到|提及|说明|说|这一点|这点|相关|信息|任何|对此|没|讲|"
    "写道|原因|理由|解释|解釋|交代|给出|為何|为何|称|关于|未"
)
