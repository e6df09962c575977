"""What every table is made of.

Times are aware UTC, stored as ISO text so that both databases sort and compare them alike.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Dialect, Integer, MetaData, String, TypeDecorator


class UtcText(TypeDecorator[datetime]):
    """An aware UTC datetime as ISO 8601 text with microseconds, which sorts as time does."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Refuse naive times: they would be read back as another instant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive time")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read the text back."""
        return None if value is None else datetime.fromisoformat(value)


metadata = MetaData()

Key = BigInteger().with_variant(Integer, "sqlite")
"""An ascending key: SQLite numbers rows itself only where the type is INTEGER."""

DERIVED: Final = {"derived": True}
"""`info` of a column that is computed from others: nobody's copy of their data needs it."""
