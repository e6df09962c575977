"""An import is taken back as a whole: what is known is as it was, or nothing changes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pandas as pd
from sqlalchemy import insert, select

from core.analytics.frames.schemas import COMMENTS, POSTS
from core.capabilities.ports import MergeCount, Record, TakenBack
from core.storage.catalogue.catalogue import SqlCatalogue
from core.storage.catalogue.journal import KEPT
from core.storage.catalogue.rows import KEYS
from core.storage.engine.database import Database
from core.storage.tables import campaign, collaboration, creator, creator_summary, intake
from tests.storage.catalogue.test_catalogue import NOW, SEAL, creators, fill, posts
from tests.storage.looking import Looking


class Kept:
    """A workspace's catalogue, each call in a transaction of its own."""

    def __init__(self, database: Database, person_id: int = 1, workspace: str = "p1") -> None:
        self.database, self.person_id, self.workspace = database, person_id, workspace

    def _catalogue(self, connection: Any, now: datetime) -> SqlCatalogue:
        async def writing() -> Any:
            return connection

        turn = Looking(self.database, self.workspace, now, writing, self.person_id)
        return SqlCatalogue(self.database, SEAL, turn, None)

    async def reads(
        self,
        who: pd.DataFrame,
        what: pd.DataFrame | None = None,
        said: pd.DataFrame | None = None,
        *,
        at: datetime = NOW,
        kind: str = "import",
    ) -> MergeCount:
        frames = (
            who,
            POSTS.empty() if what is None else what,
            COMMENTS.empty() if said is None else said,
        )
        async with self.database.write() as connection:
            return await self._catalogue(connection, at).merge(
                *frames, record=Record(kind, "a.csv")
            )

    async def takes_back(
        self, intake_id: int | None = None, at: datetime = NOW, kind: str = "import"
    ) -> TakenBack:
        async with self.database.write() as connection:
            return await self._catalogue(connection, at).take_back(intake_id, kind)

    async def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return all that is known, bios opened, summaries without when they were made."""
        found = {}
        async with self.database.read() as connection:
            for table in (*KEYS, creator_summary):
                names = [c.name for c in table.columns if c.name != "evaluated_at"]
                rows = await connection.execute(select(*(table.c[n] for n in names)))
                found[table.name] = sorted(
                    (tuple(SEAL.open(v) if isinstance(v, str) else v for v in row) for row in rows),
                    key=repr,
                )
        return found


def said(post_id: str, *ids: str) -> pd.DataFrame:
    rows = [{"post_id": post_id, "comment_id": i, "text": "bagus", "posted_at": NOW} for i in ids]
    return COMMENTS.conform(pd.DataFrame(rows))


async def start(database: Database) -> Kept:
    """Return a workspace that knows one account with a post, and another."""
    later = creators(
        {"handle": "ani", "followers": 1_000, "rate_idr": 100_000, "bio": "wa 0812"},
        {"handle": "budi", "followers": 2_000},
    )
    await fill(database, later, posts("ani", {"post_id": "a1", "likes": 10, "comments": 1}))
    return Kept(database)


async def test_everything_is_as_it_was(database: Database) -> None:
    kept = await start(database)
    before = await kept.everything()
    day = NOW + timedelta(days=1)
    news = creators(
        {"handle": "ani", "followers": 9_000, "rate_idr": 7, "bio": "baru", "captured_at": day},
        {"handle": "cici", "followers": 500},
    )
    more = pd.concat(
        [
            posts("ani", {"post_id": "a1", "likes": 99}, {"post_id": "a2", "likes": 5}),
            posts("cici", *({"post_id": f"c{n}", "likes": n} for n in range(1_200))),
        ]
    )
    counted = await kept.reads(news, more, said("a2", "k1", "k2"), at=day)
    assert counted.intake is not None
    assert await kept.everything() != before
    taken = await kept.takes_back(at=day)
    assert (taken.state, taken.title) == ("done", "a.csv")
    assert (taken.removed, taken.restored) == ((1, 1_201, 2), (1, 1, 0))
    assert await kept.everything() == before
    assert (await kept.takes_back(at=day)).state == "already"
    assert await kept.everything() == before


async def test_what_later_changes_build_on_stays_whole(database: Database) -> None:
    kept = await start(database)
    first = await kept.reads(creators({"handle": "ani", "rate_idr": 5_000}, {"handle": "dedi"}))
    second = await kept.reads(creators({"handle": "ani", "rate_idr": 6_000}), kind="told")
    held = await kept.everything()
    taken = await kept.takes_back(first.intake)
    assert (taken.state, taken.blocking) == ("built_on", ("instagram:ani",))
    assert await kept.everything() == held
    assert (await kept.takes_back(kind="told")).state == "done"
    assert second.intake != first.intake
    assert (await kept.takes_back(first.intake)).state == "done"


async def test_posts_comments_and_campaigns_lean_on_whom_an_import_brought(
    database: Database,
) -> None:
    kept = await start(database)
    brought = await kept.reads(creators({"handle": "eka"}), posts("eka", {"post_id": "e1"}))
    more = await kept.reads(creators({"handle": "eka"}), posts("eka", {"post_id": "e2"}))
    assert (await kept.takes_back(brought.intake)).blocking == ("instagram:eka",)
    assert (await kept.takes_back(more.intake)).state == "done"
    told = await kept.reads(creators({"handle": "eka"}), said=said("e1", "k1"))
    assert (await kept.takes_back(brought.intake)).blocking == ("e1",)
    assert (await kept.takes_back(told.intake)).state == "done"
    async with database.write() as connection:
        plan: dict[str, Any] = {"workspace_id": "p1", "name": "k", "product": "", "created_by": 1}
        plan["created_at"] = NOW + timedelta(days=1)
        made = insert(campaign).values(**plan).returning(campaign.c.id)
        number = (await connection.execute(made)).scalar_one()
        joins = {"workspace_id": "p1", "campaign_id": number, "handle": "eka"}
        await connection.execute(insert(collaboration).values(**joins))
    taken = await kept.takes_back(brought.intake)
    assert (taken.state, taken.blocking) == ("built_on", ("instagram:eka",))


async def test_only_ones_own_imports_of_a_week_are_taken_back(database: Database) -> None:
    kept = await start(database)
    assert (await kept.takes_back()).state == "nothing"
    counted = await kept.reads(creators({"handle": "fani"}))
    other = Kept(database, person_id=2)
    assert (await other.takes_back()).state == "nothing"
    assert (await other.takes_back(counted.intake)).state == "nothing"
    assert (await kept.takes_back(kind="told")).state == "nothing"
    assert (await kept.takes_back(at=NOW + KEPT + timedelta(hours=1))).state == "nothing"


async def test_an_import_that_changed_nothing_hides_the_one_before(database: Database) -> None:
    kept = await start(database)
    first = await kept.reads(creators({"handle": "gita", "followers": 10}))
    again = await kept.reads(creators({"handle": "gita", "followers": 10}))
    assert again.intake is None
    assert (await kept.takes_back()).state == "empty"
    assert (await kept.takes_back(first.intake)).state == "done"


async def test_old_notes_are_forgotten(database: Database) -> None:
    kept = await start(database)
    await kept.reads(creators({"handle": "hadi"}))
    await kept.reads(creators({"handle": "ira"}), at=NOW + timedelta(days=100))
    async with database.read() as connection:
        assert len((await connection.execute(select(intake.c.id))).all()) == 1


async def test_what_was_put_right_stays_when_a_file_says_it_again(database: Database) -> None:
    kept = await start(database)
    file = creators(
        {"handle": "put.right", "followers": 900, "rate_idr": 300_000, "city": "Malang"}
    )
    await kept.reads(file)
    await kept.reads(creators({"handle": "put.right", "rate_idr": 250_000}), kind="told")
    assert await price(database) == 250_000
    again = await kept.reads(file)
    assert (again.updated, again.older, await price(database)) == (0, 1, 250_000)
    await kept.reads(creators({"handle": "put.right", "rate_idr": 320_000}))
    assert await price(database) == 320_000
    await kept.reads(creators({"handle": "put.right", "rate_idr": 300_000}), kind="told")
    assert await price(database) == 300_000


async def test_what_was_put_right_and_taken_back_counts_no_more(database: Database) -> None:
    kept = await start(database)
    file = creators({"handle": "put.right", "rate_idr": 300_000})
    await kept.reads(file)
    told = await kept.reads(creators({"handle": "put.right", "rate_idr": 250_000}), kind="told")
    await kept.takes_back(told.intake)
    await kept.reads(creators({"handle": "put.right", "rate_idr": 280_000}))
    await kept.reads(file)
    assert await price(database) == 300_000


async def price(database: Database) -> int:
    async with database.read() as connection:
        return int(
            (
                await connection.execute(
                    select(creator.c.rate_idr).where(creator.c.handle == "put.right")
                )
            ).scalar_one()
        )
