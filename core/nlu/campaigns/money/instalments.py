"""Whether a share that is paid of a fee is one more instalment, and not all until now: `termin 2 40%`, `the last 30%`."""

from __future__ import annotations

import re
from typing import Final

_NTH: Final = (
    r"(?:ke\s?-?\s?|no\.?\s{0,2}|#)?(?:[2-9](?!\d|\s{0,2}(?:%|x\b|kali\b|rb\b|ribu\b|k\b|jt\b|juta\b)|[.,]\d)"
    r"|(?:kedua|ketiga|keempat|kelima|dua|tiga|empat|two|three|four|ii|iii|iv|akhir|terakhir|lanjutan|berikut(?:nya)?)\b)"
)
_PAYMENT: Final = r"(?:termin|cicilan|angsuran|pembayaran|bayaran|dp|tahap|tranche|instal?lments?|payments?|milestone)"
_FURTHER: Final = re.compile(
    rf"\b{_PAYMENT}(?:nya)?\s{{0,3}}{_NTH}"
    rf"|\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th|last|final|next|other|remaining)\s{{1,3}}(?:{_PAYMENT}\b|half\b|\d{{1,3}}\s?(?:%|percent\b))"
    r"|\b(?:sisa(?:nya)?|pelunasan|kekurangan(?:nya)?)\s{1,3}(?:(?:fee|honor|yang|yg|nya|buat|ke|untuk|utk|@[\w.]{1,40})\s{1,3}){0,3}\d{1,3}\s?(?:%|persen\b)(?!\s{1,3}(?:dari|of)\b)"
    r"|(?:%|\b(?:persen|percent|setengah(?:nya)?|separ[uo]h?(?:nya)?|half))\s{1,3}(?:(?:yang|yg)\s{1,3})?(?:lagi|sisanya|terakhir|berikutnya|kedua|ketiga|lanjutan|remaining|final|more|again)\b",
    re.IGNORECASE,
)
_IN_ALL: Final = re.compile(
    r"\b(?:total(?:nya)?|jadi(?:nya)?|semua(?:nya)?|in\s{1,3}(?:all|total)|altogether|so\s{1,3}far)\b",
    re.IGNORECASE,
)


_PLACE: Final = re.compile(
    rf"\b(?P<payment>{_PAYMENT})\s{{1,3}}(?:ke\s?-?\s?|no\.?\s?|#)?\d(?=\s{{1,3}}@)", re.IGNORECASE
)


def without_place(text: str) -> str:
    """Return a text without the place of an instalment before a name, which is no number of theirs: `termin 2 @a 40%`."""
    return _PLACE.sub(r"\g<payment>", text)


def pays_further(text: str) -> bool:
    """Return whether a payment that a text tells of comes on top of the instalments before it."""
    return _FURTHER.search(text) is not None and _IN_ALL.search(text) is None
