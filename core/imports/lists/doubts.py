"""What of a list cannot be sure, or is not kept, by code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.imports.lists.meanings import Column, fold, meaning
from core.imports.lists.picking import Picker
from core.imports.lists.taxonomy import categories
from core.imports.lists.vocabulary import COUNTS_OF_POSTS
from core.imports.records.reading import (
    DIFFERING,
)
from core.imports.records.records import Records, Table
from core.imports.values.links import read_links
from core.imports.values.values import counts, label

AVERAGES = frozenset({"er", "avg_likes", "avg_comments", "avg_views"})


def tells_of_posts(records: Records) -> bool:
    """Return whether a column counts what a post brought, so that rows of one account are its posts."""
    names = {fold(name) for name in records.header} if isinstance(records, Table) else set()
    return any(names.intersection(words.split(", ")) for words in COUNTS_OF_POSTS.values())


def doubts_of(
    pick: Picker,
    columns: Sequence[Column],
    asked: Sequence[object],
    *,
    assumed: bool,
    unlinked: bool,
    differing: bool,
) -> tuple[str, ...]:
    doubts = {
        "platform_assumed": assumed,
        "posts_unlinked": unlinked,
        DIFFERING: differing,
        "followers_unread": _any_uncounted(pick.scaled("followers")),
        "price_unread": _any_lost(pick.cells("rate_idr"), asked),
        "category_unknown": _any_lost(pick.cells("category"), categories(pick.cells("category"))),
        "posts_beside": any(_links_to_posts(pick, column) for column in columns),
        "averages_not_kept": any(column.field in AVERAGES for column in columns),
    }
    return tuple(code for code, is_so in doubts.items() if is_so)


def _links_to_posts(pick: Picker, column: Column) -> bool:
    """Return whether a column that is called after links, and passed over, leads to posts."""
    named = meaning(column.name)
    if column.field != "note" or named is None or named.field != "url":
        return False
    return any(link and link.post_id for link in read_links(pick.cells_of(column)[:100]))


def _any_uncounted(cells: Sequence[Any]) -> bool:
    """Return whether any cell says something that is no number of followers ("5k-10k", a date)."""
    unknown = counts(cells).isna()
    if not unknown.any():
        return False
    left = (c for c, is_unknown in zip(cells, unknown, strict=True) if is_unknown)
    return any(c is not None and label(str(c)) is not None for c in left)


def _any_lost(cells: Sequence[Any], read: Sequence[object]) -> bool:
    return any(not r and label(c) for c, r in zip(cells, read, strict=True))
