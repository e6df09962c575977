"""VAT that comes on top of an amount, told as one or as a rate: `1.250.000 + PPN 137.500`, `450k excl. VAT 11%`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from core.nlu.campaigns.money.amounts import MONEY, money_of

_TAX: Final = r"(?:ppn|vat|pajak(?:nya)?|tax)"
_ON_TOP: Final = r"(?:\+|&|\b(?:plus|and|dan|sama|tambah|ditambah|exclud(?:es|ing|e)|exc(?:l(?:usive)?)?\.?(?:\s{1,3}of)?|(?:belum|blm|not|tidak|tdk)\s{1,3}(?:termasuk|incl(?:\.|ud(?:e[sd]?|ing))?)|di\s?luar)(?!\w))"
_RATE: Final = (
    r"(?:\(?\s{0,2}(?P<by>\d{1,2}(?:[.,]\d)?\s?(?:%|persen|percent))\s{0,2}\)?[\s:=,]{0,3})?"
)
_PERCENT: Final = r"\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|persen|percent)"
_TAXED: Final = re.compile(
    rf"(?P<base>{MONEY})(?:\s{{1,3}}nett?o?)?[\s,(]{{0,3}}{_ON_TOP}\s{{0,3}}(?:"
    rf"{_TAX}\s{{0,3}}{_RATE}(?:(?:sebesar|of|senilai|is|:|=)\s{{0,3}})?(?P<tax>{MONEY})|(?P<before>{MONEY})\s{{0,3}}(?:for\s{{1,3}}|of\s{{1,3}}|buat\s{{1,3}}|untuk\s{{1,3}})?{_TAX}\b|{_TAX}\s{{0,3}}(?:sebesar\s|of\s|\()?\s{{0,2}}(?P<rate>{_PERCENT})|(?P<first>{_PERCENT})\s{{0,3}}{_TAX}\b)"
    rf"\)?(?:[\s,]{{0,3}}(?:=|\b(?:total(?:nya)?|jadi(?:nya)?|in\s{{1,3}}all)\b)[\s:=]{{0,3}}(?P<total>{MONEY}))?",
    re.IGNORECASE,
)
_IN_ALL: Final = re.compile(
    rf"(?<![\w.,@])(?P<sum>{MONEY})(?P<between>[^\d\n]{{0,60}}[(,:=])\s{{0,3}}$", re.IGNORECASE
)
"""A sum before the amounts that it is made of: `499.500 dibayar ke @a (450rb + ppn 49.500)`."""

_NAMES_TAX: Final = re.compile(_TAX, re.IGNORECASE)


class Taxed(NamedTuple):
    """What a text says without its VAT, and the VAT, in rupiah."""

    words: str
    tax_idr: int


def taxed_in(text: str) -> Taxed | None:
    """Return a text without the VAT that comes on top of an amount, and the VAT; None where it names none, or where
    a total stands behind them that is not their sum."""
    found = _TAXED.search(text) if _NAMES_TAX.search(text) else None
    if found is None:
        return None
    base, named = money_of(found["base"], text), found["tax"] or found["before"]
    tax = money_of(named, text) if named else _share(base, found["rate"] or found["first"])
    if base and found["by"] and tax == base + _share(base, found["by"]):
        tax -= base  # `1jt + PPN 11% = 1.110.000`
    total = money_of(found["total"], text) if found["total"] else None
    if not base or not tax or tax >= base or total not in {None, base + tax}:
        return None
    before, behind = text[: found.start()], text[found.end() :]
    whole = _IN_ALL.search(before)
    if whole is not None and money_of(whole["sum"], text) == base + tax:
        told = f"{before[: whole.start()]}{found['base']}{whole['between'][:-1]}"
        return Taxed(told.rstrip() + behind, tax)
    return Taxed(before + found["base"] + behind, tax)


def _share(base: int | None, rate: str) -> int:
    """Return what a rate (`11%`) is of an amount, in rupiah."""
    return round((base or 0) * float(re.sub(r"[^\d.]", "", rate.replace(",", "."))) / 100)
