"""What a business is about, in the database."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from core.capabilities.ports import Business
from core.storage.engine.database import Database
from core.storage.tables import business
from core.storage.turns.turns import Turn

b = business.c

_OF_HOME = select(
    b.name, b.product, b.category, b.city, b.budget_idr, b.goal, b.brand_values
).where(b.workspace_id == bindparam("home"))
"""Built once, as many turns ask it."""


class SqlProfiles:
    """Implements the port `core.capabilities.ports.Profiles` for the workspace of one turn."""

    def __init__(self, database: Database, turn: Turn) -> None:
        self._database = database
        self._turn = turn

    async def current(self) -> Business:
        """Return what is known of the business."""
        home = {"home": self._turn.known.workspace_id}
        async with self._turn.reading() as connection:
            row = (await connection.execute(_OF_HOME, home)).one_or_none()
        if row is None:
            return Business()
        name, product, category, city, budget, goal, values = row
        codes = tuple(code for code in values.split(",") if code)
        return Business(name, product, category, city, budget, goal, codes)

    async def keep(self, wanted: Business) -> None:
        """Keep this in place of what was known.

        Raises:
            MayNotChangeError: the speaker only looks on.
        """
        connection = await self._turn.changing()
        row = {
            "name": wanted.name[:60],
            "product": wanted.product[:120],
            "category": wanted.category,
            "city": wanted.city,
            "budget_idr": wanted.budget_idr,
            "goal": wanted.goal,
            "brand_values": ",".join(wanted.values),
            "changed_at": self._turn.now,
        }
        new = self._database.insert(business).values(
            workspace_id=self._turn.known.workspace_id, **row
        )
        await connection.execute(
            new.on_conflict_do_update(index_elements=["workspace_id"], set_=row)
        )
