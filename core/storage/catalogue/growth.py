"""What accounts had on the days of which it is known: kept by day, read as GROWTH."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from core.analytics.frames.schemas import GROWTH
from core.storage.tables import snapshot

if TYPE_CHECKING:
    import pandas as pd

    from core.storage.catalogue.journal import Journal
    from core.storage.catalogue.rows import CatalogueRows


async def remember(
    catalogue: CatalogueRows,
    rows: Sequence[Mapping[str, Any]],
    journal: Journal | None = None,
) -> None:
    """Keep what accounts had on the days of these rows; the last of a day counts. journal: notes it."""
    days = {
        (row["creator_id"], row["captured_at"].date().isoformat()): row
        for row in rows
        if row.get("captured_at") is not None and row.get("followers") is not None
    }
    values = [
        {"creator_id": owner, "day": day}
        | {name: row.get(name) for name in ("followers", "following")}
        for (owner, day), row in days.items()
    ]
    if journal is not None:
        await journal.note_days(values)
    await catalogue.write(snapshot, values)


def days_of(workspaces: Sequence[str], creator_ids: Sequence[str]) -> Select[Any]:
    """Return the query for what these creators had, as these workspaces know it."""
    return select(snapshot).where(
        snapshot.c.workspace_id.in_(workspaces), snapshot.c.creator_id.in_(creator_ids)
    )


def growth_frame(rows: Sequence[Any], own: str) -> pd.DataFrame:
    """Return GROWTH of rows of `days_of`; a day of the workspace's own hides the shared one."""
    import pandas as pd

    frame = pd.DataFrame(rows, columns=[c.name for c in snapshot.columns], dtype=object)
    theirs = (frame["workspace_id"] != own).to_numpy()
    frame = frame.iloc[theirs.argsort(kind="stable")].drop_duplicates(["creator_id", "day"])
    return GROWTH.conform(frame.rename(columns={"day": "captured_at"}))
