"""What an amount is in another currency: no rate of exchange is known here."""

from __future__ import annotations

import re
from typing import Final

OTHERS: Final = r"(?:us\s?d(?:ollars?)?|us\s?\$|dollars?|dol+ar(?:\s?(?:as|us|singapura))?|\$|eur(?:os?)?|€|pounds?|gbp|£|sgd|myr|ringgit|baht|thb|yen|jpy|aud|yuan|rmb|cny|rupees?|inr|won|krw)"
_INTO: Final = re.compile(
    rf"\b(?:in|into|to|dalam|ke|jadi|jadinya|equals?)\s{{1,3}}(?:us\s{{1,3}}|american\s{{1,3}}|singapore\s{{1,3}})?{OTHERS}(?!\w)",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    rf"\b(?:exchange\s{{1,3}}rates?|kurs(?:nya)?|nilai\s{{1,3}}tukar)\b|\b(?:convert|konversi(?:in|kan)?)\b.{{0,40}}{OTHERS}",
    re.IGNORECASE,
)
_INTO_RUPIAH: Final = re.compile(
    rf"(?:{OTHERS}|\b(?:that|it|this|those|these|itu|ini|segitu|tadi))\W{{0,3}}(?:\d[\d.,]{{0,12}}\s?[km]?\W{{1,3}})?(?:\w{{1,10}}\s{{1,3}}){{0,2}}(?:in|into|to|dalam|ke|jadi)\s{{1,3}}(?:rupiahs?|idr|rp)\b",
    re.IGNORECASE,
)
"""`how much is $100 in rupiah`, `how much is that in rupiah`."""

_ASKS: Final = re.compile(
    r"\?|\b(?:how\s{1,3}much|what(?:'?s)?|berapa|brp|convert|konversi\w{0,3}|tolong|please|show)\b",
    re.IGNORECASE,
)
LONGEST: Final = 14


def asks_conversion(text: str) -> bool:
    """Return whether a short message asks what an amount is in another currency, or for the rate: `berapa 8 juta dalam
    dolar?`. A report that is wished for in English is none."""
    if len(text.split()) > LONGEST or not _ASKS.search(text):
        return False
    return any(way.search(text) for way in (_INTO, _INTO_RUPIAH, _RATE))
