"""A file as canonical frames, for commands that work on it without a database."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands._words import Words

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from core.capabilities.ports import ImportedFrames


def read(path: Path, now: datetime, zone: ZoneInfo, language: str) -> ImportedFrames:
    """Return what a file of any known format holds; one that is none ends the command with 1, in
    the words of the chat.

    Rows that were left out (the first ten) and columns whose meaning is a guess are named on stderr; these
    are left out where their figures speak against it.
    """
    from core.capabilities.ports import UnreadableFileError
    from core.imports import FileImporter
    from core.imports.lists.guesses import doubtful, without
    from core.imports.records.joining import combine

    say = Words(language, zone)
    try:
        frames = combine(list(FileImporter(zone).read_path(path, now)))
    except (UnreadableFileError, OSError) as error:
        raise click.ClickException(f"{path}: {say.refusal(path.name, error)}") from None
    out = doubtful(frames)
    frames = without(frames, out)
    guesses = say.guesses(out, {name: frames.mapping[name] for name in frames.guessed})
    for told in (*say.rows(frames.skipped), *guesses):
        click.echo(told, err=True)
    return frames
