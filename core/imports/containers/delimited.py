"""Tables as text: which character divides the cells, and rows that do not fit their header."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from core.capabilities.base import Skipped, UnreadableFileError
from core.imports.containers.text import lines_of
from core.imports.limits import Limits
from core.imports.records import Records, Table, Text

DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"\s*sep=([,;|\t])\s*", re.IGNORECASE)
_ACCOUNT_CELL = re.compile(
    r"(?:^|\s)@\w|https?://|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE
)
_NUMBER_CELL = re.compile(r"\s*[\d.,]+\s*")


class Feed:
    """Lines that remember what was taken since the last row, and take lines back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self.taken = lines, [""][:0]

    def __iter__(self) -> Feed:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line

    def give_back(self, lines: Sequence[str]) -> None:
        """Put lines in front of those that are still to come."""
        self._lines = chain(lines, self._lines)


def read_delimited(text: io.TextIOWrapper, limits: Limits) -> Iterator[Records]:
    """Yield the rows as tables, or as lines of text where nothing divides them into columns.

    A header is what stands above the rows; lines above it that have one cell are its title.

    Raises:
        UnreadableFileError: `too_many_columns`.
    """
    feed = Feed(lines_of(text, limits))
    sample = list(islice(feed, 200))
    if sample and (stated := _SEPARATOR_LINE.fullmatch(sample[0].lstrip("\ufeff"))):
        sample, delimiter = sample[1:], stated[1]
    else:
        delimiter = sniff(sample)
    feed.give_back(sample)
    feed.taken.clear()
    if delimiter is None:
        yield from _text_chunks(feed, limits)
        return
    rows = [row for row, _ in islice(_rows(Feed(iter(sample)), delimiter), 20)]
    position = header_of(rows)
    if position is None:
        glue = delimiter if delimiter == "," else " "  # the comma may be a decimal one
        yield from _text_chunks((glue.join(row) for row, _ in _rows(feed, delimiter)), limits)
        return
    header = trimmed(rows[position])
    if len(header) > limits.columns:
        raise UnreadableFileError("too_many_columns", str(len(header)))
    below = islice(_rows(feed, delimiter), position + 1, None)
    yield from tables(header, _fitting(below, len(header), delimiter, feed), limits)


def sniff(sample: Sequence[str]) -> str | None:
    """Return the delimiter that divides most rows into as many cells as the header has, or None."""
    scores = {d: _agreement(sample, d) for d in DELIMITERS}
    best = max(DELIMITERS, key=lambda d: scores[d])
    return best if scores[best] > (0.0, 0) else None


def _agreement(sample: Sequence[str], delimiter: str) -> tuple[float, int]:
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


def _rows(feed: Feed, delimiter: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield every row with the lines that it was read from; a broken one has neither.

    Lines that an open quote swallowed are given back.
    """
    reader = csv.reader(feed, delimiter=delimiter)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = []
        lines, feed.taken = feed.taken, []
        if (not row and any(line.strip() for line in lines)) or _has_open_quote(lines):
            feed.give_back(lines[1:])
            row, lines = [], []
        yield row, lines


def _has_open_quote(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and sum(line.count('"') for line in lines) % 2 == 1


def _fitting(
    rows: Iterator[tuple[list[str], list[str]]], width: int, delimiter: str, feed: Feed
) -> Iterator[list[str] | str]:
    """Yield rows of the header's width; a reason instead for each that cannot be made to fit."""
    for row, lines in rows:
        if len(row) == width:
            yield row
        elif not lines:
            yield "broken_line"
        elif any(cell.strip() for cell in row):
            yield _mended(row, lines, width, delimiter, feed)


def _mended(
    row: list[str], lines: list[str], width: int, delimiter: str, feed: Feed
) -> list[str] | str:
    if len(row) > width and not any(cell.strip() for cell in row[width:]):
        return row[:width]
    if len(lines) > 1:
        feed.give_back(lines[1:])
    raw = lines[0].rstrip("\r\n")
    cells = re.split(rf'"\s*{re.escape(delimiter)}\s*"', raw[1:-1])
    if raw.startswith('"') and raw.endswith('"') and len(cells) == width:
        return [cell.replace('""', '"') for cell in cells]
    return "half_row" if len(row) < width else "too_many_cells"


def tables(
    header: list[str], rows: Iterator[Sequence[Any] | str], limits: Limits
) -> Iterator[Table]:
    """Yield tables of at most `limits.chunk` rows; a string among the rows is a reason to skip."""
    number = 0
    while True:
        kept: list[Sequence[Any]] = []
        lines: list[int] = []
        skipped: list[Skipped] = []
        for row in islice(rows, limits.chunk):
            number += 1
            if isinstance(row, str):
                skipped.append(Skipped(number, row))
            else:
                kept.append(row)
                lines.append(number)
        cells: list[Sequence[Any]] = list(zip(*kept, strict=True)) if kept else [()] * len(header)
        yield Table(header, cells, lines, tuple(skipped))
        if len(kept) + len(skipped) < limits.chunk:
            return


def _text_chunks(lines: Iterator[str], limits: Limits) -> Iterator[Text]:
    numbered = ((n, line.strip("\ufeff \t\r\n")) for n, line in enumerate(lines, start=1))
    filled = ((number, line) for number, line in numbered if line)
    while chunk := list(islice(filled, limits.chunk)):
        yield Text([line for _, line in chunk], [number for number, _ in chunk])
