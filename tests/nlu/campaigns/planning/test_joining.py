"""Who joins a campaign has a fee and a code of their own, and the campaign its budget."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.nlu.campaigns.planning.enlisting import adds_people
from core.nlu.campaigns.planning.joining import (
    Joining,
    agree,
    campaign_budget,
    fee_of_each,
    joining,
    shares,
)


@pytest.mark.parametrize(
    ("text", "budget", "people"),
    [
        (
            "bikin kampanye Lebaran budget 3 juta dengan @rani.glow 1jt",
            3_000_000,
            {"rani.glow": Joining(1_000_000)},
        ),
        (
            "create a campaign called Glow budget 3 million with @rani.glow for 1 million",
            3_000_000,
            {"rani.glow": Joining(1_000_000)},
        ),
        (
            "create a campaign with a budget of 3m with @rani.glow for 1m",
            3_000_000,
            {"rani.glow": Joining(1_000_000)},
        ),
        (
            "kampanye Serum 3 juta dengan @a.x 1jt kode RANI10, @b.x 350rb kode TIPIS10",
            3_000_000,
            {"a.x": Joining(1_000_000, "RANI10"), "b.x": Joining(350_000, "TIPIS10")},
        ),
        (
            "kampanye Serum dengan @a.x Rp500.000 dan @b.x 400rb budget 2jt",
            2_000_000,
            {"a.x": Joining(500_000), "b.x": Joining(400_000)},
        ),
        ("tambah @a.x fee 1jt kode RANI10", None, {"a.x": Joining(1_000_000, "RANI10")}),
    ],
)
def test_each_has_what_stands_behind_them(
    text: str, budget: int | None, people: dict[str, Joining]
) -> None:
    assert joining(text) == people
    assert campaign_budget(text) == budget


@pytest.mark.parametrize(
    "text",
    [
        "kampanye Serum dengan @a.x @b.x budget 3 juta",
        "kampanye Serum dengan @a.x, budget 3 juta",
        "kampanye Serum dengan @a.x dan @b.x 2 juta",
        "kampanye Serum dengan @a.x total 3 juta",
        "kampanye Serum dengan @a.x 12rb follower",
        "kampanye Serum dengan @a.x mulai 20 desember",
        "kampanye Serum dengan @a.x 2 reels 3 story",
        "kampanye Serum budget 3 juta",
    ],
)
def test_a_budget_a_day_or_a_count_is_nobodys_fee(text: str) -> None:
    assert joining(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "kampanye lebaran budget 2jt @rani.jajan 500rb @budi.kuliner 300rb",
        "campaign glow budget 2 million @rani.jajan 500k @budi.kuliner 300k",
        "kampanye lebaran @rani.jajan 500rb @budi.kuliner 300rb budget 2jt",
    ],
)
def test_a_budget_does_not_take_in_the_fee_beside_it(text: str) -> None:
    fees = {handle: one.fee_idr for handle, one in joining(text).items()}
    assert campaign_budget(text) == 2_000_000
    assert fees == {"rani.jajan": 500_000, "budi.kuliner": 300_000}


def test_the_price_of_a_piece_is_nobody() -> None:
    found = joining("tambah @cici barter baju 2pcs @75rb")
    assert (list(found), found["cici"].terms.goods_idr) == (["cici"], 150_000)
    assert joining("tambah @eka barter 3 kaos @50rb, ongkir 20rb")["eka"].terms.goods_idr == 150_000


_DETAILS = (
    "",
    " fee",
    " for",
    " at",
    " -",
    ":",
    " 2 reels for",
    " posting Dec 8,",
    " kode AB10",
    " (food)",
)
_AMOUNTS = {
    "": None,
    " 900k": 900_000,
    " 1.2 million": 1_200_000,
    " Rp750.000": 750_000,
    " 1,1jt": 1_100_000,
}


@given(
    st.lists(
        st.tuples(st.sampled_from(_DETAILS), st.sampled_from(sorted(_AMOUNTS))),
        min_size=2,
        max_size=5,
    ),
    st.sampled_from((", ", "\n", "; ", " and ", "\n- ")),
)
def test_every_amount_of_a_list_is_of_whom_it_stands_behind(
    people: list[tuple[str, str]], between: str
) -> None:
    text = "add " + between.join(f"@p{n}{detail}{idr}" for n, (detail, idr) in enumerate(people))
    fees = {handle: one.fee_idr for handle, one in joining(text).items() if one.fee_idr}
    told = {f"p{n}": _AMOUNTS[idr] for n, (_, idr) in enumerate(people) if _AMOUNTS[idr]}
    assert fees == (told if len(told) > 1 else {}) or (len(told) == 1 and fees in ({}, told))


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("add @a, @b 900k", True),
        ("tambah @a sama @b fee 900rb", True),
        ("add @a 2 reels, @b 900k", False),
        ("add @a barter, @b 900k", False),
        ("add @a 1.2m, @b 900k", False),
        ("add @a 900k", False),
    ],
)
def test_what_only_the_last_has_may_be_of_all_who_stand_in_a_row(text: str, shared: bool) -> None:
    assert shares(text) is shared


def test_an_amount_before_a_name_is_theirs() -> None:
    fees = {h: one.fee_idr for h, one in joining("add 900k for @a, 500k for @b").items()}
    assert fees == {"a": 900_000, "b": 500_000}


@pytest.mark.parametrize(
    ("text", "fees"),
    [
        ("add @a.satu 500k, @b.dua barter", {"a.satu": 500_000, "b.dua": 0}),
        ("tambah @a.satu barter aja, @b.dua 300rb", {"a.satu": 0, "b.dua": 300_000}),
        ("add @a.satu and @b.dua barter", {"a.satu": 0, "b.dua": 0}),
        ("add @a.satu 500k + barter, @b.dua 300k", {"a.satu": 500_000, "b.dua": 300_000}),
    ],
)
def test_who_joins_for_goods_has_no_fee(text: str, fees: dict[str, int]) -> None:
    assert {handle: one.fee_idr for handle, one in joining(text).items()} == fees


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("add @a agreed 500k, @b 400k", ("a",)),
        ("agreed with @a 500k, @b 400k, add them", ("a", "b")),
        ("tambah @a sama @b, udah deal 300rb", ("a", "b")),
        ("add @a 500k, @b 400k", ()),
    ],
)
def test_who_agreed(text: str, who: tuple[str, ...]) -> None:
    assert agree(text) == who


def test_a_fee_that_is_unpaid_is_a_fee() -> None:
    fees = {h: one.fee_idr for h, one in joining("add @a 500k, @b 400k unpaid").items()}
    assert fees == {"a": 500_000, "b": 400_000}


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("tambah @rani 1,25jt kode RANI10, @hana 450rb kode HANA10", True),
        ("add @rani 800k code RANI10", True),
        ("masukin juga @rani kode RANI10", True),
        ("tambah kode RANI10 buat @rani", False),
        ("@rani minta tambah 100rb", False),
        ("tambahin fee @rani 100rb", False),
    ],
)
def test_accounts_that_are_to_join_with_their_codes(text: str, adds: bool) -> None:
    assert adds_people(text) is adds


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("@a dan @b masing-masing 400rb", 400_000),
        ("@a, @b, 400k each, budget 1 million", 400_000),
        ("@a & @b @400rb", 400_000),
        ("@a and @b, each gets 400k", 400_000),
        ("@a, @b per orang 400rb", 400_000),
        ("@a, @b 400rb/orang", 400_000),
        ("@a and @b, budget 800k", None),
        ("@a and @b, 20k views each", None),
        ("@a dan @b komisi masing-masing 10%", None),
        ("@a dan @b masing-masing produk 100rb", None),
        ("3 orang @500rb", None),
    ],
)
def test_what_each_of_several_gets(text: str, each: int | None) -> None:
    assert fee_of_each(text) == each
