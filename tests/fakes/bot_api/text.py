"""Text as Telegram stores it: cleaned, trimmed, measured in UTF-16 units, with its entities."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.bot_api.errors import bad_request
from tests.fakes.bot_api.html_markup import MarkupError, parse_html, utf16

Entities = list[dict[str, Any]]
MAX_ENTITIES = 100  # further ones are ignored, not refused
ENTITY_TYPES = frozenset(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler"
    " blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time".split()
)
# control characters become blanks; carriage returns and marks that reverse or break lines vanish
CONTROLS = {code: " " for code in range(32) if chr(code) != "\n"} | {0x0D: None}
CONTROLS |= dict.fromkeys(range(0x2028, 0x202F))
FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/@]))"
    r"|(?P<url>https?://[^\s<>]+)"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{2,31})"
)


def formatted(
    text: str, parse_mode: str | None, entities: Entities | None, *, limit: int, what: str = "message text"
) -> tuple[str, Entities]:
    """The text a message will hold and its entities; 400 where Telegram refuses them.

    `limit` is in UTF-16 units after parsing; an empty result is the caller's business.
    """
    if parse_mode and "\0" in text:
        raise bad_request("can't parse entities: Text must not contain null bytes")
    text = text.translate(CONTROLS)
    found = _checked(entities or [], text)
    if parse_mode:
        if parse_mode.lower() != "html":
            raise bad_request(f'unsupported parse_mode "{parse_mode}": this server knows HTML only')
        try:
            text, found = parse_html(text)
        except MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    text, found = _trimmed(text, found)
    if utf16(text) > limit:
        raise bad_request("message caption is too long" if what == "caption" else "message is too long")
    return text, found[:MAX_ENTITIES]


def detected(text: str) -> Entities:
    """The entities Telegram finds by itself in what a person types: commands, mentions, links."""
    return [
        {"type": match.lastgroup, "offset": utf16(text[: match.start()]), "length": utf16(match[0])}
        for match in FOUND.finditer(text)
    ]


def covered(text: str, entity: dict[str, Any]) -> str:
    """The words an entity stands over."""
    raw = text.encode("utf-16-le")
    return raw[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")


def _checked(entities: Entities, text: str) -> Entities:
    total = utf16(text)
    for entity in entities:
        if not isinstance(entity, dict) or entity.get("type") not in ENTITY_TYPES:
            raise bad_request("can't parse MessageEntity: unsupported type")
        offset, length = entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length <= 0:
            raise bad_request("can't parse MessageEntity: wrong offset or length")
        if offset + length > total:
            raise bad_request(f"entity beginning at UTF-16 offset {offset} ends after the end of the text")
    return entities


def _trimmed(text: str, entities: Entities) -> tuple[str, Entities]:
    """Blank ends go, and the entities move and shrink with them."""
    trimmed = text.strip()
    before, total = utf16(text[: len(text) - len(text.lstrip())]), utf16(trimmed)
    kept: Entities = []
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        end = min(entity["offset"] + entity["length"] - before, total)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return trimmed, kept
