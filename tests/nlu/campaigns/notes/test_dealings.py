"""Whom a deal or a payment names without an @ is told from what is only asked, supposed or paid to others."""

import pytest

from core.nlu.campaigns.notes.dealings import dealt_with, with_dealt, with_dealt_stranger


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("aku deal sama rara 500rb buat 1 reel", "rara"),
        ("sepakat sama mbak dewi 400rb buat 2 story", "dewi"),
        ("udah dp 200rb ke rara", "rara"),
        ("aku udah tf sinta 200rb", "sinta"),
        ("dp rara 200rb", "rara"),
        ("sinta setuju di 300rb", "sinta"),
        ("deal with jess for 500k", "jess"),
        ("i paid jess 200k", "jess"),
        ("sent 200k to jess yesterday", "jess"),
        ("jess agreed 500k for a reel, code JESS10", "jess"),
    ],
)
def test_somebody_is_named(text: str, who: str) -> None:
    assert dealt_with(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer budget 500rb",
        "aku deal 500rb",
        "udah bayar 200rb ke supplier",
        "kalau deal sama rara 500rb gimana",
        "deal sama dia 500rb",
        "deal sama yg pertama 500rb",
        "kirim 200rb ke bandung",
        "deal sama rara 500rb aja?",
        "kemarin transfer pajak 200rb",
        "paid ads 200k",
        "udah dp 200rb ke @rara",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert dealt_with(text) is None


def test_a_name_is_whoever_is_near() -> None:
    text = "deal sama rara 500rb"
    assert with_dealt(text, ("bedak.rara", "eka")) == "deal sama @bedak.rara 500rb"
    assert with_dealt(text, ("eka",)) == text
    assert with_dealt(text, ("bedak.rara", "rara_food")) == text


def test_a_name_of_nobody_near_is_a_stranger() -> None:
    text = "deal sama rara 500rb"
    assert with_dealt_stranger(text, ("eka",)) == "deal sama @rara 500rb"
    assert with_dealt_stranger(text, ("bedak.rara",)) == text
    assert with_dealt_stranger(text, ("bedak.rara", "rara_food")) == text
    assert with_dealt_stranger("deal sama @eka 500rb", ()) == "deal sama @eka 500rb"
