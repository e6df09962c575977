"""Inbox -> handlers: order kept within a chat, chats side by side, a bad update set aside."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import structlog
from telegram import Update

from bot.reader import Reader
from bot.tries import LONGEST_WAIT, is_of_the_way, pause, pause_on_the_way, told
from core.storage.engine.database import NoConnectionError
from core.storage.replicas.leases import LostLeaseError
from handlers.errors import failures
from handlers.raw import chat_spoken_in
from handlers.receipt import Receipt, current
from handlers.stopping import asks_to_stop

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.metrics import Metrics
    from bot.replica import Share
    from core.assistant import Assistant
    from core.messages import Reply
    from core.storage.queues.inbox import Inbox, Pending

MAX_TRIES = 5
MAX_DEATHS = 8
"""So often may a process end while an update is worked on until that is taken for its doing: one that
waits first in a row is there at every start, and a process that is killed from outside again and again
within its first second dies over an innocent one."""

SIDE_BY_SIDE = 48
FULL = 2_000
FETCH = 500
SUSPECT_AFTER = 2
CALM_S = 4.0
"""A process that has lived so long may try a suspect: in its first seconds, while it reads itself in,
a turn takes a hundred times as long, and one that is killed from outside dies over whoever is first."""

LOOKED_AT = 3
"""So many messages that wait are looked at for the wish to stop what is under way."""

LOST_S = 0.5
"""Seconds until a chat that went to another replica is looked at again, if it came back, or one whose
turn got no connection among a crowd."""

Again = tuple["Pending", float]
"""A row that is to be tried again, and after how many seconds."""

log = structlog.get_logger()


class Dispatcher:
    """One queue per chat; only heads of queues compete, so that a busy chat starves nobody.

    Rows that were waiting when the process started may have ended the one before it: their tries
    are counted before they are made, and those tried twice go one at a time, so that an update
    which kills the process is found and set aside. The same goes for rows whose chats came to us
    from another replica; a chat that goes to another is dropped where it stands.
    """

    def __init__(
        self,
        inbox: Inbox,
        application: Application[Any, Any, Any, Any, Any, Any],
        assistant: Assistant,
        metrics: Metrics,
        arrived: asyncio.Event,
        wake_sender: Callable[[], None],
        share: Share,
    ) -> None:
        self._inbox = inbox
        self._application = application
        self._assistant = assistant
        self._metrics = metrics
        self._arrived = arrived
        self._wake_sender = wake_sender
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._alone = asyncio.Lock()
        self._queues: dict[str, deque[Pending]] = {}
        self._receipts: dict[str, Receipt] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._share = share
        self._reader: Reader[Pending] = Reader(inbox, share)
        self._begun_anew = 0
        self._under_way: Counter[int] = Counter()
        self._horizon: int | None = None
        self._stopping = asyncio.Event()
        self._calm_at = float("inf")
        self.waiting = 0

    @property
    def is_full(self) -> bool:
        """Whether ingest should let Telegram keep what comes next."""
        return self.waiting >= FULL

    async def run(self) -> None:
        """Work until cancelled; looks once a second without being woken."""
        self._calm_at = min(self._calm_at, time.monotonic() + CALM_S)
        while True:
            limit = min(FETCH, FULL + FETCH - self.waiting)
            count = await self._reader.read(limit, self._enqueue)
            if self._begun_anew != self._reader.begun_anew:
                self._begun_anew, self._horizon = self._reader.begun_anew, None
            if self._horizon is None and count < FETCH:
                self._horizon = self._reader.newest
            if count < FETCH:
                await _wait(self._arrived, 1.0)
                self._arrived.clear()
            else:
                await asyncio.sleep(0)

    async def stop(self, grace: float) -> None:
        """Begin no further turn; let those under way end, for at most `grace` seconds."""
        self._stopping.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def under_way(self) -> Collection[int]:
        """Return the slices of the chats that a turn is under way in."""
        return +self._under_way

    def _enqueue(self, row: Pending) -> None:
        self.waiting += 1
        queue = self._queues.get(row.chat_key)
        if queue is not None:
            queue.append(row)
            self._stop_if_asked(row.chat_key)
            return
        self._queues[row.chat_key] = deque([row])
        task = asyncio.create_task(self._work(row.chat_key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, chat_key: str) -> None:
        """Work through a chat's rows; while one waits for its next try, the later ones wait too."""
        queue = self._queues[chat_key]
        while queue:
            suspect = queue[0].attempts >= SUSPECT_AFTER
            if suspect and self._is_left_over(queue[0]):
                await _wait(self._stopping, self._calm_at - time.monotonic())
            async with self._alone if suspect else nullcontext(), self._slots:
                if self._stopping.is_set():
                    return
                if not self._share.holds(queue[0].slice):
                    self._drop(queue)
                    break
                again = await self._settle(queue[0])
            if again is not None:
                queue[0], seconds = again
                await _wait(self._stopping, seconds)
                continue
            self._forget(queue.popleft())
        del self._queues[chat_key]
        self._receipts.pop(chat_key, None)

    def _stop_if_asked(self, chat_key: str) -> None:
        """Tell the turn under way that its sender's wish to stop it waits behind it. A wish that
        cannot be read is none, and no reason not to work on what waits."""
        receipt, queue = self._receipts.get(chat_key), self._queues.get(chat_key)
        if receipt is not None and queue:
            head, *waiting = islice(queue, 1 + LOOKED_AT)
            try:
                receipt.stopped = any(asks_to_stop(w.payload, head.payload) for w in waiting)
            except Exception as error:
                log.exception("wish_unread", row=head.id, error=type(error).__name__)

    def _is_left_over(self, row: Pending) -> bool:
        """Whether a row was waiting when we began, and may have ended the process before us."""
        return self._horizon is None or row.id <= self._horizon

    def _forget(self, row: Pending) -> None:
        self._reader.forget(row)
        self.waiting -= 1

    def _drop(self, queue: deque[Pending]) -> None:
        """Leave a chat to the replica that has it now, which may soon be we again."""
        self._reader.give_back(queue)
        self.waiting -= len(queue)
        queue.clear()

    async def _settle(self, row: Pending) -> Again | None:
        """Try a row once; return None when it is done or set aside.

        Trouble with the database, or with too many at it, or with the way to Telegram, is not the
        update's fault and is not counted.
        """
        self._under_way[row.slice] += 1
        try:
            return await self._try(row)
        except (LostLeaseError, NoConnectionError):
            return row, LOST_S
        except Exception as error:
            log.exception("inbox_unavailable", row=row.id, error=type(error).__name__)
            return row, 1.0
        finally:
            self._under_way[row.slice] -= 1

    async def _try(self, row: Pending) -> Again | None:
        if row.attempts >= MAX_DEATHS:
            await self._quarantine(row, "it ended the process")
            return None
        replayed = self._is_left_over(row)
        if replayed:
            await self._inbox.count_attempt(row.id)
        error = await self._attempt(row)
        if error is None:
            log.debug("turn_done", row=row.id)
            return None
        if isinstance(error, LostLeaseError | NoConnectionError):
            raise error
        if is_of_the_way(error) and datetime.now(UTC) - row.received_at < LONGEST_WAIT:
            return await self._put_off(row, error, replayed)
        if not replayed:
            await self._inbox.count_attempt(row.id)
        tried = replace(row, attempts=row.attempts + 1)
        self._metrics.retried.inc()
        log.warning("turn_failed", row=row.id, tries=tried.attempts, error=type(error).__name__)
        if tried.attempts < MAX_TRIES:
            return tried, pause(tried.attempts)
        await self._quarantine(row, told(error))
        return None

    async def _put_off(self, row: Pending, error: BaseException, counted: bool) -> Again:
        """Try again later what Telegram, or the way to it, did not let through."""
        if counted:
            await self._inbox.count_attempt(row.id, -1)
        receipt = self._receipts[row.chat_key]
        receipt.put_off += 1
        self._metrics.retried.inc()
        log.warning("turn_put_off", row=row.id, times=receipt.put_off, error=type(error).__name__)
        return row, pause_on_the_way(receipt.put_off)

    async def _attempt(self, row: Pending) -> BaseException | None:
        before, errors = self._receipts.get(row.chat_key), list[BaseException]()
        receipt = Receipt(row.id, progress=row.progress, keep=partial(self._inbox.shows, row.id))
        if before is not None and before.id == row.id:
            receipt.progress, receipt.put_off = before.progress, before.put_off
        self._receipts[row.chat_key] = receipt
        self._stop_if_asked(row.chat_key)
        current.set(receipt)
        failures.set(errors)
        started = time.perf_counter()
        try:
            update = Update.de_json(json.loads(row.payload), self._application.bot)
            await self._application.process_update(update)
        except Exception as error:
            return error
        if errors:
            return errors[0]
        if not receipt.ended:
            await self._inbox.finish(row.id)
        self._metrics.done.inc()
        self._metrics.turn_seconds.observe(time.perf_counter() - started)
        self._wake_sender()
        return None

    async def _sorry(self, row: Pending, chat_id: int) -> Reply:
        """Return the apology, in place of the message that showed how far the work was."""
        receipt = self._receipts.get(row.chat_key)
        shown = receipt.progress if receipt is not None and receipt.id == row.id else None
        return replace(await self._assistant.apology(chat_id), edits=shown)

    async def _quarantine(self, row: Pending, error: str) -> None:
        self._metrics.quarantined.inc()
        log.error("update_quarantined", row=row.id, update=row.update_id)
        chat_id = chat_spoken_in(row.payload, self._application.bot.username)
        apology = None if chat_id is None else (chat_id, await self._sorry(row, chat_id))
        await self._inbox.quarantine(row.id, error, apology, datetime.now(UTC))
        self._wake_sender()


async def _wait(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
