"""Many rows at once on SQLite: what is new goes in by one statement, what is known is compared there.

Going through a row's values in Python costs ten times what SQLite itself needs for them. So rows are
written where their key is free; only if some were known, those are put into a table of the
connection's own, and what differs comes back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection

from core.storage.engine.ordering import arrow_of

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

MANY: Final = 1_000
"""From so many rows on this way is the faster one."""

PART: Final = 50_000
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
    """Write the rows whose key the workspace does not know; keys are unique within the frame, which
    is in their order, so that rows lie beside each other on disk.

    A row differs where it knows a value that is not the one known; nothing is written of it.
    """
    if frame.empty:
        return Sorted(frame, frame)
    names = [c.name for c in table.columns if c.name != "workspace_id"]
    work = _Part(table.name, names, key, workspace_id, frame[names])
    driver: Any = (await connection.get_raw_connection()).driver_connection
    found: Sorted = await driver.run(lambda: work.write(driver.raw))
    return found


class _Part:
    """One lot of rows. Every name in a statement is one of our own tables', every value is bound, or
    quoted by SQLite where all rows have the same: to bind it a million times takes as long as a number."""

    def __init__(
        self,
        table: str,
        names: Sequence[str],
        key: Sequence[str],
        workspace_id: str,
        frame: pd.DataFrame,
    ) -> None:
        self._table, self._names, self._key = table, names, key
        self._workspace_id, self._frame = workspace_id, frame

    def write(self, raw: sqlite3.Connection) -> Sorted:
        """Do it all in the thread of the connection, within its transaction."""
        last = raw.execute(f"SELECT max(rowid) FROM {self._table}").fetchone()[0] or 0  # noqa: S608
        before, number = raw.total_changes, len(self._frame)
        alike = {"workspace_id": self._workspace_id} | _alike(
            self._frame.drop(columns=[*self._key])
        )
        said = raw.execute(f"SELECT {_marks(alike, 'quote(?)')}", [*alike.values()]).fetchone()
        told = [n for n in self._names if n not in alike and self._frame[n].notna().any()]
        raw.executemany(
            f"INSERT INTO {self._table} ({', '.join((*alike, *told))})"  # noqa: S608
            f" VALUES ({', '.join(said)}, {_marks(told)}) ON CONFLICT DO NOTHING",
            zip(*values_of(self._frame[told]), strict=True),
        )
        added = raw.total_changes - before
        if added == number:
            return Sorted(self._frame, self._frame.iloc[:0])
        fresh = np.zeros(number, dtype=bool)
        if added:
            fresh = self._newer_than(raw, last)
        known = self._frame[~fresh]
        return Sorted(self._frame[fresh], known[self._differing(raw, known)])

    def _newer_than(self, raw: sqlite3.Connection, last: int) -> np.ndarray[Any, Any]:
        """Return which rows of the frame have a number above `last`: they were just written."""
        keys = ", ".join(self._key)
        found = raw.execute(
            f"SELECT {keys} FROM {self._table} WHERE rowid > ? ORDER BY rowid",  # noqa: S608
            (last,),
        )
        new = set(found.fetchall())
        mine = zip(*(self._frame[name].tolist() for name in self._key), strict=True)
        return np.fromiter((key in new for key in mine), dtype=bool, count=len(self._frame))

    def _differing(self, raw: sqlite3.Connection, known: pd.DataFrame) -> np.ndarray[Any, Any]:
        """Return which rows know a value that is not the one kept."""
        columns, marks = ", ".join(self._names), _marks(["position", *self._names])
        raw.execute("DROP TABLE IF EXISTS temp.incoming")
        raw.execute(f"CREATE TEMP TABLE incoming (position INTEGER PRIMARY KEY, {columns})")
        raw.executemany(
            f"INSERT INTO temp.incoming VALUES ({marks})",  # noqa: S608
            zip(range(len(known)), *values_of(known), strict=True),
        )
        same = " AND ".join(f"known.{k} = new.{k}" for k in self._key)
        others = [name for name in self._names if name not in self._key]
        differs = " OR ".join(f"(new.{n} IS NOT NULL AND new.{n} IS NOT known.{n})" for n in others)
        found = raw.execute(
            f"SELECT new.position FROM temp.incoming AS new CROSS JOIN {self._table} AS known"  # noqa: S608
            f" ON known.workspace_id = ? AND {same} WHERE {differs}",
            (self._workspace_id,),
        ).fetchall()
        raw.execute("DROP TABLE temp.incoming")
        differing = np.zeros(len(known), dtype=bool)
        differing[[position for (position,) in found]] = True
        return differing


def _marks(names: Collection[str], mark: str = "?") -> str:
    return ", ".join([mark] * len(names))


def _alike(frame: pd.DataFrame) -> dict[str, Any]:
    """Return the columns of which every row has the same value, with it; but for texts with a NUL, at
    which SQLite's `quote` ends."""
    import pyarrow.compute as pc

    columns = {name: arrow_of(frame[name]) for name in frame.columns}
    may = [n for n, values in columns.items() if values[0].is_valid and values[0] == values[-1]]
    same = [n for n in may if pc.all(pc.equal(columns[n], columns[n][0]), skip_nulls=False).as_py()]
    first = dict(zip(same, values_of(frame[same].iloc[:1]), strict=True))
    return {name: value for name, (value,) in first.items() if "\0" not in str(value)}


def values_of(frame: pd.DataFrame) -> Iterator[list[Any]]:
    """Yield each column's values as SQLite keeps them: None, int (a flag is one), text."""
    import pyarrow as pa
    import pyarrow.compute as pc

    for name in frame.columns:
        values = arrow_of(frame[name])
        if pa.types.is_boolean(values.type):
            values = values.cast(pa.int8())  # SQLite's driver asks what a bool is, each time
        if pa.types.is_timestamp(values.type):
            naive = values.cast(pa.timestamp("us")).cast(pa.string())
            iso = pc.binary_replace_slice(naive, start=10, stop=11, replacement="T")
            values = pc.binary_join_element_wise(iso, "+00:00", "")
        yield _listed(values)


def _listed(values: pa.Array) -> list[Any]:
    """Return a column's values as Python's; Arrow's own `to_pylist` makes an object of its own first."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not values.null_count or not pa.types.is_integer(values.type):
        whole: list[Any] = values.to_numpy(zero_copy_only=False).tolist()
        return whole
    found = pc.fill_null(values, 0).to_numpy().astype(object)
    found[values.is_null().to_numpy(zero_copy_only=False)] = None
    listed: list[Any] = found.tolist()
    return listed
