"""Creators' claims to their accounts, and what they let be said of them, in the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Select, and_, delete, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.community.ranking import rank
from core.analytics.community.votes import CONTESTED
from core.capabilities.ports.creators import EVERYWHERE, About, Claim, CreatorWord
from core.storage.community.claimed import (
    KEPT,
    awake,
    contested_before,
    homes_of,
    undo,
    weigh_anew,
)
from core.storage.community.standings import refresh
from core.storage.community.votes import displayed, read_votes, seen, unwanted
from core.storage.engine.database import Database
from core.storage.engine.tokens import minted
from core.storage.tables import (
    creator_claim,
    creator_word,
    moderation,
    recommendation,
    workspace,
)
from core.storage.turns.turns import Turn

k, w, r = creator_claim.c, creator_word.c, recommendation.c
COLUMNS: Final = (
    k.id, k.handle, k.code, k.state, k.workspace_id, k.person_id, k.chat_id, k.asked_at,
)  # fmt: skip
MOST_A_DAY: Final = 3


class SqlCreators:
    """Implements the port `core.capabilities.ports.Creators` for the speaker of one turn."""

    def __init__(self, database: Database, turn: Turn, mint: Callable[[], str] = minted) -> None:
        self._database = database
        self._turn = turn
        self._me = turn.speaker.person_id
        self._mint = mint

    async def claims(self) -> tuple[Claim, ...]:
        """Return the speaker's claims, those for every community, newest first."""
        mine = select(*COLUMNS).where(k.person_id == self._me, k.workspace_id == EVERYWHERE)
        return await self._claims(mine.order_by(k.id.desc()))

    async def claim(self, handle: str) -> Claim | None:
        """Return the speaker's claim of an account, begun now if need be; None: too many today."""
        known = [claim for claim in await self.claims() if claim.handle == handle]
        if known:
            return known[0]
        day = self._turn.now - timedelta(days=1)
        if sum(claim.asked_at > day for claim in await self.claims()) >= MOST_A_DAY:
            return None
        connection = await self._turn.writing()
        row = {
            "workspace_id": EVERYWHERE,
            "handle": handle,
            "person_id": self._me,
            "chat_id": self._turn.speaker.chat_id,
            "code": f"GDG-{self._mint()[:6].upper()}",
            "asked_at": self._turn.now,
        }
        await connection.execute(insert(creator_claim).values(**row))
        return await self.claim(handle)

    async def platform(self, handle: str) -> str | None:
        """Return the platform that all communities name for an account; None for several or none."""
        query = select(r.platform).distinct().where(r.handle == handle, r.platform.is_not(None))
        async with self._turn.reading() as connection:
            found = await connection.execute(query.where(r.workspace_id.like("g%")))
        named = found.scalars().all()
        return str(named[0]) if len(named) == 1 else None

    async def place(self, claim: Claim) -> tuple[int, ...]:
        """Note that the code stands in the bio; return the groups whose administrators to tell.

        A group is told of one claim a day, and of the same one once.
        """
        connection = await self._turn.writing()
        mine = and_(k.handle == claim.handle, k.person_id == self._me)
        refused = and_(mine, k.state == "refused", k.workspace_id != EVERYWHERE)
        await connection.execute(delete(creator_claim).where(refused))
        placed = update(creator_claim).where(k.id == claim.id, k.state != "proven")
        await connection.execute(placed.values(state="placed"))
        if claim.state != "asked":
            return ()
        lately = select(k.handle).where(
            k.workspace_id == EVERYWHERE,
            k.state != "asked",
            k.id != claim.id,
            k.asked_at > self._turn.now - timedelta(days=1),
        )
        speaks = select(r.workspace_id).distinct().where(r.workspace_id.like("g%"))
        told = speaks.where(r.handle.in_(lately))
        found = await connection.execute(
            speaks.where(r.handle == claim.handle, r.workspace_id.not_in(told))
        )
        return await awake(connection, list(found.scalars()), self._turn.now)

    async def prove(self, claim: Claim) -> None:
        """Note that a connector found the code: the proof holds everywhere."""
        connection = await self._turn.writing()
        change = update(creator_claim).where(k.id == claim.id, k.person_id == self._me)
        await connection.execute(change.values(state="proven", decided_at=self._turn.now))
        await weigh_anew(connection, claim.handle, self._turn.now)

    async def proven(self, handle: str) -> bool:
        """Return whether the speaker proved this account, anywhere."""
        query = select(k.id).where(k.person_id == self._me, k.handle == handle)
        connection = await self._turn.writing()
        return (await connection.execute(query.where(k.state == "proven"))).first() is not None

    async def about(self, handle: str) -> tuple[About, ...]:
        """Return what is shown of an account where the speaker proved that it is theirs."""
        connection = await self._turn.writing()
        homes = list((await connection.execute(homes_of(self._me, handle))).scalars())
        return tuple([await self._one(connection, handle, home) for home in homes])

    async def _one(self, connection: AsyncConnection, handle: str, home: str) -> About:
        born = select(workspace.c.created_at).where(workspace.c.id == home)
        opened = (await connection.execute(born)).scalar_one()
        votes = await read_votes(connection, displayed(home).where(r.handle == handle))
        found = rank(votes, opened, self._turn.now)
        held = seen(home).where(r.handle == handle, r.state == "held", r.held == CONTESTED)
        waiting = (
            ()
            if await self._unsaid(connection, handle, home)
            else await read_votes(connection, held)
        )
        word = select(w.words, w.removed, w.at).where(w.workspace_id == home, w.handle == handle)
        row = (await connection.execute(word)).one_or_none()
        settled = await connection.execute(contested_before(home, handle))
        return About(
            home,
            found[0] if found else None,
            CreatorWord(*row) if row else CreatorWord(),
            waiting,
            frozenset(settled.scalars()),
        )

    async def _unsaid(self, connection: AsyncConnection, handle: str, home: str) -> bool:
        gone = unwanted(home).where(w.handle == handle)
        return (await connection.execute(gone)).first() is not None

    async def contest(self, handle: str, home: str, entry_id: int) -> bool:
        """Let an entry wait for the administrators; once for each entry."""
        connection = await self._turn.writing()
        if home not in list((await connection.execute(homes_of(self._me, handle))).scalars()):
            return False
        this = and_(r.id == entry_id, r.workspace_id == home, r.handle == handle)
        waits = update(recommendation).where(
            this, r.state == "shown", r.id.not_in(contested_before(home, handle))
        )
        done = await connection.execute(waits.values(state="held", held=CONTESTED))
        if not done.rowcount:
            return False
        await self._record(connection, home, handle, CONTESTED, entry_id)
        await refresh(connection, home, (handle,), self._turn.now)
        return True

    async def answer(self, handle: str, home: str, words: str) -> bool:
        """Show these words beside what is said; "" takes them back."""
        return bool(
            await self._say(handle, (home,), "answered" if words else "unanswered", words=words)
        )

    async def remove(self, handle: str, removed: bool) -> int:
        """Show nothing of this account any more where it was proven, or allow it again."""
        return await self._say(handle, None, "removed" if removed else "allowed", removed=removed)

    async def _say(
        self, handle: str, only: tuple[str, ...] | None, action: str, **said: Any
    ) -> int:
        connection = await self._turn.writing()
        homes = [
            home
            for home in (await connection.execute(homes_of(self._me, handle))).scalars()
            if only is None or home in only
        ]
        values = {**said, "person_id": self._me, "at": self._turn.now}
        for home in homes:
            key = {"workspace_id": home, "handle": handle}
            new = self._database.insert(creator_word).values(**key, **values)
            await connection.execute(
                new.on_conflict_do_update(index_elements=list(key), set_=values)
            )
            await self._record(connection, home, handle, action)
            await refresh(connection, home, (handle,), self._turn.now)
        return len(homes)

    async def waiting(self, home: str) -> tuple[Claim, ...]:
        """Return the claims that may be decided for a community, or by an operator."""
        lately = self._turn.now - KEPT
        if home == EVERYWHERE:
            mine = or_(k.state == "placed", and_(k.state == "proven", k.decided_at > lately))
            query = select(*COLUMNS).where(k.workspace_id == EVERYWHERE, mine)
            return await self._claims(query.order_by(k.id))
        spoken = select(r.handle).where(r.workspace_id == home)
        here = creator_claim.alias()
        decided = exists().where(
            here.c.workspace_id == home,
            here.c.handle == k.handle,
            here.c.person_id == k.person_id,
        )
        asking = and_(
            k.workspace_id == EVERYWHERE, k.state == "placed", k.handle.in_(spoken), ~decided
        )
        undone = and_(k.workspace_id == home, k.state == "proven", k.decided_at > lately)
        return await self._claims(select(*COLUMNS).where(or_(asking, undone)).order_by(k.id))

    async def decide(self, home: str, claim_id: int, proven: bool) -> Claim | None:
        """Note that the code was found or not, with a record."""
        known = next((one for one in await self.waiting(home) if one.id == claim_id), None)
        if known is None:
            return None
        connection = await self._turn.writing()
        state = "proven" if proven else "refused"
        decided = {"state": state, "decided_at": self._turn.now, "decided_by": self._me}
        key = {"workspace_id": home, "handle": known.handle, "person_id": known.person_id}
        row = {**key, "chat_id": known.chat_id, "code": known.code, "asked_at": known.asked_at}
        new = self._database.insert(creator_claim).values(**row, **decided)
        await connection.execute(new.on_conflict_do_update(index_elements=list(key), set_=decided))
        if not proven:
            await undo(connection, home, known, self._turn.now)
        await weigh_anew(connection, known.handle, self._turn.now)
        if home != EVERYWHERE:
            await self._record(connection, home, known.handle, state)
        where = [k.workspace_id == home, k.handle == known.handle, k.person_id == known.person_id]
        return (await self._claims(select(*COLUMNS).where(*where)))[0]

    async def _record(
        self,
        connection: AsyncConnection,
        home: str,
        handle: str,
        action: str,
        entry: int | None = None,
    ) -> None:
        record: dict[str, Any] = {"workspace_id": home, "handle": handle, "action": action}
        record |= {"recommendation_id": entry, "person_id": self._me, "at": self._turn.now}
        await connection.execute(insert(moderation).values(**record))

    async def _claims(self, query: Select[Any]) -> tuple[Claim, ...]:
        connection = await self._turn.writing()
        return tuple(Claim(*row) for row in await connection.execute(query))
