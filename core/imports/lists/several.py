"""Cells that name several accounts: `@dapur.nina / @nina.masak`, `IG: @nina, TikTok: @nina.masak`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from core.imports.lists.accounts import BESIDE
from core.imports.lists.meanings import fold, meaning
from core.imports.lists.networks import PRICES
from core.imports.lists.owners import AT
from core.imports.lists.repeated import OWNERS
from core.imports.lists.vocabulary import PLATFORM_WORDS
from core.imports.records.records import Table
from core.imports.values.cells import Cells
from core.imports.values.links import read_link
from core.imports.values.values import count, handle, label, price

_BETWEEN: Final = re.compile(
    r"\s*(?:[,;|\n&+]|\s/\s|(?<=\w)(?<!\.com)(?<!\.net)/(?=\s?@)|\s(?:dan|and)\s)\s*"
)
_NUMBERS: Final = re.compile(r"\s*[/|;\n&+]\s*")
COUNTED: Final = frozenset({"followers", "following", "rate_idr", "rate_card"})
"""Fields of one account, which a single number gives to neither of several."""


def accounts_in(cell: object) -> list[str]:
    """Return the parts of a cell that each name another account; nothing where it names one."""
    parts = [part for part in _BETWEEN.split(cell[:500]) if part] if isinstance(cell, str) else []
    owners = [_owner(part) for part in parts]
    named = len(parts) > 1 and None not in owners
    return parts if named and len(set(owners)) == len(parts) else []


def _owner(part: str) -> object:
    """Return something different for every account that a part names; None if it names none."""
    link = read_link(part)
    if link is not None:
        return (link.platform, link.handle) if link.handle else None
    found = AT.search(part)
    if found is None and (beside := BESIDE.fullmatch(part.strip())):
        return part.casefold() if handle(beside["name"] or beside["marked"]) else None
    return part.casefold() if found or (handle(part) and re.search(r"\w[._]\w", part)) else None


def one_a_row(table: Table) -> tuple[Table, tuple[str, ...]]:
    """Return a table in which every row names one account in the first column that names several.

    Numbers of followers and prices go with them where a cell has as many; else they are of none, and
    that is a doubt. A header such as `Username IG/TikTok` names the platforms in their order.
    """
    at = next((at for at, name in enumerate(table.header) if _owns(name)), None)
    if at is None or not _may_be_several(table.cells[at]):
        return table, ()
    found = [accounts_in(cell) for cell in table.cells[at]]
    if not any(found):
        return table, ()
    platforms = [word for word in fold(table.header[at]).split() if word in PLATFORM_WORDS]
    counted = {c for c, name in enumerate(table.header) if _is_counted(name)}
    cells: list[list[Any]] = [[] for _ in table.header]
    lines: list[int] = []
    unowned: set[str] = set()
    for row, parts in enumerate(found):
        lines += [table.lines[row]] * max(1, len(parts))
        for column, held in enumerate(table.cells):
            if column == at and parts:
                cells[column] += _with_platforms(parts, platforms)
            elif column in counted and parts:
                numbers = _shared_out(held[row], parts)
                if label(held[row]) is not None and not any(numbers):
                    unowned.add(_doubt(table.header[column]))
                cells[column] += numbers
            else:
                cells[column] += [held[row]] * max(1, len(parts))
    return Table(table.header, list(cells), lines, table.skipped, table.title), tuple(
        sorted(unowned)
    )


def _may_be_several(cells: Sequence[Any]) -> bool:
    """Return whether anything stands between words in any cell, told fast."""
    return not isinstance(cells, Cells) or cells.any_with(r"[,;|\n&+/]| (?:dan|and) ")


def _owns(name: str) -> bool:
    column = meaning(name)
    return column is not None and column.field in OWNERS


def _is_counted(name: str) -> bool:
    column = meaning(name)
    return column is not None and column.field in COUNTED


def _doubt(name: str) -> str:
    column = meaning(name)
    return "price_unowned" if column and column.field in PRICES else "followers_unowned"


def _with_platforms(parts: Sequence[str], platforms: Sequence[str]) -> list[str]:
    if len(platforms) != len(parts):
        return list(parts)
    named = zip(platforms, parts, strict=True)
    return [part if _states(part) else f"{word}: @{part.lstrip('@')}" for word, part in named]


def _states(part: str) -> bool:
    """Return whether a part says on which platform its account is."""
    beside = set() if handle(part) else set(fold(AT.sub(" ", part)).split())
    return read_link(part) is not None or bool(PLATFORM_WORDS.keys() & beside)


def _shared_out(cell: object, accounts: Sequence[str]) -> list[Any]:
    """Return the numbers of a cell, one for each account, by their platforms where both name them (`IG 12k /
    TT 45k`), else in their order; or nothing for each."""
    parts = _NUMBERS.split(str(cell))
    named = [_platform(part) for part in parts]
    numbers = [part if on is None else _plain(part) for part, on in zip(parts, named, strict=True)]
    if len(parts) != len(accounts) or any((count(n) or price(n)) is None for n in numbers):
        return [""] * len(accounts)
    owners = [_platform(account) for account in accounts]
    if None in named or sorted(map(str, named)) != sorted(map(str, owners)):
        return list(numbers) if named == [None] * len(parts) else [""] * len(accounts)
    told = dict(zip(named, numbers, strict=True))
    return [told[platform] for platform in owners]


def _platform(part: str) -> str | None:
    link = read_link(part)
    said = (PLATFORM_WORDS[word] for word in fold(part).split() if word in PLATFORM_WORDS)
    return link.platform if link else next(said, None)


def _plain(part: str) -> str:
    words = re.split(r"[\s:=]+", part.strip())
    return " ".join(word for word in words if fold(word) not in PLATFORM_WORDS)
