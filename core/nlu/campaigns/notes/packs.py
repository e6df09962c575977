"""What is sold by the dozen or the score, in pieces: `laku 2 lusin` is `laku 24`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from core.nlu.amounts.spoken import COUNTED
from core.nlu.words.bags import alternatives

_PIECES: Final = {"lusin": 12, "dozen": 12, "kodi": 20, "gross": 144}
_COUNT: Final = rf"\d{{1,4}}(?:[.,]5)?|{alternatives(COUNTED)}|setengah|half"
_PACK: Final = (
    rf"(?:(?:(?P<count>{_COUNT})\s{{0,2}}|se|an?\s)(?:a\s)?(?P<pack>{alternatives(_PIECES)})s?)\b"
)
_AMOUNT: Final = (
    r"(?:rp\.?\s?)?(?P<price>\d{1,6}(?:[.,]\d{1,3})?)(?P<unit>\s{0,2}(?:rb|ribu|k|jt|juta))\b"
)
_OF_ONE: Final = r"\s{0,2}(?:/|per\b|se(?:biji|buah|potong|lembar|pcs)\b|each\b|a\s+piece)"
_PRICED: Final = re.compile(rf"\s{{0,3}}@\s{{0,2}}{_AMOUNT}(?!{_OF_ONE})", re.I)
_PACKED: Final = re.compile(rf"(?<![\w.,@/]){_PACK}", re.I)
_OF_PRICE: Final = re.compile(
    r"(?:\b(?:per|tiap|setiap|harga(?:nya)?|price|isi(?:nya)?|sisa(?:nya)?|stok|stock|tinggal)|[@/])\s{0,2}$",
    re.I,
)
_COSTS: Final = re.compile(r"\s{0,2}(?:[/=:]|(?:rp\.?\s?)?\d|harga)", re.I)
"""Behind a pack that is named for its price: `selusin 180rb`."""


def in_pieces(text: str) -> str:
    """Return a text with packs that are counted as pieces: `2 lusin @75rb` is `24 total 150rb`, the price
    behind `@` being that of a pack unless it says of what. Behind a single one it may be that of a piece, too, and is
    left to be asked about (`selusin @75rb` is `12 75rb`). The price of a pack stays: `selusin 180rb`."""
    parts, since = [], 0
    for packs in _PACKED.finditer(text):
        before, priced = text[since : packs.start()], _PRICED.match(text, packs.end())
        if _OF_PRICE.search(before) or _COSTS.match(text, packs.end()):
            continue
        parts += [before, _plain(_number(packs["count"]) * _PIECES[packs["pack"].lower()])]
        since = packs.end()
        if priced:
            each, unit = Decimal(priced["price"].replace(",", ".")), priced["unit"].strip()
            several = packs["count"] is not None
            total = f"total {_plain(_number(packs['count']) * each)}" if several else _plain(each)
            parts.append(f" {total}{unit}")
            since = priced.end()
    return "".join(parts) + text[since:]


def _number(count: str | None) -> Decimal:
    if count is None:
        return Decimal(1)
    if count.lower() in {"setengah", "half"}:
        return Decimal("0.5")
    return Decimal(COUNTED.get(count.lower()) or count.replace(",", "."))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")
