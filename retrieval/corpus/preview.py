"""What a file would bring into the knowledge, found out without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from retrieval.corpus.claims import find_claims
from retrieval.corpus.documents import read
from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document


@dataclass(frozen=True, slots=True)
class Preview:
    documents: tuple[Document, ...]
    passages: int
    claims: tuple[Claim, ...]


def preview(paths: Iterable[Path], resolver: Resolver) -> Preview:
    """The documents of these files, their passages and claims. Raises KnowledgeError naming the file."""
    documents = read(paths)
    passages = [passage for document in documents for passage in split(document)]
    claims = find_claims(passages, resolver, Topics(resolver))
    return Preview(tuple(documents), len(passages), tuple(claims))
