"""The day of which an account's prices are: unknown of those that were learnt until now."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Apply."""
    op.add_column("creator", sa.Column("priced_at", sa.String(32), nullable=True))
    op.add_column("creator_summary", sa.Column("priced_at", sa.String(32), nullable=True))
