"""General questions of the trade are told apart in words that nobody trained on; what only sounds alike is left."""

import pytest

from core.capabilities import explain, guide
from core.nlu.model import QUESTIONS, model
from core.nlu.questions.trade import NONE, trade_question
from tests.nlu.held import shares

ELSEWHERE = {"season", "tax"}
"""Answered by capabilities of their own."""


def test_every_question_has_one_answer() -> None:
    answered = [*guide.TRADE, *explain.TRADE, *ELSEWHERE]
    assert sorted(answered) == sorted({*model(QUESTIONS).labels} - {NONE})


def test_most_unseen_questions_are_told_and_hardly_any_gets_another_ones_answer() -> None:
    found = shares("questions_held.tsv", trade_question)
    assert found.right >= 0.85
    assert found.other <= 0.02
    assert found.taken <= 0.08


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bagusnya pake yg followers banyak apa yg dikit sih", "big_small"),
        ("should I use one big influencer or several small ones?", "big_small"),
        ("cara ngajak kerja sama sama selebgram gimana", "approach"),
        ("how do I approach an influencer?", "approach"),
        ("what makes a good collaboration?", "partner"),
        ("boleh minta insight ke kreator ga", "insight"),
        ("kalo postingannya dihapus gimana", "vanished"),
        ("kenapa follower banyak tapi likenya dikit", "few_likes"),
        ("can I reuse their video?", "reuse"),
        ("apa yg harus ditanyain ke influencer sebelum deal", "before_deal"),
        ("do I need a contract?", "contract"),
        ("tiktok apa ig yang lebih bagus buat jualan baju", "platform"),
    ],
)
def test_a_question_is_told(text: str, code: str) -> None:
    assert trade_question(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "cari kreator yang followersnya dikit aja",
        "@rani.jajan followersnya asli ga",
        "dia minta 500rb, wajar ga",
        "kode RINA10 udah kepake berapa kali",
        "siapa yang belum dihubungi",
        "insight dari yang pertama udah masuk",
        "draft maya udah masuk, udah aku cek, minta revisi di bagian claim",
        "draftnya udah dikirim, revisi sedikit lagi",
        "her draft is in, revision of the claim asked",
        "postingan yang kedua udah dihapus",
        "tell her I accept the contract",
        "cara masak nasi goreng biar pulen",
        "yang kedua aja",
        "makasih ya",
        "",
        "?" * 500,
    ],
)
def test_what_asks_no_general_question_is_left(text: str) -> None:
    assert trade_question(text) is None
