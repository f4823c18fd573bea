"""Evidence to prose with a language model: each sentence through the gate, the plain answer wherever that fails.

The model gets no tools. Its replies can only ever choose among sentences that the gate finds in the evidence.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from retrieval.corpus.lookup import NEAR
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Evidence, Part, Route
from retrieval.writing import prompt
from retrieval.writing.budget import Budget
from retrieval.writing.client import Breaker, Client, Messages, Tokens, Unfit
from retrieval.writing.gate import form
from retrieval.writing.gate.checks import Gate
from retrieval.writing.gate.meaning import Meaning
from retrieval.writing.support import support
from retrieval.writing.wider import silent, that_may_differ, told, widened

log = logging.getLogger(__name__)

Shown = Callable[[str], Awaitable[object]]  # is given all that passed so far, each time it grows
CHARS_A_TOKEN = 3  # for what is set aside before the true count is known; Chinese has fewer, prose more


@dataclass(slots=True)
class _Draft:
    """Sentences in order, with the reason why each that did not pass did not."""

    sentences: list[str] = field(default_factory=list)
    reasons: list[str | None] = field(default_factory=list)
    used: Tokens = field(default_factory=Tokens)

    @property
    def passed(self) -> list[str]:
        return [s for s, reason in zip(self.sentences, self.reasons, strict=True) if reason is None]


class Writer:
    """Rewrites plain answers. Safe for many questions at once; raises nothing but cancellation."""

    def __init__(
        self,
        client: Client,
        resolver: Resolver,
        budget: Budget,
        deadline_s: float = 20.0,
        breaker: Breaker | None = None,
        *,
        meaning: Meaning | None = None,
    ) -> None:
        """Without `meaning` articles are retold in their own words alone."""
        self._client = client
        self._resolver = resolver
        self.budget = budget
        self._deadline_s = deadline_s  # for all that the model is asked about one answer
        self._breaker = breaker or Breaker()
        self._meaning = meaning

    async def write(
        self, plain: Answer, evidence: Evidence, asker: str = "", shown: Shown | None = None
    ) -> Answer:
        """The answer in better prose, or `plain` itself. `shown` gets the text as it grows, checked sentences only."""
        wide = widened(plain, evidence)
        if not _worth_it(wide, evidence) or not self._breaker.closed():
            return plain
        messages = prompt.messages(wide, evidence)
        read = sum(len(text) for _, text in messages) // CHARS_A_TOKEN
        expected = 2 * (read + self.budget.limits.tokens_an_answer)  # it may be asked a second time
        number = await asyncio.to_thread(self.budget.take, asker, expected)
        if number is None:
            return plain
        draft, outcome = _Draft(), "failed"
        try:
            gate = self._gate(wide, evidence)
            async with asyncio.timeout(self._deadline_s):
                await self._draft(draft, messages, gate, shown)
            self._breaker.note(good=True)
            answer = await asyncio.to_thread(
                _answer, plain, wide, draft, self._gate(wide, evidence), evidence
            )
            outcome = "refused" if answer is plain else "written"
        except Exception as error:
            self._breaker.note(good=False)
            log.warning("the language model failed: %s", type(error).__name__)
            answer = plain
        finally:
            used = (draft.used.read or expected, draft.used.written)
            await asyncio.shield(asyncio.to_thread(self.budget.settle, number, *used, outcome))
        return answer

    def _gate(self, wide: Answer, evidence: Evidence) -> Gate:
        return Gate(wide, evidence, self._resolver, self._meaning)

    async def _draft(self, draft: _Draft, messages: Messages, gate: Gate, shown: Shown | None) -> None:
        """Streams a draft through the gate, then asks once for the sentences that it refused."""
        written = ""
        async with aclosing(self._client.stream(messages, draft.used)) as pieces:
            rest = ""
            async for piece in pieces:
                written += piece
                whole, rest = form.sentences(rest + piece)
                await self._judge(draft, whole, gate, shown)
        whole, rest = form.sentences("" if draft.used.cut else rest + "\n")  # half a sentence is none
        await self._judge(draft, whole + ([rest.strip()] if rest.strip() else []), gate, shown)
        if not draft.sentences:
            raise Unfit
        refused = [n for n, reason in enumerate(draft.reasons) if reason]
        if refused:
            await self._again(draft, [*messages, ("ai", written)], refused, gate)

    async def _judge(self, draft: _Draft, whole: Sequence[str], gate: Gate, shown: Shown | None) -> None:
        for sentence in whole:
            # In a thread: with a judge of support it takes tens of milliseconds.
            reason = await asyncio.to_thread(gate.fault, sentence)
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
        asking, reply = [*messages, ("human", prompt.again(asked))], ""
        try:
            async with aclosing(self._client.stream(asking, draft.used)) as pieces:
                async for piece in pieces:
                    reply += piece
        except TimeoutError:
            raise
        except Exception as error:  # what passed at first is enough
            log.warning("the language model failed at the second asking: %s", type(error).__name__)
            return
        if draft.used.cut:
            reply = reply.rpartition("\n")[0]
        for place, sentence in prompt.rewritten(reply, len(refused)).items():
            if await asyncio.to_thread(gate.fault, sentence) is None:
                draft.sentences[refused[place]] = sentence
                draft.reasons[refused[place]] = None


def _answer(plain: Answer, wide: Answer, draft: _Draft, gate: Gate, evidence: Evidence) -> Answer:
    """The passed sentences in the place of the plain ones, all else as it was; `plain` where too much fell.

    The fresh gate reads them as the reader will: where one was put in or left out, "it" may mean another listing."""
    passed = [s for s in draft.passed if gate.fault(s) is None]
    lead_kept = passed[:1] == draft.sentences[:1]
    if not lead_kept or 2 * len(passed) < len(draft.sentences):
        return plain
    had = {f.name for f in plain.figures if f.value is not None}
    asked = had.intersection(evidence.request.metrics or ("price",))
    cites = any(form.cited(s) for s in passed)
    own = [b for b in plain.blocks if b.part in {Part.LEAD, Part.TEXT}]
    if passed[0] in gate.silences and not gate.stated and _quotes_alone(plain):
        return silent(plain, wide, passed)
    talked_around = _live(plain, evidence) and asked and not asked & gate.stated
    if talked_around or not (cites or gate.stated or not any(form.cited(b.text) for b in own)):
        return plain  # nothing of what was asked is in it
    if plain.abstained and not form.cited(passed[0]):
        return plain
    beside = {support(view, name) for view in evidence.views for name in evidence.request.metrics}
    stay = that_may_differ(wide, passed) + ([plain.faq.passage.text] if plain.faq and not cites else [])
    kept = [
        replace(b, part=Part.TEXT)
        for b in own
        if b.text in beside or (any(quote in b.text for quote in stay) and not form.gives_orders(b.text))
    ]
    return told(plain, wide, passed, kept)


def _quotes_alone(plain: Answer) -> bool:
    """The plain answer is sentences that the reader took for an answer, and nothing else."""
    return not (plain.abstained or plain.faq or plain.then_now or plain.figures) and bool(plain.citations)


def _worth_it(wide: Answer, evidence: Evidence) -> bool:
    """There is something to write from, and what was asked is a number rather than a word or a day."""
    words = any(isinstance(f.value, str) and f.name in evidence.request.metrics for f in wide.figures)
    if wide.abstained and (evidence.answerable < NEAR or Route.ARTICLE not in evidence.request.routes):
        return False  # nothing comes near, or the market alone was asked
    return not words and bool(wide.citations or wide.figures)


def _live(plain: Answer, evidence: Evidence) -> bool:
    """The plain answer speaks of live figures in its own words."""
    return any(view.symbol in plain.blocks[0].text for view in evidence.views)
