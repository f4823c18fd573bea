"""How much of a language model's prose reaches the reader: questions on the shipped knowledge to the model that is set.

LLM_MODEL=… .venv/bin/python -m benchmarks.model_prose [--questions FILE]
The settings are the bot's (.env too); a question is asked of the model once, twice where a sentence is refused.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measures import table
from benchmarks.quality import QUESTIONS
from bot.bootstrap import House
from bot.settings import Settings
from retrieval.errors import FomocheckError

SHOWN = 10  # reasons


@dataclass(frozen=True, slots=True)
class Prose:
    """What became of the answers, and why sentences were refused at first."""

    asked: int
    written: int
    refused: int
    failed: int
    reasons: Counter[str]

    @property
    def kept_plain(self) -> int:
        """Answers of which nothing is for a model to write: the sources are silent, or a word is the answer."""
        return self.asked - self.written - self.refused - self.failed


class _Reasons(logging.Handler):
    """Counts the reasons that the writer gives to its log."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.counts: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple) and record.msg.startswith("a sentence was refused"):
            self.counts[str(record.args[0])] += 1


async def measure(house: House, questions: list[str]) -> Prose:
    """Each question by another asker: the hour's limit is one person's, the day's holds."""
    log, reasons = logging.getLogger("retrieval.writing.model"), _Reasons()
    log.addHandler(reasons)
    log.setLevel(logging.INFO)
    try:
        for number, question in enumerate(questions):
            await house.assistant.answer(question, asker=f"benchmark {number}")
    finally:
        log.removeHandler(reasons)
    written, refused, failed = map(house.budget.today().outcomes.get, ("written", "refused", "failed"))
    return Prose(len(questions), written or 0, refused or 0, failed or 0, reasons.counts)


def own_questions() -> list[str]:
    """Those of the project's own set that the shipped knowledge answers."""
    rows = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return [row["question"] for row in rows if row["kind"] == "answerable"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=Path, help="one a line; else the project's own")
    options = parser.parse_args()
    questions = (
        options.questions.read_text(encoding="utf-8").split("\n") if options.questions else own_questions()
    )
    with tempfile.TemporaryDirectory() as home:  # what is spent here is not the bot's
        house = House(Settings().model_copy(update={"fomocheck_home": Path(home)}))
        try:
            if house.writer is None:
                print("LLM_MODEL is not set: there is no prose to measure.", file=sys.stderr)
                return 2
            house.sync(lambda *_: None)
            prose = asyncio.run(measure(house, [q for q in questions if q.strip()]))
        except FomocheckError as error:
            print(error, file=sys.stderr)
            return 2
    rows = [
        ["questions", str(prose.asked)],
        ["written by the model", str(prose.written)],
        ["plain, for too much of the draft was refused", str(prose.refused)],
        ["plain, for the model failed", str(prose.failed)],
        ["plain, for there was nothing to write or no budget", str(prose.kept_plain)],
        *([f"refused at first: {reason}", str(n)] for reason, n in prose.reasons.most_common(SHOWN)),
    ]
    print(table(["what", "count"], rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
