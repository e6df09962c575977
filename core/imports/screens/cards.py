"""Rate cards: what is offered, and for how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from core.capabilities.ports import Offer
from core.imports.screens.layout import Word
from core.imports.values.values import price

CHEAPEST, DEAREST = 10_000, 2_000_000_000
MOST: Final = 20

_CARD = re.compile(
    r"rate\s?card|ratecard|price\s?list|daftar harga|\bharga\b|\btarif\b|\bpricing\b"
)
_CONTENT = re.compile(
    r"\b(?:reels?|feeds?|story|stories|post(?:ing(?:an)?)?|video|vt|tiktok|carousel|live|shorts?"
    r"|konten|foto|photo|endorse(?:ment)?|paid promote|pp|review|visit|paket|bundling|package)\b"
)
_MONEY: Final = (
    r"(?:(?:rp|idr)\.?\s*\d[\d.,]*\s*(?:rb|ribu|jt|juta|k|mio)?"
    r"|\d[\d.,]*\s*(?:rb|ribu|jt|juta|k|mio)\b|\d{1,3}(?:[.,]\d{3})+)(?:,-|,00)?"
)
_PRICE = re.compile(rf"(?<![\w.,]){_MONEY}", re.IGNORECASE)


def offers_in(lines: Sequence[Sequence[Word]], text: str) -> tuple[Offer, ...]:
    """Return the lines of a rate card; nothing for another picture.

    What is offered stands before the price in its line, else in the line above.
    """
    found: list[Offer] = []
    above = ""
    for line in lines:
        words = "  ".join(word.text for word in line).strip()
        money = list(_PRICE.finditer(words))
        if len(money) != 1:
            above = words if not money else ""
            continue
        amount = price(money[0][0].rstrip(",-").strip())
        before = _cleaned(words[: money[0].start()]) or _cleaned(words[money[0].end() :])
        what = before or _cleaned(above)
        if amount is not None and CHEAPEST <= amount <= DEAREST and what:
            found.append(Offer(what[:60], amount))
        above = ""
    named = [offer for offer in found if _CONTENT.search(offer.what.casefold())]
    is_card = len(named) >= 2 or (named and _CARD.search(text))
    return tuple(found[:MOST]) if is_card and _has_rupiah(text, named) else ()


def _has_rupiah(text: str, named: Sequence[Offer]) -> bool:
    """Return whether amounts are money: counts of a screen have no currency and no price words."""
    return bool(re.search(r"\b(?:rp|idr)\.?\s*\d", text) or _CARD.search(text)) and bool(named)


def _cleaned(words: str) -> str:
    return " ".join(words.strip(" :.-–—=|•·").split())
