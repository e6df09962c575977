"""Tables as text: which character divides the cells, and rows that do not fit their header."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from core.capabilities.ports import Skipped, UnreadableFileError
from core.imports.containers.packed import Packed
from core.imports.containers.rows import Batch, Fault, rows_of
from core.imports.containers.sections import Section, sections_of
from core.imports.containers.text import blocks_of, lines_in
from core.imports.limits import Limits
from core.imports.lists.headers import Header, names_fields, read_header
from core.imports.records.records import Records, Table, Text
from core.imports.values.cells import Cells

DELIMITERS = ",;\t|"
SAMPLE = 200
"""Lines by which the delimiter and the header are told."""

_SEPARATOR_LINE = re.compile(r"\s*sep=([,;|\t])\s*", re.IGNORECASE)
_DIVIDING_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
"""Between digits a comma may be a decimal one."""

_CASED = re.compile(r'\ufeff?"((?:[^"]|"")*+)"[;,\t ]{0,200}\r?\n?')
"""One quoted cell, and nothing behind it."""

_BLANKS = re.compile(r" {2,}")
SHORT = 500
"""Lines of a file that is kept as text too, in case its columns turn out to mean nothing."""


def read_delimited(text: io.TextIOWrapper, limits: Limits) -> Iterator[Records]:
    """Yield the rows as tables, or as lines of text where nothing divides them into columns.

    A header is what stands above the rows; lines above it that have one cell are its title.

    Raises:
        UnreadableFileError: `too_many_columns`.
    """
    blocks = blocks_of(text, limits)
    first = next(blocks, b"")
    lines = list(islice(lines_in(first), SHORT + 1))
    if cased := _is_cased(lines[:SAMPLE]):
        first, blocks = _uncased(first), map(_uncased, blocks)
        lines = list(islice(lines_in(first), SHORT + 1))
    if lines and not cased and (stated := _SEPARATOR_LINE.fullmatch(lines[0].lstrip("\ufeff"))):
        first, lines = first[len(lines[0].encode()) :], lines[1:]
        delimiter = sniff(lines[: SAMPLE - 1], stated[1])
    else:
        delimiter = sniff(lines[:SAMPLE])
    if delimiter is None and _is_spaced(lines[:SAMPLE]):
        lines, delimiter = _tabbed(lines), "\t"
        first, blocks = _all_tabbed(first), map(_all_tabbed, blocks)
    every = chain([first], blocks)
    if delimiter is not None and len(parts := _parts(lines, delimiter)) > 1:
        for section, under in parts:
            names, blocks = section.header.names, filter(None, [under])
            cells = rows_of(blocks, delimiter, len(names))
            yield from tables(names, cells, limits, section.title, before=section.start)
        return
    rows = _read(lines[:SAMPLE], delimiter)[:20] if delimiter else []
    header = read_header(rows)
    if header is None or delimiter is None:
        yield from _text_chunks(every, delimiter, limits)
        return
    if len(header.names) > limits.columns:
        raise UnreadableFileError("too_many_columns", str(len(header.names)))
    raw = next(_text_chunks(iter([first]), delimiter, limits), None) if len(lines) < SHORT else None
    below = _below(every, header, delimiter)
    title = title_of(rows, header)
    yield from tables(header.names, below, limits, title, raw, before=header.end)


def _parts(lines: Sequence[str], delimiter: str) -> list[tuple[Section, bytes]]:
    """Return the tables of a short file with the text below each header."""
    if len(lines) >= SHORT:
        return []
    reader, rows, ends = csv.reader(lines, delimiter=delimiter), [], [0]
    try:
        for row in reader:
            rows.append(row)
            ends.append(reader.line_num)
    except csv.Error:
        return []
    found = sections_of(rows)
    return [(one, "".join(lines[ends[one.start] : ends[one.end]]).encode()) for one in found]


def title_of(rows: Sequence[Sequence[Any]], header: Header) -> str:
    """Return what stands above the header."""
    above = (str(cell) for row in rows[: header.end - 1] for cell in row if cell not in (None, ""))
    return " ".join(above)[:300].strip()


def _below(blocks: Iterator[bytes], header: Header, delimiter: str) -> Iterator[Batch]:
    """Yield the rows under the header, which may itself be of several lines."""
    first = next(blocks)
    reader = csv.reader(lines_in(first), delimiter=delimiter)
    for _ in range(header.end):
        next(reader)
    above = sum(len(line.encode()) for line in islice(lines_in(first), reader.line_num))
    rest = filter(None, chain([first[above:]], blocks))
    return rows_of(rest, delimiter, len(header.names))


def _is_cased(sample: Sequence[str]) -> bool:
    """Return whether every line is one quoted cell that holds a row, as programs save a table that stood
    in their first column."""
    lines = [line for line in sample if line.strip()]
    if len(lines) < 2 or not all(map(_CASED.fullmatch, lines)):
        return False
    inner = list(map(_bare, lines))
    delimiter = sniff(inner)
    return delimiter is not None and len(names_fields(_read(inner[:1], delimiter)[0])) > 1


def _uncased(block: bytes) -> bytes:
    return "".join(map(_bare, lines_in(block))).encode()


def _bare(line: str) -> str:
    """Return what a line's one quoted cell holds; another line as it is."""
    found = _CASED.fullmatch(line)
    return found[1].replace('""', '"') + "\n" if found else line


def _is_spaced(sample: Sequence[str]) -> bool:
    """Return whether two or more blanks divide the lines, under names that are known."""
    lines = [line for line in _tabbed(sample) if line.strip()]
    if sniff(lines, "\t") is None:
        return False
    rows = list(csv.reader(lines, delimiter="\t"))
    widths = {len(row) for row in rows}
    return widths == {len(rows[0])} and len(names_fields(rows[0])) > 1


def _tabbed(lines: Sequence[str]) -> list[str]:
    return [_BLANKS.sub("\t", line.strip(" ")) for line in lines]


def _all_tabbed(block: bytes) -> bytes:
    return "".join(_tabbed(list(lines_in(block)))).encode()


def sniff(sample: Sequence[str], delimiters: str = DELIMITERS) -> str | None:
    """Return the delimiter that divides most rows into as many cells as the header has, or None."""
    scores = {d: _agreement(sample, d) for d in delimiters}
    best = max(delimiters, key=lambda d: scores[d])
    return best if scores[best] > (0.0, 0) else None


def _read(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """Return the rows of lines, without the lines that are too long for a cell."""
    short = [line for line in lines if len(line) < csv.field_size_limit()]
    try:
        return list(csv.reader(short, delimiter=delimiter))
    except csv.Error:
        return []


def _agreement(sample: Sequence[str], delimiter: str) -> tuple[float, int]:
    if delimiter == "," and not any(_DIVIDING_COMMA.search(line) for line in sample):
        return 0.0, 0
    rows = [row for row in _read(sample, delimiter) if any(row)]
    widths = Counter(len(row) for row in rows[:-1] or rows if len(row) > 1)
    if not widths:
        return 0.0, 0
    width, rows_of_width = widths.most_common(1)[0]
    if delimiter == "|" and rows_of_width * 2 < len(rows):  # prose has bars, too
        return 0.0, 0
    return round(rows_of_width / len(rows), 1), width


def tables(
    names: list[str],
    batches: Iterator[Batch],
    limits: Limits,
    title: str = "",
    raw: Text | None = None,
    before: int = 1,
) -> Iterator[Table]:
    """Yield tables of about `limits.chunk` rows, numbered as a spreadsheet numbers them.

    A string among the rows is a reason to skip, an empty one a blank row. `raw` is the whole file
    as text, if it is short. before: rows above these, the header's own among them.
    """
    number, growing, any_yet = before, _Growing(names, title, raw), False
    for batch in _bounded(batches, limits):
        growing.add(batch, number)
        number += len(batch)
        if growing.size >= limits.chunk or growing.weight >= limits.weight:
            yield growing.table()
            growing, any_yet = _Growing(names, title), True
    if growing.size or not any_yet:
        yield growing.table()


def _bounded(batches: Iterator[Batch], limits: Limits) -> Iterator[Batch]:
    for batch in batches:
        yield from batch.parts(limits.chunk) if isinstance(batch, Packed) else (batch,)


class _Growing:
    """A table to be, by columns: a million little rows would keep the garbage collector busy.

    weight: bytes of the rows that are kept as Arrow keeps them.
    """

    def __init__(self, header: list[str], title: str, raw: Text | None = None) -> None:
        self._header, self._title, self._raw = header, title, raw
        self._cells: list[list[Any]] = [[] for _ in header]
        self._packed: list[tuple[range, Packed]] = []
        self._lines: list[int] = []
        self._skipped: list[Skipped] = []
        self.weight = 0

    @property
    def size(self) -> int:
        packed = sum(len(lines) for lines, _ in self._packed)
        return packed + len(self._lines) + len(self._skipped)

    def add(self, batch: Batch, before: int) -> None:
        """Add rows, the first of which is number `before + 1`."""
        numbers = range(before + 1, before + len(batch) + 1)
        if isinstance(batch, Packed):
            self._packed.append((numbers, batch))
            self.weight += batch.weight
            if self._lines or self._skipped:
                self._unpack()
            return
        self._unpack()
        rows, lines = batch, list(numbers)
        if not set(map(type, batch)).isdisjoint((str, Fault)):
            numbered = list(zip(lines, batch, strict=True))
            self._skipped += [
                Skipped(line, str(row), row.text)
                for line, row in numbered
                if isinstance(row, Fault)
            ]
            lines = [line for line, row in numbered if not isinstance(row, str)]
            rows = [row for row in batch if not isinstance(row, str)]
        self._lines += lines
        for column, cells in zip(self._cells, zip(*rows, strict=True), strict=False):
            column.extend(cells)

    def _unpack(self) -> None:
        for lines, packed in self._packed:
            self._lines += lines
            for column, cells in zip(self._cells, packed.columns, strict=True):
                column.extend(cells.glance().to_pylist())
        self._packed, self.weight = [], 0

    def table(self) -> Table:
        cells: list[Sequence[Any]] = list(self._cells)
        lines: Sequence[int] = self._lines
        if self._packed:
            parts = zip(*(packed.columns for _, packed in self._packed), strict=True)
            cells = [Cells(*part) for part in parts]
            lines = range(self._packed[0][0].start, self._packed[-1][0].stop)
        skipped = tuple(self._skipped)
        return Table(self._header, cells, lines, skipped, self._title, self._raw)


def _text_chunks(blocks: Iterator[bytes], delimiter: str | None, limits: Limits) -> Iterator[Text]:
    """Yield lines; what divided them becomes a blank, but for the comma, which may be a decimal, and for strokes."""
    lines = (line.replace('"', " ") for block in blocks for line in lines_in(block))
    if delimiter not in (None, ",", "|"):
        lines = (line.replace(delimiter, " ") for line in lines)
    numbered = ((n, line.strip("\ufeff \t\r\n")) for n, line in enumerate(lines, start=1))
    filled = ((number, line) for number, line in numbered if line)
    while chunk := list(islice(filled, limits.chunk)):
        yield Text([line for _, line in chunk], [number for number, _ in chunk])
