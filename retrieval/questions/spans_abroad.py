"""Spans in other languages than English: "esta semana", "seit März 2024", "先週", "son üç ayda". Pure.

So many units back in the languages nearer to English ("en los últimos tres meses") are in `durations`.
"""

from __future__ import annotations

import re

from retrieval.types import Span

_THIS = {
    "week": "esta semana|diese(?:r)? woche|cette semaine|questa settimana|deze week|на этой неделе|"
    "цього тижня|bu hafta|w tym tygodniu|minggu ini|tuần này|(?:is|iss) hafte|इस हफ़?्ते|이번 ?주|今週|"
    "[本这這](?:周|週|个?星期)|هذا الأسبوع|هالأسبوع",
    "month": "est[ae] m[eê]s|diesen monat|ce mois(?:-ci)?|"
    "questo mese|deze maand|в этом месяце|цього місяця|bu ay|"
    "w tym miesiącu|bulan ini|tháng này|is mahine|इस महीने|이번 ?달|今月|本月|[这這][个個]月|هذا الشهر|هالشهر",
    "quarter": "este trimestre|dieses quartal|ce trimestre|"
    "questo trimestre|dit kwartaal|в этом квартале|bu çeyrek|"
    "이번 ?분기|今四半期|本季度?|هذا الربع",
    "year": "en lo que va del? año|este a[ñn]o|diese[sm] jahr|"
    "seit jahres(?:beginn|anfang)|cette année|"
    "depuis (?:le )?début de l['’]année|quest['’]anno|da inizio anno|"
    "dit jaar|в этом году|с начала года|цього року|"
    "bu (?:yıl|sene)|yıl ?başından (?:beri|bu yana)|w tym roku|"
    "od początku roku|tahun ini|năm nay|is saal|इस साल|"
    "올해|연초 ?(?:대비|이후|부터)|今年(?:以来|以來)?|年初来|هذا العام|هذه السنة|هالسنة|منذ بداية (?:السنة|العام)",
}
_LAST = {
    "week": "(?:la )?semana pasada|semana passada|letzten? woche|vorige woche|la semaine dernière|"
    "(?:la )?settimana scorsa|(?:vorige|afgelopen) week|"
    "на прошлой неделе|минулого тижня|geçen hafta|"
    "w zeszłym tygodniu|minggu lalu|tuần trước|pichhle hafte|पिछले हफ़?्ते|"
    "지난 ?주|先週|上个?(?:周|週|星期)|上(?:周|週)|الأسبوع الماضي",
    "month": "(?:el )?mes pasado|mês passado|letzten monat|le mois dernier|"
    "(?:il )?mese scorso|(?:vorige|afgelopen) maand|в прошлом месяце|минулого місяця|"
    "geçen ay|w zeszłym miesiącu|bulan lalu|tháng trước|pichhle mahine|पिछले महीने|"
    "지난 ?달|先月|上[个個]?月|الشهر الماضي",
    "year": "(?:el )?año pasado|ano passado|letztes jahr|l['’]année dernière|"
    "l['’]an dernier|(?:l['’])?anno scorso|"
    "(?:vorig|afgelopen) jaar|в прошлом году|минулого року|"
    "geçen (?:yıl|sene)|w zeszłym roku|tahun lalu|năm ngoái|"
    "pichhle saal|पिछले साल|작년|지난 ?해|昨年|去年|العام الماضي|السنة الماضية",
}
_MONTHS = (
    "january januar enero janvier gennaio janeiro januari январ[яеь]",
    "february februar febrero février febbraio fevereiro februari феврал[яеь]",
    "march märz marzo mars março maart март[ае]?",
    "april abril avril aprile апрел[яеь]",
    "may mai mayo maggio maio mei ма[яей]",
    "june juni junio juin giugno junho июн[яеь]",
    "july juli julio juillet luglio julho июл[яеь]",
    "august agosto août augustus август[ае]?",
    "september septiembre septembre settembre setembro сентябр[яеь]",
    "october oktober octubre octobre ottobre outubro октябр[яеь]",
    "november noviembre novembre novembro ноябр[яеь]",
    "december dezember diciembre décembre dicembre dezembro декабр[яеь]",
)
_MONTH = "|".join(f"(?P<m{n}>{'|'.join(names.split())})" for n, names in enumerate(_MONTHS, start=1))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SINCE = re.compile(
    rf"\b(?:seit|ab|desde|depuis|dal?|sinds|od|с(?:о)?|з|від) (?:anfang |ende |mitte |début |fin |inizio |"
    rf"principios de |finales de |el |le |o |начала )?(?:(?:{_MONTH})(?: (?:de |del )?{_YEAR})?|"
    r"(?P<bare>(?:19|20)\d\d))"
    r"(?: ?(?:года|р(?:оку)?))?(?!\w)"
    r"|(?:自|从|從)?(?P<zh>(?:19|20)\d\d)年(?:以来|以來|起|至今|初?から|以降)"
    r"|(?P<ko>(?:19|20)\d\d)년 ?(?:부터|이후)|\b(?P<tr>(?:19|20)\d\d)['’]?[dt][ae]n (?:beri|bu yana)\b|"
    r"منذ (?:عام |سنة )?(?P<ar>(?:19|20)\d\d)",
    re.I,
)


_NUMBERS = {
    word: n
    for n, words in enumerate(
        (
            "bir 한 एक ek jednego satu một",
            "iki 두 दो do dwa dua hai",
            "üç 세 तीन teen trzy tiga ba",
            "dört 네 चार char empat bốn",
        ),
        start=1,
    )
    for word in words.split()
} | {"beş": 5, "altı": 6, "पाँच": 5, "paanch": 5, "छह": 6, "lima": 5, "năm": 5, "enam": 6, "on iki": 12}
_COUNT = rf"(?:(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}) ?)?"
_UNITS = {
    "day": "gün|일|日間?|يوما?|أيام|din|दिन|dni|hari|ngày",
    "week": "hafta|주|週間|أسبوع|أسابيع|hafte|हफ़?्ते|tygodni\\w*|minggu|tuần",
    "month": "ay|개월|달|[ヶか]月|شهر|أشهر|شهور|mahine|महीने|miesi\\w+|bulan|tháng",
    "year": "yıl|sene|년|年|سنة|سنوات|عام|أعوام|saal|साल|lata|lat|roku|rok|tahun|năm",
}
_ANY_UNIT = "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
_BACK = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\bson {_COUNT}(?:{_ANY_UNIT})(?:d[aeıi]\w*|ın|in)?\b",
        rf"(?:지난|최근) ?{_COUNT}(?:{_ANY_UNIT})",
        rf"(?:過去|この|直近) ?{_COUNT}(?:{_ANY_UNIT})",
        rf"(?:آخر|خلال|في) {_COUNT}(?:{_ANY_UNIT})(?!\w)",
        rf"\b(?:pichhle|पिछले) {_COUNT}(?:{_ANY_UNIT})(?!\w)",
        rf"\b(?:ostatni\w*|przez) {_COUNT}(?:{_ANY_UNIT})\b",
        rf"\b{_COUNT}(?:{_ANY_UNIT}) (?:terakhir|qua)\b",
    )
)


def _compiled(kind: str, units: dict[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    begins = r"(?<![^\W一-鿿ぁ-ヺ가-힣])"  # some scripts set no blank between words
    return tuple(
        (re.compile(rf"{begins}(?:{words})", re.I), f"{kind} {unit}") for unit, words in units.items()
    )


_NAMED = (*_compiled("this", _THIS), *_compiled("last", _LAST))


def named_in(text: str) -> Span | None:
    """The first span with a name that a text of another language speaks of, or None."""
    if since := _SINCE.search(text):
        said = since.groupdict()
        year = next((said[name] for name in ("year", "bare", "zh", "ko", "tr", "ar") if said[name]), None)
        month = next((n for n in range(1, 13) if said[f"m{n}"]), None)
        return Span(since.group(), "named", 1, int(year) if year else None, month)
    found = [(match, unit) for pattern, unit in _NAMED if (match := pattern.search(text))]
    if found:
        first, unit = min(found, key=lambda pair: pair[0].start())
        return Span(first.group(), unit)
    back = next((match for pattern in _BACK if (match := pattern.search(text))), None)
    if back is None:
        return None
    count = (back["count"] or "1").lower()
    unit = next(unit for unit in _UNITS if back[unit])
    return Span(back.group(), unit, int(count) if count.isdigit() else _NUMBERS[count])
