"""Cells of tables that are kept in the net, as their interfaces wrap them: Airtable's lists of one, Notion's properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

ROWS: Final = ("fields", "properties")
"""Names under which such interfaces hold the cells of a row."""

_CHOICE: Final = frozenset({"id", "name", "color", "description", "email"})
"""What is told of one thing that was chosen, of which the name stands in the cell."""


def plain_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with what a person sees in each cell."""
    return {name: _seen(cell) for name, cell in row.items()}


def _seen(cell: Any) -> Any:
    if isinstance(cell, list):
        return _listed(cell)
    if not isinstance(cell, dict):
        return cell
    if "plain_text" in cell:
        return cell["plain_text"]
    kind = cell.get("type")
    if isinstance(kind, str) and kind in cell:
        return _seen(cell[kind])
    if "name" in cell and cell.keys() <= _CHOICE:
        return cell["name"]
    return cell["start"] if cell.keys() >= {"start", "end"} else cell


def _listed(cells: Sequence[Any]) -> Any:
    """Return what stands in a list: the only cell, several in one text, or the list where it holds more than cells."""
    seen = [_seen(cell) for cell in cells]
    if len(seen) < 2:
        return seen[0] if seen else None
    if any(isinstance(one, dict | list) for one in seen):
        return list(cells)
    written = any(isinstance(cell, dict) and "plain_text" in cell for cell in cells)
    return ("" if written else ", ").join(str(one) for one in seen if one is not None)
