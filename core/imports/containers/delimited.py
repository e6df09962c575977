"""Tables as text: which character divides the cells, and rows that do not fit their header."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from core.capabilities.base import Skipped, UnreadableFileError
from core.imports.containers.rows import Row, blocks_of, rows_of
from core.imports.limits import Limits
from core.imports.records import Records, Table, Text

DELIMITERS = ",;\t|"
SAMPLE = 200
"""Lines by which the delimiter and the header are told."""

_SEPARATOR_LINE = re.compile(r"\s*sep=([,;|\t])\s*", re.IGNORECASE)
_ACCOUNT_CELL = re.compile(
    r"(?:^|\s)@\w|https?://|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE
)
_DIVIDING_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
"""Between digits a comma may be a decimal one."""

_NUMBER_CELL = re.compile(r"\s*[\d.,]+\s*")


def read_delimited(text: io.TextIOWrapper, limits: Limits) -> Iterator[Records]:
    """Yield the rows as tables, or as lines of text where nothing divides them into columns.

    A header is what stands above the rows; lines above it that have one cell are its title.

    Raises:
        UnreadableFileError: `too_many_columns`.
    """
    blocks = blocks_of(text, limits)
    first = next(blocks, [])
    if first and (stated := _SEPARATOR_LINE.fullmatch(first[0].lstrip("\ufeff"))):
        first, delimiter = first[1:], sniff(first[1:SAMPLE], stated[1])
    else:
        delimiter = sniff(first[:SAMPLE])
    every = chain([first], blocks)
    if delimiter is None:
        yield from _text_chunks(every, None, limits)
        return
    rows = list(islice(csv.reader(first[:SAMPLE], delimiter=delimiter), 20))
    position = header_of(rows)
    if position is None:
        yield from _text_chunks(every, delimiter, limits)
        return
    header = trimmed(rows[position])
    if len(header) > limits.columns:
        raise UnreadableFileError("too_many_columns", str(len(header)))
    yield from tables(header, _below(every, rows, position, delimiter, len(header)), limits)


def _below(
    blocks: Iterator[list[str]], rows: list[list[str]], position: int, delimiter: str, width: int
) -> Iterator[list[Row | str]]:
    """Yield the rows under the header, which may itself be of several lines."""
    first = next(blocks)
    reader = csv.reader(first, delimiter=delimiter)
    for _ in rows[: position + 1]:
        next(reader)
    return rows_of(chain([first[reader.line_num :]], blocks), delimiter, width)


def sniff(sample: Sequence[str], delimiters: str = DELIMITERS) -> str | None:
    """Return the delimiter that divides most rows into as many cells as the header has, or None."""
    scores = {d: _agreement(sample, d) for d in delimiters}
    best = max(delimiters, key=lambda d: scores[d])
    return best if scores[best] > (0.0, 0) else None


def _agreement(sample: Sequence[str], delimiter: str) -> tuple[float, int]:
    if delimiter == "," and not any(_DIVIDING_COMMA.search(line) for line in sample):
        return 0.0, 0
    try:
        rows = [row for row in csv.reader(sample, delimiter=delimiter) if any(row)]
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(row) for row in rows[:-1] or rows if len(row) > 1)
    if not widths:
        return 0.0, 0
    width, rows_of_width = widths.most_common(1)[0]
    return round(rows_of_width / len(rows), 1), width


def header_of(rows: Sequence[Sequence[Any]]) -> int | None:
    """Return the position of the header among the first rows; None if the rows have none.

    Titles and blank lines above it have one filled cell at most where the header has several.
    """
    filled = [sum(cell not in (None, "") for cell in row) for row in rows[:20]]
    most = max(filled, default=0)
    for position, count in enumerate(filled):
        if count > 1 or (count == most and count > 0):
            return None if _is_data(rows[position]) else position
    return None


def _is_data(row: Sequence[Any]) -> bool:
    cells = [str(cell) for cell in row if cell not in (None, "")]
    numbers = sum(_NUMBER_CELL.fullmatch(cell) is not None for cell in cells)
    return numbers * 2 > len(cells) or any(_ACCOUNT_CELL.search(cell) for cell in cells)


def trimmed(row: Sequence[Any]) -> list[str]:
    """Return a header's names as text, without the empty ones at its end."""
    names = ["" if name is None else str(name) for name in row]
    while names and not names[-1].strip():
        names.pop()
    return names


def tables(
    header: list[str], batches: Iterator[list[Row | str]], limits: Limits, title: str = ""
) -> Iterator[Table]:
    """Yield tables of about `limits.chunk` rows; a string among the rows is a reason to skip."""
    number, growing = 0, _Growing(header, title)
    for batch in batches:
        growing.add(batch, number)
        number += len(batch)
        if growing.size >= limits.chunk:
            yield growing.table()
            growing = _Growing(header, title)
    if growing.size or not number:
        yield growing.table()


class _Growing:
    """A table to be, by columns: a million little rows would keep the garbage collector busy."""

    def __init__(self, header: list[str], title: str) -> None:
        self._header, self._title = header, title
        self._cells: list[list[Any]] = [[] for _ in header]
        self._lines: list[int] = []
        self._skipped: list[Skipped] = []

    @property
    def size(self) -> int:
        return len(self._lines) + len(self._skipped)

    def add(self, batch: list[Row | str], before: int) -> None:
        """Add rows, the first of which is number `before + 1`."""
        lines: Iterable[int] = range(before + 1, before + len(batch) + 1)
        rows = batch
        if str in set(map(type, batch)):
            numbered = list(zip(lines, batch, strict=True))
            self._skipped += [Skipped(line, row) for line, row in numbered if isinstance(row, str)]
            lines = [line for line, row in numbered if not isinstance(row, str)]
            rows = [row for row in batch if not isinstance(row, str)]
        self._lines += lines
        for column, cells in zip(self._cells, zip(*rows, strict=True), strict=False):
            column.extend(cells)

    def table(self) -> Table:
        return Table(
            self._header, list(self._cells), self._lines, tuple(self._skipped), self._title
        )


def _text_chunks(
    blocks: Iterator[list[str]], delimiter: str | None, limits: Limits
) -> Iterator[Text]:
    """Yield lines; what divided them becomes a blank, but for the comma, which may be a decimal."""
    lines = (line.replace('"', " ") for block in blocks for line in block)
    if delimiter not in (None, ","):
        lines = (line.replace(delimiter, " ") for line in lines)
    numbered = ((n, line.strip("\ufeff \t\r\n")) for n, line in enumerate(lines, start=1))
    filled = ((number, line) for number, line in numbered if line)
    while chunk := list(islice(filled, limits.chunk)):
        yield Text([line for _, line in chunk], [number for number, _ in chunk])
