"""Cells that price each platform: `Reels 500rb, TikTok 700rb`, `IG 500rb / TT 700rb`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from core.imports.lists.meanings import fold, meaning
from core.imports.lists.networks import PRICES
from core.imports.lists.vocabulary import PLACES, PLATFORM_WORDS
from core.imports.records.records import Table
from core.imports.values.cells import Cells
from core.imports.values.values import price
from core.nlu.offers.ratecard import read_prices

_BETWEEN: Final = re.compile(
    r"\s{0,5}(?:[|;\n&+]|,(?!\d)|/(?=\s?[a-z])|\s(?:dan|and)\s)\s{0,5}", re.I
)
MOST: Final = 200
"""Characters of a cell that is read."""

_LEAST: Final = 2

_NAMED: Final = r"(?i)\b(?:" + "|".join(sorted(PLATFORM_WORDS, key=len, reverse=True)) + r")\b"


def priced_apart(table: Table) -> Table:
    """Return a table with a column of prices of its own for every platform that cells price."""
    header, cells = list(table.header), list(table.cells)
    for at, name in enumerate(table.header):
        column = meaning(name)
        if column is None or column.field not in PRICES or column.platform:
            continue
        if isinstance(held := table.cells[at], Cells) and not held.any_with(_NAMED):
            continue
        told = [by_platform(cell) for cell in held]
        platforms = list(dict.fromkeys(platform for one in told for platform in one))
        if platforms:
            cells[at] = [None if one else c for one, c in zip(told, held, strict=True)]
        for platform in platforms:
            header.append(f"{name} {platform}")
            cells.append([one.get(platform) for one in told])
    if len(header) == len(table.header):
        return table
    return Table(header, cells, table.lines, table.skipped, table.title)


def by_platform(cell: Any) -> dict[str, str]:
    """Return the prices of a cell, as they are written, by platform; nothing where a part names none, two
    are of one, or one is no price."""
    if not isinstance(cell, str) or len(cell) > MOST:
        return {}
    parts: Sequence[str] = [part for part in _BETWEEN.split(cell) if part]
    found = {named: _plain(part) for part in parts if (named := platform_of(part))}
    whole = len(found) == len(parts) >= _LEAST
    return found if whole and all(map(_is_priced, found.values())) else {}


def platform_of(part: str) -> str | None:
    """Return the platform that a price names, also by what only that one has (`Reels 500rb`)."""
    words = fold(part).split()
    named = {known[word] for known in (PLATFORM_WORDS, PLACES) for word in words if word in known}
    return named.pop() if len(named) == 1 else None


def _plain(part: str) -> str:
    words = re.split(r"[\s:=]+", part.strip())
    return " ".join(word for word in words if fold(word) not in PLATFORM_WORDS)


def _is_priced(part: str) -> bool:
    return price(part) is not None or bool(read_prices(part))
