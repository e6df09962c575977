"""What a creator posts about and who comments there, beside the summary; indexes that hold what a
search filters by. Summaries are worked out again: what the code before wrote lacks both, and nothing
reads them yet."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

BEST_FIRST = ["standing", "price_band", "worth", "platform", "followers", "rate_idr"]
INDEXES = {
    "any": BEST_FIRST,
    "topic": ["category", *BEST_FIRST],
    "place": ["city", *BEST_FIRST],
    "both": ["category", "city", *BEST_FIRST],
    "cheap": ["rate_idr"],
    "cheap_topic": ["category", "rate_idr"],
}


def upgrade() -> None:
    """Apply."""
    op.execute("DELETE FROM creator_summary")
    for name in ("best", "category", "city", "fit"):
        op.drop_index(f"ix_summary_{name}", "creator_summary")
    for column in ("topics", "crowd"):
        op.add_column("creator_summary", sa.Column(column, sa.Text()))
    for name, columns in INDEXES.items():
        op.create_index(f"ix_summary_{name}", "creator_summary", ["workspace_id", *columns])
