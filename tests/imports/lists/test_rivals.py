"""Prices that stand twice: which is taken, and over which."""

from __future__ import annotations

import pytest

from core.imports.lists.meanings import meaning
from tests.imports.conftest import Read


@pytest.mark.parametrize(
    ("header", "cells", "price", "over"),
    [
        ("Rate Nett,Rate Gross", "500000,512500", 512_500, ("Rate Nett",)),
        ("Rate (inc PPN),Rate (exc PPN)", "555000,500000", 555_000, ("Rate (exc PPN)",)),
        ("Harga Lama,Harga Baru", "300rb,350rb", 350_000, ("Harga Lama",)),
        ("Rate Awal,Rate Nego,Rate Final", "500rb,450rb,400rb", 400_000, ("Rate Awal", "Rate Nego")),
        ("Normal Price,Promo Price", "500000,350000", 500_000, ("Promo Price",)),
        ("Fee Nett,Fee Gross", "500000,", None, ("Fee Nett",)),
        ("RC,RC Final", "500000,400000", 400_000, ("RC",)),
        ("Rate,Rate Final", "500000,400000", 400_000, ("Rate",)),
        ("Rate,Harga Deal,Final Price", "500000,400000,490000", 400_000, ("Rate", "Final Price")),
    ],
)  # fmt: skip
def test_one_of_several_prices_counts_and_is_asked_about(
    read: Read, header: str, cells: str, price: int | None, over: tuple[str, ...]
) -> None:
    frames = read(f"Username,Followers,{header}\nani.contoh,12400,{cells}\n")
    known = frames.creators["rate_idr"]
    assert (None if known.isna().all() else known.tolist()[0]) == price
    assert frames.rivals == over
    assert set(frames.samples) == {*frames.guessed, *over}
    assert len(frames.guessed) == 1


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Rate Nett", "500000"),
        ("Fee (gross)", "500000"),
        ("Rate Reels Nett,Rate Story Nett", "500000,150000"),
        ("Rate IG Final,Rate TikTok Final", "500000,600000"),
        ("Rate Card,Rate Nego", "500000,400000"),
        ("Harga,Harga Promo", "500000,350000"),
    ],
)
def test_prices_of_different_things_are_no_rivals(read: Read, header: str, cells: str) -> None:
    frames = read(f"Username,Platform,Followers,{header}\nani.contoh,IG,12400,{cells}\n")
    assert frames.creators["rate_idr"].tolist() == [500_000]
    assert (frames.rivals, frames.guessed) == ((), ())


@pytest.mark.parametrize("name", ["Fee Pajak", "Agency Fee 10%", "Grand Total", "PPN"])
def test_taxes_and_fees_on_top_are_no_price(name: str) -> None:
    column = meaning(name)
    assert column is None or column.guessed or column.field != "rate_idr"


def test_where_nothing_is_agreed_yet_the_price_is_the_one_that_was_asked(read: Read) -> None:
    frames = read(
        "Akun,Followers,Harga Awal,Harga Deal\n@a.satu,12400,500000,350000\n@b.dua,26300,400000,\n@c.tiga,9000,,\n"
    )
    assert frames.creators["rate_idr"].fillna(0).tolist() == [350_000, 400_000, 0]
    assert frames.about["price_asked"] == ("Harga Awal",)
    assert (frames.guessed, frames.rivals) == (("Harga Deal",), ("Harga Awal",))


def test_an_agreed_price_in_other_words_is_not_taken_for_none(read: Read) -> None:
    frames = read("Akun,Followers,Rate,Rate Final\n@a.satu,12400,500000,barter\n")
    assert "price_asked" not in frames.warnings
    assert frames.creators["rate_idr"].isna().all()
