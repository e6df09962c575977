"""How often something is wanted: every day, on working days, on Mondays, only at changes."""

from __future__ import annotations

import re

_WEEKLY = re.compile(
    r"\b(?:ming?guan|weekly|seminggu sekali|tiap (?:hari )?senin|setiap senin|tiap minggu|every (?:week|monday)|on mondays)\b",
    re.I,
)
_WORKING = re.compile(
    r"\b(?:hari kerja|senin\s*(?:-|–|s/?d|sampai|ke)\s*jum'?at|weekdays?|working days?|workdays?|monday (?:to|through) friday)\b",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:cuma|hanya|kalau|kalo|klo|jika|only|when|if)\b.{0,25}\b(?:perubahan|berubah|ada yang baru|ada update|chang\w*|something new)\b",
    re.I,
)


def days_in(text: str) -> str | None:
    """Return `weekly` (Mondays), `working` or `every` days where a text says so."""
    if _WEEKLY.search(text):
        return "weekly"
    if _WORKING.search(text):
        return "working"
    return "every" if re.search(r"\b(?:tiap|setiap|every|daily|harian)\b", text, re.I) else None


def only_changes(text: str) -> bool:
    """Return whether a report is wanted only when something changed."""
    return bool(_CHANGED.search(text))
