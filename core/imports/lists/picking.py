"""Cells of a list by what they mean, and the account that a row is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.imports.lists.accounts import BESIDE
from core.imports.lists.columns import (
    Column,
    fold,
    fold_of,
    is_alias,
    is_dated,
    meaning,
    names_another,
    piece_of,
)
from core.imports.lists.networks import is_of, stated_by_figures
from core.imports.lists.sums import is_sum, sums_of
from core.imports.lists.taxonomy import category
from core.imports.lists.units import in_unit, is_bare
from core.imports.lists.vocabulary import INVITING, OTHER_NETWORKS, PLACES, PLATFORM_WORDS, UNSAID
from core.imports.records.records import Records, Table
from core.imports.values.links import Link, leads_elsewhere, read_link
from core.imports.values.values import count, handle, label, price
from core.nlu.amounts.telephones import MOBILE
from core.nlu.places.cities import resolve_city

AT = re.compile(r"(?<![\w@.])@(?!\d[\d.,]*(?:rb|ribu|k|jt|juta)?(?![\w.]))([\w.\-]{1,60})")
"""A handle with its @ amid other words: no part of an e-mail address, and no price of each."""

_ELSEWHERE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def without_links(text: str) -> str:
    """Return a text without its links: a name in one is of the site that it leads to."""
    return _ELSEWHERE.sub(" ", text)


_PHONE = re.compile(MOBILE)
"""Some write their number where an account is asked for."""

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

_FOOTNOTE = re.compile(r"[^\W\d_]{2,20}\s{1,3}[^\W\d_]{2,20}\s{1,3}@\w")
"""Words that end in somebody's handle, as below a list (`Dibuat oleh @adminkol`)."""

_SPACED = re.compile(r"@[\w.]{1,60}\s{1,3}(?P<rest>[a-z\d_.]{1,30}(?:\s[a-z\d_.]{1,30}){0,2})")
"""A handle with blanks in it, which no account has: the first word alone may be somebody else's."""

_PLAIN = re.compile(r"[\w.]{1,30}")
"""What handles of Instagram and TikTok consist of, and how long they are."""

_COUNTING = 3
"""Digits of a bare number that counts rows, or accounts, and is nobody's name."""

_REMARKS = frozenset({"admin", "catatan", "keterangan", "note", "notes", "sumber", "source"})
"""Words that are no account where they stand alone in a row of several columns."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose row it is; `assumed` where nothing says on which platform; `reason` if it is none."""

    platform: str = "instagram"
    handle: str | None = None
    assumed: bool = False
    reason: str | None = None


def read_account(name: object, url: object, where: object, stated: str | None = None) -> Account:
    """Return the account of a row from its cells; `stated` is the platform that the header names."""
    if label(name) is None and label(url) is None:
        return Account(reason="no_handle")
    link = read_link(name) or read_link(url)
    named, unclear = _platform_of(where, link)
    if unclear:
        return Account(reason=unclear)
    owner, beside = (None, "") if read_link(name) else _named(name)
    owner = owner or (link.handle if link else None)
    if link is None and is_sum(name):
        return Account(reason="heading")
    known = named or (link.platform if link else None) or platform_in(beside) or stated
    if known is None and leads_elsewhere(url):
        return Account(reason="bad_platform")
    platform = known or "instagram"
    few = str(name).strip().isdecimal() and len(str(name).strip()) <= _COUNTING
    if owner is None or few or _PHONE.fullmatch(owner) or not _is_of(owner, platform):
        return Account(reason="bad_handle")
    return Account(platform, owner, assumed=known is None)


def _is_of(owner: str, platform: str) -> bool:
    return platform == "youtube" or _PLAIN.fullmatch(owner) is not None


def _platform_of(where: object, link: Link | None) -> tuple[str | None, str | None]:
    """Return the platform that a cell states, and why the row cannot be used: it names one that is not
    read here, or several of which the link is to none."""
    named = platforms_in(where)
    if len(named) > 1:
        known = link.platform if link and link.platform in named else None
        return known, None if known else "several_platforms"
    platform = platform_in(where)
    return platform, "bad_platform" if label(where) and platform is None else None


def _named(cell: object) -> tuple[str | None, str]:
    """Return the handle that a cell names, and what else it says (`IG: @dapur.nina`)."""
    whole = None if _names_nobody(cell) else handle(cell)
    said = without_links(str(cell)) if whole is None else ""
    found = AT.search(said)
    if found and (rest := _SPACED.fullmatch(said.strip())) and not _is_remark(rest["rest"]):
        return None, ""
    if found is None and whole is None and (beside := BESIDE.fullmatch(said.strip())):
        name = beside["name"] or beside["first"]
        return handle(name), beside[0].replace(name, " ")
    if found is None:
        return whole.rstrip(".") if whole else None, ""
    return handle(found[1].rstrip(".-")), AT.sub(" ", said)


def _is_remark(words: str) -> bool:
    """Return whether lower-case words behind a handle are known to be no part of it."""
    return all(w in INVITING or resolve_city(w) or category(w) for w in words.split())


def _names_nobody(cell: object) -> bool:
    """Return whether a cell of accounts consists of words such as `klik`, `lihat profil`, `belum`."""
    words = set(fold(str(cell)).split())
    return bool(words) and "@" not in str(cell) and words <= INVITING | UNSAID


def platforms_in(cell: object) -> set[str]:
    """Return what a cell names: platforms, and other networks as they are called there."""
    words = fold(str(cell)).split() if label(cell) else []
    return {PLATFORM_WORDS.get(w, w) for w in words if w in PLATFORM_WORDS or w in OTHER_NETWORKS}


def platform_in(cell: object) -> str | None:
    """Return the first platform that a cell's words name, or None."""
    words = fold(str(cell)).split() if label(cell) else []
    named = next((PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS), None)
    return named or PLACES.get(" ".join(words))


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
            if word and self._is_heading(word, position) and not _is_marked(name):
                found.append(Account(reason="heading"))
                stated = platform_in(word) or (None if names_another(word) else stated)
                foreign = names_another(word) or (foreign and stated is None)
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
        if label(name) or label(url) or not isinstance(self._records, Table):
            return ""
        cells = [c for cells in self._records.cells if (c := cells[position]) not in (None, "")]
        return fold(str(cells[0])) if len(cells) == 1 else ""

    def _is_heading(self, word: str, position: int) -> bool:
        """Return whether a cell repeats the header, or stands alone in its row as a group's name."""
        if word in self._headings or self._names_columns(word, position):
            return True
        named = (_SECTIONS | PLATFORM_WORDS.keys() | OTHER_NETWORKS) & set(word.split())
        if not named and word not in _REMARKS:
            return False
        return self._is_alone(position)

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
