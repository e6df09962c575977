"""Files that tests send, made in memory."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook


def workbook(
    *rows: list[Any],
    title: str = "Sheet",
    links: Mapping[str, str] | None = None,
    formats: Mapping[str, str] | None = None,
) -> bytes:
    """Return an Excel file of one sheet; links and formats of numbers by the cell that has them."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for place, link in (links or {}).items():
        sheet[place].hyperlink = link
    for place, written in (formats or {}).items():
        sheet[place].number_format = written
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def linked(rows: Sequence[list[Any]], links: Mapping[str, str]) -> bytes:
    """Return a workbook in which cells link to somewhere."""
    return workbook(*rows, links=links)
