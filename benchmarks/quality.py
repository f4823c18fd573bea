"""How right the answers are, and how well it keeps silent: this product beside the naive ways, in one run.

    make bench-quality                                  the project's own questions on the shipped knowledge
    make bench-quality ARGS="--texts DIR --tatqa FILE --mtrag FILE --squad FILE"    and public sets, where given

Prints tables, writes benchmarks/results/quality.json and coverage.png. No set is used to train or tune anything.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import knowledge
from benchmarks import public_sets
from benchmarks.measures import auroc, coverage_curve, draw_coverage, table
from benchmarks.ways import Product, Way, ways
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.reader import Reader
from retrieval.names.instruments import Resolver, load_instruments

QUESTIONS = Path(__file__).parent / "questions.jsonl"
PARAPHRASES = Path(__file__).parent / "faq_paraphrases.txt"
RESULTS = Path(__file__).parent / "results"


@dataclass
class Score:
    """One way's results on one set of questions."""

    right: int = 0
    answerable: int = 0
    refused_right: int = 0
    unanswerable: int = 0
    refused_wrong: int = 0
    exact: int = 0
    cited: int = 0
    scores: list[tuple[float, bool]] = field(default_factory=list)  # (answerability, can be answered)
    milliseconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> list[str]:
        return [
            name,
            _percent(self.right, self.answerable),
            _percent(self.refused_right, self.unanswerable),
            _percent(self.refused_wrong, self.answerable),
            f"{auroc(self.scores):.2f}",
            _percent(self.exact, self.cited),
            f"{statistics.median(self.milliseconds):.0f}",
        ]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def own_questions() -> list[dict[str, Any]]:
    return [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]


async def measure(way: Way, questions: Iterable[dict[str, Any]]) -> Score:
    """A false premise counts as answerable: the answer has to hold what the source says instead."""
    score = Score()
    for row in questions:
        started = time.perf_counter()
        reply = await way.answer(row["question"])
        score.milliseconds.append(1000 * (time.perf_counter() - started))
        can = row["kind"] != "unanswerable"
        score.scores.append((reply.answerable, can))
        score.cited += len(reply.quotes)
        score.exact += sum(text in source for text, source in reply.quotes)
        if can:
            score.answerable += 1
            holds = any(a.lower() in reply.text.lower() for a in row["answer"])
            score.right += holds and not reply.refused  # what is shown as the nearest is no answer
            score.refused_wrong += reply.refused
        else:
            score.unanswerable += 1
            score.refused_right += reply.refused
    return score


def faq_found(product: Product) -> str:
    """How many paraphrases of the shipped FAQ's questions, a line each as `entry|question`, find their entry first."""
    rows = [line.split("|") for line in PARAPHRASES.read_text(encoding="utf-8").splitlines()]
    found = sum(product.first_entry(question) == entry for entry, question in rows)
    return f"{found} of {len(rows)}"


HEAD = ["way", "right", "near-misses refused", "answerable refused", "AUROC", "quotes exact", "ms (median)"]


async def compare(title: str, made: dict[str, Way], embedder: Embedder) -> dict[str, Score]:
    scores = {}
    for name, way in made.items():
        embedder.forget()
        scores[name] = await measure(way, own_questions())
    print(f"\n{title}\n")
    print(table(HEAD, [score.row(name) for name, score in scores.items()]))
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path, help="a folder with the two original articles")
    parser.add_argument("--tatqa", type=Path, help="tatqa_dataset_dev.json")
    parser.add_argument("--mtrag", type=Path, help="an MTRAG-UN .jsonl")
    parser.add_argument("--squad", type=Path, help="SQuAD 2.0 JSON whose held-out titles are measured")
    options = parser.parse_args()
    asyncio.run(_run(options))


async def _run(options: argparse.Namespace) -> None:
    embedder, reader = Embedder(), Reader()
    resolver = Resolver(load_instruments(knowledge.FOLDER))
    results: dict[str, Any] = {}

    def build(folder: Path, home: str) -> dict[str, Way]:
        return ways(folder, Path(home), embedder, reader, resolver)

    with tempfile.TemporaryDirectory() as home:
        made = build(knowledge.FOLDER, home)
        scores = await compare("Own questions, shipped knowledge", made, embedder)
        if isinstance(product := made["fomocheck"], Product):
            results["faq"] = faq_found(product)
            print(f"\nFAQ: {results['faq']} paraphrases in six languages find their entry first")
        results["shipped"] = {name: _plain(score) for name, score in scores.items()}
        curves = {name: coverage_curve(score.scores) for name, score in scores.items()}
    if options.texts:
        with tempfile.TemporaryDirectory() as home:
            scores = await compare("Own questions, original texts", build(options.texts, home), embedder)
            results["originals"] = {name: _plain(score) for name, score in scores.items()}
    sets: list[tuple[Path | None, Callable[..., dict[str, Any]]]] = [
        (options.tatqa, public_sets.tatqa),
        (options.mtrag, public_sets.mtrag),
        (options.squad, public_sets.squad),
    ]
    for path, run in sets:
        if path:
            results[run.__name__] = run(path, embedder, reader, resolver)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "quality.json").write_text(json.dumps(results, indent=1))
    draw_coverage(curves, RESULTS / "coverage.png")
    print(f"\nWritten: {RESULTS / 'quality.json'}, {RESULTS / 'coverage.png'}")


def _plain(score: Score) -> dict[str, Any]:
    return dict(zip(HEAD[1:], score.row("")[1:], strict=True))


if __name__ == "__main__":
    main()
