"""Tables of a web page: what many programs call Excel and save as `.xls` is HTML."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from core.capabilities.ports import UnreadableFileError
from core.imports.containers.delimited import tables, title_of
from core.imports.containers.linked import Linked, behind, spread
from core.imports.containers.rows import Row
from core.imports.headers import read_header
from core.imports.limits import MEBIBYTE, Limits
from core.imports.records import Records

_LOOKS = re.compile(r"\s*<(?:!doctype html|html|\?xml|table|meta|style|head|body|div)\b", re.I)
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
    known = False
    for rows in reader.found:
        width = max(map(len, rows), default=0)
        if width > limits.columns:
            raise UnreadableFileError("too_many_columns", str(width))
        header = read_header(rows)
        if header is not None:
            known = True
            names, lines = header.names, iter(rows[header.end :])
            linked = {at for row in rows for at, c in enumerate(row) if isinstance(c, Linked)}
            if linked:
                names, lines = spread(names, lines, linked)
            below = [_fitted(row, len(names)) for row in lines]
            title = title_of(rows, header)
            yield from tables(names, iter([below]), limits, title, before=header.end)
    if not known:
        raise UnreadableFileError("binary", "page")


def _fitted(row: list[str], width: int) -> Row | str:
    return (row + [""] * width)[:width] if any(cell.strip() for cell in row) else ""


class _Tables(HTMLParser):
    """Collects the cells of every table, row by row; a cell over several columns is in its first."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._span = 1
        self._link: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table" or (tag == "tr" and not self.found):
            self.found.append([])
        if tag == "tr":
            self._end_cell()
            self.found[-1].append([])
        elif tag in {"td", "th"} and self.found and self.found[-1]:
            self._end_cell()
            span = _SPAN.fullmatch(dict(attrs).get("colspan") or "1")
            self._cell, self._span, self._link = [], int(span[0]) if span else 1, None
        elif tag == "a" and self._cell is not None:
            self._link = self._link or dict(attrs).get("href")
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self.found and self.found[-1]:
            words = " ".join("".join(self._cell).split())
            self.found[-1][-1] += [behind(words, self._link)] + [""] * (self._span - 1)
        self._cell = None
