"""Whether a sentence tells a clause of its source to the letter: nothing put in, and nothing that bears on it left out.

What is told word for word and whole needs no weighing of words; who says so, figures and days are looked at before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from retrieval.writing.gate.articles.antecedents import Around, in_its_words, of_another
from retrieval.writing.gate.articles.parts import Names
from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.form import CITATION
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.attitudes import ATTITUDES
from retrieval.writing.gate.words.framing import unframed
from retrieval.writing.gate.words.lexicon import SPEAKS

FRAME = frozenset(  # how it is said whose word that is
    "according to the a article articles of says say said that it also adds added notes noted explains explained "
    "states stated writes wrote reports reported tells another one same first second third this report piece source "
    "text paper from in as per by author writer columnist newsletter magazine further".split()
)
OF_DAY = re.compile(r"\b(?P<what>articles?|texts?|pieces?|reports?) (?:of|from|dated) \d{1,2} \w+ \d{4}\b")
_WEEKDAY_OF = re.compile(
    rf"\b(?P<day>\w+day),? (?:the )?\d{{1,2}} (?:{ENGLISH_MONTHS}|[A-Z][a-z]{{2}})\w* \d{{4}},?"
)
_MONTH_OF = re.compile(rf"\b(?P<month>{ENGLISH_MONTHS}) 20\d\d\b")  # the year has been looked at
_NAMED_AS = re.compile(
    r"^\W*(?:(?i:the|one|an) (?:\w+ ){0,6}?(?:names|identifies|gives|calls) )?((?:[A-Z][\w’'-]+ ?){2,4}?) (?:as|is) "
    r"((?:[A-Z][\w.-]+(?: [A-Z][\w.-]+)*['’]s |the |its )?(?:[a-z]+ ){0,3}(?:executive|officer|chairman|chair|"
    r"president|founder|manager|analyst|director|strategist|economist|head))(?:, the article says)?\W*$",
)
LEAST = 6  # words told in one run
WORDS = re.compile(r"\d[\d.,]*\d|[\w$£€]+(?:['’-][\w]+)*%?")
_BEHIND = re.compile(
    r"\W*$|\s*[;—]|\s*,\s*(?:which|while|whereas|with|as|and|where|who|whose|alongside|also)\b", re.I
)
_BEFORE = re.compile(
    r"^\W*(?:And|But|Yet|So|Still)?\W*$|^[A-Z][\w’' -]{2,40}: \W*(?:While [^,]+, )?\W*$|"
    r"^(?:While [^,]+|What is more|On the other hand|In turn|In addition|Meanwhile|Moreover|Also|Still|However), \W*$"
)
_PARENTHESIS = re.compile(
    r", (?:on the other hand|however|meanwhile|for example|in turn|of course|for its part|moreover),"
)
_BESIDE = re.compile(  # what stands on its own feet: "…, and that the group may …", not "…, and only if …"
    r", and (?:that \w+|it|they|(?:the|a|an) \w+|[A-Z][\w’'-]+)\b(?![^.]*\b(?:if|unless|provided|only|until|except)\b)"
)
_BEARS = re.compile(
    r"\b(?:if|unless|only|except|until|provided|but|although|though|despite|instead|rather|so-called|allegedly|"
    r"reportedly|no|not|never|nor|"
    r"pending|subject to|awaiting|conditional|assuming|as long as|could|may|might|would)\b|n['’]t\b|[“”\"«»?]",
    re.I,
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their) (?:\w+ )?(?:expected|estimated|planned)\b")
_ALIKE = {"an": "a", "the": "a", "its": "a", "their": "a", "percent": "%"}


def to_the_letter(read: Sentence, names: Names) -> bool:
    """Every cited source has a sentence of which the words told are one run, and nothing beside them bears on it.

    `names` gives the keys of the companies in a text. Raises Fault where what is said of one is told of another."""
    if not read.sources:
        return False
    text = _WEEKDAY_OF.sub(r"\g<day>", CITATION.sub("", read.text))
    text = unframed(OF_DAY.sub(r"\g<what>", text))
    named = [(m[1], m[2]) for m in _NAMED_AS.finditer(text)]
    forms = (_keys(text), _keys(_MONTH_OF.sub(r"\g<month>", text)))
    companies = {" ".join(_keys(said)): (symbol, names(said)[:1]) for _, _, symbol, said in read.mentions}
    keys = {name: key for name, (_, found) in companies.items() for key in found}
    told = []
    for source in read.sources:
        main = next((key for symbol in sorted(source.about) for key in names(symbol)), "")
        about = [name for name, (symbol, _) in companies.items() if symbol in source.about]
        told.append(
            [
                _in_apposition(named, own)
                or _tells(forms, own, Around(source.before(own), keys, main, names), about)
                for own in source.sentences
            ]
        )
    return all(map(any, told))


def _tells(forms: Sequence[list[str]], own: str, around: Around, about: Sequence[str]) -> bool:
    theirs, bare = _keys(own), [unframed_words(words) for words in forms]
    if any(of_another(words, theirs, around) for words in bare):
        raise Fault("the source says that of another")
    renamed = (in_its_words(words, theirs, around.before, about) for words in (*forms, *bare))
    runs = dict.fromkeys(map(tuple, (*forms, *renamed)))
    return any(_in_one_run(words, own) for words in runs)


def unframed_words(words: Sequence[str]) -> list[str]:
    """Without those at either end that only say whose word it is."""
    told = list(words)
    while told and told[0].lower() in FRAME:
        told = told[1:]
    while told and told[-1].lower() in FRAME:
        told = told[:-1]
    return told


def _in_apposition(named: list[tuple[str, str]], own: str) -> bool:
    """ "Names Eddie Wu as its chief executive", of "its chief executive Eddie Wu said"."""
    return bool(named) and all(
        re.search(rf"{office}(?:,| of [\w ]+,)? {who}\b|{who}, (?:the )?{office}\b", own)
        for who, office in ((re.escape(a), re.escape(b)) for a, b in named)
    )


def _in_one_run(told: Sequence[str], own: str) -> bool:
    own = _PARENTHESIS.sub("", own)
    theirs = _places(own)
    words, keys = [_alike(w) for w in told], [_alike(word) for word, _ in theirs]
    start, at, length = SequenceMatcher(None, words, keys, autojunk=False).find_longest_match()
    if length < LEAST:
        return False
    if not FRAME.issuperset(words[:start] + words[start + length :]):
        return False
    before, behind = own[: theirs[at][1][0]], own[theirs[at + length - 1][1][1] :]
    if not _BEFORE.search(before) or not _BEHIND.match(behind):
        return False
    behind = _BESIDE.split(behind)[0]
    rest = _ADJECTIVE.sub(" ", re.sub(r"^[^:]{2,40}: ", "", before) + behind)
    return not (_BEARS.search(rest) or SPEAKS.search(rest) or any(p.search(rest) for p in ATTITUDES))


def _keys(text: str) -> list[str]:
    return [word for word, _ in _places(text)]


def _places(text: str) -> list[tuple[str, tuple[int, int]]]:
    """The words in order, in small letters, numbers in words as digits, and where each stands."""
    values = {n.start: f"{n.readings[0][0]:g}" for n in numbers(text) if n.readings and n.text.isalpha()}
    return [
        (values.get(m.start()) or m.group().lower().replace("’", "'"), m.span()) for m in WORDS.finditer(text)
    ]


def _alike(word: str) -> str:
    return _ALIKE.get(word, word)
