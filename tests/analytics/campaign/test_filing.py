"""Whose the results in a file are: by code or account, in the right campaign, nobody's otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.campaign.filing import Ownerless, filed_posts, filed_sales
from core.analytics.campaign.result import Campaign, Collaboration
from core.analytics.frames.schemas import CREATORS, POSTS

MADE = datetime(2026, 11, 1, tzinfo=UTC)
OLD, NEW = Campaign(1, "Lebaran", MADE), Campaign(2, "Hari Ibu", MADE)
NINA, RANI = Collaboration(5, 2, "dapurnina", None, "NINA10"), Collaboration(6, 2, "ranirasa")
BEFORE = Collaboration(4, 1, "dapurnina", None, "NINA5")
PEOPLE = (BEFORE, NINA, RANI)


def sales(*rows: tuple[str, str | None, int | None, int | None]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["influencer_id", "campaign", "orders", "revenue_idr"])
    return frame.astype(
        {"influencer_id": "string", "campaign": "string", "orders": "Int64", "revenue_idr": "Int64"}
    )


def totals(*rows: tuple[str, str | None, int | None, int | None]) -> dict[int, dict[str, int]]:
    found, _ = filed_sales(sales(*rows), (NEW, OLD), PEOPLE)
    return {one.who.id: {f.metric: f.value for f in one.facts} for one in found}


def test_codes_and_accounts_are_found_however_they_are_written() -> None:
    rows = (("nina10 ", None, 2, 50_000), ("@DapurNina", None, 1, None), ("NINA10", None, 3, 9))
    assert totals(*rows) == {5: {"sales": 6, "revenue_idr": 50_009}}


def test_the_campaign_that_is_named_wins_over_the_newest() -> None:
    assert set(totals(("dapurnina", "lebaran", 1, 1))) == {4}
    assert set(totals(("dapurnina", "entah", 1, 1))) == {5}


def test_what_no_row_knows_is_not_noted() -> None:
    assert totals(("ranirasa", None, None, 7)) == {6: {"revenue_idr": 7}}


def test_rows_of_nobody_are_counted() -> None:
    found, strangers = filed_sales(sales(("ZZZ", None, 1, 1), ("", None, 2, 2)), (NEW,), PEOPLE[1:])
    assert (found, strangers) == ((), Ownerless(2, 3, 3))


@given(st.lists(st.tuples(st.sampled_from(["NINA10", "ranirasa", "x"]), st.integers(0, 10**9))))
def test_nothing_is_lost_or_counted_twice(rows: list[tuple[str, int]]) -> None:
    frame = sales(*((who, None, 1, money) for who, money in rows))
    found, strangers = filed_sales(frame, (NEW, OLD), PEOPLE)
    facts = [f for one in found for f in one.facts]
    assert sum(f.value for f in facts if f.metric == "sales") + strangers.rows == len(rows)
    known = sum(money for who, money in rows if who != "x")
    assert sum(f.value for f in facts if f.metric == "revenue_idr") == known


def posts(*rows: tuple[str, float, str | None, int | None]) -> pd.DataFrame:
    """Return POSTS of (creator, days after the campaign was made, caption, likes)."""
    made = [
        {
            "creator_id": f"instagram:{who}",
            "post_id": f"p{i}",
            "posted_at": MADE + timedelta(days=day),
            "kind": "reel",
            "caption": caption,
            "likes": likes,
            "source": "test",
        }
        for i, (who, day, caption, likes) in enumerate(rows)
    ]
    return POSTS.conform(pd.DataFrame(made))


def creators(*handles: str) -> pd.DataFrame:
    rows = [
        {"creator_id": f"instagram:{h}", "platform": "instagram", "handle": h, "source": "test",
         "captured_at": MADE}
        for h in handles
    ]  # fmt: skip
    return CREATORS.conform(pd.DataFrame(rows))


def test_only_posts_with_the_code_since_the_campaign_count() -> None:
    frame = posts(
        ("dapurnina", 3, "Pakai NINA10 ya", 100),
        ("dapurnina", 5, "kode: nina10!", 20),
        ("dapurnina", -3, "NINA10", 7),
        ("dapurnina", 6, "resep sambal", 9),
        ("ranirasa", 6, "NINA10", 9),
    )
    (one,) = filed_posts(frame, creators("dapurnina", "ranirasa"), (NEW,), PEOPLE[1:], frozenset())
    facts = {f.metric: f.value for f in one.facts}
    assert one.who == NINA
    assert (facts["likes"], facts["stage"]) == (120, 5)
    assert facts["live_on"] == (MADE + timedelta(days=3)).toordinal()
    again = filed_posts(frame, creators("dapurnina"), (NEW,), (NINA,), frozenset({NINA.id}))
    assert {f.metric for f in again[0].facts} == {"likes"}


def test_days_are_those_of_indonesia() -> None:
    """A file's day without an hour begins at midnight there, which is the evening before in UTC."""
    midnight = -7 / 24
    for day, told in ((midnight, "2026-11-01"), (2 + midnight, "2026-11-03"), (2.8, "2026-11-04")):
        frame = posts(("dapurnina", day, "NINA10", 5))
        (one,) = filed_posts(frame, creators("dapurnina"), (NEW,), (NINA,), frozenset())
        facts = {f.metric: f.value for f in one.facts}
        assert facts["live_on"] == date.fromisoformat(told).toordinal()
    frame = posts(("dapurnina", midnight - 0.01, "NINA10", 5))
    assert filed_posts(frame, creators("dapurnina"), (NEW,), (NINA,), frozenset()) == ()
