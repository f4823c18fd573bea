"""Methods that answer a tap, an inline query or a guest's question: once, and in time."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.bot_api import checks
from tests.fakes.bot_api.errors import bad_request
from tests.fakes.bot_api.html_markup import utf16
from tests.fakes.bot_api.messages import caption, message_text
from tests.fakes.bot_api.parameters import Params
from tests.fakes.bot_api.state import JSON, Message
from tests.fakes.bot_api.world import World

CALLBACK_SECONDS = 15.0
INLINE_SECONDS = 10.0
GUEST_SECONDS = 15.0
MAX_RESULTS = 50
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COMMON = "type id reply_markup input_message_content"
_CAPTION = "caption parse_mode caption_entities show_caption_above_media title description"
RESULT_FIELDS = {
    "article": f"{_COMMON} title url description thumbnail_url thumbnail_width thumbnail_height",
    "photo": f"{_COMMON} {_CAPTION} photo_url thumbnail_url photo_width photo_height photo_file_id",
    "document": f"{_COMMON} {_CAPTION} document_url mime_type document_file_id thumbnail_url thumbnail_width"
    " thumbnail_height",
}
REQUIRED = {"article": {"title", "input_message_content"}, "photo": set(), "document": {"title"}}
CONTENT_FIELDS = {"message_text", "parse_mode", "entities", "link_preview_options"}


def answer_callback_query(world: World, params: Params) -> bool:
    if utf16(params.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.get("url")
    if url and not url.startswith(f"https://t.me/{world.bot.username}?start="):
        raise bad_request("URL_INVALID")
    world.answer(params["callback_query_id"], params, seconds=CALLBACK_SECONDS)
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    results = params["results"]
    if not isinstance(results, list) or len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    for result in results:
        content_of(world, result)
    ids = [result["id"] for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(params.get("next_offset", "").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    if params.get("cache_time", 0) < 0:
        raise bad_request("wrong cache time specified")
    _inline_button(params.get("button"))
    world.answer(params["inline_query_id"], params, seconds=INLINE_SECONDS)
    return True


def _inline_button(button: Any) -> None:
    if button is None:
        return
    checks.known(button, {"text", "web_app", "start_parameter"}, "InlineQueryResultsButton")
    if not START_PARAMETER.fullmatch(button.get("start_parameter", "")) and "web_app" not in button:
        raise bad_request("START_PARAM_INVALID")


def answer_guest_query(world: World, params: Params) -> JSON:
    """The one message a bot may leave in a chat it is not in."""
    content = content_of(world, params["result"])
    query = world.answer(params["guest_query_id"], params, seconds=GUEST_SECONDS)
    assert query.message
    message = leave(world, query.message.chat.id, content, reply_to=query.message)
    message.extra["guest_bot_caller_user"] = query.user.as_json()
    return {"inline_message_id": message.inline_id}


def content_of(world: World, result: Any) -> JSON:
    """What the chosen result would put into the chat, as fields of a message. Raises 400."""
    kind = result.get("type") if isinstance(result, dict) else None
    if kind not in RESULT_FIELDS:
        raise bad_request("can't parse inline query result: this server knows article, photo and document")
    checks.known(result, set(RESULT_FIELDS[kind].split()), "inline query result")
    if not isinstance(result.get("id"), str) or not 1 <= len(result["id"].encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if missing := REQUIRED[kind] - {name for name, value in result.items() if value}:
        raise bad_request(f'can\'t parse inline query result: field "{min(missing)}" must be non-empty')
    content: JSON = {"markup": checks.markup(result.get("reply_markup"), inline_only=True)}
    if words := result.get("input_message_content"):
        checks.known(words, CONTENT_FIELDS, "input message content")
        content["text"], content["entities"] = message_text(words, "message_text")
        return content
    content["text"], content["entities"] = caption(result)
    if kind == "photo":
        content["photo"] = _photo(world, result)
    return content


def _photo(world: World, result: JSON) -> Any:
    """By the id of a picture sent before; one given by its address is not fetched and stays empty."""
    if "photo_file_id" in result:
        return checks.photo(world, result["photo_file_id"])
    for name in ("photo_url", "thumbnail_url"):
        if not checks.BUTTON_URL.fullmatch(result.get(name, "")):
            raise bad_request("WEBDOCUMENT_URL_INVALID")
    return world.add_file(b"", "photo", "image/jpeg")


def leave(world: World, chat_id: int, content: JSON, *, reply_to: Message | None = None) -> Message:
    """Puts a message of the bot into a chat without the bot: through inline mode or as a guest."""
    message = world.add_message(world.chats[chat_id], world.bot, reply_to=reply_to, **content)
    message.inline_id = f"inline-{next(world.ids)}"
    world.inline_messages[message.inline_id] = message
    world.sent.append(message)
    return message
