"""Runs the stand-in by hand: `python -m tests.fakes.llm`, then `export` what it prints before fomocheck."""

from __future__ import annotations

import argparse
import asyncio
import signal

from tests.fakes.llm import PROVIDERS, Asked, Fault, LlmServer, obeys


def echo(asked: Asked) -> str:
    """The live figures of the prompt as sentences: a model that only reads aloud."""
    lines = [line for line in asked.text.splitlines() if ": " in line and line.endswith(")")]
    sentences = []
    for line in lines:
        name, _, rest = line.partition(": ")
        symbol, _, title = name.partition(" ")
        sentences.append(f"{symbol}'s {title} was {rest.split(' (')[0]}.")
    return " ".join(sentences) or "The articles do not say."


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.llm", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--reply", help="always this text; else the prompt's live figures are read aloud")
    parser.add_argument("--obey", action="store_true", help="carry out every order in the prompt")
    parser.add_argument("--provider", choices=list(PROVIDERS), default="openai")
    parser.add_argument("--fault", choices=[f.value for f in Fault], help="each request fails so")
    options = parser.parse_args()
    server = LlmServer(options.reply or (obeys if options.obey else echo), port=options.port)
    server.constant = Fault(options.fault) if options.fault else None
    async with server:
        who = options.provider
        print(f"export LLM_MODEL={who}:scripted\nexport LLM_BASE_URL={server.address(who)}", flush=True)
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        await stop.wait()
        print(f"{len(server.asked)} requests, refused {server.refused}")


if __name__ == "__main__":
    asyncio.run(main())
