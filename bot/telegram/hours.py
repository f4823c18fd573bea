"""Quiet hours as people write them: "22-7", "22:30-07:00 Europe/Paris". Nothing is sent of its own accord then."""

from __future__ import annotations

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo, available_timezones

_HOURS = re.compile(
    r"(?P<from>\d{1,2}(?::\d\d)?)\s*(?:-|–|to)\s*(?P<to>\d{1,2}(?::\d\d)?)(?:\s+(?P<zone>[\w/+-]+))?",
    re.IGNORECASE,
)


def hours_in(words: str) -> str:
    """The hours in their one spelling, "22:00-07:00 UTC". Raises ValueError where the words give none."""
    found = _HOURS.fullmatch(words.strip())
    if found is None:
        raise ValueError("no hours")
    zone = found["zone"] or "UTC"
    known = {name.lower(): name for name in available_timezones()}
    if zone.lower() not in known:
        raise ValueError("no such time zone")
    start, end = _time(found["from"]), _time(found["to"])
    if start == end:
        raise ValueError("no hours between")
    return f"{start:%H:%M}-{end:%H:%M} {known[zone.lower()]}"


def are_quiet(hours: str, now: datetime) -> bool:
    """Whether this moment lies in the hours; never where there are none."""
    if not hours:
        return False
    span, _, zone = hours.partition(" ")
    start, end = map(time.fromisoformat, span.split("-"))
    clock = now.astimezone(ZoneInfo(zone)).time()
    return start <= clock < end if start < end else clock >= start or clock < end


def _time(words: str) -> time:
    hour, _, minute = words.partition(":")
    return time(int(hour) % 24 if hour == "24" else int(hour), int(minute or 0))
