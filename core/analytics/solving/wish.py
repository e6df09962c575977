"""What a set of creators must respect, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask


@dataclass(frozen=True, slots=True)
class Quota:
    """At least `low` and at most `high` of these candidates (positions)."""

    members: tuple[int, ...]
    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a set must respect. Prices are whole rupiah; `must` and `never` are positions.

    groups: where candidates are options of somebody, the number of whom each is one of; a set holds
    at most one of a number. Empty: every candidate is somebody else.
    """

    budget_idr: int
    at_least: int = 1
    at_most: int | None = None
    must: tuple[int, ...] = ()
    never: tuple[int, ...] = ()
    quotas: tuple[Quota, ...] = ()
    groups: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.budget_idr < 0 or self.at_least < 0:
            raise ValueError("a budget and a number of creators are not negative")
        if self.at_most is not None and self.at_most < self.at_least:
            raise ValueError("at most is below at least")


@dataclass(frozen=True, slots=True)
class Plan:
    """A set: positions in ascending order, and what no other set within the wish can exceed. rate: the
    value of a rupiah more by which that was proved, None where it was proved otherwise."""

    chosen: tuple[int, ...]
    spent_idr: int
    value: float
    bound: float
    rate: float | None = None

    @property
    def gap(self) -> float:
        """Return how much better, as a share of the bound, another set could be at most."""
        return max(0.0, 1 - self.value / self.bound) if self.bound > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Infeasible:
    """No set respects the wish. `cheapest` does but for the budget; None if nothing can."""

    cheapest: Plan | None


def wish_rows(count: int, wish: Wish) -> tuple[Floats, Floats, Floats]:
    """Return matrix, low and high of everything in a wish but its budget."""
    top = np.inf if wish.at_most is None else float(wish.at_most)
    rows = [(np.ones(count), float(wish.at_least), top)]
    rows += [(_indicator(count, (i,)), 1.0, 1.0) for i in wish.must]
    if wish.never:
        rows.append((_indicator(count, wish.never), 0.0, 0.0))
    for quota in wish.quotas:
        high = np.inf if quota.high is None else float(quota.high)
        rows.append((_indicator(count, quota.members), float(quota.low), high))
    matrix, low, high_ = zip(*rows, strict=True)
    return np.array(matrix), np.array(low), np.array(high_)


def group_rows(groups: Ints) -> Floats:
    """Return a row for each number that stands more than once: at most one of these."""
    numbers, counts = np.unique(groups, return_counts=True)
    several = numbers[counts > 1]
    return np.asarray(groups[None, :] == several[:, None], dtype=np.float64)


def allowed(wish: Wish, rest: Ints, count: int) -> Mask:
    """Return whom every quota allows beside the rest."""
    allowed = np.ones(count, dtype=bool)
    for quota in wish.quotas:
        members = np.zeros(count, dtype=bool)
        members[list(quota.members)] = True
        held = int(members[rest].sum())
        if quota.high is not None and held >= quota.high:
            allowed &= ~members
        if held < quota.low:
            allowed &= members
    return allowed


def _indicator(count: int, members: tuple[int, ...]) -> Floats:
    out = np.zeros(count)
    out[list(members)] = 1.0
    return out
