"""Whether a session that goes on is told as ended: of whichever figure, of a price no more than of its RSI."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.facts import Fact
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.sentence import THEN, Fault, Sentence, Used
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import OVER, UNDER

CLOSED = re.compile(  # "below its previous close" is none
    r"\b(?:at (?:the|today['’]s|market|session['’]s) (?:market )?close(?! to\b)|by the close(?! to\b)|"
    r"(?:at|by|after|towards?) the (?:close|end|finish) of (?:trading|the (?:trading )?(?:day|session))|"
    r"(?:today|day|session)['’]s (?:close|finish)|(?:with|for|to) an? (?:\w+ )?close(?= (?:at|of|near|above|"
    r"below)\b)|closing (?:price|bell|level|value)|"
    r"closed|closing|clos(?:e|es)(?= (?:at|above|below|"
    r"higher|lower|up|down|within|inside|outside|near)\b)|ended|"
    r"(?:ends|ending)(?= (?:the|its|at|up|down|higher|lower|above|below)\b)|finish(?:ed|es|ing)|settle[sd]?|"
    r"(?:session|trading|day) (?:is|was) (?:now |already )?(?:over|done)|wrapped up|conclud(?:ed|es)|"
    r"(?:after|since) (?:trading|the session) (?:ended|closed|was over)|"
    r"schloss|schließt|geschlossen|beendete\w*|handelsschluss|börsenschluss|schlusskurs\w*|"
    r"ging[^,.;]{0,40} aus dem handel|"
    r"cerr[óo]|cerraron|cierra|al cierre|(?:precio|cotización) de cierre|termin\w+|clôtur\w+|en clôture|à la clôture|"
    r"закры\w+|заверш\w+|при закрытии|на закрытии)\b|"
    r"收盘|收盤|收于|收於|收報|收报|报收|收市|收在",
    re.I,
)
_ENDED = re.compile(  # by its words alone, for a company closes a deal too
    r"\b(?:(?:closed|ended|finished|settled)(?= (?:\w+ )?(?:the|its) (?:session|day)\b| trading\b)|"
    r"(?:closed|ended|finished|settled|closes|closing)\W+(?:\w+ly |well |just |far )?"
    rf"(?=(?:within|inside|outside|up|down|higher|lower|near|at)\b|{OVER.pattern}|{UNDER.pattern})|"
    r"at (?:the|today['’]s) (?:market )?close|at the (?:close|end) of (?:trading|the (?:day|session))|"
    r"(?:session|trading|day) (?:is|was) (?:now |already )?(?:over|done)|schloss|cerró|clôtur\w+|закрыл\w*)",
    re.I,
)
_NAMED = ("all_time_high", "change_percent", "drawdown_percent", "previous_close")  # of another day's close
_OF_A_CLOSE = frozenset({"previous_close", "all_time_high"})
_ADVERBIAL = re.compile(r"(?:at|by|after|since|towards?|al|en|à|при|на)\b|handels|börsen", re.I)
_BESIDE = re.compile(rf"{OVER.pattern}|{UNDER.pattern}", re.I)
_CLAUSE = re.compile(r"[;:—]|, |\b(?:and|but|while|whereas|und|aber|y|pero|et|mais|и|а|но)\b|[，；。]")


def check_session(text: str, read: Sentence, facts: Sequence[Fact]) -> None:
    """Raises Fault where a figure of a session that still goes on is told as one of its end."""
    text = masked(text, [m.span() for name in _NAMED for m in CUE_PATTERNS[name].finditer(text)])
    used = sorted(read.used, key=lambda u: u.number.start)
    running = bool(facts) and all(f.figure.partial for f in facts)
    for m in CLOSED.finditer(text):
        told = _told(m, text, used)
        if told and _running(told, read.open[m.end() : told.number.start]):
            raise Fault("the session is still on: that is no close")
        low, high = read.bounds(m.start())
        of_source = THEN.search(read.open, low, high) or any(
            low <= t.number.start < high for t in read.sourced
        )
        if running and not told and not of_source and _ENDED.search(text, low, high):
            raise Fault("the session is still on: it has not closed")


def _told(closed: re.Match[str], text: str, used: Sequence[Used]) -> Used | None:
    """The figure that is told of the close, in its clause: the next one, or else the one before it."""
    cut = _CLAUSE.search(text, closed.end())
    behind = [u for u in used if closed.end() <= u.number.start < (cut.start() if cut else len(text))]
    before = [u for u in used if u.number.end <= closed.start()]
    if not behind and before and not _CLAUSE.search(text, before[-1].number.end, closed.start()):
        return before[-1]
    if not behind and not before and _ADVERBIAL.match(closed.group()):
        behind = list(used)  # "By the close of trading, its RSI stood at"
    return behind[0] if behind else None


def _running(used: Used, between: str) -> bool:
    """A figure of a session that goes on, and not "closed at" a price of another day."""
    other = used.fact.metric in _OF_A_CLOSE and not _BESIDE.search(between)
    return used.fact.figure.partial and not other
