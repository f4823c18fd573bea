"""Whether a source means what a sentence says of it: a small cross-encoder's judgement, where words do not tell.

It frees a retelling from the source's words. It never stands alone: figures, names, days, directions, denials, hedges
and causes are judged by code, whatever it says.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from retrieval.corpus.passages import sentence_spans
from retrieval.corpus.reader import with_context
from retrieval.corpus.reading import Reads
from retrieval.writing.gate.facts import Source

PACKAGED = Path(__file__).parent / "support_model"
SHA256 = "f6d0b7ae192c4978b27d8f24d0576b0fff096fed581a422bd6bda8b447f53778"  # of its weights
# The probability from which on a source bears a sentence out: of sentences held out from its training 2 in 100 of
# those not borne out are above, and 63 of those that are. `benchmarks.train_support --export` prints the curve.
BORNE_OUT = 0.9


class Meaning:
    """Says which sentences of a source bear out what is said of it."""

    def __init__(self, judge: Reads) -> None:
        self._judge = judge
        # A sentence is judged part by part, and again in its place in the answer: the same texts come several times.
        self._highest = lru_cache(maxsize=512)(self._read)

    def borne_out(self, said: str, source: Source) -> bool:
        """Whether one citation of the source, or a sentence of it, bears out what is said."""
        quotes = [" ".join(c.quote.split()) for c in source.citations]
        single = [q[a:b] for q in quotes for a, b in sentence_spans(q)]
        heading = source.citations[0].section or source.citations[0].title
        texts = [with_context(text, heading=heading) for text in dict.fromkeys([*quotes, *single])]
        return self._highest(said, tuple(texts)) >= BORNE_OUT

    def _read(self, said: str, texts: tuple[str, ...]) -> float:
        return max(self._judge.read(said, texts))
