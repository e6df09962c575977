"""Whom a message misses: `kenapa bukan @x?`."""

from __future__ import annotations

import re

WHY = re.compile(r"\b(?:kenapa|knp|knapa|napa|mengapa|kok|why|how\s+come|alasan)\b")
NOT = re.compile(
    r"\b(?:bukan|bkn|ga|gak|nggak|ngga|enggak|tidak|tdk|tak|ora|teu|henteu|not|no|isn'?t|wasn'?t|without|tanpa|dilewati?|ditolak|skip\w*|left\s+out|excluded|missing|dropped|(?:ke|di)(?:buang|luar|hapus|coret)(?:in|kan)?)\b"
)
NAME = re.compile(r"@([a-z0-9_](?:[a-z0-9_.\-]{0,28}[a-z0-9_])?)")


def missed_in(text: str) -> str | None:
    """Return the handle that a lower-case text asks about, why it is not taken; None where none is named."""
    named = NAME.search(text)
    return named[1] if named and WHY.search(text) and NOT.search(text) else None
