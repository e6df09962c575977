"""The catalogue keeps what is known, shows only what a workspace may see, and counts honestly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import select

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import Filters
from core.storage.catalogue.catalogue import SqlCatalogue
from core.storage.catalogue.seeding import has_creators, seed
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import creator, snapshot
from tests.storage.looking import Looking

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SEAL = Seal("kunci")


def creators(*rows: dict[str, Any]) -> pd.DataFrame:
    filled = [
        {"platform": "instagram", "captured_at": NOW, "source": "uji"}
        | row
        | {"creator_id": f"instagram:{row['handle']}"}
        for row in rows
    ]
    return CREATORS.conform(pd.DataFrame(filled))


def posts(handle: str, *rows: dict[str, Any]) -> pd.DataFrame:
    filled = [{"creator_id": f"instagram:{handle}", "posted_at": NOW} | row for row in rows]
    return POSTS.conform(pd.DataFrame(filled))


async def fill(
    database: Database,
    who: pd.DataFrame,
    what: pd.DataFrame | None = None,
    workspace: str = "p1",
    said: pd.DataFrame | None = None,
) -> tuple[int, int]:
    frames = (
        who,
        POSTS.empty() if what is None else what,
        COMMENTS.empty() if said is None else said,
    )
    count = await seed(database, SEAL, workspace, "business", frames, NOW)
    return count.new, count.updated


def catalogue(database: Database, workspace: str = "p1", shared: str | None = None) -> SqlCatalogue:
    return SqlCatalogue(database, SEAL, Looking(database, workspace, NOW), shared)


async def test_the_same_frames_twice_change_nothing(database: Database) -> None:
    who = creators({"handle": "a", "followers": 100}, {"handle": "b", "followers": None})
    what = posts("a", {"post_id": "1", "likes": 5}, {"post_id": "2", "likes": None})
    assert await fill(database, who, what) == (4, 0)
    assert await fill(database, who, what) == (0, 0)


async def test_unknown_never_erases_what_is_known(database: Database) -> None:
    await fill(database, creators({"handle": "a", "followers": 100, "city": "Bandung"}))
    assert await fill(database, creators({"handle": "a", "rate_idr": 50_000})) == (0, 1)
    row = (await catalogue(database).creators(("a",))).iloc[0]
    assert (row.followers, row.city, row.rate_idr) == (100, "Bandung", 50_000)


async def test_an_older_source_fills_gaps_and_nothing_more(database: Database) -> None:
    await fill(database, creators({"handle": "a", "followers": 200}))
    old = creators({"handle": "a", "followers": 100, "city": "Malang"})
    old["captured_at"] = NOW - timedelta(days=30)
    await fill(database, CREATORS.conform(old))
    row = (await catalogue(database).creators(("a",))).iloc[0]
    assert (row.followers, row.city) == (200, "Malang")


async def test_the_day_of_an_account_is_the_one_its_followers_were_counted_on(
    database: Database,
) -> None:
    await fill(database, dated(creators({"handle": "a", "followers": 15_000}), days=-10))
    assert await fill(database, creators({"handle": "a", "city": "Malang"})) == (0, 1)
    known = await catalogue(database).creators(("a",))
    assert known["captured_at"].tolist() == [NOW - timedelta(days=10)]
    newer = dated(creators({"handle": "a", "followers": 15_900}), days=-2)
    assert await fill(database, newer) == (0, 1)
    assert (await catalogue(database).creators(("a",)))["followers"].tolist() == [15_900]


async def test_what_gives_way_to_later_figures_is_counted(database: Database) -> None:
    both = creators({"handle": "a", "followers": 200}, {"handle": "b"})
    frames = (both, POSTS.empty(), COMMENTS.empty())
    await seed(database, SEAL, "p1", "business", frames, NOW)
    old = dated(creators({"handle": "a", "followers": 100}, {"handle": "b", "followers": 5}), -30)
    frames = (old, POSTS.empty(), COMMENTS.empty())
    counted = await seed(database, SEAL, "p1", "business", frames, NOW)
    assert (counted.updated, counted.older) == (1, 1)
    again = await seed(database, SEAL, "p1", "business", (both, *frames[1:]), NOW)
    assert again.older == 0


async def test_a_post_keeps_the_highest_of_its_figures_whichever_file_came_last(
    database: Database,
) -> None:
    who = creators({"handle": "a"})
    newer = {"post_id": "1", "likes": 320, "comments": 12, "views": 5_600}
    older = {"post_id": "1", "likes": 100, "comments": None, "views": 1_200, "saves": 4}
    for row, told in ((newer, 0), (older, 1), (newer | {"likes": 319}, 0)):
        frames = (who, posts("a", row), COMMENTS.empty())
        counted = await seed(database, SEAL, "p1", "business", frames, NOW)
        assert counted.lower == told
    known = (await catalogue(database).posts(("instagram:a",))).iloc[0]
    assert (known.likes, known.comments, known.views, known.saves) == (320, 12, 5_600, 4)


def dated(frame: pd.DataFrame, days: int) -> pd.DataFrame:
    return CREATORS.conform(frame.assign(captured_at=NOW + timedelta(days=days)))


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ((300_000, -10, 0), (250_000, -200, 0), (300_000, -10)),
        ((250_000, -200, 0), (300_000, -10, -300), (300_000, -10)),  # older followers beside it
        ((300_000, None, 0), (250_000, -200, 0), (300_000, None)),  # learnt before prices had days
        ((300_000, None, -30), (250_000, -10, 0), (250_000, -10)),
        ((300_000, -10, 0), (None, None, 0), (300_000, -10)),
        ((None, None, 0), (300_000, -200, 0), (300_000, -200)),
    ],
)
async def test_prices_have_a_day_of_their_own(
    database: Database, first: Any, second: Any, kept: Any
) -> None:
    """(price, days until it was asked, days until the followers were counted), the later file second."""

    def at(days: int | None) -> datetime | None:
        return None if days is None else NOW + timedelta(days=days)

    for price, priced, counted in (first, second):
        row = {"handle": "a", "rate_idr": price, "priced_at": at(priced), "followers": 9}
        who = dated(creators(row), counted)
        await seed(database, SEAL, "p1", "business", (who, POSTS.empty(), COMMENTS.empty()), NOW)
    known = (await catalogue(database).creators(("a",))).iloc[0]
    assert known.rate_idr == kept[0]
    assert (None if pd.isna(known.priced_at) else known.priced_at) == at(kept[1])


async def test_an_older_price_that_gives_way_is_counted(database: Database) -> None:
    row = {"handle": "a", "rate_idr": 300_000, "priced_at": NOW, "followers": 9}
    none = POSTS.empty(), COMMENTS.empty()
    await seed(database, SEAL, "p1", "business", (creators(row), *none), NOW)
    old = creators(row | {"rate_idr": 200_000, "priced_at": NOW - timedelta(days=200)})
    counted = await seed(database, SEAL, "p1", "business", (old, *none), NOW)
    assert (counted.updated, counted.older) == (0, 1)


async def test_rate_cards_are_joined_the_newer_price_first(database: Database) -> None:
    card = {"handle": "a", "rate_card": "reel=400000 story=90000 reel*2=700000"}
    await fill(database, creators(card))
    assert await fill(database, creators(card)) == (0, 0)
    newer = creators({"handle": "a", "rate_card": "reel=500000 reel*1+story*2=600000"})
    assert await fill(database, newer) == (0, 1)
    row = (await catalogue(database).creators(("a",))).iloc[0]
    assert row.rate_card == "reel=500000 story=90000 reel*1+story*2=600000 reel*2=700000"


async def test_who_sells_only_packages_is_found_by_what_the_cheapest_costs(
    database: Database,
) -> None:
    card = {"handle": "a", "followers": 90_000, "rate_card": "reel*2=700000 reel*3=900000"}
    await fill(database, creators(card))
    found = await catalogue(database).summaries(Filters(max_rate_idr=800_000))
    assert found["rate_idr"].tolist() == [700_000]
    assert (await catalogue(database).creators(("a",)))["rate_idr"].isna().all()
    assert (await catalogue(database).summaries(Filters(max_rate_idr=600_000))).empty


async def test_unknown_counts_come_back_unknown(database: Database) -> None:
    await fill(database, creators({"handle": "a"}), posts("a", {"post_id": "1", "comments": 3}))
    found = await catalogue(database).posts(("instagram:a",))
    assert found["likes"].isna().all()
    assert found["comments"].tolist() == [3]
    assert (await catalogue(database).creators(("a",)))["followers"].isna().all()


async def test_a_workspace_never_sees_another(database: Database) -> None:
    base = {"rate_idr": 1, "followers": 5}
    await fill(database, creators(base | {"handle": "a"}), workspace="p1")
    await fill(database, creators(base | {"handle": "b"}), workspace="p2")
    mine = catalogue(database, "p1")
    assert (await mine.peers("instagram", (0, 10), 9))["handle"].tolist() == ["a"]
    assert (await mine.creators(("b",))).empty
    assert await mine.similar_handles("b") == ()
    assert await mine.size() == 1


async def test_a_workspaces_own_row_hides_the_shared_one(database: Database) -> None:
    await fill(database, creators({"handle": "a", "followers": 1}), workspace="demo")
    await fill(database, creators({"handle": "a", "followers": 2}), workspace="p1")
    found = await catalogue(database, "p1", shared="demo").creators(("a",))
    assert found["followers"].tolist() == [2]
    assert (await catalogue(database, "p1", shared="demo").own())["followers"].tolist() == [2]


async def test_peers_are_of_a_platform_and_a_size_and_priced(database: Database) -> None:
    base = {"rate_idr": 100, "followers": 5_000}
    await fill(
        database,
        creators(
            base | {"handle": "fits"},
            base | {"handle": "larger", "followers": 9_999},
            base | {"handle": "least", "followers": 1_000},
            base | {"handle": "large", "followers": 10_000},
            base | {"handle": "elsewhere", "platform": "tiktok"},
            base | {"handle": "unpriced", "rate_idr": None},
            base | {"handle": "unknown", "followers": None},
        ),
    )
    found = await catalogue(database).peers("instagram", (1_000, 10_000), 2)
    assert found["handle"].tolist() == ["larger", "fits"]


async def test_comments_belong_to_the_posts_of_the_creators(database: Database) -> None:
    who = creators({"handle": "a"}, {"handle": "b"})
    what = pd.concat([posts("a", {"post_id": "1"}), posts("b", {"post_id": "2"})])
    said = COMMENTS.conform(
        pd.DataFrame({"post_id": ["1", "2"], "comment_id": ["x", "y"], "text": ["wah", "oke"]})
    )
    await fill(database, who, what, said=said)
    assert (await catalogue(database).comments(("instagram:a",)))["text"].tolist() == ["wah"]


async def test_growth_is_kept_by_day(database: Database) -> None:
    first = creators({"handle": "a", "followers": 100})
    later = creators({"handle": "a", "followers": 150})
    later["captured_at"] = NOW + timedelta(days=1)
    await fill(database, first)
    await fill(database, CREATORS.conform(later))
    async with database.read() as connection:
        days = await connection.execute(select(snapshot.c.day, snapshot.c.followers))
        assert set(map(tuple, days)) == {("2026-11-23", 100), ("2026-11-24", 150)}


async def test_what_people_write_about_themselves_is_encrypted_at_rest(database: Database) -> None:
    await fill(database, creators({"handle": "a", "bio": "WA 0812-3456-7890"}))
    async with database.read() as connection:
        stored = (await connection.execute(select(creator.c.bio))).scalar_one()
    assert "0812" not in stored
    assert (await catalogue(database).creators(("a",)))["bio"].tolist() == ["WA 0812-3456-7890"]
    assert Seal("lain").open(stored) is None


async def test_a_slip_of_the_finger_finds_the_handle(database: Database) -> None:
    await fill(database, creators({"handle": "dapurnina"}, {"handle": "ranirasa"}))
    assert await catalogue(database).similar_handles("dapurnins") == ("dapurnina",)
    assert await catalogue(database).similar_handles("%") == ()


async def test_many_rows_are_merged_in_parts(database: Database) -> None:
    many = posts("a", *({"post_id": str(n), "likes": n} for n in range(1_234)))
    assert await fill(database, creators({"handle": "a"}), many) == (1_235, 0)
    found = await catalogue(database).posts(("instagram:a",))
    assert sorted(found["likes"].tolist()) == list(range(1_234))
    assert await has_creators(database, "p1")
    assert not await has_creators(database, "p2")


def test_an_empty_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Seal("")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("dapur",), ["dapur", "dapurnina"]),
        (("dapurn",), ["dapurnina"]),
        (("DapurN",), ["dapurnina"]),
        (("warung agus",), ["warung.agus.bdg"]),
        (("a_b",), ["a_b"]),
        (("a%",), []),
        (("nina",), []),
        (("dapurnina", "a_b"), ["a_b", "dapurnina"]),
    ],
)
async def test_a_shortlist_of_who_begins_as_typed_whole_handles_first(
    database: Database, typed: tuple[str, ...], found: list[str]
) -> None:
    names = ("dapurnina", "dapur", "warung.agus.bdg", "a_b", "axb", "anina")
    await fill(database, creators(*({"handle": name} for name in names)))
    rows = await catalogue(database).shortlist(beginnings=typed)
    assert [row["handle"] for row in rows] == found
