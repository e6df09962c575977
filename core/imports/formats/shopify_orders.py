"""Shopify, orders: a row an item; the code, the state, the currency and what was taken off stand at the first
of an order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from core.capabilities.ports import ImportedFrames
from core.imports.exports.amounts import rupiah
from core.imports.exports.orders import Layout, read_orders
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records, Table
from core.imports.values.values import count, label

NAME = "shopify_orders"
CODES = ("discount code", "discount codes")
OFF, BACK = "off", "refund amount"
LAYOUT = Layout(
    order=("name",),
    status=("financial status",),
    quantity=("lineitem quantity",),
    unit=("lineitem price",),
    less=(OFF,),
    who=CODES,
    date=("created at", "paid at"),
    product=("lineitem name",),
)
OF_ORDERS: Final = ("financial status", "cancelled at", "currency", *CODES)
"""Columns of what is so of a whole order."""

MONEY: Final = ("subtotal", "discount amount", "lineitem discount", "refunded amount")
"""Columns of money of a whole order, and of a discount on one item."""

UNPAID: Final = {"pending": "pending payment"}


def score(records: Records) -> float:
    """Return how sure this is: items with their prices under an order's name, and a column of codes."""
    named = records.has("name", "lineitem quantity", "lineitem price")
    return 0.98 if isinstance(records, Table) and named and any(map(records.has, CODES)) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read `sales`: what the items cost without the discount, by code; see `read_orders`."""
    return read_orders(_filled(records), moment, NAME, LAYOUT)


def _filled(records: Records) -> Records:
    """Return the rows with what is so of their whole order in each of them, and their shares of its money."""
    if not isinstance(records, Table):
        return records
    orders = list(records.column("name"))
    filled = {name: _down(records.column(name), orders) for name in OF_ORDERS}
    filled["financial status"] = [
        "cancelled" if label(ended) else UNPAID.get(str(state).casefold(), state)
        for state, ended in zip(filled["financial status"], filled["cancelled at"], strict=True)
    ]
    told = filled | _shares(records, orders)
    kept = [at for at, name in enumerate(records.header) if _key(name) not in {*told, *MONEY}]
    return Table(
        [*(records.header[at] for at in kept), *told],
        [*(records.cells[at] for at in kept), *told.values()],
        records.lines,
        records.skipped,
        records.title,
    )


def _key(name: str) -> str:
    return name.strip().casefold()


def _down(cells: Any, orders: list[Any]) -> list[Any]:
    known: dict[Any, Any] = {}
    for order, cell in zip(orders, cells, strict=True):
        if cell not in (None, ""):
            known.setdefault(order, cell)
    return [known.get(order) for order in orders]


def _shares(records: Table, orders: list[Any]) -> dict[str, Sequence[int]]:
    """Return each item's share of what was taken off its order, which its subtotal tells best, and of what
    was paid back."""
    prices = [rupiah(cell) or 0 for cell in records.column("lineitem price")]
    pieces = [count(cell) or 0 for cell in records.column("lineitem quantity")]
    worth = [each * many for each, many in zip(prices, pieces, strict=True)]
    subtotals, *discounts, back = (
        _sums(map(rupiah, records.column(name)), orders) for name in MONEY
    )
    off = {
        order: max(0, full - subtotals[order])
        if order in subtotals
        else sum(less.get(order, 0) for less in discounts)
        for order, full in _sums(worth, orders).items()
    }
    return {OFF: _spread(off, worth, orders), BACK: _spread(back, worth, orders)}


def _sums(amounts: Iterable[int | None], orders: list[Any]) -> dict[Any, int]:
    """Return what is known of every order."""
    sums: dict[Any, int] = {}
    for order, amount in zip(orders, amounts, strict=True):
        if amount is not None:
            sums[order] = sums.get(order, 0) + amount
    return sums


def _spread(amounts: Mapping[Any, int], worth: list[int], orders: list[Any]) -> list[int]:
    """Return the share of every item in its order's amount, by its worth; shares add up to the amount, or to all that the order is worth."""
    full, done = _sums(worth, orders), dict.fromkeys(orders, 0)
    shares = []
    for order, one in zip(orders, worth, strict=True):
        amount, all_of = min(abs(amounts.get(order, 0)), full[order]), full[order] or 1
        before, done[order] = done[order], done[order] + one
        shares.append(round(amount * done[order] / all_of) - round(amount * before / all_of))
    return shares


FORMAT = Format(NAME, score, read)
