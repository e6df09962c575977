"""Blocks of delimited text that are written without a fault, cut into columns by Arrow.

Whether a block is, is told by the grammar of RFC 4180, with any delimiter; whatever is not goes the
way that mends rows. Both ways give the same cells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import pyarrow as pa

LEAST: Final = 500
"""Lines from which on this way is the faster one."""

LONGEST: Final = 131_072
"""Bytes of a line: Python's reader takes no longer cell."""

_DULL: Final = r"^([ \t\-:=]|$)"
"""How the first cell of a blank row or of a ruler begins: such blocks are looked at row by row."""


_LF, _CR, _QUOTE = b'\n\r"'

_MARK: Final = "\ufeff".encode()
"""A mark of byte order, which Arrow takes off wherever a block begins."""


Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Block:
    """Faultless rows as they are written, and the columns that were cut out of them.

    wanted: columns of this file that somebody looked at, which are cut at once of what follows.
    """

    data: Bytes
    delimiter: str
    width: int
    wanted: set[int]
    columns: dict[int, pa.Array] = field(default_factory=dict)

    def cut(self, columns: Collection[int]) -> None:
        """Cut columns, all of whose cells are texts.

        Raises:
            ArrowInvalid: a row has more cells than `width`, or fewer.
        """
        found = _cut(self.data, self.delimiter, self.width, columns)
        self.columns.update(zip(columns, found, strict=True))

    def column(self, at: int) -> pa.Array:
        """Return the cells of a column."""
        if at not in self.columns:
            self.cut([other for other in range(self.width) if other not in self.columns])
        return self.columns[at]


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows of a block; every cell is a text."""

    block: Block
    rows: range

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def columns(self) -> list[Column]:
        """All columns, which are cut when somebody looks."""
        return [Column(self, at) for at in range(self.block.width)]

    @property
    def weight(self) -> int:
        """Bytes of the cells; where nobody looks at most of them, half of those of the rows."""
        cut = sum(int(column.nbytes) for column in self.block.columns.values())
        every = len(self.block.columns[0])
        return max(cut, self.block.data.nbytes // 2) * len(self) // every

    def parts(self, size: int) -> Iterator[Packed]:
        """Yield the rows in parts of at most so many."""
        for start in range(0, len(self), size):
            yield Packed(self.block, self.rows[start : start + size])


@dataclass(frozen=True, slots=True)
class Column:
    """A column of rows, cut when somebody looks."""

    packed: Packed
    at: int

    def __len__(self) -> int:
        return len(self.packed)

    def glance(self) -> pa.Array:
        """Return the cells; of rows that follow nobody may look at them."""
        rows = self.packed.rows
        return self.packed.block.column(self.at).slice(rows.start, len(rows))

    def look(self) -> pa.Array:
        """Return the cells, and have them cut of the rows that follow, too."""
        self.packed.block.wanted.add(self.at)
        return self.glance()


@dataclass(frozen=True, slots=True)
class Marked:
    """The bytes of a block, and where its quotes and the ends of its lines are, with the byte that stands there."""

    data: Bytes
    places: Places
    found: Bytes

    @classmethod
    def of(cls, block: bytes) -> Marked:
        data = np.frombuffer(block, np.uint8)
        places = np.flatnonzero(
            (data == _QUOTE) | (data <= _CR)
        )  # at once: each pass takes its time
        return cls(data, places, data[places])

    @property
    def outside(self) -> npt.NDArray[np.bool_]:
        """Which of the places are not within quotes."""
        outside: npt.NDArray[np.bool_] = np.cumsum(self.found == _QUOTE) % 2 == 0
        return outside

    def closed(self) -> Marked:
        """Return the block up to the last row that ends in it: line feeds within quotes end none."""
        ends = np.flatnonzero((self.found == _LF) & self.outside)
        last = int(ends[-1]) + 1 if len(ends) else 0
        end = int(self.places[last - 1]) + 1 if last else 0
        return Marked(self.data[:end], self.places[:last], self.found[:last])


def pack(
    block: bytes, delimiter: str, width: int, wanted: set[int], *, is_last: bool
) -> tuple[Packed, bytes] | None:
    """Return the rows of `width` cells that end within a block, and what may go on in the next one, which
    is nothing of the last; None where any row is out of order. wanted: see `Block`."""
    if width < 2 or block.startswith(_MARK):
        return None
    whole = block if block.endswith(b"\n") or not is_last else block + b"\n"
    marked = Marked.of(whole) if is_last else Marked.of(whole).closed()
    if np.count_nonzero(marked.found == _LF) < LEAST or not is_faultless(marked, delimiter):
        return None
    packed = _packed(Block(marked.data, delimiter, width, wanted))
    return (packed, whole[len(marked.data) :]) if packed else None


def _packed(block: Block) -> Packed | None:
    """Return the rows, or None where any has other cells than the header or may be no row of the table."""
    import pyarrow as pa
    import pyarrow.compute as pc

    try:
        block.cut(sorted({0, *(block.wanted or range(block.width))}))
    except pa.ArrowInvalid:
        return None
    first = block.column(0)
    dull = pc.any(pc.match_substring_regex(first, _DULL), min_count=0).as_py()
    return None if dull else Packed(block, range(len(first)))


def is_faultless(marked: Marked, delimiter: str) -> bool:
    """Return whether lines are written by the book, and none is beyond measure: quotes open where a
    cell begins and close where it ends, and a carriage return outside them ends a line.

    Of the quotes in a block every other one opens: two in a row within a cell, which stand for one,
    close it and open it again.
    """
    data, places, found = marked.data, marked.places, marked.found
    quotes, feeds = places[found == _QUOTE], places[found == _LF]
    if len(quotes) % 2 or np.diff(feeds, prepend=-1).max() > LONGEST:
        return False
    before, after = data[quotes[::2] - 1], data[quotes[1::2] + 1]  # the block's last byte is a LF
    bounds = np.zeros(256, np.bool_)
    bounds[[_LF, _QUOTE, ord(delimiter)]] = True
    if not bounds[before].all() or not (bounds[after] | (after == _CR)).all():
        return False
    returns = places[(found == _CR) & marked.outside]
    return bool((data[returns + 1] == _LF).all())


def _cut(data: Bytes, delimiter: str, width: int, columns: Collection[int]) -> list[pa.Array]:
    import pyarrow as pa
    from pyarrow import csv

    names = [str(at) for at in columns]
    table = csv.read_csv(
        pa.BufferReader(data),
        csv.ReadOptions(
            use_threads=False,
            block_size=len(data) + 1,
            column_names=[str(at) for at in range(width)],
        ),
        csv.ParseOptions(delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False),
        csv.ConvertOptions(
            include_columns=names,
            column_types=dict.fromkeys(names, pa.string()),
            strings_can_be_null=False,
            quoted_strings_can_be_null=False,
        ),
    )
    return [column.chunk(0) for column in table.columns]  # one block makes one chunk
