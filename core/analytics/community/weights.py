"""How much each vote counts, so that a ring of accounts moves little.

Three rules, for the votes about one creator in one space:

1. Copies: of votes with the same words only the first two count.
2. Crowds: of the votes of new people at most four within 24 hours count, and of others four.
3. Newcomers: votes of people who are new wait until they are settled. Where nothing else is known
   of a creator they count by the share of their settling time that has passed, together as one
   vote at most; they cannot warn.

4. Strangers: where two regular members' votes count, those of people who are no regulars wait until
   a regular agrees. Regular is who took part on three different days, in a young space on fewer.
5. Pace: of a creator with four votes or more only so many new ones count within a week as make up
   a quarter of them; where more than twice as many come, the whole wave waits.

Somebody is settled 14 days after they were first seen, in a young space after half of its age; on
a space's first day everybody is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
LEAST: Final = 1 / 14
NEWCOMERS: Final = 1.0
"""What all newcomers weigh together."""
REGULAR_DAYS: Final = 3
REGULARS: Final = 2
"""So many regular members' votes let those of others wait."""
ESTABLISHED: Final = 4
PACE_WITHIN: Final = timedelta(days=7)
PACE_SHARE: Final = 4

_WORD = re.compile(r"[^\W_]+")


def settled_share(since: datetime, opened: datetime, now: datetime) -> float:
    """Return how much of their settling time somebody has behind them: up to 1, never nothing."""
    age = now - opened
    if age <= FIRST_DAY:
        return 1.0
    return max(LEAST, min(1.0, (now - since) / min(SETTLING, age / 2)))


def weights(votes: Sequence[Vote], opened: datetime, now: datetime) -> dict[int, float]:
    """Return the weight 0..1 of each complete vote about one creator, by its id.

    `opened` is when the space began. Votes that are held back weigh 0; warnings weigh something
    only when two different people's count.
    """
    complete = sorted((v for v in votes if v.complete), key=lambda v: (v.at, v.id))
    waiting = {v.id for v in _strangers(complete, opened, now)}
    heard = [v for v in complete if v.id not in waiting]
    held = _copies(complete) | _crowds(complete) | _waves(heard)
    share = {v.id: 0.0 if v.id in held else settled_share(v.since, opened, now) for v in complete}
    for vote in _strangers([v for v in complete if share[v.id] == 1], opened, now):
        share[vote.id] = 0.0
    for vote in _hasty([v for v in complete if share[v.id] == 1]):
        share[vote.id] = 0.0
    warning = {v.id for v in complete if v.negative and share[v.id] == 1}
    for vote in complete:
        if vote.negative and (len(warning) < 2 or vote.id not in warning):
            share[vote.id] = 0.0
    return _settled_first(share)


def regular_days(opened: datetime, now: datetime) -> int:
    """Return on how many days a regular of a space of this age took part: one a week, up to 3."""
    return min(REGULAR_DAYS, 1 + (now - opened) // timedelta(days=7))


def _strangers(votes: Sequence[Vote], opened: datetime, now: datetime) -> list[Vote]:
    """Return the votes that wait because regular members said enough about this creator."""
    regulars = {v.id for v in _regulars(votes, opened, now)}
    others = [v for v in votes if v.id not in regulars]
    return others if len(regulars) >= REGULARS else []


def _regulars(votes: Sequence[Vote], opened: datetime, now: datetime) -> list[Vote]:
    wanted = regular_days(opened, now)
    return [v for v in votes if v.days >= wanted or v.vouched]


def _waves(votes: Sequence[Vote]) -> set[int]:
    """Return the votes about an established creator that came in a wave, first to last.

    As with crowds, accounts that were new are looked at apart: they drag nobody along.
    """
    held: set[int] = set()
    for kind in _by_age(votes):
        times = [v.at for v in kind]
        for start, first in enumerate(kind):
            before = sum(v.at < first.at and v.id not in held for v in votes)
            end = bisect_left(times, first.at + PACE_WITHIN)
            if before >= ESTABLISHED and end - start > 2 * (before // PACE_SHARE):
                held.update(v.id for v in kind[start:end])
    return held


def _by_age(votes: Sequence[Vote]) -> tuple[list[Vote], list[Vote]]:
    """Return the votes of those who were new when they voted, and those of the others."""
    new = [v for v in votes if v.at - v.since < SETTLING]
    return new, [v for v in votes if v.at - v.since >= SETTLING]


def _hasty(votes: Sequence[Vote]) -> list[Vote]:
    """Return the votes that came faster than a creator's standing may change."""
    counted: list[datetime] = []
    hasty = []
    for vote in votes:
        lately = sum(vote.at - at < PACE_WITHIN for at in counted)
        before = len(counted) - lately
        if before >= ESTABLISHED and lately >= before // PACE_SHARE:
            hasty.append(vote)
        else:
            counted.append(vote.at)
    return hasty


def _settled_first(share: dict[int, float]) -> dict[int, float]:
    """Let newcomers wait where others count; alone they weigh one vote together at most."""
    if 1.0 in share.values():
        return {i: weight if weight == 1 else 0.0 for i, weight in share.items()}
    together = sum(share.values())
    shrink = min(1.0, NEWCOMERS / together) if together else 1.0
    return {i: weight * shrink for i, weight in share.items()}


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


def _crowds(votes: Sequence[Vote]) -> set[int]:
    """Return the votes that came when four of their kind had come within a day.

    Newcomers are counted apart: nobody's vote is crowded out by accounts made for that.
    """
    new, others = _by_age(votes)
    return _crowd(new) | _crowd(others)


def _crowd(votes: Sequence[Vote]) -> set[int]:
    counted: list[datetime] = []
    held = set()
    for vote in votes:
        if sum(vote.at - at < CROWD_WITHIN for at in counted[-CROWD:]) >= CROWD:
            held.add(vote.id)
        else:
            counted.append(vote.at)
    return held
