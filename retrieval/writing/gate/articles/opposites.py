"""Whether a retelling says the opposite of its source's word, or names what the source does not. Pure.

What a model of meaning overlooks most: one word turned round, one name put in another's place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from retrieval.writing.gate.articles.parts import Names
from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.words.senses import spoken_alike, times_before
from retrieval.writing.gate.words.stems import WORD, bare_word, sense, stem
from retrieval.writing.gate.words.vocabulary import FUNCTION
from retrieval.writing.gate.words.wordnet import OPPOSITES

# Of business, where WordNet has none; a class on each side.
_OF_BUSINESS = """
earn profit profitable gain surplus / lose loss unprofitable deficit
inflow / outflow
optimistic optimism bullish bull / pessimistic pessimism bearish bear
hawkish hawk / dovish dove
domestic home local / foreign abroad overseas international
short-lived short / long-lived long
upgrade / downgrade
beat exceed outperform / miss underperform
join hire appoint / leave quit resign dismiss fire
launch start open begin / end close stop shut
before earlier / after later
raise increase grow rise / cut lower reduce fall shrink drop
more greater larger bigger higher / fewer less smaller lower
most many majority large / few small minority little
strong strength / weak weakness
wide widen / narrow
accelerate speed / slow decelerate
early / late
support back favour approve / oppose reject block
import / export
supply / demand
retail / wholesale
public / private
customer client buyer / supplier vendor seller
lender creditor / borrower debtor
minimum least / maximum most
tighten tight / loosen loose ease
confirm admit acknowledge / deny
first / last
cheap / expensive dear
free / paid paying pay subscriber
win / lose
fastest quickest / slowest
best / worst
highest largest biggest most / lowest smallest least
ahead / behind
gain win / cost
lift help boost / weigh hurt hamper harm drag burden
tailwind / headwind
technical / fundamental
calloption / putoption
bright / gloomy bleak dark
advantage strength / disadvantage drawback weakness
inside within / outside
temporary / permanent
partly partial mainly largely mostly chiefly / fully full entire solely exclusively wholly completely
"""
_NAME = re.compile(r"(?<![.!?] )(?<=[^\s“\"(] )\b(?!I\b)[A-Z][\w’'-]*")
_KNOWN_NAMES = frozenset(
    """
    us usa uk eu ai ceo cfo ads adr adrs adss ipo etf q1 q2 q3 q4 january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
# What a figure may be of: one of these is never another, however like they are in meaning.
_QUANTITIES = frozenset(
    """
    revenue profit income loss earnings margin gross operating net cash debt dividend buyback order delivery shipment
    production output capacity inventory price cost spending tax fee rent wage salary bonus interest loan deposit
    subsidy fine charge customer subscriber employee worker store share stake vote job visitor passenger guest patient
    volume traffic valuation target forecast estimate budget reserve premium claim pension lease rate yield inflation
    daily weekly monthly quarterly annual yearly hourly import export display memory chip battery phone car truck
    bond headcount advertising gaming game cloud retail streaming licensing hardware software
    """.split()
)
# Who acts: what the company forecast no analysts did.
_ACTORS = frozenset(
    """
    analyst analysts investors investor shareholders shareholder regulator regulators customers customer consumers
    employees workers union unions government court judge suppliers supplier rivals rival competitors executives
    directors board founder management lenders creditors patients economists traders politicians lawmakers
    """.split()
)
_DOING = frozenset("lose loses losing lost spend spends spent hold holds held own owns owned".split())
_ALIKE = 5  # letters that words of one family share: delivered, deliveries
_LIKE = 4  # letters that a name and its adjective share: China, Chinese


def strange_actors(said: str, own: str) -> str | None:
    """Those who act in `said`, such as analysts, and are not in its source."""
    theirs = {sense(bare_word(w)) for w in WORD.findall(own)}
    words = (bare_word(str(w)) for w in WORD.findall(said))
    return next((w for w in words if w in _ACTORS and sense(w) not in theirs), None)


def turned_round(said: str, own: str) -> str | None:
    """The word of `said` whose opposite its source has, and not itself; "from loss to profit" ends at the last."""
    mine, theirs = _stems(said), _stems(own)
    alike = {sense(word.lower()) for word in theirs.values()}
    order = list(mine)
    for word in mine:
        found = _opposite().get(word, frozenset()) & theirs.keys()
        if word in theirs or sense(mine[word].lower()) in alike or not found:
            continue
        if not any(order.index(word) < order.index(other) for other in found & mine.keys()):
            return mine[word]
    return None


def other_quantity(said: str, own: str) -> str | None:
    """What `said` speaks of that its source does not, of those things that figures are of, and of times before."""
    before = {name for _, _, name in times_before(own)}
    if strange := [said[a:b] for a, b, name in times_before(said) if name not in before]:
        return strange[0]
    theirs = {sense(bare_word(w)) for w in WORD.findall(own)}
    near = {bare_word(w)[:_ALIKE] for w in WORD.findall(own)}
    for word in map(bare_word, map(str, WORD.findall(said))):
        if (
            sense(word) in _quantities()
            and word not in _DOING
            and sense(word) not in theirs
            and word[:_ALIKE] not in near
        ):
            return word
    return None


@cache
def _quantities() -> frozenset[str]:
    return frozenset(map(sense, _QUANTITIES))


def strange_name(said: str, source: Source, names: Names) -> str | None:
    """A name within `said` that the source does not have, nor one like it; `names` are judged elsewhere."""
    theirs = {w.lower() for w in WORD.findall(f"{source.text} {source.headed}")}
    near = {w[:_LIKE] for w in theirs}
    judged = set(names(said))
    for m in _NAME.finditer(said):
        for name in map(str, WORD.findall(m.group())):
            lower = bare_word(name)
            if judged & set(names(re.sub(r"['’]s?$", "", name))):
                continue
            if lower not in theirs | _KNOWN_NAMES and lower[:_LIKE] not in near and lower not in FUNCTION:
                return name
    return None


def _stems(text: str) -> dict[str, str]:
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", f"{text} {spoken_alike(text)}")
    return {stem(bare_word(w), "en"): w for w in words}


@cache
def _opposite() -> dict[str, frozenset[str]]:
    """From the stem of a word to those of its opposites."""
    made: dict[str, set[str]] = defaultdict(set)
    sides = [([a], [b]) for a, b in (pair.split() for pair in OPPOSITES.split(";"))]
    sides += [
        (a.split(), b.split()) for a, b in (row.split("/") for row in _OF_BUSINESS.strip().splitlines())
    ]
    for one, other in sides:
        for a in one:
            for b in other:
                made[stem(a, "en")].add(stem(b, "en"))
                made[stem(b, "en")].add(stem(a, "en"))
    return {word: frozenset(found) for word, found in made.items()}
