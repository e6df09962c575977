"""Numbers, hours and days as they are said: Indonesian, Javanese, Sundanese, Minang, aloud."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.amounts.quantities import in_digits, quantities
from core.nlu.questions.tax import TaxWish, tax_wish
from core.nlu.scan import Scan
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


TEENS = (
    *[
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
)
TENS = (*["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],)
UNITS = ("", *["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])


def spell_english(number: int, joint: str, article: str) -> str:
    """Return 1 to 999 in English words; joint: between tens and ones, article: for one hundred."""
    hundreds, rest = divmod(number, 100)
    said = [f"{article if hundreds == 1 else UNITS[hundreds]} hundred"] if hundreds else []
    if said and rest:
        said.append("and")
    if 10 <= rest < 20:
        said.append(TEENS[rest - 10])
    elif rest:
        tens, ones = divmod(rest, 10)
        parts = [TENS[tens - 2]] if tens else []
        said.append(joint.join([*parts, *([UNITS[ones]] if ones else [])]))
    return " ".join(said)


ENGLISH_PART = st.sampled_from(
    [(" and a half", 500), (" and a quarter", 250), (" and three quarters", 750), ("", 0)]
)


@given(
    st.integers(1, 99),
    ENGLISH_PART,
    st.sampled_from(["million", "mill", "mio", "thousand", "k"]),
    st.sampled_from(["-", " "]),
)
def test_halves_in_english_belong_to_their_number(
    whole: int, part: tuple[str, int], unit: str, joint: str
) -> None:
    words = f"{spell_english(whole, joint, 'a')}{part[0]} {unit}"
    (number,) = quantities(Scan.of(f"it is {words}, she says"))
    assert number.value == (whole * 1_000 + part[1]) * (1 if unit in {"thousand", "k"} else 1_000)


@given(
    st.integers(1, 999),
    st.integers(0, 999),
    st.sampled_from(["-", " "]),
    st.sampled_from(["one", "a"]),
)
def test_an_amount_in_english_words_is_the_amount(
    millions: int, thousands: int, joint: str, article: str
) -> None:
    words = f"{spell_english(millions, joint, article)} million"
    words += f" {spell_english(thousands, joint, 'one')} thousand" if thousands else ""
    amount = millions * 1_000_000 + thousands * 1_000
    assert read(f"find influencers, my budget is {words} rupiah").slots["budget_idr"] == amount


@given(st.integers(1, 99), st.sampled_from(["juta", "ribu", "jt", "rb"]), st.booleans())
def test_halves_in_indonesian_belong_to_their_number(whole: int, unit: str, behind: bool) -> None:
    words = f"{spell(whole)} {unit} setengah" if behind else f"{spell(whole)} setengah {unit}"
    (number,) = quantities(Scan.of(f"katanya {words} kak"))
    assert number.value == (whole * 1_000 + 500) * (1_000 if unit in {"juta", "jt"} else 1)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("one and a half million", 1_500_000),
        ("two and a half million rupiah", 2_500_000),
        ("a million and a half", 1_500_000),
        ("a mil and a half", 1_500_000),
        ("half a million", 500_000),
        ("half a mil", 500_000),
        ("three quarters of a million", 750_000),
        ("one-and-a-half million", 1_500_000),
        ("a hundred and fifty thousand", 150_000),
        ("satu dan setengah juta", 1_500_000),
        ("sejuta tiga perempat", 1_750_000),
        ("1.5 mio", 1_500_000),
        ("2 and a half mill", 2_500_000),
    ],
)
@pytest.mark.parametrize(
    "said",
    ["find influencers, budget {}", "is {} fair for a reel by @ana?", "create a campaign Rain budget {}"],
)  # fmt: skip
def test_halves_are_read_in_every_slot(words: str, amount: int, said: str) -> None:
    assert read(said.format(words)).everything()["budget_idr"] == amount
    assert tax_wish(f"tax on {words} to a person") == TaxWish(amount, "person")


@pytest.mark.parametrize(
    "text",
    [
        "thanks a million, that helped",
        "a million thanks",
        "she is one in a million",
        "there are a hundred ways to cook it",
        "I pay half now and half later",
        "cari a b c dulu",
    ],
)
def test_manners_of_speaking_count_nothing(text: str) -> None:
    assert not [n for n in quantities(Scan.of(text)) if n.value >= 100]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("20 thousand and a half million", [20_000, 500_000]),
        ("a million and half upfront", [1_000_000]),
        ("3 creators and a half million budget", [3, 500_000]),
        ("between one and two million", [1, 2_000_000]),
        ("2 juta dan setengah di depan", [2_000_000]),
        ("two million a month", [2_000_000]),
    ],
)
def test_two_things_named_are_no_single_number(text: str, values: list[int]) -> None:
    assert [n.value for n in quantities(Scan.of(text))] == values


@pytest.mark.parametrize(
    "text",
    ["budget Rs 50,000", "budget 2 lakh", "budget 50,000 rupees", "budget INR 50000", "budget £80"],
)
def test_other_money_is_not_taken_for_rupiah(text: str) -> None:
    found = read(f"create campaign Diwali {text}")
    assert "budget_idr" not in found.everything()
    assert "money_currency" in found.notes


def test_a_lakh_of_followers_is_a_count() -> None:
    assert read("check @a 1.2 lakh followers 800 likes").everything()["followers"] == 120_000


@pytest.mark.parametrize("text", ["budget rs 2 juta", "kliniknya dekat rs 2 lantai, budget 2 juta"])
def test_a_slip_and_a_hospital_are_no_other_money(text: str) -> None:
    assert read(f"cari influencer {text}").everything()["budget_idr"] == 2_000_000


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


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("@rani.jajan 9/10", False),
        ("yg pertama 8/10 deh", False),
        ("10/10 would work with @rani.jajan again", False),
        ("@rani.jajan telat dikit, 8.5/10", False),
        ("@rani.jajan tayang 9/10", True),
        ("@rani.jajan deal 300rb, 9/10", True),
        ("deadline 8/10", True),
        ("cari kreator kuliner buat promo 10/10", True),
    ],
)
def test_a_mark_out_of_ten_is_no_day(text: str, dated: bool) -> None:
    stated = read(text).everything()
    assert ("date" in stated) is dated
    assert "rating" not in stated


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("fee one and a half million", "fee 1500000"),
        ("omzet sejuta setengah, terjual tiga", "omzet 1500000, terjual tiga"),
        ("fee 1,5 jt", "fee 1,5 jt"),
        ("a new post", "a new post"),
    ],
)
def test_spelled_amounts_can_be_written_in_digits(text: str, digits: str) -> None:
    assert in_digits(text) == digits
