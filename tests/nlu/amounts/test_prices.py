"""Which amounts are a budget, and which are a price, an income, a bound or no amount at all."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.amounts.prices import is_other_price
from core.nlu.scan import Scan, plain
from core.nlu.slots import read_slots

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=WIB)


def scan(text: str) -> Scan:
    return read_slots(text, NOW, WIB)


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("dana 3/4 juta", 750_000),
        ("ada ½jt nih", 500_000),
        ("budget 1½ juta", 1_500_000),
        ("2 1/4 juta buat promo", 2_250_000),
        ("seperempat juta", 250_000),
        ("tiga perempat juta", 750_000),
        ("a quarter million", 250_000),
        ("dua juta seperempat", 2_250_000),
    ],
)
def test_parts_of_a_unit(text: str, rupiah: int) -> None:
    assert scan(text).slots["budget_idr"] == rupiah


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("omzet dari @roti.nia 1,7jt", None),
        ("penghasilan kita: revenue via @roti.nia 900k", None),
        ("laba @roti.nia 450rb", None),
        ("omzet dari @roti.nia 1,7jt, fee 250rb", 250_000),
        ("@roti.nia minta 300rb", 300_000),
    ],
)
def test_what_somebody_brought_in_is_no_budget(text: str, rupiah: int | None) -> None:
    assert scan(text).slots.get("budget_idr") == rupiah


@given(st.integers(0, 40), st.sampled_from([("1/2", 50), ("1/4", 25), ("3/4", 75)]))
def test_any_whole_and_part(whole: int, part: tuple[str, int]) -> None:
    sign, hundredths = part
    amount = f"{whole} {sign}" if whole else sign
    assert scan(f"budget {amount} juta").slots["budget_idr"] == (whole * 100 + hundredths) * 10_000


def test_a_fraction_without_a_unit_is_left_as_it_is() -> None:
    assert plain("tgl 1/2 ya") == "tgl 1/2 ya"
    assert scan("tayang 1/2, dana 3jt").slots["budget_idr"] == 3_000_000


@pytest.mark.parametrize(
    ("text", "followers", "rupiah"),
    [
        ("beauty surabaya 4jt pengikut minimal 30rb", 30_000, 4_000_000),
        ("fashion 900rb followers lebih dari 15rb", 15_000, 900_000),
        ("food creators 3 million, followers at least 10k", 10_000, 3_000_000),
        ("kuliner solo 2,5jt min follower 8rb", 8_000, 2_500_000),
        ("cari kreator pengikut di bawah 100rb, 6jt", 100_000, 6_000_000),
        ("kreator kopi 1jt follower 25rb", 25_000, 1_000_000),
        ("kreator kopi 25rb follower 1jt", 25_000, 1_000_000),
    ],
)
def test_a_bound_on_followers_is_no_budget(text: str, followers: int, rupiah: int) -> None:
    slots = scan(text).slots
    assert (slots["followers"], slots["budget_idr"]) == (followers, rupiah)


@pytest.mark.parametrize(
    "text",
    [
        "aku jualan keripik 12rb sebungkus, mau cari selebgram",
        "dagangan saya 45rb/toples, butuh kreator",
        "hijabku harganya 80 ribu, cari kreator dong",
        "menu kami harga mulai 18rb, perlu influencer",
        "my candles sell at 90k per jar, need creators",
        "jual tas 350rb-an. cariin tiktoker",
        "omzet saya 30jt, cari kreator",
    ],
)
def test_what_a_product_sells_for_is_no_budget(text: str) -> None:
    assert "budget_idr" not in scan(text).slots


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("jual keripik 12rb sebungkus, budget promo 700rb", 700_000),
        ("cari kreator buat jualan donat 1jt", 1_000_000),
        ("jualan donat, 800rb, cari tiktoker", 800_000),
        ("dia minta saya harga 3jt", 3_000_000),
        ("500rb per post", 500_000),
        ("2jt sebulan", 2_000_000),
    ],
)
def test_a_budget_beside_a_product_stays_one(text: str, rupiah: int) -> None:
    assert scan(text).slots["budget_idr"] == rupiah


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("budget 750 cari kreator", "money_unclear_unit"),
        ("dana 2,5 cari kreator", "money_unclear_unit"),
        ("modal cuma 50", "money_unclear_unit"),
        ("modal promo cuma 700 an", "money_unclear_unit"),
        ("budget 5000 rupiah", "money_too_small"),
        ("budget 888888888888888888888 juta", "money_absurd"),
        ("€300 for creators", "money_currency"),
        ("dana 900 euro", "money_currency"),
        ("budget -2jt", "money_not_positive"),
        ("700rb per orang", "money_per_person"),
        ("masing-masing dapat 400rb", "money_per_person"),
    ],
)
def test_an_amount_in_doubt_says_why(text: str, note: str) -> None:
    assert note in scan(text).notes


@pytest.mark.parametrize(
    "text", ["budget 3 orang", "3 orang 700rb per orang", "dana 2jt", "2jt/bulan"]
)
def test_a_clear_amount_has_no_doubt(text: str) -> None:
    assert not scan(text).notes


@pytest.mark.parametrize("text", ["follower -250", "like -3", "followers: -12rb"])
def test_a_negative_count_is_no_count(text: str) -> None:
    assert not scan(text).slots


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 10**13))
def test_any_text_is_judged(text: str, start: int, size: int, value: int) -> None:
    assert is_other_price(text, start, start + size, value) in {True, False}


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("cariin influencer yang aman, saya jualan baju anak di bekasi 600rb", 600_000),
        ("find me a creator, i sell clothes in bekasi 600k", 600_000),
        ("cariin influencer, saya jualan baju anak 150rb", None),
        ("saya jualan baju anak di bekasi 150rb", None),
        ("cari influencer, aku jualan tas harga 250rb di solo", None),
    ],
)
def test_a_place_sets_goods_and_budget_apart(text: str, budget: int | None) -> None:
    assert scan(text).slots.get("budget_idr") == budget


@pytest.mark.parametrize(
    ("text", "likes", "idr"),
    [
        ("dia posting semalem rame bgt 1200 like", 1200, None),
        ("posted, so busy it cost 1200 likes", 1200, None),
        ("rame bgt 1500 like dalam sehari", 1500, None),
        ("bgt 500rb", None, 500_000),
        ("fee 500rb likes 300", 300, 500_000),
    ],
)
def test_what_counts_likes_is_no_money(text: str, likes: int | None, idr: int | None) -> None:
    found = scan(text)
    assert (found.slots.get("likes"), found.slots.get("budget_idr")) == (likes, idr)
    assert "money_too_small" not in found.notes


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("bikin kampanye Sambel Gajian budget 5jt", 5_000_000),
        ("kampanye Promo Gajian bajet 3,5jt tanggal 20-31 des", 3_500_000),
        ("campaign Payday budget 5 million", 5_000_000),
        ("gaji kasirku 2jt", None),
        ("gajinya 2jt sebulan", None),
    ],
)
def test_payday_is_nobodys_pay(text: str, budget: int | None) -> None:
    assert scan(text).slots.get("budget_idr") == budget
