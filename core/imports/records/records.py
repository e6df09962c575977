"""What containers hand to formats: rows of a table, documents of a JSON file, or lines of text.

All three answer the same questions by path, so that one format reads a JSON export and its
flattened CSV or XLSX alike.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from core.capabilities.ports import Skipped, UnreadableFileError
from core.imports.values.cells import Cells
from core.imports.values.paths import Folded, fold_name, get, split, unflatten

TOLD = 160
"""Characters of a row that is shown to say which one it was."""


class Records(ABC):
    """Items of one shape. `lines` numbers them as a person counts: see `Skipped`.

    origin: the sheet, or the file of an archive, that they stand in; empty for a file of its own.
    unseen: nobody sees that sheet, so that nothing of it is read. refused: why nothing, or nothing more, of
    that file can be read; begun: whether something was before.
    """

    lines: Sequence[int]
    skipped: tuple[Skipped, ...]
    origin = ""
    unseen = False
    refused: UnreadableFileError | None = None
    begun = False

    @abstractmethod
    def has(self, *paths: str) -> bool:
        """Return whether every one of these paths is there."""

    @abstractmethod
    def column(self, path: str) -> Sequence[Any]:
        """Return one value an item; None where it is missing."""

    @abstractmethod
    def documents(self) -> list[dict[str, Any]]:
        """Return the items as nested documents."""

    @abstractmethod
    def take(self, keep: Sequence[bool]) -> Records:
        """Return the items whose flag is set; rows that were skipped before stay reported."""

    @abstractmethod
    def told(self, position: int) -> str:
        """Return what stands in one item, in one short line, for a person who looks for it."""

    @abstractmethod
    def head(self, number: int) -> Records:
        """Return the first items, for a look at their shape."""

    def values(self, *paths: str) -> Sequence[Any]:
        """Return for every item the first known value among several paths."""
        known: Sequence[Any] | None = None
        for path in paths:
            if self.has(path):
                cells = self.column(path)
                known = cells if known is None else _filled(known, cells)
        return [None] * len(self) if known is None else known

    def children(self, path: str) -> tuple[Documents, list[int]]:
        """Return the objects of a list in every item, and for each its parent's position."""
        return _children(self.documents(), self.lines, path)

    def __len__(self) -> int:
        return len(self.lines)


@dataclass
class Table(Records):
    """Rows under a header. `cells` are by column; `title` is what the sheet is called.

    `raw` is a short file's text, in case its columns mean nothing. asked: positions of the columns that
    were looked at, here or in what was taken of it.
    """

    header: list[str]
    cells: list[Sequence[Any]]
    lines: Sequence[int]
    skipped: tuple[Skipped, ...] = ()
    title: str = ""
    raw: Text | None = None
    asked: set[int] = field(default_factory=set, repr=False, compare=False)

    @cached_property
    def index(self) -> Mapping[str, int]:
        """Positions by folded name, also with `_` as a space; the first of equal names counts."""
        index: dict[str, int] = {}
        folded = [fold_name(name) for name in self.header]
        for names in (folded, [name.replace("_", " ") for name in folded]):
            for position, name in enumerate(names):
                index.setdefault(name, position)
        return index

    @cached_property
    def names(self) -> frozenset[str]:
        """All names and, for flattened ones, their parents."""
        names = set(self.index)
        for name in self.index:
            parts = name.split(".")
            names.update(".".join(parts[:depth]) for depth in range(1, min(len(parts), 6)))
        return frozenset(names)

    def has(self, *paths: str) -> bool:
        return all(path.casefold() in self.names for path in paths)

    def column(self, path: str) -> Sequence[Any]:
        position = self.index.get(path.casefold())
        if position is None:
            return [None] * len(self)
        self.asked.add(position)
        cells = self.cells[position]
        return cells if isinstance(cells, Cells) else list(cells)

    def documents(self) -> list[dict[str, Any]]:
        self.asked.update(range(len(self.header)))
        rows = zip(*self.cells, strict=True) if self.cells else [()] * len(self)
        return [unflatten(dict(zip(self.header, row, strict=True))) for row in rows]

    def take(self, keep: Sequence[bool]) -> Table:
        cells: list[Sequence[Any]] = [
            column.take(keep)
            if isinstance(column, Cells)
            else [value for value, kept in zip(column, keep, strict=True) if kept]
            for column in self.cells
        ]
        lines = _kept(self.lines, keep)
        return Table(self.header, cells, lines, self.skipped, self.title, asked=self.asked)

    def told(self, position: int) -> str:
        return shortened(column[position] for column in self.cells)

    def head(self, number: int) -> Table:
        cells = [column[:number] for column in self.cells]
        return Table(self.header, cells, self.lines[:number], (), self.title)


@dataclass
class Documents(Records):
    """Objects of a JSON file. asked: paths that were looked at, here or in what was taken of it; "" for
    all of them."""

    items: list[dict[str, Any]]
    lines: Sequence[int] = field(default_factory=list)
    skipped: tuple[Skipped, ...] = ()
    asked: set[str] = field(default_factory=set, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.lines = self.lines or range(1, len(self.items) + 1)

    def has(self, *paths: str) -> bool:
        splits = [split(path) for path in paths]
        sample = self.items[:50]
        return all(any(_present(item, parts) for item in sample) for parts in splits)

    def column(self, path: str) -> list[Any]:
        self.asked.add(path)
        parts = split(path)
        if self._plain and parts[0] not in self._keys:
            return [None] * len(self.items)
        if not self._plain or len(parts) > 2:
            return [get(item, parts) for item in self.items]
        first = [item.get(parts[0]) for item in self.items]
        if len(parts) == 1:
            return first
        name, rest = parts[1], parts[1:]
        return [inner.get(name) if type(inner) is dict else get(inner, rest) for inner in first]

    @cached_property
    def _keys(self) -> set[str]:
        return set().union(*self.items)

    @cached_property
    def _plain(self) -> bool:
        return all(type(item) is dict for item in self.items)

    def values(self, *paths: str) -> Sequence[Any]:
        known: Sequence[Any] = self.column(paths[0]) if paths else [None] * len(self)
        for path in paths[1:]:
            known = _filled(known, self.column(path))
        return known

    def documents(self) -> list[dict[str, Any]]:
        self.asked.add("")
        return self.items

    def children(self, path: str) -> tuple[Documents, list[int]]:
        self.asked.add(path)
        return _children(self.items, self.lines, path)

    def take(self, keep: Sequence[bool]) -> Documents:
        items = [item for item, kept in zip(self.items, keep, strict=True) if kept]
        return Documents(items, _kept(self.lines, keep), self.skipped, self.asked)

    def told(self, position: int) -> str:
        return shortened(self.items[position].values())

    def head(self, number: int) -> Documents:
        return Documents(self.items[:number], self.lines[:number])


@dataclass
class Text(Records):
    """Lines of plain text, as somebody pastes them."""

    items: list[str]
    lines: Sequence[int]
    skipped: tuple[Skipped, ...] = ()

    def has(self, *paths: str) -> bool:
        return not paths

    def column(self, path: str) -> list[Any]:  # noqa: ARG002
        return [None] * len(self)

    def documents(self) -> list[dict[str, Any]]:
        return [Folded() for _ in self.items]

    def take(self, keep: Sequence[bool]) -> Text:
        items = [item for item, kept in zip(self.items, keep, strict=True) if kept]
        return Text(items, _kept(self.lines, keep), self.skipped)

    def told(self, position: int) -> str:
        return shortened([self.items[position]])

    def head(self, number: int) -> Text:
        return Text(self.items[:number], self.lines[:number])


def unseen(sheet: str) -> Text:
    """Return what stands for a sheet that is hidden."""
    found = Text([], [])
    found.origin, found.unseen = sheet, True
    return found


def unread(name: str, why: UnreadableFileError, *, begun: bool) -> Text:
    """Return what stands for a file of an archive that cannot be read, or not to its end."""
    found = Text([], [])
    found.origin, found.refused, found.begun = name, why, begun
    return found


def _children(
    documents: Sequence[dict[str, Any]], lines: Sequence[int], path: str
) -> tuple[Documents, list[int]]:
    parts, found, parents = split(path), [], []
    for index, document in enumerate(documents):
        items = get(document, parts)
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                found.append(item)
                parents.append(index)
    return Documents(found, [lines[p] for p in parents]), parents


def shortened(cells: Iterable[Any]) -> str:
    """Return the first filled cells in one short line; lists and objects are left out."""
    texts = (str(c) for c in cells if isinstance(c, str | int | float) and c not in ("", None))
    return " | ".join(" ".join(text.split()) for text in islice(texts, 6))[:TOLD]


def _filled(known: Sequence[Any], cells: Sequence[Any]) -> Sequence[Any]:
    """Return the known values, and the cells' where they are missing."""
    if isinstance(known, Cells) and known.filled():
        return known
    pairs = zip(known, cells, strict=True)
    return [b if a is None or a == "" else a for a, b in pairs]


def _present(item: dict[str, Any], parts: tuple[str, ...]) -> bool:
    parent = get(item, parts[:-1]) if len(parts) > 1 else item
    name = parts[-1]
    if isinstance(parent, dict):
        return (name.casefold() if type(parent) is Folded else name) in parent
    return get(parent, parts[-1:]) is not None


def _kept(lines: Sequence[int], keep: Sequence[bool]) -> list[int]:
    return [line for line, kept in zip(lines, keep, strict=True) if kept]
