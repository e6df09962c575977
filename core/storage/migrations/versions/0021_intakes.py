"""What an import changed in the catalogue, so that it can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Apply."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    home = sa.ForeignKey("workspace.id", ondelete="CASCADE")
    op.create_table(
        "intake",
        sa.Column("id", number, primary_key=True, autoincrement=True),
        sa.Column("workspace_id", sa.String(32), home, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("batches", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.String(32)),
    )
    op.create_index("ix_intake_workspace", "intake", ["workspace_id", "id"])
    of_intake = sa.ForeignKey("intake.id", ondelete="CASCADE")
    home = sa.ForeignKey("workspace.id", ondelete="CASCADE")
    op.create_table(
        "intake_row",
        sa.Column("workspace_id", sa.String(32), home, nullable=False),
        sa.Column("intake_id", number, of_intake, primary_key=True),
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("first", sa.String(160), primary_key=True),
        sa.Column("second", sa.String(128), primary_key=True),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.String(32), nullable=False),
    )
    op.create_index("ix_intake_row_workspace", "intake_row", ["workspace_id"])
