"""The outbox: replies that were decided, kept until Telegram has taken them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.messages import Reply
from core.storage.engine.batch import Batch
from core.storage.engine.database import Database
from core.storage.queues.waiting import Queue
from core.storage.replicas.slices import slice_column
from core.storage.tables import outbox, outbox_file

KEEP_DEAD = timedelta(days=30)
"""How long it is known that a letter was given up, or an update set aside."""

NOTHING = '["",[],null,false,null,false,null]'
"""A packed reply without words."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One message on its way. `buttons` are rows of (label, kind, value): kind is `payload`
    (value is callback data), `url` or `share`. `files` maps `picture` and `document` to name and
    content, and is loaded only when `has_files` says there is something. `fault`: why what stands in
    its row cannot be read; it has no words then, and can only be buried."""

    id: int
    chat_id: int
    lane: str
    text: str
    buttons: tuple[tuple[tuple[str, str, str], ...], ...]
    edits: int | None
    has_files: bool
    attempts: int
    created_at: datetime
    answers: int | None = None
    awaits: bool = False
    thread: int | None = None
    fault: str = ""


async def post(
    connection: AsyncConnection, mail: Sequence[tuple[int, str, Reply]], now: datetime
) -> None:
    """Put (chat, lane, reply) into the outbox within the caller's transaction, in this order."""
    plain = [_row(chat_id, lane, reply, now) for chat_id, lane, reply in mail]
    if all(not (reply.picture or reply.document) for _, _, reply in mail):
        await connection.execute(insert(outbox), plain)
        return
    for row, (_, _, reply) in zip(plain, mail, strict=True):
        statement = insert(outbox).values(**row).returning(outbox.c.id)
        letter_id = (await connection.execute(statement)).scalar_one()
        files = [
            {
                "outbox_id": letter_id,
                "kind": kind,
                "name": f.name,
                "content": f.content,
            }
            for kind, f in (("picture", reply.picture), ("document", reply.document))
            if f is not None
        ]
        if files:
            await connection.execute(insert(outbox_file), files)


def _row(chat_id: int, lane: str, reply: Reply, now: datetime) -> dict[str, Any]:
    return {"chat_id": chat_id, "lane": lane, "reply": _pack(reply), "created_at": now}


def _pack(reply: Reply) -> str:
    buttons = [
        [
            [b.label, "payload", b.payload.key()]
            if b.payload
            else [b.label, "url", b.url]
            if b.url is not None
            else [b.label, "share", b.share]
            for b in row
        ]
        for row in reply.buttons
    ]
    files = bool(reply.picture or reply.document)
    said = [reply.answers, reply.awaits, reply.thread]
    packed = [reply.text, buttons, reply.edits, files, *said]
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def _unpack(
    row_id: int, chat_id: int, lane: str, reply: str, attempts: int, created_at: datetime
) -> Letter:
    """Return a letter; one that cannot be read holds up no other, and is told apart by its `fault`."""
    try:
        text, buttons, edits, files, answers, awaits, *rest = json.loads(reply)
        rows = tuple(tuple((b[0], b[1], b[2]) for b in row) for row in buttons)
        thread = rest[0] if rest else None  # written before topics were known
        if not isinstance(text, str):
            raise TypeError("no words")
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        fault = f"{type(error).__name__} in its row"
        return Letter(row_id, chat_id, lane, "", (), None, False, attempts, created_at, fault=fault)
    return Letter(
        row_id, chat_id, lane, text, rows, edits, files, attempts, created_at,
        answers, awaits, thread,
    )  # fmt: skip


COLUMNS = (
    outbox.c.id,
    outbox.c.chat_id,
    outbox.c.lane,
    outbox.c.reply,
    outbox.c.attempts,
    outbox.c.created_at,
)
"""What a `Letter` is unpacked from."""


class Outbox(Queue[Letter]):
    """Hands out letters in order and forgets them when they were taken."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, COLUMNS, slice_column(outbox.c.chat_id), _unpack)
        self._sent: Batch[int, None] = Batch(self._delete)

    async def files(self, letter_id: int) -> dict[str, tuple[str, bytes]]:
        """Return name and content of a letter's files, by kind."""
        statement = select(outbox_file.c.kind, outbox_file.c.name, outbox_file.c.content).where(
            outbox_file.c.outbox_id == letter_id
        )
        async with self._database.read() as connection:
            return {kind: (name, data) for kind, name, data in await connection.execute(statement)}

    async def sent(self, letter_id: int) -> None:
        """Forget a letter that Telegram has taken; returns when that is committed."""
        await self._sent.submit(letter_id)

    async def _delete(self, ids: Sequence[int]) -> list[None]:
        async with self._database.brief() as connection:
            await connection.execute(
                delete(outbox).where(outbox.c.id == bindparam("row")), [{"row": i} for i in ids]
            )
        return [None] * len(ids)

    async def failed(self, letter_id: int, error: str) -> None:
        """Count a try that did not succeed."""
        await self._change([letter_id], attempts=outbox.c.attempts + 1, error=error[:500])

    async def bury(
        self,
        letter_ids: Iterable[int],
        error: str,
        instead: tuple[int, str, datetime] | None = None,
    ) -> None:
        """Give these letters up: kept as `dead`, without their words. `instead` is what a chat is
        told for it: (chat, words, now)."""
        ids = list(letter_ids)
        buried = {"state": "dead", "error": error[:500], "reply": NOTHING}
        async with self._database.brief() as connection:
            await connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**buried))
            await connection.execute(delete(outbox_file).where(outbox_file.c.outbox_id.in_(ids)))
            if instead is not None:
                chat_id, words, now = instead
                await post(connection, [(chat_id, "reply", Reply(words))], now)

    async def count_pending(self) -> int:
        """Return how many letters wait."""
        statement = select(func.count()).where(outbox.c.state == "pending")
        async with self._database.read() as connection:
            return int((await connection.execute(statement)).scalar_one())

    async def purge(self, now: datetime) -> int:
        """Forget that letters were given up a month ago; return how many."""
        old = delete(outbox).where(outbox.c.state == "dead", outbox.c.created_at < now - KEEP_DEAD)
        async with self._database.write() as connection:
            return (await connection.execute(old)).rowcount

    async def _change(self, ids: Sequence[int], **values: Any) -> None:
        async with self._database.brief() as connection:
            await connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**values))
