"""Businesses with a profile, invitations, team chats; several summaries a chat; files' lines."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Apply."""
    op.add_column("member", sa.Column("name", sa.String(length=64), nullable=True))
    op.add_column("member", sa.Column("joined_at", sa.String(32), nullable=True))
    op.add_column("collaboration", sa.Column("link", sa.String(length=300), nullable=True))
    op.add_column("entry", sa.Column("origin", sa.String(length=40), nullable=True))
    _businesses()
    _subscriptions()


def _businesses() -> None:
    op.create_table(
        "business",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), server_default="", nullable=False),
        sa.Column("product", sa.String(length=120), server_default="", nullable=False),
        sa.Column("category", sa.String(length=16), nullable=True),
        sa.Column("city", sa.String(length=64), nullable=True),
        sa.Column("budget_idr", sa.BigInteger(), nullable=True),
        sa.Column("goal", sa.String(length=16), nullable=True),
        sa.Column("brand_values", sa.String(length=120), server_default="", nullable=False),
        sa.Column("changed_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workspace_id"),
    )
    op.create_table(
        "invitation",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=True),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.String(length=128), server_default="", nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("digest"),
    )
    op.create_index("ix_invitation_person", "invitation", ["person_id"])
    op.create_table(
        "team",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=128), server_default="", nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspace.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id"),
    )
    op.create_index("ix_team_workspace", "team", ["workspace_id"])


def _subscriptions() -> None:
    """Let a chat have one summary and one reminder per workspace instead of one in all."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    if on_sqlite:  # a table that is made anew takes along what refers to it
        op.execute("CREATE TEMP TABLE kept AS SELECT * FROM delivery")
    kind = sa.Column("kind", sa.String(length=8), server_default="summary", nullable=False)
    names = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
    chat = "uq_subscription_chat_id" if on_sqlite else "subscription_chat_id_key"
    with op.batch_alter_table(
        "subscription", naming_convention=names, table_kwargs={"sqlite_autoincrement": True}
    ) as table:
        table.add_column(kind)
        table.drop_constraint(chat, type_="unique")
        table.create_unique_constraint("uq_subscription_chat", ["chat_id", "workspace_id", "kind"])
    if on_sqlite:
        op.execute("INSERT OR IGNORE INTO delivery SELECT * FROM kept")
        op.execute("DROP TABLE kept")
