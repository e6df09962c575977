"""The ranking resists few and false votes, and says on what it rests."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given

from core.analytics.community.ranking import bayesian, rank, standing
from core.analytics.community.votes import Vote
from tests.analytics.community.ring import (
    NOW,
    OPENED,
    attack,
    drip,
    own_words,
    same_minute,
    sleepers,
    slow_drip,
)
from tests.analytics.community.test_weights import VOTES, vote


def of(handle: str, *votes: Vote) -> list[Vote]:
    return [replace(v, handle=handle) for v in votes]


@pytest.mark.parametrize(
    ("pairs", "score"),
    [
        ([], 3.0),
        ([(5, 1)], 20 / 6),
        ([(5, 1)] * 15, 4.5),
        ([(1, 1)] * 5, 2.0),
        ([(5, 0.5)], 17.5 / 5.5),
    ],
)
def test_the_score_begins_at_five_votes_of_three(
    pairs: list[tuple[float, float]], score: float
) -> None:
    assert bayesian(pairs) == pytest.approx(score, abs=1e-6)


def test_one_enthusiast_is_not_above_many_who_are_content() -> None:
    one = of("satu", vote(1, 5))
    many = of("banyak", *(vote(n, 4, days_ago=20 + n) for n in range(2, 12)))
    assert [s.handle for s in rank(one + many, OPENED, NOW)] == ["banyak", "satu"]


def test_the_numbers_behind_the_score_are_there() -> None:
    votes = [
        vote(1, 5, days_ago=40, words="rapi", on_time=True, category="food", city="Bandung"),
        vote(2, 4, days_ago=30, on_time=False, category="food"),
        vote(3, 3, days_ago=20, words="biasa", on_time=True, category="travel", platform="tiktok"),
        vote(4, 5, days_ago=1, known=1, words="baru"),
    ]
    found = standing(votes, OPENED, NOW)
    assert found is not None
    assert found.score == pytest.approx((15 + 12) / 8)
    assert (found.people, found.waiting, found.on_time, found.on_time_said) == (3, 1, 2, 3)
    assert found.spread == ((5, 1), (4, 1), (3, 1), (2, 0), (1, 0))
    assert [v.words for v in found.voices] == ["biasa", "rapi"]
    assert found.newest == votes[2].at
    assert (found.category, found.city, found.platform) == ("food", "Bandung", "tiktok")


def test_one_warning_alone_is_not_there_at_all() -> None:
    assert standing([vote(1, 1, words="telat")], OPENED, NOW) is None
    beside = standing([vote(1, 1, words="telat"), vote(2, 5, days_ago=20)], OPENED, NOW)
    assert beside is not None
    assert beside.score == pytest.approx(20 / 6, abs=1e-6)
    assert (beside.people, beside.waiting) == (1, 0)
    assert all(not v.negative for v in beside.voices)


def test_two_warnings_are_shown_and_are_no_recommendation() -> None:
    found = standing([vote(n, 1, days_ago=9 * n, words=f"telat {n}") for n in (2, 3)], OPENED, NOW)
    assert found is not None
    assert not found.recommended
    assert found.spread[-1] == (1, 2)


@given(VOTES)
def test_scores_stay_on_the_scale_and_places_follow_them(votes: list[Vote]) -> None:
    mixed = [v for i, v in enumerate(votes) for v in of("ab"[i % 2], v)]
    ranked = rank(mixed, OPENED, NOW)
    assert all(1 <= s.score <= 5 and s.people > 0 for s in ranked)
    assert [s.score for s in ranked] == sorted((s.score for s in ranked), reverse=True)
    assert ranked == rank(list(reversed(mixed)), OPENED, NOW)


@pytest.mark.parametrize("timing", [same_minute, own_words, drip])
@pytest.mark.parametrize("rating", [1, 3, 5])
def test_a_ring_of_thirty_new_accounts_moves_twelve_honest_ratings_by_at_most_one_place(
    timing, rating: int
) -> None:
    outcomes = [attack(seed, timing, rating) for seed in range(40)]
    assert max(o.moved for o in outcomes) <= 1


@pytest.mark.parametrize(("timing", "days"), [(sleepers, 1), (slow_drip, 1), (sleepers, 3)])
@pytest.mark.parametrize("rating", [1, 3, 5])
def test_rings_that_waited_hardly_ever_move_it(timing, days: int, rating: int) -> None:
    """Accounts of months ago that never took part, and those that did but come in a wave: out of
    200 communities at most three, where hardly a regular member spoke, move by more."""
    outcomes = [attack(seed, timing, rating, days=days) for seed in range(40)]
    assert sum(o.moved > 1 for o in outcomes) <= 1


def test_a_ring_for_somebody_unknown_is_worth_one_vote() -> None:
    ring = [Vote(n, "baru", n, 5, *[same_minute_at(n)] * 3) for n in range(30)]
    found = standing(ring, OPENED, NOW)
    assert found is not None
    assert found.score <= 3.333334


def same_minute_at(n: int) -> datetime:
    return NOW - timedelta(seconds=n)
