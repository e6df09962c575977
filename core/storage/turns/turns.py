"""The unit of work: what a turn reads at its start and the one transaction that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from types import TracebackType

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import ensure_may_change
from core.dialogue.state import State
from core.messages import Payload, Reply
from core.storage.engine.batch import Batch
from core.storage.engine.database import Database
from core.storage.replicas.leases import Leases
from core.storage.tables import button, workspace
from core.storage.turns.endings import Ending, write_endings
from core.storage.turns.presence import call_group
from core.storage.turns.speakers import Known, Speaker, known_of, welcome


@dataclass(slots=True)
class Turn:
    """One turn of one speaker: open it, decide, and `end` it; leaving without ending undoes it."""

    speaker: Speaker
    known: Known
    now: datetime
    _turns: Turns
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _connection: AsyncConnection | None = None
    _ended: bool = False
    forget: bool = False

    async def writing(self) -> AsyncConnection:
        """Return the turn's transaction, opened at the first call and committed by `end`."""
        if self._connection is None:
            write = self._turns.database.write()
            self._connection = await self._stack.enter_async_context(write)
            if self.known.newcomer:
                await welcome(self._turns.database, self._connection, [(self.speaker, self.now)])
        return self._connection

    @property
    def writes(self) -> bool:
        """Whether the turn's transaction is open: until it ends, nothing of the turn may wait for
        the network."""
        return self._connection is not None

    def reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """Return where to read: in the turn's transaction once there is one, to see what it wrote."""
        if self._connection is not None:
            return nullcontext(self._connection)
        return self._turns.database.read()

    async def changing(self) -> AsyncConnection:
        """Return the turn's transaction for a change of what belongs to the workspace.

        Raises:
            MayNotChangeError: the speaker only looks on.
        """
        ensure_may_change(self.known.role)
        return await self.writing()

    async def alone(self) -> AsyncConnection:
        """Return the turn's transaction, in which nobody else numbers notes of the workspace or
        changes who belongs to it: what is read of these from now on holds until it ends."""
        connection = await self.writing()
        here = select(workspace.c.id).where(workspace.c.id == self.known.workspace_id)
        # not the key: rows that refer to the workspace were written before, here and by others
        await connection.execute(here.with_for_update(key_share=True))
        return connection

    async def call_group(self, title: str) -> None:
        """Keep what the group calls itself, where that changed; a team's chat is no community."""
        known = self.known
        if not title or not known.workspace_id.startswith("g") or title == known.group_title:
            return
        database, home = self._turns.database, known.workspace_id
        await call_group(await self.writing(), database, home, title)

    def switch(self, workspace_id: str, role: str) -> None:
        """Let this private chat act for another workspace from the end of this turn on."""
        self.known = replace(self.known, workspace_id=workspace_id, role=role)

    async def undo(self) -> None:
        """Take back everything that was written in this turn so far."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            async with self._stack:  # given back even where the rollback fails
                await connection.rollback()

    async def end(
        self,
        state: State,
        replies: Sequence[Reply],
        receipt: int | None,
        letters: Sequence[tuple[int, Reply]] = (),
    ) -> None:
        """Commit everything at once; `letters` go to other chats, wherever the turn came from.

        Raises:
            AlreadyDoneError: the update `receipt` was done before; nothing was written.
        """
        ending = Ending(
            self.speaker,
            self.known,
            self.now,
            state,
            replies,
            receipt,
            forget=self.forget,
            letters=letters,
        )
        if self._connection is None:
            await self._turns.commit(ending)
            return
        await self._turns.write(self._connection, [ending])
        self._ended = True
        await self._stack.aclose()
        if self.forget:
            await self._turns.database.scrub()

    async def __aenter__(self) -> Turn:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        async with self._stack:
            if self._connection is not None and not self._ended:
                await self._connection.rollback()


class Turns:
    """Opens turns; gathers what concurrent turns read and write into few statements.

    With `leases` no turn is committed whose chat has gone to another replica.
    """

    def __init__(self, database: Database, leases: Leases | None = None) -> None:
        self.database = database
        self._leases = leases
        self._reads: Batch[Speaker, Known] = Batch(partial(known_of, database))
        self._writes: Batch[Ending, None] = Batch(self._commit)

    async def open(self, speaker: Speaker, now: datetime) -> Turn:
        """Begin a turn with what is known of the speaker."""
        return Turn(speaker, await self._reads.submit(speaker), now, self)

    async def commit(self, ending: Ending) -> None:
        """Write what a turn leaves, together with other turns that end now."""
        await self._writes.submit(ending)

    async def write(self, connection: AsyncConnection, endings: Sequence[Ending]) -> None:
        """Write what turns leave, within a transaction of theirs."""
        await write_endings(self.database, self._leases, connection, endings)

    async def payload(self, chat_id: int, key: str) -> Payload | None:
        """Return what a button of this chat meant, or None if it was never shown here."""
        statement = select(button.c.payload).where(button.c.chat_id == chat_id, button.c.key == key)
        async with self.database.read() as connection:
            text = (await connection.execute(statement)).scalar_one_or_none()
        return Payload.decode(text) if text is not None else None

    async def _commit(self, endings: Sequence[Ending]) -> list[None]:
        async with self.database.brief() as connection:
            new = [(e.speaker, e.now) for e in endings if e.known.newcomer]
            await welcome(self.database, connection, new)
            await self.write(connection, endings)
        return [None] * len(endings)
