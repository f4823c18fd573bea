"""POST /v1/chat/completions as OpenAI documents it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tests.fakes.llm.wire import Asked, Used, frame, known

KNOWN = frozenset(
    "model messages stream stream_options temperature top_p n stop max_tokens max_completion_tokens seed user".split()
)
ROLES = frozenset({"system", "developer", "user", "assistant"})


class OpenAI:
    path = "/v1/chat/completions"
    done, full = "stop", "length"

    def read(self, body: Any, headers: Mapping[str, str], address: Mapping[str, str]) -> Asked:
        body = known(body, KNOWN)
        if not isinstance(body.get("model"), str):
            raise ValueError("model is missing")
        if not re.fullmatch(r"Bearer \S+", headers.get("Authorization", "")):
            raise ValueError("no key")
        messages = body.get("messages")
        if not isinstance(messages, list) or not messages:
            raise ValueError("messages are missing")
        for message in messages:
            if message.get("role") not in ROLES or not isinstance(message.get("content"), str):
                raise ValueError("a message is malformed")
        if messages[-1]["role"] != "user":
            raise ValueError("the last message is not the user's")
        pairs = tuple((m["role"], m["content"]) for m in messages)
        counted = bool((body.get("stream_options") or {}).get("include_usage"))
        return Asked(body["model"], pairs, bool(body.get("stream")), dict(headers), counted)

    def whole(self, asked: Asked, text: str, used: Used, why: str) -> dict[str, Any]:
        choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": why}
        return _envelope("chat.completion", asked, [choice]) | {"usage": _usage(used)}

    def begins(self, asked: Asked, used: Used) -> list[str]:
        return [_chunk(asked, {"role": "assistant", "content": ""})]

    def says(self, asked: Asked, piece: str, used: Used) -> str:
        return _chunk(asked, {"content": piece})

    def ends(self, asked: Asked, used: Used, why: str) -> list[str]:
        usage = frame(_envelope("chat.completion.chunk", asked, []) | {"usage": _usage(used)})
        return [_chunk(asked, {}, why), *([usage] if asked.counted else []), "data: [DONE]\n\n"]

    def error(self, status: int, message: str) -> tuple[int, dict[str, Any]]:
        return status, {"error": {"message": message, "type": "error", "code": None}}

    def breaks(self) -> str:
        return frame(self.error(503, "overloaded")[1])

    def hollow(self) -> dict[str, Any]:
        return {"object": "chat.completion", "choices": None, "error": {"message": "overloaded"}}


def _chunk(asked: Asked, delta: dict[str, str], finished: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finished}
    return frame(_envelope("chat.completion.chunk", asked, [choice]))


def _envelope(kind: str, asked: Asked, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 0, "model": asked.model, "choices": choices}


def _usage(used: Used) -> dict[str, int]:
    total = used.read + used.written
    return {"prompt_tokens": used.read, "completion_tokens": used.written, "total_tokens": total}
