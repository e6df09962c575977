"""Rows of sales that repeat what stands in others: sums of somebody, of a week, and of all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from core.imports.lists.vocabulary import TOTALS
from core.imports.values.values import label

_CALLED: Final = frozenset({"total", "subtotal", "jumlah"})
"""Words with which the name of a sum begins, or ends: `Total Minggu 1`, `NINA10 Total`."""

Figures = tuple[int | None, ...]
"""What a row counts: rupiah and pieces, None where that is not known."""


def told_apart(
    who: Sequence[str | None],
    days: Sequence[object],
    rows: Sequence[Figures],
    sums: Collection[int],
) -> tuple[list[bool], list[str | None]]:
    """Return which rows of sales are sums of others, and whose every row is. sums: positions of rows that
    are called so in any column but that of whose they are.

    Sums are rows that are called so, but for those of somebody of whom nothing else is told; and rows of
    nobody, or of a name such as `Total Minggu 1`, that add up the rows since the last sum. What stands
    without a name between somebody and the sum of theirs that adds it up is theirs, as in pivot tables.
    """
    called = [at in sums or _begins_so(_plain(label(day) or "")) for at, day in enumerate(days)]
    people = {_plain(name) for name, is_so in zip(who, called, strict=True) if name and not is_so}
    found, owners = [False] * len(who), [*who]
    whole, since, begin = _Sum(), _Sum(), 0
    for at, (name, row) in enumerate(zip(who, rows, strict=True)):
        named = _plain(name or "")
        whose = named if called[at] and named in people else _whose(named, people)
        is_label = bool(whose) or named in TOTALS or (called[at] and name is None)
        unnamed = _begins_so(named) or (name is None and label(days[at]) is None)
        last = name is None and at == len(who) - 1 and whole.is_partly(row)
        if is_label or (unnamed and since.is_wholly(row)) or last:
            found[at] = True
            if whose and since.is_wholly(row):
                owners[begin:at] = _filled(who[begin:at], whose)
            since, begin = _Sum(), at + 1
        else:
            since.add(row)
            whole.add(row)
    return found, owners


class _Sum:
    """What some rows count together, and how many they are."""

    def __init__(self) -> None:
        self._rows, self._figures = 0, [0, 0]

    def add(self, row: Figures) -> None:
        """Count one more row."""
        self._rows += 1
        self._figures = [a + (b or 0) for a, b in zip(self._figures, row, strict=True)]

    def is_wholly(self, row: Figures) -> bool:
        """Return whether all that a row counts is the sum of several rows."""
        known = [(a, b) for a, b in zip(self._figures, row, strict=True) if b is not None]
        return self._rows > 1 and any(b for _, b in known) and all(a == b for a, b in known)

    def is_partly(self, row: Figures) -> bool:
        """Return whether anything that a row counts is the sum of several rows."""
        pairs = zip(self._figures, row, strict=True)
        return self._rows > 1 and any(bool(b) and a == b for a, b in pairs)


def _begins_so(name: str) -> bool:
    words = name.replace("-", " ").replace(":", " ").split()
    return len(words) > 1 and bool(_CALLED & {words[0], words[-1]})


def _whose(name: str, people: set[str]) -> str:
    """Return of whom a sum is by its name (`NINA10 Total`), nothing where it is none of somebody."""
    first, _, rest = name.partition(" ")
    before, _, last = name.rpartition(" ")
    parts = [_plain(rest)] * (_plain(first) in _CALLED) + [_plain(before)] * (last in _CALLED)
    return next((part for part in parts if part in people), "")


def _plain(name: str) -> str:
    return name.casefold().strip(" :*=-").removeprefix("@")


def _filled(names: Sequence[str | None], whose: str) -> list[str | None]:
    """Return the names, after somebody's theirs where none stands."""
    found: list[str | None] = []
    for name in names:
        before = found[-1] if found else None
        theirs = before if before and _plain(before) == whose else None
        found.append(name or theirs)
    return found
