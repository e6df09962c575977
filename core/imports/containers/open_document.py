"""Spreadsheets of LibreOffice and others (OpenDocument): every visible sheet as a table.

Only what is stored is read: values, currencies, links. Nothing is computed, no script is looked at.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final
from xml.parsers import expat

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.archives import open_member
from core.imports.containers.covered import Spans
from core.imports.containers.linked import behind
from core.imports.containers.sheets import as_records
from core.imports.limits import Limits
from core.imports.records.records import Records, unseen

BLOCK: Final = 1 << 16
ROWS: Final = 1 << 20
"""Rows of all sheets, blank ones above a filled one with them: they are written once, with a number of
how often they stand there. A sheet of LibreOffice has no more by default."""

_SPACES: Final = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "http://www.w3.org/1999/xlink": "xlink",
}
_ASIDE: Final = frozenset({"office:annotation", "table:tracked-changes", "table:shapes"})
"""Comments, what was there before, and drawings: none of it is in a cell."""

_BREAKS: Final = {"text:tab": "\t", "text:line-break": "\n", "text:s": " "}


def read_open_document(archive: zipfile.ZipFile, limits: Limits) -> Iterator[Records]:
    """Yield the rows of every visible sheet that holds something.

    Raises:
        UnreadableFileError: `broken_sheet`, `broken_archive`, `too_many_columns`, `bomb`.
    """
    content = _Content(limits)
    rows = _rows(archive, content, limits)
    for (sheet, title), own in groupby(rows, key=lambda row: row[:2]):
        hidden = content.unseen.setdefault(sheet, set())
        yield from as_records((cells for _, _, cells in own), limits, title, hidden)
    yield from map(unseen, content.left)


def _rows(
    archive: zipfile.ZipFile, content: _Content, limits: Limits
) -> Iterator[tuple[int, str, list[Any]]]:
    """Yield the number and the title of a sheet with each of its rows."""
    try:
        with open_member(archive, archive.getinfo("content.xml"), limits) as part:
            while block := part.read(BLOCK):
                content.parser.Parse(block, False)
                yield from content.taken()
            content.parser.Parse(b"", True)
        yield from content.taken()
    except (expat.ExpatError, LookupError, ValueError) as error:  # LookupError: an encoding
        raise UnreadableFileError("broken_sheet", type(error).__name__) from error


class _Content:
    """What the parser has met so far: rows that are whole, and the one that is being read.

    unseen: by number of a sheet, which of its rows nobody sees. left: sheets that nobody sees.
    """

    def __init__(self, limits: Limits) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.unseen: dict[int, set[int]] = {}
        self.left: list[str] = []
        self._limits = limits
        self._hidden: set[str] = set()
        self._style = ""
        self._sheet, self._title, self._shown = 0, "", True
        self._blank, self._count, self._size = 0, 0, 0
        self._row: list[Any] = []
        self._number, self._is_unseen = 0, False
        self._gap, self._times = 0, 1
        self._spans = Spans()
        self._cell: dict[str, str] | None = None
        self._said: list[str] = []
        self._link: str | None = None
        self._aside = 0
        self._found: list[tuple[int, str, list[Any]]] = []

    def taken(self) -> list[tuple[int, str, list[Any]]]:
        """Return the rows that were finished since this was asked before."""
        found, self._found = self._found, []
        return found

    @staticmethod
    def _refuse(*_: object) -> None:
        raise UnreadableFileError("broken_sheet", "entities")

    def _start(self, called: str, stated: dict[str, str]) -> None:
        name = _short(called)
        if self._aside or name in _ASIDE or name.startswith("draw:"):
            self._aside += 1
            return
        of = {_short(key): value for key, value in stated.items()}
        match name:
            case "style:style":
                self._style = of.get("style:name", "")
            case "style:table-properties" if of.get("table:display") == "false":
                self._hidden.add(self._style)
            case "table:table":
                self._sheet, self._title = self._sheet + 1, of.get("table:name", "")
                self._shown = of.get("table:style-name") not in self._hidden
                self._blank, self._spans, self._number = 0, Spans(), 0
            case "table:table-row":
                self._row, self._gap = [], 0
                self._is_unseen = of.get("table:visibility", "visible") != "visible"
                self._times = _repeated(of, "table:number-rows-repeated")
            case "table:table-cell" | "table:covered-table-cell":
                self._cell, self._said, self._link = of, [], None
            case "text:p" if self._said:
                self._said.append("\n")
            case "text:a":
                self._link = of.get("xlink:href")
            case _ if name in _BREAKS:
                self._said.append(_BREAKS[name])

    def _say(self, words: str) -> None:
        if self._cell is not None and not self._aside:
            self._said.append(words)

    def _end(self, called: str) -> None:
        if self._aside:
            self._aside -= 1
            return
        name = _short(called)
        if name in {"table:table-cell", "table:covered-table-cell"} and self._cell is not None:
            covered = name == "table:covered-table-cell"
            value = "" if covered else behind(_value(self._cell, "".join(self._said)), self._link)
            rows = _repeated(self._cell, "table:number-rows-spanned")
            self._spans.reach(len(self._row) + self._gap, rows, value)
            self._add(value, _repeated(self._cell, "table:number-columns-repeated"))
            self._cell = None
        elif name == "table:table-row":
            self._finish()

    def _add(self, value: Any, times: int) -> None:
        """Add a cell to the row; blank ones wait for one that is filled."""
        if value == "":
            self._gap += times
            return
        width = len(self._row) + self._gap + times
        if width > self._limits.columns:
            raise UnreadableFileError("too_many_columns", str(width))
        self._row += [""] * self._gap + [value] * times
        self._gap = 0

    def _finish(self) -> None:
        """Keep the row as often as it stands there; blank ones wait for one that is filled."""
        if self._row and not self._shown and self._title not in self.left:
            self.left.append(self._title)
        if not self._shown or not self._row:
            self._blank += self._times
            self._spans.passed(self._times)
            return
        self._count += self._blank + self._times
        self._size += self._times * sum(16 + len(str(cell)) for cell in self._row)
        if self._count > ROWS or self._size > self._limits.unpacked:
            raise UnreadableFileError("bomb")
        self._found += [(self._sheet, self._title, [])] * self._blank
        rows = (self._spans.laid(list(self._row)) for _ in range(self._times))
        self._found += [(self._sheet, self._title, row) for row in rows]
        start = self._number + self._blank + 1
        self._number = start + self._times - 1
        if self._is_unseen:
            self.unseen.setdefault(self._sheet, set()).update(range(start, self._number + 1))
        self._blank = 0


def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return f"{_SPACES.get(space, '')}:{local}"


def _repeated(stated: dict[str, str], name: str) -> int:
    times = stated.get(name, "1")
    return max(1, int(times)) if times.isdecimal() and len(times) < 10 else 1


def _value(stated: dict[str, str], said: str) -> Any:
    """Return what a cell holds: a number, a text, a day as ISO 8601; another currency is named."""
    kind, value = stated.get("office:value-type"), stated.get("office:value", "")
    if kind in {"float", "currency"} and value:
        number = float(value)
        whole: int | float = (
            int(number) if number == number // 1 and abs(number) < 10**15 else number
        )
        currency = stated.get("office:currency", "")
        rupiah = currency.casefold() in {"", "idr", "rp"}
        return whole if kind == "float" or rupiah else f"{currency} {whole}"
    if kind == "date":
        return stated.get("office:date-value", said)
    return stated.get("office:string-value") or said.strip()
