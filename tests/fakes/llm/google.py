"""POST /v1beta/models/NAME:generateContent and :streamGenerateContent?alt=sse as Google documents them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakes.llm.wire import Asked, Used, frame, known

KNOWN = frozenset(
    "contents systemInstruction generationConfig safetySettings tools toolConfig cachedContent".split()
)
CONFIG = frozenset(
    "temperature candidateCount maxOutputTokens topP topK stopSequences seed responseModalities thinkingConfig".split()
)
KINDS = {
    400: "INVALID_ARGUMENT",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}
ROLES = {"user": "user", "model": "assistant"}


class Google:
    path = r"/v1beta/models/{model}:{method:generateContent|streamGenerateContent}"
    done, full = "STOP", "MAX_TOKENS"

    def read(self, body: Any, headers: Mapping[str, str], address: Mapping[str, str]) -> Asked:
        body = known(body, KNOWN)
        stream = address["method"] == "streamGenerateContent"
        if stream and address.get("alt") != "sse":
            raise ValueError("served as server-sent events only: alt=sse")
        if not headers.get("x-goog-api-key"):
            raise ValueError("Method doesn't allow unregistered callers")
        if body.get("tools"):
            raise ValueError("nobody gave this model tools")
        known(body.get("generationConfig", {}), CONFIG, "generationConfig")
        contents = body.get("contents")
        if not isinstance(contents, list) or not contents:
            raise ValueError("contents is not specified")
        if any(content.get("role") not in ROLES for content in contents):
            raise ValueError("Please use a valid role: user, model.")
        if contents[-1]["role"] != "user":
            raise ValueError("Please ensure that the last turn is the user's")
        pairs = [(ROLES[content["role"]], _text(content)) for content in contents]
        system = [("system", _text(body["systemInstruction"]))] if "systemInstruction" in body else []
        return Asked(address["model"], (*system, *pairs), stream, dict(headers))

    def whole(self, asked: Asked, text: str, used: Used, why: str) -> dict[str, Any]:
        return _response(asked, text, used, why)

    def begins(self, asked: Asked, used: Used) -> list[str]:
        return []

    def says(self, asked: Asked, piece: str, used: Used) -> str:
        """Each frame counts all tokens so far."""
        return frame(_response(asked, piece, used))

    def ends(self, asked: Asked, used: Used, why: str) -> list[str]:
        return [frame(_response(asked, "", used, why))]

    def error(self, status: int, message: str) -> tuple[int, dict[str, Any]]:
        """Google calls a wrong key an invalid argument."""
        if status == 401:
            status, message = 400, "API key not valid. Please pass a valid API key."
        return status, {"error": {"code": status, "message": message, "status": KINDS.get(status, "UNKNOWN")}}

    def breaks(self) -> str:
        return frame(self.error(503, "The model is overloaded. Please try again later.")[1])

    def hollow(self) -> dict[str, Any]:
        """As it comes for a prompt that was blocked."""
        return {"promptFeedback": {"blockReason": "OTHER"}, "usageMetadata": {"promptTokenCount": 9}}


def _text(content: Any) -> str:
    """The text of its parts. Raises ValueError."""
    parts = known(content, frozenset({"role", "parts"}), "content").get("parts")
    if not isinstance(parts, list) or not parts:
        raise ValueError("contents.parts must not be empty.")
    texts = [known(part, frozenset({"text"}), "a part").get("text") for part in parts]
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("a part has no text")
    return "\n".join(map(str, texts))


def _response(asked: Asked, text: str, used: Used, finished: str = "") -> dict[str, Any]:
    content = {"role": "model"} | ({"parts": [{"text": text}]} if text else {})
    candidate = {"content": content, "index": 0} | ({"finishReason": finished} if finished else {})
    counts = {"promptTokenCount": used.read, "candidatesTokenCount": used.written}
    counts["totalTokenCount"] = used.read + used.written
    return {
        "candidates": [candidate],
        "usageMetadata": counts,
        "modelVersion": asked.model,
        "responseId": "response-1",
    }
