"""Cells that price each platform: `Reels 500rb, TikTok 700rb`, `IG 500rb / TT 700rb`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from core.imports.lists.meanings import fold, is_packages, meaning, piece_of
from core.imports.lists.networks import PRICES
from core.imports.lists.vocabulary import PLACES, PLATFORM_WORDS
from core.imports.records.records import Table
from core.imports.values.cells import Cells
from core.imports.values.values import price
from core.nlu.offers.ratecard import names_pieces, read_prices

_BETWEEN: Final = re.compile(
    r"\s{0,5}(?:[|;\n&+]|,(?!\d)|/(?=\s?[a-z])|\s(?:dan|and)\s)\s{0,5}", re.I
)
_SCOPES: Final = frozenset(
    [
        *(
            "sow",
            "scope",
            "scope of work",
            "deliverable",
            "deliverables",
            "lingkup",
            "lingkup kerja",
        ),
        *("lingkup pekerjaan", "bentuk kerja sama", "output", "konten", "content"),
    ]
)
"""Names of columns that say for which pieces a price is."""

_MOST: Final = 200
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


def with_scope(table: Table) -> tuple[Table, dict[str, str]]:
    """Return a table whose prices say for which pieces they are, where a column of its own says that (`SOW`);
    and what that column is read as."""
    scopes = [at for at, name in enumerate(table.header) if fold(name) in _SCOPES]
    paid = [at for at, name in enumerate(table.header) if _is_of_all(name)]
    if len(scopes) != 1 or len(paid) != 1 or any(map(is_packages, table.header)):
        return table, {}
    said = [_pieces(cell) for cell in table.cells[scopes[0]]]
    if not any(said):
        return table, {}
    pairs = zip(said, table.cells[paid[0]], strict=True)
    cells, header = list(table.cells), list(table.header)
    prices = [f"{s} Rp {idr}" if s and (idr := price(c)) else c for s, c in pairs]
    owners = [c for name in header if (c := meaning(name)) and c.field in {"handle", "url"}]
    platforms = {column.platform for column in owners if column.platform}
    for platform in sorted(platforms) if len(platforms) > 1 else ():  # accounts on several in a row
        of_it = [_platform(words) == platform for words in said]
        header.append(f"{table.header[paid[0]]} {platform}")
        cells.append([c if own else None for own, c in zip(of_it, prices, strict=True)])
        prices = [None if own else c for own, c in zip(of_it, prices, strict=True)]
    cells[paid[0]] = prices
    whole = Table(header, cells, table.lines, table.skipped, table.title)
    return whole, {table.header[scopes[0]].strip(): "rate_card"}


def _is_of_all(name: str) -> bool:
    column = meaning(name)
    plain = column is not None and column.field == "rate_idr" and not column.scale
    return plain and piece_of(name) is None


def _pieces(cell: Any) -> str:
    """Return the pieces that a cell names, with their platform: `1 TikTok` is no price of an account on Instagram."""
    if not isinstance(cell, str):
        return ""
    words = " ".join(cell[:_MOST].split())
    return words if names_pieces(words) or read_prices(f"{words} Rp 1000000") else ""


def by_platform(cell: Any) -> dict[str, str]:
    """Return the prices of a cell, as they are written, by platform; nothing where a part names none, two
    are of one, or one is no price."""
    if not isinstance(cell, str) or len(cell) > _MOST:
        return {}
    parts: Sequence[str] = [part for part in _BETWEEN.split(cell) if part]
    found = {named: _plain(part) for part in parts if (named := _platform(part))}
    whole = len(found) == len(parts) >= _LEAST
    return found if whole and all(map(_is_priced, found.values())) else {}


def _platform(part: str) -> str | None:
    """Return the platform that a price names, also by what only that one has (`Reels 500rb`)."""
    words = fold(part).split()
    named = {known[word] for known in (PLATFORM_WORDS, PLACES) for word in words if word in known}
    return named.pop() if len(named) == 1 else None


def _plain(part: str) -> str:
    words = re.split(r"[\s:=]+", part.strip())
    return " ".join(word for word in words if fold(word) not in PLATFORM_WORDS)


def _is_priced(part: str) -> bool:
    return price(part) is not None or bool(read_prices(part))
