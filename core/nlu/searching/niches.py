"""A search that names a kind of creator and nobody: `cari kuliner bandung`."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.hints import only_slots
from core.nlu.scan import Scan
from core.nlu.words.bags import bag
from core.nlu.words.particles import PARTICLE

_NAMES: Final = bag(
    "kuliner food foodie foodies beauty kecantikan fashion fesyen parenting traveler otomotif gaming gamer gamers lifestyle"
)
"""Words for what creators post about; goods and services (`cari skincare`, `cari travel`) may be looked
for to buy them."""

_SEEKS: Final = re.compile(
    rf"^\W*(?:(?:{PARTICLE}|halo|hai|tolong|tlg|coba|bisa|can\s+you|mau)\W+)*"
    r"(?:(?:di)?cari(?:in|kan|kn)?|carikeun|nyari(?:in)?|golek(?:no|ke)?|neangan|milari|butuh|perlu|need|find|search(?:\s+for)?|look\s+for)(?![a-z])(?:\s+(?:me|yang|yg|buat|for))*"
)
_BARE: Final = re.compile(r"\s+\d{1,3}(?:[.,]\d{1,2})?\W*$")


_LEFT_OUT: Final = re.compile(
    r"[,.]?\s*(?:(?:tapi|tp|but|asal(?:kan)?|and|dan)\s+)?(?:kecuali|selain|jangan|jgn|bukan|no|not|except|tanpa|without)\s+(?:(?:yang|yg|di|the|in|on|dari)\s+)?<(?:city|platform|tier|handle)>\s*,?"
)
"""What is not wanted: `kecuali Jakarta, cari kuliner`, `cari beauty asal jangan tiktok`."""


def seeks_niche(scan: Scan, masked: str) -> bool:
    """Return whether a message looks for a niche and says no more than where and for how much:
    `cari resep kuliner` looks for something else. A number without its unit is noted."""
    named = [scan.text[start:end] for start, end, label in scan.spans if label == "category"]
    masked = _LEFT_OUT.sub(" ", masked)
    sought = _SEEKS.match(masked)
    if sought is None or not named or not _NAMES.issuperset(named):
        return False
    rest = masked[sought.end() :]
    bare = _BARE.search(rest)
    found = only_slots(rest[: bare.start()] if bare else rest, slots=True)
    if found and bare and "budget_idr" not in scan.slots:
        scan.note("money_unclear_unit")
    return found
