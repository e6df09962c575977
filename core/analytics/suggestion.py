"""Which creators to take for a budget: one implementation for the chat and the command line.

Chosen is what engages the most different people (`overlap.U2` of expected interactions, discounted
by authenticity); shown are the plain sums and the reach of the set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from core.analytics.assessment import ENGAGEMENT_PER_REACH, assess
from core.analytics.engagement import ENOUGH_POSTS
from core.analytics.estimate import estimated_interactions
from core.analytics.grouping import Floats, Ints
from core.analytics.overlap import Overlap, measured_overlap, prior_overlap, union
from core.analytics.portfolio import choose
from core.analytics.proposal import ENGAGING, Alternative, Pick, Request, Suggestion
from core.analytics.tables import DEFAULT_TIERS, Tiers, floats, tier_codes, tier_names
from core.analytics.verdict import Note
from core.analytics.wish import Plan, Wish

DOUBTFUL = 70.0
SECONDS, MEASURED = 0.5, 60
"""The limit of each mixed-integer program, by which the gap is proved; and up to how many candidates
overlaps are measured from commenters."""


def suggest(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None = None,
    *,
    budget_idr: int,
    now: datetime,
    category: str | None = None,
    city: str | None = None,
    platform: str | None = None,
    count: int | None = None,
    tier: str | None = None,
    at_most: int | None = None,
    cities: tuple[str, ...] = (),
    tiers: Tiers = DEFAULT_TIERS,
) -> Suggestion:
    """Return the best set of CREATORS within the budget, from their POSTS and COMMENTS.

    What is wished means what `Request` says.

    A wish that nobody fulfils is let go, the place first, then the size; never the category or
    the platform. Creators without a price or a single usable post are only taken where nobody
    else is left, and then by what accounts of their size usually reach.
    """
    request = Request(budget_idr, category, city, platform, count, tier, at_most, cities)
    pool = _pool(creators, posts, comments, now, tiers)
    answers: list[Suggestion] = []
    for relaxed in _relaxations(request):
        matching = pool[_matches(pool, request, relaxed)]
        found = _solve(matching, request, relaxed, posts, comments)
        if found.picks:
            return replace(found, strictly=answers[0]) if answers else found
        answers.append(found)
    return max(answers, key=lambda found: (found.problem != "nobody", -len(found.relaxed)))


def _pool(
    creators: pd.DataFrame,
    posts: pd.DataFrame,
    comments: pd.DataFrame | None,
    now: datetime,
    tiers: Tiers,
) -> pd.DataFrame:
    """Return assessed creators with a price, and what to expect of each, in order of their ids."""
    frame = assess(creators, posts, comments, now=now, tiers=tiers).frame
    frame = frame[frame["rate_idr"].notna()].sort_values("creator_id", ignore_index=True)
    rate, expected = _column(frame, "engagement_rate"), _column(frame, "expected_rate")
    shrunk = np.where((rate > 0) & np.isfinite(expected), expected / rate, 1.0)
    return frame.assign(
        expected_interactions=_column(frame, "interactions") * shrunk,
        estimated=~(frame["posts_used"] > 0),
        tier=tier_names(tier_codes(floats(frame["followers"]), tiers), tiers),
    )


def _relaxations(request: Request) -> list[tuple[str, ...]]:
    steps: list[tuple[str, ...]] = [()]
    for wish in ("city", "tier"):
        if getattr(request, wish) is not None:
            steps.append((*steps[-1], wish))
    return steps


def _matches(pool: pd.DataFrame, request: Request, relaxed: tuple[str, ...]) -> pd.Series:
    keep = pd.Series(True, index=pool.index)
    if request.city is not None and "city" not in relaxed:
        keep &= pool["city"].map(request.is_there).astype(bool)
    for wish in ("category", "platform", "tier"):
        wanted = getattr(request, wish)
        if wanted is not None and wish not in relaxed:
            keep &= (pool[wish] == wanted).fillna(False).astype(bool)
    return keep


def _solve(
    matching: pd.DataFrame,
    request: Request,
    relaxed: tuple[str, ...],
    posts: pd.DataFrame,
    comments: pd.DataFrame | None,
) -> Suggestion:
    """Choose among those with evidence; where that cannot be, among all with an estimate."""
    counted = matching[~matching["estimated"]].reset_index(drop=True)
    found = _chosen(counted, request, relaxed, _overlap(counted, posts, comments))
    if found.picks or len(counted) == len(matching):
        return found
    everybody = _estimated(matching)
    return _chosen(everybody, request, relaxed, _overlap(everybody, posts, comments))


def _overlap(pool: pd.DataFrame, posts: pd.DataFrame, comments: pd.DataFrame | None) -> Overlap:
    """Measure overlaps where few enough are compared for every pair to be looked at."""
    if comments is None or comments.empty or len(pool) > MEASURED:
        return prior_overlap(pool)
    return measured_overlap(pool, posts, comments)


def _estimated(matching: pd.DataFrame) -> pd.DataFrame:
    guess = estimated_interactions(matching)
    own = _column(matching, "expected_interactions")
    values = np.where(np.isnan(own), guess, own)
    reach = np.fmin(values / ENGAGEMENT_PER_REACH, floats(matching["followers"]))
    seen = _column(matching, "expected_reach")
    known = matching.assign(
        expected_interactions=values, expected_reach=np.where(np.isnan(seen), reach, seen)
    )[np.isfinite(values)]
    return known.reset_index(drop=True)


def _chosen(
    pool: pd.DataFrame, request: Request, relaxed: tuple[str, ...], overlap: Overlap
) -> Suggestion:
    if pool.empty:
        return _nothing(request, relaxed, "nobody", 0)
    values, prices = _engaged(pool), pool["rate_idr"].to_numpy(np.int64)
    wish = Wish(
        request.budget_idr,
        at_least=request.count or 1,
        at_most=request.count or request.at_most,
    )
    plan = choose(values, prices, wish, overlap, SECONDS)
    if isinstance(plan, Plan):
        others = _replacements(pool, values, prices, wish, plan)
        return _suggestion(pool, request, relaxed, plan, others, overlap)
    if plan.cheapest is None:
        return _nothing(request, relaxed, "count", len(pool))
    near = _alternative(pool, plan.cheapest, "nearest")
    return _nothing(request, relaxed, "budget", len(pool), near)


def _engaged(pool: pd.DataFrame) -> Floats:
    """Return the people that a post of each creator is expected to engage: interactions, less what
    the signs of authenticity doubt."""
    trust = _column(pool, "authenticity") / 100
    return _column(pool, "expected_interactions") * np.where(np.isnan(trust), 1.0, trust)


def _replacements(
    pool: pd.DataFrame, values: Floats, prices: Ints, wish: Wish, plan: Plan
) -> tuple[Alternative, ...]:
    """Return for each chosen creator the best other one that the budget allows in its place."""
    free = np.ones(len(pool), dtype=bool)
    free[list(plan.chosen)] = False
    found = []
    for gone in plan.chosen:
        left = wish.budget_idr - plan.spent_idr + int(prices[gone])
        worth = np.where(free & (prices <= left), values, -1.0)
        best = int(worth.argmax())
        if worth[best] > 0:
            price = int(prices[best])
            value = float(pool["expected_interactions"][best])
            handle, gone_handle = str(pool["handle"][best]), str(pool["handle"][gone])
            found.append(Alternative("replacement", (handle,), price, value, gone_handle))
    return tuple(found)


def _suggestion(
    pool: pd.DataFrame,
    request: Request,
    relaxed: tuple[str, ...],
    plan: Plan,
    others: tuple[Alternative, ...],
    overlap: Overlap,
) -> Suggestion:
    rows = sorted(plan.chosen, key=lambda i: -float(pool["expected_interactions"][i]))
    team = pool.iloc[rows]
    reach = np.nan_to_num(_column(team, "expected_reach"))
    return Suggestion(
        request=request,
        picks=tuple(_pick(row, request) for row in team.to_dict("records")),
        spent_idr=plan.spent_idr,
        expected_unique_reach=union(reach, overlap.shares(np.array(rows))),
        expected_interactions=float(team["expected_interactions"].sum()),
        optimality_gap=plan.gap,
        alternatives=others,
        relaxed=relaxed,
        problem=None,
        candidates=len(pool),
    )


def _nothing(
    request: Request, relaxed: tuple[str, ...], problem: str, candidates: int, *near: Alternative
) -> Suggestion:
    return Suggestion(request, (), 0, 0.0, 0.0, None, near, relaxed, problem, candidates)


def _alternative(pool: pd.DataFrame, plan: Plan, kind: str) -> Alternative:
    handles = tuple(str(pool["handle"][i]) for i in plan.chosen)
    interactions = float(_column(pool, "expected_interactions")[list(plan.chosen)].sum())
    return Alternative(kind, handles, plan.spent_idr, interactions)


def _pick(row: Mapping[Any, Any], request: Request) -> Pick:
    interactions, rate = float(row["expected_interactions"]), int(row["rate_idr"])
    return Pick(
        creator_id=str(row["creator_id"]),
        handle=str(row["handle"]),
        platform=str(row["platform"]),
        rate_idr=rate,
        expected_reach=float(np.nan_to_num(row["expected_reach"])),
        expected_interactions=interactions,
        followers=None if pd.isna(row["followers"]) else int(row["followers"]),
        tier=_text(row["tier"]),
        category=_text(row["category"]),
        city=_text(row["city"]),
        engagement_rate=_number(row["engagement_rate"]),
        posts_used=int(row["posts_used"]),
        estimated=bool(row["estimated"]),
        demo=row["source"] == "demo",
        notes=tuple(_notes(row, request, interactions, rate)),
    )


def _notes(row: Mapping[Any, Any], request: Request, interactions: float, rate: int) -> list[Note]:
    """Return why this creator is taken, and what is doubtful about it."""
    found = []
    if row["estimated"]:
        found.append(Note("pick_estimated", {"followers": _number(row["followers"])}))
    percentile = _number(row["percentile"])
    if percentile is not None and percentile >= ENGAGING:
        found.append(Note("pick_engaging", {"percentile": percentile, "tier": _text(row["tier"])}))
    if interactions > 0:
        found.append(Note("pick_value", {"cost": rate / interactions}))
    if request.city is not None:
        there = request.is_there(row["city"])
        found.append(
            Note("pick_local", {"city": _text(row["city"])})
            if there
            else Note("pick_elsewhere", {"city": request.city})
        )
    if row["authenticity"] < DOUBTFUL:
        found.append(Note("pick_doubtful"))
    if not row["estimated"] and row["posts_used"] < ENOUGH_POSTS:
        found.append(Note("pick_thin", {"used": int(row["posts_used"])}))
    return found


def _column(frame: pd.DataFrame, name: str) -> Floats:
    return frame[name].to_numpy(dtype=np.float64, na_value=np.nan)


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
