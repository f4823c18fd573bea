"""Question-sentence pairs from public question-answering data: what the reader learns from and is judged by."""

from __future__ import annotations

import hashlib
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

import sentencex

from benchmarks.reader_texts import FOLDER, Names, parse
from retrieval.corpus.reader import with_context

SEED = 20261121
HELD_OUT_PERCENT = 15  # of the SQuAD titles, by hash: for calibration and evaluation
# Questions taken from each file (None: all). Reviews and chat are many and unlike an article.
SHARES = {
    "squadshifts_amazon_reviews": 2000,
    "squadshifts_reddit": 2000,
    "policyqa_dev": 500,
    "policyqa_test": 500,
    "xquad_de": 150,
    "xquad_es": 150,
    "xquad_ru": 0,  # the vocabulary is English
    "xquad_zh": 0,
}
OPPOSITES = {
    one: other
    for pair in (
        "first last|largest smallest|highest lowest|most least|before after|north south|east west|more less|"
        "increase decrease|increased decreased|higher lower|maximum minimum|won lost|begin end|began ended|"
        "oldest youngest|early late|northern southern|eastern western|above below|rise fall|rose fell|buy sell|"
        "bought sold|gain loss|best worst|start stop|included excluded|accepted rejected|male female|major minor"
    ).split("|")
    for one, other in (pair.split(), pair.split()[::-1])
}
EMPTY = frozenset(
    "the a an is are was were be been do does did has have had of to in on at by for and that it its".split()
)
NAMES = re.compile(r"(?<=[\w,;)] )[A-Z][\w-]+(?: (?:of |the )?[A-Z][\w-]+)*")
YEARS = re.compile(r"\b(?:1[0-9]{3}|20[0-2][0-9])\b")
NUMBERS = re.compile(r"\b(?!(?:1[0-9]{3}|20[0-2][0-9])\b)\d[\d,]*(?:\.\d+)?\b")
KINDS = {"name": NAMES, "year": YEARS, "number": NUMBERS}


@dataclass(frozen=True)
class Question:
    """A question, its paragraph in sentences, and where its answer (or what looks like one) stands."""

    text: str
    source: str
    title: str  # "" where the file has no real titles
    article: str
    sentences: tuple[str, ...]
    spot: int
    answer: str | None  # None: the paragraph does not answer it


@dataclass(frozen=True)
class Example:
    """What the model sees: `answer`, where there is one, stands in `text` at or after `target`."""

    question: str
    text: str
    target: int = 0
    answer: str | None = None


def is_held_out(title: str) -> bool:
    return int(hashlib.sha256(title.encode()).hexdigest(), 16) % 100 < HELD_OUT_PERCENT


def split(text: str) -> list[tuple[int, str]]:
    """Sentences with where each begins."""
    found = []
    for part in sentencex.get_sentence_boundaries("en", text):
        piece = text[part["start_index"] : part["end_index"]]
        if piece.strip():
            found.append((part["start_index"] + len(piece) - len(piece.lstrip()), piece.strip()))
    return found


def load(folder: Path, name: str) -> Iterator[Question]:
    """The questions of one file whose answer stands within one sentence."""
    path = folder / f"{name}.json"
    for article in json.loads(path.read_text())["data"] if path.exists() else []:
        titled = name.startswith(("squad2", "xquad", "squadshifts_new_wiki"))
        title = unquote(article["title"]).replace("_", " ") if titled else ""
        for paragraph in article["paragraphs"]:
            sentences = split(paragraph["context"])
            for item in paragraph["qas"]:
                impossible = bool(item.get("is_impossible"))
                answers = item.get("plausible_answers") if impossible else item["answers"]
                for answer in (answers or [])[:1]:
                    spots = [
                        i
                        for i, (at, s) in enumerate(sentences)
                        if at <= answer["answer_start"]
                        and answer["answer_start"] + len(answer["text"]) <= at + len(s)
                    ]
                    if spots:
                        yield Question(
                            " ".join(item["question"].split()), name, title, f"{name}/{article['title']}",
                            tuple(s for _, s in sentences), spots[0], None if impossible else answer["text"],
                        )  # fmt: skip


def load_all(folder: Path) -> tuple[list[Question], list[Question]]:
    """(to train on, held out). A held-out title is held out in every language and file."""
    rng, train, held = random.Random(SEED), [], []
    for path in sorted(folder.glob("*.json")):
        questions = list(load(folder, path.stem))
        rng.shuffle(questions)
        for question in questions[: SHARES.get(path.stem, len(questions))]:
            if question.title and is_held_out(question.article.split("/", 1)[1]):
                held += [question] if path.stem.startswith("squad2") else []
            else:
                train.append(question)
    return train, held


def load_written(seed: int, folder: Path = FOLDER) -> tuple[list[Question], list[Question]]:
    """(to train on, held out): the questions written for this, with names filled in by `seed`."""
    rng, names, train, held = random.Random(seed), Names(), list[Question](), list[Question]()
    for path in sorted(folder.glob("*.txt")):
        for number, written in enumerate(parse(path)):
            text = names.filled(written, rng)
            article = f"{path.stem}/{number} {seed}"
            chosen = held if is_held_out(f"{path.stem}/{written.heading}") else train
            chosen += [
                Question(
                    typed(one.question, rng),
                    "written",
                    text.heading,
                    article,
                    text.sentences,
                    one.spot,
                    one.answer,
                )
                for one in text.asked
            ]
    return train, held


def typed(question: str, rng: random.Random) -> str:
    """Capitals and question mark by chance: how a question is typed must not tell whether it is answered."""
    words = question.rstrip("?. ")
    words = words.lower() if rng.random() < 0.4 else words[0].upper() + words[1:]
    return words + ("?" if rng.random() < 0.6 else "")


class Maker:
    """Makes pairs from questions: the answering sentence, sentences like it, and questions with a part swapped."""

    def __init__(
        self,
        questions: list[Question],
        seed: int,
        nearest: Mapping[str, Sequence[tuple[str, str]]] = MappingProxyType({}),
        reworded: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`nearest`: a question's (previous, sentence) of its article by meaning; `reworded`: it in other words."""
        self.rng = random.Random(seed)
        self.nearest, self.reworded = nearest, reworded
        sentences: dict[str, dict[str, None]] = defaultdict(dict)
        for question in questions:
            sentences[question.article].update(dict.fromkeys(question.sentences))
        self.sentences = {article: list(found) for article, found in sentences.items()}
        self.parts = {
            (article, kind): sorted({part for s in found for part in pattern.findall(s)})
            for article, found in self.sentences.items()
            for kind, pattern in KINDS.items()
        }
        counts = Counter(w for found in self.sentences.values() for s in found for w in words(s))
        total = sum(map(len, self.sentences.values()))
        self.weight = defaultdict(
            lambda: math.log(total), {w: math.log(total / n) for w, n in counts.items()}
        )

    def likeness(self, question: str, sentence: str) -> float:
        """Shared rare words, a little less for long sentences."""
        asked, said = words(question), words(sentence)
        return sum(self.weight[w] for w in asked & said) / math.pow(10 + len(said), 0.3)

    def window(self, question: Question, spot: int, passages: bool = True) -> Example:
        """A sentence alone, with what stands before it, or in the midst of its passage."""
        sentence, way = question.sentences[spot], self.rng.random() * (1.0 if passages else 0.75)
        answer = question.answer if spot == question.spot else None
        if way < 0.35:
            text = with_context(sentence, heading=question.title if self.rng.random() < 0.3 else "")
        elif way < 0.75:
            previous = question.sentences[spot - 1] if spot else ""
            text = with_context(sentence, previous, question.title if self.rng.random() < 0.6 else "")
        else:
            first = max(0, spot - self.rng.randint(0, 2))
            last = min(len(question.sentences), spot + 1 + self.rng.randint(0, 2))
            text = " ".join(question.sentences[first:last])
            answer = question.answer if first <= question.spot < last else None
            sentence = question.sentences[question.spot] if answer else text
        return Example(question.text, text, text.rindex(sentence), answer)

    def lookalike(self, question: Question) -> list[Example]:
        """A sentence of the same paragraph or article that shares the question's words and does not answer it."""
        answer = (question.answer or "").lower()
        others = [i for i in range(len(question.sentences)) if i != question.spot]
        others = [i for i in others if not answer or answer not in question.sentences[i].lower()]
        if others and self.rng.random() < 0.6:
            others.sort(key=lambda i: -self.likeness(question.text, question.sentences[i]))
            return [self.window(replace(question, answer=None), self.rng.choice(others[:2]), passages=False)]
        pool = self.sentences[question.article]
        near = set(question.sentences)
        far = [s for s in self.rng.sample(pool, min(60, len(pool))) if s not in near]
        far = [s for s in far if not answer or answer not in s.lower()]
        if not far:
            return []
        best = sorted(far, key=lambda s: -self.likeness(question.text, s))[:3]
        heading = question.title if self.rng.random() < 0.5 else ""
        return [Example(question.text, with_context(self.rng.choice(best), heading=heading))]

    def swapped(self, question: Question) -> list[Example]:
        """The question, or the text, or both, with a name, year, number or direction exchanged for another."""
        example = self.window(question, question.spot)
        found = [(kind, part) for kind, pattern in KINDS.items() for part in pattern.findall(question.text)]
        found = [(kind, part) for kind, part in found if part.lower() not in (question.answer or "").lower()]
        if not found or self.rng.random() < 0.15:
            turns = [w for w in question.text.lower().split() if w in OPPOSITES]
            if not turns:
                return []
            old = self.rng.choice(turns)
            return [replace(example, question=swap(question.text, old, OPPOSITES[old]), answer=None)]
        kind, old = self.rng.choice(found)
        seen = (example.text + " " + question.text).lower()
        others = [p for p in self.parts[question.article, kind] if p.lower() not in seen]
        others = [
            p for p in others if p.count(" ") == old.count(" ") and p.isupper() == old.isupper()
        ] or others
        if not others:
            return []
        new = self.rng.choice(others)
        asked, said = swap(question.text, old, new), swap(example.text, old, new)
        if said == example.text:  # the text names it otherwise, if at all
            return [replace(example, question=asked, answer=None)]
        way = self.rng.random()
        if way < 0.4:
            return [replace(example, question=asked, answer=None)]
        if way < 0.65:
            return [Example(question.text, said)]
        before = swap(example.text[: example.target], old, new)
        return [
            Example(asked, said, len(before), question.answer),
            replace(example, question=asked, answer=None),
        ]

    def neighbour(self, question: Question) -> list[Example]:
        """One of the article's sentences nearest in meaning that does not hold the answer, with what is before it."""
        near = [
            spot
            for spot in self.nearest.get(question.text, ())
            if spot[1] != question.sentences[question.spot]
        ]
        answer = (question.answer or "").lower()
        near = [spot for spot in near if not answer or answer not in spot[1].lower()][:4]
        if not near:
            return []
        previous, sentence = self.rng.choice(near)
        context = previous if self.rng.random() < 0.6 else ""
        heading = question.title if self.rng.random() < 0.5 else ""
        return [Example(question.text, with_context(sentence, context, heading))]

    def pairs(self, question: Question) -> list[Example]:
        """All that one pass makes of one question."""
        if question.answer is None:
            return [self.window(question, question.spot) for _ in range(2)] + self.neighbour(question)
        made = [self.window(question, question.spot), *self.neighbour(question)]
        made += self.lookalike(question) if self.rng.random() < 0.6 else []
        return made + (self.swapped(question) if self.rng.random() < 0.6 else [])

    def all(self, questions: list[Question]) -> list[Example]:
        """One pass over the questions, in other words and roughened as people type: see `rough`."""
        made = [example for question in questions for example in self.pairs(question)]
        for i in range(len(made)):
            made[i] = replace(made[i], question=self.rough(made[i].question))
            if self.rng.random() < 0.15:
                answer = made[i].answer
                curly = answer and answer.replace("'", "’")
                made[i] = replace(made[i], text=made[i].text.replace("'", "’"), answer=curly)
        self.rng.shuffle(made)
        return made

    def rough(self, question: str) -> str:
        """Sometimes with synonyms, as key words alone, in lower case, without its question mark."""
        if self.rng.random() < 0.45:
            question = self.reworded.get(question, question)
        if self.rng.random() < 0.06:
            question = " ".join(w for w in question.rstrip("?. ").split() if w.lower() not in EMPTY)
        if self.rng.random() < 0.1:
            question = question.lower()
        return question.rstrip("?. ") if self.rng.random() < 0.25 else question


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def swap(text: str, old: str, new: str) -> str:
    return re.sub(rf"\b{re.escape(old)}\b", lambda _: new, text, flags=re.IGNORECASE)
