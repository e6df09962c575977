"""What a search needs to know of each creator, one row a creator, written when they change."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)

from core.storage.tables.base import UtcText, metadata

_BEST_FIRST = ("standing", "price_band", "worth", "platform", "followers", "rate_idr")
_OF_GOALS = ("worth_awareness", "worth_sales")

creator_summary = Table(
    "creator_summary",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("creator_id", String(160), primary_key=True),
    Column("platform", String(16), nullable=False),
    Column("handle", String(128), nullable=False),
    Column("category", String(16)),
    Column("city", String(64)),
    Column("tier", String(8)),
    Column("followers", BigInteger),
    Column("rate_idr", BigInteger),
    Column("rate_card", String(160)),
    Column("priced_at", UtcText),
    Column("engagement_rate", Double),
    Column("percentile", Double),
    Column("posts_used", BigInteger),
    Column("estimated", Boolean),
    Column("expected_interactions", Double),
    Column("expected_reach", Double),
    Column("reach_counted", Boolean),
    Column("p10", Double),
    Column("p90", Double),
    Column("buying_share", Double),
    Column("authenticity", Double),
    Column("verdict", String(20)),
    Column("source", String(64)),
    Column("topics", Text),
    Column("crowd", Text),
    Column("kinds", String(64)),
    Column("evaluated_at", UtcText),
    Column("standing", SmallInteger),
    Column("price_band", SmallInteger),
    Column("worth", Double),
    Column("worth_awareness", Double),
    Column("worth_sales", Double),
    Index("ix_summary_handle", "workspace_id", "handle"),
    Index("ix_summary_any", "workspace_id", *_BEST_FIRST, *_OF_GOALS),
    Index("ix_summary_topic", "workspace_id", "category", *_BEST_FIRST, *_OF_GOALS),
    Index("ix_summary_place", "workspace_id", "city", *_BEST_FIRST, *_OF_GOALS),
    Index("ix_summary_both", "workspace_id", "category", "city", *_BEST_FIRST, *_OF_GOALS),
    Index("ix_summary_cheap", "workspace_id", "rate_idr"),
    Index("ix_summary_cheap_topic", "workspace_id", "category", "rate_idr"),
    Index(
        "ix_summary_card",
        "workspace_id",
        "standing",
        "category",
        "city",
        "platform",
        "followers",
        "rate_idr",
        sqlite_where=text("rate_card IS NOT NULL"),
        postgresql_where=text("rate_card IS NOT NULL"),
    ),
)
"""Columns are those of `schemas.SUMMARIES`, which says what they mean. The indexes give the best of a
price band first; what a search filters by besides stands in them, so that only rows that match are
read, and what is worth most towards another goal is found without reading any. The last holds only those
with a rate card: whether one of them was not compared decides what can be claimed."""

proposed = Table(
    "proposed",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("creator_id", String(160), primary_key=True),
    Column("day", String(10), nullable=False),
    Index("ix_proposed_creator", "creator_id", "day", "workspace_id"),
)
"""Who was proposed to a workspace, on which day last; `core.storage.catalogue.proposals` says what becomes of
it."""
