"""What the copy of somebody's data says of others: that there is somebody, and not who."""

from __future__ import annotations

import re
from typing import Any, Final

PEOPLE: Final = frozenset({"person_id", "created_by", "decided_by"})
"""Columns that name a person by id; 0 stands for nobody."""

_PERSONAL: Final = re.compile(r"p\d+")
"""A workspace that is called after the person whose first one it is."""


class Others:
    """Names everybody but one person `other 1`, `other 2`, each the same throughout a copy."""

    def __init__(self, own_id: int) -> None:
        self._known: dict[str, str] = {"0": "0", str(own_id): str(own_id)}
        self._own = own_id

    def unnamed(self, row: dict[str, Any]) -> dict[str, object]:
        """Return a row without the ids of others."""
        return {name: self._value(name, value) for name, value in row.items()}

    def _value(self, name: str, value: object) -> object:
        if name in PEOPLE and isinstance(value, int) and value not in (0, self._own):
            return self._called(str(value))
        if name in ("id", "workspace_id") and isinstance(value, str) and _PERSONAL.fullmatch(value):
            return value if value == f"p{self._own}" else f"p:{self._called(value[1:])}"
        return value

    def _called(self, who: str) -> str:
        return self._known.setdefault(who, f"other {len(self._known) - 1}")
