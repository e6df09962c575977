"""Replicas on one PostgreSQL: what harm does to them, and what a turn costs.

    python -m benchmarks.scale storm [--seconds 120] [--replicas 3] [--misbehave] [--mode polling]
    python -m benchmarks.scale failover [--times 5]
    python -m benchmarks.scale turns [--updates 6000] [--replicas 1 2 3] [--seconds 20]
    python -m benchmarks.scale score [--posts 100000 1000000 10000000] [--workers 0 1 2]
    python -m benchmarks.scale load [--creators 100000 1000000]

`storm` lets 300 chats write 60 messages a second through a balancer while every ten seconds one
replica is killed (SIGKILL) or, in turn, stopped for 20 s (SIGSTOP), and the database is restarted
once as after a crash; with --misbehave the Bot API refuses, floods, breaks connections and
delivers twice the while. `failover` ends or stops the one of two polling replicas that leads, each
as if on a machine of its own, and takes the time until the other does. `turns` stops the replicas, feeds them all at once and lets them go: the
clock runs until the last answer. Round trips to the database are counted on the wire, in a run of
their own. Sending limits are lifted. Everything runs on one machine, the Bot API, the balancer and
PostgreSQL included. `score` and `load` are in `benchmarks.scoring`.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import random
import signal
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psutil

from benchmarks.scoring import loading, scoring
from benchmarks.turns import _answers, _steady, _update
from tests.flows.harness.crash import Outcome, collect
from tests.flows.harness.processes import LocalApi, local_api
from tests.flows.harness.replicas import (
    Postgres,
    Replicas,
    Trouble,
    chat_on,
    effects,
    plague,
    postgres,
    ready,
    replicas,
    rows,
)

FAULTS: list[dict[str, Any]] = [
    {"kind": "flood", "method": "sendMessage", "probability": 0.02, "retry_after": 1},
    {"kind": "error", "method": "sendMessage", "probability": 0.05, "code": 500},
    {"kind": "reset_after", "method": "sendMessage", "probability": 0.01},
    {"kind": "error", "method": "getUpdates", "probability": 0.1, "code": 502},
    {"kind": "duplicate", "probability": 0.1},
    {"kind": "redeliver", "probability": 0.1},
    {"kind": "latency", "probability": 0.1, "seconds": 0.05},
]


class Wire:
    """Counts what replicas ask of PostgreSQL: one `Sync` or simple `Query` is one round trip."""

    def __init__(self, folder: Path, url: str) -> None:
        self.trips = 0
        self._there = parse_qs(urlsplit(url).query)["host"][0]
        self._here = folder
        self.url = url.replace(self._there, str(folder))

    async def serve(self) -> None:
        """Pass everything on until cancelled."""
        folder = str(self._here / ".s.PGSQL.5432")
        async with await asyncio.start_unix_server(self._pass_on, folder) as server:
            await server.serve_forever()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back = await asyncio.open_unix_connection(f"{self._there}/.s.PGSQL.5432")
        answering = asyncio.create_task(self._answer(back[0], writer))
        with suppress(asyncio.IncompleteReadError, OSError):
            while True:
                kind = b"" if self._starts(back[1]) else await reader.readexactly(1)
                size = await reader.readexactly(4)
                body = await reader.readexactly(int.from_bytes(size, "big") - 4)
                self.trips += kind in {b"S", b"Q"}
                back[1].write(kind + size + body)
        answering.cancel()
        back[1].close()

    def _starts(self, writer: asyncio.StreamWriter) -> bool:
        """Whether nothing was sent yet: the first message has no kind."""
        first = not getattr(writer, "greeted", False)
        writer.greeted = True  # type: ignore[attr-defined]
        return first

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(data)
        writer.close()


@asynccontextmanager
async def town(
    server: Postgres, count: int, mode: str, *, counted: bool = False
) -> AsyncIterator[tuple[LocalApi, Replicas, Wire | None]]:
    """Give a local Bot API and replicas on a new database; `counted`: through a `Wire`."""
    with tempfile.TemporaryDirectory(prefix="gandeng-scale-") as name:
        folder, url = Path(name), server.create()
        wire = Wire(folder, url) if counted else None
        serving = asyncio.create_task(wire.serve() if wire else asyncio.sleep(0))
        await asyncio.sleep(0.1)
        async with (
            local_api(folder / "api") as api,
            replicas(folder, api, wire.url if wire else url, count, mode) as several,
        ):
            yield api, several, wire
        serving.cancel()


async def storm(wish: argparse.Namespace) -> None:
    """Print what a storm left behind."""
    with postgres() as server:
        async with town(server, wish.replicas[0], wish.mode) as (api, several, _):
            outcome = Outcome({chat: [] for chat in range(1, 301)})
            done = asyncio.Event()
            if wish.misbehave:
                await api.misbehave(*({"times": None, "method": "*", **fault} for fault in FAULTS))
            talking = asyncio.create_task(
                chat_on(api, outcome, per_second=60, seed=wish.seed, done=done, ahead=math.inf)
            )
            times = max(1, round(wish.seconds / 10) - 1)
            trouble = Trouble(restart_at=times // 2)
            happened = await plague(several, server.restart, trouble, times, wish.seed)
            done.set()
            await talking
            await api.behave()
            await collect(api, outcome, patience=900)
            posted = await effects(several.url)
            faults = len((await api.stats())["faults_taken"])
    print(f"{wish.mode}, {wish.replicas[0]} replicas, {happened}, faults of the Bot API: {faults}")
    print(f"messages {outcome.messages}, lost {outcome.lost}, effects twice {posted['twice']}, ")
    print(f"answered twice {outcome.duplicates}, order broken {outcome.disordered}")


LEADS = "SELECT holder FROM lease WHERE slice = 64"


async def failover(wish: argparse.Namespace) -> None:
    """Print how long nobody polls, and a person waits, when the one that polls is gone."""
    print("| the one that polls | another polls after s: median, longest | answered after s |")
    print("| --- | ---: | ---: |")
    with postgres() as server, tempfile.TemporaryDirectory(prefix="gandeng-scale-") as name:
        url = server.create()
        async with (
            local_api(Path(name) / "api") as api,
            replicas(Path(name), api, url, 2, "polling", apart=True) as several,
        ):
            await _meet(api)
            for what in ("killed", "stopped"):
                taken = [await _taken_over(api, several, what) for _ in range(wish.times)]
                led, answered = zip(*taken, strict=True)
                print(
                    f"| {what} | {statistics.median(led):.1f}, {max(led):.1f} "
                    f"| {statistics.median(answered):.1f}, {max(answered):.1f} |",
                    flush=True,
                )


async def _taken_over(api: LocalApi, several: Replicas, what: str) -> tuple[float, float]:
    """Harm the leader; return the seconds until another leads, and until the first of
    twenty who write just then is answered; ten of them wait for the leader's leases to end."""
    await asyncio.sleep(random.uniform(3.0, 5.0))  # at any moment between two beats
    ((leader,),) = await rows(several.url, LEADS)
    pids = [str(process.pid) for process in several.processes]
    victim = several.processes[pids.index(leader.split("/")[2])]
    sent = (await api.stats())["counts"]["sendMessage"]
    victim.signal(signal.SIGKILL if what == "killed" else signal.SIGSTOP)
    began = time.monotonic()
    await api.feed([_update(25 * n) for n in range(20)])  # chats of both
    while await rows(several.url, LEADS) == [(leader,)]:  # noqa: ASYNC110 - asks
        await asyncio.sleep(0.02)
    led = time.monotonic() - began
    await _answers(api, sent + 1, 120)
    first = time.monotonic() - began
    victim.signal(signal.SIGCONT)
    if what == "killed":
        victim.kill()
        victim.start()
    await _answers(api, sent + 20, 120)
    await ready(several)
    return led, first


async def turns(wish: argparse.Namespace) -> None:
    """Print the costs of a turn."""
    print(
        "| replicas | turns/s | CPU ms a turn: replicas | ... PostgreSQL | round trips a turn "
        "| 30/s: p50/p95/p99 ms |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    with postgres() as server:
        for count in wish.replicas:
            async with town(server, count, wish.mode) as (api, several, _):
                await _meet(api)
                speed, own, base = await _flood(api, several, wish.updates)
                latency = await _steady(api, 30, wish.seconds)
            async with town(server, count, wish.mode, counted=True) as (api, several, wire):
                await _meet(api)
                before = wire.trips if wire else 0
                await _flood(api, several, wish.updates)
                trips = ((wire.trips if wire else 0) - before) / wish.updates
            paces = "/".join(f"{ms:.1f}" for ms in latency)
            print(f"| {count} | {speed:.0f} | {own:.2f} | {base:.2f} | {trips:.2f} | {paces} |")
    print(f"{wish.updates:,} updates over 500 chats, {os.cpu_count()} cores, {wish.mode}")


async def _meet(api: LocalApi) -> None:
    await api.feed([_update(n) for n in range(200)])
    await _answers(api, 200, 60)


async def _flood(api: LocalApi, several: Replicas, updates: int) -> tuple[float, float, float]:
    """Return turns per second, CPU milliseconds per turn of the replicas and of PostgreSQL."""
    stats = await api.stats()
    for process in several.processes:
        process.signal(signal.SIGSTOP)
    for first in range(0, updates, 1000):
        await api.feed([_update(n) for n in range(first, min(first + 1000, updates))])
    own, base = sum(p.cpu_s for p in several.processes), _postgres_cpu()
    started = time.monotonic()
    for process in several.processes:
        process.signal(signal.SIGCONT)
    await _answers(api, stats["counts"]["sendMessage"] + updates, 300)
    last = (await api.calls(since=stats["calls"]))[-1]["answered_s"]
    own, base = sum(p.cpu_s for p in several.processes) - own, _postgres_cpu() - base
    return updates / (last - started), own / updates * 1000, base / updates * 1000


def _postgres_cpu() -> float:
    """Return the CPU seconds of all processes of PostgreSQL that run now."""
    total = 0.0
    for process in psutil.process_iter(["name", "cpu_times"]):
        if process.info["name"] == "postgres":
            total += process.info["cpu_times"].user + process.info["cpu_times"].system
    return total


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=("storm", "failover", "turns", "score", "load"))
    parser.add_argument("--replicas", type=int, nargs="*", default=None)
    parser.add_argument("--mode", choices=("webhook", "polling"), default="webhook")
    parser.add_argument("--seconds", type=float, default=None)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--updates", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misbehave", action="store_true")
    parser.add_argument("--posts", type=int, nargs="*", default=[10**5, 10**6, 10**7])
    parser.add_argument("--workers", type=int, nargs="*", default=[0, 1, 2])
    parser.add_argument("--creators", type=int, nargs="*", default=[10**5, 10**6])
    parser.add_argument("--folder", help="Where the catalogue to score is written; 10^7: 3 GB.")
    wish = parser.parse_args()
    if wish.what == "score":
        scoring(wish)
    elif wish.what == "load":
        loading(wish)
    elif wish.what == "failover":
        asyncio.run(failover(wish))
    elif wish.what == "storm":
        wish.replicas, wish.seconds = wish.replicas or [3], wish.seconds or 120
        asyncio.run(storm(wish))
    else:
        wish.replicas, wish.seconds = wish.replicas or [1, 2, 3], wish.seconds or 20
        asyncio.run(turns(wish))


if __name__ == "__main__":
    main()
