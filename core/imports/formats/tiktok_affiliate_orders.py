"""TikTok Shop, orders: sales by the affiliate who brought them."""

from __future__ import annotations

from core.imports.exports.orders import Layout, orders_format

LAYOUT = Layout(
    order=("id pesanan", "order id"),
    status=("status pesanan", "order status"),
    quantity=("jumlah", "kuantitas", "quantity"),
    total=("sku subtotal after discount", "payment amount", "jumlah pembayaran"),
    unit=("harga", "price"),
    returned=(
        *("sku quantity of return", "returned quantity", "items refunded", "items returned"),
        *("jumlah dikembalikan", "jumlah yang dikembalikan", "jumlah retur"),
        *("kuantitas dikembalikan", "kuantitas yang dikembalikan"),
    ),
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

# What this shop alone calls the price tells it, too.
FORMAT = orders_format(
    "tiktok_affiliate_orders", LAYOUT, sure=0.98, beside=(*LAYOUT.who, LAYOUT.total[0])
)
