"""The language model's client: LangChain's, of any provider, without tools. What it says is streamed and counted."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from retrieval.errors import SettingsError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

LONGEST_REPLY = 12_000  # characters; a model that writes more is not answering
# The package of each provider, as this project's extras name it.
EXTRAS = {"openai": "openai", "anthropic": "anthropic", "google_genai": "google"}

_ENDED = ("finish_reason", "stop_reason", "done_reason")  # OpenAI's and Google's, Anthropic's, Ollama's
_FULL = frozenset({"length", "max_tokens", "model_context_window_exceeded"})  # written small

Messages = Sequence[tuple[str, str]]  # (role, text)


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
class Tokens:
    """What was read and written, as the provider counts; `cut`: the last reply ended for want of room."""

    read: int = 0
    written: int = 0
    cut: bool = False


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


class Client:
    """One model; safe for many questions at once. `longest` is what it may write at once, in tokens."""

    def __init__(self, settings: ModelSettings, longest: int) -> None:
        self._settings = settings
        self._longest = longest

    def check(self) -> None:
        """Makes the client, which asks nothing yet. Raises SettingsError where it cannot be made."""
        _ = self._chat

    def probe(self) -> str:
        """Asks the smallest thing there is: what is wrong, in a clause that holds no secret, or "" where it answers."""
        try:
            for _ in self._chat.stream([("human", "Say: ok")]):
                pass
        except Exception as error:  # each provider has its own; none may be told, for it may hold the key
            return _failing(error)
        return ""

    async def stream(self, messages: Messages, used: Tokens) -> AsyncGenerator[str]:
        """The reply piece by piece; asked for once more where it failed before its first word. Raises Unfit, and
        what the provider's client raises."""
        begun, length = False, 0
        for last in (False, True):
            try:
                async with aclosing(self._pieces(messages, used)) as chunks:
                    async for text, usage in chunks:
                        used.read += usage.get("input_tokens", 0)
                        used.written += usage.get("output_tokens", 0)
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

    async def _pieces(self, messages: Messages, used: Tokens) -> AsyncGenerator[tuple[str, dict[str, Any]]]:
        """(text, token counts); a stream that ends without saying why broke off."""
        ended = ""
        # LangChain gives its generator out as an iterator; left unclosed, its connection stays until it is collected.
        chunks = cast("AsyncGenerator[BaseMessage]", self._chat.astream(list(messages)))
        async with aclosing(chunks):
            async for chunk in chunks:
                said = chunk.response_metadata or {}
                ended = next((str(said[name]) for name in _ENDED if said.get(name)), ended)
                yield str(chunk.text), dict(getattr(chunk, "usage_metadata", None) or {})
        if not ended:
            raise Unfit
        used.cut = ended.lower() in _FULL

    @cached_property
    def _chat(self) -> BaseChatModel:
        """Made when first needed: the provider's package takes a second to load. Raises SettingsError."""
        from langchain.chat_models import init_chat_model  # noqa: PLC0415

        name, local = self._settings.name, bool(self._settings.base_url)
        provider = name.partition(":")[0]
        more: dict[str, Any] = {"base_url": self._settings.base_url} if local else {}
        if self._settings.key or local:
            more["api_key"] = self._settings.key or "none"  # a local server asks for no key, its client does
        if provider == "openai":
            more["stream_usage"] = True
        more |= {"timeout": self._settings.deadline_s, "max_retries": 0, "max_tokens": self._longest}
        try:
            chat: BaseChatModel = init_chat_model(name, **more)
        except ImportError:
            raise SettingsError(_not_installed(provider)) from None
        except Exception as error:  # each provider has its own; none may be told, for it may hold the key
            raise SettingsError(_unusable(provider, type(error).__name__)) from None
        if provider == "anthropic" and not more.get("api_key"):  # its package sees that when it asks
            raise SettingsError(_unusable(provider, "no key"))
        return chat


def _failing(error: Exception) -> str:
    said_by = (error, error.__cause__)  # Google's client keeps the status in what caused its error
    statuses = (getattr(e, name, None) for e in said_by for name in ("status_code", "code"))
    status = next((s for s in statuses if isinstance(s, int)), None)
    told = {
        400: "it refuses the request (HTTP 400): are the model's name and the key right?",
        401: "it refuses the key (HTTP 401)",
        403: "it refuses the key (HTTP 403)",
        404: "it has no such model, or LLM_BASE_URL is wrong (HTTP 404)",
        429: "it is asked too much, or the account is empty (HTTP 429)",
    }
    if status:
        return told.get(status, f"it fails with HTTP {status}")
    return f"it cannot be reached ({type(error).__name__}): is the server running, and LLM_BASE_URL right?"


def _not_installed(provider: str) -> str:
    extra = EXTRAS.get(provider)
    if extra is None:
        return f"LLM_MODEL: the client of “{provider}” is not installed; {_known()}."
    command = f".venv/bin/pip install -c pins.txt -e '.[{extra}]'"
    return f"LLM_MODEL needs the client of its provider, which is not installed: {command}"


def _unusable(provider: str, why: str) -> str:
    if provider not in EXTRAS:
        return f"LLM_MODEL: there is no provider “{provider}”; {_known()}."
    key = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY"}.get(provider, "GOOGLE_API_KEY")
    return f"LLM_MODEL cannot be used ({why}): set {key}, or LLM_BASE_URL for a local server."


def _known() -> str:
    return f"known here are {', '.join(sorted(EXTRAS))}"
