"""One file read and kept in one transaction, whatever its size, and what came of it."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands._reading import seldom_collecting

if TYPE_CHECKING:
    from bot.commands._reading import Reader
    from bot.wiring import House
    from core.capabilities.ports import ImportedFrames, MergeCount, Skipped

AHEAD = 200_000
"""Rows that are read before the first is written; fewer where they weigh more than `HEAVY`."""

HEAVY = 64 << 20
"""Bytes that rows weigh that are read before the first is written."""


@dataclass(slots=True)
class Kept:
    """What came of a file. read, new, updated: rows. left_out, guessed: columns that nothing states the
    meaning of, each with the field that it might be: not kept, and kept. unkept: columns that have no field.
    intake: its number, where it can be taken back. warnings: codes of what was assumed or could not be sure. about: what some of them are about, by code."""

    format: str | None = None
    read: int = 0
    new: int = 0
    updated: int = 0
    intake: int | None = None
    skipped: list[Skipped] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    guessed: dict[str, str] = field(default_factory=dict)
    _unkept: dict[str, None] = field(default_factory=dict)
    _warnings: dict[str, None] = field(default_factory=dict)
    _about: dict[str, dict[str, None]] = field(default_factory=dict)

    @property
    def unkept(self) -> list[str]:
        return list(self._unkept)

    @property
    def warnings(self) -> list[str]:
        return list(self._warnings)

    @property
    def about(self) -> dict[str, tuple[str, ...]]:
        return {code: tuple(cells) for code, cells in self._about.items()}

    def count(self, read: int, counted: MergeCount) -> None:
        """Add rows that were read and what became of them."""
        self.read += read
        self.new += counted.new
        self.updated += counted.updated

    def add(self, piece: ImportedFrames, out: Sequence[str], counted: MergeCount) -> None:
        """Add a piece of the file. out: columns whose meaning was only a guess, left out."""
        from core.capabilities.importing.telling import kept_otherwise

        self.format = self.format or piece.format
        self.count(piece.read, counted)
        self.skipped += piece.skipped
        self.left_out |= {name: piece.mapping[name] for name in out}
        self.guessed |= {n: piece.mapping[n] for n in piece.guessed if n not in out}
        self._unkept |= dict.fromkeys(n for n, is_of in piece.mapping.items() if not is_of)
        sales = ("sales_in_chat",) if "sales" in piece.extras else ()
        self._warnings |= dict.fromkeys((*piece.warnings, *sales, *kept_otherwise(counted)))
        for code, cells in piece.about.items():
            self._about.setdefault(code, {}).update(dict.fromkeys(cells))


async def import_file(
    house: House,
    path: Path,
    workspace: str,
    *,
    certain: bool = False,
    owner: str | None = None,
    person: int | None = None,
    reader: Reader | None = None,
) -> Kept:
    """Read and keep one file in one transaction; return what came of it. person: who may take it back.
    reader: a process that helps."""
    from bot.scoring.results import is_scored

    if is_scored(path):
        return await _import_scores(house, path, workspace)
    from core.capabilities.ports import Record
    from core.imports import FileImporter
    from core.imports.lists.guesses import doubtful, without
    from core.storage.catalogue.seeding import Seeding

    now, report = datetime.now(UTC), Kept(format="")
    noted = None if person is None else (person, Record("import", path.name))
    importer = FileImporter(house.settings.zone)
    read = importer.read_path if reader is None else partial(reader.pieces, importer)
    seeding = Seeding(house.database, house.seal, workspace, "business", now, noted, reader)
    with seldom_collecting():
        async with seeding:
            found = read(path, now, certain=certain, owner=owner)
            for whole in ahead(_watched(found, path.name)):
                out = whole.guessed if certain else doubtful(whole)
                piece = whole if certain else without(whole, out)
                held = (piece.creators, piece.posts, piece.comments)
                report.add(piece, out, await seeding.merge(held, piece.extras.get("history")))
                del whole, piece, held  # before the next one comes
    report.intake = seeding.intake
    return report


async def _import_scores(house: House, path: Path, workspace: str) -> Kept:
    """Keep what `gandeng score` wrote; parts that were kept before change nothing."""
    from bot.scoring.results import files_of, lots
    from core.storage.catalogue.bulk import load_scored

    report = Kept(format="scores")
    for file in files_of(path):
        for lot in lots(file, house.settings.tiers):
            now = datetime.now(UTC)
            count = await load_scored(house.database, house.seal, workspace, lot, now)
            report.count(len(lot[0]), count)
            _progress(path.name, report.read)
    if sys.stderr.isatty():
        click.echo(err=True)
    return report


def ahead(pieces: Iterator[ImportedFrames]) -> Iterator[ImportedFrames]:
    """Read so much before any of it is handed on: from the first row that is written until the end
    nobody else writes to SQLite, and reading a file is about a third of the work."""
    first: deque[ImportedFrames] = deque()
    read = weight = 0
    while read < AHEAD and weight < HEAVY and (piece := next(pieces, None)) is not None:
        first.append(piece)
        read += piece.read
        weight += piece.weight
    while first:
        yield first.popleft()
    yield from pieces


def _watched(pieces: Iterator[ImportedFrames], label: str) -> Iterator[ImportedFrames]:
    """Show on a terminal how many rows were read so far."""
    read = 0
    for piece in pieces:
        read += piece.read
        _progress(label, read)
        yield piece
        del piece
    if sys.stderr.isatty():
        click.echo(err=True)


def _progress(label: str, read: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{label}: {read:,}", nl=False, err=True)
