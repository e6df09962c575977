"""Changes that lean on what the set costs and whom it holds: `ganti yang paling mahal`, `yang lebih kecil`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.particles import PARTICLE

DEAREST, CHEAPEST, SMALLER, BIGGER = "dearest", "cheapest", "smaller", "bigger"
ONE_CHEAP, ONE_SMALL = "one_cheap", "one_small"

_LONGEST: Final = 10
_SWAP: Final = r"(?:di)?(?:ganti(?:in|kan)?|tukar(?:in|kan)?|swap|replace|change|buang|hapus(?:in|kan)?|coret|keluar(?:in|kan)?|skip|drop|remove|exclude|singkir(?:in|kan)|jangan|jgn|tanpa|without|no)"
_THE: Final = r"(?:(?:yang|yg|sing|nu|the|si)\s+|(?=paling\s|ter(?:mahal|murah)|most\s|cheapest|dearest|priciest))"
_DEAR: Final = r"(?:(?:(?:paling|plg|pling)\s+|ter|most\s+|more\s+)?(?:mahal|expensive|larang|awis)|dearest|priciest)(?:nya)?"
_CHEAP: Final = (
    r"(?:(?:(?:paling|plg|pling)\s+|ter|most\s+)?(?:murah|mirah)|cheapest|least\s+expensive)"
)


def _leaves(which: str) -> re.Pattern[str]:
    one = rf"{_THE}{which}(?:\s+(?:one|itu|tadi|tuh))?(?![a-z])"
    return re.compile(
        rf"(?<![a-z]){_SWAP}\s+(?:(?:{PARTICLE}|dulu)\s+)*{one}|(?<![a-z]){one}\s+(?:nya\s+)?{_SWAP}(?![a-z])"
    )


_OUT: Final = ((DEAREST, _leaves(_DEAR)), (CHEAPEST, _leaves(_CHEAP)))
_SIZE: Final = (
    (
        SMALLER,
        re.compile(
            r"\b(?:(?:yang|yg|sing|nu)\s+)?(?:lebih|lbh|agak|luwih|leuwih|paling)\s+(?:kecil|cilik|alit|leutik)(?:-?\s?kecil|2)?(?:an)?\b|\b(?:yang|yg|sing|nu)\s+(?:kecil|cilik|leutik)(?:-?\s?kecil|2)?(?:an)?\b|\bsmaller(?:\s+(?:ones|accounts|creators))?\b|\bsmall\s+ones\b"
        ),
    ),
    (
        BIGGER,
        re.compile(
            r"\b(?:(?:yang|yg|sing|nu)\s+)?(?:lebih|lbh|agak|luwih|leuwih|paling)\s+(?:gede|besar|gedhe|ageung)(?:an)?\b|\b(?:yang|yg|sing|nu)\s+(?:gede|besar|gedhe|ageung)(?:-?\s?(?:gede|besar)|2)?(?:an)?\b|\bbigger(?:\s+(?:ones|accounts|creators))?\b"
        ),
    ),
)
_FOLLOWED: Final = (
    (
        BIGGER,
        re.compile(
            r"\b(?:follow\w*|pengikut\w*)\s+(?:yang\s+|yg\s+)?(?:lebih|lbh)\s+(?:banyak|gede|besar|tinggi)\b|\b(?:lebih|lbh)\s+banyak\s+(?:follow\w*|pengikut\w*)|\bmore\s+followers\b|^\W*(?:(?:mau|cari|minta|ganti|ambil|aku|saya)\s+){0,2}(?:yang|yg)\s+(?:follow\w*|pengikut\w*)\s+(?:banyak|gede|besar|rame)\b|^\W*(?:the\s+)?ones?\s+with\s+(?:many|lots\s+of|a\s+lot\s+of)\s+followers\b"
        ),
    ),
    (
        SMALLER,
        re.compile(
            r"\b(?:follow\w*|pengikut\w*)\s+(?:yang\s+|yg\s+)?(?:lebih|lbh)\s+(?:sedikit|dikit|kecil|rendah)\b|\b(?:lebih|lbh)\s+(?:sedikit|dikit)\s+(?:follow\w*|pengikut\w*)|\b(?:fewer|less)\s+followers\b"
        ),
    ),
)
_ASKS_WHOSE: Final = re.compile(
    r"\?|\b(?:siapa|sapa|mana|kenapa|knp|berapa|who|which|why|how|atau|or|than|dari(?:pada)?|biar|supaya|so\s+that|want|pengen|ingin|mau|cara|gimana)\b"
)
"""`siapa yang followernya lebih banyak?` asks of those shown; `biar followerku lebih banyak` is a goal."""

_OTHER_SIZE: Final = re.compile(
    r"\b(?:budget|bajet|harga|tarif|biaya|dana|fee|diskon|risiko|resiko|follow\w*|pengikut|usaha|toko|bisnis|atau|or|mana|mending\w*|kenapa|knp|kota|posting\w*|konten\w*|foto\w*|gambar\w*|logo\w*|font\w*|tulisan\w*|teks\w*|porsi\w*|ukuran\w*|kemasan\w*|varian\w*|menu\w*|rasa\w*|produk\w*|barang\w*|anak\w*)\b|\?"
)
_TOO: Final = re.compile(
    r"\b(?:too|terlalu|kelewat)\s{1,3}(?:(?P<big>big|large|gede|besar)|small|tiny|kecil)\b|\b(?:(?P<huge>kegedean|kebesaran)|kekecilan)\b"
)
"""`don't want anyone too big`, `kegedean akunnya`: the other size."""

_PRICES: Final = re.compile(
    r"\b(?:harga|budget|bajet|fee|tarif|rate|biaya|total|price|cost)(?:nya|s)?\b"
)

_NOT: Final = r"(?:jangan|jgn|bukan|bkn|(?:ga|gak|gk|nggak|ngga|tidak|ora|teu)(?:\s+(?:mau|usah|perlu|pengen))?|no|not|don'?t\s+want|without|tanpa)"
_NOT_BEFORE: Final = re.compile(rf"(?<![a-z]){_NOT}\s+(?:(?:yang|yg|sing|nu|the|any)\s+)*$")
_NOT_BEHIND: Final = re.compile(rf"\s+(?:{_NOT})(?:\s+(?:{PARTICLE}))*\W*$")


def shift(text: str) -> str | None:
    """Return the code of what a lower-case text changes of the set before it, None for nothing."""
    if len(text.split()) > _LONGEST:
        return None
    out = next((code for code, pattern in _OUT if pattern.search(text)), None)
    if not out and not _ASKS_WHOSE.search(text):
        out = next((code for code, pattern in _FOLLOWED if pattern.search(text)), None)
    if out or _OTHER_SIZE.search(text):
        return out
    if (too := _TOO.search(text)) and not _PRICES.search(text):
        return SMALLER if too["big"] or too["huge"] else BIGGER
    found = next(((code, m) for code, pattern in _SIZE if (m := pattern.search(text))), None)
    return _size(*found, text) if found else None


_ONE_MORE: Final = (
    (ONE_CHEAP, re.compile(r"\b(?:murah(?:an)?|mirah|termurah|cheap(?:er|est)?)\b")),
    (ONE_SMALL, re.compile(r"\b(?:kecil|cilik|leutik|small(?:er|est)?)\b")),
)


def one_more(text: str) -> str | None:
    """Return the code of what somebody who is added to the set should be: `tambah satu yang murah`."""
    return next((code for code, pattern in _ONE_MORE if pattern.search(text)), None)


def _size(code: str, said: re.Match[str], text: str) -> str:
    """Return the size that is wanted: the other one where a text does not want the one it names."""
    denied = _NOT_BEFORE.search(text[: said.start()]) or _NOT_BEHIND.match(text[said.end() :])
    return {SMALLER: BIGGER, BIGGER: SMALLER}[code] if denied else code
