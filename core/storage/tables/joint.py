"""Campaigns that several small shops pay together."""

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
    false,
)

from core.storage.tables.base import Key, UtcText, metadata

joint = Table(
    "joint",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("handle", String(128), nullable=False),
    Column("cost_idr", BigInteger, nullable=False),
    Column("created_by", BigInteger, nullable=False),
    Column("created_at", UtcText, nullable=False),
    Column("closed", Boolean, nullable=False, server_default=false()),
    Index("ix_joint_workspace", "workspace_id", "id"),
    sqlite_autoincrement=True,
)
"""`workspace_id` is the community in which it was begun. Ids are never used twice: buttons name them."""

joint_share = Table(
    "joint_share",
    metadata,
    Column("joint_id", Key, ForeignKey("joint.id", ondelete="CASCADE"), primary_key=True),
    Column("workspace_id", String(32), primary_key=True),
    Column("name", String(60), nullable=False),
    Column("slot", Integer, nullable=False, server_default="0"),
    Column("code", String(20), nullable=False, server_default=""),
    Column("share_idr", BigInteger, nullable=False, server_default="0"),
    Column("paid", Boolean, nullable=False, server_default=false()),
    Column("orders", BigInteger),
    Column("revenue_idr", BigInteger),
    Index("ix_joint_share_workspace", "workspace_id"),
)
"""One shop's part; `workspace_id` is the shop, which may not have spoken in private yet."""
