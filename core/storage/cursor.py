"""How far a reader of a growing table has come."""

from __future__ import annotations

from collections.abc import Sequence

LOOK_AGAIN_S = 60.0
MOST_GAPS = 1_000


class Cursor:
    """Ids ascend, but on PostgreSQL they become visible in the order of commits: an id that was
    passed over may still appear, and is looked for again for a minute."""

    def __init__(self) -> None:
        self.after = 0
        self._gaps: dict[int, float] = {}

    @property
    def gaps(self) -> list[int]:
        """Ids below `after` that may still appear."""
        return list(self._gaps)

    def advance(self, ids: Sequence[int], now: float) -> None:
        """Note that these ids were read, at `now` (monotonic seconds)."""
        for found in sorted(ids):
            self._gaps.pop(found, None)
            if found > self.after:
                first = max(self.after + 1, found - MOST_GAPS) if self.after else found
                self._gaps.update(dict.fromkeys(range(first, found), now))
                self.after = found
        if self._gaps:
            kept = [(i, at) for i, at in self._gaps.items() if now - at < LOOK_AGAIN_S]
            self._gaps = dict(kept[-MOST_GAPS:])
