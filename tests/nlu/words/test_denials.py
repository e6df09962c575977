"""What a message does not want, in words before it, behind it, and in lists."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.understand import understand
from core.nlu.understanding import Understanding
from core.nlu.words.denials import denies, denies_too, without_denials

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("jangan tiktok", {"platform": ("tiktok",)}),
        ("tiktok jangan ya kak", {"platform": ("tiktok",)}),
        ("bandung ga usah", {"city": ("Bandung",)}),
        ("bdg nya buang", {"city": ("Bandung",)}),
        ("surabaya hapus aja", {"city": ("Surabaya",)}),
        ("yang youtube skip aja", {"platform": ("youtube",)}),
        ("cari kuliner selain bandung budget 2jt", {"city": ("Bandung",)}),
        ("selain bandung dan bogor ada?", {"city": ("Bandung", "Bogor")}),
        ("gamau yang dari surabaya sama malang", {"city": ("Surabaya", "Malang")}),
        ("influencer non jakarta budget 4 juta", {"city": ("Jakarta",)}),
        ("creators outside jakarta, 3 million", {"city": ("Jakarta",)}),
        ("please don't include @x.food", {"handles": ("x.food",)}),
        ("kok ada yg jkt, aku maunya jogja", {"city": ("Jakarta",)}),
        ("why jakarta, i want jogja", {"city": ("Jakarta",)}),
        ("kenapa isinya bandung, aku minta surabaya", {"city": ("Bandung",)}),
        ("kok ga ada yg di jakarta", {}),
        ("aku maunya jogja kok", {}),
        ("don't use tiktok", {"platform": ("tiktok",)}),
        ("don't show me anyone, find food creators in Solo 2 million", {}),
        ("don't forget to include @x.food", {}),
        ("why don't you take @x.food", {}),
        ("anything but youtube please", {"platform": ("youtube",)}),
        ("all but youtube", {"platform": ("youtube",)}),
        ("anywhere but Jakarta", {"city": ("Jakarta",)}),
        ("any city but Jakarta", {"city": ("Jakarta",)}),
        ("nowhere near Jakarta", {"city": ("Jakarta",)}),
        ("not near Jakarta", {"city": ("Jakarta",)}),
        ("cari 5 orang bukan yang kecantikan", {"category": ("beauty",)}),
        ("jangan yang jualan skincare", {"category": ("beauty",)}),
        ("bukan yang jual baju", {"category": ("fashion",)}),
        ("kreator skincare 3jt kecuali @x.beauty", {"handles": ("x.beauty",)}),
        ("kecuali @a.satu, @b_dua dan @c.tiga", {"handles": ("a.satu", "b_dua", "c.tiga")}),
        ("jangan yang mega influencer, 10jt kuliner", {"tier": ("mega",)}),
        ("jangan masukin @nina.kuliner lagi", {"handles": ("nina.kuliner",)}),
        ("eh bukan bandung, bogor", {"city": ("Bandung",)}),
        ("ga jadi tiktok, ig aja", {"platform": ("tiktok",)}),
        ("eh gajadi surabaya", {}),
        ("bukan cuma tiktok, youtube juga", {}),
        ("tidak hanya bandung", {}),
        ("jangan lupa di bandung ya", {}),
        ("gak mau ribet, cari di bandung aja 1jt", {}),
        ("hapus @rina.makan dari kampanye ramadan", {}),
    ],
)
def test_values_that_are_not_wanted(text: str, excluded: dict[str, tuple[str, ...]]) -> None:
    said = read(text)
    assert dict(said.excluded) == excluded
    assert set(excluded) <= set(said.dropped)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("jangan tiktok, ig aja", {"platform": "instagram"}),
        ("eh bukan bandung, bogor", {"city": "Bogor"}),
        ("bukan @a.satu tapi @b.dua", {"handles": ("b.dua",)}),
        ("selain bandung, bogor aja", {"city": "Bogor"}),
        (
            "cari selain kuliner juga fashion budget 1jt",
            {"category": "food", "budget_idr": 1_000_000},
        ),
        ("besides food also fashion in solo", {"category": "food", "city": "Surakarta"}),
        ("cari selain kuliner, di solo juga boleh", {"city": "Surakarta"}),
        ("cari kuliner tidak hanya di bandung", {"category": "food"}),
        ("food creators not only in bandung", {"category": "food"}),
        (
            "cari kuliner bukan cuma bandung tapi juga bogor",
            {"category": "food", "city": "Bandung"},
        ),
        ("cari kuliner hanya di bandung", {"category": "food", "city": "Bandung"}),
        ("food blogger ga mau nano budget 3jt", {"category": "food", "budget_idr": 3_000_000}),
    ],
)
def test_what_is_wanted_beside_it_is_stated(text: str, slots: dict[str, object]) -> None:
    assert dict(read(text).everything()) == slots


@pytest.mark.parametrize(
    "text",
    ["jangan tiktok", "bandung ga usah", "tanpa @seleb.ig dong", "kecuali tiktok dan youtube"],
)
def test_what_only_leaves_out_changes_the_search_before(text: str) -> None:
    said = read(text)
    assert said.intent == "suggest"
    assert said.elliptical


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_and_any_span(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    assert isinstance(denies(text, start, end), bool)
    assert isinstance(denies_too(text, start, end, end), bool)
    assert len(without_denials(text)) <= len(text) + text.count(" ") + 1
