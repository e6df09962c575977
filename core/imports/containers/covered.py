"""Cells merged downwards: what stands in the first holds for every row that it covers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from core.imports.containers.archives import read_part
from core.imports.containers.linked import ALL, places
from core.imports.lists.meanings import meaning
from core.imports.lists.networks import PRICES

OF_ONE: Final = frozenset({"followers", "following"})
"""Fields of which one number for several rows is of none of them."""

PEOPLE: Final = frozenset({"display_name", "handle", "url"})

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


Reaching = Mapping[int, Mapping[int, int]]
"""By row and column from 0, over how many rows the cell there reaches."""


class Spans:
    """Cells that reach into the rows below theirs, while the rows of a sheet go by."""

    def __init__(self) -> None:
        self._above: dict[int, tuple[Any, int]] = {}
        self._own: dict[int, tuple[Any, int]] = {}

    def reach(self, column: int, rows: int, value: Any) -> None:
        """Note a cell of this row that is over several; "" where only its place is taken."""
        if rows > 1:
            self._own[column] = (value, rows)

    def covers(self, column: int) -> bool:
        """Return whether a cell from above is over a column of this row."""
        return column in self._above

    def laid(self, cells: list[Any]) -> list[Any]:
        """Return this row with what covers its blank cells; what is asked next is of the next one."""
        for column, (value, _) in self._above.items():
            if value == "":
                continue
            cells.extend([""] * (column + 1 - len(cells)))
            if cells[column] == "":
                cells[column] = Covered(value)
        self.passed(1)
        return cells

    def passed(self, rows: int) -> None:
        """Go on by rows in which nothing begins."""
        reaching = (self._above | self._own).items()
        self._above = {at: (value, left - rows) for at, (value, left) in reaching if left > rows}
        self._own = {}


def reaching_in(archive: zipfile.ZipFile, part: str) -> Reaching:
    """Return which cells of a workbook's sheet are over several rows. part: of the archive."""
    found: dict[int, dict[int, int]] = {}
    number = 0
    for match in _MERGED.finditer(read_part(archive, part)):
        covered = places(match[1].decode(errors="replace"))
        number += len(covered)
        if not covered or number > ALL:
            continue
        (top, left), (bottom, _) = covered[0], covered[-1]
        found.setdefault(top - 1, {})[left - 1] = bottom - top + 1
    return found


def under(rows: Iterable[list[Any]], reaching: Reaching) -> Iterator[list[Any]]:
    """Yield the rows with what covers their blank cells."""
    spans = Spans()
    for number, cells in enumerate(rows):
        for column, height in reaching.get(number, {}).items():
            spans.reach(column, height, cells[column] if column < len(cells) else "")
        yield spans.laid(cells)


def uncovered(names: Sequence[str], rows: Iterable[list[Any]]) -> Iterator[list[Any]]:
    """Yield the rows under a header with the values that cover their cells; not those of one account. A
    price over several rows of one person is of all of them together: `1500000 / 2`."""
    meant = {at: column for at, name in enumerate(names) if (column := meaning(name))}
    own = {at for at, column in meant.items() if column.field in OF_ONE}
    people = {at for at, column in meant.items() if column.field in PEOPLE}
    paid = {at for at, column in meant.items() if column.field in PRICES}
    for group in _by_person(rows, people if paid else set()):
        for at in paid if len(group) > 1 else ():
            _shared(group, at)
        for row in group:
            if any(cell != "" for cell in row):
                yield [
                    ("" if at in own else cell.value) if isinstance(cell, Covered) else cell
                    for at, cell in enumerate(row)
                ]
            else:
                yield row


def _by_person(rows: Iterable[list[Any]], people: set[int]) -> Iterator[list[list[Any]]]:
    """Yield the rows over which a name or an account reaches together, all others alone."""
    group: list[list[Any]] = []
    for row in rows:
        if group and any(at < len(row) and isinstance(row[at], Covered) for at in people):
            group.append(row)
            continue
        if group:
            yield group
        group = [row]
    if group:
        yield group


def _shared(group: list[list[Any]], at: int) -> None:
    told = [row for row in group if any(cell != "" for cell in row)]
    covered = [row for row in told if at < len(row) and isinstance(row[at], Covered)]
    if covered:
        price = f"{covered[0][at].value} / {len(covered) + 1}"
        for row in (group[0], *covered):
            row[at] = price
