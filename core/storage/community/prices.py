"""Price boards in the database: prices of members, and the ranges that were published of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.community.prices import Cell, Paid, PriceRange, counted, publish, shown
from core.capabilities.ports.prices import Home
from core.storage.engine.database import Database
from core.storage.tables import community, person, price_paid, price_range, workspace
from core.storage.turns.membership import spaces_of
from core.storage.turns.turns import Turn

p, r = price_paid.c, price_range.c
MOST = 20_000
"""Prices of one cell that are looked at."""


class SqlPrices:
    """Implements the port `core.capabilities.ports.Prices` for the speaker of one turn."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self._database = database
        self._turn = turn
        self._person = turn.speaker.person_id

    async def homes(self) -> tuple[Home, ...]:
        """Return the communities of the speaker; in a group that one alone."""
        query = (
            select(workspace.c.id, func.coalesce(community.c.title, ""))
            .select_from(workspace.outerjoin(community, community.c.workspace_id == workspace.c.id))
            .where(
                workspace.c.id.in_(spaces_of(self._person, self._turn.now)),
                workspace.c.kind == "community",
            )
            .order_by(workspace.c.id)
        )
        async with self._turn.reading() as connection:
            found = tuple(Home(*row) for row in await connection.execute(query))
        here = self._turn.known.workspace_id
        if self._turn.speaker.chat_kind == "group" and here.startswith("g"):
            return tuple(home for home in found if home.id == here) or (Home(here, ""),)
        return found if self._turn.speaker.chat_kind == "private" else ()

    async def put(self, home: str, handle: str, kind: str, cell: Cell, each_idr: int) -> bool:
        """Keep what the speaker paid, and publish the cell's range where that may be done."""
        if home not in {known.id for known in await self.homes()}:
            return False
        now = self._turn.now
        said = {**asdict(cell), "each_idr": each_idr, "changed_at": now}
        key = {"workspace_id": home, "person_id": self._person, "handle": handle, "kind": kind}
        connection = await self._turn.writing()
        new = self._database.insert(price_paid).values(**key, **said, made_at=now)
        await connection.execute(new.on_conflict_do_update(index_elements=list(key), set_=said))
        await publish_cell(connection, self._database, home, cell, now)
        return True

    async def mine(self) -> tuple[Paid, ...]:
        """Return everything that the speaker shared in these communities, newest first."""
        homes = [home.id for home in await self.homes()]
        query = _paid().where(p.person_id == self._person, p.workspace_id.in_(homes))
        async with self._turn.reading() as connection:
            return await _read(connection, query.order_by(p.changed_at.desc(), p.id.desc()))

    async def written(self, at: datetime) -> tuple[Paid, ...]:
        """Return what the speaker first shared with a message written at that moment."""
        homes = [home.id for home in await self.homes()]
        moments = (at, at.replace(microsecond=0))  # of before messages had one of their own
        query = _paid().where(p.person_id == self._person, p.made_at.in_(moments))
        async with self._turn.reading() as connection:
            return await _read(connection, query.where(p.workspace_id.in_(homes)))

    async def withdraw(self, paid_id: int) -> bool:
        """Delete a price of the speaker, wherever they shared it."""
        connection = await self._turn.writing()
        gone = await connection.execute(
            delete(price_paid).where(p.id == paid_id, p.person_id == self._person)
        )
        return bool(gone.rowcount)

    async def made_since(self, since: datetime) -> int:
        """Return how many prices the speaker shared since then, wherever."""
        query = select(func.count()).where(p.person_id == self._person, p.made_at >= since)
        async with self._turn.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def ranges(
        self,
        *,
        platform: str | None = None,
        tier: str | None = None,
        category: str | None = None,
    ) -> tuple[PriceRange, ...]:
        """Return the ranges that may be shown, for these cells."""
        homes = [home.id for home in await self.homes()]
        query = select(price_range).where(r.workspace_id.in_(homes))
        for column, wanted in ((r.platform, platform), (r.tier, tier), (r.category, category)):
            if wanted:
                query = query.where(column == wanted)
        query = query.order_by(r.platform, r.tier, r.category, r.workspace_id)
        async with self._turn.reading() as connection:
            known = [(row.workspace_id, _range(row)) for row in await connection.execute(query)]
            return tuple(
                [
                    published
                    for home, published in known
                    if shown(await _cell(connection, home, published.cell), published)
                ]
            )


async def publish_cell(
    connection: AsyncConnection, database: Database, home: str, cell: Cell, now: datetime
) -> None:
    """Publish a new range of one cell where that singles nobody out, else leave it as it is."""
    paid = await _cell(connection, home, cell)
    known = (await connection.execute(select(price_range).where(*_of(r, home, cell)))).first()
    born = select(workspace.c.created_at).where(workspace.c.id == home)
    opened = (await connection.execute(born)).scalar_one_or_none() or now
    new = publish(paid, _range(known) if known else None, opened, now)
    if new is None:
        return
    values = {
        "low_idr": new.low_idr,
        "high_idr": new.high_idr,
        "people": new.people,
        "published_at": now,
    }
    keys = {"workspace_id": home, **asdict(cell)}
    upsert = database.insert(price_range).values(**keys, **values)
    await connection.execute(upsert.on_conflict_do_update(index_elements=list(keys), set_=values))
    theirs = p.person_id.in_(counted(paid, opened, now))
    part = update(price_paid).where(*_of(p, home, cell), theirs)
    await connection.execute(part.values(published_at=now))


async def publish_waiting(database: Database, now: datetime) -> None:
    """Publish the ranges whose week has passed and that enough people changed meanwhile."""
    old = select(r.workspace_id, r.platform, r.tier, r.category).where(
        r.published_at <= now - timedelta(days=7)
    )
    async with database.read() as connection:
        waiting = [(home, Cell(*cell)) for home, *cell in await connection.execute(old)]
    for home, cell in waiting:
        async with database.write() as connection:
            await publish_cell(connection, database, home, cell, now)


def _of(c: Any, home: str, cell: Cell) -> list[Any]:
    return [c.workspace_id == home, *(c[name] == value for name, value in asdict(cell).items())]


def _paid() -> Select[Any]:
    since = func.coalesce(person.c.first_seen_at, p.made_at, type_=p.made_at.type)
    return select(
        p.id, p.person_id, p.handle, p.kind, p.platform, p.tier, p.category,
        p.each_idr, p.changed_at, since, p.published_at, p.workspace_id,
    ).select_from(price_paid.outerjoin(person, person.c.id == p.person_id))  # fmt: skip


async def _cell(connection: AsyncConnection, home: str, cell: Cell) -> tuple[Paid, ...]:
    query = _paid().where(*_of(p, home, cell)).order_by(p.changed_at.desc()).limit(MOST)
    return await _read(connection, query)


async def _read(connection: AsyncConnection, query: Select[Any]) -> tuple[Paid, ...]:
    rows: Iterable[Any] = await connection.execute(query)
    return tuple(_one(*row) for row in rows)


def _one(
    number: int,
    who: int,
    handle: str,
    kind: str,
    platform: str,
    tier: str,
    category: str,
    *rest: Any,
) -> Paid:
    return Paid(number, who, handle, kind, Cell(platform, tier, category), *rest)


def _range(row: Any) -> PriceRange:
    cell = Cell(row.platform, row.tier, row.category)
    return PriceRange(cell, row.low_idr, row.high_idr, row.people, row.published_at)
