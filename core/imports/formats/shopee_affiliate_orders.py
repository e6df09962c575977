"""Shopee, affiliates: orders by the affiliate who brought them."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.orders import Layout, fits, read_orders
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records

NAME = "shopee_affiliate_orders"
LAYOUT = Layout(
    order=("id pesanan", "id pemesanan", "order id"),
    status=("status pesanan", "order status"),
    quantity=("jumlah", "qty", "quantity"),
    total=(
        "nilai pembelian(rp)",
        "nilai pembelian (rp)",
        "purchase value(rp)",
        "purchase value (rp)",
    ),
    unit=("harga(rp)", "harga (rp)", "price(rp)", "item price(rp)"),
    who=("username affiliate", "username afiliasi", "affiliate username"),
    date=("waktu pesanan", "order time", "purchase time"),
    product=("nama produk", "item name", "product name"),
)


def score(records: Records) -> float:
    """Return how sure this is: an order's number and state beside an affiliate, and money in rupiah by its header."""
    return 0.98 if any(map(records.has, LAYOUT.who)) and fits(records, LAYOUT) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read `sales`, see `read_orders`."""
    return read_orders(records, moment, NAME, LAYOUT)


FORMAT = Format(NAME, score, read)
