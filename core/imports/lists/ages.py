"""How old a sheet is by its name: `KOL 2025`, `Oktober`, `Arsip` are older than `KOL 2026` or `November`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from core.imports.lists.meanings import fold
from core.nlu.times.days import MONTHS
from core.nlu.words.bags import bag

Age = tuple[bool, int, int]
"""Whether it is of now, the year, the month: the greater the newer."""

NOW: Final = (True, 9_999, 12)

_OLD: Final = bag(
    "lama old arsip archive archived backup previous sebelumnya lawas lampau expired usang"
)
_YEAR: Final = re.compile(r"20\d\d")
_QUARTER: Final = re.compile(r"q([1-4])")


def age_of(title: str, today: date) -> Age:
    """Return the age of a sheet; what names no time, or that of today, is of now."""
    words = fold(title).split()
    if _OLD & set(words):
        return (False, *_time(words, today)[1:])
    return _time(words, today)


def _time(words: list[str], today: date) -> Age:
    year = next((int(word) for word in words if _YEAR.fullmatch(word)), None)
    month = next((MONTHS[word] for word in words if word in MONTHS), None)
    quarter = next((found for word in words if (found := _QUARTER.fullmatch(word))), None)
    if month is None and quarter is not None:
        month = 3 * int(quarter[1])
    if year is None and month is not None:
        year = today.year - (month > today.month + 2)
    told = (year or 9_999, month or 12)
    return NOW if told >= (today.year, today.month) else (True, *told)
