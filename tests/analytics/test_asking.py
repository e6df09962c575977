"""A price has one word where every measure that was counted agrees, and is never cheap by followers alone."""

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.asking import BELOW, CHEAP, DEAR, FAIR, MIXED, Asking
from core.analytics.price import fair_price


def asking(idr, views=None, followers=None, interactions=None, doubted=False) -> Asking:
    return Asking(
        idr, fair_price(views, followers, interactions=interactions), interactions, doubted
    )


def test_views_alone_have_one_word() -> None:
    words = [asking(idr, views=10_000).word for idr in (100_000, 300_000, 450_000, 900_000)]
    assert words == [CHEAP, FAIR, FAIR, DEAR]


def test_below_rate_cards_is_not_cheap() -> None:
    assert asking(100_000, followers=10_000).word == BELOW
    assert asking(900_000, followers=10_000).word == FAIR
    assert asking(9_000_000, followers=10_000).word == DEAR


def test_what_an_interaction_costs_speaks_before_rate_cards() -> None:
    bought = asking(1_420_000, followers=82_000, interactions=103)
    assert (bought.by_cards, bought.by_cost, bought.word) == (CHEAP, DEAR, DEAR)
    assert not bought.agreed
    assert round(bought.cost_idr) == 13_786


def test_an_interaction_is_dear_from_twice_the_usual_on() -> None:
    assert asking(180_000, followers=9_000, interactions=100).by_cost == FAIR
    assert asking(181_000, followers=9_000, interactions=100).by_cost == DEAR
    assert asking(300_900, followers=9_000, interactions=166).by_cost == DEAR
    price = fair_price(None, 9_000, exclusive=True, interactions=100)
    assert Asking(181_000, price, 100, exclusive=True).by_cost == FAIR
    assert Asking(361_000, price, 100, exclusive=True).by_cost == DEAR


def test_measures_that_disagree_have_no_word() -> None:
    for idr, views, interactions in ((900_000, 10_000, 2_000), (300_000, 10_000, 50)):
        found = asking(idr, views=views, interactions=interactions)
        assert (found.word, found.agreed, found.dear) == (MIXED, False, True)


def test_no_price_of_a_doubted_account_is_cheap() -> None:
    assert asking(100_000, views=10_000).agreed
    doubted = asking(100_000, views=10_000, doubted=True)
    assert (doubted.word, doubted.agreed) == (BELOW, False)
    assert asking(300_000, views=10_000, doubted=True).word == FAIR


def test_a_dear_price_is_answered_by_what_was_counted() -> None:
    assert asking(660_000, followers=21_000, interactions=328).counter_idr == 295_000
    assert asking(900_000, views=10_000).counter_idr == 300_000
    assert asking(500_000, views=1_000, followers=10_000).counter_idr == 45_000
    assert asking(300_000, views=10_000).counter_idr is None


NUMBERS = st.none() | st.integers(1, 10**7)


@given(st.integers(1, 10**9), NUMBERS, NUMBERS, NUMBERS, st.booleans())
def test_a_word_never_contradicts_the_ranges_that_are_shown(
    idr, views, followers, engaged, doubted
) -> None:
    found = asking(idr, views, followers, engaged, doubted)
    if found.price is None:
        assert found.word is None
        return
    if found.word == CHEAP:
        assert idr < found.price.by_views[0]
        assert found.by_cost != DEAR
        assert not doubted
    if found.counter_idr is not None:
        assert 0 <= found.counter_idr <= idr
    if found.agreed:
        assert DEAR not in {found.by_views, found.by_cost, found.by_cards} or found.word == DEAR
