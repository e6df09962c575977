"""One person with accounts on two platforms: paid for each only where that is said, and for what was shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from bot import wiring
from bot.settings import Settings
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.storage.catalogue.seeding import seed
from tests.databases import migrated_url
from tests.flows.scripts import Stage

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LIST = """
thriftwithdea tiktok    24500 400000
thriftwithdea instagram 24500 400000
naniethrift   instagram  6100 100000
bekasbagus    tiktok     8900 150000
bekasbagus    instagram  3100 100000
"""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    names = ("handle", "platform", "followers", "rate_idr")
    rows = [dict(zip(names, line.split(), strict=True)) for line in LIST.strip().splitlines()]
    same = {"city": "Bandung", "category": "fashion", "captured_at": NOW, "source": "uji"}
    frame = pd.DataFrame(
        [row | same | {"creator_id": f"{row['platform']}:{row['handle']}"} for row in rows]
    )
    url = migrated_url("sqlite", tmp_path)
    house = wiring.build(Settings(_env_file=None, database_url=url, secret_key="two"))
    known = (CREATORS.conform(frame), POSTS.empty(), COMMENTS.empty())
    await seed(house.database, house.seal, "p1", "business", known, NOW)
    stage = Stage(house, NOW)
    yield stage
    await stage.house.database.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("cari kreator fesyen di bandung budget 1jt", "@thriftwithdea ada di TikTok dan Instagram"),
        (
            "find fashion creators in bandung, 1 million",
            "@thriftwithdea is on TikTok and Instagram",
        ),
    ],
)
async def test_somebody_taken_twice_is_told_of_and_costs_as_much_in_the_campaign(
    stage: Stage, words: str, said: str
) -> None:
    await stage._act("Sari", "", words)
    assert said in stage.answer
    assert "Rp1.000.000" in stage.answer.replace(",", ".")
    await stage._act("Sari", "", "jadikan kampanye")
    assert "Rp1.000.000" in stage.answer.replace(",", ".")
    assert "fee Rp800" in stage.answer


async def test_a_campaign_costs_what_the_account_of_the_set_asks(stage: Stage) -> None:
    await stage._act("Sari", "", "cari kreator fesyen di bandung budget 600rb")
    assert "satu orang" not in stage.answer
    assert "@bekasbagus · Rp100.000" in stage.answer
    await stage._act("Sari", "", "jadikan kampanye")
    assert "@bekasbagus · calon · fee Rp100 rb" in stage.answer


async def test_nobody_is_kept_for_another_who_is_in_the_set_on_another_platform(
    stage: Stage,
) -> None:
    await stage._act("Sari", "", "cari kreator fesyen di bandung budget 600rb")
    await stage._act("Sari", "menekan", "rinciannya")
    assert "→ @bekasbagus" not in stage.answer
