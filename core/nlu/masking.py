"""A text without what would lead to a person: phone numbers, addresses, links, account names."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.scan import LONGEST

_MASKS: Final = (
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"), "<email>"),
    (
        re.compile(
            r"(?:https?://|www\.)\S+|\b[\w-]{1,63}\.(?:com|id|net|org|me|ly|link|page)(?:/\S*)?\b",
            re.I,
        ),
        "<link>",
    ),
    (re.compile(r"(?<![\w@])@[\w.]{1,60}\w"), "@akun"),
    (
        re.compile(
            r"\b(?:jl|jln|jalan\s+raya|gg|gang|komplek|perum(?:ahan)?|blok)\b\.?\s+[^\n,;?!]{2,60}(?:,?\s*no\.?\s*\d+\w*)?",
            re.I,
        ),
        "<alamat>",
    ),
    (re.compile(r"(?<![\w.,])(?:\+|00)?\d(?:[ ()-]{0,2}\d){8,17}(?![\w])"), "<nomor>"),
    (re.compile(r"(?<!\w)\d{9,}"), "<nomor>"),
)
"""Nine digits and more in a row, dashes and single spaces between them allowed: phone numbers, bank
accounts, identity cards. Amounts are written with dots or units, and stay."""


def without_contacts(text: str) -> str:
    """Return a text, cut to `LONGEST`, with contact data and account names masked."""
    text = text[:LONGEST]
    for pattern, mask in _MASKS:
        text = pattern.sub(mask, text)
    return text
