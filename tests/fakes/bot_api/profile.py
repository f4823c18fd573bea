"""Methods about the bot itself, its commands, its chats and files, and where updates go."""

from __future__ import annotations

import re
from typing import Any

from tests.fakes.bot_api import checks
from tests.fakes.bot_api.errors import bad_request
from tests.fakes.bot_api.parameters import Params
from tests.fakes.bot_api.state import JSON, Chat, User
from tests.fakes.bot_api.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
SCOPES = set(
    "default all_private_chats all_group_chats all_chat_administrators chat chat_administrators"
    " chat_member".split()
)
MAX_DOWNLOAD_BYTES = 20 * 2**20
PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}
ADMIN_RIGHTS = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats"
    " can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories"
    " can_edit_stories can_delete_stories"
).split()
RESTRICTED_RIGHTS = (
    "can_change_info can_invite_users can_pin_messages can_send_messages can_send_polls"
    " can_send_other_messages can_add_web_page_previews can_manage_topics can_send_audios can_send_documents"
    " can_send_photos can_send_videos can_send_video_notes can_send_voice_notes can_edit_tag"
    " can_react_to_messages"
).split()
GIFTS = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels".split()


def get_me(world: World, params: Params) -> JSON:
    return {
        **world.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "supports_guest_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


# --- updates -------------------------------------------------------------------------------------


async def get_updates(world: World, params: Params) -> list[JSON]:
    world.updates.allow(params.get("allowed_updates"))
    limit = params.get("limit", 100)
    if not 1 <= limit <= 100:
        limit = 100
    return await world.updates.poll(params.get("offset", 0), limit, min(params.get("timeout", 0), 50))


async def set_webhook(world: World, params: Params) -> bool:
    secret = params.get("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= params.get("max_connections", 40) <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    world.updates.allow(params.get("allowed_updates"))
    webhook = {name: params[name] for name in ("url", "secret_token", "max_connections") if params.get(name)}
    await world.updates.set_webhook(webhook if "url" in webhook else {})
    if params.get("drop_pending_updates"):
        world.updates.pending.clear()
    return True


async def delete_webhook(world: World, params: Params) -> bool:
    if params.get("drop_pending_updates"):
        world.updates.pending.clear()
    if world.updates.webhook:
        await world.updates.set_webhook({})
    return True


def get_webhook_info(world: World, params: Params) -> JSON:
    return {
        "url": world.updates.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
        "allowed_updates": sorted(world.updates.allowed),
        **world.updates.webhook_error,
    }


# --- commands and descriptions -------------------------------------------------------------------


def _scope(params: Params) -> str:
    """The key commands are kept under: the scope's type, its chat and member, and the language."""
    scope = params.get("scope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    language = params.get("language_code", "")
    parts = [str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope]
    return ":".join([*parts, language] if language else parts)


def set_my_commands(world: World, params: Params) -> bool:
    commands = params["commands"]
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        checks.known(command, {"command", "description"}, "BotCommand")
        if not COMMAND.fullmatch(command.get("command", "").removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(params)] = commands
    return True


def get_my_commands(world: World, params: Params) -> list[JSON]:
    return world.commands.get(_scope(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    world.commands.pop(_scope(params), None)
    return True


def set_profile(field: str) -> Any:
    """The setter of a name or a description."""

    def setter(world: World, params: Params) -> bool:
        if len(params.get(field, "")) > PROFILE_LIMITS[field]:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        world.profile[field] = params.get(field, "")
        return True

    return setter


def get_profile(field: str) -> Any:
    return lambda world, params: {field: world.profile.get(field, "")}


# --- chats and files -----------------------------------------------------------------------------


def member(user: User, status: str) -> JSON:
    """A ChatMember of the given status, with every field the Bot API promises for it."""
    data: JSON = {"user": user.as_json(), "status": status}
    if status == "creator":
        data["is_anonymous"] = False
    elif status == "administrator":
        data |= {right: right != "is_anonymous" for right in ADMIN_RIGHTS}
    elif status == "restricted":
        data |= dict.fromkeys(RESTRICTED_RIGHTS, False) | {"is_member": True, "until_date": 0}
    elif status == "kicked":
        data["until_date"] = 0
    return data


def get_chat(world: World, params: Params) -> JSON:
    chat = checks.chat(world, params["chat_id"])
    extra = {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    return {**chat.as_json(), **extra}


def _members(world: World, chat: Chat) -> dict[int, tuple[User, str]]:
    return {**chat.members, world.bot.id: (world.bot, chat.bot_status)}


def get_chat_member(world: World, params: Params) -> JSON:
    chat = checks.chat(world, params["chat_id"])
    found = _members(world, chat).get(params["user_id"])
    if found:
        return member(*found)
    if params["user_id"] in world.users:
        return member(world.users[params["user_id"]], "left")
    raise bad_request("PARTICIPANT_ID_INVALID")


def get_chat_administrators(world: World, params: Params) -> list[JSON]:
    chat = checks.chat(world, params["chat_id"])
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    members = _members(world, chat).values()
    return [member(user, status) for user, status in members if status in {"creator", "administrator"}]


def get_chat_member_count(world: World, params: Params) -> int:
    chat = checks.chat(world, params["chat_id"])
    return sum(status not in {"left", "kicked"} for _, status in _members(world, chat).values())


def leave_chat(world: World, params: Params) -> bool:
    chat = checks.chat(world, params["chat_id"])
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    return True


def get_file(world: World, params: Params) -> JSON:
    file = world.files.get(params["file_id"])
    if not file:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": f"documents/{file.id}"}
