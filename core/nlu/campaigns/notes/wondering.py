"""How many were sold, as somebody guesses it in wondering: `laku berapa ya kemarin, kayaknya 30an porsi`."""

from __future__ import annotations

import re
from typing import Final

_SOLD: Final = r"(?:laku|ter?jual|kejual|orderan|order|pesanan|sold|sell|orders?|sales)"
_GUESS: Final = r"(?:kayak(?:nya)?|kyknya|kayanya|keknya|mungkin|sekitar(?:an)?|kira-?\s?kira|kurang\s{1,3}lebih|paling|sepertinya|maybe|perhaps|about|around|probably|roughly|i\s{1,3}(?:think|guess)(?:\s{1,3}(?:about|around))?)"
_NUMBER: Final = r"(?P<{name}>\d{{1,4}})\s?-?(?:an)?(?:\s{{0,2}}(?!rb\b|ribu\b|k\b|jt\b|juta\b|like|view|komen|comment|hari|day|jam|hour|menit)[a-z]{{2,12}}){{0,2}}(?:\s{{1,3}}(?:deh|lah|ya|kak|sih|gitu)){{0,2}}"
_WONDERED: Final = re.compile(
    rf"[^\n@]{{0,40}}?\b(?:{_SOLD}(?:nya)?\b[^\n@\d]{{0,25}}\b(?:berapa|brp)|(?:berapa|brp)\b[^\n@\d]{{0,20}}\b{_SOLD}|how\s{{1,3}}many\b[^\n@\d]{{0,25}}\b{_SOLD})\b[^\n@\d]{{0,25}}[,.?\s]{{1,3}}{_GUESS}\s{{1,3}}{_NUMBER.format(name='n')}\W{{0,3}}"
    rf"|\W{{0,3}}(?:(?:yang|yg|udah|sudah|kemarin|tadi|i|we)\s{{1,3}}){{0,3}}{_SOLD}(?:nya)?\s{{1,3}}{_GUESS}\s{{1,3}}{_NUMBER.format(name='m')}\W{{0,3}}",
    re.IGNORECASE,
)


def wondered(text: str) -> str | None:
    """Return in plain words how many somebody guesses that were sold, where a whole message wonders or guesses so."""
    found = _WONDERED.fullmatch(text)
    return f"laku sekitar {found['n'] or found['m']}" if found else None
