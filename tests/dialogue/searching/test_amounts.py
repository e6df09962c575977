"""What words change of the money and the number of people of the search before them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from core.dialogue.searching.amounts import adds, budget_again, capped, lacking, numbers
from core.dialogue.searching.shifts import shift
from core.dialogue.searching.wishes import wishes
from core.nlu.amounts.loose_money import bare_budget, budget_answered, millions_near
from core.nlu.places.several import added, all_of, let_go, one_each, taken_out
from core.nlu.scan import plain
from core.nlu.searching.traits import traits
from core.nlu.understand import understand

NOW, JAKARTA = datetime(2026, 11, 23, tzinfo=UTC), ZoneInfo("Asia/Jakarta")
BEFORE = {"budget_idr": 2_500_000, "count": 3}
ITEMS = ("aa", "bb", "cc")


@pytest.mark.parametrize(
    ("text", "each_idr"),
    [
        ("kalo 1 org max 200rb?", 200_000),
        ("maksimal 2 juta per kreator", 2_000_000),
        ("masing2 max 500rb", 500_000),
        ("at most 200k each", 200_000),
        ("cap it at 1 million each", 1_000_000),
        ("no more than 500k per person", 500_000),
        ("1 orang maks 200", 200_000),
        ("per orang 800rb", 800_000),
        ("tiap orang jangan lebih dari 1,2jt", 1_200_000),
        ("satu org maksimal 500", 500_000),
        ("cariin yang harganya 300rb", 300_000),
        ("cariin yang dia harga 300rb", 300_000),
        ("only ones that cost under 300k", 300_000),
        ("ada yang 50 ribuan ga", 50_000),
        ("anyone for 150k?", 150_000),
    ],
)
def test_what_one_may_cost_leaves_the_budget_and_their_number(text: str, each_idr: int) -> None:
    said = understand(text, now=NOW, zone=JAKARTA)
    found = capped(said, plain(text), BEFORE)
    assert found in (
        {"each_idr": each_idr, "budget_idr": 2_500_000},
        {"each_idr": each_idr, "budget_idr": 2_500_000, "count": 3},
    )
    assert capped(said, plain(text), None) == {}


@pytest.mark.parametrize("before", [None, BEFORE])
def test_a_budget_beside_the_price_of_one_is_what_all_may_cost(before: dict[str, int]) -> None:
    text = "cari 4 orang kuliner bandung budget 1,5jt satu orang maks 400rb"
    found = capped(understand(text, now=NOW, zone=JAKARTA), text, before)
    assert found == {"each_idr": 400_000, "budget_idr": 1_500_000, "count": 4}


@pytest.mark.parametrize(
    "text",
    [
        "budget max 2 juta",
        "max 3 orang",
        "maksimal 40% budget untuk satu orang",
        "per orang 900rb",
        "produk yang saya jual harga 300rb",
        "dia harganya 300rb",
        "yang harganya 9 juta",
    ],
)
def test_other_bounds_are_no_price_of_one(text: str) -> None:
    assert capped(understand(text, now=NOW, zone=JAKARTA), plain(text), BEFORE) == {}


def test_a_bound_on_one_is_changed_or_taken_back() -> None:
    bound = BEFORE | {"each_idr": 500_000}
    text = "ok 900k per person"
    said = understand(text, now=NOW, zone=JAKARTA)
    assert capped(said, text, bound)["each_idr"] == 900_000
    assert capped(said, "nevermind the cap", bound) == {"each_idr": None}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("tambah 1 lg dong", 4),
        ("add one more", 4),
        ("ora iso ditambah maneh ta", 4),
        ("2 orang lagi", 5),
        ("kurangin satu orang", 2),
        ("tambah lagi satu tapi yang murah", 4),
        ("tambah satu lagi yang murah", 4),
        ("add one more but cheaper", 4),
        ("masih kurang 1 orang", 4),
        ("kurang 1 orang lagi", 4),
        ("we're one short", 4),
        ("one person short", 4),
        ("one less please", 2),
        ("buang satu", 2),
        ("hmm can you add another one?", 4),
        ("yaudah seadanya", None),
        ("as many as possible then", None),
        ("yang gede aja 1", 1),
        ("sama yang kecil 2", 5),
    ],
)
def test_one_more_one_less_or_whatever_there_is(text: str, count: int | None) -> None:
    assert numbers(text, BEFORE, ITEMS)["count"] == count


@pytest.mark.parametrize("text", ["tambah 500rb", "tambah budget 1 juta", "tambahin surabaya juga"])
def test_more_money_or_places_are_no_more_people(text: str) -> None:
    assert not numbers(text, BEFORE, ITEMS)
    assert not adds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kurang 1 orang", ("count", 1)),
        ("kurang dua orang deh", ("count", 2)),
        ("budgetnya kurang 200rb", ("budget_idr", 200_000)),
        ("kurang 500rb", ("budget_idr", 500_000)),
        ("kurangi 1 orang", None),
        ("masih kurang 1 orang", None),
        ("kurang 1 orang lagi", None),
        ("kurang bagus", None),
        ("kurang dari 1 juta", None),
        ("datanya kurang 1 kolom", None),
        ("kalau budgetnya kurang 500rb gimana", None),
    ],
)
def test_less_may_be_lacking(text: str, found: tuple[str, int] | None) -> None:
    assert lacking(text) == found
    if found:
        assert not numbers(text, BEFORE, ITEMS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ganti yang paling mahal", "dearest"),
        ("drop the expensive one", "dearest"),
        ("buang aja yang paling mahal", "dearest"),
        ("paling mahal dibuang", "dearest"),
        ("yang mahal dibuang aja", "dearest"),
        ("hapus yang termurah", "cheapest"),
        ("yang lebih kecil dong", "smaller"),
        ("bigger ones please", "bigger"),
        ("yang gede aja", "bigger"),
        ("yang lebih murah dong", None),
        ("budget lebih kecil", None),
        ("mending yang gede atau kecil?", None),
        ("ga mau yang kecil", "bigger"),
        ("yang kecil jangan ya", "bigger"),
        ("jangan yang gede", "smaller"),
        ("dont want anyone too big", "smaller"),
        ("kegedean akunnya", "smaller"),
        ("terlalu kecil ini", "bigger"),
        ("porsi yang kecil", None),
        ("tambahin 2 varian yang kecil", None),
        ("font lebih besar", None),
        ("yang followernya lebih banyak", "bigger"),
        ("yang follower banyak ya", "bigger"),
        ("ones with lots of followers", "bigger"),
        ("ones with more followers", "bigger"),
        ("yang pengikutnya lebih sedikit aja", "smaller"),
        ("siapa yang followernya lebih banyak", None),
        ("biar followerku lebih banyak", None),
        ("followernya lebih banyak dari @a?", None),
        ("postingannya yang kecil aja", None),
        ("ganti yang kedua", None),
    ],
)
def test_changes_that_lean_on_the_set(text: str, code: str | None) -> None:
    assert shift(text) == code


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("followersnya jangan di bawah sepuluh ribu", {"followers_min": 10_000}),
        ("jangan yg diatas 30rb follower", {"followers_max": 30_000}),
        ("not under 5k followers", {"followers_min": 5_000}),
        ("followernya jangan lebih dari dua puluh ribu", {"followers_max": 20_000}),
    ],
)
def test_followers_that_are_not_wanted_bound_the_other_way(
    text: str, bound: dict[str, int]
) -> None:
    assert traits(text, asked=False) == bound


def test_quotas_in_words_are_all_counted() -> None:
    found = wishes("dua dari jogja satu dari surabaya aja")
    assert found["quotas"] == ("city=Yogyakarta:2-2", "city=Surabaya:1-1")
    assert found["count"] == 3


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("orang jogja atau surabaya soalnya", ("Yogyakarta", "Surabaya")),
        ("di bandung, cimahi, dan garut", ("Bandung", "Cimahi", "Garut")),
        ("skincare dan fashion di bandung", ()),
        ("makanan dan minuman", ()),
        ("jogja, bdg", ("Yogyakarta", "Bandung")),
        ("di cimahi dan lembang", ("Cimahi", "Bandung Barat")),
        ("punya kedai kopi di malang, mau cari influencer", ()),
        ("jualan sambal di bandung, mau promosi budget 1 juta", ()),
        ("di bandung, butuh influencer", ()),
        ("di solo, ayah saya jualan", ()),
        ("bukan cuma bandung tapi juga bogor", ("Bandung", "Bogor")),
        ("not only in bandung but also in bogor", ("Bandung", "Bogor")),
        ("tidak hanya di bandung", ()),
    ],
)
def test_several_places(text: str, cities: tuple[str, ...]) -> None:
    assert all_of(text) == cities


def test_places_added_and_let_go() -> None:
    assert added("eh di bekasi jg gpp") == ("Bekasi",)
    assert added("tambahin surabaya juga") == ("Surabaya",)
    assert added("ig jg boleh") == ()
    assert added("mau juga") == ()
    assert let_go("forget denpasar") == ("Denpasar",)
    assert all_of("area jabodetabek")[0] == "Jakarta"


@pytest.mark.parametrize(
    ("text", "budget", "amount"),
    [
        ("hmm mahal amat. ywdh 700", 500_000, 700_000),
        ("fine, 1.4", 1_000_000, 1_400_000),
        ("yaudah 900 aja", 2_000_000, 900_000),
        ("tambah 500", 1_500_000, 2_000_000),
        ("naikin 700 deh", 1_500_000, 2_200_000),
        ("naikin jadi 700", 500_000, 700_000),
        ("1,2 aja deh budgetnya", 1_500_000, 1_200_000),
        ("budgetnya dua aja", 1_500_000, 2_000_000),
        ("eh budget naikin jadi dua setengah", 1_500_000, 2_500_000),
        ("satu koma dua aja budgetnya", 1_500_000, 1_200_000),
        ("800 budgetku", 1_000_000, 800_000),
        ("make the budget 1.2", 1_500_000, 1_200_000),
        ("1.2 is my budget", 1_500_000, 1_200_000),
        ("1,2 aja", 1_500_000, None),
        ("budgetnya berapa", 1_500_000, None),
        ("budget 2 orang", 1_500_000, None),
        ("jadi 2 aja", 1_500_000, None),
        ("budget 2 buat brief", 1_500_000, None),
        ("budgetnya dua aja", 80_000_000, None),
        ("700", 500_000, None),
        ("yaudah 3", 2_000_000, None),
        ("oke 700", 50_000_000, None),
        ("eh maaf salah harusnya 2,5", 2_000_000, 2_500_000),
        ("eh jangan deng 1,2 aja", 2_000_000, 1_200_000),
        ("salah, 1,5 bukan 2", 2_000_000, 1_500_000),
        ("eh 700 aja", 2_000_000, 700_000),
        ("2 setengah maksudku", 2_000_000, 2_500_000),
        ("sorry, should be 1.5", 2_000_000, 1_500_000),
        ("I meant 2.5", 2_000_000, 2_500_000),
        ("setengahnya aja deh", 2_000_000, 1_000_000),
        ("budget nambah jd 800", 500_000, 800_000),
        ("tambahi duite dadi 500", 400_000, 500_000),
        ("kalo budget gw naikin jadi 1,2 dapet siapa lg", 600_000, 1_200_000),
        ("kalo budgetnya 900 dapet siapa aja", 600_000, 900_000),
        ("dapet siapa lg", 600_000, None),
        ("half of that please", 2_000_000, 1_000_000),
        ("naikin dua kali lipat", 2_000_000, 4_000_000),
        ("budgetnya aku naikkan dua kali lipat", 2_000_000, 4_000_000),
        ("double it", 2_000_000, 4_000_000),
        ("setengah jam lagi ya", 2_000_000, None),
        ("setengah dari mereka palsu", 2_000_000, None),
        ("dua kali posting aja", 2_000_000, None),
        ("ribu maksudnya", 700_000, 700_000),
        ("million", 2_500_000, 2_500_000),
        ("juta", 15_000, 15_000_000),
        ("juta", 700_000, None),
        ("ribu maksudnya", 500_000_000, 500_000),
        ("i mean thousand", 2_500_000, None),
        ("eh jangan", 2_000_000, None),
        ("salah 2", 2_000_000, None),
        ("harusnya 3 orang", 2_000_000, None),
        ("double check it", 2_000_000, None),
    ],
)
def test_an_amount_takes_the_unit_of_the_budget_before(
    text: str, budget: int, amount: int | None
) -> None:
    assert bare_budget(text, budget) == amount


def test_m_is_a_million_only_near_the_budget_before() -> None:
    assert millions_near("ok then 1.5m", 900_000) == 1_500_000
    assert millions_near("10M", 600_000) is None
    assert millions_near("2m", None) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("maksimal tujuh orang", {"at_most": 7}),
        ("minimal telu orang", {"at_least": 3}),
        ("at least eight creators", {"at_least": 8}),
        ("minimal satuan orang", {}),
        ("maksimal lusinan orang", {}),
        ("paling banyak duaan orang", {}),
    ],
)
def test_numbers_of_people_are_told_in_words_of_any_language(text, wanted):
    found = {k: v for k, v in wishes(text).items() if k in ("at_most", "at_least")}
    assert {k: v for k, v in found.items() if v is not None} == wanted


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("hanya yang pernah kolab", {"worked": True}),
        ("yg pernah kerja bareng kita aja ada ga", {"worked": True}),
        ("cari kreator kuliner yang pernah kolab sama kami", {"worked": True}),
        ("only those we've worked with", {"worked": True}),
        ("creators who i have already collaborated with", {"worked": True}),
        ("ga harus yang pernah kolab", {"worked": None}),
        ("yang pernah kolab sama brand lain", {}),
        ("yang belum pernah kolab", {}),
        ("dia yang pernah kolab sama saya", {}),
        ("siapa yang pernah kolab sama kita", {}),
        ("saya pernah kolab sama @x", {}),
        ("yang pernah viral", {}),
        ("yang pernah dibayar brand rokok", {}),
        ("brands they have worked with", {}),
    ],
)
def test_only_those_worked_with_before(text: str, worked: dict[str, bool | None]) -> None:
    assert wishes(text) == worked


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("kalo 3", 3),
        ("kalau tiga aja gimana", 3),
        ("kebanyakan, 2 aja", 2),
        ("jadi 4 aja deh", 4),
        ("what if 3", 3),
        ("make it 2", 2),
        ("too many, just 2", 2),
        ("kalo dua org aja brp totalnya", 2),
        ("kalau 2 aja jadi berapa", 2),
        ("if only two of them what is the total", 2),
        ("kalo 2 video berapa", None),
        ("kalo 2 minggu totalnya berapa", None),
        ("oke 2", None),
        ("2", None),
        ("kalo 3 juta", None),
        ("kalo 3 minggu lagi", None),
        ("kalo 700", None),
        ("kebanyakan yang dari jakarta", None),
    ],
)
def test_a_bare_number_after_a_supposition_counts_people(text: str, count: int | None) -> None:
    assert numbers(text, BEFORE, ITEMS).get("count") == count


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("balik ke budget awal", 1_000_000),
        ("pakai budget yang pertama aja", 1_000_000),
        ("back to the original budget", 1_000_000),
        ("balik ke budget tadi", 3_000_000),
        ("budget awalnya kekecilan", None),
        ("balik modal kapan", None),
        ("kembalikan uangku", None),
        ("pakai budget promosi", None),
    ],
)
def test_an_earlier_budget_is_taken_again(text: str, budget: int | None) -> None:
    past = ({"budget_idr": 1_000_000}, {"budget_idr": 3_000_000})
    assert budget_again(text, past).get("budget_idr") == budget
    assert budget_again(text, ()) == {}


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("influencer makanan di sby bdg jkt 3 juta", ("Surabaya", "Bandung", "Jakarta")),
        (
            "kuliner jakarta surabaya bandung semarang",
            ("Jakarta", "Surabaya", "Bandung", "Semarang"),
        ),
        ("di jkt sby bdg sama smg", ("Jakarta", "Surabaya", "Bandung", "Semarang")),
        ("dari medan ke jakarta", ()),
        ("soto bandung di jakarta", ()),
        ("jakarta selatan", ()),
        ("bandung bukan jakarta", ()),
    ],
)
def test_towns_in_a_row_are_a_list(text: str, cities: tuple[str, ...]) -> None:
    assert all_of(text) == cities


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("masing2 1 orang makanan 2 juta", 1),
        ("masing-masing dua", 2),
        ("2 orang per kota", 2),
        ("one in each city", 1),
        ("tiap kota 3", 3),
        ("masing2 500rb", 0),
        ("masing-masing 1,5 juta", 0),
        ("masing-masing berapa", 0),
        ("3 orang di jakarta", 0),
    ],
)
def test_so_many_of_each_town(text: str, each: int) -> None:
    assert one_each(text) == each


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("jangan surabaya", ("Surabaya",)),
        ("bdg nya buang", ("Bandung",)),
        ("hapus surabaya sama bandung", ("Surabaya", "Bandung")),
        ("without surabaya please", ("Surabaya",)),
        ("bandung aja", ()),
        ("jangan mahal", ()),
        ("hapus yang kedua", ()),
        ("buang waktu di bandung", ()),
    ],
)
def test_a_town_is_taken_out(text: str, cities: tuple[str, ...]) -> None:
    assert taken_out(text) == cities


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("250 bisa ga", 250_000),
        ("tiga ratus aja kak", 300_000),
        ("waduh ya sudah tiga ratus", 300_000),
        ("is 250 enough", 250_000),
        ("gak punya banyak duit, 300an", 300_000),
        ("300an followers", None),
        ("2 orang", None),
        ("250 followers", None),
        ("1,5", None),
        ("dua", None),
    ],
)
def test_a_bare_amount_answers_what_there_is_to_spend(text: str, rupiah: int | None) -> None:
    assert budget_answered(text) == rupiah


def test_a_spelled_amount_is_another_budget_near_the_one_before() -> None:
    assert bare_budget("waduh ya sudah tiga ratus", 100_000) == 300_000
    assert bare_budget("kalo 300 bisa ga", 100_000) == 300_000
    assert bare_budget("sudah tiga ratus like", 100_000) is None
