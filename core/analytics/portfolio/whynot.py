"""Why a creator does not stand in a set: answered by the model, with what taking them would cost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from core.analytics.evaluation.verdict import AVOID
from core.analytics.frames.tables import column
from core.analytics.portfolio.deliverables import offered, places_of
from core.analytics.portfolio.diversity import TOLERANCE
from core.analytics.portfolio.pool import (
    FAIR_COST_IDR,
    cost_per_interaction,
    fitted,
    matches,
    pool,
    sensible,
    trust,
    worth,
)
from core.analytics.portfolio.proposal import Suggestion, WhyNot
from core.analytics.portfolio.reasons import DOUBTFUL
from core.analytics.portfolio.request import Request
from core.analytics.portfolio.suggestion import propose
from core.analytics.pricing.card import is_bartered
from core.analytics.solving.overlap import prior_overlap

KEPT_OUT = ("mismatch", "avoid", "absurd", "unseen")
"""What keeps an account out before any comparison, in the order in which it is looked at."""

UNFIT = 0.75
"""Of the mean fit of a set, below which fit is what speaks against somebody most."""

NOTED = 0.1
"""The share of an audience from which on an overlap is worth a word."""


def why_not(handle: str, known: pd.DataFrame, request: Request, found: Suggestion) -> WhyNot:
    """Return why `handle` is not in `found`, the answer to `request` among SUMMARIES."""
    plain = _at_a_glance(handle, known, request, found)
    if plain is not None:
        return plain
    frame = fitted(pool(known), request.wanted)
    mine = frame[frame["handle"] == handle].reset_index(drop=True)
    if mine.empty:
        return WhyNot(handle, "unseen")
    accounts = [mine.iloc[[i]].reset_index(drop=True) for i in range(len(mine))]
    kept_out = [_unfit(handle, one, request, found) for one in accounts]
    against = [
        (why, one["platform"][0]) for why, one in zip(kept_out, accounts, strict=True) if why
    ]
    if len(against) == len(mine):
        why, platform = max(against, key=lambda one: KEPT_OUT.index(one[0].reason))
        return replace(why, platform=platform) if len(against) > 1 else why
    mine = mine[[why is None for why in kept_out]].reset_index(drop=True)
    bought = offered(mine, request)
    wanted = replace(request, must=(*request.must, handle), keep=())
    instead = propose(known, wanted)
    if not instead.picks or instead.relaxed != found.relaxed or handle not in _handles(instead):
        return WhyNot(handle, "dear", {"price": int(bought["rate_idr"].min())})
    loss = max(0.0, 1 - instead.value / found.value) if found.value > 0 else 0.0
    if found.spread and loss <= TOLERANCE and column(mine, "crowded")[0] > 0:
        return WhyNot(handle, "crowded", {}, loss, instead)
    best = bought.iloc[[int(cost_per_interaction(bought).argmin())]].reset_index(drop=True)
    reason, values = _weighed(best, frame, request, found)
    return WhyNot(handle, reason, values, loss, instead)


def _handles(found: Suggestion) -> tuple[str, ...]:
    return tuple(pick.handle for pick in found.picks)


def _at_a_glance(
    handle: str, known: pd.DataFrame, request: Request, found: Suggestion
) -> WhyNot | None:
    """Return what needs no arithmetic."""
    mine = known[known["handle"] == handle]
    if handle in _handles(found):
        return WhyNot(handle, "chosen")
    if handle in request.never:
        return WhyNot(handle, "excluded")
    if mine.empty:
        return WhyNot(handle, "unknown")
    if mine["rate_idr"].notna().any():
        return None
    cards = mine["rate_card"].dropna() if "rate_card" in mine else ()
    return WhyNot(handle, "barter" if any(map(is_bartered, cards)) else "unpriced")


def _unfit(
    handle: str,
    mine: pd.DataFrame,
    request: Request,
    found: Suggestion,
) -> WhyNot | None:
    """Return what keeps one account out before any comparison. mine: its row."""
    wanted = request.deliverable
    unsold = wanted is not None and mine["platform"][0] not in places_of(wanted)
    if unsold or not matches(mine, request, found.relaxed)[0]:
        slot, wanted = _mismatch(mine, request, found.relaxed)
        theirs = mine["platform" if slot == "deliverable" else slot][0]
        return WhyNot(handle, "mismatch", {"slot": slot, "wanted": wanted, "theirs": theirs})
    if request.avoid and mine["verdict"].fillna("")[0] == AVOID:
        return WhyNot(handle, "avoid")
    bought = offered(mine, request)
    if not sensible(bought, request).any():
        cost = float(cost_per_interaction(bought).min())
        return WhyNot(handle, "absurd", {"cost": cost, "fair": FAIR_COST_IDR})
    if bool(mine["estimated"][0]) and not any(pick.estimated for pick in found.picks):
        return WhyNot(handle, "unseen")
    return None


def _mismatch(mine: pd.DataFrame, request: Request, relaxed: tuple[str, ...]) -> tuple[str, str]:
    """Return the slot in which somebody is not what was wished, and what was."""
    for slot in ("category", "platform", "city", "tier"):
        wanted = getattr(request, slot)
        there = request.is_there(mine[slot][0]) if slot == "city" else mine[slot][0] == wanted
        if wanted is not None and slot not in relaxed and not there:
            return slot, str(wanted)
    low, high = request.followers
    many = mine["followers"][0]
    if (low is not None or high is not None) and (
        pd.isna(many) or many < (low or 0) or (high is not None and many > high)
    ):
        return "followers", f"{low or 0}-{'' if high is None else high}"
    for slot, values in request.without:
        if mine[slot][0] in values:
            return slot, ""
    if request.deliverable and mine["platform"][0] not in places_of(request.deliverable):
        return "deliverable", str(request.deliverable)
    return "rate_idr", str(request.dearest_idr)


def _weighed(
    mine: pd.DataFrame, frame: pd.DataFrame, request: Request, found: Suggestion
) -> tuple[str, dict[str, Any]]:
    """Return what weighs most against them: doubt, an overlap, or what a rupiah brings.

    mine: what they would be bought with, one row.
    """
    if trust(mine)[0] * 100 < DOUBTFUL:
        return "doubtful", {"authenticity": float(trust(mine)[0] * 100)}
    team = _team(frame, request, found)
    usual = float(team["fit"].mean()) if len(team) else 0.0
    if mine["fit"][0] < UNFIT * usual:
        score = mine["fits"][0].score
        return "unfit", {"score": score, "theirs": float(np.mean([f.score for f in team["fits"]]))}
    both = pd.concat([mine, team], ignore_index=True)
    if "fresh" in both:
        both = both.assign(fresh=both["fresh"].fillna(1.0))
    values = worth(both, request)
    rates = both["rate_idr"].to_numpy(np.float64)
    per_rupiah = values / np.maximum(rates, 1.0)
    shares = prior_overlap(both).shares(np.arange(len(both)))[0]
    shared = shares * np.minimum(values[0], values)
    with_, most = int(shared.argmax()), float(shared.max())
    better = len(team) > 0 and per_rupiah[0] >= per_rupiah[1:].min()
    if better and values[0] > 0 and most / values[0] >= NOTED:
        return "overlap", {"with": str(both["handle"][with_]), "share": most / float(values[0])}
    engaged = found.expected_interactions
    theirs = found.spent_idr / engaged if engaged else None
    return "worse", {"cost": float(cost_per_interaction(mine)[0]), "theirs": theirs}


def _team(frame: pd.DataFrame, request: Request, found: Suggestion) -> pd.DataFrame:
    """Return the rows of what a set buys."""
    theirs = frame[frame["creator_id"].isin([pick.creator_id for pick in found.picks])]
    sold = offered(theirs.reset_index(drop=True), request)
    paid = {(pick.creator_id, pick.rate_idr) for pick in found.picks}
    keys = zip(sold["creator_id"], sold["rate_idr"], strict=True)
    bought = sold[[(who, int(idr)) in paid for who, idr in keys]]
    return bought.drop_duplicates("creator_id").reset_index(drop=True)
