"""Questions in other words, for training: WordNet's synonyms, kept where the embedder finds the meaning kept."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.wordnet import FOLDER, rows, synsets

LEAST, MOST = 0.85, 0.985  # cosine of a question and its paraphrase: the same question, other words
KEPT = frozenset(
    "be is was are were do did does have has had what who which when where why how many much".split()
)


class Synonyms:
    """The one-word synonyms of a word's commonest sense as a noun, verb or adjective (WordNet 3.0)."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._of: dict[str, set[str]] = {}
        for part in ("noun", "verb", "adj"):
            words = {place: names for place, names, _ in synsets(part, folder)}
            for fields in rows(f"index.{part}", folder):
                first = words[fields[-int(fields[2])]]
                self._of.setdefault(fields[0], set()).update(n for n in first if n.isalpha())

    def of(self, word: str) -> list[str]:
        """In the word's own form where it is a plain one: base, or plural in -s."""
        found = self._of.get(word, set()) - {word}
        if not found and word.endswith("s"):
            found = {
                f"{other}s"
                for other in self._of.get(word[:-1], set()) - {word[:-1]}
                if other[-1] not in "sxyh"
            }
        return sorted(found)


def reworded(question: str, synonyms: Synonyms, rng: random.Random) -> str | None:
    """The question with one to three of its lower-case words exchanged; None where it has none to exchange."""
    spots = [
        (m, found)
        for m in re.finditer(r"\b[a-z]{3,}\b", question)
        if m[0] not in KEPT and (found := synonyms.of(m[0]))
    ]
    if not spots:
        return None
    made = question
    for spot, found in sorted(
        rng.sample(spots, min(len(spots), rng.randint(1, 3))), key=lambda s: -s[0].start()
    ):
        made = made[: spot.start()] + rng.choice(found) + made[spot.end() :]
    return made


def meaning_kept(asked: NDArray[np.float32], made: NDArray[np.float32]) -> Sequence[bool]:
    """For each pair of unit vectors whether the second asks the same in other words."""
    cosine = np.sum(asked * made, axis=1)
    return [bool(LEAST <= c <= MOST) for c in cosine]
