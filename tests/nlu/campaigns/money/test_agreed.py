"""An amount beside a name is a fee only where words say so."""

from __future__ import annotations

import pytest

from core.nlu.campaigns.money import agreed


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("fee @resep_dewi ternyata 600rb", 600_000),
        ("fee mbak.seblak salah, harusnya 400rb", 400_000),
        ("the fee of @teh.nina was actually 760k", 760_000),
        ("fee resep_dewi 600rb bukan 650rb", 600_000),
        ("fee @x bukan 650rb tapi 600rb", 600_000),
        ("fee naik dari 450rb jadi 500rb", 500_000),
        ("ongkir 25rb, fee 450rb", 450_000),
        ("400rb buat fee @x", 400_000),
        ("ongkir ke @x 25rb", None),
        ("fee belum dibahas, ongkir 25rb", None),
        ("fee aman, harga jualnya 25rb", None),
        ("@x laku 12 @25rb", None),
    ],
)
def test_the_fee_that_words_name(text: str, fee: int | None) -> None:
    assert agreed.fee_agreed_in(text) == fee


@pytest.mark.parametrize(
    ("text", "raised", "lowered", "wished"),
    [
        ("resep_dewi nambah fee 100rb", True, False, False),
        ("tambahin fee @x 100rb", True, False, False),
        ("raise the fee of @x by 100k", True, False, False),
        ("fee @x dipotong 50rb", False, True, True),
        ("resep_dewi minta tambah fee 100rb", True, False, True),
        ("tambah @x ke kampanye fee 500rb", False, False, False),
        ("naikin fee @x jadi 500rb", False, False, False),
        ("fee naik dari 450rb jadi 500rb", False, False, False),
        ("add @x for 300k fee", False, False, False),
        ("masukin @x, nambah 1 reel, fee 300rb", False, False, False),
        ("raise @x's fee by 50k", True, False, False),
        ("increase everyone's fee by 50k", True, False, False),
        ("fee @x goes up 100k", True, False, False),
        ("add 50k to @x’s fee", True, False, False),
        ("naikin @x fee 50rb", True, False, False),
        ("lower @x's fee by 50k", False, True, True),
        ("@x's fee came down by 50k", False, True, True),
        ("raise @x's fee to 500k", False, False, False),
        ("@x's fee: +50k", True, False, False),
        ("fee @x + 50rb", True, False, False),
        ("fee @x ditambah 25rb jadi 525rb", False, False, False),
        ("raise @x's fee by 50k to 900k", False, False, False),
        ("@x's fee went up to 500k", False, False, False),
        ("add @x fee 300k", False, False, False),
    ],
)
def test_a_fee_that_is_moved(text: str, raised: bool, lowered: bool, wished: bool) -> None:
    assert agreed.raises_fee(text) == raised
    assert agreed.lowers_fee(text) == lowered
    assert agreed.leaves_fee_open(text) == wished


@pytest.mark.parametrize(
    ("text", "changes", "amends"),
    [
        ("ralat fee @x 600rb", True, True),
        ("fee mbak.seblak jadi 420rb", True, False),
        ("fee @x nambah 50rb", True, False),
        ("fee @x 600rb not paid yet", False, False),
        ("@x ternyata minta 600rb", False, False),
        ("ternyata ongkir @x 25rb", False, False),
        ("jadi fee @x berapa?", False, False),
    ],
)
def test_a_fee_that_is_corrected(text: str, changes: bool, amends: bool) -> None:
    assert agreed.changes_fee(text) == changes
    assert agreed.amends_fee(text) == amends


@pytest.mark.parametrize(
    ("text", "sold", "price"),
    [
        ("laku 12 pcs @25rb", True, 25_000),
        ("laku 12 harga 25rb", True, 25_000),
        ("laku 8, per pcs 18rb", True, 18_000),
        ("laku 8, 18rb sebungkus", True, 18_000),
        ("sold 10 at 20k each", True, 20_000),
        ("sold 10 at Rp20.000", True, 20_000),
        ("harga 25rb", False, None),
        ("laku 12 omzet 300rb", True, None),
        ("laku 12 sehari 300rb", True, None),
        ("deal 450rb per post", False, None),
        ("@a and @b got 100k each as a bonus", False, None),
        ("harga 25rb per botol", False, 25_000),
        ("laku 12, harga jual 45rb untung 8rb per pcs", True, 45_000),
        ("laku 12, untung 8rb per pcs", True, None),
        ("sold 12, my cost is 20k each", True, None),
        ("terjual 3 seharga 20rb", True, None),
        ("laku 3 harga 55", True, 55_000),
        ("laku 12 pcs @ 25", True, 25_000),
        ("sold 3 at 55", True, 55_000),
        ("sold 3 at 10:30", True, None),
        ("sold 3 at 9", True, None),
        ("yg dateng 4 motor ratarata 150rb", True, 150_000),
        ("sold 6 at an average of 75k", True, 75_000),
        ("laku 40 bungkus 15rb an", True, 15_000),
        ("got two bookings, 1.2 mil each", True, 1_200_000),
        ("laku 3 harga 55", False, None),
        ("laku 3, harga turun 20%", True, None),
        ("laku 40 bungkus, ongkir 15rb", True, None),
        ("laku 3, rata-rata 150 like", True, None),
        ("laku 9 harganya 75rb modalnya 40rb", True, 75_000),
        ("laku 9, jual 75 ribu modal 40 ribu", True, 75_000),
        ("sold nine, price seventy five thousand, cost me 40k", True, 75_000),
    ],
)
def test_what_one_piece_sells_for(text: str, sold: bool, price: int | None) -> None:
    assert agreed.unit_price_in(text, sold=sold) == price


@pytest.mark.parametrize(
    ("text", "fee", "another"),
    [
        ("bonus buat pawon.ayu 50rb", False, True),
        ("@fee.queen 50rb", False, False),
        ("@x deal 450rb", True, False),
        ("@x agreed at 290k", True, False),
        ("komisi @x 50rb", False, True),
    ],
)
def test_words_for_a_fee_and_for_other_money(text: str, fee: bool, another: bool) -> None:
    assert agreed.names_fee(text) == fee
    assert agreed.names_another(text) == another


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("ongkir ke @x 25rb", True),
        ("bonus buat mbak.seblak 50rb", True),
        ("ongkir ke papua mahal", False),
        ("bonusnya apa aja", False),
        ("fee @x 450rb", False),
    ],
)
def test_costs_besides_the_fee(text: str, cost: bool) -> None:
    assert agreed.names_cost(text) == cost


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("satu porsi 28", 28_000),
        ("28rb per porsi", 28_000),
        ("harganya 28rb per porsi", 28_000),
        ("harga satuan 28rb", 28_000),
        ("28k a bowl", 28_000),
        ("one bowl is 28k", 28_000),
        ("100rb per post", None),
        ("satu orang 28", None),
        ("laku satu porsi 28", None),
        ("porsi 28", None),
        ("masing2 pack 45rb", 45_000),
        ("masing-masing 45rb", None),
        ("45k each", None),
    ],
)
def test_a_price_that_is_all_a_message_says(text: str, price: int | None) -> None:
    assert agreed.price_alone(text, sold=False) == price


@pytest.mark.parametrize("text", ["masing2 45rb", "45rb satunya", "they were 45k each", "@45rb"])
def test_a_price_of_what_was_just_sold(text: str) -> None:
    assert agreed.price_alone(text, sold=True) == 45_000


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("laku 9 harganya 75rb modalnya 40rb", 40_000),
        ("sold 9 at 75k, costs me 40k", 40_000),
        ("laku 9 harganya 75rb", None),
        ("fee 300rb, laku 9", None),
    ],
)
def test_what_one_piece_costs_its_seller(text: str, cost: int | None) -> None:
    assert agreed.own_cost_in(text) == cost
