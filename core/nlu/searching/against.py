"""One account weighed against another, or asked why it is judged so: `bedanya sama @x apa?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.searching.whynot import NOT, WHY

LONGEST: Final = 10
"""Words of such a question: who writes more tells of something else."""

_DIFFERS: Final = re.compile(
    r"\b(?:beda|bedanya|perbedaan|perbedaannya|selisih|selisihnya)\b|\b(?:difference|different|differs?)\b"
)
_BETTER: Final = re.compile(
    r"\b(?:lebih|lbh)\s+(?:bagus|baik|oke|ok|worth|cocok|untung|layak)\s+(?:yang\s+|yg\s+)?mana\b"
    r"|\b(?:mending|mendingan|bagusan)\s+(?:yang\s+|yg\s+)?(?:mana|siapa)\b"
    r"|\b(?:mana|siapa)\s+(?:yang\s+|yg\s+)?(?:lebih|lbh)\s+(?:bagus|baik|oke|ok|worth|cocok|untung|layak)\b"
    r"|\b(?:which|who)(?:\s+one)?(?:\s+is|'?s)\s+better\b"
)
_BEFORE: Final = re.compile(
    r"\b(?:yang|yg|sing)\s+(?:tadi|td|sebelum(?:nya)?|barusan)\b|\bthe\s+(?:previous|last|earlier)\s+one\b|\bthe\s+one\s+before\b"
)
_JUDGED: Final = re.compile(
    r"\b(?:jelek|buruk|bagus|baik|hindari|dihindari|mencurigakan|meragukan|palsu|rendah|tinggi|mahal|murah|layak|kurang|ragu\w*|diragukan|(?:di)?pertimbang\w*|kuning|skor(?:nya)?|consider\w*|doubt\w*|bad|good|poor|avoid(?:ed)?|suspicious|fake|low|high|expensive|cheap)\b"
)
_RESULTS: Final = re.compile(
    r"\b(?:laku|terjual|omzet|omset|hasil(?:nya)?|kampanye\w*|laporan|rapor|posting\w*|brief|caption|sold|sales|revenue|campaign|report)\b"
)


def asks_difference(text: str) -> bool:
    """Return whether a short lower-case text asks in what accounts differ, or which is better."""
    short = len(text.split()) <= LONGEST
    return short and bool(_DIFFERS.search(text) or _BETTER.search(text))


def points_before(text: str) -> bool:
    """Return whether a lower-case text points at what was spoken of before: `sama yang tadi`."""
    return _BEFORE.search(text) is not None


def asks_why_judged(text: str) -> bool:
    """Return whether a short lower-case text asks why an account is judged as it is; not why it is not
    taken, nor why its results are what they are."""
    if len(text.split()) > LONGEST or NOT.search(text) or _RESULTS.search(text):
        return False
    return WHY.search(text) is not None and _JUDGED.search(text) is not None
