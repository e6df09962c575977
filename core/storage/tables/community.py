"""What members of a space recommend to each other."""

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
    UniqueConstraint,
)

from core.storage.tables.base import Key, UtcText, metadata

recommendation = Table(
    "recommendation",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("handle", String(128), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("rating", Integer),
    Column("words", String(400), nullable=False, server_default=""),
    Column("platform", String(16)),
    Column("category", String(16)),
    Column("city", String(64)),
    Column("on_time", Boolean),
    Column("made_at", UtcText, nullable=False),
    Column("changed_at", UtcText, nullable=False),
    UniqueConstraint("workspace_id", "handle", "person_id", name="uq_recommendation_person"),
    Index("ix_recommendation_category", "workspace_id", "category", "handle"),
    Index("ix_recommendation_person", "person_id"),
    sqlite_autoincrement=True,
)
"""One of a person and a creator in a space. `rating` is NULL while it was not said yet. Ids are
never used twice: buttons in old messages name them."""

agreement = Table(
    "agreement",
    metadata,
    Column(
        "recommendation_id",
        Key,
        ForeignKey("recommendation.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Index("ix_agreement_person", "person_id"),
)
