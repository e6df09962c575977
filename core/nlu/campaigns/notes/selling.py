"""Whether a count of sold pieces is of one day or of all until now: `hari ini laku 8`, `total laku 28`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.times.days import WEEKDAY
from core.nlu.words.tenses import BEFORE

_DAY: Final = re.compile(
    rf"\b(?:hari\s+ini|{BEFORE}|besok(?:nya)?|lusa(?:nya)?|(?:pagi|siang|sore|malam)\s+(?:ini|tadi)|hari\s+(?:kedua|ketiga|ke-?\s?\d|{WEEKDAY})"
    rf"|today|tonight|this\s+(?:morning|afternoon|evening)|last\s+night|(?:the\s+)?(?:next|following)\s+day|on\s+(?:{WEEKDAY}))\b",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    r"\b(?:total(?:nya)?|semua(?:nya)?|seluruh(?:nya)?|keseluruhan|jumlah(?:nya)?|sampai|sampe|hingga|sejauh\s+ini|sejak|bukan|ralat|harusnya|jadi(?:nya)?|in\s+(?:all|total)|altogether|so\s+far|until|up\s+to|since|not|now|sekarang)\b",
    re.IGNORECASE,
)


def of_a_day(text: str) -> bool:
    """Return whether what a text says was sold is of a day of its own, and not all until then."""
    return _DAY.search(text) is not None and not says_total(text)


def says_total(text: str) -> bool:
    """Return whether a text calls its count all until now, or puts another right."""
    return _TOTAL.search(text) is not None


_PRICE_OF_ALL: Final = re.compile(
    r"[,;.\n]\s{0,3}(?:(?:semua(?:nya)?|all|at)\s{1,3})?(?:harga(?:nya)?|price|(?:masing|each)[\w-]{0,12}|@)\s{0,3}(?:jual\s|satuan\s|is\s)?(?:rp\.?\s?)?\d[^,;@]{0,30}$",
    re.I,
)


def prices_all(text: str) -> bool:
    """Return whether the last clause of a message is the price of one piece, of all that it tells of: `@a laku
    10, @b laku 15, harga 50rb per pcs`."""
    return _PRICE_OF_ALL.search(text) is not None
