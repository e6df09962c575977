"""Lines whose title says that they are no list of creators: bills, and people who won, took part or bought."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.imports.lists.ledgers import is_statement
from core.imports.lists.owners import AT

_OTHERS = re.compile(
    r"\W{0,4}(?:(?:daftar|list|nama)\W{1,3})?(?:para\s)?(?:pemenang|peserta|pembeli|pelanggan|winners?|buyers|customers|participants)\b",
    re.I,
)
"""A title of those who won, took part or bought."""

_BILL = re.compile(r"\W{0,4}(?:invoice|faktur|kwitansi|kuitansi|nota|tagihan)\b[^@]{0,40}", re.I)
"""The title of a bill."""


def is_of_others(lines: Sequence[str]) -> bool:
    return is_statement(lines) or is_bill(lines) or names_others(lines)


def names_others(lines: Sequence[str]) -> bool:
    """Return whether lines are of people who are no creators, as their title says."""
    return any(_OTHERS.match(line) and not AT.search(line) for line in lines[:2])


def is_bill(lines: Sequence[str]) -> bool:
    """Return whether lines are those of a bill: its title stands in one of the first."""
    return any(_BILL.fullmatch(line) for line in lines[:3])
