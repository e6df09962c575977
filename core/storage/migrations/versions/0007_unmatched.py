"""Messages that were not understood, and who agreed that their words are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply."""
    op.add_column("person", sa.Column("keeps_unmatched", sa.Boolean(), nullable=True))
    op.create_table(
        "unmatched_day",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "unmatched",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("written_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_unmatched_person", "unmatched", ["person"])
    op.create_index("ix_unmatched_written", "unmatched", ["written_at"])
