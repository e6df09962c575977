"""Find the creators that a search compares, by the indexes of their summaries.

Where more match than are compared, the best of each price band come: a set within a budget is made of
cheap and dear ones. What is filtered by stands in the indexes, so that only rows that match are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.portfolio.rests import GUESSED
from core.analytics.portfolio.summary import (
    AVOIDED,
    COUNTED,
    ESTIMATED,
    OVERPRICED,
    WORTHS,
    price_band,
)
from core.capabilities.ports import Filters, Priced, Worths
from core.storage.catalogue.banding import (
    COLUMNS,
    GREATEST,
    LOWEST_BAND,
    Cell,
    bands_of,
    best_of_bands,
    carded,
    cells_of,
    each_of,
    least_of_bands,
    lots_of,
    table_of,
    worth_of,
)
from core.storage.tables import creator_summary

SHARES: Final = {COUNTED: 1.0, ESTIMATED: 0.25, OVERPRICED: 0.1, AVOIDED: 0.1}
"""How many of each standing come, as shares of the most that is compared."""


@dataclass(frozen=True, slots=True)
class Best:
    """rows: of COLUMNS. guessed: of those of whom nothing was counted, only the best came. rest: where
    only the best came of those who are taken first, the greatest worth that the others can have; infinite where a rate card is among them, as what it sells may be cheaper
    than their band and worth more than one post."""

    rows: list[Any]
    rest: dict[Cell, float]
    filters: Filters
    guessed: bool = False

    def rest_of(self, row: Any) -> tuple[float | None, int | None]:
        """Return the worth and the band of those of a row's cell who did not come, None for nobody."""
        if row.standing == ESTIMATED and self.guessed:
            return inf, GUESSED
        if row.standing != COUNTED:
            return None, None
        cell = _cell(row, self.filters)
        worth = self.rest.get(cell)
        return (None, None) if worth is None else (worth, cell[2])


async def best(
    connection: AsyncConnection,
    workspace_id: str,
    filters: Filters,
    limit: int,
    worths: Worths | None = None,
) -> Best:
    """Return those who match, of every standing: all, or the best of each price.

    worths: of these bands only, those of the first standing whose worth lies between two.
    """
    if worths is not None:
        return await _between(connection, workspace_id, filters, limit, worths)
    rows: list[Any] = []
    rest: dict[Cell, float] = {}
    guessed = False
    for standing, share in SHARES.items():
        most = max(int(limit * share), 1)
        few = await _few(connection, workspace_id, filters, standing, most)
        guessed |= standing == ESTIMATED and not few
        find = _all if few else _of_each_band if standing == COUNTED else _others_of_each_band
        found = await find(connection, workspace_id, filters, standing, most)
        if standing == COUNTED and not few:
            rest = _rest(found, filters, each_of(filters, most))
            if rest and await _carded_elsewhere(connection, workspace_id, filters, found):
                rest = dict.fromkeys(rest, inf)
        rows += found
    return Best(rows, rest, filters, guessed)


async def _between(
    connection: AsyncConnection, workspace_id: str, filters: Filters, limit: int, worths: Worths
) -> Best:
    """Return the best of those whose worth lies between two, by price band."""
    each = max(limit // max(len(worths) * len(cells_of(filters)), 1), 5)
    known = {"w": workspace_id, "s": COUNTED, "k": each}
    rows = await _best_of(connection, filters, sorted(worths), worths, known)
    return Best(rows, _rest(rows, filters, each), filters)


def _rest(rows: list[Any], filters: Filters, each: int) -> dict[Cell, float]:
    """Return the least worth of each cell of which as many came as were asked for, infinite where it is
    not known of anybody."""
    cells: dict[Cell, list[float]] = {}
    for row in rows:
        worth = getattr(row, worth_of(filters))
        cells.setdefault(_cell(row, filters), []).append(inf if worth is None else worth)
    return {cell: min(worths) for cell, worths in cells.items() if len(worths) >= each}


async def _carded_elsewhere(
    connection: AsyncConnection, workspace_id: str, filters: Filters, rows: list[Any]
) -> bool:
    """Return whether somebody of the first standing matches, has a rate card and did not come."""
    query, values = carded(filters, connection.dialect.name)
    came = sum(row.rate_card is not None for row in rows)
    found = await connection.execute(query, values | {"w": workspace_id, "s": COUNTED, "n": came})
    return found.first() is not None


def _cell(row: Any, filters: Filters) -> Cell:
    band = row.price_band if row.price_band > LOWEST_BAND else 0
    return row.category if filters.categories else None, row.city if filters.cities else None, band


async def cheapest(
    connection: AsyncConnection, workspace_id: str, filters: Filters, limit: int
) -> list[Any]:
    """Return rows of COLUMNS that match, the cheapest first."""
    c = creator_summary.c
    query = _rows(workspace_id).where(*conditions_of(filters), c.rate_idr.is_not(None))
    return list((await connection.execute(query.order_by(c.rate_idr).limit(limit))).all())


async def priced(connection: AsyncConnection, workspace_id: str, filters: Filters) -> Priced:
    """Return how many match, of every standing, and what they ask."""
    c = creator_summary.c
    told = select(func.count(), func.min(c.rate_idr), func.max(c.rate_idr))
    query = told.where(c.workspace_id == workspace_id, c.standing.in_(SHARES))
    row = (await connection.execute(query.where(*conditions_of(filters)))).one()
    return Priced(*(int(number or 0) for number in row))


async def named(
    connection: AsyncConnection, workspace_id: str, handles: Sequence[str]
) -> list[Any]:
    """Return rows of COLUMNS of these handles."""
    query = _rows(workspace_id).where(creator_summary.c.handle.in_(handles))
    return list((await connection.execute(query)).all())


def _rows(workspace_id: str) -> Select[Any]:
    columns = (creator_summary.c[name] for name in COLUMNS)
    return select(*columns).where(creator_summary.c.workspace_id == workspace_id)


def conditions_of(filters: Filters) -> list[ColumnElement[bool]]:
    """Return what rows must be for a filter, their standing apart."""
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
    conditions = [*conditions_of(filters), creator_summary.c.standing == standing]
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
    each, worths = each_of(filters, limit), None
    if worth_of(filters) != WORTHS["engagement"]:
        worths = await _least(connection, workspace_id, filters, standing, each)
    bands = bands_of(filters) if worths is None else sorted(worths)
    known = {"w": workspace_id, "s": standing, "k": each}
    return await _best_of(connection, filters, bands, worths, known)


async def _best_of(
    connection: AsyncConnection,
    filters: Filters,
    bands: Sequence[int],
    worths: Worths | None,
    known: Mapping[str, object],
) -> list[Any]:
    """Return the best of each cell; known: what every statement compares with."""
    rows: list[Any] = []
    table = table_of(filters, connection.dialect.name)
    for cells in lots_of(filters, bands):
        query, values = best_of_bands(filters, cells, bands, worths, table)
        rows += (await connection.execute(query, {**values, **known})).all()
    return rows


async def _others_of_each_band(
    connection: AsyncConnection, workspace_id: str, filters: Filters, standing: int, limit: int
) -> list[Any]:
    """Return the same of those who are taken last: by what they are worth towards any goal."""
    plain = replace(filters, goal="engagement")
    return await _of_each_band(connection, workspace_id, plain, standing, limit)


async def _least(
    connection: AsyncConnection, workspace_id: str, filters: Filters, standing: int, each: int
) -> Worths:
    """Return from which worth on somebody is among so many best of their band, where the indexes are
    not in that order: by an index alone, as rows are wide."""
    bands, table = bands_of(filters), table_of(filters, connection.dialect.name)
    found: dict[int, tuple[float, float]] = {}
    for cells in lots_of(filters, bands):
        query, values = least_of_bands(filters, cells, bands, table)
        known = values | {"w": workspace_id, "s": standing, "k": each}
        for band, least, count in (await connection.execute(query, known)).all():
            if count:
                low = float(least) if count >= each else 0.0
                found[int(band)] = (min(low, found.get(int(band), (low,))[0]), GREATEST)
    return found
