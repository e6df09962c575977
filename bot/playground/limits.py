"""Telegram's flood limits: one a second per chat, twenty a minute per group, thirty in all.

Source: the Bot FAQ. Short bursts within a chat are tolerated there; here `burst` of them.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable

SENDING = frozenset(
    {"sendmessage", "sendphoto", "senddocument", "sendmediagroup", "editmessagetext"}
    | {"editmessagecaption", "editmessagemedia", "editmessagereplymarkup"}
)


class FloodLimits:
    """Counts messages in sliding windows; `violations` counts refused ones."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        burst: int = 1,
        per_group_minute: int = 20,
        overall_second: int = 30,
    ) -> None:
        self.clock = clock
        self.burst = burst
        self.per_group_minute = per_group_minute
        self.overall_second = overall_second
        self.violations = 0
        self._overall: deque[float] = deque(maxlen=overall_second)
        self._chats: dict[int, deque[float]] = {}

    def admit(self, chat_id: int) -> int:
        """Count a message and return 0, or return the seconds to wait (a violation)."""
        now = self.clock()
        sent = self._chats.setdefault(chat_id, deque(maxlen=max(self.burst, self.per_group_minute)))
        waits = [self._wait(self._overall, self.overall_second, 1.0, now)]
        waits.append(self._wait(sent, self.burst, float(self.burst), now))
        if chat_id < 0:
            waits.append(self._wait(sent, self.per_group_minute, 60.0, now))
        if wait := max(waits):
            self.violations += 1
            return math.ceil(wait)
        sent.append(now)
        self._overall.append(now)
        return 0

    @staticmethod
    def _wait(sent: deque[float], allowed: int, window_s: float, now: float) -> float:
        """Return how long until fewer than `allowed` of `sent` lie within the window."""
        if len(sent) < allowed:
            return 0.0
        return max(0.0, sent[-allowed] + window_s - now)
