"""What the wire formats of model servers have in common: a request as it came, tokens counted, frames of a stream."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came; roles are system, user, assistant, as each format has them."""

    model: str
    messages: tuple[tuple[str, str], ...]
    stream: bool
    headers: Mapping[str, str]
    counted: bool = True  # whether a stream tells how many tokens it cost

    @property
    def text(self) -> str:
        return "\n".join(content for _, content in self.messages)

    @property
    def last(self) -> str:
        return self.messages[-1][1]


@dataclass(frozen=True, slots=True)
class Used:
    """Tokens, roughly."""

    read: int
    written: int

    @classmethod
    def of(cls, asked: Asked, text: str) -> Used:
        return cls(len(asked.text) // 4, len(text) // 4)


class Wire(Protocol):
    """One provider's format. `path` is a route of aiohttp's; frames are whole server-sent events."""

    path: str
    done: str  # why a reply ends: all is said,
    full: str  # or there is no more room

    def read(self, body: Any, headers: Mapping[str, str], address: Mapping[str, str]) -> Asked:
        """Raises ValueError with what the provider would complain of; `address` is what the path and query say."""
        ...

    def whole(self, asked: Asked, text: str, used: Used, why: str) -> dict[str, Any]: ...

    def begins(self, asked: Asked, used: Used) -> list[str]: ...

    def says(self, asked: Asked, piece: str, used: Used) -> str: ...

    def ends(self, asked: Asked, used: Used, why: str) -> list[str]: ...

    def error(self, status: int, message: str) -> tuple[int, dict[str, Any]]:
        """The status that this provider gives for it, and the body."""
        ...

    def breaks(self) -> str:
        """The frame with which a stream that has begun says that it failed."""
        ...

    def hollow(self) -> dict[str, Any]:
        """Status 200, the right envelope, and in it nothing of what was asked for."""
        ...


def frame(data: dict[str, Any], event: str = "") -> str:
    return (f"event: {event}\n" if event else "") + f"data: {json.dumps(data)}\n\n"


def known(body: Any, names: frozenset[str], where: str = "the body") -> dict[str, Any]:
    """The body where it is an object with no other names than these. Raises ValueError."""
    if not isinstance(body, dict):
        raise ValueError(f"{where} is no object")
    if strange := set(body) - names:
        raise ValueError(f"{where} has unknown parameters: {sorted(strange)}")
    return body
