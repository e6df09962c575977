"""Takes an intake back: the catalogue is as it was before, or nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Table, delete, func, select, tuple_, update

from core.capabilities.ports import TakenBack
from core.storage.catalogue.columns import CHUNK, chunks
from core.storage.catalogue.journal import GONE, KEPT, digest, read_back
from core.storage.catalogue.rows import KEYS, CatalogueRows
from core.storage.catalogue.summaries import summarise_changed
from core.storage.tables import (
    campaign,
    collaboration,
    comment,
    creator,
    creator_summary,
    entry,
    intake,
    intake_row,
    post,
    snapshot,
)

i, ir = intake.c, intake_row.c
NAMED = 5


@dataclass(frozen=True, slots=True)
class _Part:
    """What was done to one table: keys of rows that were new, rows as they were, by key."""

    new: list[tuple[str, ...]] = field(default_factory=list)
    before: dict[tuple[str, ...], dict[str, Any]] = field(default_factory=dict)


async def take_back(
    catalogue: CatalogueRows,
    person_id: int,
    now: datetime,
    intake_id: int | None = None,
    kind: str = "import",
) -> TakenBack:
    """Take back an intake of somebody, the newest of a kind where none is named, within the caller's
    transaction.

    Refuses, and changes nothing, where one of its rows was changed since, or something leans on one that
    would go.
    """
    mine = select(i.id, i.kind, i.title, i.batches, i.at, i.undone_at).where(
        i.workspace_id == catalogue.workspace_id, i.person_id == person_id, i.at > now - KEPT
    )
    mine = mine.where(i.kind == kind if intake_id is None else i.id == intake_id)
    found = (await catalogue.connection.execute(mine.order_by(i.id.desc()).limit(1))).one_or_none()
    if found is None:
        return TakenBack("nothing")
    number, kind, title, noted, at, undone = found
    if undone is not None:
        return TakenBack("already", title, kind)
    batches = tuple(int(one) for one in noted.split(",") if one)
    work = _Work(catalogue)
    parts, changed = await work.read(number)
    leaning = await work.leaning(parts, at, batches)
    if changed or leaning:
        return TakenBack(
            "built_on", title, kind, blocking=tuple(dict.fromkeys([*changed, *leaning]))[:NAMED]
        )
    if not (batches or any(part.new or part.before for part in parts.values())):
        return TakenBack("empty", title, kind)
    await work.restore(parts, now)
    done = update(intake).where(i.id == number).values(undone_at=now)
    await catalogue.connection.execute(done)
    return TakenBack(
        "done",
        title,
        kind,
        removed=tuple(len(parts[t].new) for t in (creator, post, comment)),
        restored=tuple(len(parts[t].before) for t in (creator, post, comment)),
        batches=batches,
    )


async def last_noted(catalogue: CatalogueRows, person_id: int, now: datetime) -> int | None:
    """Return the newest import of somebody that can be taken back and was not yet."""
    query = select(func.max(i.id)).where(
        *(i.workspace_id == catalogue.workspace_id, i.person_id == person_id, i.kind == "import"),
        *(i.at > now - KEPT, i.undone_at.is_(None)),
    )
    found: int | None = (await catalogue.connection.execute(query)).scalar_one()
    return found


@dataclass(frozen=True, slots=True)
class _Work:
    catalogue: CatalogueRows

    async def _rows(self, query: Select[Any]) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in await self.catalogue.connection.execute(query)]

    async def read(self, number: int) -> tuple[dict[Table, _Part], list[str]]:
        """Return what an intake did by table, and the first keys of rows that are not as it left them."""
        parts, changed = {}, []
        for table, key in KEYS.items():
            part = parts[table] = _Part()
            query = select(ir.first, ir.second, ir.before, ir.after).where(
                ir.intake_id == number, ir.kind == table.name
            )
            rows = await self._rows(query)
            keys = [(first, second)[: len(key)] for first, second, _, _ in rows]
            now = await self.catalogue.by_key(table, keys)
            for name, (_, _, before, after) in zip(keys, rows, strict=True):
                row = now.get(name)
                if after != (digest(self.catalogue.seal, table, row) if row else GONE):
                    changed.append(name[0])
                elif before is None:
                    part.new.append(name)
                else:
                    part.before[name] = read_back(table, self.catalogue.seal.open(before) or "{}")
        return parts, changed

    async def leaning(
        self, parts: dict[Table, _Part], at: datetime, batches: tuple[int, ...]
    ) -> list[str]:
        """Return whom something leans on that came later: posts of an account that would go, comments below
        a post that would, a campaign with the account."""
        accounts = [name[0] for name in parts[creator].new]
        found = await self._others(post, accounts, {*parts[post].new})
        found += await self._others(comment, [n[1] for n in parts[post].new], {*parts[comment].new})
        c, e = collaboration.c, entry.c
        noted = (
            select(func.count())
            .where(e.collaboration_id == c.id, e.at > at, e.batch.not_in(batches))
            .scalar_subquery()
        )
        handles = {name.partition(":")[2]: name for name in accounts}
        for part in chunks(list(handles), CHUNK):
            query = select(c.handle).join(campaign, campaign.c.id == c.campaign_id)
            query = query.where(c.workspace_id == self.catalogue.workspace_id, c.handle.in_(part))
            later = query.where((campaign.c.created_at > at) | (noted > 0))
            found += [handles[h] for (h,) in await self._rows(later)]
        return found

    async def _others(
        self, table: Table, owners: Sequence[str], own: set[tuple[str, ...]]
    ) -> list[str]:
        """Return the owners of rows that this intake did not write."""
        key = [table.c[name] for name in KEYS[table]]
        found: list[str] = []
        for part in chunks(owners, CHUNK):
            query = select(*key).where(
                table.c.workspace_id == self.catalogue.workspace_id, key[0].in_(part)
            )
            rows = await self._rows(query)
            found += [row[0] for row in rows if row not in own]
        return found

    async def restore(self, parts: dict[Table, _Part], now: datetime) -> None:
        """Delete what was new, write what was there as it was, and summarise anew whom it is of."""
        own = self.catalogue
        touched = {n[0] for t in (creator, post) for n in [*parts[t].new, *parts[t].before]}
        posts = [n[0] for n in [*parts[comment].new, *parts[comment].before]]
        touched |= await own.owners(posts)
        touched |= {n[0] for n in [*parts[snapshot].new, *parts[snapshot].before]}
        for table, part in parts.items():
            columns = [table.c[name] for name in KEYS[table]]
            for keys in chunks(part.new, CHUNK):
                match = tuple_(*columns).in_(keys)
                gone = delete(table).where(table.c.workspace_id == own.workspace_id, match)
                await own.connection.execute(gone)
            await own.write(table, list(part.before.values()))
        gone_ids = [name[0] for name in parts[creator].new]
        s = creator_summary.c
        for ids in chunks(gone_ids, CHUNK):
            await own.connection.execute(
                delete(creator_summary).where(
                    s.workspace_id == own.workspace_id, s.creator_id.in_(ids)
                )
            )
        still = sorted(touched.difference(gone_ids))
        if still:
            await summarise_changed(own.database, own.connection, own.workspace_id, still, now)
