"""What Telegram checks before it does anything: the chat, the topic, the reply, the buttons, the picture."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.bot_api.errors import bad_request, forbidden
from tests.fakes.bot_api.html_markup import utf16
from tests.fakes.bot_api.parameters import Params, Upload
from tests.fakes.bot_api.state import JSON, Chat, File, Message
from tests.fakes.bot_api.world import World

MAX_BUTTONS = 100
MAX_CALLBACK_BYTES = 64
MAX_PHOTO_BYTES = 10 * 2**20
BUTTON_URL = re.compile(r"(?:https?://|tg://)[^\s]+", re.IGNORECASE)
BUTTON_LOOKS = {"text", "style", "icon_custom_emoji_id"}
BUTTON_ACTIONS = set(
    "url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat"
    " switch_inline_query_chosen_chat copy_text callback_game pay".split()
)
REPLY_FIELDS = set(
    "message_id chat_id allow_sending_without_reply quote quote_parse_mode quote_entities quote_position"
    " checklist_task_id poll_option_id".split()
)
PREVIEW_FIELDS = {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
OTHER_MARKUPS = {"keyboard", "remove_keyboard", "force_reply"}


def known(fields: Any, allowed: set[str], what: str) -> None:
    """400 unless `fields` is an object with no field beyond the allowed ones."""
    if not isinstance(fields, dict):
        raise bad_request(f"can't parse {what}: expected an Object")
    if unknown := set(fields) - allowed:
        raise bad_request(f'can\'t parse {what}: unknown field "{min(unknown)}"')


def chat(world: World, chat_id: int | str) -> Chat:
    """The chat, if the bot may see it; else what Telegram says instead."""
    found = world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if not found:
        raise bad_request("chat not found")
    if found.migrated_to:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=found.migrated_to
        )
    if found.kind == "private":
        if not found.started:
            raise forbidden("bot can't initiate conversation with a user")
        if found.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
    elif found.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {found.kind} chat")
    elif found.bot_status == "left":
        raise forbidden(f"bot is not a member of the {found.kind} chat")
    return found


def may_write(found: Chat) -> None:
    if found.bot_status == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")
    if found.kind == "channel" and found.bot_status != "administrator":
        raise bad_request("need administrator rights in the channel chat")


def topic(found: Chat, thread: int | None) -> int | None:
    """A thread id is good only for a topic of a forum; the general topic has none."""
    if thread is None:
        return None
    if thread not in found.topics:
        raise bad_request("message thread not found")
    if thread in found.closed_topics:
        raise bad_request("TOPIC_CLOSED")
    return thread


def reply(world: World, found: Chat, params: Params) -> tuple[Message | None, str | None]:
    """The message replied to and the words quoted from it."""
    wanted = params.get("reply_parameters")
    if not wanted:
        return None, None
    known(wanted, REPLY_FIELDS, "reply parameters")
    place = chat(world, wanted["chat_id"]) if "chat_id" in wanted else found
    message = place.messages.get(wanted.get("message_id", 0))
    if not message or message.deleted:
        if wanted.get("allow_sending_without_reply"):
            return None, None
        raise bad_request("message to be replied not found")
    quote = wanted.get("quote")
    if quote and quote not in message.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return message, quote


def markup(value: Any, *, inline_only: bool = False) -> JSON | None:
    """A reply markup as it is stored; None for none or for an empty inline keyboard."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in value:
        if inline_only and value:
            raise bad_request("inline keyboard expected")
        if value and not OTHER_MARKUPS & set(value):
            raise bad_request("can't parse reply keyboard markup JSON object")
        return value or None
    known(value, {"inline_keyboard"}, "inline keyboard")
    rows = value["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard: expected an Array of Arrays")
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _button(button)
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": rows} if buttons else None


def _button(button: Any) -> None:
    known(button, BUTTON_LOOKS | BUTTON_ACTIONS, "inline keyboard button")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = BUTTON_ACTIONS & set(button)
    if len(actions) != 1:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in actions and not 1 <= len(button["callback_data"].encode()) <= MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions and not BUTTON_URL.fullmatch(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in actions and not 1 <= utf16(button["copy_text"].get("text", "")) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def media(world: World, value: Any) -> File:
    """A file from an upload, or one sent before by its id."""
    if isinstance(value, Upload):
        if not value.data:
            raise bad_request("file must be non-empty")
        return world.add_file(value.data, value.name, value.mime)
    if isinstance(value, str) and value in world.files:
        return world.files[value]
    if isinstance(value, str) and value.startswith(("http://", "https://")):
        raise bad_request("wrong type of the web page content")  # this server fetches nothing
    raise bad_request("wrong remote file identifier specified: Wrong string length")


def photo(world: World, value: Any) -> File:
    file = media(world, value)
    size = file.dimensions
    if not size or file.size > MAX_PHOTO_BYTES:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size) or not min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return file
