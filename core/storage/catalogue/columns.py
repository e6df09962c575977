"""Rows of SQLite as canonical frames, by columns, where no row is ever an object of Python's own; and
frames as rows to write.

A frame of a hundred thousand posts takes a tenth of the time that it takes through SQLAlchemy's
rows and types, which look at every cell.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.frames.schemas import COUNT, FLAG, FLOAT, STRING, TIME, Schema

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Row = dict[str, Any]

CHUNK: Final = 500
"""Rows or keys of one statement: far below both databases' limits on bound parameters."""

KEYS: Final = 100
"""Keys of one statement: what it returns is in memory as rows of Python's own."""


async def frame_of(
    connection: AsyncConnection,
    schema: Schema,
    table: str,
    workspace_id: str,
    column: str,
    keys: Sequence[str],
) -> pd.DataFrame:
    """Return a workspace's rows of an SQLite table whose `column`, the first of the schema's key, is
    one of the keys, in the order of the key. table, column: names of ours."""
    names, order = ", ".join(schema.columns), ", ".join(schema.key)
    ordered = sorted(set(keys))

    def read(raw: sqlite3.Connection) -> list[pa.Table]:
        parts: list[pa.Table] = []
        for start in range(0, len(ordered), KEYS):
            part = ordered[start : start + KEYS]
            query = (
                f"SELECT {names} FROM {table} WHERE workspace_id = ?"  # noqa: S608 - names of ours
                f" AND {column} IN ({', '.join('?' * len(part))}) ORDER BY {order}"
            )
            parts += _tables(schema, raw.execute(query, (workspace_id, *part)).fetchall())
        return parts

    driver: Any = (await connection.get_raw_connection()).driver_connection
    return _whole(schema, await driver.run(lambda: read(driver.raw)))


def _whole(schema: Schema, parts: Sequence[pa.Table]) -> pd.DataFrame:
    import pyarrow as pa

    return framed(pa.concat_tables(parts)) if parts else schema.empty()


def _tables(schema: Schema, rows: Sequence[Sequence[Any]]) -> list[pa.Table]:
    """Return rows as SQLite gives them (texts of times, 0 and 1 for flags) as a table; none for none."""
    import pyarrow as pa

    if not rows:
        return []
    columns = [
        _typed(values, kind)
        for values, kind in zip(zip(*rows, strict=True), schema.columns.values(), strict=True)
    ]
    return [pa.table(columns, names=list(schema.columns))]


def framed(table: pa.Table) -> pd.DataFrame:
    """Return a table of Arrow's as a frame of canonical types."""
    import pandas as pd
    import pyarrow as pa

    kinds = {
        pa.large_string(): pd.StringDtype(),
        pa.int64(): pd.Int64Dtype(),
        pa.float64(): pd.Float64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
    }
    found: pd.DataFrame = table.to_pandas(types_mapper=kinds.get)
    return found


def _typed(values: Sequence[Any], kind: str) -> pa.Array:
    import pyarrow as pa

    if kind == TIME:
        return pa.array(values, pa.string()).cast(pa.timestamp("us", tz="UTC"))
    if kind == FLAG:
        return pa.array(values, pa.int8()).cast(pa.bool_())
    types = {STRING: pa.large_string(), COUNT: pa.int64(), FLOAT: pa.float64()}
    return pa.array(values, types[kind])


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """Return plain Python rows: None for unknown, datetimes for times."""
    columns = {name: _plain(frame[name]) for name in frame.columns}
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def _plain(series: pd.Series[Any]) -> list[Any]:
    known: Any = series.array
    if str(series.dtype).startswith("datetime"):
        values = known.to_pydatetime()
    else:
        values = known.to_numpy(dtype=object, copy=True)
    values[series.isna()] = None
    return list(values)


def chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Cut a sequence into parts of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
