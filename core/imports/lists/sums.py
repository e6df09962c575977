"""Rows of a list that are about no account: sums of those above, and what else the money goes to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from core.imports.lists.vocabulary import COSTS, FEW, TOTALS
from core.imports.records.records import Records, Table
from core.imports.values.cells import Cells

_CALLED: Final = r"(?i)^\W*(?:" + "|".join(sorted(TOTALS)) + r")\W*$"


def is_sum(cell: object) -> bool:
    """Return whether a cell of accounts is the label of a sum or of a cost: `Grand Total`, `Sisa budget`,
    `Subtotal Malang`. `@admin` is an account."""
    words = str(cell).casefold().strip(" :*=-_").replace("-", " ").split()
    if not words or len(words) > 4:
        return False
    return " ".join(words) in TOTALS or words[0] in {"subtotal", "total"} or COSTS.issuperset(words)


def sums_of(records: Records, accounts: Collection[str]) -> frozenset[int]:
    """Return the positions of rows that are called sums in any column but those of accounts."""
    if not isinstance(records, Table) or len(records.header) > FEW:
        return frozenset()
    found: set[int] = set()
    for name, cells in zip(records.header, records.cells, strict=True):
        if name in accounts or (isinstance(cells, Cells) and not cells.any_with(_CALLED)):
            continue
        found |= {
            at
            for at, cell in enumerate(cells)
            if type(cell) is str and cell.strip(" :*=").casefold() in TOTALS
        }
    return frozenset(found)
