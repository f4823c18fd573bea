"""The table of methods: one function each, from the world and the typed parameters to the result."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from tests.fakes.bot_api import answers, messages, profile
from tests.fakes.bot_api.parameters import Params
from tests.fakes.bot_api.world import World

METHODS: dict[str, Callable[[World, Params], Any]] = {
    "getMe": profile.get_me,
    "getUpdates": profile.get_updates,
    "setWebhook": profile.set_webhook,
    "deleteWebhook": profile.delete_webhook,
    "getWebhookInfo": profile.get_webhook_info,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_profile("name"),
    "setMyDescription": profile.set_profile("description"),
    "setMyShortDescription": profile.set_profile("short_description"),
    "getMyName": profile.get_profile("name"),
    "getMyDescription": profile.get_profile("description"),
    "getMyShortDescription": profile.get_profile("short_description"),
    "sendMessage": messages.send_message,
    "sendPhoto": messages.send_photo,
    "sendDocument": messages.send_document,
    "sendChatAction": messages.send_chat_action,
    "sendMessageDraft": messages.send_message_draft,
    "setMessageReaction": messages.set_message_reaction,
    "editMessageText": messages.edit_message_text,
    "editMessageCaption": messages.edit_message_caption,
    "editMessageMedia": messages.edit_message_media,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": answers.answer_inline_query,
    "answerGuestQuery": answers.answer_guest_query,
    "getChat": profile.get_chat,
    "getChatMember": profile.get_chat_member,
    "getChatMemberCount": profile.get_chat_member_count,
    "getChatAdministrators": profile.get_chat_administrators,
    "leaveChat": profile.leave_chat,
    "getFile": profile.get_file,
}


async def run(world: World, method: str, params: Params) -> Any:
    """The result of one call. Raises ApiError where Telegram would refuse."""
    result = METHODS[method](world, params)
    return await result if inspect.isawaitable(result) else result
