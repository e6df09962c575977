"""The message that shows how far the work on an update is, so that another process goes on in it."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Apply."""
    op.add_column("inbox", sa.Column("progress", sa.BigInteger(), nullable=True))
