"""So many days, weeks, months or years back, in several languages: "in den letzten drei Monaten". Pure."""

from __future__ import annotations

import re

from retrieval.types import Span

_NUMBERS = {
    word: n
    for n, words in enumerate(
        (
            "a an one ein eine einem einen einer un una uno une um uma один одна одну 一",
            "two zwei dos deux due dois duas два две 两 兩 二",
            "three drei tres trois tre três три 三",
            "four vier cuatro quatre quattro quatro четыре 四",
            "five fünf cinco cinq cinque пять 五",
            "six sechs seis sei шесть 六",
            "seven sieben siete sept sette sete семь 七",
            "eight acht ocho huit otto oito восемь 八",
            "nine neun nueve neuf nove девять 九",
            "ten zehn diez dix dieci dez десять 十",
            "eleven elf once onze undici одиннадцать",
            "twelve zwölf doce douze dodici doze двенадцать",
        ),
        start=1,
    )
    for word in words.split()
}
_UNITS = {
    "day": "days? tag(?:e|en)? días? jours? giorn[oi] dias? дн(?:я|ей) день 天",
    "week": "weeks? wks? wochen? semanas? semaines? settiman[ae] недел[а-я]+ 周 週 个?星期 個星期",
    "month": "months? mths? mos? monat(?:e|en|s)? mes(?:es)? mois mes[ei] mês meses месяц[а-я]* 个月 個月 か月 ヶ月",
    "quarter": "quarters? quartale?n? trimestre?s? trimestri квартал[а-я]* 季度",
    "year": "years? yrs? jahr(?:e|en|s)? años? ans? années? ann[oi] anos? год[а-я]* лет 年",
}
_ANY_UNIT = "|".join(word for words in _UNITS.values() for word in words.split())
_ANY_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_BACK = (
    "(?:past|last|previous|(?:letzten?|vergangenen)|[uú]ltim[oa]s?|derni(?:er|ère)s?|ultim[oiae]|последн[а-я]+|"
    "过去|過去|最?近)"
)
_DURATION = re.compile(
    rf"(?<![\da-zà-ÿа-я])(?:{_BACK} ?)?(?:(?P<count>\d{{1,3}}|{_ANY_NUMBER})[ -]?)?(?:{_BACK} )?"
    rf"(?P<unit>{_ANY_UNIT})(?![a-zà-ÿа-я])",
    re.I,
)
_BEFORE = re.compile(  # what makes a length of time a span that ends now
    r"(?:\b(?:seit|desde hace|depuis|da|há|за|sur|within|across)(?: (?:d(?:en|er|em)|las?|los|les?))?|"
    rf"\b(?:in|en|au cours|nos?|nas?|nell?|negli|nelle|nell['’])"
    rf"(?: (?:d(?:en|er|em|es)|el|las?|los|les?|l['’]))? {_BACK})\s*$",
    re.I,
)
_MOVED = re.compile(  # a share has: so "en 3 años" are behind it
    r"\b(?:ha|han|hat|haben|a|est|è)\b.{0,12}\b(?:subido|bajado|caído|ganado|perdido|gestiegen|gefallen|gewonnen|verloren|"
    r"gemacht|fatto|hecho|fait|monté|baissé|gagné|perdu|salit[oa]|sces[oa]|guadagnato|perso)\b|\b(?:subi[óu]|baj[óo]|cay[óo]|caiu|ganó)\b",
    re.I,
)
_IN = re.compile(r"\b(?:en|em|in)\s+$", re.I)
_CHINESE_AFTER = re.compile(
    r"(?:来|來|以来|以來|内|內)?的?(?:涨|漲|跌|走势|走勢|表现|表現|回报|回報|K线|图|圖)"
)
_AGO = re.compile(r"^ (?:ago|high|low|range|old|later|before)\b|^(?:前|后|後)", re.I)
_SINCE_THEN = re.compile(  # "compared with a year ago": a span as well
    r"^\W*+(?:(?:versus|vs\.?|against|compared (?:to|with)|than|im vergleich zu|verglichen mit|frente a|respecto a|"
    r"comparado con|par rapport à|contre|rispetto a|por|по сравнению с)\s+)?(?:(?P<vor>vor|hace|il y a|há)\s+)?"
    r"(?P<span>.{3,20}?)(?(vor)|\s*(?:ago|earlier|before|fa|atrás|назад|前))\W*$",
    re.I,
)
_AROUND = re.compile(  # all else that a bare span may have beside it
    r"\b(?:how much|how|up|down|auf|gesehen|instead|over|for|in|since|within|during|across|the|"
    r"last|past|previous|vs|just|only|chart|graph|view|and|show|make|that|it|me|a|of|"
    r"seit|den|der|die|das|letzten?|nur|für|über|auf|en|de|desde|hace|los|las|el|la|últim[oa]s?|sólo|solo|"
    r"sur|depuis|les|ces|derni(?:er|ère)s?|un|за|последн[а-я]+)\b|过去|最?近|的|呢|图|走势",
    re.I,
)
_NUMBER_ALONE = re.compile(
    rf"^\W*(?:and )?(?:(?:over|for|about) )?(?P<count>\d{{1,2}}|{_ANY_NUMBER})\W*$", re.I
)


def duration_in(text: str) -> Span | None:
    """A span of so many units back from now that a text of another language speaks of, or None."""
    for found in _DURATION.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if _AGO.match(after):
            continue
        if before.endswith(("今", "昨", "每", "明", "当", "當")):  # 今天 is no length of time
            continue
        chinese = re.search(r"[一-鿿]", found.group())
        back = re.match(_BACK, found.group(), re.I)
        if (
            _BEFORE.search(before)
            or (_IN.search(before) and _MOVED.search(text))
            or (chinese and (back or _CHINESE_AFTER.match(after)))
            or _is_abroad(found, before)
        ):
            return _read(found)
    return None


def bare_span(text: str, before: Span | None) -> str:
    """A text that is only a span, as "over the last 3 years"; "" where it is none. "over three?" has its unit from
    the span that was spoken of before."""
    if (alone := _NUMBER_ALONE.match(text)) and before and before.unit in _UNITS:
        return _said(before.unit, counted(alone["count"]))
    found = _DURATION.search(text := _SINCE_THEN.sub(r"\g<span>", text))
    if found is None or _AGO.match(text[found.end() :]):
        return ""
    span = _read(found)
    return _said(span.unit, span.count) if says_only(text, found.group()) else ""


def says_only(text: str, span: str) -> bool:
    """Whether a text has nothing beside these words but what may stand around a span."""
    return re.search(r"\w", _AROUND.sub(" ", text.replace(span, " ", 1))) is None


def _is_abroad(found: re.Match[str], before: str) -> bool:
    """The words for "last" of another language are enough: "les 5 dernières années", "ultimi 3 mesi"."""
    back = re.search(_BACK, found.group() + " " + before[-12:], re.I)
    return (
        back is not None and back.group().lower() not in {"past", "last", "previous"} and bool(found["count"])
    )


def _read(found: re.Match[str]) -> Span:
    said = found["unit"].lower()
    unit = next(
        unit for unit, words in _UNITS.items() if any(re.fullmatch(word, said) for word in words.split())
    )
    return Span(found.group().strip(), unit, counted(found["count"]))


def counted(count: str | None) -> int:
    """A number in digits or in words, up to twelve; one where none is said."""
    return int(count) if count and count.isdigit() else _NUMBERS[(count or "a").lower()]


def _said(unit: str, count: int) -> str:
    return f"over the last {count} {unit}s"
