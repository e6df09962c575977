"""Which of a whole list look made up: `siapa di daftarku yang likenya ga wajar`."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 24
"""Words of such a question: who writes more tells of something else as well."""

_WHO: Final = r"(?:siapa(?:pun|\s{1,3}aja|\s{1,3}saja)?|sapa|sopo|saha|(?:yang|yg|sing|nu|akun|kreator)\s{1,3}(?:mana|endi)(?:\s{1,3}(?:aja|saja))?|ada(?:kah)?\s{1,3}(?:(?:ga+k?|nggak|ngga|akun|kreator|influencer)\s{1,3}){0,2}(?:yang|yg)|ada\s{1,3}(?=fake\b|palsu\b)|which|who(?:se)?|any(?:one|body)?)"
_MADE_UP: Final = r"(?:(?:di)?palsu\w{0,3}|fake[ds]?|faking|bodong|abal|boong\w{0,3}|bohong\w{0,3}|curang|cheat\w{0,4}|inflated|suspicious|fishy|mencurigakan|janggal|aneh|bots?|(?:ga+k?|gk|nggak|ngga|tidak|tdk|ora|not|un)\s{0,2}(?:wajar|asli|natural|real|genuine|normal)|(?:beli|mbeli|tuku|buy(?:s|ing)?|bought)\s{1,3}(?:\w{1,8}\s{1,3})?(?:followers?|likes?|pengikut\w{0,3}))"
_OF: Final = r"(?:likes?|followers?|pengikut|komen\w{0,6}|comments?|engagement|views?|akun|accounts?|angka\w{0,3}|kreator\w{0,3}|creators?|influencers?)"
_ASKS: Final = re.compile(rf"\b{_WHO}\b.{{0,60}}?\b{_MADE_UP}", re.I)
_ABOUT: Final = re.compile(rf"\b{_OF}|\b(?:daftar|list)", re.I)
_LIST: Final = re.compile(
    r"\b(?:(?:daftar|list|data)(?:\s?ku|\s?nya|\s{1,3}(?:saya|aku|gue|gw|kami|kita|ini|tadi))?|semua(?:nya)?|my|our|punyaku|kreatorku|all)\b",
    re.I,
)
_ELSE: Final = re.compile(
    r"@|\d|\b(?:cara(?:nya)?|gimana|gmn|bagaimana|how|ciri\w{0,4}|tanda\w{0,4}|signs?|beda(?:in|nya)?|bedakan|tips|kenapa|why|jangan|jgn|tanpa|kecuali|exclude|without|avoid|skip|cari(?:in|kan)?|find|kampanye|campaign|catat|caption|tipu\w{0,3}|penipu\w{0,3}|scam\w{0,4}|kalau|kalo|klo|if|takut|afraid)\b",
    re.I,
)
"""How one would know, a search with a condition, a fear: questions of other kinds."""


def asks_suspects(text: str, listed: int = 0) -> bool:
    """Return whether a lower-case text asks who of all accounts looks made up. listed: how many stand on the screen, of
    whom it is asked where it does not say that it is of all."""
    if len(text.split()) > LONGEST or _ELSE.search(text):
        return False
    asked = _ASKS.search(text) is not None and _ABOUT.search(text) is not None
    return asked and (listed < 2 or _LIST.search(text) is not None)
