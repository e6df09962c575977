"""What is to be left of a budget for other things: `sisain 500rb buat ongkir`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.numbers import parse_money_idr

_AMOUNT: Final = (
    r"(?P<amount>(?:rp\.?\s?)?\d[\d.,]*\s?(?:rb|rbu|ribu|k|jt|juta|million)|rp\.?\s?\d[\d.,]{3,})"
)
_KEEP: Final = (
    r"(?:(?:di)?sisa(?:in|kan)|(?:di)?sisih(?:in|kan)|(?:di)?potong(?:in)?|(?:di)?pisah(?:in|kan)|(?:di)?cadang(?:in|kan)"
    r"|(?:keep|leave|set|put)(?:\s+(?:aside|back))?|reserve|save|hold\s+back)"
)
_FOR: Final = r"(?:aside\s+)?(?:buat|untuk|utk|bwt|for)\s+(?!(?:satu|dua|tiga|\d+)\s|(?:influ|kreator|creator|seleb|orang|reel|story|feed|video|post)|dia\b|mereka\b|them\b|him\b|her\b|@)\w"
_RESERVES: Final = re.compile(
    rf"(?<![a-z]){_KEEP}\s+(?:dulu\s+|sekitar\s+|kira-?kira\s+|about\s+|around\s+)?{_AMOUNT}(?:an)?\s+{_FOR}"
)


def reserved_in(text: str) -> tuple[int, str] | None:
    """Return how many rupiah a lower-case text wants left of its budget, and the text without them;
    None where nothing is. What is left for creators is what the search is to spend."""
    match = _RESERVES.search(text)
    amount = parse_money_idr(match["amount"]) if match else None
    if match is None or not amount:
        return None
    return amount, f"{text[: match.start()]} {text[match.end() - 1 :]}"
