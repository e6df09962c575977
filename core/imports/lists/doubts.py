"""What of a list cannot be sure, or is not kept, by code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from core.imports.lists.meanings import Column, meaning
from core.imports.lists.picking import Picker
from core.imports.lists.taxonomy import categories
from core.imports.records.reading import (
    DIFFERING,
)
from core.imports.values.links import read_links
from core.imports.values.values import counts, label, price

SHOWN = 40
"""Characters of a cell that is shown to say what a column holds."""

EXAMPLES = 1_000
"""Cells that are kept to say which ones are not sure; how many are shown is for who says them."""

AVERAGES = frozenset({"er", "avg_likes", "avg_comments", "avg_views"})


def doubts_of(
    pick: Picker,
    columns: Sequence[Column],
    asked: Sequence[bool],
    *,
    platforms: Sequence[str],
    packages: Sequence[str],
    shared: Sequence[bool] | None,
    assumed: bool,
    unlinked: str,
    differing: bool,
) -> dict[str, tuple[str, ...]]:
    """Return what is not sure, by code, with some of the cells that are not.

    asked: of which rows a price is known. platforms: on which every row's account is. packages: those that are of no account. unlinked: "counted" where posts without links are known by their
    days, "lost" where they are not. shared: in which a price that can be read is of another account.
    """
    followers = _uncounted(pick.of_platforms("followers", platforms))
    rates = pick.cells("rate_idr")
    others = shared or [False] * len(rates)
    known = [
        told or (other and price(cell) is not None)
        for told, other, cell in zip(asked, others, rates, strict=True)
    ]
    costs = [c for cells in (rates, pick.cells("rate_card")) for c in _lost(cells, known)]
    zeros = [cell for cell in followers if cell == "0"]
    cells = {
        "followers_unread": [c for c in followers if not _is_formula(c) and c not in zeros],
        "price_unread": [*(c for c in costs if not _is_formula(c)), *packages],
        "formula_unread": [
            str(cell)
            for field in ("followers", "rate_idr", "rate_card")
            for column in pick.of(field)
            for cell in pick.cells_of(column)
            if cell is not None and _is_formula(str(cell))
        ],
    }
    doubts = {
        "platform_assumed": assumed,
        "posts_unlinked": unlinked == "lost",
        "posts_by_day": unlinked == "counted",
        DIFFERING: differing,
        **{code: bool(found) for code, found in cells.items()},
        "followers_zero": bool(zeros),
        "category_unknown": bool(_lost(pick.cells("category"), categories(pick.cells("category")))),
        "posts_beside": any(_links_to_posts(pick, column) for column in columns),
        "averages_not_kept": any(column.field in AVERAGES for column in columns),
    }
    return {code: _examples(cells.get(code, ())) for code, is_so in doubts.items() if is_so}


def _examples(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell[:SHOWN] for cell in cells))[:EXAMPLES]


def _is_formula(cell: str) -> bool:
    """Return whether a spreadsheet stored no result beside its formula."""
    return cell.startswith("=")


def _links_to_posts(pick: Picker, column: Column) -> bool:
    """Return whether a column that is called after links, and passed over, leads to posts."""
    named = meaning(column.name)
    if column.field != "note" or named is None or named.field != "url":
        return False
    return any(link and link.post_id for link in read_links(pick.cells_of(column)[:100]))


def _uncounted(cells: Sequence[Any]) -> list[str]:
    """Return the cells that say something that is no number of followers ("5k-10k", a date), or none."""
    known = counts(cells)
    unknown = known.fillna(0) == 0
    if not unknown.any():
        return []
    zero = known.fillna(1) == 0
    left = zip(cells, zero.tolist(), unknown.tolist(), strict=True)
    said = ["0" if none else str(c) for c, none, out in left if out and c is not None]
    return [cell for cell in said if label(cell) is not None]


def _lost(cells: Sequence[Any], read: Sequence[object]) -> list[str]:
    pairs = zip(cells, read, strict=True)
    said = ((str(c) if isinstance(c, date) else c, r) for c, r in pairs)  # Excel made it one
    return [found for c, r in said if not r and (found := label(c)) is not None]
