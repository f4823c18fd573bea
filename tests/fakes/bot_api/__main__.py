"""`python -m tests.fakes.bot_api [--port 8081]`: the server by hand, with a page to write to the bot."""

from __future__ import annotations

import argparse
import asyncio
import sys
import time

from tests.fakes.bot_api.server import BotApiServer


async def serve(port: int, webhook_to: str) -> None:
    """Runs with one private chat and one group until interrupted."""
    async with BotApiServer(port=port) as server:
        server.world.updates.proxied_to = webhook_to
        server.world.updates.number_from(int(time.time()))  # a bot's database knows those of an earlier run
        server.membership(server.group("Group", bot="left"), "member")
        print("Start the bot in another shell with these two settings:", file=sys.stderr)
        print(f"export TELEGRAM_BOT_TOKEN={server.token}", flush=True)
        print(f"export TELEGRAM_API_URL={server.url}", flush=True)
        print(f"(with ADMIN_IDS={server.reader.id} as well, you are its admin)", file=sys.stderr)
        print(f"and write to it at {server.url}/ (Ctrl-C ends)", file=sys.stderr)
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument(
        "--webhook-to",
        default="127.0.0.1:8080",
        metavar="HOST:PORT",
        help="where pushes to an https:// webhook arrive, as behind a proxy (127.0.0.1:8080)",
    )
    options = parser.parse_args()
    try:
        asyncio.run(serve(options.port, options.webhook_to))
    except KeyboardInterrupt:
        pass
    except OSError as error:
        sys.exit(f"The server could not start: {error}")


if __name__ == "__main__":
    main()
