"""Answers kept on disk: what has not been looked up for weeks goes, and so does what was left half written."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from retrieval.market.source import Facts
from retrieval.market.store import KEPT_FOR, Kept, Store

KEPT = Kept(Facts("BABA", "USD", "CNY", 110.0, None), datetime(2026, 9, 24, 22, tzinfo=UTC))


def aged(path: Path, age: timedelta) -> Path:
    path.write_text("{}")
    past = time.time() - age.total_seconds()
    os.utime(path, (past, past))
    return path


def test_what_is_weeks_old_goes_with_the_first_answer_that_is_kept(tmp_path: Path) -> None:
    old, new = KEPT_FOR + timedelta(hours=1), KEPT_FOR - timedelta(hours=1)
    going = [aged(tmp_path / name, old) for name in ("AMZN-2y.json", "AMZN-max.json.12.part")]
    staying = [aged(tmp_path / "MSFT-2y.json", new), aged(tmp_path / "cookies.db", old)]
    store = Store(tmp_path)
    assert store.load("BABA", "info") is None
    assert all(path.exists() for path in going)  # in an outage there is nothing newer
    store.save("BABA", "info", KEPT)
    assert [path.exists() for path in (*going, *staying)] == [False, False, True, True]
    assert store.load("BABA", "info") == KEPT


def test_it_is_done_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save("BABA", "info", KEPT)
    later = aged(tmp_path / "AMZN-2y.json", KEPT_FOR * 2)
    store.save("BABA", "info", KEPT)
    assert later.exists()


def test_what_cannot_be_dropped_keeps_nothing_else_from_being_kept(tmp_path: Path) -> None:
    (tmp_path / "FOLDER-2y.json").mkdir()
    os.utime(tmp_path / "FOLDER-2y.json", (0, 0))
    Store(tmp_path).save("BABA", "info", KEPT)
    assert Store(tmp_path).load("BABA", "info") == KEPT
