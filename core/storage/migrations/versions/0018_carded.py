"""Who has a rate card, among those whom a search did not compare."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

COLUMNS = ["workspace_id", "standing", "category", "city", "platform", "followers", "rate_idr"]
CARDED = sa.text("rate_card IS NOT NULL")


def upgrade() -> None:
    """Apply."""
    op.create_index(
        "ix_summary_card",
        "creator_summary",
        COLUMNS,
        sqlite_where=CARDED,
        postgresql_where=CARDED,
    )
