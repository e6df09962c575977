"""The product a message speaks of, in whatever place the sentence has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.searching.product import (
    LONGEST,
    clean_product,
    kind_of_named,
    kind_of_product,
    own_price_idr,
    price_in,
    product_in,
)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("bikin brief keripik pedas buat @dapurnina", "keripik pedas"),
        ("brief buat @a produknya sambal roa mama, budget 500rb", "sambal roa mama"),
        ("brief untuk kopi susu ke @x", "kopi susu"),
        ("brief produk: Teh Melati Asli", "Teh Melati Asli"),
        (
            "bikinin brief dong buat @x promosiin serum vitamin c tayang minggu depan",
            "serum vitamin c",
        ),
        ("make a brief for @x product: iced coffee", "iced coffee"),
        ("write a brief for my granola with @x", "granola"),
        ("brief batik tulis untuk yang kedua", "batik tulis"),
    ],
)
def test_a_stated_product_is_found(text: str, product: str) -> None:
    assert product_in(text) == product


@pytest.mark.parametrize(
    "text",
    [
        "bikin brief buat yang pertama",
        "tolong bikin brief untuk @serbapedas, tayang 10 desember",
        "buatkan brief kerja sama untuk @a",
        "brief kolaborasi @x",
        "bikin brief untuk si nina",
        "make a brief for @x",
        "brief",
        "",
    ],
)
def test_no_product_is_made_up(text: str) -> None:
    assert product_in(text) == ""


@pytest.mark.parametrize(
    ("answer", "product"),
    [
        ("Keripik Singkong Level 5", "Keripik Singkong Level 5"),
        ("produknya: Keripik Singkong", "Keripik Singkong"),
        ("  it's  my granola ", "granola"),
        ("“Kopi Senja”", "Kopi Senja"),
        ("buat jualan tas rajut", "tas rajut"),
        ("???", ""),
        ("  ", ""),
        ("🔥", ""),
        ("5 juta", ""),
        ("Rp 25.000", ""),
        ("25rb-an", ""),
        ("keripik 25rb", "keripik 25rb"),
        ("212", "212"),
        ("2", ""),
        ("no 2", "no 2"),
        ("12", ""),
        ("7up", "7up"),
    ],
)
def test_an_answer_becomes_a_name(answer: str, product: str) -> None:
    assert clean_product(answer) == product


@given(st.text(max_size=400))
def test_a_name_is_short_has_one_line_and_stays_what_it_is(answer: str) -> None:
    name = clean_product(answer)
    assert len(name) <= LONGEST
    assert "\n" not in name
    assert name == "" or any(character.isalnum() for character in name)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(product_in(text), str)
    assert kind_of_product(text) in {"cosmetics", "health", "food", "finance", "general"}


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        ("serum vitamin C", "cosmetics"),
        ("krim wajah malam", "cosmetics"),
        ("lipstik matte", "cosmetics"),
        ("vitamin C", "health"),
        ("jamu kunyit asam", "health"),
        ("es krim durian", "food"),
        ("Kopi Susu Gula Aren", "food"),
        ("sambalnya Bu Rudy", "food"),
        ("kursus trading saham", "finance"),
        ("tas rajut", "general"),
        ("kopiah rajut", "general"),
        ("", "general"),
    ],
)
def test_the_kind_decides_whose_rules_hold(product: str, kind: str) -> None:
    assert kind_of_product(product) == kind


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("brief untuk @a produk serum niacinamide 1 reels 2 story", "serum niacinamide"),
        ("brief untuk @a produk serum niacinamide harga 89rb", "serum niacinamide"),
        ("bikin brief buat @a keripik singkong pedas 1 reels fee 200rb", "keripik singkong pedas"),
        ("brief for @a and @b, coffee beans", "coffee beans"),
        ("brief untuk @a serum niacinamide", "serum niacinamide"),
        ("bikin brief untuk @a dong", ""),
        ("bikin brief buat @a yang santai", ""),
        ("brief for @a in english please", ""),
        ("buat brief untuk @a, draftnya besok", ""),
    ],
)
def test_a_product_ends_where_content_price_and_fee_begin(text: str, product: str) -> None:
    assert product_in(text) == product


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("sebut harga 89rb", ("harga 89rb", 89_000)),
        ("harga jualnya 15rb per bungkus", ("harga jualnya 15rb per bungkus", 15_000)),
        ("fee 1jt, harga produk 89rb", ("harga produk 89rb", 89_000)),
        ("price is 89k", ("price is 89k", 89_000)),
        ("harga dia 500rb", None),
        ("harga 500rb per orang dari @a", None),
        ("fee 500rb", None),
        ("harganya berapa", None),
    ],
)
def test_the_price_of_a_product_is_no_creators(text: str, price: tuple[str, int] | None) -> None:
    assert price_in(text) == price


@pytest.mark.parametrize(
    "product",
    [
        "chili sauce", "Hot Sauce", "soy sauce", "peanut butter cookies", "cheese crackers", "beef soup",
        "dumplings", "granola", "saos tomat", "keju mozarella", "permen jahe", "pisang goreng", "petis",
        "Batagor Mang Ujang", "sambal", "nasi kucing", "snack box", "hot dog",
    ],
)  # fmt: skip
def test_whatever_food_is_called_it_stands_under_the_rules_of_food(product: str) -> None:
    assert kind_of_named(product) == "food"


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        ("cheese knife", "general"),
        ("dumpling steamer", "general"),
        ("lampu warung", "general"),
        ("jasa foto makanan", "general"),
        ("makanan kucing", "general"),
        ("tumbler kopi", "general"),
        ("buku resep", "general"),
        ("makeup wisuda", "general"),
        ("jasa makeup pengantin", "general"),
        ("bridal makeup", "general"),
        ("serum wajah", "cosmetics"),
        ("makeup kit", "cosmetics"),
        ("jam tangan", "general"),
        ("honeymoon villa", "general"),
        ("tas rajut", "general"),
        ("masker kopi", "cosmetics"),
        ("madu hutan", "health"),
        ("", "general"),
    ],
)
def test_what_only_bears_the_name_of_food_does_not(product: str, kind: str) -> None:
    assert kind_of_named(product) == kind


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("bikin brief untuk @x produknya keripik Bu Ani harga 18rb, fee 450rb", 18_000),
        ("write a brief for @x product banana chips price 18k, fee 450k", 18_000),
        ("brief buat @x harga 500rb", None),
        ("brief buat @x, produk keripik harga 500rb per orang", None),
        ("harga @x 500rb", None),
    ],
)
def test_a_price_beside_the_product_is_the_products_whoever_is_named_before(
    text: str, price: int | None
) -> None:
    found = price_in(text)
    assert (found[1] if found else None) == price


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("nasi box nya 20rb an", 20_000),
        ("my lunch box is 20k each", 20_000),
        ("harga kopi susu 18rb", 18_000),
        ("kopi 18rb per cup", 18_000),
        ("kuliner 300rb", None),
        ("budgetnya 150rb", None),
        ("totalnya 100rb", None),
        ("yang pertama 100rb", None),
        ("kopi 500rb", None),
    ],
)
def test_what_is_sold_has_a_price_of_its_own(text: str, price: int | None) -> None:
    assert own_price_idr(text) == price
