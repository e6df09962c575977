"""Rows that name a group alone, a topic or a town, above the accounts of it: `KULINER`, and below it who is of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from core.imports.lists.columns import columns_of
from core.imports.records.records import Table
from core.imports.values.paths import fold_name
from core.imports.values.values import label

GROUPED: Final = frozenset({"category", "city"})

SHORT: Final = 5_000
"""Rows of a list that somebody may have grouped by hand."""


def with_groups(records: Table) -> Table:
    """Return a table whose groups, named once in a row of their own, stand in every row below them."""
    if len(records) > SHORT:
        return records
    alone = [
        sum(label(cell) is not None for cell in row) == 1
        for row in zip(*records.cells, strict=True)
    ]
    if not any(alone):
        return records
    cells, changed = list(records.cells), False
    for column in columns_of(records):
        at = records.index.get(fold_name(column.name)) if column.field in GROUPED else None
        if at is not None and (filled := _filled(cells[at], alone)):
            cells[at], changed = filled, True
    if not changed:
        return records
    return Table(records.header, cells, records.lines, records.skipped, records.title)


def _filled(cells: Sequence[Any], alone: Sequence[bool]) -> list[Any]:
    """Return the cells with that of the row above that stands alone; nothing where no row names a group so."""
    found, group = list(cells), None
    for position, (cell, is_alone) in enumerate(zip(cells, alone, strict=True)):
        told = label(cell) is not None
        if is_alone and told:
            group = cell
        elif not told and not is_alone:
            found[position] = group
    return (
        found if any(a and label(c) is not None for a, c in zip(alone, cells, strict=True)) else []
    )
