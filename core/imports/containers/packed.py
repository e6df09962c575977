"""Blocks of delimited text that are written without a fault, cut into columns by Arrow.

Whether a block is, is told by the grammar of RFC 4180, with any delimiter; whatever is not goes the
way that mends rows. Both ways give the same cells.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pyarrow as pa

LEAST: Final = 500
"""Lines from which on this way is the faster one."""

_DULL: Final = r"^([ \t\-:=]|$)"
"""How the first cell of a blank row or of a ruler begins: such blocks are looked at row by row."""


_MARK: Final = "\ufeff"
"""A mark of byte order, which Arrow takes off wherever a block begins."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Rows by columns; every cell is a text."""

    columns: Sequence[pa.Array]

    def __len__(self) -> int:
        return len(self.columns[0])


@cache
def _grammar(delimiter: str) -> re.Pattern[str]:
    cell = rf'(?:"(?:[^"]++|"")*+"|[^"{re.escape(delimiter)}\r\n]*+)'
    return re.compile(rf"(?:{cell}(?:{re.escape(delimiter)}|\r?\n))*+")


def pack(lines: Sequence[str], text: str, delimiter: str, width: int) -> Packed | None:
    """Return the rows of a block, all of which have `width` cells; None where any is out of order.

    text: the lines joined; none of them was cut off because it is too long.
    """
    if len(lines) < LEAST or width < 2 or text.startswith(_MARK):
        return None
    whole = text if text.endswith("\n") else f"{text}\n"
    if whole.count("\n") != len(lines) or not _grammar(delimiter).fullmatch(whole):
        return None
    return _cut(whole.encode("utf-8", "replace"), delimiter, width)


def _cut(block: bytes, delimiter: str, width: int) -> Packed | None:
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import csv

    names = [str(number) for number in range(width)]
    try:
        table = csv.read_csv(
            io.BytesIO(block),
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
    columns = [column.combine_chunks() for column in table.columns]
    dull = pc.any(pc.match_substring_regex(columns[0], _DULL), min_count=0).as_py()
    return None if dull else Packed(columns)
