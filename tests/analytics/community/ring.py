"""A community whose members rate creators over months, and a ring of false accounts in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.analytics.community.ranking import rank
from core.analytics.community.votes import Vote

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
OPENED = NOW - timedelta(days=365)
RING = 30
HONEST = 12
TARGET = "target"

REGULARS = 0.6
"""The share of honest members who took part on three days or more; an assumption."""

Timing = Callable[[random.Random, int], tuple[datetime, datetime, str]]
"""For the n-th account of a ring: when it was first seen, when it votes, what it says."""


def same_minute(chance: random.Random, n: int) -> tuple[datetime, datetime, str]:
    """Thirty new accounts within a minute, with the same words."""
    at = NOW - timedelta(seconds=chance.uniform(1, 60))
    return at, at, "kreator ini bagus sekali pokoknya"


def own_words(chance: random.Random, n: int) -> tuple[datetime, datetime, str]:
    """Thirty new accounts within an hour, each with words of its own."""
    at = NOW - timedelta(minutes=chance.uniform(1, 60))
    return at, at, f"pengalaman saya nomor {n} memang {chance.random()}"


def drip(chance: random.Random, n: int) -> tuple[datetime, datetime, str]:
    """New accounts three a day over ten days, each with words of its own."""
    at = NOW - timedelta(days=n / 3)
    return at, at, f"pengalaman saya nomor {n} memang {chance.random()}"


def sleepers(chance: random.Random, n: int) -> tuple[datetime, datetime, str]:
    """Accounts that waited for two months and then vote one an hour."""
    return (
        NOW - timedelta(days=60),
        NOW - timedelta(hours=n),
        f"pengalaman nomor {n} ini {chance.random()}",
    )


def slow_drip(chance: random.Random, n: int) -> tuple[datetime, datetime, str]:
    """Accounts of half a year ago, one vote every three days over three months, own words."""
    at = NOW - timedelta(days=3 * n)
    return NOW - timedelta(days=180), at, f"pengalaman nomor {n} ini {chance.random()}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The target's place (0 is the best) and score before and after the ring."""

    before: int
    after: int
    score_before: float
    score_after: float

    @property
    def moved(self) -> int:
        return abs(self.after - self.before)


def honest(chance: random.Random, creators: int) -> list[Vote]:
    """Return what members say of the target (12 of them) and of others (4 to 20 each)."""
    votes: list[Vote] = []
    for index in range(creators):
        handle = TARGET if index == 0 else f"kreator{index}"
        liked = chance.uniform(3.0, 4.8)
        for _ in range(HONEST if index == 0 else chance.randint(4, 20)):
            since = OPENED + timedelta(days=chance.uniform(0, 330))
            at = since + (NOW - timedelta(days=15) - since) * chance.random()
            rating = max(1, min(5, round(chance.gauss(liked, 0.8))))
            n = len(votes) + 1
            days = chance.randint(3, 9) if chance.random() < REGULARS else chance.randint(1, 2)
            votes.append(Vote(n, handle, n, rating, at, at, since, f"kata {n}", days=days))
    return votes


def attack(seed: int, timing: Timing, rating: int, creators: int = 20, days: int = 1) -> Outcome:
    """Return what a ring that gives the target one rating does to its place; its accounts took
    part on so many days."""
    chance = random.Random(seed)
    votes = honest(chance, creators)
    ring = []
    for n in range(RING):
        since, at, words = timing(chance, n)
        who = 10_000 + n
        ring.append(Vote(who, TARGET, who, rating, at, at, since, words, days=days))
    places = []
    for cast in (votes, votes + ring):
        ranked = rank(cast, OPENED, NOW)
        place = next(i for i, s in enumerate(ranked) if s.handle == TARGET)
        places.append((place, ranked[place].score))
    (before, score_before), (after, score_after) = places
    return Outcome(before, after, score_before, score_after)
