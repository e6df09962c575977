"""Exports of orders, one row a product of an order: what a shop sold by code or by affiliate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames
from core.imports.exports.amounts import rupiah
from core.imports.exports.undone import is_undone
from core.imports.formats import Format
from core.imports.lists.prices import is_foreign
from core.imports.records.reading import Moment, first_reason, reason_if, sieve
from core.imports.records.records import Records, Table
from core.imports.values.dates import local_times, spelled
from core.imports.values.times import times
from core.imports.values.values import count, counts, flag, label, texts

SHOP_CODES: Final = (
    *("kode voucher toko", "kode kupon toko", "kode kupon", "kode kupon toko yang digunakan"),
    *("kode promo toko", "kode diskon", "coupon code", "shop voucher code", "seller voucher code"),
)
"""Names of the code that a shop gave, of whichever shop an export is."""


RETURNED_WHOLE: Final = (
    *("fully returned or refunded", "fully refunded", "fully returned", "dikembalikan sepenuhnya"),
    *("sepenuhnya dikembalikan atau direfund", "dikembalikan atau direfund sepenuhnya"),
)
"""Columns that say yes where nothing of an order is left."""

REFUNDS: Final = (
    *("refund amount", "refunded amount", "jumlah refund", "nominal refund", "total refund"),
    *("jumlah pengembalian dana", "dana dikembalikan", "jumlah pengembalian(rp)"),
    *("refund amount(rp)", "jumlah pengembalian (rp)", "nilai refund(rp)", "nilai refund (rp)"),
    *("nilai refund", "nilai pengembalian(rp)", "nilai pengembalian (rp)", "nilai pengembalian"),
    *("nilai pengembalian dana", "refund(rp)", "refund (rp)", "refund value(rp)", "refund value"),
)
"""Columns of money that went back."""

CURRENCIES: Final = ("currency", "mata uang", "order currency", "kurs")


@dataclass(frozen=True, slots=True)
class Layout:
    """Names of an export's columns, in its languages. unit: the price of one, where no total stands.
    who: the code or the affiliate that an order is due to. less: a discount on the row's pieces. quantity: nothing
    where every piece has a row of its own."""

    order: tuple[str, ...]
    status: tuple[str, ...]
    quantity: tuple[str, ...]
    who: tuple[str, ...]
    total: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


def fits(records: Records, layout: Layout) -> bool:
    """Return whether a table has an order's number, its state, how many and what they cost."""
    needed = (layout.order, layout.status, layout.quantity, (*layout.total, *layout.unit))
    told = [any(map(records.has, names)) for names in needed if names]
    return isinstance(records, Table) and all(told)


def orders_format(
    name: str, layout: Layout, *, sure: float, beside: tuple[str, ...] = ()
) -> Format:
    """Return the format of an export of orders. beside: columns of which one tells it from others."""

    def score(records: Records) -> float:
        told = not beside or any(map(records.has, beside))
        return sure if told and fits(records, layout) else 0.0

    return Format(name, score, lambda records, moment: read_orders(records, moment, name, layout))


def read_orders(records: Records, moment: Moment, name: str, layout: Layout) -> ImportedFrames:
    """Read `sales`: pieces and revenue without what came back.

    Orders that were called off, or that no code or affiliate brought, are left out.
    """
    total = len(records)
    due = [label(cell) for cell in records.values(*layout.who)]
    numbers = [label(cell) for cell in records.values(*layout.order)]
    sold = [_sold(*row) for row in zip(*_cells(records, layout), strict=True)]
    states = [label(cell) or "" for cell in records.values(*layout.status)]
    wholly = [flag(cell) for cell in records.values(*RETURNED_WHOLE)]
    returned = map(count, records.values(*layout.returned))
    back = list(zip(_amounts(records, REFUNDS), returned, strict=True))
    undone = [
        bool(whole) or is_undone(state, left=any(some)) or (one == 0 and any(some))
        for state, whole, one, some in zip(states, wholly, sold, back, strict=True)
    ]
    kept, skipped = sieve(
        records,
        first_reason(
            reason_if([number is None for number in numbers], "heading"),
            reason_if(undone, "undone_order"),
            reason_if(foreign(records), "other_currency"),
            reason_if([one is None for one in due], "uncoded_order"),
            reason_if([one is None for one in sold], "no_amount"),
        ),
    )
    sales = _sales(kept, moment, layout)
    empty = (CREATORS.empty(), POSTS.empty(), COMMENTS.empty())
    used = {n.casefold() for names in _fields(layout) for n in names}
    header = records.header if isinstance(records, Table) else []
    return ImportedFrames(
        name,
        *empty,
        total,
        skipped,
        mapping={h.strip(): "" for h in header if h.strip() and h.strip().casefold() not in used},
        extras={"sales": sales} if len(sales) else {},
    )


def _fields(layout: Layout) -> tuple[tuple[str, ...], ...]:
    return (
        *(layout.order, layout.status, layout.quantity, layout.who, layout.total, layout.unit),
        *(
            layout.returned,
            layout.date,
            layout.product,
            layout.less,
            RETURNED_WHOLE,
            REFUNDS,
            CURRENCIES,
        ),
    )


def foreign(records: Records) -> list[bool]:
    """Return which rows name a currency that is no rupiah."""
    return [is_foreign(cell) for cell in records.values(*CURRENCIES)]


def _amounts(records: Records, names: tuple[str, ...]) -> list[int]:
    """Return the money of every row that went back, or was not paid, 0 where none is said."""
    return [abs(rupiah(cell) or 0) for cell in records.values(*names)]


def _cells(records: Records, layout: Layout) -> list[Sequence[Any]]:
    total, unit = records.values(*layout.total), records.values(*layout.unit)
    off = [_amounts(records, names) for names in (REFUNDS, layout.less)]
    less = [sum(both) for both in zip(*off, strict=True)]
    return [total, unit, _many(records, layout), records.values(*layout.returned), less]


def _many(records: Records, layout: Layout) -> Sequence[Any]:
    return records.values(*layout.quantity) if layout.quantity else [1] * len(records)


def _sold(total: object, unit: object, quantity: object, returned: object, less: int) -> int | None:
    """Return the revenue of a row in rupiah without what came back; None where it is not readable."""
    many, back = count(quantity), count(returned) or 0
    each, whole = rupiah(unit), rupiah(total)
    if not many:
        return None
    if label(total) is None and each is not None:
        whole = each * many
    if whole is None or whole < 0:
        return None
    kept = round(whole * max(0, many - back) / many)
    return kept if back else max(0, kept - less)


def _sales(records: Records, moment: Moment, layout: Layout) -> pd.DataFrame:
    today = moment.today
    days = spelled(records.values(*layout.date), today)
    posted, _ = local_times(days, [today] * len(records), moment.zone)
    who = texts(records.values(*layout.who))
    sold = [_sold(*row) for row in zip(*_cells(records, layout), strict=True)]
    back = counts(records.values(*layout.returned))
    nothing = pd.Series([None] * len(records), dtype="string")
    return pd.DataFrame(
        {
            "source": nothing,
            "campaign": nothing,
            "influencer_id": pd.Series(who, dtype="string"),
            "product": pd.Series(texts(records.values(*layout.product)), dtype="string"),
            "date": times(posted),
            "orders": (counts(_many(records, layout)) - back.fillna(0)).clip(lower=0),
            "returned": back,
            "revenue_idr": pd.Series(sold, dtype="Int64"),
        }
    )
