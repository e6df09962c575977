"""What prices of assessed creators are judged on (`basis`), and the fair price of each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.analytics.evaluation.figures import Row, Signal, known, number, whole
from core.analytics.evaluation.notes import POOR_AUTHENTICITY
from core.analytics.frames.grouping import Floats
from core.analytics.measures.engagement import VIEWS
from core.analytics.pricing.basis import Basis
from core.analytics.pricing.price import FairPrice, fair_prices


def basis_of(row: Row, signals: tuple[Signal, ...]) -> Basis:
    """Return the basis of an assessed creator; nothing is doubted yet but ways to a price."""
    ratio = number(row["performance_ratio"])
    return Basis(
        followers=whole(row["followers"]) or None,
        views=number(row["expected_reach"]) if row["reach_counted"] else None,
        interactions=number(row["interactions"]),
        filmed=not known(row["reach"]),
        paid=1.0 if ratio is None else min(ratio, 1.0),
        believed=number(row["believed"]) or 1.0,
        without=_doubtful(row, signals),
    )


def plain_prices(bases: Sequence[Basis]) -> list[FairPrice | None]:
    """Return `price` of one post of each of many."""

    def column(values: list[float | None]) -> Floats:
        return np.array(values, dtype=np.float64)

    prices = fair_prices(
        column([basis.seen for basis in bases]),
        column([basis.followers for basis in bases]),
        column([basis.counted for basis in bases]),
    )
    return [p and p.without(basis.without) for p, basis in zip(prices, bases, strict=True)]


def _doubtful(row: Row, signals: tuple[Signal, ...]) -> frozenset[str]:
    """Return the ways to a price (`FairPrice.without`) whose numbers may have been bought."""
    raised = {signal.name: signal for signal in signals if signal.severity in ("warn", "alarm")}
    authenticity, interactions = number(row["authenticity"], 1), number(row["interactions"])
    bought = {"view_rate", "fake_followers", "growth_jump"} & set(raised)
    poor = authenticity is not None and authenticity < POOR_AUTHENTICITY
    found = {"rate_cards"} if bought or poor or interactions == 0 else set()
    if "view_engagement" in raised:
        found |= {"views"}
    if (gap := raised.get("engagement_gap")) and gap.value < 1:
        found |= {"rate_cards", "views"} if row["denominator"] == VIEWS else {"rate_cards"}
    return frozenset(found)
