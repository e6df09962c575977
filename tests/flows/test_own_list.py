"""Conversations of an owner who sent a price list of their own: `own_list/*.txt`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from bot import wiring
from bot.settings import Settings
from bot.wiring import House
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.storage.catalogue.seeding import seed
from tests.databases import migrated_url
from tests.flows.scripts import Script, Stage, scripts

FOLDER = Path(__file__).parent / "own_list"
SCRIPTS = [script for path in sorted(FOLDER.glob("*.txt")) for script in scripts(path)]
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)

LIST = """
jajanbandung  instagram  32500 Bandung  food      450000
bandungnyam   instagram  12800 Bandung  food      200000
dapurteteh    tiktok     88000 Bandung  food      900000
mamahcilik    instagram  15600 Bandung  parenting 250000
rinamakan     instagram  22400 Surabaya food      350000
ngopibdg      instagram   9700 Bandung  food      150000
sisi.beauty   instagram  41000 Jakarta  beauty    600000
glowayu       tiktok    120000 Jakarta  beauty   1500000
oomgembul     instagram  67000 Bandung  food      800000
ceuemi        tiktok     18500 Bandung  food      300000
"""
"""A price list, as most owners have one: nobody's posts are known."""


def creators() -> pd.DataFrame:
    names = ("handle", "platform", "followers", "city", "category", "rate_idr")
    rows = [dict(zip(names, line.split(), strict=True)) for line in LIST.strip().splitlines()]
    known = {"captured_at": NOW, "source": "uji"}
    return CREATORS.conform(
        pd.DataFrame([r | known | {"creator_id": f"{r['platform']}:{r['handle']}"} for r in rows])
    )


async def owner(path: Path) -> House:
    """Return a house in which the first person who speaks has the list."""
    url = migrated_url("sqlite", path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="own"))
    frames = (creators(), POSTS.empty(), COMMENTS.empty())
    await seed(house.database, house.seal, "p1", "business", frames, NOW)
    return house


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.title)
async def test_a_conversation(script: Script, tmp_path: Path) -> None:
    house = await owner(tmp_path)
    stage = Stage(house, NOW)
    try:
        await stage.play(script)
    finally:
        await stage.house.database.close()
