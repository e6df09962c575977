"""What somebody wants on top of their fee is theirs only once it is granted."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money.raising import (
    grants_bonus,
    grants_more,
    is_bonus,
    lowered_by,
    share_moved,
    wished_more,
)
from core.nlu.campaigns.planning.enlisting import adds


@pytest.mark.parametrize(
    ("text", "idr", "granted"),
    [
        ("@bela minta tambahan 100rb, aku setuju", 100_000, True),
        ("dia minta tambah 50 lagi buat revisi", 50_000, False),
        ("@rani minta naik 100rb, udah aku iyain", 100_000, True),
        ("@tono minta tambah 50rb udah disetujui", 50_000, True),
        ("@rani wants 50k more, fine", 50_000, True),
        ("@rani asks for an extra 100k, we agreed", 100_000, True),
        ("@rani minta tambahan 100rb", 100_000, False),
        ("@rani minta tambahan 100rb, ga aku kasih", 100_000, False),
        ("@rani wants 50k more, i said no", 50_000, False),
        ("@rani minta naik jadi 450rb", None, False),
        ("@rani minta tambah 2 reel, oke", None, False),
        ("@rani minta dp 100rb, oke", None, False),
    ],
)
def test_a_wish_for_more(text: str, idr: int | None, granted: bool) -> None:
    assert (wished_more(text), grants_more(text)) == (idr, granted)


def test_who_wants_more_joins_nothing() -> None:
    assert not adds("@bela minta tambah 100rb")
    assert adds("tambah @bela 100rb")


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("raise @rani's fee by 10%", 10),
        ("naikkan fee @rani @bela 10 persen", 10),
        ("fee @rani naik 5%", 5),
        ("raise fee @rani.jajan @bela.food by 10%", 10),
        ("potong fee @rani 10%", -10),
        ("reduce the fee of @rani by 15 percent", -15),
        ("raise the fee of @rani to 10%", None),
        ("@rani minta fee naik 10%", None),
        ("what if we raise the fee by 10%?", None),
        ("@rani kena pajak 10% dari fee", None),
        ("views @rani naik 10%", None),
    ],
)
def test_by_what_share_a_fee_moves(text: str, percent: int | None) -> None:
    assert share_moved(text) == percent


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("@a minta lagi 50 buat ongkos", 50_000),
        ("@a minta 50 lagi", 50_000),
        ("@a minta nambah 100 katanya", 100_000),
        ("@a wants another 50k", 50_000),
        ("@a minta lagi 20 orang", None),
        ("@a mau 3 lagi", None),
        ("@a minta lagi 2 hari", None),
    ],
)
def test_more_that_is_asked_for_in_thousands(text: str, idr: int | None) -> None:
    assert wished_more(text) == idr


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("diskon 10% buat @a.one, karena telat", -10),
        ("@a.one diskon 10%", -10),
        ("@a.one dipotong 10% karena telat", -10),
        ("pph @a.one dipotong 2%", None),
        ("dia ngasih diskon 15%", -15),
        ("10% off for @a.one", -10),
        ("@a.one gave us 10% off", -10),
        ("20% off her fee", -20),
        ("dp 50% buat @a.one", None),
        ("50% for @a.one", None),
        ("kode @a.one diskon 10% buat pembeli", None),
        ("minta diskon 10% ke @a.one", None),
        ("@a.one ga mau diskon 10%", None),
        ("diskon 10% di @tokoku", None),
    ],
)
def test_a_discount_of_somebody_lowers_their_fee(text: str, percent: int | None) -> None:
    assert share_moved(text) == percent


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("fee @bela turun 100rb", 100_000),
        ("fee @bela diturunin 100rb", 100_000),
        ("potong fee @bela 50rb", 50_000),
        ("@bela's fee was reduced by 50k", 50_000),
        ("cut the fee of @bela by 100k", 100_000),
        ("fee @bela turun jadi 100rb", None),
        ("fee @bela turun dari 900rb ke 800rb", None),
        ("@bela minta fee turun 100rb", None),
        ("views @bela turun 100rb", None),
        ("fee @bela ga jadi turun 100rb", None),
    ],
)
def test_by_how_much_a_fee_falls(text: str, idr: int | None) -> None:
    assert lowered_by(text) == idr


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("dia minta naik 50", 50_000),
        ("she wants 50k more", 50_000),
        ("dia minta naik 250", None),
        ("dia minta naik jadi 250rb", None),
        ("dia minta naik 50 view", None),
    ],
)
def test_a_rise_that_is_asked_for_in_tens_is_of_thousands(text: str, idr: int | None) -> None:
    assert wished_more(text) == idr


@pytest.mark.parametrize(
    ("text", "alone", "granted"),
    [
        ("bonus @bela 50rb, udah disetujui", True, True),
        ("we agreed on a bonus of 100k with @bela", True, True),
        ("bonus 50k for @bela approved", True, True),
        ("deal sama @bela, bonus 100rb", True, True),
        ("bonus 50rb buat @bela, belum disetujui", True, False),
        ("setuju bonus 100rb buat @bela asal tayang dulu", True, False),
        ("@bela dapat bonus 100rb", True, False),
        ("deal 450rb + bonus 50rb", False, False),
        ("fee @bela 300rb, bonus produk", False, False),
        ("setuju bonus produk senilai 100rb buat @bela", False, False),
    ],
)
def test_a_bonus_that_was_agreed_comes_on_top(text: str, alone: bool, granted: bool) -> None:
    assert (is_bonus(text), grants_bonus(text)) == (alone, granted)
