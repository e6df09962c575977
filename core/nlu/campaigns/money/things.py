"""Pieces that somebody is given, with a price: `@rani dapet pashmina 3 pcs harga 45rb`, `sent 3 scarves at 45k each`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.spoken import COUNTED
from core.nlu.campaigns.codes import without_codes
from core.nlu.campaigns.money.agreed import UNIT, nameless
from core.nlu.campaigns.money.amounts import MONEY, money_of
from core.nlu.words.bags import alternatives

_GIVES: Final = re.compile(
    r"(?<![a-z])(?:(?:di)?kasih(?:in)?|ngasih(?:in)?|(?:di|ter)?kirim(?:in|i|kan)?|ngirim(?:in)?|dapet(?:in)?|dapat|terima|nerima|barter|bonus|makan\s{1,3}gratis|(?:di)?gratis(?:in|kan)|(?:di)?traktir|sent|send|sending|gave|give|gets?|got|(?:ate|eats?|had)\s{1,3}(?:for\s{1,3})?free|receive[sd]?|shipped)(?![a-z])",
    re.IGNORECASE,
)
_FREE: Final = re.compile(
    r"(?<![a-z])(?:gratis(?:an|in|kan)?|(?:di)?traktir(?:in)?|free|on\s{1,3}(?:the\s{1,3}house|us|me))(?![a-z])",
    re.IGNORECASE,
)
"""What says of mere portions that nobody paid for them: `makan gratis 2 porsi harga 18rb`."""

_NO_GIFT: Final = re.compile(
    r"(?<![a-z])(?:fee|honor|bayar\w*|dibayar|dp|transfer|tf|paid|pay|deal|budget|laku|ter?jual|kejual|sold|sell|sales|order\w*|pembeli|closing|pesanan|omzet|revenue|beli|bought|reels?|stor(?:y|ies)|posts?|videos?|likes?|views?|komen|comments?)(?![a-z])",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    rf"\b(?!(?:{UNIT}|harga|seharga|senilai|satuan|worth|each|apiece|total|barusan|kemarin|already|today|udah|sudah|dari|from|her|him|dia|yang|the|via|lewat)(?:nya)?\b)[a-z]{{3,15}}\b",
    re.IGNORECASE,
)
"""What is given; without it, pieces that somebody `got` were sold through them."""

_NUMBER: Final = rf"(?<![\w.,@])(?P<count>\d{{1,3}}|{alternatives(COUNTED)})"
_EACH: Final = r"(?P<each>\s{0,2}(?:each|apiece|satuan(?:nya)?|masing-?\s?masing|(?:per|/|an?)\s{0,2}[a-z]{2,10}|se(?:pcs|biji|botol|box|kotak|lembar|potong))(?![a-z]))?"
_PRICED: Final = re.compile(
    rf"{_NUMBER}\s{{0,2}}(?:x\s|{UNIT}\b)?\s{{0,2}}(?:[a-z]{{2,15}}\s{{1,3}}){{0,3}}(?:(?P<at>@)|harga(?:nya)?|seharga|senilai|worth|priced?(?:\s{{1,3}}at)?|at)\s{{0,3}}(?P<amount>{MONEY}){_EACH}",
    re.IGNORECASE,
)


class Things(NamedTuple):
    """How many pieces, and the price that stands with them, in rupiah; each: that it is of one of them is sure."""

    pieces: int
    price_idr: int
    each: bool

    @property
    def all_idr(self) -> int:
        """Return what they are worth together, where the price is of one."""
        return self.pieces * self.price_idr


def things_in(text: str) -> Things | None:
    """Return the pieces that a text says somebody is given, with their price; None for money, and for what is sold."""
    words = nameless(without_codes(text))
    free = _FREE.search(words) is not None
    if "?" in words or not (free or _GIVES.search(words)) or _NO_GIFT.search(words):
        return None
    given = free or _THING.search(_GIVES.sub(" ", words))
    found = _PRICED.search(words) if given else None
    price = money_of(found["amount"], text) if found else None
    if found is None or price is None:
        return None
    counted = found["count"].lower()
    count = int(counted) if counted.isdigit() else COUNTED[counted]
    return Things(count, price, count == 1 or bool(found["at"] or found["each"]))
