"""What a comparison is of where its clause has no figure before it: the share, or what was compared before."""

from __future__ import annotations

import re

from retrieval.writing.gate.sentence import Sentence

AND = re.compile(
    r",|\b(?:and|but|yet|though|although|while|whereas|or|nor|und|aber|jedoch|sowie|y|e|pero|aunque|et|mais|и|но|а)\b|[，但而且又并、]",
    re.I,
)
WHICH = re.compile(  # of what it was compared with
    r"\b(?:which|that|whose|itself|in turn|wiederum|welche\w*|que (?:a su vez|está|queda|se)|qui|lequel|laquelle|"
    r"котор\w+|сам\w*)\b|后者",
    re.I,
)
_SHARE = re.compile(
    r"\b(?:(?:the|its) (?:stock|shares?|price)|it|they|(?:die|der) (?:Aktie|Kurs|Titel)|"
    r"(?:la|el) (?:acción|precio|cotización)|l['’]action|le (?:titre|cours)|акци[яи]|цена|бумага)\b|股价|股價",
    re.I,
)
_OF = re.compile(
    r"\b(?:of|for|at|in|on|than|by|von|für|der|des|de|del|du|para|pour|для|у)\s+(?:the )?$", re.I
)


def judged(read: Sentence, m: re.Match[str]) -> bool:
    return any(a <= m.start() < b for a, b in read.judged)


def spoken_of(read: Sentence, start: int, end: int) -> bool:
    """The share itself is named there: "with a 50-day average of 18.60 HKD, it stands above …"."""
    places = [m[:2] for m in read.mentions if start <= m[0] < end]
    places += [m.span() for m in _SHARE.finditer(read.open, start, end)]
    return any(
        not _OF.search(read.open[start:a]) and not re.match(r"['’]s|['’](?!\w)", read.open[b:])
        for a, b in places
    )
