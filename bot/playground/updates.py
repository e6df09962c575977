"""Updates that wait for the bot, and the one poll that may wait for them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from itertools import islice

from bot.playground.errors import Refused, conflict
from bot.playground.wire import Json

ALWAYS_EXCLUDED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Update kinds that a bot gets only if it asks for them by name."""

TAKEN_OVER = conflict(
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = conflict(
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class UpdateQueue:
    """Updates by rising id; they stay until a poll confirms them or the webhook took them."""

    def __init__(self, first_id: int) -> None:
        self.pending: OrderedDict[int, Json] = OrderedDict()
        self.last_id = first_id - 1
        self.allowed: frozenset[str] | None = None
        self.closed = False
        self._poll: asyncio.Future[Refused | None] | None = None
        self._news = asyncio.Event()

    def wanted(self, kind: str) -> bool:
        """Return whether the bot asked for updates of this kind."""
        if not self.allowed:
            return kind not in ALWAYS_EXCLUDED
        return kind in self.allowed

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember `allowed_updates`; it holds until it is changed."""
        self.allowed = frozenset(kinds) or None

    def put(self, update: Json) -> None:
        """Append an update; an id that already waits is replaced."""
        self.pending[update["update_id"]] = update
        self.last_id = max(self.last_id, update["update_id"])
        self.wake()

    def wake(self, refusal: Refused | None = None) -> None:
        """End the wait of the current poll, with a refusal if one is given."""
        self._news.set()
        if self._poll and not self._poll.done():
            self._poll.set_result(refusal)

    def confirm(self, below: int) -> None:
        """Forget every update whose id is lower than `below`."""
        while self.pending and next(iter(self.pending)) < below:
            self.pending.popitem(last=False)

    def resolve(self, offset: int) -> int:
        """Return the offset that a negative one stands for (counted from the end)."""
        if offset >= 0 or not self.pending:
            return max(offset, 0)
        ids = list(self.pending)
        return ids[max(len(ids) + offset, 0)]

    async def poll(self, limit: int, timeout_s: float) -> list[Json]:
        """Return up to `limit` updates, waiting at most `timeout_s` for the first.

        Raises:
            Refused: 409, another poll took over or a webhook was set.
        """
        self.wake(TAKEN_OVER)
        if not self.pending and timeout_s > 0 and not self.closed:
            await self._wait(timeout_s)
        return list(islice(self.pending.values(), limit))

    async def _wait(self, timeout_s: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        timer = asyncio.get_running_loop().call_later(timeout_s, self._expire, poll)
        try:
            if refusal := await poll:
                raise refusal
        finally:
            timer.cancel()

    @staticmethod
    def _expire(poll: asyncio.Future[Refused | None]) -> None:
        if not poll.done():
            poll.set_result(None)

    async def news(self) -> None:
        """Wait until something was put, for the webhook's sender."""
        self._news.clear()
        await self._news.wait()

    def close(self) -> None:
        """End every wait: the server stops."""
        self.closed = True
        self.wake()
