"""Summaries on time: one loop that wakes when the next is due, whatever the number of processes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from core.assistant import Assistant
    from core.storage.replicas.bell import Bell

LONGEST_SLEEP, SHORTEST_SLEEP = 30.0, 0.05
"""Seconds. A summary that was asked for meanwhile, or a clock that was set, is seen by then."""

log = structlog.get_logger()


class Schedule:
    """Posts due summaries to the outbox and says so to `posted`, and to the other replicas."""

    def __init__(
        self, assistant: Assistant, metrics: Metrics, posted: Callable[[], None], bell: Bell
    ) -> None:
        self._assistant = assistant
        self._metrics = metrics
        self._posted = posted
        self._bell = bell

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            now = datetime.now(UTC)
            done = await self._assistant.due(now)
            for what, error in done.failed:
                self._metrics.summaries_failed.inc()
                log.error("summary_failed", of=what, exc_info=error)
            if done.counts:
                log.info("summaries", **done.counts)
                self._posted()
                await self._bell.ring_alone()
            await asyncio.sleep(pause(done.next_at, datetime.now(UTC)))


def pause(next_at: datetime | None, now: datetime) -> float:
    """Return the seconds to sleep until the next summary, at most half a minute."""
    if next_at is None:
        return LONGEST_SLEEP
    return min(LONGEST_SLEEP, max(SHORTEST_SLEEP, (next_at - now).total_seconds()))
