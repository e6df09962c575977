"""Who a creator is to be cannot be filtered by, and is said; who is the safest of those shown is asked in many words."""

import pytest

from core.nlu.searching.traits import FEW, traits
from core.nlu.searching.unfiltered import asks_safest, deed_wished, person_wished


@pytest.mark.parametrize(
    ("text", "word", "mother"),
    [
        ("cari influencer bogor 800rb kalau bisa yang ibu ibu gitu", "ibu ibu", True),
        ("cari kreator kuliner yg emak-emak 500rb", "emak-emak", True),
        ("butuh selebgram cewek di bandung 1jt", "cewek", False),
        ("maunya anak muda, budget 1jt", "anak muda", False),
        ("food creators who are moms, 1 million", "moms", True),
        ("find young creators in bali 2 million", "young", False),
    ],
)
def test_a_wish_for_somebody_of_a_kind_is_heard(text: str, word: str, mother: bool) -> None:
    assert person_wished(text) == (word, mother)


@pytest.mark.parametrize(
    "text",
    [
        "cari kreator buat jual baju ibu ibu di bandung",
        "target pembeli ibu muda, cari influencer 500rb",
        "cari kreator kuliner bandung 500rb",
        "yang bahas parenting aja",
        "find food creators in medan",
    ],
)
def test_buyers_and_topics_are_no_such_wish(text: str) -> None:
    assert person_wished(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "yg paling aman yg mana",
        "mana yang resikonya paling kecil",
        "yang paling terpercaya siapa",
        "which one is the safest",
        "who is the least risky of them",
    ],
)
def test_the_safest_is_asked_for(text: str) -> None:
    assert asks_safest(text)


@pytest.mark.parametrize(
    "text",
    [
        "cara bayar paling aman yang mana",
        "kata yang paling aman buat caption",
        "aman ga sih",
        "which way to pay is the safest",
        "yang paling murah yang mana",
    ],
)
def test_a_safe_way_is_another_question(text: str) -> None:
    assert not asks_safest(text)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("influencer yang followersnya dikit dikit aja gapapa", FEW),
        ("followersnya ga usah banyak", FEW),
        ("jangan yang followersnya gede", FEW),
        ("creators with few followers", FEW),
        ("followersnya dikit aja di bawah 5rb", 5_000),
        ("followersnya banyak", None),
        ("follower ga penting", None),
        ("likenya dikit", None),
    ],
)
def test_few_followers_are_a_bound_that_is_said(text: str, most: int | None) -> None:
    assert traits(text, asked=True).get("followers_max") == most


def test_a_language_that_is_taught_is_no_language_of_captions() -> None:
    for taught in ("kursus bahasa inggris di semarang", "yg bahas belajar bahasa inggris ya"):
        assert "speech" not in traits(taught, asked=True), taught
    assert traits("cari kreator yang captionnya bahasa inggris", asked=True)["speech"] == "en"


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("yg bisa dateng ke tempat ya", "dateng"),
        ("yang mau barter dong", "barter"),
        ("ones that can come to my shop", "come"),
        ("someone who can visit the shop", "visit"),
        ("yang bisa bahasa inggris", None),
        ("pembeli yang datang sedikit", None),
    ],
)
def test_what_only_a_creator_can_say_they_do(text: str, deed: str | None) -> None:
    assert deed_wished(text) == deed
