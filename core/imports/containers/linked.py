"""Cells that show a word and lead to an account or a post: `klik`, with a link behind it."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import Any, Final

from core.imports.containers.archives import read_part
from core.imports.lists.meanings import fold, meaning
from core.imports.lists.vocabulary import INVITING
from core.imports.values.links import read_link
from core.imports.values.values import handle

TITLE: Final = "Link"
"""The header of the column that links behind names are put into."""

MOST: Final = 10_000
"""Cells of one range that share a link."""

ALL: Final = 200_000
"""Cells with links that are looked at; further ones show their words only."""

_FORMULA: Final = re.compile(
    r'=\s*HYPERLINK\(\s*"(?P<link>[^"]+)"\s*(?:[,;]\s*"(?P<words>[^"]*)")?', re.IGNORECASE
)
_LINK: Final = re.compile(rb"<(?:\w+:)?hyperlink\s[^>]*>")
_TARGET: Final = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_RANGE: Final = re.compile(
    r"\$?([A-W]?[A-Z]{1,2})\$?(\d{1,7})(?::\$?([A-W]?[A-Z]{1,2})\$?(\d{1,7}))?"
)
_ATTRIBUTE: Final = re.compile(rb'\s(?:\w+:)?(\w+)="([^"]*)"')


class Linked(str):
    """What a cell shows, with the address that it leads to."""

    __slots__ = ("link",)
    link: str

    def __new__(cls, words: str, link: str) -> Linked:
        """Return the words, which are a text like any other."""
        made = super().__new__(cls, words)
        made.link = link
        return made


def behind(cell: Any, link: str | None) -> Any:
    """Return a cell with its link, if that leads to an account or a post."""
    known = read_link(link)
    if link is None or known is None or not (known.handle or known.post_id):
        return cell
    return Linked(str(cell), link)


def of_formula(formula: str, stored: Any) -> Any:
    """Return what a formula shows, with the link that it makes of it."""
    made = _FORMULA.match(formula)
    if made is None:
        return stored if stored != "" else formula
    return behind(stored or made["words"] or made["link"], made["link"])


def written(cell: Any) -> str:
    """Return a cell as text, with its link if it does not name it already."""
    return f"{cell} {cell.link}" if isinstance(cell, Linked) else str(cell)


def links_of(archive: zipfile.ZipFile, part: str) -> dict[tuple[int, int], str]:
    """Return the addresses behind a sheet's cells, by row and column from 1. part: of the archive."""
    sheet = read_part(archive, part)
    begin = sheet.rfind(b"hyperlinks>", 0, sheet.rfind(b"hyperlinks>"))
    folder, _, name = part.rpartition("/")
    beside = f"{folder}/_rels/{name}.rels"
    if begin < 0 or beside not in archive.namelist():
        return {}
    relations = map(_attributes, _TARGET.findall(read_part(archive, beside)))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    found: dict[tuple[int, int], str] = {}
    for link in map(_attributes, _LINK.findall(sheet, begin)):
        if len(found) < ALL and (target := targets.get(link.get("id", ""))):
            found |= dict.fromkeys(places(link.get("ref", "")), target)
    return found


def _attributes(tag: bytes) -> dict[str, str]:
    pairs = _ATTRIBUTE.findall(tag)
    return {name.decode(): html.unescape(value.decode(errors="replace")) for name, value in pairs}


def places(cells: str) -> list[tuple[int, int]]:
    """Return the rows and columns of `B2` or `B2:B5`."""
    match = _RANGE.fullmatch(cells)
    if match is None:
        return []
    left, top = _number(match[1]), int(match[2])
    right, bottom = _number(match[3] or match[1]), int(match[4] or match[2])
    if (right - left + 1) * (bottom - top + 1) > MOST:
        return []
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def _number(column: str) -> int:
    """Return which column of a spreadsheet it is: A is 1, AA is 27."""
    return reduce(lambda number, letter: 26 * number + ord(letter) - 64, column, 0)


def spread(
    names: Sequence[str], rows: Iterable[list[Any]], linked: set[int]
) -> tuple[list[str], Iterator[list[Any]]]:
    """Return names and rows of which links are cells like others.

    In a column of accounts the link takes the place of a word that names nobody; what is behind
    names and other words comes in a column of its own. linked: the columns with links.
    """
    width = len(names)
    meant = {at: meaning(names[at]) for at in linked if at < width}
    own = {at for at, column in meant.items() if column and column.field in {"handle", "url"}}
    others = sorted(meant.keys() - own)
    header = [*names, TITLE] if others else list(names)
    return header, (_spread(row, width, own, others) for row in rows)


def _spread(row: list[Any], width: int, own: set[int], others: Sequence[int]) -> list[Any]:
    cells = [_account(cell) if at in own else _plain(cell) for at, cell in enumerate(row[:width])]
    if not others:
        return cells
    links = (cell.link for at in others if at < len(row) and isinstance(cell := row[at], Linked))
    first = next(links, "")
    return [*cells, *[""] * (width - len(cells)), first] if any(c != "" for c in row) else cells


def _plain(cell: Any) -> Any:
    return str(cell) if isinstance(cell, Linked) else cell


def _account(cell: Any) -> Any:
    """Return the link, unless the cell names another account: that was typed over it. `Rani` is a name."""
    if not isinstance(cell, Linked):
        return cell
    words, known = str(cell), read_link(cell.link)
    named = handle(words) if known and not set(fold(words).split()) <= INVITING else None
    typed_over = named is not None and known is not None and named != known.handle
    if known and known.handle and _is_name(words):
        typed_over = False
    return words if typed_over or read_link(words) else cell.link


def _is_name(words: str) -> bool:
    """Return whether words are somebody's name as people write it (`Rani`), and no account that was typed."""
    return words[:1].isupper() and words.isalpha()
