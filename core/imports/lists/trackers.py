"""A short table that tells how those who take part in a campaign stand, kept as it is beside what was read of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

import pandas as pd

from core.capabilities.ports import ImportedFrames
from core.imports.records.records import Records, Table
from core.nlu.campaigns.notes.tables import MOST, tracks

TRACKER: Final = "tracker"
"""The name of its frame: `line`, its header and rows with tabs between the cells."""


def with_tracker(piece: ImportedFrames, records: Records) -> ImportedFrames:
    """Return what was read of records with their lines, where they are such a table and tell of anybody: what
    came from here is read of nobody."""
    if piece.creators.empty or not isinstance(records, Table):
        return piece
    if not 0 < len(records) < MOST or not tracks(records.header):
        return piece
    rows = zip(*map(list, records.cells), strict=True)
    lines = ["\t".join(_cell(value) for value in row) for row in (records.header, *rows)]
    return replace(piece, extras={**piece.extras, TRACKER: pd.DataFrame({"line": lines})})


def _cell(value: Any) -> str:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None or value != value else " ".join(str(value).split())  # noqa: PLR0124
