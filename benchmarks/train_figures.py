"""Trains what tells which figure a question wants. Writes `retrieval/questions/wanted.npz`.

`python -m benchmarks.train_figures` learns from `figure_texts/*.tsv`: a line each, the figure, a tab, a question with
NAMEX for each company, written for this project by people who did not know the code. Before it writes, each file is
judged by what the others teach.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from retrieval.questions.cues import NAME
from retrieval.questions.liveness import hashed
from retrieval.questions.slips import mended
from retrieval.questions.wanted import SURE, WEIGHTS

TEXTS = Path(__file__).with_name("figure_texts")
STIFFNESS = 30.0  # the inverse of the penalty on weights: 10 is right less often, 100 too sure of itself
RARE = 2  # a piece that fewer questions hold teaches nothing


def lines(file: Path) -> tuple[list[str], list[str]]:
    """The questions of a file with NAME for each company, and their labels."""
    rows = [line.split("\t", 1) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [question.replace("NAMEX", NAME) for _, question in rows], [label for label, _ in rows]


def read(file: Path) -> tuple[list[str], list[str]]:
    """The questions of a file as they come to the model, and their figures."""
    questions, figures = lines(file)
    return [mended(question) for question in questions], figures


def learnt(rows: csr_matrix, figures: Sequence[str]) -> LogisticRegression:
    return LogisticRegression(C=STIFFNESS, max_iter=5000).fit(rows, figures)


def main() -> None:
    files = {file.name: read(file) for file in sorted(TEXTS.glob("*.tsv"))}
    for name, (questions, figures) in files.items():
        others = [told for other, told in files.items() if other != name]
        model = learnt(hashed([q for qs, _ in others for q in qs]), [f for _, fs in others for f in fs])
        p = model.predict_proba(hashed(questions))
        right = model.classes_[p.argmax(axis=1)] == np.array(figures)
        sure = p.max(axis=1) >= SURE
        told = f"sure of {sure.mean():.1%}, of those {right[sure].mean():.1%}"
        print(f"{name}: {len(figures)}, right {right.mean():.1%}; {told}")
    questions, figures = ([one for told in files.values() for one in told[part]] for part in (0, 1))
    rows = hashed(questions)
    columns = np.flatnonzero(np.bincount(rows.indices, minlength=rows.shape[1]) >= RARE)
    model = learnt(rows[:, columns], figures)
    np.savez_compressed(
        WEIGHTS,
        classes=np.array(model.classes_, dtype=str),
        columns=columns.astype(np.int32),
        weights=model.coef_.T.astype(np.float16),
        bias=model.intercept_.astype(np.float32),
    )
    print(
        f"{len(figures):,} questions, {len(columns):,} pieces; {WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e3:.0f} kB"
    )


if __name__ == "__main__":
    main()
