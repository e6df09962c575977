"""Ranks the creators of one space by what its members say.

The score is a Bayesian average: `(C * m + sum(w * r)) / (C + sum(w))` over ratings `r` with
weights `w` (see `weights`), with the prior fixed at C = 5 votes of m = 3, the middle of the scale.
One enthusiastic vote gives 3.33, not 5; no vote of others can move the prior. The formula is that
of the "true Bayesian estimate" that IMDb described for its Top 250.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import fsum
from typing import Final

from core.analytics.community.votes import Vote
from core.analytics.community.weights import weights

PRIOR_VOTES: Final = 5
PRIOR_RATING: Final = 3.0
RATINGS: Final = (5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a space says of a creator.

    score: 1..5. people: whose votes count and are shown. waiting: votes that do not count yet.
    spread: (rating, people), 5 first. on_time of on_time_said people say that it was in time.
    newest: the last of those votes. voices: those with words, newest first.
    """

    handle: str
    score: float
    people: int
    waiting: int
    spread: tuple[tuple[int, int], ...]
    on_time: int
    on_time_said: int
    newest: datetime
    voices: tuple[Vote, ...]
    platform: str | None = None
    category: str | None = None
    city: str | None = None

    @property
    def recommended(self) -> bool:
        """Whether members recommend rather than warn; a list shows no others."""
        return self.score >= PRIOR_RATING


def bayesian(pairs: Iterable[tuple[float, float]]) -> float:
    """Return the score of (rating, weight) pairs in any order, to six places; the prior for none."""
    known = list(pairs)
    total = PRIOR_VOTES * PRIOR_RATING + fsum(rating * weight for rating, weight in known)
    return round(total / (PRIOR_VOTES + fsum(weight for _, weight in known)), 6)


def rank(votes: Iterable[Vote], opened: datetime, now: datetime) -> tuple[Standing, ...]:
    """Return the standings of all creators with a vote that may be shown, best first."""
    by_handle: dict[str, list[Vote]] = defaultdict(list)
    for vote in votes:
        by_handle[vote.handle].append(vote)
    found = (standing(mine, opened, now) for mine in by_handle.values())
    return tuple(sorted((s for s in found if s is not None), key=_place))


def _place(standing: Standing) -> tuple[float, int, str]:
    return (-standing.score, -standing.people, standing.handle)


def standing(votes: Sequence[Vote], opened: datetime, now: datetime) -> Standing | None:
    """Return what the votes about one creator come to; None when none may be shown."""
    weight = weights(votes, opened, now)
    shown = [v for v in votes if weight.get(v.id, 0.0) > 0]
    if not shown:
        return None
    newest_first = sorted(shown, key=lambda v: (v.at, v.id), reverse=True)
    spread = Counter(v.rating for v in shown)
    said = [v.on_time for v in shown if v.on_time is not None]
    return Standing(
        handle=votes[0].handle,
        score=bayesian((float(v.rating or 0), weight[v.id]) for v in shown),
        people=len(shown),
        waiting=sum(weight.get(v.id) == 0 and not v.negative for v in votes),
        spread=tuple((rating, spread[rating]) for rating in RATINGS),
        on_time=sum(said),
        on_time_said=len(said),
        newest=newest_first[0].at,
        voices=tuple(v for v in newest_first if v.words),
        platform=_most([v.platform for v in newest_first]),
        category=_most([v.category for v in newest_first]),
        city=_most([v.city for v in newest_first]),
    )


def _most(values: Sequence[str | None]) -> str | None:
    """Return the commonest known value; of equals the one that stands first."""
    known = Counter(v for v in values if v is not None)
    return known.most_common(1)[0][0] if known else None
