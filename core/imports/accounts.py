"""Whether the cells of a column are accounts, whatever its header says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.imports.links import read_link
from core.imports.values import handle
from core.imports.vocabulary import TOTALS


def are_accounts(cells: Sequence[Any]) -> bool:
    """Return whether most filled cells are links to accounts or begin with @."""
    filled = [str(cell).strip() for cell in cells[:200] if cell not in (None, "")]
    accounts = [
        cell for cell in filled if _is_at(cell) or ((link := read_link(cell)) and link.handle)
    ]
    return bool(filled) and len(accounts) * 10 >= len(filled) * 6


def _is_at(cell: str) -> bool:
    return cell.startswith("@") and handle(cell) is not None


def are_handles(cells: Sequence[Any]) -> bool:
    """Return whether cells are words as only handles are: `rani.jajan`, `dapur_nina`, `budi88`.

    What stands in every row, or alone with nothing but an underscore in it, is the name of something
    else (`private_group`).
    """
    filled = [str(cell).strip() for cell in cells[:200] if cell not in (None, "")]
    filled = [cell for cell in filled if cell.casefold() not in TOTALS]
    words = [c for c in filled if handle(c) and any(x.isalpha() for x in c)]
    marked = [c for c in words if re.search(r"[a-z][._\d]", c, re.IGNORECASE)]
    several = len(set(filled)) > 1 or (len(filled) == 1 and "." in filled[0])
    return several and len(words) == len(filled) and len(marked) * 2 >= len(filled)
