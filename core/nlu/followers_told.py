"""How many followers an account has, told in a sentence of its own: `@rani followernya sekarang 13rb`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.numbers import parse_count

_WHAT: Final = r"(?:jumlah\s+)?(?:followers?|folls?|pengikut|subs|subscribers?)(?:nya|ny)?"
_NUMBER: Final = r"(?P<number>\d[\d.,]{0,15}\s?(?:rb|ribu|k|jt|juta|m)?(?!\w))"
_WHO: Final = r"(?P<handle>@[\w.\-]{2,60}|(?=[\d._]{0,20}[a-z])\w{1,30}(?:[._]\w{1,30}){1,4})"
"""An account with its @, or with a dot or an underscore inside, as no other word has."""

_CHANGE: Final = r"(?P<change>(?:(?:sekarang|skrg|skr|udah|sudah|dah|naik|turun|nambah|jadi|menjadi|ke|now|is|are|has|have|to|grew|rose|dropped)\s+)+)"
_LEAD: Final = r"(?:(?:tolong|coba|mohon|please|pls|kak|min|eh)[\s,]+)*(?P<verb>(?:update|ubah|ganti|koreksi|catat|perbarui|revisi|set|change|note)(?:kan|in)?\s{0,3}[:,]?\s{1,3})?(?:(?:data|akun)\s+)?"
_TAIL: Final = r"(?:[\s,]+(?:kak|ya|yah|min|sekarang|skrg|now|dong|followers?))*[\s.!]*"
_FORMS: Final = tuple(
    re.compile(rf"\s{{0,3}}{_LEAD}{form}{_TAIL}", re.I)
    for form in (
        rf"{_WHO}\s{{0,3}}[:,]?\s{{0,3}}(?:punya\s+)?{_WHAT}\s{{0,3}}[:=]?\s{{0,3}}{_CHANGE}?{_NUMBER}",
        rf"{_WHO}\s{{0,3}}[:,]?\s{{0,3}}{_CHANGE}?{_NUMBER}\s{{0,3}}{_WHAT}",
        rf"{_WHAT}\s+{_WHO}\s{{0,3}}[:=]?\s{{0,3}}{_CHANGE}?{_NUMBER}",
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """handle: whose. followers: how many. anew: the words say that this is so now, or ask to note it."""

    handle: str
    followers: int
    anew: bool


def followers_told(text: str) -> Told | None:
    """Return what a message says that tells one account's followers and nothing else."""
    if len(text) > 160 or "?" in text:
        return None
    for form in _FORMS:
        if found := form.fullmatch(text):
            number = parse_count(found["number"].strip(" .,"))
            if number is None:
                return None
            handle = found["handle"].lstrip("@").rstrip(".").casefold()
            return Told(handle, number, bool(found["verb"] or found["change"]))
    return None
