"""In which order rows lie by their keys: as SQLite sorts them, byte by byte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


class Order(NamedTuple):
    """rows: positions by key, ascending. again: for every position, whether its key stands in the
    frame more than once."""

    rows: npt.NDArray[np.int64]
    again: npt.NDArray[np.bool_]


def order_of(frame: pd.DataFrame, key: Sequence[str]) -> Order:
    """Return the order of a frame's rows by columns of texts, none of them unknown."""
    ranks = [ranks_of(arrow_of(frame[name])) for name in key]
    rows = np.lexsort(ranks[::-1])
    same = np.ones(max(len(rows) - 1, 0), dtype=bool)
    for rank in ranks:
        same &= rank[rows[1:]] == rank[rows[:-1]]
    again = np.zeros(len(rows), dtype=bool)
    again[rows[1:][same]] = again[rows[:-1][same]] = True
    return Order(rows, again)


def arrow_of(column: pd.Series[Any]) -> pa.Array:
    """Return a column as one array of Arrow's, without a copy where pandas keeps it so."""
    import pyarrow as pa

    found = pa.array(column)
    return found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found


def ranks_of(texts: pa.Array) -> npt.NDArray[Any]:
    """Return numbers that ascend as the texts do."""
    import pyarrow.compute as pc

    shortest, longest = pc.min_max(pc.binary_length(texts)).values()
    alike = shortest.is_valid and shortest.as_py() == longest.as_py() < _DIGITS
    if alike and pc.all(pc.ascii_is_decimal(texts)).as_py():
        numbers: npt.NDArray[Any] = texts.cast("uint64").to_numpy()
        return numbers
    coded = texts.dictionary_encode()
    rank = np.empty(len(coded.dictionary), dtype=np.int64)
    rank[pc.sort_indices(coded.dictionary).to_numpy()] = np.arange(len(rank))
    ranked: npt.NDArray[Any] = rank[coded.indices.to_numpy()]
    return ranked


_DIGITS = 20
"""Numbers of fewer digits fit into 64 bits."""
