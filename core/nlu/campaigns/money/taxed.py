"""VAT that stands beside an amount as an amount of its own: `1.250.000 + PPN 137.500`, `450k plus VAT 49,500`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.campaigns.money.amounts import MONEY, money_of

_TAX: Final = r"(?:ppn|vat|pajak(?:nya)?|tax)"
_RATE: Final = r"(?:\(?\s{0,2}\d{1,2}(?:[.,]\d)?\s?(?:%|persen|percent)\s{0,2}\)?[\s:=,]{0,3})?"
_TAXED: Final = re.compile(
    rf"(?P<base>{MONEY})[\s,(]{{0,3}}(?:\+|&|\b(?:plus|and|dan|sama|tambah|ditambah)\b)\s{{0,3}}(?:"
    rf"{_TAX}\s{{0,3}}{_RATE}(?:(?:sebesar|of|senilai|is|:|=)\s{{0,3}})?(?P<tax>{MONEY})|(?P<before>{MONEY})\s{{0,3}}(?:for\s{{1,3}}|of\s{{1,3}}|buat\s{{1,3}}|untuk\s{{1,3}})?{_TAX}\b)"
    rf"\)?(?:[\s,]{{0,3}}(?:=|\b(?:total(?:nya)?|jadi(?:nya)?|in\s{{1,3}}all)\b)[\s:=]{{0,3}}(?P<total>{MONEY}))?",
    re.IGNORECASE,
)


class Taxed(NamedTuple):
    """What a text says without its VAT, and the VAT, in rupiah."""

    words: str
    tax_idr: int


def taxed_in(text: str) -> Taxed | None:
    """Return a text without the VAT that comes on top of an amount, and the VAT; None where it names none, or where
    a total stands behind them that is not their sum."""
    found = _TAXED.search(text)
    if found is None:
        return None
    base, tax = (money_of(said, text) for said in (found["base"], found["tax"] or found["before"]))
    total = money_of(found["total"], text) if found["total"] else None
    if not base or not tax or tax >= base or total not in {None, base + tax}:
        return None
    return Taxed(text[: found.end("base")] + text[found.end() :], tax)
