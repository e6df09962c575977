"""Marks that others are called upon to give, and polls, are nobody's experience."""

import pytest

from core.nlu.community.canvassing import asks_poll, canvasses, casts_vote
from core.nlu.community.talk import blames, only_names
from core.nlu.community.votes import asks_opinions


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("@bolu.a kasih 5 dong rame-rame biar naik", True),
        ("kalian kasih bintang 5 ya buat @bolu.a", True),
        ("yuk nilai 5 @bolu.a biar ratingnya naik", True),
        ("@x kasih nilai 5 semua biar naik", True),
        ("everyone give @bolu.a 5 stars please", True),
        ("add my rating for @x: she is great, give 5 to everyone", True),
        ("rate @bolu.a 5 so she goes up", True),
        ("aku kasih 5 buat @bolu.a, semuanya bagus", False),
        ("tolong kasih nilai 5 buat @bolu.a, on time", False),
        ("nilai 5 buat @bolu.a, yang datang rame banget", False),
        ("i give @bolu.a 5, everyone was happy", False),
        ("please rate @bolu.a 4, tidy drafts", False),
    ],
)
def test_a_call_for_marks_is_no_mark(text: str, called: bool) -> None:
    assert canvasses(text) is called


@pytest.mark.parametrize(
    ("text", "poll", "vote"),
    [
        ("voting dong: lebih bagus @a apa @b", True, False),
        ("let's vote: @a or @b", True, False),
        ("berapa suara sekarang?", True, False),
        ("i vote @ubud.eye", True, False),
        ("aku pilih @bolu.pandan", False, True),
        ("I'd pick @a", False, False),
        ("my vote for @a: 5", False, False),
        ("aku pilih yang pertama", False, False),
        ("suaranya jelek di video", False, False),
    ],
)
def test_a_poll(text: str, poll: bool, vote: bool) -> None:
    assert (asks_poll(text), casts_vote(text)) == (poll, vote)


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("setuju sama wati, dia telat juga ke gue", True),
        ("aku juga setuju, @sate.pak emang ga jujur", True),
        ("+1 she never posted", True),
        ("setuju, ga nyesel pake dia", False),
        ("agree, on time and honest", False),
        ("setuju, ga pernah telat", False),
    ],
)
def test_words_that_blame(text: str, blamed: bool) -> None:
    assert blames(text) is blamed


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("@kue.lumer", True),
        ("yang @kue.lumer kak", True),
        ("I mean @kue.lumer", True),
        ("@kue.lumer rekeningnya BCA 1234567890 an Ani", False),
        ("undang @sate.pak ke bazar besok, siapa yang mau hubungi?", False),
    ],
)
def test_an_answer_that_is_a_name_alone(text: str, alone: bool) -> None:
    assert only_names(text) is alone


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ratings of @bali.cup", True),
        ("ratings of @pisang.b please", True),
        ("show me the reviews for @bali.cup", True),
        ("semua nilai buat @bali.cup dong", True),
        ("rating of @bali.cup: 4", False),
        ("ratings of @bali.cup should be 4, late again", False),
    ],
)
def test_asking_for_ratings_gives_none(text: str, asked: bool) -> None:
    assert asks_opinions(text) is asked
