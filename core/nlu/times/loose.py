"""Words for a day that several days fit: `sabtu depan`, `minggu depan`, `next week`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.times.days import WEEKDAY

_NEXT: Final = r"(?:depan|dpn|dpan|berikut(?:nya)?)"
_EXACT: Final = re.compile(
    rf"\b(?:{WEEKDAY})\s{{1,3}}(?:(?:minggu|mggu|mgg|pekan)\s{{1,3}}{_NEXT}|(?:next|this)\s{{1,3}}week|(?:minggu|pekan)\s{{1,3}}ini)\b|\b(?:tgl|tanggal)\s{{0,3}}\d",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    rf"\b(?:(?:{WEEKDAY}|pekan|mggu)\s{{1,3}}{_NEXT}|next\s{{1,3}}(?:week|{WEEKDAY}))\b",
    re.IGNORECASE,
)


def loose_day(text: str) -> str:
    """Return the words of a text that may mean one of several days, "" for none: `sabtu depan` is the coming
    Saturday or the one after it, `minggu depan` any day of a week; `sabtu minggu depan` is one day."""
    found = None if _EXACT.search(text) else _LOOSE.search(text)
    return found[0] if found else ""
