"""`gandeng import`: files of any size into the database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import click

from bot.commands import _shared, _words
from bot.commands._keeping import Kept, import_file
from bot.commands._reading import reader_of
from bot.commands._undoing import undone


@click.command("import", epilog="Example: gandeng import dataset_tiktok.csv --json")
@click.argument(
    "files",
    nargs=-1,
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file on stdout.")
@click.option(
    "--as", "person", default=1, type=_shared.PERSON, help="Import for the person with this id."
)
@click.option("--certain", is_flag=True, help="Leave out columns whose meaning is only a guess.")
@click.option("--owner", help="Whose posts are that name no account, such as @maya.")
@click.option(
    "--undo",
    is_flag=True,
    help="Take back the last import, of the last seven days, that is still kept.",
)
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
def command(
    files: tuple[Path, ...],
    as_json: bool,
    person: int,
    certain: bool,
    owner: str | None,
    undo: bool,
    language: str | None,
) -> None:
    """Read FILE... as they are and keep what is new; the format is told by the content.

    Nobody is asked: columns whose meaning is only a guess are named, and left out where their figures
    speak against the guess.

    Each file is one transaction: all of it is kept, or nothing. A folder that `gandeng score` wrote is
    a file a part; the million creators of one are searched as soon as they are in.

    An import of up to 20,000 rows can be taken back with --undo for seven days, as one from the chat can.
    """
    if undo == bool(files):
        raise click.UsageError("Name the FILES to read, or --undo without any.")
    if undo:
        sys.exit(_shared.run(undone(person, as_json, language)))
    whose = _handle(owner) if owner else None
    failed = _shared.run(
        _import_all(files, as_json, person, language, certain=certain, owner=whose)
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
    person: int,
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
    keep = partial(import_file, certain=certain, owner=owner, person=person)
    try:
        async with AsyncExitStack() as stack:
            house = None
            while waiting:
                path = waiting[0]
                with reader_of(path) as reader:  # it starts while the house is opened
                    if house is None:
                        opened = _shared.open_house(chosen, demo)
                        house = await stack.enter_async_context(opened)
                    try:
                        report = await keep(house, path, f"p{person}", reader=reader)
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
    from core.capabilities.ports import UNOWNED

    return getattr(error, "reason", "") == UNOWNED


def _nothing(reason: str) -> Kept:
    """Return the report of a file that was refused; line 0 is the whole file."""
    from core.capabilities.ports import Skipped

    return Kept(skipped=[Skipped(0, reason)])


def _emit(report: Kept) -> None:
    """Write a report as one line of JSON; a million rows that were skipped are written in parts."""
    rest = {name: getattr(report, name) for name in ("format", "read", "new", "updated")}
    sys.stdout.write(json.dumps(rest, ensure_ascii=False)[:-1] + ', "skipped": [')
    comma = ""
    for one in report.skipped:
        row = json.dumps({"line": one.line, "reason": one.reason}, ensure_ascii=False)
        sys.stdout.write(comma + row)
        comma = ", "
    sys.stdout.write("]}\n")


def _tell(path: Path, report: Kept, as_json: bool, say: _words.Words) -> None:
    doubts = say.guesses(report.left_out, report.guessed)
    doubts += say.unkept(report.unkept)
    doubts += say.doubts(report.warnings, report.about)
    if as_json:
        _emit(report)
        for doubt in doubts:
            click.echo(f"{path}: {doubt}", err=True)
        return
    click.echo(
        f"{path}: {report.format}, read {report.read:,}, new {report.new:,}, "
        f"updated {report.updated:,}, skipped {len(report.skipped):,}"
    )
    for line in (*doubts, *say.rows(report.skipped)):
        click.echo(f"  {line}")
    if report.new or report.updated:
        click.echo(f"  {say.way_back(noted=report.intake is not None)}")
