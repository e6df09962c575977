"""When a campaign was deleted: its emptied row stays, so that no other gets its id."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Apply."""
    op.add_column("campaign", sa.Column("deleted_at", sa.String(length=32), nullable=True))
