"""Telegram's pace: 30 messages a second in all, 1 a second to a person, 20 a minute to a group.

The windows are five hundredths shorter than the nominal ones, so that a bot that keeps exactly to the limits
is not refused for the milliseconds a message takes to arrive.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.fakes.bot_api.errors import too_many
from tests.fakes.bot_api.state import Chat

SLACK = 0.95


@dataclass(slots=True)
class Limits:
    """`enforced` switches the pace; a flood set with `flood` holds in any case."""

    clock: Callable[[], float]
    enforced: bool = False
    overall: tuple[int, float] = (30, 1.0)  # messages, seconds
    private: tuple[int, float] = (4, 4.0)  # one a second, with a burst
    group: tuple[int, float] = (20, 60.0)
    _floods: dict[int, float] = field(default_factory=dict)
    _times: dict[int | None, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def flood(self, chat: Chat, seconds: float) -> None:
        """Refuses everything sent to this chat for so many seconds; other chats go on."""
        self._floods[chat.id] = self.clock() + seconds

    def take(self, chat: Chat) -> None:
        """Counts one message or edit. Raises 429 with the seconds to wait."""
        now = self.clock()
        if now < self._floods.get(chat.id, 0.0):
            raise too_many(math.ceil(self._floods[chat.id] - now))
        if not self.enforced:
            return
        allowances = ((chat.id, self.private if chat.kind == "private" else self.group), (None, self.overall))
        for key, (count, seconds) in allowances:
            times = self._times[key]
            while times and times[0] <= now - seconds * SLACK:
                times.popleft()
            if len(times) >= count:
                raise too_many(max(1, math.ceil(times[0] + seconds - now)))
        for key, _ in allowances:
            self._times[key].append(now)
