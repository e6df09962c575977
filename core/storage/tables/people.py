"""People and the workspaces that they share."""

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
)

from core.storage.tables.base import UtcText, metadata

person = Table(
    "person",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8)),
    Column("zone", String(64)),
    Column("keeps_unmatched", Boolean),
    Column("first_seen_at", UtcText, nullable=False),
)

"""`keeps_unmatched`: whether words that were not understood may be kept; NULL until asked."""

workspace = Table(
    "workspace",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("created_at", UtcText, nullable=False),
    Column("summarised_by", Text),
)
"""`p<person id>` is a person's own, `g<chat id>` a group's, `w...` a further business, `demo` the
fictional catalogue. summarised_by: the rules and sizes by which its creators are; NULL are older ones."""

member = Table(
    "member",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", String(8), nullable=False),
    Column("name", String(64)),
    Column("joined_at", UtcText),
    Column("active_days", Integer, nullable=False, server_default="0"),
    Column("last_day", String(10)),
    Index("ix_member_person", "person_id"),
)
"""`name` is what colleagues call a member of a business, so that they can be told apart.
`active_days`: on how many days (UTC, `last_day` the last) somebody took part in a community."""
