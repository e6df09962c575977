"""Tasks that end are begun again; those that fail again and again are counted, told of and left a while."""

from __future__ import annotations

import asyncio
import sqlite3

import pytest
from structlog.testing import capture_logs

from bot.metrics import Metrics
from bot.supervising import LASTING_S, Supervisor


class Clock:
    """A clock that sleeping moves on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.slept = 0.0, list[float]()
        self._sleep = asyncio.sleep
        monkeypatch.setattr(asyncio, "sleep", self._pass)

    async def _pass(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await self._sleep(0)


async def kept(supervisor: Supervisor, faults: list[Exception | None]) -> None:
    """Keep a task going that fails, or ends, in these ways, until they are used up."""
    done, left = asyncio.Event(), iter(faults)

    async def work() -> None:
        fault = next(left, "over")
        if fault == "over":
            done.set()
            await asyncio.Event().wait()
        if isinstance(fault, Exception):
            raise fault

    task = asyncio.create_task(supervisor.keep("summaries", work))
    async with asyncio.timeout(60):
        await done.wait()
    task.cancel()


async def test_a_task_at_fault_is_left_longer_each_time_and_told_of_ever_more_seldom(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock, metrics = Clock(monkeypatch), Metrics()
    supervisor = Supervisor(metrics, lambda: clock.now)
    with capture_logs() as logged:
        await kept(supervisor, [KeyError("told")] * 20)
    assert clock.slept[:6] == [1, 2, 4, 8, 16, 30]
    assert [line["failures"] for line in logged] == [1, 2, 4, 8, 16]
    assert [line["exc_info"] is not None for line in logged] == [True, *[False] * 4]
    assert {line["task"] for line in logged} == {"summaries"}
    assert 'gandeng_tasks_failed_total{task="summaries"} 20.0' in metrics.render().decode()
    assert supervisor.failing == ("summaries",)
    clock.now += LASTING_S
    assert supervisor.failing == ()


async def test_whom_its_database_keeps_from_work_comes_back_as_soon(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(monkeypatch)
    full = sqlite3.OperationalError("database or disk is full")
    with capture_logs() as logged:
        await kept(Supervisor(Metrics(), lambda: clock.now), [full] * 5 + [KeyError("x")])
    assert clock.slept[:5] == [1] * 5
    assert [line["error"] for line in logged] == ["database or disk is full"] * 3 + ["KeyError"]


async def test_a_task_that_only_ends_is_begun_again_and_is_no_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    supervisor = Supervisor(Metrics(), lambda: Clock(monkeypatch).now)
    await kept(supervisor, [None, None, KeyError("once")])
    assert supervisor.failing == ()
