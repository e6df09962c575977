"""Which of the first rows name the columns: titles above them, names in one row or in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from core.imports.lists.across import is_across
from core.imports.lists.labelled import said
from core.imports.lists.meanings import fold, meaning, without_example
from core.imports.lists.networks import FIGURES, PRICES
from core.imports.lists.vocabulary import (
    AS_PAID,
    COUNTS_OF_POSTS,
    CURRENCY,
    FILLERS,
    FOREIGN,
    PLATFORM_WORDS,
    SCALES,
    TAXES,
)
from core.imports.values.values import count

LOOKED_AT = 20
"""Rows among which the header must be."""

_ACCOUNT_CELL = re.compile(
    r"(?:^|\s)@\w|https?://|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE
)
_BULLET = re.compile(r"\s*[-•·*]\s+\w")
"""How a line of notes begins, and no name of a column."""

_SEVERAL = 3
"""So many fields are named by a header alone, whatever account stands in one of its cells."""
_COUNTS = frozenset(name for names in COUNTS_OF_POSTS.values() for name in names.split(", "))
_NUMBER_CELL = re.compile(r"\s*[\d.,]+\s*")


@dataclass(frozen=True, slots=True)
class Header:
    """The columns' names, and how many rows there are to the end of them, titles included."""

    names: list[str]
    end: int


def read_header(rows: Sequence[Sequence[Any]]) -> Header | None:
    """Return what names the columns of these first rows; None where nothing does.

    A row of groups over a row of names (`Instagram | | TikTok` over `Username | Followers | ...`)
    is read together with it.
    """
    position = header_of(rows)
    if position is None:
        return None
    names, below = (
        trimmed(rows[position]),
        trimmed(rows[position + 1]) if rows[position + 1 :] else [],
    )
    if _goes_on(names, below):
        return Header(_joined(names, below), position + 2)
    if _are_units(below) and names_fields(names):
        pairs = zip_longest(names, below, fillvalue="")
        return Header([f"{name} {unit}".strip() for name, unit in pairs], position + 2)
    return Header(names, position + 1)


def header_of(rows: Sequence[Sequence[Any]]) -> int | None:
    """Return the position of the header among the first rows; None if the rows have none.

    Titles and blank lines above it have one filled cell at most where the header has several; a
    title of more cells is one where a fuller row below it names more that is known.
    """
    rows = rows[:LOOKED_AT]
    filled = [sum(_is_filled(cell) for cell in row) for row in rows]
    most = max(filled, default=0)
    across = (p for p, row in enumerate(rows) if filled[p] > 2 and is_across(row, rows[p + 1 :]))
    if (position := next(across, None)) is not None:
        return position
    first = next(
        (p for p, n in enumerate(filled) if n > 1 or (n == most and n > 0)),
        None,
    )
    if first is None or _goes_on(trimmed(rows[first]), trimmed((*rows, [])[first + 1])):
        return first
    fields = names_fields(rows[first])
    if len(fields) > 1 and fields & {"handle", "url"} and not _is_data(rows[first]):
        return first
    if not fields and (below := _below_pairs(rows, filled, first)) is not None:
        return below
    told = max(1, len(fields))
    for position in range(first + 1, len(rows)):
        fuller = filled[position] > filled[first] and len(names_fields(rows[position])) > told
        if fuller and not _is_data(rows[position]):
            return position
    return None if _is_data(rows[first]) else first


def _below_pairs(rows: Sequence[Sequence[Any]], filled: Sequence[int], first: int) -> int | None:
    """Return the position of the first full row below such titles as `Periode | 1-30 November`, if it names
    columns in any words and no figure."""
    most = max(filled)
    if filled[first] * 2 >= most:
        return None
    full = next(p for p, n in enumerate(filled) if n * 4 >= most * 3)
    named = sum(isinstance(cell, str) and meaning(cell) is not None for cell in rows[full])
    figures = any(count(cell) is not None for cell in rows[full])
    return full if named > 1 and not figures and not _is_data(rows[full]) else None


def trimmed(row: Sequence[Any]) -> list[str]:
    """Return a header's names as text, without the empty ones at its end."""
    names = ["" if name is None else str(name) for name in row]
    while names and not names[-1].strip():
        names.pop()
    return names


def _is_filled(cell: object) -> bool:
    return cell not in (None, "")


def _is_data(row: Sequence[Any]) -> bool:
    cells = [str(cell) for cell in row if _is_filled(cell)]
    numbers = sum(_NUMBER_CELL.fullmatch(cell) is not None for cell in cells)
    fields = names_fields(row) - {"note"}
    unnamed = not fields and any(count(c) is not None or said(c) for c in row)
    marked = any(_ACCOUNT_CELL.search(cell) and not _is_question(cell) for cell in cells)
    marked = marked or bool(cells and _BULLET.match(cells[0]))
    accounts = marked and len(fields) < _SEVERAL
    return numbers * 2 > len(cells) or accounts or unnamed


def _is_question(cell: str) -> bool:
    """Return whether a cell names a field, and an account as an example of it."""
    asked = without_example(cell).lstrip("@ ")
    return asked != cell and _ACCOUNT_CELL.search(asked) is None and meaning(asked) is not None


def names_fields(row: Sequence[Any]) -> set[str]:
    """Return the fields that cells name exactly, word for word."""
    found = (meaning(cell) for cell in row if isinstance(cell, str) and len(cell) < 60)
    return {column.field for column in found if column and not column.guessed}


def _are_units(row: Sequence[str]) -> bool:
    """Return whether the cells of a row say nothing but in what is counted: `(ribu)`, `Rp`, `%`."""
    filled = [cell for cell in row if cell.strip()]
    units = SCALES.keys() | CURRENCY | FOREIGN | FILLERS
    words = [set(fold(cell).split()) for cell in filled if cell.strip(" ()") != "%"]
    return bool(filled) and all(said and said <= units for said in words)


def _goes_on(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Return whether the row below a header of merged cells names what lies under them."""
    pairs = list(zip_longest(upper, lower, fillvalue=""))
    under_a_gap = sum(bool(b.strip()) and not a.strip() for a, b in pairs[1:])
    above = sum(bool(a.strip()) for a, _ in pairs)
    named = [b for _, b in pairs if b.strip()]
    paid = any((column := meaning(a)) and column.field in PRICES for a in upper)
    known = [
        b
        for b in named
        if meaning(b) or fold(b) in _COUNTS or (paid and set(fold(b).split()) <= AS_PAID | TAXES)
    ]
    return (
        above > 1
        and under_a_gap > 0
        and len(known) > 1
        and len(known) * 2 >= len(named)
        and not _is_data(lower)
    )


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    names: list[str] = []
    group = ""
    for above, below in zip_longest(upper, lower, fillvalue=""):
        group = above or group
        names.append(_name(group, below) if below.strip() else above)
    return names


def _name(group: str, below: str) -> str:
    """Return a column's name with its group's where that adds a platform or what is counted."""
    known, above = meaning(below), meaning(group)
    if above and above.field in FIGURES and set(fold(below).split()) <= PLATFORM_WORDS.keys():
        return f"{group} {below}"  # a platform's own price, or followers, and not its accounts
    if known and not known.guessed:
        told = set(fold(group).split()) & set(PLATFORM_WORDS)
        return f"{group} {below}" if told else below
    return f"{group} {below}" if above else below
