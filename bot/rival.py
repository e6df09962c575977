"""A second bot with the same token, by polling or webhook: Telegram gives each update to one of the two."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import structlog

CALM_S: Final = 60.0
"""Who was refused nothing for so long has the updates to itself."""

MANY: Final = 5
"""So many refusals without such a calm are no hand-over between two of our own replicas."""

YIELD_S: Final = 10.0
"""Who came later leaves the updates to the other for so long before it asks again."""

RIVAL: Final = (
    "Another bot uses this token and was here first, so this one ends: each would get a part "
    "of what people write. What this one took in is answered, or waits in its database. End the "
    "other one, or give both the same GANDENG_DATABASE_URL (docs/operations.md)"
)

log = structlog.get_logger()


class RivalError(Exception):
    """Another bot uses this token, and was here before us."""


class Rivals:
    """Tells who of two with one token came later: that one has never had a calm time.

    It yields, and ends; the other goes on, and says so in its log.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._met = 0
        self._was_alone = False

    def met(self) -> float:
        """Note that Telegram refused a poll for another's, or calls another in our place; return for how
        many seconds to leave the updates to it.

        Raises:
            RivalError: it was so many times, and from the beginning.
        """
        now = self._clock()
        if now - self._since >= CALM_S:
            self._was_alone, self._met = True, 0
        self._since = now
        self._met += 1
        if self._met % MANY == 0:
            if not self._was_alone:
                raise RivalError(RIVAL)
            log.error("another_bot", refusals=self._met)
        return 0.0 if self._was_alone else YIELD_S
