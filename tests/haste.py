"""What makes the product quicker under test and changes nothing that it does."""

from __future__ import annotations

import gc
import hashlib
import pickle
import uuid
from collections.abc import Callable, Hashable
from functools import partial, wraps
from pathlib import Path
from typing import Any

from sqlalchemy.util import LRUCache

from core.rendering import report, telegram
from core.storage.engine import database


class Statements(LRUCache[tuple[Hashable, ...], Any]):
    """SQL by the statement and the kind of database that it is for.

    SQLAlchemy compiles each statement once for each engine, and each test has engines of its own.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        """Return what was compiled for any engine of this kind."""
        return super().get(_of_kind(key), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_of_kind(key), value)


def _of_kind(key: Any) -> Any:
    dialect, *statement = key
    return (dialect.name, *statement)


def share_statements() -> None:
    """Let all databases of this process share the SQL of their statements."""
    made = database.create_async_engine
    shared = {"compiled_cache": Statements(5_000)}
    database.create_async_engine = partial(made, execution_options=shared)


def write_carelessly() -> None:
    """Let SQLite not wait for the disk: no test switches the machine off."""
    careful = database._set_pragmas

    def careless(connection: Any, record: Any) -> None:
        careful(connection, record)
        connection.execute("PRAGMA synchronous=OFF").close()

    database._set_pragmas = careless


def draw_once(folder: Path) -> None:
    """Let all processes of a run share pictures and PDFs: the same values give the same bytes, which
    `tests/rendering` proves on what is made anew each time."""
    folder.mkdir(exist_ok=True)
    report.pdf = _kept(folder, report.pdf)
    telegram._picture = _kept(folder, telegram._picture, pickle.dumps, pickle.loads)


def _kept(
    folder: Path,
    make: Callable[..., Any],
    packed: Callable[[Any], bytes] = bytes,
    unpacked: Callable[[bytes], Any] = bytes,
) -> Callable[..., Any]:
    """Return what makes something once for equal arguments, and reads it from the folder thereafter."""

    @wraps(make)
    def keeping(*arguments: object) -> Any:
        file = folder / hashlib.sha256(pickle.dumps((make.__name__, arguments))).hexdigest()
        if not file.exists():
            part = folder / uuid.uuid4().hex
            part.write_bytes(packed(make(*arguments)))
            part.rename(file)
        return unpacked(file.read_bytes())

    return keeping


def collect_seldom() -> None:
    """Look for garbage seldom: most of what is looked through stays, and it takes a seventh."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
