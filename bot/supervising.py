"""Tasks that should never end: begun again whenever they do, counted, and told of without a flood."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import structlog

from core.storage.engine.trouble import trouble_of

if TYPE_CHECKING:
    from bot.metrics import Metrics

AGAIN_S: Final = 1.0
"""Seconds until a task is begun again; whom its database kept from work comes back as soon."""

LONGEST_S: Final = 30.0
"""Seconds that one at fault itself is left at most; each time it is twice as long."""

LASTING_S: Final = 60.0
"""A task that has not failed for so long is well again."""

log = structlog.get_logger()


@dataclass(slots=True)
class _Failures:
    """Those of a task since it was well last; `at` is when the last one was."""

    count: int = 0
    at: float = float("-inf")
    said: str = ""


class Supervisor:
    """Keeps the tasks of one process going. clock: monotonic seconds."""

    def __init__(self, metrics: Metrics, clock: Callable[[], float] = time.monotonic) -> None:
        self._metrics = metrics
        self._clock = clock
        self._failures: dict[str, _Failures] = {}

    @property
    def failing(self) -> tuple[str, ...]:
        """The tasks that failed within the last minute, again and again."""
        now = self._clock()
        return tuple(
            name
            for name, each in sorted(self._failures.items())
            if each.count > 1 and now - each.at < LASTING_S
        )

    async def keep(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do this until cancelled."""
        while True:
            wait = AGAIN_S
            try:
                await work()
            except Exception as error:
                wait = self._failed(name, error)
            await asyncio.sleep(wait)

    def _failed(self, name: str, error: Exception) -> float:
        """Count a failure; log the first, second, fourth, eighth..., and a traceback where the error is
        another one than before. Returns how long to wait."""
        self._metrics.tasks_failed.labels(name).inc()
        now, before = self._clock(), self._failures.setdefault(name, _Failures())
        if now - before.at >= LASTING_S:
            before.count = 0
        before.count, before.at = before.count + 1, now
        trouble = trouble_of(error)
        wait = AGAIN_S if trouble else min(LONGEST_S, AGAIN_S * 2.0 ** min(before.count - 1, 9))
        words = trouble.detail if trouble else type(error).__name__
        new, before.said = words != before.said or before.count == 1, words
        if new or before.count & (before.count - 1) == 0:
            log.error(
                "task_failed",
                task=name,
                error=words,
                failures=before.count,
                wait=wait,
                exc_info=error if new else None,
            )
        return wait
