"""Joint campaigns in the database; results leave it for their own shop and as totals alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.analytics.campaign.joint import (
    FEWEST_SHOPS,
    MOST_SHOPS,
    Joint,
    Share,
    codes,
    draw,
    seen_by,
    split,
)
from core.storage.engine.database import Database
from core.storage.engine.tokens import minted
from core.storage.tables import business, joint_share
from core.storage.tables import joint as joint_table
from core.storage.turns.turns import Turn

j, s = joint_table.c, joint_share.c
MOST = 20


class SqlJoints:
    """Implements the port `core.capabilities.ports.Joints` for the speaker of one turn."""

    def __init__(
        self, database: Database, turn: Turn, name: str, mint: Callable[[], str] = minted
    ) -> None:
        self._database = database
        self._turn = turn
        self._name = name[:60]
        self._mint = mint
        self.shop = f"p{turn.speaker.person_id}"

    async def start(self, handle: str, cost_idr: int) -> Joint:
        """Begin one in this group; the speaker's shop takes part."""
        connection = await self._turn.writing()
        row = {
            "workspace_id": self._turn.known.workspace_id,
            "handle": handle,
            "cost_idr": cost_idr,
            "created_by": self._turn.speaker.person_id,
            "created_at": self._turn.now,
        }
        made = await connection.execute(insert(joint_table).values(**row).returning(j.id))
        number = made.scalar_one()
        await self._enter(connection, number)
        (begun,) = await self._read(connection, j.id == number)
        return begun

    async def one(self, joint_id: int) -> Joint | None:
        """Return one of this group, or one that the speaker's shop takes part in."""
        connection = await self._turn.writing()
        here = or_(j.workspace_id == self._turn.known.workspace_id, self._ours)
        found = await self._read(connection, j.id == joint_id, here)
        return found[0] if found else None

    async def here(self) -> tuple[Joint, ...]:
        """Return those of this group that are not over, newest first."""
        of_group = j.workspace_id == self._turn.known.workspace_id
        found = await self._read(await self._turn.writing(), of_group)
        return tuple(joint for joint in found if not joint.complete)

    async def cancel(self, joint: Joint) -> bool:
        """Delete one that is not closed; only by who began it."""
        if joint.closed or joint.organiser != self._turn.speaker.person_id:
            return False
        connection = await self._turn.writing()
        await connection.execute(delete(joint_share).where(s.joint_id == joint.id))
        await connection.execute(delete(joint_table).where(j.id == joint.id))
        return True

    async def mine(self) -> tuple[Joint, ...]:
        """Return those that the speaker's shop takes part in, newest first."""
        return await self._read(await self._turn.writing(), self._ours)

    @property
    def _ours(self) -> ColumnElement[bool]:
        return j.id.in_(select(s.joint_id).where(s.workspace_id == self.shop))

    async def join(self, joint: Joint) -> bool:
        """Let the speaker's shop take part, or no more; not after it was closed or is full."""
        if joint.closed:
            return False
        connection = await self._turn.writing()
        if joint.of(self.shop) is None:
            if len(joint.shares) >= MOST_SHOPS:
                return False
            await self._enter(connection, joint.id)
        else:
            this = (s.joint_id == joint.id, s.workspace_id == self.shop)
            await connection.execute(delete(joint_share).where(*this))
        return True

    async def _enter(self, connection: AsyncConnection, joint_id: int) -> None:
        called = select(business.c.name).where(business.c.workspace_id == self.shop)
        name = (await connection.execute(called)).scalar_one_or_none() or self._name
        row = {"joint_id": joint_id, "workspace_id": self.shop, "name": name}
        await connection.execute(insert(joint_share).values(**row))

    async def close(self, joint: Joint) -> Joint | None:
        """Draw the slots and settle shares and codes; only by who began it, with two shops."""
        mine = joint.organiser == self._turn.speaker.person_id
        if not mine or joint.closed or len(joint.shares) < FEWEST_SHOPS:
            return None
        connection = await self._turn.writing()
        names = {one.shop: one.name for one in joint.shares}
        order = draw(list(names), self._mint())
        costs = split(joint.cost_idr, len(order))
        for slot, (shop, cost, code) in enumerate(
            zip(order, costs, codes(names[shop] for shop in order), strict=True), 1
        ):
            change = update(joint_share).where(s.joint_id == joint.id, s.workspace_id == shop)
            await connection.execute(change.values(slot=slot, code=code, share_idr=cost))
        settled = update(joint_table).where(j.id == joint.id).values(closed=True)
        await connection.execute(settled)
        return await self.one(joint.id)

    async def pay(self, joint: Joint) -> bool:
        """Note that the speaker's shop paid, or take that back."""
        mine = joint.of(self.shop)
        if mine is None or not joint.closed:
            return False
        await self._note(joint, paid=not mine.paid)
        return True

    async def report(self, joint: Joint, orders: int, revenue_idr: int) -> bool:
        """Keep the result of the speaker's shop; not after every shop has told its own."""
        if joint.of(self.shop) is None or not joint.closed or joint.complete:
            return False
        await self._note(joint, orders=orders, revenue_idr=revenue_idr)
        return True

    async def _note(self, joint: Joint, **values: object) -> None:
        connection = await self._turn.writing()
        this = update(joint_share).where(s.joint_id == joint.id, s.workspace_id == self.shop)
        await connection.execute(this.values(**values))

    async def _read(
        self, connection: AsyncConnection, *conditions: ColumnElement[bool]
    ) -> tuple[Joint, ...]:
        query = select(
            j.id, j.workspace_id, j.handle, j.cost_idr, j.created_by, j.closed
        ).where(*conditions)  # fmt: skip
        rows = list(await connection.execute(query.order_by(j.id.desc()).limit(MOST)))
        shares = await self._shares(connection, [row[0] for row in rows])
        return tuple(seen_by(self.shop, Joint(*row, tuple(shares.get(row[0], ())))) for row in rows)

    async def _shares(
        self, connection: AsyncConnection, joints: Sequence[int]
    ) -> dict[int, list[Share]]:
        query = (
            select(
                s.joint_id, s.workspace_id, s.name, s.slot, s.code, s.share_idr, s.paid,
                s.orders, s.revenue_idr,
            )
            .where(s.joint_id.in_(joints))
            .order_by(s.joint_id, s.slot, s.name, s.workspace_id)
        )  # fmt: skip
        found: dict[int, list[Share]] = {}
        rows: Any = await connection.execute(query)
        for number, *share in rows:
            found.setdefault(number, []).append(Share(*share))
        return found
