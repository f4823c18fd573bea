"""WordNet 3.0 as Debian's package wordnet-base lays it down: its sets of synonyms, and what each points to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path("/usr/share/wordnet")


def rows(name: str, folder: Path = FOLDER) -> Iterator[list[str]]:
    """The fields of each line of a file, without its licence and what stands behind a bar."""
    for line in (folder / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line.partition("|")[0].split()


def synsets(part: str, folder: Path = FOLDER) -> Iterator[tuple[str, list[str], list[str]]]:
    """Of "noun", "verb", "adj" or "adv" each set: its place, its words, and the fields of what it points to."""
    for fields in rows(f"data.{part}", folder):
        count = int(fields[3], 16)
        words = [w.split("(")[0].lower() for w in fields[4 : 4 + 2 * count : 2]]
        yield fields[0], words, fields[5 + 2 * count :]
