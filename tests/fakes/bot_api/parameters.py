"""Which parameters each method takes (Bot API 10.0), and how they are read from a request.

Anything else is refused, which Telegram itself would silently ignore: a misspelt name must not pass a test.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.fakes.bot_api.errors import bad_request

Params = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with a call."""

    name: str
    mime: str
    data: bytes


# name:kind, with an exclamation mark where the parameter is required; kinds: str, int, bool, json, file, chat
# (a number or an @name), media (an upload, or the id of a file sent before), inputmedia (an object with one)
_CHAT = "chat_id:chat! message_thread_id:int direct_messages_topic_id:int"
_SEND = (
    f"business_connection_id:str {_CHAT} disable_notification:bool protect_content:bool"
    " allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:json reply_parameters:json"
    " reply_markup:json"
)
_CAPTION = "caption:str parse_mode:str caption_entities:json"
_EDIT = "business_connection_id:str chat_id:chat message_id:int inline_message_id:str reply_markup:json"
_COMMANDS = "scope:json language_code:str"

METHODS: dict[str, str] = {
    "getMe": "",
    "getUpdates": "offset:int limit:int timeout:int allowed_updates:json",
    "setWebhook": "url:str! certificate:file ip_address:str max_connections:int allowed_updates:json"
    " drop_pending_updates:bool secret_token:str",
    "deleteWebhook": "drop_pending_updates:bool",
    "getWebhookInfo": "",
    "setMyCommands": f"commands:json! {_COMMANDS}",
    "getMyCommands": _COMMANDS,
    "deleteMyCommands": _COMMANDS,
    "setMyName": "name:str language_code:str",
    "setMyDescription": "description:str language_code:str",
    "setMyShortDescription": "short_description:str language_code:str",
    "getMyName": "language_code:str",
    "getMyDescription": "language_code:str",
    "getMyShortDescription": "language_code:str",
    "sendMessage": f"{_SEND} text:str parse_mode:str entities:json link_preview_options:json",
    "sendPhoto": f"{_SEND} {_CAPTION} photo:media! show_caption_above_media:bool has_spoiler:bool",
    "sendDocument": f"{_SEND} {_CAPTION} document:media! thumbnail:media disable_content_type_detection:bool",
    "sendChatAction": "business_connection_id:str chat_id:chat! message_thread_id:int action:str!",
    "sendMessageDraft": "chat_id:int! message_thread_id:int draft_id:int! text:str parse_mode:str"
    " entities:json",
    "setMessageReaction": "chat_id:chat! message_id:int! reaction:json is_big:bool",
    "editMessageText": f"{_EDIT} text:str parse_mode:str entities:json link_preview_options:json",
    "editMessageCaption": f"{_EDIT} {_CAPTION} show_caption_above_media:bool",
    "editMessageMedia": f"{_EDIT} media:inputmedia!",
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": "chat_id:chat! message_id:int!",
    "deleteMessages": "chat_id:chat! message_ids:json!",
    "answerCallbackQuery": "callback_query_id:str! text:str show_alert:bool url:str cache_time:int",
    "answerInlineQuery": "inline_query_id:str! results:json! cache_time:int is_personal:bool next_offset:str"
    " button:json",
    "answerGuestQuery": "guest_query_id:str! result:json!",
    "getChat": "chat_id:chat!",
    "getChatMember": "chat_id:chat! user_id:int!",
    "getChatMemberCount": "chat_id:chat!",
    "getChatAdministrators": "chat_id:chat! return_bots:bool",
    "leaveChat": "chat_id:chat!",
    "getFile": "file_id:str!",
}


def _kinds(line: str) -> dict[str, tuple[str, bool]]:
    words = ([*word.rstrip("!").split(":"), word] for word in line.split())
    return {name: (kind, word.endswith("!")) for name, kind, word in words}


KINDS = {method: _kinds(line) for method, line in METHODS.items()}


def read(method: str, fields: dict[str, str], uploads: dict[str, Upload]) -> Params:
    """Parameters with their types; uploads stand in place of `attach://` names. Raises 400."""
    kinds, attached = KINDS[method], dict(uploads)
    params: Params = {}
    for name, raw in fields.items():
        if name not in kinds:
            raise bad_request(f'unknown parameter "{name}" in {method}')
        kind = kinds[name][0]
        value = _value(name, kind, raw)
        params[name] = _attach(value, uploads, attached) if kind in {"media", "inputmedia"} else value
    for name in [name for name in attached if name in kinds and kinds[name][0] in {"file", "media"}]:
        params[name] = attached.pop(name)
    if attached:
        raise bad_request(f'unknown parameter "{next(iter(attached))}" in {method}')
    for name, (_, required) in kinds.items():
        if required and params.get(name) in (None, "") and name != "url":
            raise bad_request(f'parameter "{name}" is required')
    return params


def _value(name: str, kind: str, raw: str) -> Any:
    try:
        if kind == "int" or (kind == "chat" and not raw.startswith("@")):
            return int(raw)
        if kind == "bool":
            return {"true": True, "1": True, "false": False, "0": False}[raw.lower()]
        if kind in {"json", "inputmedia"}:
            return json.loads(raw)
    except (ValueError, KeyError):
        raise bad_request(f'parameter "{name}" is invalid') from None
    return raw


def _attach(value: Any, uploads: dict[str, Upload], left: dict[str, Upload]) -> Any:
    if isinstance(value, str) and value.startswith("attach://"):
        key = value.removeprefix("attach://")
        if key not in uploads:
            raise bad_request(f'can\'t find the file "{key}" to attach')
        left.pop(key, None)
        return uploads[key]
    if isinstance(value, dict):
        return {name: _attach(inner, uploads, left) for name, inner in value.items()}
    return [_attach(inner, uploads, left) for inner in value] if isinstance(value, list) else value
