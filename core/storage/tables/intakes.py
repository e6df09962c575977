"""What an import, or a word about an account, changed in the catalogue: enough to take it back."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, String, Table, Text

from core.storage.tables.base import DERIVED, Key, UtcText, metadata

intake = Table(
    "intake",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("person_id", BigInteger, nullable=False),
    Column("at", UtcText, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("title", Text, nullable=False),
    Column("batches", Text, nullable=False),
    Column("undone_at", UtcText),
    Index("ix_intake_workspace", "workspace_id", "id"),
)
"""One reading of a file or a list (`import`), or one word about an account (`told`). title: what the file is called, "" for what was written. batches: those
of the campaign log that were noted with it, with commas between."""

intake_row = Table(
    "intake_row",
    metadata,
    Column(
        "workspace_id", String(32), ForeignKey("workspace.id", ondelete="CASCADE"), nullable=False
    ),
    Column("intake_id", Key, ForeignKey("intake.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("first", String(160), primary_key=True),
    Column("second", String(128), primary_key=True),
    Column("before", Text),
    Column("after", String(32), nullable=False, info=DERIVED),
    Index("ix_intake_row_workspace", "workspace_id"),
)
"""One row that was written. kind: its table; first, second: its key. before: as it was, sealed, NULL where
it was not there; after: a digest of what it became, by which a later change shows, "" where it was deleted."""
