"""Whether an RSI, an average or a multiple is told as having moved: where it stood before is not known. Pure.

"GE's RSI rose 2.2 % to 72.4" gives it the share's move. From an article's figure to that of now is another matter.
"""

from __future__ import annotations

import re

from retrieval.writing.gate.sentence import THEN, Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS

_STILL = frozenset(
    "rsi_14 sma_50 sma_200 forward_pe trailing_pe volatility_30d_percent implied_volatility_percent put_call_ratio "
    "bollinger_upper bollinger_lower macd macd_signal".split()
)
_MOVED = re.compile(
    r"\b(?:r[io]s(?:es?|en)|climb\w*|jump\w*|gain(?:s|ed)|increas\w+|advanc\w+|surg\w+|f[ae]ll(?:s|en)?|drop(?:s|ped)|"
    r"declin\w+|slip(?:s|ped)|s[aiu]nk(?:s|ing)?|dip(?:s|ped)|eas(?:es|ed)|decreas\w+|los(?:es|t)|retreat\w*|improv\w+|"
    r"recover\w*|edged|inched|tick(?:s|ed)|(?:ge)?stieg\w*|steigt|fiel|fällt|gefallen|gesunken|sinkt|kletter\w*|"
    r"sub[eió]\w*|baj[aóo]\w*|ca[eyí]\w*|aument\w+|descend\w+|retroced\w+|avanz\w+|progress\w+|augment\w+|recul\w+|"
    r"baiss\w+|grimp\w+|chut\w+|mont[eé]\w*|tomb[eé]\w*|вырос\w*|снизил\w*|упал\w*|подня\w+|опусти\w+|увеличи\w+)\b|"
    r"[上回][升涨漲]|下[降跌]|[涨漲跌升降]至",
    re.I,
)
_STOP = re.compile(
    r"[;:—；。，]|, |\b(?:and|but|while|whereas|with|und|aber|während|y|pero|et|mais|и|а|но|when|as|after)\b",
    re.I,
)


def check_moved(read: Sentence) -> None:
    """Raises Fault."""
    if read.sourced or THEN.search(read.open):
        return
    for used in read.used:
        if used.fact.metric not in _STILL or not (cue := CUE_PATTERNS.get(used.fact.metric)):
            continue
        start = max((c.end() for c in _STOP.finditer(read.open, 0, used.number.start)), default=0)
        named = next(cue.finditer(read.named, start, used.number.start), None)
        moved = named and _MOVED.search(read.open, named.end(), used.number.start)
        if moved:
            raise Fault(f"where the {used.fact.metric} stood before is not known: no “{moved.group()}”")
