"""A general answer would miss what a message brings with it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.questions.own_wish import brings_its_own
from core.nlu.understand import understand

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def brings(text: str) -> bool:
    return brings_its_own(understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta")))


@pytest.mark.parametrize(
    "text",
    [
        "tolong kurasi sepuluh KOL skincare dengan ER bagus",
        "butuh mom influencer area Bintaro, budget sih around 4 mio",
        "komunitas kami butuh KOL lokal untuk bazar di Kediri, bisa barter",
        "could I get a list of travel creators based in Bali who take barter deals?",
        'caption draft from talent: "minum ini auto glowing, ga perlu skincare lagi" - approved or revise?',
        "is a creator with 30k followers and 200 average likes any good",
        "bisa bantu buatkan brief kreator buat acara jalan sehat? hashtagnya #SehatBareng",
    ],
)
def test_a_wish_of_its_own(text: str) -> None:
    assert brings(text)


@pytest.mark.parametrize(
    "text",
    [
        "isi brief buat kreator tu apa aja sih yg penting",
        "berapa biasanya tarif influencer skincare di Surabaya?",
        "influencer lokal mau dibayar produk ga sih",
        "perlu kontrak ga kalo sama kreator kecil?",
        "caption endorse harus dicek siapa dulu?",
    ],
)
def test_a_general_question(text: str) -> None:
    assert not brings(text)
