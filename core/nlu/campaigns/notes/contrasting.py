"""Who was not paid first, and then who alone was: `i haven't paid @a, only @b 50k` tells of no payment to @a."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.tenses import NOT, NOT_YET

_NAME: Final = r"(?<![\w@])@[a-z_][\w.]{0,60}"
_PAYS: Final = (
    r"(?:(?:di|ku|tak)?(?:bayar|transfer|tf|dp)(?:in|kan)?|pa(?:y|id)|sent|transferred|got(?:ten)?)"
)
_DENIED: Final = rf"(?:{NOT_YET}|{NOT}|(?:has|have|had|did|was|were|is)(?:n['’]?t|\s{{1,3}}not)(?:\s{{1,3}}been)?|not|never)\s{{1,3}}(?:(?:yet|jadi|aku|saya|gue|gw|di|ku)\s{{1,3}}){{0,2}}{_PAYS}"
_ONLY: Final = r"(?:cuma(?:n)?|hanya|baru|only|just|tapi|tp|but|udah|sudah|udh|doang|aja|saja)"
_ELSE: Final = rf"(?:(?!\b(?:{NOT_YET}|{NOT}|not|deal|fee|honor|laku|sold|agreed|minta|asks?|wants?|mau)\b)[^\n@\d])"
_AMOUNT: Final = r"(?:rp\.?\s{0,3})?\d[\d.,]{0,14}"
_CONTRAST: Final = re.compile(
    rf"(?P<not>[^\n@\d]{{0,40}}(?:\b{_DENIED}\b[^\n@\d]{{0,20}}{_NAME}|{_NAME}[^\n@\d]{{0,20}}\b{_DENIED}\b)[^\n@\d,;]{{0,20}}?)"
    rf"(?:[,;.]\s{{0,3}}|\s{{1,3}}(?={_ONLY}\b))"
    rf"(?P<paid>(?=[^\n]{{0,80}}\b{_ONLY}\b){_ELSE}{{0,30}}{_NAME}{_ELSE}{{0,20}}\b{_AMOUNT}[^\n@\d]{{0,20}})",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(
    rf"(?P<not>[^\n@\d]{{0,30}}\b(?:(?:pa(?:id|y)|gave|sent|transferred)\s{{1,3}}nothing|(?:{NOT_YET}|{NOT})\s{{1,3}}(?:ku)?(?:kasih|bayar|transfer|tf)\s{{1,3}}apa-?\s?apa)\s{{1,3}}(?:(?:to|ke|for|buat)\s{{1,3}})?{_NAME})[\s,;]{{1,4}}(?:(?:and|but|dan|tapi|tp)\s{{1,3}})?"
    rf"(?P<paid>(?:(?:{_ELSE}{{0,20}}{_AMOUNT}\s{{0,2}}(?:rb|ribu|k|jt|juta)?\s{{1,3}}(?:to|ke|for|buat)\s{{1,3}}{_NAME})|(?:{_ELSE}{{0,20}}{_NAME}{_ELSE}{{0,20}}\b{_AMOUNT}))[^\n@\d]{{0,20}})",
    re.IGNORECASE,
)
"""`paid nothing to @a, 60k to @b`: what was paid needs no word for it any more."""

_TELLS: Final = re.compile(
    r"\b(?:di|ku|tak)?(?:bayar|transfer|tf|dp|paid|sent|transferred)(?:in|kan)?\b", re.IGNORECASE
)


def paid_instead(text: str) -> tuple[str, ...]:
    """Return what is told of each of two where a whole message says who was not paid, and then who was and how much:
    the payment that the first part denies is what the amount of the second is of; empty for any other message."""
    found = _CONTRAST.fullmatch(text.strip()) or _NOTHING.fullmatch(text.strip())
    if found is None:
        return ()
    paid = found["paid"].rstrip(" .!")
    return found["not"], paid if _TELLS.search(paid) else f"{paid} dibayar"
