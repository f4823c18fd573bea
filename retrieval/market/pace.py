"""How fast a source may be asked: a token bucket that lets an idle bot answer at once."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from retrieval.errors import MarketUnavailable


class Pace:
    """`burst` look-ups at once, then `rate` a second. Yahoo's documented example limit is 2 in 5 seconds."""

    def __init__(
        self, rate: float = 2 / 5, burst: int = 30, *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._tokens = float(burst)
        self._monotonic = monotonic
        self._filled = monotonic()

    def take(self, patience_s: float) -> float:
        """Reserves a look-up and gives the seconds to wait before it; raises if they exceed `patience_s`."""
        wait = self._until(1)
        if wait > patience_s:
            raise MarketUnavailable(f"too many look-ups at once, try again in {math.ceil(wait)} s")
        self._tokens -= 1
        return wait

    def spare_in(self) -> float:
        """The seconds until more than half of a burst is there: what is in no hurry begins only then."""
        return self._until(self._burst / 2 + 1)

    def _until(self, tokens: float) -> float:
        now = self._monotonic()
        self._tokens = min(self._burst, self._tokens + (now - self._filled) * self._rate)
        self._filled = now
        return max(0.0, (tokens - self._tokens) / self._rate)
