"""The outer form of a model's prose: sentences, markup that is refused, citations and quotations. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

CITATION = re.compile(r"\s?\[(\d{1,2})\]")
CITATIONS = re.compile(rf"(?:{CITATION.pattern})+")
_MARKUP = re.compile(
    r"[<>`*_#~|\\{}^]|\]\(|!\[|&(?:#?\w+);|://|\bwww\b|\b(?:https?|tg|mailto|javascript|ftp)\s?:|\bdata:(?=\S)|(?<!\w)@\w|\w@\w|(?<!\w)/[a-z]\w+|"
    r"\bt\.me\b|\b(?:dot|punkt) (?:com|org|net|io)\b|^\s*(?:[-•‣–—+]|\d+[.)])\s|\b(?:click(?!-through)|tap|"
    r"visit|subscribe|follow (?:us|the link))\b",
    re.I,
)
FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|we|us(?! ?\$)|our|ours|you|your|yours)\b(?![.$])")
_ADDRESS = re.compile(r"(?<![\w.])[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.[a-z]{2,}(?![\w])", re.I)
_LISTING = re.compile(r"\d{4,6}\.(?:HK|SS|SZ)|[A-Z]{1,5}\.(?:HK|US|N)|Inc\.|Ltd\.")
_PAIRS = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("«", "»"),
    ("»", "«"),
    ("「", "」"),
    ("『", "』"),
    ("《", "》"),
    ("‹", "›"),
    ('"', '"'),
)
_QUOTATION = re.compile(
    "|".join(f"{a}(?P<q{n}>[^{a}{b}]{{1,2000}}){b}" for n, (a, b) in enumerate(_PAIRS))
    + r"|(?<!\w)[‘'](?P<s>[^‘’']{2,400}(?:['’]\w[^‘’']*)*)[’'](?!\w)"
)
_QUOTE_MARKS = re.compile(r"[“”„«»「」『』《》‹›\"‘‚`´]|(?<!\w)['’](?!\w)")
_END = re.compile(
    r"(?<=[.!?…])(?:[\"”’»)\]]*)(?:\s?\[\d{1,2}\])*\s+(?=[\"“„«(¿¡]?[A-ZÀ-ÞА-ЯЁ0-9\u4e00-\u9fff])|"
    r"(?<=[。！？])(?:[”」』）]*)(?:\s?\[\d{1,2}\])*(?!\s?\[)|\s*\n+\s*"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|u\.s|Inc|Ltd|Corp|Co|vs|approx|Sept|Sep|Jan|Feb|Aug|Oct|Nov|Dec|Mr|Ms|Dr|St|No|"
    r"e\.g|i\.e|ca|Mio|Mrd|bzw|z\.B|p|a\.m|p\.m)|\b[A-Z]|^\W*\d{1,2})\.$"
)
_ORDINAL = re.compile(  # "am 24. September", "im 2. Quartal": German counts so, and nothing ends there
    r"\b\d{1,2}\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Quartal|Halbjahr|Jahr|Jahrhundert|Tag|Woche|Monat|"
    r"Platz|Rang|Mal)\w*"
)
_JOINED = re.compile(  # what leans on the words before a semicolon
    r"(?:therefore|thus|so|hence|because|consequently|accordingly|as a result|for|which|that|this|these|those|not|nor|"
    r"but|and|or|then|instead|otherwise|likewise|by contrast|in contrast|the (?:other|latter|former|same|reverse))\b",
    re.I,
)
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW", "ARABIC", "CHEROKEE")


def sentences(text: str) -> tuple[list[str], str]:
    """The whole sentences and the rest, which may still grow. A blank or a new line ends one; "Sept." does not."""
    whole: list[str] = []
    start = 0
    for m in _END.finditer(text):
        piece = text[start : m.start()] + m.group().rstrip()
        if m.end() >= len(text) and "\n" not in m.group():
            break  # a citation may follow
        if re.search(r"\b\d{1,2}\.$", piece) and not re.search(r"\W", text[m.end() :]):
            break  # the word that tells whether it is an ordinal may still grow
        ordinal = (o.start() < m.start() < o.end() for o in _ORDINAL.finditer(text, start))
        if "\n" not in m.group() and (_ABBREVIATION.search(piece) or any(ordinal)):
            continue
        if piece.strip():
            whole.append(" ".join(piece.split()))
        start = m.end()
    return whole, text[start:]


def halves(sentence: str) -> tuple[str, ...]:
    """The two sentences that one semicolon joins, where the second stands alone; else none."""
    first, _, second = sentence.partition("; ")
    alone = second and ";" not in second and not _JOINED.match(second)
    if not alone or min(len(first.split()), len(second.split())) < 3 or stray_marks(first):
        return ()
    return f"{first}.", second[:1].upper() + second[1:]


def refused(sentence: str) -> str | None:  # noqa: PLR0911  (one return for each reason)
    """What in the form of a sentence is refused, or None: markup, links, hidden or look-alike characters."""
    for c in sentence:
        if unicodedata.category(c) in {
            "Cf",
            "Cc",
            "Co",
            "Cn",
            "Cs",
            "Zl",
            "Zp",
            "Nl",
            "No",
            "So",
            "Mn",
            "Me",
            "Sk",
        }:
            return "a character that is no plain text"
    if unicodedata.normalize("NFKC", sentence) != sentence and any(
        c.isalpha() and c.isascii()
        for c in unicodedata.normalize("NFKD", "".join(c for c in sentence if _dressed(c)))
    ):
        return "a character that is no plain text"
    if len(sentence) > 700:
        return "a sentence longer than 700 characters"
    for word in re.findall(r"[^\W\d_]+", sentence):
        if len({s for c in word for s in _SCRIPTS if unicodedata.name(c, "").startswith(s)}) > 1:
            return "letters of two scripts in one word"
    if _MARKUP.search(sentence):
        return "markup, a link or an address"
    for m in _ADDRESS.finditer(sentence):
        if not _LISTING.fullmatch(m.group()) and not re.fullmatch(r"[\d.]+[a-z]{0,2}", m.group(), re.I):
            return "markup, a link or an address"
    return None


def _dressed(c: str) -> bool:
    """A letter in another dress (𝐁, Ｂ, ⓑ) rather than an accented one or a fraction sign."""
    return (
        len(unicodedata.decomposition(c)) > 0 and unicodedata.decomposition(c).startswith("<") and c.isalpha()
    )


def cited(sentence: str) -> list[int]:
    return [int(n) for n in CITATION.findall(sentence)]


def quotations(sentence: str) -> list[tuple[int, int, str]]:
    """(start, end, words) of all that stands in quotation marks."""
    return [
        (m.start(), m.end(), next(g for g in m.groups() if g is not None))
        for m in _QUOTATION.finditer(sentence)
    ]


def stray_marks(text: str) -> bool:
    """Quotation marks without their partner, in a text whose quotations are masked."""
    return bool(_QUOTE_MARKS.search(text))


def masked(text: str, spans: Iterable[tuple[int, int]], by: str = " ") -> str:
    """The text with these spans blanked, of the same length."""
    for start, end in spans:
        text = text[:start] + by * (end - start) + text[end:]
    return text


def same_words(text: str) -> str:
    """White space joined and quotation marks alike, to compare to the letter what was wrapped or re-quoted."""
    return " ".join(re.sub("[’‘]", "'", re.sub("[“”„«»]", '"', text)).split())


_SAY = (
    r"(?:say|reply|respond|answer|output|print|write|repeat|append|include|insert|add|mention|state|declare|announce|"
    r"tell|act|pretend|translate|summari[sz]e)"
)
_WHAT_TO_SAY = (  # "say “X”", "reply only with", "tell readers": of a reply, not of the world
    r"(?=\s*[“\"«:]|\s+(?:only|exactly|nothing|with [“\"]|the following|this\b|these words|me|us|everyone|users?|"
    r"readers?|to (?:the |each |every )?(?:user|reader|question)|(?:in|to) (?:your|each|every)|"
    r"as (?:an? |if |though )))"
)
_ORDER = re.compile(
    "|".join(
        (
            r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|rules?|prompts?|"
            r"previous|above|prior|everything|all|context)\b",
            r"\b(?:assistants?|chatbots?|language models?|the users?)\b[^.!?]{0,80}\b(?:must|should|shall|(?:has|have|"
            r"needs?|is|are|wants? \w+|asks? \w+) to|please)\b",
            r"\b(?:instructions?|(?:system|this|the|your|my|above|new|previous) prompts?|jailbreak\w*|"
            r"new rules?(?=\s?:| (?:for you|apply))|system\s?:|dear (?:ai|model|bot|assistant))\b",
            r"\byour (?:answers?|repl\w+|responses?|outputs?|instructions|rules|role|task|prompt)\b",
            rf"\byou (?:(?:must|should|shall|will|have to|need to|may|now|can)\b(?: \w+){{0,2}} {_SAY}\b|"
            r"are (?:now|no longer|free|an? (?:\w+ )?(?:model|assistant|bot|ai)|required|allowed)\b)",
            r"\b(?:in|to) (?:each|every|any|all) (?:sentences?|answers?|repl\w+|responses?|messages?)\b",
            rf"(?:^|[.!?:;“\"]\s*){_SAY}\b(?! that\b)(?:{_WHAT_TO_SAY}|(?=\s+(?:the|an?|all|your|it)\b))",
            rf"\b(?:and|then|now|also|must|to|please|kindly)\s+{_SAY}\b(?! that\b){_WHAT_TO_SAY}",
            rf"\b(?:please|kindly)\s+{_SAY}\b|(?:^|[.!?:;,]\s*)(?:reply|respond|answer|repeat) (?:only|with|after)\b",
            r"</?\w+>|={3,}",
        )
    ),
    re.I | re.S,
)


def gives_orders(text: str) -> bool:
    """The text speaks to whoever reads it rather than of its subject. A list of forms, and so never complete:
    it keeps the plainest orders away from a model, while the gate holds whatever a model makes of the others."""
    return bool(_ORDER.search(text))
