"""Ranges of what members paid say what is usual, and nothing of what anybody paid."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analytics.community.prices import (
    FEWEST,
    STEPS,
    Cell,
    Paid,
    PriceRange,
    counted,
    publish,
    shown,
)

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
OPENED = NOW - timedelta(days=365)
CELL = Cell("instagram", "nano", "food")
AMOUNTS = st.integers(5_000, 50_000_000)


def paid(person: int, each: int, at: datetime = NOW, **more: object) -> Paid:
    known = {"since": OPENED, **more}
    return Paid(person, person, "dapurnina", "image", CELL, each, at, **known)  # type: ignore[arg-type]


class Board:
    """One cell over time, as an observer sees it: `seen` is what is shown now."""

    def __init__(self) -> None:
        self.rows: dict[int, Paid] = {}
        self.published: PriceRange | None = None

    def shares(self, person: int, each: int, at: datetime = NOW) -> None:
        before = self.rows.get(person)
        row = paid(person, each, at)
        self.rows[person] = replace(row, published_at=before.published_at) if before else row
        self.tick(at)

    def withdraws(self, person: int) -> None:
        self.rows.pop(person, None)

    def tick(self, at: datetime) -> None:
        new = publish(list(self.rows.values()), self.published, OPENED, at)
        if new is not None:
            self.published = new
            self.rows = {k: replace(v, published_at=at) for k, v in self.rows.items()}

    @property
    def seen(self) -> tuple[int, int, int] | None:
        if self.published is None or not shown(list(self.rows.values()), self.published):
            return None
        return (self.published.low_idr, self.published.high_idr, self.published.people)


def board(*prices: int) -> Board:
    made = Board()
    made.rows = {person: paid(person, each) for person, each in enumerate(prices)}
    made.tick(NOW)
    return made


def test_five_people_make_a_range_and_four_do_not() -> None:
    assert board(300_000, 350_000, 400_000, 450_000).seen is None
    assert board(300_000, 350_000, 400_000, 450_000, 900_000).seen == (300_000, 500_000, 5)


def test_the_same_person_five_times_is_one_person() -> None:
    rows = [replace(paid(1, 300_000 + n), id=n) for n in range(5)]
    assert publish(rows, None, OPENED, NOW) is None
    assert counted(rows, OPENED, NOW) == {1: 300_002}


def test_a_story_and_a_reel_are_compared_as_one_post() -> None:
    rows = [replace(paid(1, 100_000), kind="story"), replace(paid(2, 260_000), kind="reel")]
    assert [r.post_idr for r in rows] == [200_000, 200_000]


def test_accounts_that_are_new_make_no_range() -> None:
    rows = [paid(n, 300_000, since=NOW - timedelta(days=1)) for n in range(9)]
    assert publish(rows, None, OPENED, NOW) is None


@given(st.lists(AMOUNTS, min_size=5, max_size=30))
def test_ends_lie_on_coarse_steps_around_the_middle_half(prices: list[int]) -> None:
    seen = board(*prices).seen
    assert seen is not None
    low, high, people = seen
    inner = sorted(prices)[len(prices) // 4 : -(len(prices) // 4)]
    assert low <= inner[0] <= inner[-1] <= high
    assert low < high
    assert FEWEST <= people <= len(prices)
    for end in (low, high):
        digits = str(end).rstrip("0")
        assert int(digits) in {int(str(step).rstrip("0")) for step in STEPS}


@settings(max_examples=200)
@given(
    st.lists(AMOUNTS, min_size=5, max_size=12),
    st.lists(AMOUNTS, min_size=1, max_size=6),
    st.booleans(),
)
def test_whatever_one_person_does_the_range_does_not_move(
    others: list[int], tries: list[int], comes_from_the_start: bool
) -> None:
    """Somebody who watches the range while one person shares, changes and withdraws sees nothing
    move, but for a range that vanishes when too few are left."""
    watched, victim = board(*others), 999
    if comes_from_the_start:
        watched = board(tries[0], *others)
        victim = 0
    before = watched.seen
    for step, each in enumerate(tries):
        watched.shares(victim, each, NOW + timedelta(days=30 * (step + 1)))
        assert watched.seen == before
    watched.withdraws(victim)
    assert watched.seen in (before, None)
    watched.shares(victim, tries[0], NOW + timedelta(days=400))
    assert watched.seen in (before, None)


@given(st.lists(AMOUNTS, min_size=5, max_size=5), AMOUNTS, AMOUNTS)
def test_two_worlds_that_differ_in_one_person_look_alike(
    others: list[int], here: int, there: int
) -> None:
    """Whatever the person who comes to five others paid, every later moment looks the same until
    five people changed; then it differs by one place in the order at most."""
    seen = []
    for mine in (here, there):
        world = board(*others)
        history = [world.seen]
        world.shares(99, mine, NOW + timedelta(days=8))
        history.append(world.seen)
        for person in range(3):
            world.shares(person, others[person] + 1, NOW + timedelta(days=9 + person))
            history.append(world.seen)
        seen.append(history)
    assert seen[0] == seen[1]


def test_four_who_work_together_read_a_fifth_no_closer_than_a_step() -> None:
    """The worst case that five contributors allow: all but one are the observer's."""
    theirs = [10_000, 20_000, 30_000, 40_000_000]
    fits = Counter(board(*theirs, v).seen for v in range(10_000, 20_000_000, 10_000))
    for truth in range(60_000, 9_000_000, 37_000):
        seen = board(*theirs, truth).seen
        assert seen is not None
        assert fits[seen] > 1


def test_a_new_range_takes_five_changes_and_a_week() -> None:
    watched = board(*[300_000] * 5)
    for person in range(4):
        watched.shares(10 + person, 2_000_000, NOW + timedelta(days=8))
    assert watched.seen == (300_000, 500_000, 5)
    watched.shares(14, 2_000_000, NOW + timedelta(days=8))
    assert watched.seen == (300_000, 2_000_000, 10)
    soon = board(*[300_000] * 5)
    for person in range(5):
        soon.shares(10 + person, 2_000_000, NOW + timedelta(days=6))
    assert soon.seen == (300_000, 500_000, 5)
    soon.tick(NOW + timedelta(days=7))
    assert soon.seen == (300_000, 2_000_000, 10)


@pytest.mark.parametrize("left", [4, 5])
def test_a_range_goes_when_fewer_than_five_of_its_people_are_left(left: int) -> None:
    watched = board(*[300_000] * 7)
    for person in range(3 if left == 4 else 2):
        watched.withdraws(person)
    assert (watched.seen is not None) == (left == 5)
