"""What a workspace is about, who is invited to it, and which group is its team's chat."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, String, Table, Text

from core.storage.tables.base import UtcText, metadata

business = Table(
    "business",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("name", String(60), nullable=False, server_default=""),
    Column("product", String(120), nullable=False, server_default=""),
    Column("category", String(16)),
    Column("city", String(64)),
    Column("budget_idr", BigInteger),
    Column("goal", String(16)),
    Column("brand_values", String(120), nullable=False, server_default=""),
    Column("changed_at", UtcText, nullable=False),
)
"""`brand_values` are codes divided by commas."""

invitation = Table(
    "invitation",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE")),
    Column("role", String(8), nullable=False),
    Column("chat_id", BigInteger),
    Column("title", String(128), nullable=False, server_default=""),
    Column("person_id", BigInteger, nullable=False),
    Column("expires_at", UtcText, nullable=False),
    Index("ix_invitation_person", "person_id"),
)
"""A link that works once: to join a workspace, or (with a chat and no workspace yet) to make that
group a team's chat. Only the digest of its token is kept; the row goes when it is used."""

team = Table(
    "team",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("title", String(128), nullable=False, server_default=""),
    Column("person_id", BigInteger, nullable=False),
    Column("since", UtcText, nullable=False),
    Index("ix_team_workspace", "workspace_id"),
)
"""Groups that act for a business; `person_id` is the owner who bound it."""

vendor_token = Table(
    "vendor_token",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("platform", String(16), primary_key=True),
    Column("token", Text, nullable=False),
    Column("account", String(128), nullable=False, server_default=""),
    Column("since", UtcText, nullable=False),
)
"""A workspace's token for a vendor's interface; `token` is encrypted, `account` is whose it is."""
