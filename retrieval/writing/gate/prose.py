"""Whether a sentence's words are borne out: plain vocabulary about prices, or the words of the source it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import Stemmer

from retrieval.types import Answer, Evidence
from retrieval.writing.gate.facts import Source, zone_words
from retrieval.writing.gate.lexicon import DOWN, LANGUAGES, NEGATION, OVER, RETELLING, UNDER, UP, VOCABULARY

WORDS_A_FIGURE = 18  # in a language whose words cannot be weighed
_LETTER = r"[^\W\d_\u3040-\u9fff]"  # Chinese is written without spaces: its words are not told apart
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_STEMMER = "english"
_ABOUT_SOURCES = re.compile(
    r"\b(?:articles?|sources?|pieces?|papers?|reports?|passages?|authors?|faq|said|says?|saying|according|"
    r"claims?|claimed|writes|wrote)\b",
    re.I,
)
_NAMES = frozenset(
    """
    Yahoo Finance RSI MACD SMA DMA ADS ADSs ADR ADRs NYSE HKEX NASDAQ USD HKD US U.S HK New York Hong
    Kong Wilder Wilder's Bollinger FAQ Q A Then Now I OTC P E P/E ET EDT EST UTC GMT HKT Relative
    Strength Index Welles Monday Tuesday Wednesday Thursday Friday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """.split()
)


class Prose:
    """The words of one answer's evidence, stemmed once."""

    def __init__(self, plain: Answer, evidence: Evidence, numbered: Mapping[int, Source]) -> None:
        self._stem = Stemmer.Stemmer(_STEMMER)
        self._plain = self._stems(" ".join(VOCABULARY)) | self._stems(" ".join(evidence.gaps + plain.gaps))
        names = [f.source for v in evidence.views for f in v.figures]
        names += [w for v in evidence.views for f in v.figures if f.as_of for w in zone_words(f.as_of)]
        names += [v.session.exchange for v in evidence.views if v.session]
        self._names = _NAMES | {w for n in names for w in _WORD.findall(n)}
        self._gap_words = {w for gap in plain.gaps for w in _WORD.findall(gap)}
        self._retelling = self._stems(" ".join(RETELLING))
        self._sources = {n: self._stems(s.text + " " + s.about) for n, s in numbered.items()}
        self._source_words = {
            n: frozenset(_WORD.findall(s.text + " " + s.about)) for n, s in numbered.items()
        }
        self._asked = self.language(evidence.request.question)

    def _stems(self, text: str) -> set[str]:
        words = [_plain(w) for w in _WORD.findall(text)]
        return set(self._stem.stemWords([w for w in words if w])) | set(words)

    @staticmethod
    def language(text: str) -> str:
        """By script and function words: "en", "zh", "ru", "de" and so on; English where nothing tells."""
        if re.search(r"[\u4e00-\u9fff]", text):
            return "zh"
        if len(re.findall(r"[А-Яа-яЁё]", text)) > len(re.findall(r"[A-Za-z]", text)):
            return "ru"
        words = [w.lower() for w in re.findall(r"[^\W\d_]+", text)]
        counts = {name: sum(w in function for w in words) for name, function in LANGUAGES.items()}
        best = max(counts, key=lambda name: counts[name])
        foreign = len(re.findall(r"[^\x00-\u024f\u2000-\u22ff]", text))
        if counts[best] == 0 and foreign > len(text) / 4:
            return "other"
        return best if counts[best] > counts["en"] else "en"

    def knows(self, name: str, cited: Sequence[Source]) -> bool:
        return any(name.lower() in (s.text + s.about).lower() for s in cited)

    def foreign_name(
        self, text: str, taken: Iterable[tuple[int, int]], cited: Sequence[Source]
    ) -> str | None:
        """A capitalised name that neither the figures nor the cited sources hold. German capitalises every noun."""
        language = self.language(text)
        spans = list(taken)
        known = self._names.union(*(self._source_words[s.n] for s in cited)) | self._gap_words
        opens = True
        for m in _WORD.finditer(text):
            word, inside = m.group(), any(a <= m.start() < b for a, b in spans)
            first, opens = (
                opens or not text[: m.start()].strip(),
                bool(re.match(r"\s*[.?!:]\s", text[m.end() :])),
            )
            base = re.sub(r"['’]s?$", "", word)
            if inside or not base or not base[0].isupper() or {base, word} & known:
                continue
            if language == "de" and not first and self._asked == "de" and not base.isupper():
                continue
            subject = word != base or re.match(
                r" (?:is|was|has|had|closed?|trad\w+|stands?|stood|rose|fell|will|shares?|stock|RSI)\b",
                text[m.end() :],
            )
            function = base.lower() in LANGUAGES.get(language, ())
            if first and (function or self._is_plain(base) or (language != "en" and not subject)):
                continue
            if first and cited and not subject:
                continue  # an ordinary first word, weighed below
            return word
        return None

    def _is_plain(self, word: str) -> bool:
        lower = _plain(word)
        return not lower or lower in self._plain or self._stem.stemWord(lower) in self._plain

    def unsupported(  # noqa: PLR0911  (one return for each reason)
        self,
        text: str,
        language: str,
        cited: Sequence[Source],
        quoted: Sequence[str],
        *,
        facts: int,
        live: int,
        names: Sequence[str],
        figures: str,
    ) -> str | None:
        """Why the words are not borne out, or None. `facts` and `live` count the figures already verified."""
        if language != "en" and self._asked == "en":
            return "it is in another language than the question"
        words = [w for w in _WORD.findall(figures) if len(w) > 1 or w in "aAI"]
        if language != "en":
            return self._elsewhere(figures, cited, quoted, facts, names)
        strange = [w for w in words if not self._is_plain(w) and w not in self._names]
        if not cited:
            if _ABOUT_SOURCES.search(text) and not self._tells_gap(text):
                return "what the articles say needs the number of its source"
            if live:
                return f"“{strange[0]}” is not in the evidence" if strange else None
            ways = text.replace("more than", " ").replace("no longer", " ")
            if strange or any(p.search(ways) for p in (UP, DOWN, OVER, UNDER)) or not self._tells_gap(text):
                return "nothing in the evidence bears it out"
            return None
        return self._of_sources(strange, cited)

    def _of_sources(self, strange: Sequence[str], cited: Sequence[Source]) -> str | None:
        """Every word is the source's own or one that any retelling may use."""
        own = set().union(*(self._sources[s.n] for s in cited)) | self._retelling
        lacking = [w for w in strange if not {_plain(w), self._stem.stemWord(_plain(w))} & own]
        return f"the source it cites does not speak of {', '.join(lacking[:4])}" if lacking else None

    def content(self, text: str) -> set[str]:
        """The stems of a text's words but for the most common ones."""
        words = [_plain(w) for w in _WORD.findall(text)]
        stems = {self._stem.stemWord(w) for w in words if w not in _FUNCTION_WORDS}
        return stems | set(re.findall(r"[\u3040-\u9fff]", text))  # of Chinese, each character

    def _tells_gap(self, text: str) -> bool:
        """It says what cannot be said: that is no claim."""
        return (
            bool(
                NEGATION.search(text) or re.search(r"\b(?:missing|unavailable|unknown|silent)\b", text, re.I)
            )
            and len(text) < 220
        )

    def _elsewhere(
        self, text: str, cited: Sequence[Source], quoted: Sequence[str], facts: int, names: Sequence[str]
    ) -> str | None:
        """In other languages: enough figures for the words, or the source's own words, names or figures."""
        size = len(_WORD.findall(text)) + len(re.findall(r"[\u4e00-\u9fff]", text)) / 2
        if not cited:
            return None if facts and size <= WORDS_A_FIGURE * facts else "too few of its words can be checked"
        if quoted or facts or names:
            return None if size <= 45 else "too few of its words can be checked"
        return "nothing of it can be found in the source it cites"


_FUNCTION_WORDS = LANGUAGES["en"]


_IRREGULAR = {
    form: verb
    for verb, forms in {
        "grow": "grew grown growth",
        "rise": "rose risen",
        "fall": "fell fallen",
        "lose": "lost loss losses",
        "gain": "gains",
        "spend": "spent",
        "sell": "sold sale sales",
        "buy": "bought",
        "build": "built",
        "lead": "led",
        "pay": "paid",
        "win": "won",
        "begin": "began begun",
        "drive": "drove driven",
        "become": "became",
        "bring": "brought",
        "fight": "fought",
        "cut": "cuts cutting",
        "shrink": "shrank shrunk",
        "hundred": "hundreds",
    }.items()
    for form in forms.split()
}


def _plain(word: str) -> str:
    word = _bare(word)
    return _IRREGULAR.get(word, word)


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))
