"""Work that many turns want at the same moment, done once for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from core.storage.engine.trouble import trouble_of

In = TypeVar("In")
Out = TypeVar("Out")

LARGEST = 256


class Batch(Generic[In, Out]):
    """Gathers concurrent calls of `submit` into one call of `work`, and shares out its results.

    While one batch is being worked on, the next gathers: a quiet process answers at once, a busy
    one pays for a transaction once per batch. When `work` fails for several items it is tried for
    each alone, so that one bad item does not fail its neighbours; where the database is in trouble
    all fail at once, for each alone would wait for it in turn.
    """

    def __init__(self, work: Callable[[Sequence[In]], Awaitable[Sequence[Out]]]) -> None:
        self._work = work
        self._waiting: list[tuple[In, asyncio.Future[Out]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def submit(self, item: In) -> Out:
        """Return what `work` gives for this item, or raise what it raises."""
        future: asyncio.Future[Out] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._run())
        return await future

    async def _run(self) -> None:
        while self._waiting:
            batch = self._waiting[:LARGEST]
            del self._waiting[:LARGEST]
            await self._attempt(batch)

    async def _attempt(self, batch: Sequence[tuple[In, asyncio.Future[Out]]]) -> None:
        try:
            results = await self._work([item for item, _ in batch])
            answered = list(zip(batch, results, strict=True))
        except Exception as error:
            if len(batch) == 1 or trouble_of(error) is not None:
                for _, future in batch:
                    _fail(future, error)
                return
            for single in batch:
                await self._attempt([single])
            return
        for (_, future), result in answered:
            if not future.done():
                future.set_result(result)


def _fail(future: asyncio.Future[Out], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
