"""Prices and followers in thousands of thousands, units in headers, and what a price is said for."""

import pandas as pd
import pytest

from core.imports.lists.lines import read_line
from core.imports.values.values import count, price
from core.nlu.offers.ratecard import read_prices
from tests.imports.conftest import Read


@pytest.mark.parametrize(
    ("written", "idr"),
    [
        ("1.250K", 1_250_000), ("Rp 2.500K", 2_500_000), ("1.000k", 1_000_000), ("1,250K", 1_250_000),
        ("1.500rb", 1_500_000), ("1.500 ribu", 1_500_000), ("12.5K", 12_500), ("1.75 juta", 1_750_000), ("350k", 350_000),
        ("12.500K", None), ("500.000K", None), ("Rp500.000 rb", None), ("500,000K", None),
        ("1500", None), ("Rp5.000", None), ("9.999", None), ("10.000", 10_000),
    ],
)  # fmt: skip
def test_a_price_is_in_thousands_where_it_can_be_nothing_else(
    written: str, idr: int | None
) -> None:
    assert price(written) == idr


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("1.250K", None), ("1,250K", None), ("12.345 K", None), ("1.000k+", None),
        ("12.5K", 12_500), ("12,34K", 12_340), ("1.250rb", 1_250_000), ("1.250", 1_250), ("1,25 jt", 1_250_000),
    ],
)  # fmt: skip
def test_thousands_that_may_be_decimals_count_nobody(written: str, people: int | None) -> None:
    assert count(written) == people


def test_followers_in_doubtful_thousands_are_named(read: Read) -> None:
    frames = read("Username,Followers,Rate\nnina.a,1.250K,350rb\njoko.b,12.5K,250rb\n")
    assert frames.creators["followers"].isna().tolist() == [True, False]
    assert frames.about["followers_unread"] == ("1.250K",)


@pytest.mark.parametrize(
    "header",
    ["Rate (x1000)", "Harga (×1.000)", "Fee x 1000", "Rate (in 000s)", "Rate (IDR 000)", "Harga (ribu)"],
)  # fmt: skip
def test_a_header_that_multiplies_is_a_unit(read: Read, header: str) -> None:
    frames = read(f"Username,Followers,{header}\nnina.a,12500,350\njoko.b,8000,1500\n")
    assert frames.creators["rate_idr"].tolist() == [350_000, 1_500_000]


def test_a_thousand_beside_other_words_multiplies_nothing(read: Read) -> None:
    frames = read("Username,Followers,Rate (max 1000)\nnina.a,12500,350000\n")
    assert frames.creators["rate_idr"].dropna().tolist() in ([350_000], [])
    assert read("Username,Followers,Rate\nnina.a,12500,1500\n").about["price_unread"] == ("1500",)


@pytest.mark.parametrize(
    ("written", "idr"),
    [
        ("500rb (min 2 post)", 500_000), ("Rp 300.000 (minimal 3 video)", 300_000), ("400rb min. order 2 konten", 400_000),
        ("300rb min order 2", 300_000), ("IDR 500.000, at least 2 posts", 500_000), ("250rb moq 3", 250_000),
        ("minimal 500rb", None), ("min 2 post 500rb", None), ("min order 500rb", None),
    ],
)  # fmt: skip
def test_what_is_ordered_at_least_is_no_package(written: str, idr: int | None) -> None:
    assert price(written) == idr
    assert read_prices(written) == ()


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Reels 500rb (min 2 video), story 200rb", [("reel", 1, 500_000), ("story", 1, 200_000)]),
        ("MOQ 2 video, 300rb/video", [("video", 1, 300_000)]),
        ("Feed 300rb minimum order 2", [("image", 1, 300_000)]),
        ("2 video 500rb", [("video", 2, 500_000)]),
        ("min, 2 video 500rb", [("video", 2, 500_000)]),
    ],
)
def test_a_card_that_says_how_many_at_least(line: str, pieces: list[tuple[str, int, int]]) -> None:
    found = [(kind, n, one.idr) for one in read_prices(line) for kind, n in one.pieces]
    assert found == pieces


@pytest.mark.parametrize(
    "behind",
    ["nego", "bisa nego", "nett", "net", "aja", "doang", "min 2 post", "exc ppn", "all in", "only"],
)
def test_a_word_behind_a_pasted_price_leaves_it_a_price(behind: str) -> None:
    line = read_line(f"@nina.a 9,5k 250rb {behind}")
    assert (line.followers, line.rate_idr) == (9_500, 250_000)


@pytest.mark.parametrize("behind", ["video", "orang", "views"])
def test_a_number_that_counts_something_is_no_price(behind: str) -> None:
    assert read_line(f"@nina.a 9,5k 20 {behind}").rate_idr is None


def test_pasted_followers_in_doubtful_thousands_are_unknown(read: Read) -> None:
    frames = read("@nina.a 1.250K 350rb\n@joko.b 12,5K 250rb\n")
    known = frames.creators["followers"].astype(object).where(lambda cells: cells.notna(), None)
    assert known.tolist() == [None, 12_500]
    assert not pd.isna(frames.creators["rate_idr"]).all()


@pytest.mark.parametrize(
    ("written", "idr"),
    [
        ("IDR 500.000 + produk", 500_000), ("500.000 exc. PPN", 500_000), ("Rp25 juta++", None), ("500rb incl tax", 500_000),
        ("Rp350.000 💸", 350_000), ("Rp. 1.500.000.-", 1_500_000), ("500rb (belum termasuk pajak 2,5%)", 500_000),
        ("500rb + 200rb", None), ("Barter + 200rb", None), ("500.000 + 2 video", None), ("exc PPN", None),
    ],
)  # fmt: skip
def test_what_stands_behind_a_price_changes_nothing_of_it(written: str, idr: int | None) -> None:
    assert price(written) == idr


def test_followers_in_one_column_are_of_the_one_account_of_a_row(read: Read) -> None:
    frames = read(
        "Akun Instagram,Akun TikTok,Jumlah followers,Harga\nnina.a,,12400,500000\n,joko.b,9000,400000\nsari.c,sari.tt,7000,\n"
    )
    told = frames.creators[["creator_id", "followers"]].astype(object)
    assert dict(told.where(told.notna(), None).to_numpy().tolist()) == {
        "instagram:nina.a": 12_400,
        "tiktok:joko.b": 9_000,
        "instagram:sari.c": None,
        "tiktok:sari.tt": None,
    }
    assert "followers_unowned" in frames.warnings
    alone = read("Akun Instagram,Akun TikTok,Jumlah followers\nnina.a,,12400\n,joko.b,9000\n")
    assert "followers_unowned" not in alone.warnings


@pytest.mark.parametrize(
    ("line", "followers", "idr"),
    [
        ("@nina.a 45.200 flw, ER 3,2%, 1,5jt nett", 45_200, 1_500_000),
        ("@nina.a\n45.200 flwrs, ER 3,2%, 1,5jt nett", 45_200, 1_500_000),
        ("@nina.a 1,5jt nego", None, 1_500_000),
        ("@nina.a 1,5jt exc ppn 45rb", 45_000, 1_500_000),
        ("@nina.a 45rb 1,5jt", 45_000, 1_500_000),
        ("@nina.a 45rb aja", 45_000, None),
    ],
)
def test_a_number_that_is_haggled_over_is_a_price(
    line: str, followers: int | None, idr: int | None
) -> None:
    found = read_line(line)
    assert (found.followers, found.rate_idr) == (followers, idr)
