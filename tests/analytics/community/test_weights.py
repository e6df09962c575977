"""Copies, crowds and newcomers count little; honest people keep their say."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analytics.community.votes import Vote
from core.analytics.community.weights import regular_days, settled_share, weights
from tests.analytics.community.ring import NOW, OPENED

DAY = timedelta(days=1)


def vote(
    n: int, rating: int | None = 5, days_ago: float = 30, known: float = 200, **more: object
) -> Vote:
    """Return the vote of person n, so many days ago, first seen `known` days ago."""
    at = NOW - days_ago * DAY
    return Vote(n, "x", n, rating, at, at, NOW - known * DAY, **more)  # type: ignore[arg-type]


def weigh(*votes: Vote, opened=OPENED) -> list[float]:
    found = weights(votes, opened, NOW)
    return [found.get(v.id, -1) for v in votes]


@pytest.mark.parametrize(
    ("space_days", "known_days", "share"),
    [
        (365, 14, 1.0),
        (365, 7, 0.5),
        (365, 0, 1 / 14),
        (10, 5, 1.0),
        (10, 2.5, 0.5),
        (1, 0, 1.0),
        (0, 0, 1.0),
    ],
)
def test_people_settle_in_two_weeks_and_sooner_in_young_spaces(
    space_days: float, known_days: float, share: float
) -> None:
    found = settled_share(NOW - known_days * DAY, NOW - space_days * DAY, NOW)
    assert found == pytest.approx(share)


def test_incomplete_votes_are_none() -> None:
    assert weigh(vote(1, None), vote(2, 1), vote(3)) == [-1, -1, 1]


def test_the_third_copy_of_the_same_words_waits() -> None:
    same = {"words": "Kreator ini, memang bagus SEKALI"}
    votes = [vote(n, days_ago=40 - 2 * n, **same) for n in range(1, 5)]
    assert weigh(*votes) == [1, 1, 0, 0]


def test_short_praise_is_no_copy() -> None:
    votes = [vote(n, days_ago=40 - 2 * n, words="hasilnya bagus") for n in range(1, 6)]
    assert weigh(*votes) == [1] * 5


def test_of_a_crowd_in_one_day_four_count() -> None:
    votes = [vote(n, days_ago=30 - n / 100) for n in range(1, 8)]
    assert weigh(*votes) == [1, 1, 1, 1, 0, 0, 0]


def test_the_next_day_counts_again() -> None:
    votes = [vote(n, days_ago=30 - n / 100) for n in range(1, 6)] + [vote(9, days_ago=28)]
    assert weigh(*votes)[-1] == 1


def test_accounts_made_for_it_crowd_nobody_out() -> None:
    false = [vote(n, days_ago=20.5, known=20.5) for n in range(1, 9)]
    honest = [vote(n, days_ago=20.4) for n in range(11, 15)]
    assert weigh(*false, *honest)[8:] == [1] * 4


def test_newcomers_wait_where_others_count() -> None:
    assert weigh(vote(1), vote(2, days_ago=1, known=1)) == [1, 0]


def test_newcomers_alone_weigh_one_vote_together() -> None:
    found = weigh(*(vote(n, days_ago=n * 2, known=12) for n in range(1, 6)))
    assert sum(found) == pytest.approx(1)
    assert weigh(vote(1, days_ago=7, known=7)) == [0.5]


def test_where_regulars_speak_others_wait_until_a_regular_agrees() -> None:
    regulars = [vote(n, days_ago=100 - 10 * n) for n in range(1, 3)]
    stranger = vote(5, days_ago=40, days=1)
    assert weigh(*regulars, stranger) == [1, 1, 0]
    assert weigh(*regulars, vote(5, days_ago=40, days=1, vouched=True)) == [1, 1, 1]
    assert weigh(regulars[0], stranger) == [1, 1]


def test_a_young_space_has_regulars_sooner() -> None:
    votes = [vote(1, days_ago=2, days=1), vote(2, days_ago=1, days=1)]
    assert weigh(*votes, opened=NOW - 5 * DAY) == [1, 1]
    assert [regular_days(NOW - n * DAY, NOW) for n in (0, 6, 7, 14, 400)] == [1, 1, 2, 3, 3]


def test_a_wave_about_somebody_established_waits_whole_and_a_few_do_not() -> None:
    known = [vote(n, days_ago=200 - 10 * n) for n in range(1, 9)]
    wave = [vote(20 + n, days_ago=10 - n) for n in range(5)]
    assert weigh(*known, *wave)[8:] == [0] * 5
    assert weigh(*known, *wave[:2])[8:] == [1, 1]
    assert weigh(*known, *wave[:3])[8:] == [1, 1, 0]


@pytest.mark.parametrize(("warnings", "weight"), [(1, 0), (2, 1), (3, 1)])
def test_warnings_count_from_two_different_people_on(warnings: int, weight: float) -> None:
    votes = [vote(n, 1, days_ago=30 + n * 3, words=f"alasan {n}") for n in range(1, warnings + 1)]
    assert weigh(*votes) == [weight] * warnings


def test_newcomers_cannot_warn() -> None:
    old = vote(1, 1, words="telat dua minggu")
    new = [vote(n, 1, days_ago=n, known=n, words=f"alasan {n}") for n in range(2, 6)]
    assert weigh(old, *new) == [0] * 5


VOTES = st.lists(
    st.builds(
        vote,
        n=st.integers(1, 10_000),
        rating=st.sampled_from([None, 1, 2, 3, 4, 5]),
        days_ago=st.floats(0, 300),
        known=st.floats(300, 330) | st.floats(0, 20),
        words=st.sampled_from(["", "rapi", "satu dua tiga empat lima"]),
    ),
    unique_by=lambda v: v.id,
    max_size=40,
)


@given(VOTES, st.floats(0, 400))
def test_weights_are_shares_whatever_the_votes(votes: list[Vote], age: float) -> None:
    found = weights(votes, NOW - age * DAY, NOW)
    assert set(found) == {v.id for v in votes if v.complete}
    assert all(0 <= weight <= 1 for weight in found.values())
    warning = [v.person_id for v in votes if v.negative and found.get(v.id, 0) > 0]
    assert len(warning) != 1
