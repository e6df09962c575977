"""Verdicts on offers follow from price, account and promises; goods count as cash."""

from hypothesis import given
from hypothesis import strategies as st

from core.analytics.pricing.basis import Basis
from core.analytics.pricing.offer import Account, Offer, screen

GOOD = Account(Basis(50_000, 20_000.0), "recommended")
ONE_REEL = {"reel": 1}


def test_a_fair_price_of_a_good_account_is_worth_it() -> None:
    found = screen(Offer("a", pieces=ONE_REEL, cash_idr=700_000), GOOD)
    assert (found.verdict, found.price, found.account) == ("worth", "fair", "recommended")
    assert (found.fair.low, found.fair.high) == (300_000, 900_000)


def test_too_dear_is_bargained_and_far_too_dear_declined() -> None:
    dear = screen(Offer("a", pieces=ONE_REEL, cash_idr=1_500_000), GOOD)
    assert dear.verdict == "bargain"
    assert 0 < dear.counter_idr <= 900_000
    assert screen(Offer("a", pieces=ONE_REEL, cash_idr=9_000_000), GOOD).verdict == "decline"


def test_barter_is_valued_as_cash() -> None:
    cash = screen(Offer("a", pieces=ONE_REEL, cash_idr=1_500_000), GOOD)
    both = screen(Offer("a", pieces=ONE_REEL, cash_idr=1_300_000, barter_idr=200_000), GOOD)
    assert both.price == cash.price
    assert both.counter_idr == cash.counter_idr - 200_000


def test_goods_of_unknown_worth_leave_the_price_open() -> None:
    def goods(cash: int):
        return screen(Offer("a", pieces=ONE_REEL, cash_idr=cash, barter=True), GOOD)

    assert (goods(100_000).verdict, goods(100_000).price) == ("bargain", "goods_unknown")
    assert (goods(700_000).verdict, goods(700_000).price) == ("bargain", "goods_unknown")
    assert (goods(1_500_000).price, goods(1_500_000).counter_idr) == ("dear", None)
    assert goods(9_000_000).verdict == "decline"
    known = Offer("a", pieces=ONE_REEL, cash_idr=500_000, barter=True, barter_idr=200_000)
    assert screen(known, GOOD).price == "fair"


def test_promises_and_doubts_change_the_verdict() -> None:
    def verdict(*signs: str, account: Account = GOOD, **told) -> str:
        return screen(
            Offer("a", pieces=ONE_REEL, cash_idr=700_000, signs=signs, **told), account
        ).verdict

    assert verdict("guaranteed") == "bargain"
    assert verdict("no_label") == "decline"
    assert verdict(engagement=0.9) == "decline"
    assert verdict(followers=90_000) == "bargain"
    assert verdict(account=Account(Basis(50_000, 20_000.0), "avoid")) == "decline"
    assert verdict(account=Account()) == "bargain"


def test_a_low_price_is_no_reason_where_interactions_or_the_account_say_otherwise() -> None:
    bought = Account(Basis(82_000, None, 103.0), "avoid", 28.0)
    found = screen(Offer("a", cash_idr=1_420_000), bought)
    assert (found.verdict, found.price, found.asked.by_cards) == ("decline", "dear", "cheap")
    cold = Account(Basis(21_000, None, 328.0), "consider")
    assert screen(Offer("a", cash_idr=660_000), cold).verdict == "bargain"
    assert screen(Offer("a", cash_idr=290_000), cold).verdict == "worth"
    claimed = screen(Offer("a", cash_idr=100_000, followers=20_000), Account())
    assert (claimed.price, claimed.verdict) == ("below", "bargain")


@given(
    st.one_of(st.none(), st.integers(1, 10**9)),
    st.one_of(st.none(), st.integers(1, 10**8)),
    st.one_of(st.none(), st.integers(1, 10**8)),
)
def test_every_offer_gets_a_verdict_and_no_counter_above_the_price(cash, goods, followers) -> None:
    found = screen(Offer("a", cash_idr=cash, barter_idr=goods, followers=followers), Account())
    assert found.verdict in {"worth", "bargain", "decline"}
    if found.counter_idr is not None:
        assert 0 <= found.counter_idr <= (cash or 0) + (goods or 0)


def test_exclusivity_doubles_the_fair_range_and_usage_rights_change_nothing() -> None:
    plain = screen(Offer("a", pieces=ONE_REEL, cash_idr=1_500_000), GOOD)
    exclusive = screen(Offer("a", pieces=ONE_REEL, cash_idr=1_500_000, exclusive=True), GOOD)
    usage = screen(Offer("a", pieces=ONE_REEL, cash_idr=1_500_000, usage=True), GOOD)
    assert exclusive.fair.low == 2 * plain.fair.low
    assert (plain.price, exclusive.price) == ("dear", "fair")
    assert usage == plain
