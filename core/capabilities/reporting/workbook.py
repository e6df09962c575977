"""A campaign's report as a workbook, from the view that the message and the PDF are rendered from."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any, Final

from core.analytics.campaign.history import Record
from core.analytics.campaign.result import SUMMED, Result, Row

COLUMNS: Final = (
    "handle", "platform", "code", "link", "stage", "pieces", "due", "live_on", "late_days", "brief_share",
    *SUMMED, "cpe_idr", "cpm_idr",
)  # fmt: skip
"""Columns of the workbook's first sheet; its last row holds the totals."""


def sheet(found: Result) -> Iterator[list[Any]]:
    """Yield header, one row a collaboration, what nobody was named for, and the totals."""
    yield list(COLUMNS)
    for row in (*found.rows, *((found.unassigned,) if found.unassigned else ())):
        yield [_cell(_of(row, column)) for column in COLUMNS]
    totals: dict[str, Any] = {name: getattr(found.totals, name) for name in SUMMED}
    totals |= {"handle": "TOTAL", "cpe_idr": found.cpe_idr, "cpm_idr": found.cpm_idr}
    yield [_cell(totals.get(column)) for column in COLUMNS]


def _of(row: Row, column: str) -> Any:
    if column in ("handle", "platform", "code", "link"):
        return getattr(row.collaboration, column)
    if column == "pieces":
        return ", ".join(f"{count} {kind}" for kind, count in row.pieces) or None
    return getattr(row, column)


def _cell(value: Any) -> Any:
    """Return a value as a cell; a text that a spreadsheet would compute is quoted."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


_PLAN: Final = (
    "start", "end", "goal", "budget_idr", "left_idr", "baseline_idr", "uplift_idr", "roas",
    "roas_over_baseline", "forecast_live",
)  # fmt: skip


def summary(found: Result) -> Iterator[list[Any]]:
    """Yield the campaign's own figures as name and value."""
    yield ["campaign", _cell(found.campaign.name)]
    for name in _PLAN:
        yield [name, _cell(getattr(found, name))]


def workbook(found: Result, past: tuple[Record, ...]) -> bytes:
    """Return the report as XLSX with the sheets `collaborations`, `campaign` and `creators`."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    tables: dict[str, Any] = {
        "collaborations": sheet(found), "campaign": summary(found), "creators": _records(past),
    }  # fmt: skip
    for name, rows in tables.items():
        target = book.create_sheet(name)
        target.freeze_panes = "A2"
        for row in rows:
            target.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _records(every: tuple[Record, ...]) -> Iterator[list[Any]]:
    names = [f.name for f in fields(Record)]
    yield names
    for record in every:
        yield [_cell(getattr(record, name)) for name in names]
