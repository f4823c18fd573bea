"""Whether a figure is larger or smaller "than when the article was written", where no figure is given: by the two set
side by side in the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.types import ThenNow
from retrieval.writing.gate.figures.degrees import check_degree, figures_named
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.lexicon import NEGATION

_THEN = re.compile(
    r"\b(?:(?P<more>larger|bigger|greater|wider|higher|further|farther)|(?P<less>smaller|lower|narrower|closer))\b"
    r"(?: (?:now|today|currently|at present))? than (?:it was |they were )?(?:(?:when|at the time|in|by the time|"
    r"on the day) (?:of |that )?(?:the |that )?(?:article|piece|source|report)s?"
    r"(?: (?:was|were) (?:written|published)| appeared|['’]s (?:writing|publication))?|(?:back )?then)\b",
    re.I,
)
_DISTANCE = re.compile(
    r"\b(?P<what>distance|gap|discount)\b[^.;,]{0,20}\b(?:to|from|below|with)\b[^.;,]{0,25}\b(?:peak|highs?|record)\b",
    re.I,
)


def check_since(read: Sentence, pairs: Sequence[ThenNow]) -> None:
    """Blanks, but for what tells of the article, a comparison that is so. Raises Fault where one is not."""
    for m in _THEN.finditer(read.figures):
        before = read.named[: m.start()]
        distance = _DISTANCE.search(before)
        named = figures_named(before, 0, len(before)) - {"all_time_high"}
        names = {"drawdown_percent"} if distance else named
        own = [p for p in pairs if p.claim.metric in names and p.now and p.now.name == p.claim.metric]
        symbols = {x[2] for x in read.mentions}
        own = [p for p in own if p.now and (not symbols or p.now.symbol in symbols)]
        values = [(p.now.value, p.claim.value) for p in own if p.now]
        if len(names) != 1 or len({p.now.symbol for p in own if p.now}) != 1 or NEGATION.search(before):
            continue
        for now, then in values:
            if not isinstance(now, int | float) or then is None:
                return
            if (now - then) * (1 if m["more"] else -1) <= 0:
                raise Fault(f"“{m.group()}” is not so: it was {then:g} and is {now:g}")
            check_degree(before.rstrip(), float(now), then)
        spans = [m.span(), *([distance.span("what")] if distance else [])]
        read.bear_out(spans, m.start())
        if not read.quoted and not any(s.bears(n) for s in read.sources for n in numbers(read.figures)):
            quotes = [
                " ".join(p.claim.quote.split()) for p in own
            ]  # they have borne out what they are cited for
            read.sources = [s for s in read.sources if not any(q in s.text for q in quotes)]
