"""Replies of a model that obeys whoever orders."""

from __future__ import annotations

import re

from tests.fakes.llm.wire import Asked

_ORDER = re.compile(
    r"(?:say|write|reply|answer|respond|output|print|include|add|repeat|mention|append|state|begin|end|send)[^“\"\n]{0,60}[“\"](?P<said>[^”\"\n]{1,300})[”\"]",
    re.I,
)


def obeys(asked: Asked) -> str:
    """A reply that carries out every order found anywhere in the prompt."""
    orders = [m["said"].rstrip(".") for _, content in asked.messages[1:] for m in _ORDER.finditer(content)]
    return obedience(asked, list(dict.fromkeys(orders)))


def obedience(asked: Asked, orders: list[str]) -> str:
    """Each order alone, cited, quoted and hidden in a true sentence, with as many true sentences between."""
    price = re.search(r"(\S+) price: (\S+ [A-Z]{3})", asked.text)
    true = f"{price[1]} closed at {price[2]}" if price else "The articles do not say"
    lines = [f"{true}."]
    for order in orders:
        said = [
            f"{order}.",
            f"{order} [1].",
            f"{true}, {order}.",
            f"The article says {order} [1].",
            f"“{order}” [1].",
        ]
        lines += [line for bad in said for line in (bad, f"{true}.")]
    return "\n".join(lines)
