"""`gandeng import`: files of any size into the database."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.commands import _reading, _shared, _words

if TYPE_CHECKING:
    from bot.wiring import House
    from core.capabilities.ports import ImportedFrames, Skipped

T = TypeVar("T")

AHEAD = 200_000
"""Rows that are read before the first is written; fewer where they weigh more than `HEAVY`."""

HEAVY = 64 << 20
"""Bytes that rows weigh that are read before the first is written."""


@click.command("import", epilog="Example: gandeng import dataset_tiktok.csv --json")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file on stdout.")
@click.option(
    "--as", "person", default=1, type=_shared.PERSON, help="Import for the person with this id."
)
@click.option("--certain", is_flag=True, help="Leave out columns whose meaning is only a guess.")
@click.option("--owner", help="Whose posts are that name no account, such as @maya.")
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
def command(
    files: tuple[Path, ...],
    as_json: bool,
    person: int,
    certain: bool,
    owner: str | None,
    language: str | None,
) -> None:
    """Read FILE... as they are and keep what is new; the format is told by the content.

    Nobody is asked: columns whose meaning is only a guess are named, and left out where their figures
    speak against the guess.

    Each file is one transaction: all of it is kept, or nothing. A folder that `gandeng score` wrote is
    a file a part; the million creators of one are searched as soon as they are in.
    """
    whose = _handle(owner) if owner else None
    failed = _shared.run(
        _import_all(files, as_json, f"p{person}", language, certain=certain, owner=whose)
    )
    sys.exit(1 if failed else 0)


def _handle(owner: str) -> str:
    from core.imports.values.values import handle

    name = handle(owner)
    if name is None:
        raise click.BadParameter(f"{owner!r} is no account", param_hint="--owner")
    return name


async def _import_all(
    files: Iterable[Path],
    as_json: bool,
    workspace: str,
    language: str | None,
    *,
    certain: bool,
    owner: str | None,
) -> int:
    from bot.scoring.dataset import DatasetError
    from core.capabilities.ports import UnreadableFileError
    from core.storage.engine.trouble import trouble_of

    failed, waiting = 0, list(files)
    chosen, demo = _shared.installation()
    say = _words.Words(language or chosen.default_language, chosen.zone)
    try:
        async with _shared.open_house(chosen, demo) as house:
            while waiting:
                path = waiting[0]
                try:
                    report = await import_file(house, path, workspace, certain=certain, owner=owner)
                except (UnreadableFileError, DatasetError, OSError) as error:
                    if trouble_of(error):
                        raise
                    failed += 1
                    hint = "  --owner @ACCOUNT" if _is_unowned(error) else ""
                    click.echo(f"{path}: {say.refusal(path.name, error)}{hint}", err=True)
                    report = _nothing(getattr(error, "reason", "unreadable"))
                    if as_json:
                        _emit(report)
                else:
                    _tell(path, report, as_json, say)
                waiting.pop(0)
    except (click.ClickException, OSError):  # the database failed: nothing of these files is kept
        for _ in waiting if as_json else ():
            _emit(_nothing("database"))
        raise
    return failed


def _is_unowned(error: Exception) -> bool:
    """Whether a file was refused because nothing says whose its posts are."""
    return getattr(error, "reason", "") == "unknown_creator"


def _nothing(reason: str) -> dict[str, Any]:
    """Return the report of a file that was refused; line 0 is the whole file."""
    from core.capabilities.ports import Skipped

    skipped = [Skipped(0, reason)]
    return {"format": None, "read": 0, "new": 0, "updated": 0, "skipped": skipped}


async def import_file(
    house: House,
    path: Path,
    workspace: str,
    *,
    certain: bool = False,
    owner: str | None = None,
) -> dict[str, Any]:
    """Read and keep one file in one transaction; return what came of it.

    `left_out` and `guessed` are columns that nothing states the meaning of, each with the field that it
    might be: not kept, and kept; `unkept` are columns that have no field. `about` is what some `warnings` are about. These are codes of what was assumed or could not be sure.
    """
    from bot.scoring.results import is_scored

    if is_scored(path):
        return await _import_scores(house, path, workspace)
    from core.capabilities.importing.telling import kept_otherwise
    from core.imports import FileImporter
    from core.imports.lists.guesses import doubtful, without
    from core.storage.catalogue.seeding import Seeding

    now = datetime.now(UTC)
    report: dict[str, Any] = {"format": "", "read": 0, "new": 0, "updated": 0}
    skipped: list[Skipped] = []
    left_out: dict[str, str] = {}
    guessed: dict[str, str] = {}
    doubts: dict[str, None] = {}
    unkept: dict[str, None] = {}
    about: dict[str, dict[str, None]] = {}
    seeding = Seeding(house.database, house.seal, workspace, "business", now)
    importer = FileImporter(house.settings.zone)
    with (
        _reading.pieces_of(importer, path, now, certain=certain, owner=owner) as found,
        _reading.seldom_collecting(),
    ):
        async with seeding:
            for whole in _ahead(_watched(found, path.name)):
                out = whole.guessed if certain else doubtful(whole)
                piece = whole if certain else without(whole, out)
                held = (piece.creators, piece.posts, piece.comments)
                count = await seeding.merge(held, piece.extras.get("history"))
                report["format"] = report["format"] or piece.format
                report["read"] += piece.read
                report["new"] += count.new
                report["updated"] += count.updated
                skipped += piece.skipped
                left_out |= {name: piece.mapping[name] for name in out}
                guessed |= {n: piece.mapping[n] for n in piece.guessed if n not in out}
                unkept |= dict.fromkeys(name for name, field in piece.mapping.items() if not field)
                doubts |= dict.fromkeys(piece.warnings)
                doubts |= {"sales_in_chat": None} if "sales" in piece.extras else {}
                for code, cells in piece.about.items():
                    about.setdefault(code, {}).update(dict.fromkeys(cells))
                doubts |= dict.fromkeys(kept_otherwise(count))
                del whole, piece, held  # before the next one comes
    told = {"left_out": left_out, "guessed": guessed, "unkept": list(unkept)}
    told |= {
        "warnings": list(doubts),
        "about": {code: tuple(cells) for code, cells in about.items()},
    }
    return report | told | {"skipped": skipped}


async def _import_scores(house: House, path: Path, workspace: str) -> dict[str, Any]:
    """Keep what `gandeng score` wrote; parts that were kept before change nothing."""
    from bot.scoring.results import files_of, lots
    from core.storage.catalogue.bulk import load_scored

    report: dict[str, Any] = {"format": "scores", "read": 0, "new": 0, "updated": 0, "skipped": []}
    for file in files_of(path):
        for lot in lots(file, house.settings.tiers):
            now = datetime.now(UTC)
            count = await load_scored(house.database, house.seal, workspace, lot, now)
            report["read"] += len(lot[0])
            report["new"] += count.new
            report["updated"] += count.updated
            _progress(path.name, report["read"])
    if sys.stderr.isatty():
        click.echo(err=True)
    return report


def _ahead(pieces: Iterator[ImportedFrames]) -> Iterator[ImportedFrames]:
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


def _emit(report: dict[str, Any]) -> None:
    """Write a report as one line of JSON; a million rows that were skipped are written in parts."""
    rest = {name: report[name] for name in ("format", "read", "new", "updated")}
    sys.stdout.write(json.dumps(rest, ensure_ascii=False)[:-1] + ', "skipped": [')
    comma = ""
    for one in report["skipped"]:
        row = json.dumps({"line": one.line, "reason": one.reason}, ensure_ascii=False)
        sys.stdout.write(comma + row)
        comma = ", "
    sys.stdout.write("]}\n")


def _tell(path: Path, report: dict[str, Any], as_json: bool, say: _words.Words) -> None:
    doubts = say.guesses(report.get("left_out", ()), report.get("guessed", {}))
    doubts += say.unkept(report.get("unkept", ()))
    doubts += say.doubts(report.get("warnings", ()), report.get("about", {}))
    if as_json:
        _emit(report)
        for doubt in doubts:
            click.echo(f"{path}: {doubt}", err=True)
        return
    click.echo(
        f"{path}: {report['format']}, read {report['read']:,}, new {report['new']:,}, "
        f"updated {report['updated']:,}, skipped {len(report['skipped']):,}"
    )
    for doubt in doubts:
        click.echo(f"  {doubt}")
    for row in say.rows(report["skipped"]):
        click.echo(f"  {row}")
    if report["new"] or report["updated"]:
        click.echo(f"  {say.way_back()}")
