"""Tells Telegram the webhook's address, and watches that nobody takes it away."""

from __future__ import annotations

import asyncio
import logging

from telegram import WebhookInfo
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.telegram.address import Address
from bot.telegram.polling import UPDATES, TelegramUnavailable, UpdateBot
from retrieval.errors import SettingsError

log = logging.getLogger(__name__)

TAKEN = 5  # times in a row, before this bot gives way
LOOK_SECONDS = 60.0


class Webhook:
    """What Telegram knows of the address. `every` is seconds between two looks."""

    def __init__(self, bot: UpdateBot, address: Address, every: float = LOOK_SECONDS) -> None:
        self._bot = bot
        self._address = address
        self._every = every
        self._failed_at: object = None

    async def set(self) -> None:
        """Tells Telegram to post here; what waits there is kept. Raises SettingsError where it refuses."""
        try:
            await self._bot.set_webhook(
                self._address.url,
                allowed_updates=UPDATES,
                drop_pending_updates=False,
                secret_token=self._address.secret,
            )
        except BadRequest as refusal:
            raise SettingsError(f"Telegram does not take WEBHOOK_URL: {refusal.message}.") from None

    async def run(self) -> None:
        """Looks after it until cancelled: a bot whose webhook was taken away would be deaf and not know.

        Raises TelegramUnavailable where another program keeps taking it, SettingsError as `set` does.
        """
        taken = 0
        while True:
            await asyncio.sleep(self._every)
            try:
                info = await self._bot.get_webhook_info()
                self._tell(info)
                taken = taken + 1 if info.url != self._address.url else 0
                if taken >= TAKEN:
                    raise TelegramUnavailable(
                        "Another program keeps taking this bot's webhook. Stop it, or use another token."
                    )
                if taken:
                    log.error("The webhook was taken away (%d of %d); it is set again.", taken, TAKEN)
                    await self.set()
            except InvalidToken:
                raise SettingsError("Telegram no longer takes the token in TELEGRAM_BOT_TOKEN.") from None
            except TelegramError as error:
                log.warning("The webhook cannot be looked after (%s); trying again.", type(error).__name__)

    def _tell(self, info: WebhookInfo) -> None:
        """Says once what Telegram met when it last posted in vain, such as a certificate that is none."""
        if info.last_error_date and info.last_error_date != self._failed_at:
            self._failed_at = info.last_error_date
            waiting = info.pending_update_count
            log.warning(
                "Telegram could not post here (%s); %d updates wait.", info.last_error_message, waiting
            )
