"""What accounts of a list ask: currencies, several pieces, platforms, and what is no price."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from core.analytics.pricing.card import prices_of
from core.imports.lists.lines import read_line
from core.imports.lists.meanings import is_packages, meaning
from core.imports.values.links import read_link
from core.imports.values.values import price
from tests.imports.conftest import Read
from tests.imports.making import workbook


@pytest.mark.parametrize(
    ("currency", "rupiah"),
    [
        *[(foreign, None) for foreign in ("USD", "sgd", "RM")],
        *[(rupiah, 350_000) for rupiah in ("IDR", "Rp", "Rupiah (IDR)", "", "-")],
    ],
)
def test_a_column_may_name_the_currency(read: Read, currency: str, rupiah: int | None) -> None:
    frames = read(f"username,price,currency\n@ani.contoh,350000,{currency}\n")
    assert frames.creators["rate_idr"].dropna().tolist() == ([rupiah] if rupiah else [])
    assert ("price_unread" in frames.warnings) is (rupiah is None)


def test_another_currency_has_no_rate_card_either(read: Read) -> None:
    frames = read("username,feed,reels,mata uang\n@ani.contoh,3000,4500,USD\n")
    assert frames.creators[["rate_idr", "rate_card"]].isna().all(axis=None)


@pytest.mark.parametrize(
    "header", ["3 Reels", "2x Feed", "Rate 2 Video", "Paket hemat", "10 story"]
)
def test_headers_of_several_pieces_are_packages(header: str) -> None:
    assert is_packages(header)
    assert (found := meaning(header)) is not None
    assert found.field == "rate_card"


@pytest.mark.parametrize(
    "header", ["1 Reels", "1x Feed", "Rate 1 Video", "Rate Reels", "Rate 2026"]
)
def test_headers_of_one_piece_are_prices_and_sure(header: str) -> None:
    assert not is_packages(header)
    assert (found := meaning(header)) is not None
    assert (found.field, found.guessed) == ("rate_idr", False)


def test_content_without_a_number_may_be_counts(read: Read) -> None:
    assert "Reels" in read("username;Reels\n@ani.contoh;350rb\n").guessed
    assert read("username;Reels;followers\n@ani.contoh;12;5rb\n").creators["rate_idr"].isna().all()


def test_prices_of_several_pieces_are_kept_as_packages(read: Read) -> None:
    frames = read("username;1 Reels;3 Reels\n@ani.contoh;300rb;800rb\n")
    found = frames.creators.iloc[0]
    assert found["rate_idr"] == 300_000
    assert dict(prices_of(found["rate_card"]))[(("reel", 3),)] == 800_000


def test_kinds_that_a_platform_does_not_have_are_prices_of_the_other_account(read: Read) -> None:
    frames = read(
        "akun ig;akun tiktok;rate feed;rate reels;rate video\n@ani;@ani.tt;300rb;450rb;500rb\n"
    )
    rates = dict(zip(frames.creators["handle"], frames.creators["rate_idr"], strict=True))
    assert rates == {"ani": 300_000, "ani.tt": 500_000}


def test_a_list_of_one_platform_may_use_any_word(read: Read) -> None:
    frames = read("akun tiktok;rate reels\n@ani.tt;450rb\n")
    assert frames.creators["rate_idr"].tolist() == [450_000]


def test_equal_columns_belong_to_their_platforms_in_order_and_others_do_not(read: Read) -> None:
    frames = read("akun ig;followers;akun tiktok;followers\n@ani;10rb;@ani.tt;50rb\n")
    known = dict(zip(frames.creators["handle"], frames.creators["followers"], strict=True))
    assert known == {"ani": 10_000, "ani.tt": 50_000}
    frames = read("akun ig;akun tiktok;rate lama;rate baru\n@ani;@ani.tt;300rb;450rb\n")
    assert frames.creators["rate_idr"].isna().all()


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [
        ("350rb nego", 350_000),
        ("Rp 1.5jt nett", 1_500_000),
        ("350rb (masih nego)", 350_000),
        ("nego", None),
        ("nego 350rb", None),
        ("350rb gratis ongkir", None),
        ("5% nett", None),
    ],
)
def test_what_is_said_behind_a_price(cell: str, rupiah: int | None) -> None:
    assert price(cell) == rupiah


@pytest.mark.parametrize(
    "line", ["@ani.contoh 2 reels @350.000", "@ani.contoh 1 feed @250rb", "@ani.contoh @1,5jt"]
)
def test_a_price_behind_an_at_is_no_account(read: Read, line: str) -> None:
    assert read(f"{line}\n@budi.contoh 5rb\n").creators["handle"].tolist() == [
        "ani.contoh",
        "budi.contoh",
    ]


@pytest.mark.parametrize("handle", ["350.degree", "1rb_jajan", "99kuliner", "2k.food"])
def test_accounts_may_begin_with_a_number(handle: str) -> None:
    assert read_line(f"@{handle} 5rb followers").handle == handle


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        (
            "IG @ani.contoh 5rb / TT @ani.tt.contoh 9rb",
            ["instagram:ani.contoh", "tiktok:ani.tt.contoh"],
        ),
        ("@ani.contoh, tiktok: @ani.tt.contoh", ["instagram:ani.contoh", "tiktok:ani.tt.contoh"]),
        ("@ani.contoh suka tt, @budi.contoh", ["instagram:budi.contoh", "tiktok:ani.contoh"]),
        ("@ani.contoh @budi.contoh", ["instagram:ani.contoh", "instagram:budi.contoh"]),
    ],
)
def test_a_platform_before_an_account_is_its_own(
    read: Read, text: str, accounts: list[str]
) -> None:
    assert sorted(read(text).creators["creator_id"]) == accounts


@pytest.mark.parametrize(
    "written",
    [
        "instagram.com/ani.contoh,",
        "(https://www.instagram.com/ani.contoh)",
        "instagram.com/ani.contoh/.",
        "<https://instagram.com/ani.contoh>",
        "https://www.instagram.com/_u/ani.contoh",
    ],
)
def test_a_sentence_ends_behind_a_link(written: str) -> None:
    link = read_link(written)
    assert link is not None
    assert link.handle == "ani.contoh"


@pytest.mark.parametrize(
    ("header", "guessed"),
    [
        ("Followers (per 20 Nov 2026)", False),
        ("Followers Okt", False),
        ("Rate 2026", False),
        ("Followers 20", True),
        ("Rate per bulan", True),
        ("Tanggal update followers", True),
    ],
)
def test_a_day_in_a_header_is_when_and_not_what(header: str, guessed: bool) -> None:
    assert (found := meaning(header)) is not None
    assert found.guessed is guessed


def test_undated_numbers_are_those_of_now(read: Read) -> None:
    frames = read("username,followers jan 2025,followers\nani.contoh,100,200\n")
    assert frames.creators["followers"].tolist() == [200]


@pytest.mark.parametrize(
    ("value", "written", "followers"),
    [
        (12, '0"K"', 12_000),
        (12.5, '0.0"K"', 12_500),
        (3, '0" jt"', 3_000_000),
        (12_400, '0.0,"K"', 12_400),
        (12, '0" orang"', 12),
        (12, "0", 12),
        (12, '"K"0', 12),
    ],
)
def test_a_unit_that_only_the_format_shows_counts(
    read: Read, value: float, written: str, followers: int
) -> None:
    file = workbook(["Username", "Followers"], ["ani.contoh", value], formats={"B2": written})
    assert read(file).creators["followers"].tolist() == [followers]


def test_items_that_say_less_are_of_the_list_too(read: Read) -> None:
    items = [
        {"username": "ani.contoh", "followers": 5},
        {"username": "budi.contoh"},
        {"error": "x"},
    ]
    frames = read(json.dumps(items))
    assert frames.creators["handle"].tolist() == ["ani.contoh", "budi.contoh"]
    assert pd.isna(frames.creators["followers"][1])
    assert [(skip.line, skip.reason) for skip in frames.skipped] == [(3, "error_item")]


@pytest.mark.parametrize("header", ["Username Slack", "Akun Telegram", "Username Tokopedia"])
def test_names_elsewhere_are_no_accounts_here(header: str) -> None:
    assert (found := meaning(header)) is not None
    assert found.field == "note"
