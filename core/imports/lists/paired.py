"""Cells that hold an account and its followers: `@rara.kuliner (56,7k)` below `Username IG & Followers`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from core.imports.lists.meanings import fold
from core.imports.lists.vocabulary import ALIASES, PLATFORM_WORDS
from core.imports.records.records import Table
from core.imports.values.values import count

_BOTH: Final = re.compile(
    r"\s{0,3}(@?[\w.]{2,60})\s{0,3}[(\[/|:–-]\s{0,3}([\d.,]{1,15}\s?[a-z]{0,8})\s?[)\]]?\s{0,3}",
    re.I,
)
_MOST: Final = 80
_OWNERS: Final = frozenset(ALIASES["handle"].split(", ")) | PLATFORM_WORDS.keys()
_COUNTED: Final = frozenset({"followers", "follower", "pengikut", "subscribers", "subs", "foll"})


def parted(table: Table) -> Table:
    """Return a table with a column of accounts and one of followers for every column of both."""
    header: list[str] = []
    cells: list[Sequence[Any]] = []
    for name, held in zip(table.header, table.cells, strict=True):
        words = set(fold(name).split())
        pairs = [_pair(cell) for cell in held] if words & _OWNERS and words & _COUNTED else []
        filled = sum(cell not in (None, "") for cell in held)
        if not pairs or sum(number != "" for _, number in pairs) * 2 <= filled:
            header.append(name)
            cells.append(held)
            continue
        platform = next((word for word in fold(name).split() if word in PLATFORM_WORDS), "")
        header += [f"Username {platform}".strip(), f"Followers {platform}".strip()]
        cells += [[owner for owner, _ in pairs], [number for _, number in pairs]]
    return Table(header, cells, table.lines, table.skipped, table.title, table.raw)


def _pair(cell: object) -> tuple[object, str]:
    """Return the account of a cell and its followers as they are written; the cell alone where it has none."""
    found = _BOTH.fullmatch(cell) if isinstance(cell, str) and len(cell) <= _MOST else None
    return (cell, "") if found is None or count(found[2]) is None else (found[1], found[2])
