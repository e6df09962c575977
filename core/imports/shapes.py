"""Lists that are no rows under a header: on their side, one card an account, keyed by account."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from core.imports.columns import meaning
from core.imports.records import Table, Text
from core.imports.values import handle
from core.imports.vocabulary import PLATFORM_WORDS

_ACCOUNT = re.compile(r"(?<![\w.])@\w|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE)
_FIELD = re.compile(r"(?:[-*•·]\s*)?(?P<name>[^:=\s][^:=]{1,29}?)\s*[:=]\s*(?P<value>\S.*)")


def turned(table: Table) -> Table:
    """Return a short table with its first column as the header and its header as the first row."""
    columns = [
        [name, *map(_text, cells)] for name, cells in zip(table.header, table.cells, strict=True)
    ]
    if not columns:
        return table
    header, *rows = columns
    cells = [list(cells) for cells in zip(*rows, strict=True)] or [[] for _ in header]
    return Table(header, list(cells), range(2, len(rows) + 2), (), table.title)


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def cards(text: Text) -> Iterator[Table]:
    """Yield a table of lines such as `Followers: 12.400`, if most lines are such fields.

    A card ends where a name comes again that it has already. Its number is that of its first line.
    """
    stated = ((line, _field(item)) for line, item in zip(text.lines, text.items, strict=True))
    fields = [(line, field) for line, field in stated if field]
    if len(fields) < 2 or len(fields) * 2 < len(text):
        return
    if any(_ACCOUNT.search(item) for item in text.items if _field(item) is None):
        return
    people: list[dict[str, str]] = []
    lines: list[int] = []
    for line, (name, value) in fields:
        if not people or name in people[-1]:
            people.append({})
            lines.append(line)
        people[-1][name] = value
    header = list(dict.fromkeys(name for card in people for name in card))
    if len(header) > 1 and len(fields) >= 2 * len(people):
        cells: list[Sequence[Any]] = [[card.get(name, "") for card in people] for name in header]
        yield Table(header, cells, lines)


def _field(line: str) -> tuple[str, str] | None:
    match = _FIELD.fullmatch(line.strip())
    known = meaning(match["name"]) if match else None
    if match is None or known is None:
        return None
    name, value = match["name"].strip(), match["value"].strip()
    says_more = known.field in {"handle", "url"} and " " in value
    return None if says_more else (name, value)


def by_platform(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects of `{"instagram": [{...}], "tiktok": [{...}]}` with their platform in them."""
    known = {key: PLATFORM_WORDS.get(key.strip().casefold()) for key in item}
    if not item or not all(known.values()):
        return []
    return [
        {"platform": known[key], **inner}
        for key, value in item.items()
        for inner in (value if isinstance(value, list) else [value])
        if isinstance(inner, dict)
    ]


def by_account(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the objects of `{"dapur.nina": {...}, "rani.jajan": {...}}` with their account in them.

    Nothing where the keys are no accounts or the objects have nothing in common.
    """
    inner = [value for value in item.values() if isinstance(value, dict)]
    if len(inner) < 2 or len(inner) < len(item) or not all(map(handle, item)):
        return []
    shared = set(inner[0]).intersection(*inner[1:])
    plain = [name for name in shared if not isinstance(inner[0][name], dict | list)]
    return [{"username": name, **value} for name, value in item.items()] if plain else []
