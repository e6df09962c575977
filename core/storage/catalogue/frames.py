"""Rows of the catalogue, as SQLAlchemy gives them, as canonical frames; many are built off the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Table

from core.analytics.frames.schemas import SUMMARIES, Schema

if TYPE_CHECKING:
    import pandas as pd

FEW: Final = 200
"""Rows up to which a frame takes no longer than a thread would."""


async def of_rows(schema: Schema, rows: Sequence[Any], table: Table, own: str) -> pd.DataFrame:
    """Return rows of a whole table; of two of one key that of the workspace `own` hides the other."""

    def build() -> pd.DataFrame:
        import numpy as np
        import pandas as pd

        names = [c.name for c in table.columns]
        columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
        wanted = [n for n in names if n in schema.columns]
        frame = pd.DataFrame(
            {n: pd.Series(columns.get(n, ()), dtype=object) for n in wanted}, copy=False
        )
        owners = columns.get("workspace_id", ())
        if len(set(owners)) > 1:
            theirs = np.array([owner != own for owner in owners])
            order = theirs.argsort(kind="stable")
            key = [c.name for c in table.primary_key if c.name != "workspace_id"]
            first = frame.iloc[order].drop_duplicates(subset=key).index
            frame = frame.loc[frame.index.isin(first)]
        return schema.conform(frame)

    return await _built(build, rows)


async def summaries_of_rows(rows: Sequence[Any]) -> pd.DataFrame:
    """Return rows of the columns of SUMMARIES."""

    def build() -> pd.DataFrame:
        import pandas as pd

        return SUMMARIES.conform(pd.DataFrame(rows, columns=list(SUMMARIES.columns), dtype=object))

    return await _built(build, rows)


async def _built(build: Callable[[], pd.DataFrame], rows: Sequence[Any]) -> pd.DataFrame:
    return build() if len(rows) < FEW else await asyncio.to_thread(build)
