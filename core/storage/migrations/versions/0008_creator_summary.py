"""What a search needs to know of each creator, with indexes that give the best first."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

BEST_FIRST = ["standing", "price_band", "worth"]
INDEXES = {"best": [], "category": ["category"], "city": ["city"], "fit": ["category", "city"]}


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "creator_summary",
        sa.Column(
            "workspace_id",
            sa.String(length=32),
            sa.ForeignKey("workspace.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("creator_id", sa.String(length=160), nullable=False),
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("category", sa.String(length=16)),
        sa.Column("city", sa.String(length=64)),
        sa.Column("tier", sa.String(length=8)),
        sa.Column("followers", sa.BigInteger()),
        sa.Column("rate_idr", sa.BigInteger()),
        sa.Column("engagement_rate", sa.Double()),
        sa.Column("percentile", sa.Double()),
        sa.Column("posts_used", sa.BigInteger()),
        sa.Column("estimated", sa.Boolean()),
        sa.Column("expected_interactions", sa.Double()),
        sa.Column("expected_reach", sa.Double()),
        sa.Column("p10", sa.Double()),
        sa.Column("p90", sa.Double()),
        sa.Column("buying_share", sa.Double()),
        sa.Column("authenticity", sa.Double()),
        sa.Column("verdict", sa.String(length=20)),
        sa.Column("source", sa.String(length=64)),
        sa.Column("evaluated_at", sa.String(length=32)),
        sa.Column("standing", sa.SmallInteger()),
        sa.Column("price_band", sa.SmallInteger()),
        sa.Column("worth", sa.Double()),
        sa.PrimaryKeyConstraint("workspace_id", "creator_id"),
    )
    op.create_index("ix_summary_handle", "creator_summary", ["workspace_id", "handle"])
    for name, first in INDEXES.items():
        columns = ["workspace_id", *first, *BEST_FIRST]
        op.create_index(f"ix_summary_{name}", "creator_summary", columns)
