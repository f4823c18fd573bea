"""Small words of other languages, and those that say only who says so: a retelling of an article may use them. Data.

With the lists of `vocabulary_abroad` they claim nothing alone; what hedges or foretells is weighed by the gate
besides.
"""

from __future__ import annotations

# Auxiliaries, pronouns, joints, and verbs that only carry a noun ("einen Anstieg verzeichnen").
LIGHT: dict[str, str] = {
    "de": """
    werden werde werdet würden würde worden geworden sei seien gewesen wäre wären hätte hätten habe gehabt
    kann können könne könnte könnten soll sollen solle sollten dürfte dürften will wollen wolle lassen lässt
    ließ beim ins ans aufs zuvor bisher inzwischen mittlerweile nun derweil rund jeweils selbst dazu darauf
    daran dadurch davon womit wodurch wobei indem bevor ihm ihn ihnen ihrer ihres seiner seines man sowohl
    ebenfalls ebenso sowie einschließlich darunter dort hier etwa zirka mal laut nach gegenüber entgegen
    trotz neben via hin her eigenen eigene eigener eigenes zudem verzeichnete verzeichnen verzeichnet
    erzielte erzielt erzielen kam kommt kommen kamen nahm nimmt nehmen gab gibt gaben geben gebe machte
    macht machen gemacht führt führte führten geführt entfiel entfielen entfallen betrug betrugen belief
    beliefen beläuft belaufen erfolgte erfolgt liegen lagen lägen liege stehen standen gehen gingen geht
    brachte bringt brachten gebracht bringen tat tun getan zählte zählt zählen zählten aber hingegen dagegen
    allerdings jedoch zwar überdies anzahl zahl höhe summe insgesamt wert in im für mehrere pro je bis hatten
    hattest habest mithin wobei samt nebst binnen per à hierbei hierfür hierzu demgegenüber unterdessen
    durch jeweils zugleich insbesondere sagen mithilfe hinweg hinsichtlich zirka nachdem währenddessen
    demnächst künftig wovon
    """,
    "es": """
    siendo sido sea sean será serán sería serían he hemos han haya hayan hubo había habían puede pueden
    podría podrían pudiera poder debido cuyo cuya cuyos cuyas cada cual cuales lo le les muy tan ya solo
    sólo incluso dar dio daba dado dando dan da tomó toma tomar tomado hizo hace hacen hacer hecho hacia
    hasta tras ante mediante vía cifra número cantidad total suma monto alcanzó alcanzaron alcanzar llegó
    llegaron llegar registró registraron registrar obtuvo quedó quedaron sigue siguen seguía siguió continúa
    hay propio propia propios propias nuestro suyo unos unas algún va van iba irá ir cerca alrededor casi
    mientras además contaba cuenta cuentan contaban embargo obstante parte lado ahí aquí allí así
    donde esos esas aquella aquellos tiene tienen tenía tuvo tener lleva llevó llevaron llevar estaría
    estarían para como tenían tuvieron hacía hicieron cuyas asimismo igualmente mediante haberse siendo quienes
    considera considerada considerado consideran ambas ambos asciende ascienden ascendió ascendieron supuso
    suponen supone tales cierto cierta ciertos ciertas sendos sendas al través gracias todavía
    podrá podrán deberá deberán
    """,
    "fr": """
    soit étant serait seraient sera seront aura auront aurait auraient ayant eu eus peut peuvent pourrait
    pourraient pouvoir doit doivent devrait devraient jusqu jusque dès afin chaque tel tels telle telles
    vers chez parmi grâce ont avaient avoir être faire fait font faisait pris prend prennent prendre mis met
    mettent mettre donné donne donnent donner nombre total montant somme chiffre atteint atteignent
    atteindre enregistré enregistre enregistrer affiché réalisé réalise réaliser connu connaît porté porte
    porter va vont allait aller vient viennent venait propre propres comptait comptaient compte comptent
    revanche ailleurs effet ceux celles celui-là tandis presque quasi environ quelque lequel lesquels
    lesquelles duquel auquel notamment aucun y compris cours dû due dus quant ici là ainsi près vu auprès
    malgré outre moyennant passe passé passée faisaient avait eue étaient furent fut celui celle-ci ceux-ci
    feraient ferait fera feront
    desquels auxquels ceci lorsqu
    désormais compris comprise comprises élève élèvent élevait élevaient établit établissait considérée
    considéré aucune chacun chacune toutes tout toute sein travers visant ensemble dorénavant afin selon
    lors comme agit agissait agissant car parce ils elles pourra
    pourront devra devront
    """,
    "ru": """
    стать стал стала стало стали станет станут будет будут был быть числе число числа количество количестве
    данным данных данными данные относится относятся относился оказать окажут окажет оказал оказала
    оказывает оказывают может могут мог могла могли сможет смогут мочь у же ли бы лишь этим таким этих таких
    свой своего своей свою своём своем своим своими свои своих себя собой себе чей чья про через перед после
    между среди около ради вокруг вместо кроме и а но дать даёт дает дала дал дали давать взять берёт принёс
    принесла принес принесли принести приносит имеет имеют насчитывает насчитывала насчитывал насчитывали
    имел составил составила составило составили составит составляют имела привел привёл привела привели
    приводит ведет ведёт ведут составят составляла сумма суммы сумму сумме общей общая общий счет счёт счета
    счёта качестве рамках ходе благодаря связи отношении части объем объём объеме объёме объема объёма
    происходит произошло произошел свыше тыс года годом пока именно даже весь вся всех всем всего нам наш
    наши эту эти этому тому той тех теми ней ним них ему неё нас мы ещё уже там здесь где куда составлял составляли
    приведёт приведет приведут
    составлять такого этот эта обошлись обошлась обошёлся обошелся причём причем тогда пока лишь которых которым
    которыми котором которую чего чему кому кто которому
    частью частям об чем соответственно впоследствии теперь сейчас ныне уже сообщив отметив то-есть который лишь целом
    """,
    "zh": """
    最多 拥有 擁有 使 达到 達到 达 達 创 創 创下 創下 持 持有的 态度 作出 做出 出 用于 用於 用 进行 進行 将 將 会
    會 令 让 讓 其 由于 由於 对于 對於 方面 情况 情況 左右 约 个 個 名 辆 輛 家 架 台 臺 款 项 項 件 份 位
    所 次 部 人 把 给 給 向 之 该 该公司 录得 錄得 实现 實現 取得 为 成为 成為 为止 当中 的话 来自 其中 以及
    或 等 等等 是 就 则 并 并且 而且 且 每 已 已经 已經 曾 曾经 于 在内 其间 期间 期間 中 内 里 上 下 前 后
    时 共 共有 总共 總共 合计 合計 有 有着 有关 旗下 自己 自身 本 本身 后者 前者 这些 這些 一个 一個 一项
    一名 一种 这个 這個 此 个百分点 宣称 的 了 得 地 着 过 也 还 還 又 都 只 才 便 即 所有 去 来 到 从 自 由
    与 和 及 同 跟 往 至 从而 因而 为期 为了 為了 作为 作為 按 依 凭 随着 隨著 通过 透過 根据 根據 预期的 计
    计划在 正 正在 仍 仍然 依然 目前 很 如此 当年 这样 那样 其后 随后 之后 一直 各
    各自 均 皆 亦 则是 便是 乃 且在 时的 里的 中的 上的 所在
    尚未 至多 当时 一笔 一批 一款 一座 一场 一份 一条 一系列 一 靠 藉 借助 当前 现已 此举 一事 之间 之中 方才
    """,
}
# Who is said to say so.
TELLING: dict[str, str] = {
    "de": """
    erklärte erklärten erklärt betonte betont betonten meldete meldet meldeten gemeldet äußerte äußerten
    äußert bezeichnete bezeichnet bezeichnen ergänzte ergänzt teilte mitgeteilt verwies verweist hinzu fügte
    angab angaben bericht berichts zeitung magazin blatt zitiert zitierte aussage aussagen heißt hieß geht
    hervor spricht gesprochen erwähnte erwähnt merkte angemerkt bemerkte worte worten sei beschrieb
    beschreibt schildert behauptet behauptete meint meinte zufolge gegenüber
    schätzte schätzt schätzten rede sprach sprachen angegeben
    """,
    "es": """
    afirmó afirma afirman afirmaron aseguró asegura aseguran declaró declara declararon comentó comenta
    explicó explica informó informa informan informaron añadió añade agregó agrega sostiene sostuvo subrayó
    subraya reveló revela reportó reporta apuntó apunta manifestó recoge detalla detalló menciona mencionó
    relata cita citado cuenta contó expresó precisó precisa señalan señalaron indicaron dijeron dicen llamó
    llama calificó califica revista diario periódico publicación informe reporte dio a entender palabras
    sostienen comunicó comunica opina
    habla hablan hablaba habló presentaba presenta presentan describía describen mencionaba señalaba indicaba
    apuntaba citaba afirmaba decía decían recogía situaba
    """,
    "fr": """
    déclaré déclare déclarent déclarait affirmé affirme affirment affirmait rapporte rapporté rapportent
    ajouté ajoute souligné souligne soulignent expliqué explique assuré assure précisé précise
    indiqué mentionné mentionne révélé révèle fait savoir état commenté commente raconte cite cité revue
    journal magazine quotidien publication rapport qualifié qualifie qualifient dit disait disent dire dits
    estime estimé estiment selon annonce annoncé annoncent confié confie évoque évoqué écrit écrivent noté
    note notent
    parle parlent parlait présente présentait présentent décrivait décrivent évoquait évoquaient mentionnait
    indiquait indiquaient citait signalait rapportait notait précisait soulignait signale signalent
    """,
    "ru": """
    заявил заявила заявили заявляет подчеркнул подчеркнула подчёркивает отметил отметила отметили отмечают
    отмечается добавил добавила пояснил пояснила рассказал рассказала рассказали сообщил сообщила сообщили
    сообщают сообщается сообщению утверждает утверждают утверждал уточнил уточнила указал указала указывают
    написал написала передаёт передает считает считают словам слова назвал назвала назвали называет газета
    газеты газете издание издания изданию журнал журнала журналу публикация публикации отчёт отчет отчёте
    говорят говорил говорила сказал сказала сказали упоминается упомянул приводит цитирует по мнению мнении
    речь идёт идет описывает описывала характеризует характеризовала представляет
    """,
    "zh": """
    表示 告诉 告訴 称 稱 认为 認為 指出 提到 提及 说 說 写道 寫道 报道 報道 报导 透露 披露 坦言 强调 強調
    补充 補充 解释 解釋 介绍 介紹 称之为 形容 据悉 显示 顯示 说道 对此 援引 引述 消息 报告 報告 杂志 雜誌
    报纸 報紙  媒體 一文 讲到 言 直言 回应 回應 谈到 談到
    谈及 描述 描写 讲述 所述 所称 写明 列出
    """,
}
# What the company of an article is, where the article speaks of what it makes: a retelling may call it so.
ITSELF: dict[str, str] = {
    "de": """
    autobauer autobauers autohersteller autoherstellers autokonzern autokonzerns chiphersteller chipherstellers
    chipkonzern chipkonzerns versicherer versicherers händler händlers einzelhändler einzelhändlers handelskette
    handelskonzern kette fluggesellschaft airline reederei bank brauer brauerei hersteller herstellers
    flugzeugbauer flugzeugbauers triebwerkshersteller triebwerksherstellers goldproduzent goldproduzenten minenkonzern
    bergbaukonzern pharmakonzern pharmakonzerns softwarekonzern softwarekonzerns börse spielehersteller
    spielzeughersteller reiseportal lieferdienst kosmetikkonzern kosmetikkonzerns
    """,
    "es": """
    fabricante automovilística automotriz aseguradora minorista cadena aerolínea naviera banco farmacéutica minera
    petrolera constructor productor operador bolsa plataforma
    """,
    "fr": """
    constructeur fabricant assureur distributeur chaîne compagnie croisiériste banque laboratoire producteur opérateur
    plateforme minier motoriste
    """,
    "ru": """
    автопроизводитель автоконцерн автогигант производитель страховщик ритейлер сеть авиакомпания авиаперевозчик банк
    фармкомпания биржа платформа чипмейкер оператор золотодобытчик
    """,
    "zh": """
    车企 汽车制造商 芯片制造商 芯片商 晶圆代工厂 制造商 零售商 保险公司 航空公司 银行 药企 连锁店 平台 邮轮公司 矿企
    """,
}
