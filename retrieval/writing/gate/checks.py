"""The gate: a model's sentence passes only if its figures, dates, names, quotations and claims are in the evidence.

It is an allow-list by code, not a judgement: what it cannot find in the evidence does not pass. A retelling in
another language is read word by word into its source's (`glossary`). What it cannot see: who does what, beyond the
order of words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Evidence
from retrieval.writing.gate import dates, form
from retrieval.writing.gate.articles.absences import AFTER
from retrieval.writing.gate.articles.beside import names_live, says, with_move
from retrieval.writing.gate.articles.both import of_several
from retrieval.writing.gate.articles.causes import joins, of_now
from retrieval.writing.gate.articles.dated import check_days_told
from retrieval.writing.gate.articles.disputed import Disputed
from retrieval.writing.gate.articles.faithful import unfaithful, whole_sentence
from retrieval.writing.gate.articles.foretelling import check_advice
from retrieval.writing.gate.articles.offices_abroad import takes_what_he_leaves
from retrieval.writing.gate.articles.parts import Part
from retrieval.writing.gate.articles.published import dates_articles
from retrieval.writing.gate.articles.turned_abroad import compares_otherwise, deals_otherwise
from retrieval.writing.gate.articles.verbatim import to_the_letter
from retrieval.writing.gate.facts import Source, bare, live_facts, sources
from retrieval.writing.gate.figures.agreement import Agreement
from retrieval.writing.gate.figures.at_level import check_at_level
from retrieval.writing.gate.figures.comparisons import Comparisons
from retrieval.writing.gate.figures.dated_abroad import check_article_days
from retrieval.writing.gate.figures.each import check_each
from retrieval.writing.gate.figures.matching import Matching
from retrieval.writing.gate.figures.moved import check_moved
from retrieval.writing.gate.figures.near_abroad import check_near
from retrieval.writing.gate.figures.overreach import check_overreach
from retrieval.writing.gate.figures.rankings import Rankings
from retrieval.writing.gate.figures.states import States
from retrieval.writing.gate.figures.when import check_dates
from retrieval.writing.gate.figures.yes_no import answers_yes_or_no
from retrieval.writing.gate.meaning import Meaning
from retrieval.writing.gate.naming import Naming
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.prose import Prose
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.telling import says_who
from retrieval.writing.gate.words.framing import unframed
from retrieval.writing.gate.words.lexicon import NEGATION, OTHER_NUMBER_WORDS, SPEAKS
from retrieval.writing.gate.words.vocabulary import EXTREMES


class Gate:
    """Judges the sentences of one answer, in order: "it" is what the last one that passed was about."""

    def __init__(
        self, plain: Answer, evidence: Evidence, resolver: Resolver, meaning: Meaning | None = None
    ) -> None:
        self._meaning = meaning
        self._facts = live_facts(evidence)
        self._naming = Naming(evidence, resolver)
        self._matching = Matching(self._facts, self._naming, evidence.request.metrics or ("price",))
        self._comparisons = Comparisons(self._facts, self._naming.about)
        self._states = States(self._comparisons)
        self._question = evidence.request.question
        self._sources = sources(plain, evidence, resolver)
        self._prose = Prose(plain, evidence)
        self._agreement = Agreement(plain)
        self._disputed = Disputed(plain, evidence)
        self._rankings = Rankings(self._facts, self._naming.about, plain.then_now)
        self.stated: set[str] = set()  # the figures that the sentences passed so far stated
        self.silences: set[str] = set()  # those of them that only say what the evidence lacks

    def fault(self, sentence: str) -> str | None:
        """Why the sentence cannot be sent, or None where it can: as a whole, or each of two that a semicolon joins."""
        reason = self._fault(sentence)
        halves = form.halves(sentence) if reason else ()
        if not halves:
            return reason
        before = self._naming.subject, set(self.stated)
        if any(self._fault(half) for half in halves):
            self._naming.subject, self.stated = before
            return reason
        return None

    def _fault(self, sentence: str) -> str | None:
        try:
            read = self._read(sentence)
            try:
                self._naming.check(read)
            except Fault:
                if self._silent(read):  # nothing is said of whom the evidence does not know
                    self.silences.add(sentence)
                    return None
                raise
            if dates_articles(read, self._sources):
                return None
            self._rankings.check(read)
            if self._silent(read):
                self.silences.add(sentence)
                return None
            read.letter = self._prose.language(read.open) == "en" and to_the_letter(
                read, self._naming.companies
            )
            for number in () if read.letter else read.numbers:
                self._matching.match(read, number)
            self._naming.check_places(read)
            self._check_told(read)
            check_dates(read, self._facts)
            check_days_told(read)
            check_article_days(read)
            check_near(read, self._comparisons.value)
            check_at_level(read, self._comparisons.value)
            self._agreement.check(read, self.stated)
            check_each(read)
            answers_yes_or_no(read, self._question)
            self._states.check(read)
            check_overreach(read)
            check_moved(read)
            self._support(read)
        except Fault as fault:
            return str(fault)
        self.stated |= {u.fact.metric for u in read.used}
        if read.mentions:
            self._naming.subject = read.mentions[-1][2]
        return None

    # --- form, citations, quotations ------------------------------------------------------------------

    def _read(self, sentence: str) -> Sentence:
        named = [(a - sentence[:a].endswith("^"), b) for a, b, _, _ in self._naming.mentions(sentence)]
        dotted = [(a, b) for a, b in named if "." in sentence[a:b] or "^" in sentence[a:b]]
        if reason := form.refused(form.masked(sentence, dotted, by="x")):
            raise Fault(f"it holds {reason}")
        found = form.cited(sentence)
        if unknown := [n for n in found if n not in self._sources]:
            raise Fault(f"there is no source [{unknown[0]}]")
        cited = [self._sources[n] for n in dict.fromkeys(found)]
        text = form.masked(sentence, [m.span() for m in form.CITATION.finditer(sentence)])
        if "[" in text or "]" in text:
            raise Fault("brackets are for the numbers of sources")
        if re.search(r"[?？]", text):
            raise Fault("an answer asks nothing")
        titles = {w for s in cited for w in (s.citations[0].title, s.citations[0].publisher) if w}
        quoted = [q for q in form.quotations(text) if q[2] not in titles or text[q[0]] not in "《「"]
        for _, _, words in quoted:
            _quotation(words, cited)
        text = form.masked(text, [(a, b) for a, b, _ in quoted])
        text = form.masked(text, [(0, self._prose.comment(text))]) if cited else text
        if form.stray_marks(re.sub("《([^》]*)》", r" \1 ", text)):
            raise Fault("a quotation mark has no partner")
        check_advice(text, [words for _, _, words in quoted], cited)
        unnamed = text
        for source in cited:
            unnamed = source.without_publisher(unnamed)
        mentions = sorted(self._naming.mentions(unnamed))
        names = form.masked(text, [(a, b) for a, b, _, _ in mentions])
        read = Sentence(
            sentence,
            text,
            bare(names),
            bare(names, windows=True),
            cited,
            [w for _, _, w in quoted],
            mentions,
            stated=frozenset(self.stated),
        )
        read.beside = self._agreement.set_beside(read)
        return read

    # --- what articles say ------------------------------------------------------------------------------

    def _check_told(self, read: Sentence) -> None:
        """An article's word on the market stands beside the market's; its other words have a figure, or a speaker."""
        live = {read.bounds(u.number.start) for u in read.used}
        told = [(read.open[a:b], read.open[:a]) for a, b in read.parts if (a, b) not in live]
        for source in read.sources:
            for words, before in told + [(words, "") for words in read.quoted]:
                if fault := self._disputed.fault(words, source, before):
                    raise Fault(fault)
        if not read.sources:
            return
        for publisher in filter(None, (s.citations[0].publisher for s in read.sources)):
            if re.search(rf"\b[A-Z][\w’'-]+ (?:of|from|at) (?:the )?{re.escape(publisher)}", read.open):
                raise Fault(f"nobody is said to be of {publisher}")
        if form.FIRST_PERSON.search(read.open):
            raise Fault("an article's “I” and “you” are its own: quote them")
        if re.search(r"\bundated\b", read.open) and all(s.published for s in read.sources):
            raise Fault("its source is dated")
        alone = not re.search(r"\w", read.open)
        if alone and not all(whole_sentence(words, read.sources) for words in read.quoted):
            raise Fault("a quotation that stands alone has to be a whole sentence: else say whose word it is")
        said = read.attributed or says_who(read.open, read.sources) or bool(read.telling)
        glossed = self._prose.glossed(read.open, self._prose.language(read.open))
        said = said or bool(SPEAKS.search(glossed))
        figures = read.sourced or (read.letter and re.search(r"\d", read.open))
        if not (figures or read.used or read.quoted or said):
            raise Fault("say whose word that is: the article's, or its speaker's")

    def _silent(self, read: Sentence) -> bool:
        """It only says what the evidence lacks, as it does."""
        foreign = self._prose.english_asked and self._prose.language(read.open) != "en"
        known = [n for n in read.numbers if self._prose.asked(n.text) or self._known(read, n)]
        names = [  # NEM, a ticker; S&P 500, an index
            (a, b) for a, b, _, words in read.mentions if NEGATION.fullmatch(words) or re.search(r"\d", words)
        ]
        rest = form.masked(read.open, [*names, *((n.start, with_move(read.open, n)) for n in known)])
        if read.sources or read.quoted or foreign:
            return False
        listings = [m[2] for m in read.mentions]
        if not self._prose.silence(rest, [n.text for n in known], self._naming.words(read), listings):
            return False
        open_ = form.masked(read.open, dates.asked(read.open, self._question))
        check_dates(replace(read, open=AFTER.sub(lambda m: " " * len(m.group()), open_)), self._facts)
        return True

    def _known(self, read: Sentence, number: Number) -> bool:
        """A figure that the evidence has, of what the sentence says it is a figure of."""
        low, high = read.bounds(number.start)
        around = read.open[low : number.start], read.open[number.end : high]
        if any(says(source, number, *around) for source in self._sources.values()):
            return True
        return self._matching.named(read, number)

    # --- support ----------------------------------------------------------------------------------------

    def _support(self, read: Sentence) -> None:
        """Its words are the evidence's, or claim nothing."""
        language = self._prose.language(read.open)
        if language != "en" and self._prose.english_asked:
            raise Fault("it is in another language than the question")
        rest = form.masked(read.open, [(n.start, n.end) for n in read.numbers])
        if language not in {"en", "zh"} and OTHER_NUMBER_WORDS.search(rest):
            raise Fault("figures are to be in digits")
        words = form.masked(
            read.named, [*((n.start, n.end) for n in read.numbers), *read.judged, *read.telling]
        )
        words = unframed(words) if language == "en" else words
        live = len(read.used) + len(read.rules) + len(read.compared)
        notes = {w for u in read.used if u.fact.days for w in u.fact.figure.note.split()}
        extremes = EXTREMES | ({"intraday"} & notes) if any(u.fact.days for u in read.used) else frozenset()
        if not read.sources:
            reason = self._prose.unsupported(
                words, read.open, language, live=live, dated=read.dated, extremes=extremes
            )
        else:
            reason = self._retold(read, words, language)
        if reason:
            raise Fault(reason)

    def _retold(self, read: Sentence, words: str, language: str) -> str | None:
        """Of a sentence that cites: parts on live figures claim nothing else, the others are their source's."""
        if read.letter:
            return None
        parts: list[Part] = []
        wholes: dict[frozenset[int], list[int]] = {}  # from where to where the same citations hold
        years = " ".join(f"{s.published:%B %Y}" for s in read.sources if s.published)
        caused, lives = joins(read), [_of_now(read, *span) for span in read.parts]
        if of_now(read, lives):
            return "nothing in the evidence says why a figure of now is what it is"
        for (start, end), because, live in zip(read.parts, caused, lives, strict=True):
            here = words[start:end]
            figures = [t.number for t in read.sourced if start <= t.number.start < end]
            allowed = self._prose.retelling(language, live=live)
            unknown = self._prose.strange(here, language, allowed, live=live)
            if live and not figures and unknown:
                return f"“{unknown[0]}” is not in the evidence"
            if not figures and (live or (not unknown and names_live(read, start, end))):
                parts.append(Part(read.open[start:end], [], [], live=True))
                continue
            said = form.masked(read.open, read.judged)[start:end]
            for source in read.sources if language != "en" else ():
                said = source.without_publisher(said)
            own = self._prose.own_words(here, language, read.sources)
            whole = wholes.setdefault(read.cites(start), [start, end])
            whole[1] = end
            gloss = self._prose.glossed(here, language)
            others = {w.word: w.others for w in own if w.others}
            spare = frozenset(w.word for w in own if not w.needed) - {w.word for w in own if w.needed}
            parts.append(
                Part(
                    said,
                    [w.word for w in own],
                    figures,
                    years,
                    read.cites(start),
                    others=others,
                    glossed=gloss,
                    spare=spare,
                )
            )
            if language != "en" and self._turned(said, here, language, read.sources):
                return "it turns round what the source says of two things"
            parts[-1].caused = because
        for part, (start, end) in zip(parts, read.parts, strict=True):
            a, b = wholes.get(part.cites, (0, 0))
            part.before, part.behind = read.open[a:start], read.open[end:b]
            part.told_whole = " ".join(read.open[a:b].split())
        means = self._meaning.borne_out if self._meaning and language == "en" else None
        claims, names = self._agreement.claims, self._naming.companies
        cited = [read.sources]
        if of_several(read.open) and len({p.cites for p in parts}) == 1:
            cited = [[source] for source in read.sources]  # each of them has to say it
            if len(cited) == 1:
                return "only one article is cited for what several are said to say"
        faults = (unfaithful(parts, read.quoted, some, names, claims=claims, means=means) for some in cited)
        return next(filter(None, faults), None)

    def _turned(self, said: str, words: str, language: str, cited: list[Source]) -> bool:
        """A part of another language has what its source has the other way round."""
        sentences = [own for s in cited for own in s.sentences]

        def own(text: str) -> list[str]:
            return [w.word for w in self._prose.own_words(text, language, cited)]

        latin = self._prose.in_latin(said, language, cited)
        return (
            compares_otherwise(words, own, sentences)
            or deals_otherwise(latin, sentences, self._naming.named)
            or takes_what_he_leaves(latin, sentences)
        )


def _of_now(read: Sentence, start: int, end: int) -> bool:
    """A part has a live figure, a rule or a comparison found true."""
    live = [*(u.number.start for u in read.used), *(n.start for n in read.rules), *read.compared]
    return any(start <= at < end for at in live)


def _quotation(words: str, cited: list[Source]) -> None:
    if not cited:
        raise Fault("a quotation needs the number of its source")
    core = form.same_words(words).strip(" ,.;:!?")
    first = (
        f"[{core[:1].upper()}{core[:1].lower()}]" if core[:1].isalpha() else re.escape(core[:1])
    )  # "some" of "Some"
    if len(core) < 2 or not any(
        re.search(rf"(?<!\w){first}{re.escape(core[1:])}(?!\w)", form.same_words(s.text)) for s in cited
    ):
        raise Fault("the words in quotation marks are not the source's, to the letter")
