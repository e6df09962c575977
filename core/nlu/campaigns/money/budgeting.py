"""A campaign's budget that is to be another: `budgetnya naik jadi 5 juta`, `raise the budget to 4 million`."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"(?:budget|bujet|bajet|anggaran)(?:nya)?"
_OF: Final = r"(?:\s+(?:kampanye|campaign)(?:nya)?)?(?:\s+(?!jadi|jd|naik|nambah|turun|tambah|kurang|di)[\w.]{1,20}){0,3}?"
_BUDGET: Final = rf"{_WORD}{_OF}"
_ENGLISH: Final = rf"(?:the\s+|our\s+|my\s+)?(?:campaign(?:'s)?\s+)?budget{_OF}"
_AMOUNT: Final = r"(?:rp\.?\s?)?\d"
_UP: Final = r"(?:di|me|ku|ny|n)?(?:naik|tambah|ambah|aik)(?:kan|in|i)?"
_DOWN: Final = r"(?:di|me|ku|ng|n)?(?:turun|urun|kurang|urang|potong)(?:kan|in|i)?"
_TO: Final = r"(?:jadi|jd|menjadi|ke)"
_SOFT: Final = r"(?:\s+(?:lagi|sebesar|dong|ya))?"
_SET = re.compile(
    rf"\b{_BUDGET}\s+(?:(?:{_UP}|{_DOWN}|(?:di)?(?:ubah|ganti)(?:kan|in|i)?)\b[^?]{{0,20}}?)?{_TO}\s+{_AMOUNT}"
    rf"|\b(?:{_UP}|{_DOWN})\s+{_BUDGET}\s+{_TO}\s+{_AMOUNT}"
    rf"|\b(?:raise|increase|lower|cut|change|set)\s+{_ENGLISH}\s+to\s+{_AMOUNT}",
    re.I,
)
_MORE = re.compile(
    rf"\b{_BUDGET}\s+{_UP}{_SOFT}\s+{_AMOUNT}|\b{_UP}\s+{_BUDGET}{_SOFT}\s+{_AMOUNT}"
    rf"|\b(?:raise|increase)\s+{_ENGLISH}\s+by\s+{_AMOUNT}|\badd\s+{_AMOUNT}[\w.,]{{0,12}}(?:\s+(?:more|million|thousand)){{0,2}}\s+to\s+{_ENGLISH}",
    re.I,
)
_LESS = re.compile(
    rf"\b{_BUDGET}\s+{_DOWN}{_SOFT}\s+{_AMOUNT}|\b{_DOWN}\s+{_BUDGET}{_SOFT}\s+{_AMOUNT}"
    rf"|\b(?:lower|cut|reduce)\s+{_ENGLISH}\s+by\s+{_AMOUNT}",
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
