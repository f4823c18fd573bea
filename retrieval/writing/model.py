"""Evidence to prose with a language model: each sentence through the gate, the plain answer wherever that fails.

The model gets no tools. Its replies can only ever choose among sentences that the gate finds in the evidence.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from retrieval.errors import SettingsError
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Block, Evidence, Part
from retrieval.writing import prompt
from retrieval.writing.budget import Budget
from retrieval.writing.gate import form
from retrieval.writing.gate.checks import Gate
from retrieval.writing.support import support

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger(__name__)

Shown = Callable[[str], Awaitable[object]]  # is given all that passed so far, each time it grows
LONGEST_REPLY = 12_000  # characters; a model that writes more is not answering
CHARS_A_TOKEN = 3  # for what is set aside before the true count is known; Chinese has fewer, prose more


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """`name` is `provider:model` as LangChain's init_chat_model takes it; `key` wins over the provider's variable."""

    name: str
    base_url: str = ""
    key: str = field(default="", repr=False)
    deadline_s: float = 20.0  # for all that a model is asked about one answer


class Unfit(Exception):
    """The model's reply cannot be used."""


@dataclass(slots=True)
class Breaker:
    """After `faults` in a row no question goes out for `rest_s` seconds; then one tries."""

    faults: int = 3
    rest_s: float = 60.0
    clock: Callable[[], float] = time.monotonic
    _failed: int = 0
    _until: float = 0.0

    def closed(self) -> bool:
        """Whether a question may go out; where the rest is over, one at a time until one succeeds."""
        if self._failed < self.faults:
            return True
        if self.clock() < self._until:
            return False
        self._until = self.clock() + self.rest_s
        return True

    def note(self, *, good: bool) -> None:
        self._failed = 0 if good else self._failed + 1
        if self._failed >= self.faults:
            self._until = self.clock() + self.rest_s


@dataclass(slots=True)
class _Draft:
    """Sentences in order, with the reason why each that did not pass did not."""

    sentences: list[str] = field(default_factory=list)
    reasons: list[str | None] = field(default_factory=list)
    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def passed(self) -> list[str]:
        return [s for s, reason in zip(self.sentences, self.reasons, strict=True) if reason is None]


class Writer:
    """Rewrites plain answers. Safe for many questions at once; raises nothing but cancellation."""

    def __init__(
        self, settings: ModelSettings, resolver: Resolver, budget: Budget, breaker: Breaker | None = None
    ) -> None:
        self._settings = settings
        self._resolver = resolver
        self.budget = budget
        self._breaker = breaker or Breaker()

    def check(self) -> None:
        """Makes the client, which asks nothing yet. Raises SettingsError where it cannot be made."""
        _ = self._chat

    async def write(
        self, plain: Answer, evidence: Evidence, asker: str = "", shown: Shown | None = None
    ) -> Answer:
        """The answer in better prose, or `plain` itself. `shown` gets the text as it grows, checked sentences only."""
        if not _worth_it(plain, evidence) or not self._breaker.closed():
            return plain
        messages = prompt.messages(plain, evidence)
        read = sum(len(text) for _, text in messages) // CHARS_A_TOKEN
        expected = 2 * (read + self.budget.limits.tokens_an_answer)  # it may be asked a second time
        number = await asyncio.to_thread(self.budget.take, asker, expected)
        if number is None:
            return plain
        draft, outcome = _Draft(), "failed"
        try:
            gate = Gate(plain, evidence, self._resolver)
            async with asyncio.timeout(self._settings.deadline_s):
                await self._draft(draft, messages, gate, shown)
            self._breaker.note(good=True)
            answer = _answer(plain, draft, Gate(plain, evidence, self._resolver), evidence)
            outcome = "refused" if answer is plain else "written"
        except Exception as error:
            self._breaker.note(good=False)
            log.warning("the language model failed: %s", type(error).__name__)
            answer = plain
        finally:
            used = (draft.tokens_in or expected, draft.tokens_out)
            await asyncio.shield(asyncio.to_thread(self.budget.settle, number, *used, outcome))
        return answer

    async def _draft(
        self, draft: _Draft, messages: Sequence[tuple[str, str]], gate: Gate, shown: Shown | None
    ) -> None:
        """Streams a draft through the gate, then asks once for the sentences that it refused."""
        written = ""
        async with aclosing(self._stream(messages, draft)) as pieces:
            rest = ""
            async for piece in pieces:
                written += piece
                whole, rest = form.sentences(rest + piece)
                await self._judge(draft, whole, gate, shown)
        whole, rest = form.sentences(rest + "\n")
        await self._judge(draft, whole + ([rest.strip()] if rest.strip() else []), gate, shown)
        if not draft.sentences:
            raise Unfit
        refused = [n for n, reason in enumerate(draft.reasons) if reason]
        if refused:
            await self._again(draft, [*messages, ("ai", written)], refused, gate)

    async def _judge(self, draft: _Draft, whole: Sequence[str], gate: Gate, shown: Shown | None) -> None:
        for sentence in whole:
            reason = gate.fault(sentence)
            draft.sentences.append(sentence)
            draft.reasons.append(reason)
            if reason:
                log.info("a sentence was refused: %s", reason)
            elif shown and draft.reasons[0] is None:
                try:
                    await shown(" ".join(draft.passed))
                except Exception as error:  # showing a draft is a courtesy: the answer comes all the same
                    log.debug("a draft could not be shown: %s", type(error).__name__)

    async def _again(
        self, draft: _Draft, messages: list[tuple[str, str]], refused: list[int], gate: Gate
    ) -> None:
        asked = [(draft.sentences[n], draft.reasons[n] or "") for n in refused]
        reply = ""
        try:
            async with aclosing(self._stream([*messages, ("human", prompt.again(asked))], draft)) as pieces:
                async for piece in pieces:
                    reply += piece
        except TimeoutError:
            raise
        except Exception as error:  # what passed at first is enough
            log.warning("the language model failed at the second asking: %s", type(error).__name__)
            return
        for place, sentence in prompt.rewritten(reply, len(refused)).items():
            if gate.fault(sentence) is None:
                draft.sentences[refused[place]] = sentence
                draft.reasons[refused[place]] = None

    async def _stream(self, messages: Sequence[tuple[str, str]], draft: _Draft) -> AsyncGenerator[str]:
        """The reply piece by piece; asked for once more where it failed before its first word."""
        begun, length = False, 0
        for last in (False, True):
            try:
                async with aclosing(self._pieces(messages)) as chunks:
                    async for text, usage in chunks:
                        draft.tokens_in += usage.get("input_tokens", 0)
                        draft.tokens_out += usage.get("output_tokens", 0)
                        begun = begun or bool(text)
                        length += len(text)
                        if length > LONGEST_REPLY:
                            raise Unfit
                        yield text
                if not begun:
                    raise Unfit
                return
            except Exception:
                if begun or last:
                    raise

    async def _pieces(
        self, messages: Sequence[tuple[str, str]]
    ) -> AsyncGenerator[tuple[str, dict[str, Any]]]:
        """(text, token counts); a stream that ends without saying why was cut."""
        finished = False
        async for chunk in self._chat.astream(list(messages)):
            reason = (chunk.response_metadata or {}).get("finish_reason") or (
                chunk.response_metadata or {}
            ).get("stop_reason")
            finished = finished or bool(reason) or bool(chunk.response_metadata)
            yield str(chunk.text), dict(getattr(chunk, "usage_metadata", None) or {})
        if not finished:
            raise Unfit

    @cached_property
    def _chat(self) -> BaseChatModel:
        """Made when first needed: the provider's package takes a second to load. Raises SettingsError."""
        from langchain.chat_models import init_chat_model  # noqa: PLC0415

        name, local = self._settings.name, bool(self._settings.base_url)
        more: dict[str, Any] = {"base_url": self._settings.base_url} if local else {}
        if self._settings.key or local:
            more["api_key"] = self._settings.key or "none"  # a local server asks for no key, its client does
        if name.startswith("openai:"):
            more["stream_usage"] = True
        limit = self.budget.limits.tokens_an_answer
        try:
            chat: BaseChatModel = init_chat_model(
                name, timeout=self._settings.deadline_s, max_retries=0, max_tokens=limit, **more
            )
        except ImportError:
            raise SettingsError(
                "LLM_MODEL needs its provider's package: install fomocheck[openai], [anthropic] or [google]."
            ) from None
        except Exception as error:  # each provider has its own; none may be told, for it may hold the key
            raise SettingsError(
                f"LLM_MODEL cannot be used ({type(error).__name__}): is its key set?"
            ) from None
        return chat


def _answer(plain: Answer, draft: _Draft, gate: Gate, evidence: Evidence) -> Answer:
    """The passed sentences in the place of the plain ones; all else as it was, quotes that they do not cite too.
    `plain` where too much fell.

    The fresh gate reads them as the reader will: where one was put in or left out, "it" may mean another listing."""
    passed = [s for s in draft.passed if gate.fault(s) is None]
    lead_kept = passed[:1] == draft.sentences[:1]
    if not lead_kept or 2 * len(passed) < len(draft.sentences):
        return plain
    had = {f.name for f in plain.figures if f.value is not None}
    asked = had.intersection(evidence.request.metrics or ("price",))
    cites = {n for s in passed for n in form.cited(s)}
    own = [b for b in plain.blocks if b.part in {Part.LEAD, Part.TEXT}]
    talked_around = _live(plain, evidence) and asked and not asked & gate.stated
    if talked_around or not (cites or gate.stated or not any(form.cited(b.text) for b in own)):
        return plain  # nothing of what was asked is in it
    beside = {support(view, name) for view in evidence.views for name in evidence.request.metrics}
    kept = [
        replace(b, part=Part.TEXT)
        for b in own
        if b.text in beside
        or ((quoted := set(form.cited(b.text))) and not quoted & cites and not form.gives_orders(b.text))
    ]
    rest = [Block(Part.TEXT, " ".join(passed[1:]))] if passed[1:] else []
    tail = [b for b in plain.blocks if b.part not in {Part.LEAD, Part.TEXT}]
    return replace(plain, blocks=(Block(Part.LEAD, passed[0]), *rest, *kept, *tail))


def _worth_it(plain: Answer, evidence: Evidence) -> bool:
    """There is something to write from, and what was asked is a number rather than a word or a day."""
    words = any(isinstance(f.value, str) and f.name in evidence.request.metrics for f in plain.figures)
    return not plain.abstained and not words and bool(plain.citations or plain.figures)


def _live(plain: Answer, evidence: Evidence) -> bool:
    """The plain answer speaks of live figures in its own words."""
    return any(view.symbol in plain.blocks[0].text for view in evidence.views)
