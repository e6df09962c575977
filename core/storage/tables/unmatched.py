"""Messages that were not understood: how many a day, and the words of those who agreed to it."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text

from core.storage.tables.base import Key, UtcText, metadata

unmatched_day = Table(
    "unmatched_day",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("messages", Integer, nullable=False),
)
"""Counted always, of everybody together; `day` is YYYY-MM-DD in UTC."""

unmatched = Table(
    "unmatched",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("person", String(64), nullable=False),
    Column("message", Text, nullable=False),
    Column("written_at", UtcText, nullable=False),
    Index("ix_unmatched_person", "person"),
    Index("ix_unmatched_written", "written_at"),
    sqlite_autoincrement=True,
)
"""`person` is a keyed digest of who wrote it, `message` the sealed words without contact data."""
