"""Rate cards as text: prices by kind and of packages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.pricing.card import (
    BARTER,
    KINDS,
    LONGEST,
    as_sold,
    card_of,
    is_bartered,
    joined,
    named,
    price_of_one,
    prices_of,
    read_card,
    read_packages,
    write_card,
)

PACK = (("reel", 2), ("story", 3))
prices = st.dictionaries(
    st.sampled_from(["image", "reel", "story", "video"]), st.integers(1_000, 10**9)
)
pieces = st.dictionaries(
    st.sampled_from(["image", "reel", "story"]), st.integers(1, 20), min_size=1
)
packages = st.dictionaries(
    pieces.map(lambda p: tuple(sorted(p.items()))), st.integers(1_000, 10**9), max_size=4
)


@given(prices, packages)
def test_a_card_is_read_as_it_was_written_as_far_as_it_fits(kinds, together):
    card = write_card(kinds, together)
    assert len(card) <= LONGEST
    assert read_card(card) == kinds
    kept = read_packages(card)
    assert kept.items() <= together.items()
    assert kept == together or len(card) > LONGEST - 45


@given(prices, packages, prices, packages)
def test_the_newer_card_speaks_and_the_older_fills_gaps(kinds, together, old_kinds, old_together):
    newer, older = write_card(kinds, together), write_card(old_kinds, old_together)
    both = joined(newer, older)
    assert read_card(both) == old_kinds | kinds
    assert read_packages(newer).items() <= read_packages(both).items() or len(both) > LONGEST - 45
    assert joined(both, older) == both


def test_code_that_knows_no_packages_reads_the_rest():
    card = write_card({"reel": 450_000}, {PACK: 1_200_000})
    assert card == "reel=450000 reel*2+story*3=1200000"
    assert read_card(card) == {"reel": 450_000}


@pytest.mark.parametrize("text", ["", "reel", "reel*2", "cake*2=5", "reel*x=5", "reel*2=0"])
def test_nothing_else_is_read_as_a_package(text):
    assert read_packages(text) == {}


def test_pieces_go_by_the_names_of_their_platform():
    assert as_sold((("video", 2), ("story", 1)), "instagram") == (("reel", 2), ("story", 1))
    assert as_sold((("carousel", 1), ("image", 1)), "instagram") == (("image", 2),)
    assert as_sold((("story", 1),), "tiktok") == ()
    assert as_sold((("video", 21),), "tiktok") == ()
    assert named({"video": 5, "short": 3}, "instagram") == {"reel": 5}
    assert named({"video": 5, "reel": 3}, "instagram") == {"reel": 3}


def test_what_is_said_of_another_platform_is_no_price_of_this_account():
    said = [
        ((("image", 1),), 300_000, frozenset({"instagram"})),
        ((("video", 1),), 500_000, frozenset({"tiktok"})),
        ((("reel", 1), ("video", 1)), 900_000, frozenset({"tiktok"})),
        (PACK, 1_200_000, frozenset()),
        (PACK, 1_300_000, frozenset()),
    ]
    assert card_of(said, "instagram") == ({"image": 300_000}, {PACK: 1_200_000})
    assert card_of(said, "tiktok") == ({"video": 500_000}, {})


def test_a_story_is_no_price_of_one_post():
    assert price_of_one({"story": 1, "reel": 2}, "instagram") == 2
    assert price_of_one({"story": 1}, "instagram") is None
    assert {price_of_one({kinds[0]: 7}, place) for place, kinds in KINDS.items()} == {7}


def test_barter_is_kept_and_is_no_price_in_money():
    card = write_card({"image": 300_000, "reel": BARTER}, {PACK: BARTER})
    assert read_card(card) == {"image": 300_000}
    assert read_packages(card) == {}
    assert dict(prices_of(card)) == {(("image", 1),): 300_000, (("reel", 1),): 0, PACK: 0}
    assert not is_bartered(card)
    assert is_bartered("reel=0")
    assert is_bartered("reel=barter")
    assert not is_bartered("")


def test_the_newer_card_speaks_of_barter_too():
    assert joined("reel=0", "reel=450000 image=300000") == "image=300000 reel=barter"
    assert joined("reel=450000", "reel=0") == "reel=450000"
