"""What members of a space recommend to each other."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "recommendation",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(length=400), server_default="", nullable=False),
        sa.Column("platform", sa.String(length=16), nullable=True),
        sa.Column("category", sa.String(length=16), nullable=True),
        sa.Column("city", sa.String(length=64), nullable=True),
        sa.Column("on_time", sa.Boolean(), nullable=True),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("workspace_id", "handle", "person_id", name="uq_recommendation_person"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_recommendation_category", "recommendation", ["workspace_id", "category", "handle"]
    )
    op.create_index("ix_recommendation_person", "recommendation", ["person_id"])
    op.create_table(
        "agreement",
        sa.Column("recommendation_id", KEY, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["recommendation_id"], ["recommendation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("recommendation_id", "person_id"),
    )
    op.create_index("ix_agreement_person", "agreement", ["person_id"])
