"""Columns that say the same of several months: `Followers Okt | Followers Nov`, `Rate 2025 | Rate 2026`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final

import pandas as pd

from core.imports.lists.ages import NOW, Age, age_of
from core.imports.lists.columns import fold_of
from core.imports.lists.meanings import Column, fold
from core.imports.lists.picking import Picker
from core.imports.records.records import Records, Table
from core.imports.values.dates import dates_in
from core.imports.values.times import times
from core.imports.values.values import counts, label

_FIELDS: Final = frozenset({"followers", "following", "rate_idr"})

Month = tuple[Column, datetime]
"""A column of followers, and the first day of the month that it is of."""


def newest(
    records: Records, columns: Sequence[Column], today: date
) -> tuple[Records, list[Column], list[Month]]:
    """Return the columns, of those that differ by their month or year only the newest with its meaning,
    filled, but for prices, with what those before it tell; and those of followers with their months, of all of them."""
    alike: dict[object, dict[Age, list[Column]]] = {}
    for column in columns:
        words = fold(column.name).split()
        dated = dates_in(words)
        if column.field in _FIELDS and dated:
            rest = frozenset(words) - dated
            ages = alike.setdefault((column.field, column.platform, column.scale, rest), {})
            ages.setdefault(age_of(column.name, today), []).append(column)
    found, months = list(columns), list[Month]()
    for ages in alike.values():
        if len(ages) < 2 or any(len(same) > 1 for same in ages.values()):
            continue
        last = ages[max(ages)][0]
        older = [ages[age][0] for age in sorted(ages, reverse=True)[1:]]
        if last.field != "rate_idr":  # a price of last year is no price of now
            records = _filled(records, last, older)
        for age, (column,) in ages.items():
            if column is not last:
                found[found.index(column)] = replace(column, field="note", guessed=False)
            if column.field == "followers":
                months.append((column, _begin(age, today)))
    return records, found, months


def _filled(records: Records, last: Column, older: Sequence[Column]) -> Records:
    if not isinstance(records, Table):
        return records
    columns = [records.index.get(fold_of(column.name)) for column in (last, *older)]
    at, *before = [position for position in columns if position is not None]
    known: Sequence[Any] = records.cells[at]
    for position in before:
        pairs = zip(known, records.cells[position], strict=True)
        known = [b if label(a) is None else a for a, b in pairs]
    cells = [*records.cells[:at], known, *records.cells[at + 1 :]]
    return Table(records.header, cells, records.lines, records.skipped, records.title)


def _begin(age: Age, today: date) -> datetime:
    _, year, month = age if age != NOW else (True, today.year, today.month)
    return datetime(year, month, 1, tzinfo=UTC)


def history(records: Records, columns: Sequence[Column], months: Sequence[Month]) -> pd.DataFrame:
    """Return `history` (creator_id, captured_at, followers, following) of what months a list tells."""
    accounts = Picker(records, columns).accounts()
    frames = []
    for column, day in months:
        told = counts(Picker(records, [column]).scaled("followers"))
        on = [column.platform or account.platform for account in accounts]
        owners = [account.handle if account.reason is None else None for account in accounts]
        frame = pd.DataFrame(
            {
                "creator_id": pd.Series([f"{p}:{o}" for p, o in zip(on, owners, strict=True)], dtype="string"),
                "captured_at": times([day] * len(accounts)),
                "followers": told,
                "following": counts([None] * len(accounts)),
            }
        )  # fmt: skip
        frames.append(frame[pd.Series(owners).notna().to_numpy() & told.notna().to_numpy()])
    return pd.concat(frames, ignore_index=True)
