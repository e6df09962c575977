"""An hour that only what was answered right before makes one: `jadi 10 deh`, `make it 9`."""

from __future__ import annotations

import re
from typing import Final

_NOON: Final = 12
_DAY: Final = 24

_BARE: Final = re.compile(
    r"\W{0,3}(?:(?:eh|oh|oke?|no|actually|wait|sorry|ganti|ubah|diganti|jadi(?:in|kan)?|(?:make|change|set)\s{1,3}(?:it|that)(?:\s{1,3}to)?|at|pukul|jam)[\s,]{1,3}){0,4}"
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s{0,2}(?P<part>am|pm|pagi|siang|sore|malam)?(?:\s{1,3}(?:aja|saja|deh|ya|yah|kak|dong|please|instead)){0,2}\W{0,3}",
    re.IGNORECASE,
)
_LATE: Final = frozenset({"pm", "sore", "malam"})


def bare_hour(text: str) -> str | None:
    """Return the time of day, as HH:MM, that a whole message gives as no more than a number; None for any other."""
    found = _BARE.fullmatch(text)
    if found is None:
        return None
    hour, part = int(found["hour"]), (found["part"] or "").lower()
    if part in _LATE and hour < _NOON:
        hour += _NOON
    return f"{hour:02d}:{found['minute'] or '00'}" if hour < _DAY else None


def is_hour(text: str) -> bool:
    """Return whether a text is a time of day with the word for it: `9am`, `7 malam`."""
    found = _BARE.fullmatch(text)
    return found is not None and bool(found["part"] or found["minute"])
