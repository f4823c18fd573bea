"""Makes the gate's tables of English opposites and synonyms from WordNet 3.0: `python -m benchmarks.gate_words`.

Two words stand together where WordNet has them so and both are often used; of synonyms, in a sense that is often meant.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.wordnet import FOLDER, rows, synsets

WORDS = Path("retrieval/writing/gate/words")
TABLE = WORDS / "wordnet.py"
SYNONYMS = WORDS / "glossaries" / "en.txt"
NOTICE = 29  # lines of its licence
OFTEN = 3  # times that a word stands in WordNet's tagged texts
MEANT = 4  # senses of a word that are often meant
PARTS = ("noun", "verb", "adj", "adv")
# "Delivery" of "deliver": who does it, or has it done, is another thing ("investor", "employee").
_DEED = re.compile(r"(?:ion|ment|al|ance|ence|y|ure|age|ness|ity|th)$")


@cache
def _uses(folder: Path) -> Counter[str]:
    uses: Counter[str] = Counter()
    for key, _, times in rows("cntlist.rev", folder):
        uses[key.partition("%")[0]] += int(times)
    return uses


def opposites(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """The pairs, each in the order of the alphabet."""
    found = {(min(p), max(p)) for part in PARTS for p in _pointed(part, "!", folder)}
    return sorted(p for p in found if all(_often(w, folder) for w in p))


def synonyms(folder: Path = FOLDER) -> list[tuple[str, ...]]:
    """The sets of synonyms, and the pairs of a verb or adjective and the deed or state that is called after it."""
    found: set[tuple[str, ...]] = set()
    for part in PARTS:
        meant = _meant(part, folder)
        for at, words, _ in synsets(part, folder):
            often = sorted({w for w in words if _often(w, folder) and at in meant[w][:MEANT]})
            found |= {tuple(often)} if len(often) > 1 else set()
    for part in ("verb", "adj"):
        for word, deed in _pointed(part, "+", folder):
            if _DEED.search(deed) and deed[:3] == word[:3] and deed != word:
                found |= {(word, deed)} if _often(word, folder) and _often(deed, folder) else set()
    return sorted(one for one in found if not any(set(one) < set(other) for other in found))


def _pointed(part: str, kind: str, folder: Path) -> Iterator[tuple[str, str]]:
    """The words between which WordNet has a pointer of this kind."""
    words = {at: own for name in PARTS for at, own in _sets(name, folder)}
    for _, own, rest in synsets(part, folder):
        for mark, place, to, which in zip(*[iter(rest[: len(rest) // 4 * 4])] * 4, strict=True):
            if mark == kind and (to, place) in words and int(which[:2], 16):
                yield own[int(which[:2], 16) - 1], words[(to, place)][int(which[2:], 16) - 1]


def _sets(part: str, folder: Path) -> Iterator[tuple[tuple[str, str], list[str]]]:
    letters = {"adj": "as", "adv": "r"}.get(part, part[0])
    yield from (((letter, at), own) for at, own, _ in synsets(part, folder) for letter in letters)


def _meant(part: str, folder: Path) -> dict[str, list[str]]:
    """From each word to its sets, that which is meant most often first."""
    made: dict[str, list[str]] = defaultdict(list)
    for fields in rows(f"index.{part}", folder):
        made[fields[0]] = fields[6 + int(fields[3]) :]
    return made


def _often(word: str, folder: Path) -> bool:
    return bool(re.fullmatch("[a-z-]+", word)) and _uses(folder)[word] >= OFTEN


if __name__ == "__main__":
    head = (FOLDER / "data.verb").read_text(encoding="utf-8").splitlines()[:NOTICE]
    notice = "\n".join(re.sub(r"^ *\d+ ?", "", line).rstrip() for line in head)
    pairs = textwrap.fill("; ".join(" ".join(pair) for pair in opposites()), 110)
    TABLE.write_text(
        '"""English opposites, from WordNet 3.0 by benchmarks/gate_words.py. Data.\n\n'
        f'{notice}\n"""\n\nOPPOSITES = """\n{pairs}\n"""\n',
        encoding="utf-8",
    )
    told = "\n".join(f"# {line}".rstrip() for line in notice.splitlines())
    table = "\n".join(" ".join(one) for one in synonyms())
    SYNONYMS.write_text(
        f"# English synonyms, from WordNet 3.0 by benchmarks/gate_words.py: a set on each line.\n#\n{told}\n{table}\n",
        encoding="utf-8",
    )
