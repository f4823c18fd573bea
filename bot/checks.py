"""`fomocheck check`: a line each for token, models, index, Yahoo and database, saying ok or what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.settings import Settings
from retrieval.errors import FomocheckError


def run(settings: Settings) -> Iterator[tuple[str, str]]:
    """(name, "ok …" or what to do), each as soon as it is known. None of them stops the others."""
    from bot.bootstrap import House  # noqa: PLC0415  (the engines take seconds to load)

    house = House(settings)

    def token() -> str:
        if not settings.telegram_bot_token.get_secret_value():
            return (
                "ok (none set, so it is the terminal; for Telegram get one from @BotFather (/newbot) and put"
                " TELEGRAM_BOT_TOKEN=… into .env)"
            )
        from bot.telegram.connection import connected  # noqa: PLC0415

        async def name() -> str:
            async with connected(settings) as line:
                return line.bot.username

        return f"ok (@{asyncio.run(name())})"

    def model() -> str:
        house.warm()
        return f"ok ({house.embedder.name})"

    def language_model() -> str:
        if not settings.llm_model:
            return "ok (none set, so answers are the plain ones; LLM_MODEL sets one)"
        from retrieval.writing.client import Client  # noqa: PLC0415

        client = Client(replace(house.model_settings, deadline_s=10), longest=1)
        client.check()
        wrong = client.probe()
        return f"{settings.llm_model}: {wrong}" if wrong else f"ok ({settings.llm_model} answers)"

    def index() -> str:
        house.sync(lambda _done, _total: None)
        index = house.library.index()
        return f"ok ({len(index.documents)} sources, {len(index.passages)} passages)"

    def yahoo() -> str:
        async def look() -> str:
            view = await house.market.view("BABA", ["price"])
            await house.market.close()
            price = view.figure("price")
            if price is None or price.value is None:
                return f"no live prices ({'; '.join(view.gaps)}): check the network and HTTPS_PROXY"
            return (
                f"ok (BABA {price.value} {price.unit})"
                if not view.gaps
                else f"old prices only ({view.gaps[0]})"
            )

        return asyncio.run(look())

    def database() -> str:
        from bot.state import State  # noqa: PLC0415

        _ = house.home
        State(settings.database).close()
        return "ok"

    for name, check in (
        ("token", token),
        ("model", model),
        ("language model", language_model),
        ("index", index),
        ("Yahoo", yahoo),
        ("database", database),
    ):
        yield name, _said(check)


def _said(check: Callable[[], str]) -> str:
    try:
        return check()
    except FomocheckError as error:
        return str(error)
    except Exception as error:
        return f"failed with an unexpected {type(error).__name__}"
