"""How much each vote counts, so that a ring of accounts moves little.

Three rules, for the votes about one creator in one space:

1. Copies: of votes with the same words only the first two count.
2. Crowds: of people who were new when they voted, at most four within 24 hours count.
3. Newcomers: who is new counts by the share of their settling time that has passed, all
   newcomers together as one vote at most, and they cannot warn yet.

Somebody is settled 14 days after they were first seen, in a young space after half of its age; on
a space's first day everybody is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from core.analytics.community.votes import Vote

SETTLING: Final = timedelta(days=14)
FIRST_DAY: Final = timedelta(days=1)
CROWD: Final = 4
CROWD_WITHIN: Final = timedelta(hours=24)
COPIES: Final = 2
LEAST_WORDS: Final = 4
"""Shorter praise ("hasilnya bagus") is the same from many honest people."""
NEWCOMERS: Final = 1.0
"""What all newcomers weigh together."""

_WORD = re.compile(r"[^\W_]+")


def settled_share(since: datetime, opened: datetime, now: datetime) -> float:
    """Return 0..1: how much of their settling time somebody has behind them."""
    age = now - opened
    if age <= FIRST_DAY:
        return 1.0
    return max(0.0, min(1.0, (now - since) / min(SETTLING, age / 2)))


def weights(votes: Sequence[Vote], opened: datetime, now: datetime) -> dict[int, float]:
    """Return the weight 0..1 of each complete vote about one creator, by its id.

    `opened` is when the space began. Votes that are held back weigh 0; warnings weigh something
    only when two different people's count.
    """
    complete = sorted((v for v in votes if v.complete), key=lambda v: (v.at, v.id))
    held = _copies(complete) | _crowd(complete)
    share = {v.id: 0.0 if v.id in held else settled_share(v.since, opened, now) for v in complete}
    warning = {v.id for v in complete if v.negative and share[v.id] >= 1}
    too_few = len(warning) < 2
    for vote in complete:
        if vote.negative and (too_few or vote.id not in warning):
            share[vote.id] = 0.0
    newcomers = sum(weight for weight in share.values() if weight < 1)
    shrink = min(1.0, NEWCOMERS / newcomers) if newcomers else 1.0
    return {i: weight if weight == 1 else weight * shrink for i, weight in share.items()}


def _copies(votes: Sequence[Vote]) -> set[int]:
    """Return the votes whose words were said before, twice."""
    said: Counter[frozenset[str]] = Counter()
    held = set()
    for vote in votes:
        words = frozenset(_WORD.findall(vote.words.casefold()))
        if len(words) < LEAST_WORDS:
            continue
        said[words] += 1
        if said[words] > COPIES:
            held.add(vote.id)
    return held


def _crowd(votes: Sequence[Vote]) -> set[int]:
    """Return the votes of new people that came when four others had come within a day."""
    counted: list[datetime] = []
    held = set()
    for vote in votes:
        if vote.at - vote.since >= SETTLING:
            continue
        if sum(vote.at - at < CROWD_WITHIN for at in counted[-CROWD:]) >= CROWD:
            held.add(vote.id)
        else:
            counted.append(vote.at)
    return held
