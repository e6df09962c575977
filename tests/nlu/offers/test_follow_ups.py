"""What is said of an offer after it was weighed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.offers.follow_ups import OfferMore, offer_follow_up


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("dia kasih diskon jadi 2jt", OfferMore(price_idr=2_000_000)),
        ("now she wants 1.5 million", OfferMore(price_idr=1_500_000)),
        ("kalo barter produk senilai 300rb aja?", OfferMore(goods_idr=300_000)),
        ("kalo aku tawarin 300 sama produk toner 89rb gimana", OfferMore(price_idr=389_000)),
        ("what if i pay 300k plus product worth 89k", OfferMore(price_idr=389_000)),
        ("buatin balesan sopan buat nolak", OfferMore("refusal")),
        ("write a polite reply to decline", OfferMore("refusal")),
        ("minta screenshot insight boleh?", OfferMore("proof")),
        ("itu layak ga", OfferMore()),
        ("kemahalan ga", OfferMore()),
        ("knp emang", OfferMore()),
        ("why is that so", OfferMore()),
        ("trus kalo gw bayar 300rb?", OfferMore(price_idr=300_000)),
        ("what if i pay 500k", OfferMore(price_idr=500_000)),
        ("komen 90% asli katanya", OfferMore(told="komen 90% asli katanya")),
        ("dia bilang followernya 100% real", OfferMore(told="dia bilang followernya 100% real")),
        (
            "katanya kalo ga bayar hari ini harganya naik",
            OfferMore(told="katanya kalo ga bayar hari ini harganya naik"),
        ),
    ],
)
def test_what_goes_on_about_an_offer(text: str, more: OfferMore) -> None:
    assert offer_follow_up(text) == more


@pytest.mark.parametrize(
    "text",
    [
        "dia minta KTP sama rekening saya",
        "cari influencer kuliner 2jt",
        "cek @dapurnina",
        "pajaknya gimana",
        "kalau cari yang 500rb",
        "kenapa kreator kedua ga masuk",
        "halo",
        "",
    ],
)
def test_what_does_not(text: str) -> None:
    assert offer_follow_up(text) is None


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert offer_follow_up(text) is None or isinstance(offer_follow_up(text), OfferMore)
