"""Words that put a guess at columns right, and words near them that do not."""

from __future__ import annotations

import pytest

from core.nlu.files.column_words import chosen, denied, denies, lone_meaning, meant, swaps

PRICES = {"harga promo": "rate_idr", "harga normal": "rate_idr"}
ORDER = {"#1": "followers", "#2": "rate_idr"}


@pytest.mark.parametrize(
    ("text", "guesses", "wrong"),
    [
        ("harga promo bukan itu", PRICES, ("harga promo",)),
        ("❓ “harga promo” bukan itu", PRICES, ("harga promo",)),
        ("harganya salah semua", PRICES, ("harga promo", "harga normal")),
        ("no, Feed is wrong", {"Reels": "rate_idr", "Feed": "rate_idr"}, ("Feed",)),
        (
            "yang followers salah, itu bukan jumlah pengikut",
            {"Total": "followers", "Fee": "rate_idr"},
            ("Total",),
        ),
        ("angka kedua bukan harga", ORDER, ("#2",)),
        ("bukan", {"Total": "followers"}, ("Total",)),
        ("bukan", PRICES, ()),
        ("harga promo sudah benar", PRICES, ()),
        ("harga promo ga salah", PRICES, ()),
        ("kenapa harga promo ditebak?", PRICES, ()),
        ("bukan kuliner tapi fashion", PRICES, ()),
    ],
)
def test_the_column_that_is_wrong(
    text: str, guesses: dict[str, str], wrong: tuple[str, ...]
) -> None:
    assert denied(text, guesses) == wrong


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("kebalik", True),
        ("kebalik, yang pertama harga", True),
        ("angka pertama harga, angka kedua follower", True),
        ("swapped", True),
        ("it's the other way around", True),
        ("balik modal gak ya", False),
        ("yang pertama harganya berapa ya kalau dinego, bisa kurang lagi gak kira-kira kak", False),
        ("harga pertama 300rb", False),
        ("ya benar", False),
    ],
)
def test_whether_two_are_the_other_way_round(text: str, so: bool) -> None:
    assert swaps(text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("bukan", True),
        ("salah", True),
        ("salah semua kak", True),
        ("that's wrong", True),
        ("salah kirim", False),
        ("bukan urusan kamu", False),
        ("not now", False),
    ],
)
def test_a_bare_no(text: str, so: bool) -> None:
    assert denies(text) is so


@pytest.mark.parametrize(
    ("text", "guesses", "right"),
    [
        (
            "kolom Total itu pengikut",
            {"Total": "rate_idr", "Fee": "rate_idr"},
            {"Total": "followers"},
        ),
        ("Total bukan harga tapi jumlah followers", {"Total": "rate_idr"}, {"Total": "followers"}),
        ("no, Base is the city", {"Base": "handle"}, {"Base": "city"}),
        ("itu harganya", {"Total": "followers"}, {"Total": "rate_idr"}),
        ("itu pengikut", {"Total": "followers"}, {}),
        ("itu pengikut", {"Total": "rate_idr", "Fee": "rate_idr"}, {}),
        ("Total itu bukan harga", {"Total": "rate_idr"}, {}),
        ("Total itu pengikut atau harga?", {"Total": "rate_idr"}, {}),
        ("bukan kuliner tapi fashion", {"Total": "rate_idr"}, {}),
        ("yang pertama itu harga", ORDER, {}),
    ],
)
def test_the_column_that_is_something_else(
    text: str, guesses: dict[str, str], right: dict[str, str]
) -> None:
    assert meant(text, guesses) == right


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("harga", "rate_idr"),
        ("itu harganya kak", "rate_idr"),
        ("those are prices", "rate_idr"),
        ("pengikut semua", "followers"),
        ("they are followers", "followers"),
        ("itu pengikut atau harga?", None),
        ("harga @nina.masak berapa", None),
        ("bukan harga", None),
        ("ya", None),
    ],
)
def test_what_the_only_number_is_said_to_be(text: str, field: str | None) -> None:
    assert lone_meaning(text) == field


TWO = {"Rate Gross": "rate_idr", "Rate Nett": ""}
THREE = {
    "Harga Deal": "rate_idr",
    "Harga Awal": "",
    "Harga Promo (Nov)": "",
    "Kolom X": "followers",
}


@pytest.mark.parametrize(
    ("text", "guesses", "column"),
    [
        ("yang nett aja", TWO, "Rate Nett"),
        ("pakai rate nett ya kak", TWO, "Rate Nett"),
        ("use the gross one", TWO, "Rate Gross"),
        ("NETT", TWO, "Rate Nett"),
        ("ambil yang promo", THREE, "Harga Promo (Nov)"),
        ("harga awal dong", THREE, "Harga Awal"),
        ("nett atau gross", TWO, None),
        ("yang nett?", TWO, None),
        ("bukan nett", TWO, None),
        ("ya", TWO, None),
        ("pakai harga", TWO, None),
        ("cari kreator nett budget 2jt", TWO, None),
        ("yang nett aja", {"Rate Nett": "rate_idr"}, None),
    ],
)
def test_which_of_several_prices_counts(
    text: str, guesses: dict[str, str], column: str | None
) -> None:
    assert chosen(text, guesses) == column
