"""How much of one creator's audience another one reaches too.

s is the share of the smaller audience that the larger one also holds. It is measured from shared
commenters where there are enough, else a stated prior: two accounts share a little, more within a
category, within a city and on one platform. What k creators reach together is

    U2(S) = sum of w_i - sum over pairs of s_ij x min(w_i, w_j)      (second order, chosen by)
    U(S)  = sum of w_i x product over larger j of (1 - s_ij)         (independent form, shown)

with U2 <= U <= sum, and never below the largest w_i.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from core.analytics.frames.grouping import Floats, Ints, Mask

if TYPE_CHECKING:
    import pandas as pd

BASE, SAME_CATEGORY, SAME_CITY, OTHER_PLATFORM = 0.03, 0.07, 0.05, 0.5
"""The prior: base, what a shared category and a shared city add, and the factor across platforms.
Ours: no public figure for Indonesia was found; docs/portfolio.md shows what it changes."""

SAME_PERSON = 0.5
"""One name on two platforms: half of the smaller audience."""

MIN_COMMENTERS, PRIOR_COMMENTERS = 30, 50.0
"""Commenters that both accounts need before sharing is measured, and the weight of the prior."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The overlaps among n candidates, worked out for the few that are looked at.

    codes: category, city, platform and name of each candidate as numbers, -1 unknown (n x 4).
    measured: s by pair of positions (low, high). people: the position that stands for each candidate
    in `measured`, where some are options of one creator; None where each stands for itself.
    """

    codes: Ints
    measured: Mapping[tuple[int, int], float] = field(default_factory=dict)
    people: Ints | None = None

    def shares(self, rows: Ints) -> Floats:
        """Return s for every pair of these candidates (symmetric, 0 on the diagonal)."""
        own = self.codes[rows]
        same = (own[:, None, :] == own[None, :, :]) & (own[:, None, :] >= 0)
        shares = BASE + SAME_CATEGORY * same[..., 0] + SAME_CITY * same[..., 1]
        shares = shares * np.where(same[..., 2], 1.0, OTHER_PLATFORM)
        shares = np.where(same[..., 3], np.where(same[..., 2], 1.0, SAME_PERSON), shares)
        self._put_measured(shares, rows)
        np.fill_diagonal(shares, 0.0)
        return np.asarray(shares, dtype=np.float64)

    def only(self, rows: Ints) -> Overlap:
        """Return the overlaps among these candidates, numbered anew."""
        if not self.measured:
            return Overlap(self.codes[rows])
        if self.people is not None:
            return Overlap(self.codes[rows], self.measured, self.people[rows])
        place = {int(row): i for i, row in enumerate(rows)}
        kept = {
            (min(place[a], place[b]), max(place[a], place[b])): share
            for (a, b), share in self.measured.items()
            if a in place and b in place
        }
        return Overlap(self.codes[rows], kept)

    def beside(self, one: int) -> Floats:
        """Return s of one candidate with every other, 0 with itself."""
        same = (self.codes == self.codes[one]) & (self.codes[one] >= 0)
        shares = BASE + SAME_CATEGORY * same[:, 0] + SAME_CITY * same[:, 1]
        shares = shares * np.where(same[:, 2], 1.0, OTHER_PLATFORM)
        shares = np.where(same[:, 3], np.where(same[:, 2], 1.0, SAME_PERSON), shares)
        if self.people is not None:
            self._put_beside(shares, one)
        else:
            for (low, high), share in self.measured.items():
                if one in (low, high):
                    shares[low + high - one] = share
        shares[one] = 0.0
        return np.asarray(shares, dtype=np.float64)

    def least(self, kinds: Ints, columns: tuple[int, ...]) -> Floats:
        """Return what two candidates of these kinds share at least (symmetric, its diagonal for two
        of one kind). kinds: a row of codes each, of these columns."""
        same = np.zeros((len(kinds), len(kinds), 3), dtype=bool)
        for place, column in enumerate(columns):
            codes = kinds[:, place]
            same[:, :, column] = (codes[:, None] == codes[None, :]) & (codes[:, None] >= 0)
        shares = BASE + SAME_CATEGORY * same[..., 0] + SAME_CITY * same[..., 1]
        shares = shares * np.where(same[..., 2], 1.0, OTHER_PLATFORM)
        return np.asarray(np.minimum(shares, min(self.measured.values(), default=1.0)))

    def floor(self, rows: Ints) -> float:
        """Return what any two of these candidates share at least, options of one creator aside."""
        own = self.codes[rows]
        alike = [bool((own[:, column] == own[:1, column]).all()) for column in range(3)]
        alike = (
            [same and int(own[0, i]) >= 0 for i, same in enumerate(alike)] if len(own) else alike
        )
        share = BASE + SAME_CATEGORY * alike[0] + SAME_CITY * alike[1]
        share *= 1.0 if alike[2] else OTHER_PLATFORM
        return min(share, *self.measured.values()) if self.measured else share

    def groups(self) -> tuple[tuple[Mask, float], ...]:
        """Return groups with what every pair within one shares at least, adding up over groups.

        Where overlaps are measured they may lie below the prior; then only what all share counts.
        """
        everyone = np.ones(len(self.codes), dtype=bool)
        if self.measured:
            return ((everyone, min(BASE * OTHER_PLATFORM, *self.measured.values())),)
        found = {everyone.tobytes(): (everyone, BASE * OTHER_PLATFORM)}
        for column, share in enumerate((SAME_CATEGORY, SAME_CITY)):
            if self._few(column):
                self._add(found, self.codes[:, column], share * OTHER_PLATFORM)
        self._add(found, self.codes[:, 2], BASE * (1 - OTHER_PLATFORM))
        for column, share in enumerate((SAME_CATEGORY, SAME_CITY)):
            if self._few(column, 1):
                own = np.where(self.codes[:, column] >= 0, self.codes[:, 2], -1)
                self._add(found, own, share * (1 - OTHER_PLATFORM))
        return tuple(found.values())

    def _few(self, column: int, most: int = 20) -> bool:
        return len(np.unique(self.codes[:, column])) <= most

    @staticmethod
    def _add(found: dict[bytes, tuple[Mask, float]], codes: Ints, share: float) -> None:
        for code in np.unique(codes[codes >= 0]):
            members = codes == code
            before = found.get(members.tobytes(), (members, 0.0))[1]
            found[members.tobytes()] = (members, before + share)

    def options(self, rows: Ints) -> Overlap:
        """Return the overlaps of candidates that are each an option of one of these (rows: which)."""
        return Overlap(self.codes[rows], self.measured, rows)

    def _put_beside(self, shares: Floats, one: int) -> None:
        people = np.asarray(self.people)
        mine = int(people[one])
        for (low, high), share in self.measured.items():
            if mine in (low, high):
                shares[people == low + high - mine] = share

    def _put_measured(self, shares: Floats, rows: Ints) -> None:
        if not self.measured:
            return
        if self.people is not None:
            who = self.people[rows]
            for (low, high), share in self.measured.items():
                ones, twos = np.flatnonzero(who == low), np.flatnonzero(who == high)
                shares[np.ix_(ones, twos)] = shares[np.ix_(twos, ones)] = share
            return
        place = {int(row): i for i, row in enumerate(rows)}
        for (one, two), share in self.measured.items():
            if one in place and two in place:
                shares[place[one], place[two]] = shares[place[two], place[one]] = share


def prior_overlap(creators: pd.DataFrame) -> Overlap:
    """Return the overlaps among CREATORS by what they have in common."""
    import pandas as pd

    columns = ("category", "city", "platform", "handle")
    codes = [pd.factorize(creators[column].astype(object))[0] for column in columns]
    return Overlap(np.stack(codes, axis=1).astype(np.int64))


def measured_overlap(creators: pd.DataFrame) -> Overlap:
    """Return the overlaps among SUMMARIES, measured where both have at least 30 commenters.

    Shared commenters over those of the account with fewer, pulled toward the prior.
    """
    from core.analytics.authenticity.crowds import opened, shared

    prior = prior_overlap(creators)
    told = [text if isinstance(text, str) else "" for text in creators["crowd"].tolist()]
    sizes = [opened(text)[0] for text in told]
    rows = [i for i, size in enumerate(sizes) if size >= MIN_COMMENTERS]
    expected = prior.shares(np.array(rows, dtype=np.int64))
    measured = {}
    for at, one in enumerate(rows):
        for place, two in enumerate(rows[at + 1 :], at + 1):
            both = shared(told[one], told[two]) + PRIOR_COMMENTERS * float(expected[at, place])
            measured[one, two] = both / (min(sizes[one], sizes[two]) + PRIOR_COMMENTERS)
    return Overlap(prior.codes, measured)


def union(sizes: Floats, shares: Floats) -> float:
    """Return how many different people several audiences hold together, U(S) of the module."""
    order = np.argsort(-sizes, kind="stable")
    kept = np.tril(shares[np.ix_(order, order)], -1)
    return float(sizes[order] @ np.prod(1 - kept, axis=1)) if len(sizes) else 0.0


def second_order(sizes: Floats, shares: Floats) -> float:
    """Return U2(S) of the module, but never less than the largest audience."""
    pairs = np.triu(shares * np.minimum(sizes[:, None], sizes[None, :]), 1)
    return float(max(sizes.sum() - pairs.sum(), sizes.max(initial=0.0)))
