"""Area under the ROC curve, coverage against error, and how they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

Scores = Sequence[tuple[float, bool]]  # (score, should be accepted)


def auroc(scores: Scores) -> float:
    """The chance that an answerable question scores above an unanswerable one; ties count half (Mann–Whitney)."""
    good = [s for s, can in scores if can]
    bad = [s for s, can in scores if not can]
    if not good or not bad:
        return float("nan")
    return sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / (len(good) * len(bad))


def coverage_curve(scores: Scores) -> list[tuple[float, float]]:
    """(share of answerable questions answered, share of unanswerable ones answered) as the threshold falls."""
    good, bad = sum(can for _, can in scores), sum(not can for _, can in scores)
    points, taken_good, taken_bad = [(0.0, 0.0)], 0, 0
    for _, can in sorted(scores, key=lambda s: -s[0]):
        taken_good, taken_bad = taken_good + can, taken_bad + (not can)
        points.append((taken_good / good, taken_bad / bad))
    return points


def draw_coverage(curves: Mapping[str, list[tuple[float, float]]], path: Path) -> None:
    """Each way's coverage against its error, as a PNG."""
    figure = Figure(figsize=(6, 4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for name, points in curves.items():
        axes.plot([100 * x for x, _ in points], [100 * y for _, y in points], label=name)
    axes.set_xlabel("answerable questions answered, %")
    axes.set_ylabel("unanswerable ones answered too, %")
    axes.legend(frameon=False)
    figure.savefig(path, dpi=120)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])
