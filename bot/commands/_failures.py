"""Failures that a person can mend, in one sentence each: what happened, what was kept, what to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

TO_DO: Final = {
    "full": "Make room on its disk, then repeat this.",
    "broken": "Restore a backup (docs/operations.md), or name another file in GANDENG_DATABASE_URL.",
    "forbidden": "Let this user write there, or name another place in GANDENG_DATABASE_URL.",
    "busy": "Another process writes to it, a long import perhaps: repeat this when it has ended.",
    "unreachable": "See that it runs and that GANDENG_DATABASE_URL names it.",
    "refused": "Look at user, password and name in GANDENG_DATABASE_URL.",
}
LEAST_ROOM: Final = 1 << 20
"""Bytes without which SQLite cannot begin to write."""

A_FOLDER: Final = "It is a folder: name a file in GANDENG_DATABASE_URL."

NO_COMMIT: Final = "the database takes no commit, so who serves it can neither answer nor be seen"

NOTHING: Final = "Nothing was changed."
KEPT: Final = "What was under way is not kept, what was kept before stays."


@contextmanager
def told(url: str, kept: str = NOTHING) -> Iterator[None]:
    """Let trouble with the database of this address end the command in a sentence, with code 1.
    kept: what became of its work then."""
    try:
        yield
    except click.ClickException:
        raise
    except Exception as error:
        words = database(url, error, kept)
        if words is None:
            raise
        raise click.ClickException(words) from None


def database(url: str, error: Exception, kept: str = NOTHING) -> str | None:
    """Return in words what an error says of a database; None where it speaks of something else."""
    from core.storage.engine.addresses import place
    from core.storage.engine.migrate import UnknownSchemaError
    from core.storage.engine.soundness import LackingError
    from core.storage.engine.trouble import trouble_of
    from core.storage.transfer.marks import MovedError

    match error:
        case MovedError():
            return (
                f"This database is not in use any more, or not yet: {error.mark}. "
                "Set GANDENG_DATABASE_URL to where the installation lives, "
                "or finish the move with `gandeng migrate --to`."
            )
        case UnknownSchemaError():
            return f"{error}. {NOTHING} Is GANDENG_DATABASE_URL a database of Gandeng?"
        case LackingError():
            lacks = f"lacks what its schema should have: {error}"
            return f"The database {place(url)} {lacks}. {NOTHING} {TO_DO['broken']}"
    found = trouble_of(error)
    if found is None:
        return None
    where = place(url)
    kind = "full" if found.kind == "broken" and _is_full(Path(where).parent) else found.kind
    to_do = A_FOLDER if Path(where).is_dir() else TO_DO[kind]
    return f"The database {where} cannot be used: {found.detail}. {kept} {to_do}"


def _is_full(folder: Path) -> bool:
    """Return whether a folder's disk has no room, which SQLite may call an I/O error when it opens its log."""
    return folder.is_dir() and shutil.disk_usage(folder).free < LEAST_ROOM


def system(error: OSError) -> str:
    """Return in words what the operating system refused: a file by its name, else the output."""
    why = error.strerror or type(error).__name__
    if error.filename is not None:
        return f"{error.filename}: {why}. Nothing was changed there."
    return f"The output could not be written: {why}. What was done before that is kept."
