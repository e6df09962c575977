"""Tables of a web page: what many programs call Excel and save as `.xls` is HTML."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.covered import Spans, uncovered
from core.imports.containers.delimited import tables, title_of
from core.imports.containers.linked import Linked, behind, spread
from core.imports.containers.rows import Row
from core.imports.limits import MEBIBYTE, Limits
from core.imports.lists.headers import read_header
from core.imports.lists.meanings import fold
from core.imports.lists.vocabulary import PLATFORM_WORDS
from core.imports.records.records import Records

_LOOKS = re.compile(r"\s*<(?:!doctype html|html|\?xml|table|meta|style|head|body|div)\b", re.I)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_AS_HTML = {"row": "tr", "cell": "td"}
"""Tags of a spreadsheet in XML (Excel 2003) by those of a page that do the same."""

_LONGEST = 5
"""Words of a heading that names what a table is of."""

_SPAN = re.compile(r"\d{1,3}")


def looks_like_page(sample: str) -> bool:
    """Return whether a text begins as HTML or XML does."""
    return bool(_LOOKS.match(sample.lstrip("\ufeff")))


def read_page(text: io.TextIOWrapper, limits: Limits) -> Iterator[Records]:
    """Yield every table that has a header.

    Raises:
        UnreadableFileError: `too_large`, `too_many_columns`; `binary` (`page`) without a table.
    """
    page = text.read(limits.value // 4)
    if text.read(1):
        raise UnreadableFileError("too_large")
    reader = _Tables()
    for start in range(0, len(page), MEBIBYTE):
        reader.feed(page[start : start + MEBIBYTE])
    reader.end_row()
    known = False
    for above, rows in zip(reader.titles, reader.found, strict=True):
        width = max(map(len, rows), default=0)
        if width > limits.columns:
            raise UnreadableFileError("too_many_columns", str(width))
        header = read_header(rows)
        if header is not None:
            known = True
            names = header.names
            lines = uncovered(names, rows[header.end :])
            linked = {at for row in rows for at, c in enumerate(row) if isinstance(c, Linked)}
            if linked:
                names, lines = spread(names, lines, linked)
            below = [_fitted(row, len(names)) for row in lines]
            title = f"{title_of(rows, header)} {above}".strip()
            yield from tables(names, iter([below]), limits, title, before=header.end)
    if not known:
        raise UnreadableFileError("binary", "page")


def _fitted(row: list[str], width: int) -> Row | str:
    return (row + [""] * width)[:width] if any(cell.strip() for cell in row) else ""


class _Tables(HTMLParser):
    """Collects the cells of every table, row by row, and the heading above it; a cell over several columns is in its first, and
    covers the rows that it is over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[list[str]]] = []
        self.titles: list[str] = []
        self._title, self._heading = "", False
        self._cell: list[str] | None = None
        self._span, self._rows = 1, 1
        self._spans, self._laid = Spans(), 0
        self._link: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        stated = _attributes(attrs)
        tag = _as_html(tag)
        if tag == "table" or (tag == "tr" and not self.found):
            self.end_row()
            self.found.append([])
            self.titles.append(_title(self._title))
            self._spans, self._laid = Spans(), 0
        if tag in _HEADINGS:
            self._title, self._heading = "", True
        elif tag == "worksheet":
            self._title = stated.get("name") or ""
        elif tag == "tr":
            self.end_row()
            self.found[-1].append([])
        elif tag in {"td", "th"} and self.found and self.found[-1]:
            self._end_cell()
            self._at(stated.get("index"))
            self._cell, self._link = [], stated.get("href")
            across, down = (_number(stated.get(name)) for name in ("mergeacross", "mergedown"))
            self._span = max(1, _number(stated.get("colspan")), 1 + across)
            self._rows = max(1, _number(stated.get("rowspan")), 1 + down)
        elif tag == "a" and self._cell is not None:
            self._link = self._link or stated.get("href")
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        tag = _as_html(tag)
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()
        elif tag in _HEADINGS:
            self._heading = False

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)
        elif self._heading and len(self._title) < 300:
            self._title += data

    def _end_cell(self) -> None:
        if self._cell is not None and self.found and self.found[-1]:
            row, words = self.found[-1][-1], " ".join("".join(self._cell).split())
            while self._spans.covers(len(row)):
                row.append("")
            cells = [behind(words, self._link)] + [""] * (self._span - 1)
            for at, cell in enumerate(cells, start=len(row)):
                self._spans.reach(at, self._rows, cell)
            row += cells
        self._cell = None

    def _at(self, index: str | None) -> None:
        """Leave cells empty before one that says at which place it is, counted from 1."""
        row = self.found[-1][-1]
        row += [""] * (_number(index) - 1 - len(row))

    def end_row(self) -> None:
        """Lay what covers it from above over the row that was read last."""
        self._end_cell()
        if self.found and len(self.found[-1]) > self._laid:
            self._spans.laid(self.found[-1][-1])
            self._laid += 1


def _title(heading: str) -> str:
    """Return a heading that may say what a table is of: a sentence, or one of several platforms, does not."""
    words = fold(heading).split()
    named = {PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS}
    return " ".join(heading.split()) if len(words) <= _LONGEST and len(named) < 2 else ""


def _number(stated: str | None) -> int:
    found = _SPAN.fullmatch(stated or "0")
    return int(found[0]) if found else 0


def _as_html(tag: str) -> str:
    plain = tag.rpartition(":")[2]
    return _AS_HTML.get(plain, plain)


def _attributes(attrs: list[tuple[str, str | None]]) -> dict[str, str | None]:
    return {name.rpartition(":")[2]: value for name, value in attrs}
