"""Bookings of several people at a price for each: `3 bookings at 450k a pax, 2 pax each`, `2 rombongan, tiap rombongan 4
orang, 50rb per orang`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.amounts.quantities import in_figures
from core.nlu.campaigns.money.amounts import MONEY, money_of

_PARTY: Final = r"(?:bookings?|boking(?:an)?|rombongan|grup|groups?|reservasi|reservations?|meja|tables?|orders?|pesanan|orderan|keluarga|famil(?:y|ies)|trips?)"
_HEAD: Final = (
    r"(?:pax|orang|org|people|persons?|guests?|tamu|peserta|kepala|heads?|adults?|dewasa)"
)
_COUNT: Final = re.compile(rf"(?<![\w.,@])(?P<count>\d{{1,3}})\s{{1,3}}{_PARTY}\b", re.I)
_PRICE: Final = re.compile(
    rf"(?P<amount>{MONEY})\s{{0,3}}(?:(?:/|per\b|an?\b|tiap|each)\s{{0,3}}|se){_HEAD}\b", re.I
)
_EACH: Final = re.compile(
    rf"(?<![\w.,@])(?P<n>\d{{1,3}})\s{{0,3}}{_HEAD}\s{{1,3}}(?:each|apiece|masing\w{{0,12}}|semua(?:nya)?|(?:per|tiap|setiap|an?)\s{{1,3}}{_PARTY})\b"
    rf"|\b(?:tiap|setiap|per|each|masing(?:-?masing|2)|@)\s{{0,3}}(?:{_PARTY}\s{{1,3}})?(?:isi(?:nya)?\s{{1,3}}|ada\s{{1,3}}|of\s{{1,3}}|has\s{{1,3}}|with\s{{1,3}})?(?P<m>\d{{1,3}})\s{{0,3}}{_HEAD}\b"
    rf"|{_PARTY}\s{{1,3}}(?:of|isi(?:nya)?|@)\s{{1,3}}(?P<o>\d{{1,3}})\s{{0,3}}{_HEAD}\b",
    re.I,
)
_SOME: Final = re.compile(
    rf"(?<![\w.,@])(?P<some>\d{{1,3}})\s{{1,3}}(?:of\s{{1,3}}(?:them|those|which)|(?:di\s?antara\w{{0,3}}|dari\s{{1,3}}itu|nya))\s{{1,3}}(?:(?:were|was|are|for|isi|untuk|ada)\s{{1,3}}){{0,2}}(?P<n>\d{{1,3}})\s{{0,3}}{_HEAD}\b",
    re.I,
)
"""How many of the bookings were of how many people: `two of them 2 pax`."""


class Parties(NamedTuple):
    """How many bookings there were, of how many people in all as far as is told (whoever is not counted is one),
    and what each person pays, in rupiah."""

    bookings: int
    heads: int
    price_idr: int


def parties_in(text: str) -> Parties | None:
    """Return the bookings of several people that a text tells of with the price of one person; None for any other."""
    plain = in_figures(text)
    count, price = _COUNT.search(plain), _PRICE.search(plain)
    amount = money_of(price["amount"], text) if price else None
    if count is None or price is None or not amount:
        return None
    rest = f"{plain[: price.start()]} , {plain[price.end() :]}"
    bookings = int(count["count"])
    if some := _SOME.search(rest):
        several = min(int(some["some"]), bookings)
        return Parties(bookings, several * int(some["n"]) + bookings - several, amount)
    each = _EACH.search(rest)
    heads = int(next(n for n in each.groups() if n)) if each else 0
    return Parties(bookings, bookings * heads, amount) if heads > 1 else None
