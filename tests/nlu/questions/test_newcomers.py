"""Questions of somebody who never paid a creator, told from those about one account, price or campaign."""

import pytest

from core.nlu.questions.newcomers import asks_how_to_begin, question_of_newcomer
from core.nlu.scan import plain


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("worth it gak sih pake influencer?", "worth_it"),
        ("endorse itu ngaruh ga buat jualan", "worth_it"),
        ("is it worth it to hire a creator?", "worth_it"),
        ("what if they don't deliver?", "no_show"),
        ("kalau dia ga posting gimana?", "no_show"),
        ("gimana kalau influencernya nggak upload", "no_show"),
        ("aku udah bayar lunas dia belum posting", "no_show"),
        ("i already paid her and she hasn't posted", "no_show"),
        ("udah lunas, tayang besok", None),
        ("how many sales will i get?", "sales_promise"),
        ("berapa yang bakal beli?", "sales_promise"),
        ("worth it ga @nina.jajan?", None),
        ("worth it ga 500rb buat influencer", None),
        ("dia belum posting", None),
        ("kalau dia nolak gimana", None),
        ("kalau aku ga posting gimana", None),
        ("berapa penjualan kampanye kemarin", None),
        ("berapa yang beli kemarin", None),
        ("cari influencer yang worth it", None),
        ("efektif ga sih endorse?", "worth_it"),
        ("influencer efektif ga buat warung?", "worth_it"),
        ("how effective are influencers?", "worth_it"),
        ("are influencers effective?", "worth_it"),
        ("effective creators in bandung", None),
        ("useful local influencers in jakarta", None),
        ("influencer efektif di surabaya", None),
        ("influencer yang efektif dan murah", None),
    ],
)
def test_questions_of_newcomers(text: str, term: str | None) -> None:
    assert question_of_newcomer(plain(text)) == term


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("aku jualan keripik singkong, modal cuma 300rb, harus gimana?", True),
        ("i sell chips, how do i start?", True),
        ("mulai dari mana ya", True),
        ("aku jualan keripik singkong di Malang", False),
        ("toko mulai buka jam 8", False),
        ("jadwalnya gimana", False),
    ],
)
def test_who_asks_how_to_begin(text: str, begins: bool) -> None:
    assert asks_how_to_begin(plain(text)) is begins


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("perlu ga sih pakai influencer?", "worth_it"),
        ("apakah umkm perlu influencer?", "worth_it"),
        ("aku perlu 3 influencer kuliner", None),
        ("perlu kreator bandung", None),
        ("saya perlu influencer yang cocok buat bakso", None),
    ],
)
def test_who_needs_creators_does_not_ask_if_they_are_needed(text: str, term: str | None) -> None:
    assert question_of_newcomer(text) == term
