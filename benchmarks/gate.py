"""How tight the gate is, and how fair: two sets of false and of true drafts, made from data.

The first: 300 false drafts in 24 kinds, 300 true ones in 60 phrasings. The second, of other kinds and in six
languages: 368 false in 46 kinds, 360 true in 180 phrasings. `python -m benchmarks.gate` judges the kinds that the
gate was built with; `--all` those kept aside as well. The figures are random, no real prices.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path

import knowledge
from benchmarks.gate_drafts import FALSE, TRUE
from benchmarks.gate_second_false import FALSE_AGAIN
from benchmarks.gate_second_true import TRUE_AGAIN
from benchmarks.gate_second_worlds import wide_world
from benchmarks.gate_worlds import SEED, World, world
from retrieval.corpus.reader import Reader
from retrieval.names.instruments import Resolver, load_instruments
from retrieval.writing.gate.checks import Gate
from retrieval.writing.gate.meaning import PACKAGED, Meaning
from retrieval.writing.plain import compose

DRAFTS = 300


Knows = tuple[Resolver, Meaning]


def kept_aside(count: int, salt: int) -> frozenset[int]:
    """Half of the kinds, by lot."""
    places = list(range(count))
    random.Random(SEED + salt).shuffle(places)
    return frozenset(places[: count // 2])


@dataclass(frozen=True)
class Judged:
    kind: str
    aside: bool
    text: str
    fault: str | None


def _judged(w: World, knows: Knows, kind: str, text: str, *, aside: bool) -> Judged:
    """Judged after a true first sentence, so that "it" has a subject."""
    gate = Gate(compose(w.evidence), w.evidence, *knows)
    gate.fault(f"{w.symbol} closed at {w.v['price']:.2f} {w.money}.")
    return Judged(kind, aside, text, gate.fault(text))


def false_drafts(knows: Knows) -> list[Judged]:
    aside = kept_aside(len(FALSE), 1)
    judged = []
    for n in range(DRAFTS):
        w = world(n, knows[0])
        place = n % len(FALSE)
        kind, makers = list(FALSE.items())[place]
        text = makers[(n // len(FALSE)) % len(makers)](w)
        judged.append(_judged(w, knows, kind, text, aside=place in aside))
    return judged


def true_drafts(knows: Knows) -> list[Judged]:
    aside = kept_aside(len(TRUE), 2)
    judged = []
    for n in range(DRAFTS):
        w = world(10_000 + n, knows[0])
        place = n % len(TRUE)
        judged.append(_judged(w, knows, f"phrasing {place}", TRUE[place](w), aside=place in aside))
    return judged


def more_false_drafts(knows: Knows) -> list[Judged]:
    """The second set, of other kinds."""
    aside = kept_aside(len(FALSE_AGAIN), 3)
    judged = []
    for n in range(8 * len(FALSE_AGAIN)):
        place = n % len(FALSE_AGAIN)
        kind, (language, makers) = list(FALSE_AGAIN.items())[place]
        w = wide_world(20_000 + n, knows[0], language)
        text = makers[(n // len(FALSE_AGAIN)) % len(makers)](w)
        judged.append(_judged(w, knows, kind, text, aside=place in aside))
    return judged


def more_true_drafts(knows: Knows) -> list[Judged]:
    """The second set, each phrasing in two worlds."""
    phrasings = [(language, maker) for language, makers in TRUE_AGAIN.items() for maker in makers]
    aside = kept_aside(len(phrasings), 4)
    judged = []
    for n in range(2 * len(phrasings)):
        place = n % len(phrasings)
        language, maker = phrasings[place]
        w = wide_world(30_000 + n, knows[0], language)
        judged.append(_judged(w, knows, f"phrasing {place}", maker(w), aside=place in aside))
    return judged


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gate", description=__doc__)
    parser.add_argument("--all", action="store_true", help="the kinds kept aside too")
    parser.add_argument(
        "--verbose", action="store_true", help="each draft that was judged wrongly, but of those kept aside"
    )
    parser.add_argument(
        "--support", type=Path, default=PACKAGED, help="another folder with a judge of support"
    )
    options = parser.parse_args()
    knows = Resolver(load_instruments(knowledge.FOLDER)), Meaning(Reader(options.support))
    result: dict[str, object] = {}
    for name, drafts in (
        ("false drafts that reach the reader", false_drafts(knows)),
        ("true drafts that pass untouched", true_drafts(knows)),
        ("false drafts that reach the reader, second set", more_false_drafts(knows)),
        ("true drafts that pass untouched, second set", more_true_drafts(knows)),
    ):
        for part, aside in (("built with", False), ("kept aside", True)):
            if aside and not options.all:
                continue
            own = [d for d in drafts if d.aside is aside]
            passed = [d for d in own if d.fault is None]
            kinds = len({d.kind for d in own})
            result[f"{name}, {part}"] = (
                f"{len(passed)} of {len(own)} ({100 * len(passed) / len(own):.1f} %) in {kinds} kinds"
            )
        if options.verbose:
            for d in drafts:
                if not d.aside and (d.fault is None) == name.startswith("false"):
                    print(f"{d.kind}: {d.text}  <- {d.fault}")
    print(json.dumps(result, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
