"""Summaries that chats asked for, and what became of each day's."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from core.storage.tables.base import DERIVED, Key, UtcText, metadata

subscription = Table(
    "subscription",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("kind", String(8), nullable=False, server_default="summary"),
    Column("person_id", BigInteger, nullable=False),
    Column("at", String(5), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("days", String(8), nullable=False),
    Column("only_changes", Boolean, nullable=False),
    Column("state", String(8), nullable=False, server_default="active"),
    Column("since", UtcText, nullable=False),
    Column("told", Key, nullable=False),
    Column("next_day", String(10), nullable=False),
    Column("next_at", UtcText, nullable=False),
    Column("fence", Integer, nullable=False, server_default="0"),
    Column("lease_until", UtcText),
    Column("folded", Text, info=DERIVED),
    Column("thread_id", BigInteger),
    UniqueConstraint("chat_id", "workspace_id", "kind", name="uq_subscription_chat"),
    Index("ix_subscription_due", "state", "next_at"),
    sqlite_autoincrement=True,
)
"""One of a chat, a workspace and a kind (`summary`, `digest`). `since` is when the last one was
sent, `told` the last note that it knew; `fence` grows with every claim, so that who lost its lease
can finish nothing. `folded` is what held at `told` (`core.analytics.campaign.snapshot`), to be computed
again from the log at any time. `thread_id` is the topic of a group that it is sent to. Ids are never used twice: deliveries refer to them."""

delivery = Table(
    "delivery",
    metadata,
    Column(
        "subscription_id",
        Key,
        ForeignKey("subscription.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("day", String(10), primary_key=True),
    Column("state", String(8), nullable=False),
    Column("at", UtcText, nullable=False),
)
"""One row per subscription and local date: `posted`, `quiet` (nothing to say, as wished) or
`skipped` (too late)."""
