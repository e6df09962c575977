"""One account judged: what is known, how sure it is, and what follows from it.

The keys of `Evaluation.to_json` are a contract (tests/commands/test_cli.py). Reasons are notes: a code with
values, which templates put into words (`evaluation.html.jinja`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from core.analytics.evaluation.assessment import Conclusion, assess
from core.analytics.evaluation.figures import (
    Benchmark,
    Engagement,
    Interval,
    Row,
    Signal,
    Sponsored,
    number,
    silence,
    standing,
    text,
    whole,
    window,
)
from core.analytics.evaluation.notes import SILENT_DAYS, Note, Say, caveats, warned
from core.analytics.evaluation.verdict import AVOID, INSUFFICIENT, Posts, judge
from core.analytics.measures.engagement import FOLLOWERS, MIN_POSTS
from core.analytics.measures.forecast import Target
from core.analytics.pricing.age import months_old
from core.analytics.pricing.asking import Asking
from core.analytics.pricing.basis import Basis
from core.analytics.pricing.price import FairPrice
from core.analytics.pricing.pricing import basis_of, plain_prices
from core.analytics.tiers import DEFAULT_TIERS, Tiers


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything on one card. Notes are the reasons of the verdict, the most important first.

    interactions: median per post. window: first and last day of the posts used. reach: people a
    post reaches, counted where `reach_counted`, else estimated. hidden: posts without likes shown.
    buying_share: of comments, those that ask to buy. basis: what every price is judged on. place: the
    percentiles between which it lies with 90 %. price_months: how old its own price is, None where it is not
    old (`pricing.age`).
    """

    creator_id: str
    handle: str
    platform: str
    followers: int | None
    tier: str | None
    engagement: Engagement
    view_rate: float | None
    benchmark: Benchmark
    signals: tuple[Signal, ...]
    authenticity: float | None
    sponsored: Sponsored
    forecast: Interval
    fair_price: FairPrice | None
    verdict: str
    notes: tuple[Note, ...]
    interactions: float | None
    views: float | None
    reach: float | None
    reach_counted: bool
    hidden: int
    rate_idr: int | None
    window: tuple[datetime, datetime] | None
    source: str
    buying_share: float | None = None
    basis: Basis = field(default_factory=Basis)
    place: tuple[float, float] | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    price_months: int | None = None

    @property
    def demo(self) -> bool:
        """Return whether the account is a fictional one of the demo."""
        return self.source == "demo"

    @property
    def caveats(self) -> tuple[Note, ...]:
        """Return what is said against it beside its price, the weightiest first."""
        return caveats(self.notes)

    @property
    def warned(self) -> bool:
        """Return whether more than its engagement or its price keeps it from being recommended."""
        return warned(self.notes, self.authenticity)

    @property
    def checked(self) -> int:
        """Return how many signs there was something to judge by."""
        return sum(signal.checked for signal in self.signals)

    @property
    def asking(self) -> Asking | None:
        """Return how its own price lies, None without one."""
        return self.basis.asking(self.rate_idr)

    def to_json(self, say: Say = str) -> dict[str, Any]:
        """Return the object of `gandeng evaluate --json`; `say` puts notes into words."""
        price = self.fair_price
        return {
            "handle": self.handle,
            "platform": self.platform,
            "followers": self.followers,
            "tier": self.tier,
            "engagement": asdict(self.engagement),
            "view_rate": self.view_rate,
            "benchmark": asdict(self.benchmark),
            "signals": [signal.to_json(say) for signal in self.signals],
            "authenticity": self.authenticity,
            "sponsored": asdict(self.sponsored),
            "forecast": asdict(self.forecast),
            "fair_price_idr": {
                "low": price and price.low,
                "high": price and price.high,
                "basis": price and price.basis,
            },
            "verdict": self.verdict,
            "reasons": [say(note) for note in self.notes],
        }


def evaluate(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None = None,
    *,
    now: datetime,
    only: Sequence[str] | None = None,
    tiers: Tiers = DEFAULT_TIERS,
    kinds: pd.Series | None = None,
    growth: pd.DataFrame | None = None,
    planned: Target | None = None,
) -> tuple[Evaluation, ...]:
    """Return an evaluation of each of CREATORS, in their order, from POSTS and COMMENTS.

    only: creator_ids to return; the others are there to be compared with. growth: GROWTH, what accounts had
    on earlier days. planned: what is known of each creator's next post.
    """
    found = assess(
        creators, posts, comments, now=now, tiers=tiers, kinds=kinds, growth=growth, planned=planned
    )
    return evaluations(found, only)


def evaluations(found: Conclusion, only: Sequence[str] | None = None) -> tuple[Evaluation, ...]:
    """Return the evaluations of assessed creators, in their order; `only` names creator_ids."""
    wanted = None if only is None else frozenset(only)
    ids = found.frame["creator_id"]
    positions = [i for i, name in enumerate(ids) if wanted is None or name in wanted]
    rows = _rows(found.frame, positions)
    signals = [_signals(found, position) for position in positions]
    bases = [basis_of(*one) for one in zip(rows, signals, strict=True)]
    prices = plain_prices(bases)
    return tuple(_evaluation(*one) for one in zip(rows, signals, bases, prices, strict=True))


def verdicts(found: Conclusion) -> list[str]:
    """Return the verdict of each assessed creator, that of its evaluation. Most of a list have no posts, and
    so none that is worth working out (see `judge`)."""
    told = [INSUFFICIENT] * len(found.frame)
    positions = np.flatnonzero(found.frame["posts_used"] >= MIN_POSTS).tolist()
    rows = found.frame[list(_JUDGED)].iloc[positions].to_dict("records")
    for position, row in zip(positions, rows, strict=True):
        signals = _signals(found, position)
        told[position] = _judged(row, signals, basis_of(row, signals))[0]
    return told


def _rows(frame: pd.DataFrame, positions: Sequence[int]) -> list[dict[Any, Any]]:
    """Return rows as dictionaries; a few are picked by hand, which is quicker than a frame of them."""
    if len(positions) > FEW:
        return frame.iloc[list(positions)].to_dict("records")
    columns = {name: values.array for name, values in frame.items()}
    return [{name: values[at] for name, values in columns.items()} for at in positions]


FEW = 5


def _evaluation(
    row: Row, signals: tuple[Signal, ...], basis: Basis, price: FairPrice | None
) -> Evaluation:
    verdict, notes = _judged(row, signals, basis)
    unsure = verdict in (AVOID, INSUFFICIENT)
    silent = any(n.code == "silent" and n.values["days"] >= SILENT_DAYS for n in notes)
    low, high = number(row["place_low"], 1), number(row["place_high"], 1)
    return Evaluation(
        creator_id=str(row["creator_id"]),
        handle=str(row["handle"]),
        platform=str(row["platform"]),
        followers=whole(row["followers"]) or None,
        tier=text(row["tier"]),
        engagement=Engagement.of(row),
        view_rate=number(row["view_rate"]),
        benchmark=Benchmark.of(row),
        signals=signals,
        authenticity=number(row["authenticity"], 1),
        sponsored=Sponsored.of(row),
        forecast=Interval.of(row),
        fair_price=price,
        verdict=verdict,
        notes=notes,
        interactions=number(row["interactions"]),
        views=number(row["views"]),
        reach=number(row["expected_reach"]),
        reach_counted=bool(row["reach_counted"]),
        hidden=int(row["posts_hidden"]),
        rate_idr=whole(row["rate_idr"]),
        window=window(row),
        source=text(row["source"]) or "",
        buying_share=number(row["buying_share"]),
        basis=replace(basis, doubted=unsure or silent, unsure=unsure),
        place=None if low is None or high is None else (low, high),
        details={"category": text(row["category"]), "city": text(row["city"])},
        price_months=months_old(number(row["price_days"])),
    )


_JUDGED = (
    "followers", "rate_idr", "engagement_rate", "denominator", "posts_used", "posts_total",
    "posts_hidden", "posts_young", "posts_counted", "percentile", "reference", "authenticity",
    "performance_ratio", "interactions", "expected_reach", "reach_counted", "reach", "believed",
    "rate_gap", "place_low", "place_high", "crowd_place", "published_place", "published_low",
    "published_gap", "published", "sponsored_share", "silent_days", "last_post",
)  # fmt: skip
"""Columns that a verdict is drawn from, beside signals."""


def _judged(row: Row, signals: tuple[Signal, ...], basis: Basis) -> tuple[str, tuple[Note, ...]]:
    by_followers = row["denominator"] == FOLLOWERS
    return judge(
        followers=basis.followers,
        per_follower=number(row["engagement_rate"]) if by_followers else None,
        posts=Posts(**{name: int(row[f"posts_{name}"]) for name in Posts.__slots__}),
        standing=standing(row),
        gap=next((s.value for s in signals if s.name == "engagement_gap"), None),
        authenticity=number(row["authenticity"], 1),
        signs={s.name: (s.severity, s.value, s.comments) for s in signals},
        asking=basis.asking(whole(row["rate_idr"])),
        performance_ratio=number(row["performance_ratio"]),
        sponsored_share=number(row["sponsored_share"]),
        silence=silence(row),
    )


def _signals(found: Conclusion, position: int) -> tuple[Signal, ...]:
    signals = (Signal.of(sign, position) for sign in found.signs)
    return tuple(signal for signal in signals if signal is not None)
