"""Blocks of delimited text that are written without a fault, cut into columns by Arrow.

Whether a block is, is told by the grammar of RFC 4180, with any delimiter; whatever is not goes the
way that mends rows. Both ways give the same cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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


Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows by columns; every cell is a text."""

    columns: Sequence[pa.Array]

    def __len__(self) -> int:
        return len(self.columns[0])

    @property
    def weight(self) -> int:
        """Bytes of all cells."""
        return sum(int(column.nbytes) for column in self.columns)

    def parts(self, size: int) -> Iterator[Packed]:
        """Yield the rows in parts of at most so many."""
        for start in range(0, len(self), size):
            yield Packed([column.slice(start, size) for column in self.columns])


@dataclass(frozen=True, slots=True)
class Marked:
    """A block of text, and where its quotes and its line feeds are."""

    block: bytes
    quotes: Places
    feeds: Places

    @classmethod
    def of(cls, block: bytes) -> Marked:
        data = np.frombuffer(block, np.uint8)
        return cls(block, np.flatnonzero(data == _QUOTE), np.flatnonzero(data == _LF))

    def closed(self) -> Marked:
        """Return the block up to the last row that ends in it: line feeds within quotes end none."""
        ends = self.feeds[np.searchsorted(self.quotes, self.feeds) % 2 == 0]
        end = int(ends[-1]) + 1 if len(ends) else 0
        quotes, feeds = (places[places < end] for places in (self.quotes, self.feeds))
        return Marked(self.block[:end], quotes, feeds)


def pack(text: str, delimiter: str, width: int) -> Packed | None:
    """Return the rows of a text, all of which have `width` cells; None where any is out of order."""
    whole = text if text.endswith("\n") else f"{text}\n"
    return _packed(Marked.of(whole.encode("utf-8", "replace")), delimiter, width)


def pack_closed(text: str, delimiter: str, width: int) -> tuple[Packed, str] | None:
    """Return the rows that end within a text, and what is left of it; None where any is out of order."""
    block = text.encode("utf-8", "replace")
    closed = Marked.of(block).closed()
    found = _packed(closed, delimiter, width)
    return (found, block[len(closed.block) :].decode()) if found else None


def _packed(marked: Marked, delimiter: str, width: int) -> Packed | None:
    block = marked.block
    if width < 2 or len(marked.feeds) < LEAST or block.startswith(_MARK):
        return None
    return _cut(block, delimiter, width) if is_faultless(marked, delimiter) else None


def is_faultless(marked: Marked, delimiter: str) -> bool:
    """Return whether lines are written by the book, and none is beyond measure: quotes open where a
    cell begins and close where it ends, and a carriage return outside them ends a line.

    Of the quotes in a block every other one opens: two in a row within a cell, which stand for one,
    close it and open it again.
    """
    block, quotes = marked.block, marked.quotes
    data = np.frombuffer(block, np.uint8)
    if len(quotes) % 2 or np.diff(marked.feeds, prepend=-1).max() > LONGEST:
        return False
    before, after = data[quotes[::2] - 1], data[quotes[1::2] + 1]  # the block's last byte is a LF
    bounds = np.array([_LF, _QUOTE, ord(delimiter)], np.uint8)
    if not np.isin(before, bounds).all() or not np.isin(after, [*bounds, _CR]).all():
        return False
    returns = np.flatnonzero(data == _CR) if b"\r" in block else quotes[:0]
    outside = returns[np.searchsorted(quotes, returns) % 2 == 0]
    return bool((data[outside + 1] == _LF).all())


def _cut(block: bytes, delimiter: str, width: int) -> Packed | None:
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import csv

    names = [str(number) for number in range(width)]
    try:
        table = csv.read_csv(
            pa.BufferReader(block),
            csv.ReadOptions(use_threads=False, block_size=len(block) + 1, column_names=names),
            csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
            ),
            csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
            ),
        )
    except pa.ArrowInvalid:  # a row has more cells or fewer
        return None
    columns = [column.chunk(0) for column in table.columns]  # one block makes one chunk
    dull = pc.any(pc.match_substring_regex(columns[0], _DULL), min_count=0).as_py()
    return None if dull else Packed(columns)
