"""What somebody asks for is not done: `minta produknya dikirim dulu`, `she wants the product sent first`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import OVER

_CLAUSE: Final = re.compile(
    r"(?:[,;!\n]+\s{0,3}|\.\s{1,3}|\b(?:tapi|tpi|tp|cuma|cuman|but|though|however|sekarang|now)\b)",
    re.I,
)
_WISH: Final = re.compile(
    r"\b(?:minta(?:nya)?|mau(?:nya)?|pengen(?:nya)?|pengin|pgn|ingin|(?:di)?suruh|nyuruh|harus(?:nya)?|mesti|kudu|wajib|perlu|butuh|(?:tolong|pls|please|kak|boleh)(?=\s{1,3}(?:(?:di)?kirim|send|hubungi|kontak|contact|message)(?:in|kan)?\b)"
    r"|(?:me)?nunggu|tunggu|wants?|wanted|asks?|asked|asking|needs?|should|must|would\s{1,3}(?:like|love)|waiting|insists?)\b",
    re.I,
)
_FIRST: Final = re.compile(
    r"\b(?:dulu(?:an)?|dl|first|up\s?front|in\s{1,3}advance|di\s?(?:muka|awal|depan))\b", re.I
)
_DONE: Final = re.compile(
    rf"\b(?:{OVER}|(?:ku|tak)(?:kirim|kasih)\w{{0,3}}|has|have|had|i've|we've|was|were|just)\b",
    re.I,
)
_PAST: Final = re.compile(
    rf"{_DONE.pattern}|\b(?:sent|shipped|gave|received|arrived|got|terkirim|nyampe|sampai|diterima)\b",
    re.I,
)


def without_wished(text: str) -> str:
    """Return a text without what it says is asked for, or is to come first, and not that it was done."""
    parts, start = [], 0
    for end in (*(m.end() for m in _CLAUSE.finditer(text)), len(text)):
        parts.append(_told(text[start:end]))
        start = end
    return " ".join(parts)


def _told(clause: str) -> str:
    wish = _WISH.search(clause)
    if wish is not None:
        return clause if _DONE.search(clause, wish.end()) else clause[: wish.start()]
    return "" if _FIRST.search(clause) and not _PAST.search(clause) else clause
