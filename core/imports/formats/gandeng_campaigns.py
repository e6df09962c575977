"""What Gandeng hands out of campaigns: known for what it is, so that nobody takes it for accounts.

A campaign is a log of what people noted in the chat; a file changes none of it.
"""

from __future__ import annotations

from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames, Skipped
from core.imports.formats import Format
from core.imports.records.reading import Moment
from core.imports.records.records import Records, Table

NAME = "gandeng_campaigns"
SHEETS = (
    ("campaign", "made_at", "budget_idr", "baseline_idr"),
    ("handle", "stage", "brief_share", "cpe_idr"),
    ("note", "noted_by", "metric", "counts"),
    ("handle", "together", "on_time", "delivered_share"),
)
"""Columns that only the plans, the collaborations, the log, and the creators' records have."""


def score(records: Records) -> float:
    """Return how sure this is: the columns of one of the sheets."""
    ours = isinstance(records, Table) and any(records.has(*columns) for columns in SHEETS)
    return 0.98 if ours else 0.0


def read(records: Records, moment: Moment) -> ImportedFrames:  # noqa: ARG001
    """Leave every row out, and say why."""
    skipped = tuple(
        Skipped(line, "campaign_sheet", records.told(position))
        for position, line in enumerate(records.lines)
    )
    empty = (CREATORS.empty(), POSTS.empty(), COMMENTS.empty())
    return ImportedFrames(NAME, *empty, len(records), skipped)


FORMAT = Format(NAME, score, read)
