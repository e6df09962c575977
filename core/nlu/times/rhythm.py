"""How often something is wanted: every day, on working days, on some days of the week, only at changes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from core.nlu.times.days import WEEKDAY, WEEKDAYS

_SUNDAY: Final = frozenset({"minggu", "mgg"})
"""`tiap minggu` is every week; a Sunday is one beside another day, or behind `hari`."""

_NAMED: Final = re.compile(
    rf"(?P<lead>\b(?:hari|mulai|start(?:ing)?|from|dari|until|till|sampai|sampe|hingga|tiap|setiap|se|\d)\s{{0,3}})?\b(?P<day>{WEEKDAY})s?\b(?!\s{{1,3}}(?:depan|lalu|kemarin|next|last))",
    re.I,
)
_RANGE: Final = re.compile(
    rf"\b(?P<first>{WEEKDAY})\s{{0,3}}(?:-|–|s/?d|sampai|sampe|smp|hingga|ke|to|through|thru|until)\s{{0,3}}(?P<last>{WEEKDAY})\b",
    re.I,
)
_BESIDE: Final = re.compile(
    rf"\b(?:{WEEKDAY})\W{{1,3}}(?:(?:dan|and|sama|atau|or|hari)\W{{1,3}}){{0,2}}(?:{WEEKDAY})\b",
    re.I,
)
_WEEKEND: Final = re.compile(r"\b(?:weekends?|akhir\s{1,3}pekan)\b", re.I)
_OFF: Final = re.compile(
    r"\b(?:kecuali|selain|jangan|jgn|ga(?:k|usah)?|gak|nggak|ngga|tidak|tdk|libur\w{0,3}|skip|tanpa|except|but\s{1,3}not|not|no|never|don'?t|stop|without)\b",
    re.I,
)
_WEEKLY: Final = re.compile(
    r"\b(?:ming?guan|weekly|seminggu\s{1,3}sekali|(?:se)?tiap\s{1,3}minggu|every\s{1,3}week)\b",
    re.I,
)
_WORKING: Final = re.compile(
    r"\b(?:hari\s{1,3}kerja|weekdays?|working\s{1,3}days?|workdays?)\b", re.I
)
_CHANGED: Final = re.compile(
    r"\b(?:cuma|hanya|kalau|kalo|klo|jika|only|when|if)\b.{0,25}\b(?:perubahan|berubah|ada yang baru|ada update|chang\w*|something new)\b",
    re.I,
)


def days_in(text: str) -> str | None:
    """Return the code of the days that a text wants: `every`, `working`, `weekly` (Mondays), or `d` and the
    days of the week from 0, Monday (`d14`); None where it names none."""
    named = named_days(text)
    if named:
        return code_of(set(range(7)) - named if _OFF.search(text) else named)
    if _WEEKLY.search(text):
        return "weekly"
    if _WORKING.search(text):
        return "working"
    return "every" if re.search(r"\b(?:tiap|setiap|every|daily|harian)\b", text, re.I) else None


def leaves_out_days(text: str) -> bool:
    """Return whether a text wants something on all days but some: `jangan kirim pas weekend`."""
    return bool(named_days(text)) and _OFF.search(text) is not None


def named_days(text: str) -> set[int]:
    """Return the days of the week that a text names, 0 for Monday."""
    found: set[int] = {5, 6} if _WEEKEND.search(text) else set()
    for span in _RANGE.finditer(text):
        first, last = (WEEKDAYS[span[name].lower()] for name in ("first", "last"))
        found |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
    rest = _RANGE.sub(" ", text)
    beside = [(m.start(), m.end()) for m in _BESIDE.finditer(rest)]
    for match in _NAMED.finditer(rest):
        lead = (match["lead"] or "").strip().lower()
        paired = any(start <= match.start("day") < end for start, end in beside)
        week = match["day"].lower() in _SUNDAY and not (paired or lead == "hari")
        if not week and lead in {"", "hari", "tiap", "setiap"}:
            found.add(WEEKDAYS[match["day"].lower()])
    return found


def code_of(days: Collection[int]) -> str | None:
    """Return the code of some days of the week; None for none of them."""
    known = {frozenset(range(7)): "every", frozenset(range(5)): "working", frozenset({0}): "weekly"}
    chosen = frozenset(days)
    return known.get(chosen, "d" + "".join(map(str, sorted(chosen)))) if chosen else None


def only_changes(text: str) -> bool:
    """Return whether a report is wanted only when something changed."""
    return bool(_CHANGED.search(text))
