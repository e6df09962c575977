"""What a shop sold: exports of orders, sums, returns and thousands in files of sales."""

from pathlib import Path

import pandas as pd
import pytest

from core.capabilities.ports import UnreadableFileError
from core.imports import FileImporter
from core.imports.limits import Limits
from tests.imports.conftest import NOW, Read

SHOPEE = """No. Pesanan,Status Pesanan,Nama Produk,Harga Awal,Jumlah,Returned quantity,Total Harga Produk,Kode Voucher
1,Selesai,Keripik,25.000,3,0,60.000,NINA10
2,Batal,Keripik,25.000,2,0,40.000,NINA10
3,Selesai,Keripik,25.000,5,2,100.000,NINA10
4,Selesai,Keripik,25.000,5,0,100.000,
"""
TOKOPEDIA = """Nomor Invoice,Tanggal Pembayaran,Status Terakhir,Nama Produk,Jumlah Produk Dibeli,Harga Jual (IDR),Total Penjualan (IDR),Kode Promo
INV/1,13-08-2026 10:00:00,Pesanan Selesai,Keripik,3,20000,60000,NINA10
INV/2,13-08-2026 12:00:00,Dibatalkan Pembeli,Keripik,1,20000,20000,NINA10
"""
AFFILIATE = """ID Pesanan,ID Produk,Nama Produk,Harga,Jumlah,Username Afiliasi,Komisi (%),Status Pesanan,Waktu dibuat
1,2,Keripik,20000,2,affnina,10%,Selesai,2026-08-13 10:00
"""
TIKTOK = """Order ID,Order Status,SKU ID,Product Name,Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal After Discount,Created Time,Creator Username
"Platform unique order ID.","Status",,,,,,,,
1,Completed,1,Keripik,3,1,IDR 25.000,IDR 75.000,14/08/2026 10:00:00,ttnina
2,Canceled,1,Keripik,1,0,IDR 25.000,IDR 25.000,14/08/2026 12:00:00,ttnina
"""
SUMMED = "Affiliate Username,Orders,GMV,Items sold,Refunds\nsales1,14,Rp1.400.000,20,Rp200.000\n"


@pytest.mark.parametrize(
    ("text", "name", "sold", "skipped"),
    [
        (SHOPEE, "shopee_orders", [("NINA10", 3, 60_000), ("NINA10", 3, 60_000)], ["undone_order", "uncoded_order"]),
        (TOKOPEDIA, "tokopedia_orders", [("NINA10", 3, 60_000)], ["undone_order"]),
        (TOKOPEDIA.replace("Kode Promo", "Kode Voucher"), "tokopedia_orders", [("NINA10", 3, 60_000)], ["undone_order"]),
        (AFFILIATE, "tiktok_affiliate_orders", [("affnina", 2, 40_000)], []),
        (TIKTOK, "tiktok_affiliate_orders", [("ttnina", 2, 50_000)], ["uncoded_order", "undone_order"]),
        ("ID pesanan;Nama pengguna kreator;Nama produk;Jumlah;Jumlah yang dikembalikan;Status pesanan;Jumlah pembayaran\n5780000001;rani.jajan;Sambal;3;1;Selesai;Rp45.000\n", "tiktok_affiliate_orders", [("rani.jajan", 2, 30_000)], []),
        (SUMMED, "tiktok_shop", [("sales1", 20, 1_200_000)], []),
        ("Kreator,Terjual,Omzet\n@a,14,1.400.000\nTotal,14,1.400.000\n", "sales_tracking", [("@a", 14, 1_400_000)], ["heading"]),
        ("Kode;Order;Omzet\ns1;4;Rp400.000\ns2;2;Rp200.000\n;6;Rp600.000\n", "sales_tracking", [("s1", 4, 400_000), ("s2", 2, 200_000)], ["heading"]),
        ("Kode;Order;Omzet\ns1;4;Rp400.000\ns2;2;Rp200.000\ns3;6;Rp600.000\n", "sales_tracking", [("s1", 4, 400_000), ("s2", 2, 200_000), ("s3", 6, 600_000)], []),
        ("Nama Voucher,Kode Voucher,Penjualan (Pesanan Dibuat) (IDR),Penjualan (Pesanan Siap Dikirim) (IDR),Klaim,Pesanan (Pesanan Dibuat),Pesanan (Pesanan Siap Dikirim)\nV,S10,1250000,1100000,300,41,38\n", "sales_tracking", [("S10", 38, 1_100_000)], []),
        ("Kode Voucher,Pesanan,Penjualan (ribu)\nS10,14,1400\n", "sales_tracking", [("S10", 14, 1_400_000)], []),
        ("kode,pcs terjual,order,omzet\nS10,25,10,1.000.000\nS10,-2,1,-80.000\n", "sales_tracking", [("S10", 25, 1_000_000), ("S10", -2, -80_000)], []),
        ("Kreator,Terjual,Retur,Omzet Kotor,Omzet Bersih\n@a,20,4,2.000.000,1.600.000\n", "sales_tracking", [("@a", 16, 1_600_000)], []),
    ],
)  # fmt: skip
def test_what_was_sold(read: Read, text: str, name: str, sold, skipped: list[str]) -> None:
    frames = read(text)
    assert frames.format == name
    columns = frames.extras["sales"][["influencer_id", "orders", "revenue_idr"]]
    assert list(columns.itertuples(index=False, name=None)) == sold
    assert [skip.reason for skip in frames.skipped] == skipped
    assert not frames.creators["rate_idr"].notna().any()


WOO = "Order Number,Order Status,Coupon Code,{total},Item Name,Quantity\n"


@pytest.mark.parametrize(
    ("rows", "earned", "doubts"),
    [
        ("1,Completed,R10,45000,Keripik,2\n1,Completed,R10,45000,Sambal,1\n2,Completed,R10,45000,Sambal,1\n",
         [45_000, 0, 45_000], ("totals_once",)),
        ("1,Cancelled,R10,45000,Keripik,2\n2,Completed,R10,30000,Sambal,1\n", [30_000], ()),
        (",Completed,R10,45000,Keripik,2\n", [None], ("revenue_missing",)),
        ("1,Completed,R10,,Keripik,2\n1,Completed,R10,45000,Sambal,1\n", [None, 45_000], ("totals_once",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("total", ["Order Total Amount", "Total Pesanan"])
def test_the_total_of_an_order_is_earned_once(
    read: Read, total: str, rows: str, earned: list[int | None], doubts: tuple[str, ...]
) -> None:
    frames = read(WOO.format(total=total) + rows)
    found = frames.extras["sales"]["revenue_idr"]
    assert [None if pd.isna(idr) else int(idr) for idr in found] == earned
    assert frames.warnings == doubts
    assert frames.mapping[total] == ("revenue_idr" if any(earned) else "")


@pytest.mark.parametrize("chunk", [2, 3, 5, 100])
def test_an_order_may_stretch_over_any_part_of_a_file(tmp_path: Path, chunk: int) -> None:
    """Its items are read in chunks; its total counts once, whichever of them it stands at first."""
    orders = [(n, n * 1_000, items) for n, items in enumerate((3, 1, 4, 2, 5), 1)]
    rows = [
        f"{n},Completed,R10,{total if item or n != 3 else ''},Keripik,1\n"
        for n, total, items in orders
        for item in range(items)
    ]
    path = tmp_path / "woo.csv"
    path.write_text(WOO.format(total="Order Total Amount") + "".join(rows))
    pieces = list(FileImporter(limits=Limits(chunk=chunk)).read_path(path, NOW))
    sales = pd.concat([piece.extras["sales"] for piece in pieces])
    assert sales["revenue_idr"].sum() == sum(total for _, total, _ in orders)
    assert sales["orders"].sum() == len(rows)
    assert "totals_once" in {code for piece in pieces for code in piece.warnings}


def test_sales_without_any_revenue_say_so(read: Read) -> None:
    """A total of something else than an order is none; where there is revenue nothing is said."""
    said = read("kode,terjual,Item Cost,Order Total Amount\nS10,25,9000,1.000.000\n")
    assert said.warnings == ("revenue_missing",)
    assert read("kode,terjual,omzet\nS10,25,1.000.000\n").warnings == ()


def test_columns_of_sales_that_are_not_read_are_named(read: Read) -> None:
    frames = read("kode,pcs terjual,order,omzet\nS10,25,10,1.000.000\n")
    assert frames.mapping == {"kode": "influencer_id", "pcs terjual": "orders", "order": "", "omzet": "revenue_idr"}  # fmt: skip


def test_orders_of_which_nobody_is_told_say_what_is_missing(read: Read) -> None:
    """A shop's own export has no creators."""
    rows = "Order ID,Order Status,Quantity,SKU Subtotal After Discount,Buyer Username\n7,Selesai,2,45000,siti***\n"
    with pytest.raises(UnreadableFileError) as refusal:
        read(rows)
    assert refusal.value.reason == "uncoded_order"


def test_a_products_price_is_no_fee(read: Read) -> None:
    text = "ID Pesanan,Nama Produk,Harga,Username\n1,Keripik,20000,affnina\n"
    with pytest.raises(UnreadableFileError) as refusal:
        read(text)
    assert refusal.value.reason == "orders"


def test_a_list_with_a_product_is_still_a_list(read: Read) -> None:
    frames = read("Username,Followers,Harga,Nama Produk\n@a,12000,350rb,Keripik\n")
    assert frames.creators["rate_idr"].tolist() == [350_000]


@pytest.mark.parametrize(
    ("header", "cells", "earned"),
    [
        ("Fully returned or refunded", ("Yes", "No"), [25_000]),
        ("Fully returned or refunded", ("No", "Ya"), [50_000]),
        ("Fully refunded", ("", "false"), [50_000, 25_000]),
        ("Refund amount", ("50000", "0"), [25_000]),
        ("Jumlah pengembalian dana", ("Rp20.000", ""), [30_000, 25_000]),
        ("Refund reason", ("Yes", "No"), [50_000, 25_000]),  # says nothing of money
    ],
)
def test_what_was_paid_back_is_not_earned(read: Read, header, cells, earned) -> None:
    rows = "Order ID,Order Status,Payment Amount,Quantity,Creator Username,{}\n1,Completed,50000,2,a.b,{}\n2,Completed,25000,1,a.b,{}\n"
    frames = read(rows.format(header, *cells))
    assert frames.extras["sales"]["revenue_idr"].tolist() == earned
    assert {skip.reason for skip in frames.skipped} <= {"undone_order"}


@pytest.mark.parametrize(
    "header",
    [
        "Order ID,Order Status,Payment Amount,Quantity,Creator Username,Currency",
        "No,Note,Omzet,Terjual,Kode,Mata uang",
    ],
)
def test_another_currency_is_no_rupiah(read: Read, header: str) -> None:
    frames = read(f"{header}\n1,Completed,3100.00,2,a.b,PHP\n2,Completed,50000,2,a.b,IDR\n")
    assert frames.extras["sales"]["revenue_idr"].tolist() == [50_000]
    assert [skip.reason for skip in frames.skipped] == ["other_currency"]
    with pytest.raises(UnreadableFileError) as refusal:
        read(f"{header}\n1,Completed,31.00,2,a.b,USD\n")
    assert refusal.value.reason == "other_currency"


SHOPIFY = "Name,Financial Status,Currency,Discount Code,Discount Amount,Lineitem quantity,Lineitem name,Lineitem price\n"
AMS = "ID Pesanan,Status Pesanan,Jumlah,Username Affiliate,Nilai Pembelian(Rp),Jumlah Pengembalian(Rp)\n"
HANDLES = "Order ID,Order Status,Quantity,SKU Subtotal After Discount,Creator Handle\n"
TRACKED = "Order Number,Order Status,Coupon Code,Order Total Amount,Quantity\n"
CREATORS = "Creator name,GMV dari kreator,Pengembalian dana,Produk yang terjual dari kreator\n"


@pytest.mark.parametrize(
    ("text", "sold", "skipped"),
    [
        (
            SHOPIFY
            + "#1,paid,IDR,NINA10,10000,1,A,62000\n#1,,,,,2,B,48000\n#2,refunded,IDR,NINA10,,1,A,62000\n",
            [("NINA10", 1, 58_076), ("NINA10", 2, 89_924)],
            ["undone_order"],
        ),
        (
            SHOPIFY
            + "#1,paid,USD,NINA10,,1,A,62000\n#1,,,,,1,B,48000\n#2,paid,IDR,,,1,A,62000\n#3,paid,IDR,N,,1,A,5000\n",
            [("N", 1, 5_000)],
            ["other_currency", "other_currency", "uncoded_order"],
        ),
        (
            AMS
            + "1,Selesai,2,nina.masak,50000,0\n2,Dibatalkan,1,nina.masak,25000,0\n3,Selesai,4,a.b,100000,25000\n",
            [("nina.masak", 2, 50_000), ("a.b", 4, 75_000)],
            ["undone_order"],
        ),
        (
            HANDLES + "1,Selesai,2,45000,nina_masak\n2,Selesai,2,45000,\n",
            [("nina_masak", 2, 45_000)],
            ["uncoded_order"],
        ),
        (
            TRACKED + "1,Completed,R10,45000,2\n2,Completed,,25000,1\n",
            [("R10", 2, 45_000)],
            ["uncoded_order"],
        ),
        (CREATORS + "nina_masak,Rp1.250.000,Rp50.000,55\n", [("nina_masak", 55, 1_200_000)], []),
        (
            "Nama Affiliate,Username Affiliate,Omzet Penjualan(Rp),Produk Terjual,Pesanan\nNina,nina.masak,1250000,55,41\n",
            [("nina.masak", 55, 1_250_000)],
            [],
        ),
        (
            (
                "Kode Voucher,Penjualan (Pesanan Dibuat) (IDR),Penjualan (Pesanan Siap Dikirim) (IDR),Pesanan (Pesanan Siap Dikirim)\n"
                "NINA10,1200000,1000000,38\n"
            ),
            [("NINA10", 38, 1_000_000)],
            [],
        ),
    ],
)
def test_shops_and_their_affiliates_are_read_in_their_own_words(
    read: Read, text: str, sold, skipped: list[str]
) -> None:
    frames = read(text)
    columns = frames.extras["sales"][["influencer_id", "orders", "revenue_idr"]]
    assert list(columns.itertuples(index=False, name=None)) == sold
    assert [skip.reason for skip in frames.skipped] == skipped


def test_a_report_of_a_creators_videos_gives_the_posts(read: Read) -> None:
    text = (
        "Nama Kreator,Informasi Video,ID Video,Waktu,VV,Likes,Komentar,Dibagikan,GMV video (Rp)\n"
        "nina_masak,Keripik,7577777777777777771,2026/11/05 19:30,45000,1890,63,74,1.000.000\n"
        "nina_masak,Sambal,7577777777777777772,2026/11/06 09:00,300,12,1,0,0\n"
    )
    frames = read(text)
    posts = frames.posts.set_index("post_id")
    assert posts["creator_id"].unique().tolist() == ["tiktok:nina_masak"]
    assert posts[["likes", "views", "shares"]].to_numpy().tolist() == [
        [1890, 45_000, 74],
        [12, 300, 0],
    ]
    assert posts["posted_at"].iloc[0] == pd.Timestamp("2026-11-05 12:30", tz="UTC")
    assert frames.skipped == ()


@pytest.mark.parametrize(
    ("last", "handles"),
    [
        ("total 7.250.000", ["nina.masak", "doni.jajan"]),
        ("Total: 1.250.000", ["nina.masak", "doni.jajan"]),
        ("Subtotal 900rb", ["nina.masak", "doni.jajan"]),
        ("total.store 45rb 300rb", ["nina.masak", "doni.jajan", "total.store"]),
        ("@total 45rb 300rb", ["nina.masak", "doni.jajan", "total"]),
    ],
)
def test_a_sum_below_a_pasted_list_is_nobody(read: Read, last: str, handles: list[str]) -> None:
    frames = read(f"nina.masak 45rb 1,5jt\ndoni.jajan 8,7rb 750rb\n{last}\n")
    assert frames.creators["handle"].tolist() == handles
