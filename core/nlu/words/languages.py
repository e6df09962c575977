"""Which language a message asks for."""

from __future__ import annotations

import re
from typing import Final

_LANGUAGES: Final = {
    "id": re.compile(r"\b(?:indonesia\w*|indo)\b", re.I),
    "en": re.compile(r"\b(?:inggris|english|inglish|enggris)\b", re.I),
}

_BUSINESS: Final = re.compile(
    r"\b(?:usaha\w*|bisnis\w*|toko\w*|jual\w*|kursus\w*|les|umkm|brand|business|shop|store|sell\w*)\b",
    re.I,
)


def language_in(text: str) -> str | None:
    """Return the language that a text asks for: the last one it names, unless it is about a shop."""
    if _BUSINESS.search(text):
        return None
    named = [(m.start(), code) for code, names in _LANGUAGES.items() for m in names.finditer(text)]
    return max(named)[1] if named else None
