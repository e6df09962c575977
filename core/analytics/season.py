"""The selling seasons of Indonesian business, and a campaign's steps counted back from each.

Dates of faith and state come from the `holidays` library (Indonesia's own days; the first day of
Ramadan from Brunei's, which sights the same moon under MABIMS). Double dates and paydays follow
from the calendar. School holidays stand in no library and differ by province: rough spans of ours.
How many days a step needs is our proposal; it is never put on a holiday or a Sunday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

STEPS: Final = ("brief", "ship", "draft", "post")
LEAD: Final = {
    "feast": {"brief": 56, "ship": 42, "draft": 28, "post": 21},
    "long": {"brief": 42, "ship": 28, "draft": 17, "post": 10},
    "short": {"brief": 28, "ship": 18, "draft": 9, "post": 4},
}
"""Days before the day itself: long for seasons that all sellers prepare for; before a feast people
buy weeks ahead (bonus pay comes a week before Lebaran, couriers are full by then)."""

HALAL_DUTY: Final = date(2026, 10, 17)
"""Halal certificates become a duty for food of micro and small firms (PP 42/2024)."""

AHEAD: Final = timedelta(days=400)

FURTHEST: Final = 5
"""So many years ahead a day is told: later ones hang on sightings and decrees too much."""

_NAMED: Final = {
    "New Year's Day": ("new_year", "short"),
    "Lunar New Year": ("lunar", "short"),
    "Day of Silence": ("nyepi", "short"),
    "Eid al-Fitr": ("lebaran", "feast"),
    "Eid al-Adha": ("qurban", "short"),
    "Independence Day": ("independence", "short"),
    "Christmas Day": ("christmas", "long"),
    "Easter Sunday": ("easter", "short"),
    "Vesak Day": ("vesak", "short"),
}
_LONG_DOUBLES: Final = frozenset({9, 10, 11, 12})
_SMALL: Final = frozenset({"easter", "vesak", *(f"double_{month}" for month in range(1, 9))})
"""Seasons of few trades: planned for when asked about, not listed."""

_PAYDAY: Final = 25


@dataclass(frozen=True, slots=True)
class Season:
    """A time when people buy more. `peak` is the day that steps count back from.

    code: `ramadan`, `lebaran`, `double_12`, `payday`, `school_mid` ... moon: the day hangs on a
    sighting of the moon and may move by a day. rough: a span of ours, not of an official calendar.
    """

    code: str
    peak: date
    until: date
    lead: str = "short"
    moon: bool = False
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to have done by a day. `late`: its day had passed, so it is moved up to now."""

    code: str
    on: date
    late: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a campaign for a season, in order. `tight`: less time than they need;
    `hopeless`: not even a day for each."""

    season: Season
    steps: tuple[Step, ...]
    tight: bool = False
    hopeless: bool = False


def seasons(today: date) -> tuple[Season, ...]:
    """Return every season that is not over, its peak at most `AHEAD` ahead, earliest first."""
    years = range(today.year - 1, (today + AHEAD).year + 1)
    found = {s for year in years for s in _of_year(year)}
    ahead = [s for s in found if s.until >= today and s.peak <= today + AHEAD]
    return tuple(sorted(ahead, key=lambda s: (s.peak, s.code)))


def next_season(code: str, today: date, year: int | None = None) -> Season | None:
    """Return the next season of one of these codes (apart by `|`) whose peak is ahead; where a year
    is given, the one of that year, None where that is over or further than `FURTHEST`."""
    if year is None:
        known: Iterable[Season] = seasons(today)
    elif year > today.year + FURTHEST:
        return None
    else:
        known = sorted(_of_year(year), key=lambda s: s.peak)
    named = (s for s in known if s.code in code.split("|") and s.peak >= today)
    return next(named, None)


def overview(today: date, count: int) -> tuple[Season, ...]:
    """Return the next seasons, each code once, without those of few trades."""
    first: dict[str, Season] = {}
    for season in seasons(today):
        if season.peak > today and season.code not in _SMALL:
            first.setdefault(season.code, season)
    return tuple(first.values())[:count]


def plan(season: Season, today: date) -> Plan:
    """Return when to brief, ship, see the draft and post; what is late is squeezed in from today."""
    lead = LEAD[season.lead]
    ideal = [_open_day(season.peak - timedelta(days=lead[code])) for code in STEPS]
    left = (season.peak - today).days
    if ideal[0] >= today:
        return Plan(season, tuple(Step(c, on) for c, on in zip(STEPS, ideal, strict=True)))
    steps = []
    for code, on in zip(STEPS, ideal, strict=True):
        share = (lead["brief"] - lead[code]) / lead["brief"]
        squeezed = today + timedelta(days=int(max(left, 0) * share))
        steps.append(Step(code, max(on, squeezed), late=on < squeezed))
    return Plan(season, tuple(steps), tight=True, hopeless=left < len(STEPS))


def is_open(day: date) -> bool:
    """Return whether couriers and offices work: neither a Sunday nor a holiday."""
    return day.weekday() != 6 and day not in _days_off(day.year)


def _open_day(day: date) -> date:
    while not is_open(day):
        day -= timedelta(days=1)
    return day


@cache
def _days_off(year: int) -> frozenset[date]:
    import holidays

    both = holidays.country_holidays("ID", years=year, categories=("public", "government"))
    return frozenset(both)


@cache
def _of_year(year: int) -> tuple[Season, ...]:
    return (*_holidays(year), *_fixed(year))


def _fixed(year: int) -> Iterator[Season]:
    for month in range(1, 13):
        double = date(year, month, month)
        lead = "long" if month in _LONG_DOUBLES else "short"
        yield Season(f"double_{month}", double, double, lead)
        pay = date(year, month, _PAYDAY)
        yield Season("payday", pay, pay + timedelta(days=7))
    yield Season("valentine", date(year, 2, 14), date(year, 2, 14))
    yield Season("mothers", date(year, 12, 22), date(year, 12, 22))
    yield Season("school_mid", date(year, 6, 20), date(year, 7, 12), rough=True)
    yield Season("back_to_school", date(year, 7, 1), date(year, 7, 14), rough=True)
    yield Season("school_end", date(year, 12, 19), date(year + 1, 1, 3), rough=True)


def _holidays(year: int) -> Iterator[Season]:
    import holidays

    for day, name in holidays.country_holidays("ID", years=year, language="en_US").items():
        for part in name.split("; "):
            plain = part.removesuffix(" (estimated)")
            if plain in _NAMED:
                code, lead = _NAMED[plain]
                moon = code in {"lebaran", "qurban"}
                yield Season(code, day, day + timedelta(days=1), lead, moon)
    for first, name in holidays.country_holidays("BN", years=year, language="en_US").items():
        if "First Day of Ramadan" in name:
            yield Season("ramadan", first, first + timedelta(days=28), "long", moon=True)
