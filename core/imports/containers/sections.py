"""Several tables under each other in one sheet, each with a header of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.imports.lists.across import is_across
from core.imports.lists.headers import Header, read_header, trimmed
from core.imports.lists.meanings import fold, is_alias, meaning
from core.imports.lists.vocabulary import COUNTS_OF_POSTS, PLATFORM_WORDS
from core.imports.values.values import handle

_COUNTS = frozenset(
    {"impressions", *(name for names in COUNTS_OF_POSTS.values() for name in names.split(", "))}
)
"""Names of columns in tables of posts, beside those of lists."""

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Section:
    """One table: its header, what stands above it, and which of the rows are below (`end` is after
    the last)."""

    header: Header
    title: str
    start: int
    end: int


def sections_of(rows: Rows, *, whole: bool = True) -> list[Section]:
    """Return the tables of a sheet, in order; nothing where no row names columns.

    A row of other names than those above it begins a table; the same names again do not. Of rows
    that are not the whole sheet there is one table.
    """
    header = read_header(rows)
    found: list[Section] = []
    begin = 0
    while header is not None:
        start = begin + header.end
        lies = is_across(rows[start - 1], rows[start:])  # what it names, its rows name first
        at = _next_header(rows, start, header) if whole and not lies else None
        end = len(rows) if at is None else _with_titles(rows, at, start)
        found.append(Section(header, _joined(rows[begin : start - 1]), start, end))
        if at is None:
            break
        begin, header = end, read_header(rows[end:])
    return found


def _next_header(rows: Rows, start: int, header: Header) -> int | None:
    known = _folded(header.names)
    for position in range(start, len(rows)):
        if _names_columns(rows[position]) and _folded(trimmed(rows[position])) != known:
            return position
    return None


def _folded(names: Sequence[str]) -> list[str]:
    return [fold(name) for name in names]


def _joined(rows: Rows) -> str:
    return " ".join(str(cell) for row in rows for cell in row if cell not in (None, ""))[:300]


def _names_columns(row: Sequence[Any]) -> bool:
    """Return whether most cells of a row name columns, one of them of accounts, or all of them."""
    cells = [cell for cell in row if cell not in (None, "")]
    texts = [cell for cell in cells if isinstance(cell, str) and len(cell) < 60]
    if len(cells) < 2 or len(texts) < len(cells) or sum(map(_is_name, texts)) * 2 < len(cells):
        return False
    known = [column for cell in texts if (column := meaning(cell)) and not column.guessed]
    fields = {column.field for column in known}
    said = len(known) > 2 or not any(fold(column.name) in PLATFORM_WORDS for column in known)
    counts = sum(fold(text) in _COUNTS for text in texts)
    mostly = (len(known) + counts) * 3 > len(cells) * 2
    owned = bool(fields & {"handle", "url"}) or len(known) == len(cells)
    return said and mostly and len(fields) > 1 and owned


def _is_name(text: str) -> bool:
    return is_alias(text) or fold(text) in _COUNTS


def _with_titles(rows: Rows, position: int, least: int) -> int:
    """Return where the titles above a header begin: lone cells that are no accounts, and blanks."""
    begin = position
    while begin > least:
        filled = [str(cell) for cell in rows[begin - 1] if cell not in (None, "")]
        apart = begin > 1 and not any(cell not in (None, "") for cell in rows[begin - 2])
        if len(filled) > 1 or (filled and not (apart or _is_title(filled[0]))):
            break
        begin -= 1
    return begin


def _is_title(cell: str) -> bool:
    return handle(cell) is None or fold(cell) in PLATFORM_WORDS
