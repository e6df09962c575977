"""What no set exceeds even with creators who match and were not compared.

Of a large catalogue a search compares the best of each price band. The others are known by two numbers
a band: none of them is cheaper than the band, none is worth more than the least that was compared. As
many such creators as a set can hold, of every platform and sharing with others only what all share for
certain, stand for them in the relaxation of `branching`: its bound holds over everybody who matches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from core.analytics.bounding import priced, undominated
from core.analytics.counting import counts
from core.analytics.grouping import Floats, Ints
from core.analytics.overlap import Overlap
from core.analytics.question import Limit, Question
from core.analytics.wish import Wish

if TYPE_CHECKING:
    import pandas as pd

ROUGH = 0.1
"""How near each other prices of the budget need be here: the bound hardly changes about the best."""

Rest = tuple[int, float]
"""The lowest price and the greatest worth of those of a band who were not compared."""


def rests(known: pd.DataFrame) -> tuple[Rest, ...]:
    """Return what is known of those who match SUMMARIES' search and do not stand there.

    known: columns `rest` and `rest_band` are the greatest worth that may be left of a price band and
    the band, NA where nobody is left; band 0 is of all prices that are next to nothing.
    """
    from core.analytics.pool import column
    from core.analytics.summary import least_price

    if "rest" not in known:
        return ()
    left = known[known["rest"].notna()]
    found: dict[int, float] = {}
    for band, worth in zip(left["rest_band"].tolist(), column(left, "rest"), strict=True):
        found[int(band)] = max(found.get(int(band), 0.0), float(worth))
    return tuple((int(least_price(band)), worth) for band, worth in sorted(found.items()))


def bound_of_all(
    values: Floats,
    prices: Ints,
    wish: Wish,
    overlap: Overlap,
    left: Sequence[Rest],
    seconds: float,
) -> float:
    """Return what no set of the candidates and of those who are left exceeds.

    values, prices, wish, overlap: as in `portfolio.choose`. Quotas are let go, which only raises it;
    infinite where the states are too many to count.
    """
    most = _most(prices, wish, left)
    same = [np.unique(overlap.codes[:, column]) for column in range(3)]
    shared = [codes[0] if len(codes) == 1 else -1 for codes in same[:2]]
    more = [
        (price, worth, (*shared, platform, -1))
        for price, worth in left
        for platform in same[2].tolist()
        for _ in range(most)
        if price <= wish.budget_idr
    ]
    sizes = np.concatenate([values, [worth for _, worth, _ in more]])
    costs = np.concatenate([prices, [price for price, _, _ in more]]).astype(np.int64)
    codes = np.concatenate([overlap.codes, np.array([c for _, _, c in more]).reshape(-1, 4)])
    order = np.argsort(-sizes, kind="stable")
    order = order[(costs[order] <= wish.budget_idr) & ~np.isin(order, wish.never)]
    top = max(float(sizes[order].max(initial=0.0)), 1e-12)
    must = np.isin(order, wish.must)
    question = Question(
        sizes=sizes[order] / top,
        costs=np.zeros(len(order)),
        prices=costs[order] / max(wish.budget_idr, 1),
        budget=1.0,
        at_least=wish.at_least,
        at_most=most,
        overlap=Overlap(codes.astype(np.int64), overlap.measured),
        rows=order,
        must=must,
    )
    states = counts(question)
    if states is None:
        return float("inf")
    near = undominated(question, states)
    bound, _, _ = priced(question.only(near), states.only(near), Limit(seconds), ROUGH)
    alone = 1.0 if states.steep else 0.0
    return max(bound, alone) * top


def _most(prices: Ints, wish: Wish, left: Sequence[Rest]) -> int:
    """Return how many creators a set can hold."""
    cheapest = min([int(prices.min(initial=wish.budget_idr)), *(price for price, _ in left)])
    payable = wish.budget_idr // max(cheapest, 1)
    return max(min(payable, wish.at_most or payable), wish.at_least)
