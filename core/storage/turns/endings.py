"""What a turn leaves behind, written in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.dialogue.state import State
from core.messages import Reply
from core.storage.engine.database import Database
from core.storage.queues.outbox import post
from core.storage.replicas.leases import Leases
from core.storage.tables import button, conversation, inbox, member
from core.storage.turns.speakers import Known, Speaker


class AlreadyDoneError(Exception):
    """Another process ended this turn; nothing of this one may be kept."""


@dataclass(slots=True)
class Ending:
    """What a turn leaves behind, written in one transaction."""

    speaker: Speaker
    known: Known
    now: datetime
    state: State
    replies: Sequence[Reply] = ()
    receipt: int | None = None
    forget: bool = False
    letters: Sequence[tuple[int, Reply]] = ()


async def write_endings(
    database: Database,
    leases: Leases | None,
    connection: AsyncConnection,
    endings: Sequence[Ending],
) -> None:
    """Write what these turns leave, within the caller's transaction.

    Raises:
        AlreadyDoneError: one of the updates was done before.
        LostLeaseError: one of the chats has gone to another replica.
    """
    receipts = [e.receipt for e in endings if e.receipt is not None]
    slices = await _finish_inbox(connection, receipts)
    if leases is not None and slices:
        await leases.guard(connection, slices)
    kept = {(e.speaker.chat_id, e.speaker.person_id): e for e in endings if not e.forget}
    if kept:
        upsert = database.insert(conversation)
        await connection.execute(
            upsert.on_conflict_do_update(
                index_elements=["chat_id", "person_id"],
                set_={
                    name: upsert.excluded[name] for name in ("state", "workspace_id", "updated_at")
                },
            ),
            [_conversation_row(e) for e in kept.values()],
        )
    await _took_part(connection, list(kept.values()))
    answered = [e for e in endings if e.receipt is not None]
    mail = [(e.speaker.chat_id, "reply", r) for e in answered for r in e.replies]
    mail += [(chat, "reply", r) for e in endings for chat, r in e.letters]
    if mail:
        await post(connection, mail, endings[0].now)
    shown = {(row["chat_id"], row["key"]): row for e in endings for row in _button_rows(e)}
    if shown:
        new = database.insert(button)
        again = {name: new.excluded[name] for name in ("person_id", "shown_at")}
        await connection.execute(
            new.on_conflict_do_update(index_elements=["chat_id", "key"], set_=again),
            list(shown.values()),
        )


async def _took_part(connection: AsyncConnection, endings: Sequence[Ending]) -> None:
    """Count, once a day (UTC), that people took part in their group's space."""
    rows = [
        {"space": e.speaker.own_workspace, "who": e.speaker.person_id, "day": f"{e.now:%Y-%m-%d}"}
        for e in endings
        if e.speaker.chat_kind == "group" and e.known.last_day != f"{e.now:%Y-%m-%d}"
    ]
    if not rows:
        return
    m = member.c
    day: BindParameter[str] = bindparam("day")
    another = or_(m.last_day.is_(None), m.last_day < day)
    change = update(member).where(
        m.workspace_id == bindparam("space"), m.person_id == bindparam("who"), another
    )
    await connection.execute(change.values(active_days=m.active_days + 1, last_day=day), rows)


async def _finish_inbox(connection: AsyncConnection, receipts: Sequence[int]) -> set[int]:
    """Mark updates done; return the slices that they belong to."""
    if not receipts:
        return set()
    done = await connection.execute(
        update(inbox)
        .where(inbox.c.id.in_(receipts), inbox.c.state == "pending")
        .values(state="done", payload=None, chat_key="", error=None)
        .returning(inbox.c.slice)
    )
    slices = list(done.scalars())
    if len(slices) != len(set(receipts)):
        raise AlreadyDoneError(f"of {receipts}")
    return set(slices)


def _conversation_row(ending: Ending) -> dict[str, Any]:
    speaker = ending.speaker
    private = speaker.chat_kind == "private"
    return {
        "chat_id": speaker.chat_id,
        "person_id": speaker.person_id,
        "workspace_id": ending.known.workspace_id if private else speaker.own_workspace,
        "state": ending.state.to_json(),
        "updated_at": ending.now,
    }


def _button_rows(ending: Ending) -> list[dict[str, Any]]:
    said = [(ending.speaker.chat_id, reply) for reply in ending.replies]
    return [
        {
            "chat_id": chat,
            "key": key,
            "payload": b.payload.encode(),
            "shown_at": ending.now,
            "person_id": ending.speaker.person_id,
        }
        for chat, reply in [*said, *ending.letters]
        for row in reply.buttons
        for b in row
        if b.payload is not None and (key := b.payload.key()).startswith("#")
    ]
