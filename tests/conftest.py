"""Fixtures that several packages of tests share."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings
from jinja2 import FileSystemBytecodeCache

from core.rendering.environment import environment
from core.storage.engine.database import Database
from tests import databases

# The tests start the program in processes of their own: each would compile it anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# No test is judged by the clock: machines that run several things at once would fail it.
settings.register_profile("gandeng", deadline=None)
settings.load_profile("gandeng")

FIRST = ("flows/test_crash", "flows/test_replicas", "scoring/", "flows/test_schedule")
"""Files that wait for processes most of the time: begun first, beside those that compute."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker ends alone (`make check` keeps the order)."""
    items.sort(key=lambda item: not item.nodeid.removeprefix("tests/").startswith(FIRST))


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        databases.begin()
    compiled = databases.shared() / "compiled"
    compiled.mkdir(exist_ok=True)
    environment().bytecode_cache = FileSystemBytecodeCache(str(compiled))


def pytest_collection_finish() -> None:
    """Look for garbage seldom: most of what is looked through stays, and it takes a seventh."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        databases.end()


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty, migrated database of each kind."""
    opened = Database(databases.migrated_url(request.param, tmp_path))
    try:
        yield opened
    finally:
        await opened.close()
        databases.give_back(opened)
