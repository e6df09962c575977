"""Every table. Migrations make them; a test compares the two.

Times are aware UTC, stored as ISO text so that both databases sort and compare them alike.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcText(TypeDecorator[datetime]):
    """An aware UTC datetime as ISO 8601 text with microseconds, which sorts as time does."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Refuse naive times: they would be read back as another instant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive time")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read the text back."""
        return None if value is None else datetime.fromisoformat(value)


metadata = MetaData()

Key = BigInteger().with_variant(Integer, "sqlite")
"""An ascending key: SQLite numbers rows itself only where the type is INTEGER."""

inbox = Table(
    "inbox",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("chat_key", String(64), nullable=False),
    Column("payload", Text),
    Column("state", String(8), nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text),
    Column("received_at", UtcText, nullable=False),
    UniqueConstraint("update_id", "digest", name="uq_inbox_update"),
    Index("ix_inbox_state", "state", "id"),
    sqlite_autoincrement=True,
)
"""What Telegram delivered. Update ids restart after a silent week, hence the digest beside them.
When a row is done its payload and chat are blanked: only the key that recognises it stays. Ids
are never used twice (SQLite would, without AUTOINCREMENT): readers remember how far they came."""

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

person = Table(
    "person",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8)),
    Column("zone", String(64)),
    Column("first_seen_at", UtcText, nullable=False),
)

workspace = Table(
    "workspace",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("created_at", UtcText, nullable=False),
)
"""`p<person id>` is a person's own, `g<chat id>` a group's, `demo` the fictional catalogue."""

member = Table(
    "member",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", String(8), nullable=False),
    Index("ix_member_person", "person_id"),
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
)
"""Payloads that do not fit into a button's 64 bytes, by digest, per chat that was shown them."""

creator = Table(
    "creator",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("creator_id", String(160), primary_key=True),
    Column("platform", String(16), nullable=False),
    Column("handle", String(128), nullable=False),
    Column("display_name", Text),
    Column("followers", BigInteger),
    Column("following", BigInteger),
    Column("category", String(16)),
    Column("city", String(64)),
    Column("rate_idr", BigInteger),
    Column("verified", Boolean),
    Column("bio", Text),
    Column("captured_at", UtcText),
    Column("source", String(64)),
    Index("ix_creator_handle", "workspace_id", "handle"),
    Index("ix_creator_fit", "workspace_id", "category", "city", "rate_idr"),
)
"""`bio` is encrypted: people write phone numbers and addresses into it."""

snapshot = Table(
    "snapshot",
    metadata,
    Column("workspace_id", String(32), primary_key=True),
    Column("creator_id", String(160), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("followers", BigInteger),
    Column("following", BigInteger),
)
"""What an account had on a day, so that growth can be seen."""

post = Table(
    "post",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("creator_id", String(160), primary_key=True),
    Column("post_id", String(128), primary_key=True),
    Column("posted_at", UtcText),
    Column("kind", String(12)),
    Column("caption", Text),
    Column("likes", BigInteger),
    Column("comments", BigInteger),
    Column("views", BigInteger),
    Column("reach", BigInteger),
    Column("shares", BigInteger),
    Column("saves", BigInteger),
    Column("sponsored", String(8)),
    Column("source", String(64)),
)

comment = Table(
    "comment",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("post_id", String(128), primary_key=True),
    Column("comment_id", String(128), primary_key=True),
    Column("author", String(128)),
    Column("text", Text),
    Column("posted_at", UtcText),
)
