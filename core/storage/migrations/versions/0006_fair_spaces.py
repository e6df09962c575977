"""Price boards, settings of communities, what admins decide, creators who answer."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Apply."""
    _history()
    _standings()
    _settings()
    _decisions()
    _creators()
    _prices()


def _space(*, key: str | None = "workspace_id") -> tuple[Any, ...]:
    there = sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"], ondelete="CASCADE")
    column = sa.Column("workspace_id", sa.String(length=32), nullable=False)
    return (column, there) if key is None else (column, there, sa.PrimaryKeyConstraint(key))


def _history() -> None:
    for name in ("bought", "result"):
        op.add_column(
            "recommendation",
            sa.Column(name, sa.String(length=80), server_default="", nullable=False),
        )
    state = sa.Column("state", sa.String(length=8), server_default="shown", nullable=False)
    op.add_column("recommendation", state)
    held = sa.Column("held", sa.String(length=40), server_default="", nullable=False)
    op.add_column("recommendation", held)
    days = sa.Column("active_days", sa.Integer(), server_default="0", nullable=False)
    op.add_column("member", days)
    op.add_column("member", sa.Column("last_day", sa.String(length=10), nullable=True))


def _standings() -> None:
    op.create_table(
        "standing",
        *_space(key=None),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=16), nullable=True),
        sa.Column("category", sa.String(length=16), nullable=True),
        sa.Column("city", sa.String(length=64), nullable=True),
        sa.Column("newest", sa.String(32), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("fresh_until", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "handle"),
    )
    op.create_index("ix_standing_score", "standing", ["workspace_id", "score"])
    op.create_index("ix_standing_category", "standing", ["workspace_id", "category", "score"])
    op.create_index("ix_standing_city", "standing", ["workspace_id", "city", "score"])
    op.create_index("ix_standing_fresh", "standing", ["fresh_until"])


def _settings() -> None:
    op.create_table(
        "community",
        *_space(),
        sa.Column("title", sa.String(length=128), server_default="", nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("categories", sa.String(length=200), server_default="", nullable=False),
        sa.Column("adders", sa.String(length=8), server_default="members", nullable=False),
        sa.Column("most_a_day", sa.Integer(), server_default="20", nullable=False),
        sa.Column("digest_day", sa.Integer(), nullable=True),
        sa.Column("digest_at", sa.String(length=5), server_default="09:00", nullable=False),
        sa.Column("quiet_from", sa.String(length=5), nullable=True),
        sa.Column("quiet_until", sa.String(length=5), nullable=True),
        sa.Column("zone", sa.String(length=64), server_default="Asia/Jakarta", nullable=False),
        sa.Column("digest_next", sa.String(32), nullable=True),
        sa.Column("digest_since", sa.String(32), nullable=True),
        sa.Column("ends_at", sa.String(32), nullable=True),
    )
    op.create_index("ix_community_digest", "community", ["digest_next"])
    op.create_index("ix_community_ends", "community", ["ends_at"])


def _decisions() -> None:
    op.create_table(
        "moderation",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        *_space(key="id"),
        sa.Column("recommendation_id", sa.BigInteger(), nullable=True),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("action", sa.String(length=12), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_moderation_space", "moderation", ["workspace_id", "id"])


def _creators() -> None:
    op.create_table(
        "creator_claim",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=8), server_default="asked", nullable=False),
        sa.Column("asked_at", sa.String(32), nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("workspace_id", "handle", "person_id", name="uq_creator_claim"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_creator_claim_person", "creator_claim", ["person_id"])
    op.create_table(
        "creator_word",
        *_space(key=None),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("words", sa.String(length=400), server_default="", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "handle"),
    )


def _prices() -> None:
    op.create_table(
        "price_paid",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        *_space(key="id"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("handle", sa.String(length=128), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("tier", sa.String(length=8), nullable=False),
        sa.Column("category", sa.String(length=16), nullable=False),
        sa.Column("each_idr", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.Column("published_at", sa.String(32), nullable=True),
        sa.UniqueConstraint("workspace_id", "person_id", "handle", "kind", name="uq_price_paid"),
        sqlite_autoincrement=True,
    )
    cell = ["workspace_id", "platform", "tier", "category"]
    op.create_index("ix_price_paid_cell", "price_paid", cell)
    op.create_index("ix_price_paid_person", "price_paid", ["person_id"])
    op.create_table(
        "price_range",
        *_space(key=None),
        sa.Column("platform", sa.String(length=16), nullable=False),
        sa.Column("tier", sa.String(length=8), nullable=False),
        sa.Column("category", sa.String(length=16), nullable=False),
        sa.Column("low_idr", sa.BigInteger(), nullable=False),
        sa.Column("high_idr", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint(*cell),
    )
