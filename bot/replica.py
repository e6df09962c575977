"""This process among its replicas: which chats are its own, for now."""

from __future__ import annotations

import asyncio
import os
import platform
import secrets
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import structlog

from core.storage.replicas.leases import TTL

if TYPE_CHECKING:
    from core.storage.replicas.leases import Leases

BEAT_S = 1.5
"""Four beats fit into a lease."""

DRAIN_S = 0.05

log = structlog.get_logger()


class Share(Protocol):
    """The chats that a process works on. `generation` grows whenever some were added; `alive` is
    how many processes there are."""

    generation: int
    alive: int

    def slices(self) -> Collection[int]:
        """Return the slices of these chats."""

    def holds(self, number: int) -> bool:
        """Return whether work on a chat of this slice may begin."""


class Replica:
    """The share that the leases give, kept up by beats until `run` is cancelled. `ailing` names the
    tasks of this process that fail, for an operator."""

    def __init__(self, leases: Leases) -> None:
        self.leases = leases
        self.generation = 0
        self.alive = 1
        self._beaten_at = float("-inf")
        self._mute = False
        self._under_way: list[Callable[[], Collection[int]]] = []
        self._changed: list[Callable[[], None]] = []
        self.ailing: Callable[[], Collection[str]] = tuple

    def slices(self) -> Collection[int]:
        """Return the slices of chats that are ours."""
        return self.leases.slices()

    def holds(self, number: int) -> bool:
        """Return whether work on a chat of this slice may begin."""
        return self.leases.holds(number)

    @property
    def leads(self) -> bool:
        """Whether this replica polls, announces and tidies up for all."""
        return self.leases.leads

    @property
    def silent_s(self) -> float:
        """For how many seconds the database has taken no beat of ours; infinite before the first."""
        return time.monotonic() - self._beaten_at

    def watch(self, under_way: Callable[[], Collection[int]]) -> None:
        """Wait for these slices to be at rest before they are given to another replica."""
        self._under_way.append(under_way)

    def notify(self, changed: Callable[[], None]) -> None:
        """Call this after our share may have changed."""
        self._changed.append(changed)

    async def run(self) -> None:
        """Beat until cancelled."""
        while True:
            began = time.monotonic()
            with suppress(TimeoutError):
                try:
                    async with asyncio.timeout(BEAT_S * 2):
                        await self.beat()
                finally:
                    self._tell_of_commits()
            while self.leases.leaving and time.monotonic() - began < BEAT_S:
                await self._give_away()
                await asyncio.sleep(DRAIN_S)
            await asyncio.sleep(max(0.0, began + BEAT_S - time.monotonic()))

    async def beat(self) -> None:
        """Renew our leases and take what is free."""
        found = await self.leases.beat(self.ailing())
        self._beaten_at = time.monotonic()
        self.alive = found.alive
        if found.won or found.lost:
            log.info("share", slices=len(self.slices()), replicas=found.alive)
            self.generation += bool(found.won)
        for changed in self._changed:  # at least a lease that had run out may be ours again
            changed()

    def _tell_of_commits(self) -> None:
        """Log when the database has taken no commit for so long that our chats are not ours, and when
        it takes one again."""
        mute = self.silent_s >= TTL.total_seconds()
        if mute != self._mute:
            self._mute = mute
            (log.error if mute else log.info)("database_commits", taken=not mute)

    async def _give_away(self) -> None:
        busy = {number for under_way in self._under_way for number in under_way()}
        at_rest = self.leases.leaving - busy
        if at_rest:
            await self.leases.release(at_rest)
            for changed in self._changed:
                changed()


def identity() -> str:
    """Return a name of this process that no other has: host, process namespace, id and start."""
    return "/".join((*_here(), str(os.getpid()), _started(os.getpid()), secrets.token_hex(4)))


def has_ended(holder: str) -> bool:
    """Return whether the process behind a name ran here and does so no more.

    What runs elsewhere, or in another container, may be alive: its lease must be waited for.
    """
    parts = holder.split("/")
    if len(parts) != 5:  # no process: a mark (core/storage/transfer/marks.py)
        return False
    host, space, pid, started, _ = parts
    return (host, space) == _here() and _started(int(pid)) != started


def _here() -> tuple[str, str]:
    try:
        space = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        space = "host"
    return platform.node().replace("/", "-")[:64], space


def _started(pid: int) -> str:
    """Return when a process started, as its system counts; empty when there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
