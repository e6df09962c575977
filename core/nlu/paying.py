"""What may be paid to one account at most, and goods that are offered to it instead."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaign import stage_in
from core.nlu.codes import promo_code

LONGEST: Final = 12

_MOST: Final = re.compile(
    r"\b(?:berapa|brp)\s+(?:sih\s+|ya\s+)?(?:maks\w*|max\w*|paling\s+(?:banyak|mahal|tinggi)|mentok\w*|batas\w*)\b.{0,20}\b(?:bayar\w*|keluar\w*|kasih|pay)\b"
    r"|\b(?:maks\w*|max\w*|paling\s+(?:banyak|mahal|tinggi)|mentok(?:nya)?)\s+(?:aku|saya|gue|kita|kami)?\s*(?:bayar|kasih)\w*\b.{0,15}\b(?:berapa|brp)\b"
    r"|\b(?:the\s+most|maximum|max)\b.{0,12}\b(?:i|we)\s+(?:should|can|could)?\s*pay\b|\bhow\s+much\s+(?:should|can)\s+(?:i|we)\s+pay\b.{0,15}\bat\s+most\b"
)
_BARTER: Final = re.compile(
    r"\b(?:barter\w*|tukar\s+produk|produk\s+(?:gratis|aja|saja)|free\s+products?)\b"
)
_ASIDE: Final = re.compile(
    r"\b(?:catat|kampanye|campaign|budget|bajet|cari\w*|find|pajak|tax|caption|brief|kontrak|sudah|udah|udh)\b"
)


def asks_most(text: str) -> bool:
    """Return whether a lower-case text asks what to pay at most: `jadi berapa maksimal aku bayar?`."""
    return len(text.split()) <= LONGEST and bool(_MOST.search(text)) and not _ASIDE.search(text)


def weighs_barter(text: str) -> bool:
    """Return whether a short lower-case text wonders about goods instead of money: `kalau dia cuma mau
    barter produk 300rb?`; not what is noted (a stage, a promo code), searched or taxed."""
    if stage_in(text) is not None or promo_code(text) is not None:
        return False
    return len(text.split()) <= LONGEST and bool(_BARTER.search(text)) and not _ASIDE.search(text)
