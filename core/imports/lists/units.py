"""Bare numbers of a list: in which unit they are, by their header or by their neighbours."""

from __future__ import annotations

import re
from typing import Any, Final

from core.imports.lists.meanings import Column, fold
from core.imports.lists.vocabulary import CURRENCY, SCALES
from core.imports.records.records import Records, Table
from core.imports.values.values import count

_IN_FULL, _PAID_IN_FULL = 1_000, 10_000
"""From so many thousands on, of followers and of rupiah, a number below "(ribu)" contradicts it."""

_COME_TRUE: Final = frozenset({"aktual", "actual", "realisasi", "tercapai", "achieved"})
"""What is said of sales that were made, beside a target."""

_PART: Final = re.compile(r"\d{1,3}[.,](?!0+$)\d{1,2}")
"""A number of thousands, or of nobody, without its unit."""


def in_full(cells: list[Any]) -> list[Any]:
    """Return the cells without bare numbers below a thousand, where a neighbour such as `12.4` shows
    that the numbers are of thousands or that nobody knows."""
    if not any(_PART.fullmatch(str(c).strip()) for c in cells if c not in (None, "")):
        return cells
    return [None if is_bare(c) and (count(c) or 0) < _IN_FULL else c for c in cells]


def in_unit(cell: object, column: Column) -> str:
    """Return a bare number with the unit of its header; both, which is no number, where it is so large
    that it seems to be written in full all the same."""
    number = count(cell) or 0
    whole = number >= (_IN_FULL if column.field in {"followers", "following"} else _PAID_IN_FULL)
    return f"{cell} / {cell} {column.scale}" if whole else f"{cell} {column.scale}"


def in_rupiah(records: Records) -> Records:
    """Return a table without units and currencies in its names, its bare numbers in full: `Omzet (ribu)`
    is `omzet`."""
    if not isinstance(records, Table):
        return records
    header, cells = list(records.header), list(records.cells)
    for at, name in enumerate(header):
        words = fold(name).split()
        rest = [w for w in words if w not in SCALES and w not in CURRENCY and w not in _COME_TRUE]
        scale = next((SCALES[word] for word in words[1:] if word in SCALES), "")
        if not rest or len(rest) == len(words):
            continue
        header[at] = " ".join(rest)
        if scale:
            column = Column(name, "rate_idr", scale=scale)
            cells[at] = [in_unit(c, column) if is_bare(c) else c for c in cells[at]]
    return Table(header, cells, records.lines, records.skipped, records.title, records.raw)


def is_bare(cell: object) -> bool:
    return cell not in (None, "") and not any(c.isalpha() for c in str(cell))
