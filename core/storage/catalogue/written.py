"""Posts that a transaction wrote itself, kept by columns for the summaries at its end.

To read a million posts back out of SQLite takes longer than to summarise them.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from core.analytics.frames.schemas import POSTS
from core.storage.catalogue.columns import framed
from core.storage.engine.ordering import arrow_of, ranks_of

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

MOST: Final = 192 << 20
"""Bytes that are kept; the posts of a larger file are read back."""

_ALIKE: Final = ("kind", "sponsored", "source")
"""Columns of few different words."""

_Rows = npt.NDArray[np.int64]


class Written:
    """Rows of POSTS as they were written, by creator; none any more once they are too many."""

    def __init__(self, most: int = MOST) -> None:
        self._most = self._room = most
        self._parts: list[pa.Table] = []
        self._codes: dict[str, int] = {}
        self._changed: set[str] = set()
        self._found: tuple[pa.Table, _Rows, _Rows] | None = None

    @property
    def weight(self) -> float:
        """Return how many bytes are kept; without bound where they were too many."""
        return self._most - self._room if self._room > 0 else math.inf

    def add(self, posts: pd.DataFrame) -> None:
        """Keep POSTS that were new to the workspace, and are written."""
        import pyarrow as pa

        if self._room <= 0 or posts.empty:
            return
        columns = {name: arrow_of(posts[name]) for name in POSTS.columns}
        owners = columns["creator_id"].dictionary_encode()
        codes = [self._codes.setdefault(o, len(self._codes)) for o in owners.dictionary.to_pylist()]
        columns["creator_id"] = pa.array(np.array(codes)[owners.indices.to_numpy()])
        part = pa.table(columns | {name: columns[name].dictionary_encode() for name in _ALIKE})
        self._parts.append(part)
        self._found = None
        self._room -= part.nbytes
        if self._room <= 0:
            self._parts, self._codes = [], {}

    def change(self, creator_ids: Iterable[str]) -> None:
        """Note that rows of these creators are not any more as they were added."""
        self._changed.update(creator_ids)

    def whole(self, counts: Mapping[str, int]) -> list[str]:
        """Return the creators all of whose posts are here; counts: how many each one has."""
        if not self._parts:
            return []
        _, _, bounds = self._by_creator()
        held = np.diff(bounds)
        return [
            name
            for name, count in counts.items()
            if name in self._codes
            and held[self._codes[name]] == count
            and name not in self._changed
        ]

    def posts(self, creator_ids: Collection[str]) -> pd.DataFrame:
        """Return POSTS of these creators, who are all known, in the order of the key."""
        import pyarrow as pa

        if not creator_ids:
            return POSTS.empty()
        table, order, bounds = self._by_creator()
        names = sorted(creator_ids)
        codes = [self._codes[name] for name in names]
        parts = [order[bounds[code] : bounds[code + 1]] for code in codes]
        rows, owners = np.concatenate(parts), np.repeat(np.arange(len(names)), [*map(len, parts)])
        ids = table["post_id"].take(pa.array(rows))
        by_key = np.lexsort((ranks_of(_one(ids)), owners))
        found = table.take(pa.array(rows[by_key]))
        columns: dict[str, Any] = {name: _one(found[name]) for name in POSTS.columns}
        columns |= {name: columns[name].cast(pa.large_string()) for name in _ALIKE}
        columns["creator_id"] = pa.array(names, pa.large_string()).take(pa.array(owners[by_key]))
        return framed(pa.table(columns))

    def _by_creator(self) -> tuple[pa.Table, _Rows, _Rows]:
        """Return all rows, their positions by creator, and where each creator's begin."""
        import pyarrow as pa

        if self._found is None:
            table = pa.concat_tables(self._parts).unify_dictionaries()
            codes = table["creator_id"].to_numpy()
            order = np.argsort(codes, kind="stable")
            bounds = np.searchsorted(codes[order], np.arange(len(self._codes) + 1))
            self._found = table, order, bounds
        return self._found


def _one(column: pa.ChunkedArray) -> pa.Array:
    return column.combine_chunks()
