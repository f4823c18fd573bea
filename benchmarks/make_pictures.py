"""Draws the four pictures of docs/ from generated prices: `python -m benchmarks.make_pictures [FOLDER]`."""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.charts import png
from retrieval.chart_data import ChartData, Note, Track, compared, make_track
from retrieval.types import Figure, Instrument, Listing, Mention
from tests.fakes.series import DEFAULTS, default_series

SOURCE = "generated prices"  # not the market's, and the picture says so
NAMES = {"BABA": "Alibaba", "9988.HK": "Alibaba", "AMZN": "Amazon", "MSFT": "Microsoft"}
EXCHANGES = {"NYQ": "NYSE", "NMS": "NASDAQ", "HKG": "HKEX"}
LAST = date(2026, 9, 24)
ARTICLE = Note(date(2026, 3, 5), "An example article", "an example claim: the stock is oversold")


def main(folder: Path) -> None:
    pictures = {
        "chart-6mo.png": ChartData("6mo", (_track("BABA", "6mo"),)),
        "chart-1y-article.png": ChartData("1y", (_track("BABA", "1y", notes=(ARTICLE,)),)),
        "chart-1mo-open.png": ChartData("1mo", (_track("9988.HK", "1mo", partial=True),)),
        "chart-compare.png": _comparison("BABA", "AMZN", "MSFT"),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pictures.items():
        size = (folder / name).write_bytes(png(data))
        print(f"{folder / name}: {size / 1000:.0f} kB")


def _comparison(*symbols: str) -> ChartData:
    tracks = tuple(_track(symbol, "1y") for symbol in symbols)
    return ChartData("1y", tracks, compared(tracks))


def _track(symbol: str, span: str, *, partial: bool = False, notes: tuple[Note, ...] = ()) -> Track:
    series = default_series()[symbol]
    bars = [bar for bar in series.bars if bar.day <= LAST]
    at = datetime.combine(bars[-1].day, time(11, 30) if partial else time(16), ZoneInfo(series.timezone))
    percent = 100 * (bars[-1].close / bars[-2].close - 1)
    price = Figure(symbol, "price", bars[-1].close, series.currency, at, SOURCE, partial=partial)
    change = Figure(symbol, "change_percent", percent, "%", at, SOURCE, partial=partial)
    listing = Listing(symbol, EXCHANGES[DEFAULTS[symbol][2]], series.currency)
    mention = Mention(Instrument(symbol, NAMES[symbol], "equity", (listing,), ()), listing, symbol)
    return make_track(mention, bars, span, price=price, change=change, notes=notes)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs"))
