"""Whether a campaign paid is said only as far as both sides are known."""

from datetime import UTC, date, datetime

import pytest

from core.analytics.campaign.balance import balance_of, even_of
from core.analytics.campaign.computing import result
from core.analytics.campaign.log import AGREED, DROPPED, REMOVED, SHIPPED, Entry, Fact
from core.analytics.campaign.result import Basis, Campaign, Collaboration, Result

AT = datetime(2026, 11, 20, tzinfo=UTC)
NATAL = Campaign(1, "natal", AT)
WHO = [Collaboration(1, 1, "rasa"), Collaboration(2, 1, "tasya")]


def found(*facts: Fact) -> Result:
    log = [Entry(n, 1, 7, AT, 1, fact) for n, fact in enumerate(facts, 1)]
    return result(NATAL, WHO, log, date(2026, 11, 30))


def agreed(fee: int, who: int) -> tuple[Fact, Fact]:
    return Fact("stage", AGREED, who), Fact("fee_idr", fee, who)


def test_revenue_less_cost() -> None:
    one = balance_of(found(*agreed(170_000, 1), Fact("revenue_idr", 525_000, 1)))
    assert (one.left_idr, one.unpriced, one.break_even) == (355_000, 0, None)


def test_pieces_without_revenue_take_the_price_that_is_said() -> None:
    facts = (
        *agreed(170_000, 1),
        Fact("sales", 21, 1),
        Fact("sales", 3, 2),
        Fact("revenue_idr", 75_000, 2),
    )
    unsaid = balance_of(found(*facts))
    assert (unsaid.unpriced, unsaid.revenue_idr) == (21, 75_000)
    said = balance_of(found(*facts), 25_000)
    assert (said.revenue_idr, said.left_idr, said.break_even) == (600_000, 430_000, 7)


@pytest.mark.parametrize(
    ("facts", "fees", "taken"),
    [
        ((), 470_000, 470_000),
        (agreed(300_000, 2), 470_000, 470_000),
        ((Fact("stage", DROPPED, 2),), 170_000, 170_000),
        ((Fact("stage", REMOVED, 2),), 170_000, 170_000),
        ((Fact("paid_idr", 50_000, 2, "add"), Fact("stage", DROPPED, 2)), 220_000, 220_000),
        ((Fact("paid_idr", 350_000, 2, "add"),), 520_000, 520_000),
        ((Fact("barter_idr", 40_000, 2),), 470_000, 510_000),  # planned as the fee is
        ((Fact("barter_idr", 40_000, 2), Fact("stage", DROPPED, 2)), 170_000, 170_000),
    ],
)
def test_fees_budget_and_rest_are_of_the_same_people(
    facts: tuple[Fact, ...], fees: int, taken: int
) -> None:
    """What is left is the budget less what is said to be taken, whoever dropped out."""
    fee = Fact("budget_idr", 1_000_000), Fact("fee_idr", 170_000, 1), Fact("fee_idr", 300_000, 2)
    one = found(*fee, *facts)
    assert (one.fees_idr, one.taken_idr, one.left_idr) == (fees, taken, 1_000_000 - taken)


def test_what_is_not_known_stays_unknown() -> None:
    assert balance_of(found()).left_idr is None
    assert balance_of(found(Fact("revenue_idr", 75_000, 1))).left_idr is None
    assert balance_of(found(*agreed(1, 1))).revenue_idr is None


def test_who_sold_nothing_costs_something_all_the_same() -> None:
    """Zero is counted: leaving out what it cost would make every sale look cheaper."""
    sold = found(
        *agreed(100_000, 1), Fact("sales", 10, 1), *agreed(300_000, 2), Fact("sales", 0, 2)
    )
    assert sold.cps_idr == 40_000
    untold = found(*agreed(100_000, 1), Fact("sales", 10, 1), *agreed(300_000, 2))
    assert untold.cps_idr == 10_000


def test_costs_per_something_say_what_they_are_of() -> None:
    facts = (*agreed(100_000, 1), Fact("likes", 50, 1), *agreed(300_000, 2))
    assert found(*facts, Fact("likes", 0, 2)).cpe_of == Basis(400_000, 50, rows=2, others=0)
    assert found(*facts).cpe_of == Basis(100_000, 50, rows=1, others=1)
    assert found(*agreed(100_000, 1), Fact("likes", 0, 1)).cpe_idr is None


def test_what_goods_cost_is_not_known_where_somebodys_sales_are_not() -> None:
    """Revenue of pieces that nobody counted would stand beside goods of the others alone."""
    facts = (*agreed(100_000, 1), Fact("sales", 10, 1), Fact("revenue_idr", 500_000, 1))
    counted = balance_of(found(*facts), unit_idr=20_000)
    assert (counted.goods_idr, counted.net_idr) == (200_000, 200_000)
    uncounted = balance_of(found(*facts, Fact("revenue_idr", 900_000, 2)), unit_idr=20_000)
    assert (uncounted.goods_idr, uncounted.net_idr, uncounted.net_roi) == (None, None, None)


def test_goods_for_who_has_not_agreed_are_a_plan_and_nothing_is_owed() -> None:
    one = found(Fact("fee_idr", 200_000, 2), Fact("barter_idr", 50_000, 2)).rows[1]
    assert (one.cost_idr, one.planned_idr, one.owed_idr) == (None, 250_000, None)


def test_who_dropped_out_is_expected_to_bring_nothing() -> None:
    facts = (Fact("forecast", 300, 1), Fact("forecast", 200, 2))
    assert found(*facts).totals.forecast == 500
    assert found(*facts, Fact("stage", DROPPED, 2)).totals.forecast == 300


def test_roas_is_of_those_whose_cost_and_revenue_are_known() -> None:
    apart = (*agreed(1_200_000, 1), Fact("revenue_idr", 500_000, 2))
    assert (found(*apart).roas, found(*apart).roas_of) == (None, None)
    both = found(*apart, Fact("revenue_idr", 600_000, 1))
    assert (both.roas, both.roas_of) == (0.5, Basis(1_200_000, 600_000, rows=1, others=0))
    assert found(*agreed(100_000, 1), Fact("revenue_idr", 0, 1)).roas == 0
    assert (
        found(*agreed(100_000, 1), Fact("revenue_idr", 200_000)).roas == 2
    )  # of the campaign itself


def test_other_costs_count_besides_the_creators() -> None:
    ads = (Fact("other_idr", 50_000, mode="add"), Fact("other_idr", 30_000, mode="add"))
    planned = found(Fact("budget_idr", 500_000), Fact("fee_idr", 100_000, 1), *ads)
    assert (planned.other_idr, planned.totals.cost_idr, planned.left_idr) == (
        80_000,
        80_000,
        320_000,
    )
    assert even_of(planned, 20_000).pieces == 9  # (100,000 planned + 80,000) / 20,000
    paid = found(*agreed(120_000, 1), Fact("revenue_idr", 400_000, 1), *ads)
    assert (paid.roas, balance_of(paid).left_idr) == (2, 200_000)
    assert paid.every[-1].cost_idr == 80_000


def test_what_creators_without_a_fee_sold_is_set_against_what_nobody_got() -> None:
    ads, sold = Fact("other_idr", 200_000), Fact("revenue_idr", 700_000, 1)
    assert found(*agreed(0, 1), sold, ads).roas == 3.5
    assert found(sold, ads).roas is None  # what the creator cost is not known
    assert found(*agreed(0, 1), sold, ads, *agreed(500_000, 2)).roas is None


def test_a_commission_is_a_fee_as_soon_as_there_is_revenue() -> None:
    share = (Fact("commission", 750, 1), Fact("fee_idr", 0, 1), Fact("stage", AGREED, 1))
    unsold = found(*share).rows[0]
    assert (unsold.fee_idr, unsold.owed_idr, unsold.fixed_idr) == (None, None, 0)
    sold = found(*share, Fact("revenue_idr", 400_000, 1), Fact("paid_idr", 10_000, 1, "add"))
    row = sold.rows[0]
    assert (row.commission_idr, row.fee_idr, row.owed_idr) == (30_000, 30_000, 20_000)
    assert (sold.totals.cost_idr, row.fixed_idr) == (30_000, 0)
    both = found(*share, Fact("fee_idr", 50_000, 1), Fact("revenue_idr", 400_000, 1)).rows[0]
    assert (both.fee_idr, both.fixed_idr) == (80_000, 50_000)


def test_engagement_is_of_those_whose_views_are_known() -> None:
    seen = (Fact("likes", 90, 1), Fact("comments", 10, 1), Fact("views", 2_000, 1))
    engagement = found(*seen, Fact("likes", 500, 2)).engagement
    assert engagement is not None
    assert (engagement.rate, engagement.rows) == (0.05, 1)
    assert found(Fact("likes", 500, 2), Fact("views", 0, 1)).engagement is None


@pytest.mark.parametrize(
    ("facts", "cost"),
    [
        ((Fact("stage", AGREED, 1),), None),
        ((Fact("stage", SHIPPED, 1),), 670_000),
        ((Fact("stage", SHIPPED, 1), Fact("paid_idr", 100_000, 1)), 770_000),
        ((Fact("stage", SHIPPED, 1), Fact("goods_left", 0, 1)), None),
        ((Fact("stage", SHIPPED, 1), Fact("stage", AGREED, 1)), None),
        ((Fact("stage", AGREED, 1), Fact("goods_left", 1, 1)), 670_000),
    ],
)
def test_goods_that_were_sent_to_who_is_out_stay_a_cost_until_they_come_back(
    facts: tuple[Fact, ...], cost: int | None
) -> None:
    goods = (
        Fact("barter_idr", 650_000, 1),
        Fact("shipping_idr", 20_000, 1),
        Fact("fee_idr", 400_000, 1),
    )
    for out in (DROPPED, REMOVED):
        assert found(*goods, *facts, Fact("stage", out, 1)).totals.cost_idr == cost
