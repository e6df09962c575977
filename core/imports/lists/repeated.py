"""Columns that come several times: lists side by side, and numbers beside each of several accounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from core.imports.lists.meanings import Column, fold, meaning
from core.imports.records.records import Table
from core.imports.values.values import label

OWNERS: Final = frozenset({"handle", "url"})
BESIDE: Final = ("followers", "following", "rate_idr")
"""Fields that belong to one account, and stand beside it where a row has several."""

NUMBERED: Final = re.compile(r"(?<=[^\W\d])[\s._]{0,5}\d{1,2}\s*$")
"""What programs put behind a name that comes again: `Akun 2`, `Akun.1`, `Akun2`."""


def side_by_side(table: Table) -> list[Table]:
    """Return a table whose column of accounts comes several times as one table for each of them.

    The second account has the second column of every name; what comes once is of the first.
    """
    names = [NUMBERED.sub("", name.strip()) for name in table.header]
    folded, seen = [fold(name) for name in names], Counter[str]()
    turns = []
    for name in folded:
        turns.append(seen[name])
        seen[name] += bool(name)
    most = max((seen[name] for name in folded if _owns(meaning(name))), default=0)
    if most < 2:
        return [table]
    sides = [[at for at, turn in enumerate(turns) if turn == number] for number in range(most)]
    return [_of_columns(table, names, side) for side in sides]


def _owns(column: Column | None) -> bool:
    return column is not None and column.field in OWNERS and not column.guessed


def _of_columns(table: Table, names: Sequence[str], side: Sequence[int]) -> Table:
    cells = [table.cells[at] for at in side]
    return Table([names[at] for at in side], cells, table.lines, (), table.title)


def told_apart(table: Table) -> tuple[Table, bool]:
    """Return a table of accounts on several platforms in which numbers name theirs.

    `Username IG | Followers | Username TikTok | Followers` states whose followers each are by the
    order. Followers that could be of either are left out; then the flag is set.
    """
    columns = [meaning(name) for name in table.header]
    named = [c.platform for c in columns if c and c.field in OWNERS and c.platform]
    platforms = list(dict.fromkeys(named))
    if len(platforms) < 2:
        return table, False
    header, cells, unowned = list(table.header), list(table.cells), False
    for field in BESIDE:
        found = [at for at, c in enumerate(columns) if c and c.field == field]
        stated = {c.platform for at in found if (c := columns[at]) and c.platform}
        bare = [at for at in found if (c := columns[at]) and not c.platform]
        waiting = [platform for platform in platforms if platform not in stated]
        alike = len({fold(NUMBERED.sub("", header[at])) for at in bare}) == 1
        if alike and len(bare) == len(waiting) and (len(bare) > 1 or stated):
            for at, platform in zip(bare, waiting, strict=True):
                header[at] = f"{header[at]} {platform}"
        elif field == "followers" and bare:
            owner = _between(columns, bare) if len(bare) == 1 else None
            if owner is None and len(bare) == 1:
                (at,), whose = bare, _alone(table, columns)
                unowned = unowned or any(
                    platform is None and label(cell) is not None
                    for platform, cell in zip(whose, cells[at], strict=True)
                )
                told = [(p, _of(cells[at], whose, p)) for p in platforms]
                header += [f"{header[at]} {platform}" for platform, _ in told]
                cells += [own for _, own in told]
                header[at] = ""
                continue
            unowned = unowned or owner is None
            for at in bare:
                header[at] = f"{header[at]} {owner}" if owner else ""
    return Table(header, cells, table.lines, table.skipped, table.title), unowned


def _alone(table: Table, columns: Sequence[Column | None]) -> list[str | None]:
    """Return the platform of the one account that every row names; None where it names several."""
    owners = [
        (table.cells[at], c.platform) for at, c in enumerate(columns) if c and c.field in OWNERS
    ]
    found: list[str | None] = []
    for row in range(len(table)):
        named = {platform for cells, platform in owners if label(cells[row]) is not None}
        found.append(named.pop() if len(named) == 1 else None)
    return found


def _of(cells: Sequence[Any], whose: Sequence[str | None], platform: str) -> list[Any]:
    """Return the cells of rows whose one account is on a platform, the others empty."""
    return [cell if of == platform else "" for cell, of in zip(cells, whose, strict=True)]


def _between(columns: Sequence[Column | None], bare: Sequence[int]) -> str | None:
    """Return the platform of the one account before a column that others follow, or None."""
    owners = [(at, c.platform) for at, c in enumerate(columns) if c and c.field in OWNERS]
    before = {platform for at, platform in owners if at < bare[0]}
    return before.pop() if len(before) == 1 and owners[-1][0] > bare[0] else None


def numbered(table: Table) -> Table:
    """Return a table in which equal names of columns of numbers are told apart (`Followers ·`)."""
    header, seen = list(table.header), Counter[str]()
    for at, name in enumerate(table.header):
        known = meaning(name)
        if known and known.field in BESIDE:
            seen[fold(name)] += 1
            times = seen[fold(name)]
            header[at] = f"{name} {'·' * (times - 1)}" if times > 1 else name
    if header == table.header:
        return table
    return Table(header, table.cells, table.lines, table.skipped, table.title, table.raw)
