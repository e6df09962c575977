"""Rows of delimited text, block by block; those that do not fit the header are mended or named."""

from __future__ import annotations

import csv
import re
from collections.abc import Generator, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

from core.imports.containers.packed import Packed, pack
from core.imports.containers.text import lines_in
from core.imports.lists.meanings import fold
from core.imports.lists.vocabulary import OTHER_NETWORKS, PLATFORM_WORDS
from core.imports.records.records import TOLD

Row = Sequence[Any]
Batch = list[Row | str] | Packed


class Fault(str):
    """A reason instead of a row, and what stands there."""

    text: str

    def __new__(cls, reason: str, text: str) -> Fault:
        """Return the reason, which is equal to the same reason elsewhere."""
        found = super().__new__(cls, reason)
        found.text = " ".join(text[:1_000].split())[:TOLD]
        return found


BLOCK = 5_000
"""Lines that are looked at together if they are not; few enough to begin again cheaply."""

_CUT = re.compile(r"\s*(?:rp\.?\s*)?\d{1,3},(?:\d{3}|\d{1,2}\s*(?:%|k|rb|ribu|jt|juta))\s*", re.I)
"""A number with a comma in it: of thousands, or a decimal one before a unit."""

_TITLE = 4
"""Words of a row that stands above others."""

_DULL = frozenset(("", " ", "\t", "-", ":", "="))
"""How the first cell of a blank row or of a ruler begins."""


def rows_of(blocks: Iterator[bytes], delimiter: str, width: int) -> Iterator[Batch]:
    """Yield rows of `width` cells by the block; a reason instead of one that cannot be made to fit.

    Blank rows and rulers (`|---|---|`) are empty strings. A quote that is opened and never closed costs its own line only.
    """
    wanted = set[int]()
    rest, block = b"", next(blocks, b"")
    while block:
        following = next(blocks, b"")
        whole = rest + block
        if packed := pack(whole, delimiter, width, wanted, is_last=not following):
            rows, rest = packed
            yield rows
        else:
            rest = yield from _line_by_line(whole, delimiter, width, is_last=not following)
        block = following


def _line_by_line(
    whole: bytes, delimiter: str, width: int, *, is_last: bool
) -> Generator[Batch, None, bytes]:
    """Yield the rows of a block, faults among them; return what may go on in the next one."""
    lines, rest = lines_in(whole), list[str]()
    block = list(islice(lines, BLOCK))
    while block:
        following = list(islice(lines, BLOCK))
        last = is_last and not following
        found, rest = _parsed(rest + block, delimiter, width, is_last=last)
        yield found
        block = following
    return "".join(rest).encode()


def _parsed(
    lines: list[str], delimiter: str, width: int, *, is_last: bool
) -> tuple[Batch, list[str]]:
    """Return the rows, and the lines at the end that may go on in the next block."""
    end = len(lines) if is_last else _closed(lines)
    whole, text = lines[:end], "".join(lines[:end])
    if text.count('"') % 2 == 0:
        packed = pack(text.encode(), delimiter, width, set(), is_last=True)
        if rows := packed[0] if packed else _faultless(whole, delimiter, width):
            return rows, lines[end:]
    found: list[Row | str] = []
    at = 0
    while at < len(lines):
        start, reader = at, csv.reader(islice(lines, at, None), delimiter=delimiter)
        try:
            for row in reader:
                end = start + reader.line_num
                if end == len(lines) and not is_last and _is_open(lines[at:]):
                    return found, lines[at:]
                if end > at + 1 and _has_swallowed(lines[at:end], delimiter, width):
                    found.append(Fault("broken_line", lines[at]))
                    at += 1
                    break
                if len(row) != width:
                    kept = _mended(row, lines[at], width, delimiter)
                    found.append(kept)
                    if kept and end > at + 1:
                        at += 1
                        break
                else:
                    found.append("" if _is_blank(row) else _requoted(row, lines[at:end], delimiter))
                at = end
        except csv.Error:
            found.append(Fault("broken_line", lines[at]))
            at += 1
    return found, []


def _closed(lines: list[str]) -> int:
    """Return how many of the lines there are before a row that is still open at their end."""
    if not _is_open(lines):
        return len(lines)
    return next(at for at in range(len(lines) - 1, -1, -1) if _is_open(lines[at : at + 1]))


def _faultless(lines: list[str], delimiter: str, width: int) -> list[Row | str]:
    """Return the rows of lines in which every quote is closed, if every row fits; else nothing."""
    try:
        rows: list[Row | str] = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return []
    if set(map(len, rows)) != {width}:
        return []
    return ["" if row[0][:1] in _DULL and _is_blank(row) else row for row in rows]


def _has_swallowed(lines: list[str], delimiter: str, width: int) -> bool:
    """Return whether a quote was opened by mistake and took rows below it into its cell."""
    if _is_open(lines):
        return True
    try:
        return not list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return len(next(csv.reader(lines[-1:], delimiter=delimiter))) == width


def _is_blank(row: Sequence[str]) -> bool:
    """Return whether a row holds nothing, or is the ruler under a header."""
    return not any(cell.strip(" \t:-=") or cell.strip() == "-" for cell in row)


def _is_open(lines: Sequence[str]) -> bool:
    return "".join(lines).count('"') % 2 == 1


def _rejoined(row: list[str], width: int) -> list[str] | None:
    """Return the row with numbers in one cell (`12 | 500`, `4 | 9%`), if only one way fits."""
    pairs = [at for at in range(len(row) - 1) if _CUT.fullmatch(f"{row[at]},{row[at + 1]}")]
    apart = all(b - a > 1 for a, b in pairwise(pairs))
    if not pairs or not apart or len(row) - len(pairs) != width:
        return None
    joined = [f"{row[at]},{row[at + 1]}" if at in pairs else row[at] for at in range(len(row))]
    return [cell for at, cell in enumerate(joined) if at - 1 not in pairs]


def _spoken(row: list[str], width: int) -> list[str] | None:
    """Return the row with words in one cell that stand behind a comma and a blank (`Kuliner, Travel`), if these
    are as many as are too many."""
    behind = [at for at in range(1, len(row)) if row[at].strip() and row[at][0] == " "]
    if len(row) - len(behind) != width:
        return None
    joined: list[str] = []
    for at, cell in enumerate(row):
        if at in behind:
            joined[-1] += f",{cell}"
        else:
            joined.append(cell)
    return joined


def _is_title(cell: str) -> bool:
    """Return whether the one cell of a row names a network, as above the rows of its accounts."""
    words = fold(cell).split()
    named = (PLATFORM_WORDS.keys() | OTHER_NETWORKS).intersection(words)
    return (
        bool(named) and len(words) <= _TITLE and not any(c.isdigit() or c in "@._/" for c in cell)
    )


def _requoted(row: list[str], lines: Sequence[str], delimiter: str) -> list[str]:
    """Return a row as it is meant, in which quotes inside a quoted cell (`"a "b" c"`) are not doubled."""
    if len(lines) > 1 or not any('"' in cell for cell in row):
        return row
    try:
        next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return _between_quotes(lines[0].rstrip("\r\n"), delimiter, len(row)) or row
    return row


def _between_quotes(raw: str, delimiter: str, width: int) -> list[str]:
    """Return the cells of a line of quoted ones, cut at `","`; nothing where they are not so many."""
    if not (raw.startswith('"') and raw.endswith('"')):
        return []
    blank = rf"[^\S{delimiter}]*"  # a tab that divides cells is none
    cells = re.split(rf'"{blank}{re.escape(delimiter)}{blank}"', raw[1:-1])
    return [cell.replace('""', '"') for cell in cells] if len(cells) == width else []


def _mended(row: list[str], line: str, width: int, delimiter: str) -> Row | str:
    """Return a row that fits, a reason why none does, or nothing for a blank row.

    Words that a comma and a blank part are one cell's; cells too many are dropped where they are empty; bare quotes inside quoted cells are repaired
    where cutting at `","` gives the right number; a number that its own comma has cut is put
    together where there is one way to do it.
    """
    if _is_blank(row):
        return ""
    if len(row) == 1 < width and _is_title(row[0]):
        return [row[0], *[""] * (width - 1)]
    spoken = _spoken(row, width) if delimiter == "," and '"' not in line else None
    if len(row) > width and (spoken or not any(cell.strip() for cell in row[width:])):
        return spoken or row[:width]
    raw = line.rstrip("\r\n")
    if cells := _between_quotes(raw, delimiter, width):
        return cells
    if delimiter == "," and (whole := _rejoined(row, width)):
        return whole
    return Fault("half_row" if len(row) < width else "too_many_cells", raw)
