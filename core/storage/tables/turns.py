"""Turns: what arrived, what leaves, what a conversation is about."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from core.storage.tables.base import Key, UtcText, metadata

inbox = Table(
    "inbox",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("chat_key", String(64), nullable=False),
    Column("slice", Integer, nullable=False, server_default="0"),
    Column("payload", Text),
    Column("state", String(8), nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text),
    Column("received_at", UtcText, nullable=False),
    Column("progress", BigInteger),
    UniqueConstraint("update_id", "digest", name="uq_inbox_update"),
    Index("ix_inbox_state", "state", "id"),
    sqlite_autoincrement=True,
)
"""What Telegram delivered. Update ids restart after a silent week, hence the digest beside them.
`slice` says which lease a row falls under (core/storage/replicas/slices.py). When a row is done its payload
and chat are blanked: only the key that recognises it stays. `progress` is the message that shows how
far the work on it is, which the next process goes on in. Ids are never used twice (SQLite
would, without AUTOINCREMENT): readers remember how far they came."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("lane", String(8), nullable=False),
    Column("reply", Text, nullable=False),
    Column("state", String(8), nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text),
    Column("created_at", UtcText, nullable=False),
    Index("ix_outbox_state", "state", "id"),
    sqlite_autoincrement=True,
)
"""What a person must not miss. A row is deleted when it was sent, and kept as `dead` when it
cannot be."""

outbox_file = Table(
    "outbox_file",
    metadata,
    Column("outbox_id", Key, ForeignKey("outbox.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("name", String(255), nullable=False),
    Column("content", LargeBinary, nullable=False),
)

conversation = Table(
    "conversation",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("workspace_id", String(32), nullable=False),
    Column("state", Text, nullable=False),
    Column("updated_at", UtcText, nullable=False),
    Index("ix_conversation_person", "person_id"),
)

button = Table(
    "button",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String(64), primary_key=True),
    Column("payload", Text, nullable=False),
    Column("shown_at", UtcText, nullable=False),
    Column("person_id", BigInteger, nullable=False, server_default="0"),
    Index("ix_button_person", "person_id"),
)
"""Payloads that do not fit into a button's 64 bytes, by digest, per chat that was shown them.
`person_id`: whom they were shown to last, whose words they may hold."""
