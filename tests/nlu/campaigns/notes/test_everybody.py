"""What is told of all who take part at once."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.notes.everybody import names_each, of_all, pays_all


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("keduanya setuju 200rb", True),
        ("both said yes at 250k", True),
        ("semua udah deal 150rb", True),
        ("masing-masing 200rb", True),
        ("both agreed 400k in total", False),
        ("semua udah dibayar 300rb", False),
        ("keduanya setuju 200rb?", False),
    ],
)
def test_what_all_agree_to_is_each_ones(text: str, each: bool) -> None:
    assert names_each(text) is each


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
