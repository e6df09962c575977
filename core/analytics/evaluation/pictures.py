"""What charts show, as plain values: charts draw, they do not compute."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

import numpy as np

from core.analytics.evaluation.assessment import Assessment
from core.analytics.evaluation.evaluation import Evaluation
from core.analytics.frames.reference import usual_rates
from core.analytics.frames.tables import STORY, UNKNOWN_MINUTE
from core.analytics.measures.benchmark import CATALOGUE

MAX_POSTS = 24
MIN_PEERS = 8


@dataclass(frozen=True, slots=True)
class PostPoint:
    """One post: when, its likes + comments, and whether it was paid for."""

    at: datetime
    interactions: float
    sponsored: bool


@dataclass(frozen=True, slots=True)
class AccountPicture:
    """An account among its peers, and its newest posts in order of time.

    rate, low, high: shares 0..1. peers: rates of accounts of the same platform, tier and formula,
    empty where there are too few. usual: the published median that the account's place is measured
    from, None where it is a rank among the catalogue. middle: median interactions. p10, p50, p90: of
    the next post; paid: of one that is paid for, as these bring less. quiet_days: since the last post, where
    that is long.
    """

    handle: str
    tier: str | None
    denominator: str
    rate: float
    low: float
    high: float
    peers: tuple[float, ...]
    posts: tuple[PostPoint, ...]
    middle: float
    p10: float | None
    p50: float | None
    p90: float | None
    demo: bool
    usual: float | None = None
    paid: bool = False
    quiet_days: int | None = None

    @property
    def others(self) -> int:
        """Return how many peers there are beside the account itself."""
        return max(len(self.peers) - 1, 0)

    @property
    def above(self) -> int:
        """Return how many peers have a lower rate."""
        return sum(rate < self.rate for rate in self.peers)

    def in_zone(self, zone: tzinfo) -> AccountPicture:
        """Return the picture with the days of its posts as people of this zone count them."""
        return replace(self, posts=tuple(replace(p, at=p.at.astimezone(zone)) for p in self.posts))


def account_picture(found: Assessment, card: Evaluation) -> AccountPicture | None:
    """Return the picture of an evaluated account, None where there is too little to draw."""
    rate, low, high = card.engagement.rate, card.engagement.low, card.engagement.high
    posts = _posts(found, card.creator_id)
    if rate is None or low is None or high is None or len(posts) < 3:
        return None
    return AccountPicture(
        handle=card.handle,
        tier=card.tier,
        denominator=card.engagement.denominator,
        rate=rate,
        low=low,
        high=high,
        peers=_peers(found, card.creator_id),
        posts=posts,
        middle=card.interactions or 0.0,
        p10=card.forecast.p10,
        p50=card.forecast.p50,
        p90=card.forecast.p90,
        demo=card.demo,
        usual=_usual(card),
        paid=card.basis.paid < 1,
        quiet_days=next((int(n.values["days"]) for n in card.notes if n.code == "silent"), None),
    )


def _usual(card: Evaluation) -> float | None:
    if card.benchmark.reference in (None, CATALOGUE):
        return None
    size = np.array([card.followers or np.nan])
    (usual,) = usual_rates(card.platform, card.engagement.denominator, size).tolist()
    return usual if np.isfinite(usual) else None


def _posts(found: Assessment, creator_id: str) -> tuple[PostPoint, ...]:
    table = found.table
    position = int(np.flatnonzero(found.frame["creator_id"] == creator_id)[0])
    mine = (table.groups.codes == position) & ~np.isnan(table.likes) & (table.kind != STORY)
    rows = np.flatnonzero(mine & table.old & (table.minutes < UNKNOWN_MINUTE))[-MAX_POSTS:]
    return tuple(
        PostPoint(
            datetime.fromtimestamp(int(table.minutes[row]) * 60, UTC),
            float(np.nansum([table.likes[row], table.comments[row]])),
            bool(table.sponsored[row] == 1),
        )
        for row in rows
    )


def _peers(found: Assessment, creator_id: str) -> tuple[float, ...]:
    frame = found.frame
    ids, platforms, by, tiers, rates = (
        frame[name].tolist()
        for name in ("creator_id", "platform", "denominator", "tier", "engagement_rate")
    )
    own = ids.index(creator_id)
    cell = (platforms[own], by[own], tiers[own])
    known = sorted(
        float(rate)
        for rate, *place in zip(rates, platforms, by, tiers, strict=True)
        if np.isfinite(rate) and tuple(place) == cell
    )
    return tuple(known) if len(known) >= MIN_PEERS else ()
