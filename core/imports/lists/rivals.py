"""Prices of one thing in several columns, of which one counts: nett and gross, old and new, offered and agreed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from core.imports.lists.meanings import Column, fold
from core.imports.records.records import Records, Table
from core.imports.values.paths import fold_name
from core.imports.values.values import label, price

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
_AGREED: Final = 3
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
            alike.setdefault(_kind(column), []).append(column)
    found, over = list(columns), list[str]()
    for rivals in alike.values():
        if len(rivals) < 2 or not any(map(_is_told, rivals)):
            continue
        first = max(rivals, key=lambda column: (column.name.strip() in meant, _rank(column)))
        told = first.name.strip() in meant or not _is_told(first)
        found = [_as(c, first, told=told) if c in rivals else c for c in found]
        over += [] if told else [c.name.strip() for c in rivals if c is not first]
    return found, tuple(over)


def with_asked(
    records: Records, columns: Sequence[Column], over: Collection[str]
) -> tuple[Records, tuple[str, ...]]:
    """Return a table in which the price of who has agreed on none yet is the one that was asked; and the
    columns that such prices were taken from. over: those that an agreed price was chosen over."""
    agreed = [c for c in columns if c.field == "rate_idr" and c.guessed and _rank(c) == _AGREED]
    if not isinstance(records, Table) or not over:
        return records, ()
    cells, used = list(records.cells), dict[str, None]()
    for column in agreed:
        at = records.index[fold_name(column.name)]
        asked = [c for c in columns if c.name.strip() in over and _kind(c) == _kind(column)]
        for other in sorted(asked, key=_rank, reverse=True):
            told = records.column(fold_name(other.name))
            empty = [label(cell) is None for cell in cells[at]]
            if any(e and price(c) is not None for e, c in zip(empty, told, strict=True)):
                used[other.name.strip()] = None
                trio = zip(empty, told, cells[at], strict=True)
                cells[at] = [asked_one if e else agreed_one for e, asked_one, agreed_one in trio]
    if not used:
        return records, ()
    filled = Table(records.header, cells, records.lines, records.skipped, records.title)
    return filled, tuple(used)


def _kind(column: Column) -> object:
    """Return what a price is for, which prices that say the same of another kind have alike."""
    rest = frozenset(set(fold(column.name).split()) - _WORDS.keys() - _CARD)
    return column.platform, column.scale, rest


def _as(column: Column, first: Column, *, told: bool) -> Column:
    if column is first:
        return replace(column, guessed=not told)
    return replace(column, field="note", guessed=False)


def _is_told(column: Column) -> bool:
    return not _WORDS.keys().isdisjoint(fold(column.name).split())


def _rank(column: Column) -> int:
    """Return how likely a price is the one to pay; a price without more words is the usual one."""
    return max((_WORDS[w] for w in fold(column.name).split() if w in _WORDS), default=_USUAL)
