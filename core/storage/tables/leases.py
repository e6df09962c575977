"""Replicas: who is alive, and whose chats are whose."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text

from core.storage.tables.base import UtcText, metadata

lease = Table(
    "lease",
    metadata,
    Column("slice", Integer, primary_key=True, autoincrement=False),
    Column("holder", String(160)),
    Column("fence", BigInteger, nullable=False, server_default="0"),
    Column("until", UtcText),
    Column("locked", BigInteger),
)
"""One row a slice of the chats, and one for the leader. The fence grows with every new holder;
`locked` is the fence of the term for which the leader keeps a lock on a connection of its own."""

replica = Table(
    "replica",
    metadata,
    Column("id", String(160), primary_key=True),
    Column("version", String(32), nullable=False),
    Column("started_at", UtcText, nullable=False),
    Column("seen_at", UtcText, nullable=False),
    Column("ailing", Text),
)
"""Processes that serve; one that was not seen for a while counts as gone. `ailing`: its tasks that
fail, between spaces."""

flood = Table(
    "flood",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("told_at", UtcText, nullable=False),
    Column("until", UtcText, nullable=False),
)
"""Chats that Telegram asked us to leave alone for a while; chat 0 stands for all of them."""
