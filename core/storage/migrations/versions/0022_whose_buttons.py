"""Whose answer a button stood below, to copy and delete it with them; the topic of a summary."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Apply. Whose the earlier ones were is not known: those of groups go."""
    op.execute("DELETE FROM button WHERE chat_id < 0")
    op.add_column(
        "button", sa.Column("person_id", sa.BigInteger(), nullable=False, server_default="0")
    )
    op.add_column("subscription", sa.Column("thread_id", sa.BigInteger(), nullable=True))
    op.create_index("ix_button_person", "button", ["person_id"])
