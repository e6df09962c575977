"""What messages about a community's price board say: prices shared, asked for, taken back."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.notes.deliverables import pieces_in
from core.nlu.words.subjects import about

BOARD = r"(?:papan\s+harga|price\s*board|harga\s+(?:di\s+|dari\s+|se)?(?:komunitas|grup|group|anggota)|community\s+prices?)"
_BOARD = re.compile(rf"\b{BOARD}\b", re.I)
_PAYS = re.compile(
    r"\b(?:di?bayar(?:in|kan)?|bayar(?:nya)?|byr|kena|habis|abis|keluar(?:in)?|paid|pay|harganya)\b",
    re.I,
)
_LEDGER = re.compile(
    r"\b(?:lunas\w*|melunasi|pelunasan|fee|honor\w*|dp|transfer\w*|ditransfer|tf|cicil\w*|sisa\w*"
    r"|kampanye\w*|campaign\w*|catat\w*|invoice|tagihan|belum|blm|termin|udah|udh|sudah|sdh|dah)\b|\?",
    re.I,
)
_ASKS = about("fairness worth")
_WANTS_PAPER = re.compile(
    r"^\W*(?:(?:tolong|tlg|coba|please|pls|mau|minta|kak|min|dong|yuk)\W+)*"
    r"(?:(?:buat|bikin|susun|tulis|siap|make|write|draft|create|prepare)\w*\s+(?:(?:saya|aku|me|a|an|the|sebuah)\s+)*)?"
    r"(?:brief\w*|kontrak\w*|contract|perjanjian|mou)\b",
    re.I,
)
"""A brief or a contract is asked for: what is to be paid stands in it."""

_ONLY_ASKED = re.compile(
    r"\b(?:minta|mau|maunya|pengen|nawar\w*|nawarin|tawar\w*|pasang|katok|charge[sd]?|asks?|asking|asked|wants?|quote[sd]?|offers?)\b"
    r"(?:\W+\w+){0,3}?\W+(?:di?bayar(?:in)?|harga\w*|tarif\w*|fee|rate|pay|paid|rp|\d)|\b(?:rate\s*card|tarif)\b",
    re.I,
)
"""What somebody asks for, and nobody has paid."""

_PER = re.compile(
    r"\b(?:per|se|buat|untuk|utk|tuk|for|dapat|dapet)[\s-]*(?:satu|1|a|an|one)?\s*", re.I
)
_TAKES_BACK = re.compile(
    r"\b(?:tarik|hapus|cabut|batal\w*|withdraw|remove|delete)\w*\b[^.!?\n]{0,20}\b(?:harga|price)\w*\b",
    re.I,
)
_MINE = re.compile(
    r"\b(?:harga(?:ku|\s+(?:saya|aku|gue|gw|kami))|my\s+(?:shared\s+)?prices?)\b"
    r"[^.!?\n]{0,30}\b(?:papan|bagikan|komunitas|board|shared|grup)|\bharga\s+yang\s+(?:saya|aku)\s+bagi\w*",
    re.I,
)
_KINDS: Final = (
    ("story", r"(?:ig\s?)?stor(?:y|ies|i)"),
    ("reel", r"reels?"),
    ("video", r"vt|videos?|tiktok"),
    ("short", r"shorts?"),
    ("carousel", r"carousel|korsel"),
    ("image", r"feeds?|foto|photos?|post(?:ingan|s|ing)?|konten|content"),
)
PLATFORM_OF: Final = {"reel": "instagram", "story": "instagram", "short": "youtube"}
"""Where a kind of content is at home, when nobody says."""


def asks_board(text: str) -> bool:
    """Return whether a text asks for the price board."""
    return bool(_BOARD.search(text))


def shares_price(text: str) -> bool:
    """Return whether a text tells others what was paid for how much: no instalment, no question."""
    if _LEDGER.search(text) or _ASKS.search(text) or "@" not in text:
        return bool(_BOARD.search(text)) and bool(_PAYS.search(text)) and "?" not in text
    if _WANTS_PAPER.search(text) or _ONLY_ASKED.search(text):
        return False
    return bool(_PAYS.search(text)) and (bool(pieces_in(text)) or _named(text) is not None)


def takes_price_back(text: str) -> bool:
    """Return whether a text withdraws a price that was shared."""
    return bool(_TAKES_BACK.search(text))


def asks_own_prices(text: str) -> bool:
    """Return whether somebody wants to see the prices that they shared."""
    return bool(_MINE.search(text))


def deliverable_in(text: str) -> tuple[str, int] | None:
    """Return the one kind (of POSTS) that was paid for and how many; None for none or a mixture."""
    pieces = pieces_in(text)
    if pieces:
        return next(iter(pieces.items())) if len(pieces) == 1 else None
    kind = _named(text)
    return (kind, 1) if kind else None


def _named(text: str) -> str | None:
    """Return the kind behind "per", "se-" or "buat", without a number."""
    for kind, words in _KINDS:
        if re.search(rf"{_PER.pattern}(?:{words})\b", text, re.I):
            return kind
    return None
