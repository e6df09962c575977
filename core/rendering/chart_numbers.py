"""Numbers and days as pictures write them: short, in the language of the words."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from core.rendering.locale import rounded

Words = dict[str, Any]


def day(moment: datetime, words: Words) -> str:
    """Return a day without its year: `23 Nov`."""
    return f"{moment.day} {words['months'][moment.month - 1]}"


def percent(value: float, words: Words) -> str:
    """Return a share with at most one decimal: `4,1%`."""
    share = value * 100
    return _localised(rounded(share, 0 if share >= 99.95 else 1), words) + "%"


def short(value: float, words: Words) -> str:
    """Return a number in thousands or millions: `12,4 rb`."""
    size = 0
    while abs(value) >= 999.5 and size < len(words["suffixes"]) - 1:
        value, size = value / 1000, size + 1
    digits = rounded(value, 0 if value >= 99.95 or not size else 1)
    suffix: str = words["suffixes"][size]
    return _localised(digits, words) + suffix


def median(value: float, words: Words) -> str:
    """Return a median as cards say it: of two posts in the middle it may be a half."""
    halved = value < 999.5 and value != int(value)
    return _localised(rounded(value, 1), words) if halved else short(value, words)


def _localised(number: Decimal, words: Words) -> str:
    decimal: str = words["decimal"]
    return str(number).removesuffix(".0").replace(".", decimal)
