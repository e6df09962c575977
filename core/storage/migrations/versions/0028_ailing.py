"""Which tasks of a replica fail, for who looks at the whole installation."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Apply."""
    op.add_column("replica", sa.Column("ailing", sa.Text(), nullable=True))
