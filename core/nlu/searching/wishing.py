"""Whether words wish for creators at all: a question that only sounds like a search is none."""

from __future__ import annotations

import re
from typing import Final

_WISHES: Final = re.compile(
    r"\b(?:(?:di|ng|me)?(?:n?y?cari|golek|neangan|milari|sewa|pilih|saran|rekomen\w{0,6}|bantu|tolong|kasih|sebut|tampil|spill|list|daftar|susun)(?:in|kan|kn|keun|no|lah|nya|dong)?|nyari\w{0,3}|carikeun|cr|butuh|perlu|mau(?:nya)?|mo|(?:pengen|pengin|pingin|ingin)(?:nya)?|hoyong|arep|minta|lanjut\w{0,3}|lagi|lain\w{0,3}"
    r"|siapa|sapa|saha|sinten|sopo|(?:meng)?promo\w{0,8}|(?:meng)?iklan\w{0,4}|endors\w{0,6}|kolab\w{0,6}|collab\w{0,8}|launching|jual\w{0,4}|jualan|usaha\w{0,3}|find|need|want|look\w{0,3}|show|get|give|hire|suggest\w{0,4}|recommend\w{0,6}|who|choose|pick|search|another|others?|start|begin|mulai)\b",
    re.I,
)


def wishes_somebody(text: str) -> bool:
    """Return whether a text holds a word that looks for, chooses, promotes or wants: `influencer yang bagus itu
    yang gimana` has none."""
    return _WISHES.search(text) is not None
