"""An hour that only what was answered right before makes one: `jadi 10 deh`, `make it 9`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.times.clock import time_of

_BARE: Final = re.compile(
    r"\W{0,3}(?:(?:eh|oh|oke?|no|actually|wait|sorry|ganti|ubah|diganti|jadi(?:in|kan)?|(?:make|change|set)\s{1,3}(?:it|that)(?:\s{1,3}to)?|at|pukul|jam)[\s,]{1,3}){0,4}"
    r"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s{0,2}(?:(?P<ampm>[ap]m)|(?P<late>pagi|siang|sore|malam))?(?:\s{1,3}(?:aja|saja|deh|ya|yah|kak|dong|please|instead)){0,2}\W{0,3}",
)


def bare_hour(text: str) -> str | None:
    """Return the time of day, as HH:MM, that a whole message gives as no more than a number; None for any other."""
    found = _BARE.fullmatch(text.lower())
    return time_of(found) if found else None


def is_hour(text: str) -> bool:
    """Return whether a text is a time of day with the word for it: `9am`, `7 malam`."""
    found = _BARE.fullmatch(text.lower())
    return found is not None and bool(found["ampm"] or found["late"] or found["minute"])
