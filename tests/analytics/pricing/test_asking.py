"""A price has one word where every measure that was counted agrees, and is never cheap by followers alone."""

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.pricing.asking import ABOVE, BELOW, CHEAP, DEAR, FAIR, MIXED, WITHIN, Asking
from core.analytics.pricing.price import fair_price


def asking(idr, views=None, followers=None, interactions=None, doubted=False) -> Asking:
    return Asking(
        idr, fair_price(views, followers, interactions=interactions), interactions, doubted
    )


def test_views_alone_have_one_word() -> None:
    prices = (100_000, 300_000, 450_000, 455_000, 560_000, 600_000)
    words = [asking(idr, views=10_000).word for idr in prices]
    assert words == [CHEAP, FAIR, FAIR, ABOVE, ABOVE, DEAR]
    near = asking(455_000, views=10_000, interactions=600)
    assert (near.word, near.dear, near.counter_idr) == (ABOVE, False, 450_000)


def test_by_rate_cards_alone_nothing_is_cheap_or_fair() -> None:
    assert asking(100_000, followers=10_000).word == BELOW
    alone = asking(900_000, followers=10_000)
    assert (alone.word, alone.agreed) == (WITHIN, False)
    assert asking(9_000_000, followers=10_000).word == DEAR


def test_what_an_interaction_costs_speaks_before_rate_cards() -> None:
    bought = asking(1_420_000, followers=82_000, interactions=103)
    assert (bought.by_cards, bought.by_cost, bought.word) == (CHEAP, DEAR, DEAR)
    assert not bought.agreed
    assert round(bought.cost_idr) == 13_786


def test_what_an_interaction_costs_is_said_as_its_usual_range_says() -> None:
    prices = (29_000, 30_000, 90_000, 91_000, 180_000, 181_000)
    words = [asking(idr, followers=9_000, interactions=100).by_cost for idr in prices]
    assert words == [CHEAP, FAIR, FAIR, ABOVE, ABOVE, DEAR]
    price = fair_price(None, 9_000, exclusive=True, interactions=100)
    twice = [Asking(2 * idr, price, 100, exclusive=True).by_cost for idr in prices]
    assert twice == words


def test_above_what_an_interaction_costs_is_reason_to_bargain_and_not_yet_dear() -> None:
    found = asking(400_000, followers=12_000, interactions=352)
    assert (found.by_cost, found.by_cards, found.word) == (ABOVE, CHEAP, ABOVE)
    assert (found.agreed, found.dear, found.over) == (False, False, True)
    assert found.counter_idr == found.price.by_interactions[1]
    assert asking(900_000, followers=1_000, interactions=800).word == DEAR
    assert asking(300_000, views=10_000, interactions=200).word == FAIR
    assert not asking(300_000, views=10_000, interactions=200).agreed


def test_below_both_ranges_is_cheap_unless_the_account_is_in_doubt() -> None:
    found = asking(100_000, followers=37_300, interactions=2_330)
    assert (found.by_cost, found.by_cards, found.word, found.agreed) == (CHEAP, CHEAP, CHEAP, True)
    doubted = asking(100_000, followers=37_300, interactions=2_330, doubted=True)
    assert (doubted.word, doubted.agreed) == (BELOW, False)
    assert asking(300_000, views=10_000, interactions=2_000).word == FAIR


def test_a_sum_within_the_range_that_is_shown_in_round_figures_is_fair() -> None:
    assert asking(105_000, followers=12_000, interactions=352).by_cost == FAIR
    assert asking(106_000, followers=12_000, interactions=353).by_cost == FAIR


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


def test_a_counter_offer_is_below_what_is_asked_where_measures_disagree() -> None:
    found = asking(3_000_000, views=200_000, interactions=499, followers=12_000)
    assert (found.word, found.counter_idr) == (MIXED, 450_000)
    assert asking(300_000, views=10_000, interactions=50).counter_idr == 45_000


def test_no_price_is_fair_where_too_little_is_known() -> None:
    price = fair_price(None, 10_000, interactions=400)
    for idr, word in ((50_000, BELOW), (200_000, WITHIN), (900_000, DEAR)):
        found = Asking(idr, price, 400, doubted=True, unsure=True)
        assert (found.word, found.agreed) == (word, False)
    cards = Asking(900_000, fair_price(None, 10_000), doubted=True, unsure=True)
    assert cards.word == WITHIN


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
        assert CHEAP in {found.by_views, found.by_cost}
        assert DEAR not in {found.by_views, found.by_cost}
        assert not doubted
    if found.counter_idr is not None:
        assert 0 <= found.counter_idr < idr
    ranges = [found.price.by_views, found.price.by_interactions, found.price.by_cards]
    known = [fair for fair in ranges if fair is not None]
    if found.word == FAIR and found.agreed and found.by_cost is None:
        assert all(low <= idr <= high for low, high in known)
    if found.agreed:
        assert DEAR not in {found.by_views, found.by_cost, found.by_cards} or found.word == DEAR
