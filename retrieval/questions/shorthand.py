"""What is shortened in a chat, in full: "yrs", "53bn", "llm". The texts and the reader know the full words."""

from __future__ import annotations

import re

_IN_FULL = dict(
    row.split("=")
    for row in " ".join(
        """
        ppl=people | u=you | ur=your | abt=about | bc=because | cuz=because | tho=though | thru=through | rn=right now |
        wat=what | wats=what is | whats=what is | whos=who is | wheres=where is | whens=when is | hows=how is |
        dont=don't | doesnt=doesn't | didnt=didn't | isnt=isn't | info=information | avg=average | approx=about |
        yr=year | yrs=years | mths=months | wks=weeks | qtr=quarter | qtrs=quarters | yoy=year on year |
        qoq=quarter on quarter | govt=government | mgmt=management | mkt=market | mkts=markets | biz=business |
        cos=companies | intl=international | hk=Hong Kong | ceo=chief executive | cfo=chief financial officer |
        cto=chief technology officer | llm=large language model | llms=large language models |
        capex=capital expenditure | opex=operating costs | fcf=free cash flow | rev=revenue | revs=revenues |
        div=dividend | divs=dividends | bn=billion | bln=billion | mn=million | mln=million | mil=million |
        tn=trillion | trn=trillion | pct=percent
        """.split()
    ).split(" | ")
)
_SHORT = re.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b", re.I)
_SCALES = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}
_SCALED = re.compile(r"(?<=\d) ?(k|mn?|bn?|tn?)\b", re.I)
_PERCENT = re.compile(r"(?<=\d) ?(?:percent|per cent|pct)\b", re.I)


def written_out(question: str) -> str:
    """The question with its shortened words written out, and shares in "%"."""
    scaled = _SCALED.sub(lambda m: f" {_SCALES[m[1][0].lower()]}", _PERCENT.sub("%", question))
    return _SHORT.sub(lambda m: _IN_FULL[m[0].lower()], scaled)
