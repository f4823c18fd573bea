"""POST /v1/messages as Anthropic documents it: rules beside the messages, named events in a stream."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tests.fakes.llm.wire import Asked, Used, frame, known

KNOWN = frozenset(
    "model messages max_tokens system stream temperature top_p top_k stop_sequences metadata service_tier".split()
)
KINDS = {
    400: "invalid_request_error",
    401: "authentication_error",
    404: "not_found_error",
    429: "rate_limit_error",
    500: "api_error",
    529: "overloaded_error",
}


class Anthropic:
    path = "/v1/messages"
    done, full = "end_turn", "max_tokens"

    def read(self, body: Any, headers: Mapping[str, str], address: Mapping[str, str]) -> Asked:
        body = known(body, KNOWN)
        if not isinstance(body.get("model"), str):
            raise ValueError("model: Field required")
        if not isinstance(longest := body.get("max_tokens"), int) or longest < 1:
            raise ValueError("max_tokens: Field required")
        if not (headers.get("x-api-key") or re.fullmatch(r"Bearer \S+", headers.get("Authorization", ""))):
            raise ValueError("x-api-key header is required")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", headers.get("anthropic-version", "")):
            raise ValueError("anthropic-version: header is required")
        messages = body.get("messages")
        if not isinstance(messages, list) or not messages:
            raise ValueError("messages: at least one message is required")
        pairs = [(known(m, frozenset({"role", "content"}))["role"], _text(m["content"])) for m in messages]
        if any(role not in {"user", "assistant"} for role, _ in pairs):
            raise ValueError(
                "messages: roles are user and assistant; the system prompt has a place of its own"
            )
        if pairs[0][0] != "user" or pairs[-1][0] != "user":
            raise ValueError("messages: the first and the last are the user's")
        system = [("system", _text(body["system"]))] if "system" in body else []
        return Asked(body["model"], (*system, *pairs), bool(body.get("stream")), dict(headers))

    def whole(self, asked: Asked, text: str, used: Used, why: str) -> dict[str, Any]:
        content = [{"type": "text", "text": text}] if text else []
        return _message(asked, content, why, _usage(used))

    def begins(self, asked: Asked, used: Used) -> list[str]:
        message = _message(asked, [], None, {"input_tokens": used.read, "output_tokens": 1})
        return [
            _event("message_start", message=message),
            _event("content_block_start", index=0, content_block={"type": "text", "text": ""}),
            _event("ping"),
        ]

    def says(self, asked: Asked, piece: str, used: Used) -> str:
        return _event("content_block_delta", index=0, delta={"type": "text_delta", "text": piece})

    def ends(self, asked: Asked, used: Used, why: str) -> list[str]:
        stopped = {"stop_reason": why, "stop_sequence": None}
        return [
            _event("content_block_stop", index=0),
            _event("message_delta", delta=stopped, usage=_usage(used)),
            _event("message_stop"),
        ]

    def error(self, status: int, message: str) -> tuple[int, dict[str, Any]]:
        """Anthropic has a status of its own for what is overloaded."""
        status = 529 if status == 503 else status
        kind = KINDS.get(status, "api_error")
        return status, {"type": "error", "error": {"type": kind, "message": message}, "request_id": "req_1"}

    def breaks(self) -> str:
        return frame(self.error(503, "Overloaded")[1], "error")

    def hollow(self) -> dict[str, Any]:
        return {"id": "msg_1", "type": "message", "role": "assistant", "content": None, "usage": None}


def _text(content: Any) -> str:
    """A text, or text blocks one after the other. Raises ValueError."""
    if isinstance(content, str):
        text = content
    elif isinstance(content, list):
        blocks = [known(block, frozenset({"type", "text", "cache_control"})) for block in content]
        if any(block.get("type") != "text" for block in blocks):
            raise ValueError("content: text blocks only")
        text = "\n".join(block["text"] for block in blocks)
    else:
        raise ValueError("content: a text or a list of blocks")
    if not text.strip():
        raise ValueError("text content blocks must be non-empty")
    return text


def _event(kind: str, **more: object) -> str:
    return frame({"type": kind} | more, kind)


def _message(
    asked: Asked, content: list[dict[str, str]], stopped: str | None, usage: dict[str, int]
) -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": asked.model,
        "content": content,
        "stop_reason": stopped,
        "stop_sequence": None,
        "usage": usage,
    }


def _usage(used: Used) -> dict[str, int]:
    return {"input_tokens": used.read, "output_tokens": used.written}
