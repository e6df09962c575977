"""What a merge writes, noted so that it can be taken back as a whole, or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Table, delete, insert, select

from core.capabilities.ports import Record
from core.storage.catalogue.columns import CHUNK, chunks
from core.storage.catalogue.rows import KEYS, CatalogueRows, Row
from core.storage.engine.sealing import Seal
from core.storage.tables import intake, intake_row, snapshot
from core.storage.tables.base import UtcText

ADDED: Final = frozenset({"priced_at"})

GONE: Final = ""
"""What stands where a digest would of a row that was deleted."""

KEPT: Final = timedelta(days=7)
"""So long an import can be taken back."""

REMEMBERED: Final = timedelta(days=90)
"""So long what was is kept beside what is."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The notes of one intake, in the transaction that it is written in. told: it is somebody's word."""

    catalogue: CatalogueRows
    id: int
    told: bool = False

    async def note(
        self, table: Table, before: Mapping[tuple[Any, ...], Row], after: Sequence[Row]
    ) -> None:
        """Note rows that are written to a table: as they were, by key, and as they become. Of a row that is
        written again what it was first stays."""
        key, seal = KEYS[table], self.catalogue.seal
        known = [before.get(tuple(row[k] for k in key)) for row in after]
        rows = zip(after, known, strict=True)
        await self._keep(table, [(row, was, digest(seal, table, row)) for row, was in rows])

    async def _keep(self, table: Table, noted: Sequence[tuple[Row, Row | None, str]]) -> None:
        """Write notes: a row with its key, what it was, and what tells what it became."""
        key, catalogue, rows = KEYS[table], self.catalogue, []
        for row, known, became in noted:
            name = tuple(str(row[k]) for k in key)
            rows.append(
                {
                    "workspace_id": catalogue.workspace_id,
                    "intake_id": self.id,
                    "kind": table.name,
                    "first": name[0],
                    "second": name[1] if len(name) > 1 else "",
                    "before": None
                    if known is None
                    else catalogue.seal.close(written(table, known)),
                    "after": became,
                }
            )
        new = catalogue.database.insert(intake_row)
        statement = new.on_conflict_do_update(
            index_elements=["intake_id", "kind", "first", "second"],
            set_={"after": new.excluded.after},
        )
        for part in chunks(rows, CHUNK):
            await catalogue.connection.execute(statement, part)

    async def note_gone(self, table: Table, rows: Sequence[Row]) -> None:
        """Note rows that are deleted."""
        await self._keep(table, [(row, row, GONE) for row in rows])

    async def note_days(self, rows: Sequence[Row]) -> None:
        """Note what accounts had on some days, before it is written."""
        keys = [(row["creator_id"], row["day"]) for row in rows]
        await self.note(snapshot, await self.catalogue.by_key(snapshot, keys), rows)

    async def is_empty(self) -> bool:
        """Return whether nothing was written, in the catalogue or in a campaign."""
        own = select(intake_row.c.kind).where(intake_row.c.intake_id == self.id)
        noted = select(intake.c.batches).where(intake.c.id == self.id)
        execute = self.catalogue.connection.execute
        batches = (await execute(noted)).scalar_one()
        return not batches and (await execute(own.limit(1))).first() is None


async def begin(
    catalogue: CatalogueRows, *, person_id: int, now: datetime, record: Record
) -> Journal:
    """Begin an intake; those that are too old to be taken back are forgotten."""
    connection = catalogue.connection
    old = (intake.c.workspace_id == catalogue.workspace_id, intake.c.at < now - REMEMBERED)
    gone = select(intake.c.id).where(*old)
    await connection.execute(delete(intake_row).where(intake_row.c.intake_id.in_(gone)))
    await connection.execute(delete(intake).where(*old))
    row = {
        "workspace_id": catalogue.workspace_id,
        "person_id": person_id,
        "at": now,
        "kind": record.kind,
        "title": record.title,
        "batches": ",".join(map(str, record.batches)),
    }
    made = await connection.execute(insert(intake).values(**row).returning(intake.c.id))
    number = made.scalar_one()
    return Journal(catalogue, number, record.kind == "told")


async def forget(journal: Journal) -> None:
    """Note nothing of an intake after all."""
    execute = journal.catalogue.connection.execute
    await execute(delete(intake_row).where(intake_row.c.intake_id == journal.id))
    await execute(delete(intake).where(intake.c.id == journal.id))


def written(table: Table, row: Row) -> str:
    """Return a row as JSON: times as ISO 8601, unknown values null; those of columns that tables did not
    always have are left out, so that it is what was written before there were any."""
    told = {n: _plain(row.get(n)) for n in _names(table)}
    return json.dumps(
        {n: value for n, value in told.items() if value is not None or n not in ADDED},
        ensure_ascii=False,
    )


def read_back(table: Table, text: str) -> dict[str, Any]:
    """Return the row that `written` was given."""
    row = dict.fromkeys(_names(table)) | json.loads(text)
    times = {c.name for c in table.columns if isinstance(c.type, UtcText)}
    return {
        name: datetime.fromisoformat(value) if name in times and value is not None else value
        for name, value in row.items()
    }


def digest(seal: Seal, table: Table, row: Row) -> str:
    """Return what tells a row from any other state of it; its bio is open."""
    return seal.digest(written(table, row))[:32]


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name != "workspace_id"]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value
