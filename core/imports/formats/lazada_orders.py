"""Lazada, orders of a shop: a row for every single piece, and the voucher that was used."""

from __future__ import annotations

from core.imports.exports.orders import SHOP_CODES, Layout, orders_format

LAYOUT = Layout(
    order=("order number", "ordernumber", "order no", "nomor pesanan"),
    status=("status", "order status"),
    quantity=(),
    total=("paid price", "paidprice"),
    unit=("unit price", "unitprice"),
    who=("voucher code", "vouchercode", "kode voucher", "voucher", *SHOP_CODES),
    date=("created at", "create time", "createtime", "order date"),
    product=("item name", "itemname", "product name"),
)
ITEM = ("order item id", "orderitemid", "item id")
FORMAT = orders_format("lazada_orders", LAYOUT, sure=0.97, beside=ITEM)
