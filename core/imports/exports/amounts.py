"""Amounts of sales: what was taken back has a minus, what taxes and shares leave has cents."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from core.imports.values.values import is_slipped, label, price
from core.nlu.amounts.numbers import parse_money_idr

_CENTS: Final = re.compile(
    r"(?:(?<=\.\d{3}),|(?<=,\d{3})\.|(?<=\d{4})[.,])(\d{1,2}|\d{4,12})$|(?<=\d)\.(0)$"
)
"""A fraction of a rupiah behind an amount in full: no group of thousands (`125000.5`, `1.250,75`)."""


def signed(cell: object, read: Callable[[object], int | None]) -> int | None:
    """Return a number of which a minus says that it was taken back."""
    said = label(cell) or ""
    if said[:1] not in {"-", "\u2212"}:
        return read(cell)
    number = read(said[1:])
    return None if number is None else -number


def money(value: object) -> int | None:
    """Return the whole rupiah of an amount, less than nothing where it was taken back."""
    return signed(value, _rupiah)


def rupiah(cell: object) -> int | None:
    """Return an amount as people or programs write it; those give a minus to what went back."""
    plain = price(cell, least=0)
    return money(cell) if plain is None else plain


def _rupiah(cell: object) -> int | None:
    """Return the whole rupiah of an amount; what taxes and shares leave of one is rounded."""
    said = label(cell) or ""
    if is_slipped(said):
        return None
    cents = _CENTS.search(said)
    whole = parse_money_idr(said[: cents.start()] if cents else said)
    return whole if whole is None or cents is None else whole + (cents[1][0] >= "5")
