"""What a piece of work brought, as members tell it beside a mark: `nilai 4, laku 20`, `views 25rb`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.nlu.amounts.numbers import parse_count
from core.nlu.community.recommendation import without_marks

_RESULTS: Final = (
    (
        "sales",
        r"order(?:an|s)?|pesanan|terjual|penjualan|laku|sold|sales|pembeli(?:an)?|buyers?|checkout",
    ),
    ("followers", r"(?:followers?|pengikut|folower)(?:\s+(?:baru|new))?"),
    ("views", r"views?|tayangan|penonton|ditonton"),
    ("visits", r"pengunjung|kunjungan|visitors?|visits?|klik|clicks?"),
)
_COUNT = r"(?P<n>\d{1,9}(?:[.,]\d{1,9}){0,4}+)\s{0,3}(?P<unit>rb|ribu|k|jt|juta)?\b"
_COUNT_FIRST: Final = tuple(
    (kind, re.compile(rf"(?<![\w.,]){_COUNT}\s{{0,3}}(?:an\s{{1,3}})?(?:{words})\b", re.I))
    for kind, words in _RESULTS
)
_LABEL_FIRST: Final = tuple(
    (
        kind,
        re.compile(
            rf"\b(?:{words})\s{{0,3}}(?:nya\s{{0,3}})?[:=]?\s{{0,3}}{_COUNT}(?!\s{{0,3}}(?:rupiah|hari|minggu|bulan))",
            re.I,
        ),
    )
    for kind, words in _RESULTS
)


def results_in(text: str) -> dict[str, int]:
    """Return what a piece of work brought, as counts by kind (`sales followers views visits`).

    "Laku 40", "dapat 120 followers baru", "views 25rb"; an order of money is no count, and a mark is none:
    "nilai 4, laku 20". Who writes labels first does so throughout.
    """
    told = without_marks(text)
    before, behind = (
        {kind: match for kind, pattern in patterns if (match := pattern.search(told))}
        for patterns in (_COUNT_FIRST, _LABEL_FIRST)
    )
    chosen = behind | before if _counts_first(before, behind) else before | behind
    counts = {kind: parse_count(m["n"] + (m["unit"] or "")) for kind, m in chosen.items()}
    return {kind: count for kind, _ in _RESULTS if (count := counts.get(kind))}


def _counts_first(before: Mapping[str, re.Match[str]], behind: Mapping[str, re.Match[str]]) -> bool:
    """Return whether counts stand before their labels, where some do and some behind."""
    if len(before) != len(behind):
        return len(before) > len(behind)
    first = (min((m.start() for m in found.values()), default=0) for found in (before, behind))
    return next(first) <= next(first)
