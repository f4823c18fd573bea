"""Telegram's HTML parse mode: markup in, plain text and entities out (offsets and lengths in UTF-16 units).

Errors and the tag set are those of tdlib's parser. One rule is stricter than tdlib, which lets a stray
ampersand pass as itself: the Bot API manual asks for it to be escaped, so here it is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
TAG_END = re.compile(r"\s*>")
TAG_NAME = re.compile(r"</?([^\s>]*)")
ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>/"']+)\s*(?:=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[A-Za-z0-9.-]+)(?=[\s>])))?"""
)
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![A-Za-z]));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
DATE_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
LINK = re.compile(r"(?:https?://|tg://|mailto:|tel:|ton://)[^\s]+", re.IGNORECASE)
PERSON_LINK = re.compile(r"tg://user\?id=(\d+)")


class MarkupError(Exception):
    """The markup is not Telegram's HTML; the message is Telegram's reason."""


def utf16(text: str) -> int:
    """Length in UTF-16 code units, the unit of every limit and offset of Telegram."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int  # UTF-16 offset
    index: int  # offset in `_Parser.text`, in code points


@dataclass(slots=True)
class _Parser:
    source: str
    position: int = 0
    text: str = ""
    length: int = 0
    stack: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def run(self) -> None:
        while self.position < len(self.source):
            character = self.source[self.position]
            if character == "<":
                self._end_tag() if self.source.startswith("</", self.position) else self._start_tag()
            elif character == "&":
                decoded, self.position = _reference(self.source, self.position)
                self._add(decoded)
            else:
                self._add(character)
                self.position += 1
        if self.stack:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')

    def _add(self, text: str) -> None:
        self.text += text
        self.length += utf16(text)

    def _name(self) -> str:
        found = TAG_NAME.match(self.source, self.position)
        assert found
        return found.group(1).lower()

    def _offset(self) -> int:
        return len(self.source[: self.position].encode())

    def _start_tag(self) -> None:
        name, where = self._name(), self._offset()
        cursor = self.position + 1 + len(name)
        if cursor >= len(self.source):
            raise MarkupError(f"Unclosed start tag at byte offset {where}")
        if name not in STYLES:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {where}')
        attributes: dict[str, str] = {}
        while not (closed := TAG_END.match(self.source, cursor)):
            found = ATTRIBUTE.match(self.source, cursor)
            if not found or found.end() >= len(self.source):
                raise MarkupError(f'Unclosed start tag "{name}" at byte offset {where}')
            value = found["double"] or found["single"] or (found["bare"] or "").lower()
            attributes[found["name"].lower()] = _decode(value)
            cursor = found.end()
            if self.source[cursor] == "=":
                raise MarkupError(f"Unexpected end of name token at byte offset {where}")
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.stack.append(_Open(name, attributes, self.length, len(self.text)))
        self.position = closed.end()

    def _end_tag(self) -> None:
        name, where = self._name(), self._offset()
        if not self.stack:
            raise MarkupError(f"Unexpected end tag at byte offset {where}")
        closed = TAG_END.match(self.source, self.position + 2 + len(name))
        if not closed:
            raise MarkupError(f"Unclosed end tag at byte offset {where}")
        opened = self.stack.pop()
        if name and name != opened.tag:
            raise MarkupError(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.position = closed.end()
        if self.length > opened.start:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: dict[str, Any] = {
            "type": STYLES[opened.tag],
            "offset": opened.start,
            "length": self.length - opened.start,
        }
        around = {entry.tag for entry in self.stack}
        if not _complete(entity, opened, self.text[opened.index :]):
            return
        if opened.tag == "pre" and self._language(entity):
            return
        if around & {"pre", "code"} and opened.tag != "code":
            return  # nothing is formatted inside code
        if opened.tag == "blockquote" and "blockquote" in around:
            return  # block quotations do not nest
        self.entities.append(entity)

    def _language(self, pre: dict[str, Any]) -> bool:
        """Turns `<pre><code class="language-x">` into one entity; True if it did."""
        last = self.entities[-1] if self.entities else {}
        same = last.get("type") == "code" and last["offset"] == pre["offset"]
        if same and last["length"] == pre["length"] and last.get("language"):
            last["type"] = "pre"
            return True
        if same:
            self.entities.pop()
        return False


def _complete(entity: dict[str, Any], opened: _Open, content: str) -> bool:
    """Fills in what a tag's attributes say; False where Telegram drops the entity without a word."""
    attributes = opened.attributes
    if opened.tag == "a":
        url = attributes.get("href") or content
        if person := PERSON_LINK.fullmatch(url):
            entity["type"] = "text_mention"
            entity["user"] = {"id": int(person.group(1)), "is_bot": False, "first_name": content}
        entity["url"] = url
        return bool(LINK.fullmatch(url))
    if opened.tag == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    if opened.tag == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    if opened.tag == "tg-emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        if not entity["custom_emoji_id"].isdecimal() or int(entity["custom_emoji_id"]) == 0:
            raise MarkupError("Invalid custom emoji identifier specified")
    if opened.tag == "tg-time":
        return _complete_time(entity, attributes)
    return True


def _complete_time(entity: dict[str, Any], attributes: dict[str, str]) -> bool:
    pattern, moment = attributes.get("format", ""), attributes.get("unix", "")
    if not DATE_FORMAT.fullmatch(pattern):
        raise MarkupError("Invalid date format specified")
    entity["unix_time"] = int(moment) if moment.isdecimal() else 0
    entity["date_time_format"] = pattern
    return bool(0 < entity["unix_time"] < 2**31)


def _reference(text: str, position: int) -> tuple[str, int]:
    """The character that the reference at `position` stands for, and where the text goes on."""
    found = REFERENCE.match(text, position)
    code = int(found[1], 16) if found and found[1] else int(found[2]) if found and found[2] else 1
    if not found or not 0 < code < 0x10FFFF:
        raise MarkupError(f'Unescaped "&" at byte offset {len(text[:position].encode())}')
    if 0xD800 <= code <= 0xDFFF:
        raise MarkupError("Text contains invalid Unicode characters after decoding HTML entities")
    return NAMED[found[3]] if found[3] else chr(code), found.end()


def _decode(text: str) -> str:
    """An attribute's value; in links a stray ampersand separates parameters and is let pass."""
    return REFERENCE.sub(lambda found: _reference(found[0], 0)[0], text)


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and its entities, in order of place. Raises MarkupError with Telegram's reason."""
    if "\0" in source:
        raise MarkupError("Text must not contain null bytes")
    parser = _Parser(source)
    parser.run()
    for entity in parser.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
        if entity["type"] == "text_mention":
            entity.pop("url")
    parser.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return parser.text, parser.entities
