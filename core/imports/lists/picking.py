"""Cells of a list by what they mean, and the account of every row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from core.imports.lists.columns import fold_of
from core.imports.lists.meanings import (
    Column,
    fold,
    is_alias,
    is_dated,
    meaning,
    names_another,
    piece_of,
)
from core.imports.lists.networks import is_of, stated_by_figures
from core.imports.lists.owners import AT, Account, platform_in, read_account
from core.imports.lists.sums import sums_of
from core.imports.lists.taxonomy import category
from core.imports.lists.units import in_unit, is_bare
from core.imports.lists.vocabulary import OTHER_NETWORKS, PLATFORM_WORDS
from core.imports.records.records import Records, Table
from core.imports.values.links import read_link
from core.imports.values.values import count, label, price
from core.nlu.places.cities import resolve_city

_MARKED = re.compile(r"\w+[._]\w[\w.]*")
"""A handle with its @, or with a dot or an underscore inside."""

_SECTIONS = frozenset(
    {"nano", "mikro", "micro", "mid", "makro", "macro", "mega", "kol", "influencer"}
)
"""Words that stand alone in a row above the accounts that they are about."""

_FIGURES = frozenset(
    {"max", "maks", "maximum", "maksimum", "min", "minimum", "mean", "median", "modus", "stdev"}
)
"""Words before figures of the whole list, in its last rows; elsewhere they may be somebody's name."""

_FOOTNOTE = re.compile(r"(?:[^\W\d_]{2,20}[:,.]?\s{1,3}){2,8}@\w")
"""Words that end in somebody's handle, as below a list (`Dibuat oleh @adminkol`)."""

_EXAMPLE = re.compile(r"\W{0,3}(?:contoh(?:nya)?|misal(?:nya)?|example|e\.?g)\b[.:\s]", re.I)
"""A row that shows how to fill in the others."""

_TITLE = re.compile(r"[^\W\d_]{2,20}(?:[ &/-]{1,3}[^\W\d_]{2,20}){0,3}")
"""Words that may stand above the rows of a group."""


_REMARKS = frozenset({"admin", "catatan", "keterangan", "note", "notes", "sumber", "source"})
"""Words that are no account where they stand alone in a row of several columns."""


_NUMBERED = 2
"""Characters of what numbers the groups of a list."""


def _certainty(column: Column) -> tuple[bool, bool, bool]:
    """Return something lower for columns that say more surely what is so now."""
    return (column.guessed, column.platform is None, is_dated(column.name))


def _agreed(row: Sequence[Any]) -> Any:
    """Return the first number among cells of one meaning; all of them where they differ."""
    numbers = {number: c for c in row if (number := count(c) or price(c)) is not None}
    if len(numbers) > 1:
        return " / ".join(str(cell) for cell in numbers.values())
    filled = (cell for cell in row if cell not in (None, ""))
    return next(iter(numbers.values()), next(filled, None))


class Picker:
    """Cells by field. With a platform given, columns of other platforms are passed over."""

    def __init__(
        self, records: Records, columns: Sequence[Column], platform: str | None = None
    ) -> None:
        self._records, self._columns, self._platform = records, columns, platform

    def of(self, field: str) -> list[Column]:
        """Return the columns of a field, the surest first."""
        own = {self._platform} if field in {"handle", "url"} else {self._platform, None}
        fitting = [
            column
            for column in self._columns
            if column.field == field and (not self._platform or column.platform in own)
        ]
        return sorted(fitting, key=_certainty)

    def cells_of(self, column: Column) -> Sequence[Any]:
        """Return the cells of one column."""
        name = fold_of(column.name) if isinstance(self._records, Table) else column.name
        return self._records.column(name)

    def cells(self, field: str) -> list[Any]:
        """Return for every row the first filled cell of the field's columns."""
        known: list[Any] = [None] * len(self._records)
        for column in self.of(field):
            filled = zip(known, self.cells_of(column), strict=True)
            known = [b if a in (None, "") else a for a, b in filled]
        return known

    def without(self, left: Callable[[Column], bool]) -> Picker:
        """Return the same rows without some of the columns."""
        kept = [column for column in self._columns if not left(column)]
        return Picker(self._records, kept, self._platform)

    def scaled(self, field: str) -> list[Any]:
        """Return `cells` with the unit that a header states behind bare numbers.

        Columns that name the same and say different numbers contradict each other: both are given,
        which is no number.
        """
        known: list[Any] = [None] * len(self._records)
        alike: dict[object, list[Column]] = {}
        for column in self.of(field):
            alike.setdefault((_certainty(column), piece_of(column.name)), []).append(column)
        for columns in alike.values():
            told = [self.with_unit(column) for column in columns]
            cells = told[0] if len(told) == 1 else [_agreed(row) for row in zip(*told, strict=True)]
            known = [b if a in (None, "") else a for a, b in zip(known, cells, strict=True)]
        return known

    def of_platforms(self, field: str, platforms: Sequence[str]) -> list[Any]:
        """Return `scaled` without the figures that are, by their header, of another platform than the
        row's."""
        if not any(column.platform for column in self.of(field)):
            return self.scaled(field)
        told = {name: self.on(name).scaled(field) for name in set(platforms)}
        return [told[name][row] for row, name in enumerate(platforms)]

    def on(self, platform: str) -> Picker:
        """Return the same rows without figures that are, by their header, of another platform."""
        return self.without(lambda column: not is_of(column, platform))

    def with_unit(self, column: Column) -> Sequence[Any]:
        """Return the cells of one column, bare numbers with the unit that its header states."""
        cells = self.cells_of(column)
        if not column.scale:
            return cells
        return [in_unit(c, column) if is_bare(c) else c for c in cells]

    def accounts(self) -> list[Account]:
        """Return the account of every row; a row of a platform's name alone holds for those below."""
        named = {c.platform for c in self._columns if c.field in {"handle", "url"} and c.platform}
        title = self._records.title if isinstance(self._records, Table) else ""
        told = stated_by_figures(self._columns) or platform_in(title)
        stated = self._platform or (named.pop() if len(named) == 1 else told)
        columns = [self.cells(field) for field in ("handle", "url", "platform")]
        if self._platform:
            columns[2] = [None] * len(self._records)
        foreign = stated is None and names_another(title)
        told_as = {c.name for c in self._columns if c.field in {"handle", "url", "platform"}}
        sums = sums_of(self._records, told_as)
        found: list[Account] = []
        for position, (name, url, where) in enumerate(zip(*columns, strict=True)):
            word = fold(str(name)) if label(name) else self._lone(name, url, position)
            written = str(name).strip() if label(name) else self._lone_cell(position)
            if word and self._is_heading(word, written, position) and not _is_marked(name):
                found.append(Account(reason="heading"))
                stated = platform_in(word) or (None if names_another(word) else stated)
                foreign = names_another(word) or (foreign and stated is None)
                continue
            if _EXAMPLE.match(written):
                found.append(Account(reason="heading"))
                continue
            if position in sums or (_FOOTNOTE.match(str(name)) and self._is_alone(position)):
                found.append(Account(reason="heading"))
                continue
            account = read_account(name, url, where, stated)
            is_other = foreign and account.assumed
            found.append(Account(reason="bad_platform") if is_other else account)
        return _without_figures(found, columns[0], columns[1])

    def _lone(self, name: object, url: object, position: int) -> str:
        """Return the one cell of a row without an account, which may be the title of those below."""
        return "" if label(name) or label(url) else fold(self._lone_cell(position))

    def _lone_cell(self, position: int) -> str:
        """Return what stands in the one filled cell of a row."""
        if not isinstance(self._records, Table):
            return ""
        cells = [c for cells in self._records.cells if (c := cells[position]) not in (None, "")]
        return str(cells[0]).strip() if len(cells) == 1 else ""

    def _is_heading(self, word: str, written: str, position: int) -> bool:
        """Return whether a cell repeats the header, or stands alone in its row as a group's name."""
        if word in self._headings or self._names_columns(word, position):
            return True
        named = (_SECTIONS | PLATFORM_WORDS.keys() | OTHER_NETWORKS) & set(word.split())
        if not named and word not in _REMARKS:
            return self._is_section(written, position)
        return self._is_alone(position)

    def _is_section(self, written: str, position: int) -> bool:
        """Return whether a cell stands alone, where most rows tell more, and is the name of a topic or a
        town, or written large as no account of the list is (`KULINER`, `Prioritas`)."""
        if not _TITLE.fullmatch(written) or not self._is_titled(position):
            return False
        if sum(self._titled) * 2 > len(self._titled):
            return False
        known = category(written) or resolve_city(written)
        return bool(known) or (written[:1].isupper() and not self._written_large)

    @cached_property
    def _titled(self) -> list[bool]:
        return [self._is_titled(position) for position in range(len(self._records))]

    def _is_titled(self, position: int) -> bool:
        """Return whether one thing is said in a row of several columns, perhaps under a number or letter."""
        if not isinstance(self._records, Table) or len(self._columns) < 2:
            return False
        filled = {
            str(cells[position]) for cells in self._records.cells if cells[position] is not None
        }
        return sum(len(cell.strip()) > _NUMBERED for cell in filled) == 1

    @cached_property
    def _written_large(self) -> bool:
        """Whether the account of any row that tells more has a capital letter."""
        pairs = zip(self.cells("handle"), self._titled, strict=True)
        return any(
            not alone and any(c.isupper() for c in str(name)) for name, alone in pairs if name
        )

    def _is_alone(self, position: int) -> bool:
        """Return whether one cell is filled in a row of several columns."""
        if not isinstance(self._records, Table) or len(self._columns) < 2:
            return False
        filled = [cells[position] for cells in self._records.cells]
        return sum(cell not in (None, "") for cell in filled) == 1

    def _names_columns(self, word: str, position: int) -> bool:
        """Return whether a row names the columns again, in other words (`Akun | Pengikut`)."""
        if not is_alias(word) or not isinstance(self._records, Table):
            return False
        said = (meaning(str(cells[position])) for cells in self._records.cells)
        named = {column.field for column in said if column and not column.guessed}
        return len(named & {column.field for column in self._columns}) > 1

    @cached_property
    def _headings(self) -> set[str]:
        names = (c.name for c in self._columns if c.field == "handle")
        return {fold(name) for name in names if isinstance(self._records, Table)}


def _is_marked(cell: object) -> bool:
    """Return whether a cell is an account as nothing else is written: `kol.jakarta`, `IG: @micro`, a
    link."""
    link, words = read_link(cell), str(cell).strip()
    return bool(_MARKED.fullmatch(words) or AT.search(words) or (link and link.handle))


def _without_figures(
    found: list[Account], names: Sequence[Any], urls: Sequence[Any]
) -> list[Account]:
    """Return the accounts of rows without the figures below them (`Max`, `Median`)."""
    last = len(found)
    while last > 1:
        said = str(names[last - 1]).strip().casefold() in _FIGURES and label(urls[last - 1]) is None
        if not said and found[last - 1].reason != "heading":
            break
        last -= 1
    return found[:last] + [Account(reason="heading")] * (len(found) - last)
