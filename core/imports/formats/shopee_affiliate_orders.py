"""Shopee, affiliates: orders by the affiliate who brought them."""

from __future__ import annotations

from core.imports.exports.orders import Layout, orders_format

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
FORMAT = orders_format("shopee_affiliate_orders", LAYOUT, sure=0.98, beside=LAYOUT.who)
