"""Tokens of vendors' interfaces: sealed, one a workspace and platform, used here and shown nowhere."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, select

from core.capabilities.ports import (
    Connection,
    Connector,
    ConnectorError,
    Connectors,
    ensure_may_change,
)
from core.storage.engine.database import Database
from core.storage.engine.sealing import Seal
from core.storage.tables import vendor_token as kept
from core.storage.turns.turns import Turn

c = kept.c


class SqlConnections:
    """Implements the port `core.capabilities.ports.Connections` for the speaker of one turn.

    Looking up reads the token and lets go of the database before the vendor is asked: however
    long that takes, nobody's transaction waits for it.
    """

    def __init__(self, database: Database, seal: Seal, turn: Turn, connectors: Connectors) -> None:
        self._database = database
        self._seal = seal
        self._turn = turn
        self._connectors = connectors

    async def known(self) -> tuple[Connection, ...]:
        """Return the platforms that can be asked."""
        query = select(c.platform, c.account, c.since).where(self._here())
        async with self._turn.reading() as reading:
            rows = list(await reading.execute(query))
        own = {p: Connection(p, True, account, since) for p, account, since in rows}
        return tuple(
            own.get(platform) or Connection(platform)
            for platform, connector in self._connectors.items()
            if platform in own or connector.is_open
        )

    async def connect(self, platform: str, token: str) -> Connection:
        """Try a token with the vendor, and keep it sealed."""
        ensure_may_change(self._turn.known.role)
        account = (await self._connector(platform).check(token))[:128]
        writing = await self._turn.changing()
        now = self._turn.now
        row = {"token": self._seal.close(token), "account": account, "since": now}
        new = self._database.insert(kept).values(
            workspace_id=self._turn.known.workspace_id, platform=platform, **row
        )
        await writing.execute(
            new.on_conflict_do_update(index_elements=["workspace_id", "platform"], set_=row)
        )
        return Connection(platform, True, account, now)

    async def disconnect(self, platform: str) -> bool:
        """Delete the workspace's token."""
        writing = await self._turn.changing()
        gone = await writing.execute(delete(kept).where(self._here(), c.platform == platform))
        return bool(gone.rowcount)

    async def look_up(self, platform: str, handle: str) -> bytes:
        """Ask with the workspace's token, where it has none with the operator's. One that was sealed
        with another key counts as rejected: whose it is must give it again."""
        connector = self._connector(platform)
        query = select(c.token).where(self._here(), c.platform == platform)
        async with self._turn.reading() as reading:
            sealed = (await reading.execute(query)).scalar_one_or_none()
        token = self._seal.open(sealed)
        if sealed is not None and token is None:
            raise ConnectorError("rejected")
        return await connector.look_up(handle, token)

    def _connector(self, platform: str) -> Connector:
        if platform not in self._connectors:
            raise ConnectorError("unavailable")
        return self._connectors[platform]

    def _here(self) -> ColumnElement[bool]:
        return c.workspace_id == self._turn.known.workspace_id
