"""A workspace's tokens for vendors' interfaces."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "vendor_token",
        sa.Column(
            "workspace_id",
            sa.String(length=32),
            sa.ForeignKey("workspace.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("account", sa.String(length=128), nullable=False, server_default=""),
        sa.Column("since", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "platform"),
    )
