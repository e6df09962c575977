"""Prices of one thing in several columns, of which one counts: nett and gross, old and new, offered and agreed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from core.imports.lists.meanings import Column, fold

_RANKS: Final = {
    3: "final fix deal disepakati sepakat agreed akhir setelah sesudah after negotiated dinego",
    2: "baru terbaru new newest sekarang current updated",
    1: "gross bruto inc incl include included including termasuk sudah normal reguler regular",
    0: "nett net netto exc excl exclude excluded excluding belum promo diskon discount discounted spesial special",
    -1: "awal initial first lama old penawaran ditawarkan offer offered quote sebelum before nego",
}
"""Words of prices by how likely they are what one pays now: what was agreed before what was asked, with
taxes before without."""

_WORDS: Final = {word: rank for rank, words in _RANKS.items() for word in words.split()}

_USUAL: Final = 1
_CARD: Final = frozenset(
    {"card", "kartu", "ratecard", "harga", "price", "rate", "fee", "tarif", "biaya"}
)
"""Words for a price, of which any may stand for another one."""


def one_price(
    columns: Sequence[Column], meant: Collection[str] = ()
) -> tuple[list[Column], tuple[str, ...]]:
    """Return the columns, of prices that say the same of another kind only the likeliest one as a price,
    which is a guess; and the names of those that it was chosen over. meant: what somebody chose."""
    alike: dict[object, list[Column]] = {}
    for column in columns:
        if column.field == "rate_idr" and (_is_told(column) or not column.guessed):
            rest = frozenset(set(fold(column.name).split()) - _WORDS.keys() - _CARD)
            alike.setdefault((column.platform, column.scale, rest), []).append(column)
    found, over = list(columns), list[str]()
    for rivals in alike.values():
        if len(rivals) < 2 or not any(map(_is_told, rivals)):
            continue
        first = max(rivals, key=lambda column: (column.name.strip() in meant, _rank(column)))
        told = first.name.strip() in meant or not _is_told(first)
        found = [_as(c, first, told=told) if c in rivals else c for c in found]
        over += [] if told else [c.name.strip() for c in rivals if c is not first]
    return found, tuple(over)


def _as(column: Column, first: Column, *, told: bool) -> Column:
    if column is first:
        return replace(column, guessed=not told)
    return replace(column, field="note", guessed=False)


def _is_told(column: Column) -> bool:
    return not _WORDS.keys().isdisjoint(fold(column.name).split())


def _rank(column: Column) -> int:
    """Return how likely a price is the one to pay; a price without more words is the usual one."""
    return max((_WORDS[w] for w in fold(column.name).split() if w in _WORDS), default=_USUAL)
