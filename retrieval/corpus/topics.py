"""What a document is about, and whether a sentence speaks of what a question names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

from retrieval.corpus.documents import body_start
from retrieval.corpus.lexical import words
from retrieval.metrics import asked
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, FaqEntry, Kind, Mention, Passage, Request

_OTHERS = re.compile(
    r"\b(?:rivals?|compet\w+|peers?|others?|giants?|compar\w+|versus|vs|against|than|industry|sector|firms|companies)\b",
    re.I,
)

_PARAGRAPH = 1200  # characters; one as long as that is no paragraph
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")
_RISE = re.compile(r"\b(?:rall\w+|ris(?:e|es|en|ing)|rose|gain\w*|surg\w+|soar\w*|climb\w*|jump\w*)\b", re.I)
_FALL = re.compile(
    r"\b(?:fall\w*|fell|drop\w*|plung\w*|slump\w*|crash\w*|slid\w*|los[et]\w*|declin\w*|tank\w*)\b", re.I
)
_FOR_A_WORD = re.compile(r"\b(?:called|terms?|words?|names?|jargon)\b", re.I)
_SPOKEN_TO = re.compile(
    r"\b(?:you|your|yours|yourself|u|ur|(?:chat)?bots?|assistants?|fomocheck|app)\b", re.I
)


class Topics:
    """Instruments as subjects of documents, read off once a document. Safe in threads."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._keys = lru_cache(maxsize=4096)(resolver.keys)  # a sentence is asked about again and again
        self._known: dict[tuple[str, int], tuple[Mention, ...]] = {}

    def learn(self, documents: Iterable[Document]) -> None:
        """Reads what they are about; a long one takes a tenth of a second."""
        for document in documents:
            self.of(document)

    def of(self, document: Document) -> tuple[Mention, ...]:
        """What the document is about: what its front matter names, else its title, else what it names most."""
        place = (document.id, hash(document.text))
        if place not in self._known:
            self._known[place] = self._read(document)
        return self._known[place]

    def usual(self, documents: Sequence[Document]) -> tuple[Mention, ...]:
        """The one instrument that most articles are about, if there is one."""
        articles = [d for d in documents if d.kind is Kind.ARTICLE]
        counted = Counter(found[0] for d in articles if (found := self.of(d)))
        return tuple(m for m, count in counted.most_common(1) if 2 * count > len(articles))

    def about(self, request: Request, claims: Sequence[Claim] = ()) -> Callable[[Passage, str], bool]:
        """Whether a sentence may answer: it, or its document as a whole, is about what the question names. Of several
        companies, the document being about one, its passage or its title has to name another.

        Of `claims`, those that state the figure asked for of another company are no answer.
        """
        listings = {x.symbol for m in request.mentions for x in m.instrument.listings}
        asked = [c for c in claims if listings and c.metric in request.metrics]
        wanted = {m.instrument.key for m in request.mentions} | {i.key for i in request.unlisted}
        named = [m.instrument.name for m in request.mentions] + [i.name for i in request.unlisted]
        unknown = () if wanted else request.unknown
        names_it = cache(lambda document: self.told_of(unknown, [document]))
        others, of_use = _OTHERS.search(request.question), _kinds(request)

        def speaks_of_it(passage: Passage, sentence: str) -> bool:
            if not of_use(passage) or (unknown and not names_it(passage.document)):
                return False
            if passage.document.kind is Kind.ASSISTANT:
                return True
            stated = {c.symbol for c in asked if c.passage.id == passage.id and c.quote in sentence}
            if stated and not stated & listings:
                return False
            if wanted and not others and self._figure_of_another(sentence, wanted):
                return False
            return self._is_about(passage, sentence, wanted) or self._in_short(passage, sentence, named)

        return speaks_of_it

    def _is_about(self, passage: Passage, sentence: str, wanted: set[str]) -> bool:
        """Whether the sentence, or what it stands in, names all that is asked about."""
        missing = wanted - {m.instrument.key for m in self.of(passage.document)}
        near = f"{passage.document.title}\n{passage.text}" if missing < wanted else sentence
        if not missing or missing & self._keys(f"{passage.question or ''}\n{near}"):
            return True
        return bool(missing & self._goes_on_about(passage, sentence))

    def _in_short(self, passage: Passage, sentence: str, names: Sequence[str]) -> bool:
        """Whether a sentence has a word of each name where the document has the name in full: "Amorim spent some €150m"
        of Corticeira Amorim."""
        told, own = passage.document.text, self._resolver.own_words
        return bool(names) and all(n in told and any(word in sentence for word in own(n)) for n in names)

    def told_of(self, names: Sequence[str], documents: Sequence[Document]) -> bool:
        """Whether an article names one of these, which may be companies that no table holds."""
        articles = (f"{d.title}\n{d.text}".casefold() for d in documents if d.kind is Kind.ARTICLE)
        return any(name.casefold() in text for text in articles for name in names)

    def _goes_on_about(self, passage: Passage, sentence: str) -> frozenset[str]:
        """Whom a sentence that names nobody is about: who was named last before it, in its passage or the paragraph
        that this goes on with, and who in its heading. So each paragraph of a market report has its own company."""
        if self._keys(sentence):
            return frozenset()
        at = passage.start + max(passage.text.find(sentence), 0)
        begins = max(passage.document.text.rfind("\n\n", 0, passage.start), passage.start - _PARAGRAPH, 0)
        before = _SENTENCE_ENDS.split(passage.document.text[begins:at])
        named = (keys for part in reversed(before) if (keys := self._keys(part)))
        return next(named, frozenset()) | self._keys(passage.section or "")

    def _figure_of_another(self, sentence: str, wanted: set[str]) -> bool:
        """It begins with another company's name, gives a figure, and names none of these."""
        named = self._resolver.mentions(sentence) if re.search(r"\d", sentence) else []
        if not named or {m.instrument.key for m in named} & wanted:
            return False
        return any(sentence.startswith(m.words) for m in named)

    def agree(self, request: Request, entry: FaqEntry) -> bool:
        """Whether an FAQ entry is about what the question names, and asks for a figure that it asks for, the same way;
        one on the assistant is, whatever is named."""
        if entry.passage.document.kind is Kind.ASSISTANT:
            return True
        metrics = set(asked(entry.question))
        same_figure = not metrics or not request.metrics or bool(metrics & set(request.metrics))
        if _way(request.question) * _way(entry.question) < 0:
            return False  # why it fell is not why it rose
        return same_figure and self.about(request)(entry.passage, entry.passage.text)

    def names_any(self, text: str) -> bool:
        """Whether a text names a company."""
        return bool(self._resolver.mentions(text) or self._resolver.unlisted(text))

    def _read(self, document: Document) -> tuple[Mention, ...]:
        named = [m for symbol in document.instruments if (m := self._resolver.listing(symbol))]
        if named:
            return tuple(named)
        titled = self._resolver.mentions(document.title)
        if titled:
            return tuple(titled[:1])
        counted: Counter[str] = Counter()
        first: dict[str, Mention] = {}
        body = document.text[body_start(document.text) :]
        paragraphs = [p for p in re.split(r"\n+", body) if p.strip()][:200]
        for paragraph in paragraphs:
            for mention in self._resolver.mentions(paragraph):
                counted[mention.instrument.key] += 1
                first.setdefault(mention.instrument.key, mention)
        best = counted.most_common(1)
        return (first[best[0][0]],) if best and 3 * best[0][1] >= len(paragraphs) else ()


def _way(text: str) -> int:
    """1 where a text speaks of a rise alone, -1 of a fall alone, else 0."""
    return bool(_RISE.search(text)) - bool(_FALL.search(text))


def _kinds(request: Request) -> Callable[[Passage], bool]:
    """Whether a passage is of a kind that may answer: an article's alone where that is asked for, what is said of the
    assistant only to who speaks to it, the glossary's to who names the term or asks what something is called."""
    question = request.searched or request.question
    spoken_to, for_a_word = _SPOKEN_TO.search(question), _FOR_A_WORD.search(question)
    named = set(words(question))

    def of_use(passage: Passage) -> bool:
        kind = passage.document.kind
        if request.of_articles:
            return kind is Kind.ARTICLE
        if kind is Kind.ASSISTANT:
            return spoken_to is not None
        if kind is Kind.GLOSSARY:
            return for_a_word is not None or bool(named & set(words(passage.section or passage.text)))
        return True

    return of_use
