"""Columns of which only the cells tell that they hold topics or towns of accounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from core.imports.lists.accounts import are_handles
from core.imports.lists.meanings import Column, fold
from core.imports.lists.taxonomy import category
from core.imports.lists.vocabulary import CAPTIONS, CODES
from core.imports.values.values import label
from core.nlu.places.cities import Place, resolve_city

_TITLED = frozenset(CAPTIONS.split(", ")) | {"channel title", "comment", "komentar", "komen"}
"""Names of columns whose words are no topics, though they may sound like ones."""

_UNTOPICAL = CODES.union(
    ("caption", "captions", "takarir", "hook", "script", "skrip", "copywriting"),
    ("pic", "admin", "assignee", "assigned", "owner", "manager", "name", "nama", "brand", "client"),
)
"""Words in such names, and in those of codes and of people, of whom some are called as a town is."""


def with_topics(
    names: Sequence[str], found: list[Column], cells_of: Callable[[str], Sequence[Any]]
) -> list[Column]:
    """Return the columns with those whose cells, whatever their header, are topics or towns: guesses."""
    told = {column.name for column in found}
    free = [n for n in names if n.strip() and n not in told and not _is_written(n)]
    owners = next((cells_of(c.name) for c in found if c.field in {"handle", "url"}), ())
    for field, knows in (("category", category), ("city", _town)):
        if field in {column.field for column in found}:
            continue
        for name in free:
            cells = [str(c) for c in cells_of(name)[:40] if c not in (None, "")]
            if are_handles(cells):  # what was searched for, not what it is about
                continue
            if _varies(owners, cells_of(name)):  # of a post, a visit
                continue
            if cells and sum(len(c) < 40 and knows(c) is not None for c in cells) * 2 >= len(cells):
                found = [*found, Column(name, field, guessed=True)]
                free.remove(name)
                break
    return found


def _town(cell: str) -> Place | None:
    """Return the town that a cell names as it is written: `INTAN10` is not Bintan."""
    found = resolve_city(cell)
    return found if found and found.exact else None


def _is_written(name: str) -> bool:
    """Return whether a column is called after what somebody wrote with a post, a code or a person."""
    return fold(name) in _TITLED or not _UNTOPICAL.isdisjoint(fold(name).split())


def _varies(owners: Sequence[Any], cells: Sequence[Any]) -> bool:
    """Return whether rows of one account say different things: none of it is the account's."""
    said: dict[str, str] = {}
    rows = zip(owners[:200], map(label, cells[:200]), strict=False)
    return any(said.setdefault(str(owner), word) != word for owner, word in rows if owner and word)
