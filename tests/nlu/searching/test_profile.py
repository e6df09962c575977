"""What a business is called, and what is only told about its name."""

from __future__ import annotations

import pytest

from core.nlu.searching.business import moves, sold_in, values_beside
from core.nlu.searching.profile import name_in, speaks_of_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nama tokonya Kopi Senja dong", "Kopi Senja"),
        ("nama tokoku Kopi Salah Alamat", "Kopi Salah Alamat"),
        ("nama warungku dimsum bu sari", "dimsum bu sari"),
        ("warungku namanya Soto Pak Min", "Soto Pak Min"),
        ("nama usahaku salah, harusnya Dapur Mama Ita", "Dapur Mama Ita"),
        ("my shop is called Nabila Hijab", "Nabila Hijab"),
    ],
)
def test_a_business_is_named(text: str, name: str) -> None:
    assert name_in(text) == name
    assert not speaks_of_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "dia salah nyebut nama tokonya gimana dong",
        "nama tokoku salah ditulis di captionnya",
        "nama tokoku ga disebut di videonya",
        "kok nama tokoku di caption beda sih",
        "dia nulis nama warungku typo",
        "nama tokonya harus disebut di awal video ya",
        "nama tokoku bagus ga",
        "my shop is called the wrong thing in her video",
    ],
)
def test_what_is_told_about_a_name_is_no_name(text: str) -> None:
    assert name_in(text) == ""
    assert speaks_of_name(text)


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("aku sekarang jualan dimsum bukan soto lagi", "dimsum"),
        ("i sell soap now, not candles", "soap"),
        ("aku jual keripik, bukan kerupuk", "keripik"),
        ("aku jual nasi goreng", "nasi goreng"),
    ],
)
def test_what_is_no_longer_sold_is_none_of_the_goods(text: str, goods: str) -> None:
    assert sold_in(text) == goods


@pytest.mark.parametrize(
    ("text", "product", "values"),
    [
        ("aku jualan hijab", "hijab", ()),
        ("aku jualan baju anak", "baju anak", ()),
        ("aku jualan kosmetik halal", "kosmetik halal", ("halal",)),
        ("jualan hijab, yang penting sopan", "hijab", ("modest",)),
        ("i sell hijabs, family friendly", "hijabs", ("family",)),
    ],
)
def test_whom_goods_are_for_is_no_value(text: str, product: str, values: tuple[str, ...]) -> None:
    assert values_beside(text, product) == values


@pytest.mark.parametrize(
    ("text", "moved"),
    [("pindah ke Madu", True), ("we moved to Bandung", True), ("jualan madu", False)],
)
def test_where_a_business_moves(text: str, moved: bool) -> None:
    assert moves(text) is moved
