"""Sentences that retell a source truly, or only seem to: what the judge of support learns from and is judged by.

    python -m benchmarks.claim_pairs FILE...

A file in benchmarks/claim_texts/ goes with the one of its name in benchmarks/reader_texts/. Under each heading stand
`= 3 :: a sentence that sentence 3 bears out` (`= 2 5 ::` where it joins two) and `! 3 :: one that it does not`.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.reader_pairs import Example, is_held_out
from benchmarks.reader_texts import FOLDER as TEXTS
from benchmarks.reader_texts import Asked, Malformed, Names, Text, parse
from retrieval.corpus.reader import with_context

FOLDER = Path(__file__).parent / "claim_texts"
_CLAIM = re.compile(r"([=!]) (\d+(?: \d+)*) :: (.+)")
_ARTICLE = re.compile(r"\b[Tt]he (?:article|piece|source|report|text|author)\b(?! of\b)")
_PUBLISHERS = (
    "Reuters|Bloomberg|CNBC|Barron’s|MarketWatch|the Financial Times|Nikkei Asia|Forbes|The Motley Fool"
)


@dataclass(frozen=True)
class Claim:
    """A sentence on a text, the text's sentences (from 0) that it is on, and whether they bear it out."""

    words: str
    spots: tuple[int, ...]
    true: bool
    text: Text
    file: str


def load_claims(seed: int, folder: Path = FOLDER) -> tuple[list[Claim], list[Claim]]:
    """(to train on, held out), by the same texts as the reader's; names filled in by `seed`."""
    rng, names, train, held = random.Random(seed), Names(), list[Claim](), list[Claim]()
    for path in sorted(folder.glob("*.txt")):
        for text, claims in parse_claims(path):
            asked = tuple(Asked(words, spots[0], None) for words, spots, _ in claims)
            filled = names.filled(replace(text, asked=asked), rng)
            chosen = held if is_held_out(f"{path.stem}/{text.heading}") else train
            for one, (_, spots, true) in zip(filled.asked, claims, strict=True):
                chosen.append(Claim(one.question, spots, true, filled, path.stem))
    return train, held


def parse_claims(path: Path) -> Iterator[tuple[Text, list[tuple[str, tuple[int, ...], bool]]]]:
    """Each text with the claims made of it. Raises Malformed at the first line that is wrong."""
    texts = defaultdict(list)
    for written in parse(TEXTS / path.name):
        texts[written.heading].append(written)
    text: Text | None = None
    claims: list[tuple[str, tuple[int, ...], bool]] = []
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), "# "], 1):
        if line.startswith("# "):
            if text:
                yield text, claims
            if line != "# " and not texts[line[2:].strip()]:
                raise Malformed(f"{path.name}:{number}: no text is headed “{line[2:]}”")
            text, claims = texts[line[2:].strip()].pop(0) if line != "# " else None, []
        elif found := _CLAIM.fullmatch(line.strip()):
            spots = tuple(int(n) - 1 for n in found[2].split())
            if text is None or not all(0 <= s < len(text.sentences) for s in spots):
                raise Malformed(f"{path.name}:{number}: there is no sentence {found[2]}")
            claims.append((found[3], spots, found[1] == "="))
        elif line.strip():
            raise Malformed(f"{path.name}:{number}: neither a heading nor a claim: {line[:60]}")


def shown(claim: Claim, rng: random.Random | None = None) -> str:
    """The source as the judge sees it: its sentences, at times with what stands around them."""
    first, last = min(claim.spots), max(claim.spots)
    sentences, way = claim.text.sentences, rng.random() if rng else 0.0
    if last - first > 1:  # apart: the two alone
        return with_context(" ".join(sentences[s] for s in sorted(claim.spots)), heading=claim.text.heading)
    if rng and way > 0.7:
        first, last = max(0, first - rng.randint(0, 1)), min(len(sentences) - 1, last + rng.randint(0, 1))
    previous = sentences[first - 1] if first and way < 0.5 else ""
    heading = claim.text.heading if way < 0.8 else ""
    return with_context(" ".join(sentences[first : last + 1]), previous, heading)


def examples(claims: list[Claim], rng: random.Random) -> list[Example]:
    """Each claim against its source, true ones against a sentence of the same text too that does not say it."""
    made: list[Example] = []
    for claim in claims:
        words, text = told_by(claim.words, rng), shown(claim, rng)
        own = claim.text.sentences[min(claim.spots)]
        made.append(Example(words, text, text.index(own), own if claim.true else None))
        others = [s for s in range(len(claim.text.sentences)) if s not in claim.spots]
        if claim.true and others and rng.random() < 0.5:
            elsewhere = replace(claim, spots=(rng.choice(others),), true=False)
            made.append(Example(words, shown(elsewhere)))
    return made


def told_by(words: str, rng: random.Random) -> str:
    """Sometimes with a publisher's name for "the article": who tells it makes it neither true nor false."""
    if rng.random() < 0.5:
        return words
    name = rng.choice(_PUBLISHERS.split("|"))
    return _ARTICLE.sub(lambda m: name[0].upper() + name[1:] if m[0][0] == "T" else name, words)


def main() -> None:
    for name in sys.argv[1:]:
        try:
            found = [true for _, claims in parse_claims(Path(name)) for _, _, true in claims]
        except Malformed as error:
            print(error)
            continue
        print(f"{name}: {len(found)} claims, {sum(found)} of them true")


if __name__ == "__main__":
    main()
