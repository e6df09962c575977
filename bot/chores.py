"""What an installation has to have done now and then, each whatever becomes of the others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import structlog

if TYPE_CHECKING:
    from bot.metrics import Metrics

HOUR_S: Final = 3600.0
AGAIN_S: Final = 300.0
"""Seconds until one that failed is tried again."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Chore:
    """`work` is done every so many seconds; `alone`: by the replica that leads, for all."""

    name: str
    work: Callable[[datetime], Awaitable[object]]
    every_s: float = HOUR_S
    alone: bool = True


class Chores:
    """Does what is due. One that fails is logged, counted, and left for a while.

    clock: monotonic seconds.
    """

    def __init__(
        self, chores: tuple[Chore, ...], metrics: Metrics, clock: Callable[[], float]
    ) -> None:
        self._chores = chores
        self._metrics = metrics
        self._clock = clock
        self._due = {chore.name: float("-inf") for chore in chores}

    async def do(self, *, leads: bool) -> None:
        """Do what is due now, one after the other."""
        for chore in self._chores:
            if self._clock() < self._due[chore.name] or (chore.alone and not leads):
                continue
            pause = chore.every_s
            try:
                await chore.work(datetime.now(UTC))
            except Exception:
                pause = min(pause, AGAIN_S)
                self._metrics.chores_failed.labels(chore.name).inc()
                log.exception("chore_failed", chore=chore.name)
            self._due[chore.name] = self._clock() + pause
