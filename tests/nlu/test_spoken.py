"""Numbers, hours and days as they are said: Indonesian, Javanese, Sundanese, Minang, aloud."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.understand import understand
from core.nlu.understanding import Understanding

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def read(text: str) -> Understanding:
    return understand(text, now=NOW, zone=ZONE)


def spell(number: int) -> str:
    """Return 1 to 999 in Indonesian words."""
    hundreds, rest = divmod(number, 100)
    parts = ["seratus" if hundreds == 1 else f"{ONES[hundreds]} ratus"] if hundreds else []
    if rest == 10:
        parts.append("sepuluh")
    elif rest == 11:
        parts.append("sebelas")
    elif 11 < rest < 20:
        parts.append(f"{ONES[rest - 10]} belas")
    else:
        tens, ones = divmod(rest, 10)
        parts += [f"{ONES[tens]} puluh"] if tens else []
        parts += [ONES[ones]] if ones else []
    return " ".join(parts)


@given(st.integers(1, 999), st.integers(0, 999))
def test_an_amount_in_words_is_the_amount(millions: int, thousands: int) -> None:
    words = f"{spell(millions)} juta" + (f" {spell(thousands)} ribu" if thousands > 1 else "")
    amount = millions * 1_000_000 + (thousands * 1_000 if thousands > 1 else 0)
    assert read(f"cari influencer budget {words} rupiah").slots["budget_idr"] == amount


@given(st.integers(1, 9), st.integers(1, 9))
def test_a_point_may_be_spoken(whole: int, tenth: int) -> None:
    text = f"cari influencer budget {ONES[whole]} koma {ONES[tenth]} juta"
    assert read(text).slots["budget_idr"] == whole * 1_000_000 + tenth * 100_000


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("limang yuta", 5_000_000),
        ("rong yuta setengah", 2_500_000),
        ("sak yuta", 1_000_000),
        ("limang atus ewu", 500_000),
        ("sajuta satengah", 1_500_000),
        ("genep ratus rebu", 600_000),
        ("duo juto", 2_000_000),
        ("sjt", 1_000_000),
        ("satu koma 5 juta", 1_500_000),
    ],
)
def test_amounts_in_regional_words(words: str, amount: int) -> None:
    assert read(f"cari influencer kuliner budget {words}").slots["budget_idr"] == amount


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("golekno telung wong kreator", {"count": 3}),
        ("nama2 influencer yg murah2 di bogor", {"city": "Bogor"}),
        ("kira2 ada kreator hijab ga", {"category": "fashion"}),
        ("cari 2 tiktoker dan 3 youtuber", {}),
        ("cari 3 kreator eh 5 kreator aja", {"count": 5}),
    ],
)
def test_who_is_counted(text: str, slots: dict[str, object]) -> None:
    found = read(text).everything()
    assert {k: v for k, v in found.items() if k in {"count", "city", "category"}} == slots


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("kirim rekap saben dina jam pitu esuk", "07:00"),
        ("kirim rekap unggal peuting jam dalapan", "20:00"),
        ("kirim rekap jam satengah salapan peuting", "20:30"),
        ("ganti jam rekap jadi 06.30", "06:30"),
    ],
)
def test_hours(text: str, time: str) -> None:
    assert read(text).everything()["time"] == time


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("@a tayang sesuk", "2026-11-24"),
        ("@a tayang isukan", "2026-11-24"),
        ("@a wingi tayang", "2026-11-22"),
        ("@a tayang kamari", "2026-11-22"),
        ("@a tayang pageto", "2026-11-25"),
    ],
)
def test_days(text: str, date: str) -> None:
    assert read(text).everything()["date"] == date


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("@a sing seneng 700 sing komen 19 sing tuku 5", {"likes": 700, "comments": 19, "sales": 5}),
        ("@a nu resep 300 nu komen 20 nu meuli 12", {"likes": 300, "comments": 20, "sales": 12}),
        ("@a ditonton tiga ribu kali yang suka dua ratus", {"views": 3000, "likes": 200}),
        ("@a: ditonton 9.875 kali, dibagikan 76 kali", {"views": 9875, "shares": 76}),
        ("@a got 2k plays and 300 hearts, 40 people bought", {"views": 2000, "likes": 300, "sales": 40}),
        ("followernya dua belas ribu like rata rata tiga ratus", {"followers": 12000, "likes": 300}),
        ("penontonnya paling 8rb", {"views": 8000}),
    ],
)  # fmt: skip
def test_counts_beside_their_labels(text: str, counts: dict[str, int]) -> None:
    found = read(text).everything()
    assert {k: v for k, v in found.items() if k != "handles"} == counts


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("tak rekomendasike @a bijine 5", 5),
        ("@a peunteun 4", 4),
        ("giving @a a 4 out of 5", 4),
        ("kasih @a empat dari lima", 4),
    ],
)
def test_marks(text: str, rating: int) -> None:
    assert read(text).everything()["rating"] == rating
