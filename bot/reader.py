"""Reads what waits in inbox or outbox: our share of it, each row once."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from bot.replica import Share
from core.storage.queues.cursor import Cursor

LOOK_BACK_S = 60.0
"""How often everything that waits is looked through, whatever was read before."""


class Row(Protocol):
    """What has an ascending id."""

    @property
    def id(self) -> int:
        """Ascending, and never given twice."""


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
    """Hands out each waiting row once, until it is `forgotten` or `given_back`.

    Rows of one chat are handed out in the order of their ids, whatever becomes of our share
    meanwhile. A lease may run out and be renewed a moment later, for a beat that is late on a busy
    machine: what was given back then, and what was not ours when we read, lies behind where we
    are, and the chat's next row must not be handed out before it.

    `begun_anew` counts how often reading began from the start because chats were added that
    another may have worked on.
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
        self._ours = share.slices()
        self._given_back = False
        self._looked_back_at = clock()
        self.begun_anew = 0

    @property
    def newest(self) -> int:
        """The greatest id that was read since reading began anew."""
        return self._cursor.newest

    def forget(self, row: Row) -> None:
        """Let go of a row that is done."""
        self._known.discard(row.id)

    def give_back(self, rows: Iterable[Row]) -> None:
        """Let go of rows that were not worked on: they are handed out again once they are ours,
        before any that comes behind them."""
        self._known.difference_update(row.id for row in rows)
        self._given_back = True

    async def read(self, limit: int, take: Callable[[R], None]) -> int:
        """Hand up to `limit` rows to `take`, in order of their ids; return how many there were.

        Where `take` fails, that row counts as handed out, and those behind it are still to come.
        """
        if limit <= 0:
            return 0
        while True:
            slices, now = self._share.slices(), self._clock()
            if not slices:
                return 0
            self._rewind(slices, now)
            # A copy: what ends while we read is still known, and is not taken up again.
            known = frozenset(self._known) if self._cursor.overlaps(now) else ()
            rows = await self._source.pending(self._cursor.after(now), limit, slices, known)
            if not self._given_back:  # else these may stand behind what was given back meanwhile
                break
        last = 0
        try:
            for row in rows:
                last = row.id
                self._known.add(last)
                take(row)
        finally:
            self._cursor.advance(last, now)
        return len(rows)

    def _rewind(self, slices: Collection[int], now: float) -> None:
        """Begin at the start where something that waits may lie behind us."""
        passed_over = self._given_back or not set(slices) <= set(self._ours)
        self._ours, self._given_back = slices, False
        if self._generation != self._share.generation:
            self._generation = self._share.generation
            self.begun_anew += 1
        elif not passed_over and now - self._looked_back_at < LOOK_BACK_S:
            return
        self._looked_back_at = now
        self._cursor.rewind()
