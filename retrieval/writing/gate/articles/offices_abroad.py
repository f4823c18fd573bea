"""Who leaves an office and who takes it, in a sentence of another language than its source's. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WHO = r"[A-Z][\w’'-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'-]+)+"
_LEAVES = re.compile(
    rf"(?P<who>{_WHO})(?:, [^,]+,)? (?:(?:will|has|is|plans|intends|wants|to|had|would|also) ){{0,3}}"
    r"(?:hand(?:s|ed|ing)? over|step(?:s|ped|ping)? (?:down|aside|back)|resign\w*|retir\w*|leav\w+|left|"
    r"quit\w*|depart\w*)\b"
)
_TAKES = re.compile(
    r"\b(?:wird (?:neue[rn]? |künftige[rn]? |zum |zur )?\w*(?:chef|chefin|ceo|vorsitzende[rn]?|direktor|"
    r"direktorin|präsident|"
    r"präsidentin)\b|\w*(?:chef|chefin|ceo|vorsitzende[rn]?|direktor|direktorin|präsident|präsidentin) wird\b|"
    r"übernimmt|übernahm|übernehmen|antreten|ernannt\w*|berufen|befördert\w*|nachfolger\w*|aufrücken|aufsteigen|"
    r"será|asum\w+|ocupará|nombrad[oa]|convertirá|pasará a ser|tomará|sucede\w*|ascend\w+|"
    r"deviendra|devient|prendra|prend|nommée?|accédera|succéde\w+|promue?|"
    r"стан(?:ет|овится)|стала?|возглав\w+|займ[её]т|назначен\w*|вступ\w+|сменит|примет)\b|"
    r"成为|成為|出任|接任|担任|擔任|就任|上任|升任|接替|接掌|执掌",
    re.I,
)
_GIVES = re.compile(
    r"\b(?:über(?:gibt|gab|geben|gegeben|gebe)|ab(?:gibt|gab|geben|gegeben|zugeben|gebe)|verl[aä]ss\w+|"
    r"verließ|zurück\w*|tritt ab|"
    r"ruhestand|weitergeb\w+|gibt|entreg\w+|ced\w+|dej\w+|traspas\w+|renunci\w+|jubil\w+|retir\w+|abandon\w+|relev\w+|"
    r"pass\w+|transmet\w*|transmis\w*|cèd\w+|céd\w+|quitt\w+|laiss\w+|démission\w*|retraite|"
    r"перед\w+|переда\w+|покин\w+|покид\w+|уйд[её]т|уходит|уш[её]л|остав\w+|уступ\w+|отставк\w+)\b|"
    r"交棒|移交|交给|交給|交由|交接|卸任|让位|退休|离任|离职|辞任|辞职|传给|下台",
    re.I,
)


def takes_what_he_leaves(text: str, sentences: Iterable[str]) -> bool:
    """One whom the source has leave an office, alone named, is told as taking it; `text` has its names in Latin."""
    if not _TAKES.search(text) or _GIVES.search(text):
        return False
    for sentence in sentences:
        for m in _LEAVES.finditer(sentence):
            others = set(re.findall(_WHO, sentence)) - {m["who"]}
            if m["who"].split()[-1] in text and not any(o.split()[-1] in text for o in others):
                return True
    return False
