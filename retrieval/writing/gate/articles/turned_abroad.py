"""Who does what, and what is more than what, in a sentence of another language than its source's: by order alone.

No grammar of five languages is read here: what changes places is refused, though a passive may set it right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import pairwise

from retrieval.writing.gate.words.glossary import senses
from retrieval.writing.gate.words.stems import WORD, bare_word, content, sense
from retrieval.writing.gate.words.times_abroad import done

_MORE = re.compile(
    r"\b(?:\w+er als|mehr als|weniger als|übersteig\w*|überstieg\w*|übertr[aio]f\w*|"
    r"(?:más|menos|mayor\w*|menor\w*|mejor|peor)\b"
    r"[\w ]{0,20}\bque|(?:super|inf)erior(?:es)? a|supera\w*|exced\w+|"
    r"(?:plus|moins|meilleur\w*|pire)\b[\w ]{0,20}\bqu[e'’]|"
    r"(?:sup|inf)érieure?s? (?:à|au)|dépass\w+|excèd\w+|surpass\w+|чем|выше|ниже|больше|меньше|превы\w+|превосход\w+|"
    r"опереж\w+|обгон\w+)(?!\w)|高[于於過过]|低[于於]|超[过過]|大[于於]|小[于於]|多[于於]|少[于於]|胜过|比",
    re.I,
)
_THAN = re.compile(
    r"\b(?:than|ahead of|above)\b|"
    r"\b(?:exceed|surpass|outpac|outrun|outran|outstrip|outperform|overt[ao]|beat)\w*|\btopp\w+",
    re.I,
)
_DEALS = re.compile(
    r"\b(?:own|hold|held|b[ou]y|bought|acquir|s[eo]ll|sold|invest|su[ei]|pa[iy]|lend|lent|suppl|beat|overt[ao]|merg|take|"
    r"took|backs?|fund|licens|hire|sign|replac|succe|hand(?:s|ed|ing)? over|accus|blam|critici|prais|appoint|"
    r"customer|client|supplier|"
    r"partner|tenant|owner)\w*",
    re.I,
)
_WANTS = re.compile(
    r"\b(?:wants?|wanted|hopes?|hoped|wish(?:es|ed)?|seeks?|sought|tr(?:y|ies|ied)) to (\w+)", re.I
)
_WANTED = re.compile(r"\b(?:want|wish|desire|hope|seek|try|attempt|plan|intend|aim|goal|strive)\w*", re.I)
_WILL = re.compile(
    r"\b(?:will|must|should|would|could|may|might|plans? to|intends? to|agreed to|"
    r"expects? to) (?:not )?(?:\w+ly )?(\w+)"
)
_NOW = re.compile(  # under way, or begun
    r"\b(?:is|are) (?:now |also |still |already )?([a-z]{2,}ing)\b|\b(?:beg[aiu]n|start(?:s|ed)?) to ([a-z]{2,})\b"
)
_WHAT_WILL = re.compile(
    r"\b(?:of|on|over|about) (?:what|which|how)\b[^,;.]*"
)  # "cut its estimate of what tariffs will cost"
_BEGUN = re.compile(r"\b(?:beg[aiu]n|start|commenc)\w*", re.I)
_WHETHER = re.compile(r"\bwhether\b|\b(?:examin|investigat)(?:es|ing)\b", re.I)
_ASKED = re.compile(
    r"\b(?:whether|examin|investigat|prob|inquir|review|check|look|consider|study|question|discuss)\w*", re.I
)
_PAST = {  # of a verb: "построила", "construyó", "baute", "a construit"
    "ru": re.compile(r"\b(\w{3,}л(?:а|о|и|ся|ась|ись)?)\b", re.I),
    "es": re.compile(r"\b(\w{2,}(?:ó|aron|ieron|yeron|ujo))\b", re.I),
    "de": re.compile(r"\b(\w{3,}te(?:n|ten)?)\b", re.I),
    "fr": re.compile(r"\b(?:a|ont|avait|avaient|s['’]est|se sont) (?:\w+ment )?(\w{3,})\b", re.I),
}
_INFINITIVE = re.compile(  # "wird … kosten" is to come, whatever its "-te"
    r"\b(?:w[iü]rd\w*|werden?|soll\w*|wollen|will|dürft\w*|k[aö]nn\w*|muss|müss\w*)\b[^.;]*ten$", re.I
)
_WHO = r"[A-Z][\w’'-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'-]+)+"
_SPEAKER = re.compile(
    rf"(?P<who>{_WHO})(?:, [^,]+,)? (?:said|says|expects?|thinks|told|puts?|sees|believes|warn\w+|called|doubts?)\b"
)
_ANOTHER = re.compile(rf"(?P<who>{_WHO})(?P<does>(?:\W+\w+){{1,5}})")  # with the office beside the name
_SAYS = frozenset(map(sense, "say expect think believe warn see call estimate doubt tell".split()))
_AND_DOES = re.compile(
    r",? \b(?:and|while|but)(?= (?:will|has|have|had|is|was|are|were|plans?|wants?|\w+ed)\b)"
)
_THE_COMPANY = re.compile(r"(?:The (?:company|group|bank|firm|insurer|chain|\w*maker)|It|They)\b")
_NAME = re.compile(r"\b[A-Z][\w.’-]*[A-Za-z]\b")


def compares_otherwise(
    text: str, own_words: Callable[[str], Collection[str]], sentences: Collection[str]
) -> bool:
    """What the text sets above or below something else stands on the other side in its source: "supply > demand"."""
    mine = set(own_words(text))
    if any(_of_another(mine, sentence) for sentence in sentences):
        return True
    if not (m := _MORE.search(text)):
        return False
    before, behind = set(own_words(text[: m.start()])), set(own_words(text[m.end() :]))
    for sentence in sentences:
        if than := _THAN.search(sentence):
            first, second = content(sentence[: than.start()]), content(sentence[than.end() :])
            if (behind & first) - second and (before & second) - first:
                return True
    return False


def _of_another(mine: set[str], sentence: str) -> bool:
    """What the sentence does in one place it is said to do in another: "covers Saudi Arabia and will enter Brazil"."""
    pieces = [(content(" ".join(_NAME.findall(p[1:]))), content(p)) for p in _AND_DOES.split(sentence)]
    for names, words in pieces:
        for others, there in pieces:
            if (
                mine & others - names
                and not mine & names
                and mine & words - there - names
                and not mine & there - words - others
            ):
                return bool(names and others)
    return False


def deals_otherwise(text: str, sentences: Collection[str], named: Callable[[str], dict[str, str]]) -> bool:
    """Two that the source joins by a deal ("A owns a part of B") come in the other order; `named` gives each company
    of a text by its words."""
    mine = _order(text, named(text))
    for sentence in sentences:
        theirs = _order(sentence, named(sentence))
        ours = [mine[company] for company in named(text) if company not in theirs]
        if (m := _THE_COMPANY.match(sentence)) and _bought_from(m.end(), sentence, ours, mine, theirs):
            return True
        both = [n for n in theirs if n in mine]
        for one, two in pairwise(both):
            if mine[one] > mine[two] and _DEALS.search(sentence, theirs[one], theirs[two]):
                return True
    return False


def _bought_from(
    at: int, sentence: str, ours: list[int], mine: dict[str, int], theirs: dict[str, int]
) -> bool:
    """ "The bank agreed to buy Ventures": Ventures does not stand before the company that the bank is."""
    dealt = [
        n for n, place in theirs.items() if place > at and n in mine and _DEALS.search(sentence, at, place)
    ]
    return bool(ours and dealt) and all(mine[n] < min(ours) for n in dealt)


def only_to_come(own: str, mine: Collection[str], told: str) -> bool:
    """What the source wants to do, or will do, is told as done: "wants to merge" as "has merged"."""
    if re.search(r"\bwill\b", _WHAT_WILL.sub(" ", own)) and done(told):
        return True
    if _another_speaks(own, told) or (_WHETHER.search(own) and not _ASKED.search(told)):
        return True
    coming = (
        {sense(bare_word(m[1] or m[2])) for m in _NOW.finditer(own)} if not _BEGUN.search(told) else set()
    )
    coming |= {sense(bare_word(m[1])) for m in _WILL.finditer(own)}
    for language, past in _PAST.items() if coming else ():
        done_so = (m[1].lower() for m in past.finditer(told) if not _INFINITIVE.search(told[: m.end()]))
        if any(coming & set(map(sense, senses(word, language))) for word in done_so):
            return True
    wanted = [sense(bare_word(m[1])) for m in _WANTS.finditer(own)]
    return bool(set(wanted) & set(mine)) and not _WANTED.search(told)


def _another_speaks(own: str, told: str) -> bool:
    """What the sentence has one say is told as another's word."""
    if not (m := _SPEAKER.match(own)) or m["who"].split()[-1] in told:
        return False
    return any(
        n["who"].split()[-1] not in own
        and any(
            _SAYS & set(map(sense, senses(word.lower(), language)))
            for language in _PAST
            for word in WORD.findall(n["does"])
        )
        for n in _ANOTHER.finditer(told)
    )


def _order(text: str, companies: dict[str, str]) -> dict[str, int]:
    """Each company and Latin name of a text by its first place, in order."""
    found = {key: text.find(words) for key, words in companies.items()}
    rest = text
    for words in companies.values():
        rest = rest.replace(words, " " * len(words))
    for m in _NAME.finditer(rest):
        found.setdefault(m.group(), m.start())
    return dict(sorted(found.items(), key=lambda item: item[1]))
