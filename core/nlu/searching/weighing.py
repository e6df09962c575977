"""The set just shown weighed against another: the one before it, or only so many of it."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.spoken import SMALL
from core.nlu.words.particles import PARTICLE

LONGEST: Final = 14
"""Words of a message that only weighs sets."""

_SET: Final = r"(?:list|daftar|susunan|pilihan|paket|kreator|influencer|orang|hasil|set|options?|ones?|creators?|people|results?|team|tim)(?:nya|s)?"
_BEFORE: Final = rf"(?:(?:{_SET}\s{{1,3}})?(?:yang|yg|sing)\s{{1,3}}(?:tadi(?:nya)?|td|sebelum(?:nya)?|lama|awal|pertama\s{{1,3}}tadi)|{_SET}\s{{1,3}}(?:tadi|td|sebelum(?:nya)?|awal|before|lama)|(?:the\s{{1,3}})?(?:earlier|previous|last|first|former)\s{{1,3}}{_SET})"
_BETTER: Final = r"(?:lebih|lbh)\s{1,3}(?:murah|mahal|hemat|bagus|baik|banyak|untung|worth(?:\s{1,3}it)?|oke|efisien)|(?:bagus|murah|mahal|mending|untung|hemat)an|mending|cheaper|better|dearer|more\s{1,3}(?:expensive|worth\w{0,3})"
_COMPARES: Final = r"(?:di)?banding(?:in|kan)?|bedanya|beda|selisih(?:nya)?|compared?|difference|differs?|different"
_ASKS: Final = r"\?|\b(?:ga+k?|gk|ngg?a+k?|tidak|tdk|apa(?:kah)?|mana|kah|kan|ya|berapa|brp|bedanya|selisih(?:nya)?|was|were|is|are|does|do|did|how|which|what(?:'?s)?)\b"

_EARLIER: Final = (
    re.compile(rf"\b{_BEFORE}\b.{{0,30}}\b(?:{_BETTER}|{_COMPARES})\b", re.I),
    re.compile(rf"\b(?:{_BETTER}|{_COMPARES})\b.{{0,25}}\b{_BEFORE}\b", re.I),
)
_ASKING: Final = re.compile(_ASKS, re.I)
_FIRST: Final = re.compile(r"\b(?:awal|pertama|first|original)\b", re.I)

_LOSS: Final = r"(?:(?:ke)?rugi(?:an)?(?:nya)?|(?:ke)?hilang(?:an|nya)?|(?:ber)?kurang(?:nya)?|turun(?:nya)?|bedanya|selisih(?:nya)?|lose|losing|lost|miss(?:ing)?(?:\s{1,3}out)?|sacrifice|give\s{1,3}up|gain|difference|worse)"
_COUNTS: Final = {word: n for word, n in SMALL.items() if 0 < n < 10}
_N: Final = rf"(?P<n>[1-9]|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_ONLY: Final = rf"(?:(?:kalau|kalo|klo|kl|misal(?:nya)?|if|by|when|with|going|to|kita|aku|saya|kami|we|i|take|took|taking|pick|picked|picking|choose|chose|use|used|using|hire|hired|had|have|keep|kept|keeping|ambil|pakai|pake|pilih|ngambil|milih|cuma|cuman|hanya|only|just|jadi|dikurangi|diambil|yang|yg|dari|mereka|a|the)\s{{1,3}}){{1,8}}{_N}(?:\s{{1,3}}(?:of\s{{1,3}}(?:them|these|those)|orang|org|kreator|creators?|people|influencers?|akun|instead|doang|{PARTICLE})){{0,3}}"
_FEWER: Final = (
    re.compile(rf"\b{_LOSS}\b.{{0,25}}?\b{_ONLY}\W*$", re.I),
    re.compile(
        rf"^\W*(?:(?:eh|terus|trus|and|so|ok)\W{{1,3}}){{0,2}}{_ONLY}\W{{1,4}}(?:.{{0,20}}\b)?{_LOSS}\b.{{0,25}}$",
        re.I,
    ),
)


def weighs_earlier(text: str) -> str | None:
    """Return whether a message weighs the set before the one shown against it: `last`, or `first` where it points
    back to how the search began; None where it does not ask that (`yang tadi lebih murah dong` is a wish)."""
    if "@" in text or len(text.split()) > LONGEST or not _ASKING.search(text):
        return None
    if not any(pattern.search(text) for pattern in _EARLIER):
        return None
    return "first" if _FIRST.search(text) else "last"


def weighs_fewer(text: str) -> int:
    """Return of how many of the set shown a message asks what would be lost with only them, 0 for none."""
    if "@" in text or len(text.split()) > LONGEST:
        return 0
    match = next((found for pattern in _FEWER if (found := pattern.search(text))), None)
    if match is None:
        return 0
    word = match["n"].lower()
    return int(word) if word.isdigit() else _COUNTS[word]
