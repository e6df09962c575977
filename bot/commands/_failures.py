"""Failures that a person can mend, in one sentence each: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from core.storage.engine.trouble import Trouble

TO_DO: Final = {
    "full": "Make room on its disk, then repeat this.",
    "broken": "Restore a backup (docs/operations.md), or name another file in GANDENG_DATABASE_URL.",
    "forbidden": "Let this user write there, or name another place in GANDENG_DATABASE_URL.",
    "busy": "Another process writes to it, a long import perhaps: repeat this when it has ended.",
    "unreachable": "See that it runs and that GANDENG_DATABASE_URL names it.",
    "refused": "Look at user, password and name in GANDENG_DATABASE_URL.",
}


def sentence(url: str, found: Trouble) -> str:
    """Return what is the matter with the database of this address."""
    from core.storage.engine.addresses import place

    return (
        f"The database {place(url)} cannot be used: {found.detail}. What was under way is not kept, "
        f"what was kept before stays. {TO_DO[found.kind]}"
    )


@contextmanager
def told(url: str) -> Iterator[None]:
    """Let trouble with the database of this address end the command in a sentence, with code 1."""
    try:
        yield
    except click.ClickException:
        raise
    except Exception as error:
        words = database(url, error)
        if words is None:
            raise
        raise click.ClickException(words) from None


def database(url: str, error: Exception) -> str | None:
    """Return in words what an error says of a database; None where it speaks of something else."""
    from core.storage.engine.migrate import UnknownSchemaError
    from core.storage.engine.trouble import trouble_of
    from core.storage.transfer.marks import MovedError

    if isinstance(error, MovedError):
        return (
            f"This database is not in use any more, or not yet: {error.mark}. "
            "Set GANDENG_DATABASE_URL to where the installation lives, "
            "or finish the move with `gandeng migrate --to`."
        )
    if isinstance(error, UnknownSchemaError):
        return f"{error}. Nothing was changed. Is GANDENG_DATABASE_URL a database of Gandeng?"
    found = trouble_of(error)
    return None if found is None else sentence(url, found)


def system(error: OSError) -> str:
    """Return in words what the operating system refused: a file by its name, else the output."""
    why = error.strerror or type(error).__name__
    if error.filename is not None:
        return f"{error.filename}: {why}. Nothing was changed there."
    return f"The output could not be written: {why}. What was done before that is kept."
