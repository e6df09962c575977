"""Catalogues in Parquet: whole tables, or parts that hold a creator with all that belongs to it.

A dataset is a folder with `creators.parquet`, `posts.parquet` and, if there are any,
`comments.parquet` (each a file or a folder of files), or with one folder `part=<name>` for each
part that holds these. A creator and everything of it is in one part.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, Schema, SchemaError

if TYPE_CHECKING:
    import numpy.typing as npt
    import pandas as pd

TABLES: Final = {"creators": CREATORS, "posts": POSTS, "comments": COMMENTS}
POSTS_A_PART: Final = 200_000
"""So many posts need about 300 MB while they are scored."""

ROWS_AT_ONCE: Final = 100_000


class DatasetError(Exception):
    """What is there is no dataset; says what is wrong, and where."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a dataset: a folder with its tables."""

    name: str
    folder: Path

    def read(self, table: str) -> pd.DataFrame:
        """Return a table as its canonical frame, by creator, in an order of its own.

        Raises:
            DatasetError: the file is damaged, or lacks columns.
        """
        import pandas as pd

        schema = TABLES[table]
        path = self.folder / f"{table}.parquet"
        if not path.exists():
            return schema.empty()
        frame = _conform(schema, _read(path, pd.read_parquet), path)
        return frame.sort_values(list(schema.key), kind="stable", ignore_index=True)

    def fingerprint(self) -> str:
        """Return a digest of what the part's files are: names, sizes, times of change."""
        state = [
            (str(path.relative_to(self.folder)), path.stat().st_size, path.stat().st_mtime_ns)
            for path in sorted(self.folder.rglob("*.parquet"))
            if path.is_file()
        ]
        return hashlib.blake2b(repr(state).encode(), digest_size=16).hexdigest()


def parts_of(dataset: Path) -> list[Part]:
    """Return the parts of a dataset, none where it has whole tables."""
    folders = sorted(path for path in dataset.glob("part=*") if path.is_dir())
    return [Part(path.name.removeprefix("part="), path) for path in folders]


def check(dataset: Path) -> None:
    """Make sure that a folder is a dataset.

    Raises:
        DatasetError: it is none.
    """
    folders = [part.folder for part in parts_of(dataset)] or [dataset]
    for folder in folders:
        for table in ("creators", "posts"):
            if not (folder / f"{table}.parquet").exists():
                raise DatasetError(f"{folder} has no {table}.parquet")


def count(dataset: Path, table: str) -> int:
    """Return how many rows a table of the dataset has, from the files' own counts."""
    import pyarrow.parquet as pq

    folders = [part.folder for part in parts_of(dataset)] or [dataset]
    files = [file for folder in folders for file in _files(folder / f"{table}.parquet")]
    return sum(_read(file, pq.read_metadata).num_rows for file in files)


def divide(dataset: Path, target: Path, parts: int) -> list[Part]:
    """Write whole tables as parts, creators by a digest of their id; return the parts.

    Rows are read `ROWS_AT_ONCE` at a time. Comments follow their post; for that, twelve bytes are
    held for each post of the dataset.
    """
    target.mkdir(parents=True, exist_ok=True)
    places = _Places()
    for table, schema in TABLES.items():
        writers = _Writers(target, table, parts)
        for piece in _pieces(dataset / f"{table}.parquet"):
            frame = _conform(schema, piece, dataset / f"{table}.parquet")
            if table == "comments":
                frame, bucket = places.of(frame)
            else:
                bucket = bucket_of(frame["creator_id"], parts)
            if table == "posts":
                places.note(frame["post_id"], bucket)
            writers.write(frame, bucket)
        writers.close()
    return parts_of(target)


def bucket_of(ids: pd.Series[Any], parts: int) -> pd.Series[Any]:
    """Return the number of the part that each creator belongs to."""
    import pandas as pd

    return pd.Series((_digests(ids) % parts).astype("int32"), index=ids.index)


def _digests(ids: pd.Series[Any]) -> npt.NDArray[np.uint64]:
    import pandas as pd

    found = pd.util.hash_pandas_object(ids.astype(object), index=False)
    return np.asarray(found, dtype=np.uint64)


_Index = tuple["npt.NDArray[np.uint64]", "npt.NDArray[np.int32]"]


class _Places:
    """Which part each post is in, by a digest of 64 bits of its id."""

    def __init__(self) -> None:
        self._noted: list[_Index] = []
        self._index: _Index | None = None

    def note(self, posts: pd.Series[Any], bucket: pd.Series[Any]) -> None:
        """Remember where these posts are; the first word on a post counts."""
        self._noted.append((_digests(posts), bucket.to_numpy(dtype="int32")))

    def of(self, comments: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series[Any]]:
        """Return the comments whose post is known, and where each belongs."""
        import pandas as pd

        keys, buckets = self._index = self._index or self._sorted()
        wanted = _digests(comments["post_id"])
        at = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
        known = keys[at] == wanted if len(keys) else np.zeros(len(wanted), dtype=bool)
        frame = comments[known]
        return frame, pd.Series(buckets[at[known]], index=frame.index, dtype="int32")

    def _sorted(self) -> _Index:
        keys = np.concatenate([np.zeros(0, np.uint64), *(k for k, _ in self._noted)])
        buckets = np.concatenate([np.zeros(0, np.int32), *(b for _, b in self._noted)])
        self._noted.clear()
        order = np.argsort(keys, kind="stable")
        return keys[order], buckets[order]


class _Writers:
    """Open files of one table, one a part; they appear under their names when all is written."""

    def __init__(self, target: Path, table: str, parts: int) -> None:
        width = len(str(parts - 1))
        self._files = [
            target / f"part={number:0{width}}" / f"{table}.parquet" for number in range(parts)
        ]
        self._table = table
        self._open: dict[int, Any] = {}

    def write(self, frame: pd.DataFrame, bucket: pd.Series[Any]) -> None:
        """Append rows to the files that they belong to."""
        for number, rows in frame.groupby(bucket.to_numpy(), sort=True):
            self._append(int(str(number)), rows)

    def _append(self, number: int, rows: pd.DataFrame) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        table = pa.Table.from_pandas(rows, preserve_index=False)
        if number not in self._open:
            file = self._files[number]
            file.parent.mkdir(exist_ok=True)
            self._open[number] = pq.ParquetWriter(file.with_suffix(".new"), table.schema)
        writer = self._open[number]
        writer.write_table(table.cast(writer.schema))

    def close(self) -> None:
        """Finish every file; a part without rows gets an empty one."""
        for writer in self._open.values():
            writer.close()
        for number, file in enumerate(self._files):
            file.parent.mkdir(exist_ok=True)
            if number in self._open:
                file.with_suffix(".new").replace(file)
            else:
                TABLES[self._table].empty().to_parquet(file, index=False)


def write_whole(frame: pd.DataFrame, path: Path, **metadata: str) -> None:
    """Write a Parquet file that is there whole or not at all; metadata is kept in its footer."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pandas(frame, preserve_index=False)
    kept = {**(table.schema.metadata or {}), **{k: v.encode() for k, v in metadata.items()}}
    part = path.with_name(f"{path.name}.{os.getpid()}.new")
    pq.write_table(table.replace_schema_metadata(kept), part)
    part.replace(path)


def metadata_of(path: Path) -> dict[str, str]:
    """Return what `write_whole` noted in a file; empty where there is none, or it is damaged."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = pq.read_schema(path).metadata or {}
    except (OSError, pa.ArrowException):
        return {}
    return {k.decode(): v.decode() for k, v in found.items() if k != b"ARROW:schema"}


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.parquet")) if path.is_dir() else [path] if path.exists() else []


def _pieces(path: Path) -> Iterator[pd.DataFrame]:
    for file in _files(path):
        yield from rows_in(file)


def rows_in(file: Path, columns: Collection[str] | None = None) -> Iterator[pd.DataFrame]:
    """Yield a file's rows, `ROWS_AT_ONCE` at a time; of these columns those that it has.

    Raises:
        DatasetError: the file is damaged.
    """
    import pyarrow.parquet as pq

    opened = _read(file, pq.ParquetFile)
    names = opened.schema_arrow.names
    kept = names if columns is None else [name for name in names if name in columns]
    for batch in _batches(file, opened, kept):
        yield batch.to_pandas()


def columns_of(file: Path) -> set[str]:
    """Return the names of a Parquet file's columns; none where it is damaged."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return set(pq.read_schema(file).names)
    except (OSError, pa.ArrowException):
        return set()


def _batches(file: Path, opened: Any, columns: list[str]) -> Iterator[Any]:
    import pyarrow as pa

    try:
        yield from opened.iter_batches(batch_size=ROWS_AT_ONCE, columns=columns)
    except (OSError, pa.ArrowException) as error:
        raise DatasetError(f"{file} is damaged: {error}") from None


def _read(path: Path, reader: Any) -> Any:
    import pyarrow as pa

    try:
        return reader(path)
    except (OSError, pa.ArrowException) as error:
        raise DatasetError(f"{path} is no Parquet file, or a damaged one: {error}") from None


def _conform(schema: Schema, frame: pd.DataFrame, path: Path) -> pd.DataFrame:
    try:
        return schema.conform(frame)
    except (SchemaError, ValueError, TypeError) as error:
        raise DatasetError(f"{path}: {error}") from None
