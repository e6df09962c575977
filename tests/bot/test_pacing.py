"""Telegram's limits hold whatever is sent when; a 429 is obeyed."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import Bucket, Limits, Pacer, Window

arrivals = st.lists(st.floats(0, 120, allow_nan=False), min_size=1, max_size=120).map(sorted)


@given(arrivals, st.floats(0.1, 30), st.integers(1, 20))
def test_a_bucket_never_lets_more_through_than_burst_and_rate(
    at: list[float], rate: float, burst: int
) -> None:
    bucket = Bucket(rate, burst)
    leaves = [now + bucket.take(now) for now in at]
    # for all i <= j: j - i + 1 <= burst + (leaves[j] - leaves[i]) * rate, in one pass
    least = float("inf")
    for number, left in enumerate(leaves):
        least = min(least, number - left * rate)
        assert number + 1 - left * rate - least <= burst + 1e-6


@given(arrivals)
def test_a_bucket_lets_nobody_wait_longer_than_needed(at: list[float]) -> None:
    bucket = Bucket(rate=1.0, capacity=3)
    for number, now in enumerate(at):
        assert bucket.take(now) <= max(0, number - 2)


@given(arrivals, st.integers(1, 20))
def test_a_window_holds_to_the_letter(at: list[float], count: int) -> None:
    window = Window(count, 60.0)
    leaves = [now + window.take(now) for now in at]
    assert leaves == sorted(leaves)
    for i in range(len(leaves) - count):
        assert leaves[i + count] - leaves[i] >= 60.0 - 1e-6


@given(st.floats(0.1, 30), st.integers(1, 20), st.floats(0, 1000))
def test_a_full_bucket_may_be_forgotten(rate: float, burst: int, now: float) -> None:
    bucket = Bucket(rate, burst)
    bucket.take(now)
    later = now + burst / rate + 1
    assert bucket.is_full(later)
    assert bucket.take(later) == 0


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        self._real_sleep = asyncio.sleep
        monkeypatch.setattr(asyncio, "sleep", self._sleep)

    def __call__(self) -> float:
        return self.now

    async def _sleep(self, seconds: float) -> None:
        self.now += seconds
        await self._real_sleep(0)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


async def test_a_private_chat_has_a_burst_and_then_one_a_second(clock: Clock) -> None:
    pacer = Pacer(Limits(burst=3), clock)
    left = []
    for _ in range(6):
        await pacer.wait(7, bulk=False)
        left.append(clock.now - 1000)
    assert left == [0, 0, 0, 1, 2, 3]


async def test_a_group_gets_twenty_in_any_minute(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    minutes = Counter[int]()
    for _ in range(45):
        await pacer.wait(-5, bulk=False)
        minutes[int(clock.now - 1000) // 60] += 1
    assert minutes == {0: 20, 1: 20, 2: 5}


async def test_bulk_waits_for_the_overall_budget_and_a_reply_does_not(clock: Clock) -> None:
    pacer = Pacer(Limits(overall=10, burst=1), clock)
    for chat in range(1, 31):
        await pacer.wait(chat, bulk=True)
    assert clock.now - 1000 == pytest.approx(2.8)
    before = clock.now
    await pacer.wait(99, bulk=False)
    assert clock.now == before


async def test_no_second_holds_more_bulk_than_telegram_takes(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    sent = []
    for chat in range(1, 201):
        await pacer.wait(chat, bulk=True)
        sent.append(clock.now)
    assert max(sum(start <= at < start + 1 for at in sent) for start in sent) <= 30


async def test_a_flood_pauses_its_chat_alone(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    for _ in range(3):
        await pacer.wait(7, bulk=False)
    assert not pacer.flood(7, retry_after=5)
    await pacer.wait(8, bulk=False)
    assert clock.now == 1000
    await pacer.wait(7, bulk=False)
    assert clock.now == 1005


async def test_a_flood_of_a_quiet_person_means_the_whole_bot(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    await pacer.wait(7, bulk=False)
    assert pacer.flood(7, retry_after=5)
    await pacer.wait(8, bulk=False)
    assert clock.now == 1005


async def test_a_flood_of_a_quiet_group_is_its_own(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    await pacer.wait(-7, bulk=False)
    assert not pacer.flood(-7, retry_after=900)
    await pacer.wait(8, bulk=False)
    assert clock.now == 1000


async def test_after_a_pause_of_everybody_nobody_storms_out(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    pacer.pause(None, 5)
    left = []

    async def leave(chat: int) -> None:
        await pacer.wait(chat, bulk=chat % 2 == 0)
        left.append(clock.now)

    for chat in range(1, 101):
        await leave(chat)
        clock.now = 1000.0  # all of them wait from the beginning
    assert min(left) >= 1005
    assert max(sum(start <= at < start + 1 for at in left) for start in left) <= 30


async def test_after_a_pause_of_everybody_bulk_goes_slower_for_a_while(clock: Clock) -> None:
    pacer = Pacer(Limits(overall=10), clock)

    async def ten_seconds() -> int:
        began, count = clock.now, 0
        while clock.now < began + 10:
            await pacer.wait(1_000 + count, bulk=True)
            count += 1
        return count

    assert await ten_seconds() == pytest.approx(101, abs=2)
    for _ in range(3):  # one pause, read three times
        pacer.pause(None, 5)
    await pacer.wait(1, bulk=True)
    assert await ten_seconds() == pytest.approx(85, abs=4)
    clock.now += 60
    assert await ten_seconds() == pytest.approx(101, abs=2)


async def test_a_share_is_a_part_of_the_pace(clock: Clock) -> None:
    pacer = Pacer(Limits(overall=10), clock)
    pacer.share(0.25)
    for chat in range(1, 26):
        await pacer.wait(chat, bulk=True)
    assert clock.now - 1000 == pytest.approx(9.6, abs=0.5)


async def test_places_given_before_a_pause_are_given_anew(clock: Clock) -> None:
    """Everybody has a place; the pause comes while they wait; they leave one after another."""
    pacer, left = Pacer(Limits(overall=10), clock), list[float]()

    async def leave(chat: int) -> None:
        await pacer.wait(chat, bulk=True)
        left.append(clock.now)

    for chat in range(1, 31):
        began = clock.now = 1000.0
        leaving = asyncio.create_task(leave(chat))
        await clock._real_sleep(0)
        if chat == 20:
            pacer.pause(None, 30)
        await leaving
        assert clock.now >= began
    after = [at for at in left[19:] if at >= 1030]
    assert len(after) == 11
    assert max(sum(start <= at < start + 1 for at in after) for start in after) <= 12


async def test_the_longer_pause_holds(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    for seconds in (9, 2):
        pacer.pause(7, seconds)
    assert pacer.is_paused(7)
    assert not pacer.is_paused(8)
    await pacer.wait(7, bulk=False)
    assert clock.now == 1009
    assert not pacer.is_paused(7)


async def test_three_floods_at_once_pause_everybody(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    for chat in (1, 2, 3):
        pacer.flood(chat, retry_after=4)
    await pacer.wait(9, bulk=False)
    assert clock.now == 1004


async def test_the_same_chat_flooding_thrice_pauses_nobody_else(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    for _ in range(3):
        await pacer.wait(1, bulk=False)
    for _ in range(3):
        pacer.flood(1, retry_after=4)
    await pacer.wait(9, bulk=False)
    assert clock.now == 1000


async def test_a_pause_can_be_lengthened_while_it_is_sat_out(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    pacer.flood(7, retry_after=2)
    waiting = asyncio.create_task(pacer.wait(7, bulk=False))
    await clock._real_sleep(0)
    pacer.flood(7, retry_after=10)
    await waiting
    assert clock.now >= 1010


async def test_without_limits_only_a_flood_is_waited_for(clock: Clock) -> None:
    pacer = Pacer(None, clock)
    for _ in range(500):
        await pacer.wait(-5, bulk=True)
    assert clock.now == 1000
    pacer.flood(-5, retry_after=3)
    await pacer.wait(-5, bulk=True)
    assert clock.now == 1003


async def test_chats_that_are_quiet_are_forgotten(clock: Clock) -> None:
    pacer = Pacer(Limits(), clock)
    for chat in range(1, 10_002):
        await pacer.wait(chat, bulk=False)
    clock.now += 3600
    await pacer.wait(20_000, bulk=False)
    assert len(pacer._chats) == 1
