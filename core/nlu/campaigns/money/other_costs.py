"""What else a campaign costs than its creators: advertising, a photographer, packing."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.money.amounts import MONEY, money_of

_THING: Final = (
    r"(?:iklan|ads?|meta\s?ads|boost(?:ing)?|promosi\s{1,3}berbayar|adsense|spanduk|banner|brosur|flyer|fotografer|photographer|videografer|videographer|editor|desain(?:er)?|designer|model|talent"
    r"|packing|packaging|kemasan|kardus|studio|lokasi|props?|properti|admin|listrik|kuota|internet|bensin|transport(?:asi)?|parkir|cetak|printing|foto\s{1,3}produk|product\s{1,3}photos?)(?:nya)?"
)
_SPENT: Final = r"(?:biaya|ongkos|bayar|beli|pasang|sewa|cetak|keluar|habis|pakai|pake|costs?|spent|paid|pay|bought|for|buat|untuk|tambahan|expenses?)"
_OTHER: Final = re.compile(
    rf"\b{_SPENT}(?:nya)?\s{{1,3}}(?:(?:an?|the|lain|tambahan|tim|jasa|jasanya|on|for|buat|untuk|meta|facebook|fb|ig|instagram|tiktok|google|shopee)\s{{1,3}}){{0,3}}{_THING}\b[^\d@?\n]{{0,25}}(?P<behind>{MONEY})"
    rf"|(?P<before>{MONEY})\s{{1,3}}(?:(?:on|for|buat|untuk)\s{{1,3}})(?:(?:an?|the|meta|facebook|fb|ig|instagram|tiktok|google|bayar|sewa|beli|pasang|biaya)\s{{1,3}}){{0,3}}{_THING}\b",
    re.I,
)


def other_cost(text: str) -> int | None:
    """Return what a text says was spent on something else than a creator, in rupiah: `biaya fotografer 150rb`."""
    found = _OTHER.search(text) if "@" not in text and "?" not in text else None
    return money_of(found["behind"] or found["before"], text) if found else None
