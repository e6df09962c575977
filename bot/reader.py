"""Reads what waits in inbox or outbox: our share of it, each row once."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from typing import Generic, Protocol, TypeVar

from bot.replica import Share
from core.storage.cursor import Cursor

LOOK_BACK_S = 60.0
"""How often everything that waits is looked through, whatever was read before."""


class Row(Protocol):
    """What has an ascending id."""

    @property
    def id(self) -> int:
        """The key."""


R = TypeVar("R", bound=Row)
Waiting_co = TypeVar("Waiting_co", bound=Row, covariant=True)


class Source(Protocol[Waiting_co]):
    """A table of rows that wait. `late_s`: how late a lower id may appear."""

    late_s: float

    async def pending(
        self,
        after: int,
        limit: int,
        slices: Collection[int] | None = None,
        known: Collection[int] = (),
    ) -> Sequence[Waiting_co]:
        """Return waiting rows of these slices behind an id, without those known."""


class Reader(Generic[R]):
    """Hands out each waiting row once, until it is `forgotten`.

    `begun_anew` counts how often reading began from the start because chats were added.
    """

    def __init__(
        self, source: Source[R], share: Share, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._source = source
        self._share = share
        self._clock = clock
        self._cursor = Cursor(source.late_s)
        self._known: set[int] = set()
        self._generation = share.generation
        self._looked_back_at = clock()
        self.begun_anew = 0

    @property
    def newest(self) -> int:
        """The greatest id that was read since reading began anew."""
        return self._cursor.newest

    def forget(self, row: Row) -> None:
        """Let a row be handed out again if it still waits."""
        self._known.discard(row.id)

    async def read(self, limit: int) -> Sequence[R]:
        """Return up to `limit` rows, in order of their ids."""
        slices, now = self._share.slices(), self._clock()
        if limit <= 0 or slices == frozenset():
            return []
        self._rewind(now)
        # A copy: what ends while we read is still known, and is not taken up again.
        known = frozenset(self._known) if self._cursor.overlaps(now) else ()
        rows = await self._source.pending(self._cursor.after(now), limit, slices, known)
        if rows:
            self._cursor.advance(rows[-1].id, now)
        self._known.update(row.id for row in rows)
        return rows

    def _rewind(self, now: float) -> None:
        if self._generation != self._share.generation:
            self._generation = self._share.generation
            self.begun_anew += 1
        elif now - self._looked_back_at < LOOK_BACK_S:
            return
        self._looked_back_at = now
        self._cursor.rewind()
