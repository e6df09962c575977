"""Tables that go across: an account in every column (`Tanggal | @nina | @joko`), or a month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.capabilities.ports import Skipped
from core.imports.lists.meanings import fold, meaning
from core.imports.lists.vocabulary import CODES, TOTALS
from core.imports.records.records import Table
from core.imports.values.dates import dates_in
from core.imports.values.values import count, label, price

_ACCOUNT: Final = re.compile(r"\s{0,3}@[\w.]{2,40}\s{0,3}")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")

_MEASURES: Final = {
    "Terjual": "terjual sold pcs qty unit units pesanan orders order laku",
    "Omzet": "omzet omset revenue gmv pendapatan sales",
    "Followers": "followers follower pengikut subscribers",
}
"""What the numbers of a table count, by the words that say so above it or in its corner."""

_BESIDE: Final = 3
"""So many columns stand before those of accounts, or of months."""


@dataclass(frozen=True, slots=True)
class Across:
    """A table that goes across with a row for every number; None where nothing says what is counted."""

    table: Table | None


def across(table: Table) -> Across | None:
    """Return a table that goes across as one that does not, or None for another one."""
    owners = [at for at, name in enumerate(table.header) if _ACCOUNT.fullmatch(name)]
    months = [at for at, name in enumerate(table.header) if _is_month(name)]
    turned, name = (owners, "Akun") if len(owners) > 1 else (months, "Tanggal")
    sums = {at for at, called in enumerate(table.header) if called.strip().casefold() in TOTALS}
    kept = [at for at in range(len(table.header)) if at not in {*turned, *sums}]
    kept = [at for at in kept if table.header[at].strip()]
    if len(turned) < 2 or len(kept) > _BESIDE or not _counts(table, turned):
        return None
    if turned is months and not any(_names_owner(table.header[at]) for at in kept):
        return None
    if turned is owners and _names_fields(table, kept):
        return None
    measure = _measure([*(table.header[at] for at in kept), table.title])
    if measure is None and turned is months and any(_is_account(table.header[at]) for at in kept):
        return None
    return Across(_melted(table, kept, turned, name, measure) if measure else None)


def is_across(row: Sequence[Any], below: Sequence[Sequence[Any]]) -> bool:
    """Return whether a row names accounts in its columns, under which rows count something, or say what their
    first cells name."""
    cells = [str(cell) for cell in row if cell not in (None, "")]
    named = [at for at, cell in enumerate(row) if _ACCOUNT.fullmatch(str(cell or ""))]
    if len(named) < 2 or len(cells) - len(named) > _BESIDE or 0 in named:
        return False
    told = [column for r in below if r and r[0] and (column := meaning(str(r[0])))]
    if len({column.field for column in told if not column.guessed}) > 1:
        return True
    said = [row[at] for row in below for at in named if at < len(row) and label(row[at])]
    return bool(said) and sum(map(_is_number, said)) * 2 > len(said)


def _is_number(cell: object) -> bool:
    return count(cell) is not None or price(cell) is not None


def _counts(table: Table, columns: Sequence[int]) -> bool:
    said = [cell for at in columns for cell in table.cells[at][:100] if label(cell)]
    return bool(said) and sum(map(_is_number, said)) * 10 > len(said) * 8


def _is_month(name: str) -> bool:
    words = fold(name).split()
    dated = dates_in(words)
    return bool(dated) and dated.issuperset(words) and any(not _YEAR.fullmatch(w) for w in words)


def _names_owner(name: str) -> bool:
    return _is_account(name) or bool(CODES & set(fold(name).split()))


def _is_account(name: str) -> bool:
    column = meaning(name)
    return column is not None and column.field == "handle" and not column.guessed


def _names_fields(table: Table, kept: Sequence[int]) -> bool:
    """Return whether the first column names what the rows hold, so that the table lies on its side."""
    said = [str(cell) for at in kept[:1] for cell in table.cells[at] if label(cell)]
    known = [column for cell in said if (column := meaning(cell))]
    return len({column.field for column in known}) > 1


def _measure(names: Sequence[str]) -> str | None:
    words = {word for name in names for word in fold(name).split()}
    told = [field for field, called in _MEASURES.items() if words & set(called.split())]
    return told[0] if len(told) == 1 else None


def _melted(
    table: Table, kept: Sequence[int], turned: Sequence[int], name: str, measure: str
) -> Table:
    sold = measure != "Followers"
    header = [*(_plain(table.header[at], sold=sold) for at in kept)]
    header += ["Kode" if sold and name == "Akun" else name, measure]
    sums = {row for row in range(len(table)) if any(_is_sum(table.cells[at][row]) for at in kept)}
    left = tuple(Skipped(table.lines[row], "heading", table.told(row)) for row in sorted(sums))
    rows = [
        (line, [*(table.cells[at][row] for at in kept), _told(table.header[column]), cell])
        for row, line in enumerate(table.lines)
        if row not in sums
        for column in turned
        if label(cell := table.cells[column][row]) is not None
    ]
    cells: list[Sequence[Any]] = [[cells[at] for _, cells in rows] for at in range(len(header))]
    return Table(header, cells, [line for line, _ in rows], table.skipped + left, table.title)


def _is_sum(cell: object) -> bool:
    return str(cell).strip(" :*=").casefold() in TOTALS


def _plain(name: str, *, sold: bool) -> str:
    """Return the name of a column of days, or of whose the numbers are, without what stands beside it in the
    corner (`Tanggal / pcs`). sold: whether the numbers are those of sales, which codes tell, too."""
    first = (fold(name).split() or [""])[0]
    if first in {"tanggal", "tgl", "date", "hari", "day"}:
        return "Tanggal"
    if _names_owner(name) or _names_owner(first):
        return "Kode" if sold else "Akun"
    return name


def _told(name: str) -> str:
    """Return an account as it is, a month as the first day of it."""
    return name.strip() if _ACCOUNT.fullmatch(name) else f"1 {name.strip()}"
