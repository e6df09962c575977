"""Several replicas on one PostgreSQL: killed, stopped, robbed of it, and nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.harness.crash import Outcome, collect, greeting
from tests.flows.harness.processes import local_api
from tests.flows.harness.replicas import (
    Postgres,
    Trouble,
    chat_on,
    effects,
    plague,
    postgres,
    replicas,
    rows,
)

LEADER = "SELECT holder FROM lease WHERE slice = 64"


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres() as started:
        yield started


async def test_replicas_behind_a_balancer_lose_nothing(tmp_path: Path, server: Postgres) -> None:
    outcome, done = Outcome({chat: [] for chat in range(1, 101)}), asyncio.Event()
    url = server.create()
    async with (
        local_api(tmp_path / "api") as api,
        replicas(tmp_path / "bots", api, url, count=3) as town,
    ):
        talking = asyncio.create_task(chat_on(api, outcome, per_second=40, seed=1, done=done))
        trouble = Trouble(every_s=3.0, frozen_s=8.0, restart_at=2)
        happened = await plague(town, server.restart, trouble, times=4, seed=3)
        done.set()
        await talking
        await collect(api, outcome)
        posted = await effects(url)
        states = await rows(url, "SELECT state, count(*) FROM inbox GROUP BY state")
        left = await rows(url, "SELECT count(*) FROM outbox")
    print(outcome, happened)  # noqa: T201 - the counts belong in the report
    assert happened == {"killed": 2, "stopped": 2, "database restarted": 1}
    assert outcome.messages > 200
    assert outcome.lost == 0, str(outcome)
    assert outcome.disordered == 0, str(outcome)
    assert posted == {"posted": outcome.messages, "twice": 0}
    assert states == [("done", outcome.messages)]
    assert left == [(0,)]


async def test_when_the_one_that_polls_is_stopped_another_polls(
    tmp_path: Path, server: Postgres
) -> None:
    url = server.create()
    outcome = Outcome({chat: [1] for chat in range(1, 31)})
    async with (
        local_api(tmp_path / "api") as api,
        replicas(tmp_path / "bots", api, url, count=2, mode="polling") as town,
    ):
        ((leader,),) = await rows(url, LEADER)
        pids = [str(process.pid) for process in town.processes]
        done = asyncio.Event()
        frozen = town.freeze(pids.index(leader.split("/")[2]), done.wait())
        freezing = asyncio.create_task(frozen)
        await asyncio.sleep(0)
        await api.feed([greeting(chat, 1) for chat in outcome.said])
        await collect(api, outcome)
        assert outcome.lost == 0, str(outcome)  # and the first is still stopped
        assert town.stopped
        assert await rows(url, LEADER) != [(leader,)]
        done.set()
        await freezing
        await api.feed([greeting(chat, 2) for chat in outcome.said])
        outcome.said.update({chat: [1, 2] for chat in outcome.said})
        await collect(api, outcome)
        assert (outcome.lost, outcome.disordered) == (0, 0), str(outcome)
        assert await effects(url) == {"posted": 60, "twice": 0}
