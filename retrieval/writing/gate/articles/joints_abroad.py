"""What joins two clauses of a sentence in another language than its source's: a cause, a time, a result. Pure."""

from __future__ import annotations

import re

from retrieval.writing.gate.articles.parts import Part, Taken

_ROWS = (  # the joints abroad, at the head of a clause; what the source's sentence joins them by
    (
        r"weil|da|denn|wegen|aufgrund|dank|infolge|durch|porque|ya que|puesto que|dado que|debido a|"
        r"gracias al?|a causa de|"
        r"parce qu\w*|car|puisqu\w*|en raison d\w*|grâce (?:à|aux?)|à cause d\w*|du fait|потому что|так как|"
        r"поскольку|из-за|"
        r"благодаря|в связи с|ввиду|в силу|因为|由于|由於|得益于|受益于|受|鉴于|随着|隨著|随",
        r"because|as|so|since|due|owing|thanks|given|after|with|for|on|amid|driv\w*|help\w*|lift\w*|hurt\w*|weigh\w*|caus\w*|led|"
        r"lead\w*|boost\w*|cut|citing|blam\w*|credit\w*|fuel\w*|result\w*|attribut\w*|push\w*|by|and|while",
    ),
    (
        r"wodurch|weshalb|weswegen|womit|woraufhin|sodass|so dass|daher|deshalb|deswegen|somit|folglich|was|"
        r"por lo que|lo que|lo cual|"
        r"de modo que|de manera que|así que|por eso|por (?:lo )?tanto|ce qui|si bien qu\w*|de sorte qu\w*|"
        r"donc|c['’]est pourquoi|"
        r"par conséquent|поэтому|из-за чего|в результате(?: чего)?|благодаря чему|так что|следовательно|"
        r"вследствие чего|因此|因而|所以|"
        r"从而|使得|使|导致|致使|于是|故",
        r"because|as|since|due|so|therefore|thus|hence|which|that|\w+ing|driv\w*|drove|help\w*|lift\w*|hurt\w*|weigh\w*|caus\w*|"
        r"led|lead\w*|boost\w*|cut|citing|blam\w*|credit\w*|fuel\w*|result\w*|push\w*|for",
    ),
    (
        r"nachdem|seitdem|después de(?: que)?|tras|luego de|après(?: qu\w*)?|после(?: того как)?|вслед за",
        r"after|since|follow\w*|then|once|when|wake|later",
    ),
    (
        r"bevor|ehe|antes de(?: que)?|avant(?: qu\w*| d\w*)?|прежде чем|до того как|перед",
        r"before|until|ahead|prior|then",
    ),
    (
        r"obwohl|obgleich|trotz|aunque|a pesar de(?: que)?|pese a|bien qu\w*|malgré|хотя|несмотря на|尽管|虽然|儘管",
        r"although|though|despite|even|but|while|whereas|yet|however|spite|and",
    ),
    (
        r"um|para|a fin de|pour|afin d\w*|чтобы|для того|为了?|以便|旨在",
        r"to|for|so|in order|aim\w*|and|that",
    ),
)
_JOINTS = [
    (
        re.compile(rf"\W*(?:(?:und|y|et|и|也|并)\s?)?(?:{abroad})(?![^\W\u4e00-\u9fff])", re.I),
        re.compile(rf"\b(?:{english})\b", re.I),
    )
    for abroad, english in _ROWS
]


def joint(text: str) -> int | None:
    """Which of the joints stands at the head of a clause."""
    return next((n for n, (abroad, _) in enumerate(_JOINTS) if abroad.match(text)), None)


def joined_otherwise(part: Part, before: Part | None, taken: Taken, taken_before: Taken | None) -> bool:
    """A joint of the part, or of the one before where that leads, joins what no sentence of the source does."""
    if not part.glossed or before is None or taken_before is None:
        return False
    n = joint(part.text[part.lead :])
    n = joint(before.text[before.lead :]) if n is None else n
    if n is None:
        return False
    both = taken.sentence in taken_before.sentence or taken_before.sentence in taken.sentence
    return not both or not _JOINTS[n][1].search(taken.sentence)
