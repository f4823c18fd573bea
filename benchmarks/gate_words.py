"""Makes the gate's table of English words of one sense from WordNet 3.0: `python -m benchmarks.gate_words`.

Two words stand together where they share a sense in which both are often used, and a noun with the verb it is made
of. Opposites, and words that the gate judges itself (directions, comparisons, denials), are left out.
"""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from retrieval.writing.gate.attitudes import ATTITUDES, CAUSE, CAUSING, HEDGE
from retrieval.writing.gate.lexicon import ADVICE, DOWN, GAP, NEUTRAL, OVER, STATES, UNDER, UP
from retrieval.writing.gate.stems import stem

FOLDER = Path("/usr/share/wordnet")  # Debian's package wordnet-base
TABLE = Path("retrieval/writing/gate/wordnet.py")
NOTICE = 29  # lines of its licence
OFTEN = 0.25  # of a word's tagged uses: a sense that a reader thinks of
PERSON = "18"  # the file of the nouns for people: a driver is not what drives
_PARTS = {"noun": "n", "verb": "v", "adj": "a"}
_SAME = (HEDGE, CAUSE, CAUSING, *ATTITUDES)  # words of one sense are all of such a kind, or none is
_OWN = (UP, DOWN, OVER, UNDER, GAP, NEUTRAL, ADVICE, *STATES.values())
Sense = tuple[str, str]  # part of speech, place in its file


def senses(folder: Path = FOLDER) -> dict[str, dict[Sense, float]]:
    """Of each word the senses often meant, by the share that each has in its tagged uses."""
    uses: dict[tuple[str, str, int], int] = {}
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, number, times = line.split()
        lemma, _, rest = key.partition("%")
        uses[lemma, "nvars"[int(rest[0]) - 1].replace("s", "a"), int(number)] = int(times)
    total: dict[str, int] = defaultdict(int)
    for (lemma, _, _), count in uses.items():
        total[lemma] += count
    found: dict[str, dict[Sense, float]] = defaultdict(dict)
    for part, letter in _PARTS.items():
        for line in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if line.startswith("  ") or not re.fullmatch(r"[a-z]{3,}", fields[0]) or not total[fields[0]]:
                continue
            for n, place in enumerate(fields[-int(fields[2]) :], start=1):
                share = uses.get((fields[0], letter, n), 0) / total[fields[0]]
                if share >= OFTEN:
                    found[fields[0]][letter, place] = share
    return found


def alike(folder: Path = FOLDER) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The pairs of words that share a sense often meant, or are made of one another; and the opposites."""
    often = senses(folder)
    words: dict[Sense, list[str]] = {}
    links: list[tuple[str, Sense, str, Sense, str]] = []
    lines: dict[Sense, list[str]] = {}
    for part, letter in _PARTS.items():
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.partition("|")[0].split()
            count = int(fields[3], 16)
            if fields[1] == PERSON:
                continue
            sense = (letter, fields[0])
            words[sense] = [w.split("(")[0].lower() for w in fields[4 : 4 + 2 * count : 2]]
            lines[sense] = fields[4 + 2 * count :]
    for sense, rest in lines.items():
        for n in range(1, 4 * int(rest[0]), 4):
            mark, place, letter, which = rest[n : n + 4]
            if mark in {"+", "!"} and which != "0000" and letter in "nvas":
                other = (letter.replace("s", "a"), place)
                if other not in words:
                    continue
                one, two = words[sense][int(which[:2], 16) - 1], words[other][int(which[2:], 16) - 1]
                links.append((mark, sense, one, other, two))
    pairs = {
        (a, b)
        for sense, named in words.items()
        for a, b in combinations(sorted({w for w in named if sense in often.get(w, {})}), 2)
    }
    pairs |= {
        (min(a, b), max(a, b))
        for mark, one, a, other, b in links
        if mark == "+" and one in often.get(a, {}) and other in often.get(b, {})
    }
    return pairs, {(min(a, b), max(a, b)) for mark, _, a, _, b in links if mark == "!"}


def table(folder: Path = FOLDER) -> dict[str, list[str]]:
    """From each word to those of one sense with it, where their stems do not tell it already."""
    pairs, opposite = alike(folder)
    made: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs - opposite:
        told = stem(a, "en") == stem(b, "en") or any(p.search(a) or p.search(b) for p in _OWN)
        if not told and all(bool(p.search(a)) == bool(p.search(b)) for p in _SAME):
            made[a].add(b)
    return {a: sorted(made[a]) for a in sorted(made)}


if __name__ == "__main__":
    head = (FOLDER / "data.verb").read_text(encoding="utf-8").splitlines()[:NOTICE]
    notice = "\n".join(re.sub(r"^ *\d+ ?", "", line).rstrip() for line in head)
    rows = textwrap.fill("; ".join(" ".join([a, *others]) for a, others in table().items()), 110)
    TABLE.write_text(
        '"""English words of one sense, from WordNet 3.0 by benchmarks/gate_words.py: each, then its likes. Data.\n\n'
        f'{notice}\n"""\n\nALIKE = """\n{rows}\n"""\n',
        encoding="utf-8",
    )
