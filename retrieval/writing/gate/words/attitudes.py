"""Words that say how something is said: as planned, doubted, feared or caused. Of all the languages the gate reads."""

from __future__ import annotations

import re

from retrieval.writing.gate.words.lexicon import NEGATION

HEDGE = re.compile(
    r"\b(?:may|might|could|would|should|if|unless|expect\w*|plan\w*|hop(?:es?|ed|ing)|likely|reportedly|"
    r"allegedly|possibl[ey]|perhaps|suggest\w*|seem\w*|appear\w*|estimat\w*|forecast\w*|believ\w*|think\w*|"
    r"thought|anticipat\w*|foresee\w*|argu\w*|predict(?!ion markets?\b)\w*|rumou?r\w*|intend\w*|aim\w*|target\w*|"
    r"consider\w*|propos\w*|potential\w*|guid(?:es|ed|ing|ance)|"
    r"dürfte\w*|könnte\w*|würde\w*|sollte\w*|plan\w*|erwarte\w*|möglich\w*|deute\w*|podr[ií]a\w*|planea\w*|prevé\w*|"
    r"espera\w*|sugier\w*|si|wenn|falls|sofern|если|pourrai\w*|prévoi\w*|sugg[eè]r\w*|может|могут|планиру\w*|ожида\w*|"
    r"намерен\w*)\b|"
    r"可能|或许|如果|倘若|计划|预计|表明|暗示|打算",
    re.I,
)
ATTITUDES = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:doubt\w*|question\w*|s[ck]eptic\w*|dud[ao]\w*|cuestiona\w*|(?:be)?zweifel\w*|dout\w+|сомн\w+)\b|怀疑|质疑",
        r"\b(?:den(?:y|ies|ied)|disput(?:ed|ing)|disputes (?=that|the|this|it|any)|"
        r"reject\w*|refus\w+|declin\w+ to(?! (?:about |around |roughly |nearly |just |only |an? |"
        r"the )*[$€£]?(?:\d| {2}))|ruled? out|fail(?:s|ed)? to)\b|"
        rf"{NEGATION.pattern}",
        r"\b(?:fear\w*|worr(?:y|ies|ied)\w*|concern\w*|warn\w*|caution\w*|tem[eo]\w*|preocup\w*|fürcht\w*|"
        r"befürcht\w*|"
        r"warn\w*|sorg\w*|"
        r"crai\w+|avert\w+|préven\w+|inquie\w+|advier\w*|alert\w*|опас\w+|предупре\w+)\b|担心|担忧|警告",
    )
]
CAUSE = re.compile(
    r"\b(?:because|(?<!is )(?<!are )(?<!was )(?<!were )due to|"
    r"due to(?! (?:be|start|begin|open|launch|close|join|take|reach|enter|come|end|arrive|ship|leave|retire|report|"
    r"pay|meet|rise|increase|expire|go|run|last|expand|deliver|produce|finish|complete)\b)|thanks to|owing to|"
    r"as a result|therefore|thus|hence|(?<!\bor )so that|led to|driven by|"
    r"since(?! (?:the |its |then|early|late|mid|last|\d|[A-Z])))\b|^\W*since the (?!start|beginning|turn|"
    r"spring|summer|autumn)|\b(?:wegen|weil|aufgrund|infolge|debido al?|gracias al?|porque|puesto que|a causa|"
    r"à cause|en raison|grâce|car(?= (?:les?|la|l['’]|ils?|elles?|on|des|du|une?|ses?|sa|ces?|cette|leurs?)\b)|"
    r"из-за|потому|поскольку|"
    r"благодаря)\b|由于|因为|因此|得益于|受益于",
    re.I,
)
# With what a retelling may say that it is no fact, besides: "wants to save", "fear a cut", "is meant to".
HEDGED = re.compile(
    rf"{HEDGE.pattern}|\b(?:указыва\w+|(?:hin)?deute[nt]?|apunta|señala|suggère|indique)\b|显示|表明|\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|seek(?:s|ing)?|sought|strive[sd]?|goals?|ambitions?|"
    r"agree[ds]? to|agreements?|deal to|must|ha(?:s|ve|d) to|need(?:s|ed)?|require[sd]?|subject to|pending|"
    r"await(?:s|ed)?|"
    r"(?:meant|supposed|looking|due|set) to|sollen?|soll|fear\w*|worr(?:y|ies|ied)\w*|concern(?:s|ed)?|"
    r"doubt\w*|warn(?:s|ed|ing)? (?:of|about|against))\b|"
    r"(?:^\W*|, )provided (?=\w+ \w+)",
    re.I,
)
CAUSING = re.compile(
    r"\b(?:dr[io]ven?|drives?|citing|blam(?:es|ed|ing)|cause[sd]?|led|fuel(?:l?ed|s|l?ing)|propel\w*|spurr\w*|lifted|boosted|cuts?|push\w*|weigh\w*|hurts?|squeez\w*)\b",
    re.I,
)
