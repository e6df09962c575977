"""Files that tests send, made in memory."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook


def workbook(*rows: list[Any], title: str = "Sheet") -> bytes:
    """Return an Excel file of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
