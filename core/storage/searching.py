"""Find the creators that a search compares, by the indexes of their summaries.

Where more match than are compared, the best of each price band come: a set within a budget is made of
cheap and dear ones. What is filtered by stands in the indexes, so that only rows that match are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, TextClause, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.schemas import SUMMARIES
from core.analytics.summary import AVOIDED, COUNTED, ESTIMATED, OVERPRICED, price_band
from core.storage.tables import creator_summary

COLUMNS: Final = tuple(SUMMARIES.columns)
SHARES: Final = {COUNTED: 1.0, ESTIMATED: 0.25, OVERPRICED: 0.1, AVOIDED: 0.1}
"""How many of each standing come, as shares of the most that is compared."""

LOWEST_BAND: Final = price_band(1_000)
"""Cheaper creators, those who work for nothing among them, are looked at together."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What must be so of each creator; empty and None match everything."""

    categories: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    platform: str | None = None
    followers: tuple[int | None, int | None] = (None, None)
    max_rate_idr: int | None = None


Cell = tuple[str | None, str | None, int]
"""A category, a city (None: all) and a price band, of which the best came."""


@dataclass(frozen=True, slots=True)
class Best:
    """rows: of COLUMNS. rest: where only the best came of those who are taken first, the greatest worth
    that the others can have."""

    rows: list[Any]
    rest: dict[Cell, float]
    filters: Filters

    def rest_of(self, row: Any) -> tuple[float | None, int | None]:
        """Return the worth and the band of those of a row's cell who did not come, None for nobody."""
        if row.standing != COUNTED:
            return None, None
        cell = _cell(row, self.filters)
        worth = self.rest.get(cell)
        return (None, None) if worth is None else (worth, cell[2])


async def best(
    connection: AsyncConnection, workspace_id: str, filters: Filters, limit: int
) -> Best:
    """Return those who match, of every standing: all, or the best of each price."""
    rows: list[Any] = []
    rest: dict[Cell, float] = {}
    for standing, share in SHARES.items():
        most = max(int(limit * share), 1)
        few = await _few(connection, workspace_id, filters, standing, most)
        find = _all if few else _of_each_band
        found = await find(connection, workspace_id, filters, standing, most)
        if standing == COUNTED and not few:
            rest = _rest(found, filters, most)
        rows += found
    return Best(rows, rest, filters)


def _rest(rows: list[Any], filters: Filters, most: int) -> dict[Cell, float]:
    """Return the least worth of each cell of which as many came as were asked for."""
    cells: dict[Cell, list[float]] = {}
    for row in rows:
        cells.setdefault(_cell(row, filters), []).append(row.worth)
    each = _each(filters, most)
    return {cell: min(worths) for cell, worths in cells.items() if len(worths) >= each}


def _cell(row: Any, filters: Filters) -> Cell:
    band = row.price_band if row.price_band > LOWEST_BAND else 0
    return row.category if filters.categories else None, row.city if filters.cities else None, band


async def cheapest(
    connection: AsyncConnection, workspace_id: str, filters: Filters, limit: int
) -> list[Any]:
    """Return rows of COLUMNS that match, the cheapest first."""
    c = creator_summary.c
    query = _rows(workspace_id).where(*_conditions(filters), c.rate_idr.is_not(None))
    return list((await connection.execute(query.order_by(c.rate_idr).limit(limit))).all())


async def named(
    connection: AsyncConnection, workspace_id: str, handles: Sequence[str]
) -> list[Any]:
    """Return rows of COLUMNS of these handles."""
    query = _rows(workspace_id).where(creator_summary.c.handle.in_(handles))
    return list((await connection.execute(query)).all())


SHORT: Final = (
    "handle", "platform", "followers", "expected_interactions", "posts_used", "estimated",
    "verdict", "source",
)  # fmt: skip


async def shortlist(
    connection: AsyncConnection,
    spaces: Sequence[str],
    filters: Filters,
    handles: Sequence[str],
    limit: int,
) -> list[dict[str, Any]]:
    """Return a few columns of the best who match, of the first space that has any: one statement
    where those of the best standing are enough, the larger accounts first, as the index has them."""
    c = creator_summary.c
    columns = select(*(c[name] for name in SHORT))
    for space in spaces:
        rows: list[dict[str, Any]] = []
        for standing in SHARES:
            query = columns.where(c.workspace_id == space, *_conditions(filters))
            if handles:
                query = query.where(c.handle.in_(handles))
            else:
                query = query.where(c.standing == standing)
                query = query.order_by(c.price_band.desc(), c.worth.desc())
            found = await connection.execute(query.limit(limit - len(rows)))
            rows += [dict(row) for row in found.mappings()]
            if handles or len(rows) >= limit:
                break
        if rows:
            return rows
    return []


def _rows(workspace_id: str) -> Select[Any]:
    columns = (creator_summary.c[name] for name in COLUMNS)
    return select(*columns).where(creator_summary.c.workspace_id == workspace_id)


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    c = creator_summary.c
    found: list[ColumnElement[bool]] = []
    if filters.categories:
        found.append(c.category.in_(filters.categories))
    if filters.cities:
        found.append(c.city.in_(filters.cities))
    if filters.platform:
        found.append(c.platform == filters.platform)
    low, high = filters.followers
    if low is not None:
        found.append(c.followers >= low)
    if high is not None:
        found.append(c.followers <= high)
    if filters.max_rate_idr is not None:
        found.append(c.rate_idr <= filters.max_rate_idr)
    return found


async def _few(
    connection: AsyncConnection, workspace_id: str, filters: Filters, standing: int, most: int
) -> bool:
    """Return whether no more match, by an index alone: rows are wide."""
    query = _matching(select(creator_summary.c.standing), workspace_id, filters, standing)
    many = await connection.execute(query.offset(most).limit(1))
    return many.first() is None


async def _all(
    connection: AsyncConnection, workspace_id: str, filters: Filters, standing: int, limit: int
) -> list[Any]:
    columns = select(*(creator_summary.c[name] for name in COLUMNS))
    query = _matching(columns, workspace_id, filters, standing).limit(limit)
    return list((await connection.execute(query)).all())


def _matching(
    columns: Select[Any], workspace_id: str, filters: Filters, standing: int
) -> Select[Any]:
    """Return the query for those of a standing who match, in the order of an index where one will do."""
    conditions = [*_conditions(filters), creator_summary.c.standing == standing]
    if filters.max_rate_idr is not None:
        highest = price_band(filters.max_rate_idr)
        conditions.append(creator_summary.c.price_band <= highest)
    query = columns.where(creator_summary.c.workspace_id == workspace_id, *conditions)
    if len(filters.categories) <= 1 and len(filters.cities) <= 1:
        # The order of the index, so that PostgreSQL takes it: without, it reads the table from its
        # beginning until enough match, and a workspace's rows may be at the end of millions.
        query = query.order_by(creator_summary.c.price_band, creator_summary.c.worth)
    return query


async def _of_each_band(
    connection: AsyncConnection, workspace_id: str, filters: Filters, standing: int, limit: int
) -> list[Any]:
    """Return about `limit` rows: the greatest worth of each band, category and city."""
    query, values = _banded(filters, _cells(filters), _bands(filters))
    known = values | {"w": workspace_id, "s": standing, "k": _each(filters, limit)}
    return list((await connection.execute(query, known)).all())


def _bands(filters: Filters) -> range:
    return range(LOWEST_BAND, price_band(filters.max_rate_idr or 1 << 40) + 1)


def _cells(filters: Filters) -> list[tuple[str | None, str | None]]:
    return [(a, b) for a in filters.categories or (None,) for b in filters.cities or (None,)]


def _each(filters: Filters, limit: int) -> int:
    """Return how many of each cell come."""
    return max(limit // max(_used(_bands(filters)) * len(_cells(filters)), 1), 5)


def _used(bands: range) -> int:
    """Return how many bands usually hold somebody: fees span some eight doublings."""
    return min(len(bands), 32)


def _banded(
    filters: Filters, cells: list[tuple[str | None, str | None]], bands: range
) -> tuple[TextClause, dict[str, object]]:
    """Return the query as text: SQLAlchemy would take longer to build it than SQLite to run it."""
    values: dict[str, object] = {}
    wanted = "".join(_also(filters, values))
    parts = []
    for number, (category, city) in enumerate(cells):
        where = wanted
        for name, value in (("category", category), ("city", city)):
            if value is not None:
                where += f" AND {name} = :{name}{number}"
                values[f"{name}{number}"] = value
        for band in bands:
            at = f"price_band {'<=' if band == LOWEST_BAND else '='} {band}"
            parts.append(
                f"SELECT * FROM (SELECT creator_id FROM creator_summary WHERE workspace_id = :w"  # noqa: S608 - names and numbers of ours
                f" AND standing = :s AND {at}{where} ORDER BY worth DESC LIMIT :k) AS b"
            )
    inner = " UNION ALL ".join(parts)
    columns = ", ".join(COLUMNS)
    query = text(
        f"SELECT {columns} FROM creator_summary WHERE workspace_id = :w AND creator_id IN ({inner})"  # noqa: S608
    )
    kinds = {name: creator_summary.c[name].type for name in COLUMNS}
    return query.columns(**kinds), values  # type: ignore[return-value]


def _also(filters: Filters, values: dict[str, object]) -> list[str]:
    """Return the other conditions as SQL, and put what they compare with among the values."""
    low, high = filters.followers
    wanted = (
        ("platform", "=", "p", filters.platform),
        ("followers", ">=", "low", low),
        ("followers", "<=", "high", high),
        ("rate_idr", "<=", "most", filters.max_rate_idr),
    )
    found = []
    for column, sign, name, value in wanted:
        if value is not None:
            values[name] = value
            found.append(f" AND {column} {sign} :{name}")
    return found
