"""benchmarks/model_budget on a small scale: a person's hour, the day's cap over a kill, and what the admin sees."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.model_budget import one_person


async def test_a_person_s_questions_reach_the_model_so_often_an_hour_and_all_are_answered(
    indexed: Path, tmp_path: Path
) -> None:
    shutil.copytree(indexed, tmp_path / "home")
    spent = await one_person(tmp_path / "home", questions=6, after=4, an_hour=3, a_day=7500)
    assert spent.answered == spent.asked == 6 + 2 * 4
    assert spent.first_before == 3
    assert spent.first_after == 0  # the hour holds over the kill
    assert 0 < spent.second < 3  # and so does the day's cap: what was used before the kill counts
    assert spent.told_answers == spent.reached
    assert 0 < spent.told_tokens <= 7500
