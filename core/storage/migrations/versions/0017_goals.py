"""What creators are worth towards awareness and sales, in the indexes that a search reads."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

BEST_FIRST = ["standing", "price_band", "worth", "platform", "followers", "rate_idr"]
OF_GOALS = ["worth_awareness", "worth_sales"]
INDEXES = {"any": [], "topic": ["category"], "place": ["city"], "both": ["category", "city"]}
KNOWN = """
UPDATE creator_summary SET
    worth_awareness = coalesce(expected_reach, 0) * CASE
        WHEN expected_interactions > 0 THEN worth / expected_interactions
        ELSE coalesce(authenticity / 100, 1)
    END,
    worth_sales = worth * CASE
        WHEN buying_share IS NULL THEN 1
        WHEN buying_share < 0.04 THEN 0.5
        WHEN buying_share > 0.16 THEN 2
        ELSE buying_share / 0.08
    END
WHERE worth IS NOT NULL
"""


def upgrade() -> None:
    """Apply."""
    for name in INDEXES:
        op.drop_index(f"ix_summary_{name}", "creator_summary")
    for column in OF_GOALS:
        op.add_column("creator_summary", sa.Column(column, sa.Double(), nullable=True))
    op.execute(KNOWN)
    for name, first in INDEXES.items():
        columns = ["workspace_id", *first, *BEST_FIRST, *OF_GOALS]
        op.create_index(f"ix_summary_{name}", "creator_summary", columns)
