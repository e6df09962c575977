"""Somebody who runs a campaign and writes to the bot, through the real assistant and a database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from bot import wiring
from bot.settings import Settings
from core.analytics.campaign.computing import result
from core.analytics.campaign.result import Result, Row
from core.storage.campaigns.campaigns import portfolio
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
