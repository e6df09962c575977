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

    Columns whose meaning is only a guess are left out, and named on stderr.
    """
    from core.capabilities.ports import UnreadableFileError
    from core.imports import FileImporter
    from core.imports.reading import combine

    try:
        frames = combine(list(FileImporter(zone).read_path(path, now, certain=True)))
    except (UnreadableFileError, OSError) as error:
        said = Words(language, zone).refusal(path.name, error)
        raise click.ClickException(f"{path}: {said}") from None
    for name in frames.guessed:
        click.echo(f"{name} was left out: what it means is only a guess.", err=True)
    return frames
