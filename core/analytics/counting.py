"""In how many ways a set is made up of classes of candidates: the states of the dynamic program.

Classes tell apart what quotas ask for, and platform, category and city while the states stay few: what
every pair of two classes shares at least is all that the bound knows of overlaps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.analytics.grouping import Floats, Ints, Mask
from core.analytics.question import Question

STATES = 1_500
"""Counts of classes that the dynamic program tells apart at most."""


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
    """Return the states: classes by what quotas ask for, and by platform, category and city while
    they are not too many; None where quotas alone are."""
    codes = question.overlap.codes[question.rows]
    columns: tuple[int, ...] = ()
    bits = [members.astype(np.int64) for members, _, _ in question.quotas]
    if _size(question, _classes(bits, codes, columns)) > STATES:
        return None
    for column in (2, 0, 1):
        wider = _classes(bits, codes, (*columns, column))
        if _size(question, wider) <= STATES:
            columns = (*columns, column)
    classes = _classes(bits, codes, columns)
    first = np.unique(classes, return_index=True)[1]
    least = question.overlap.least(codes[first][:, list(columns)], columns)
    return _states(question, classes, least, first)


def _classes(bits: list[Ints], codes: Ints, columns: tuple[int, ...]) -> Ints:
    """Return the number of the class of each candidate: equal where all of these are."""
    key = np.zeros(len(codes), dtype=np.int64)
    for part in (*bits, *(codes[:, column] + 1 for column in columns)):
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


def _size(question: Question, classes: Ints) -> int:
    """Return in how many ways a set can be made up of the classes."""
    ways = np.zeros(question.at_most + 1)
    ways[0] = 1.0
    for cap in _caps(question, classes):
        ways = np.convolve(ways, np.ones(cap + 1))[: question.at_most + 1]
    return int(min(ways.sum(), STATES + 1.0))


def _states(question: Question, classes: Ints, least: Floats, first: Ints) -> Counts:
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
