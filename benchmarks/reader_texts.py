"""The texts and questions written for the reader's training: their form, read and checked.

    python -m benchmarks.reader_texts FILE...

A text in benchmarks/reader_texts/*.txt is a heading (`# …`), its sentences each on a numbered line, and questions:
`+ 3 = its answer's words :: a question that sentence 3 answers` and `- 3 :: one that none answers, though 3 seems to`.
Names stand as [ORG1], [PERSON1], [PLACE1] or [PRODUCT1]: no name is invented here, the training fills them in.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import knowledge
from retrieval.names.instruments import load_instruments

FOLDER = Path(__file__).parent / "reader_texts"
NAME = re.compile(r"\[(ORG|PERSON|PLACE|PRODUCT)\d\]")
GIVEN = "James Mary Wei Ana Yuki Omar Elena Raj Claire Lars Min-jun Sofia David Ingrid Kofi Priya Hans Lucía".split()
FAMILY = (
    "Smith Chen Müller García Tanaka Okafor Ivanov Patel Dubois Kim Rossi Silva Jensen Wong Novak Ali".split()
)
PLACES = (
    "Rotterdam|Nagoya|Texas|Shenzhen|São Paulo|Leipzig|Ohio|Bangalore|Lyon|Busan|Arizona|Gdańsk|Monterrey|Perth|"
    "Shanghai|Ontario|Bilbao|Nairobi|Penang|Oregon|Antwerp|Hsinchu|Dublin|Haifa|Turin|Chengdu|Nevada|Malmö"
).split("|")
PRODUCTS = (
    "Windows|Photoshop|Corolla|Kindle|Ozempic|PlayStation|AirPods|Tesla Model 3|Office 365|Instagram|Gmail|Botox|"
    "Java|Android|Chrome|Xbox|Prime|Excel|Teams|Azure|Redis|Docker|Slack|Firefox|WhatsApp|Galaxy|Roomba|Minecraft"
).split("|")
_YES = re.compile(r"\+ (\d+) = (.+?) :: (.+)")
_NO = re.compile(r"- (\d+) :: (.+)")
_SENTENCE = re.compile(r"(\d+) (.+)")


@dataclass(frozen=True)
class Asked:
    """A question of a text, the sentence (from 0) that answers or seems to, and the answer's words or None."""

    question: str
    spot: int
    answer: str | None


@dataclass(frozen=True)
class Text:
    """A heading, sentences in their order, and what is asked of them."""

    heading: str
    sentences: tuple[str, ...]
    asked: tuple[Asked, ...]


class Malformed(ValueError):
    """A line that is not of the form, with where it stands."""


def parse(path: Path) -> Iterator[Text]:
    """The texts of one file. Raises Malformed at the first line that is wrong."""
    heading, sentences, asked = "", list[str](), list[Asked]()
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), "# end"], 1):
        line = line.strip()  # noqa: PLW2901  # the line is what was meant, without its edges
        if line.startswith("# "):
            if sentences:
                yield Text(heading, tuple(sentences), tuple(asked))
            heading, sentences, asked = line[2:], [], []
        elif found := _YES.fullmatch(line):
            spot, answer = int(found[1]) - 1, found[2]
            if not 0 <= spot < len(sentences) or answer not in sentences[spot]:
                raise Malformed(f"{path.name}:{number}: sentence {spot + 1} does not hold “{answer}”")
            asked.append(Asked(found[3], spot, answer))
        elif found := _NO.fullmatch(line):
            spot = int(found[1]) - 1
            if not 0 <= spot < len(sentences):
                raise Malformed(f"{path.name}:{number}: there is no sentence {spot + 1}")
            asked.append(Asked(found[2], spot, None))
        elif (found := _SENTENCE.fullmatch(line)) and int(found[1]) == len(sentences) + 1:
            sentences.append(found[2])
        elif line:
            raise Malformed(f"{path.name}:{number}: not a sentence in its turn nor a question: {line[:60]}")


class Names:
    """Names that exist, or are as common as can be, for the places held open in texts."""

    def __init__(self) -> None:
        listed = load_instruments(knowledge.FOLDER)
        self._companies = sorted({i.name for i in listed if i.kind == "equity" and len(i.name) < 24})

    def filled(self, text: Text, rng: random.Random) -> Text:
        """The text with one name for each place held open, the same in sentences, questions and answers."""
        people = [f"{given} {family}" for given in GIVEN for family in FAMILY]
        pools = {"ORG": self._companies, "PERSON": people, "PLACE": PLACES, "PRODUCT": PRODUCTS}
        order = {kind: rng.sample(pool, 10) for kind, pool in pools.items()}

        def put(words: str) -> str:
            return NAME.sub(lambda m: order[m[1]][int(m[0][-2])], words)

        asked = tuple(
            Asked(put(one.question), one.spot, one.answer and put(one.answer)) for one in text.asked
        )
        return Text(put(text.heading), tuple(map(put, text.sentences)), asked)


def main() -> None:
    for name in sys.argv[1:]:
        try:
            texts = list(parse(Path(name)))
        except Malformed as error:
            print(error)
            continue
        asked = [one for text in texts for one in text.asked]
        answered = sum(one.answer is not None for one in asked)
        print(f"{name}: {len(texts)} texts, {len(asked)} questions, {answered} of them answered")


if __name__ == "__main__":
    main()
