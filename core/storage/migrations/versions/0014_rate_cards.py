"""Prices by kind of content, and who was proposed to whom lately."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Apply."""
    for table in ("creator", "creator_summary"):
        op.add_column(table, sa.Column("rate_card", sa.String(length=160), nullable=True))
    op.create_table(
        "proposed",
        sa.Column(
            "workspace_id",
            sa.String(length=32),
            sa.ForeignKey("workspace.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("creator_id", sa.String(length=160), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "creator_id"),
    )
    op.create_index("ix_proposed_creator", "proposed", ["creator_id", "day", "workspace_id"])
