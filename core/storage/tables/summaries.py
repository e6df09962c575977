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
)

from core.storage.tables.base import UtcText, metadata

_BEST_FIRST = ("standing", "price_band", "worth")

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
    Column("engagement_rate", Double),
    Column("percentile", Double),
    Column("posts_used", BigInteger),
    Column("estimated", Boolean),
    Column("expected_interactions", Double),
    Column("expected_reach", Double),
    Column("p10", Double),
    Column("p90", Double),
    Column("buying_share", Double),
    Column("authenticity", Double),
    Column("verdict", String(20)),
    Column("source", String(64)),
    Column("evaluated_at", UtcText),
    Column("standing", SmallInteger),
    Column("price_band", SmallInteger),
    Column("worth", Double),
    Index("ix_summary_handle", "workspace_id", "handle"),
    Index("ix_summary_best", "workspace_id", *_BEST_FIRST),
    Index("ix_summary_category", "workspace_id", "category", *_BEST_FIRST),
    Index("ix_summary_city", "workspace_id", "city", *_BEST_FIRST),
    Index("ix_summary_fit", "workspace_id", "category", "city", *_BEST_FIRST),
)
"""Columns are those of `schemas.SUMMARIES`, which says what they mean."""
