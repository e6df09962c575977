"""Many rows at once on SQLite: what is new goes in by one statement, what is known is compared there.

Going through a row's values in Python costs ten times what SQLite itself needs for them, so rows are
put into a table of the connection's own first, and only those that differ come back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection

if TYPE_CHECKING:
    import pandas as pd

MANY: Final = 1_000
"""From so many rows on this way is the faster one."""

PART: Final = 20_000
"""Rows that are in memory twice."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Which rows of a frame were new (they are written), and which differ from what is known."""

    fresh: pd.DataFrame
    differing: pd.DataFrame


async def write_new(
    connection: AsyncConnection,
    table: Table,
    key: Sequence[str],
    workspace_id: str,
    frame: pd.DataFrame,
) -> Sorted:
    """Write the rows whose key the workspace does not know; keys are unique within the frame.

    A row differs where it knows a value that is not the one known; nothing is written of it.
    """
    if frame.empty:
        return Sorted(frame, frame)
    names = [c.name for c in table.columns if c.name != "workspace_id"]
    await _stage(connection, names, frame[names])
    same = " AND ".join(f"known.{k} = new.{k}" for k in key)
    match = f"known.workspace_id = ? AND {same}"
    others = [name for name in names if name not in key]
    differs = " OR ".join(f"(new.{n} IS NOT NULL AND new.{n} IS NOT known.{n})" for n in others)
    # every name is a column's of our own tables, every value is bound
    found = await connection.exec_driver_sql(
        f"SELECT new.position, {differs} FROM temp.incoming AS new"  # noqa: S608
        f" CROSS JOIN {table.name} AS known ON {match}",
        (workspace_id,),
    )
    known = np.zeros(len(frame), dtype=bool)
    differing = np.zeros(len(frame), dtype=bool)
    compared: list[Any] = list(found.all())
    for position, is_other in compared:
        known[position] = True
        differing[position] = bool(is_other)
    columns = ", ".join(names)
    order = ", ".join(key)
    await connection.exec_driver_sql(
        f"INSERT INTO {table.name} (workspace_id, {columns})"  # noqa: S608
        f" SELECT ?, {columns} FROM temp.incoming AS new"
        f" WHERE NOT EXISTS (SELECT 1 FROM {table.name} AS known WHERE {match}) ORDER BY {order}",
        (workspace_id, workspace_id),
    )
    await connection.exec_driver_sql("DROP TABLE temp.incoming")
    return Sorted(frame[~known], frame[differing])


async def _stage(connection: AsyncConnection, names: Sequence[str], frame: pd.DataFrame) -> None:
    columns = ", ".join(names)
    await connection.exec_driver_sql("DROP TABLE IF EXISTS temp.incoming")
    await connection.exec_driver_sql(
        f"CREATE TEMP TABLE incoming (position INTEGER PRIMARY KEY, {columns})"
    )
    marks = ", ".join("?" * (len(names) + 1))
    await connection.exec_driver_sql(
        f"INSERT INTO temp.incoming VALUES ({marks})",  # noqa: S608
        list(rows(frame)),
    )


def rows(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """Yield position and values of every row as SQLite keeps them: None, int (a flag is one), text."""
    return zip(range(len(frame)), *(_values(frame[name]) for name in frame.columns), strict=True)


def _values(series: pd.Series[Any]) -> list[Any]:
    missing = series.isna().to_numpy(dtype=bool)
    if str(series.dtype).startswith("datetime"):
        naive = series.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy("datetime64[us]")
        found = [f"{text}+00:00" for text in np.datetime_as_string(naive, unit="us").tolist()]
    else:
        found = series.tolist()
    if not missing.any():
        return found
    return [None if gone else value for gone, value in zip(missing.tolist(), found, strict=True)]
