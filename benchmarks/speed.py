"""What an answer costs over the bare floor: one embedding and one vector query. Run it on an idle machine.

make bench-speed
"""

from __future__ import annotations

import asyncio
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import knowledge
from benchmarks.measures import table
from benchmarks.quality import own_questions
from benchmarks.ways import NoPrices
from retrieval.assistant import Assistant
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.ingest import Library
from retrieval.corpus.reader import Reader
from retrieval.market.gateway import Market
from retrieval.names.instruments import Resolver, load_instruments

RESULTS = Path(__file__).parent / "results"


def main() -> None:
    started = time.perf_counter()
    embedder, reader = Embedder(), Reader()
    embedder.embed_query("")  # it is loaded when first used
    resolver = Resolver(load_instruments(knowledge.FOLDER))
    loaded = time.perf_counter() - started
    questions = [row["question"] for row in own_questions()]
    with tempfile.TemporaryDirectory() as home, asyncio.Runner() as runner:
        library = Library(Path(home) / "index", embedder, resolver)
        started = time.perf_counter()
        library.sync(knowledge.FOLDER)
        indexed = time.perf_counter() - started
        index = library.index()
        market = Market(NoPrices(), cache_dir=Path(home) / "market")
        assistant = Assistant(library, embedder, reader, market, resolver)
        floor = _median(questions, lambda q: index.nearest(embedder.embed_query(q), 10))
        embedder.forget()
        found = _median(questions, assistant.search)
        embedder.forget()
        whole = _median(questions, lambda q: runner.run(assistant.answer(q)))
        runner.run(market.close())
    rows = [
        ["floor: embedding + one vector query", f"{floor:.0f}", "1.0"],
        ["search with the reader", f"{found:.0f}", f"{found / floor:.1f}"],
        ["whole answer, prices away", f"{whole:.0f}", f"{whole / floor:.1f}"],
    ]
    print(table(["what", "ms (median)", "times the floor"], rows))
    print(f"\nModels loaded in {loaded:.1f} s; shipped knowledge indexed in {indexed:.1f} s.")
    RESULTS.mkdir(exist_ok=True)
    result = {"floor_ms": floor, "search_ms": found, "answer_ms": whole, "load_s": loaded, "index_s": indexed}
    (RESULTS / "speed.json").write_text(json.dumps(result, indent=1))


def _median(questions: list[str], run: Callable[[str], object]) -> float:
    times = []
    for question in questions:
        started = time.perf_counter()
        run(question)
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)


if __name__ == "__main__":
    main()
