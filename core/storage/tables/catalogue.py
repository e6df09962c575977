"""The catalogue: creators, their posts, comments and growth, per workspace."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
)

from core.storage.tables.base import UtcText, metadata

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
    Column("rate_card", String(160)),
    Column("priced_at", UtcText),
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
    Column("pinned", Boolean),
    Column("boosted", Boolean),
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
