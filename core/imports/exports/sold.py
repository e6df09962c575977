"""Names of columns of sales, and which of them tell pieces and which rupiah."""

from __future__ import annotations

from statistics import median

from core.imports.exports.amounts import money
from core.imports.records.records import Records
from core.imports.values.values import each

CODES = (
    "promo code", "kode promo", "kode voucher", "voucher code", "coupon code", "discount code",
    "kode", "kupon", "voucher", "coupon",
)  # fmt: skip
CREATORS_NAMES = (
    *("username affiliate", "username afiliasi", "affiliate username", "username afiliator"),
    *("afiliator", "nama afiliator"),
    *("influencer", "kreator", "creator", "username", "akun"),
)
ORDERS = (
    "orders", "order", "jumlah order", "jumlah pesanan", "jml order", "jml pesanan", "pesanan", "terjual", "sold", "order masuk", "pesanan masuk",
    "pesanan (pesanan siap dikirim)", "orders (confirmed order)", "pesanan (pesanan dibuat)", "orders (placed order)",
)  # fmt: skip
PIECES = (
    "jumlah produk terjual",
    "produk terjual",
    "jumlah terjual",
    "jml terjual",
    "jumlah produk di pesan",
    "jumlah produk",
    "jumlah barang",
    "items sold",
    "units sold",
    "units",
    "unit",
    "kuantitas",
    "quantity",
    "qty",
    "pcs",
    "pcs terjual",
    "unit terjual",
)
RETURNED = (
    "returned quantity",
    "refunded quantity",
    "jumlah retur",
    "jml retur",
    "jumlah dikembalikan",
    "jumlah pengembalian",
    "retur",
    "returns",
    *("cancelled", "canceled", "cancelled quantity", "units cancelled", "cancelled units"),
    *("dibatalkan", "jumlah dibatalkan", "jumlah batal", "batal"),
)
STATUS = ("status pesanan", "status order", "order status", "status")
REVENUE = (
    "omzet bersih", "revenue", "omzet", "omset", "pendapatan", "total penjualan", "total sales", "net sales",
    "net revenue", "omzet penjualan(rp)", "omzet penjualan (rp)", "omzet penjualan", "omzet kotor", "penjualan", "nilai penjualan",
    "penjualan pesanan siap dikirim", "sales confirmed order", "penjualan pesanan dibuat", "sales placed order",
)  # fmt: skip

EITHER = ("penjualan", "total penjualan", "total sales", "sales")
"""Names of columns that hold pieces or rupiah."""

COUNTED = ("jumlah", "jml")
"""Names of columns that count pieces beside a voucher and a total, and anything elsewhere."""

LEAST = 1_000

UNIT_PRICES = ("harga", "harga satuan", "harga jual", "harga per pcs", "price", "unit price")
"""Of one piece: beside them and a number of pieces, a total is what was paid for all."""

TOTALS = ("total", "total rp", "total harga", "total nilai", "amount", "gmv", "gross sales")
"""Of a row with a number of pieces or orders: what they came to, where it is rupiah."""

DAYS = ("date", "tanggal", "order date", "tanggal pesanan", "tanggal order", "waktu pesanan")

ORDER_TOTALS = (
    "order total amount", "order total", "total pesanan", "total order", "order amount", "total belanja",
)  # fmt: skip
ORDER_NUMBERS = (
    "order number", "order id", "order no", "no pesanan", "no. pesanan", "nomor pesanan", "nomor order",
    "no order", "no. order", "id pesanan",
)  # fmt: skip
"""Of exports with a row an item, on each of which the total of its whole order stands."""


def one_of(records: Records, names: tuple[str, ...]) -> bool:
    return any(records.has(name) for name in names)


def paid_names(records: Records) -> tuple[str, ...]:
    """Return the names of the column of revenue."""
    told = tuple(name for name in REVENUE if name not in _pieces_only(records))
    if one_of(records, PIECES) and one_of(records, UNIT_PRICES):
        return (*told, "total")
    by_order = one_of(records, ORDER_NUMBERS)
    counted = one_of(records, (*PIECES, *ORDERS, *_counted(records))) and not by_order
    return (*told, *_of_rupiah(records, TOTALS)) if counted else told


def sold_names(records: Records) -> tuple[str, ...]:
    """Return the names of the column of pieces, or of orders."""
    return (*PIECES, *ORDERS, *_pieces_only(records), *_counted(records))


def _counted(records: Records) -> tuple[str, ...]:
    """Return the names of columns of pieces that only a voucher and a total beside them make such."""
    vouchers = tuple(name for name in CODES if name != "kode")
    if not (one_of(records, vouchers) and one_of(records, COUNTED) and _of_rupiah(records, TOTALS)):
        return ()
    return tuple(name for name, number in _middle(records, COUNTED).items() if number < LEAST)


def _pieces_only(records: Records) -> tuple[str, ...]:
    """Return names of sales that count pieces: mostly so few are no rupiah."""
    middle = _middle(records, EITHER)
    return tuple(name for name, number in middle.items() if number < LEAST)


def _of_rupiah(records: Records, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name, number in _middle(records, names).items() if number >= LEAST)


def _middle(records: Records, names: tuple[str, ...]) -> dict[str, float]:
    """Return the median of each of these columns that has numbers."""
    amounts = {name: each(records.values(name), money) for name in names if records.has(name)}
    known = {name: [one for one in cells if one is not None] for name, cells in amounts.items()}
    return {name: median(numbers) for name, numbers in known.items() if numbers}
