"""A bot in a process of its own, to be killed: `… telegram_runner API_URL HOME [WEBHOOK_PORT [DATABASE]]`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bot.state import State
from bot.telegram.address import address_of
from bot.telegram.app import serve
from retrieval.errors import FomocheckError
from tests.e2e.telegram_fixtures import settings_for, webhook_settings
from tests.fakes.assistant import FakeAssistant

if TYPE_CHECKING:
    from retrieval.assistant import Assistant


def main(api_url: str, home: str, port: str = "", database: str = "") -> None:
    more = webhook_settings(int(port)) if port else {}
    settings = settings_for(api_url, Path(home), database_url=database, **more)
    webhook = address_of(settings) if port else None
    try:
        state = State(settings.database)
        asyncio.run(serve(settings, cast("Assistant", FakeAssistant()), state, webhook=webhook))
        state.close()
    except FomocheckError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
