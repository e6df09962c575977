"""A campaign's budget that is to be another: `budgetnya naik jadi 5 juta`, `raise the budget to 4 million`."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"(?:budget|bujet|bajet|anggaran)(?:nya)?"
_OF: Final = r"(?:\s+(?:kampanye|campaign)(?:nya)?)?(?:\s+(?!jadi|jd|naik|nambah|turun|tambah|kurang|di)[\w.]{1,20}){0,3}?"
_BUDGET: Final = rf"{_WORD}{_OF}"
_ENGLISH: Final = rf"(?:the\s+|our\s+|my\s+)?(?:[\w'&-]{{1,20}}\s+){{0,3}}?budget{_OF}"
_AMOUNT: Final = r"(?:rp\.?\s?)?\d"
_UP: Final = r"(?:di|me|ku|ny|n)?(?:naik|tambah|ambah|aik)(?:kan|in|i)?"
_DOWN: Final = r"(?:di|me|ku|ng|n)?(?:turun|urun|kurang|urang|potong)(?:kan|in|i)?"
_TO: Final = r"(?:jadi|jd|menjadi|ke)"
_SOFT: Final = r"(?:\s+(?:lagi|sebesar|dong|ya))?"
_LATELY: Final = r"(?:sekarang|skrg|skrng)"
_GOES_UP: Final = r"(?:(?:is|was|has|have|been|'s|got|just)\s+){0,3}(?:(?:went|goes|gone|moved|going)\s+up|rises?|rose|grew|grown|increased|increases|raised|bumped(?:\s+up)?|up)"
_GOES_DOWN: Final = r"(?:(?:is|was|has|have|been|'s|got|just)\s+){0,3}(?:(?:went|goes|gone|moved|going)\s+down|fell|falls|drop(?:s|ped)|decreased|decreases|lowered|reduced|cut|down)"
_BECOMES: Final = rf"(?:(?:(?:is|was|has|have|been|'s|got|just)\s+){{0,3}}(?:changed|changes|moved|set|becomes?|became|revised|updated)|{_GOES_UP}|{_GOES_DOWN})(?:\s+(?:again|now|back|from\s+[\d.,]{{1,9}}\s?(?:k|m|million|thousand)?)){{0,2}}"
_SO_MUCH: Final = r"[\d.,]{1,12}\s{0,2}(?:rb|ribu|k|jt|juta|m|million|thousand)?"
_SET = re.compile(
    rf"\b{_BUDGET}\s+(?:(?:{_UP}|{_DOWN}|(?:di|ber)?(?:ubah|ganti)(?:kan|in|i)?)\b[^?]{{0,20}}?)?{_TO}\s+{_AMOUNT}"
    rf"|\b(?:{_UP}|{_DOWN})\s+{_BUDGET}\s+{_TO}\s+{_AMOUNT}"
    rf"|\b(?:raise|increase|lower|cut|change|set)\s+{_ENGLISH}\s+to\s+{_AMOUNT}"
    rf"|\b{_ENGLISH}\s+{_BECOMES}\s+(?:to\s+|at\s+)?(?<!by\s){_AMOUNT}"
    rf"|\bnew\s+(?:campaign\s+|total\s+)?budget\s*(?::|is|of|=)?\s*{_AMOUNT}|\b{_ENGLISH}\s+(?:(?:is|'s)\s+)?now\s+(?:at\s+)?{_AMOUNT}"
    rf"|\b{_ENGLISH}\s+(?:is\s+)?(?:rp\.?\s?)?{_SO_MUCH}\s+now\b|\b(?:now\s+have|have\s+now|got\s+now|now\s+got)\s+a\s+budget\s+of\s+{_AMOUNT}"
    rf"|^\W*(?:so\s+|ok(?:ay)?\W+)?(?:we|i)\s+(?:now\s+|only\s+){{0,2}}have\s+(?:now\s+|only\s+){{0,2}}(?:rp\.?\s?)?{_SO_MUCH}\s+to\s+spend(?:\s+(?:now|in\s+(?:all|total)|on\s+(?:this|the)\s+campaign)){{0,2}}\W*$"
    rf"|\b{_BUDGET}(?:\s+(?:kita|kami|ku|saya|gue))?\s+(?:{_LATELY}|baru)(?:nya)?(?:\s+(?:kita|kami|jadi|adalah))?\s+{_AMOUNT}|\b{_LATELY}\s+{_WORD}\s+{_AMOUNT}"
    rf"|^\W*(?:(?:kita|kami|aku|saya)\s+)?{_LATELY}\s+(?:(?:kita|kami|aku|saya)\s+)?(?:punya|ada)\s+(?:rp\.?\s?)?{_SO_MUCH}(?:\s+(?:buat|untuk)\s+(?:kampanye\s?(?:ini|nya)|dipakai|semuanya))?\W*$",
    re.I,
)
_MORE = re.compile(
    rf"\b{_BUDGET}\s+{_UP}{_SOFT}\s+{_AMOUNT}|\b{_UP}\s+{_BUDGET}{_SOFT}\s+{_AMOUNT}"
    rf"|\b{_ENGLISH}\s+{_GOES_UP}\s+by\s+{_AMOUNT}|\b(?:raise|increase)\s+{_ENGLISH}\s+by\s+{_AMOUNT}|\badd\s+{_AMOUNT}[\w.,]{{0,12}}(?:\s+(?:more|million|thousand)){{0,2}}\s+to\s+{_ENGLISH}",
    re.I,
)
_LESS = re.compile(
    rf"\b{_BUDGET}\s+{_DOWN}{_SOFT}\s+{_AMOUNT}|\b{_DOWN}\s+{_BUDGET}{_SOFT}\s+{_AMOUNT}"
    rf"|\b{_ENGLISH}\s+{_GOES_DOWN}\s+by\s+{_AMOUNT}|\b(?:lower|cut|reduce)\s+{_ENGLISH}\s+by\s+{_AMOUNT}",
    re.I,
)
NEW_BUDGET: Final = re.compile(
    rf"\bnew\s+(?:campaign\s+|total\s+)?budget\b|\b{_WORD}\s+baru\b", re.I
)
_SEEKS: Final = re.compile(
    r"\b(?:cari(?:in|kan)?|nyari|find|search|look(?:ing)?|suggest|rekomen\w*|recommend)\b", re.I
)


def rebudgets(text: str) -> int | None:
    """Return how an amount changes the budget: 0 replaces it, 1 is added, -1 taken off; None where it
    changes none. Questions and suppositions are for the caller."""
    if "@" in text or _SEEKS.search(text):
        return None
    if _SET.search(text):
        return 0
    if _MORE.search(text):
        return 1
    return -1 if _LESS.search(text) else None
