"""What is told of one creator's price, and what only sounds like it."""

import pytest

from core.dialogue.searching.changes import mentions
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.offers.bids import (
    disclaimed_idr,
    mine_idr,
    moved_idr,
    offers_oneself,
    own_bid,
    refused_idr,
)
from core.nlu.offers.occasions import bargain_in


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("Saya tawar tiga ratus ribu saja.", 300_000),
        ("aku tawar 150", 150_000),
        ("kutawar 200rb deh", 200_000),
        ("gw berani 250 aja", 250_000),
        ("i'll offer 150k", 150_000),
        ("i can only pay her 200k", 200_000),
        ("tawar setengah juta", 500_000),
        ("gimana kalo aku tawarin 200rb plus makan gratis", 200_000),
        ("tawaranku 250 mentok", 250_000),
        ("kita nego di 220 aja ya", 220_000),
        ("aku nawarin produk 50rb ke pembeli", None),
        ("i'd do 300", 300_000),
        ("gw tawar setengah", 0),
        ("i offered her half", 0),
        ("bisa ditawar ga", None),
        ("aku tawarkan jasa cuci motor 300rb", None),
        ("budgetku 300rb aja", None),
        ("cari 3 kreator aku tawar 300rb", None),
        ("i can only pay 200k", None),
    ],
)
def test_what_the_speaker_offers(text: str, rupiah: int | None) -> None:
    assert own_bid(text) == rupiah


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("kalo dia kasih diskon 100 jadi worth ga", -100_000),
        ("kalo dia turunin 100 jadi wajar ga", -100_000),
        ("what if she takes 100k off", -100_000),
        ("she knocked 50k off the price", -50_000),
        ("she came down by 50", -50_000),
        ("he wants 50k more", 50_000),
        ("dia mintanya 100 lebih dari harga lo", 100_000),
        ("kalo ditambah 50 buat ongkir", 50_000),
        ("and if i pay 50k more for a story", 50_000),
        ("turun jadi 300rb", None),
        ("@rani.id kurang 150rb", None),
        ("tambah 1 lg dong", None),
        ("turun 100 jadi 300rb", None),
        ("diskon 10%", None),
        ("tambah 1 orang", None),
        ("nambah 100 followers", None),
        ("followernya dia nambah 200", None),
        ("her likes went up 200", None),
        ("kurangin budget 100rb", None),
        ("udah aku tambah 50rb", None),
        ("nambah 5 closing dari @miko", None),
        ("tambah 50 lagi", 50_000),
        ("add 2 posts", None),
    ],
)
def test_by_how_much_a_price_moves(text: str, rupiah: int | None) -> None:
    assert moved_idr(text) == rupiah


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("dia minta 300rb aku ga mau", 300_000),
        ("dia minta dua ratus ibu ga mau", 200_000),
        ("katanya 250 tapi aku ga sanggup", 250_000),
        ("she wants 500k, no way", 500_000),
        ("she asks for 400k but i dont want that", 400_000),
        ("i can't pay 400k", 400_000),
        ("aku ga sanggup bayar 400", 400_000),
        ("aku ga mau bayar lebih dari 300rb", None),
        ("dia minta 300rb aku ga mau dia", None),
        ("dia minta 300rb, aku mau", None),
        ("aku ga mau dia", None),
    ],
)
def test_a_price_that_is_refused_leaves_nobody_out(text: str, rupiah: int | None) -> None:
    assert refused_idr(text) == rupiah
    assert bool(mentions(text, ("a.b", "c.d"), "c.d").never) is (text.endswith("mau dia"))


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("600 itu harga kosnya bukan bayarannya lho", 600_000),
        ("50 itu harga jual bukan bayarannya", 50_000),
        ("bukan fee, 600rb itu harga kos", 600_000),
        ("the 600 is the room price, not the fee", 600_000),
        ("600k is the rent, not her fee", 600_000),
        ("200 itu harga tiketnya bukan fee dia", 200_000),
        ("harganya 200rb itu buat makanannya, bukan buat dia", 200_000),
        ("harganya 200rb itu buat dia", None),
        ("50k is the price of my cake, not what i pay her", 50_000),
        ("600rb itu fee dia bukan harga produk", None),
        ("bayarannya 600 bukan 500", None),
        ("bukan dia", None),
    ],
)
def test_what_something_sold_costs_is_nobodys_fee(text: str, rupiah: int | None) -> None:
    assert disclaimed_idr(text) == rupiah
    if rupiah:
        assert not mentions(text, ("a.b", "c.d"), "c.d")


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("that's not her fee", False),
        ("bukan fee dia", False),
        ("itu buat makanannya, bukan buat dia", False),
        ("not her please", True),
        ("jangan dia", True),
        ("jangan pake dia", True),
        ("gak usah pakai dia ya", True),
        ("don't use her", True),
        ("pake dia aja", False),
    ],
)
def test_what_somebody_is_paid_is_not_who_they_are(text: str, out: bool) -> None:
    assert bool(mentions(text, ("a.b", "c.d"), "c.d").never) is out


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("saya tawar 200rb ke @nina", True),
        ("i'll offer her 200k", True),
        ("dia nawarin 300rb", False),
        ("she offered 300k", False),
    ],
)
def test_who_offers(text: str, own: bool) -> None:
    assert offers_oneself(text) is own


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("@nina minta 300rb aku ga mau", None),
        ("@nina asks for 400k but i don't want that", None),
        ("@nina ga mau", "dropped"),
        ("@nina nolak", "dropped"),
    ],
)
def test_who_asks_too_much_is_not_out_of_a_campaign(text: str, stage: str | None) -> None:
    assert stage_in(text) == stage


@pytest.mark.parametrize(
    ("text", "idr"),
    [
        ("she wants 400k but i offered 300k", 300_000),
        ("dia minta 400rb tapi aku cuma mau 300rb", 300_000),
        ("second wants 900 but i said 700", 700_000),
        ("aku bilang 300rb, dia maunya 400rb", 300_000),
        ("she asks 400k, i only want to pay 300k", 300_000),
        ("kutawar 250rb", 250_000),
        ("dia minta 400rb", None),
        ("dia bilang 400rb", None),
        ("she said 400k", None),
        ("aku udah bilang dia minta 400rb", None),
        ("minta 400rb, aku mau 2 reels", None),
    ],
)
def test_whose_price_it_is(text: str, idr: int | None) -> None:
    assert mine_idr(text) == idr


def test_of_several_people_nothing_is_one_bargain() -> None:
    assert bargain_in("@hana minta 400rb tapi aku tawar 300rb") is not None
    assert bargain_in("@rani oke 250rb, @hana minta 400rb tapi aku tawar 300rb") is None
