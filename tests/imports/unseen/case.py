"""What one file holds and what must be read of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook

Known = tuple[int | None, int | None]


@dataclass(frozen=True)
class Case:
    """accounts: `platform:handle` to (followers, price). skipped: the lines that are left out with
    a reason. posts: `post id` to (likes, comments, views), or how many there are. certain: what is
    known of the accounts where nobody can be asked about guesses. nothing: what must be unknown.
    days: `post id` to the day (UTC+7) on which it was posted."""

    name: str
    content: bytes
    accounts: Mapping[str, Known] = field(default_factory=dict)
    skipped: tuple[int, ...] = ()
    posts: Mapping[str, tuple[int | None, ...]] | int = 0
    more: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    format: str = ""
    refused: str = ""
    certain: Mapping[str, Known] | None = None
    nothing: Mapping[str, Sequence[str]] = field(default_factory=dict)
    days: Mapping[str, str | None] = field(default_factory=dict)


def csv(text: str, encoding: str = "utf-8") -> bytes:
    """Return text without its first line break, as a file."""
    return text.removeprefix("\n").encode(encoding)


def book(**sheets: Sequence[Sequence[Any]]) -> bytes:
    """Return a workbook; a sheet named `x__merge` is no sheet but ranges merged in sheet `x`."""
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    for title, rows in sheets.items():
        if title.endswith("__merge"):
            for cells in rows:
                workbook[title.removesuffix("__merge").replace("_", " ")].merge_cells(cells[0])
            continue
        sheet = workbook.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def ods(**sheets: Sequence[Sequence[Any]]) -> bytes:
    """Return sheets as LibreOffice saves them. A cell may be a text, a number, `(number, currency)`
    or `(text, link)`."""
    tables = "".join(
        f'<table:table table:name="{escape(title)}"><table:table-column table:number-columns-repeated="16384"/>'
        + "".join(map(_ods_row, rows))
        + '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table>"
        for title, rows in sheets.items()
    )
    return ods_of(tables)


def ods_of(tables: str, styles: str = "") -> bytes:
    """Return an OpenDocument spreadsheet with these tables in it."""
    names = " ".join(f'xmlns:{short}="{name}"' for short, name in _NAMES.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return target.getvalue()


_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def _ods_row(row: Sequence[Any]) -> str:
    cells = "".join(map(_ods_cell, row))
    return f'<table:table-row>{cells}<table:table-cell table:number-columns-repeated="{16384 - len(row)}"/></table:table-row>'


def _ods_cell(cell: Any) -> str:
    match cell:
        case None:
            return "<table:table-cell/>"
        case (int() | float() as amount, currency):
            stated = (
                f'office:value-type="currency" office:currency="{currency}" office:value="{amount}"'
            )
            return f"<table:table-cell {stated}><text:p>{currency} {amount:,}</text:p></table:table-cell>"
        case (text, link):
            said = (
                f'<text:a xlink:href="{escape(link)}" xlink:type="simple">{escape(text)}</text:a>'
            )
            return f'<table:table-cell office:value-type="string"><text:p>{said}</text:p></table:table-cell>'
        case int() | float():
            return f'<table:table-cell office:value-type="float" office:value="{cell}"><text:p>{cell:,}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'
