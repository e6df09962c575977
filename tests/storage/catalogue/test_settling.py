"""A list whose platform was assumed gives way to the same list with its platform, and to nothing else."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import PLATFORM_ASSUMED
from core.storage.catalogue.seeding import seed
from core.storage.engine.database import Database
from tests.storage.catalogue.test_catalogue import NOW, SEAL, posts
from tests.storage.catalogue.test_taking_back import Kept

SHOP: dict[str, dict[str, Any]] = {
    "nani": {"followers": 12_500, "rate_idr": 100_000, "city": "Surakarta"},
    "budi": {"followers": 8_000, "rate_idr": 75_000},
    "sari": {"followers": 22_000, "rate_idr": 200_000},
}


def of(platform: str, people: dict[str, dict[str, Any]] = SHOP, *, assumed: bool = False) -> Any:
    rows = [
        {
            "creator_id": f"{platform}:{handle}",
            "platform": platform,
            "handle": handle,
            "captured_at": NOW,
            "source": "list" + PLATFORM_ASSUMED * assumed,
            **told,
        }
        for handle, told in people.items()
    ]
    return CREATORS.conform(pd.DataFrame(rows)) if rows else CREATORS.empty()


NOTHING = (POSTS.empty(), COMMENTS.empty())

GUESS = of("instagram", assumed=True)


@pytest.fixture
async def kept(database: Database) -> Kept:
    await seed(database, SEAL, "p1", "business", (of("tiktok", {}), *NOTHING), NOW)
    return Kept(database)


async def names(kept: Kept) -> list[str]:
    return [row[1] for row in (await kept.everything())["creator"]]


def on(platform: str) -> list[str]:
    return [f"{platform}:{handle}" for handle in sorted(SHOP)]


async def test_the_same_list_with_its_platform_takes_the_place_of_the_guess(kept: Kept) -> None:
    await kept.reads(GUESS)
    counted = await kept.reads(of("tiktok"))
    assert (counted.new, counted.updated, counted.settled) == (0, 3, 3)
    assert await names(kept) == on("tiktok")
    again = await kept.reads(of("tiktok"))
    assert (again.new, again.updated, again.settled) == (0, 0, 0)


async def test_what_the_guess_knew_beside_its_figures_stays(kept: Kept) -> None:
    await kept.reads(GUESS)
    bare = {handle: {"followers": told["followers"]} for handle, told in SHOP.items()}
    await kept.reads(of("tiktok", bare))
    known = (await kept.everything())["creator"]
    assert {"Surakarta", 100_000, "tiktok"} <= {*known[1]}


async def test_a_price_that_changed_in_between_is_the_new_one(kept: Kept) -> None:
    await kept.reads(GUESS)
    later = SHOP | {"budi": {"followers": 8_100, "rate_idr": 90_000}}
    await kept.reads(of("tiktok", later))
    assert await names(kept) == on("tiktok")
    assert 90_000 in (await kept.everything())["creator"][0]


async def test_the_list_without_its_platform_is_the_one_that_is_known(kept: Kept) -> None:
    await kept.reads(of("tiktok"))
    counted = await kept.reads(GUESS)
    assert (counted.new, counted.updated, counted.settled) == (0, 0, 3)
    assert await names(kept) == on("tiktok")


async def test_a_guess_that_is_sent_again_is_no_statement(kept: Kept) -> None:
    await kept.reads(GUESS)
    await kept.reads(GUESS)
    await kept.reads(of("tiktok"))
    assert await names(kept) == on("tiktok")


async def test_taking_both_back_leaves_nothing(kept: Kept) -> None:
    first = await kept.reads(GUESS)
    before = await kept.everything()
    await kept.reads(of("tiktok"))
    assert (await kept.takes_back()).state == "done"
    assert await kept.everything() == before
    assert (await kept.takes_back(first.intake)).state == "done"
    assert await names(kept) == []


async def test_the_first_list_is_not_taken_back_from_below_the_second(kept: Kept) -> None:
    first = await kept.reads(GUESS)
    await kept.reads(of("tiktok"))
    assert (await kept.takes_back(first.intake)).state == "built_on"


async def test_other_figures_are_of_other_accounts(kept: Kept) -> None:
    await kept.reads(GUESS)
    elsewhere = {h: {**told, "followers": told["followers"] * 3} for h, told in SHOP.items()}
    assert (await kept.reads(of("tiktok", elsewhere))).settled == 0
    assert await names(kept) == [*on("instagram"), *on("tiktok")]


async def test_figures_of_which_none_is_told_twice_decide_nothing(kept: Kept) -> None:
    await kept.reads(of("instagram", {"nani": {"rate_idr": 100_000}}, assumed=True))
    assert (await kept.reads(of("tiktok", {"nani": {"followers": 40_000}}))).settled == 0


async def test_a_name_without_figures_is_of_the_account_that_is_stated(kept: Kept) -> None:
    await kept.reads(of("instagram", {"nani": {"city": "Solo"}}, assumed=True))
    await kept.reads(of("tiktok", {"nani": {"followers": 40_000}}))
    assert await names(kept) == ["tiktok:nani"]


@pytest.mark.parametrize("first", ["said", "guessed"])
async def test_what_another_file_says_is_never_touched(kept: Kept, first: str) -> None:
    said = of("instagram", {h: {"followers": told["followers"]} for h, told in SHOP.items()})
    for frame in (said, GUESS) if first == "said" else (GUESS, said):
        await kept.reads(frame)
    assert (await kept.reads(of("tiktok"))).settled == 0
    assert await names(kept) == [*on("instagram"), *on("tiktok")]


async def test_an_account_with_posts_stays(kept: Kept) -> None:
    await kept.reads(GUESS, posts("nani", {"post_id": "n1", "likes": 10}))
    await kept.reads(of("tiktok"))
    assert await names(kept) == sorted(["instagram:nani", *on("tiktok")])


async def test_an_account_of_which_somebody_told_something_stays(kept: Kept) -> None:
    await kept.reads(GUESS)
    await kept.reads(of("instagram", {"budi": {"rate_idr": 80_000}}, assumed=True), kind="told")
    await kept.reads(of("tiktok"))
    assert await names(kept) == sorted(["instagram:budi", *on("tiktok")])


async def test_on_two_platforms_that_are_stated_nothing_tells_which_it_was(kept: Kept) -> None:
    await kept.reads(GUESS)
    await kept.reads(of("youtube", {h: {"followers": 900} for h in SHOP}))
    assert (await kept.reads(of("tiktok"))).settled == 0


async def test_a_guess_beside_what_is_stated_in_the_same_file_is_that_account(kept: Kept) -> None:
    both = CREATORS.conform(pd.concat([GUESS, of("tiktok")], ignore_index=True))
    assert (await kept.reads(both)).new == 3
    assert await names(kept) == on("tiktok")
