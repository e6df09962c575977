"""Who wants to promote something looks for creators; a campaign that is named begins."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.searching.promoting import product_wished, wishes_to_promote
from core.nlu.understand import understand


@pytest.mark.parametrize(
    "text",
    [
        "mau promo buat mahasiswa baru",
        "mau promosi menu baru",
        "kak aku pengen promosi diskon minggu depan",
        "ingin mempromosikan kelas baru bulan januari",
        "mau promo pembukaan cabang baru",
        "i want to promote my new menu",
        "we'd like to advertise our grand opening",
        "pengen promosi buat lebaran nanti",
        "halo aku punya usaha kue kering di Depok, mau promosi buat natal, budget 2 juta",
        "saya ada usaha laundry di Malang mau ngiklan modalnya 500rb",
        "I have a cookie business in Depok and want to promote it for Christmas, budget 2 million",
    ],
)
def test_a_wish_to_promote_is_a_search_for_nothing_in_particular(text: str) -> None:
    assert wishes_to_promote(text)
    zone = ZoneInfo("Asia/Jakarta")
    assert understand(text, now=datetime(2026, 12, 2, tzinfo=UTC), zone=zone).intent == "suggest"
    assert product_wished(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "bikin promo lebaran",
        "mau bikin kampanye promo lebaran",
        "mau promo lebaran",
        "mau ikut promo 12.12",
        "mau promo sama @rani",
        "want to start a promo campaign called menu baru",
        "kemarin mau promosi tapi gagal",
        "toko sebelah mau promosi besar-besaran",
        "jualan kue, belum mau promosi dulu",
        "aku jualan hijab, mau ikut promo shopee",
    ],
)
def test_a_campaign_that_is_named_or_told_of_is_no_such_wish(text: str) -> None:
    assert not wishes_to_promote(text)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("mau promosi sambal bawang", "sambal bawang"),
        ("i want to promote my new candle collection", "new candle collection"),
        ("mau promosi kelas yoga", "kelas yoga"),
    ],
)
def test_what_is_sold_is_what_is_looked_for(text: str, product: str) -> None:
    assert product_wished(text) == product
