"""What is kept of a creator for searches: worked out when a creator changes, not when one asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

import numpy as np
import pandas as pd

from core.analytics.authenticity.audience import by_others, kinds_of
from core.analytics.authenticity.crowds import crowds
from core.analytics.evaluation.assessment import Conclusion, Facts, compare, conclude, facts
from core.analytics.evaluation.evaluation import verdicts
from core.analytics.evaluation.verdict import AVOID
from core.analytics.fit.topics import topics_of, written
from core.analytics.frames.grouping import Floats, Ints
from core.analytics.frames.schemas import SUMMARIES
from core.analytics.frames.tables import column, floats, post_table
from core.analytics.measures.estimate import estimated_interactions
from core.analytics.measures.kinds import read_kinds, write_kinds
from core.analytics.portfolio.deliverables import Fee, brings, sold_for
from core.analytics.portfolio.pool import ABSURD, FAIR_COST_IDR, expected, lasting, reached, worth
from core.analytics.portfolio.request import Request
from core.analytics.pricing.card import named, read_card, read_packages
from core.analytics.tiers import DEFAULT_TIERS, Tiers

READ_AT_MOST: Final = 4_000
"""More comments than this are judged by rule: somebody waits for the end of the import."""

RULES: Final = 3
"""Raised whenever `summarise` says something else of the same rows: summaries of other rules are made anew."""

COUNTED, ESTIMATED, OVERPRICED, AVOIDED = range(4)
"""Standings: taken first; taken where nobody else is left, as nothing was counted; a counted interaction
costs absurdly much; the creator's own card says to avoid them. The last two are taken by name only."""

DRAWN_FROM_POSTS: Final = (
    "engagement_rate", "percentile", "posts_used", "estimated", "expected_interactions",
    "expected_reach", "reach_counted", "p10", "p90", "buying_share", "authenticity", "verdict",
    "topics", "crowd", "kinds", "evaluated_at",
)  # fmt: skip
"""Columns of SUMMARIES that say nothing without posts."""

WORTHS: Final = {
    "engagement": "worth",
    "awareness": "worth_awareness",
    "sales": "worth_sales",
}
"""The column of SUMMARIES that says what somebody is worth towards each goal."""

BANDS: Final = 4
"""Price bands per doubling of the price."""


def summarise(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame,
    *,
    now: datetime,
    tiers: Tiers = DEFAULT_TIERS,
    growth: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return SUMMARIES of CREATORS, in their order, from their POSTS and COMMENTS.

    Creators are compared with each other where there are enough of a kind: hand in peers.
    """
    kinds = kinds_of(comments) if 0 < len(comments) <= READ_AT_MOST else None
    table = post_table(creators, posts, now)
    known = facts(
        creators, posts, comments, table, tiers=tiers, kinds=kinds, growth=growth, by_kind=True
    )
    known = with_topics(known, creators, posts, comments)
    found = conclude(known, compare(known.frame))
    return summaries(found, now)


def with_topics(
    known: Facts, creators: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame
) -> Facts:
    """Return facts whose frame says too what each posts about and who comments: topics, crowd and
    guess, the category that captions speak of. They too are the same whoever else is there."""
    comments = by_others(creators, posts, comments)
    about = topics_of(creators, posts, comments)
    frame = known.frame.assign(
        guess=_texts(told.category for told in about),
        topics=_texts(written(t) if t.captions or t.comments else None for t in about),
        crowd=_texts(crowds(creators, posts, comments)),
    )
    return replace(known, frame=frame)


def summaries(found: Conclusion, now: datetime) -> pd.DataFrame:
    """Return SUMMARIES of what was concluded from facts by kind and `with_topics`, a row a creator."""
    frame = found.frame.reset_index(drop=True)
    own = expected(frame)
    values = np.where(np.isnan(own), estimated_interactions(frame), own)
    return ranked(
        frame.assign(
            rate_idr=priced(frame),
            kinds=_texts(write_kinds(frame)),
            category=frame["category"].fillna(frame["guess"]),
            expected_interactions=values,
            expected_reach=reached(frame, values) * lasting(frame),
            estimated=~(frame["posts_used"] > 0),
            verdict=np.array(verdicts(found), dtype=object),
            evaluated_at=now,
        )
    )


def priced(frame: pd.DataFrame) -> pd.Series:
    """Return by what price each is found: that of one post, else the lowest that the card asks for
    anything; NA where nothing is known. frame: columns rate_idr and rate_card."""
    rates = frame["rate_idr"].astype("Int64")
    bare = rates.isna() & frame["rate_card"].notna()
    if not bare.any():
        return rates
    least = [
        min([*read_card(card).values(), *read_packages(card).values()], default=pd.NA)
        for card in frame.loc[bare, "rate_card"]
    ]
    return rates.where(~bare, pd.Series(least, rates.index[bare], dtype="Int64"))


def keep_drawn(new: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Return new SUMMARIES; where they count no posts and the known ones did, what those drew from
    posts stays: the posts were never handed over, and saying less would be wrong.

    known: SUMMARIES of some of these creators, as they are kept.
    """
    counted = known[(known["posts_used"] > 0).fillna(False)].set_index("creator_id")
    bare = ~(new["posts_used"] > 0).fillna(False) & new["creator_id"].isin(counted.index)
    if not bare.any():
        return new
    kept = counted.loc[new.loc[bare, "creator_id"], list(DRAWN_FROM_POSTS)]
    changed = new.copy()
    for name in DRAWN_FROM_POSTS:
        changed.loc[bare, name] = kept[name].array
    return ranked(changed)


def _texts(values: Iterable[str | None]) -> pd.api.extensions.ExtensionArray:
    return pd.array(list(values), dtype="string")


def ranked(frame: pd.DataFrame) -> pd.DataFrame:
    """Return SUMMARIES with the columns by which a search finds the best first.

    frame: all others of SUMMARIES. worth, worth_awareness, worth_sales: what is bought for the price
    (`deliverables.sold_for`) is worth towards a goal before anything is known of a fit (`pool.worth`), so
    that nobody is ever worth more. standing: see the constants of this module. price_band: see
    `price_bands`. They are unknown where there is no price or nothing to expect.
    """
    known = SUMMARIES.conform(frame)
    expected_, rate = column(known, "expected_interactions"), floats(known["rate_idr"])
    bought = _bought(known, rate)
    expected_ = expected_ * bought
    taken = np.isfinite(expected_) & np.isfinite(rate)
    dear = rate > ABSURD * FAIR_COST_IDR * expected_
    standing = np.where(dear, OVERPRICED, COUNTED)
    standing = np.where(known["estimated"].fillna(True), ESTIMATED, standing)
    standing = np.where((known["verdict"] == AVOID).fillna(False), AVOIDED, standing)
    return SUMMARIES.conform(
        known.assign(
            standing=pd.Series(standing, known.index, dtype="Int64").where(taken),
            price_band=pd.Series(price_bands(rate), known.index, dtype="Int64").where(taken),
            **{
                name: np.where(taken, worth(known, Request(0, goal=goal)) * bought, np.nan)
                for goal, name in WORTHS.items()
            },
        )
    )


def _bought(known: pd.DataFrame, rate: Floats) -> Floats:
    """Return how many posts are worth what the price of each is for, 1 for one post."""
    factors = np.ones(len(known))
    for row in np.flatnonzero(known["rate_card"].notna() & np.isfinite(rate)).tolist():
        one = known.iloc[row]
        prices = named(read_card(one["rate_card"]), one["platform"])
        fees = {kind: Fee(idr) for kind, idr in prices.items()}
        packages = read_packages(one["rate_card"])
        pieces = sold_for(int(rate[row]), one["platform"], fees, packages)
        if pieces is not None:
            text = None if pd.isna(one["kinds"]) else one["kinds"]
            factors[row] = brings(pieces, read_kinds(text)).engaged
    return factors


def price_band(rate_idr: int) -> int:
    """Return the band of one price."""
    return int(price_bands(np.array([rate_idr]))[0])


def price_bands(rates_idr: np.ndarray) -> Ints:
    """Return the band of each price: within one, prices differ by a factor below 2^(1/4)."""
    known = np.maximum(np.nan_to_num(np.asarray(rates_idr, dtype=np.float64)), 1.0)
    return np.floor(BANDS * np.log2(known) + 1e-9).astype(np.int64)


def least_price(band: int) -> float:
    """Return the lowest price of a band, in rupiah; 0 for the first, which holds what is free."""
    return 0.0 if band <= 0 else float(2 ** (band / BANDS))
