"""Fixtures that several packages of tests share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from core.storage.database import Database
from core.storage.migrate import migrate
from tests.databases import fresh_url

# No test is judged by the clock: machines that run several things at once would fail it.
settings.register_profile("gandeng", deadline=None)
settings.load_profile("gandeng")


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty, migrated database of each kind."""
    with fresh_url(request.param, tmp_path) as url:
        opened = Database(url)
        try:
            await migrate(opened)
            yield opened
        finally:
            await opened.close()
