"""Long solves are ended at their limit, and what they had found stands."""

import os
import time
from dataclasses import dataclass

import numpy as np
import pytest

from core.analytics.solving import portfolio, programs
from core.analytics.solving.apart import Helper, Helpers
from core.analytics.solving.portfolio import choose
from core.analytics.solving.wish import Quota, Wish
from tests.analytics.solving.test_portfolio import crowded


@dataclass
class Counts:
    """Tells some numbers, and then sleeps through its limit."""

    numbers: int
    sleep: float = 0.0

    def __call__(self, told):
        for number in range(self.numbers):
            told(number)
        time.sleep(self.sleep)


class Fails:
    """Tells one number and dies."""

    def __call__(self, told):
        told(1)
        os._exit(3)


@dataclass
class Hangs:
    """The programs of a task, of which the first never ends."""

    task: object
    seeds: object

    def __call__(self, told):
        time.sleep(600)


@pytest.fixture
def helper():
    made = Helper(idle=30)
    yield made
    made.end()


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_answers_come_in_order_and_the_process_stays_warm(helper):
    assert list(helper.answers(Counts(3), 20)) == [0, 1, 2]
    before = helper.pid
    assert list(helper.answers(Counts(2), 20)) == [0, 1]
    assert helper.pid == before is not None


def test_what_overruns_is_killed_and_its_answers_stand(helper):
    list(helper.answers(Counts(0), 20))
    pid, start = helper.pid, time.monotonic()
    assert list(helper.answers(Counts(2, sleep=600), 1.5)) == [0, 1]
    assert time.monotonic() - start < 30
    assert gone(pid)
    assert list(helper.answers(Counts(1), 20)) == [0]


def test_a_process_that_dies_is_replaced(helper):
    assert list(helper.answers(Fails(), 20)) == [1]
    assert list(helper.answers(Counts(1), 20)) == [0]


def test_an_idle_process_ends_by_itself():
    short = Helper(idle=0.2)
    assert list(short.answers(Counts(1), 20)) == [0]
    until = time.monotonic() + 20
    while short.pid is not None and time.monotonic() < until:
        time.sleep(0.05)
    assert short.pid is None
    short.end()


def test_helpers_are_taken_again():
    both = Helpers()
    assert both.answers(Counts(2), 20) == [0, 1]
    assert both.answers(Counts(1), 20) == [0]
    assert len(both._all) == 1
    both.end()
    assert both._all[0].pid is None


def question(seed=0):
    """Return a market of quotas, and a wish that respects two of them."""
    values, prices, overlap = crowded(seed, 90, (2, 4, 3))
    thirds = tuple(Quota(tuple(range(start, 90, 3)), 1, 3) for start in range(2))
    return values, prices, Wish(int(np.median(prices)) * 4, 2, 5, quotas=thirds), overlap


def test_a_solver_that_hangs_leaves_a_good_set_with_its_honest_gap(monkeypatch):
    values, prices, wish, overlap = question()
    best = choose(values, prices, wish, overlap)
    monkeypatch.setattr(portfolio, "branched", lambda *_: None)
    monkeypatch.setattr(programs, "Programs", Hangs)
    start = time.monotonic()
    found = choose(values, prices, wish, overlap, seconds=0.2)
    assert time.monotonic() - start < 30
    assert 0 < found.value <= best.value * (1 + 1e-6)
    assert found.bound >= best.value * (1 - 1e-6)
    assert found.gap > 0
    assert found.spent_idr <= wish.budget_idr


def test_programs_in_their_process_prove_what_branch_and_bound_proves(monkeypatch):
    values, prices, wish, overlap = question(1)
    best = choose(values, prices, wish, overlap)
    monkeypatch.setattr(portfolio, "branched", lambda *_: None)
    found = choose(values, prices, wish, overlap, seconds=4)
    assert found.value == pytest.approx(best.value, rel=0.0051)
    assert found.bound >= best.value * (1 - 1e-6)
    assert found.gap <= 0.03
