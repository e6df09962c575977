"""Shopee, orders of a shop: sales by the voucher code that was used."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.orders import SHOP_CODES, Layout, fits, read_orders
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records

NAME = "shopee_orders"
LAYOUT = Layout(
    order=("no. pesanan", "order id"),
    status=("status pesanan", "order status"),
    quantity=("jumlah", "quantity"),
    total=("total harga produk", "product subtotal"),
    returned=("returned quantity", "jumlah dikembalikan"),
    who=("kode voucher", "voucher code", *SHOP_CODES),
    date=("waktu pesanan dibuat", "order creation date"),
    product=("nama produk", "product name"),
)


def score(records: Records) -> float:
    """Return how sure this is: an order's number and state, and the total of a product."""
    return 0.97 if fits(records, LAYOUT) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read `sales`, see `read_orders`."""
    return read_orders(records, moment, NAME, LAYOUT)


FORMAT = Format(NAME, score, read)
