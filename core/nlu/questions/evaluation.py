"""Which part of an evaluation a message asks for in words: the report, or the reasons."""

from __future__ import annotations

import re
from typing import Final

WHY, PDF = "why", "pdf"
"""Parts of an evaluation that are asked for apart: its reasons, and the report."""

_PDF: Final = re.compile(r"\bpdf\b", re.IGNORECASE)

_WHY: Final = re.compile(
    r"\b(?:kenapa|knp|mengapa|alasan\w*|rincian\w*|detail\w*|why|breakdown)\b", re.IGNORECASE
)


def part_in(text: str) -> str | None:
    """Return what of an evaluation a message asks for in words."""
    return PDF if _PDF.search(text) else WHY if _WHY.search(text) else None
