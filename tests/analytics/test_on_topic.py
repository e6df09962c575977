"""Who posts nothing of what is promoted is not bought; a shop's own region goes first; dear is said."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd
import pytest

from core.analytics.frames.schemas import SUMMARIES
from core.analytics.portfolio.pool import affordable, matches, on_topic
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose
from core.analytics.pricing.asking import Asking


def known(*rows: dict[str, object]) -> pd.DataFrame:
    plain = {
        "platform": "tiktok", "tier": "nano", "followers": 5_000, "rate_idr": 100_000,
        "engagement_rate": 0.05, "percentile": 50.0, "posts_used": 20, "estimated": False,
        "expected_interactions": 300.0, "expected_reach": 4_000.0, "p10": 100.0, "p90": 900.0,
        "buying_share": 0.1, "authenticity": 90.0, "verdict": "consider", "source": "own",
        "evaluated_at": datetime(2026, 11, 1, tzinfo=UTC), "city": "Bogor",
    }  # fmt: skip
    frame = pd.DataFrame([{**plain, "creator_id": r["handle"], **r} for r in rows])
    return SUMMARIES.conform(frame)


KOPI = {"handle": "kopi", "category": "food"}
KODE = {"handle": "kode", "category": "tech", "expected_interactions": 3_000.0}


def names(request: Request, *rows: dict[str, object]) -> tuple[set[str], bool]:
    found = propose(known(*rows), request)
    return {pick.handle for pick in found.picks}, found.unfit


def test_reach_among_strangers_is_not_bought_where_somebody_fits() -> None:
    request = Request(1_000_000, product="kopi susu")
    assert names(request, KOPI, KODE) == ({"kopi"}, False)
    assert names(Request(1_000_000), KOPI, KODE) == ({"kopi", "kode"}, False)


def test_who_is_wanted_by_name_is_taken_all_the_same() -> None:
    assert names(Request(1_000_000, product="kopi susu", must=("kode",)), KOPI, KODE)[0] == {
        "kopi",
        "kode",
    }


def test_where_nobody_fits_it_is_said_that_reach_alone_decides() -> None:
    assert names(Request(1_000_000, product="kopi susu"), KODE) == ({"kode"}, True)


@pytest.mark.parametrize("percent", [29, 57, 58, 69, 100])
def test_who_costs_exactly_their_share_of_the_budget_is_not_left_out(percent: int) -> None:
    request = Request(3_000_000, max_share=percent / 100)
    assert request.dearest_idr == 30_000 * percent


def test_a_limit_for_each_is_a_limit_for_everyone() -> None:
    request = Request(3_000_000, each_idr=200_000)
    assert request.dearest_idr == 200_000
    dear = {
        "handle": "dear",
        "category": "food",
        "rate_idr": 900_000,
        "expected_interactions": 9_000.0,
    }
    frame = known(KOPI, dear)
    assert list(affordable(frame, request)) == [True, False]
    assert list(affordable(frame, Request(3_000_000, least_idr=200_001))) == [False, True]
    assert names(request, KOPI, dear)[0] == {"kopi"}


@pytest.mark.parametrize("premises", [True, False])
def test_the_region_of_a_shop_goes_before_the_country(premises: bool) -> None:
    near = {**KOPI, "handle": "near", "city": "Depok"}
    far = {**KOPI, "handle": "far", "city": "Medan", "expected_interactions": 900.0}
    request = Request(
        1_000_000, category="food", city="Cianjur", nearby=("Depok",), premises=premises, at_most=1
    )
    found = propose(known(near, far), request)
    assert [pick.handle for pick in found.picks] == (["near"] if premises else ["far"])
    assert found.relaxed == (("around",) if premises else ("city",))
    assert found.far == (0 if premises else 1)


def priced(**changed: object) -> Asking:
    (pick,) = propose(known({**KOPI, **changed}), Request(1_000_000, category="food")).picks
    asking: Asking = next(n for n in pick.notes if n.code == "pick_price").values["asking"]
    return asking


def test_a_price_lies_on_the_line_as_it_does_on_the_card() -> None:
    counted = {"reach_counted": True, "followers": None}
    assert priced(rate_idr=900_000, **counted).price.by_views == (60_000, 180_000)
    assert priced(rate_idr=900_000, **counted).word == "dear"
    assert priced(rate_idr=100_000, **counted).word == "fair"
    assert priced(rate_idr=50_000, **counted).word == "cheap"
    assert priced(rate_idr=50_000, verdict="insufficient_data", **counted).word == "below"


@pytest.mark.parametrize("counted", [False, None])
def test_reach_that_was_worked_out_sets_no_price(counted: bool | None) -> None:
    asking = priced(rate_idr=400_000, reach_counted=counted)
    assert (asking.by_views, asking.by_cost, asking.word) == (None, "above", "above")


def test_on_topic_needs_the_column_of_fits() -> None:
    from core.analytics.portfolio.pool import fitted

    request = Request(1_000_000, product="kopi")
    frame = fitted(known(KOPI, KODE), request.wanted)
    assert list(on_topic(frame, request)) == [True, False]
    assert matches(frame, request).all()
