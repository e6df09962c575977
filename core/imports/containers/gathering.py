"""Documents of several small files as one, and some of them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from core.imports.limits import Limits
from core.imports.records.records import Documents, Records


def gathered(found: Iterator[Records], limits: Limits) -> Iterator[Records]:
    """Yield records, documents of several small files as one, numbered through."""
    waiting: list[Documents] = []
    for records in found:
        if not isinstance(records, Documents):
            yield records
            continue
        waiting.append(records)
        if sum(len(documents) for documents in waiting) >= limits.chunk:
            yield as_one(waiting)
            waiting = []
    if waiting:
        yield as_one(waiting)


def as_one(parts: list[Documents]) -> Documents:
    if len(parts) == 1:
        return parts[0]
    items = [item for part in parts for item in part.items]
    skipped = tuple(skip for part in parts for skip in part.skipped)
    lines = [line for part in parts for line in part.lines]
    ascend = all(one < other for one, other in pairwise(lines))
    return Documents(items, lines if ascend else range(1, len(items) + 1), skipped)


def join_poorer(items: Sequence[dict[str, Any]], groups: dict[str, list[int]], name: str) -> None:
    """Move items of no format to those of this one, where they have none but their names."""
    known = set().union(*(items[at] for at in groups[name]))
    poorer = [at for at in groups[""] if items[at] and known.issuperset(items[at])]
    if poorer:
        groups[name] = sorted([*groups[name], *poorer])
        groups[""] = sorted(set(groups[""]).difference(poorer))
    if not groups[""]:
        del groups[""]


def at_positions(documents: Documents, positions: list[int]) -> Documents:
    if len(positions) == len(documents):
        return documents
    return Documents(
        [documents.items[p] for p in positions], [documents.lines[p] for p in positions]
    )
