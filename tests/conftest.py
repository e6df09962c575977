"""Fixtures that several packages of tests share."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache

from core.rendering.environment import environment
from core.storage.engine.database import Database
from tests import databases, examples, haste

# The tests start the program in processes of their own: each would compile it anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

examples.register()

FIRST = (
    "flows/test_crash",
    "flows/test_replicas",
    "storage/test_transfer",
    "flows/test_conversations",
    "playground/test_page.py",
    "test_deployment",
    "flows/test_faults",
    "flows/test_browser",
    "scoring/",
    "flows/test_schedule",
    "bot/test_ingest",
    "bot/test_sender",
)
"""The longest files, those that wait beside those that compute: begun first, in this order."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker ends alone (`make check` keeps the order)."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    name = item.nodeid.removeprefix("tests/")
    return next((n for n, first in enumerate(FIRST) if name.startswith(first)), len(FIRST))


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        databases.begin()
    compiled = databases.shared() / "compiled"
    compiled.mkdir(exist_ok=True)
    environment().bytecode_cache = FileSystemBytecodeCache(str(compiled))
    haste.share_statements()
    haste.write_carelessly()
    haste.draw_once(databases.shared() / "drawn")


def pytest_collection_finish() -> None:
    haste.collect_seldom()


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
