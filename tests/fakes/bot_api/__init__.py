"""A strict Bot API on 127.0.0.1 for tests, and the people who talk to the bot through it.

`async with BotApiServer() as server:` and point the bot at `server.url`; `python -m tests.fakes.bot_api` runs
it by hand. Not covered: Markdown, media other than pictures and documents, payments, business accounts.
"""

from tests.fakes.bot_api.server import BotApiServer
from tests.fakes.bot_api.state import Chat, Message, User
from tests.fakes.bot_api.world import Query

__all__ = ["BotApiServer", "Chat", "Message", "Query", "User"]
