"""Money that a message splits in words: `900 ribu, 300 buat produk sisanya buat influencer`, `1jt buat tiktok,
500rb buat ig`. What is for the product is not for creators; what two kinds get is spent on both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from core.nlu.amounts.numbers import LEAST_IDR
from core.nlu.amounts.quantities import Quantity, quantities
from core.nlu.scan import Scan
from core.nlu.searching.topics import phrases

_FOR: Final = r"(?:(?:itu|nya|yang|of\s+it|goes|going|is)\s+){0,2}(?:buat|untuk|utk|bwt|kanggo|nggo|pikeun|for|to|on|ke)\s+(?:(?:the|my|beli|bayar|promo|promosi|endorse|si)\s+){0,2}"
_CREATORS: Final = r"(?:influ\w{3,9}|kreator\w{0,3}|creators?|seleb\w{2,6}|endorse\w{0,3}|promo\w{0,4}|tiktok\w{0,3}|tt|ig|instagram|insta|youtube|yt|youtuber)"
_OTHER: Final = r"(?:produk\w{0,3}|products?|barang\w{0,3}|stok|stock|bahan|bahan\s?baku|ongkir|ongkos|shipping|kemasan|packaging|hadiah|giveaway|sampel|samples?|voucher\w{0,3}|diskon|operasional|sewa|rent|listrik|foto\w{0,3}|desain|design|logo|banner|spanduk|modal|ads|iklan|supplies|ingredients|belanja|jaga-?jaga|cadangan|dp|gaji|salary|transport|konsumsi|materials?)"
_TARGET: Final = re.compile(
    rf"\s*(?:{_FOR}|(?=(?:{_CREATORS}|{_OTHER})(?![a-z])))(?P<what>[^\d\x00,;.:!?\n]{{2,60}})"
)
_REST: Final = re.compile(
    rf"(?<![a-z])(?:sisa(?:nya)?|selebihnya|the\s+rest|rest|remaining|remainder)\s+(?:{_FOR})?(?P<what>[^\d\x00,;.:!?\n]{{2,60}})"
)
_STOPS: Final = re.compile(
    r"\s(?:sisa(?:nya)?|selebihnya|the\s+rest|and|dan|sama|terus|trus|di|in|tapi|plus|budget|total)\s"
)
_OF_CREATORS: Final = re.compile(rf"{_CREATORS}(?![a-z])")
_OF_OTHER: Final = re.compile(rf"{_OTHER}(?![a-z])")
_NO_SPLIT: Final = re.compile(
    r"@|(?<![a-z])(?:(?:di|nge)?bayar\w{0,3}|paid|pays?|transfer\w{0,3}|tf|deal|sepakat|fee|tarif|rate|harga\w{0,3}|minta\w{0,3}|asks?|asking|charges?|laku|terjual|sold|omzet|omset|untung|nawar\w{0,3}|reels?|stor(?:y|ies)|feeds?|videos?|posts?|postingan|dia|mereka|him|her|them)(?![a-z])"
)
"""What somebody is paid, asks, or sells for is nobody's budget."""

LARGE: Final = 1_000
"""From here on a number without a unit is in rupiah."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a message gives one purpose, in rupiah, and the words for it."""

    idr: int
    words: str
    creators: bool


@dataclass(frozen=True, slots=True)
class Split:
    """spend_idr: what is for creators; reserved_idr: what is for other things. places: where the amounts stand."""

    spend_idr: int
    reserved_idr: int
    parts: tuple[Part, ...]
    places: frozenset[int]


def split_of(text: str) -> Split | None:
    """Return how a text splits its money, None where it does not."""
    scan = Scan.of(text)
    return split_in(scan.text, quantities(scan))


def split_in(text: str, numbers: list[Quantity]) -> Split | None:
    """Return how a lower-case text splits its money among purposes, of which one at least are creators."""
    if len(numbers) < 2 or _NO_SPLIT.search(text):
        return None
    total, places = 0, set()
    parts: list[Part] = []
    for number in numbers:
        target = _target(text, number)
        if target is None and number.value >= LEAST_IDR:
            if total or parts:
                return None
            total = number.value
        elif target is not None:
            part = _part(_value(number, total), target)
            if part is None:
                return None
            parts.append(part)
        else:
            continue
        places.add(number.start)
    given = sum(part.idr for part in parts)
    rest = _REST.search(text)
    if rest and total > given:
        left = _part(total - given, rest["what"])
        parts += [left] if left else []
        given = sum(part.idr for part in parts)
    spend = sum(part.idr for part in parts if part.creators)
    if parts and not spend and total > given:
        return Split(total - given, given, tuple(parts), frozenset(places))
    whole = len(parts) > 1 and given == (total or given)
    return Split(spend, given - spend, tuple(parts), frozenset(places)) if whole and spend else None


def kinds_apart(text: str) -> tuple[Part, ...]:
    """Return the parts of a text that give several kinds of creators money of their own, none where one kind has
    it all."""
    split = split_of(text)
    own = tuple(part for part in split.parts if part.creators) if split else ()
    return own if len(own) > 1 else ()


def _target(text: str, number: Quantity) -> str | None:
    found = _TARGET.match(text, number.end)
    return found["what"] if found and (number.scaled or number.value >= 10) else None


def _value(number: Quantity, total: int) -> int:
    """Return the rupiah of a part; one without a unit has thousands, or the unit of the total: `900 ribu, 300
    buat produk`."""
    if number.scaled or number.value >= LARGE:
        return number.value
    million = number.value < 10 and total >= 10**6
    return number.value * (10**6 if million else 10**3)


def _part(idr: int, words: str) -> Part | None:
    """Return what an amount is for, None where the words do not tell."""
    words = _STOPS.split(f" {words} ")[0].strip()
    if _OF_OTHER.match(words):
        return Part(idr, words, creators=False)
    named = _OF_CREATORS.search(words) or any(word in phrases() for word in words.split())
    return Part(idr, words, creators=True) if named and idr >= LEAST_IDR else None
