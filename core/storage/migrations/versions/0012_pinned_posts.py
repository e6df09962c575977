"""Posts that were pinned on top, and posts whose reach was bought."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Apply."""
    for name in ("pinned", "boosted"):
        op.add_column("post", sa.Column(name, sa.Boolean(), nullable=True))
