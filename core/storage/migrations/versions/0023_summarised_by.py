"""By which rules and sizes a workspace's creators are summarised: by older ones until now."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Apply."""
    op.add_column("workspace", sa.Column("summarised_by", sa.Text(), nullable=True))
