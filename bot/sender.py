"""The outbox goes out: in order per chat, within the limits, once unless the process dies."""

from __future__ import annotations

import asyncio
import random
import time
from bisect import insort
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

import structlog

from bot.api import (
    AmbiguousError,
    ApiError,
    BotApi,
    FloodError,
    MigratedError,
    NotSentError,
    RefusedError,
    ServerError,
)
from bot.floods import Floods
from bot.letters import Files, is_final, remedies, request
from bot.pacing import Pacer
from bot.reader import Reader
from core.storage.replicas.slices import slice_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.metrics import Metrics
    from bot.replica import Share
    from core.storage.queues.outbox import Letter, Outbox

IN_FLIGHT = 24
"""So many letters at most were taken by Telegram and are not yet marked when the process dies, and
come twice. At 100 ms a letter they let 240 a second out, eight times what Telegram takes in bulk."""

FETCH = 500
MAX_TRIES = 12
LONGEST_PAUSE, LONGEST_WAIT = 60.0, timedelta(hours=24)

OPEN_WAY = 60.0
"""Seconds after a delivery for which the way to Telegram is taken to be open."""

log = structlog.get_logger()


class Moves(Protocol):
    """Who must know that a group has a new id."""

    async def move_group(self, old: int, new: int) -> None:
        """Move everything that is kept of it: whoever is told by a refusal may never be told else."""


Words = Callable[[int, str], Awaitable[str]]


class Sender:
    """Drains the outbox. One task per chat that has letters; a chat's next letter leaves only
    when the one before is marked, so that at most one per chat can ever be sent twice."""

    def __init__(
        self,
        outbox: Outbox,
        api: BotApi,
        pacer: Pacer,
        moves: Moves,
        metrics: Metrics,
        share: Share,
        floods: Floods,
        words: Words,
    ) -> None:
        """words: what a chat is told, by its block (`unsent`, `partly_sent`)."""
        self._outbox = outbox
        self._api = api
        self._pacer = pacer
        self._moves = moves
        self._metrics = metrics
        self._words = words
        self._wake = asyncio.Event()
        self._slots = asyncio.Semaphore(IN_FLIGHT)
        self._queues: dict[int, deque[Letter]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._share = share
        self._floods = floods
        self._reader: Reader[Letter] = Reader(outbox, share)
        self._under_way: Counter[int] = Counter()
        self._delivered_at = float("-inf")
        self._stopping = False

    def wake(self) -> None:
        """Say that there may be something new."""
        self._wake.set()

    @property
    def idle(self) -> bool:
        """Whether everything that was fetched has left."""
        return not self._queues and not self._wake.is_set()

    async def run(self) -> None:
        """Send until cancelled; looks once a second without being woken."""
        while True:
            await self._floods.obey()
            if await self._reader.read(FETCH, self._enqueue) == FETCH:
                await asyncio.sleep(0)
                continue
            with suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await self._wake.wait()
            self._wake.clear()

    def under_way(self) -> Collection[int]:
        """Return the slices of the chats that a letter is on its way to."""
        return +self._under_way

    async def stop(self, grace: float) -> None:
        """Begin no further send; let those in flight end, for at most `grace` seconds.

        What waits leaves at the next start.
        """
        self._stopping = True
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                for _ in range(IN_FLIGHT):  # whoever holds every slot knows that nothing is sent
                    await self._slots.acquire()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _enqueue(self, letter: Letter) -> None:
        queue = self._queues.get(letter.chat_id)
        if queue is not None:
            # Its first may be on its way; all others go in the order of their ids.
            insort(queue, letter, lo=1, key=attrgetter("id"))
            return
        self._queues[letter.chat_id] = deque([letter])
        task = asyncio.create_task(self._drain(letter.chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, chat_id: int) -> None:
        queue = self._queues[chat_id]
        while queue:
            await self._pacer.wait(chat_id, bulk=queue[0].lane == "bulk")
            async with self._slots:
                if self._stopping:
                    return
                if not self._share.holds(slice_of(queue[0].chat_id)):
                    self._leave(queue)
                    break
                if self._pacer.is_paused(chat_id):
                    continue  # said while this waited for its slot
                pause = await self._settle(queue)
            if pause is None:
                self._reader.forget(queue.popleft())
            else:
                await asyncio.sleep(pause)
        del self._queues[chat_id]

    def _leave(self, queue: deque[Letter]) -> None:
        """Leave a chat's letters to the replica that has it now, which may soon be we again."""
        self._reader.give_back(queue)
        queue.clear()

    async def _settle(self, queue: deque[Letter]) -> float | None:
        """Try a chat's first letter; trouble with the database delays it and nothing more."""
        number = slice_of(queue[0].chat_id)
        self._under_way[number] += 1
        try:
            return await self._try(queue)
        except Exception as error:
            log.exception("outbox_unavailable", letter=queue[0].id, error=type(error).__name__)
            return 1.0
        finally:
            self._under_way[number] -= 1

    async def _try(self, queue: deque[Letter]) -> float | None:
        """Send one letter; return None when it is settled, else the seconds until the next try."""
        letter = queue[0]
        if letter.fault:
            await self._give_up(queue, ValueError(letter.fault))
            return None
        try:
            await self._deliver(letter)
        except FloodError as error:
            self._metrics.floods.inc()
            await self._floods.met(letter.chat_id, error.retry_after + random.random() * 0.2)
            return 0.0
        except MigratedError as error:
            return await self._follow(queue, error)
        except (NotSentError, AmbiguousError, ServerError) as error:
            return await self._put_off(queue, error)
        except RefusedError as error:
            await self._give_up(queue, error)
            return None
        await self._mark(letter)
        return None

    async def _mark(self, letter: Letter) -> None:
        """Note that a letter was taken, until that is committed: it must not be sent again."""
        self._delivered_at = time.monotonic()
        self._metrics.sent.inc()
        while True:
            try:
                return await self._outbox.sent(letter.id)
            except Exception as error:
                log.exception("mark_failed", letter=letter.id, error=type(error).__name__)
                await asyncio.sleep(1)

    async def _follow(self, queue: deque[Letter], error: MigratedError) -> float | None:
        """Write on to a group under its new id, once: what moves to where it is has not moved."""
        old, new = queue[0].chat_id, error.chat_id
        if new == old:
            return await self._put_off(queue, error)
        await self._moves.move_group(old, new)
        moved = [replace(x, chat_id=new) for x in queue]
        queue.clear()  # its new id has a pace, and pauses, of its own
        for one in moved:
            self._enqueue(one)
        return 0.0

    async def _put_off(self, queue: deque[Letter], error: ApiError) -> float | None:
        """Wait and try again. A letter is given up when others pass and it does not, many times,
        or after a day; an outage buries nothing."""
        letter, tries = queue[0], queue[0].attempts + 1
        log.warning("send_failed", letter=letter.id, tries=tries, error=str(error))
        others_pass = time.monotonic() - self._delivered_at < OPEN_WAY
        too_old = datetime.now(UTC) - letter.created_at > LONGEST_WAIT
        if too_old or (others_pass and tries >= MAX_TRIES):
            await self._give_up(queue, error)
            return None
        await self._outbox.failed(letter.id, str(error))
        queue[0] = replace(letter, attempts=tries)
        return min(LONGEST_PAUSE, 0.25 * 2.0 ** min(tries, 10)) * (0.75 + random.random() / 2)

    async def _give_up(self, queue: deque[Letter], error: Exception) -> None:
        """Bury a letter, and say so; a chat that does not want us takes its other letters with it."""
        final, first = is_final(error), queue[0]
        gone = list(queue) if final else [first]
        log.error("letter_buried", letters=[x.id for x in gone], error=str(error))
        self._metrics.buried.inc(len(gone))
        sorry, now = await self._words(first.chat_id, "unsent"), datetime.now(UTC)
        waits = not (final or first.text == sorry or now - first.created_at > LONGEST_WAIT)
        told = (first.chat_id, sorry, now) if waits else None
        await self._outbox.bury([x.id for x in gone], str(error), told)
        self._wake.set()
        for letter in gone[1:]:  # others may have come between them meanwhile
            self._reader.forget(letter)
            queue.remove(letter)

    async def _deliver(self, letter: Letter) -> None:
        files = await self._outbox.files(letter.id) if letter.has_files else {}
        method, params, attachments = request(letter, files)
        try:
            await self._api.call(method, params, attachments)
        except RefusedError as error:
            await self._second_try(letter, files, error)

    async def _second_try(self, letter: Letter, files: Files, error: RefusedError) -> None:
        """Do what can be done about a refusal that is about the letter: plain text for bad markup,
        anew for a lost edit, at last its words alone."""
        if "message is not modified" in error.description.lower():
            return
        less = await self._words(letter.chat_id, "partly_sent")
        remaining = remedies(letter, files, error.description.lower(), less)
        while remaining and not is_final(error):
            log.error("letter_refused", letter=letter.id, error=str(error))
            try:
                await self._api.call(*remaining.pop(0))
            except RefusedError as another:
                error = another
            else:
                return
        raise error
