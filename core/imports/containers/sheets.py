"""Excel workbooks: every visible sheet as a table. Formulas stay text; nothing is computed."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, BinaryIO, TypeVar

from openpyxl import load_workbook

from core.capabilities.ports import Skipped, UnreadableFileError
from core.imports.containers.archives import read_part
from core.imports.containers.covered import reaching_in, uncovered, under
from core.imports.containers.delimited import SHORT, tables
from core.imports.containers.linked import Linked, behind, links_of, of_formula, spread, written
from core.imports.containers.rows import Fault, Row
from core.imports.containers.sections import sections_of
from core.imports.limits import Limits
from core.imports.lists.meanings import fold, is_alias
from core.imports.lists.vocabulary import FOREIGN, SCALES
from core.imports.records.records import TOLD, Records, Text, shortened, unseen

T = TypeVar("T")
Shown = tuple[str, str]
"""What a format of numbers adds to them: another currency, a unit."""

BLANK = 4 << 20
"""Blank rows of all sheets of a workbook; only the number of the next row that is filled says them."""

BATCH = 100
"""Rows that are taken at once; they may have as many cells as a sheet can."""

FIELDS = 60
"""Rows of a sheet on its side, each of which is a field of accounts."""

UNSEEN = "hidden_row"
"""Why a row is left out that nobody sees who opens the file."""

_ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")

_CURRENCY = re.compile(
    r"\[\$(?P<code>[^\]-]+)[^\]]*\]|\[[^\]]*\]|\"(?P<words>[^\"]*)\"|(?P<sign>[$€£¥])"
)
"""What a format of numbers puts beside them: `[$Rp-421]`, `"USD"`; `[$-421]` says a language only."""

_HIDDEN = re.compile(
    rb'<(?:\w+:)?row\s(?=[^>]{0,400}?\bhidden="(?:1|true)")[^>]{0,400}?\br="(\d{1,7})"'
)
"""A row that is hidden by hand, by a filter or in a group."""

_UNIT = re.compile(r"[0#?]\s*\"\s*(?P<unit>[A-Za-z]+)\s*\"")
_SIGNS = frozenset("$€£¥")


def read_sheets(stream: BinaryIO, archive: zipfile.ZipFile, limits: Limits) -> Iterator[Records]:
    """Yield the rows of every visible sheet that holds something; of others that there are any.

    A formula gives the value that Excel stored beside it, else the formula's own text.

    Raises:
        UnreadableFileError: `broken_sheet`, `too_many_columns`, `bomb`.
    """
    gaps = _Gaps()
    has_formulas, linking, merging, hiding = _scan(archive)
    texts, left = _quietly(lambda: _sheets(stream, data_only=False))
    stored = _quietly(lambda: _sheets(stream, data_only=True))[0] if has_formulas else texts
    for sheet, values in zip(texts, stored, strict=True):
        rows = gaps.counted(_rows(sheet, limits))
        if has_formulas:
            rows = (_filled(*pair) for pair in zip(rows, _rows(values, limits), strict=False))
        if sheet._worksheet_path in linking:
            rows = _linked(rows, links_of(archive, sheet._worksheet_path))
        if sheet._worksheet_path in merging:
            rows = under(rows, reaching_in(archive, sheet._worksheet_path))
        hidden = _hidden(archive, sheet._worksheet_path) if sheet._worksheet_path in hiding else ()
        yield from as_records(rows, limits, str(sheet.title), hidden)
    yield from map(unseen, _quietly(lambda: _filled_ones(left)))


class _Gaps:
    """Counts blank rows over sheets, up to a bound."""

    def __init__(self) -> None:
        self._left = BLANK

    def counted(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        for row in rows:
            if not any(cell != "" for cell in row):
                self._left -= 1
                if self._left < 0:
                    raise UnreadableFileError("bomb")
            yield row


def _linked(rows: Iterator[list[Any]], links: dict[tuple[int, int], str]) -> Iterator[list[Any]]:
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), link in links.items():
        by_row.setdefault(row, {})[column - 1] = link
    for number, cells in enumerate(rows, start=1):
        for at, link in by_row.get(number, {}).items():
            if at < len(cells) and cells[at] != "":
                cells[at] = behind(cells[at], link)
        yield cells


def _hidden(archive: zipfile.ZipFile, part: str) -> frozenset[int]:
    """Return the numbers of the rows of a sheet that nobody sees."""
    return frozenset(int(number) for number in _HIDDEN.findall(read_part(archive, part)))


def _scan(archive: zipfile.ZipFile) -> tuple[bool, set[str], set[str], set[str]]:
    """Return whether any sheet holds a formula, the parts whose cells link to somewhere, those of which
    cells are merged, and those of which something is hidden.

    Raises:
        UnreadableFileError: a part declares entities, which no spreadsheet program writes.
    """
    found = False
    linking: set[str] = set()
    merging: set[str] = set()
    hiding: set[str] = set()
    for info in archive.infolist():
        if info.filename.casefold().endswith((".xml", ".rels")):
            part = _quietly(lambda info=info: archive.read(info))  # type: ignore[misc]
            if any(mark in part[:4096] for mark in _ENTITIES):
                raise UnreadableFileError("broken_sheet", "entities")
            found = found or b"<f>" in part or b"<f " in part
            if b"hyperlink " in part:
                linking.add(info.filename)
            if b"mergeCell " in part:
                merging.add(info.filename)
            if b" hidden=" in part:
                hiding.add(info.filename)
    return found, linking, merging, hiding


def _sheets(stream: BinaryIO, *, data_only: bool) -> tuple[list[Any], list[Any]]:
    """Return the sheets that are seen, and those that are hidden."""
    book = load_workbook(stream, read_only=True, data_only=data_only, keep_links=False)
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in sheets:
        sheet.reset_dimensions()
    return sheets, [sheet for sheet in book.worksheets if sheet not in sheets]


def _filled_ones(sheets: Sequence[Any]) -> list[str]:
    """Return the titles of sheets that hold something in their first rows."""
    heads = ((sheet, sheet.iter_rows(max_row=BATCH, values_only=True)) for sheet in sheets)
    return [str(sheet.title) for sheet, rows in heads if any(any(row) for row in rows)]


def _quietly(work: Callable[[], T]) -> T:
    """Do a step of openpyxl's; it meets a broken file with whatever its parser stumbles on."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return work()
    except Exception as error:
        raise UnreadableFileError("broken_sheet", type(error).__name__) from error


def _rows(sheet: Any, limits: Limits) -> Iterator[list[Any]]:
    """Yield the cells' values; a number of which only its format tells currency or unit says so."""
    formats = sheet.parent._number_formats
    foreign = {w: (_foreign(w), _unit(w)) for w in formats if _foreign(w) or _unit(w)}
    rows = sheet.iter_rows(values_only=not foreign)
    while batch := _quietly(lambda: [_values(row, foreign) for row in islice(rows, BATCH)]):
        for row in batch:
            if len(row) > limits.columns:
                raise UnreadableFileError("too_many_columns", str(len(row)))
            yield ["" if cell is None else cell for cell in row]


def _values(row: Sequence[Any], foreign: Mapping[str, Shown]) -> Sequence[Any]:
    return [_stated(cell, foreign) for cell in row] if foreign else row


def _foreign(written: str) -> str:
    """Return the currency that a format of numbers names; nothing for none, and for rupiah."""
    named = (_named(found) for found in _CURRENCY.finditer(written))
    signs = (name.strip(' ."\\') for name in named)
    return next((sign for sign in signs if sign and sign.casefold() not in {"rp", "idr"}), "")


def _named(found: re.Match[str]) -> str:
    words = found["words"] or ""
    says = _SIGNS & set(words) or FOREIGN & set(words.casefold().split())
    return found["code"] or found["sign"] or (words if says else "")


def _unit(written: str) -> str:
    """Return the unit that a format puts behind numbers, which stand in the sheet without it
    (`0"K"`); a comma before it divides them first."""
    found = _UNIT.search(written.partition(";")[0])
    return found["unit"] if found and fold(found["unit"]) in SCALES else ""


def _stated(cell: Any, foreign: Mapping[str, Shown]) -> Any:
    number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    shown = foreign.get(cell.number_format) if number else None
    return f"{shown[0]} {cell.value:.15g} {shown[1]}".strip() if shown else cell.value


def _filled(row: list[Any], stored: list[Any]) -> list[Any]:
    pairs = zip(row, stored, strict=False)
    return [of_formula(a, b) if _is_formula(a) else a for a, b in pairs]


def _is_formula(cell: object) -> bool:
    return isinstance(cell, str) and cell.startswith("=")


def as_records(
    rows: Iterator[list[Any]], limits: Limits, sheet: str, hidden: Collection[int] = ()
) -> Iterator[Records]:
    """Yield the tables of a sheet, or its lines of text where nothing names columns.

    sheet: its title. hidden: numbers of rows that nobody sees, which may grow while rows are read; below
    a header they are left out.
    """
    for records in _records(rows, limits, sheet, hidden):
        records.origin = sheet
        yield records


def _records(
    rows: Iterator[list[Any]], limits: Limits, sheet: str, hidden: Collection[int]
) -> Iterator[Records]:
    first = list(islice(rows, SHORT))
    short = len(first) < SHORT
    found = sections_of(first, whole=short)
    if not found and short and (turned := _on_its_side(first)):
        first, found = turned, sections_of(turned)
    if not found:
        yield from _as_text(chain(first, rows), hidden)
        return
    raw = next(_as_text(first, hidden), None) if len(found) == 1 and short else None
    linked = {at for row in first for at, cell in enumerate(row) if isinstance(cell, Linked)}
    for one in found:
        names = one.header.names
        below: Iterable[list[Any]] = (
            first[one.start : one.end] if short else chain(first[one.start :], rows)
        )
        below = uncovered(names, below)
        if linked:
            names, below = spread(names, below, linked)
        numbered = enumerate(below, one.start + 1)
        batches = _batches(
            _fitted(row, len(names), unseen=number in hidden) for number, row in numbered
        )
        title = f"{one.title} {sheet}".strip()
        yield from tables(names, batches, limits, title, raw, before=one.start)


def _on_its_side(rows: list[list[Any]]) -> list[list[Any]]:
    """Return the columns of a little sheet as rows, where its first column names what the rows are."""
    width = max(map(len, rows), default=0)
    names = [str(row[0]) for row in rows if row and row[0] != ""]
    if not 1 < len(names) <= FIELDS or sum(map(is_alias, names)) * 2 <= len(names):
        return []
    padded = [row + [""] * (width - len(row)) for row in rows if any(cell != "" for cell in row)]
    return [list(column) for column in zip(*padded, strict=True)]


def _batches(rows: Iterator[Row | str]) -> Iterator[list[Row | str]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _fitted(row: list[Any], width: int, *, unseen: bool) -> Row | str:
    """Return a row as wide as the header; nothing for a blank one, and a reason for one that nobody sees."""
    if not any(cell != "" for cell in row):
        return ""
    return Fault(UNSEEN, shortened(row)) if unseen else (row + [""] * width)[:width]


def _as_text(rows: Iterable[list[Any]], hidden: Collection[int]) -> Iterator[Text]:
    numbered = [
        (number, " ; ".join(written(cell) for cell in row if cell != ""))
        for number, row in enumerate(rows, start=1)
    ]
    filled = [(number, line) for number, line in numbered if line and number not in hidden]
    unseen = tuple(Skipped(n, UNSEEN, line[:TOLD]) for n, line in numbered if line and n in hidden)
    if filled or unseen:
        yield Text([line for _, line in filled], [number for number, _ in filled], unseen)
