"""Says of a text that is too long to be read whole that its rest was not checked."""

from __future__ import annotations

from typing import Final

from core.analytics.content.folding import LONGEST, fold
from core.analytics.content.language import is_english
from core.analytics.content.rule import Finding, Said

UNREAD: Final = "P0"
SOURCE: Final = "Batas baca alat ini, bukan aturan"
QUOTED: Final = 40

_WHY: Final = Said(
    "Yang tidak dibaca belum tentu aman.", "What was not read may still break a rule."
)
_SAID: Final = Said(
    "Baru 20.000 huruf pertama yang dibaca; cek sisanya sebagai teks sendiri.",
    "Only the first 20,000 characters were read; check the rest as a text of its own.",
)


def unread(text: str) -> list[Finding]:
    """Return a warning that quotes where reading stopped; nothing where a text was read whole."""
    if not text[LONGEST:].strip():
        return []
    end = min(len(text), LONGEST + QUOTED)
    said = _SAID.in_language("en" if is_english(fold(text).text) else "id")
    return [
        Finding(UNREAD, "warn", text[LONGEST:end], said, SOURCE, _WHY, LONGEST, end, reworded=False)
    ]
