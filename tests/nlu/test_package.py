"""What a price is asked for, as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.package import Package, read_package


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
    ],
)
def test_packages_are_read_as_people_write_them(text, package):
    assert read_package(text) == package


@given(st.text(max_size=80))
def test_any_text_is_read(text):
    found = read_package(text)
    assert all(0 < count <= 50 for count in found.pieces.values())
    assert found.shipping_idr is None or found.barter_idr is not None
