"""A campaign's report as a workbook, from the view that the message and the PDF are rendered from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Final

from core.analytics.campaign.history import Record
from core.analytics.campaign.result import SUMMED, Result, Row
from core.capabilities.sheets.cells import book_of, cell

COLUMNS: Final = (
    "handle", "platform", "code", "link", "stage", "pieces", "due", "live_on", "late_days", "brief_share",
    *SUMMED, "cpe_idr", "cpm_idr",
)  # fmt: skip
"""Columns of the workbook's first sheet; its last row holds the totals."""


def sheet(found: Result) -> Iterator[list[Any]]:
    """Yield header, one row a collaboration, what nobody was named for, and the totals."""
    yield list(COLUMNS)
    for row in found.every:
        yield cells_of(row)
    totals: dict[str, Any] = {name: getattr(found.totals, name) for name in SUMMED}
    totals |= {"handle": "TOTAL", "cpe_idr": found.cpe_idr, "cpm_idr": found.cpm_idr}
    yield [cell(totals.get(column)) for column in COLUMNS]


def cells_of(row: Row) -> list[Any]:
    """Return one collaboration as cells, in the order of `COLUMNS`."""
    return [cell(_of(row, column)) for column in COLUMNS]


def _of(row: Row, column: str) -> Any:
    if column in ("handle", "platform", "code", "link"):
        return getattr(row.collaboration, column)
    if column == "pieces":
        return ", ".join(f"{count} {kind}" for kind, count in row.pieces) or None
    if column == "late_days":
        return _late(row)
    return getattr(row, column)


def _late(row: Row) -> int | None:
    """Return how many days behind its day a post went live, or is by now; None where it has no day, or its day has
    not come and nothing is live."""
    if row.due is None or row.live_on is None:
        return row.late_days or None
    return max(0, (row.live_on - row.due).days)


_PLAN: Final = (
    "start", "end", "goal", "budget_idr", "left_idr", "baseline_idr", "uplift_idr", "roas",
    "roas_over_baseline", "forecast_live",
)  # fmt: skip


def summary(found: Result) -> Iterator[list[Any]]:
    """Yield the campaign's own figures as name and value."""
    yield ["campaign", cell(found.campaign.name)]
    for name in _PLAN:
        yield [name, cell(getattr(found, name))]


def workbook(found: Result, past: tuple[Record, ...]) -> bytes:
    """Return the report as XLSX with the sheets `collaborations`, `campaign` and `creators`."""
    return book_of(
        {"collaborations": sheet(found), "campaign": summary(found), "creators": _records(past)}
    )


def _records(every: tuple[Record, ...]) -> Iterator[list[Any]]:
    names = [f.name for f in fields(Record)]
    yield names
    for record in every:
        yield [cell(getattr(record, name)) for name in names]
