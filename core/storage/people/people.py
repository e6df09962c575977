"""What is kept of one person: their choices, a copy of everything, and its deletion."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Table, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.capabilities.ports import OWNER
from core.storage.community.standings import refresh, touched
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.engine.tokens import minted
from core.storage.people.copies import Others, acts, plain
from core.storage.people.moving import move_workspace
from core.storage.queues.quarantine import forget_of
from core.storage.tables import (
    agreement,
    business,
    button,
    campaign,
    collaboration,
    comment,
    conversation,
    creator,
    creator_claim,
    creator_summary,
    creator_word,
    delivery,
    entry,
    flood,
    intake,
    intake_row,
    invitation,
    joint,
    joint_share,
    member,
    moderation,
    outbox,
    outbox_file,
    person,
    post,
    price_paid,
    proposed,
    recommendation,
    snapshot,
    subscription,
    team,
    unmatched,
    vendor_token,
    workspace,
)
from core.storage.turns.membership import owners, send_home
from core.storage.turns.turns import Turn

NOBODY = 0

LEFT: Final[tuple[Column[int], ...]] = (
    *(entry.c.person_id, campaign.c.created_by, subscription.c.person_id, intake.c.person_id),
    *(moderation.c.person_id, creator_claim.c.decided_by, creator_word.c.person_id),
    *(team.c.person_id, joint.c.created_by),
)
"""Who did what stays with a group or a team when they go."""
"""Stands in a group's log for people who had everything about them deleted."""


class SqlPeople:
    """Implements the port `core.capabilities.ports.People` for the speaker of one turn.

    What belongs to a person: the row about them, their conversations and memberships, and the
    workspaces that they alone own. A business that has another owner stays with that one. What they
    noted in a group's or a team's workspace belongs to it; what they recommended and agreed with
    is their own word, and goes with them.
    """

    def __init__(
        self, database: Database, seal: Seal, turn: Turn, mint: Callable[[], str] = minted
    ) -> None:
        self._database = database
        self._seal = seal
        self._turn = turn
        self._mint = mint
        self._id = turn.speaker.person_id

    async def choose_language(self, language: str) -> None:
        """Answer in this language from now on."""
        await self._set(language=language)

    async def choose_zone(self, zone: str) -> None:
        """Show times in this IANA zone from now on."""
        await self._set(zone=zone)

    async def keeps_unmatched(self) -> bool:
        """Return whether this person's words may be kept where they were not understood."""
        return bool(self._turn.known.keeps_unmatched)

    async def choose_unmatched(self, keep: bool) -> None:
        """Keep such words from now on, or stop and delete those that were kept."""
        await self._set(keeps_unmatched=keep)
        if not keep:
            connection = await self._turn.writing()
            await connection.execute(delete(unmatched).where(self._wrote()))

    async def export(self) -> Mapping[str, object]:
        """Return everything that is kept of this person, table by table, as JSON values: with all
        of the businesses that they own, what they noted themselves in others, and what they decided. Colleagues stand in
        it without their ids."""
        copy: dict[str, object] = {}
        async with self._turn.reading() as connection:
            alone, shared = await owners(connection, self._id)
            own, others = self._own(), Others(self._id)
            for table, condition in self._belongings([*alone, *shared]):
                columns = [c for c in table.c if not c.info.get("derived")]
                query = select(*columns).where(own.get(table, condition))
                if table is intake_row:  # what was not there before says nothing
                    query = query.where(intake_row.c.before.is_not(None))
                if table is entry:
                    query = select(*columns).where(or_(condition, entry.c.person_id == self._id))
                rows = await connection.execute(query)
                copy[table.name] = [
                    others.unnamed(plain(dict(r._mapping), self._seal)) for r in rows
                ]
            for name, done in acts(self._id):
                rows = await connection.execute(done)
                copy[name] = [others.unnamed(plain(dict(r._mapping), self._seal)) for r in rows]
        return copy

    def _own(self) -> dict[Table, ColumnElement[bool]]:
        """Return what selects rows for a copy where a colleague has rows of their own."""
        s = subscription.c
        mine = or_(s.chat_id == self._id, s.person_id == self._id)
        return {
            subscription: mine,
            delivery: delivery.c.subscription_id.in_(select(s.id).where(mine)),
            invitation: invitation.c.person_id == self._id,
            member: member.c.person_id == self._id,
        }

    async def employers(self) -> tuple[tuple[int, str], ...]:
        """Return (person, name of the business) of the others who own what this person works for."""
        mine, owns, space = member.alias(), member.c, business.c
        query = (
            select(owns.person_id, space.name)
            .join(
                mine, and_(mine.c.workspace_id == owns.workspace_id, mine.c.person_id == self._id)
            )
            .join(
                workspace, and_(workspace.c.id == owns.workspace_id, workspace.c.kind == "business")
            )
            .outerjoin(business, space.workspace_id == owns.workspace_id)
            .where(owns.role == OWNER, owns.person_id != self._id)
            .order_by(owns.workspace_id, owns.person_id)
        )
        async with self._turn.reading() as connection:
            return tuple((who, name or "") for who, name in await connection.execute(query))

    async def erase(self) -> Mapping[str, int]:
        """Delete everything that is kept of this person, within the turn's transaction."""
        connection = await self._turn.writing()
        deleted: dict[str, int] = {}
        letters = select(outbox.c.id).where(outbox.c.chat_id == self._id)
        await connection.execute(delete(outbox_file).where(outbox_file.c.outbox_id.in_(letters)))
        alone, shared = await owners(connection, self._id)
        if f"p{self._id}" in shared:  # its id would go on naming this person
            await move_workspace(
                connection, self._database, f"p{self._id}", f"w{self._mint()[:24]}"
            )
        await send_home(connection, conversation.c.workspace_id.in_(alone))
        mine = recommendation.c.id.in_(
            select(agreement.c.recommendation_id).where(agreement.c.person_id == self._id)
        )
        said = await touched(connection, or_(recommendation.c.person_id == self._id, mine))
        for table, condition in self._belongings(alone):
            deleted[table.name] = (
                await connection.execute(delete(table).where(condition))
            ).rowcount
        for space, handles in said.items():
            await refresh(connection, space, handles, self._turn.now)
        await self._become_nobody(connection)
        await forget_of(connection, self._id)
        self._turn.forget = True
        return deleted

    async def _become_nobody(self, connection: AsyncConnection) -> None:
        """Leave to groups and teams what was noted there, without saying by whom."""
        files = update(intake).where(intake.c.person_id == self._id)
        await connection.execute(files.values(title=""))
        for column in LEFT:
            await connection.execute(
                update(column.table).where(column == self._id).values({column.name: NOBODY})
            )

    def _wrote(self) -> Any:
        """Return what selects this person's words that were not understood."""
        return unmatched.c.person == self._seal.digest(str(self._id))

    async def _set(self, **values: str | bool) -> None:
        connection = await self._turn.writing()
        await connection.execute(update(person).where(person.c.id == self._id).values(**values))

    def _belongings(self, spaces: Sequence[str]) -> list[tuple[Table, ColumnElement[bool]]]:
        """Return each table with the condition that selects this person's rows, those of these
        workspaces among them, children first."""

        def within(table: Table) -> ColumnElement[bool]:
            return table.c.workspace_id.in_(spaces)

        subscribed = or_(subscription.c.chat_id == self._id, within(subscription))
        mine = select(subscription.c.id).where(subscribed)
        catalogue = (creator_summary, comment, post, snapshot, creator, proposed)
        noted = (intake_row, intake)
        kept = (team, business, vendor_token, entry, collaboration, campaign, *noted, *catalogue)
        shop = joint_share.c.workspace_id == f"p{self._id}"
        answered = creator_word.c.person_id == self._id
        return [
            (joint_share, or_(shop, within(joint_share))),
            (creator_claim, creator_claim.c.person_id == self._id),
            (creator_word, and_(answered, ~creator_word.c.removed)),
            (agreement, agreement.c.person_id == self._id),
            (recommendation, recommendation.c.person_id == self._id),
            (price_paid, price_paid.c.person_id == self._id),
            (delivery, delivery.c.subscription_id.in_(mine)),
            (subscription, subscribed),
            (invitation, or_(invitation.c.person_id == self._id, within(invitation))),
            *((table, within(table)) for table in kept),
            (unmatched, self._wrote()),
            (conversation, conversation.c.person_id == self._id),
            (button, or_(button.c.chat_id == self._id, button.c.person_id == self._id)),
            (flood, flood.c.chat_id == self._id),
            (outbox, outbox.c.chat_id == self._id),
            (member, or_(member.c.person_id == self._id, within(member))),
            (workspace, workspace.c.id.in_(spaces)),
            (person, person.c.id == self._id),
        ]
