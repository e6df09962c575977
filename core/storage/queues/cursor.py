"""How far a reader of a growing table has come."""

from __future__ import annotations

from collections import deque

LATE_S = 60.0
"""On PostgreSQL ids become visible in the order of commits: a lower one may appear this late, as
when a process is stopped between its insert and its commit."""

STEP_S = 0.5


class Cursor:
    """Where to read from: behind the newest id that was seen `late_s` seconds ago.

    A reader with `late_s` of 0 (SQLite, where ids appear in order) never reads a row twice; with
    more it passes over those that it has already.
    """

    def __init__(self, late_s: float) -> None:
        self._late_s = late_s
        self._newest = self._greatest = 0
        self._positions = deque([(float("-inf"), 0)])

    @property
    def newest(self) -> int:
        """The greatest id that was read since the last rewind."""
        return self._newest

    def after(self, now: float) -> int:
        """Return the id behind which to read, at `now` (monotonic seconds)."""
        if not self._late_s:
            return self._newest
        while len(self._positions) > 1 and now - self._positions[1][0] >= self._late_s:
            self._positions.popleft()
        return self._positions[0][1]

    def overlaps(self, now: float) -> bool:
        """Return whether rows that were read before may be read again."""
        return self.after(now) < self._greatest

    def advance(self, last: int, now: float) -> None:
        """Note that everything visible up to the id `last` was read at `now`."""
        if last <= self._newest:
            return
        self._newest = last
        self._greatest = max(self._greatest, last)
        if self._late_s and now - self._positions[-1][0] >= STEP_S:
            self._positions.append((now, last))

    def rewind(self) -> None:
        """Read from the beginning again."""
        self._newest = 0
        self._positions = deque([(float("-inf"), 0)])
