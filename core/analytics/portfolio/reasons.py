"""Why a creator stands in a set: one line each, the most telling first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from core.analytics.evaluation.figures import text
from core.analytics.evaluation.notes import Note
from core.analytics.evaluation.verdict import AVOID, INSUFFICIENT
from core.analytics.fit.scoring import WEIGHTS, Fit, Part
from core.analytics.measures.engagement import ENOUGH_POSTS
from core.analytics.measures.kinds import Ratio, read_kinds
from core.analytics.portfolio.deliverables import CARD, PACKAGE
from core.analytics.portfolio.proposal import ENGAGING, MODEST, Pick
from core.analytics.portfolio.request import Request
from core.analytics.pricing.age import months_old
from core.analytics.pricing.asking import Asking
from core.analytics.pricing.price import fair_price

DOUBTFUL = 70.0
"""Authenticity below which a pick says so."""


def pick(row: Mapping[Any, Any], request: Request) -> Pick:
    """Return a row of the pool as a pick with its reasons."""
    interactions, rate = float(row["expected_interactions"]), int(row["rate_idr"])
    return Pick(
        creator_id=str(row["creator_id"]),
        handle=str(row["handle"]),
        platform=str(row["platform"]),
        rate_idr=rate,
        expected_reach=float(np.nan_to_num(row["expected_reach"])),
        expected_interactions=interactions,
        followers=None if pd.isna(row["followers"]) else int(row["followers"]),
        tier=text(row["tier"]),
        category=text(row["category"]),
        city=text(row["city"]),
        engagement_rate=number(row["engagement_rate"]),
        posts_used=int(row["posts_used"]),
        estimated=bool(row["estimated"]),
        demo=row["source"] == "demo",
        notes=tuple(_notes(row, request, interactions, rate)),
        verdict=text(row["verdict"]),
        fit=row["fits"],
        pieces=row.get("pieces") or (),
        fee=row.get("fee") or "card",
        guessed=tuple(kind for kind, ratio in _ratios(row) if ratio.guessed),
    )


def _ratios(row: Mapping[Any, Any]) -> list[tuple[str, Ratio]]:
    """Return what each kind that is bought brings beside one post of the account."""
    known = read_kinds(text(row.get("kinds")))
    return [(kind, known[kind]) for kind, _ in row.get("pieces") or ()]


def _notes(row: Mapping[Any, Any], request: Request, interactions: float, rate: int) -> list[Note]:
    """Return why this creator is taken, and what is doubtful about it."""
    found = [Note("pick_wanted")] if row["handle"] in request.must else []
    found += _fitting(row["fits"])
    if row["estimated"]:
        found.append(Note("pick_estimated", {"followers": number(row["followers"])}))
    percentile = number(row["percentile"])
    if percentile is not None and not MODEST < percentile < ENGAGING:
        code = "pick_engaging" if percentile >= ENGAGING else "pick_modest"
        found.append(Note(code, {"percentile": percentile, "tier": text(row["tier"])}))
    found += _priced(row, interactions, rate)
    told = [(kind, ratio) for kind, ratio in _ratios(row) if not ratio.guessed]
    own = [{"kind": kind, "ratio": one.value, "posts": one.posts} for kind, one in told]
    if own:
        found.append(Note("pick_kinds", {"kinds": own}))
    if row.get("fee") == PACKAGE:
        found += _saved(row, rate)
    months = months_old(_days_old(row, request))
    if months is not None:
        found.append(Note("pick_price_old", {"months": months}))
    if request.city is not None:
        city = text(row["city"])
        if not request.is_there(city):
            found.append(Note("pick_elsewhere", {"city": request.city}))
        elif city and city.startswith(request.city):
            found.append(Note("pick_local", {"city": city}))
    if text(row["verdict"]) == AVOID:
        found.append(Note("pick_avoid"))
    elif (authentic := number(row["authenticity"])) is not None and authentic < DOUBTFUL:
        found.append(Note("pick_doubtful"))
    if not row["estimated"] and row["posts_used"] < ENOUGH_POSTS:
        found.append(Note("pick_thin", {"used": int(row["posts_used"])}))
    return found


def _fitting(fit: Fit) -> list[Note]:
    """Return how well somebody fits, part by part with its weight, and what the parts rest on."""
    if not fit.parts:
        return []
    parts = [
        {
            "name": p.name,
            "score": p.score,
            "weight": p.weight,
            "points": round(100 * WEIGHTS[p.name]),
        }
        for p in fit.parts
    ]
    told = [
        Note(f"fit_{part.name}", {**part.values, "score": part.score})
        for part in fit.parts
        if _telling(part)
    ]
    return [Note("pick_fit", {"score": fit.score, "parts": parts}), *told]


def _telling(part: Part) -> bool:
    """Return whether a part says more than its number: the place is said on its own."""
    match part.name:
        case "topic":
            return bool(part.values["captions"])
        case "place":
            return bool(part.values["how"] == "near")
        case "values":
            return bool(part.values["shown"] or part.values["against"])
        case "format":
            return bool(part.values["posts"])
        case "record" | "praise":
            return True
        case _:
            return False


def _saved(row: Mapping[Any, Any], rate: int) -> list[Note]:
    """Return what a package saves against its pieces one by one, where all of their prices are known."""
    fees, pieces = row.get("fees") or {}, row.get("pieces") or ()
    if not all(kind in fees for kind, _ in pieces):
        return []
    apart = sum(fees[kind].idr * count for kind, count in pieces)
    return [Note("pick_package", {"saved": apart - rate})] if apart > rate else []


def _priced(row: Mapping[Any, Any], interactions: float, rate: int) -> list[Note]:
    """Return how the price lies by what was counted, as the account's own card says it; where nothing was,
    what an interaction would cost: a guess is no reason to call a price high."""
    if interactions <= 0:
        return []
    if row["estimated"]:
        return [Note("pick_value", {"cost": rate / interactions})]
    bundle = bool(row.get("pieces"))
    seen = number(row["expected_reach"]) if _is_counted(row) and not bundle else None
    followers = None if bundle or pd.isna(row["followers"]) else int(row["followers"])
    price = fair_price(seen, followers, interactions=interactions)
    doubted = text(row["verdict"]) in (AVOID, INSUFFICIENT)
    return [
        Note("pick_price", {"asking": Asking(rate, price, interactions, doubted, unsure=doubted)})
    ]


def _days_old(row: Mapping[Any, Any], request: Request) -> float | None:
    """Return how old the price is that the creator asked; None where it is another, or of an unknown day."""
    at = row.get("priced_at")
    if request.now is None or pd.isna(at) or (row.get("fee") or CARD) not in (CARD, PACKAGE):
        return None
    return float((request.now - at).days)


def _is_counted(row: Mapping[Any, Any]) -> bool:
    """Return whether people reached were counted, not drawn from interactions."""
    counted = row.get("reach_counted")
    return not pd.isna(counted) and bool(counted)


def number(value: Any) -> float | None:
    """Return a cell as a float, None where it is unknown."""
    return None if pd.isna(value) else float(value)
