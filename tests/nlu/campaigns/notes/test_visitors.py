"""Who came or signed up after a post is told from creators that are looked for."""

import pytest

from core.nlu.campaigns.notes.visitors import buyers_among, tells_of_visitors


@pytest.mark.parametrize(
    "text",
    [
        "yg dateng ke warung cm 6 org bawa vocer",
        "ada 8 orang yg pake voucher",
        "jadi 10 yg daftar",
        "30 orang klik link nya",
        "10 people signed up",
        "rata2 mrk makan 35rb",
        "each spent about 35k",
    ],
)
def test_visitors(text: str) -> None:
    assert tells_of_visitors(text)


@pytest.mark.parametrize(
    "text",
    [
        "cari 3 orang yang mau dateng",
        "butuh 4 orang yg pake hijab",
        "3 kreator ikut kampanye",
        "berapa yang daftar?",
        "laku 10",
        "kampanye ini yang ikut 3 orang",
        "yang ikut @rani 300rb",
        "each creator gets 35k",
    ],
)
def test_who_is_looked_for_or_takes_part(text: str) -> None:
    assert not tells_of_visitors(text)


@pytest.mark.parametrize(
    ("text", "bought"),
    [
        ("2 orang survey, 1 jadi dp kamar", 1),
        ("5 orang nanya di dm, 2 beli", 2),
        ("10 people came in and 3 of them ordered", 3),
        ("2 people came to view the room, 1 booked", 1),
        ("3 orang dateng gara gara dia", None),
        ("5 orang nanya, belum ada yang beli", None),
        ("cari 2 orang yang dateng, 1 jadi bintang tamu", None),
        ("3 orang dateng, bayar 2 juta", None),
    ],
)
def test_some_of_those_who_came_bought(text: str, bought: int | None) -> None:
    assert buyers_among(text) == bought
