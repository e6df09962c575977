"""Many scored creators at once are merged as a file's few are, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sqlalchemy import select

from bot.demo.catalogue import generate
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.analytics.portfolio.summary import DRAWN_FROM_POSTS, price_band, summarise
from core.capabilities.ports import MergeCount
from core.storage.catalogue.bulk import load_scored
from core.storage.catalogue.seeding import seed
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import creator, creator_summary, snapshot

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
SEAL = Seal("bulk")
Frames = tuple[pd.DataFrame, pd.DataFrame]


@pytest.fixture(scope="module")
def scored() -> Frames:
    """Creators with their summaries, as `gandeng score` leaves them."""
    made = generate(5, NOW, creators=60)
    return made.creators, summarise(made.creators, made.posts, made.comments, now=NOW)


async def rows(database: Database, table: Any, workspace: str) -> list[dict[str, Any]]:
    query = select(table).where(table.c.workspace_id == workspace).order_by(table.c.creator_id)
    async with database.read() as connection:
        found = [dict(row._mapping) for row in await connection.execute(query)]
    for row in found:
        row.pop("workspace_id")
        if "bio" in row:
            row["bio"] = SEAL.open(row["bio"])
    return found


def holes(creators: pd.DataFrame, seed_: int) -> pd.DataFrame:
    """Return the creators as another source saw them: poorer, other figures, other days."""
    chance = np.random.default_rng(seed_)
    other = creators.sample(frac=0.8, random_state=seed_).reset_index(drop=True)
    for name in ("followers", "rate_idr", "city", "bio", "display_name", "verified"):
        other[name] = other[name].mask(chance.random(len(other)) < 0.4)
    other["followers"] = other["followers"] + chance.integers(0, 2, len(other))
    days = chance.integers(-2, 3, len(other))
    other["captured_at"] = other["captured_at"] + pd.to_timedelta(days, unit="D")
    other["priced_at"] = other["captured_at"].mask(chance.random(len(other)) < 0.3)
    other["priced_at"] += pd.to_timedelta(chance.integers(-2, 3, len(other)), unit="D")
    other["priced_at"] = other["priced_at"].mask(other["rate_idr"].isna())
    other["captured_at"] = other["captured_at"].mask(chance.random(len(other)) < 0.2)
    return CREATORS.conform(other)


async def test_it_merges_as_a_file_does(database: Database, scored: Frames) -> None:
    creators, summaries = scored
    none = POSTS.empty(), COMMENTS.empty()
    for number, lot in enumerate((creators, creators, holes(creators, 1), holes(creators, 2))):
        some = summaries[summaries["creator_id"].isin(lot["creator_id"])]
        at_once = await load_scored(database, SEAL, "p1", (lot, some), NOW)
        one_by_one = await seed(database, SEAL, "p2", "business", (lot, *none), NOW)
        assert at_once.new == one_by_one.new
        assert at_once.updated <= one_by_one.updated  # a bio alone is taken in, not counted
        assert (at_once == MergeCount(0, 0)) == (number == 1)
        assert await rows(database, creator, "p1") == await rows(database, creator, "p2")
        seen = lot[lot["captured_at"].notna() & lot["followers"].notna()]
        days = seen["captured_at"].dt.strftime("%Y-%m-%d")
        kept = [
            (r["creator_id"], r["day"], r["followers"])
            for r in await rows(database, snapshot, "p1")
        ]
        assert set(zip(seen["creator_id"], days, seen["followers"], strict=True)) <= set(kept)


async def test_summaries_are_what_was_scored_last(database: Database, scored: Frames) -> None:
    creators, summaries = scored
    await load_scored(database, SEAL, "p1", scored, NOW)
    found = pd.DataFrame(await rows(database, creator_summary, "p1"))
    known = summaries.sort_values("creator_id", ignore_index=True)
    for name in ("creator_id", "tier", "verdict", "standing", "price_band"):
        assert found[name].dropna().tolist() == known[name].dropna().tolist(), name
    for name in ("worth", "expected_interactions", "authenticity"):
        np.testing.assert_allclose(
            found[name].to_numpy(dtype=float), known[name].to_numpy(dtype=float, na_value=np.nan)
        )
    early = summaries.assign(evaluated_at=NOW - timedelta(days=1), verdict="avoid")
    await load_scored(database, SEAL, "p1", (creators, early), NOW)
    assert (await rows(database, creator_summary, "p1"))[0]["evaluated_at"] == NOW
    late = summaries.assign(evaluated_at=NOW + timedelta(days=1), verdict="avoid")
    await load_scored(database, SEAL, "p1", (creators, late), NOW)
    assert {row["verdict"] for row in await rows(database, creator_summary, "p1")} == {"avoid"}


async def test_a_price_list_does_not_take_a_score_away(database: Database, scored: Frames) -> None:
    """Posts of scored creators stay where they were scored: a file without any says nothing new."""
    creators, summaries = scored
    await load_scored(database, SEAL, "p1", scored, NOW)
    before = {r["creator_id"]: r for r in await rows(database, creator_summary, "p1")}
    later = NOW + timedelta(days=3)
    dearer = creators.head(20).assign(captured_at=later, city="Ambon")
    dearer["rate_idr"] = dearer["rate_idr"].fillna(100_000) * 2
    await seed(database, SEAL, "p1", "business", (dearer, POSTS.empty(), COMMENTS.empty()), later)
    after = {r["creator_id"]: r for r in await rows(database, creator_summary, "p1")}
    used = dict(zip(summaries["creator_id"], summaries["posts_used"], strict=True))
    told = dict(zip(dearer["creator_id"], dearer["rate_idr"], strict=True))
    assert sum(used[key] > 0 for key in told) > 10
    for key, rate in told.items():
        one, was = after[key], before[key]
        assert (one["city"], one["rate_idr"]) == ("Ambon", rate)
        if used[key] > 0:
            assert all(one[name] == was[name] for name in DRAWN_FROM_POSTS)
            assert one["price_band"] == price_band(rate)
        else:
            assert one["evaluated_at"] == later
    untouched = before.keys() - told.keys()
    assert all(after[key] == before[key] for key in untouched)


async def test_one_workspace_knows_nothing_of_anothers(database: Database, scored: Frames) -> None:
    creators, summaries = scored
    await load_scored(database, SEAL, "p1", scored, NOW)
    found = await load_scored(database, SEAL, "p2", (creators.head(3), summaries.head(3)), NOW)
    assert found == MergeCount(3, 0)
    assert len(await rows(database, creator, "p2")) == 3


async def test_who_is_there_twice_in_a_lot_is_taken_once(
    database: Database, scored: Frames
) -> None:
    creators, summaries = (pd.concat([frame.head(4), frame.head(4)]) for frame in scored)
    assert await load_scored(database, SEAL, "p1", (creators, summaries), NOW) == MergeCount(4, 0)


@pytest.mark.parametrize("later", [True, False])
async def test_a_rate_card_grows_by_another_one(
    database: Database, scored: Frames, later: bool
) -> None:
    known, summaries = (frame.head(3).reset_index(drop=True) for frame in scored)
    known["rate_card"] = ["image=300000 reel=450000", None, "reel=200000"]
    other = known.copy()
    other["rate_card"] = ["reel=500000 story=100000", "story=90000", None]
    other["captured_at"] += pd.Timedelta(days=1 if later else -1)
    none = POSTS.empty(), COMMENTS.empty()
    for creators in (known, other, other):
        lot = (CREATORS.conform(creators), summaries)
        counted = await load_scored(database, SEAL, "p1", lot, NOW)
        await seed(database, SEAL, "p2", "business", (lot[0], *none), NOW)
    reel = 500_000 if later else 450_000
    cards = {row["creator_id"]: row["rate_card"] for row in await rows(database, creator, "p1")}
    assert [cards[name] for name in known["creator_id"]] == [
        f"image=300000 reel={reel} story=100000",
        "story=90000",
        "reel=200000",
    ]
    assert await rows(database, creator, "p1") == await rows(database, creator, "p2")
    assert counted == MergeCount(0, 0)
