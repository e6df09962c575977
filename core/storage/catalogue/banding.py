"""The statements that find the best of each price band, as text over the indexes of summaries.

SQLAlchemy would take longer to build them than SQLite to run them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import TextClause, text

from core.analytics.frames.schemas import SUMMARIES
from core.analytics.portfolio.summary import WORTHS, price_band
from core.capabilities.ports import Filters, Worths
from core.storage.tables import creator_summary

COLUMNS: Final = tuple(SUMMARIES.columns)

LOWEST_BAND: Final = price_band(1_000)
"""Cheaper creators, those who work for nothing among them, are looked at together."""


GREATEST: Final = 1e300
"""More than anybody is worth."""


def worth_of(filters: Filters) -> str:
    """Return the column that says what somebody is worth."""
    return WORTHS[filters.goal]


def order_of(filters: Filters) -> str:
    """Return by what the best are found: those of whom code older than a column wrote nothing there
    come first, as they may be worth anything."""
    worth = worth_of(filters)
    return worth if worth == WORTHS["engagement"] else f"coalesce({worth}, {GREATEST})"


InCell = tuple[str | None, str | None]
"""A category and a city, None: all."""

TERMS: Final = 500
"""Of one statement: SQLite joins no more (SQLITE_MAX_COMPOUND_SELECT)."""

Cell = tuple[str | None, str | None, int]
"""A category, a city (None: all) and a price band, of which the best came."""


def bands_of(filters: Filters) -> range:
    """Return the bands that a price within the filters may be in."""
    return range(LOWEST_BAND, price_band(filters.max_rate_idr or 1 << 40) + 1)


def cells_of(filters: Filters) -> list[InCell]:
    """Return what the best are looked for apart."""
    return [(a, b) for a in filters.categories or (None,) for b in filters.cities or (None,)]


def lots_of(filters: Filters, bands: Sequence[int]) -> Iterator[list[InCell]]:
    """Yield the cells, as many at a time as one statement can look at in each of these bands."""
    cells = cells_of(filters)
    size = TERMS // max(len(bands), 1)
    for start in range(0, len(cells) if bands else 0, size):
        yield cells[start : start + size]


def table_of(filters: Filters, dialect: str) -> str:
    """Return the table to read: of SQLite by the index that holds together what matches, as it keeps no
    statistics by which it would tell that from the index of prices (a second instead of 10 ms)."""
    if dialect != "sqlite":
        return "creator_summary"
    names = {(0, 0): "any", (1, 0): "topic", (0, 1): "place", (1, 1): "both"}
    which = names[bool(filters.categories), bool(filters.cities)]
    return f"creator_summary INDEXED BY ix_summary_{which}"


def each_of(filters: Filters, limit: int) -> int:
    """Return how many of each cell come."""
    return max(limit // max(_used(bands_of(filters)) * len(cells_of(filters)), 1), 5)


def _used(bands: range) -> int:
    """Return how many bands usually hold somebody: fees span some eight doublings."""
    return min(len(bands), 32)


def best_of_bands(
    filters: Filters,
    cells: list[InCell],
    bands: Sequence[int],
    worths: Worths | None,
    table: str,
) -> tuple[TextClause, dict[str, object]]:
    """Return the query for COLUMNS of the best of each cell (`:k` of them in workspace `:w` of standing
    `:s`), and what else it compares with. table: see `table_of`."""
    parts, values = _parts(filters, cells, bands, worths, table)
    inner = " UNION ALL ".join(
        f"SELECT * FROM (SELECT creator_id {part} ORDER BY {order_of(filters)} DESC LIMIT :k) AS b"  # noqa: S608 - names and numbers of ours
        for _, part in parts
    )
    columns = ", ".join(COLUMNS)
    query = text(
        f"SELECT {columns} FROM creator_summary WHERE workspace_id = :w AND creator_id IN ({inner})"  # noqa: S608
    )
    kinds = {name: creator_summary.c[name].type for name in COLUMNS}
    return query.columns(**kinds), values  # type: ignore[return-value]


def least_of_bands(
    filters: Filters, cells: list[InCell], bands: Sequence[int], table: str
) -> tuple[TextClause, dict[str, object]]:
    """Return the query for the band, the least worth of the best, and how many these are, by cell."""
    parts, values = _parts(filters, cells, bands, None, table)
    query = " UNION ALL ".join(
        f"SELECT {band}, min(x), count(*) FROM (SELECT {order_of(filters)} AS x {part}"  # noqa: S608 - names and numbers of ours
        f" AND {order_of(filters)} >= 0 ORDER BY x DESC LIMIT :k) AS b"
        for band, part in parts
    )
    return text(query), values


def carded(filters: Filters, dialect: str) -> tuple[TextClause, dict[str, object]]:
    """Return the query for a row if more than `:n` who match (workspace `:w`, standing `:s`) have a rate
    card, and what else it compares with: of SQLite by the index of those who have one."""
    table = "creator_summary" + (" INDEXED BY ix_summary_card" if dialect == "sqlite" else "")
    values: dict[str, object] = {}
    where = "".join(_also(filters, values))
    for name, wanted in (("category", filters.categories), ("city", filters.cities)):
        if wanted:
            known = {f"{name}{number}": one for number, one in enumerate(wanted)}
            where += f" AND {name} IN ({', '.join(f':{key}' for key in known)})"
            values |= known
    query = text(
        f"SELECT 1 FROM {table} WHERE workspace_id = :w AND standing = :s"  # noqa: S608 - names of ours
        f" AND rate_card IS NOT NULL{where} LIMIT 1 OFFSET :n"
    )
    return query, values


def _parts(
    filters: Filters,
    cells: list[InCell],
    bands: Sequence[int],
    worths: Worths | None,
    table: str,
) -> tuple[list[tuple[int, str]], dict[str, object]]:
    """Return the end of a query for each cell with its band, and what they compare with."""
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
            at = f"price_band {'<=' if band <= LOWEST_BAND else '='} {max(band, LOWEST_BAND)}"
            if worths is not None:
                values[f"low{band}"], values[f"high{band}"] = worths[band]
                at += f" AND {order_of(filters)} BETWEEN :low{band} AND :high{band}"
            head = f"FROM {table} WHERE workspace_id = :w AND standing = :s"
            parts.append((band, f"{head} AND {at}{where}"))
    return parts, values


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
