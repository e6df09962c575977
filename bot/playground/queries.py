"""Taps on buttons and inline queries that wait for the bot's answer; they do not survive."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable

from bot.playground.errors import bad
from bot.playground.wire import Json

CALLBACK_LIFE_S = 60.0
INLINE_LIFE_S = 20.0
REMEMBERED = 10_000


class Queries:
    """Open callback queries (id -> time asked) and inline queries (id -> waiting page)."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self._last = 0
        self._callbacks: OrderedDict[str, tuple[float, Json]] = OrderedDict()
        self._inline: dict[str, asyncio.Future[Json]] = {}

    def new_id(self) -> str:
        """Return an id that no query of this or an earlier run has."""
        self._last = max(self._last + 1, int(self.clock() * 1_000_000))
        return str(self._last)

    def ask(self, callback: Json) -> None:
        """Remember a tap until it is answered."""
        self._callbacks[callback["id"]] = (self.clock(), callback)
        if len(self._callbacks) > REMEMBERED:
            self._callbacks.popitem(last=False)

    def answer(self, query_id: str) -> Json:
        """Return the tap that the bot answers. Raises `Refused` if it is too old or unknown."""
        asked_at, callback = self._callbacks.pop(query_id, (0.0, {}))
        if not callback or self.clock() - asked_at > CALLBACK_LIFE_S:
            raise too_old()
        return callback

    def open_inline(self, query_id: str) -> asyncio.Future[Json]:
        """Return the future that the bot's answer will be set on."""
        future: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._inline[query_id] = future
        asyncio.get_running_loop().call_later(INLINE_LIFE_S, self._expire, query_id)
        return future

    def _expire(self, query_id: str) -> None:
        if future := self._inline.pop(query_id, None):
            future.cancel()

    def answer_inline(self, query_id: str, answer: Json) -> None:
        """Hand the results over. Raises `Refused` if nobody waits for them any more."""
        future = self._inline.pop(query_id, None)
        if future is None or future.done():
            raise too_old()
        future.set_result(answer)


def too_old() -> Exception:
    """Return Telegram's refusal of a late answer."""
    return bad("query is too old and response timeout expired or query ID is invalid")
