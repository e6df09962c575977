"""By what the key is known that this database was sealed with."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table

from core.storage.tables.base import metadata

key_check = Table(
    "key_check",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("digest", String(64), nullable=False),
)
"""One row, of id 1: the keyed digest of a text that everybody knows (`core.storage.engine.keys`)."""
