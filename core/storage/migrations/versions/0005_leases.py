"""Replicas share out the chats in slices, each under a lease."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

SLICES = 64


def upgrade() -> None:
    """Apply. What waits gets its slice; code from before leaves the default, slice 0."""
    op.create_table(
        "lease",
        sa.Column("slice", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("holder", sa.String(length=160), nullable=True),
        sa.Column("fence", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("until", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("slice"),
    )
    op.create_table(
        "replica",
        sa.Column("id", sa.String(length=160), nullable=False),
        sa.Column("version", sa.String(length=32), nullable=False),
        sa.Column("started_at", sa.String(length=32), nullable=False),
        sa.Column("seen_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    leases = sa.table("lease", sa.column("slice", sa.Integer))
    op.bulk_insert(leases, [{"slice": number} for number in range(SLICES + 1)])
    op.add_column("inbox", sa.Column("slice", sa.Integer(), server_default="0", nullable=False))
    inbox = sa.table(
        "inbox",
        sa.column("id", sa.BigInteger),
        sa.column("chat_key", sa.String),
        sa.column("state", sa.String),
        sa.column("slice", sa.Integer),
    )
    connection = op.get_bind()
    waiting = sa.select(inbox.c.id, inbox.c.chat_key).where(inbox.c.state == "pending")
    for row_id, key in connection.execute(waiting).all():
        digits = key.removeprefix("-")
        number = int(digits) % SLICES if digits.isdecimal() else 0
        connection.execute(inbox.update().where(inbox.c.id == row_id).values(slice=number))


def downgrade() -> None:
    """Undo."""
    op.drop_column("inbox", "slice")
    op.drop_table("replica")
    op.drop_table("lease")
