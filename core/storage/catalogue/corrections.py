"""What somebody put right in words stays when a file says again what stood there before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import select

from core.storage.catalogue.journal import read_back
from core.storage.catalogue.rows import CatalogueRows, Row
from core.storage.tables import creator, intake, intake_row

FIELDS: Final = ("followers", "rate_idr", "rate_card", "city", "category")
"""What can be put right of an account."""


async def corrected(catalogue: CatalogueRows, creator_ids: Sequence[str]) -> dict[str, list[Row]]:
    """Return the rows of these creators as they were before somebody told what is so, by creator."""
    query = (
        select(intake_row.c.first, intake_row.c.before)
        .join(intake, intake.c.id == intake_row.c.intake_id)
        .where(
            intake.c.workspace_id == catalogue.workspace_id,
            intake.c.kind == "told",
            intake.c.undone_at.is_(None),
            intake_row.c.kind == creator.name,
            intake_row.c.before.is_not(None),
            intake_row.c.first.in_(creator_ids),
        )
    )
    found: dict[str, list[Row]] = {}
    for name, before in await catalogue.connection.execute(query):
        found.setdefault(name, []).append(read_back(creator, catalogue.seal.open(before) or "{}"))
    return found


def without_old(row: Row, known: Row, before: Sequence[Row]) -> dict[str, Any]:
    """Return a row without the values that were put right since: those that it says again."""
    old = {
        name
        for name in FIELDS
        if row.get(name) is not None
        and known.get(name) not in (None, row[name])
        and any(was.get(name) == row[name] for was in before)
    }
    return {name: None if name in old else value for name, value in row.items()}
