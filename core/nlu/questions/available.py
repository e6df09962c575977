"""How many creators of a kind there are to choose from, or whether there are any: `ada berapa kreator makassar`."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 14
"""Words of such a question: who writes more tells of something else."""

_PEOPLE: Final = r"(?:kreator|creators?|influencers?|selebgram|tiktokers?|youtubers?|food\s?(?:blogger|vlogger)s?|bloggers?|kol|akun|accounts?)(?:nya)?"
_NOT: Final = r"(?:ga+k?|gk|nggak|ngga|enggak|tidak|tdk|kah|ndak|ora)"
_ASKS: Final = re.compile(
    rf"\b(?:ada|punya|tersedia)\s{{1,3}}(?:berapa|brp|brapa|piro)\b.{{0,20}}\b{_PEOPLE}\b|\b(?:berapa|brp|brapa|piro|jumlah)(?:\s{{1,3}}(?:banyak|jumlah|orang|total))?\s{{1,3}}{_PEOPLE}\b.{{0,40}}\b(?:ada|punya|tersedia|di|dari|in)\b"
    rf"|\b{_PEOPLE}\b.{{0,30}}\bada\s{{1,3}}(?:berapa|brp|brapa)\b|\bhow\s{{1,3}}many\b.{{0,25}}\b{_PEOPLE}\b.{{0,20}}\b(?:there|have|in|know|from)\b"
    rf"|\b(?:ada|punya)\s{{1,3}}(?:\w{{1,10}}\s{{1,3}}){{0,2}}?{_PEOPLE}\b.{{0,40}}\b{_NOT}\b(?:\s{{1,3}}(?:ya|sih|kak|min|di\s\w{{1,15}}|dari\s\w{{1,15}}))*\W*$|\b{_PEOPLE}\b.{{0,25}}\bada\s{{1,3}}{_NOT}\b"
    rf"|\b(?:are\s{{1,3}}there|do\s{{1,3}}you\s{{1,3}}(?:have|know))\s{{1,3}}(?:any\s{{1,3}})?(?:\w{{1,12}}\s{{1,3}}){{0,2}}?{_PEOPLE}\b"
)
_ELSE: Final = re.compile(
    r"@|\d|\b(?:kampanye|campaign|ikut|posting|post|bayar|dibayar|lunas|deal|sepakat|perlu|butuh|cukup|cocok|harus|need|should|enough|mau|barter|gratis|free|palsu|fake|asli|contoh|fiktif|punyaku|saya\s{1,3}punya|my|murah|mahal|cheap|rekomendasi|recommend\w*|yang\s{1,3}(?:mau|bisa|pernah)|who|lain|lagi|else|more)\b"
)
"""What makes it a question about a campaign, advice, or a search with conditions of its own."""


def asks_available(text: str) -> bool:
    """Return whether a short lower-case text asks how many creators there are, or if there are any, and sets no
    condition but a kind, a place or a platform."""
    short = len(text.split()) <= LONGEST
    return short and _ASKS.search(text) is not None and not _ELSE.search(text)
