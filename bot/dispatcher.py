"""Inbox -> handlers: order kept within a chat, chats side by side, a bad update set aside."""

from __future__ import annotations

import asyncio
import json
import time
import traceback
from collections import deque
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import structlog
from telegram import Update

from handlers.errors import failures
from handlers.receipt import Receipt, current

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.metrics import Metrics
    from core.assistant import Assistant
    from core.storage.inbox import Inbox, Pending

MAX_TRIES = 5
SIDE_BY_SIDE = 48
FULL = 2_000
FETCH = 500
SUSPECT_AFTER = 2

log = structlog.get_logger()


class Dispatcher:
    """One queue per chat; only heads of queues compete, so that a busy chat starves nobody.

    Rows that were waiting when the process started may have ended the one before it: their tries
    are counted before they are made, and those tried twice go one at a time, so that an update
    which kills the process is found and set aside.
    """

    def __init__(
        self,
        inbox: Inbox,
        application: Application[Any, Any, Any, Any, Any, Any],
        assistant: Assistant,
        metrics: Metrics,
        committed: asyncio.Event,
        wake_sender: Any,
    ) -> None:
        self._inbox = inbox
        self._application = application
        self._assistant = assistant
        self._metrics = metrics
        self._wake = committed
        self._wake_sender = wake_sender
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._alone = asyncio.Lock()
        self._queues: dict[str, deque[Pending]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._after = 0
        self._horizon: int | None = None
        self.waiting = 0

    @property
    def is_full(self) -> bool:
        """Whether ingest should let Telegram keep what comes next."""
        return self.waiting >= FULL

    async def run(self) -> None:
        """Work until cancelled; looks once a second without being woken."""
        while True:
            room = FULL + FETCH - self.waiting
            rows = await self._inbox.pending(self._after, min(FETCH, room)) if room > 0 else []
            for row in rows:
                self._after = row.id
                self._enqueue(row)
            if self._horizon is None and len(rows) < FETCH:
                self._horizon = self._after
            if len(rows) < FETCH:
                await self._sleep()
            else:
                await asyncio.sleep(0)

    async def drain(self, grace: float) -> None:
        """Let turns that are under way end, for at most `grace` seconds."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace)
        for task in self._tasks:
            task.cancel()

    def stop(self) -> None:
        """Begin no further turn: what waits stays in the inbox."""
        for queue in self._queues.values():
            while len(queue) > 1:
                queue.pop()

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(1.0):
                await self._wake.wait()
        except TimeoutError:
            pass
        self._wake.clear()

    def _enqueue(self, row: Pending) -> None:
        self.waiting += 1
        queue = self._queues.get(row.chat_key)
        if queue is not None:
            queue.append(row)
            return
        self._queues[row.chat_key] = deque([row])
        task = asyncio.create_task(self._work(row.chat_key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, chat_key: str) -> None:
        queue = self._queues[chat_key]
        while queue:
            async with self._slots:
                await self._settle(queue[0])
            queue.popleft()
            self.waiting -= 1
        del self._queues[chat_key]

    async def _settle(self, row: Pending) -> None:
        """Try a row until it is done or set aside; the chat's later rows wait meanwhile."""
        tries = row.attempts
        replayed = self._horizon is None or row.id <= self._horizon
        async with self._alone if tries >= SUSPECT_AFTER else nullcontext():
            while tries < MAX_TRIES:
                if replayed:
                    await self._inbox.count_attempt([row.id])
                error = await self._attempt(row)
                if error is None:
                    return
                tries += 1
                if not replayed:
                    await self._inbox.count_attempt([row.id])
                self._metrics.retried.inc()
                log.warning("turn_failed", row=row.id, tries=tries, error=type(error).__name__)
                last = "".join(traceback.format_exception(error))
                if tries < MAX_TRIES:
                    await asyncio.sleep(0.05 * 4**tries / 4)
            await self._quarantine(row, last if tries > row.attempts else "ended the process")

    async def _attempt(self, row: Pending) -> BaseException | None:
        receipt, errors = Receipt(row.id), list[BaseException]()
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

    async def _quarantine(self, row: Pending, error: str) -> None:
        self._metrics.quarantined.inc()
        log.error("update_quarantined", row=row.id, update=row.update_id)
        chat_id = _chat_id(row.payload)
        apology = (chat_id, self._assistant.apology()) if chat_id is not None else None
        await self._inbox.quarantine(row.id, error, apology, datetime.now(UTC))
        self._wake_sender()


def _chat_id(payload: str) -> int | None:
    """Return where an apology can go, if anybody spoke to us there."""
    update = json.loads(payload)
    query = update.get("callback_query") or {}
    message = update.get("message") or update.get("edited_message") or query.get("message") or {}
    chat = message.get("chat") if isinstance(message, dict) else None
    chat_id = chat.get("id") if isinstance(chat, dict) else None
    return chat_id if isinstance(chat_id, int) else None
