"""Lists that people make themselves: any columns, in any order, in Indonesian or English.

Averages (ER, likes a post) describe posts that are not in the list, so they are not kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import compress

from core.capabilities.ports import ImportedFrames
from core.imports.exports.fields import is_error
from core.imports.formats import Format
from core.imports.lists.accounts import are_accounts, are_handles
from core.imports.lists.columns import columns_of, told_names
from core.imports.lists.doubts import SHOWN
from core.imports.lists.groups import with_groups
from core.imports.lists.labelled import spelled_out
from core.imports.lists.ledgers import is_ledger, is_orders
from core.imports.lists.meanings import Column
from core.imports.lists.monthly import history, newest
from core.imports.lists.networks import PRICES
from core.imports.lists.others import are_others
from core.imports.lists.picking import Picker
from core.imports.lists.priced import priced_apart
from core.imports.lists.prices import is_anybodys
from core.imports.lists.repeated import numbered, side_by_side, told_apart
from core.imports.lists.rivals import one_price, with_asked
from core.imports.lists.rows import NAME, accounts_of
from core.imports.lists.scopes import with_scope
from core.imports.lists.several import one_a_row
from core.imports.lists.vocabulary import KEPT
from core.imports.records.joining import combine
from core.imports.records.reading import (
    Moment,
)
from core.imports.records.records import Records, Table, Text
from core.imports.values.values import count, counts, label, price

ACCOUNTS = frozenset({"handle", "url"})

LEFT_OUT = "guess"
"""The field of a column that is passed over, because its meaning would have to be confirmed."""


def score(records: Records) -> float:
    """Return how sure this is: a column of accounts, and more the more columns are known."""
    if isinstance(records, Text) or records.has("topPosts") or _are_errors(records):
        return 0.0
    columns = columns_of(records)
    fields = {column.field for column in columns}
    sure = any(column.field in ACCOUNTS and not column.guessed for column in columns)
    if isinstance(records, Table) and is_orders(records):
        return 0.0
    if not ACCOUNTS & fields or (not sure and isinstance(records, Table) and is_ledger(records)):
        return 0.0
    if are_others(records):
        return 0.0
    known = len(KEPT & fields)
    cells = Picker(records, columns).cells("handle")
    if known < 2 and _are_numbers(cells):  # what a `KOL` costs
        return 0.0
    certain = len(fields) > 1 or are_accounts(cells) or (sure and are_handles(cells))
    return 0.2 + 0.03 * known if certain else 0.0


def _are_numbers(cells: Sequence[object]) -> bool:
    """Return whether there are cells with something in them, and each of these is a number."""
    told = [cell for cell in cells if label(cell)]
    return bool(told) and all(count(cell) is not None for cell in told)


def _are_errors(records: Records) -> bool:
    """Return whether all that a scraper says of any item is why it has nothing."""
    return records.has("error") and all(map(is_error, records.column("error")))


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read accounts with what the list says of them; guessed columns are named in `mapping`.

    A list with several columns of accounts, by name or by platform, gives one creator for each.
    """
    sides = side_by_side(records) if isinstance(records, Table) else []
    if len(sides) > 1:
        apart = [_read_table(side, moment) for side in sides]
        return _one_row_many_accounts(combine(apart), apart, len(records))
    return _read_table(records, moment)


def _read_table(records: Records, moment: Moment) -> ImportedFrames:
    if isinstance(records, Table):
        rows = len(records)
        records, unshared = one_a_row(spelled_out(with_groups(records)))
        records, scope = with_scope(records)
        records = priced_apart(records)
        records, unowned = told_apart(numbered(records))
        doubts = (*unshared, *(("followers_unowned",) if unowned else ()))
        whole = _read_columns(records, moment)
        return replace(
            whole,
            read=rows,
            mapping={**whole.mapping, **scope},
            warnings=(*whole.warnings, *doubts),
        )
    return _read_columns(records, moment)


def _read_columns(records: Records, moment: Moment) -> ImportedFrames:
    told = [c for c in columns_of(records) if c.name.strip() not in moment.without]
    told = [
        replace(c, field=moment.meant[name], guessed=False)
        if (name := c.name.strip()) in moment.meant
        else c
        for c in told
    ]
    listed, told, months = newest(records, told, moment.today)
    told, rivals = one_price(told, moment.meant)
    listed, asked = with_asked(listed, told, rivals)
    guessed = [c for c in told if c.guessed and c.field in KEPT]
    if moment.certain:
        guessed = [c for c in guessed if c.field not in ACCOUNTS]
        told = [replace(c, field=LEFT_OUT) if c in guessed else c for c in told]
    found = _with_others_prices(_by_sides(listed, told, moment), listed, told)
    if not moment.certain:
        guessed = [c for c in guessed if found.mapping.get(c.name.strip())]
    if asked:
        about = {**found.about, "price_asked": asked}
        found = replace(found, warnings=(*found.warnings, "price_asked"), about=about)
    if months and not found.extras:
        found = replace(found, extras={"history": history(records, told, months)})
    return replace(
        found,
        mapping={**_unread(records, told, moment), **found.mapping}
        | {c.name.strip(): c.field for c in guessed},
        guessed=tuple(c.name.strip() for c in guessed),
        samples={
            c.name.strip(): _sample(records, c)
            for c in told
            if c in guessed or c.name.strip() in rivals
        },
        rivals=rivals if any(c.field == "rate_idr" for c in guessed) else (),
    )


def _sample(records: Records, column: Column) -> str:
    """Return what stands in the first filled cell of a column."""
    cells = Picker(records, [column]).cells_of(column)
    return next((" ".join(str(c).split())[:SHOWN] for c in cells if c not in (None, "")), "")


def _unread(records: Records, told: Sequence[Column], moment: Moment) -> dict[str, str]:
    """Return the columns of a list that mean nothing here, as not kept."""
    known = {column.name for column in told}
    names = (name.strip() for name in told_names(records) if name not in known)
    return {name: "" for name in names if name and name not in moment.without}


def _by_sides(records: Records, columns: Sequence[Column], moment: Moment) -> ImportedFrames:
    stated = {c.platform: None for c in columns if c.field in ACCOUNTS and c.platform}
    if len(stated) > 1:
        named = [_is_named(Picker(records, columns, platform)) for platform in stated]
        shared = _shared(named)
        sides = [accounts_of(records, columns, p, moment, tuple(stated), shared) for p in stated]
        whole = _one_row_many_accounts(combine(sides), sides, len(records))
        return _with_prices_left(whole, records, columns, tuple(stated), shared)
    counted = {c.platform: None for c in columns if c.field == "followers" and c.platform}
    if len(counted) > 1 and not stated and "platform" not in {c.field for c in columns}:
        sides = _sides_by_followers(records, columns, tuple(counted), moment)
        return replace(combine(sides), format=NAME, read=len(records))
    return accounts_of(records, columns, None, moment)


def _sides_by_followers(
    records: Records, columns: Sequence[Column], platforms: Sequence[str], moment: Moment
) -> list[ImportedFrames]:
    """Read one handle with followers in a column for each platform: an account where there are any."""
    own = {
        p: [replace(c, platform=p) if c.field in ACCOUNTS else c for c in columns]
        for p in platforms
    }
    counted = [
        counts(Picker(records, own[p], p).scaled("followers")).notna().tolist() for p in platforms
    ]
    shared = _shared(counted)
    sides = [
        accounts_of(
            records.take(known), own[p], p, moment, platforms, list(compress(shared, known))
        )
        for p, known in zip(platforms, counted, strict=True)
    ]
    left = [not any(row) for row in zip(*counted, strict=True)]
    if any(left):
        sides.append(accounts_of(records.take(left), columns, None, moment))
    return [_with_prices_left(sides[0], records, columns, platforms, shared), *sides[1:]]


def _with_others_prices(
    whole: ImportedFrames, records: Records, columns: Sequence[Column]
) -> ImportedFrames:
    """Return the reading, with a warning of prices on platforms on which no account stands in the list."""
    there = {None, *whole.creators["platform"].unique()}
    others = [c for c in columns if c.field in PRICES and c.platform not in there]
    pick = Picker(records, others)
    left = tuple(c.name.strip() for c in others if any(map(price, pick.with_unit(c))))
    if not left or not len(whole.creators):
        return whole
    about = {**whole.about, "price_elsewhere": left}
    return replace(whole, warnings=(*whole.warnings, "price_elsewhere"), about=about)


def _is_named(pick: Picker) -> list[bool]:
    return [account.reason is None for account in pick.accounts()]


def _shared(sides: Sequence[Sequence[bool]]) -> list[bool]:
    """Return which rows have accounts on several sides."""
    return [sum(row) > 1 for row in zip(*sides, strict=True)]


def _with_prices_left(
    whole: ImportedFrames,
    records: Records,
    columns: Sequence[Column],
    sides: Sequence[str],
    shared: Sequence[bool],
) -> ImportedFrames:
    """Return the reading, with a warning where a row has accounts on several platforms and one price."""
    pick = Picker(records, columns)
    prices_of = [pick.cells_of(column) for column in columns if is_anybodys(column, sides)]
    left = any(
        flag and label(c) for cells in prices_of for flag, c in zip(shared, cells, strict=True)
    )
    return replace(whole, warnings=(*whole.warnings, "price_unowned")) if left else whole


def _one_row_many_accounts(
    whole: ImportedFrames, sides: Sequence[ImportedFrames], rows: int
) -> ImportedFrames:
    """Return the reading in which a row is skipped only if no side of it could be used."""
    times_skipped = Counter(skip.line for side in sides for skip in side.skipped)
    skipped = {skip.line: skip for skip in whole.skipped if times_skipped[skip.line] == len(sides)}
    unclear = any(s.reason == "bad_handle" and s.line not in skipped for s in whole.skipped)
    doubts = ("account_unclear",) if unclear else ()
    return replace(
        whole,
        format=NAME,
        read=rows,
        skipped=tuple(skipped.values()),
        warnings=(*whole.warnings, *doubts),
    )


FORMAT = Format(NAME, score, read, loose=True)
