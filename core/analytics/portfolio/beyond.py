"""What no set exceeds even with creators who match and were not compared.

Of a large catalogue a search compares the best of each price band. The others are known by two numbers
a band: none of them is cheaper than the band, none is worth more than the least that was compared. As
many such creators as a set can hold, of every platform and sharing with others only what all share for
certain, stand for them in the bounds of `bounding`. A set without any of them is one of those compared;
what no set with one of them exceeds holds over everybody who matches.

Where that leaves too much open, the stretches of worth are told in which somebody may matter: whoever is
looked up there is compared too, and the others are proved to be in no set that is worth more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.portfolio.rests import Rest, Stretch
from core.analytics.solving.bounding import Ceilings, priced, undominated
from core.analytics.solving.branching import search
from core.analytics.solving.counting import STATES, Counts, counts
from core.analytics.solving.overlap import Overlap
from core.analytics.solving.programs import GOAL
from core.analytics.solving.question import MANY, TOLERANCE, Limit, Question, enough
from core.analytics.solving.wish import Plan, Wish

ROUGH = 0.1
"""How near each other prices of the budget need be here: the bound hardly changes about the best."""

EASE = 0.4
"""Of the goal: how much better a set with one of those looked up need be, so that with several of them
none exceeds the goal."""

HALVINGS = 12

Step = tuple[int, int, float]
"""A price band, its lowest price in whole rupiah, and the greatest worth of those who are left of it."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """bound: no set of all who match exceeds it. unseen: by price band, where somebody may be who
    makes a set that is better by more than the goal."""

    bound: float
    unseen: Mapping[int, Stretch]


@dataclass(frozen=True, slots=True)
class Others:
    """Those who match and were not compared. left: what they may be worth, by price band. alike: whether all
    of them are of the category, and of the city, of all who were compared, those aside who must be
    taken. elsewhere: on how many platforms they may be besides those of who was compared."""

    left: Sequence[Rest]
    alike: tuple[bool, bool] = (False, False)
    elsewhere: int = 0


def beyond(
    values: Floats,
    prices: Ints,
    wish: Wish,
    overlap: Overlap,
    others: Others,
    plan: Plan,
    seconds: float,
) -> Beyond:
    """Return what no set of the candidates and of those who are left exceeds.

    values, prices, wish, overlap, plan: as in `portfolio.choose` and what it gave. Quotas are let go,
    which only raises the bound.
    """
    worths = [worth for _, worth in others.left]
    if not np.isfinite(worths).all():
        return Beyond(float("inf"), {})
    steps = [step for step in _steps(others.left) if step[1] <= wish.budget_idr]
    question, bands = _question(values, prices, wish, overlap, others, steps)
    top = max(float(values.max(initial=0.0)), *worths, 1e-12)
    strangers = np.flatnonzero(bands >= 0)
    if not len(strangers):
        return Beyond(plan.bound, {})
    question, states = _counted(replace(question, sizes=question.sizes / top))
    if states is None:
        return Beyond(float("inf"), {})
    near = undominated(question, states)
    until = Limit(seconds)
    if plan.rate is None:
        price = priced(question.only(near), states.only(near), until, ROUGH)[1]
    else:
        price = plan.rate * wish.budget_idr / top
    reach = Ceilings(question, states, price, near).of(np.arange(len(question.sizes)))
    best = max(float(reach[strangers].max()), _alone(question, states))
    if max(best * top, plan.bound) * (1 - GOAL) <= plan.value:
        return Beyond(max(best * top, plan.bound), {})
    wanted = max(plan.value * (1 + EASE * GOAL), plan.bound) / top
    keep = np.flatnonzero((reach > wanted) | question.must)
    proved = search(question.only(keep), states.only(keep), price, wanted, until)[2]
    best = max(min(best, proved), _alone(question, states))
    limit = max(best * top, plan.bound)
    if limit * (1 - GOAL) <= plan.value or plan.gap > GOAL:
        # Either all is proved, or looking further would prove no more than the search among those known.
        return Beyond(limit, {})
    compared = np.flatnonzero(bands < 0)
    own, few = question.only(compared), states.only(compared)
    kinds = np.unique(states.classes[strangers]).tolist()
    seen = _Seen(own, few, kinds, price)
    return Beyond(limit, dict(seen.unseen(others.left, wish.budget_idr, wanted, top)))


def _counted(question: Question) -> tuple[Question, Counts | None]:
    """Return the question with the states that its sets are counted by; None where these are too many."""
    states = counts(question) if question.at_most < STATES else None
    if states is None or not (states.steep and question.at_least):
        return question, states
    # One more may take away there: whom a set need not hold is not forced into the bound.
    question = replace(question, at_least=0)
    return question, counts(question)


class _Seen:
    """Those who were compared, and what one more of others would make of them. kinds: the classes that
    others may be of."""

    def __init__(self, own: Question, few: Counts, kinds: list[int], price: float) -> None:
        near = undominated(own, few)
        self._reach, self._kinds = Ceilings(own, few, price, near), kinds

    def unseen(
        self, left: Sequence[Rest], budget_idr: int, wanted: float, top: float
    ) -> Iterator[tuple[int, Stretch]]:
        """Yield the bands of which somebody may make a set worth more than `wanted`, and where. Worths
        of sets are shares of `top`."""
        from core.analytics.portfolio.summary import least_price

        bands = [band for band, _ in left if least_price(band) <= budget_idr]
        most = np.array([worth for band, worth in left if band in set(bands)]) / top
        paid = np.array([int(least_price(band)) for band in bands]) / max(budget_idr, 1)
        low, high = np.zeros(len(bands)), most
        matter = self._over(most, paid, wanted)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            over = self._over(middle, paid, wanted)
            low, high = np.where(over, low, middle), np.where(over, middle, high)
        for i in np.flatnonzero(matter).tolist():
            yield bands[i], (float(low[i] * top), float(most[i] * top))

    def _over(self, sizes: Floats, prices: Floats, wanted: float) -> Mask:
        """Return with which of these there may be a set worth more."""
        found = [self._reach.of_others(kind, sizes, prices) for kind in self._kinds]
        return np.asarray(np.max(found, axis=0) > wanted + TOLERANCE)


def _question(
    values: Floats,
    prices: Ints,
    wish: Wish,
    overlap: Overlap,
    others: Others,
    steps: Sequence[Step],
) -> tuple[Question, Ints]:
    """Return the question over candidates and over who stands for those that are left, with the band
    of each of the latter (n, -1 for candidates)."""
    kinds = _kinds(wish, overlap, others)
    codes = np.concatenate([overlap.codes, kinds])
    spread = Overlap(codes.astype(np.int64), overlap.measured)
    cheapest = min([int(prices.min(initial=wish.budget_idr)), *(price for _, price, _ in steps)])
    payable = wish.budget_idr // cheapest if cheapest else MANY
    most = min(payable, enough(spread.floor(np.arange(len(codes))), wish))
    most = max(most if wish.at_most is None else min(most, wish.at_most), wish.at_least)
    worths, costs, rows, bands = _strangers(steps, len(kinds), most, wish.budget_idr)
    sizes = np.concatenate([values, worths])
    paid = np.concatenate([prices, costs])
    places = np.concatenate([np.arange(len(values)), len(values) + rows])
    marks = np.concatenate([np.full(len(values), -1), bands])
    order = np.argsort(-sizes, kind="stable")
    order = order[(paid[order] <= wish.budget_idr) & ~np.isin(order, wish.never)]
    question = Question(
        sizes=sizes[order],
        costs=np.zeros(len(order)),
        prices=paid[order] / max(wish.budget_idr, 1),
        budget=1.0,
        at_least=wish.at_least,
        at_most=most,
        overlap=spread,
        rows=places[order],
        must=np.isin(order, wish.must),
        twins=np.where(places < len(values), -1, marks * len(kinds) + places)[order],
    )
    return question, marks[order]


def _kinds(wish: Wish, overlap: Overlap, others: Others) -> Ints:
    """Return the codes (k, 4; see `Overlap`) of who stands for those that are left: one on each platform."""
    platforms = np.unique(overlap.codes[:, 2]).tolist()
    platforms += range(platforms[-1] + 1, platforms[-1] + 1 + others.elsewhere)
    found = np.delete(overlap.codes, list(wish.must), axis=0)
    shared = [_common(found[:, i]) if same else -1 for i, same in enumerate(others.alike)]
    return np.array([(*shared, platform, -1) for platform in platforms]).reshape(-1, 4)


def _strangers(
    steps: Sequence[Step], kinds: int, most: int, budget_idr: int
) -> tuple[Floats, Floats, Ints, Ints]:
    """Return worth, price, kind and band of as many of each step and kind as a set can hold."""
    # A set that holds more than can be counted is not bounded: one of each then says enough.
    many = most if most < STATES else 1
    rows = [
        (worth, price, kind, band)
        for band, price, worth in steps
        for kind in range(kinds)
        for _ in range(min(many, budget_idr // price) if price else many)
    ]
    worths, costs, of_kind, bands = np.array(rows, dtype=np.float64).reshape(-1, 4).T
    return worths, costs, of_kind.astype(np.int64), bands.astype(np.int64)


def _common(codes: Ints) -> int:
    """Return the code that all have, -1 (unknown) where they differ or there are none."""
    every = np.unique(codes)
    return int(every[0]) if len(every) == 1 else -1


def _steps(left: Sequence[Rest]) -> Iterator[Step]:
    """Yield the bands whose rest may be worth more than that of every cheaper band."""
    from core.analytics.portfolio.summary import least_price

    most = 0.0
    for band, worth in sorted(left):
        if worth > most:
            yield band, int(least_price(band)), worth
            most = worth


def _alone(question: Question, states: Counts) -> float:
    """Return what a set counts for at least if the pairs took away more: its largest alone, which is
    a set of its own unless more are asked for."""
    return 1.0 if states.steep and question.must.any() else 0.0
