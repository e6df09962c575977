"""Whom a message misses: `kenapa bukan @x?`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.accounts.unknown_names import can_be_named

WHY = re.compile(r"\b(?:kenapa|knp|knapa|napa|mengapa|kok|why|how\s+come|alasan)\b")
NOT = re.compile(
    r"\b(?:bukan|bkn|ga|gak|nggak|ngga|enggak|tidak|tdk|tak|ora|teu|henteu|not|no|isn'?t|wasn'?t|without|tanpa|dilewati?|ditolak|skip\w*|left\s+out|excluded|missing|dropped|(?:ke|di)(?:buang|luar|hapus|coret)(?:in|kan)?)\b"
)
NAME = re.compile(r"@([a-z0-9_](?:[a-z0-9_.\-]{0,28}[a-z0-9_])?)")


def missed_in(text: str) -> str | None:
    """Return the handle that a lower-case text asks about, why it is not taken; None where none is named."""
    named = NAME.search(text)
    return named[1] if named and WHY.search(text) and NOT.search(text) else None


_ASKED: Final = r"(?:kenapa|knp|knapa|napa|mengapa|kok|why(?:\s{1,3}(?:is|was|isn['’]?t|wasn['’]?t))?|how\s{1,3}come)"
_OUT: Final = r"(?:(?:ga+k?|gk|ngg?a+k?|engga+k?|tidak|tdk|tak|bukan|not|isn['’]?t|wasn['’]?t|is\s{1,3}not)\s{1,3})"
_THERE: Final = r"(?:masuk|ikut|ada|muncul|termasuk|(?:ke|ter|di)\s?pilih|disarankan|included|picked|chosen|listed|there|(?:in|on)(?=\s{1,3}(?:it|there|the|this)\b))"
_MISSING: Final = re.compile(
    rf"\W{{0,5}}(?:(?:eh|lah|loh|terus|trus|and|so|si|akun|yang|yg)\W{{1,3}}){{0,2}}(?:{_ASKED}\s{{1,3}}(?:(?:si|akun|yang|yg)\s{{1,3}})?)?(?P<who>@?[a-z0-9_.]{{3,30}})\s{{1,3}}(?:{_ASKED}\s{{1,3}})?"
    rf"{_OUT}?(?:is\s{{1,3}})?{_THERE}(?:\s{{1,3}}(?:di|ke|in|on|it|the|this|daftar|list|set|susunan|sini|situ|ya+h?|sih|kak|min|lagi)){{0,4}}\W{{0,5}}"
)


def missing_in(text: str) -> str | None:
    """Return the name, without an @, of whom a whole lower-case message misses in the list: `nasiboxreview kok ga
    masuk?`. `ga usah masukin nasiboxreview` is a wish, and `bandung kok ga ada` misses nobody."""
    found = _MISSING.fullmatch(text)
    if found is None or not (WHY.search(text) and NOT.search(text)):
        return None
    who: str = found["who"]
    return who.removeprefix("@") if who.startswith("@") or can_be_named(who) else None
