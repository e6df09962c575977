"""Whether a client said yes or no to somebody, which is no word of theirs: `client approved @rani`, `@rani ditolak klien`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import BY_NOW, NOT, NOT_YET

_CLIENT: Final = r"(?:client|klien|klient|brand|principal|prinsipal|bos|boss|atasan|owner|management|manajemen)(?:nya|\s{1,3}kita|\s{1,3}kami)?"
_DONE: Final = rf"(?:(?:{BY_NOW}|barusan|akhirnya|juga|has|have|just|finally|di|was|is|were|got|been)\s{{0,3}}){{0,3}}"
_YES: Final = r"(?:approv(?:e[ds]?|al)|(?:di|nge)?-?acc(?:ed)?|setuju(?:in|i)?|disetujui|oke(?:in)?|okay(?:ed)?|ok|confirm(?:s|ed)?|accept(?:s|ed)?|lolos)"
_NO: Final = r"(?:reject(?:s|ed)?|(?:me|di)?(?:nolak|tolak)|decline[sd]?|refuse[sd]?|coret|dicoret)"
_BY: Final = r"(?:\s{1,3}(?:by|dari|oleh|sama|from|ama|the|our)){0,2}"
_SAYS: Final = re.compile(
    rf"\b{_CLIENT}\s{{1,3}}{_DONE}(?:(?P<yes>{_YES})|(?P<no>{_NO}))\b"
    rf"|\b{_DONE}(?:(?P<by>{_YES})|(?P<denied>{_NO})){_BY}\s{{1,3}}{_CLIENT}\b",
    re.I,
)
_ELSE: Final = re.compile(
    rf"\?|\b(?:{NOT}|{NOT_YET}|not|kalau|kalo|klo|if|when|kapan|draf\w*|draft\w*|konten|content|captions?|brief|video|reels?|stor(?:y|ies)|script|naskah|budget|harga|fee|price)\b|n['’]t\b",
    re.I,
)
"""What is denied, supposed or asked, or is of a piece of work or a price rather than of somebody."""


_WAITS: Final = re.compile(
    rf"\b{_CLIENT}(?:nya)?\s{{1,3}}(?:(?:{NOT_YET}|masih|lagi|still|has(?:n['’]?t|\s{{1,3}}not)|is|not)\s{{1,3}}){{1,3}}(?:yet\s{{1,3}})?(?:{_YES}|review\w{{0,3}}|cek|check\w{{0,3}}|mikir\w{{0,3}}|thinking|decid\w{{1,3}}|jawab|reply|replied|bales)\b"
    rf"|\b(?:{NOT_YET}|not\s{{1,3}}yet|hasn['’]?t\s{{1,3}}been)\s{{1,3}}(?:di\s?)?(?:{_YES}){_BY}\s{{1,3}}{_CLIENT}\b|\b(?:nunggu|tunggu|waiting\s{{1,3}}for)\s{{1,3}}(?:(?:acc|approval|persetujuan|jawaban|the|our)\s{{1,3}}){{0,2}}{_CLIENT}\b",
    re.I,
)


def client_waits(text: str) -> bool:
    """Return whether a text tells that a client has not decided of somebody: `client belum approve @rani`."""
    return "?" not in text and _WAITS.search(text) is not None


def client_says(text: str) -> bool | None:
    """Return whether a client approved of somebody (True) or turned them down (False); None where a text tells neither."""
    found = None if _ELSE.search(text) else _SAYS.search(text)
    return None if found is None else bool(found["yes"] or found["by"])
