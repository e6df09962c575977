"""By which tiers a workspace's creators are summarised: by the default ones until now."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Apply."""
    op.add_column("workspace", sa.Column("tiers", sa.Text(), nullable=True))
