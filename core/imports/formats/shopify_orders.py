"""Shopify, orders: a row an item; the code, the state and the currency stand at the first of an order."""

from __future__ import annotations

from typing import Any

from core.capabilities.ports import ImportedFrames
from core.imports.exports.orders import Layout, read_orders
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records, Table

NAME = "shopify_orders"
CODES = ("discount code", "discount codes")
LAYOUT = Layout(
    order=("name",),
    status=("financial status",),
    quantity=("lineitem quantity",),
    unit=("lineitem price",),
    less=("lineitem discount", "discount amount"),
    who=CODES,
    date=("created at", "paid at"),
    product=("lineitem name",),
)
OF_ORDERS = ("financial status", "currency", *CODES)
"""Columns of what is so of a whole order."""


def score(records: Records) -> float:
    """Return how sure this is: items with their prices under an order's name, and a column of codes."""
    named = records.has("name", "lineitem quantity", "lineitem price")
    return 0.98 if isinstance(records, Table) and named and any(map(records.has, CODES)) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read `sales`: what the items cost without the discount, by code; see `read_orders`."""
    return read_orders(_filled(records), moment, NAME, LAYOUT)


def _filled(records: Records) -> Records:
    """Return the rows with what is so of their whole order in each of them."""
    if not isinstance(records, Table):
        return records
    orders = list(records.column("name"))
    cells = list(records.cells)
    for name in OF_ORDERS:
        if records.has(name):
            cells[records.index[name]] = _down(records.column(name), orders)
    return Table(records.header, cells, records.lines, records.skipped, records.title)


def _down(cells: Any, orders: list[Any]) -> list[Any]:
    known: dict[Any, Any] = {}
    for order, cell in zip(orders, cells, strict=True):
        if cell not in (None, ""):
            known.setdefault(order, cell)
    return [known.get(order) for order in orders]


FORMAT = Format(NAME, score, read)
