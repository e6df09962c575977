"""Somebody who runs a campaign and writes to the bot, through the real assistant and a database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
from sqlalchemy import select

from bot import wiring
from bot.settings import Settings
from core.analytics.campaign.computing import result
from core.analytics.campaign.result import Result, Row
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.storage.campaigns.campaigns import portfolio
from core.storage.catalogue.seeding import seed
from core.storage.tables import campaign
from tests.databases import migrated_url
from tests.flows.scripts import Stage

NOW = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)
START = "buat kampanye Madu budget 9 juta dengan @rani.id 1jt, @hana.id 500rb, @tasku.id 400rb"
K, JT = 1_000, 1_000_000


@dataclass
class Desk:
    """Somebody who runs a campaign and writes to the bot."""

    stage: Stage

    async def says(self, *texts: str) -> str:
        for text in texts:
            await self.stage._act("Sari", "", text)
        return self.stage.answer

    async def taps(self, label: str) -> str:
        await self.stage._act("Sari", "menekan", label)
        return self.stage.answer

    async def result(self) -> Result:
        async with self.stage.house.database.read() as connection:
            where = (await connection.execute(select(campaign.c.workspace_id))).scalars().first()
            known = await portfolio(connection, str(where))
        newest = known.campaigns[0]
        return result(newest, known.of(newest), known.log(newest), NOW.date())

    async def row(self, handle: str) -> Row:
        rows = (await self.result()).rows
        return next(row for row in rows if row.collaboration.handle == handle)


@asynccontextmanager
async def desk_at(tmp_path: Path) -> AsyncIterator[Desk]:
    url = migrated_url("sqlite", tmp_path)
    settings = Settings(_env_file=None, database_url=url, secret_key="payments")
    stage = Stage(wiring.build(settings, demo=True), NOW)
    try:
        yield Desk(stage)
    finally:
        await stage.house.database.close()


@asynccontextmanager
async def desk_with(
    tmp_path: Path, rows: Sequence[Mapping[str, object]], posts: pd.DataFrame | None = None
) -> AsyncIterator[Desk]:
    """Open the desk of somebody who sent a list of their own: these rows of CREATORS with their POSTS, and nobody else."""
    settings = Settings(
        _env_file=None, database_url=migrated_url("sqlite", tmp_path), secret_key="own"
    )
    stage = Stage(wiring.build(settings), NOW)
    plain = {"platform": "instagram", "captured_at": NOW, "source": "uji"}
    told = [plain | row for row in rows]
    frame = pd.DataFrame(
        [row | {"creator_id": f"{row['platform']}:{row['handle']}"} for row in told]
    )
    known = POSTS.empty() if posts is None else POSTS.conform(posts)
    frames = (CREATORS.conform(frame), known, COMMENTS.empty())
    await seed(stage.house.database, stage.house.seal, "p1", "business", frames, NOW)
    try:
        yield Desk(stage)
    finally:
        await stage.house.database.close()
