"""A campaign's budget that is to be another: `budgetnya naik jadi 5 juta`, `raise the budget to 4 million`."""

from __future__ import annotations

import re
from typing import Final

_BUDGET: Final = r"(?:budget|bujet|bajet|anggaran)(?:nya)?(?:\s+(?:kampanye|campaign)(?:nya)?)?(?:\s+(?!jadi|naik|turun|tambah|kurang|di)[\w.]{1,20}){0,3}?"
_AMOUNT: Final = r"(?:rp\.?\s?)?\d"
_SET = re.compile(
    rf"\b{_BUDGET}\s+(?:(?:di)?(?:naik|turun|ubah|ganti|tambah|kurang)(?:kan|in|i)?\b[^?]{{0,20}}?)?(?:jadi|menjadi|ke)\s+{_AMOUNT}"
    rf"|\b(?:raise|increase|lower|cut|change|set)\s+(?:the\s+|our\s+|my\s+)?(?:campaign(?:'s)?\s+)?budget\s+to\s+{_AMOUNT}",
    re.I,
)
_MORE = re.compile(
    rf"\b{_BUDGET}\s+(?:di)?(?:naik|tambah)(?:kan|in|i)?\s+{_AMOUNT}|\b(?:raise|increase)\s+(?:the\s+|our\s+|my\s+)?budget\s+by\s+{_AMOUNT}",
    re.I,
)
_LESS = re.compile(
    rf"\b{_BUDGET}\s+(?:di)?(?:turun|kurang)(?:kan|in|i)?\s+{_AMOUNT}|\b(?:lower|cut|reduce)\s+(?:the\s+|our\s+|my\s+)?budget\s+by\s+{_AMOUNT}",
    re.I,
)


def rebudgets(text: str) -> int | None:
    """Return how an amount changes the budget: 0 replaces it, 1 is added, -1 taken off; None where it
    changes none. Questions and suppositions are for the caller."""
    if "@" in text:
        return None
    if _SET.search(text):
        return 0
    if _MORE.search(text):
        return 1
    return -1 if _LESS.search(text) else None
