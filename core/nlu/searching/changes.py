"""What a message changes of the search before it: by how much, and what no longer matters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.messages import SlotValue
from core.nlu.words.particles import PARTICLE

_UP = r"(?:di|ku|tak)?(?:naik(?:in|an|kan|i)?|tambah(?:in|kan|an|i)?|tambai|tmbh|nambah(?:in)?|lebihin|plus|add|raise|increase|another|extra)"
_DOWN = r"(?:di|ku|tak)?(?:turun(?:in|an|kan)?|kurang(?:i|in|kan)?|krg|potong|pangkas|minus|lower|reduce|decrease|cut|less|remove|drop)"
_BETWEEN = (
    r"(?:\s|,|\+|-|\b(?:budget|bajet|bujet|dana|anggaran|modal|duit|uang|harga)(?:n?ya|ku)?\b"
    r"|\b(?:lagi|sebesar|sebanyak|by|more|of|the|aja|jumlah(?:nya)?|orang(?:nya)?|dong|sekitar|rp|it|dikit)\b)*"
)
_RELATIVE = re.compile(
    rf"(?<![a-z])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![a-z]){_BETWEEN}<(?P<label>budget|count)>"
)
_SIGNED = re.compile(r"^\s*(?P<sign>[+-])\s*<(?P<label>budget|count)>")
_MORE = re.compile(
    rf"<(?P<label>budget|count)>\s*(?:(?:lagi|{PARTICLE}|buat)\s+)*(?:more|extra|additional|less|fewer|tambah(?:an)?nya)\b"
)
_SLOTS: Final = {"budget": "budget_idr", "count": "count"}

_NAMES: Final = {
    "city": r"kota|lokasi|daerah|tempat|city|location",
    "platform": r"platform|medsos|sosmed",
    "category": r"kategori|niche|topik|category|topic",
    "tier": r"tier|ukuran|size",
    "count": r"jumlah(?:\s+orang)?|batas\s+orang",
}
_WHICH = "|".join(f"(?P<{slot}>{words})" for slot, words in _NAMES.items())
_FREED = (
    re.compile(
        rf"(?<![a-z])(?:hapus(?:kan|in)?|buang|lepas(?:kan|in)?|tanpa|ilangin|hilang(?:kan|in)|abaikan|(?:ga|gak|nggak|tidak|ngga)\s+(?:usah|perlu|pakai|pake)|gausah|remove|drop|delete|ignore|without|any)"
        rf"\s+(?:pakai\s+|pake\s+|the\s+|filter\s+|batas(?:an)?\s+)*(?:{_WHICH})(?:nya)?(?![a-z])"
    ),
    re.compile(
        r"(?<![a-z])(?P<city>(?:semua|segala|seluruh)\s+(?:kota|daerah|indonesia)|se\s?-?\s?indonesia|nationwide|all\s+cities|anywhere\s+in\s+indonesia)(?![a-z])"
    ),
    re.compile(
        r"(?<![a-z])(?P<category>(?:semua|segala|all|any)\s+(?:kategori|niche|jenis\s+konten|topik|categories|category|niches|topics?))(?![a-z])"
    ),
    re.compile(
        rf"(?<![a-z])(?:{_WHICH})(?:nya)?\s+(?:di\s?)?(?:bebas|terserah|apa\s+(?:aja|saja)|mana\s+(?:aja|saja)|mana\s?pun|hapus|hilangin|doesn'?t\s+matter)(?![a-z])"
    ),
)


def relative(masked: str, slots: Mapping[str, SlotValue]) -> dict[str, int]:
    """Return by how much a message raises or lowers slots: `kurangi 500rb` is -500,000.

    `naikin jadi 3jt` names the amount itself and is no difference.
    """
    found: dict[str, int] = {}
    for pattern in (_SIGNED, _RELATIVE, _MORE):
        for match in pattern.finditer(masked):
            slot, amount = _SLOTS[match["label"]], slots.get(_SLOTS[match["label"]])
            if isinstance(amount, int):
                found.setdefault(slot, -amount if _lowers(match) else amount)
    return found


def _lowers(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    if "up" in parts:
        return parts["down"] is not None
    return parts.get("sign") == "-" or match[0].endswith(("less", "fewer"))


def freed(text: str) -> tuple[str, ...]:
    """Return the slots that a message says no longer matter: `hapus kotanya`, `platform bebas`."""
    matches = (match for pattern in _FREED for match in pattern.finditer(text))
    return tuple(dict.fromkeys(str(m.lastgroup) for m in matches))
