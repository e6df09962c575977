"""Campaigns that somebody wants on the books: `daftarin campaign`, `catat proyek promo baru`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.subjects import about

_BETWEEN: Final = r"(?:(?:satu|1|sebuah|lagi|lg|lgi|dong|donk|dulu|ya|kak|min|an?|another|new|the|our|my|baru|rencana|data|nama)\s+)*"
_CAMPAIGN: Final = (
    r"(?:(?:kampanye|kampaye|campaign|campain)(?:nya)?|(?:program|proyek|project)\s+(?:promo\w*|endorse\w*|kolab\w*|marketing|kampanye|campaign)"
    r"|promo(?:si)?(?:\s+proje[ck]t)?)"
)
_BOOKS: Final = re.compile(
    rf"\b(?:(?:me|di)?n?daftar(?:in|kan)|register|tambah(?:in|kan|i)?|nambah(?:in)?|input(?:in|kan)?|add)\s+{_BETWEEN}{_CAMPAIGN}\b",
    re.I,
)
_NOTES_NEW: Final = re.compile(
    rf"\b(?:catat(?:in|kan)?|catet(?:in)?|simpan|masuk(?:in|kan)|note|log|record|siap(?:in|kan)|set\s?up)\s+{_BETWEEN}{_CAMPAIGN}\s+(?:baru|new)\b"
    rf"|\b(?:catat(?:in|kan)?|note|log|record|set\s?up)\s+(?:an?\s+)?(?:new|another)\s+{_CAMPAIGN}\b",
    re.I,
)
_ELSE: Final = about(
    "account brief caption content report results",
    own=r"kode|code|voucher|kupon|excel|csv|sales|terjual|laku",
)


def opens_campaign(text: str) -> bool:
    """Return whether a message surely puts a new campaign on the books."""
    found = _BOOKS.search(text) or _NOTES_NEW.search(text)
    return found is not None and not _ELSE.search(text)
