"""Whether the people that a post reaches were counted or worked out from its interactions: known when the
account changes next, taken for worked out until then."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Apply."""
    op.add_column("creator_summary", sa.Column("reach_counted", sa.Boolean(), nullable=True))
