"""What held when a summary was told, so that the next one reads only what came after it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Apply."""
    op.add_column("subscription", sa.Column("folded", sa.Text(), nullable=True))
