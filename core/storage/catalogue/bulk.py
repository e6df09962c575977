"""Scored creators into a workspace, a hundred thousand at a time: PostgreSQL takes them by COPY.

A lot goes into a temporary table, and one statement merges it by the rules of `coalescing`: a newer row
speaks where it knows something, an older one only fills gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, case, column, func, insert, or_, select, text, true, update
from sqlalchemy import table as named
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.frames.schemas import CREATORS, SUMMARIES
from core.analytics.pricing.card import joined
from core.capabilities.ports import MergeCount
from core.storage.catalogue.coalescing import ABOUT_THE_FILE
from core.storage.catalogue.columns import rows_of
from core.storage.catalogue.summaries import note_rules
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import creator, creator_summary, snapshot, workspace

if TYPE_CHECKING:
    import pandas as pd
    from sqlalchemy import BindParameter, ColumnElement, Table, TableClause

ROWS: Final = 5_000
"""Rows of one statement where there is no COPY."""

SEALED: Final = "bio"
"""Never the same twice when it is encrypted, so that it cannot tell whether a row has changed."""


async def load_scored(
    database: Database,
    seal: Seal,
    workspace_id: str,
    frames: tuple[pd.DataFrame, pd.DataFrame],
    now: datetime,
) -> MergeCount:
    """Merge a lot of (CREATORS, SUMMARIES), one row a creator in both, in one transaction; return
    how many creators were new and how many changed. The workspace is made if it is new."""
    creators, summaries = frames
    async with database.write() as connection:
        made = {"id": workspace_id, "kind": "business", "created_at": now}
        await connection.execute(database.insert(workspace).on_conflict_do_nothing(), [made])
        await note_rules(database, connection, workspace_id)
        lot = _Lot(database, connection, workspace_id)
        people = await lot.stage(creator, CREATORS.conform(creators), _sealed(seal))
        await lot.join_cards(people)
        count = await lot.count(people)
        await lot.merge_creators(people)
        await lot.remember_growth(people)
        told = await lot.stage(creator_summary, SUMMARIES.conform(summaries))
        await lot.merge_summaries(told)
        for staged in (people, told):
            await connection.execute(text(f"DROP TABLE {staged.name}"))
    return count


def _sealed(seal: Seal) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda row: row | {SEALED: seal.close(row[SEALED])}


class _Lot:
    """What is done with one lot within one transaction."""

    def __init__(self, database: Database, connection: AsyncConnection, workspace_id: str) -> None:
        self._database = database
        self._connection = connection
        self._workspace_id = workspace_id

    async def stage(
        self,
        table: Table,
        frame: pd.DataFrame,
        change: Callable[[dict[str, Any]], dict[str, Any]] = lambda row: row,
    ) -> TableClause:
        """Write a frame's rows into a temporary table like `table`; return it."""
        name = f"staged_{table.name}"
        await self._connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
        await self._connection.execute(
            text(f"CREATE TEMPORARY TABLE {name} AS SELECT * FROM {table.name} WHERE 1 = 0")  # noqa: S608 - names of ours
        )
        staged = named(name, *(column(c.name, c.type) for c in table.columns))
        last = frame.drop_duplicates("creator_id", keep="last")
        rows = ({"workspace_id": self._workspace_id} | change(row) for row in rows_of(last))
        if self._database.is_sqlite:
            while part := list(islice(rows, ROWS)):
                await self._connection.execute(insert(staged), part)
        else:
            await self._copy(staged, _records(staged, self._connection, rows))
        return staged

    async def _copy(self, staged: TableClause, records: Iterator[tuple[Any, ...]]) -> None:
        raw: Any = (await self._connection.get_raw_connection()).driver_connection
        names = [c.name for c in staged.columns]
        await raw.copy_records_to_table(staged.name, records=records, columns=names)
        await self._connection.execute(text(f"ANALYZE {staged.name}"))

    async def join_cards(self, staged: TableClause) -> None:
        """Let the staged rate cards hold what is known besides: a card is a list of prices, of which
        another one states some anew."""
        new, known = staged.c, creator.c
        differing = (
            select(new.creator_id, new.rate_card, known.rate_card, _priced_before(new, known))
            .select_from(staged.join(creator, _same(creator, staged)))
            .where(new.rate_card != known.rate_card)
        )
        key: BindParameter[str] = bindparam("key")
        card: BindParameter[str] = bindparam("card")
        change = update(staged).where(new.creator_id == key).values(rate_card=card)
        found = [
            {"key": name, "card": joined(old, said) if older else joined(said, old)}
            for name, said, old, older in await self._connection.execute(differing)
        ]
        if found:
            index = f"CREATE INDEX {staged.name}_of ON {staged.name} (creator_id)"
            await self._connection.execute(text(index))
        for start in range(0, len(found), ROWS):
            await self._connection.execute(change, found[start : start + ROWS])

    async def count(self, staged: TableClause) -> MergeCount:
        """Return how many staged creators are unknown, and how many will tell news."""
        all_ = select(func.count()).select_from(staged)
        known = all_.join(creator, _same(creator, staged))
        merged = _merged(creator, staged.c)
        news = [merged[n].is_distinct_from(creator.c[n]) for n in merged if _tells(n)]
        totals = [
            int((await self._connection.execute(query)).scalar_one())
            for query in (all_, known, known.where(or_(*news)))
        ]
        return MergeCount(totals[0] - totals[1], totals[2])

    async def merge_creators(self, staged: TableClause) -> None:
        """Add who is new; let what is known of the others grow."""
        statement = self._from(creator, staged)
        merged = _merged(creator, statement.excluded)
        changed = [merged[n].is_distinct_from(creator.c[n]) for n in merged if n != SEALED]
        changed.append(merged[SEALED].is_not(None) & creator.c.bio.is_(None))
        key = ["workspace_id", "creator_id"]
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=key, set_=merged, where=or_(*changed))
        )

    async def remember_growth(self, staged: TableClause) -> None:
        """Note what each had on the day that it was looked at."""
        names = ["workspace_id", "creator_id", "day", "followers", "following"]
        c = staged.c
        day = func.substr(text("captured_at"), 1, 10)
        rows = select(c.workspace_id, c.creator_id, day, c.followers, c.following)
        seen = rows.where(c.captured_at.is_not(None), c.followers.is_not(None))
        statement = self._database.insert(snapshot).from_select(names, seen)
        changes = {n: statement.excluded[n] for n in names[3:]}
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=names[:3], set_=changes)
        )

    async def merge_summaries(self, staged: TableClause) -> None:
        """Write what searches need, except where something later is known."""
        statement = self._from(creator_summary, staged)
        new, known = statement.excluded, creator_summary.c
        key = ["workspace_id", "creator_id"]
        changes = {c.name: new[c.name] for c in creator_summary.columns if c.name not in key}
        later = or_(known.evaluated_at.is_(None), new.evaluated_at >= known.evaluated_at)
        other = or_(*(new[n].is_distinct_from(known[n]) for n in changes))
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=key, set_=changes, where=later & other)
        )

    def _from(self, table: Table, staged: TableClause) -> Any:
        # SQLite takes "ON CONFLICT" after a SELECT for a join where no condition is between them
        rows = select(*staged.columns).where(true())
        return self._database.insert(table).from_select([c.name for c in staged.columns], rows)


def _records(
    staged: TableClause, connection: AsyncConnection, rows: Iterator[dict[str, Any]]
) -> Iterator[tuple[Any, ...]]:
    """Yield rows as the driver takes them, each value as its column's type writes it."""
    dialect = connection.dialect
    columns: Sequence[tuple[str, Any]] = [
        (c.name, c.type.dialect_impl(dialect).bind_processor(dialect)) for c in staged.columns
    ]
    for row in rows:
        yield tuple(write(row[name]) if write else row[name] for name, write in columns)


def _same(table: Table, staged: TableClause) -> ColumnElement[bool]:
    return (table.c.workspace_id == staged.c.workspace_id) & (
        table.c.creator_id == staged.c.creator_id
    )


def _merged(table: Table, new: Any) -> dict[str, ColumnElement[Any]]:
    """Return what each column becomes: by the newer row where it knows it, else by the other.

    A staged rate card holds what was known, see `_Lot.join_cards`.
    """
    older, stale = new.captured_at < table.c.captured_at, _priced_before(new, table.c)
    prices: dict[str, ColumnElement[Any]] = {
        "rate_idr": case(
            (stale, func.coalesce(table.c.rate_idr, new.rate_idr)),
            else_=func.coalesce(new.rate_idr, table.c.rate_idr),
        ),
        "rate_card": func.coalesce(new.rate_card, table.c.rate_card),
        "priced_at": case(
            (_is_priced(table.c) & (stale | ~_is_priced(new)), table.c.priced_at),
            else_=new.priced_at,
        ),
    }
    columns: dict[str, ColumnElement[Any]] = {
        name: case(
            (older, func.coalesce(table.c[name], new[name])),
            else_=func.coalesce(new[name], table.c[name]),
        )
        for name in CREATORS.columns
        if name != "creator_id"
    }
    counted, known = new.followers.is_not(None), table.c.followers.is_not(None)
    day = case(
        (known & ~counted, func.coalesce(table.c.captured_at, new.captured_at)),
        (counted & ~known, func.coalesce(new.captured_at, table.c.captured_at)),
        else_=columns["captured_at"],
    )
    return columns | prices | {"captured_at": day}


def _is_priced(row: Any) -> ColumnElement[bool]:
    return or_(row.rate_idr.is_not(None), row.rate_card.is_not(None))


def _priced_before(new: Any, known: Any) -> ColumnElement[bool]:
    """Return whether a row's prices are of an earlier day than those that are known."""
    mine, theirs = (func.coalesce(one.priced_at, one.captured_at) for one in (new, known))
    return mine < theirs


def _tells(name: str) -> bool:
    """Whether a change of this column is news that can be seen."""
    return name not in ABOUT_THE_FILE and name != SEALED
