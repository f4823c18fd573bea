"""Writes `retrieval/questions/no_slips.txt`: the real words that come as near to the router's words as a slip does.

`python -m benchmarks.no_slips [FOLDER]` looks through WordNet, the reader's vocabulary and its words' usual endings,
the instruments' names, the glossaries of the gate, and, where their FOLDER is given, XQuAD's texts in other languages.
A few words are added by hand, and typos that the vocabulary holds taken out.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import knowledge
from benchmarks.wordnet import FOLDER as WORDNET
from benchmarks.wordnet import rows
from retrieval.corpus import reader
from retrieval.questions.slips import LEXICON, RIGHT, nearest
from retrieval.writing import gate

ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")
BY_HAND = frozenset("wordt rekent raport annuale percentuale interessa dividendi".split())
TYPOS = frozenset("adn frist wich shrt weks".split())
_WORD = re.compile(r"[a-z]{3,}")


def words(folder: Path | None) -> Iterator[str]:
    """Every word looked at, in lower case."""
    for part in ("noun", "verb", "adj", "adv"):
        yield from (fields[0] for fields in rows(f"index.{part}", WORDNET) if fields)
    tokenizer = Path(reader.__file__).with_name("reader_model") / "tokenizer.json"
    vocabulary = [
        word for word in json.loads(tokenizer.read_text("utf-8"))["model"]["vocab"] if word.isalpha()
    ]
    yield from vocabulary
    yield from (word + ending for word in set(vocabulary) - LEXICON if len(word) > 3 for ending in ENDINGS)
    glossaries = (Path(gate.__file__).parent / "words" / "glossaries").glob("*.txt")
    for file in (
        *knowledge.FOLDER.glob("*.csv"),
        *glossaries,
        *(folder.glob("xquad_*.json") if folder else ()),
    ):
        yield from _WORD.findall(file.read_text(encoding="utf-8").lower())


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    near = {w for w in words(folder) if w.isascii() and w.isalpha() and w not in LEXICON and nearest(w)}
    RIGHT.write_text("\n".join(sorted((near | BY_HAND) - TYPOS)) + "\n", encoding="utf-8")
    print(f"{len(near):,} words in {RIGHT.name}")


if __name__ == "__main__":
    main()
