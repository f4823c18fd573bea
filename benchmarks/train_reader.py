"""Trains the reader on public question-answering data, on two CPU cores, and makes the file that is shipped.

    python -m benchmarks.train_reader --data FOLDER --work FOLDER [--minutes 55]
    python -m benchmarks.train_reader --data FOLDER --work FOLDER --export FOLDER

FOLDER of --data holds SQuAD-shaped files, each optional: squad2_part.json (SQuAD 2.0), squadshifts_*.json
(SQuADShifts), policyqa_*.json (PolicyQA), xquad_*.json (XQuAD). --export needs the packages onnx, onnxscript.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from benchmarks.cross_encoder import (
    ReaderNet,
    arguments,
    calibrate,
    encode,
    first_half,
    judge,
    largest,
    learn,
    tensors,
    trained,
    write_graph,
)
from benchmarks.paraphrase import Synonyms, meaning_kept
from benchmarks.paraphrase import reworded as reworded_question
from benchmarks.reader_pairs import SEED, Example, Maker, Question, load_all, load_written
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.reader import with_context


def by_meaning(questions: list[Question]) -> tuple[dict[str, list[tuple[str, str]]], dict[str, str]]:
    """Each question's eight nearest (previous, sentence) of its article, and the question in other words."""
    synonyms, rng = Synonyms(), random.Random(SEED)
    pool: dict[str, dict[str, str]] = defaultdict(dict)
    for question in questions:
        for previous, sentence in zip(("", *question.sentences), question.sentences, strict=False):
            pool[question.article].setdefault(sentence, previous)
    made = {q.text: reworded_question(q.text, synonyms, rng) or q.text for q in questions}
    vectors = embed([*made, *made.values(), *(s for sentences in pool.values() for s in sentences)])
    nearest = {}
    for article, sentences in pool.items():
        spots = [(previous, sentence) for sentence, previous in sentences.items()]
        said = np.stack([vectors[sentence] for _, sentence in spots])
        for question in (q for q in questions if q.article == article):
            order = np.argsort(-said @ vectors[question.text])[:8]
            nearest[question.text] = [spots[i] for i in order]
    kept = meaning_kept(np.stack([vectors[q] for q in made]), np.stack([vectors[m] for m in made.values()]))
    return nearest, {q: other for (q, other), keep in zip(made.items(), kept, strict=True) if keep}


def embed(texts: Iterable[str]) -> dict[str, NDArray[np.float32]]:
    """A unit vector for each different text; those of like length together, which is quicker."""
    by_length = sorted(set(texts), key=len)
    with torch.autocast("cpu", torch.bfloat16):
        return dict(zip(by_length, np.array(Embedder().embed_documents(by_length), np.float32), strict=True))


def mixed(data: Path, written: int) -> list[Example]:
    """What one run learns from: public questions alone, or half of those like an article's and the written ones.

    `written` is how often each written text comes, each time with other names and other negatives.
    """
    questions, _ = load_all(data)
    wiki = [q for q in questions if q.source.startswith(("squad2", "squadshifts_new_wiki", "xquad_en"))]
    hard = [q for q in wiki if q.answer is None]
    if written:
        questions = [q for q in wiki[::2] if q.answer is not None]
        wiki = []
    asked = [q for turn in range(written) for q in load_written(SEED + turn)[0]]
    nearest, reworded = by_meaning([*questions, *hard, *asked] if written else wiki)
    print(f"{len(reworded)} questions also in other words", flush=True)
    print(dict(Counter(q.source for q in [*questions, *asked])), flush=True)
    # What is like an article twice, with other negatives.
    second = Maker([*questions, *hard, *asked], SEED + 1, nearest, reworded)
    examples = Maker(questions, SEED, nearest, reworded).all(questions)
    return examples + second.all([*wiki, *hard, *asked])


@torch.no_grad()
def answerable(net: ReaderNet, questions: list[Question]) -> tuple[list[torch.Tensor], torch.Tensor]:
    """For each question its paragraph's sentences as (sentences, 2) of yes-or-no and span; and whether one answers."""
    found = []
    for question in questions:
        befores = ("", *question.sentences)
        texts = [with_context(s, befores[i], question.title) for i, s in enumerate(question.sentences)]
        rows = encode([Example(question.text, text) for text in texts])
        yes, span = net(*tensors(rows))
        found.append(torch.stack([yes, judge(yes, span, (0.0, 1.0, 0.0))], 1))
    return found, torch.tensor([float(q.answer is not None) for q in questions])


def moved(questions: list[Question]) -> list[Question]:
    """Answerable questions put to another paragraph of their article, one without the answer's words."""
    rng, made = random.Random(SEED), []
    for question in questions:
        near = [q for q in questions if q.article == question.article]
        other = rng.choice(near).sentences
        if question.answer and question.answer.lower() not in " ".join(other).lower():
            made.append(replace(question, sentences=other, answer=None))
    return made


def export(data: Path, work: Path, target: Path) -> None:
    """Calibrates on half of the held-out questions, prints figures for the other half, writes the int8 graph."""
    torch.set_num_threads(2)
    net = trained(work / "reader.safetensors")
    _, held = load_all(data)
    both_kinds = {q.article for q in held if q.answer is None}
    near = [q for q in held if q.article in both_kinds]
    written = load_written(SEED)[1][::4]
    asked = near + moved(near) + written
    found, labels = answerable(net, asked)
    calibrating = first_half([q.text for q in asked])
    weights = calibrate([f for f, m in zip(found, calibrating, strict=True) if m], labels[calibrating])
    odds = largest(found, weights)
    is_near = torch.arange(len(asked)) < len(near)
    ours = torch.tensor([q.source == "written" for q in asked])
    elsewhere = ~ours & (~is_near | (labels == 1))
    for name, part in (("near misses", is_near), ("another paragraph", elsewhere), ("written", ours)):
        seen = part & ~calibrating
        area = roc_auc_score(labels[seen], odds[seen])
        brier = (odds[seen].sigmoid() - labels[seen]).square().mean()
        print(f"{name}: {int(seen.sum())} questions, area under ROC {area:.3f}, Brier score {brier:.3f}")
    print("weights", [round(w, 3) for w in weights.tolist()])
    write_graph(net, weights, target)


def main() -> None:
    parser = arguments(__doc__, minutes=55)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--written", type=int, default=0, help="passes over the texts written for this")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    if options.export:
        export(options.data, options.work, options.export)
    else:
        learn(mixed(options.data, options.written), options.work / "reader.safetensors", options.minutes)


if __name__ == "__main__":
    main()
