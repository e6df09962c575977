"""Words that run together fall apart; doubled words are written out; names stay whole."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.respelling import LONGEST_GLUED, respelled, split_words


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        (
            "butuhinfluencermakananditangerangbudget2jt",
            "butuh influencer makanan di tangerang budget 2jt",
        ),
        ("cariinfluencerskincaredibandung", "cari influencer skincare di bandung"),
        ("tolongcekakun @dapurbuna", "tolong cek akun @dapurbuna"),
        ("budget1,5jtcariselebgramhijab", "budget 1,5jt cari selebgram hijab"),
        ("findfashioninfluencersinjakarta", "find fashion influencers in jakarta"),
        ("gmnhasilcampaignimlek?", "gmn hasil campaign imlek?"),
        ("(apaituengagementrate)", "(apa itu engagement rate)"),
        ("pls vet @sate.ratu", "pls check @sate.ratu"),
        ("could you vet these two accounts", "could you check these two accounts"),
    ],
)
def test_words_that_run_together_fall_apart(glued: str, apart: str) -> None:
    assert respelled(glued) == apart


@pytest.mark.parametrize(
    "text",
    [
        "pertanggungjawaban",
        "our vet clinic, the one in depok",
        "ask the vet, this cat is ill",
        "ketidakpastian",
        "entrepreneurship",
        "instagramable",
        "banyuwangi",
        "tangerangselatan",
        "@cariinfluencer",
        "instagram.com/cariinfluencermurah",
        "https://example.org/carikanselebgramhijab",
        "#carikanselebgramhijab",
        "cari_influencer_murah",
        "xqzwvkjhgtrplm",
        "wkwkwkwkwkwkwk",
        "aaaaaaaaaaaaaaaa",
    ],
)
def test_what_is_a_word_or_a_name_or_nothing_stays(text: str) -> None:
    assert respelled(text) == text


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("poin2 yg harus disampaikan", "poin-poin yg harus disampaikan"),
        ("orang2nya", "orang-orangnya"),
        ("rata2 views", "rata-rata views"),
        ("foto2, video2", "foto-foto, video-video"),
    ],
)
def test_a_two_behind_a_word_doubles_it(short: str, long: str) -> None:
    assert respelled(short) == long


@pytest.mark.parametrize(
    "text",
    [
        "bintang2",
        "jam2 siang",
        "budget2jt",
        "ambil2 orang",
        "tgl2",
        "@dina2",
        "covid19",
        "v2",
        "2x",
    ],
)
def test_a_two_that_counts_stays(text: str) -> None:
    assert respelled(text) == text


def test_the_fewest_and_best_known_words_win() -> None:
    assert split_words("carikaninfluencer") == ("carikan", "influencer")
    assert split_words("cekakun") == ("cek", "akun")
    assert split_words("qq") is None


def test_one_strange_word_may_stand_among_known_ones() -> None:
    glued = "tolongcarikaninfluencertravelyangsukazxqvnddibandung"
    assert respelled(glued) == "tolong carikan influencer travel yang suka zxqvnd di bandung"
    assert respelled("zxqvnddibandung") == "zxqvnddibandung"


def test_a_run_without_end_is_left_alone_quickly() -> None:
    began = time.process_time()
    assert respelled("cari" * 5_000) == "cari" * 5_000
    assert split_words("cari" * LONGEST_GLUED) is None
    assert time.process_time() - began < 1


@given(st.text(max_size=200))
def test_letters_and_digits_are_kept(text: str) -> None:
    folded = text.lower().replace("2", "")
    kept = [c for c in respelled(folded) if not c.isspace()]
    assert kept == [c for c in folded if not c.isspace()]
