"""Tokopedia, orders of a shop: sales by the promo code that was used."""

from __future__ import annotations

from core.imports.exports.orders import SHOP_CODES, Layout, orders_format

LAYOUT = Layout(
    order=("nomor invoice", "invoice"),
    status=("status terakhir", "order status"),
    quantity=("jumlah produk dibeli", "quantity"),
    total=("total penjualan (idr)", "total sales (idr)"),
    unit=("harga jual (idr)", "price (idr)"),
    who=("kode promo", "promo code", "kode voucher", "voucher code", *SHOP_CODES),
    date=("tanggal pembayaran", "payment date"),
    product=("nama produk", "product name"),
)
FORMAT = orders_format("tokopedia_orders", LAYOUT, sure=0.97)
