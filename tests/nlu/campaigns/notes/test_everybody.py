"""What is told of all who take part at once."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.everybody import of_all, pays_all


@pytest.mark.parametrize(
    ("text", "there", "all_of_them"),
    [
        ("semuanya udah posting", 3, True),
        ("dua-duanya udah dibayar", 2, True),
        ("dua-duanya udah dibayar", 3, False),
        ("they all posted", 5, True),
        ("udah dikirim ke mereka berdua", 3, False),
        ("udah dikirim ke mereka berdua", 2, True),
        ("all three of them posted", 4, False),
        ("I sent it to the two of them", 2, True),
        ("I paid both", 2, True),
        ("semua udah dibayar kecuali rani", 3, False),
        ("semua udah dibayar 300rb", 3, False),
        ("@rani udah posting semua", 3, False),
        ("semua udah dibayar?", 3, False),
    ],
)
def test_of_whom_it_is(text: str, there: int, all_of_them: bool) -> None:
    assert of_all(text, there) is all_of_them


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("udah dibayar semua", True),
        ("semuanya udah lunas", True),
        ("everyone is paid", True),
        ("mau bayar semua", False),
        ("semua belum dibayar", False),
        ("semua udah dapat dp", False),
        ("semua udah posting", False),
    ],
)
def test_who_was_paid(text: str, paid: bool) -> None:
    assert pays_all(text) is paid
