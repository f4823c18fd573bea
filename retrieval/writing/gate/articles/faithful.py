"""Whether what a sentence says of an article is what the article says: part by part, against its own sentences.

A part may hold words of one sentence of the source only, and a figure only the words of its own clause: two true
halves make no truth. Who says it, whether it is denied, doubted or hoped for has to come along.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from retrieval.writing.gate.articles.added import added, narrowed, owned
from retrieval.writing.gate.articles.attached import attached_otherwise
from retrieval.writing.gate.articles.bearing import contrary
from retrieval.writing.gate.articles.bounds import compared_otherwise
from retrieval.writing.gate.articles.broad import broadened, unit_left_out
from retrieval.writing.gate.articles.causes import uncaused
from retrieval.writing.gate.articles.claims_abroad import (
    changes_what_is_kept,
    claimed_otherwise,
)
from retrieval.writing.gate.articles.dealing import counts_another, dealt_otherwise
from retrieval.writing.gate.articles.denials import affirmed, denied_otherwise, untold_left_out
from retrieval.writing.gate.articles.directions import undirected
from retrieval.writing.gate.articles.earned import earned_or_lost
from retrieval.writing.gate.articles.governed import (
    done_told_as_due,
    due_told_as_done,
    said_by_another,
    under_another_verb,
)
from retrieval.writing.gate.articles.halves import halves_exchanged
from retrieval.writing.gate.articles.hanging import hangs_otherwise
from retrieval.writing.gate.articles.held import Means, scrap, that_hold
from retrieval.writing.gate.articles.joints_abroad import joined_otherwise
from retrieval.writing.gate.articles.limits import unlike_bound
from retrieval.writing.gate.articles.narrowing import limit_left_out
from retrieval.writing.gate.articles.nearly import altered
from retrieval.writing.gate.articles.pairing import crossed
from retrieval.writing.gate.articles.parts import Names, Part, Taken, joined
from retrieval.writing.gate.articles.places import displaced
from retrieval.writing.gate.articles.roles import turned
from retrieval.writing.gate.articles.speaking import (
    hedged,
    of_more_than_a_name,
    only_speaker,
    speaker_left_out,
    spoken_by_another,
    without,
)
from retrieval.writing.gate.articles.succession import same_succession
from retrieval.writing.gate.articles.swapped import swapped
from retrieval.writing.gate.articles.turned_abroad import only_to_come
from retrieval.writing.gate.articles.turning import sense_left_out
from retrieval.writing.gate.articles.turns import times_exchanged
from retrieval.writing.gate.articles.underway import told_as_done
from retrieval.writing.gate.articles.until import timed_otherwise
from retrieval.writing.gate.articles.upon import torn_off
from retrieval.writing.gate.facts import Source, bare, same_figure
from retrieval.writing.gate.form import same_words
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.attitudes import ATTITUDES, CAUSING, HEDGED
from retrieval.writing.gate.words.lexicon import SPEAKS, STATES
from retrieval.writing.gate.words.stems import content, sense
from retrieval.writing.gate.words.times_abroad import would

SHORTEST = 3  # words that a quotation standing alone has more of
_AGREED, _WILL = (
    re.compile(r"\bagree[ds]? to\b", re.I),
    re.compile(r"\b(?:will|(?:is|are) to|is (?:buy|sell|acquir|pay)ing)\b", re.I),
)
_IN_ONE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_DOUBTS = re.compile(r"\b(?:doubt\w*|s[ck]eptic\w*)\b", re.I)


def unfaithful(
    parts: Iterable[Part],
    quoted: Sequence[str],
    cited: Sequence[Source],
    names: Names,
    *,
    claims: Collection[str] = (),
    means: Means | None = None,
) -> str | None:
    """Why the parts and quotations are not what the cited sources say, or None.

    `claims` are the sentences that the answer sets beside the market: their figure or state is told without more.
    `means` judges what is said in other words than the source's."""
    taken = {(s.n, own): Taken(s, own) for s in cited for own in s.sentences}
    for words in quoted:
        for t in taken.values():
            if _in(words, t.sentence):
                t.quoted.append(words)
                break
    told, loose = joined(parts)
    whole = " ".join(part.text for part in told) + loose
    said = content(whole).union(*(part.own for part in told if part.glossed))
    speakers: list[Part] = []
    best: Taken | None = None
    before_it = ""  # what is told in the parts before one
    last: Part | None = None
    for part in told:
        near = [t for t in taken.values() if t.source.n in part.cites] or list(taken.values())
        held = that_hold(near, part, names, means)
        taken |= {(t.source.n, t.sentence): t for t in held}
        if SPEAKS.search(part.text) and any(only_speaker(part, t.sentence) for t in held):
            speakers.append(part)
            before_it = f"{before_it}, {part.text}"
            continue
        if not held or all(spoken_by_another(part, told, before_it, t) for t in held):
            return _unsaid(part, near)
        before = best
        best = max(held, key=lambda t: (bool(t.parts or t.quoted), len(content(t.sentence) & said)))
        if uncaused(part, best, before) or joined_otherwise(part, last, best, before):
            return "the source names no such cause"
        if fault := _beside_others(part, best, [t for t in taken.values() if t.parts], names):
            return fault
        best.parts.append(part.read_in(best.sentence))
        before_it = f"{before_it}, {part.text}"
        last = part
    used = [t for t in taken.values() if t.parts or t.quoted]
    if loose and used:
        used[0].parts.append(Part(loose, [], []))
    if not all(_spoken(part, used) for part in speakers):
        return "the source does not say that it is theirs"
    if missing := {s.n for s in cited} - {t.source.n for t in used}:
        return f"[{min(missing)}] does not bear it out"
    return next(
        (fault for t in of_more_than_a_name(used) if (fault := _fault(t, whole, names, claims))), None
    )


def _beside_others(part: Part, best: Taken, told: Sequence[Taken], names: Names) -> str | None:
    """Why the part does not stand to those before it as in the source: as somebody's word, as what follows."""
    if part.glossed:
        return None
    if said_by_another(part, best, names) or under_another_verb(part, best.sentence):
        return "the source does not say that it is theirs"
    if hangs_otherwise(part, best, told, names):
        return "the source does not say that of what stands before it"
    return None


def _unsaid(part: Part, near: Iterable[Taken]) -> str:
    lacking = set(part.own).difference(*(content(t.sentence) for t in near))
    if lacking:
        return f"the source it cites does not speak of {', '.join(sorted(lacking)[:4])}"
    return "the source does not say that of it"


def _spoken(speaker: Part, used: Iterable[Taken]) -> bool:
    """Notes with the sentences told whose they are said to be, and whether any is theirs."""
    theirs = [t for t in used if only_speaker(speaker, t.sentence)]
    for t in theirs:
        t.spoken |= set(speaker.own)
    return bool(theirs)


def _fault(taken: Taken, whole: str, names: Names, claims: Collection[str]) -> str | None:  # noqa: PLR0911
    """Why this sentence of the source is not told as it says it. One return for each reason."""
    own, retold = taken.sentence, taken.retold
    told = [f for p in taken.parts for f in p.figures]
    mine = _mine(taken, told, names) | taken.spoken
    claimed = own in claims and (told or any(p.search(retold) for p in STATES.values()))
    if not claimed and not taken.meant and scrap(own, mine, told, 1 if taken.quoted else 2):
        return "it gives only a scrap of what the source says"
    if fault := speaker_left_out(taken, mine | content(whole), named=bool(names(whole))):
        return fault
    rest = without(own, taken.quoted)
    as_said = next((p.told_whole for p in taken.parts if p.told_whole), retold)
    if fault := denied_otherwise(retold, as_said, rest, abroad=taken.abroad):
        return fault
    glossed = " ".join([whole, *(p.glossed for p in taken.parts)])
    heard = _told_of(taken, mine, names)
    heard = heard if taken.abroad else untold_left_out(heard, mine)
    if any(p.search(affirmed(without(heard, taken.quoted))) and not p.search(glossed) for p in ATTITUDES):
        return "the source doubts, denies, fears or hopes that: say so"
    if _DOUBTS.search(retold) and not any(p.search(own) for p in ATTITUDES):
        return "the source does not doubt that"
    if fault := _compared(retold, as_said, own, abroad=taken.abroad) or _small_words(taken):
        return fault
    if re.search(r"\bwill\b", retold) or would(whole):
        rest = re.sub(r"\bwould\b", "will", rest)  # told as its speaker said it
    if only_to_come(own, mine, glossed) if taken.abroad else _done_or_due(taken):
        return "the source only wants or foresees that, or it is done"
    if (
        hedged(without(heard, taken.quoted) if heard != own else rest, told)
        and not HEDGED.search(glossed)
        and not (_AGREED.search(rest) and _WILL.search(glossed))
    ):
        return "the source does not say it as a fact: say that it is planned, expected or thought, as the source does"
    if (
        fault := added(taken, whole, names)
        or owned(taken, mine | taken.meanings, told, names)
        or unit_left_out(taken, mine, told)
        or narrowed(taken, mine | taken.meanings)
        or (None if taken.abroad else broadened(taken, mine, told, names))
        or timed_otherwise(retold, own, abroad=taken.abroad)
        or told_as_done(retold, own, mine | taken.meanings, to_come=taken.to_come)
        or sense_left_out(retold, glossed, own, mine | taken.meanings)
        or torn_off(own, mine, told)
        or halves_exchanged(as_said, own)
        or attached_otherwise(retold, own)
        or (None if taken.abroad else swapped(as_said, own))
        or limit_left_out(retold, f"{whole} {glossed}", own, mine | taken.meanings, abroad=taken.abroad)
    ):
        return fault
    given_back = CAUSING.search(own) and re.search(
        r"\b(?:attribut|credit|due to|thanks to|because of)", whole
    )
    hands_over = same_succession(as_said, own)
    turns = not given_back and not hands_over and any(turned(p.text, own, content) for p in taken.parts)
    if turns or hands_over is False:
        return "it turns round who does what to whom"
    if not taken.abroad and any(displaced(p.text, own) or times_exchanged(p.text, own) for p in taken.parts):
        return "it turns round who does what to what"
    return None


def _told_of(taken: Taken, mine: Collection[str], names: Names) -> str:
    """Of several sentences in one quotation, "I do not think so. It is cheap", those that are told of."""
    apart = _IN_ONE.split(taken.sentence)
    told = [
        s
        for s in apart
        if any(_in(words, s) for words in taken.quoted)
        or (content(s) - set(map(sense, names(s)))) & set(mine)
    ]
    return " ".join(told or apart)


def _done_or_due(taken: Taken) -> bool:
    """Told as done where it is due, or the other way round."""
    own = taken.sentence
    return any(done_told_as_due(p.text, own) or due_told_as_done(p.text, own) for p in taken.parts)


def _small_words(taken: Taken) -> str | None:
    """Why what small words of another language claim is not what the source says."""
    own, retold = taken.sentence, taken.retold
    if not taken.abroad:
        return None
    if claim := claimed_otherwise(retold, own):
        return f"the source does not say “{claim}” of that"
    if changes_what_is_kept(retold, own):
        return "the source says the contrary"
    return None


def _compared(retold: str, said: str, own: str, *, abroad: bool) -> str | None:
    """Why the ways, the places or the bounds of its figures are not the source's; `said` is it with its commas."""
    if contrary(retold, own):
        return "the source says the contrary"
    if way := undirected(retold, own):
        return f"the source does not say “{way}” of it"
    if crossed(said, own):
        return "its figures have changed places"
    if lost := earned_or_lost(retold, own):
        return f"the source has {lost} the other way: a profit is no loss"
    if dealt_otherwise(said, own) or counts_another(said, own):
        return "the source has another thing bought, sold or counted"
    changed = None if abroad else altered(said, own)
    return changed or compared_otherwise(retold, own, abroad=abroad) or unlike_bound(retold, said, own)


def _mine(taken: Taken, told: Sequence[Number], names: Names) -> set[str]:
    """What the sentence has of the source's: words, in whichever language, names and figures."""
    mine = taken.words_told
    mine |= {sense(name) for name in names(taken.retold)}
    for n in numbers(bare(taken.sentence)):
        if any(same_figure(f, n) for f in told):
            mine |= set(re.findall(r"\d+", n.text))
    return mine


def whole_sentence(words: str, cited: Sequence[Source]) -> bool:
    """The words are a sentence of a source from its first word to its last, and no mere name."""
    said = same_words(words).strip(" ,.;:!?")
    return len(said.split()) > SHORTEST and any(
        said == same_words(own).strip(" ,.;:!?") for source in cited for own in source.sentences
    )


def _in(words: str, sentence: str) -> bool:
    return same_words(words).strip(" ,.;:!?").lower() in same_words(sentence).lower()
