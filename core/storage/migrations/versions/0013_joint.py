"""Campaigns that several shops pay together."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "joint",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column(
            "workspace_id",
            sa.String(length=32),
            sa.ForeignKey("workspace.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("cost_idr", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_joint_workspace", "joint", ["workspace_id", "id"])
    op.create_table(
        "joint_share",
        sa.Column("joint_id", KEY, sa.ForeignKey("joint.id", ondelete="CASCADE"), nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("code", sa.String(length=20), nullable=False, server_default=""),
        sa.Column("share_idr", sa.BigInteger(), nullable=False, server_default="0"),
        sa.Column("paid", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("orders", sa.BigInteger()),
        sa.Column("revenue_idr", sa.BigInteger()),
        sa.PrimaryKeyConstraint("joint_id", "workspace_id"),
    )
    op.create_index("ix_joint_share_workspace", "joint_share", ["workspace_id"])
