"""Campaigns, who takes part in them, and the log of everything that became of them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from core.storage.tables.base import Key, UtcText, metadata

campaign = Table(
    "campaign",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("name", String(60), nullable=False),
    Column("product", String(120), nullable=False, server_default=""),
    Column("created_by", BigInteger, nullable=False),
    Column("created_at", UtcText, nullable=False),
    Column("deleted_at", UtcText),
    Index("ix_campaign_workspace", "workspace_id", "id"),
)

collaboration = Table(
    "collaboration",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("workspace_id", String(32), nullable=False),
    Column("campaign_id", Key, ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    Column("handle", String(128), nullable=False),
    Column("platform", String(16)),
    Column("code", String(20)),
    Column("link", String(300)),
    UniqueConstraint("campaign_id", "handle", name="uq_collaboration_handle"),
    Index("ix_collaboration_workspace", "workspace_id", "id"),
)

entry = Table(
    "entry",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("workspace_id", String(32), nullable=False),
    Column("campaign_id", Key, ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    Column("collaboration_id", Key, ForeignKey("collaboration.id", ondelete="CASCADE")),
    Column("batch", Integer, nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("at", UtcText, nullable=False),
    Column("metric", String(16), nullable=False),
    Column("value", BigInteger, nullable=False),
    Column("mode", String(4), nullable=False),
    Column("day", String(10)),
    Column("replaces", Key),
    Column("origin", String(40)),
    Index("ix_entry_workspace", "workspace_id", "id"),
    Index("ix_entry_campaign", "campaign_id", "id"),
    sqlite_autoincrement=True,
)
"""The log: rows are only added (`core.analytics.campaign.log` says what they mean), until the
workspace itself is deleted. `batch` is what one message noted: the id of its first row, so that no two
are alike where a campaign is deleted or two groups become one. Ids are never used twice: a
correction names the row that it replaces. `origin` tells which part of a
total is of which file."""
