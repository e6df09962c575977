"""What of an evaluation a message asks for in words: the report, the reasons, whether to work with somebody."""

from __future__ import annotations

import re
from typing import Final

WHY, PARTS, PDF = "why", "parts", "pdf"
"""Parts of an evaluation that are asked for apart: its reasons, all that they rest on, and the report."""

_PDF: Final = re.compile(r"\bpdf\b", re.IGNORECASE)

_WHY: Final = re.compile(r"\b(?:kenapa|knp|mengapa|alasan\w*|why)\b", re.IGNORECASE)
_PARTS: Final = re.compile(r"\b(?:rincian\w*|detail\w*|breakdown)\b", re.IGNORECASE)


_WORTH_WORK: Final = re.compile(
    r"\bworth\s{1,3}(?:it\s{1,3}to\s{1,3})?(?:(?:work|collab(?:orat)?|partner|team)(?:ing|e)?(?:\s{1,3}up)?\s{1,3}with|hiring|hire|booking|an?\s{1,3}(?:collab\w{0,9}|partnership))\b"
    r"|\b(?:worth\s{1,3}(?:it\s{1,3})?(?:(?:ga+k?|nggak|ngga|tidak|kah|sih|buat|untuk)\s{1,3}){0,2}|layak\s{1,3}(?:(?:ga+k?|nggak|ngga|tidak|buat|untuk)\s{1,3}){0,2}|pant[ae]s\s{1,3}(?:(?:ga+k?|buat|untuk)\s{1,3}){0,2})(?:di)?(?:ajak|gandeng|kolab\w{0,6}|kerja\s?sama)\b"
)


def weighs_work(text: str) -> bool:
    """Return whether a lower-case text asks if somebody is worth working with."""
    return _WORTH_WORK.search(text) is not None


def part_in(text: str) -> str | None:
    """Return what of an evaluation a message asks for in words."""
    asked = ((PDF, _PDF), (WHY, _WHY), (PARTS, _PARTS))
    return next((part for part, pattern in asked if pattern.search(text)), None)
