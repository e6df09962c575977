"""The loop of summaries sleeps until the next one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.schedule import pause


def test_it_sleeps_until_the_next_summary_and_never_long() -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    assert pause(None, now) == 30
    assert pause(now + timedelta(hours=1), now) == 30
    assert pause(now + timedelta(seconds=4), now) == 4
    assert 0 < pause(now - timedelta(hours=1), now) < 1
