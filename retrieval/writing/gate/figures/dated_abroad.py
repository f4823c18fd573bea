"""Whether a sentence in another language than English gives a day as the one on which an article appeared. Pure.

The day of an article is no day of a price or of what the article tells: it stands beside the article's name, its
publisher's or a word of publishing.
"""

from __future__ import annotations

import re

from retrieval.writing.gate import dates
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.vocabulary import LANGUAGES

_ARTICLE = (
    r"\w*artikels?|beitrags?|berichts?|textes|artículos?|informe|reportaje|texto|articles?|rapport|texte|"
    r"стат(?:ья|ьи|ье|ью|ей)|публикаци\w+|материал\w*|заметк\w+|stand"
)
_APPEARED = (
    r"veröffentlich\w*|erschien\w*|datiert\w*|publicad\w+|fechad\w+|datad\w+|publiée?s?|parue?s?|datée?s?|"
    r"опубликован\w*|вышедш\w+|вышла|датирован\w*|датируется"
)
_SAID = (
    r"schrieb|berichtete|meldete|nannte|hieß|zeigte|sprach|escribió|informó|señaló|decía|hablaba|disait|écrivait|indiquait|"
    r"évoquait|писал\w*|написал\w*|сообщил\w*|говорил\w*"
)
_CHINESE = r"文章|报道|報道|一文|该文"
_ARTICLES = r"(?:de[rs]|die|das|dieser|el|la|este|l['’]|les?|cet|эта)"


def check_article_days(read: Sentence) -> None:
    """Raises Fault where the day of an article is that of no figure used, and is told as another's."""
    figures = [
        d for u in read.used for d in (*u.fact.days, u.fact.figure.as_of and u.fact.figure.as_of.date()) if d
    ]
    for day in dates.days(read.open) if abroad(read.open) else ():
        for source in read.sources:
            said = [d for d in source.days if d.month == day.month and day.day in {None, d.day}]
            if not (day.month and source.published and day.fits(source.published)) or said:
                continue
            if any(day.fits(d) for d in figures):
                continue
            if not of_the_article(read.open, day.start, day.end, source.citations[0].publisher or ""):
                raise Fault(
                    f"{read.open[day.start : day.end]} is the day of the article, and of nothing else"
                )


def of_the_article(text: str, start: int, end: int, publisher: str) -> bool:
    """The day at that place is said to be that of an article, or English says it."""
    name = re.escape(publisher.removeprefix("The ")) if publisher else "(?!)"
    before = (
        rf"(?<!\w)(?:{_ARTICLE}|{name})(?:[\s«»“”„\"'(]+(?:vo[nm]|de[rs]|del?|du|les?|l['’]|The|от|из|за|с датой|"
        rf"{name}|[A-ZА-ЯЁ][\w’'-]+))*[\s(]+$|"
        rf"(?<!\w)(?:{_APPEARED})(?:\s(?:am|vom|den|el|le|du|de|в|auf|от))*\s$|"
        rf"(?:(?:{_CHINESE})[（(]?|发表于|發表於|刊于|发布于|刊登于|日期为|{name}[（(]?)\s?$"
    )
    behind = (
        rf"(?:\sгода?)?[\s)]*(?:(?:{_SAID}|{_APPEARED})\s)?(?:{_ARTICLES}\s?)?(?:The )?(?:{_ARTICLE}|{name})(?!\w)|"
        rf"(?:\sгода?)?\s(?:{_APPEARED})|\s?(?:的|发表|發表|刊登|发布|刊发|，)*\s?(?:该|这篇|那篇)?(?:{_CHINESE}|{name})"
    )
    return bool(re.search(before, text[:start], re.I) or re.match(behind, text[end:], re.I))


def abroad(text: str) -> bool:
    """It is in another language than English, by its script and its small words."""
    if re.search(r"[\u4e00-\u9fff]", text) or len(re.findall("[а-яё]", text)) > len(text) / 4:
        return True
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {name: sum(w in small for w in words) for name, small in LANGUAGES.items()}
    return max(counts["de"], counts["es"], counts["fr"]) > counts["en"]
