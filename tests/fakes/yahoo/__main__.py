"""Runs the stand-in by hand: `python -m tests.fakes.yahoo`, then `export` what it prints before fomocheck."""

from __future__ import annotations

import argparse
import signal
import threading
from datetime import UTC, date, datetime, time
from pathlib import Path

from tests.fakes.series import default_rates, read_series
from tests.fakes.yahoo import Fault, YahooServer


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.yahoo", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--csv", type=Path, help="a folder of SYMBOL.csv: Date,Open,High,Low,Close,Volume")
    parser.add_argument("--as-of", help="YYYY-MM-DD (that evening) or a full ISO time with offset")
    parser.add_argument("--fault", action="append", default=[], metavar="SYMBOL=KIND", help=", ".join(Fault))
    arguments = parser.parse_args()
    faults = {symbol: Fault(kind) for symbol, _, kind in (f.partition("=") for f in arguments.fault)}
    series = {**default_rates(), **read_series(arguments.csv)} if arguments.csv else None
    server = YahooServer(series, now=_moment(arguments.as_of), faults=faults, port=arguments.port)
    with server:
        for name, value in server.environment.items():
            print(f"export {name}={value}", flush=True)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print(f"served {dict(server.requests)}, refused {server.refused}")


def _moment(text: str | None) -> datetime | None:
    """A day means 22:00 UTC of it: New York and Hong Kong have both closed."""
    if text is None:
        return None
    if len(text) == len("2026-01-01"):
        return datetime.combine(date.fromisoformat(text), time(22), UTC)
    return datetime.fromisoformat(text)


if __name__ == "__main__":
    main()
