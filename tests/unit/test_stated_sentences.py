"""Sentences of the kind that articles hold, in words of our own: what they claim is found, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retrieval.corpus.claims import find_claims
from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.metrics import METRICS
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document

FILE = Path(__file__).parents[1] / "data" / "stated.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
TOO_SHORT = {  # the second of two is said without its verb: not found, and nothing else is made of it
    "Meta has gained 25% this year, Alphabet 30%.",
    "Microsoft is up 12% this year and Amazon 9%.",
}


def found(resolver: Resolver, text: str) -> set[tuple[str, str, object]]:
    document = Document("a", "On Alibaba", text, instruments=("BABA",))
    claims = find_claims(split(document), resolver, Topics(resolver))
    return {(claim.metric, claim.symbol, sense(claim)) for claim in claims}


def sense(claim: Claim) -> object:
    """The value, or the rule that the state stands for: "rose" and "climbed" are one."""
    statement = METRICS[claim.metric].statement(claim.quote)
    return claim.value if claim.value is not None else statement and METRICS[claim.metric].sense(statement)


def meant(metric: str, symbol: str, said: float | str) -> tuple[str, str, object]:
    states = dict(METRICS[metric].states)
    return metric, symbol, states[said.replace(" ", "")] if isinstance(said, str) else float(said)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_what_a_sentence_claims(
    resolver: Resolver, row: dict[str, list[tuple[str, str, float | str]] | str]
) -> None:
    claimed = {meant(*claim) for claim in row["claims"]}
    if row["text"] in TOO_SHORT:
        assert found(resolver, str(row["text"])) < claimed
    else:
        assert found(resolver, str(row["text"])) == claimed
