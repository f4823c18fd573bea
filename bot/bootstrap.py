"""The only place where parts are put together. What only answers need is loaded with the part that needs it."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import knowledge
from bot.settings import Settings
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.ingest import Library, Progress, Report
from retrieval.errors import SettingsError
from retrieval.names.instruments import Resolver, load_instruments
from retrieval.writing.budget import FILE, Budget, Limits
from retrieval.writing.client import Client, ModelSettings

if TYPE_CHECKING:
    from retrieval.assistant import Assistant
    from retrieval.corpus.reader import Reader
    from retrieval.market.gateway import Market
    from retrieval.writing.model import Writer
    from retrieval.writing.rewording import Rewording


@dataclass(frozen=True)
class House:
    """The parts of one running fomocheck, each made when it is first needed."""

    settings: Settings

    @cached_property
    def home(self) -> Path:
        """The state's folder, made and seen to be writable. Raises SettingsError."""
        home = self.settings.fomocheck_home
        try:
            home.mkdir(parents=True, exist_ok=True)
            probe = home / ".writable"
            probe.touch()
            probe.unlink()
        except OSError as error:
            full = error.errno == errno.ENOSPC
            what = "the disk is full" if full else f"it cannot be written ({error.strerror})"
            raise SettingsError(f"FOMOCHECK_HOME is {home}, but {what}.") from None
        return home

    @cached_property
    def knowledge(self) -> Path:
        return self.settings.fomocheck_knowledge or knowledge.FOLDER

    @property
    def added(self) -> Path:
        """Where files lie that came by Telegram or by a link."""
        return self.home / "added"

    @cached_property
    def resolver(self) -> Resolver:
        return Resolver(load_instruments(knowledge.FOLDER))

    @cached_property
    def embedder(self) -> Embedder:
        return Embedder(self.settings.embedding_model)

    def warm(self) -> None:
        """Loads the embedding now, which else the first question waits for. Raises ModelError."""
        self.embedder.embed_query("price")

    @cached_property
    def reader(self) -> Reader:
        from retrieval.corpus.reader import PACKAGED, Reader  # noqa: PLC0415

        return Reader(self.settings.reader_model or PACKAGED)

    @cached_property
    def library(self) -> Library:
        return Library(self.home / "index", self.embedder, self.resolver, self.settings.chroma_url)

    @cached_property
    def market(self) -> Market:
        from retrieval.market.gateway import Market  # noqa: PLC0415
        from retrieval.market.yahoo import Yahoo  # noqa: PLC0415

        cache = self.home / "market"
        deadline = self.settings.market_deadline_seconds
        return Market(Yahoo(cache), cache_dir=cache, deadline_s=deadline, recognises=self.resolver.recognises)

    @cached_property
    def model(self) -> Client | None:
        """The language model's client, or None: then answers are the plain ones. Raises SettingsError."""
        if not self.settings.llm_model:
            return None
        client = Client(self.model_settings, self.settings.llm_tokens_per_answer)
        client.check()
        return client

    @property
    def model_settings(self) -> ModelSettings:
        s = self.settings
        key = s.llm_key.get_secret_value()
        return ModelSettings(s.llm_model, s.llm_base_url, key, s.llm_deadline_seconds)

    @cached_property
    def budget(self) -> Budget:
        s = self.settings
        limits = Limits(s.llm_answers_per_hour, s.llm_tokens_per_answer, s.llm_tokens_per_day)
        return Budget(self.home / FILE, limits)

    @cached_property
    def writer(self) -> Writer | None:
        if self.model is None:
            return None
        from retrieval.corpus.reader import Reader  # noqa: PLC0415
        from retrieval.writing.gate.meaning import PACKAGED, SHA256, Meaning  # noqa: PLC0415
        from retrieval.writing.model import Writer  # noqa: PLC0415

        judge = Meaning(Reader(PACKAGED, sha256=SHA256))
        deadline_s = self.settings.llm_deadline_seconds
        return Writer(self.model, self.resolver, self.budget, deadline_s, meaning=judge)

    @cached_property
    def rewording(self) -> Rewording | None:
        from retrieval.writing.rewording import Rewording  # noqa: PLC0415

        return Rewording(self.model, self.resolver, self.budget) if self.model else None

    def sync(self, progress: Progress) -> Report:
        """The index brought in line with the knowledge folder."""
        return self.library.sync(self.knowledge, progress)

    @cached_property
    def assistant(self) -> Assistant:
        from retrieval.assistant import Assistant  # noqa: PLC0415

        longest = self.settings.max_question_chars
        reader = self.reader
        return Assistant(
            self.library,
            self.embedder,
            reader,
            self.market,
            self.resolver,
            writer=self.writer,
            rewording=self.rewording,
            longest_question=longest,
        )
