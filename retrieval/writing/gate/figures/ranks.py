"""The words that rank listings, by what they rank them by. Data, and how a word of it is read."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

OF_ALL = re.compile(
    r"(?: one)?(?: |\b)(?:of|between|among) (?:the|all) (?P<count>two|pair|three|four|five)"
    r"(?: (?:stocks|companies|listings|shares))?\b",
    re.I,
)
_NOUN = r"(?: performer| company| stock| share| listing)?"
_SIZE = "market_cap"
_PERFORMS = r" (?:[\w-]+ ){0,2}(?:performers?|performance|returns?|gains?)\b"  # and not "the better company"
_LOSS = r"loss(?:es)?|falls?|declines?|drops?"
_LEAST = re.compile(r"\w+est\b|\bmost\b|\bleast\b|\bbest\b|\bworst\b|\bleads?\b|\bled\b", re.I)
_VERB = re.compile(r"(?:out|under|lag|trail|lead|led|beat)\w*", re.I)


@dataclass(frozen=True, slots=True)
class Rank:
    """Words that say which of several has more, or less, of one kind of figure."""

    pattern: re.Pattern[str]  # its group "more" or "less" says which way
    kind: re.Pattern[str]  # of the figures' names
    of_returns: bool = False

    def metrics(self, held: Collection[str]) -> list[str]:
        return sorted(name for name in held if self.kind.fullmatch(name))

    def way(self, m: re.Match[str]) -> int:
        """1 where the first is to have the greater figure, -1 where the lesser."""
        return (1 if m["more"] else -1) * (-1 if self.losses(m) else 1)

    def losses(self, m: re.Match[str]) -> bool:
        """It ranks falls by their size: the larger has the lesser figure."""
        return m.groupdict().get("loss") is not None

    @property
    def of_size(self) -> bool:
        return self.kind.pattern == _SIZE

    def superlative(self, m: re.Match[str]) -> bool:
        return bool(_LEAST.search(m.group()))

    def verb(self, m: re.Match[str]) -> bool:
        return bool(_VERB.match(m.group()))


def _rank(more: str, less: str, kind: str, behind: str = _NOUN, *, of_returns: bool = False) -> Rank:
    words = re.compile(rf"\b(?:(?P<more>{more})|(?P<less>{less}))\b{behind}(?![\w-])", re.I)
    return Rank(words, re.compile(kind), of_returns)


_RETURN = r"(?:change|return_\w+|ytd_return)_percent|return_percent"

RANKS = (
    _rank(
        r"leads?(?= )|led|leading|in the lead|holds the lead|has the lead|ahead",
        r"trail(?:s|ed)|lag(?:s|ged)|behind",
        rf"{_RETURN}|market_cap",
        of_returns=True,
    ),
    _rank(
        r"outperform(?:s|ed|ing)?|outpac(?:es|ed|ing)|outdid|beats?|(?:done|did|fared|performed) (?:better|best)|"
        rf"(?:better|best)(?={_PERFORMS})|stronger|strongest",
        r"underperform(?:s|ed|ing)?|(?:done|did|fared|performed) (?:worse|worst)|"
        rf"(?:worse|worst)(?={_PERFORMS})|weaker|weakest",
        _RETURN,
        r"(?: performer| of (?=the)|(?! (?:company|stock|share|business|listing)))",
        of_returns=True,
    ),
    _rank(
        r"more expensive|most expensive|dearer|dearest|pricier|priciest|(?:higher|highest)-valued|"
        r"more (?:highly|richly) valued|most (?:highly|richly) valued",
        r"cheaper|cheapest|less expensive|least expensive|(?:lower|lowest)-valued",
        r"forward_pe|trailing_pe",
    ),
    _rank(
        rf"(?:larger|largest|bigger|biggest)(?! (?:{_LOSS}|gains?|rises?|returns?|drawdowns?|distances?|gaps?))|"
        r"(?:more|most) valuable",
        rf"(?:smaller|smallest)(?! (?:{_LOSS}|gains?|rises?|returns?|drawdowns?|distances?|gaps?))|"
        r"(?:less|least) valuable",
        _SIZE,
    ),
    _rank(
        r"larger|largest|bigger|biggest|steeper|steepest|deeper|deepest|heavier|heaviest",
        r"smaller|smallest|milder|mildest|shallower|shallowest",
        _RETURN,
        rf"(?P<loss>(?= (?:[\w-]+ )?(?:{_LOSS})\b))",
        of_returns=True,
    ),
    _rank(
        r"larger|largest|bigger|biggest|steeper|steepest",
        r"smaller|smallest",
        _RETURN,
        r"(?= (?:[\w-]+ )?(?:gains?|rises?|returns?)\b)",
        of_returns=True,
    ),
    _rank(
        r"further(?= (?:below|from|off|under)\b)|farther(?= (?:below|from|off|under)\b)|"
        r"(?:larger|largest|bigger|biggest|deeper|deepest)(?= drawdown)",
        r"(?:closer|closest|nearer|nearest)(?= (?:to )?(?:its|the|their) (?:own )?(?:record|peak|all-time|highest))|"
        r"(?:smaller|smallest|shallower|shallowest)(?= drawdown)",
        r"drawdown_percent",
        "",
    ),
    _rank(r"(?:more|most) volatile", r"(?:less|least) volatile|calmer|calmest", r"volatility_30d_percent"),
    # Of any figure, where it is said to be of two or more, or what has it is named right behind.
    _rank(
        r"higher|highest|greater|greatest",
        r"lower|lowest|least",
        r"\w+",
        r"(?: than\b|(?=, (?:at|with)\b)|(?<=est)(?=\s*(?:[,:;(.]|$)| (?:at|with)\b)|"
        r"(?=(?: one)? of (?:the|all) (?:two|pair|three|four|five)\b)|(?= (?:[\w/-]+ ){0,2}"
        r"(?:RSI|P/E|multiple|ratio|return|performance|volatility|market|drawdown|gain|reading|valuation|value)\b))",
    ),
)
COUNTS = {"two": 2, "pair": 2, "three": 3, "four": 4, "five": 5}
SPANS = re.compile(
    r"(?P<ytd_return_percent>\bthis year\b|\byear[- ]to[- ]date\b|\b(?:since|from) the (?:start|beginning|turn)\b|"
    r"\bso far\b|\bon the year\b|\bYTD\b)|"
    r"(?P<return_1y_percent>\b(?:past|last) (?:year|12 months|twelve months)\b|\b(?:one|1)-year\b|"
    r"\bover (?:one|a|1) year\b)|"
    r"(?P<change_percent>\bon the day\b|\bdaily\b|\bin the session\b|\bthat day\b)",
    re.I,
)
