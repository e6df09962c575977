"""Particles and loan words carry no meaning of their own: no language, no product, no place."""

import pytest

from core.nlu.questions.basics import sounds_new
from core.nlu.questions.glossary import tells_apart
from core.nlu.questions.privacy import SHOW, action_in
from core.nlu.searching.product import clean_product
from core.nlu.understand import understand
from tests.capabilities.fakes import JAKARTA, NOW


def heard(text: str):
    return understand(text, now=NOW, zone=JAKARTA)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("worth it ga", None),
        ("worth it gak sih", None),
        ("is it worth it?", "en"),
        ("is 900k a fair price for her", "en"),
        ("budget 500rb worth it ga sih kak", "id"),
    ],
)
def test_a_loan_is_no_other_language(text: str, language: str | None) -> None:
    assert heard(text).language == language


@pytest.mark.parametrize("text", ["ga", "gak", "nggak", "dulu", "gimana", "ga ya"])
def test_a_particle_is_no_product(text: str) -> None:
    assert clean_product(text) == ""


def test_a_word_that_looks_like_a_place_is_none() -> None:
    assert "city" not in heard("ambo indak mangarati influencer ko apo").stated
    assert heard("cari influencer di manggarai budget 1jt").stated.get("city")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("balik indonesia", "profile"), ("balik lagi ke bahasa indonesia", "profile")],
)
def test_going_back_to_a_language_chooses_it(text: str, intent: str) -> None:
    assert heard(text).intent == intent


@pytest.mark.parametrize("text", ["dia setuju", "oke saya setuju", "besok aku chat dia ya"])
def test_who_agrees_says_nothing_of_data(text: str) -> None:
    assert heard(text).intent != "privacy"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("data saya dijual ga", None),
        ("is my data sold", None),
        ("data saya aman ga", None),
        ("lihat data saya", SHOW),
        ("kirim data saya dong", SHOW),
    ],
)
def test_what_is_done_with_data_is_told_and_not_handed_over(text: str, action: str | None) -> None:
    assert action_in(text) == action


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("endorse sama paid promote beda ga", "endorse"),
        ("bedanya reach sama impresi apa", "impressions"),
        ("beda kota ga apa apa", None),
        ("yang beda dong endorse nya", None),
    ],
)
def test_two_terms_are_told_apart(text: str, term: str | None) -> None:
    assert tells_apart(text) == term


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("aku jual pempek di palembang, dak ngerti aku influencer tu", True),
        ("saya toko bangunan di kediri apa cocok pakai influencer", True),
        ("i sell cakes but i don't know where to start", True),
        ("aku jual pempek di palembang budget 1jt", False),
        ("cari influencer yang cocok", False),
    ],
)
def test_who_says_that_it_is_all_new_is_heard(text: str, new: bool) -> None:
    assert sounds_new(text) is new
