"""Commissions are noted in hundredths of a percent, which were tenths: 7.25 % is no 7.2 %."""

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Apply."""
    op.execute("UPDATE entry SET value = value * 10 WHERE metric = 'commission'")
