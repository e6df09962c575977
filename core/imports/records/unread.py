"""What an export says and its format never looked at, as far as a person would miss it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from core.imports.records.records import Documents, Records, Table
from core.imports.values.values import label
from core.nlu.words.bags import bag

SAMPLE: Final = 50
MOST: Final = 12
"""So many nested names are told: a person reads no more of a program's words."""

DEEPEST: Final = 4

ALL: Final = ""
"""The path of documents that were handed out as they are: who knows what was looked at."""

_NESTED = re.compile(r"\S[/.]\S")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

_TELLING: Final = bag(
    "followers follower following likes like comments comment views view plays play shares share saves save reach impressions "
    "engagement engagements er rate avg average averages median audience credibility authenticity price prices pricing cost fee budget "
    "email phone contact contacts city cities countries country state location gender genders age ages languages category niche "
    "interests sponsored sponsors paid growth score quality income brands"
)
"""Words of names that tell of an account or a post what a business asks for."""

_TECHNICAL: Final = bag(
    "url uri id ids link icon avatar cover thumb thumbnail setting settings enabled disabled status is has can display format code key "
    "type color position token tab filter by viewer preview latest first text"
)
"""Words of names that only programs need."""


def unread(records: Records) -> list[str]:
    """Return the names of what was not looked at: a table's own columns all of them, of nested names, which
    programs make, the telling ones."""
    if isinstance(records, Table):
        return _of_table(records) if records.asked else []
    return _of_documents(records) if isinstance(records, Documents) and records.asked else []


def _of_table(table: Table) -> list[str]:
    sample = table.head(SAMPLE)
    asked = {_last(table.header[at]).casefold() for at in table.asked}
    left = [
        name.strip()
        for at, name in enumerate(sample.header)
        if at not in table.asked and name.strip() and any(label(cell) for cell in sample.cells[at])
    ]
    nested = [name for name in left if _NESTED.search(name)]
    told = _telling(nested, asked)
    return [name for name in left if name not in nested] + told


def _of_documents(documents: Documents) -> list[str]:
    if ALL in documents.asked:
        return []
    asked = {_last(path).casefold() for path in documents.asked}
    names = dict.fromkeys(
        path
        for item in documents.head(SAMPLE).items
        for path, value in _leaves(item)
        if path not in documents.asked and _says(value)
    )
    return _telling(list(names), asked)


def _leaves(
    item: dict[str, Any], path: str = "", depth: int = DEEPEST
) -> Iterator[tuple[str, Any]]:
    for key, value in item.items():
        name = f"{path}.{key}" if path else str(key)
        if isinstance(value, dict) and depth:
            yield from _leaves(value, name, depth - 1)
        else:
            yield name, value


def _says(value: object) -> bool:
    return bool(value) and not isinstance(value, bool | dict)


def _telling(names: list[str], asked: set[str]) -> list[str]:
    """Return the last parts of names that tell something, but for those that were looked at elsewhere."""
    found: dict[str, None] = {}
    for name in names:
        last = _last(name)
        words = {word.casefold() for word in _WORD.findall(last)}
        if words & _TELLING and not words & _TECHNICAL and last.casefold() not in asked:
            found[last] = None
    return list(found)[:MOST]


def _last(path: str) -> str:
    return re.split(r"[/.]", path)[-1]
