"""Trains the judge of support: does a source's sentence bear out what a language model says of it?

    python -m benchmarks.train_support --start FILE --work FOLDER [--minutes 25] [--passes 3]
    python -m benchmarks.train_support --work FOLDER --export FOLDER

It starts from the reader's weights (reader.safetensors of train_reader), which have learnt to lay two texts side by
side. --export calibrates on half of the texts held out and prints figures for the other half.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from sklearn.metrics import roc_auc_score

from benchmarks.claim_pairs import Claim, examples, load_claims, shown
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
from benchmarks.reader_pairs import SEED, Example

WEIGHTS = "support.safetensors"


@torch.no_grad()
def scored(net: ReaderNet, claims: list[Claim]) -> tuple[list[torch.Tensor], torch.Tensor]:
    """For each claim (1, 2) of yes-or-no and span, and whether it is true."""
    found = []
    for claim in claims:
        yes, span = net(*tensors(encode([Example(claim.words, shown(claim))])))
        found.append(torch.stack([yes, judge(yes, span, (0.0, 1.0, 0.0))], 1))
    return found, torch.tensor([float(c.true) for c in claims])


def export(work: Path, target: Path) -> None:
    torch.set_num_threads(2)
    net = trained(work / WEIGHTS)
    claims = load_claims(SEED)[1]
    found, labels = scored(net, claims)
    first = first_half([c.text.heading for c in claims])
    weights = calibrate([f for f, m in zip(found, first, strict=True) if m], labels[first])
    odds = largest(found, weights)
    print(f"{int((~first).sum())} claims: area under ROC {roc_auc_score(labels[~first], odds[~first]):.3f}")
    false = np.sort(odds[~first & (labels == 0)].numpy())[::-1]
    for share in (0.01, 0.02, 0.05, 0.1):
        at = false[int(share * len(false))]
        kept = float((odds[~first & (labels == 1)] > at).float().mean())
        print(f"{share:.0%} of the false pass above log odds {at:.2f}, and {kept:.0%} of the true")
    print("weights", [round(w, 3) for w in weights.tolist()])
    write_graph(net, weights, target)


def main() -> None:
    parser = arguments(__doc__, minutes=25)
    parser.add_argument("--start", type=Path, help="weights to start from")
    parser.add_argument("--passes", type=int, default=3, help="over the claims, each with other names")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    saved = options.work / WEIGHTS
    if options.export:
        export(options.work, options.export)
        return
    if options.start:
        save_file(load_file(options.start), saved, {"steps": "0"})
    rng = random.Random(SEED)
    made = [e for turn in range(options.passes) for e in examples(load_claims(SEED + turn)[0], rng)]
    learn(made, saved, options.minutes)


if __name__ == "__main__":
    main()
