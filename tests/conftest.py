"""What several kinds of tests share: the real model and instrument table, loaded once."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import knowledge
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.ingest import Library
from retrieval.names.instruments import Resolver, load_instruments
from tests.postgres import database, postgres

__all__ = ["database", "postgres"]  # fixtures, used by name

os.environ["PTB_TIMEDELTA"] = "true"  # as the bot sets it: else PTB warns each time Telegram asks to wait

PLAIN_ARTICLE = """Northern Ferries and the Long Winter
Alibaba Group Ltd. (NYSE: BABA) carried 41 percent more parcels than a year before, the report says.
The port kept its cranes running through the ice, which nobody had thought possible.
A Cold Start
Alibaba stood 65% below its 2020 high in the week of the storm, and the ferry pilots noticed.
“We expect the ice to break,” said the harbour master of Tromsø. “Nobody should count on it.”
Dangers on the Water
Three dangers remain.
- Ice: the channel freezes in 12 hours at minus 20 degrees.
- Fog: radar was out on 7 days in March.
Shorts
More ShortsShort days, long nights
The night lasts 19 hours in December.
FAQ Section
1. Why did the parcels double?
Because a second ferry joined in May. It carries 900 tonnes.
2. Is the channel open in March?
No, not before April.
"""
MARKDOWN_ARTICLE = """---
title: Lanterns of the Delta
publisher: The Delta Gazette
published: 2025-09-30
instruments: [BABA]
---

# Lanterns

Alibaba's 14-day RSI suggests the stock is overbought. The lantern
makers of the delta sold 3,400 lamps in the week, a tenth more than
in the year before.

## What could go wrong

- The oil price rose to 77 dollars.
- The Hang Seng Tech Index fell for nine days.

<!-- also: not for readers -->
The shares have doubled this year.
"""


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """A command run in a test sets the root logger to the standard error of that test, which then is closed."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    return Embedder()


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    return Resolver(load_instruments(knowledge.FOLDER))


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder, resolver: Resolver) -> Path:
    """A home whose index holds the shipped knowledge, made once and copied for each test."""
    home = tmp_path_factory.mktemp("indexed")
    Library(home / "index", embedder, resolver).sync(knowledge.FOLDER)
    return home


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a plain-text article, scraped as pages are, and a Markdown one."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ferries.txt").write_text(PLAIN_ARTICLE, encoding="utf-8")
    (folder / "lanterns.md").write_text(MARKDOWN_ARTICLE, encoding="utf-8")
    return folder
