"""Tokopedia, orders of a shop: sales by the promo code that was used."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.orders import SHOP_CODES, Layout, fits, read_orders
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records

NAME = "tokopedia_orders"
LAYOUT = Layout(
    order=("nomor invoice", "invoice"),
    status=("status terakhir", "order status"),
    quantity=("jumlah produk dibeli", "quantity"),
    total=("total penjualan (idr)", "total sales (idr)"),
    unit=("harga jual (idr)", "price (idr)"),
    who=("kode promo", "promo code", *SHOP_CODES),
    date=("tanggal pembayaran", "payment date"),
    product=("nama produk", "product name"),
)


def score(records: Records) -> float:
    """Return how sure this is: an invoice, its state, and what was bought."""
    return 0.97 if fits(records, LAYOUT) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read `sales`, see `read_orders`."""
    return read_orders(records, moment, NAME, LAYOUT)


FORMAT = Format(NAME, score, read)
