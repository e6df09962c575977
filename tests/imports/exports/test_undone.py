"""What orders of shops leave as sold: their states, and what was taken off or paid back."""

import pytest

from tests.imports.conftest import Read

CREATORS = "Creator name,GMV dari kreator,Pengembalian dana,Produk yang terjual dari kreator\n"


@pytest.mark.parametrize(
    ("rows", "sold", "undone"),
    [
        # A discount that is more than the first item costs is borne by the others, too.
        ("#1,paid,208000,N,52000,,,1,10000,0\n#1,,,,,,,5,50000,0\n", [(1, 8_000), (5, 200_000)], 0),
        # A subtotal tells whether discounts of items are part of the order's.
        ("#1,paid,90000,N,10000,,,1,50000,10000\n#1,,,,,,,1,50000,0\n", [(1, 45_000), (1, 45_000)], 0),
        ("#1,paid,,N,10000,,,1,50000,10000\n#1,,,,,,,1,50000,0\n", [(1, 40_000), (1, 40_000)], 0),
        ("#1,partially_refunded,100000,N,0,40000,,1,20000,0\n#1,,,,,,,1,80000,0\n", [(1, 12_000), (1, 48_000)], 0),
        ("#1,partially_refunded,100000,N,0,,,1,100000,0\n#2,paid,5000,N,0,,,1,5000,0\n", [(1, 5_000)], 1),
        ("#1,paid,9300.50,N,700.50,,,1,10001.00,0\n", [(1, 9_301)], 0),
        ("#1,pending,9000,N,0,,,1,9000,0\n#2,expired,9000,N,0,,,1,9000,0\n#3,paid,5000,N,0,,,1,5000,0\n", [(1, 5_000)], 2),
        ("#1,paid,9000,N,0,,2026-11-01,1,9000,0\n#1,,,,,,,1,9000,0\n#3,paid,5000,N,0,,,1,5000,0\n", [(1, 5_000)], 2),
    ],
)  # fmt: skip
def test_what_was_taken_off_an_order_is_shared_by_its_items(
    read: Read, rows: str, sold, undone: int
) -> None:
    header = "Name,Financial Status,Subtotal,Discount Code,Discount Amount,Refunded Amount,Cancelled at,Lineitem quantity,Lineitem price,Lineitem discount\n"
    frames = read(header + rows)
    columns = frames.extras["sales"][["orders", "revenue_idr"]]
    assert list(columns.itertuples(index=False, name=None)) == sold
    assert [skip.reason for skip in frames.skipped] == ["undone_order"] * undone


LAZADA = "Order Item Id,Order Number,Paid Price,Unit Price,Voucher Code,Item Name,Status\n"


@pytest.mark.parametrize(
    ("state", "is_sold"),
    [
        ("Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2026-11-05", True),
        ("Order received, but buyer can still request for return/refund until 2026-11-05", True),
        ("Buyer may return the item until 2026-11-05", True),
        *(("Selesai", True), ("Sedang Dikirim", True), ("ready_to_ship", True), ("pending", True)),
        *(("Pengembalian ditolak", True), ("Return request rejected", True), ("Return window closed", True)),
        *(("Tidak jadi batal", True), ("Tidak ada retur", True), ("not cancelled", True)),
        *(("Menunggu Pembayaran", False), ("Pending payment", False), ("Tidak jadi", False)),
        *(("failed_delivery", False), ("shipped_back_success", False), ("lost_by_3pl", False)),
        *(("In Transit: Returning to seller", False), ("Diretur", False), ("Pesanan ditolak", False)),
        *(("Tidak memenuhi syarat", False), ("Pembatalan diajukan", False), ("Sebagian dikembalikan", False)),
        *(("Permintaan pengembalian disetujui", False), ("Dibatalkan Sistem", False), ("Kedaluwarsa", False)),
    ],
)  # fmt: skip
def test_the_state_of_an_order_tells_whether_it_was_sold(
    read: Read, state: str, is_sold: bool
) -> None:
    shop = f'1,1,50000.00,60000,N10,K,"{state}"\n2,2,40000.00,60000,N10,K,delivered\n'
    by_hand = f'N10,1,50000,"{state}"\nN10,1,40000,Selesai\n'
    for text in (LAZADA + shop, "Kode,Terjual,Omzet,Status\n" + by_hand):
        sales = read(text).extras["sales"]
        assert sales["revenue_idr"].tolist() == ([50_000, 40_000] if is_sold else [40_000])


def test_a_price_of_nothing_is_known_and_one_that_nobody_can_read_is_not(read: Read) -> None:
    rows = (
        f"{n},{n},{paid},60000,N10,K,delivered\n" for n, paid in enumerate(("0.00", "", "x"), 1)
    )
    frames = read(LAZADA + "".join(rows))
    assert frames.extras["sales"]["revenue_idr"].tolist() == [0, 60_000]
    assert [skip.reason for skip in frames.skipped] == ["no_amount"]


def test_refunds_and_cents_are_read_however_they_are_written(read: Read) -> None:
    frames = read(CREATORS + 'nina_masak,"Rp1.250.000,50",-Rp50.000,55\n')
    assert frames.extras["sales"]["revenue_idr"].tolist() == [1_200_001]
