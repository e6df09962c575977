"""Prices that are not wanted, as the bound that they are: `skip yang harganya di atas 1jt` is at most 1jt for each."""

from __future__ import annotations

import re
from typing import Final

_NOT: Final = r"(?:jangan|jgn|jng|skip|buang|coret|hapus|keluarin|tanpa|no|not|don'?t\s{1,3}want|without|drop|remove)"
_NO_NEED: Final = r"(?:(?:ga|gak|gk|nggak|ngga|tidak|tdk)\s{0,2}(?:usah|mau|perlu)|gausah|jangan|jgn|skip(?:\s{1,3}aja)?|buang(?:\s{1,3}aja)?|no)"
_WHO: Final = r"(?:(?:ada|yang|yg|yng|any\s?one|any\s?body|those|who|harga(?:nya)?|fee(?:nya)?|rate(?:nya)?|tarif(?:nya)?|price[sd]?|costs?|asks?|asking|charging|is|are|creators?|kreator)\s{1,3})"
_OVER: Final = (
    r"(?:di\s?atas|lebih\s{1,3}(?:mahal\s{1,3})?dari(?:pada)?|lewat|over|above|more\s{1,3}than)"
)
_SUM: Final = r"(?P<sum>(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta|million)?)(?![\w.,]*\d)(?!\s{0,3}(?:foll?ow?ers?|pengikut|subs|views?|likes?|orang|kreator|creators?))(?![a-z])"
_REFUSED: Final = (
    re.compile(rf"(?<![\w@])(?:(?:no\s{{0,2}}one|nobody|none)\s{{1,3}}{_WHO}{{0,4}}|{_NOT}\s{{1,3}}{_WHO}{{1,4}}){_OVER}\s{{1,3}}{_SUM}", re.IGNORECASE),
    re.compile(rf"(?<![\w@])(?:yang|yg|yng|any\s?one)\s{{1,3}}{_WHO}{{0,4}}{_OVER}\s{{1,3}}{_SUM}\s{{1,3}}{_NO_NEED}(?![a-z])", re.IGNORECASE),
)  # fmt: skip
_FOLLOWERS: Final = re.compile(r"\b(?:foll?ow?ers?|pengikut|subs|views?|likes?)", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"\b(?:over|above|more\s{1,3}than)\b", re.IGNORECASE)


def with_bound(text: str) -> str:
    """Return a text with each price from which on nobody is wanted as the most that each may cost."""
    if _FOLLOWERS.search(text):
        return text
    for pattern in _REFUSED:
        text = pattern.sub(_most, text)
    return text


def _most(found: re.Match[str]) -> str:
    english = _ENGLISH.search(found[0]) is not None
    return f"at most {found['sum']} each" if english else f"maksimal {found['sum']} per orang"
