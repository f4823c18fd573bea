"""Public sets, where a path to them is given: retrieval on TAT-QA, answerability on MTRAG-UN and SQuAD 2.0."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.measures import auroc, table
from benchmarks.reader_pairs import is_held_out
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.index import Index
from retrieval.corpus.ingest import Library
from retrieval.corpus.lookup import retrieve
from retrieval.corpus.reader import Reader
from retrieval.corpus.search import search
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.types import Found, Passage, Request


def tatqa(path: Path, embedder: Embedder, reader: Reader, resolver: Resolver) -> dict[str, Any]:
    """Questions that a paragraph alone answers, against all paragraphs of the set."""
    contexts = json.loads(path.read_text(encoding="utf-8"))
    texts = {p["uid"]: p["text"] for c in contexts for p in c["paragraphs"]}
    asked: list[tuple[str, set[str]]] = []
    for context in contexts:
        names = {str(p["order"]): p["uid"] for p in context["paragraphs"]}
        for q in context["questions"]:
            if q["answer_from"] == "text":
                asked.append((q["question"], {names[o] for o in q["rel_paragraphs"] if o in names}))
    with _indexed(texts, embedder, resolver) as index:
        return _retrieval("TAT-QA, paragraph questions", index, asked, embedder, reader, resolver)


def mtrag(path: Path, embedder: Embedder, reader: Reader, resolver: Resolver) -> dict[str, Any]:
    """The last question of each conversation, against the passages of all: can it be answered?"""
    tasks = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = {c["document_id"]: c["text"] for task in tasks for c in task["contexts"]}
    asked = []
    for task in tasks:
        kind = task["answerability"][0]
        if kind in {"ANSWERABLE", "UNANSWERABLE"}:
            question = [turn["text"] for turn in task["input"] if turn["speaker"] == "user"][-1]
            asked.append((question, kind == "ANSWERABLE"))
    with _indexed(texts, embedder, resolver) as index:
        return _answerability("MTRAG-UN", index, asked, embedder, reader, resolver)


def squad(path: Path, embedder: Embedder, reader: Reader, resolver: Resolver) -> dict[str, Any]:
    """Questions of the titles held out from training, against all their paragraphs: can they be answered?"""
    articles = [a for a in json.loads(path.read_text(encoding="utf-8"))["data"] if is_held_out(a["title"])]
    paragraphs = [p for a in articles for p in a["paragraphs"]]
    texts = {str(n): p["context"] for n, p in enumerate(paragraphs)}
    asked = [(qa["question"], not qa["is_impossible"]) for p in paragraphs for qa in p["qas"]]
    with _indexed(texts, embedder, resolver) as index:
        return _answerability("SQuAD 2.0, held-out titles", index, asked, embedder, reader, resolver)


@contextmanager
def _indexed(texts: Mapping[str, str], embedder: Embedder, resolver: Resolver) -> Iterator[Index]:
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "set.jsonl"
        lines = (json.dumps({"id": name, "text": text}) for name, text in texts.items())
        file.write_text("\n".join(lines), encoding="utf-8")
        library = Library(Path(home) / "index", embedder, resolver)
        library.add([file])
        index = library.index()
        yield index
        index.close()


def _retrieval(
    title: str,
    index: Index,
    asked: list[tuple[str, set[str]]],
    embedder: Embedder,
    reader: Reader,
    resolver: Resolver,
) -> dict[str, Any]:
    topics = Topics(resolver)

    def ours(question: str) -> list[Found]:
        vector = embedder.embed_query(question)
        return list(retrieve(index, question, vector, reader, topics.about(Request(question))).found)

    ways: dict[str, Callable[[str], list[Passage]]] = {
        "fomocheck": lambda q: [f.passage for f in ours(q)],
        "dense (LangChain similarity_search)": lambda q: [
            p for p, _ in index.nearest(embedder.embed_query(q), 20)
        ],
        "BM25": lambda q: [p for p, _ in index.by_words(q, 20)],
        "hybrid without reader": lambda q: [f.passage for f in search(index, q, embedder.embed_query(q), 20)],
    }
    result: dict[str, Any] = {}
    for name, ranked in ways.items():
        places = [_place(ranked(question), gold) for question, gold in asked]
        result[name] = {
            "R@5": round(sum(p <= 5 for p in places) / len(places), 3),
            "MRR@10": round(sum(1 / p for p in places if p <= 10) / len(places), 3),
        }
    print(f"\n{title} ({len(asked)} questions)\n")
    print(table(["way", "R@5", "MRR@10"], [[n, str(r["R@5"]), str(r["MRR@10"])] for n, r in result.items()]))
    return result


def _place(ranked: list[Passage], gold: set[str]) -> float:
    """The rank of the first source that holds the answer, each source counted once."""
    sources = list(dict.fromkeys(p.document.id for p in ranked))
    return next((place for place, source in enumerate(sources, start=1) if source in gold), float("inf"))


def _answerability(
    title: str,
    index: Index,
    asked: list[tuple[str, bool]],
    embedder: Embedder,
    reader: Reader,
    resolver: Resolver,
) -> dict[str, Any]:
    topics = Topics(resolver)
    ours, dense, words = [], [], []
    for question, can in asked:
        vector = embedder.embed_query(question)
        found = retrieve(index, question, vector, reader, topics.about(Request(question)))
        ours.append((found.answerable, can))
        dense.append((index.nearest(vector, 1)[0][1], can))
        words.append((max((s for _, s in index.by_words(question, 1)), default=0.0), can))
    named = (("fomocheck", ours), ("dense", dense), ("BM25", words))
    result = {name: round(auroc(scores), 3) for name, scores in named}
    print(f"\n{title} ({len(asked)} questions), answerable against not\n")
    print(table(["way", "AUROC"], [[n, str(v)] for n, v in result.items()]))
    return result
