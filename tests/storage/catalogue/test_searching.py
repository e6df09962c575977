"""A search reads the best of each price by the indexes, and nothing of others."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import delete, text, update

from core.analytics.frames.schemas import SUMMARIES
from core.analytics.portfolio.proposal import Suggestion
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.rests import rests
from core.analytics.portfolio.suggestion import propose
from core.analytics.portfolio.summary import AVOIDED, COUNTED, ESTIMATED, WORTHS, ranked
from core.capabilities.ports import Filters, Priced
from core.capabilities.searching import answers, candidates
from core.capabilities.searching.past import with_past
from core.dialogue.searching.slots import SuggestSlots
from core.storage.catalogue.banding import (
    best_of_bands,
    carded,
    cells_of,
    least_of_bands,
    table_of,
)
from core.storage.catalogue.searching import best, cheapest, priced
from core.storage.catalogue.summaries import write
from core.storage.engine.database import Database
from core.storage.tables import creator_summary
from tests.capabilities.fakes import context
from tests.storage.catalogue.test_catalogue import NOW, catalogue, creators, fill

PRICED = {"followers": 5_000, "rate_idr": 100_000, "category": "food", "city": "Bandung"}

FOOD, KNOWN = Filters(("food",)), Filters(goal="awareness")


@cache
def many(count: int) -> pd.DataFrame:
    rows: dict[str, Any] = {
        "creator_id": [f"tiktok:{i}" for i in range(count)],
        "platform": ["tiktok" if i % 3 else "youtube" for i in range(count)],
        "handle": [str(i) for i in range(count)],
        "category": ["food" if i % 2 else "tech" for i in range(count)],
        "city": ["Bandung" if i % 5 else "Solo" for i in range(count)],
        "followers": [1_000 + 100 * i for i in range(count)],
        "rate_idr": [50_000 * (1 + i % 20) for i in range(count)],
        "expected_interactions": [500.0 + i for i in range(count)],
        "expected_reach": [90_000.0 - i * 7919 % 9_000 for i in range(count)],
        "buying_share": [i * 31 % 17 / 50 if i % 4 else None for i in range(count)],
        "estimated": [False] * count,
        "posts_used": [12] * count,
        "evaluated_at": [NOW] * count,
    }
    return ranked(pd.DataFrame(rows))


@pytest.fixture
async def stocked(database: Database) -> Database:
    await fill(database, creators({"handle": "a"} | PRICED))
    async with database.write() as connection:
        await connection.execute(delete(creator_summary))
        await write(database, connection, "p1", many(600))
    return database


async def test_everybody_comes_where_few_match(stocked: Database) -> None:
    wanted = Filters(("food",), ("Solo",), "tiktok", (10_000, 50_000), 700_000)
    async with stocked.read() as connection:
        rows = (await best(connection, "p1", wanted, 2_000)).rows
    frame = many(600)
    keep = (
        (frame["category"] == "food") & (frame["city"] == "Solo") & (frame["platform"] == "tiktok")
        & frame["followers"].between(10_000, 50_000) & (frame["rate_idr"] <= 700_000)
    )  # fmt: skip
    assert {row.creator_id for row in rows} == set(frame["creator_id"][keep])


async def test_the_best_of_each_price_come_where_many_match(stocked: Database) -> None:
    async with stocked.read() as connection:
        rows = (await best(connection, "p1", Filters(), 200)).rows
    found = SUMMARIES.conform(pd.DataFrame(rows, columns=list(SUMMARIES.columns)))
    assert len(found) < 400
    every = many(600)
    for band, part in found.groupby("price_band"):
        of_band = every["worth"][every["price_band"] == band]
        assert part["worth"].min() == of_band.nlargest(len(part)).min()
    assert set(found["price_band"]) == set(every["price_band"])


async def test_the_cheapest_come_first(stocked: Database) -> None:
    async with stocked.read() as connection:
        rows = await cheapest(connection, "p1", Filters(("tech",)), 7)
    prices = sorted(many(600).query("category == 'tech'")["rate_idr"])[:7]
    assert [row.rate_idr for row in rows] == prices


async def test_a_search_reads_no_row_in_vain(stocked: Database) -> None:
    if not stocked.is_sqlite:
        return
    query = (
        "EXPLAIN QUERY PLAN SELECT creator_id FROM creator_summary WHERE workspace_id = 'p1' AND"
        " category = 'food' AND standing = 0 AND price_band = 66 AND platform = 'tiktok' AND"
        " followers >= 5 ORDER BY worth DESC LIMIT 9"
    )
    async with stocked.read() as connection:
        plan = " ".join(str(row) for row in await connection.execute(text(query)))
    assert (
        "ix_summary_topic (workspace_id=? AND category=? AND standing=? AND price_band=?)" in plan
    )
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("goal", WORTHS)
@pytest.mark.parametrize("categories", [(), ("food",)])
@pytest.mark.parametrize("cities", [(), ("Solo",)])
async def test_the_best_of_a_price_are_read_by_what_is_filtered(
    stocked: Database, goal: str, categories: tuple[str, ...], cities: tuple[str, ...]
) -> None:
    if not stocked.is_sqlite:
        return
    wanted = Filters(categories, cities, "tiktok", (5, None), 700_000, goal)
    cells, table = cells_of(wanted), table_of(wanted, "sqlite")
    least = least_of_bands(wanted, cells, [66], table)
    most = best_of_bands(wanted, cells, [66], {66: (0.0, 9e9)}, table)
    async with stocked.read() as connection:
        for query, values in (least, most):
            explained = text(f"EXPLAIN QUERY PLAN {query}")
            rows = await connection.execute(explained, values | {"w": "p1", "s": 0, "k": 5})
            plan = [row[3] for row in rows if "standing=?" in row[3]]
            where = f"{'category=? AND ' if categories else ''}{'city=? AND ' if cities else ''}"
            assert f"(workspace_id=? AND {where}standing=? AND price_band=?" in plan[0]


async def test_a_catalogue_older_than_summaries_is_searched_all_the_same(
    database: Database,
) -> None:
    await fill(database, creators({"handle": "a"} | PRICED))
    async with database.write() as connection:
        await connection.execute(delete(creator_summary))
    found = await catalogue(database).summaries(FOOD)
    assert found["handle"].tolist() == ["a"]
    assert (await catalogue(database).summaries_of(("a", "b")))["handle"].tolist() == ["a"]


async def test_nothing_of_another_workspace_is_found(database: Database) -> None:
    await fill(database, creators({"handle": "a"} | PRICED), workspace="p1")
    await fill(database, creators({"handle": "b"} | PRICED), workspace="p2")
    found = await catalogue(database).summaries()
    assert found["handle"].tolist() == ["a"]


async def test_what_those_left_out_can_be_worth_is_known(stocked: Database) -> None:
    found = await catalogue(stocked).summaries(limit=200)
    every = many(600)
    left = every[~every["creator_id"].isin(found["creator_id"])]
    caps = found.dropna(subset=["rest"]).groupby("rest_band")["rest"].max()
    assert len(left)
    for band, worth in zip(left["price_band"], left["worth"], strict=True):
        assert worth <= caps[band]


async def test_nobody_is_left_out_where_all_come(stocked: Database) -> None:
    assert "rest" not in await catalogue(stocked).summaries(limit=2_000)


async def card(database: Database, *creator_ids: str) -> None:
    """Give these a card that sells more than one post."""
    some = creator_summary.c.creator_id.in_(creator_ids)
    text_of = "video=250000 video*3=500000"
    async with database.write() as connection:
        await connection.execute(update(creator_summary).where(some).values(rate_card=text_of))


async def test_nothing_is_claimed_over_somebody_with_a_rate_card_who_was_not_compared(
    stocked: Database,
) -> None:
    """What a card sells may cost less than its band and bring more than one post."""
    request = Request(600_000, at_most=3)
    before = await catalogue(stocked).summaries(FOOD, limit=100)
    assert propose(before, request).optimality_gap is not None
    every = many(600).query("category == 'food'")
    left = every[~every["creator_id"].isin(before["creator_id"])]
    await card(stocked, left["creator_id"].iloc[0])
    found = await catalogue(stocked).summaries(FOOD, limit=100)
    assert found["rate_card"].isna().all()
    said = propose(found, request)
    assert said.picks
    assert said.optimality_gap is None
    assert said.compared_gap is not None


async def test_a_rate_card_of_who_does_not_match_or_was_compared_hides_nobody(
    stocked: Database,
) -> None:
    wanted = Filters(("food",), platform="tiktok")
    before = await catalogue(stocked).summaries(wanted, limit=100)
    every = many(600)
    other = every.query("category == 'tech' and platform == 'tiktok'")["creator_id"]
    abroad = every.query("category == 'food' and platform == 'youtube'")["creator_id"]
    await card(stocked, other.iloc[0], abroad.iloc[0], before["creator_id"].iloc[0])
    found = await catalogue(stocked).summaries(wanted, limit=100)
    assert (found["rest"].dropna() == before["rest"].dropna()).all()


async def test_nothing_is_claimed_over_guesses_that_were_not_compared(stocked: Database) -> None:
    """Of those of whom nothing was counted only the best come: the others may be worth anything."""
    async with stocked.write() as connection:
        await connection.execute(delete(creator_summary))
        nothing = {"estimated": True, "posts_used": 0}
        await write(stocked, connection, "p1", ranked(many(600).assign(**nothing)))
    found = await catalogue(stocked).summaries(FOOD, limit=100)
    assert len(found) < 300
    assert not rests(found)
    said = propose(found, Request(600_000, at_most=3))
    assert said.picks
    assert all(pick.estimated for pick in said.picks)
    assert said.optimality_gap is None
    assert said.compared_gap is not None
    every = await catalogue(stocked).summaries(FOOD, limit=2_000)
    assert propose(every, Request(600_000, at_most=3)).compared_gap is None


async def test_rate_cards_are_looked_for_among_those_who_have_one_only(stocked: Database) -> None:
    if not stocked.is_sqlite:
        return
    query, values = carded(Filters(("food", "tech"), (), "tiktok", (5, None), 700_000), "sqlite")
    async with stocked.read() as connection:
        explained = text(f"EXPLAIN QUERY PLAN {query}")
        rows = await connection.execute(explained, values | {"w": "p1", "s": 0, "n": 3})
        plan = " ".join(str(row) for row in rows)
    assert "ix_summary_card (workspace_id=? AND standing=? AND category=?" in plan


async def test_whom_the_speaker_paid_is_compared_wherever_only_the_best_come(
    stocked: Database,
) -> None:
    known = await catalogue(stocked).summaries(FOOD, limit=100)
    every = many(600).query("category == 'food' and platform == 'tiktok'")
    who = every[~every["creator_id"].isin(known["creator_id"])]["handle"].iloc[0]

    class Paid:
        async def mine(self) -> tuple[Any, ...]:
            cell = SimpleNamespace(platform="tiktok")
            return (SimpleNamespace(handle=who, cell=cell, kind="video", each_idr=20_000),)

    asked = context(catalogue=catalogue(stocked), prices=Paid())
    found = await with_past(known, Request(600_000), asked)
    mine = found.set_index("handle").loc[who]
    assert mine["fees"]["video"].idr == 20_000
    assert found["creator_id"].is_unique
    assert rests(found) == rests(known)


@pytest.mark.parametrize("goal", ["awareness", "sales"])
async def test_for_another_goal_others_are_the_best_of_each_price(
    stocked: Database, goal: str
) -> None:
    found, every = await catalogue(stocked).summaries(Filters(goal=goal), limit=200), many(600)
    column = WORTHS[goal]
    assert len(found) < 400
    for band, part in found.groupby("price_band"):
        of_band = every[every["price_band"] == band]
        assert part[column].min() == of_band[column].nlargest(len(part)).min()
        left = of_band[~of_band["creator_id"].isin(part["creator_id"])]
        assert (left[column] <= part["rest"].max()).all()


@pytest.mark.parametrize("goal", WORTHS)
async def test_many_towns_are_more_than_one_statement_can_look_at(
    stocked: Database, goal: str
) -> None:
    towns = ("Bandung", *(f"Kota {i}" for i in range(12)), "Solo")
    wanted, every = Filters(cities=towns, goal=goal), many(600)
    async with stocked.read() as connection:
        rows = (await best(connection, "p1", wanted, 200)).rows
    assert {row.city for row in rows} == {"Bandung", "Solo"}
    found = {row.creator_id for row in rows}
    for _, part in every.groupby(["city", "price_band"]):
        assert set(part.nlargest(5, WORTHS[goal])["creator_id"]) <= found
    bands = {int(band): (0.0, 1e9) for band in every["price_band"].unique()}
    more = (*towns, *(f"Desa {i}" for i in range(60)))
    between = await catalogue(stocked).summaries(Filters(cities=more, goal=goal), worths=bands)
    assert set(between["city"]) == {"Bandung", "Solo"}


async def test_whom_older_code_wrote_is_found_for_every_goal(stocked: Database) -> None:
    def ask(found: pd.DataFrame) -> Suggestion:
        return propose(found, Request(500_000, at_most=3, goal="awareness", avoid=False))

    bare = update(creator_summary).values(worth_awareness=None)
    some = [f"tiktok:{i}" for i in (16, 38, 61)]
    before = await catalogue(stocked).summaries(KNOWN, limit=200)
    assert not set(some) & set(before["creator_id"])
    async with stocked.write() as connection:
        await connection.execute(bare.where(creator_summary.c.creator_id.in_(some)))
    found = await catalogue(stocked).summaries(KNOWN, limit=200)
    assert set(some) <= set(found["creator_id"])
    assert ask(found).optimality_gap is not None
    async with stocked.write() as connection:
        await connection.execute(bare)
    found = await catalogue(stocked).summaries(KNOWN, limit=200)
    assert len(found) > 50
    assert ask(found).picks
    assert ask(found).optimality_gap is None


async def test_of_some_prices_those_of_a_worth_between_two_come(stocked: Database) -> None:
    every = many(600)
    every = every[(every["category"] == "food") & (every["platform"] == "tiktok")]
    bands = sorted(every["price_band"].unique())[2:5]
    worths = {int(band): (600.0 + i, 900.0) for i, band in enumerate(bands)}
    found = await catalogue(stocked).summaries(Filters(("food",), platform="tiktok"), worths=worths)
    low = every["price_band"].map({band: low for band, (low, _) in worths.items()})
    keep = (every["worth"] >= low).fillna(False) & (every["worth"] <= 900)
    assert set(found["creator_id"]) == set(every["creator_id"][keep])
    assert len(found)
    assert "rest" not in found


async def test_where_more_match_than_come_the_others_are_known_again(stocked: Database) -> None:
    worths = {int(band): (0.0, 5_000.0) for band in many(600)["price_band"].unique()}
    found = await catalogue(stocked).summaries(worths=worths, limit=60)
    every = many(600)
    left = every[~every["creator_id"].isin(found["creator_id"])]
    caps = found.dropna(subset=["rest"]).groupby("rest_band")["rest"].max()
    for band, worth in zip(left["price_band"], left["worth"], strict=True):
        assert worth <= caps[band]


async def test_whoever_may_matter_is_looked_up_before_it_is_answered(
    stocked: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "CANDIDATES", 60)
    seen: list[Suggestion] = []

    def proposed(known: pd.DataFrame, request: Request) -> Suggestion:
        seen.append(propose(known, request))
        return seen[-1]

    monkeypatch.setattr(answers, "_propose", proposed)
    slots = SuggestSlots(1_500_000, category="food", product="keripik")
    found, known, request = await answers.answer(slots, context(catalogue=catalogue(stocked)))
    first, again = seen
    assert first.unseen
    assert found is again
    assert again.candidates > first.candidates
    assert known["creator_id"].is_unique
    best = propose(many(600), request)
    assert best.value * (1 - (again.optimality_gap or 0.0)) <= again.value * (1 + 1e-6)
    assert again.optimality_gap is not None
    assert first.optimality_gap is not None
    assert again.optimality_gap < first.optimality_gap


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), Priced(600, 50_000, 1_000_000)),
        (Filters(("tech",), ("Solo",)), Priced(60, 50_000, 550_000)),
        (Filters(("pets",)), Priced()),
    ],
)
@pytest.mark.parametrize("standing", [COUNTED, ESTIMATED, AVOIDED])
async def test_all_with_a_price_are_counted_however_few_are_compared(
    stocked: Database, filters: Filters, expected: Priced, standing: int
) -> None:
    async with stocked.write() as connection:
        await connection.execute(update(creator_summary).values(standing=standing))
        assert len((await best(connection, "p1", Filters(), 100)).rows) < 600
        assert await priced(connection, "p1", filters) == expected
