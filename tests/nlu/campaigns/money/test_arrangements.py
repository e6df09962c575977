"""Who does it for no fee, and who only asks for that."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.arrangements import says_free, wants_goods


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("@rani barter", True),
        ("@rani is barter only", True),
        ("@rani barter aja ya kak", True),
        ("@rani dan @bela barter", True),
        ("@rani dibayar pakai produk", True),
        ("@rani mau gratis", True),
        ("@rani barter?", False),
        ("@rani minta barter", False),
        ("@rani mau barter", False),
        ("@rani bukan barter", False),
        ("@rani barter 150rb", False),
        ("@rani deal 300rb, barter", False),
        ("paket barter @rani udah nyampe", False),
        ("udah kirim barter ke @rani", False),
        ("kirim produk aja ke @rani", False),
    ],
)
def test_who_works_for_no_fee(text: str, free: bool) -> None:
    assert says_free(text) is free


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("@rani maunya barter aja", True),
        ("@rani minta makan gratis aja", True),
        ("@rani wants a free meal", True),
        ("@rani asks for free products instead", True),
        ("@rani mau gratis", False),
        ("@rani minta produknya dikirim dulu", False),
        ("@rani minta barter 2 porsi harga 18rb", False),
        ("@rani maunya barter ga?", False),
        ("@rani barter", False),
    ],
)
def test_goods_that_are_asked_for_instead_of_a_fee(text: str, wants: bool) -> None:
    assert wants_goods(text) is wants
