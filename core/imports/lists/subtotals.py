"""Rows of sales that repeat what stands in others: sums of somebody, of a week, and of all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from core.imports.lists.vocabulary import TOTALS
from core.imports.values.values import each, label

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
    named_so = each(days, _names_sum)
    called = [at in sums or is_so for at, is_so in enumerate(named_so)]
    people = {_plain(name) for name, is_so in zip(who, called, strict=True) if name and not is_so}
    known = {name: _Name.of(name, people) for name in set(who)}
    found, owners = [False] * len(who), [*who]
    whole, since, begin = _Sum(), _Sum(), 0
    for at, (name, row) in enumerate(zip(who, rows, strict=True)):
        told = known[name]
        whose = told.plain if called[at] and told.plain in people else told.whose
        is_label = bool(whose) or told.is_total or (called[at] and name is None)
        unnamed = told.begins_so or (name is None and label(days[at]) is None)
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


@dataclass(frozen=True, slots=True)
class _Name:
    """What a name of a row says: of whom it is a sum, whether it is called one, and whether it begins so."""

    plain: str
    whose: str
    is_total: bool
    begins_so: bool

    @classmethod
    def of(cls, name: str | None, people: set[str]) -> _Name:
        """Return what a name says beside the names of people."""
        plain = _plain(name or "")
        return cls(plain, _whose(plain, people), plain in TOTALS, _begins_so(plain))


class _Sum:
    """What some rows count together, and how many they are."""

    def __init__(self) -> None:
        self._rows, self._figures = 0, [0, 0]

    def add(self, row: Figures) -> None:
        """Count one more row."""
        self._rows += 1
        for at, number in enumerate(row):
            self._figures[at] += number or 0

    def is_wholly(self, row: Figures) -> bool:
        """Return whether all that a row counts is the sum of several rows."""
        known = [(a, b) for a, b in zip(self._figures, row, strict=True) if b is not None]
        return self._rows > 1 and any(b for _, b in known) and all(a == b for a, b in known)

    def is_partly(self, row: Figures) -> bool:
        """Return whether anything that a row counts is the sum of several rows."""
        pairs = zip(self._figures, row, strict=True)
        return self._rows > 1 and any(bool(b) and a == b for a, b in pairs)


def _names_sum(day: object) -> bool:
    return _begins_so(_plain(label(day) or ""))


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
