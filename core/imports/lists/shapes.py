"""Lists that are no rows under a header: on their side, one card an account, keyed by account."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from core.imports.lists.meanings import fold, is_alias, meaning, piece_of
from core.imports.lists.networks import PRICES
from core.imports.lists.vocabulary import PLACES, PLATFORM_WORDS
from core.imports.records.records import Table, Text
from core.imports.values.values import handle
from core.nlu.offers.ratecard import read_prices

_ACCOUNT = re.compile(r"(?<![\w.])@\w|(?:instagram|tiktok|youtube)\.com/", re.IGNORECASE)
_FIELD = re.compile(r"(?:[-*•·]\s*)?(?P<name>[^:=\s][^:=]{1,29}?)\s*[:=]\s*(?P<value>\S.*)")


COUNTED: Final = frozenset({"followers", "following", "rate_idr", "er"})
"""Fields that somebody has of each network."""


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

    A card ends where a name comes again that it has already; below a second network ("TikTok: @...") the
    figures are of that one. Its number is that of its first line.
    """
    fields, others = _fields(text)
    if len(fields) < 2 or len(others) * 2 > len(text) or any(map(_ACCOUNT.search, others)):
        return
    people: list[dict[str, str]] = []
    lines: list[int] = []
    networks: list[str] = []
    for line, stated_name, value in fields:
        name = _under(networks, stated_name)
        if not people or name in people[-1]:
            people.append({})
            lines.append(line)
            networks, name = [], stated_name
        people[-1][name] = value
        networks += [name] if _names_network(name) else []
    header = list(dict.fromkeys(name for card in people for name in card))
    if len(header) > 1 and len(fields) >= 2 * len(people):
        cells: list[Sequence[Any]] = [[card.get(name, "") for card in people] for name in header]
        yield Table(header, cells, lines)


def _fields(text: Text) -> tuple[list[tuple[int, str, str]], list[str]]:
    """Return the fields of lines, each with its line, and the lines that tell none.

    Prices in words of their own below a name of prices (`Rate card :`, `- IG reels 200k`) are the value of that
    name, those of one platform with it behind.
    """
    fields: list[tuple[int, str, str]] = []
    others: list[str] = []
    heading, places = "", dict[str, int]()
    for line, item in zip(text.lines, text.items, strict=True):
        field, named = _field(item), _heading(item)
        priced = read_prices(item) if heading and (not field or _is_guessed(field[0])) else ()
        if priced:
            platforms = {platform for one in priced for platform in one.platforms}
            name = f"{heading} {platforms.pop()}" if len(platforms) == 1 else heading
            at = places.setdefault(name, len(fields))
            before = f"{fields[at][2]}\n" if at < len(fields) else ""
            fields[at : at + 1] = [(fields[at][0] if before else line, name, before + item.strip())]
            continue
        if named or (field and not _is_price(field[0])):
            heading = named
            places = {named: len(fields)} if field else {}
        if field:
            fields.append((line, *field))
        elif not named:
            others.append(item)
    return fields, others


def _heading(line: str) -> str:
    """Return the name of prices that a line is, or begins with; "" where it is none."""
    name, mark, _ = re.sub(r"[:=]", ":", line.strip(" -*•·\t")).partition(":")
    known = meaning(name) if mark or is_alias(fold(name)) else None
    whole = known is not None and known.field == "rate_idr" and not known.guessed
    return name.strip() if whole and piece_of(name) is None else ""


def _is_price(name: str) -> bool:
    column = meaning(name)
    return column is not None and column.field in PRICES


def _is_guessed(name: str) -> bool:
    column = meaning(name)
    return column is None or column.guessed


def _names_network(name: str) -> bool:
    column = meaning(name)
    return column is not None and column.field == "handle" and column.platform is not None


def _under(networks: Sequence[str], name: str) -> str:
    """Return the name of a figure with the network that it stands under, if that is not a card's first
    and can have such a figure: Reels are of Instagram wherever they stand."""
    column = meaning(name)
    if len(networks) < 2 or column is None or column.platform or column.field not in COUNTED:
        return name
    of_another = any(word in PLACES for word in fold(name).split())
    return name if of_another else f"{name} {networks[-1]}"


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
    if len(inner) < len(item) or not inner:
        return []
    if all(map(str.isdecimal, item)):
        return inner  # rows under their numbers
    if len(inner) < 2 or not all(map(handle, item)):
        return []
    shared = set(inner[0]).intersection(*inner[1:])
    plain = [name for name in shared if not isinstance(inner[0][name], dict | list)]
    return [{"username": name, **value} for name, value in item.items()] if plain else []


def by_column(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of an object that holds columns, or names apart from rows; or nothing.

    Columns are lists (`{"username": ["a", "b"], "followers": [1, 2]}`) or keyed alike, as pandas
    writes them (`{"username": {"0": "a"}, "followers": {"0": 1}}`).
    """
    if names_and_rows := _apart(item):
        names, rows = names_and_rows
        return [under(names, row) for row in rows]
    columns = list(item.values())
    if len(item) < 2 or not any(meaning(name) for name in item):
        return []
    if all(_is_row(column) for column in columns) and len(set(map(len, columns))) == 1:
        return [dict(zip(item, row, strict=True)) for row in zip(*columns, strict=True)]
    keyed = all(isinstance(column, dict) and _is_row([*column.values()]) for column in columns)
    return _keyed_alike(item) if keyed else []


def _keyed_alike(item: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of columns that have the same keys: numbers of rows, or accounts."""
    keys, *others = [list(column) for column in item.values()]
    if any(other != keys for other in others):
        return []
    rows = [{name: column[key] for name, column in item.items()} for key in keys]
    if all(map(str.isdecimal, keys)):
        return rows
    return [{"username": key, **row} for key, row in zip(keys, rows, strict=True)]


def _apart(item: dict[str, Any]) -> tuple[list[str], list[list[Any]]] | None:
    """Return names and rows of `{"columns": [...], "data": [[...]]}`, or of `{"values": [[...]]}` whose
    first row names the columns."""
    for key in ("data", "values", "rows"):
        rows = item.get(key)
        if not isinstance(rows, list) or not rows or not all(isinstance(r, list) for r in rows):
            continue
        for title in ("columns", "header", "headers"):
            names = item.get(title)
            if isinstance(names, list) and names and all(isinstance(n, str) for n in names):
                return names, rows
        if names_columns(rows[0]):
            return rows[0], rows[1:]
    return None


def under(names: Sequence[str], row: Sequence[Any]) -> dict[str, Any]:
    """Return a row as an object; what a short one lacks is None."""
    return dict.fromkeys(names) | dict(zip(names, row, strict=False))


def names_columns(row: Sequence[Any]) -> bool:
    """Return whether a row of JSON is a header: texts, of which at least one names a field."""
    return all(isinstance(cell, str) for cell in row) and any(is_alias(cell) for cell in row)


def _is_row(values: object) -> bool:
    return isinstance(values, list) and not any(isinstance(v, dict | list) for v in values)
