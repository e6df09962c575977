"""TikTok Shop, orders: sales by the affiliate who brought them."""

from __future__ import annotations

from core.capabilities.ports import ImportedFrames
from core.imports.exports.orders import Layout, fits, read_orders
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records

NAME = "tiktok_affiliate_orders"
LAYOUT = Layout(
    order=("id pesanan", "order id"),
    status=("status pesanan", "order status"),
    quantity=("jumlah", "quantity"),
    total=("sku subtotal after discount", "payment amount", "jumlah pembayaran"),
    unit=("harga", "price"),
    returned=("sku quantity of return", "jumlah dikembalikan", "items refunded"),
    who=(
        "username afiliasi",
        "username kreator",
        "nama pengguna kreator",
        "creator username",
        "affiliate username",
        "creator handle",
        "handle kreator",
    ),
    date=("waktu dibuat", "created time", "time created"),
    product=("nama produk", "product name"),
)


def score(records: Records) -> float:
    """Return how sure this is: an order's number and state beside an affiliate, or what this shop alone
    calls the price."""
    named = any(map(records.has, (*LAYOUT.who, LAYOUT.total[0])))
    return 0.98 if named and fits(records, LAYOUT) else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:
    """Read `sales`, see `read_orders`."""
    return read_orders(records, moment, NAME, LAYOUT)


FORMAT = Format(NAME, score, read)
