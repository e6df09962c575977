"""The figures of a card as values, each read from a row of assessed creators (`assessment.Conclusion`)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from core.analytics.authenticity.signals import Sign, severity
from core.analytics.evaluation.notes import Note, Say
from core.analytics.evaluation.verdict import Place, Silence, Standing
from core.analytics.measures.engagement import DENOMINATORS

Row = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Engagement:
    """An engagement rate as a share 0..1 with its 90 % interval and what it was counted from; no
    formula where nothing was computed."""

    rate: float | None
    low: float | None
    high: float | None
    mean: float | None
    formula: str | None
    denominator: str
    posts_used: int
    posts_total: int

    @staticmethod
    def of(row: Row) -> Engagement:
        """Read it from a row."""
        return Engagement(
            rate=number(row["engagement_rate"]),
            low=number(row["rate_low"]),
            high=number(row["rate_high"]),
            mean=number(row["rate_mean"]),
            formula=None if number(row["engagement_rate"]) is None else str(row["formula"]),
            denominator=DENOMINATORS[int(row["denominator"])],
            posts_used=int(row["posts_used"]),
            posts_total=int(row["posts_total"]),
        )


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Place 0..100 among accounts of the same platform, tier and formula.

    reference: `catalogue` (our own accounts) or the source's name; n: how many accounts it holds.
    """

    percentile: float | None
    reference: str | None
    n: int | None

    @staticmethod
    def of(row: Row) -> Benchmark:
        """Read it from a row."""
        return Benchmark(
            number(row["percentile"], 1), text(row["reference"]), whole(row["reference_n"])
        )


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign: indication, never proof. band: (low, high) in which it is normal, if there is one.

    severity: none, info, warn, alarm, or unknown where nothing can be compared. comments: how many it
    rests on, where it is one of comments.
    """

    name: str
    value: float
    band: tuple[float, float] | None
    severity: str
    comments: int | None = None

    @property
    def checked(self) -> bool:
        """Return whether there was something to judge it by."""
        return self.severity != "unknown"

    @property
    def beyond(self) -> str | None:
        """Return how far outside its band it lies, `little`, `outside` or `far`: up to 1.25 times the end
        that it is beyond of, up to twice that, or more; None within."""
        if self.band is None or self.band[0] <= self.value <= self.band[1]:
            return None
        low, high = self.band
        more, less = (self.value, high) if self.value > high else (low, self.value)
        return "little" if more < 1.25 * less else "outside" if more < 2 * less else "far"

    @staticmethod
    def of(sign: Sign, position: int) -> Signal | None:
        """Return what a sign says of one creator, None where it says nothing."""
        value = number(float(sign.value[position]), 6)
        if value is None:
            return None
        band = number(sign.low[position]), number(sign.high[position])
        bounded = None if band[0] is None or band[1] is None else (band[0], band[1])
        comments = None if sign.comments is None else int(sign.comments[position])
        return Signal(sign.name, value, bounded, severity(float(sign.excess[position])), comments)

    def to_json(self, say: Say) -> dict[str, Any]:
        """Return the object of `gandeng evaluate --json`."""
        values = {"value": self.value, "band": self.band, "severity": self.severity}
        values |= {"beyond": self.beyond, "comments": self.comments}
        return {
            "name": self.name,
            "value": self.value,
            "band": list(self.band) if self.band else None,
            "severity": self.severity,
            "explanation": say(Note(f"signal_{self.name}", values)),
        }


@dataclass(frozen=True, slots=True)
class Sponsored:
    """Share of posts that are paid for; their performance over that of the others."""

    share: float | None
    performance_ratio: float | None

    @staticmethod
    def of(row: Row) -> Sponsored:
        """Read it from a row."""
        return Sponsored(number(row["sponsored_share"]), number(row["performance_ratio"]))


@dataclass(frozen=True, slots=True)
class Interval:
    """Quantiles of the interactions of the next post."""

    p10: float | None
    p50: float | None
    p90: float | None

    @staticmethod
    def of(row: Row) -> Interval:
        """Read it from a row."""
        return Interval(*(number(row[name], 1) for name in ("p10", "p50", "p90")))


def standing(row: Row) -> Standing | None:
    """Return where the rate stands by each measure, None where there is none."""
    percentile = number(row["percentile"], 1)
    if percentile is None:
        return None
    ends, source = (float(row["place_low"]), float(row["place_high"])), text(row["reference"])
    place = Place(percentile, *ends, math.exp(row["rate_gap"]), source)
    told, source = number(row["published_place"], 1), text(row["published"])
    published = None
    if told is not None:
        low, gap = float(row["published_low"]), math.exp(row["published_gap"])
        published = Place(told, low, 100.0, gap, source)
    return Standing(place, published, number(row["crowd_place"], 1))


def silence(row: Row) -> Silence | None:
    """Return how long the account has been silent, None where no post has a date."""
    if not known(row["silent_days"]):
        return None
    last = datetime.fromtimestamp(float(row["last_post"]) * 60, UTC)
    return Silence(float(row["silent_days"]), last)


def window(row: Row) -> tuple[datetime, datetime] | None:
    """Return the first and the last day of the posts used."""
    first, last = int(row["first_minute"]), int(row["last_minute"])
    if not first or last >= (1 << 32) - 1:
        return None
    return datetime.fromtimestamp(first * 60, UTC), datetime.fromtimestamp(last * 60, UTC)


def known(value: Any) -> bool:
    """Return whether a cell holds a finite number."""
    return value is not None and value is not pd.NA and math.isfinite(value)


def number(value: Any, digits: int = 9) -> float | None:
    """Return a cell as a float of so many digits, None where it is unknown."""
    return round(float(value), digits) if known(value) else None


def whole(value: Any) -> int | None:
    """Return a cell as a whole number, None where it is unknown."""
    return round(float(value)) if known(value) else None


def text(value: Any) -> str | None:
    """Return a cell as a text, None where it is unknown or empty."""
    return value if isinstance(value, str) and value else None
