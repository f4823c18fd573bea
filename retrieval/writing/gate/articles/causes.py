"""Why something came about: a cause joins only what one sentence of a source joins, and never a figure of now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from retrieval.writing.gate.articles.hanging import OF_NOW
from retrieval.writing.gate.articles.parts import CALLED, Part, Taken
from retrieval.writing.gate.sentence import Sentence
from retrieval.writing.gate.words.attitudes import CAUSE, CAUSING
from retrieval.writing.gate.words.stems import content

_BECAUSE = re.compile(
    r"\W*(?:so(?! (?:that|far|much|many|soon|as|on|too|it)\b)|therefore|thus|hence|consequently|as a result|because|"
    r"owing to|due to|thanks to|on account of|driven by|given(?= that\b| (?:the|its|their|how|an?|this)\b)|"
    r"(?:which|this|that) is why|for (?:this|that) reason|in (?:response|consequence)|"
    r"(?:[\w’'-]+ ){1,6}?(?:consequently|accordingly|as a (?:result|consequence)|in (?:response|consequence)))\b|"
    r"\W*(?:consequently|accordingly),? ",
    re.I,
)
_BECAUSE_OF = re.compile(  # the others, at a beginning, are a step from the sentence before
    r"\W*(?:because|owing to|due to|thanks to|on account of|driven by|"
    r"given(?= that\b| (?:the|its|their|how|an?|this)\b)|in (?:response|consequence))\b",
    re.I,
)
_LEANS = re.compile(  # on what came about, beside a figure of now
    r"\W*(?:as|since|after|following|amid|on the back of|helped by|hurt by|lifted by|weighed down by)\b"
    r"(?! (?:of|at|an? |well|for|noted|reported|described|the (?:same|usual)|[^,]{0,30}\b(?:articles?|paper|piece|"
    r"authors?|review|gazette)\b))",
    re.I,
)


_SO_THAT = re.compile(r", so (?!that|far|much|many|long|as|too\b)")


def joins(read: Sentence) -> list[bool]:
    """For each part of a sentence whether a cause joins it to the one before."""
    texts = [read.open[a:b] for a, b in read.parts]
    between = ["", *(read.open[a[1] : b[0]] for a, b in pairwise(read.parts))]
    heads = [
        bool(_BECAUSE.match(joint) or _BECAUSE.match(text))
        for joint, text in zip(between, texts, strict=True)
    ]
    first = bool(texts and _BECAUSE_OF.match(texts[0]))
    led = [False, first, *([False] * len(heads))]  # "Because of this, that came about"
    return [at > 0 and (head or led[at]) for at, head in enumerate(heads)]


def of_now(read: Sentence, live: Sequence[bool]) -> bool:
    """A part on figures of now and one on an article have a cause between them."""
    caused = joins(read)
    return any(
        live[n - 1] != live[n]
        and (
            caused[n]
            or (live[n - 1] and _LEANS.match(read.open[a:b]))
            or OF_NOW.match(read.open[a:b])
            or (n == 1 and live[n] and _LEANS.match(read.open))
        )
        for n, (a, b) in enumerate(read.parts)
        if n and read.open[a:b].strip()
    )


def _led_to(part: Part, own: str) -> bool:
    """In another language, of a source that has "…, so …": the part tells its first half."""
    halves = _SO_THAT.split(own, maxsplit=1) if part.glossed else []
    shared = [len(set(part.own) & content(half)) for half in halves]
    return len(shared) > 1 and shared[0] > shared[1]


def uncaused(part: Part, taken: Taken, before: Taken | None) -> bool:
    """The part tells of a cause that its sentence of the source, or the one that takes it up, does not name."""
    own = taken.source.sentences
    behind = own[own.index(taken.sentence) + 1 :][:1] if taken.sentence in own else []
    named = [taken.sentence, *(s for s in behind if CALLED.search(s))]
    if (
        CAUSE.search(part.text)
        and not _led_to(part, taken.sentence)
        and not any(CAUSE.search(s) or CAUSING.search(s) for s in named)
    ):
        return True
    if not part.caused or before is None:
        return False
    both = taken.sentence in before.sentence or before.sentence in taken.sentence
    both |= bool(CALLED.search(taken.sentence)) and f"{before.sentence} {taken.sentence}" in taken.source.text
    return not both or not (CAUSE.search(taken.sentence) or CAUSING.search(taken.sentence))
