"""Statements of banks and wallets, and exports of orders: their prices are no creator's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.imports.lists.meanings import fold
from core.imports.records.records import Table
from core.nlu.words.bags import bag

_DAY: Final = re.compile(r"\s*(?:\d{1,4}[/.-]\d{1,2}|\d{1,2}\s[a-z]{3,9}\b)", re.IGNORECASE)
_BOOKED: Final = re.compile(
    r"\b(?:trsf|trf|transfer\s(?:dari|ke|from|to|masuk|keluar)|e-?banking|m-?banking|bi-?fast|qris"
    r"|db|cr|debit|debet|kredit|credit|saldo|balance|mutasi|top\s?up|biaya\sadm\w*|setoran|tarik tunai"
    r"|received|paid|payment|pembayaran)\b",
    re.IGNORECASE,
)
_COLUMNS: Final = bag(
    "debit debet kredit credit db cr saldo balance mutasi masuk keluar pemasukan pengeluaran penerimaan income expense expenses in out "
    "inflow outflow"
)
"""Words in the names of columns that book what came and what went."""


_MOST: Final = 12
"""Words of a line that names columns."""


def is_statement(lines: Sequence[str]) -> bool:
    """Return whether at least half of the lines are entries, or one names the columns of entries."""
    named = any(_names_booking(line) for line in lines)
    return named or sum(map(is_booking, lines)) * 2 >= len(lines)


def _names_booking(line: str) -> bool:
    """Return whether a line names columns of entries: words alone, none of an account or a sentence."""
    words = fold(line).split()
    several = len(_COLUMNS.intersection(words)) > 1
    return several and len(words) <= _MOST and not any(c.isdigit() or c in "@?." for c in line)


def is_booking(line: str) -> bool:
    """Return whether a line is an entry of a statement: a day, and how money went."""
    return _DAY.match(line) is not None and _BOOKED.search(line) is not None


def is_ledger(table: Table) -> bool:
    """Return whether at least two columns of a table are those of a statement."""
    named = {word for name in table.header for word in _COLUMNS.intersection(fold(name).split())}
    return len(named) > 1


_OF_ORDERS: Final = (
    frozenset(
        [
            "id pesanan",
            "no pesanan",
            "nomor pesanan",
            "order id",
            "order no",
            "order number",
            "nomor invoice",
        ]
    ),
    frozenset(["status pesanan", "order status", "status terakhir"]),
    frozenset(
        ["sku", "sku id", "seller sku", "id produk", "product id", "nama produk", "product name"]
    ),
    frozenset(
        ["komisi", "commission", "estimasi komisi", "est commission", "estimated commission"]
    ),
    frozenset(["jumlah", "quantity", "qty", "jumlah produk dibeli"]),
)


def is_orders(table: Table) -> bool:
    """Return whether at least two columns of a table are those of orders, one of them their number, their
    state or a commission."""
    names = {fold(name) for name in table.header}
    order, status, _, commission, _ = found = [bool(names & known) for known in _OF_ORDERS]
    return sum(found) > 1 and (order or status or commission)
