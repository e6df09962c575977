"""Sums among the rows of sales, and amounts with cents."""

import pytest

from tests.imports.conftest import Read
from tests.imports.making import workbook

Sold = list[tuple[str | None, int | None, int | None]]


def _sales(read: Read, content: str | bytes) -> Sold:
    sales = read(content).extras["sales"].astype(object)
    told = sales[["influencer_id", "orders", "revenue_idr"]].where(
        lambda cells: cells.notna(), None
    )
    return [(who, pieces, earned) for who, pieces, earned in told.itertuples(index=False)]


@pytest.mark.parametrize(
    ("content", "skipped"),
    [
        (
            ("Tanggal,Akun,Terjual,Omzet\n1/11/2026,@nina,5,125000\n2/11/2026,@nina,2,50000\n"
            "Subtotal,@nina,7,175000\n1/11/2026,@joko,1,25000\nSubtotal,@joko,1,25000\nGrand Total,,8,200000\n"),
            [4, 6, 7],
        ),
        (
            ("Date,Promo code,Sold,Revenue\n2026-11-01,NINA,5,125000\n2026-11-02,NINA,2,50000\nTotal week 1,,7,175000\n"
            "2026-11-09,JOKO,1,25000\nTotal week 2,,1,25000\n"),
            [4, 6],
        ),
        (
            ("Kode;Tanggal;Qty;Omzet\nNINA;1/11/2026;5;125.000\nNINA;2/11/2026;2;50.000\nNINA Total;;7;175.000\n"
            "JOKO;1/11/2026;1;25.000\nTotal: JOKO;;1;25.000\n;;8;200.000\n"),
            [4, 6, 7],
        ),
        (  # of nobody, not called anything, in the middle; the name once, as in pivot tables
            ("Akun,Tanggal,Terjual,Omzet\n@nina,1/11/2026,5,125000\n@nina,2/11/2026,2,50000\n,,7,175000\n"
            "@joko,1/11/2026,1,25000\n"),
            [4],
        ),
        (
            ("Akun,Tanggal,Terjual,Omzet\n@nina,1/11/2026,5,125000\n,2/11/2026,2,50000\nTotal @nina,,7,175000\n"
            "@joko,1/11/2026,1,25000\n@joko Total,,1,25000\n"),
            [4, 6],
        ),
        (
            ("Akun,Minggu,Terjual,Omzet\n@nina,1,5,125000\n@nina,2,2,50000\n@joko,2,1,25000\n"
            "@nina,Total,7,175000\n@joko,Total,1,25000\n"),
            [5, 6],
        ),
    ],
)  # fmt: skip
def test_sums_are_no_sales(read: Read, content: str, skipped: list[int]) -> None:
    found = [(str(who).casefold().strip("@"), n, idr) for who, n, idr in _sales(read, content)]
    assert found == [("nina", 5, 125000), ("nina", 2, 50000), ("joko", 1, 25000)]
    assert [(one.line, one.reason) for one in read(content).skipped] == [
        (line, "heading") for line in skipped
    ]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ("Total,NINA,7,175000\nTotal,JOKO,1,25000\n", [7, 1]),  # nothing else is told of them
        ("1/11/2026,NINA,5,125000\n2/11/2026,TOTAL10,2,50000\n3/11/2026,Total Beauty,3,75000\n", [5, 2, 3]),
        ("1/11/2026,NINA,5,125000\n2/11/2026,,5,125000\n3/11/2026,JOKO,1,25000\n", [5, 5, 1]),
        ("1/11/2026,NINA,5,125000\n1/11/2026,JOKO,2,50000\n2/11/2026,,7,175000\n3/11/2026,JOKO,1,25000\n", [5, 2, 7, 1]),
    ],
)  # fmt: skip
def test_sales_of_which_nothing_says_that_they_are_sums_are_kept(
    read: Read, rows: str, kept: list[int]
) -> None:
    assert [n for _, n, _ in _sales(read, "Tanggal,Kode,Terjual,Omzet\n" + rows)] == kept


def test_a_sale_without_a_name_is_of_nobody_where_no_sum_says_whose(read: Read) -> None:
    head = "Akun,Tanggal,Terjual,Omzet\n@nina,1/11/2026,5,125000\n,2/11/2026,2,50000\n"
    sold = _sales(read, head + "@joko,1/11/2026,1,25000\nTotal,,8,200000\n")
    assert [who for who, _, _ in sold] == ["@nina", None, "@joko"]
    sold = _sales(read, head + "Total @nina,,9,300000\n@joko,1/11/2026,1,25000\n")
    assert [who for who, _, _ in sold] == ["@nina", None, "@joko"]


@pytest.mark.parametrize(
    ("written", "idr"),
    [
        ("Rp1.250.000,50", 1_250_001), ("50.000,25", 50_000), ("1,250,000.00", 1_250_000), ("125000.5", 125_001),
        ("33333.333333", 33_333), ("-50.000,75", -50_001), ("1,5jt", 1_500_000), ("125000.0", 125_000),
    ],
)  # fmt: skip
def test_cents_are_rounded(read: Read, written: str, idr: int) -> None:
    assert _sales(read, f"Kode;Terjual;Omzet\nNINA;5;{written}\n") == [("NINA", 5, idr)]


@pytest.mark.parametrize("written", ["1000.000", "12,5", "1.25", "150.000,500"])
def test_what_may_be_thousands_is_no_cents(read: Read, written: str) -> None:
    frames = read(f"Kode;Terjual;Omzet\nNINA;5;{written}\nJOKO;1;25.000\n")
    assert [one.reason for one in frames.skipped] == ["no_amount"]


def test_cents_of_a_spreadsheet_are_rounded(read: Read) -> None:
    book = workbook(["Kode", "Terjual", "Omzet"], ["NINA", 5, 125000.5], ["JOKO", 1, 25000.0])
    assert _sales(read, book) == [("NINA", 5, 125_001), ("JOKO", 1, 25_000)]


@pytest.mark.parametrize("name", ["Nilai Refund(Rp)", "Refund (Rp)", "Nilai Pengembalian(Rp)"])
def test_what_went_back_is_no_revenue(read: Read, name: str) -> None:
    head = f"ID Pesanan,Status Pesanan,Username Affiliate,Jumlah,Nilai Pembelian(Rp),{name}\n"
    rows = '2611A1,Selesai,nina,2,"50.000",0\n2611A2,Selesai,nina,4,"100.000","25.000"\n'
    assert _sales(read, head + rows) == [("nina", 2, 50_000), ("nina", 4, 75_000)]


@pytest.mark.parametrize("gmv", ["GMV (Rp)", "GMV", "GMV dari kreator (IDR)"])
def test_gmv_is_revenue_whatever_stands_behind_its_name(read: Read, gmv: str) -> None:
    table = f'Nama kreator,{gmv},Produk terjual\nnina,"Rp1.250.000",55\n'
    assert _sales(read, table) == [("nina", 55, 1_250_000)]


def test_a_total_beside_pieces_and_their_price_is_revenue(read: Read) -> None:
    table = "Struk,Qty,Harga,Diskon,Total,Kode Promo\nS1,2,25.000,5.000,45.000,NINA10\nS2,3,25.000,7.500,67.500,JOKO10\n"
    assert _sales(read, table) == [("NINA10", 2, 45_000), ("JOKO10", 3, 67_500)]
    alone = read("Kode Promo,Qty,Total\nNINA10,2,7\nJOKO10,3,9\n")  # pieces, or rupiah
    assert alone.extras["sales"]["revenue_idr"].isna().all()
