"""Numbers by day or month: followers of one account, sales that go across, orders of single pieces."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from core.analytics.campaign.filing import portion_of
from core.analytics.campaign.schedule import JAKARTA
from core.capabilities.ports import ImportedFrames, UnreadableFileError
from core.imports import FileImporter
from tests.imports.conftest import NOW, Read

DAILY = "Date,Followers,Following,Media\n2026-11-18,12500,300,210\n2026-11-19,12543,300,211\n"


def days(frames: ImportedFrames) -> list[tuple[str, str, int]]:
    """Return account, day and followers of what is known by day."""
    known = frames.extras["history"]
    told = known["captured_at"].dt.strftime("%m-%d")
    return list(zip(known["creator_id"], told, known["followers"], strict=True))


@pytest.mark.parametrize(
    ("text", "account"),
    [
        (DAILY, "instagram:ani.contoh"),
        (DAILY.replace("Followers", "Subscribers"), "youtube:ani.contoh"),
        (
            'Date,Followers,Difference in followers from previous day\n"18 November",12500,12\n"19 November",12543,43\n',
            "tiktok:ani.contoh",
        ),
        ("Pengikut TikTok\n\nTanggal;Pengikut\n18/11/2026;12.500\n19/11/2026;12.543\n", "tiktok:ani.contoh"),
    ],
)  # fmt: skip
def test_followers_by_day_are_of_whom_somebody_names(text: str, account: str) -> None:
    frames = FileImporter().read(text.encode(), NOW, owner="ani.contoh")
    assert frames.creators[["creator_id", "followers"]].to_numpy().tolist() == [[account, 12_543]]
    assert days(frames) == [(account, "11-18", 12_500), (account, "11-19", 12_543)]
    with pytest.raises(UnreadableFileError) as refusal:
        FileImporter().read(text.encode(), NOW)
    assert refusal.value.reason == "unknown_creator"


@pytest.mark.parametrize(
    "text",
    [
        "Date,Followers\n2026-11-18,120\n2026-11-19,430\n2026-11-20,101\n",  # who came that day
        "Date,Followers\n2026-11-18,12\n2026-11-19,13\n",
        "Nama,Tanggal,Followers\nAni,2026-11-18,12500\nBudi,2026-11-18,12400\n",
    ],
)
def test_other_numbers_by_day_are_no_followers_of_an_account(text: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        FileImporter().read(text.encode(), NOW, owner="ani.contoh")
    assert refusal.value.reason != "unknown_creator"


def test_followers_in_an_archive_are_of_the_account_of_its_posts(read: Read) -> None:
    target = io.BytesIO()
    link = "https://www.tiktok.com/@ani.contoh/video/7600000000000000211"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            "Content.csv",
            '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"\n'
            f'"20 November","A","{link}","12 November","1890","63","74","38200"\n',
        )
        archive.writestr(
            "Follower_history.csv",
            '"Date","Followers","Difference in followers from previous day"\n"19 November","12543","43"\n',
        )
    frames = read(target.getvalue())
    assert frames.creators[["creator_id", "followers"]].to_numpy().tolist() == [["tiktok:ani.contoh", 12_543]]  # fmt: skip
    assert len(frames.posts) == 1


def test_rows_of_an_account_of_several_days_are_its_history(read: Read) -> None:
    frames = read(
        "Tanggal,Username,Followers\n01/11/2026,ani.contoh,12500\n08/11/2026,ani.contoh,12800\n"
    )
    assert [followers for _, _, followers in days(frames)] == [12_500, 12_800]
    assert "accounts_differ" not in frames.warnings
    same = read("Username,Followers\nani.contoh,12500\nani.contoh,12800\n")
    assert "accounts_differ" in same.warnings


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        (
            "Penjualan harian (pcs)\nTanggal,@ani.contoh,@budi.contoh,Total\n01/11/2026,5,2,7\n02/11/2026,3,,3\nTotal,8,2,10\n",
            [("@ani.contoh", 1, 5), ("@budi.contoh", 1, 2), ("@ani.contoh", 2, 3)],
        ),
        (
            "Kode / Omzet;Okt 2026;Nov 2026;Total\nANI10;125.000;75.000;200.000\n",
            [("ANI10", 1, 125_000), ("ANI10", 1, 75_000)],
        ),
    ],
)
def test_sales_that_go_across_are_read_where_something_says_what_they_count(
    read: Read, text: str, sold: list[tuple[str, int, int]]
) -> None:
    sales = read(text).extras["sales"]
    told = sales["orders"].fillna(sales["revenue_idr"])
    days = sales["date"].dt.tz_convert(JAKARTA).dt.day
    assert list(zip(sales["influencer_id"], days, told, strict=True)) == sold


@pytest.mark.parametrize("day", ["2026-11-20 20:15", "20/11/2026 20.15", "20 Nov 2026 23:59"])
def test_an_evening_in_a_sales_file_is_of_its_own_day(read: Read, day: str) -> None:
    rows = f"2026-11-01 00:00,NINA10,5,500000\n{day},NINA10,5,500000\n"
    frames = read(f"tanggal,kode,jumlah,omzet\n{rows}")
    portion = portion_of(frames.extras["sales"], frames.format or "")
    assert portion is not None
    assert (portion.first, portion.last) == (date(2026, 11, 1), date(2026, 11, 20))


def test_pieces_of_an_order_of_lazada_count_one_each(read: Read) -> None:
    frames = read(
        "orderItemId;orderNumber;createTime;paidPrice;unitPrice;itemName;status;voucherCode\n"
        "1;9001;12 Nov 2026 10:00;22500.00;25000.00;Keripik;delivered;ANI10\n"
        "2;9001;12 Nov 2026 10:00;22500.00;25000.00;Keripik;delivered;ANI10\n"
        "3;9002;12 Nov 2026 10:00;25000.00;25000.00;Keripik;delivered;\n"
        "4;9003;12 Nov 2026 10:00;25000.00;25000.00;Keripik;canceled;ANI10\n"
    )
    sales = frames.extras["sales"]
    assert (int(sales["orders"].sum()), int(sales["revenue_idr"].sum())) == (2, 45_000)
    assert sales["date"].dt.date.tolist() == [date(2026, 11, 12)] * 2
    assert [skip.reason for skip in frames.skipped] == ["uncoded_order", "undone_order"]


@pytest.mark.parametrize(("cells", "kept"), [(("12", "3"), "orders"), (("600.000", "900"), "revenue_idr"), (("Rp600.000", "Rp150.000"), "revenue_idr")])  # fmt: skip
def test_sales_of_a_few_are_pieces(read: Read, cells: tuple[str, str], kept: str) -> None:
    sales = read("Kode,Penjualan\n" + "".join(f"ANI{n},{c}\n" for n, c in enumerate(cells)))
    assert sales.mapping["Penjualan"] == kept


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rekap voucher ANI10\nTanggal,Terjual,Omzet\n01/11/2026,5,125.000\nTotal,5,125.000\n", "ANI10"),
        ("Penjualan dari @ani.contoh\nTanggal;Terjual;Omzet\n01/11/2026;5;125.000\n", "ani.contoh"),
        ("Username Afiliator,Total Klik,Produk Terjual,Total Penjualan\nani.contoh,120,5,Rp 125.000\n", "ani.contoh"),
    ],
)  # fmt: skip
def test_sales_are_of_whom_a_title_or_a_column_names(read: Read, text: str, who: str) -> None:
    sales = read(text).extras["sales"]
    assert sales[["influencer_id", "orders", "revenue_idr"]].to_numpy().tolist() == [[who, 5, 125_000]]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["Rekap penjualan", "Voucher ANI10 dan BUDI10", "Laporan Q4", "Omzet NOV2026"]
)
def test_a_title_that_names_nobody_alone_tells_of_nobody(read: Read, title: str) -> None:
    with pytest.raises(UnreadableFileError):
        read(f"{title}\nTanggal,Terjual,Omzet\n01/11/2026,5,125.000\n")
