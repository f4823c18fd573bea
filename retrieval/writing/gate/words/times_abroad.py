"""Times that a German, Spanish, French, Russian or Chinese sentence sets beside another: "a year before". Pure."""

from __future__ import annotations

import re

from retrieval.writing.gate.words.senses import times_before

_BEFORE = {
    "yearbefore": (
        r"(?:als |gegenüber |nach |von )?(?:(?:noch )?(?:ein|im|dem|vor einem) "
        r"(?:Jahr (?:zuvor|vorher|davor)|Vorjahr\w*))",
        r"Vorjahr(?:es(?:wert|quartal|zeitraum)\w*)?|vor einem Jahr|im Jahresvergleich|binnen Jahresfrist",
        r"(?:(?:de|que|al|del|frente al?|respecto al?|desde el) )*"
        r"(?:un año (?:antes|atrás)|(?:el )?año anterior|hace un año)|interanual\w*",
        r"(?:(?:de|que|à|contre|par rapport à|sur) )*"
        r"(?:un an (?:plus tôt|auparavant|avant)|l['’]année précédente|l['’]an passé)|sur un an",
        r"(?:чем |по сравнению с )?год(?:ом)? (?:ранее|назад)|год к году|за год до (?:этого|того)",
        r"в годовом (?:выражении|исчислении)|предыдущ\w+ год\w+",
        r"(?:比|较|與|与)?(?:一年[之以]?前|去年同期|上年同期)(?:的|相比)?|同比",
    ),
    "quarterbefore": (
        r"(?:im |gegenüber dem |nach |als im )?(?:Vorquartal\w*|Quartal (?:zuvor|davor|vorher))",
        r"(?:(?:del?|que|en|al|el) )*(?:trimestre (?:anterior|previo|precedente)|un trimestre antes)|"
        r"intertrimestral\w*",
        r"(?:(?:au|du|que|par rapport au|le) )*(?:trimestre précédent|un trimestre plus tôt)",
        r"(?:в |чем в )?предыдущ\w+ квартал\w*|кварталом ранее",
        r"(?:比|较)?(?:上一?|前一?)个?季度?|环比",
    ),
    "monthbefore": (
        r"(?:im |gegenüber dem |nach |ein |einen )?(?:Vormonat\w*|Monat (?:zuvor|davor|vorher))|vor einem Monat",
        r"(?:(?:del?|que|al|el) )*(?:mes (?:anterior|previo)|un mes antes|hace un mes)",
        r"(?:(?:au|du|que|de|un|le) )*mois (?:précédent|plus tôt|auparavant)",
        r"(?:чем )?месяц(?:ем)? (?:ранее|назад)|в предыдущ\w+ месяц\w+",
        r"一个月[之以]?前|上个?月",
    ),
}
_WHICH = {
    "this year": (
        r"dieses Jahr(?:es)?|(?:in |im )?diesem Jahr|(?:im )?laufenden Jahr|heuer|este año|año en curso",
        r"cette année|l['’]année en cours|(?:в )?эт(?:ом|ого|от) год[ау]?|текуще\w+ год\w*|今年|本年",
    ),
    "next year": (
        r"(?:nächste|kommende|folgende)[nsm]? Jahr(?:es)?",
        r"(?:próximo|siguiente) año|año (?:que viene|próximo|siguiente)",
        r"l['’]an(?:née)? prochaine?|(?:следующ|будущ)\w+ год\w*|明年|来年",
    ),
    "last year": (
        r"(?:letzte|vergangene|vorige)[nsm]? Jahr(?:es)?|(?:pasado año|año pasado)",
        r"l['’]an(?:née)? (?:dernière?|passée?)|(?:прошл|минувш)\w+ год\w*|去年",
    ),
    "this quarter": (
        r"(?:dieses|diesem|laufenden|aktuellen) Quartals?|(?:este|actual) trimestre|trimestre (?:actual|en curso)",
        r"ce trimestre|trimestre (?:actuel|en cours)|(?:эт|текущ)\w+ квартал\w*|本季度?",
    ),
    "next quarter": (
        r"(?:nächste|kommende)[nsm]? Quartals?|próximo trimestre|trimestre que viene",
        r"prochain trimestre|trimestre prochain|(?:следующ|будущ)\w+ квартал\w*|下个?季度?",
    ),
}
_BEFORE_PATTERN = {
    name: re.compile(rf"(?<![^\W\u3040-\u9fff])(?:{'|'.join(rows)})(?![a-zà-ÿа-я])", re.I)
    for name, rows in _BEFORE.items()
}
_WHICH_PATTERN = {
    name: re.compile(rf"(?<![^\W\u3040-\u9fff])(?:{'|'.join(rows)})(?![a-zà-ÿа-я])", re.I)
    for name, rows in _WHICH.items()
}
# What is told as to come, by its form; "wird" with an infinitive at the end, for alone it is a passive.
_WILL = re.compile(
    r"\bw(?:ird|erden)\b(?!.*\b(?:ge\w+t|\w+iert|\w+en) werden\b).*\b(?!werden\b|worden\b)\w+(?:en|ern|eln)\W*$|"
    r"\b\w{3,}(?:ará|arán|erá|erán|irá|irán|drá|drán)\b|\b\w{2,}(?:eront|iront|dront)\b|"
    r"\b(?:atteindra|prendra|vendra|(?:re|de|ob|dé)?[vt]iendra|rendra|perdra|gagnera|comptera|sera|aura|fera|pourra|coûtera|"
    r"augmentera|progressera|baissera|reculera|diminuera|supprimera|embauchera|lancera|ouvrira|fermera|rachètera|paiera|versera|"
    r"investira|construira|réduira|dépassera|quittera|remplacera|représentera|élèvera|restera|continuera)\b|"
    r"\b(?:il|elle|on|qui|cela|entreprise|groupe|société|demande|prix|production|marge|part|robot)\s+"
    r"(?:ne |n['’]|se |s['’])?"
    r"\w{2,}(?:era|ira|dra)\b|"
    r"\b(?:будет|будут|станет|станут|останется|останутся|(?:достигн|упад|вырас|возрас|начн|приобрет|произвед|обойд|принес|верн|"
    r"выйд|уйд|займ|добуд|найм|продад|прода|передад|созда|переда|отда|да)(?:т?[её]т|т?ут|ст|дут)(?:ся)?|(?:состав|сниз|увелич|сократ|превыс|получ|"
    r"запуст|куп|постро|выпуст|вложит?|повыс|увол|возобнов|постав|удво|утро|замедл|ускор|выплат|заплат|продолж|урез|заверш|"
    r"снабд|улучш|ухудш)(?:ит|ят|ат)(?:ся)?|(?:откро|закро|потеря|заработа|подорожа|подешеве)(?:ет|ют)(?:ся)?)\b|"
    r"(?<!即)将(?=[会在于成继推达迎从]|[^\W\d]{0,2}[涨跌增减])",
    re.I,
)
# Told as its speaker said it: "dass Kapazität fehlen werde", "no aumentaría", "不会".
_WOULD = re.compile(
    r"\b(?:сказал|заявил|предупредил|сообщил|отметил|пояснил|добавил|ожида|счита)\w*,? что\b|"
    r"\b(?:werden?|würden?|wird)\b|\b\w{2,}(?:ría|rían|rait|raient)\b|\b(?:будет|будут|станет|станут)\b|[会會将將]",
    re.I,
)
_DONE = re.compile(
    r"\bh(?:at|aben)\b[^,;]*\b(?!gesag|gemelde|angegeb)\w*ge\w{2,}(?:t|en)\b|"
    r"\b(?:a|ont) (?!déclaré|dit|indiqué|annoncé|affirmé)(?:[a-zà-ÿ]+ment )?[a-zà-ÿ]+é(?:e?s?)\b|"
    r"\bhan? (?!declarado|dicho|afirmado|anunciado)[a-zà-ÿ]+(?:ado|ido)\b|已经?",
    re.I,
)
_SPANS = {
    "year": r"(?:geschäfts)?jahr(?:es|e|en)?|halbjahr\w*|años?|ejercicios?|semestres?|ans?|années?|exercices?|"
    r"(?<!\d )(?:год(?:а|у|ом|е|ы|ов)?|лет)|полугоди\w+",
    "quarter": r"quartal(?:s|e|en)?|trimestres?|квартал(?:а|у|ом|е|ы|ов)?",
    "month": r"monat(?:s|e|en)?|mes(?:es)?|mois|месяц(?:а|у|ем|е|ы|ев)?",
    "week": r"wochen?|semanas?|semaines?|недел\w{1,3}",
}
_SPANS_CHINESE = {"year": r"(?<!\d)年", "quarter": "季", "month": r"(?<!\d)(?<!\d )月", "week": "周|星期"}
_SPAN = {name: re.compile(rf"\b(?:{words})\b|{_SPANS_CHINESE[name]}", re.I) for name, words in _SPANS.items()}
_NTH = {
    "first": r"ersten?s?|erste[srm]|primer|premiere?|premier|перв\w+|第?一|首",
    "second": r"zweite[nsrm]?|segundo|deuxième|second|втор\w+|第?二",
    "third": r"dritte[nsrm]?|tercer|troisième|треть\w+|第?三",
    "fourth": r"vierte[nsrm]?|cuarto|quatrième|четв[её]рт\w+|第?四",
}
_NTH_QUARTER = {
    name: re.compile(rf"(?:{words})\s?(?:(?:Geschäfts|Fiskal)?quartal|trimestre|квартал|财?季)", re.I)
    for name, words in _NTH.items()
}
_OF_ENGLISH = re.compile(r"year|quarter|month|week")
_NTH_ENGLISH = re.compile(r"\b(first|second|third|fourth)(?:[- ]fiscal)?[- ]quarter\b", re.I)
_SAME = {"this": ("this", "current"), "next": ("next", "coming"), "last": ("last", "past", "previous")}


def times_before_abroad(text: str) -> list[tuple[int, int, str]]:
    """As `senses.times_before`, in the other languages; in order."""
    found = [(m.start(), m.end(), name) for name, p in _BEFORE_PATTERN.items() for m in p.finditer(text)]
    return sorted(found)


def another_time(text: str, sentence: str) -> bool:
    """The text says "next year", and the sentence of its source does not; "last year" may be the year before."""
    for name, pattern in _WHICH_PATTERN.items():
        which, span = name.split()
        said = rf"\b(?:{'|'.join(_SAME[which])}) (?:fiscal |financial )?{span}\b"
        if which == "last":
            said += rf"|\b{span} (?:before|earlier|ago)\b"
        if pattern.search(text) and not re.search(said, sentence, re.I):
            return True
    return False


def another_span(text: str, sentence: str) -> bool:
    """ "In the quarter" of what the source has of the year, "in the second quarter" of the third."""
    for start, end, _ in times_before_abroad(text):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    for start, end, _ in times_before(sentence):
        sentence = f"{sentence[:start]}{' ' * (end - start)}{sentence[end:]}"
    mine, theirs = (
        {name for name, p in _SPAN.items() if p.search(text)},
        set(_OF_ENGLISH.findall(sentence.lower())),
    )
    quarters = {m[1].lower() for m in _NTH_ENGLISH.finditer(sentence)}
    told = {name for name, p in _NTH_QUARTER.items() if p.search(text)}
    return bool(mine and theirs and not mine & theirs) or bool(told and quarters and not told & quarters)


def to_come(text: str) -> bool:
    """Whether it tells something as to come."""
    return bool(_WILL.search(text))


def done(text: str) -> bool:
    """Whether it tells something as done, by a perfect."""
    return bool(_DONE.search(text)) and not to_come(text)


def would(text: str) -> bool:
    """Whether it may tell what somebody said that would be."""
    return to_come(text) or bool(_WOULD.search(text))
