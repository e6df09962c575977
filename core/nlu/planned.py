"""Until when each is to post who is named in a message: `@rani 1jt tayang 5 desember`."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.nlu.slots import read_slots

_HANDLE: Final = re.compile(r"(?<![\w@])@(?P<handle>[\w.]*\w)")
_DUE = re.compile(
    r"\b(?:tayang(?:nya)?|(?:di)?posting(?:nya)?|upload(?:nya)?|naik\s+tayang|deadline(?:nya)?|tenggat(?:nya)?|batas\s+tayang|jatuh\s+tempo|(?:goes|go|going)\s+live|live|posts?|posted|due)\b"
    r"(?=\s*(?:on|by|at|di|pas|paling\s+lambat|maks(?:imal)?|sebelum|before|itu|is|:)?\s*(?:hari\s+|tanggal\s+|tgl\.?\s*|the\s+)?(?:\d|[a-z]))",
    re.IGNORECASE,
)
_REACH: Final = 40
"""Characters behind such a word in which its day stands."""


def due_days(text: str, now: datetime, zone: ZoneInfo) -> dict[str, date]:
    """Return until when each account of a text is to post, by handle: `@rani 1jt tayang 5 desember`."""
    named = list(_HANDLE.finditer(text))
    ends = [*(match.start() for match in named[1:]), len(text)][: len(named)]
    found: dict[str, date] = {}
    for match, end in zip(named, ends, strict=True):
        day = _due_in(text[match.end() : end], now, zone)
        if day is not None:
            found[match["handle"].casefold()] = day
    return found


def _due_in(behind: str, now: datetime, zone: ZoneInfo) -> date | None:
    word = _DUE.search(behind)
    if word is None:
        return None
    stated = read_slots(behind[word.start() : word.end() + _REACH], now, zone).slots.get("date")
    return date.fromisoformat(stated) if isinstance(stated, str) else None
