"""What a short message asks of the answer on the screen is told in words that nobody trained on."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.nlu.follow_ups import follow_up
from core.nlu.understand import understand
from tests.nlu.held import shares

NOW, ZONE = datetime(2026, 12, 2, 3, 0, tzinfo=UTC), ZoneInfo("Asia/Jakarta")


def told(text: str) -> str | None:
    return follow_up(understand(text, now=NOW, zone=ZONE))


def test_most_unseen_follow_ups_are_told_and_few_are_taken_for_another() -> None:
    found = shares("follow_ups_held.tsv", told)
    assert found.right >= 0.85
    assert found.other <= 0.04
    assert found.taken <= 0.06


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kira2 siapa ya yg cocok", "pick"),
        ("who of them is the most trustworthy", "honest"),
        ("kok mahal2 ya", "dear"),
        ("what would one reel cost me with the first", "price"),
        ("kenapa dia lebih bagus dari yg pertama", "versus"),
        ("oke deh ambil yang itu", "take"),
        ("anyone else?", "others"),
        ("ada yang pernah kerja bareng mereka?", "history"),
        ("itu angkanya ngarang ya", "sure"),
        ("trus abis ini ngapain", "next"),
        ("dia ditukar orang lain aja", "swap"),
        ("can we get someone in place of her", "swap"),
        ("uangnya dibagi sama banyak aja ke mereka", "even"),
        ("same amount for everybody then", "even"),
        ("could he be talked down a little", "bargain"),
        ("pembeliku kebanyakan ibu muda", "audience"),
        ("cancel yang ketiga", "drop"),
    ],
)
def test_a_follow_up_is_told(text: str, code: str) -> None:
    assert told(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "cari influencer skincare di bandung budget 2 juta",
        "yang pertama udah posting, like 300",
        "budgetnya 2jt aja",
        "perlu kontrak ga",
        "makasih ya kak",
        "hapus semua data saya",
        "ganti kotanya ke malang",
        "ganti captionnya",
        "cancel",
        "first one said yes, 700k for a reel and 2 stories",
        "aku juga jualan baju anak " * 5,
    ],
)
def test_what_is_none_is_left(text: str) -> None:
    assert told(text) is None
