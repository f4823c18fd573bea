"""The index of real files with the real model and Chroma: idempotent, exact, one writer, whole after a kill."""

from __future__ import annotations

import gc
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import chromadb
import httpx
import numpy as np
import pytest
from chromadb.api.shared_system_client import SharedSystemClient
from filelock import FileLock

from retrieval.corpus import ingest
from retrieval.corpus.claims import find_claims
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.index import Index
from retrieval.corpus.ingest import Library
from retrieval.corpus.passages import embedded_text, sentences
from retrieval.corpus.search import match_faq, search
from retrieval.corpus.snapshots import Snapshots
from retrieval.corpus.topics import Topics
from retrieval.errors import IndexBroken, IndexBusy, IndexFault, KnowledgeError
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Passage

INGEST = """
import sys
from pathlib import Path
import knowledge
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.ingest import Library
from retrieval.names.instruments import Resolver, load_instruments
home, folder = Path(sys.argv[1]), Path(sys.argv[2])
library = Library(home, Embedder(), Resolver(load_instruments(knowledge.FOLDER)))
print("ready", flush=True)
for line in sys.stdin:
    library.add([folder / line.strip()])
    print("done", flush=True)
"""


@pytest.fixture
def library(tmp_path: Path, embedder: Embedder, resolver: Resolver) -> Library:
    return Library(tmp_path / "index", embedder, resolver)


def _snapshots(library: Library) -> set[str]:
    return {p.name for p in library.folder.glob("s-*")}


def test_syncing_twice_changes_nothing(library: Library, articles: Path) -> None:
    first = library.sync(articles)
    assert first.added == ("ferries", "lanterns")
    made = _snapshots(library)
    again = library.sync(articles)
    assert (again.added, again.changed, again.unchanged) == ((), (), ("ferries", "lanterns"))
    assert _snapshots(library) == made


def test_only_what_changed_is_embedded_again(library: Library, articles: Path) -> None:
    library.sync(articles)
    steps: list[tuple[int, int]] = []
    (articles / "note.txt").write_text("The lighthouse was painted red in 2019.\n")
    report = library.sync(articles, lambda done, total: steps.append((done, total)))
    assert report.added == ("note",)
    assert steps == [(2, 2)]  # the passage and its sentence


def test_search_finds_by_meaning_and_by_figure(library: Library, articles: Path, embedder: Embedder) -> None:
    library.sync(articles)
    index = library.index()
    for question, words in [
        ("how long does darkness last at Christmas time?", "19 hours in December"),
        ("3,400 lamps", "3,400 lamps"),
    ]:
        found = search(index, question, embedder.embed_query(question), 3)
        assert words in " ".join(found[0].passage.text.split())
        assert [f.score for f in found] == sorted((f.score for f in found), reverse=True)


def test_faq_entries_are_matched_by_question(library: Library, articles: Path, embedder: Embedder) -> None:
    library.sync(articles)
    asked = "what made the number of parcels double?"
    best = match_faq(library.index(), asked, embedder.embed_query(asked))[0]
    assert best.entry.id == "why-did-the-parcels-double"
    assert best.same


def test_entries_on_the_assistant_come_last(library: Library, articles: Path) -> None:
    (articles / "assistant.md").write_text(
        "# Help\n\n## Who are you?\n\nAn assistant, no human.\n", encoding="utf-8"
    )
    library.sync(articles)
    entries = [p.slug for p in library.index().entries]
    assert entries[-1] == "who-are-you"
    assert "why-did-the-parcels-double" in entries[:-1]


def test_each_entry_of_the_faq_has_an_id_of_its_own(library: Library, articles: Path, tmp_path: Path) -> None:
    library.sync(articles)
    own = tmp_path / "faq.md"
    own.write_text("# FAQ\n\n## Why did the parcels double?\n\nFor another reason.\n", encoding="utf-8")
    library.add([own])
    entries = {p.slug: p.document.id for p in library.index().entries}
    assert entries["why-did-the-parcels-double"] == "ferries"
    assert entries["why-did-the-parcels-double-2"] == "faq"


def test_claims_are_found_at_indexing(library: Library, articles: Path) -> None:
    library.sync(articles)
    claims = {(c.passage.document.id, c.metric): c for c in library.index().claims}
    drawdown = claims["ferries", "drawdown_percent"]
    assert (drawdown.symbol, drawdown.value) == ("BABA", 65.0)
    assert drawdown.quote == "Alibaba stood 65% below its 2020 high in the week of the storm"
    assert claims["lanterns", "rsi_14"].symbol == "BABA"
    assert claims["lanterns", "ytd_return_percent"].value == 100.0


def test_an_index_of_older_rules_finds_its_claims_anew(library: Library, articles: Path) -> None:
    library.sync(articles)
    before = library.index().name
    manifest = library.folder / before / "manifest.json"
    told = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps(told | {"claims": 0}), encoding="utf-8")
    again = Library(library.folder, library.embedder, library.resolver)
    report = again.sync(articles)
    assert (report.added, report.changed) == ((), ())
    assert again.index().name != before
    assert again.index().manifest["claims"] > 0
    assert again.index().claims


class Reading:
    """Finds claims, and notes of which documents."""

    def __init__(self) -> None:
        self.documents: list[str] = []

    def __call__(self, passages: Iterable[Passage], resolver: Resolver, topics: Topics) -> list[Claim]:
        read = list(passages)
        self.documents += dict.fromkeys(p.document.id for p in read)
        return find_claims(read, resolver, topics)


def test_claims_are_found_of_what_is_new_alone_and_are_those_of_all(
    library: Library, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = Reading()
    monkeypatch.setattr(ingest, "find_claims", reading)

    def read() -> list[str]:
        """Whose claims were found since the last time; and all there are now are as if all were found now."""
        index = library.index()
        whole = find_claims(index.passages.values(), library.resolver, Topics(library.resolver))
        assert index.claims == whole
        assert all(claim.passage is index.passages[claim.passage.id] for claim in index.claims)
        found = reading.documents[:]
        reading.documents.clear()
        return found

    library.sync(articles)
    assert read() == ["ferries", "lanterns"]
    faq = tmp_path / "faq.md"  # an entry of a known name: the other's stays as it is
    faq.write_text("# FAQ\n\n## Why did the parcels double?\n\nTencent has gained 12% this year.\n")
    library.add([faq])
    assert read() == ["faq"]
    (articles / "lanterns.md").write_text("---\ninstruments: [BABA]\n---\nThe shares are oversold.\n")
    library.sync(articles)
    assert read() == ["lanterns"]
    library.add([articles / "ferries.txt"], published=date(2025, 10, 1))  # by which some are of the past
    assert read() == ["ferries"]
    library.forget("ferries")
    assert read() == []
    assert {claim.passage.document.id for claim in library.index().claims} == {"faq", "lanterns"}
    manifest = library.folder / library.index().name / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"claims": 0}))
    library = Library(library.folder, library.embedder, library.resolver)
    library.sync(articles)
    assert sorted(read()) == ["faq", "lanterns"]


def test_vectors_are_kept_as_they_are_and_no_larger(
    library: Library, articles: Path, embedder: Embedder
) -> None:
    library.sync(articles)
    index = library.index()
    for name, vector in (index.vectors() | index.sentence_vectors()).items():
        assert isinstance(vector, np.ndarray), name
        assert vector.dtype == np.float32
    made = embedder.vectors(["ice", "fog"])
    assert {(type(vector), vector.dtype) for vector in made} == {(np.ndarray, np.dtype(np.float32))}
    assert embedder.embed_documents(["ice", "fog"]) == [vector.tolist() for vector in made]
    passage = next(iter(index.passages.values()))
    kept = index.vectors()[passage.id]
    assert list(kept) == pytest.approx(embedder.embed_query(embedded_text(passage)), abs=1e-6)


def test_sentences_are_like_a_question_each_by_itself(
    library: Library, articles: Path, embedder: Embedder
) -> None:
    library.sync(articles)
    index = library.index()
    vector = embedder.embed_query("3,400 lamps")
    passage = next(p for p in index.passages.values() if "3,400 lamps" in " ".join(p.text.split()))
    likely = max(zip(index.likeness(vector, passage), sentences(passage), strict=True))
    assert "3,400" in likely[1]
    assert likely[0] == pytest.approx(np.dot(vector, embedder.embed_query(likely[1])), abs=2e-3)


def test_an_index_of_an_older_format_answers_and_is_written_anew(library: Library, articles: Path) -> None:
    library.sync(articles)
    before = library.folder / library.index().name
    told = json.loads((before / "manifest.json").read_text(encoding="utf-8"))
    (before / "manifest.json").write_text(json.dumps(told | {"format": 1}), encoding="utf-8")
    shutil.rmtree(before / "sentences")
    again = Library(library.folder, library.embedder, library.resolver)
    old = again.index()
    assert old.likeness([0.0] * 384, next(iter(old.passages.values()))) == []
    assert again.sync(articles).changed == ()
    assert again.index().name != before.name
    assert again.index().sentence_vectors()


def test_articles_added_by_hand_outlive_a_sync_and_forgotten_ones_stay_away(
    library: Library, articles: Path, tmp_path: Path
) -> None:
    library.sync(articles)
    extra = tmp_path / "extra.md"
    extra.write_text("A tram line opens in 2031.\n")
    assert library.add([extra]).added == ("extra",)
    made = _snapshots(library)
    again = library.add([extra])
    assert (again.added, again.changed, sorted(again.unchanged)) == ((), (), ["extra", "ferries", "lanterns"])
    assert _snapshots(library) == made
    library.forget("lanterns")
    library.sync(articles)
    assert {d.id for d in library.index().documents} == {"ferries", "extra"}
    library.add([articles / "lanterns.md"])
    assert "lanterns" in {d.id for d in library.index().documents}
    library.sync(articles)  # which ships it, too
    assert sorted(d.id for d in library.index().documents) == ["extra", "ferries", "lanterns"]
    with pytest.raises(KnowledgeError, match=r"^There is no source 'nothing'\.$"):
        library.forget("nothing")


def test_another_file_of_a_known_name_replaces_nothing(
    library: Library, articles: Path, tmp_path: Path
) -> None:
    library.sync(articles)
    other = tmp_path / "ferries.txt"
    other.write_text("Another report on ferries: 5 of them sank in 1911.\n")
    assert library.add([other]).added == ("ferries-2",)
    assert {"ferries", "ferries-2"} <= {d.id for d in library.index().documents}


def test_head_given_by_hand_wins(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "tram.md"
    file.write_text("A tram line opens in 2031.\n")
    library.add([file], title="Trams", publisher="City", url="https://example.org/tram")
    document = library.index().documents[0]
    assert (document.title, document.publisher, document.url) == ("Trams", "City", "https://example.org/tram")


def test_a_second_writer_ends_cleanly(library: Library, articles: Path) -> None:
    library.folder.mkdir(parents=True)
    with FileLock(library.folder / ".lock"), pytest.raises(IndexBusy, match="another process"):
        library.sync(articles)
    library.sync(articles)
    assert library.index().documents


def test_an_open_library_sees_what_another_process_made_live(
    library: Library, articles: Path, embedder: Embedder, resolver: Resolver
) -> None:
    library.sync(articles)
    before = library.index()
    other = Library(library.folder, embedder, resolver)
    (articles / "note.txt").write_text("The lighthouse was painted red in 2019.\n")
    other.sync(articles)
    assert library.index().name != before.name
    assert library.index().document("note") is not None
    assert before.nearest(embedder.embed_query("ice"), 1)  # a question under way goes on with the old one


def test_what_another_process_made_live_before_the_lock_was_ours_stays(
    library: Library, articles: Path, embedder: Embedder, resolver: Resolver
) -> None:
    other = Library(library.folder, embedder, resolver)

    class Late(Snapshots):
        @contextmanager
        def writing(self) -> Iterator[Path]:
            other.add([articles / "lanterns.md"])
            with super().writing() as folder:
                yield folder

    library._snapshots = Late(library.folder)
    library.add([articles / "ferries.txt"])
    assert {d.id for d in library.index().documents} == {"ferries", "lanterns"}


def test_an_index_that_was_replaced_is_closed_with_its_last_reader(library: Library, articles: Path) -> None:
    library.sync(articles)
    before = library.index()
    (articles / "note.txt").write_text("The lighthouse was painted red in 2019.\n")
    library.sync(articles)
    name = before.name
    assert library.index().name != name
    assert any(name in folder for folder in SharedSystemClient._identifier_to_system)
    del before
    assert not any(name in folder for folder in SharedSystemClient._identifier_to_system)


@pytest.fixture
def chroma(tmp_path: Path, unused_tcp_port: int) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A Chroma server of the test's own: its address, and its process."""
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(tmp_path / "server")]
    command += ["--host", "127.0.0.1", "--port", str(unused_tcp_port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{unused_tcp_port}"
    try:
        for _ in range(240):
            try:
                httpx.get(f"{url}/api/v2/heartbeat")
                break
            except httpx.TransportError:
                time.sleep(0.25)
        yield url, server
    finally:
        server.kill()
        server.wait()
        gc.collect()  # Chroma's client leaves its connections open until then, which is told as a warning


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_two_homes_on_one_chroma_server_leave_each_other_alone(
    tmp_path: Path,
    articles: Path,
    embedder: Embedder,
    resolver: Resolver,
    chroma: tuple[str, subprocess.Popen[bytes]],
) -> None:
    url, server = chroma
    one, two = (Library(tmp_path / name, embedder, resolver, url) for name in ("one", "two"))
    one.sync(articles)
    for n in range(3):  # the first of them is swept away
        (articles / "note.txt").write_text(f"The lighthouse was painted red in 201{n}.\n")
        two.sync(articles)
    for library in (one, two):
        again = Library(library.folder, embedder, resolver, url)
        assert search(again.index(), "3,400 lamps", embedder.embed_query("3,400 lamps"), 1)
    host, _, port = url.removeprefix("http://").partition(":")
    client: Any = chromadb.HttpClient(host, int(port))  # its type does not know that it can be closed
    with client:
        kept = {f"fomocheck-passages-{name}" for lib in (one, two) for name in _snapshots(lib)}
        assert {c.name for c in client.list_collections() if "passages" in c.name} == kept
    index = one.index()
    server.kill()
    server.wait()
    with pytest.raises(IndexFault, match="does not answer"):
        search(index, "3,400 lamps", embedder.embed_query("3,400 lamps"), 1)


def test_a_chroma_server_that_is_down_is_no_damaged_index(
    library: Library, articles: Path, embedder: Embedder, resolver: Resolver, unused_tcp_port: int
) -> None:
    library.sync(articles)
    away = Library(library.folder, embedder, resolver, f"http://127.0.0.1:{unused_tcp_port}")
    with pytest.raises(IndexFault, match=r"^The Chroma server at CHROMA_URL does not answer\.$"):
        away.index()
    new = Library(library.folder.with_name("new"), embedder, resolver, f"http://127.0.0.1:{unused_tcp_port}")
    with pytest.raises(IndexFault, match="does not answer"):
        new.sync(articles)


@pytest.mark.parametrize(
    "victim", ["documents.jsonl", "passages.jsonl", "claims.jsonl", "manifest.json", "words", "sentences"]
)
def test_a_damaged_index_says_what_to_do(library: Library, articles: Path, victim: str) -> None:
    library.sync(articles)
    folder = next(library.folder.glob("s-*"))
    target = folder / victim
    if target.is_dir():
        (target / ("size" if victim == "words" else "rows.npy")).write_text("none")
    else:
        target.write_text("{")
    with pytest.raises(IndexBroken) as caught:
        Library(library.folder, library.embedder, library.resolver).index()
    assert "\n" not in str(caught.value)


@pytest.mark.timeout(400)  # six processes that load the model, on a machine that may be busy
def test_a_killed_ingest_leaves_the_old_or_the_new_index_whole(tmp_path: Path, articles: Path) -> None:
    """Kills at random moments of a real process, the flip included."""
    home, rng = tmp_path / "index", random.Random(7)
    for n in range(6):
        (articles / f"n{n}.txt").write_text(f"Boat number {n} carries {n + 10} passengers over the sound.\n")
    known = 0
    for n in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", INGEST, str(home), str(articles)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.stdin.write(f"n{n}.txt\n")
        process.stdin.flush()
        if n:  # the first one is let through, so that there is an old index to keep
            signal.sigtimedwait([], rng.uniform(0.0, 0.5))
            os.kill(process.pid, signal.SIGKILL)
        else:
            assert process.stdout.readline() == "done\n"
        process.communicate()
        name = (home / "CURRENT").read_text()
        index = Index(home / name)
        assert len(index.documents) in {known, known + 1}
        assert len(index.vectors()) == len(index.passages)
        known = len(index.documents)
    assert known >= 1
