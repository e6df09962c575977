"""Lists that people make themselves: any columns, in any order, in Indonesian or English.

Averages (ER, likes a post) describe posts that are not in the list, so they are not kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from core.analytics.schemas import COMMENTS, POSTS
from core.capabilities.base import ImportedFrames
from core.imports.columns import (
    KEPT,
    PLATFORM_WORDS,
    Column,
    are_accounts,
    columns_of,
    fold,
    fold_of,
)
from core.imports.formats import Format
from core.imports.links import read_link
from core.imports.reading import (
    Moment,
    combine,
    creators_frame,
    reason_if,
    repeats,
    sieve,
)
from core.imports.records import Records, Table, Text
from core.imports.taxonomy import categories, cities
from core.imports.values import handle, label, price

NAME = "hand_made_list"
AVERAGES = frozenset({"er", "avg_likes", "avg_comments", "avg_views"})


def score(records: Records) -> float:
    """Return how sure this is: a column of accounts, and more the more columns are known."""
    if isinstance(records, Text) or records.has("error"):
        return 0.0
    columns = columns_of(records)
    fields = {column.field for column in columns}
    if not {"handle", "url"} & fields:
        return 0.0
    known = len(KEPT & fields)
    pick = _Picker(records, columns, None)
    certain = len(fields) > 1 or are_accounts(pick.cells("handle"))
    return 0.2 + 0.03 * known if certain else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read accounts with what the list says of them; guessed columns are named in `mapping`.

    A list with a column of accounts per platform gives one creator for each of them.
    """
    columns = columns_of(records)
    accounts = [c for c in columns if c.field == "handle" and c.platform]
    if len({c.platform for c in accounts}) < 2:
        return _read_side(records, columns, None, moment)
    sides = [
        _read_side(records, columns, platform, moment)
        for platform in dict.fromkeys(c.platform for c in accounts)
    ]
    return _one_row_many_accounts(combine(sides), sides, len(records))


def _one_row_many_accounts(
    whole: ImportedFrames, sides: Sequence[ImportedFrames], rows: int
) -> ImportedFrames:
    """Return the reading in which a row is skipped only if no side of it could be used."""
    times_skipped = Counter(skip.line for side in sides for skip in side.skipped)
    skipped = {skip.line: skip for skip in whole.skipped if times_skipped[skip.line] == len(sides)}
    return replace(whole, format=NAME, read=rows, skipped=tuple(skipped.values()))


def _read_side(
    records: Records, columns: Sequence[Column], platform: str | None, moment: Moment
) -> ImportedFrames:
    pick = _Picker(records, columns, platform)
    accounts = pick.accounts()
    reasons = _reasons([owner for _, owner, _ in accounts], pick)
    kept, skipped = sieve(records, reasons)
    accounts = [a for a, reason in zip(accounts, reasons, strict=True) if reason is None]
    pick = _Picker(kept, columns, platform)
    creators = creators_frame(
        [where for where, _, _ in accounts],
        [owner for _, owner, _ in accounts],
        moment,
        NAME,
        display_name=pick.cells("display_name"),
        followers=pick.scaled("followers"),
        following=pick.cells("following"),
        rate_idr=pick.prices(),
        city=cities(pick.cells("city")),
        category=categories(pick.cells("category")),
        verified=pick.cells("verified"),
        bio=pick.cells("bio"),
    )
    return ImportedFrames(
        NAME,
        creators,
        POSTS.empty(),
        COMMENTS.empty(),
        len(records),
        skipped + repeats([account[:2] for account in accounts], kept.lines),
        mapping={c.name: c.field if c.field in KEPT else "" for c in columns},
        warnings=_doubts(pick, columns, assumed=any(assumed for _, _, assumed in accounts)),
    )


def _doubts(pick: _Picker, columns: Sequence[Column], *, assumed: bool) -> tuple[str, ...]:
    doubts = {
        "platform_assumed": assumed,
        "price_unread": _any_lost(pick.cells("rate_idr"), pick.prices()),
        "category_unknown": _any_lost(pick.cells("category"), categories(pick.cells("category"))),
        "averages_not_kept": any(column.field in AVERAGES for column in columns),
    }
    return tuple(code for code, is_so in doubts.items() if is_so)


def _any_lost(cells: Sequence[Any], read: Sequence[object]) -> bool:
    return any(r is None and label(c) for c, r in zip(cells, read, strict=True))


class _Picker:
    """Cells by field, from the columns of one platform before those of none."""

    def __init__(self, records: Records, columns: Sequence[Column], platform: str | None) -> None:
        self._records, self._columns, self._platform = records, columns, platform
        named = {c.platform for c in columns if c.field in {"handle", "url"} and c.platform}
        self.stated_platform = named.pop() if len(named) == 1 and not self._of("platform") else None

    def _of(self, field: str) -> list[Column]:
        fitting = [
            c
            for c in self._columns
            if c.field == field and (not self._platform or c.platform in (self._platform, None))
        ]
        return sorted(fitting, key=lambda c: (c.platform is None, c.guessed))

    def _cells_of(self, column: Column) -> list[Any]:
        name = fold_of(column.name) if isinstance(self._records, Table) else column.name
        return self._records.column(name)

    def cells(self, field: str) -> list[Any]:
        """Return for every row the first filled cell of the field's columns."""
        known: list[Any] = [None] * len(self._records)
        for column in self._of(field):
            filled = zip(known, self._cells_of(column), strict=True)
            known = [b if a in (None, "") else a for a, b in filled]
        return known

    def scaled(self, field: str) -> list[Any]:
        """Return `cells` with the unit that the header states behind bare numbers."""
        scale = next((c.scale for c in self._of(field)), "")
        cells = self.cells(field)
        return [f"{c} {scale}" if scale and _is_bare(c) else c for c in cells]

    def prices(self) -> list[int | None]:
        """Return the price of every row, see `price`."""
        return [price(cell) for cell in self.scaled("rate_idr")]

    def accounts(self) -> list[tuple[str, str | None, bool]]:
        """Return platform, handle and whether the platform was assumed, for every row."""
        columns = [self.cells(field) for field in ("handle", "url", "platform")]
        stated = self._platform or self.stated_platform
        return [_account(cells, stated) for cells in zip(*columns, strict=True)]


def _is_bare(cell: object) -> bool:
    return cell not in (None, "") and not any(c.isalpha() for c in str(cell))


def _account(cells: tuple[Any, ...], stated: str | None) -> tuple[str, str | None, bool]:
    """Return platform, handle, and whether the platform was assumed because nothing says it."""
    name, url, platform = cells
    link = read_link(name) or read_link(url)
    owner = handle(name) if read_link(name) is None else None
    if owner is None and link is not None:
        owner = link.handle
    named = PLATFORM_WORDS.get(fold(str(platform))) if label(platform) else None
    where = named or (link.platform if link else None) or stated
    return where or "instagram", owner, where is None


def _reasons(owners: Sequence[str | None], pick: _Picker) -> list[str | None]:
    filled = [
        label(name) or label(url)
        for name, url in zip(pick.cells("handle"), pick.cells("url"), strict=True)
    ]
    missing = reason_if([owner is None for owner in owners], "no_handle")
    return [
        "bad_handle" if reason and cell else reason
        for reason, cell in zip(missing, filled, strict=True)
    ]


FORMAT = Format(NAME, score, read)
