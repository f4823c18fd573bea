"""The line to Telegram: opened with the token, checked, introduced to people, closed again."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest, HTTPXRequest

from bot.settings import Settings
from bot.telegram import texts
from bot.telegram.limits import Pace
from bot.telegram.polling import TelegramUnavailable, UpdateBot
from retrieval.errors import SettingsError

log = logging.getLogger(__name__)

START_SECONDS = 20.0  # for a first word with Telegram, all tries together
START_TRIES = 3
READ_SECONDS = 20.0  # for an answer to a call
CONNECTIONS = 16  # measured: more is slower


@dataclass(frozen=True, slots=True)
class Connection:
    """The bot for all calls, and the connections that its polls go over."""

    bot: UpdateBot
    polls: BaseRequest


def token_of(settings: Settings) -> str:
    """The bot's token. Raises SettingsError where there is none, or something that cannot be one."""
    token = settings.telegram_bot_token.get_secret_value()
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", token):
        raise SettingsError("TELEGRAM_BOT_TOKEN is not a bot's token; @BotFather on Telegram gives you one.")
    return token


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[Connection]:
    """A line on which Telegram knows the token. Raises SettingsError or TelegramUnavailable."""
    token = token_of(settings)  # before anything is opened
    polls = HTTPXRequest(connection_pool_size=2, connect_timeout=10.0, pool_timeout=10.0)
    calls = HTTPXRequest(CONNECTIONS, connect_timeout=10.0, read_timeout=READ_SECONDS, pool_timeout=30.0)
    bot = UpdateBot(
        token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=calls,
        get_updates_request=polls,
        rate_limiter=Pace(),
    )
    try:
        await reached(bot.initialize, settings)
        yield Connection(bot, polls)
    finally:
        await bot.shutdown()


async def reached(call: Callable[[], Awaitable[object]], settings: Settings) -> None:
    """Makes one of the first calls, again where the network stumbles. Raises SettingsError, TelegramUnavailable."""
    try:
        async with asyncio.timeout(START_SECONDS):
            for tries_left in reversed(range(START_TRIES)):
                try:
                    await call()
                    return
                except InvalidToken:
                    raise
                except TelegramError:
                    if not tries_left:
                        raise
                await asyncio.sleep(START_TRIES - tries_left)
    except InvalidToken:  # its message holds the token
        raise SettingsError(
            "Telegram does not take the token in TELEGRAM_BOT_TOKEN; ask @BotFather."
        ) from None
    except (TelegramError, TimeoutError):
        host = urlsplit(settings.telegram_api_url).hostname
        raise TelegramUnavailable(
            f"Telegram cannot be reached at {host}. Check the network, the proxy and TELEGRAM_API_URL."
        ) from None


async def introduce(bot: UpdateBot, admins: Collection[int]) -> None:
    """Sets the menus and descriptions that people see before they write. The bot works without, too."""
    private = [BotCommand(name, text) for name, text in texts.COMMANDS.items()]
    in_groups, for_group_admins = (
        [BotCommand(name, texts.COMMANDS[name]) for name in names]
        for names in (texts.GROUP_COMMANDS, texts.GROUP_ADMIN_COMMANDS)
    )
    for_admins = [BotCommand(name, text) for name, text in texts.ADMIN_COMMANDS.items()]
    try:
        await bot.set_my_commands(private, BotCommandScopeAllPrivateChats())
        await bot.set_my_commands(in_groups, BotCommandScopeAllGroupChats())
        await bot.set_my_commands(for_group_admins, BotCommandScopeAllChatAdministrators())
        await bot.set_my_description(texts.DESCRIPTION)
        await bot.set_my_short_description(texts.SHORT_DESCRIPTION)
        for admin in admins:
            with suppress(TelegramError):  # not until that person has written to the bot
                await bot.set_my_commands([*private, *for_admins], BotCommandScopeChat(admin))
    except TelegramError as error:
        log.warning("The command menu could not be set: %s", type(error).__name__)
