"""When a summary is due: pure arithmetic of local dates, clock times and zones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

CATCH_UP: Final = timedelta(hours=6)
"""How late a summary may still be sent; later it is skipped and that is noted."""

QUIET_FROM, QUIET_UNTIL = time(21), time(6)
PUNCTUAL: Final = timedelta(minutes=15)
"""Later than this a message is late, and nobody is woken for it between nine and six."""

DAYS: Final = {"every": range(7), "working": range(5), "weekly": range(1)}
"""Which weekdays (0 is Monday) a rhythm means."""


JAKARTA: Final = ZoneInfo("Asia/Jakarta")
"""The zone of who chose none, or one that is no more."""


def zone_named(name: str | None) -> ZoneInfo | None:
    """Return the zone of this IANA name, None for no name and for one that is not known: what was
    chosen once may leave the database of zones."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def weekdays(days: str) -> tuple[int, ...]:
    """Return the days of the week, 0 for Monday, of a rhythm: one of `DAYS`, or `d` and days (`d14`)."""
    return tuple(DAYS.get(days) or (int(day) for day in days[1:]))


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, when the clocks of a zone show this time on this day.

    Where they show it twice it is the first one; where they never show it (a gap), the first
    instant after the gap.
    """
    local = datetime.combine(day, at, tzinfo=zone)
    there = local.astimezone(UTC)
    if there.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return there
    return _end_of_gap(local)


def _end_of_gap(local: datetime) -> datetime:
    """Return the instant at which a gap around a local time ends, to the second."""
    before = local.replace(fold=1).astimezone(UTC)
    after = local.replace(fold=0).astimezone(UTC)
    low, high = sorted((before, after))
    zone = local.tzinfo
    offset = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def upcoming(
    after: datetime, at: time, zone: ZoneInfo, days: str
) -> Iterator[tuple[date, datetime]]:
    """Yield (local date, instant) of every summary strictly after an instant, in order."""
    day, on = after.astimezone(zone).date() - timedelta(days=1), weekdays(days)
    while True:
        if day.weekday() in on:
            due = instant(day, at, zone)
            if due > after:
                yield day, due
        day += timedelta(days=1)


def next_due(after: datetime, at: time, zone: ZoneInfo, days: str) -> tuple[date, datetime]:
    """Return local date and instant of the first summary strictly after an instant."""
    return next(upcoming(after, at, zone, days))


def in_time(due: datetime, now: datetime, zone: ZoneInfo) -> bool:
    """Return whether a summary that was due may still be sent: not after six hours, and where it
    comes late, not at night; who asked for an hour of the night gets it on time."""
    late = now - due
    return late <= PUNCTUAL or (late <= CATCH_UP and not _at_night(now, zone))


def _at_night(now: datetime, zone: ZoneInfo) -> bool:
    clock = now.astimezone(zone).time()
    return clock >= QUIET_FROM or clock < QUIET_UNTIL
