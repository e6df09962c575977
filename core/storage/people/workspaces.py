"""Workspaces, their members, invitations and team chats in the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import OWNER, Invitation, Member, Space, Team
from core.capabilities.ports.workspaces import ROLES
from core.storage.engine.database import Database
from core.storage.engine.tokens import digest
from core.storage.people.invitations import BRIEFLY, VALID, still_invites, used_up
from core.storage.tables import business, invitation, member, subscription, team
from core.storage.tables import workspace as workspaces
from core.storage.turns.membership import end_membership
from core.storage.turns.turns import Turn

NAME: Final = 60

i, m, t = invitation.c, member.c, team.c


class SqlWorkspaces:
    """Implements the port `core.capabilities.ports.Workspaces` for the speaker of one turn.

    `mint` returns a new secret of at least 96 bits, in lower case letters and digits.
    """

    def __init__(self, database: Database, turn: Turn, name: str, mint: Callable[[], str]) -> None:
        self._database = database
        self._turn = turn
        self._me = turn.speaker.person_id
        self._name = name[:64]
        self._mint = mint

    async def mine(self) -> tuple[Space, ...]:
        """Return the businesses that the speaker works for, their own first."""
        query = _spaces().where(m.person_id == self._me, workspaces.c.kind == "business")
        async with self._turn.reading() as connection:
            rows = list(await connection.execute(query.order_by(m.joined_at.nulls_first())))
        own = f"p{self._me}"
        found = [self._space(*row) for row in rows]
        if all(space.id != own for space in found):
            found.append(self._space(own, None, OWNER))
        return tuple(sorted(found, key=lambda s: s.id != own))

    async def active(self) -> Space:
        """Return the workspace that this chat acts for."""
        known = self._turn.known
        query = select(business.c.name).where(business.c.workspace_id == known.workspace_id)
        async with self._turn.reading() as connection:
            name = (await connection.execute(query)).scalar_one_or_none()
        return self._space(known.workspace_id, name, known.role)

    async def open(self, name: str) -> Space:
        """Make a further business of the speaker, and switch to it."""
        connection, now = await self._turn.writing(), self._turn.now
        new = f"w{self._mint()[:24]}"
        await connection.execute(insert(workspaces).values(id=new, kind="business", created_at=now))
        await connection.execute(
            insert(business).values(workspace_id=new, name=name[:NAME], changed_at=now)
        )
        await self._join(connection, new, OWNER)
        self._turn.switch(new, OWNER)
        return Space(new, name[:NAME], OWNER, active=True)

    async def switch(self, workspace_id: str) -> Space | None:
        """Let this private chat act for another business of the speaker."""
        if self._turn.speaker.chat_kind != "private":
            return None
        found = next((s for s in await self.mine() if s.id == workspace_id), None)
        if found is None:
            return None
        self._turn.switch(found.id, found.role)
        return replace(found, active=True)

    async def members(self) -> tuple[Member, ...]:
        """Return who works for the active workspace, owners first."""
        here = self._turn.known.workspace_id
        query = select(m.person_id, m.name, m.role, m.joined_at).where(m.workspace_id == here)
        async with self._turn.reading() as connection:
            rows = list(await connection.execute(query.order_by(m.joined_at.nulls_first())))
        found = [
            Member(who, self._called(who, name), role, at, settled=here == f"p{who}")
            for who, name, role, at in rows
            if role in ROLES
        ]
        return tuple(sorted(found, key=lambda one: ROLES.index(one.role)))

    async def invite(self, role: str) -> str | None:
        """Return the token of a new link to join the active workspace."""
        if not self._owns or role not in ROLES:
            return None
        connection = await self._turn.writing()
        await self._introduce(connection)
        return await self._issue(
            connection, VALID, role, workspace_id=self._turn.known.workspace_id
        )

    async def invited(self) -> int:
        """Return how many links to join the active workspace still work."""
        here = i.workspace_id == self._turn.known.workspace_id
        query = select(func.count()).where(here, i.expires_at > self._turn.now, still_invites())
        async with self._turn.reading() as connection:
            return (await connection.execute(query)).scalar_one()

    async def revoke(self) -> int:
        """Let those links work no more, where the speaker owns it; return how many there were."""
        if not self._owns:
            return 0
        count = await self.invited()
        connection = await self._turn.writing()
        here = i.workspace_id == self._turn.known.workspace_id
        await connection.execute(delete(invitation).where(here))
        return count

    async def invitation(self, token: str) -> Invitation | None:
        """Return what a link is for, None where it was used, has expired or never was."""
        query = (
            select(invitation, business.c.name)
            .select_from(invitation.outerjoin(business, business.c.workspace_id == i.workspace_id))
            .where(i.digest == digest(token), i.expires_at > self._turn.now, still_invites())
        )
        async with self._turn.reading() as connection:
            row = (await connection.execute(query)).mappings().one_or_none()
        if row is None:
            return None
        there = row["workspace_id"]
        space = self._space(there, row["name"], row["role"]) if there else None
        return Invitation(
            row["role"], space, row["chat_id"], row["title"], row["person_id"], row["expires_at"]
        )

    async def accept(self, token: str) -> Space | None:
        """Use a link to join, and switch there; who is a member already keeps their role."""
        found = await self.invitation(token)
        if found is None or found.space is None or self._turn.speaker.chat_kind != "private":
            return None
        connection = await self._turn.writing()
        if not await used_up(connection, token):
            return None
        await self._join(connection, found.space.id, found.role)
        return await self.switch(found.space.id)

    async def change(self, person_id: int, role: str) -> bool:
        """Give a member another role; the last owner stays one."""
        connection = await self._turn.alone()
        one = await self._colleague(person_id)
        if one is None or not await self._still_owns() or role not in ROLES or one.settled:
            return False
        if one.role == OWNER and role != OWNER and await self._owners() < 2:
            return False
        await connection.execute(update(member).where(*self._of(person_id)).values(role=role))
        if person_id == self._me:
            self._turn.switch(self._turn.known.workspace_id, role)
        return True

    async def remove(self, person_id: int) -> bool:
        """End a membership: that of others by an owner, one's own by anybody but the last owner."""
        connection = await self._turn.alone()
        one = await self._colleague(person_id)
        if one is None or one.settled:
            return False
        if person_id != self._me and not await self._still_owns():
            return False
        if one.role == OWNER and await self._owners() < 2:
            return False
        here = self._turn.known.workspace_id
        await connection.execute(delete(member).where(*self._of(person_id)))
        await end_membership(connection, here, person_id)
        if person_id == self._me and self._turn.speaker.chat_kind == "private":
            self._turn.switch(self._turn.speaker.own_workspace, OWNER)
        return True

    async def request(self, title: str) -> str:
        """Return the token of a link by which the speaker may bind this group."""
        connection = await self._turn.writing()
        chat = self._turn.speaker.chat_id
        return await self._issue(connection, BRIEFLY, OWNER, chat_id=chat, title=title[:128])

    async def bind(self, token: str) -> Team | None:
        """Make the group of a link the team's chat of the active workspace, which one owns."""
        found = await self.invitation(token)
        if found is None or found.chat_id is None or found.person_id != self._me:
            return None
        if not self._owns or self._turn.speaker.chat_kind != "private":
            return None
        connection = await self._turn.writing()
        if not await used_up(connection, token):
            return None
        row = {
            "workspace_id": self._turn.known.workspace_id,
            "title": found.title,
            "person_id": self._me,
            "since": self._turn.now,
        }
        new = self._database.insert(team).values(chat_id=found.chat_id, **row)
        await connection.execute(new.on_conflict_do_update(index_elements=["chat_id"], set_=row))
        await _quiet(connection, found.chat_id)
        return Team(found.chat_id, found.title, await self.active())

    async def release(self, chat_id: int) -> Team | None:
        """Let a group act for itself again."""
        found = next((one for one in await self.teams() if one.chat_id == chat_id), None)
        if found is None or not self._owns:
            return None
        connection = await self._turn.writing()
        await connection.execute(delete(team).where(t.chat_id == chat_id))
        await _quiet(connection, chat_id)
        return found

    async def teams(self) -> tuple[Team, ...]:
        """Return the groups that act for the active workspace."""
        space = await self.active()
        query = select(t.chat_id, t.title).where(t.workspace_id == space.id).order_by(t.since)
        async with self._turn.reading() as connection:
            return tuple(
                Team(chat, title, space) for chat, title in await connection.execute(query)
            )

    @property
    def _owns(self) -> bool:
        return self._turn.known.role == OWNER

    def _space(self, space: str, name: str | None, role: str) -> Space:
        return Space(space, name or "", role, active=space == self._turn.known.workspace_id)

    def _called(self, person_id: int, name: str | None) -> str:
        return (self._name if person_id == self._me else name) or ""

    def _of(self, person_id: int) -> tuple[Any, Any]:
        return m.workspace_id == self._turn.known.workspace_id, m.person_id == person_id

    async def _still_owns(self) -> bool:
        """Whether the speaker owns the workspace: another owner may have changed that just now."""
        me = await self._colleague(self._me)
        return me is not None and me.role == OWNER

    async def _colleague(self, person_id: int) -> Member | None:
        return next((one for one in await self.members() if one.person_id == person_id), None)

    async def _owners(self) -> int:
        return sum(one.role == OWNER for one in await self.members())

    async def _introduce(self, connection: AsyncConnection) -> None:
        """Keep what colleagues will call the speaker, once there are colleagues."""
        await connection.execute(update(member).where(*self._of(self._me)).values(name=self._name))

    async def _issue(
        self, connection: AsyncConnection, lasts: timedelta, role: str, **what: Any
    ) -> str:
        token, until = self._mint(), self._turn.now + lasts
        row = {"role": role, "person_id": self._me, "expires_at": until, **what}
        await connection.execute(insert(invitation).values(digest=digest(token), **row))
        return token

    async def _join(self, connection: AsyncConnection, space: str, role: str) -> None:
        row = {
            "workspace_id": space,
            "person_id": self._me,
            "role": role,
            "name": self._name,
            "joined_at": self._turn.now,
        }
        new = self._database.insert(member).values(**row)
        await connection.execute(new.on_conflict_do_nothing())


def _spaces() -> Select[Any]:
    named = business.c.workspace_id == m.workspace_id
    return select(m.workspace_id, business.c.name, m.role).select_from(
        member.join(workspaces, workspaces.c.id == m.workspace_id).outerjoin(business, named)
    )


async def _quiet(connection: AsyncConnection, chat_id: int) -> None:
    """End what a group was sent of the workspace that it acted for until now."""
    s = subscription.c
    await connection.execute(
        update(subscription)
        .where(s.chat_id == chat_id)
        .values(state="ended", fence=s.fence + 1, lease_until=None)
    )
