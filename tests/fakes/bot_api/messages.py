"""Methods that send, change and remove messages."""

from __future__ import annotations

from typing import Any

from telegram.constants import ChatAction, ReactionEmoji

from tests.fakes.bot_api import checks
from tests.fakes.bot_api.errors import bad_request
from tests.fakes.bot_api.parameters import Params
from tests.fakes.bot_api.state import JSON, Chat, File, Message
from tests.fakes.bot_api.text import Entities, formatted
from tests.fakes.bot_api.world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_DOCUMENT_BYTES = 50 * 2**20
ACTIONS = frozenset(str(action.value) for action in ChatAction)
REACTIONS = frozenset(str(emoji.value) for emoji in ReactionEmoji)
INPUT_MEDIA_FIELDS = set(
    "type media caption parse_mode caption_entities show_caption_above_media has_spoiler thumbnail"
    " disable_content_type_detection".split()
)


def message_text(
    source: JSON, text_name: str = "text", entities_name: str = "entities"
) -> tuple[str, Entities]:
    """The text of a message, checked and never empty."""
    if source.get("link_preview_options") is not None:
        checks.known(source["link_preview_options"], checks.PREVIEW_FIELDS, "link preview options")
    text, entities = formatted(
        source.get(text_name, ""), source.get("parse_mode"), source.get(entities_name), limit=MAX_TEXT
    )
    if not text:
        raise bad_request("message text is empty")
    return text, entities


def caption(source: JSON) -> tuple[str, Entities]:
    """The caption under a picture or a document; may be empty."""
    return formatted(
        source.get("caption", ""),
        source.get("parse_mode"),
        source.get("caption_entities"),
        limit=MAX_CAPTION,
        what="caption",
    )


def _send(world: World, params: Params, **content: Any) -> JSON:
    chat = checks.chat(world, params["chat_id"])
    checks.may_write(chat)
    topic = checks.topic(chat, params.get("message_thread_id"))
    reply_to, quote = checks.reply(world, chat, params)
    markup = checks.markup(params.get("reply_markup"))
    world.limits.take(chat)
    message = world.add_message(
        chat, world.bot, markup=markup, reply_to=reply_to, quote=quote, topic=topic, params=params, **content
    )
    world.sent.append(message)
    return message.as_json()


def send_message(world: World, params: Params) -> JSON:
    text, entities = message_text(params)
    return _send(world, params, text=text, entities=entities)


def send_photo(world: World, params: Params) -> JSON:
    text, entities = caption(params)
    return _send(world, params, text=text, entities=entities, photo=checks.photo(world, params["photo"]))


def send_document(world: World, params: Params) -> JSON:
    text, entities = caption(params)
    return _send(world, params, text=text, entities=entities, document=_document(world, params["document"]))


def _document(world: World, value: Any) -> File:
    file = checks.media(world, value)
    if file.size > MAX_DOCUMENT_BYTES:
        raise bad_request("file is too big")
    return file


def send_message_draft(world: World, params: Params) -> bool:
    """A draft is shown while the answer is written; nothing stays of it in the chat."""
    chat = checks.chat(world, params["chat_id"])
    if chat.kind != "private":
        raise bad_request("drafts can be sent to private chats only")
    checks.topic(chat, params.get("message_thread_id"))
    if not params["draft_id"]:
        raise bad_request("RANDOM_ID_INVALID")
    text, _ = formatted(
        params.get("text", ""), params.get("parse_mode"), params.get("entities"), limit=MAX_TEXT
    )
    world.drafts.append({**params, "text": text})
    return True


def send_chat_action(world: World, params: Params) -> bool:
    chat = checks.chat(world, params["chat_id"])
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    checks.topic(chat, params.get("message_thread_id"))
    chat.typing_at = world.clock()
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    chat = checks.chat(world, params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if not message or message.deleted:
        raise bad_request("message to react not found")
    emoji = [reaction.get("emoji") for reaction in params.get("reaction") or []]
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if not REACTIONS.issuperset(emoji):
        raise bad_request("REACTION_INVALID")
    message.reactions = emoji
    return True


# --- changes -------------------------------------------------------------------------------------


def _own(world: World, params: Params) -> Message:
    """The message to edit: one of the bot's own, still there."""
    if "inline_message_id" in params:
        if found := world.inline_messages.get(params["inline_message_id"]):
            return found
        raise bad_request("MESSAGE_ID_INVALID")
    if "chat_id" not in params or "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = checks.chat(world, params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if not message or message.deleted:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot:
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, message: Message, **new: Any) -> JSON | bool:
    if all(getattr(message, name) == value for name, value in new.items()):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same"
            " as a current content and reply markup of the message"
        )
    world.limits.take(message.chat)
    message.change(**new)
    return True if message.inline_id else message.as_json()


def _new_markup(params: Params) -> JSON | None:
    return checks.markup(params.get("reply_markup"), inline_only=True)


def edit_message_text(world: World, params: Params) -> JSON | bool:
    text, entities = message_text(params)
    message = _own(world, params)
    if not message.has_text:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, message, text=text, entities=entities, markup=_new_markup(params))


def edit_message_caption(world: World, params: Params) -> JSON | bool:
    text, entities = caption(params)
    message = _own(world, params)
    if message.has_text:
        raise bad_request("there is no caption in the message to edit")
    return _edit(world, message, text=text, entities=entities, markup=_new_markup(params))


def edit_message_media(world: World, params: Params) -> JSON | bool:
    media = params["media"]
    checks.known(media, INPUT_MEDIA_FIELDS, "InputMedia")
    text, entities = caption(media)
    message = _own(world, params)
    photo = document = None
    if media.get("type") == "photo":
        photo = checks.photo(world, media.get("media"))
    elif media.get("type") == "document":
        document = _document(world, media.get("media"))
    else:
        raise bad_request("type of InputMedia must be photo or document on this server")
    return _edit(
        world,
        message,
        text=text,
        entities=entities,
        photo=photo,
        document=document,
        markup=_new_markup(params),
    )


def edit_message_reply_markup(world: World, params: Params) -> JSON | bool:
    return _edit(world, _own(world, params), markup=_new_markup(params))


def delete_message(world: World, params: Params) -> bool:
    chat = checks.chat(world, params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if not message or message.deleted:
        raise bad_request("message to delete not found")
    if not _may_delete(world, chat, message):
        raise bad_request("message can't be deleted")
    message.deleted = True
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Up to a hundred at once; those that are not there are skipped."""
    chat = checks.chat(world, params["chat_id"])
    wanted = params["message_ids"]
    if not isinstance(wanted, list) or not 1 <= len(wanted) <= 100:
        raise bad_request("message identifiers must be specified: 1 to 100")
    for message in (chat.messages[number] for number in wanted if number in chat.messages):
        message.deleted = message.deleted or _may_delete(world, chat, message)
    return True


def _may_delete(world: World, chat: Chat, message: Message) -> bool:
    return chat.kind == "private" or chat.bot_status == "administrator" or message.sender is world.bot
