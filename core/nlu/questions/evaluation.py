"""Which part of an evaluation a message asks for in words: the report, or the reasons."""

from __future__ import annotations

import re
from typing import Final

WHY, PARTS, PDF = "why", "parts", "pdf"
"""Parts of an evaluation that are asked for apart: its reasons, all that they rest on, and the report."""

_PDF: Final = re.compile(r"\bpdf\b", re.IGNORECASE)

_WHY: Final = re.compile(r"\b(?:kenapa|knp|mengapa|alasan\w*|why)\b", re.IGNORECASE)
_PARTS: Final = re.compile(r"\b(?:rincian\w*|detail\w*|breakdown)\b", re.IGNORECASE)


def part_in(text: str) -> str | None:
    """Return what of an evaluation a message asks for in words."""
    asked = ((PDF, _PDF), (WHY, _WHY), (PARTS, _PARTS))
    return next((part for part, pattern in asked if pattern.search(text)), None)
