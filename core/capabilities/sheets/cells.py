"""Values as cells of a sheet, and sheets as a book: no text is one that a spreadsheet would compute, and what is
unknown is empty."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from core.messages import UNPRINTABLE

if TYPE_CHECKING:
    import pandas as pd

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "'")
"""A spreadsheet computes a text that begins so, or (') hides its first character."""

PLACES: Final = 4
"""Of a ratio: what is read beyond is only the arithmetic's."""


def escape(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, or refuses; `unescape` gives it back."""
    text = UNPRINTABLE.sub("", text)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def unescape(text: str) -> str:
    """Return what `escape` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_STARTS) else text


def cell(value: Any) -> Any:
    """Return a value as a cell."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return round(value, PLACES)
    return escape(value) if isinstance(value, str) else value


def table(frame: pd.DataFrame) -> Iterator[list[Any]]:
    """Yield the header and the rows of a frame: texts escaped, times as ISO 8601, unknown values empty."""
    yield list(frame.columns)
    for row in frame.itertuples(index=False, name=None):
        yield [_of_frame(value) for value in row]


def _of_frame(value: Any) -> Any:
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, datetime) and value == value:  # noqa: PLR0124 - NaT is no time
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return int(value) if _is_number(value) else None


def _is_number(value: Any) -> bool:
    return hasattr(value, "__int__") and value == value  # noqa: PLR0124


def book_of(tables: Mapping[str, Iterable[list[Any]]]) -> bytes:
    """Return tables as XLSX, one a sheet; the first row of each is its header."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, rows in tables.items():
        target = book.create_sheet(name)
        target.freeze_panes = "A2"
        for row in rows:
            target.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
