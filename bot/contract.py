"""Answers and passages as the JSON that others build on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from retrieval.types import Answer, Figure, Found, ThenNow


def answer_json(answer: Answer) -> dict[str, Any]:
    """One answer as an object of plain JSON values."""
    return {
        "question": answer.question,
        "answer": answer.text,
        "abstained": answer.abstained,
        "routes": [str(r) for r in answer.routes],
        "faq": {"id": answer.faq.id, "question": answer.faq.question} if answer.faq else None,
        "citations": [
            {
                "n": c.n,
                "source": c.source,
                "title": c.title,
                "published": c.published.isoformat() if c.published else None,
                "section": c.section,
                "quote": c.quote,
            }
            for c in answer.citations
        ],
        "figures": [figure_json(f) for f in answer.figures],
        "then_now": [_then_now(t) for t in answer.then_now],
        "instruments": list(answer.instruments),
        "gaps": list(answer.gaps),
        "elapsed_ms": round(answer.elapsed_ms, 1),
    }


def figure_json(figure: Figure) -> dict[str, Any]:
    """A figure that is a word or a day, such as a rating, has it in the note: `value` is a number or null."""
    value, note = figure.value, figure.note
    if isinstance(value, str):
        value, note = None, ", ".join(filter(None, (value, note)))
    return {
        "symbol": figure.symbol,
        "name": figure.name,
        "value": value,
        "unit": figure.unit,
        "as_of": _time(figure.as_of),
        "source": figure.source,
        "stale": figure.stale,
        "partial": figure.partial,
        "note": note,
    }


def search_json(question: str, answerable: float, found: list[Found]) -> dict[str, Any]:
    passages = [
        {
            "source": f.passage.document.id,
            "section": f.passage.section,
            "text": f.passage.text,
            "score": round(f.score, 6),
        }
        for f in found
    ]
    return {"question": question, "answerable": round(answerable, 4), "passages": passages}


def _then_now(pair: ThenNow) -> dict[str, Any]:
    claim = pair.claim
    document = claim.passage.document
    then = {
        "value": claim.value,
        "unit": claim.unit,
        "quote": claim.quote,
        "source": document.id,
        "published": document.published.isoformat() if document.published else None,
    }
    now = figure_json(pair.now) if pair.now else None
    return {"metric": claim.metric, "then": then, "now": now, "verdict": pair.verdict}


def _time(when: datetime | None) -> str | None:
    return when.isoformat() if when else None
