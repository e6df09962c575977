"""What is kept of a creator for searches says the same as its card, and ranks what it should."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.catalogue import generate
from core.analytics.evaluation.evaluation import evaluate
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS, SUMMARIES
from core.analytics.portfolio.summary import (
    AVOIDED,
    COUNTED,
    ESTIMATED,
    OVERPRICED,
    RULES,
    least_price,
    price_bands,
    ranked,
    summarise,
)

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)


def creators(*rows: dict[str, Any]) -> pd.DataFrame:
    filled = [{"platform": "instagram", "creator_id": f"instagram:{r['handle']}"} | r for r in rows]
    return CREATORS.conform(pd.DataFrame(filled))


def posts(handle: str, likes: int, count: int = 12) -> pd.DataFrame:
    rows = [
        {
            "creator_id": f"instagram:{handle}",
            "post_id": f"{handle}{n}",
            "posted_at": NOW - timedelta(days=3 + n),
            "kind": "image",
            "likes": likes + n * likes // 20,
            "comments": max(likes // 30, 1) + n % 3,
        }
        for n in range(count)
    ]
    return POSTS.conform(pd.DataFrame(rows))


def known(*rows: dict[str, Any], what: pd.DataFrame | None = None) -> pd.DataFrame:
    shown = POSTS.empty() if what is None else what
    return summarise(creators(*rows), shown, COMMENTS.empty(), now=NOW).set_index("handle")


def test_who_was_counted_comes_before_who_is_only_guessed_at() -> None:
    found = known(
        {"handle": "counted", "followers": 5_000, "rate_idr": 100_000},
        {"handle": "guessed", "followers": 5_000, "rate_idr": 100_000},
        {"handle": "nobody", "rate_idr": 100_000},
        {"handle": "unpriced", "followers": 5_000},
        what=posts("counted", 200),
    )
    assert found.loc["counted", "standing"] == COUNTED
    assert found.loc["guessed", "standing"] == ESTIMATED
    assert pd.isna(found.loc["nobody", "standing"])
    assert pd.isna(found.loc["unpriced", "standing"])
    assert found.loc["guessed", "expected_interactions"] > 0


def test_an_absurd_price_is_told_from_a_fair_one() -> None:
    fair = {"handle": "fair", "followers": 5_000, "rate_idr": 150_000}
    absurd = {"handle": "absurd", "followers": 5_000, "rate_idr": 9_000_000}
    found = known(fair, absurd, what=pd.concat([posts("fair", 200), posts("absurd", 200)]))
    assert found["standing"].tolist() == [COUNTED, OVERPRICED]


def test_no_price_is_absurd_by_a_guess() -> None:
    found = known({"handle": "guessed", "followers": 5_000, "rate_idr": 9_000_000})
    assert 4_500 * found.loc["guessed", "expected_interactions"] < 9_000_000
    assert found.loc["guessed", "standing"] == ESTIMATED


def test_a_card_that_warns_keeps_them_out() -> None:
    frame = SUMMARIES.conform(
        pd.DataFrame(
            {
                "creator_id": ["instagram:a", "instagram:b"],
                "platform": "instagram",
                "handle": ["a", "b"],
                "rate_idr": 100_000,
                "estimated": False,
                "expected_interactions": 500.0,
                "authenticity": [30.0, 80.0],
                "verdict": ["avoid", "consider"],
            }
        )
    )
    found = ranked(frame)
    assert found["standing"].tolist() == [AVOIDED, COUNTED]
    assert found["worth"].tolist() == [150.0, 400.0]


def test_the_summary_says_what_the_card_says() -> None:
    rows = [{"handle": f"a{n}", "followers": 4_000 + n, "rate_idr": 100_000} for n in range(8)]
    what = pd.concat([posts(f"a{n}", 60 + 25 * n) for n in range(8)], ignore_index=True)
    cards = evaluate(creators(*rows), what, now=NOW)
    found = known(*rows, what=what)
    assert found["verdict"].tolist() == [card.verdict for card in cards]
    assert np.allclose(
        found["engagement_rate"].astype(float), [card.engagement.rate or 0 for card in cards]
    )


def test_verdicts_of_many_are_those_of_their_cards() -> None:
    demo = generate(3, NOW, creators=120)
    frames = (demo.creators, demo.posts, demo.comments.head(0))
    found = summarise(*frames, now=NOW)["verdict"].tolist()
    assert found == [card.verdict for card in evaluate(*frames, now=NOW)]
    assert len(set(found)) > 2


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=30))
def test_a_band_begins_at_its_least_price(prices: list[int]) -> None:
    for price, band in zip(prices, price_bands(np.array(prices)).tolist(), strict=True):
        assert least_price(band) <= price * (1 + 1e-9)
        assert price < least_price(band + 1) * (1 + 1e-9) or price <= 1


def test_rules_that_judge_otherwise_have_another_number() -> None:
    """Summaries are kept: where this fails, raise `RULES` and write down what the new rules say."""
    world = generate(3, NOW, creators=150)
    found = summarise(world.creators, world.posts, world.comments, now=NOW)
    said = found.groupby(["verdict", "standing"]).size().to_dict()
    assert (RULES, said) == (
        3,
        {
            ("avoid", AVOIDED): 9,
            ("consider", COUNTED): 73,
            ("consider", OVERPRICED): 2,
            ("insufficient_data", ESTIMATED): 4,
            ("recommended", COUNTED): 43,
        },
    )
