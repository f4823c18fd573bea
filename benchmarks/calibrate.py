"""Fits the probability in retrieval/corpus/reading.py on questions held out from the reader's training.

    python -m benchmarks.calibrate --data FOLDER [--reader FOLDER]

FOLDER of --data as for train_reader. Each question is asked of a short article: ten paragraphs of its own article,
with the one that answers, without it, or with one that only seems to. Prints weights and cross-validated figures.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from benchmarks.reader_pairs import SEED, Question, is_held_out, load, load_written
from benchmarks.train_reader import embed
from retrieval.corpus.lexical import Lexicon
from retrieval.corpus.passages import embedded_text, sentences, split
from retrieval.corpus.reader import PACKAGED, Reader
from retrieval.corpus.reading import SENTENCES_READ, candidates, signals
from retrieval.corpus.search import search
from retrieval.types import Document, Kind, Passage

PARAGRAPHS = 10
WIDE = 130  # questions asked of all titles at once
QUESTIONS = {"squad2_part": 220, "squadshifts_new_wiki": 40}  # of each held-out title, at most

AGAINST = (
    ("answerable", "removed"),
    ("answerable", "twisted"),
    ("written, answerable", "written, near miss"),
    ("wide, answerable", "wide, silent"),
)


@dataclass(frozen=True)
class Case:
    """A question and the article that it is asked of; `answer` is the sentence that answers, where one does."""

    title: str
    kind: str  # answerable, removed (its paragraph is not there), twisted (unanswerable by design)
    question: str
    passages: tuple[Passage, ...]
    answer: str | None


class Shelf:
    """A few passages searched as the index searches many."""

    def __init__(self, passages: Sequence[Passage], vectors: dict[str, NDArray[np.float32]]) -> None:
        self._passages = passages
        self._all = vectors
        self._vectors = np.stack([vectors[embedded_text(p)] for p in passages])
        self._words = Lexicon.build([embedded_text(p) for p in passages])

    def nearest(self, vector: Sequence[float], k: int) -> list[tuple[Passage, float]]:
        cosines = self._vectors @ np.asarray(vector)
        return [(self._passages[i], float(cosines[i])) for i in np.argsort(-cosines)[:k]]

    def by_words(self, question: str, k: int) -> list[tuple[Passage, float]]:
        return [(self._passages[i], score) for i, score in self._words.best(question, k)]

    def likeness(self, vector: NDArray[np.float32], passage: Passage) -> list[float]:
        return [float(self._all[sentence] @ vector) for sentence in sentences(passage)]


def cases(data: Path) -> Iterator[Case]:
    """Each answerable question with and without its paragraph, each unanswerable one with the one it twists."""
    rng = random.Random(SEED)
    for name, most in QUESTIONS.items():
        titles: dict[str, list[Question]] = {}
        for question in load(data, name):
            if is_held_out(question.article.split("/", 1)[1]):
                titles.setdefault(question.article, []).append(question)
        for title, questions in titles.items():
            paragraphs = {q.sentences: _passages(q) for q in questions}
            for question in rng.sample(questions, min(most, len(questions))):
                own, answer = paragraphs[question.sentences], (question.answer or "").lower()
                others = [p for p in paragraphs.values() if p is not own]
                silent = [
                    p for p in others if not answer or answer not in " ".join(x.text for x in p).lower()
                ]
                if len(silent) < PARAGRAPHS // 2:
                    continue  # an answer that nearly every paragraph holds
                around = rng.sample(silent, min(PARAGRAPHS, len(silent)))
                here = (*own, *(p for passages in around[: PARAGRAPHS - 1] for p in passages))
                if question.answer is None:
                    yield Case(title, "twisted", question.text, here, None)
                    continue
                yield Case(title, "answerable", question.text, here, question.sentences[question.spot])
                without = tuple(p for passages in around for p in passages)
                yield Case(title, "removed", question.text, without, None)


def wide_cases(data: Path) -> Iterator[Case]:
    """Questions asked of all titles at once, as of a large collection: with their own article, and without it."""
    questions = [q for q in load(data, "squad2_part") if q.answer]
    articles: dict[str, dict[tuple[str, ...], Question]] = {}
    for question in questions:
        articles.setdefault(question.article, {}).setdefault(question.sentences, question)
    shelf = [(a, p) for a, found in articles.items() for q in list(found.values())[:40] for p in _passages(q)]
    held = [q for q in questions if is_held_out(q.article.split("/", 1)[1])]
    for question in random.Random(SEED).sample(held, WIDE):
        answer = question.sentences[question.spot]
        yield Case(question.title, "wide, answerable", question.text, tuple(p for _, p in shelf), answer)
        silent = tuple(p for a, p in shelf if a != question.article)
        yield Case(question.title, "wide, silent", question.text, silent, None)


def written_cases() -> Iterator[Case]:
    """A third of the questions of the texts written for this and held out, asked of its text among ten of its kind."""
    _, held = load_written(SEED)
    texts: dict[str, dict[str, Question]] = {}
    for question in held:
        texts.setdefault(question.article.split("/")[0].rsplit("_", 1)[0], {})[question.article] = question
    for question in held[::3]:
        file = question.article.split("/")[0].rsplit("_", 1)[0]
        shelf = list(texts[file])
        at = shelf.index(question.article)
        around = [shelf[(at + step) % len(shelf)] for step in range(min(PARAGRAPHS, len(shelf)))]
        here = tuple(p for article in around for p in _passages(texts[file][article]))
        answer = question.sentences[question.spot] if question.answer else None
        yield Case(
            question.article,
            "written, answerable" if answer else "written, near miss",
            question.text,
            here,
            answer,
        )


def _passages(question: Question) -> list[Passage]:
    text = " ".join(question.sentences)
    return split(Document(f"{question.article} {hash(text)}", question.title, text, Kind.ARTICLE))


def rows(
    case: Case, reader: Reader, vectors: dict[str, NDArray[np.float32]]
) -> tuple[NDArray[np.float64], int | None]:
    """The signals of the sentences read, (sentences, signals), and which of them answers."""
    shelf = Shelf(case.passages, vectors)
    found = search(shelf, case.question, vectors[case.question], 20)  # type: ignore[arg-type]  # an index in small
    likeness = partial(shelf.likeness, vectors[case.question])
    chosen = list(islice(candidates(case.question, found, likeness), SENTENCES_READ))
    odds = np.array(reader.read(case.question, [c.read_as for c in chosen])).clip(1e-6, 1 - 1e-6)
    made = np.array([signals(c, o) for c, o in zip(chosen, np.log(odds / (1 - odds)), strict=True)])
    gold = next((i for i, c in enumerate(chosen) if case.answer and case.answer[:60] in c.sentence), None)
    return made, gold


def fit(
    read: Sequence[NDArray[np.float64]], labels: NDArray[np.int_], rounds: int = 6
) -> NDArray[np.float64]:
    """Weights and constant under which a question's best sentence says best whether the article answers it.

    Both kinds count the same. The best is chosen anew under each round's weights, by the odds at first.
    """
    weights = np.array([1.0] + [0.0] * read[0].shape[1])
    balance = {1: 0.5 / labels.mean(), 0: 0.5 / (1 - labels.mean())}
    for _ in range(rounds):
        best = np.array([r[np.argmax(r @ weights[:-1])] for r in read])
        model = LogisticRegression(C=10, max_iter=500, class_weight=balance).fit(best, labels)
        weights = np.array([*model.coef_[0], model.intercept_[0]])
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--reader", default=PACKAGED, help="another folder with a reader's model")
    options = parser.parse_args()
    asked = [*cases(options.data), *written_cases(), *wide_cases(options.data)]
    shelves = {p.id: p for c in asked for p in c.passages}.values()
    texts = [text for p in shelves for text in (embedded_text(p), *sentences(p))]
    vectors = embed([c.question for c in asked] + texts)
    reader = Reader(options.reader)
    read, golds = zip(*(rows(c, reader, vectors) for c in asked), strict=True)
    labels = np.array([int(c.answer is not None) for c in asked])
    odds, right = np.zeros(len(asked)), []
    for train, test in GroupKFold(5).split(asked, groups=[c.title for c in asked]):
        weights = fit([read[i] for i in train], labels[train])
        for i in test:
            scores = read[i] @ weights[:-1] + weights[-1]
            odds[i] = scores.max()
            if labels[i]:
                right.append(golds[i] is not None and int(scores.argmax()) == golds[i])
    kinds = np.array([c.kind for c in asked])
    print(f"{len(asked)} cases: " + ", ".join(f"{k} {sum(kinds == k)}" for k in sorted(set(kinds))))
    found = np.mean([g is not None for g, y in zip(golds, labels, strict=True) if y])
    print(f"the answering sentence among those read: {found:.3f}, first: {np.mean(right):.3f}")
    chances = 1 / (1 + np.exp(-odds))
    for yes, no in AGAINST:
        part = (kinds == no) | (kinds == yes)
        print(f"{yes} against {no}: area under ROC {roc_auc_score(labels[part], odds[part]):.3f}")
        for share in (0.02, 0.05, 0.1):
            at = np.quantile(chances[kinds == yes], share)
            print(f"    {share:.0%} refused below {at:.2f}: refused {np.mean(chances[kinds == no] < at):.0%}")
    print("weights and constant:", [round(float(w), 3) for w in fit(read, labels)])


if __name__ == "__main__":
    main()
