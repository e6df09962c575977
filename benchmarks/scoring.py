"""A large catalogue scored: the single process beside one and two Dask workers.

`load` puts scored creators into a PostgreSQL of its own by COPY, twice, and searches them.

Used by `python -m benchmarks.scale score [--posts 100000 1000000] [--workers 0 1 2]`; 0 workers
are the single process: the same two passes over the same parts, one after the other, without Dask.
The catalogue is the demo's, drawn once a part, so that no two parts hold the same accounts. Time
is the wall's; CPU is that of all processes that scored, which a busy machine changes little. What
the disk cache holds is read from there.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import psutil
from sqlalchemy import text

from bot.demo.catalogue import generate
from bot.scoring import run
from bot.scoring.dataset import TABLES, count
from bot.scoring.results import lots
from core.capabilities.ports import Filters
from core.storage.catalogue.bulk import load_scored
from core.storage.catalogue.searching import best
from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.engine.sealing import Seal
from tests.flows.harness.replicas import postgres

NOW = datetime(2026, 11, 1, tzinfo=UTC)
POSTS_A_CREATOR = 25
POSTS_A_PART = 100_000
DRAWN = 4
"""So many parts are drawn; further ones hold the same accounts under other names."""


def make(folder: Path, posts: int) -> Path:
    """Write a catalogue of about so many posts, in parts; return its folder."""
    parts = max(1, posts // POSTS_A_PART)
    creators = posts // parts // POSTS_A_CREATOR
    drawn: list[tuple[pd.DataFrame, ...]] = []
    for number in range(parts):
        if number < DRAWN:
            world = generate(number, NOW, creators=creators)
            drawn.append((world.creators, world.posts, world.comments))
        place = folder / f"part={number:04}"
        place.mkdir(parents=True)
        for table, frame in zip(TABLES, drawn[number % len(drawn)], strict=True):
            _renamed(frame, number).to_parquet(place / f"{table}.parquet", index=False)
    return folder


def _renamed(frame: pd.DataFrame, number: int) -> pd.DataFrame:
    names = [name for name in ("creator_id", "handle", "post_id") if name in frame]
    return frame.assign(**{name: frame[name] + f".{number}" for name in names})


@dataclass
class Watch:
    """CPU seconds and the greatest memory of this process's descendants, or of itself."""

    own: bool
    cpu: dict[int, float] = field(default_factory=dict)
    peak_mb: float = 0.0

    def look(self) -> None:
        """Note what is used now."""
        me = psutil.Process()
        for process in [me] if self.own else me.children(recursive=True):
            try:
                used, memory = process.cpu_times(), process.memory_info().rss / 2**20
            except psutil.NoSuchProcess:
                continue
            self.cpu[process.pid] = used.user + used.system
            self.peak_mb = max(self.peak_mb, memory)


@contextmanager
def watched(own: bool) -> Iterator[Watch]:
    """Look ten times a second until the block ends."""
    watch, end = Watch(own), threading.Event()
    watch.look()
    before = sum(watch.cpu.values())

    def look_on() -> None:
        while not end.wait(0.1):
            watch.look()

    thread = threading.Thread(target=look_on)
    thread.start()
    try:
        yield watch
    finally:
        watch.look()
        end.set()
        thread.join()
        watch.cpu[0] = -before


def _alone(data: Path, out: Path) -> int:
    """Score part after part in this process; return how many creators there are."""

    def one_by_one(_client: Any, parts: Any, task: Any, tell: Any) -> list[bool]:
        results = []
        for part in parts:
            work, *arguments = task(part)
            results.append(work(*arguments))
            tell(len(results))
        return results

    run._map = one_by_one
    return run.score(data, out, None, now=NOW).creators


def _run(data: str, out: str, workers: int, answer: Any) -> None:
    """Score in a process of its own, so that memory is counted from nothing."""
    begun = time.monotonic()
    if workers:
        with run.cluster(None, workers) as client, watched(own=False) as watch:
            begun = time.monotonic()
            creators = run.score(Path(data), Path(out), client, now=NOW).creators
            took = time.monotonic() - begun
    else:
        with watched(own=True) as watch:
            creators = _alone(Path(data), Path(out))
            took = time.monotonic() - begun
    answer.put((creators, took, sum(watch.cpu.values()), watch.peak_mb))


def scoring(wish: argparse.Namespace) -> None:
    """Print what it takes."""
    print("| posts | creators | comments | workers | s | posts/s | CPU s | posts a CPU s | MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    fresh = multiprocessing.get_context("spawn")
    if wish.folder:
        Path(wish.folder).mkdir(parents=True, exist_ok=True)
    for posts in wish.posts:
        with tempfile.TemporaryDirectory(prefix="gandeng-score-", dir=wish.folder) as name:
            data = make(Path(name) / "data", posts)
            real, said = count(data, "posts"), count(data, "comments")
            for workers in wish.workers:
                out, answer = Path(name) / "out", fresh.Queue()
                shutil.rmtree(out, ignore_errors=True)
                out.mkdir()
                process = fresh.Process(target=_run, args=(str(data), str(out), workers, answer))
                process.start()
                creators, took, cpu, peak = answer.get()
                process.join()
                print(
                    f"| {real:,} | {creators:,} | {said:,} | {workers or 'none'} | {took:.1f} "
                    f"| {real / took:,.0f} | {cpu:.1f} | {real / cpu:,.0f} | {peak:.0f} |",
                    flush=True,
                )


def loading(wish: argparse.Namespace) -> None:
    """Print how fast scored creators go into PostgreSQL, and how fast they are found there."""
    print("| creators | s | creators/s | again, s | GB | search: p50/p95 ms |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(prefix="gandeng-load-", dir=wish.folder) as name:
        data, out = make(Path(name) / "data", POSTS_A_PART), Path(name) / "out"
        out.mkdir()
        _alone(data, out)
        (file,) = out.glob("part=*.parquet")
        with postgres() as server:
            for creators in wish.creators:
                print(asyncio.run(_load(server.create(), file, creators)), flush=True)


async def _load(url: str, file: Path, creators: int) -> str:
    database = Database(url)
    await migrate(database)
    times = []
    for _ in range(2):
        begun, done = time.monotonic(), 0
        while done < creators:
            for people, told in lots(file):
                number = done // len(people)
                lot = _renamed(people, number), _renamed(told, number)
                await load_scored(database, Seal("load"), "p1", lot, NOW)
                done += len(people)
        times.append(time.monotonic() - begun)
    async with database.write() as connection:
        await connection.execute(text("ANALYZE"))
        size = (
            await connection.execute(text("SELECT pg_database_size(current_database())"))
        ).scalar()
    waits = []
    for city in ("Bandung", "Surabaya", "Medan", "Malang", "Solo") * 4:
        for filters in (Filters(("food",), (city,)), Filters((), (city,), max_rate_idr=500_000)):
            begun = time.monotonic()
            async with database.read() as connection:
                await best(connection, "p1", filters, 2_000)
            waits.append((time.monotonic() - begun) * 1_000)
    await database.close()
    waits.sort()
    return (
        f"| {done:,} | {times[0]:.0f} | {done / times[0]:,.0f} | {times[1]:.0f} | {size / 1e9:.2f} "
        f"| {waits[len(waits) // 2]:.0f}/{waits[int(len(waits) * 0.95)]:.0f} |"
    )
