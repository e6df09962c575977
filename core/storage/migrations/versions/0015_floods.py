"""What Telegram told one replica to wait for, the others wait for too; the leader keeps a lock."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "flood",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("told_at", sa.String(length=32), nullable=False),
        sa.Column("until", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("chat_id"),
    )
    op.add_column("lease", sa.Column("locked", sa.BigInteger(), nullable=True))
