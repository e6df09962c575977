"""The page's live events: server-sent, numbered, with a short memory for those who come back."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from itertools import islice

from bot.playground.wire import Json

REMEMBERED = 2000
HEARTBEAT_S = 15.0
SHOWN = frozenset({"person", "chat", "member", "message", "deleted", "setting", "typing", "answer"})


class Stream:
    """Fans the world's events out to open pages.

    An event's id is `<epoch>-<number>`; the epoch names this run, so that a page that comes
    back after a restart, or after too long, is told to load everything afresh (`reset`).
    """

    def __init__(self, epoch: str) -> None:
        self.epoch = epoch
        self.number = 0
        self.events: deque[tuple[int, str, Json]] = deque(maxlen=REMEMBERED)
        self.closed = False
        self._news = asyncio.Event()

    def push(self, kind: str, data: Json) -> None:
        """Remember an event and wake the pages."""
        if kind in SHOWN:
            self.number += 1
            self.events.append((self.number, kind, data))
            self._news.set()

    @property
    def last_event_id(self) -> str:
        """The id of the newest event."""
        return f"{self.epoch}-{self.number}"

    async def follow(self, last_event_id: str) -> AsyncIterator[bytes]:
        """Yield what came after an event, for ever, as lines of `text/event-stream`."""
        epoch, _, number = last_event_id.rpartition("-")
        seen = int(number) if number.isdigit() else -1
        yield b"retry: 1000\n\n"
        if epoch != self.epoch or seen > self.number or seen < 0:
            yield self._line(self.number, "reset", {})
            seen = self.number
        while not self.closed:
            if self._lost(seen):
                yield self._line(self.number, "reset", {})
                seen = self.number
            skipped = max(seen + 1 - self.events[0][0], 0) if self.events else 0
            fresh = list(islice(self.events, skipped, None))
            for number_, kind, data in fresh:
                yield self._line(number_, kind, data)
                seen = number_
            if not fresh:
                yield await self._wait()

    def _lost(self, seen: int) -> bool:
        """Return whether events after `seen` were forgotten already."""
        oldest = self.events[0][0] if self.events else self.number + 1
        return seen + 1 < oldest

    async def _wait(self) -> bytes:
        self._news.clear()
        try:
            await asyncio.wait_for(self._news.wait(), HEARTBEAT_S)
        except TimeoutError:
            return b": still here\n\n"
        return b""

    def _line(self, number: int, kind: str, data: Json) -> bytes:
        return f"id: {self.epoch}-{number}\nevent: {kind}\ndata: {json.dumps(data)}\n\n".encode()

    def close(self) -> None:
        """Let every page go: the server stops."""
        self.closed = True
        self._news.set()
