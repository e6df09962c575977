"""A concave program for what overlapping audiences reach together, from above.

min(w_i, w_j) is the integral over t of [w_i >= t][w_j >= t], so what the pairs within a group share
alike, s x sum of min(w_i, w_j), is s x the integral of N_t(N_t - 1)/2 with N_t the number of chosen
members of at least t. N(N - 1)/2 is convex: one variable a level t, bounded from below by its
tangents, keeps the relaxation tight without a variable a pair. Levels round min(w_i, w_j) down, so
the program never understates a set. What a pair shares beyond its groups gets a variable of its
own, in the program over a shortlist.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.milp import Program

TANGENTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 20, 25)
MIN_EXCESS = 1e-5


@dataclass(frozen=True, slots=True)
class Layer:
    """A group of candidates of which every pair shares at least `share` more.

    levels: ascending, in units of the largest w. most: how many of them a set can hold.
    """

    members: Mask
    share: float
    levels: Floats
    most: int

    @property
    def tangents(self) -> tuple[int, ...]:
        """Return where N(N - 1)/2 is touched: between k and k + 1."""
        return tuple(k for k in TANGENTS if k < self.most)

    @property
    def scale(self) -> float:
        """Return the largest N(N - 1)/2, which is 1 in the program."""
        return self.most * (self.most - 1) / 2

    def at(self, columns: Ints) -> Layer:
        """Return the layer over these candidates only."""
        return Layer(self.members[columns], self.share, self.levels, self.most)

    def reached(self, sizes: Floats) -> Ints:
        """Return how many levels each candidate reaches, 0 for those who are not members."""
        found = np.searchsorted(self.levels, sizes, side="right")
        return np.where(self.members, found, 0).astype(np.int64)

    def rounded(self, sizes: Floats) -> Floats:
        """Return the level that each member reaches, 0 for others."""
        return np.concatenate(([0.0], self.levels))[self.reached(sizes)]


def layer(
    sizes: Floats, members: Mask, share: float, most: int, levels: int, likely: Ints
) -> Layer | None:
    """Return the layer of a group; None where fewer than two can be chosen or nothing is shared.

    Levels stand at the sizes of its likely members (positions), or evenly among them.
    """
    near = likely[members[likely]] if members[likely].any() else np.flatnonzero(members)
    distinct = np.unique(sizes[near][sizes[near] > 0])
    most = min(most, int(members.sum()))
    if share <= 0 or most < 2 or not len(distinct):
        return None
    if len(distinct) > levels:
        distinct = distinct[np.linspace(0, len(distinct) - 1, levels).astype(np.int64)]
    return Layer(members, share, distinct, most)


def layered(program: Program, sizes: Floats, shape: tuple[Layer, ...], whole: bool) -> Program:
    """Return the program with a variable per level that holds what the group shares there."""
    extra = sum(len(part.levels) for part in shape)
    gain, rows, high, start = [program.gain], [], [program.high], len(sizes)
    wide = len(sizes) + extra
    for part in shape:
        levels = len(part.levels)
        widths = np.diff(part.levels, prepend=0.0)
        gain.append(-part.share * widths * part.scale)
        steps = (part.reached(sizes)[None, :] > np.arange(levels)[:, None]).astype(np.float64)
        for k in part.tangents:
            block = np.zeros((levels, wide))
            block[:, : len(sizes)] = k * steps
            block[:, start : start + levels] = -part.scale * np.eye(levels)
            rows.append(block)
            high.append(np.full(levels, k * (k + 1) / 2))
        start += levels
    top = np.hstack([program.matrix, np.zeros((len(program.matrix), extra))])
    highs = np.concatenate(high)
    lows = np.concatenate([program.low, np.full(len(highs) - len(program.low), -np.inf)])
    marks = np.concatenate([np.ones(len(sizes)), np.zeros(extra)]) * float(whole)
    return Program(np.concatenate(gain), np.vstack([top, *rows]), lows, highs, marks)


def level_costs(duals: Floats, sizes: Floats, shape: tuple[Layer, ...]) -> Floats:
    """Return what each candidate pays in all layers, by the duals of their tangents."""
    paid, start = np.zeros(len(sizes)), 0
    for part in shape:
        block = len(part.tangents) * len(part.levels)
        rows = duals[start : start + block].reshape(len(part.tangents), len(part.levels))
        steps = np.array(part.tangents)[:, None] * rows
        paid += np.concatenate(([0.0], np.cumsum(steps.sum(axis=0))))[part.reached(sizes)]
        start += block
    return paid


def paired(program: Program, sizes: Floats, shares: Floats, shape: tuple[Layer, ...]) -> Program:
    """Return the layered program with a variable for each pair that shares more than its groups."""
    base, beyond = layered(program, sizes, shape, whole=True), _excess(sizes, shares, shape)
    one, two = np.nonzero(beyond)
    columns, pairs = len(base.gain), len(one)
    rows = np.zeros((pairs, columns + pairs))
    index = np.arange(pairs)
    rows[index, one] = rows[index, two] = 1.0
    rows[index, columns + index] = -1.0
    wide = np.hstack([base.matrix, np.zeros((len(base.matrix), pairs))])
    return Program(
        np.concatenate([base.gain, -beyond[one, two]]),
        np.vstack([wide, rows]),
        np.concatenate([base.low, np.full(pairs, -np.inf)]),
        np.concatenate([base.high, np.ones(pairs)]),
        np.concatenate([base.marked, np.zeros(pairs)]),
    )


def _excess(sizes: Floats, shares: Floats, shape: tuple[Layer, ...]) -> Floats:
    """Return what each pair shares beyond its groups (upper triangle, 0 where next to nothing)."""
    found = shares * np.minimum(sizes[:, None], sizes[None, :])
    for part in shape:
        level = part.rounded(sizes)
        found = found - part.share * np.minimum(level[:, None], level[None, :])
    return np.triu(np.where(found > MIN_EXCESS, found, 0.0), 1)
