"""What a sentence in another language than its sources says is lacking: whether it was asked for, or one of them tells
it after all. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from retrieval.writing.gate.words.attitudes import CAUSE, CAUSING
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.glossary import read_words, senses
from retrieval.writing.gate.words.stems import WORD, bare_word, content, sense, stem
from retrieval.writing.gate.words.vocabulary_abroad import CHINESE, CHINESE_SILENCE

_SMALL_CHINESE = frozenset(CHINESE.split())
# Words of such sentences alone: elsewhere "available" claims something.
LACKING = {
    "de": """
    verfügbar vorhanden vorliegen vorliegend vorliegenden enthalten enthält fehlt fehlen live echtzeit
    quelle quellen unterlagen informationen information bereitgestellten kursdaten kurse marktdaten neuere neueren
    aktuellere stehen steht zitate zitaten zitat auszüge auszügen geht hervor ausdrücklich
    """,
    "es": """
    ningún ninguna hay disponible disponibles dispone datos evidencia fuente fuentes vivo directo tiempo
    real aparece aparecen figura figuran consta ofrece ofrecen incluye incluyen proporcionada
    proporcionados falta faltan para cotizaciones precios posteriores recientes citas cita fragmentos expresamente
    """,
    "fr": """
    aucun aucune disponible disponibles indisponible donnée données direct temps réel il y figure
    figurent fourni fournies fournit manque manquent éléments cours récent récents récente récentes datent extrait
    extraits citation citations explicitement montant
    """,
    "ru": """
    никаких сведения сведений информация информации недоступна недоступен недоступно недоступны
    отсутствует отсутствуют актуального актуальных источника материалах материалы содержится для по свежих
    котировок новых более последних цитат цитаты цитатах прямо
    """,
    "zh": """
    现有 暂无法 暂无 暂时 暂 无法 获取 获得 取得 可用 实时 可供 查到 找到 列出 包含 包括
    涉及 不可用 缺少 缺乏 提供 行情 目前 之后 引文 摘录
    """,
}
_TELLS = re.compile(
    r"\b(?:daten|angabe\w*|information\w*|quellen?|artikel\w*|text\w*|verfügbar|vorl[ai]e?g\w*|lieg(?:t|en)|enth[aä]lt\w*|"
    r"nenn\w*|erwähn\w*|sagt|bekannt|zahlen|fehl(?:t|en)|datos?|fuentes?|artículos?|disponib\w*|incluy\w*|menciona\w*|"
    r"indica\w*|dicen?|dispone\w*|evidencia|cifras?|figuran?|aparece\w*|consta\w*|ofrece\w*|proporciona\w*|especifica\w*|"
    r"donnée?s?|articles?|sources?|mentionn\w*|indiqu\w*|fourni\w*|précis\w*|figurent|donne\w*|chiffres?|disent|"
    r"данн\w*|сведени\w*|информаци\w*|источник\w*|стать\w*|доступ\w*|недоступ\w*|указ\w+|упомина\w*|сообща\w*|говор\w*|"
    r"привод\w*|отсутств\w*|содерж\w*|материал\w*|пишет)\b|"
    r"数据|资料|来源|信息|文章|文中|提供|提到|提及|说明|披露|给出|可用|获取|报道|证据",
    re.I,
)
_OF_ARTICLES = re.compile(r"\b(?:artikel\w*|text\w*|artículos?|articles?|стать\w*)\b|文章|文中", re.I)
_REASON = re.compile(
    r"\b(?:gr[uü]nde?n?|warum|weshalb|motivos?|raz[oó]n(?:es)?|por qué|raisons?|pourquoi|причин\w*|почему)\b|"
    r"原因|理由|为何|为什么",
    re.I,
)
_MORE = re.compile(  # than a source tells: its details, its time
    r"\b(?:einzelheiten|details?|wann|weitere[nrs]?|näheres?|detalles?|cuándo|más|détails?|quand|davantage|"
    r"подробност\w*|когда|более)\b|细节|详情|何时|更多|具体",
    re.I,
)


def asked_for(
    strange: Iterable[str], read: Iterable[tuple[str, Sequence[str]]], question: str, gaps: str, language: str
) -> set[str]:
    """Those of the strange words that stand in the question, in whichever form, or that mean what the gaps name."""
    asked = {stem(bare_word(w), language) for w in WORD.findall(question)}
    named = content(gaps)
    meant = [word for word, english in read if named & set(map(sense, english))]
    if language == "zh":
        return {w for w in strange if w in question or any(w in word for word in meant)}
    asked |= {stem(part, language) for word in meant for part in word.split("_")}
    return {w for w in strange if stem(bare_word(w), language) in asked}


def without(text: str, language: str) -> str:
    """A Chinese text without those words: it is read by its characters."""
    longest = sorted(LACKING["zh"].split(), key=len, reverse=True) if language == "zh" else ["\0"]
    return re.sub("|".join(longest), " ", text)


def lacks(whole: str) -> bool:
    """It speaks of data or of an article: "pays no dividend" is another thing than that none is known."""
    return _TELLS.search(whole) is not None


def held_after_all(whole: str, held: Collection[str]) -> bool:
    """It names a live figure that is at hand, and no article."""
    found = (m for name in held if name in CUE_PATTERNS for m in CUE_PATTERNS[name].finditer(whole))
    return not _OF_ARTICLES.search(whole) and any(True for _ in found)


def told_after_all(whole: str, language: str, small: Collection[str], sentences: Sequence[str]) -> bool:
    """A sentence of a source has all that is said to be lacking; of a reason, or of details, it has to tell that."""
    read = read_words(whole, language)
    topics = [
        _meanings(word, english, language) for word, english in read if english and not _small(word, small)
    ]
    if not topics or _MORE.search(whole):
        return False
    reason = _REASON.search(whole)
    return any(
        all(any(all(m & content(own) for m in way) for way in topic) for topic in topics)
        and (not reason or CAUSE.search(own) is not None or CAUSING.search(own) is not None)
        for own in sentences
    )


def _meanings(word: str, english: Sequence[str], language: str) -> list[list[set[str]]]:
    """What the word means, and of a phrase what each of its words does: "recortes de empleo" are cuts, and of jobs."""
    apart = [set(map(sense, senses(part, language))) for part in word.split("_")]
    return [[set(map(sense, english))], *([[m for m in apart if m]] if any(apart) else [])]


def _small(word: str, small: Collection[str]) -> bool:
    return word in small or word in _SMALL_CHINESE or CHINESE_SILENCE.fullmatch(word) is not None
