"""Money that was paid already is a note, and no budget."""

import pytest

from core.nlu.campaigns.money.outlay import tells_paid


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("udah saya transfer 2 juta", True),
        ("udah tak bayar 500rb", True),
        ("dah dibayar", True),
        ("barusan aku tf dp 1,5jt", True),
        ("sudah dilunasi", True),
        ("i've paid 500k", True),
        ("already transferred 2 million to her", True),
        ("udah dibayar belum?", False),
        ("belum dibayar", False),
        ("udah bayar listrik 500rb", False),
        ("udah saya transfer 2 juta ke @budi", False),
        ("kalau dibayar 2 juta cukup", False),
        ("mau bayar 2 juta", False),
        ("bayar 2 juta", False),
        ("budget udah 2 juta", False),
        ("udah 2 juta aja", False),
        ("udah bayar kuliah anak 2 juta", False),
    ],
)
def test_what_was_paid_is_told_apart(text: str, paid: bool) -> None:
    assert tells_paid(text) is paid
