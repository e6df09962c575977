"""What each kind of content brings beside one post, by an account's own posts: worked out when the account
changes next, ours until then."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Apply."""
    op.add_column("creator_summary", sa.Column("kinds", sa.String(length=64), nullable=True))
