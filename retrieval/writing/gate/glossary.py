# ruff: noqa: E501 -- a row of the table reads best on one line
"""Business words of German, Spanish, French, Russian and Chinese, by the English ones they may stand for. Data.

A retelling in another language than its source's is read word by word into the source's: what is not in here, nor in
the source itself, is not borne out. One line: English senses, then de / es / fr / ru / zh.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from retrieval.writing.gate.stems import WORD, bare_word, is_free, sense, stem
from retrieval.writing.gate.vocabulary_abroad import CHINESE, CHINESE_SILENCE

LANGUAGES = ("de", "es", "fr", "ru", "zh")
_TABLE = """
revenue sales turnover: umsatz umsätze erlöse erlös / ingresos ventas facturación / revenus chiffre ventes / выручка доходы доход продажи / 收入 营收 销售额
profit earnings: gewinn gewinne ergebnis / beneficio beneficios ganancia ganancias / bénéfice bénéfices profit profits / прибыль прибыли / 利润 盈利 收益
loss: verlust verluste / pérdida pérdidas / perte pertes / убыток убытки / 亏损
cloud: cloud wolke / nube cloud / cloud nuage / облако облачный облачное облачная / 云 云计算 云业务
unit arm division business: sparte geschäft bereich einheit tochter / unidad división negocio filial / unité division activité filiale branche / подразделение бизнес направление сегмент / 业务 部门 板块
logistics: logistik / logística / logistique / логистика логистический / 物流
quarter: quartal quartals vierteljahr / trimestre / trimestre / квартал квартале / 季度
first: erste ersten erstes / primer primero primera / premier première / первый первом / 第一 首
second: zweite zweiten zweites / segundo segunda / deuxième second seconde / второй втором / 第二
third: dritte dritten drittes / tercer tercero tercera / troisième / третий третьем / 第三
fourth: vierte vierten viertes / cuarto cuarta / quatrième / четвертый четвёртый четвертом четвёртом / 第四
last latest: letzte letzten letztes vergangene vergangenen jüngste / último última pasado pasada / dernier dernière / последний последнем прошлый прошлом / 上一 最近 最后 上
rise grow increase growth: wuchs wachsen wächst gewachsen wachstum stieg steigt steigen gestiegen anstieg zunahme zulegen erhöhte erhöhen zunehmen / creció crecer crece crecido crecimiento aumentó aumentar aumento subió subida / augmenté augmenter augmentation crû croissance progressé progression hausse croître / вырос выросла выросло выросли рост увеличился увеличилась увеличить увеличиться возрасти / 增长 上升 上涨 增加 增至 升至
fall decline shrink drop: fiel fallen sank sinken rückgang schrumpfte schrumpfen gesunken / cayó caída bajó disminuyó redujo contrajo / baisse baissé recul reculé diminué contracté / упал упала снизился снизилась сократился сократилась сократилось падение снижение / 下降 下跌 下滑 减少 缩减 萎缩
spend spending invest: ausgeben ausgaben investieren investiert investitionen investition aufwenden / gastar gasto gastos invertir invierte inversión inversiones / dépenser dépenses dépense investir investit investissement investissements / потратить расходы траты инвестировать инвестиции вложения вложить / 支出 投入 投资 花费 开支
plan: plant planen geplant plan pläne vorhaben / planea planean plan planes prevé proyecta / prévoit prévoient plan plans projette compte / планирует планируют план планы намерена намерен / 计划 打算 拟
earmark set aside: bereitgestellt bereitgestellte vorgesehen zurückgelegt eingeplant reserviert / reservado reservó destinado asignado apartado destina / réservé alloué affecté consacré mis / выделила выделил отложила заложила зарезервировала / 预留 拨出 拨款 划拨
budget: budget etat / presupuesto / budget / бюджет / 预算
capex: investitionsausgaben / / investissements / капзатраты капвложения / 资本支出 资本开支
datacentre: rechenzentren rechenzentrum datenzentren / centros datos / centres données / датацентры дата-центры дата центры цод / 数据中心
ai: ki künstliche intelligenz / ia inteligencia artificial / ia intelligence artificielle / ии искусственный интеллект искусственного интеллекта / 人工智能
llm model language: sprachmodelle sprachmodell modelle modell / modelos modelo lenguaje lingüísticos / modèles modèle langage langue / модели модель языковые языковых / 语言模型 大模型 模型
chip: chips chip / chips chip semiconductores / puces puce / чипы чип микросхемы / 芯片
demand: nachfrage / demanda / demande / спрос / 需求
supply: angebot / oferta / offre / предложение / 供应 供给
outrun exceed: übersteigt übertrifft übertreffen überholt / supera superan excede / dépasse dépassent excède / превышает опережает превосходит / 超过 超出 跑赢 超越
compute computing: rechenleistung rechenkapazität / computación cómputo / calcul informatique / вычисления вычислениях вычислительные мощности / 计算 算力
ceo: vorstandschef konzernchef firmenchef ceo vorstandsvorsitzende vorstandsvorsitzender / ceo consejero delegado director ejecutivo / pdg directeur général patron / гендиректор генеральный директор глава ceo / 首席执行官 执行长
analyst: analysten analyst / analistas analista / analystes analyste / аналитики аналитик / 分析师
fundmanager fund manager: fondsmanager fondsmanagerin fondsverwalter / gestor gestora gestores fondos fondo / gérant gérants gestionnaire fonds / управляющий фонда фондов фонд / 基金经理
investor: anleger investoren investor / inversores inversor inversionistas / investisseurs investisseur / инвесторы инвестор / 投资者
short seller: leerverkäufer / vendedores corto bajistas / vendeurs découvert / шортисты продавцы короткие / 卖空者 空头
doubt question: bezweifeln bezweifelt zweifeln zweifel / dudan duda dudas cuestionan / doutent doute doutes / сомневаются сомнения сомнение / 怀疑 质疑
warn: warnen warnt / advierten advierte alertan / avertissent avertit préviennent / предупреждают предупреждает / 警告
expect: erwartet erwarten / espera esperan prevé / attend attendent s'attend / ожидает ожидают / 预计 预期
cheap: billig günstig preiswert / barata baratas barato baratos / bon marché / дешевые дешёвые дешево дешёвые / 便宜
customer: kunden kunde / clientes cliente / clients client / клиенты клиентов клиент / 客户
company: unternehmen konzern firma firmen gesellschaft / empresa empresas compañía grupo / entreprise entreprises société groupe compagnie / компания компании компаний группа / 公司 企业 集团
share stock: aktie aktien anteile anteil / acción acciones títulos / action actions titre titres / акция акции акций бумаги / 股票 股份 股价 该股
market: markt / mercado / marché / рынок рынка / 市场
weak: schwach schwache schwacher schwäche / débil debilidad / faible faiblesse / слабый слабое слабая слабость / 疲软 疲弱 低迷
strong: stark starke stärker stärkere / fuerte fuertes sólido / fort forte solide / сильный сильные сильная / 强劲 强大
consumption: konsum verbrauch / consumo / consommation / потребление / 消费
property realestate: immobilien immobilienmarkt / inmobiliario vivienda / immobilier immobiliers / недвижимость недвижимости / 房地产
economy economic: wirtschaft konjunktur / economía / économie / экономика экономики экономику / 经济
geopolitical: geopolitische geopolitischen / geopolítica geopolíticas geopolítico / géopolitique géopolitiques / геополитическая геополитические / 地缘政治
uncertain uncertainty: unsicherheit ungewissheit / incertidumbre / incertitude incertitudes / неопределенность неопределённость / 不确定性
weigh: belasten belastet lasten / pesan pesa lastran / pèsent pèse / давят давит тяготят / 拖累 压制
rival compete: konkurrenten konkurrent rivalen rivale konkurrieren wettbewerber / rivales rival competidores competir / rivaux rival concurrents concurrencer / конкуренты конкурент соперники конкурировать / 竞争对手 对手 竞争
wish want: wunsch will möchte / deseo quiere desea / souhait veut volonté désir / желание хочет стремление / 希望 愿望 想
show signal suggest: zeigt zeigte zeigten signalisierte signalisiert deutet hindeutet anzeigte andeutete / muestra mostraba mostró señala señalaba señaló indica indicaba indicó sugiere apuntaba / montre montrait signale signalait signalé indiquait indique suggère / показывает показывал показывали сигнализировал указывает указывал дал понять / 显示 表明 暗示
overbought: überkauft überkaufte überkauften / sobrecomprada sobrecomprado sobrecompra / surachetée suracheté surachat / перекуплена перекупленность перекупленной перекупленности перекупленную / 超买
oversold: überverkauft überverkaufte / sobrevendida sobrevendido sobreventa / survendue survendu survente / перепродана перепроданность перепроданной перепроданности / 超卖
peak high: hoch höchststand höchstkurs rekordhoch spitze / máximo máximos pico / sommet haut pic plus-haut / максимум максимума пик пика / 高点 最高点 高位 峰值
low: tief tiefststand / mínimo mínimos / bas / минимум минимума / 低点 低位
write: geschrieben erscheinens verfasst / escribió redactarse escrito redacción / rédaction écrit rédigé parution / написания написана написан / 撰文 写作 发表 刊发
technical: technisches technischer technische / técnica técnico / technique / технический / 技术
forward: erwarteten erwartete / futuros previstos / futurs prévisionnels / прогнозной будущей / 预期
earnings: gewinn gewinne gewinns / beneficios ganancias / bénéfices / прибыли / 盈利 市盈率
time times: fache mal / veces / fois / раз / 倍
price war: preiskrieg preiskämpfe / guerra precios / guerre prix / ценовая война / 价格战
margin: margen marge / márgenes margen / marges marge / маржа / 利润率
regulator regulatory: aufsicht regulierer regulierungsbehörde behörde / regulador / régulateur / регулятор / 监管机构 监管部门
approve: genehmigt gebilligt genehmigen / aprobado aprobó / approuvé / одобрил одобрило / 批准
merger: fusion zusammenschluss / fusión / fusion / слияние / 合并
delivery: liefer lieferdienste lieferfirmen / reparto entrega / livraison / доставка доставки / 配送 外卖
two: zwei beiden beider / dos / deux / два две двух обеих / 两家 两
year: jahr jahre jahren jahres / año años / an ans année années / год года лет году / 年
month: monat monate monats / mes meses / mois / месяц месяца месяцев / 月 个月
three: drei / tres / trois / три трех трёх / 三
billion: milliarden milliarde / / milliards / миллиардов млрд / 亿
china chinese: chinesische chinesischen chinas china festlandchina / china chinas chinos / chine chinoises chinois chinoise / китай китая китайские китайских / 中国
usa: us amerikanische amerikanischen usa / estadounidenses estadounidense eeuu / américains américaines américain états-unis / американские американских сша / 美国
mainland: festland festlandchina / continental continente / continentale continent / материковый материкового материковой материк / 内地 大陆
hold own: hielten hält halten gehalten besitzen / poseían tenían posee mantenían / détenaient détiennent détenu / владели владеют держали / 持有 持股
stake: anteil beteiligung / participación / participation part / доля долю / 持股比例
service: dienste dienst dienstleistungen / servicios servicio / services service / услуги сервисы услуг / 服务
launch: start einführung markteinführung / lanzamiento / lancement / запуск запуска / 推出 发布
adopt: nutzen nutzung einführen übernehmen / adopción adoptan adoptar / adoption adoptent / внедрение внедряют / 采用
drive: getrieben angetrieben treiben / impulsado impulsaron impulsó / porté tirée alimenté portée / обусловлен вызван двигали / 推动 带动 驱动
application: anwendungen anwendung / aplicaciones / applications / приложения приложений / 应用
ecosystem: ökosysteme ökosystem / ecosistemas ecosistema / écosystèmes écosystème / экосистемы экосистема / 生态系统
advanced: fortschrittlichere fortgeschrittene / avanzadas avanzados / avancées avancés / продвинутые передовые / 先进
game: spiele spielegeschäft / juegos / jeux / игры игр / 游戏
abroad foreign: ausland auslands / extranjero exterior / étranger / рубежом зарубежом / 海外 国外
rule: regeln vorschriften / normas reglas / règles / правила ограничения / 规定 管制
export: export ausfuhr exportregeln / exportación / exportation / экспорт экспортные / 出口
cost: kosten kosteten / costaron coste / coûté coûtent / стоили обошлись / 损失 成本
few: wenige wenigen / pocas pocos / peu rares / немногие немногих / 少数
investment: investitionen / inversiones inversión / investissements / инвестиции / 投资
real: echte echten / reales / réels / реальную настоящую / 真正
soon fast: bald schnell schneller / pronto rápido / vite rapidement / скоро быстро быстрее / 很快 快 多快
before: bevor zuvor vorher / antes / avant / перед / 前 之前
after: / después tras / après / после / 后 之后
generate earn bring: verdienen bringen / generar dar darán darían / générer rapporter rapporteront / приносить принесут / 带来 赚取 产生
gross: brutto bruttomarge / bruta bruto / brute brut / валовая валовой / 毛 毛利
margin: bruttomarge / margen / marge / маржа / 利润率 毛利率
net: netto / neta neto / nette net / чистая чистый / 净
car vehicle: auto autos fahrzeuge elektroautos elektroauto / coche coches vehículos automóviles / voiture voitures véhicules / автомобили автомобилей / 汽车 车辆
electric: elektro elektroautos elektroauto / eléctrico eléctricos / électrique électriques / электрический электрических электромобилей / 电动
share: marktanteil / cuota / part / доля доли / 份额
price: preis preise preisen / precio precios / prix / цена цены цен / 价格 售价
low lower: niedriger niedrigere niedrigerer / bajo bajos / bas / низких / 较低 更低
may: könnte könnten dürfte kann / podría podrían puede / pourrait pourraient peut / может могут / 可能 或
""".strip()


@cache
def _senses(language: str) -> dict[str, tuple[str, ...]]:
    """From the stem of a word (in Chinese the word) to the English words that it may stand for."""
    made: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.splitlines():
        english, _, others = line.partition(":")
        words = others.split("/")[LANGUAGES.index(language)].split()
        for word in words:
            key = word if language == "zh" else stem(word, language)
            made[key] = made.get(key, ()) + tuple(english.split())
    return made


def senses(word: str, language: str) -> tuple[str, ...]:
    """The English words that a word may stand for, () where the glossary does not have it."""
    if language not in LANGUAGES:
        return ()
    return _senses(language).get(word if language == "zh" else stem(word, language), ())


def own_words_abroad(
    text: str, language: str, theirs: Collection[str], free: Collection[str], told: Collection[str]
) -> list[str]:
    """The senses of the words of a text that a retelling has to have from its source, whose senses are `theirs`.

    A word that the glossary lacks stands for itself; `free` are the words on figures, and names, and `told` those that any retelling uses."""
    made = []
    for word in _words(text, language):
        english = senses(word, language)
        borne = [w for w in (word, *english) if sense(w) in theirs]
        any_retelling = word in told or any(is_free(w) for w in english)
        lacking = not any_retelling and (english or (word not in free and stem(word, language) not in free))
        if borne or lacking:
            made.append(sense((borne or english or (word,))[0]))
    return made


def _words(text: str, language: str) -> Iterator[str]:
    if language == "zh":
        known = "|".join(
            sorted([*map(re.escape, _senses("zh")), *map(re.escape, CHINESE.split())], key=len, reverse=True)
        )
        rest = CHINESE_SILENCE.sub(" ", text)
        for m in re.finditer(rf"{known}|[\u3040-\u9fff]", rest):
            if m.group() in _senses("zh") or m.group() not in CHINESE.split():
                yield m.group()
    if language in {"fr", "it"}:
        text = re.sub(r"\b(?:[ldnscmjt]|qu)['’](?=\w)", "  ", text, flags=re.I)
    yield from (w for m in WORD.findall(text) if len(w := bare_word(m)) > 1 or language == "ru")
