"""Makes the gate's table of English opposites from WordNet 3.0: `python -m benchmarks.gate_words`.

Two words stand together where WordNet calls them opposites and both are often used.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from pathlib import Path

from benchmarks.wordnet import FOLDER, rows, synsets

TABLE = Path("retrieval/writing/gate/words/wordnet.py")
NOTICE = 29  # lines of its licence
OFTEN = 3  # times that a word stands in WordNet's tagged texts


def opposites(folder: Path = FOLDER) -> list[tuple[str, str]]:
    """The pairs, each in the order of the alphabet."""
    uses: Counter[str] = Counter()
    for key, _, times in rows("cntlist.rev", folder):
        uses[key.partition("%")[0]] += int(times)
    found: set[tuple[str, str]] = set()
    for part in ("noun", "verb", "adj", "adv"):
        words: dict[str, list[str]] = {}
        links: list[tuple[str, str, int]] = []
        for at, own, rest in synsets(part, folder):
            words[at] = own
            for mark, place, _, which in zip(*[iter(rest[: len(rest) // 4 * 4])] * 4, strict=True):
                if mark == "!":
                    links.append((own[int(which[:2], 16) - 1], place, int(which[2:], 16) - 1))
        pairs = ((one, words[place][n]) for one, place, n in links if place in words)
        found |= {(min(p), max(p)) for p in pairs}
    return sorted(p for p in found if all(re.fullmatch("[a-z-]+", w) and uses[w] >= OFTEN for w in p))


if __name__ == "__main__":
    head = (FOLDER / "data.verb").read_text(encoding="utf-8").splitlines()[:NOTICE]
    notice = "\n".join(re.sub(r"^ *\d+ ?", "", line).rstrip() for line in head)
    pairs = textwrap.fill("; ".join(" ".join(pair) for pair in opposites()), 110)
    TABLE.write_text(
        '"""English opposites, from WordNet 3.0 by benchmarks/gate_words.py. Data.\n\n'
        f'{notice}\n"""\n\nOPPOSITES = """\n{pairs}\n"""\n',
        encoding="utf-8",
    )
