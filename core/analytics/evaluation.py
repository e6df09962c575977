"""One account judged: what is known, how sure it is, and what follows from it.

`Evaluation.to_json` has exactly the keys of DESIGN.md section 5. Reasons are notes: a code with
values, which templates put into words (`evaluation.html.jinja`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pandas as pd

from core.analytics.asking import Asking
from core.analytics.assessment import Conclusion, assess
from core.analytics.engagement import DENOMINATORS
from core.analytics.forecast import Target
from core.analytics.price import FairPrice, fair_prices
from core.analytics.signals import Sign, severity
from core.analytics.tiers import DEFAULT_TIERS, Tiers
from core.analytics.verdict import (
    AVOID,
    INSUFFICIENT,
    POOR_AUTHENTICITY,
    SILENT_DAYS,
    Note,
    Place,
    Silence,
    Standing,
    judge,
)

Say = Callable[[Note], str]


@dataclass(frozen=True, slots=True)
class Engagement:
    """An engagement rate as a share 0..1 with its 90 % interval and what it was counted from."""

    rate: float | None
    low: float | None
    high: float | None
    mean: float | None
    formula: str
    denominator: str
    posts_used: int
    posts_total: int


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Place 0..100 among accounts of the same platform, tier and formula.

    reference: `catalogue` (our own accounts) or the source's name; n: how many accounts it holds.
    """

    percentile: float | None
    reference: str | None
    n: int | None


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign: indication, never proof. band: (low, high) in which it is normal, if there is one.

    severity: none, info, warn, alarm, or unknown where nothing can be compared.
    """

    name: str
    value: float
    band: tuple[float, float] | None
    severity: str


@dataclass(frozen=True, slots=True)
class Sponsored:
    """Share of posts that are paid for; their performance over that of the others."""

    share: float | None
    performance_ratio: float | None


@dataclass(frozen=True, slots=True)
class Interval:
    """Quantiles of the interactions of the next post."""

    p10: float | None
    p50: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything on one card. Notes are the reasons of the verdict, the most important first.

    interactions: median per post. window: first and last day of the posts used. reach: people a
    post reaches, counted where `reach_counted`, else estimated. hidden: posts without likes shown.
    buying_share: of comments, those that ask to buy. unpriced: ways to a price that its signs make
    doubtful. filmed: what is counted as reach are views, which
    videos have, and not people reached by any post.
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
    unpriced: frozenset[str] = frozenset()
    filmed: bool = True
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def demo(self) -> bool:
        """Return whether the account is a fictional one of the demo."""
        return self.source == "demo"

    @property
    def doubted(self) -> bool:
        """Return whether no price of it can be called cheap."""
        silent = any(n.code == "silent" and n.values["days"] >= SILENT_DAYS for n in self.notes)
        return silent or self.verdict in (AVOID, INSUFFICIENT)

    @property
    def asking(self) -> Asking | None:
        """Return how its own price lies, None without one."""
        if not self.rate_idr:
            return None
        return Asking(self.rate_idr, self.fair_price, self.interactions, self.doubted)

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
            "signals": [_signal_json(signal, say) for signal in self.signals],
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
    prices = _prices(rows, signals)
    return tuple(_evaluation(*one) for one in zip(rows, signals, prices, strict=True))


def verdicts(found: Conclusion) -> list[str]:
    """Return the verdict of each assessed creator, that of its evaluation."""
    rows = found.frame[list(_JUDGED)].to_dict("records")
    signals = [_signals(found, position) for position in range(len(rows))]
    prices = _prices(rows, signals)
    return [_judged(*one)[0] for one in zip(rows, signals, prices, strict=True)]


def _prices(
    rows: Sequence[Mapping[Any, Any]], signals: Sequence[tuple[Signal, ...]]
) -> list[FairPrice | None]:
    """Return the fair price of each account: by what is counted, else by its followers, and by nothing
    that its signs make doubtful."""
    views = [_number(row["expected_reach"]) if row["reach_counted"] else None for row in rows]
    followers = [_whole(row["followers"]) or None for row in rows]
    engaged = [_number(row["interactions"]) for row in rows]
    known = (np.array(values, dtype=np.float64) for values in (views, followers, engaged))
    return [
        price and price.without(_doubted(row, own))
        for price, row, own in zip(fair_prices(*known), rows, signals, strict=True)
    ]


def _doubted(row: Mapping[Any, Any], signals: tuple[Signal, ...]) -> frozenset[str]:
    """Return the ways to a price (`FairPrice.without`) whose numbers may have been bought."""
    raised = {signal.name: signal for signal in signals if signal.severity in ("warn", "alarm")}
    authenticity, interactions = _number(row["authenticity"], 1), _number(row["interactions"])
    bought = {"view_rate", "fake_followers", "growth_jump"} & set(raised)
    poor = authenticity is not None and authenticity < POOR_AUTHENTICITY
    found = {"rate_cards"} if bought or poor or interactions == 0 else set()
    if gap := raised.get("engagement_gap"):
        by_views = DENOMINATORS[int(row["denominator"])] == "views"
        low = {"rate_cards", "views"} if by_views else {"rate_cards"}
        found |= low if gap.value < 1 else {"interactions"}
    return frozenset(found)


def _rows(frame: pd.DataFrame, positions: Sequence[int]) -> list[dict[Any, Any]]:
    """Return rows as dictionaries; a few are picked by hand, which is quicker than a frame of them."""
    if len(positions) > FEW:
        return frame.iloc[list(positions)].to_dict("records")
    columns = {name: values.array for name, values in frame.items()}
    return [{name: values[at] for name, values in columns.items()} for at in positions]


FEW = 5


def _evaluation(
    row: Mapping[Any, Any], signals: tuple[Signal, ...], price: FairPrice | None
) -> Evaluation:
    engagement = _engagement(row)
    benchmark = Benchmark(
        _number(row["percentile"], 1), _text(row["reference"]), _whole(row["reference_n"])
    )
    verdict, notes = _judged(row, signals, price)
    return Evaluation(
        creator_id=str(row["creator_id"]),
        handle=str(row["handle"]),
        platform=str(row["platform"]),
        followers=_whole(row["followers"]) or None,
        tier=_text(row["tier"]),
        engagement=engagement,
        view_rate=_number(row["view_rate"]),
        benchmark=benchmark,
        signals=signals,
        authenticity=_number(row["authenticity"], 1),
        sponsored=Sponsored(_number(row["sponsored_share"]), _number(row["performance_ratio"])),
        forecast=Interval(*(_number(row[name], 1) for name in ("p10", "p50", "p90"))),
        fair_price=price,
        verdict=verdict,
        notes=notes,
        interactions=_number(row["interactions"]),
        views=_number(row["views"]),
        reach=_number(row["expected_reach"]),
        reach_counted=bool(row["reach_counted"]),
        hidden=int(row["posts_hidden"]),
        rate_idr=_whole(row["rate_idr"]),
        window=_window(row),
        source=_text(row["source"]) or "",
        buying_share=_number(row["buying_share"]),
        unpriced=_doubted(row, signals),
        filmed=not _known(row["reach"]),
        details={"category": _text(row["category"]), "city": _text(row["city"])},
    )


_JUDGED = (
    "followers", "rate_idr", "engagement_rate", "denominator", "posts_used", "posts_total",
    "posts_hidden", "percentile", "reference", "authenticity", "performance_ratio", "interactions",
    "expected_reach", "reach_counted", "rate_gap", "place_low", "place_high", "crowd_place",
    "published_place", "published_low", "published_gap", "published", "sponsored_share",
    "silent_days", "last_post",
)  # fmt: skip
"""Columns that a verdict is drawn from, beside signals."""


def _judged(
    row: Mapping[Any, Any], signals: tuple[Signal, ...], price: FairPrice | None
) -> tuple[str, tuple[Note, ...]]:
    rate_idr = _whole(row["rate_idr"])
    by_followers = DENOMINATORS[int(row["denominator"])] == "followers"
    return judge(
        followers=_whole(row["followers"]) or None,
        per_follower=_number(row["engagement_rate"]) if by_followers else None,
        posts_used=int(row["posts_used"]),
        posts_total=int(row["posts_total"]),
        hidden=int(row["posts_hidden"]),
        standing=_standing(row),
        gap=next((s.value for s in signals if s.name == "engagement_gap"), None),
        authenticity=_number(row["authenticity"], 1),
        severities={signal.name: signal.severity for signal in signals},
        asking=Asking(rate_idr, price, _number(row["interactions"])) if rate_idr else None,
        performance_ratio=_number(row["performance_ratio"]),
        sponsored_share=_number(row["sponsored_share"]),
        silence=_silence(row),
    )


def _standing(row: Mapping[Any, Any]) -> Standing | None:
    percentile = _number(row["percentile"], 1)
    if percentile is None:
        return None
    ends, source = (float(row["place_low"]), float(row["place_high"])), _text(row["reference"])
    place = Place(percentile, *ends, math.exp(row["rate_gap"]), source)
    told, source = _number(row["published_place"], 1), _text(row["published"])
    published = None
    if told is not None:
        low, gap = float(row["published_low"]), math.exp(row["published_gap"])
        published = Place(told, low, 100.0, gap, source)
    return Standing(place, published, _number(row["crowd_place"], 1))


def _silence(row: Mapping[Any, Any]) -> Silence | None:
    if not _known(row["silent_days"]):
        return None
    last = datetime.fromtimestamp(float(row["last_post"]) * 60, UTC)
    return Silence(float(row["silent_days"]), last)


def _engagement(row: Mapping[Any, Any]) -> Engagement:
    return Engagement(
        rate=_number(row["engagement_rate"]),
        low=_number(row["rate_low"]),
        high=_number(row["rate_high"]),
        mean=_number(row["rate_mean"]),
        formula=str(row["formula"]),
        denominator=DENOMINATORS[int(row["denominator"])],
        posts_used=int(row["posts_used"]),
        posts_total=int(row["posts_total"]),
    )


def _signals(found: Conclusion, position: int) -> tuple[Signal, ...]:
    signals = (_signal(sign, position) for sign in found.signs)
    return tuple(signal for signal in signals if signal is not None)


def _signal(sign: Sign, position: int) -> Signal | None:
    value = _number(float(sign.value[position]), 6)
    if value is None:
        return None
    band = _number(sign.low[position]), _number(sign.high[position])
    bounded = None if band[0] is None or band[1] is None else (band[0], band[1])
    return Signal(sign.name, value, bounded, severity(float(sign.excess[position])))


def _signal_json(signal: Signal, say: Say) -> dict[str, Any]:
    note = Note(
        f"signal_{signal.name}",
        {"value": signal.value, "band": signal.band, "severity": signal.severity},
    )
    return {
        "name": signal.name,
        "value": signal.value,
        "band": list(signal.band) if signal.band else None,
        "severity": signal.severity,
        "explanation": say(note),
    }


def _window(row: Mapping[Any, Any]) -> tuple[datetime, datetime] | None:
    first, last = int(row["first_minute"]), int(row["last_minute"])
    if not first or last >= (1 << 32) - 1:
        return None
    return datetime.fromtimestamp(first * 60, UTC), datetime.fromtimestamp(last * 60, UTC)


def _known(value: Any) -> bool:
    return value is not None and value is not pd.NA and math.isfinite(value)


def _number(value: Any, digits: int = 9) -> float | None:
    return round(float(value), digits) if _known(value) else None


def _whole(value: Any) -> int | None:
    return round(float(value)) if _known(value) else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
