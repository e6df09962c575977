"""Who holds a connection waits for none of its own kind: crowds starve neither beats nor readers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from bot import wiring
from bot.settings import Settings
from core.messages import Inbound, Person
from core.storage.engine.database import TURNS, Database
from tests.databases import migrated_url

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
CROWD = 40
"""People at once: more than all of a process's connections."""


@pytest.fixture
async def crowded(tmp_path: Path) -> AsyncIterator[Database]:
    """A PostgreSQL of which turns hold every connection that they can have."""
    opened = Database(migrated_url("postgres", tmp_path))
    async with AsyncExitStack() as held:
        for _ in range(sum(TURNS.values())):
            await held.enter_async_context(opened.write())
        yield opened
    await opened.close()


async def test_beats_and_readers_pass_a_crowd_that_writes(crowded: Database) -> None:
    async with asyncio.timeout(5):
        async with crowded.brief() as beat:
            assert (await beat.execute(text("SELECT 1"))).scalar_one() == 1
        async with crowded.read() as reading, crowded.snapshot() as still:
            assert (await reading.execute(text("SELECT 2"))).scalar_one() == 2
            level = await still.execute(text("SHOW transaction_isolation"))
            assert level.scalar_one() == "repeatable read"


async def test_a_crowd_whose_every_turn_writes_and_reads_is_answered(tmp_path: Path) -> None:
    url = migrated_url("postgres", tmp_path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="k"), demo=False)
    assistant = house.assistant(None)  # type: ignore[arg-type]

    async def says(who: int) -> bool:
        words = "buat kampanye lebaran budget 4 juta sama @dapurnina dan @jajan"
        said = Inbound(f"m{who}", who, "private", Person(who, "Sari"), NOW, text=words)
        return bool(await assistant.respond(said))

    try:
        async with asyncio.timeout(60):
            assert all(await asyncio.gather(*map(says, range(1, CROWD + 1))))
    finally:
        await house.close()
