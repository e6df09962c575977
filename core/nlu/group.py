"""What administrators say of how their group is kept."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.days import WEEKDAYS

_SETTINGS: Final = re.compile(
    r"\b(?:atur|pengaturan|setelan|setting|aturan|konfigurasi)\w*\s+(?:(?:untuk|buat|di|for)\s+)?(?:grup|group|komunitas|community)\b"
    r"|\b(?:group|community)\s+(?:settings?|rules)\b",
    re.I,
)
_DIGEST: Final = re.compile(
    r"\b(?:ringkasan|rangkuman|digest|rekap\w*|kabar|news|summary)\b[^.!?\n]{0,30}\b(?:re[kc]om+en\w*|komunitas|community)\b"
    r"|\bdigest\s+(?:mingguan|weekly)\b|\bweekly\s+digest\b",
    re.I,
)
_STOPS: Final = re.compile(r"\b(?:stop|matikan|berhenti\w*|hentikan|jangan|off|tanpa|no)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+'?[^\W\d_]*")


def asks_settings(text: str) -> bool:
    """Return whether a text asks for the rules of a group."""
    return bool(_SETTINGS.search(text))


def digest_wish(text: str) -> str | None:
    """Return on which day (`0` Monday to `6`) the digest of new recommendations is wanted, `off`
    for never, "" where no day is named; None where the text is about something else."""
    if not _DIGEST.search(text):
        return None
    if _STOPS.search(text):
        return "off"
    days = [WEEKDAYS[word] for word in _WORD.findall(text.lower()) if word in WEEKDAYS]
    return str(days[-1]) if days else ""
