"""Who speaks in a sentence of a source, and how sure it is: what a retelling of it has to keep."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.articles.parts import Part, Taken
from retrieval.writing.gate.facts import bears
from retrieval.writing.gate.form import same_words
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.words.attitudes import HEDGE
from retrieval.writing.gate.words.framing import MAKERS
from retrieval.writing.gate.words.stems import content, sense

HALF = 0.5  # of the words around a speech: who says it, and how
_SPEAKER = re.compile(
    r"^(?P<who>[^,;:]{2,80}?)\s(?-i:said|says?|calls?|called|told|thinks?|thought|believes?d?|expects?|expected|"
    r"argues?d?|"
    r"warns?|warned|cautions?|cautioned|sees?|saw|estimates?d?|predicts?|predicted|reckons?|claims?|claimed|notes?d?|writes?|wrote|"
    r"suggests?|suggested|describes?d?|accuses?|accused)\b",
    re.I,
)
_SPEAKS_BEHIND = re.compile(  # "…, two people familiar with the matter told the paper"
    r", (?P<who>(?:(?!and |but |which |who |that )[\w’'-]+ ){1,8}?)(?:said|says?|told|reckons?|estimates?d?|argues?d?|"
    r"thinks?|believes?d?|wrote|writes?)(?: the \w+)?\W*$"
)
_OF_ITSELF = re.compile(
    r"\b(?:articles?|paper|piece|authors?|writers?|columnists?|newsletter|publication)\b", re.I
)
_SPEECH = re.compile(r"[“„«\"][^“”„«»\"]+[”“»\"]")
NAME = re.compile(r"\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_OF_ANOTHER = re.compile(r"\b(?:in|the|of|at|to|by|from|for|with|on) $", re.I)
_THE_COMPANY = re.compile(rf"(?:the (?:company|group|{MAKERS})|it|they)(?: (?:also|now|still))?", re.I)
_SAYS = (
    r"(?:said|says|told|thinks?|thought|believe[sd]?|expect(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|sees?|saw|estimate[sd]?|"
    r"predict(?:s|ed)?|reckons?|claim(?:s|ed)?|note[sd]?|add(?:s|ed)?|write[s]?|wrote|suggest(?:s|ed)?|call(?:s|ed)|"
    r"describe[sd]?|anticipate[sd]?|explain(?:s|ed)?|doubt(?:s|ed)?|fear(?:s|ed)?)"
)
_SAYS_ABROAD = (
    r"(?:(?:a |ha |hat )?(?:déclaré?|dit|affirmé?|indiqué|estimé?|gesagt|sagte?|erklärte?|dijo|dice|afirm[óa]|"
    r"declar[óa]|señal[óa]|afirmado|declarado|dicho)|(?:заяви|сказа|сообщи|отмети)л[аи]?)(?!\w)|[表说說]示?|称|稱"
)
_SAYS_SO = re.compile(rf"\W*(?:(?:(?:also |has |had |then )?{_SAYS}|as saying)\b|{_SAYS_ABROAD})")
_SPOKEN = re.compile(rf"\b{_SAYS}\b|(?<!\w){_SAYS_ABROAD}")
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+)+")
_OFFICES = frozenset(
    map(sense, "ceo cfo chief head finance executive chair chairman analyst manager company co".split())
)
_PRONOUN = re.compile(r"\W*(?:he|she|they|it)\b", re.I)
_WITHIN = re.compile(r"[“„«\"']\W*(?:We|I|They|It|He|She|You)", re.I)  # a speech that begins so
_ITSELF = re.compile(r"\W*(?:it|they)\W*", re.I)
_COMPANY = re.compile(r"\b(?:the (?:company|group|firm)|it|they)\b", re.I)
_MEASURED_BY = re.compile(  # what came about is set beside what was expected
    r"\b(?:in line with|above|below|ahead of|short of|beat\w*|miss\w*|exceed\w*|topp\w+|than|against|"
    r"instead of)\b[^,;]{0,50}?\b(?:forecasts?|expect\w+|estimate\w*|predict\w+|plann?\w*|targets?)\b",
    re.I,
)


def speaker_left_out(taken: Taken, mine: set[str], *, named: bool) -> str | None:
    """An opinion has its speaker, and a speech inside the source too; `named` says that it names a company."""
    rest = without(taken.sentence, taken.quoted)
    speaker = _SPEAKER.match(rest) or _SPEAKS_BEHIND.search(rest)
    if speaker and _WITHIN.fullmatch(speaker["who"]):
        speaker = None
    if speaker and named and _THE_COMPANY.fullmatch(speaker["who"]):
        return None
    if speaker and _ITSELF.fullmatch(speaker["who"]) and (named or _COMPANY.search(taken.retold)):
        return None
    if speaker and not _OF_ITSELF.search(speaker["who"]) and not content(speaker["who"]) & mine:
        return f"say whose word that is: {' '.join(speaker['who'].split())}"
    frame = content(_SPEECH.sub(" ", taken.sentence))
    said = content(" ".join(_SPEECH.findall(taken.sentence))) - frame
    if said & mine and len(frame & mine) < HALF * len(frame):
        return "the source only quotes that: say who says it"
    return None


def spoken_by_another(part: Part, told: Sequence[Part], before: str, taken: Taken) -> bool:
    """The part goes on "said that": whom the parts before it name does not speak in the source's sentence."""
    if part.glossed and _announced(part, told, taken):
        return True
    named = list(_FULL_NAME.finditer(_SPOKEN.split(before)[-1])) if _SAYS_SO.match(part.text) else []
    if not named:
        return False
    said = _with_whom(taken)
    return not any(content(m.group()) & said for m in named)


def _with_whom(taken: Taken) -> set[str]:
    """The content of its sentence, with the one before where that begins with "he" or "it"."""
    own = taken.source.sentences
    at = own.index(taken.sentence) if taken.sentence in own else 0
    return content(
        f"{own[at - 1]} {taken.sentence}" if at and _PRONOUN.match(taken.sentence) else taken.sentence
    )


def _announced(part: Part, told: Sequence[Part], taken: Taken) -> bool:
    """In another language: the parts right before it only name somebody, whom the source's sentence does not."""
    people = content(" ".join(_FULL_NAME.findall(taken.source.text)))
    at = next((n for n, one in enumerate(told) if one is part), 0)
    named: set[str] = set()
    while at and not told[at - 1].figures and set(told[at - 1].own) <= people | _OFFICES:
        at -= 1
        named |= set(told[at].own) - _OFFICES
    return bool(named) and not named & _with_whom(taken)


def only_speaker(part: Part, own: str) -> bool:
    """The part names who speaks in this sentence of the source, and nothing else of it."""
    speaker = _SPEAKER.match(own)
    return bool(speaker and part.own and not part.figures and set(part.own) <= content(speaker["who"]))


_HE = re.compile(r"\W*(?:He|She)\b")


def of_more_than_a_name(used: Sequence[Taken]) -> list[Taken]:
    """Without the sentence that only says who it is that the next one, which is told as well, calls "he"."""
    told = {t.sentence for t in used}

    def only_named(t: Taken) -> bool:
        own = t.source.sentences
        behind = own[own.index(t.sentence) + 1 :][:1] if t.sentence in own else []
        taken_up = bool(behind) and behind[0] in told and bool(_HE.match(behind[0]))
        who = content(_SPOKEN.split(t.sentence)[0])  # "Hock Tan, the chief executive,"
        return (
            taken_up and not t.quoted and all(p.own and not p.figures and set(p.own) <= who for p in t.parts)
        )

    return [t for t in used if not only_named(t)]


def named_first(sentence: str) -> set[str]:
    """Whom a sentence names among its first words: "The union Workers United has", "Mary Barra said"."""
    first = " ".join(sentence.split()[:5])
    found = (m for m in NAME.finditer(first) if m.start() or " " in m.group())
    return content(" ".join(m.group() for m in found if not _OF_ANOTHER.search(first[: m.start()])))


_ARTICLES_WORD = re.compile(
    r"\bthe (?:paper|article|magazine|piece|author|publication|column) (?:argues|suggests|writes|holds)\b",
    re.I,
)
_A_PLAN = re.compile(
    r"\b(?:for|of|on|in|under|with|per) (?:the|its|an?|each) (?:[\w-]+ )?plans?\b(?! to\b)", re.I
)


_TO_DO = re.compile(
    r"\b(?:want(?:s|ed)? to|must|(?:has|have|needs?) to(?! (?:offer|say|do)\b)|seek(?:s|ing)? to|agree[ds]? to)\b",
    re.I,
)


def hedged(sentence: str, told: Sequence[Number]) -> bool:
    """It plans, expects or supposes, in more than what it measures an outcome by."""
    for m in _MEASURED_BY.finditer(sentence):
        if not bears(m.group(), told):
            sentence = sentence.replace(m.group(), " ")
    sentence = re.sub(r"\bTarget\b", " ", sentence)  # the company
    rest = _A_PLAN.sub(" ", _ARTICLES_WORD.sub(" ", sentence))  # nobody plans "prices for the premium plan"
    return bool(HEDGE.search(rest) or _TO_DO.search(rest))


def without(sentence: str, quoted: Sequence[str]) -> str:
    rest = same_words(sentence)
    for words in quoted:
        rest = re.sub(re.escape(same_words(words).strip(" ,.;:!?")), " ", rest, flags=re.I)
    return rest
