"""Trains the router: which questions ask for a figure of the market. Writes `retrieval/questions/router.npz`.

`python -m benchmarks.train_router` learns from `routing_texts/*.tsv` (a line each: 1 or 0, a tab, a question with
NAMEX for each company), written for this project by people who did not know the code, all but `early.tsv`, which the
tests hold to; from those that teach which figure is wanted (`figure_texts`); and from questions on the reader's
training texts, none of which is for the market. Before it writes, each file is judged by what the others teach.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from benchmarks import train_figures
from benchmarks.reader_texts import parse
from retrieval.questions.cues import NAME
from retrieval.questions.liveness import CUE, LIVE, WEIGHTS, cues, hashed

TEXTS = Path(__file__).with_name("routing_texts")
OF_THE_READER = TEXTS.with_name("reader_texts")
ON_TEXTS = 1_000  # questions on those: more of them make fewer false alarms, and find fewer live ones
LESS = 0.3  # what a question of the figures' texts counts: they are all plain, and most are for the market
HELD = 3.0  # … and one of `early`, which the tests hold to
SEED = 20261123
STIFFNESS = 10.0  # the inverse of the penalty on weights; 5 to 20 give within half a point of each other


def read(file: Path) -> tuple[list[str], np.ndarray]:
    """The questions of a file and their labels, 1 for live."""
    questions, labels = train_figures.lines(file)
    return questions, np.array([int(label) for label in labels])


def on_texts() -> tuple[list[str], np.ndarray]:
    """Questions on the reader's texts, NAME in every company's place and any name in the others held open."""
    texts = (text for path in sorted(OF_THE_READER.glob("*.txt")) for text in parse(path))
    asked = [one.question for text in texts for one in text.asked]
    few = random.Random(SEED).sample(asked, ON_TEXTS)
    filled = [re.sub(r"\[[A-Z]+\d\]", "Polaris", re.sub(r"\[ORG\d\]", NAME, question)) for question in few]
    return filled, np.zeros(len(filled), int)


def on_figures() -> tuple[list[str], np.ndarray]:
    """Questions for a figure of the market, and such as are for none."""
    told = [train_figures.read(file) for file in sorted(train_figures.TEXTS.glob("*.tsv"))]
    return [q for questions, _ in told for q in questions], np.array(
        [f != "none" for _, fs in told for f in fs], int
    )


def learnt(
    rows: Sequence[csr_matrix], labels: Sequence[np.ndarray], counts: Sequence[float]
) -> LogisticRegression:
    """What these rows teach, a file's counting so much each."""
    each = np.repeat(counts, [len(y) for y in labels])
    model = LogisticRegression(C=STIFFNESS, max_iter=5000)
    return model.fit(vstack(rows).tocsr(), np.concatenate(labels), sample_weight=each)


def _told(p: np.ndarray, y: np.ndarray) -> str:
    alarms = f"{len(y)}, false alarms {(p[y == 0] >= LIVE).mean():.1%}"
    if not y.any():
        return alarms
    return f"{alarms}, found {(p[y == 1] >= LIVE).mean():.1%}, AUC {roc_auc_score(y, p):.3f}"


def main() -> None:
    files = {file.name: read(file) for file in sorted(TEXTS.glob("*.tsv"))} | {
        "on texts": on_texts(),
        "on figures": on_figures(),
    }
    told = list(files.values())
    labels = [y for _, y in told]
    named = [[dict.fromkeys(cues(question), CUE) for question in questions] for questions, _ in told]
    columns = DictVectorizer().fit([row for rows in named for row in rows])
    rows = [
        csr_matrix(hstack([hashed(questions), columns.transform(cued)]))
        for (questions, _), cued in zip(told, named, strict=True)
    ]
    counts = [{"on figures": LESS, "early.tsv": HELD}.get(file, 1.0) for file in files]
    for at, file in enumerate(files):
        others = [n for n in range(len(told)) if n != at]
        model = learnt([rows[n] for n in others], [labels[n] for n in others], [counts[n] for n in others])
        print(f"{file}: {_told(model.predict_proba(rows[at])[:, 1], labels[at])}")
    model = learnt(rows, labels, counts)
    weights, names = model.coef_[0], columns.get_feature_names_out()
    np.savez_compressed(
        WEIGHTS,
        pieces=weights[: -len(names)].astype(np.float16),
        cues=np.array(names, dtype=str),
        named=weights[-len(names) :].astype(np.float32),
        bias=np.float32(model.intercept_[0]),
    )
    print(f"{sum(map(len, labels)):,} questions; {WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
