"""Who hands over to whom: "Smith will hand over to Jones" is not "Jones will hand over to Smith". Pure."""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*"
_ASIDE = r"(?:, [^,;]{1,50},)?"
_WILL = r"(?: (?:will|would|is|was|are|has|had|been|be|to|soon|also|then))*"
_GIVES = re.compile(
    rf"(?P<a>{_NAME}){_ASIDE}{_WILL} (?:hand(?:s|ed|ing)? (?:over|the [a-z]+)(?: the [a-z]+)? to|g(?:ives?|ave) way to|"
    rf"(?:succeeded|replaced|followed) by) (?:[a-z]+ ){{0,3}}(?P<b>{_NAME})"
)
_TAKES = re.compile(
    rf"(?P<b>{_NAME}){_ASIDE}{_WILL} (?:succeed(?:s|ed)?|replac(?:es?|ed)|t(?:akes?|ook|aking) over from|"
    rf"follow(?:s|ed)?) "
    rf"(?:[a-z]+ ){{0,3}}(?P<a>{_NAME})"
)


def hands_over(own: str) -> bool:
    """Somebody takes somebody's place there, in whichever words."""
    return bool(_pairs(own))


def same_succession(retold: str, own: str) -> bool | None:
    """Whether who gives and who takes are so in the source; None where neither tells of two such."""
    told, theirs = _pairs(retold), _pairs(own)
    if any((b, a) in theirs - told for a, b in told):
        return False
    return True if told and told <= theirs else None


def _pairs(text: str) -> set[tuple[str, str]]:
    """(who gives, who takes), by last names."""
    return {
        (m["a"].split()[-1].strip(".,"), m["b"].split()[-1].strip(".,"))
        for pattern in (_GIVES, _TAKES)
        for m in pattern.finditer(text)
    }
