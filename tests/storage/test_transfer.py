"""A living installation moves between databases: everything arrives, once, and one place is alive."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from core.storage.engine.database import Database
from core.storage.engine.migrate import migrate
from core.storage.queues.inbox import Inbox, Raw
from core.storage.replicas.leases import Leases
from core.storage.tables import (
    campaign,
    creator,
    inbox,
    metadata,
    outbox_file,
    workspace,
)
from core.storage.tables import outbox as outbox_table
from core.storage.transfer import copying, move
from core.storage.transfer.copying import Sum
from core.storage.transfer.marks import MovedError, Place, ensure_here, read_mark
from tests.databases import fresh_url, migrated_url
from tests.examples import examples

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TEXTS = ("é, \U0001f600 <b>", "", "A", "a", "Z", "_", "ß", "0", "'; DROP TABLE post")


class Two:
    """Where an installation lives, and where it is to live."""

    def __init__(self, source: Database, target: Database) -> None:
        self.source, self.target = source, target
        self.slept: list[float] = []

    async def go(self, back: bool = False) -> list[move.TableMoved]:
        ways = (self.target, self.source) if back else (self.source, self.target)
        return await move.move(*ways, sleep=self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of a hundred rows is copied in several batches."""
    monkeypatch.setattr(copying, "BATCH", 50)


OTHER = {"sqlite": "postgres", "postgres": "sqlite"}


@asynccontextmanager
async def between(kind: str, folder: Path, there: str) -> AsyncIterator[Two]:
    source, target = Database(migrated_url(kind, folder)), Database(there)
    try:
        await fill(source)
        yield Two(source, target)
    finally:
        await source.close()
        await target.close()


@pytest.fixture(params=OTHER)
async def two(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Two]:
    """An installation, and a database with the schema and nothing else."""
    there = migrated_url(OTHER[request.param], tmp_path)
    async with between(request.param, tmp_path, there) as both:
        yield both


@pytest.mark.parametrize("kind", OTHER)
async def test_a_database_without_a_schema_is_given_one(kind: str, tmp_path: Path) -> None:
    with fresh_url(OTHER[kind], tmp_path) as there:
        async with between(kind, tmp_path, there) as both:
            before = await everything(both.source)
            await both.go()
            assert await everything(both.target) == before


async def fill(database: Database) -> None:
    """Write rows of every kind of value: unknown ones, bytes, great numbers, all sorts of text."""
    async with database.write() as connection:
        await connection.execute(
            insert(workspace),
            [{"id": w, "kind": "private", "created_at": NOW} for w in ("p1", "p2")],
        )
        await connection.execute(
            insert(creator),
            [
                {
                    "workspace_id": space,
                    "creator_id": f"instagram:{n}.{words}",
                    "platform": "instagram",
                    "handle": words,
                    "followers": None if n % 3 == 0 else 10**15 + n,
                    "verified": (None, True, False)[n % 3],
                    "captured_at": NOW + timedelta(microseconds=n),
                }
                for space in ("p1", "p2")
                for n in range(7)
                for words in TEXTS
            ],
        )
        await connection.execute(
            insert(outbox_table), {"chat_id": -5, "lane": "reply", "reply": "[]", "created_at": NOW}
        )
        await connection.execute(
            insert(outbox_file),
            {"outbox_id": 1, "kind": "picture", "name": "a.png", "content": bytes(range(256))},
        )
        await connection.execute(
            insert(campaign),
            [{"workspace_id": "p1", "name": t, "created_by": 1, "created_at": NOW} for t in TEXTS],
        )
    await Inbox(database).save([raw(n) for n in range(1, 8)], NOW)


def raw(number: int) -> Raw:
    return Raw.of({"update_id": number, "message": {"chat": {"id": number}, "text": f"m{number}"}})


async def rows(database: Database, table: Table) -> list[tuple[Any, ...]]:
    async with database.read() as connection:
        return sorted(map(tuple, await connection.execute(select(table))), key=repr)


async def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table.name: await rows(database, table)
        for table in metadata.sorted_tables
        if table.name not in move.STAYS
    }


async def test_everything_arrives_and_only_the_new_place_is_alive(two: Two) -> None:
    before = await everything(two.source)
    report = await two.go()
    assert await everything(two.target) == before
    assert {t.table: t.rows for t in report} == {name: len(r) for name, r in before.items()}
    await ensure_here(two.target)
    assert two.slept == []  # nobody served it, so there was nobody to wait for
    with pytest.raises(MovedError, match="moved to"):
        await migrate(two.source)
    with pytest.raises(DBAPIError, match="moved"):
        await Inbox(two.source).save([raw(99)], NOW)
    with pytest.raises(MovedError):
        await two.go()


async def test_it_goes_back_with_what_came_meanwhile(two: Two) -> None:
    await two.go()
    async with two.target.write() as connection:
        await connection.execute(delete(creator).where(creator.c.handle == "ß"))
        await connection.execute(update(campaign).values(product="kopi"))
    await Inbox(two.target).save([raw(50)], NOW)
    after = await everything(two.target)
    report = {t.table: t for t in await two.go(back=True)}
    assert await everything(two.source) == after
    assert report["creator"].removed == 14
    assert report["creator"].written == 0
    assert report["campaign"].written == len(TEXTS)
    assert report["inbox"].written == 1
    await ensure_here(two.source)
    await Inbox(two.source).save([raw(51)], NOW)


async def test_a_number_that_was_used_is_never_given_again(two: Two) -> None:
    async with two.source.write() as connection:
        await connection.execute(delete(inbox).where(inbox.c.id > 3))
    await two.go()
    await Inbox(two.target).save([raw(60)], NOW)
    async with two.target.read() as connection:
        assert (await connection.execute(select(inbox.c.id).order_by(inbox.c.id))).scalars().all()[
            -1
        ] == 8


class Killed(BaseException):
    """What ends a process at a line."""


@pytest.mark.parametrize("line", range(4, 24, 6))
async def test_killed_in_the_middle_it_is_finished_by_the_next_run(
    two: Two, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await everything(two.source)
    written = Database.write
    calls = 0

    def counting(self: Database) -> Any:
        nonlocal calls
        calls += 1
        if calls == line:
            raise Killed
        return written(self)

    monkeypatch.setattr(Database, "write", counting)
    with pytest.raises(Killed):
        await two.go()
    monkeypatch.undo()
    alive = [not await read_mark(d) for d in (two.source, two.target)]
    assert alive in ([True, False], [False, False])
    await two.go()
    assert await everything(two.target) == before
    assert [bool(await read_mark(d)) for d in (two.source, two.target)] == [True, False]


async def test_killed_between_closing_and_opening_nobody_is_alive_twice(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(move, "open_up", die)
    with pytest.raises(Killed):
        await two.go()
    assert [bool(await read_mark(d)) for d in (two.source, two.target)] == [True, True]
    monkeypatch.undo()
    assert all(t.written == t.removed == 0 for t in await two.go())
    await ensure_here(two.target)


async def test_a_bot_at_work_stops_before_the_rest_is_copied(two: Two) -> None:
    bot = Leases(two.source, "a", "1", lambda: 0.0)
    await bot.beat()
    assert bot.leads
    arrived = False

    async def sleep(_seconds: float) -> None:
        nonlocal arrived
        await bot.beat()
        assert not bot.slices()
        assert not bot.leads
        await Inbox(two.source).save([raw(77)], NOW)  # what arrives is still taken in
        arrived = True

    await move.move(two.source, two.target, sleep=sleep)
    assert arrived
    assert any(row[1] == 77 for row in await rows(two.target, inbox))
    await bot.beat()
    assert not bot.leads


async def test_an_installation_is_never_written_over(two: Two) -> None:
    async with two.target.write() as connection:
        await connection.execute(
            insert(workspace), {"id": "p9", "kind": "private", "created_at": NOW}
        )
    with pytest.raises(move.NotEmptyError):
        await two.go()
    assert [row[0] for row in await rows(two.target, workspace)] == ["p9"]
    await ensure_here(two.source)
    with pytest.raises(move.NotEmptyError):
        await move.move(two.source, two.source)


@pytest.mark.parametrize("behind", [timedelta(0), timedelta(days=1)])
async def test_a_target_that_is_served_is_refused(
    two: Two, monkeypatch: pytest.MonkeyPatch, behind: timedelta
) -> None:
    """Whether it is, its own clock tells, however far that is from ours."""

    async def its_time(_database: Database, _connection: object) -> datetime:
        return datetime.now(UTC) - behind

    monkeypatch.setattr(Database, "now", its_time)
    await Leases(two.target, "b", "1", lambda: 0.0).beat()
    with pytest.raises(move.ServedError):
        await two.go()
    await ensure_here(two.source)


async def test_a_half_filled_target_lets_no_bot_start(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(move, "carry_numbers", die)
    with pytest.raises(Killed):
        await two.go()
    with pytest.raises(MovedError, match="filled from"):
        await migrate(two.target)
    await ensure_here(two.source)


async def test_a_difference_keeps_the_installation_where_it_was(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lossy(source: Any, target: Database, table: Table) -> int:
        written = await real(source, target, table)
        if table is campaign:
            async with target.write() as connection:
                await connection.execute(update(table).where(table.c.id == 3).values(name="?"))
        return written

    real = move.write_missing
    monkeypatch.setattr(move, "write_missing", lossy)
    with pytest.raises(move.DifferenceError, match="campaign"):
        await two.go()
    await ensure_here(two.source)


def test_a_place_shows_no_password_and_fits() -> None:
    assert Place.of("postgresql+asyncpg://me:secret@db:5433/gandeng").name == (
        "postgresql://db:5433/gandeng"
    )
    long = Place.of("sqlite+aiosqlite:///" + "x" * 400)
    assert len(long.name) <= 120
    assert long != Place.of("sqlite+aiosqlite:///" + "x" * 399 + "y")


@given(
    st.lists(
        st.tuples(st.text(max_size=8), st.one_of(st.none(), st.integers(), st.booleans())),
        unique_by=repr,
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
@examples(20, suppress_health_check=[HealthCheck.too_slow])
def test_a_checksum_knows_no_order_and_sees_every_change(rows: list[Any], random: Any) -> None:
    shuffled = random.sample(rows, len(rows))
    cut = random.randint(0, len(rows))
    assert Sum().plus(rows) == Sum().plus(shuffled[:cut]).plus(shuffled[cut:])
    if rows:
        changed = [*rows[:-1], (rows[-1][0] + "x", rows[-1][1])]
        assert Sum().plus(rows) != Sum().plus(changed)
