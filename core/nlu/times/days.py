"""Days by arithmetic: what a matched wording means, looking ahead and looking back."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from core.nlu.words.bags import alternatives, numbered

WEEKDAYS: Final = numbered(
    "senin senen snin monday|selasa slasa salasa seloso tuesday|rabu rebo rabo wednesday|kamis kemis kms thursday"
    "|jumat jum'at jumaat jumaah jemuah jmt jumt friday|sabtu sbt saptu setu saturday|minggu ahad mgg sunday"
)
MONTHS: Final = numbered(
    "|januari january jan|februari february pebruari feb|maret march mar mrt|april apr|mei may"
    "|juni june jun|juli july jul|agustus august agst agt ags agu aug|september sept sep"
    "|oktober october okt oct|november nopember nov nop|desember december des dec"
)
WEEKDAY: Final = alternatives(WEEKDAYS)
MONTH: Final = alternatives(MONTHS)
NUMBERS: Final = numbered(
    "se satu a one|dua two|tiga three|empat four|lima five|enam six|tujuh seven|delapan eight"
    "|sembilan nine|sepuluh ten",
    start=1,
)

Resolved = tuple[date | None, date | None]
"""The day when the message looks ahead, and when it looks back."""


def both(day: date | None) -> Resolved:
    """Return a day that is the same whichever way the message looks."""
    return day, day


def shift(unit: str, count: int, today: date) -> date:
    """Return the day so many units away; months keep the day where they can."""
    if unit.startswith(("hari", "day", "hr")):
        return today + timedelta(days=count)
    if unit.startswith(("minggu", "week", "pekan", "mgg", "mggu")):
        return today + timedelta(weeks=count)
    months = count * (12 if unit.startswith(("tahun", "year", "thn")) else 1)
    return in_month(today, months, today.day)


def in_month(today: date, months: int, day: int) -> date:
    """Return that day of the month so many months away, or the month's last day."""
    index = min(max(today.year * 12 + today.month - 1 + months, 12), 9998 * 12)
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def exact(today: date, months: int, day: int) -> date | None:
    """Return that day of the month so many months away; None where that has none."""
    first = in_month(today, months, 1)
    return real(first.year, first.month, day)


def relative(m: re.Match[str], today: date) -> Resolved:
    """`3 hari lagi`, `2 minggu lalu`."""
    text = m["count"]
    count = int(text) if text.isdigit() else NUMBERS[text]
    back = m["ago"] is not None
    return both(shift(m["unit"], -count if back else count, today))


def week_named(m: re.Match[str], today: date) -> Resolved:
    """A weekday of this, the next or the last week, weeks beginning on Monday."""
    monday = today - timedelta(days=today.weekday())
    weeks = -1 if m["last"] else 1 if m["next"] else 0
    return both(monday + timedelta(days=WEEKDAYS[m["day"]], weeks=weeks))


def weekday(m: re.Match[str], today: date) -> Resolved:
    """The coming or the last such day; never today, unless `ini` says so."""
    day = WEEKDAYS[m["day"]]
    ahead = today + timedelta(days=(day - today.weekday() - 1) % 7 + 1)
    back = today - timedelta(days=(today.weekday() - day - 1) % 7 + 1)
    if m["last"]:
        return both(back)
    if m["this"] and day == today.weekday():
        return both(today)
    return ahead, ahead if m["next"] or m["this"] else back


def week_after(m: re.Match[str], today: date) -> Resolved:
    """`a week from Friday`: seven days after the coming one."""
    return both(today + timedelta(days=(WEEKDAYS[m["day"]] - today.weekday() - 1) % 7 + 8))


def eve(m: re.Match[str], today: date) -> Resolved:
    """`malam minggu` is the evening before Sunday."""
    day = (WEEKDAYS[m["day"]] - 1) % 7
    extra = 7 if m["next"] and (day - today.weekday()) % 7 == 0 else 0
    ahead = today + timedelta(days=(day - today.weekday()) % 7 + extra)
    back = today - timedelta(days=(today.weekday() - day - 1) % 7 + 1)
    return (back, back) if m["last"] else (ahead, back)


def weekend(m: re.Match[str], today: date) -> Resolved:
    """Return the Saturday of this weekend, the next or the last one."""
    ahead = today + timedelta(days=(5 - today.weekday()) % 7)
    if m["next"]:
        ahead = today - timedelta(days=today.weekday()) + timedelta(days=12)
    back = today - timedelta(days=(today.weekday() - 6) % 7 + 1)
    return (back, back) if m["last"] else (ahead, back)


def near(month: int, day: int, today: date) -> Resolved:
    """A day without a year: the coming one, and the one before it."""
    days = [real(year, month, day) for year in range(today.year - 1, today.year + 5)]
    known = [d for d in days if d is not None]
    ahead = next((d for d in known if d >= today), None)
    back = next((d for d in reversed(known) if d <= today), None)
    return ahead, back


def real(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year(text: str) -> int:
    """Return a year of four digits."""
    return int(text) + (2000 if len(text) == 2 else 0)


def named_month(m: re.Match[str], today: date) -> Resolved:
    """`5 desember`, `December 5, 2027`."""
    month, day = MONTHS[m["month"]], int(m["d"])
    if m["y"]:
        return both(real(year(m["y"]), month, day))
    return near(month, day, today)


def numeric(m: re.Match[str], today: date) -> Resolved:
    """`5/12`, `5-12-2027`: the day stands first."""
    day, month = int(m["d"]), int(m["mo"] or m["mo2"])
    written = m["y"] or m["y2"]
    if written:
        return both(real(year(written), month, day))
    return near(month, day, today)


def iso(m: re.Match[str], today: date) -> Resolved:  # noqa: ARG001 (one signature for all)
    """`2026-12-05`."""
    return both(real(int(m["y"]), int(m["mo"]), int(m["d"])))


def day_of_month(m: re.Match[str], today: date) -> Resolved:
    """`tgl 5 bulan depan`, `the 5th`."""
    if not m["next"] and not m["last"]:
        return day_of_any_month(m, today)
    return both(exact(today, 1 if m["next"] else -1, int(m["d"])))


def day_of_any_month(m: re.Match[str], today: date) -> Resolved:
    """`tgl 5`; `tgl 5 kemarin` is the last such day, whichever month it was in; `tgl 31` is of one that has it."""
    day = int(m["d"])
    if m["this"] or not 1 <= day <= 31:
        return both(exact(today, 0, day))
    near = [found for months in range(-2, 3) if (found := exact(today, months, day))]
    ahead = next(found for found in near if found >= today)
    back = next(found for found in reversed(near) if found <= today)
    return (ahead if m["next"] else back,) * 2 if m["next"] or m["last"] else (ahead, back)


def edge(m: re.Match[str], today: date) -> Resolved:
    """The beginning, middle or end of a month: its 1st, 15th and last day."""
    day = {"aw": 1, "pe": 15, "te": 15, "mi": 15, "be": 1, "st": 1}.get(m["edge"][:2], 31)
    if m["month"]:
        month = MONTHS[m["month"]]
        year = today.year if month >= today.month else today.year + 1
        return both(in_month(date(year, month, 1), 0, day))
    if m["next"] or m["last"] or m["this"]:
        return both(in_month(today, 1 if m["next"] else -1 if m["last"] else 0, day))
    this = in_month(today, 0, day)
    return (this if this >= today else in_month(today, 1, day)), (
        this if this <= today else in_month(today, -1, day)
    )


def edge_of_next_year(m: re.Match[str], today: date) -> Resolved:
    """`awal tahun depan`: its first day, its middle or its last."""
    month, day = {"aw": (1, 1), "pe": (7, 1)}.get(m["edge"][:2], (12, 31))
    return both(date(today.year + 1, month, day))


def fixed(days: int) -> Callable[[re.Match[str], date], Resolved]:
    """Return a resolver of the day so many days from today."""

    def resolve(_: re.Match[str], today: date) -> Resolved:
        return both(today + timedelta(days=days))

    return resolve


def span(m: re.Match[str], today: date) -> Resolved:
    """`minggu depan`, `bulan lalu`."""
    return both(shift(m["unit"], -1 if m["last"] else 1, today))


def holiday(days: tuple[str, ...]) -> Callable[[re.Match[str], date], Resolved]:
    """Return a resolver of a holiday, or of so many days before it."""

    def resolve(m: re.Match[str], today: date) -> Resolved:
        early = timedelta(days=int(m["early"] or 0))
        ahead = [d for d in map(date.fromisoformat, days) if d - early >= today]
        back = [d for d in map(date.fromisoformat, days) if d <= today]
        return (ahead[0] - early if ahead else None), (back[-1] if back else None)

    return resolve
