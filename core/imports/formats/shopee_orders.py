"""Shopee, orders of a shop: sales by the voucher code that was used."""

from __future__ import annotations

from core.imports.exports.orders import SHOP_CODES, Layout, orders_format

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
FORMAT = orders_format("shopee_orders", LAYOUT, sure=0.97)
