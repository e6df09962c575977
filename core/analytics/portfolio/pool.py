"""Who can be chosen: assessed creators with a price, and what each of them is worth."""

from __future__ import annotations

import numpy as np
import pandas as pd

from core.analytics.evaluation.assessment import ENGAGEMENT_PER_REACH
from core.analytics.evaluation.notes import SILENT_DAYS
from core.analytics.fit.scoring import Fit, Wanted, fits, scores
from core.analytics.frames.grouping import Floats, Mask
from core.analytics.frames.tables import column, floats
from core.analytics.measures.engagement import MIN_POSTS
from core.analytics.measures.estimate import CAUTION
from core.analytics.measures.sponsorship import bought
from core.analytics.portfolio.request import Request
from core.analytics.pricing.price import INTERACTION_IDR

FAIR_COST_IDR = float(INTERACTION_IDR[1])
"""The most that an interaction usually costs."""

ABSURD = 5.0
"""Times that from which on a creator is left out; `asking.TOLERATED` is from which a price is dear."""

OFF_TOPIC = 0.05
"""The score of a topic below which somebody posts nothing of it; ours, it shows as 0 to 4 of 100."""

BUYING, BUYING_MOST = 0.08, 2.0
"""The usual share of comments that ask to buy (ours), and what more of it can add to sales."""


def pool(known: pd.DataFrame) -> pd.DataFrame:
    """Return those of SUMMARIES who can be chosen: with a price and something to expect, by id."""
    priced = known["rate_idr"].notna() & known["expected_interactions"].notna()
    return known[priced].sort_values("creator_id", ignore_index=True)


def fitted(frame: pd.DataFrame, wanted: Wanted) -> pd.DataFrame:
    """Return the pool with `fits`, how well each fits and why, and `fit`, what that is worth."""
    found = fits(frame, wanted)
    return frame.assign(fits=pd.Series(found, frame.index, dtype=object), fit=scores(found))


def expected(frame: pd.DataFrame) -> Floats:
    """Return interactions of one post that is bought of assessed creators: the median, drawn towards
    accounts alike, of fewer than five posts half and never above these; less where sponsored posts bring less, and
    after a silence. NaN where nothing was counted."""
    rate, shrunk = column(frame, "engagement_rate"), column(frame, "expected_rate")
    few = column(frame, "posts_used") < MIN_POSTS
    shrunk = shrunk * np.exp(-np.where(few, np.fmax(column(frame, "rate_gap"), 0.0), 0.0))
    usable = (rate > 0) & np.isfinite(shrunk)
    factor = np.divide(shrunk, rate, out=np.ones(len(frame)), where=usable)
    factor = factor * np.where(few, CAUTION, 1.0)
    factor = factor * bought(column(frame, "performance_ratio")) * lasting(frame)
    return np.asarray(column(frame, "interactions") * factor, dtype=np.float64)


def lasting(frame: pd.DataFrame) -> Floats:
    """Return what is left of an audience after a silence, 1 within three months: half of it every three
    months beyond (ours: nothing is published, and whoever watched a year ago is not counted on)."""
    beyond = np.nan_to_num(column(frame, "silent_days") - SILENT_DAYS)
    return np.asarray(np.exp2(-np.maximum(beyond, 0.0) / SILENT_DAYS), dtype=np.float64)


def reached(frame: pd.DataFrame, interactions: Floats) -> Floats:
    """Return people that one post reaches, worked out from its interactions where not known."""
    guess = np.fmin(interactions / ENGAGEMENT_PER_REACH, floats(frame["followers"]))
    seen = column(frame, "expected_reach")
    return np.where(np.isnan(seen), guess, seen)


def matches(frame: pd.DataFrame, request: Request, relaxed: tuple[str, ...] = ()) -> Mask:
    """Return who has what is wished, less what was let go; who must be taken always does, by the
    accounts of the name that have it where any has."""
    keep = np.ones(len(frame), dtype=bool)
    if request.city is not None and "city" not in relaxed:
        near = request.nearby if "around" in relaxed else ()
        there = frame["city"].map(
            lambda city: request.is_there(city) or (isinstance(city, str) and city in near)
        )
        keep &= there.to_numpy(dtype=bool)
    for wish in ("category", "platform", "tier"):
        wanted = getattr(request, wish)
        if wanted is not None and wish not in relaxed:
            keep &= _is(frame, wish, (wanted,))
    for slot, values in request.without:
        keep &= ~_is(frame, slot, values)
    if request.deliverable is None and "fees" not in frame:
        keep &= affordable(frame, request)
    keep &= _within(floats(frame["followers"]), request.followers)
    named = _is(frame, "handle", (*request.must, *request.keep))
    named = named & ~_is(frame, "handle", tuple(frame["handle"][keep]))
    return np.asarray((keep | named) & ~_is(frame, "handle", request.never), dtype=bool)


def on_topic(frame: pd.DataFrame, request: Request) -> Mask:
    """Return who posts anything of what is promoted (column `fits`), or is wanted by name.

    Where nothing is known to be promoted, everybody does.
    """
    named = _is(frame, "handle", (*request.must, *request.keep))
    return np.asarray(np.array([_speaks(fit) for fit in frame["fits"]], dtype=bool) | named)


def _speaks(fit: Fit) -> bool:
    return all(part.score >= OFF_TOPIC for part in fit.parts if part.name == "topic")


def affordable(frame: pd.DataFrame, request: Request) -> Mask:
    """Return who costs no more than one creator may, and no less than one is to."""
    if not (request.max_share or request.each_idr or request.least_idr):
        return np.ones(len(frame), dtype=bool)
    rates = floats(frame["rate_idr"])
    return np.asarray((rates <= request.dearest_idr) & (rates >= (request.least_idr or 0)))


def worth(frame: pd.DataFrame, request: Request) -> Floats:
    """Return w: what one post of each creator is expected to bring towards the goal.

    People reached (awareness), else people engaged; for sales those more whose commenters ask to
    buy. Discounted by authenticity and by fit (column `fit`, 0..1, where there is one); of several
    pieces of one creator only what is new counts (column `fresh`).
    """
    base = "expected_reach" if request.goal == "awareness" else "expected_interactions"
    value = np.nan_to_num(column(frame, base)) * trust(frame)
    if "fresh" in frame and base == "expected_interactions":
        value = value * column(frame, "fresh")
    if request.goal == "sales":
        asking = column(frame, "buying_share") / BUYING
        value = value * np.where(np.isnan(asking), 1.0, np.clip(asking, 0.5, BUYING_MOST))
    return value * column(frame, "fit") if "fit" in frame else value


def trust(frame: pd.DataFrame) -> Floats:
    """Return authenticity as a share, 1 where it is not known."""
    known = column(frame, "authenticity") / 100
    return np.where(np.isnan(known), 1.0, known)


def cost_per_interaction(frame: pd.DataFrame) -> Floats:
    """Return rupiah per expected interaction, infinite where none is expected."""
    expected = column(frame, "expected_interactions")
    out = np.full(len(frame), np.inf)
    np.divide(floats(frame["rate_idr"]), expected, out=out, where=expected > 0)
    return out


def sensible(frame: pd.DataFrame, request: Request) -> Mask:
    """Return whose price is not absurd for what they bring, or who is wanted by name.

    Where nothing was counted (`estimated`) that is not known, and a guess leaves nobody out.
    """
    fair = cost_per_interaction(frame) <= ABSURD * FAIR_COST_IDR
    fair |= frame["estimated"].to_numpy(dtype=bool, na_value=True)
    return np.asarray(fair | _is(frame, "handle", request.must), dtype=bool)


def positions(frame: pd.DataFrame, slot: str, values: tuple[str, ...]) -> tuple[int, ...]:
    """Return the positions of those whose `slot` is one of the values."""
    return tuple(int(i) for i in np.flatnonzero(_is(frame, slot, values)))


def _within(values: Floats, bounds: tuple[int | None, int | None]) -> Mask:
    """Return which values lie within bounds, either of which may be missing; unknown ones do not."""
    low, high = bounds
    if low is None and high is None:
        return np.ones(len(values), dtype=bool)
    return np.asarray((values >= (low or 0)) & (values <= (np.inf if high is None else high)))


def _is(frame: pd.DataFrame, slot: str, values: tuple[str, ...]) -> Mask:
    return np.asarray(frame[slot].isin(values).to_numpy(dtype=bool, na_value=False))
