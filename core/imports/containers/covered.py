"""Cells merged downwards: what stands in the first holds for every row that it covers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from core.imports.columns import meaning
from core.imports.containers.archives import read_part
from core.imports.containers.linked import ALL, places

OF_ONE: Final = frozenset({"followers", "following"})
"""Fields of which one number for several rows is of none of them."""

_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]+)"')


class Covered(str):
    """A blank cell, with the value that covers it from above."""

    __slots__ = ("value",)
    value: Any

    def __new__(cls, value: Any) -> Covered:
        """Return an empty text: a header is told by what stands in it."""
        made = super().__new__(cls, "")
        made.value = value
        return made


Covering = Mapping[int, Mapping[int, int]]
"""By row and column from 0, the row above in whose cell the value stands."""


def covers_of(archive: zipfile.ZipFile, part: str) -> Covering:
    """Return which cells of a sheet lie under another. part: of the archive."""
    found: dict[int, dict[int, int]] = {}
    number = 0
    for match in _MERGED.finditer(read_part(archive, part)):
        covered = places(match[1].decode(errors="replace"))
        number += len(covered)
        if not covered or number > ALL:
            continue
        top, left = covered[0]
        for row, column in covered[1:]:
            if column == left:
                found.setdefault(row - 1, {})[column - 1] = top - 1
    return found


def under(rows: Iterable[list[Any]], covering: Covering) -> Iterator[list[Any]]:
    """Yield the rows with what covers their blank cells."""
    tops = {top: set[int]() for held in covering.values() for top in held.values()}
    for held in covering.values():
        for column, top in held.items():
            tops[top].add(column)
    known: dict[tuple[int, int], Any] = {}
    for number, cells in enumerate(rows):
        for column in tops.get(number, ()):
            known[number, column] = cells[column] if column < len(cells) else ""
        for column, top in covering.get(number, {}).items():
            value = known.get((top, column), "")
            cells.extend([""] * (column + 1 - len(cells)))
            if value != "" and cells[column] == "":
                cells[column] = Covered(value)
        yield cells


def uncovered(names: Sequence[str], rows: Iterable[list[Any]]) -> Iterator[list[Any]]:
    """Yield the rows under a header with the values that cover their cells; not those of one account."""
    meant = {at: column for at, name in enumerate(names) if (column := meaning(name))}
    own = {at for at, column in meant.items() if column.field in OF_ONE}
    for row in rows:
        if any(cell != "" for cell in row):
            yield [
                ("" if at in own else cell.value) if isinstance(cell, Covered) else cell
                for at, cell in enumerate(row)
            ]
        else:
            yield row
