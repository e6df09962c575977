"""Columns that say for which pieces the price beside them is: `SOW`, `Deliverables`, `Layanan`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from typing import Any, Final

from core.imports.lists.meanings import fold, is_packages, meaning, piece_of
from core.imports.lists.priced import MOST, platform_of
from core.imports.lists.vocabulary import CONTENT_WORDS, PLATFORM_WORDS, STORIES
from core.imports.records.records import Table
from core.imports.values.values import label, price
from core.nlu.offers.ratecard import names_pieces, read_prices

_NAMED: Final = frozenset(
    [
        *("sow", "scope", "scope of work", "deliverable", "deliverables", "output"),
        *("lingkup", "lingkup kerja", "lingkup pekerjaan", "bentuk kerja sama"),
        *("konten", "content", "layanan", "jenis layanan", "jasa", "service", "services"),
        *("jenis konten", "tipe konten", "content type", "format", "format konten"),
    ]
)
"""Names of such columns, whatever else their cells say."""

_WORDS: Final = (
    CONTENT_WORDS | STORIES | PLATFORM_WORDS.keys() | {"x", "dan", "and", "posting", "igs", "sg"}
)
_ONE: Final = frozenset({"1", "1x", "x"})
_ANY: Final = [
    [word] for word in ("foto", "photo", "post", "posting", "konten", "content", "video")
]
"""What one post is called on any platform."""

_FEW: Final = 40
"""Characters of a cell that names pieces and nothing else."""


def with_scope(table: Table) -> tuple[Table, dict[str, str]]:
    """Return a table whose prices say for which pieces they are, where a column of its own says that; and what
    that column is read as. Of an account with a row a piece the last one has them all."""
    scope = _scope(table)
    paid = [at for at, name in enumerate(table.header) if at != scope and _is_of_all(name)]
    if scope is None or len(paid) != 1 or any(map(is_packages, table.header)):
        return table, {}
    said = [_pieces(cell) for cell in table.cells[scope]]
    pairs = zip(said, table.cells[paid[0]], strict=True)
    prices: list[Any] = [f"{s} Rp {idr}" if s and (idr := price(c)) else c for s, c in pairs]
    cells, header = list(table.cells), list(table.header)
    owners = [c for name in header if (c := meaning(name)) and c.field in {"handle", "url"}]
    platforms = {column.platform for column in owners if column.platform}
    if len(platforms) < 2:
        prices = _together(table, said, prices)
    for platform in sorted(platforms) if len(platforms) > 1 else ():  # accounts on several in a row
        of_it = [platform_of(words) == platform for words in said]
        header.append(f"{table.header[paid[0]]} {platform}")
        cells.append([c if own else None for own, c in zip(of_it, prices, strict=True)])
        prices = [None if own else c for own, c in zip(of_it, prices, strict=True)]
    cells[paid[0]] = prices
    whole = Table(header, cells, table.lines, table.skipped, table.title)
    column = meaning(table.header[scope])
    is_kept = column is not None and column.field == "platform"
    return whole, {} if is_kept else {table.header[scope].strip(): "rate_card"}


def _scope(table: Table) -> int | None:
    """Return the one column of pieces: by its name, else by cells that are nothing but their names."""
    named = [at for at, name in enumerate(table.header) if fold(name) in _NAMED]
    named = [at for at in named if any(map(_pieces, table.cells[at]))]
    if named:
        return named[0] if len(named) == 1 else None
    found = [at for at in range(len(table.header)) if _is_of_pieces(table, at)]
    return found[0] if len(found) == 1 else None


def _is_of_pieces(table: Table, at: int) -> bool:
    """Return whether the cells of a column name pieces, or only the platform beside others that do."""
    column = meaning(table.header[at])
    if column is not None and column.field not in {"note", "platform", "rate_idr", "category"}:
        return False
    cells = [c for cell in table.cells[at][:200] if (c := label(cell)) is not None]
    words = [set(re.findall(r"[^\W\d_]+", fold(c))) for c in cells if len(c) < _FEW]
    plain = bool(cells) and len(words) == len(cells) and all(w and w <= _WORDS for w in words)
    return plain and any(map(names_pieces, cells))


def _together(table: Table, said: Sequence[str], prices: Sequence[Any]) -> list[Any]:
    """Return the prices of rows, those of an account whose rows are of different pieces in the last of them."""
    rows = defaultdict[Hashable, list[int]](list)
    for at, key in enumerate(_keys(table)):
        rows[key].append(at)
    found = list(prices)
    if len(rows) == len(found):
        return found
    for positions in rows.values():
        told = [said[at] for at in positions]
        if len(positions) > 1 and all(told) and len({fold(words) for words in told}) == len(told):
            *others, last = positions
            found[last] = "\n".join(str(prices[at]) for at in positions if label(prices[at]))
            for at in others:
                found[at] = None
    return found


def _keys(table: Table) -> list[Hashable]:
    """Return whose every row is; a number of its own for a row of nobody."""
    by_field = defaultdict[str, list[Sequence[Any]]](list)
    for name, cells in zip(table.header, table.cells, strict=True):
        if column := meaning(name):
            by_field[column.field].append(cells)
    whose = [*zip(*by_field["handle"], *by_field["url"], strict=True)]
    if len(set(whose)) == len(whose):
        return [*whose]
    places = next(iter(by_field["platform"]), [None] * len(whose))
    known = {place: platform_of(str(place)) or place for place in set(places)}
    return [
        (who, known[place]) if any(who) else at
        for at, (who, place) in enumerate(zip(whose, places, strict=True))
    ]


def _is_of_all(name: str) -> bool:
    column = meaning(name)
    plain = column is not None and column.field == "rate_idr" and not column.scale
    return plain and piece_of(name) is None


def _pieces(cell: Any) -> str:
    """Return the pieces that a cell names, with their platform: `1 TikTok` is no price of an account on Instagram."""
    if not isinstance(cell, str):
        return ""
    words = " ".join(cell[:MOST].split())
    if [w for w in fold(words).split() if w not in _ONE] in _ANY:  # one post, of whichever kind
        return ""
    return words if names_pieces(words) or read_prices(f"{words} Rp 1000000") else ""
