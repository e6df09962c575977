"""What a price is asked for, as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.offers.package import Package, Priced, read_package


@pytest.mark.parametrize(
    ("text", "package"),
    [
        ("@a minta 9jt buat 1 reels, wajar ga?", Package({"reel": 1})),
        ("3 reels 2 story 10jt wajar?", Package({"reel": 3, "story": 2})),
        ("minta 5jt eksklusif 1 bulan story, kemahalan ga", Package({"story": 1}, True)),
        ("story 200rb murah?", Package({"story": 1})),
        ("exclusive for 2 weeks, 1jt ok?", Package({}, True)),
        ("barter produk 350rb ongkir 25rb", Package({}, False, 350_000, 25_000)),
        ("ongkir 25rb berapa ya", Package()),
        ("@reels.lucu minta 800rb", Package()),
        ("800rb wajar?", Package()),
        ("minta 1,2 juta untuk satu feed dan dua story", Package({"image": 1, "story": 2})),
        ("800rb buat satu reels sama tiga story", Package({"reel": 1, "story": 3})),
        ("asks 900k for one feed post and two stories", Package({"image": 1, "story": 2})),
        ("minta dua juta buat tiga video", Package({"video": 3})),
        ("which one posts more?", Package()),
        ("salah satu postingannya rame", Package()),
    ],
)
def test_packages_are_read_as_people_write_them(text, package):
    assert read_package(text) == package


@pytest.mark.parametrize(
    ("text", "lines", "total", "if_each"),
    [
        (
            "1 reel 500rb + 2 story 300rb wajar ga?",
            (Priced("reel", 1, 500_000), Priced("story", 2, 300_000)),
            800_000,
            1_100_000,
        ),
        (
            "story 150rb reels 400rb followers 12rb",
            (Priced("story", 1, 150_000), Priced("reel", 1, 400_000)),
            550_000,
            None,
        ),
        (
            "2 story @300rb dan 1 reel 1jt",
            (Priced("story", 2, 600_000, each=True), Priced("reel", 1, 1_000_000)),
            1_600_000,
            None,
        ),
        ("3 reel masing2 200rb", (Priced("reel", 3, 600_000, each=True),), 600_000, None),
        ("3 reel @Rp200.000", (Priced("reel", 3, 600_000, each=True),), 600_000, None),
        (
            "1 reels 1jt sama 3 story masing-masing 150rb",
            (Priced("reel", 1, 1_000_000), Priced("story", 3, 450_000, each=True)),
            1_450_000,
            None,
        ),
        (
            "500rb 1 reel + 300rb 2 story",
            (Priced("reel", 1, 500_000), Priced("story", 2, 300_000)),
            800_000,
            1_100_000,
        ),
        (
            "rate: IG Reels Rp 1.500.000, IG Story Rp 500.000",
            (Priced("reel", 1, 1_500_000), Priced("story", 1, 500_000)),
            2_000_000,
            None,
        ),
        (
            "1 video tiktok 2jt dan 1 reel 1jt",
            (Priced("video", 1, 2_000_000), Priced("reel", 1, 1_000_000)),
            3_000_000,
            None,
        ),
        ("3 reels @500rb wajar?", (Priced("reel", 3, 1_500_000, each=True),), 1_500_000, None),
        ("5 story per story 100rb", (Priced("story", 5, 500_000, each=True),), 500_000, None),
    ],
)
def test_prices_named_line_by_line_are_added_up(text, lines, total, if_each):
    package = read_package(text)
    assert package.lines == lines
    assert package.total_idr == total
    assert package.if_each_idr == if_each
    assert sum(package.pieces.values()) == sum(line.count for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "3 reels 2 story 5jt",
        "3 reels 2 story total 5jt",
        "minta 1jt buat 1 reel dan 2 story",
        "1 reel 500rb + 2 story 300rb + 1 feed",
        "1 reel 2 story 500rb atau 700rb",
        "story 200rb murah?",
        "4 reel 1,5jt/bulan",
        "1,5jt per bln 4 reel",
        "4 reels 1.5jt per month",
        "4 reel 1,5jt/4 konten",
        "2 story 20rb views 1 reel 500rb",
    ],
)
def test_one_price_for_all_of_it_is_no_sum(text):
    assert read_package(text).total_idr is None


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    found = read_package(text)
    assert all(line.total_idr > 0 and line.count > 0 for line in found.lines)
    assert all(0 < count <= 50 for count in found.pieces.values())
    assert found.shipping_idr is None or found.barter_idr is not None
