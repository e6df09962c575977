"""Cells that name what they count: `follower: 12,5K | ER 3.2%`, `12,5K followers, rate 350rb`."""

from __future__ import annotations

import re
from typing import Any, Final

from core.imports.lists.meanings import meaning
from core.imports.records.records import Table

SPOKEN: Final = ("followers", "following", "rate_idr")
"""Fields whose numbers are looked for in other columns, where no column has them."""

_NUMBER: Final = r"(?:rp\.?\s?)?\d[\d.,]{0,14}\s?(?:k|rb|ribu|jt|juta|m)?"
_NAMED: Final = re.compile(
    rf"(?P<name>[a-z][a-z ]{{1,24}}?)\s?[:=]\s?(?P<number>{_NUMBER})"
    rf"|(?P<before>{_NUMBER})\s(?P<after>[a-z][a-z ]{{1,24}})"
    rf"|(?P<word>[a-z][a-z ]{{1,24}}?)\s(?P<scaled>(?:rp\.?\s?)?\d[\d.,]{{0,14}}\s?(?:k|rb|ribu|jt|juta))",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*(?:[|;•·\n]|/(?!\s?\d)|,(?!\d))\s*")


def said(cell: object) -> dict[str, str]:
    """Return the numbers that a cell names, as they are written, by field."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(cell[:300]) if isinstance(cell, str) else ():
        match = _NAMED.fullmatch(part.strip(" -*"))
        if match is None:
            continue
        name = match["name"] or match["after"] or match["word"]
        column = meaning(name)
        if column and not column.guessed and column.field in SPOKEN and not column.platform:
            found.setdefault(column.field, match["number"] or match["before"] or match["scaled"])
    return found


def spelled_out(table: Table) -> Table:
    """Return a table with columns of its own for numbers that the cells of another one name."""
    columns = [meaning(name) for name in table.header]
    known = {column.field for column in columns if column}
    free = [at for at, c in enumerate(columns) if c is None or (c.field == "note" and c.guessed)]
    header, cells = list(table.header), list(table.cells)
    for at in free:
        filled = [cell for cell in table.cells[at][:200] if cell not in (None, "")]
        telling = [words for cell in filled if (words := said(cell))]
        if not telling or len(telling) * 2 < len(filled):
            continue
        for field in sorted({name for words in telling for name in words} - known):
            header.append(_TITLES[field])
            cells.append([said(cell).get(field, "") for cell in table.cells[at]])
            known.add(field)
    if len(header) == len(table.header):
        return table
    return Table(header, _whole(cells), table.lines, table.skipped, table.title)


def _whole(cells: list[Any]) -> list[Any]:
    return [list(column) for column in cells]


_TITLES: Final = {"followers": "Followers", "following": "Following", "rate_idr": "Rate"}
