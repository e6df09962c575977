"""What a message says of a campaign's plan: from when until when it runs, and what it is for."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from core.nlu.amounts.spoken import COUNT_WORD, COUNTED
from core.nlu.scan import Scan, plain
from core.nlu.searching.business import goal_in
from core.nlu.times.calendar import read_dates
from core.nlu.times.days import real

NEAR: Final = 28
"""Characters beside a word like `sampai` in which its day stands."""

LONGEST_RUN: Final = timedelta(days=366)

_TO: Final = re.compile(
    r"(?<=[\w)])\s*(?:\s(?:sampai|sampe|smp|s\.?\s?/?\s?d\.?|hingga|until|till|to|through|ke)\s|[-–—])\s*"
    r"(?:dengan\s+)?(?:tanggal\s+|tgl\s+)?(?=\w)"
)
_START: Final = re.compile(
    r"\b(?:mulai|dimulai|start\w*|begin\w*|dari|from|since|tayang mulai)\s+(?:pada\s+|di\s+|on\s+)?"
)
_END: Final = re.compile(
    r"\b(?:(?:end\s?date|last\s+day|(?:tanggal|tgl|hari)\s+(?:akhir|selesai|terakhir))(?:nya)?(?:\s+(?:to|is|jadi|ke|menjadi)){0,2}"
    r"|(?:extend|perpanjang)(?:in|kan)?\s+(?:it\s+)?(?:to|ke)|sampai|sampe|hingga|berakhir|selesai|until|till|ends?|ending|through)"
    r"\s+(?:dengan\s+|pada\s+|di\s+|on\s+)?"
)
_LASTS: Final = re.compile(
    rf"\b(?:selama|for|berlangsung)\s+(?P<count>\d{{1,3}}|{COUNT_WORD}|se|a)\s*"
    r"(?P<unit>hari|minggu|pekan|bulan|days?|weeks?|months?)\b"
)
_COUNTS: Final = {"se": 1, "a": 1} | COUNTED
_DAYS: Final = {"h": 1, "d": 1, "m": 7, "p": 7, "w": 7, "b": 30}
_LONE_DAY: Final = re.compile(r"(?:^|\s)(\d{1,2})\s*$")
_GOAL: Final = re.compile(
    r"\b(?:tujuan\w*|goal\w*|target\w*|biar|supaya|agar|objective|aim\w*|in order to)\b(?P<what>.{3,60})",
    re.I | re.S,
)


def period_in(text: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day that a text gives a campaign; None where it gives none."""
    folded = plain(text)
    for match in _TO.finditer(folded):
        end = _day(folded[match.end() : match.end() + NEAR], today, first=True)
        left = folded[max(0, match.start() - NEAR) : match.start()]
        start = _day(left, today, first=False) or _same_month(left, end)
        if start and end:
            return _in_order(start, end)
    start = _after(_START, folded, today)
    end = _after(_END, folded, today)
    lasts = _LASTS.search(folded)
    if lasts and end is None:
        count = _COUNTS.get(lasts["count"]) or int(lasts["count"])
        unit = lasts["unit"]
        days = 30 if unit.startswith("mo") else _DAYS[unit[0]]
        end = (start or today) + timedelta(days=count * days - 1)
    return _in_order(start, end) if start and end else (start, end)


def _in_order(start: date, end: date) -> tuple[date | None, date | None]:
    """Return a period of at most a year, over the turn of the year where that was meant."""
    if end < start:
        start = real(start.year - 1, start.month, start.day) or start.replace(
            year=start.year - 1, day=28
        )
    return (start, end) if end - start <= LONGEST_RUN else (None, None)


def _after(cue: re.Pattern[str], folded: str, today: date) -> date | None:
    found = (_day(folded[m.end() : m.end() + NEAR], today, True) for m in cue.finditer(folded))
    return next((day for day in found if day is not None), None)


def _day(words: str, today: date, first: bool) -> date | None:
    """Return the day that words begin (`first`) or end with."""
    scan = Scan.of(words)
    read_dates(scan, today)
    spans = sorted((start, end) for start, end, label in scan.spans if label == "date")
    beside = spans and (spans[0][0] == 0 if first else not words[spans[-1][1] :].strip())
    if not beside:
        return None
    begin, end = spans[0] if first else spans[-1]
    alone = Scan.of(words[begin:end])
    read_dates(alone, today)
    stated = alone.slots.get("date")
    return date.fromisoformat(str(stated)) if stated else None


def _same_month(left: str, end: date | None) -> date | None:
    """Return the day of `1-20 desember` that lacks its month."""
    lone = _LONE_DAY.search(left)
    if lone is None or end is None or not 1 <= int(lone[1]) <= end.day:
        return None
    return end.replace(day=int(lone[1]))


def aim_in(text: str) -> str | None:
    """Return the code of the goal (`core.nlu.searching.business.GOALS`) where a text says that it is one."""
    match = _GOAL.search(text)
    return goal_in(match["what"]) if match else None
