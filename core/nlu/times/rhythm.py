"""How often something is wanted: every day, on working days, on some days of the week, only at changes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from core.nlu.times.days import WEEKDAY, WEEKDAYS

_SUNDAY: Final = frozenset({"minggu", "mgg"})
"""`tiap minggu` is every week; a Sunday is one beside another day, or behind `hari`."""

_LEAVES: Final = frozenset({"kecuali", "selain", "except", "skip", "libur", "but"})

_NAMED: Final = re.compile(
    rf"(?P<lead>\b(?:hari|mulai|start(?:ing)?|from|dari|until|till|sampai|sampe|hingga|tiap|setiap|kecuali|selain|except|skip|libur|but|se|\d)\s{{0,3}})?\b(?P<day>{WEEKDAY})s?\b(?!\s{{1,3}}(?:depan|lalu|kemarin|next|last))",
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
    r"\b(?:kecuali|selain|jangan|jgn|ga(?:k|usah)?|gak|nggak|ngga|tidak|tdk|libur\w{0,3}|skip|tanpa|except|but\s{1,3}not|not|no|never|don'?t|stop|without|pause|mute|jeda|minus|(?:isn'?t|aren'?t)\s{1,3}needed)\b"
    rf"|\b(?:(?:{WEEKDAY})s?|weekends?)\s{{1,3}}(?:(?:is|are)\s{{1,3}})?(?:off|out)\b|\b(?:take|leave|cut)\b.{{0,20}}\bout\b"
    rf"|\bbut\s{{1,3}}(?:on\s{{1,3}}|hari\s{{1,3}})?(?:{WEEKDAY}|weekend)",
    re.I,
)
_EVERY: Final = re.compile(
    rf"\b(?:(?:tiap|setiap|every|each)\b(?!\s{{1,3}}(?:hari\s{{1,3}})?(?:{WEEKDAY})\b)|daily\b|harian\b)",
    re.I,
)
"""Every day, not every Friday."""

_ALSO: Final = re.compile(
    r"\b(?:juga|jg|also|too|as\s{1,3}well|tambah(?:in|kan)?|add|plus)\b", re.I
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


def days_in(text: str, now: Collection[int] | None = None) -> str | None:
    """Return the code of the days that a text wants: `every`, `working`, `weekly` (Mondays), or `d` and the
    days of the week from 0, Monday (`d14`); None where it names none, or leaves none. now: the days that hold, of
    which it leaves some out, or to which it adds some."""
    named = named_days(text)
    every = _EVERY.search(text) is not None
    working = _WORKING.search(text) is not None
    if named and _OFF.search(text):
        among = range(5) if working else range(7) if every or now is None else now
        return code_of(set(among) - named)
    if named:
        added = now if now and _ALSO.search(text) else ()
        return code_of({*named, *added})
    if _WEEKLY.search(text):
        return "weekly"
    return "working" if working else "every" if every else None


def leaves_out_days(text: str) -> bool:
    """Return whether a text wants something on all days but some: `jangan kirim pas weekend`."""
    return _OFF.search(text) is not None and bool(named_days(text))


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
        left = lead in _LEAVES
        week = match["day"].lower() in _SUNDAY and not (paired or left or lead == "hari")
        if not week and (left or lead in {"", "hari", "tiap", "setiap"}):
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
