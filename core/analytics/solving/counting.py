"""In how many ways a set is made up of classes of candidates: the states of the dynamic program.

Classes tell apart what quotas ask for, and platform, category and city while the states stay few: what
every pair of two classes shares at least is all that the bound knows of overlaps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask
from core.analytics.solving.overlap import Overlap
from core.analytics.solving.question import Question

STATES, MOST_STATES = 1_500, 6_000
"""Counts of classes that the dynamic program tells apart at most, of many candidates and of few."""

COLUMNS = ((0, 1, 2), (0, 2), (0, 1), (1, 2), (0,), (1,), (2,), ())
"""Of `Overlap.codes` (category, city, platform): what classes may be told apart by."""

MANY = 15
"""People of a set from which on it takes more states to prove it; smaller ones are answered sooner."""

CELLS = 2_000_000
"""States x candidates of one table: with few candidates more states cost no more."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The states of the dynamic program. classes: of each candidate. after: the state with one more
    of a class, -1 where that is too many. factor: what is left of a candidate's size there. enough:
    whether so many may be taken in all."""

    classes: Ints
    after: Ints
    factor: Floats
    enough: Mask

    def only(self, keep: Ints) -> Counts:
        """Return the states of these candidates."""
        return replace(self, classes=self.classes[keep])

    @property
    def steep(self) -> bool:
        """Return whether so many overlap that one more can take away more than it brings."""
        return bool(self.factor.min() < 0)


def counts(question: Question) -> Counts | None:
    """Return the states: classes by what quotas ask for, and by as much of platform, category and city
    as tells most of what is shared while they are not too many; None where quotas alone are."""
    codes = question.overlap.codes[question.rows]
    most = STATES
    if question.at_most >= MANY:
        most = min(max(CELLS // max(len(codes), 1), STATES), MOST_STATES)
    asked = _numbered([members.astype(np.int64) for members, _, _ in question.quotas], len(codes))
    caps = _caps(question, asked)
    if _size(caps, question.at_most, most) > most:
        return None
    kinds = [_Kinds.of(question, asked, codes, columns) for columns in COLUMNS]
    found = [kind.within(caps, question.at_most, most) for kind in kinds]
    best = max(found, key=lambda kind: kind.strength(question.overlap))
    return _states(question, best.classes, best.least(question.overlap))


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Classes of candidates. classes: of each. asked: what quotas ask of each class. codes: category,
    city and platform of each class, -1 where they are not told apart or differ within it. weights: the
    audiences of each together."""

    classes: Ints
    asked: Ints
    codes: Ints
    weights: Floats

    @classmethod
    def of(cls, question: Question, asked: Ints, codes: Ints, columns: tuple[int, ...]) -> _Kinds:
        """Return the classes by what quotas ask for and by these columns."""
        told = np.full((len(codes), 3), -1, dtype=np.int64)
        told[:, columns] = codes[:, columns]
        classes = _numbered([asked, *(told[:, column] + 1 for column in columns)], len(codes))
        first = np.unique(classes, return_index=True)[1]
        return cls(classes, asked[first], told[first], _summed(classes, question.sizes, len(first)))

    def within(self, caps: list[int], at_most: int, most: int) -> _Kinds:
        """Return no more classes than make `most` states: those of the least audience become one."""
        order = np.argsort(-self.weights, kind="stable")
        apart = len(order)
        if _size([caps[i] for i in self.asked], at_most, most) > most:
            apart = 0
            while (
                _size([caps[i] for i in self.asked[order[: apart + 1]]] + caps, at_most, most)
                <= most
            ):
                apart += 1
        if apart == len(order):
            return self
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        together = place >= apart
        place[together] = apart + self.asked[together]
        names, place = np.unique(place, return_inverse=True)
        return _Kinds(
            place[self.classes],
            np.array([self.asked[place == i][0] for i in range(len(names))], dtype=np.int64),
            np.array([_common(self.codes[place == i]) for i in range(len(names))]),
            _summed(place, self.weights, len(names)),
        )

    def least(self, overlap: Overlap) -> Floats:
        """Return what two candidates of these classes share at least."""
        return overlap.least(self.codes, (0, 1, 2))

    def strength(self, overlap: Overlap) -> float:
        """Return what two of the audience are known to share, on average."""
        share = self.weights / max(float(self.weights.sum()), 1e-12)
        return float(share @ self.least(overlap) @ share)


def _common(codes: Ints) -> Ints:
    """Return what all of these have in common (3), -1 elsewhere."""
    return np.where((codes == codes[0]).all(axis=0), codes[0], -1)


def _summed(classes: Ints, values: Floats, count: int) -> Floats:
    """Return what the members of each of so many classes come to."""
    return np.asarray(np.bincount(classes, values, count), dtype=np.float64)


def _numbered(parts: list[Ints], count: int) -> Ints:
    """Return the number of the class of each candidate: equal where all parts are."""
    key = np.zeros(count, dtype=np.int64)
    for part in parts:
        key = key * (int(part.max(initial=0)) + 1) + part
    return np.unique(key, return_inverse=True)[1].reshape(-1).astype(np.int64)


def _caps(question: Question, classes: Ints) -> list[int]:
    """Return how many of each class a set can hold, by the quotas that all of the class are in."""
    kinds = int(classes.max(initial=0)) + 1
    caps = np.full(kinds, question.at_most)
    for members, _, high in question.quotas:
        inside = np.unique(classes[members])
        caps[inside] = np.minimum(caps[inside], max(high, 0))
    return [int(cap) for cap in caps]


def _size(caps: list[int], at_most: int, most: int) -> int:
    """Return in how many ways a set can be made up of classes, more than `most` for too many."""
    ways = np.zeros(at_most + 1)
    ways[0] = 1.0
    for cap in caps:
        ways = np.convolve(ways, np.ones(cap + 1))[: at_most + 1]
        if ways.sum() > most:
            return most + 1
    return int(ways.sum())


def _states(question: Question, classes: Ints, least: Floats) -> Counts:
    first = np.unique(classes, return_index=True)[1]
    kinds = len(first)
    vectors = _vectors(_caps(question, classes), question.at_most)
    place = {state: i for i, state in enumerate(vectors)}
    after = np.full((len(vectors), kinds), -1, dtype=np.int64)
    factor = np.ones((len(vectors), kinds))
    for i, state in enumerate(vectors):
        factor[i] -= least[list(state)].sum(axis=0)
        if len(state) < question.at_most:
            after[i] = [place.get(tuple(sorted((*state, c))), -1) for c in range(kinds)]
    held = np.zeros((len(vectors), kinds), dtype=np.int64)
    for i, state in enumerate(vectors):
        np.add.at(held[i], list(state), 1)
    enough = held.sum(axis=1) >= question.at_least
    for members, low, high in question.quotas:
        of_quota = held @ members[first].astype(np.int64)
        enough &= of_quota >= low
        full = (of_quota >= high)[:, None] & members[first][None, :]
        after = np.where(full, -1, after)
    return Counts(classes, after, factor, enough)


def _vectors(caps: list[int], most: int) -> list[tuple[int, ...]]:
    """Return every number of each class that a set can hold, as classes in ascending order, the
    smallest sets first."""
    found: list[tuple[int, ...]] = [()]
    for kind, cap in enumerate(caps):
        found = [
            state + (kind,) * more
            for state in found
            for more in range(min(cap, most - len(state)) + 1)
        ]
    return sorted(found, key=lambda state: (len(state), state))
